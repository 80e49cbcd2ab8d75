/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document is a pile of layers: shapes, text, shapes, text. cairo writes the shapes; a sink of
 * the lettering takes the texts, so that a text lies over what was drawn before it and under what
 * comes after it:
 *
 *     layer 0   text 0   layer 1   text 1   ...   layer n
 *
 * cairo can't be told to put something of ours between its shapes, so the picture is drawn once for
 * each layer, and everything that belongs to another one is drawn with the operator that does
 * nothing. Text must therefore not be drawn between cairo_save () and cairo_restore (), which would
 * forget the operator.
 */
#include "svg.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

typedef struct
{
  int layer;        /* the one that is being drawn */
  int n_texts;      /* so far in this drawing */
  GPtrArray *texts; /* their elements; collected along with the first layer */
} Writer;

/* At most three places, and never a comma. */
static void
append_attribute (GString *element, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  if (g_ascii_strtod (number, NULL) == 0)
    strcpy (number, "0");
  g_string_append_printf (element, " %s=\"%s\"", name, number);
}

static void
append_escaped (GString *element, const char *text, int length)
{
  char *escaped = g_markup_escape_text (text, length);

  g_string_append (element, escaped);
  g_free (escaped);
}

static void
append_font (GString *element, PangoFont *font, double factor)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (font);

  g_string_append (element, " font-family=\"");
  append_escaped (element, pango_font_description_get_family (description), -1);
  g_string_append (element, ", sans-serif\"");
  append_attribute (element, "font-size",
                    pango_font_description_get_size (description) * factor / PANGO_SCALE);
  g_string_append_printf (element, " font-weight=\"%d\"",
                          pango_font_description_get_weight (description));
  if (pango_font_description_get_style (description) != PANGO_STYLE_NORMAL)
    g_string_append (element, " font-style=\"italic\"");
  pango_font_description_free (description);
}

/* A piece in one font, enlarged by a factor; one that runs from right to left begins on its right.
 * The length lets it fill its place in a viewer that hasn't got the font. */
static void
append_run (GString *element, PangoLayoutIter *iter, double factor)
{
  const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
  const char *text = pango_layout_get_text (pango_layout_iter_get_layout (iter));
  PangoRectangle extents;

  if (run == NULL)
    return;
  pango_layout_iter_get_run_extents (iter, NULL, &extents);
  bool is_rtl = run->item->analysis.level % 2 == 1;
  double width = extents.width * factor / PANGO_SCALE, left = extents.x * factor / PANGO_SCALE;
  double baseline = pango_layout_iter_get_run_baseline (iter) * factor / PANGO_SCALE;

  g_string_append (element, "<tspan");
  append_attribute (element, "x", is_rtl ? left + width : left);
  append_attribute (element, "y", baseline);
  append_font (element, run->item->analysis.font, factor);
  if (is_rtl)
    g_string_append (element, " direction=\"rtl\"");
  append_attribute (element, "textLength", width);
  g_string_append (element, " lengthAdjust=\"spacingAndGlyphs\">");
  append_escaped (element, text + run->item->offset, run->item->length);
  g_string_append (element, "</tspan>");
}

static void
append_colour (GString *element, cairo_t *cr, const char *attribute)
{
  double red, green, blue, alpha;

  cairo_pattern_get_rgba (cairo_get_source (cr), &red, &green, &blue, &alpha);
  g_string_append_printf (element, " %s=\"#%02x%02x%02x\"", attribute, (int) lround (red * 255),
                          (int) lround (green * 255), (int) lround (blue * 255));
}

static void
append_matrix (GString *element, const cairo_matrix_t *matrix)
{
  const double numbers[]
      = { matrix->xx, matrix->yx, matrix->xy, matrix->yy, matrix->x0, matrix->y0 };

  g_string_append (element, " transform=\"matrix(");
  for (int i = 0; i < 6; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (element, "%s%s", i > 0 ? " " : "",
                              g_ascii_formatd (number, sizeof number, "%.6f", numbers[i]));
    }
  g_string_append (element, ")\"");
}

/* Makes the matrix turn and move only; gives what it enlarged by, so that fonts have the size that
 * is seen. */
static double
take_factor (cairo_matrix_t *matrix)
{
  double factor = hypot (matrix->xx, matrix->yx);

  cairo_matrix_scale (matrix, 1 / factor, 1 / factor);
  return factor;
}

/* A halo is the same text once more, with its outline stroked; who reads aloud skips it. */
static char *
make_text (cairo_t *cr, PangoLayout *layout, double halo)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  GString *element = g_string_new ("<text xml:space=\"preserve\"");
  cairo_matrix_t matrix;
  double factor;

  cairo_get_matrix (cr, &matrix);
  factor = take_factor (&matrix);
  append_matrix (element, &matrix);
  append_colour (element, cr, halo > 0 ? "stroke" : "fill");
  if (halo > 0)
    {
      g_string_append (element, " fill=\"none\" stroke-linejoin=\"round\" aria-hidden=\"true\"");
      append_attribute (element, "stroke-width", halo * factor);
    }
  g_string_append (element, ">");
  do
    append_run (element, iter, factor);
  while (pango_layout_iter_next_run (iter));
  g_string_append (element, "</text>\n");
  pango_layout_iter_free (iter);
  return g_string_free (element, FALSE);
}

