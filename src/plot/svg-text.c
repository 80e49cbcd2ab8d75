/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A viewer may have other fonts, whose letters are wider. So only the beginning of a text has a
 * place, and what comes after it follows:
 *
 *     <text x y>z<tspan dy>1</tspan><tspan dy> = 0.50</tspan></text>
 *
 * Viewers agree on the order of letters within one piece, whatever directions it has, but not on
 * that of several pieces. A text of several pieces and directions is therefore cut where the
 * direction changes, into texts with places of their own.
 */
#include "svg-text.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* A piece of text in one font and direction; its baseline is in pixels. */
typedef struct
{
  const PangoItem *item;
  double baseline;
} Run;

void
hp_svg_append_attribute (GString *element, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  if (g_ascii_strtod (number, NULL) == 0)
    strcpy (number, "0");
  g_string_append_printf (element, " %s=\"%s\"", name, number);
}

void
hp_svg_append_escaped (GString *element, const char *text, int length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (element, escaped);
}

static bool
is_rtl (const Run *run)
{
  return run->item->analysis.level % 2 == 1;
}

static bool
looks_alike (const Run *one, const Run *other, PangoFontMask ignored)
{
  PangoFontDescription *first = pango_font_describe_with_absolute_size (one->item->analysis.font);
  PangoFontDescription *second = pango_font_describe_with_absolute_size (
      other->item->analysis.font);
  bool is_alike = fabs (one->baseline - other->baseline) < 0.01;

  pango_font_description_unset_fields (first, ignored);
  pango_font_description_unset_fields (second, ignored);
  is_alike = is_alike && pango_font_description_equal (first, second);
  pango_font_description_free (first);
  pango_font_description_free (second);
  return is_alike;
}

/* How many runs, from the first on, have the direction of the first. */
static int
count_same_direction (const Run *runs, int n_runs)
{
  int n = 1;

  while (n < n_runs && is_rtl (&runs[0]) == is_rtl (&runs[n]))
    n++;
  return n;
}

/* How many runs, from the first on, look like the first. Text from right to left is not cut where
 * the family changes, since a viewer finds that out by itself: the family is ignored. */
static int
count_alike (const Run *runs, int n_runs, PangoFontMask ignored)
{
  int n = 1;

  while (n < n_runs && looks_alike (&runs[0], &runs[n], ignored))
    n++;
  return n;
}

static bool
has_rtl (const Run *runs, int n_runs)
{
  return n_runs > 0
         && (is_rtl (&runs[0]) || count_same_direction (runs, n_runs) < n_runs);
}

/* Those of a line, from left to right. */
static GArray *
find_runs (PangoLayoutIter *iter, double factor)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  do
    {
      const PangoLayoutRun *found = pango_layout_iter_get_run_readonly (iter);
      Run run;

      if (found == NULL)
        break;
      run.item = found->item;
      run.baseline = pango_layout_iter_get_run_baseline (iter) * factor / PANGO_SCALE;
      g_array_append_val (runs, run);
    }
  while (pango_layout_iter_next_run (iter));
  return runs;
}

static int
compare_offsets (const void *one, const void *other)
{
  return ((const Run *) one)->item->offset - ((const Run *) other)->item->offset;
}

/* Each family comes once, between ", " and ", ". */
static void
add_family (GString *families, PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe (font);
  char *family = g_markup_printf_escaped (", %s, ",
                                          pango_font_description_get_family (description));

  if (strstr (families->str, family) == NULL)
    g_string_append (families, family + 2);
  g_free (family);
  pango_font_description_free (description);
}

/* The family that the layout asks for; where it lacks letters, Pango takes others. */
static void
add_usual_family (GString *families, PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  const PangoFontDescription *wanted = pango_layout_get_font_description (layout);
  PangoFont *font = pango_context_load_font (
      context, wanted != NULL ? wanted : pango_context_get_font_description (context));

  add_family (families, font);
  g_clear_object (&font);
}

/* The family of the only run; or those of all, with the usual one first, as Pango looks for
 * letters. */
static void
append_families (GString *element, PangoLayout *layout, const Run *runs, int n_runs)
{
  GString *families = g_string_new (", ");

  if (n_runs > 1)
    add_usual_family (families, layout);
  for (int i = 0; i < n_runs; i++)
    add_family (families, runs[i].item->analysis.font);
  g_string_append_printf (element, " font-family=\"%ssans-serif\"", families->str + 2);
  g_string_free (families, TRUE);
}

static void
append_font (GString *element, PangoLayout *layout, const Run *runs, int n_runs, double factor)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (
      runs->item->analysis.font);

  append_families (element, layout, runs, n_runs);
  hp_svg_append_attribute (element, "font-size",
                           pango_font_description_get_size (description) * factor / PANGO_SCALE);
  g_string_append_printf (element, " font-weight=\"%d\"",
                          pango_font_description_get_weight (description));
  if (pango_font_description_get_style (description) != PANGO_STYLE_NORMAL)
    g_string_append (element, " font-style=\"italic\"");
  pango_font_description_free (description);
}

/* A line, or the part of one that goes into an element. */
typedef struct
{
  PangoLayoutLine *line;
  const char *text; /* of the whole layout */
  const char *attributes;
  double factor, across;
  int n_runs;
  Run *runs;      /* in the order of the text */
  int start, end; /* in bytes of the text */
} Part;

