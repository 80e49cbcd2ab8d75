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
#include "svg-text.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

typedef struct
{
  int layer;        /* the one that is being drawn */
  int n_texts;      /* so far in this drawing */
  GPtrArray *texts; /* their elements; collected along with the first layer */
} Writer;

/* Shapes are seen while as many texts have come as the layer has below it. */
static cairo_operator_t
get_operator (const Writer *writer)
{
  return writer->n_texts == writer->layer ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_DEST;
}

static void
take_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  Writer *writer = data;

  g_assert (cairo_get_operator (cr) == get_operator (writer)); /* or something restored it */
  if (writer->layer == 0)
    g_ptr_array_add (writer->texts, hp_svg_text (cr, layout, across, halo));
  writer->n_texts++;
  cairo_set_operator (cr, get_operator (writer));
}

/* The shapes of a layer as a document of cairo's. */
static void
draw_layer (Writer *writer, const HpView *view, double zoom, HpLettering *lettering,
            HpBytes *bytes)
{
  double width = view->width * zoom, height = view->height * zoom;
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (hp_bytes_write, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  writer->n_texts = 0;
  cairo_scale (cr, zoom, zoom);
  cairo_set_operator (cr, get_operator (writer));
  hp_view_draw (view, lettering, cr);
  g_assert (cairo_get_operator (cr) == get_operator (writer));
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

/* Returns whether there are elements beside groups. */
static bool
has_shapes (const char *body)
{
  for (; (body = strchr (body, '<')) != NULL; body++)
    if (body[1] != '/' && strncmp (body, "<g ", 3) != 0 && strncmp (body, "<g>", 3) != 0)
      return true;
  return false;
}

/* Appends everything between the outermost tags of a document. */
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
append_head (GString *document, const HpView *view, double zoom)
{
  double width = view->width * zoom, height = view->height * zoom;
  g_autofree char *words = hp_view_words (view);

  g_string_append (document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\""
                             " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  hp_svg_append_attribute (document, "width", width);
  hp_svg_append_attribute (document, "height", height);
  g_string_append_printf (document, " viewBox=\"0 0 %ld %ld\"", lround (width), lround (height));
  g_string_append (document, " text-rendering=\"geometricPrecision\">\n<title>");
  hp_svg_append_escaped (document, words, -1);
  g_string_append (document, "</title>\n");
}

void
hp_svg_write (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes)
{
  Writer writer = { .texts = g_ptr_array_new_with_free_func (g_free) };
  GString *document = g_string_new (NULL);

  append_head (document, view, zoom);
  hp_lettering_set_sink (lettering, take_text, &writer);
  do
    {
      g_auto (HpBytes) layer = hp_bytes_new ();

      draw_layer (&writer, view, zoom, lettering, &layer);
      hp_bytes_check (bytes, layer.status);
      if (layer.status == CAIRO_STATUS_SUCCESS)
        append_body (document, (char *) layer.array->data, writer.layer);
      if (writer.layer < writer.n_texts)
        g_string_append (document, g_ptr_array_index (writer.texts, writer.layer));
    }
  while (writer.layer++ < writer.n_texts && bytes->status == CAIRO_STATUS_SUCCESS);
  hp_lettering_set_sink (lettering, NULL, NULL);
  g_string_append (document, "</svg>\n");
  hp_bytes_write (bytes, (const unsigned char *) document->str, (unsigned) document->len);
  g_string_free (document, TRUE);
  g_clear_pointer (&writer.texts, g_ptr_array_unref);
}