/* Shapes are seen while as many texts have come as the layer has below it. */
static void
choose_operator (const Writer *writer, cairo_t *cr)
{
  bool is_seen = writer->n_texts == writer->layer;

  cairo_set_operator (cr, is_seen ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_DEST);
}

static void
take_text (void *data, cairo_t *cr, PangoLayout *layout, double halo)
{
  Writer *writer = data;

  if (writer->layer == 0)
    g_ptr_array_add (writer->texts, make_text (cr, layout, halo));
  writer->n_texts++;
  choose_operator (writer, cr);
}

/* The shapes of a layer as a document of cairo's. */
static void
draw_layer (Writer *writer, const HpPicture *picture, double zoom, HpLettering *lettering,
            HpBytes *bytes)
{
  double width = hp_picture_width (picture) * zoom, height = hp_picture_height (picture) * zoom;
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (hp_bytes_write, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  writer->n_texts = 0;
  cairo_scale (cr, zoom, zoom);
  choose_operator (writer, cr);
  hp_picture_draw (picture, lettering, cr);
  hp_bytes_check (bytes, cairo_status (cr));
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  hp_bytes_check (bytes, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
  hp_bytes_write (bytes, (const unsigned char *) "", 1);
}

/* Names in one document must differ, so those of each layer get its number. */
static void
append_renamed (GString *document, const char *body, int layer)
{
  static const char *const BEFORE_NAMES[] = { " id=\"", "url(#", "href=\"#" };

  while (*body != '\0')
    {
      size_t length = 0;

      for (int i = 0; i < 3 && length == 0; i++)
        if (strncmp (body, BEFORE_NAMES[i], strlen (BEFORE_NAMES[i])) == 0)
          length = strlen (BEFORE_NAMES[i]);
      if (length > 0)
        g_string_append_printf (document, "%.*slayer%d-", (int) length, body, layer);
      else
        g_string_append_c (document, *body);
      body += length > 0 ? length : 1;
    }
}

/* Whether there are elements beside groups. */
static bool
has_shapes (const char *body)
{
  for (; (body = strchr (body, '<')) != NULL; body++)
    if (body[1] != '/' && strncmp (body, "<g ", 3) != 0 && strncmp (body, "<g>", 3) != 0)
      return true;
  return false;
}

/* What stands between the outermost tags of a document. */
static void
append_body (GString *document, char *layer_document, int layer)
{
  char *start = strstr (layer_document, "<svg"), *end = NULL;

  if (start != NULL)
    start = strchr (start, '>');
  if (start != NULL)
    end = g_strrstr (start, "</svg>");
  if (end == NULL)
    return;
  *end = '\0';
  if (has_shapes (start + 1))
    append_renamed (document, start + 1, layer);
}

static void
append_head (GString *document, const HpPicture *picture, double zoom)
{
  double width = hp_picture_width (picture) * zoom, height = hp_picture_height (picture) * zoom;
  char words[HP_WORDS_SIZE];

  g_string_append (document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\""
                             " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  append_attribute (document, "width", width);
  append_attribute (document, "height", height);
  g_string_append_printf (document, " viewBox=\"0 0 %ld %ld\"", lround (width), lround (height));
  g_string_append (document, " text-rendering=\"geometricPrecision\">\n<title>");
  append_escaped (document, hp_picture_words (picture, words), -1);
  g_string_append (document, "</title>\n");
}

void
hp_svg_write (const HpPicture *picture, double zoom, HpLettering *lettering, HpBytes *bytes)
{
  Writer writer = { .texts = g_ptr_array_new_with_free_func (g_free) };
  GString *document = g_string_new (NULL);

  append_head (document, picture, zoom);
  hp_lettering_set_sink (lettering, take_text, &writer);
  do
    {
      HpBytes layer = { 0 };

      draw_layer (&writer, picture, zoom, lettering, &layer);
      hp_bytes_check (bytes, layer.status);
      if (layer.status == CAIRO_STATUS_SUCCESS)
        append_body (document, (char *) layer.data, writer.layer);
      if (writer.layer < writer.n_texts)
        g_string_append (document, g_ptr_array_index (writer.texts, writer.layer));
      hp_bytes_clear (&layer);
    }
  while (writer.layer++ < writer.n_texts && bytes->status == CAIRO_STATUS_SUCCESS);
  hp_lettering_set_sink (lettering, NULL, NULL);
  g_string_append (document, "</svg>\n");
  hp_bytes_write (bytes, (const unsigned char *) document->str, (unsigned) document->len);
  g_string_free (document, TRUE);
  g_ptr_array_unref (writer.texts);
}