/* Runs that follow each other in the text and look alike are one piece. */
static void
append_pieces (GString *element, const Part *part)
{
  double baseline = part->runs->baseline;
  bool is_mixed = has_rtl (part->runs, part->n_runs);

  for (int i = 0, n; i < part->n_runs; i += n)
    {
      const Run *runs = &part->runs[i];
      int start = MAX (part->start, runs->item->offset), end;

      n = count_alike (runs, part->n_runs - i, is_mixed ? PANGO_FONT_MASK_FAMILY : 0);
      end = MIN (part->end, runs[n - 1].item->offset + runs[n - 1].item->length);
      g_string_append (element, "<tspan");
      append_font (element, part->line->layout, runs, n, part->factor);
      if (runs->baseline != baseline)
        hp_svg_append_attribute (element, "dy", runs->baseline - baseline);
      baseline = runs->baseline;
      g_string_append_c (element, '>');
      hp_svg_append_escaped (element, part->text + start, end - start);
      g_string_append (element, "</tspan>");
    }
}

/* Without the spaces at its ends: viewers disagree on the side on which they stand. */
static void
find_range (Part *part)
{
  const PangoItem *last = part->runs[part->n_runs - 1].item;

  part->start = part->runs->item->offset;
  part->end = last->offset + last->length;
  while (part->start < part->end - 1 && part->text[part->start] == ' ')
    part->start++;
  while (part->end - 1 > part->start && part->text[part->end - 1] == ' ')
    part->end--;
}

static void
find_edges (const Part *part, double *left, double *right)
{
  double scale = part->factor / PANGO_SCALE;
  int *ranges, n;

  pango_layout_line_get_x_ranges (part->line, part->start, part->end, &ranges, &n);
  *left = INFINITY;
  *right = -INFINITY;
  for (int i = 0; i < n; i++)
    {
      *left = fmin (*left, ranges[2 * i] * scale);
      *right = fmax (*right, ranges[2 * i + 1] * scale);
    }
  g_free (ranges);
}

/* The place that stays where it is, whatever the font. In text from right to left, the start is its
 * right edge. */
static void
append_anchor (GString *document, const Part *part, double left, double right, bool from_right)
{
  double start = from_right ? 1 - part->across : part->across;

  hp_svg_append_attribute (document, "x", left + part->across * (right - left));
  hp_svg_append_attribute (document, "y", part->runs->baseline);
  if (from_right)
    g_string_append (document, " direction=\"rtl\"");
  if (start > 0.25)
    g_string_append_printf (document, " text-anchor=\"%s\"", start < 0.75 ? "middle" : "end");
}

/* The length lets it fill its place in a viewer that hasn't got the font; of joined letters, some
 * make a mess of that. */
static void
append_text (GString *document, Part part, bool from_right)
{
  double left, right;

  qsort (part.runs, (size_t) part.n_runs, sizeof *part.runs, compare_offsets);
  find_range (&part);
  find_edges (&part, &left, &right);
  g_string_append (document, "<text xml:space=\"preserve\"");
  append_anchor (document, &part, left, right, from_right);
  if (!has_rtl (part.runs, part.n_runs))
    {
      hp_svg_append_attribute (document, "textLength", right - left);
      g_string_append (document, " lengthAdjust=\"spacingAndGlyphs\"");
    }
  g_string_append_printf (document, "%s>", part.attributes);
  append_pieces (document, &part);
  g_string_append (document, "</text>\n");
}

/* In one element, unless it has several styles and directions: then in several, which grow away
 * from each other where letters are wider. */
static void
append_line (
    GString *document, const char *attributes, PangoLayoutIter *iter, double across, double factor)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  bool reads_from_right = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  g_autoptr (GArray) array = find_runs (iter, factor);
  Run *runs = (Run *) array->data;
  int n_runs = (int) array->len, n = n_runs;
  bool is_alike = has_rtl (runs, n_runs)
                  && count_alike (runs, n_runs, PANGO_FONT_MASK_FAMILY) == n_runs;

  for (int i = 0; i < n_runs; i += n)
    {
      n = is_alike ? n_runs : count_same_direction (&runs[i], n_runs - i);
      bool from_right = is_alike ? reads_from_right : is_rtl (&runs[i]);
      Part part = { .line = line,
                    .text = pango_layout_get_text (line->layout),
                    .attributes = attributes,
                    .factor = factor,
                    .across = n == n_runs       ? across
                              : i == 0          ? 1
                              : i + n == n_runs ? 0
                                                : 0.5,
                    .n_runs = n,
                    .runs = &runs[i] };
      append_text (document, part, from_right);
    }
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
  const double numbers[] = {
    matrix->xx, matrix->yx, matrix->xy, matrix->yy, matrix->x0, matrix->y0
  };

  g_string_append (element, " transform=\"matrix(");
  for (int i = 0; i < 6; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (element, "%s%s", i > 0 ? " " : "",
                              g_ascii_formatd (number, sizeof number, "%.6f", numbers[i]));
    }
  g_string_append (element, ")\"");
}

char *
hp_svg_text (cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  GString *document = g_string_new (NULL), *attributes = g_string_new (NULL);
  cairo_matrix_t matrix;
  double factor;

  cairo_get_matrix (cr, &matrix);
  factor = hypot (matrix.xx, matrix.yx);
  cairo_matrix_scale (&matrix, 1 / factor, 1 / factor); /* so that fonts have the size seen */
  append_matrix (attributes, &matrix);
  append_colour (attributes, cr, halo > 0 ? "stroke" : "fill");
  if (halo > 0)
    {
      g_string_append (attributes, " fill=\"none\" stroke-linejoin=\"round\" aria-hidden=\"true\"");
      hp_svg_append_attribute (attributes, "stroke-width", halo * factor);
    }
  do
    append_line (document, attributes->str, iter, across, factor);
  while (pango_layout_iter_next_line (iter));
  g_string_free (attributes, TRUE);
  pango_layout_iter_free (iter);
  return g_string_free (document, FALSE);
}
