/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laid-out texts are kept in a table for each font: most of them return in the next frame.
 *
 * All of them have the context's own size, and cairo enlarges what is drawn: for Pango a font of
 * another size is another font, and finding it takes longer than everything else takes to draw.
 */
#include "lettering.h"

#include <math.h>
#include <string.h>

/* Texts in one table; then it is emptied. Few of them change from frame to frame. */
#define MOST_KEPT 100

/* To be readable from the back row, letters take one part in this many of the screen's height. */
#define READABLE 40

/* Between two sizes of a font, in pixels: cairo needs some time for new ones, too. */
#define STEP 0.5

/* In pixels, where a context has none. */
#define USUAL_SIZE 14

/* Of a halo, in pixels at scale 1. */
#define HALO 5

/* The size of a subscript as a share of its text's: no font makes it smaller. */
#define SUBSCRIPT 0.6

/* The same if a subscript is as small as can be read, so that it still looks like one. */
#define READABLE_SUBSCRIPT 0.77

/* Lengths in pixels of the context's own size. */
typedef struct
{
  PangoLayout *layout;
  double width, height;
  double subscripts; /* the size that they have instead of their own, or 0 */
} Kept;

struct HpLettering
{
  PangoContext *context;
  double size;     /* of the context's font, in pixels */
  double smallest; /* text that can be read, in pixels */
  HpTextSink sink; /* NULL: letters are drawn */
  void *sink_data;
  GHashTable *kept[HP_N_FONTS]; /* of Kept, by their texts */
  HpShapes *shapes;
};

/* Pixels at scale 1, and weight. */
static const struct
{
  double size;
  PangoWeight weight;
} FONTS[HP_N_FONTS] = {
  [HP_FONT_TICK] = { 14, PANGO_WEIGHT_NORMAL },   [HP_FONT_AXIS] = { 14, PANGO_WEIGHT_NORMAL },
  [HP_FONT_NOTE] = { 14, PANGO_WEIGHT_BOLD },     [HP_FONT_DIGIT] = { 18, PANGO_WEIGHT_BOLD },
  [HP_FONT_EQUATION] = { 21, PANGO_WEIGHT_NORMAL },
};

double
hp_lettering_readable_scale (HpFont font, double screen)
{
  return screen / READABLE / FONTS[font].size;
}

/* In a clip cairo may reckon with other fractions of a pixel than it puts letters at, and cuts off
 * a row or a column of them; unless it puts them at whole pixels and knows it, as it does if told
 * what an image likes. Advances aren't rounded: they would no longer be even when enlarged. */
static void
settle_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  cairo_surface_get_font_options (image, options);
  cairo_surface_destroy (image);
  if (pango_cairo_context_get_font_options (context) != NULL)
    cairo_font_options_merge (options, pango_cairo_context_get_font_options (context));
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/* In pixels; a context without a size gets the usual one. */
static double
settle_size (PangoContext *context)
{
  PangoFontDescription *description
      = pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (description) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (size == 0)
    {
      size = USUAL_SIZE;
      pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
      pango_context_set_font_description (context, description);
    }
  else if (!pango_font_description_get_size_is_absolute (description))
    size *= (resolution > 0 ? resolution : 96) / 72;
  pango_font_description_free (description);
  return size;
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->layout);
  g_free (kept);
}

HpLettering *
hp_lettering_new (PangoContext *context)
{
  HpLettering *lettering = g_new0 (HpLettering, 1);

  /* Numbers and pairs of them read from left to right, also where sentences don't. */
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  settle_options (context);
  lettering->context = context;
  lettering->size = settle_size (context);
  lettering->shapes = hp_shapes_new ();
  for (int font = 0; font < HP_N_FONTS; font++)
    lettering->kept[font] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kept_free);
  return lettering;
}

PangoContext *
hp_lettering_make_context (const char *family)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

HpLettering *
hp_lettering_new_for_export (const char *family)
{
  PangoContext *context = hp_lettering_make_context (family);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return hp_lettering_new (context);
}

void
hp_lettering_set_sink (HpLettering *lettering, HpTextSink sink, void *data)
{
  lettering->sink = sink;
  lettering->sink_data = data;
}

void
hp_lettering_set_screen (HpLettering *lettering, double screen)
{
  lettering->smallest = screen / READABLE;
}

void
hp_lettering_free (HpLettering *lettering)
{
  for (int font = 0; font < HP_N_FONTS; font++)
    g_clear_pointer (&lettering->kept[font], g_hash_table_unref);
  hp_shapes_free (lettering->shapes);
  g_clear_object (&lettering->context);
  g_free (lettering);
}

HpShapes *
hp_lettering_get_shapes (HpLettering *lettering)
{
  return lettering->shapes;
}

/* Returns the factor of a layout's pixels. No text is smaller than asked for, and one with a
 * subscript grows with it. */
static double
get_factor (const HpLettering *lettering, HpFont font, double scale, const char *text)
{
  double size = FONTS[font].size * scale;

  if (lettering->smallest > 0 && strstr (text, "<sub>") != NULL)
    size = fmax (size, lettering->smallest / READABLE_SUBSCRIPT);
  return ceil (size / STEP - 1e-6) * STEP / lettering->size;
}

/* Slanted letters are oblique ones. Where a family has no italic font, the upright one is slanted,
 * and Pango, to measure it, looks for an oblique font as well: as long as for one of another size.
 * Subscripts that would be too small to read get the smallest size that can be read. */
static PangoAttribute *
adjust (PangoAttribute *attribute, double smallest)
{
  PangoAttribute *adjusted = NULL;

  if (attribute->klass->type == PANGO_ATTR_STYLE)
    adjusted = pango_attr_style_new (PANGO_STYLE_OBLIQUE);
  else if (attribute->klass->type == PANGO_ATTR_FONT_SCALE && smallest > 0)
    adjusted = pango_attr_size_new_absolute ((int) ceil (smallest * PANGO_SCALE));
  else
    return attribute;
  adjusted->start_index = attribute->start_index;
  adjusted->end_index = attribute->end_index;
  pango_attribute_destroy (attribute);
  return adjusted;
}

static void
adjust_attributes (PangoLayout *layout, double smallest)
{
  PangoAttrList *list = pango_attr_list_new ();
  GSList *attributes = pango_attr_list_get_attributes (pango_layout_get_attributes (layout));

  for (GSList *link = attributes; link != NULL; link = link->next)
    pango_attr_list_insert (list, adjust (link->data, smallest));
  pango_layout_set_attributes (layout, list);
  g_slist_free (attributes);
  g_clear_pointer (&list, pango_attr_list_unref);
}

static Kept *
kept_new (PangoContext *context, HpFont font, double subscripts, const char *text)
{
  PangoFontDescription *description
      = pango_font_description_copy (pango_context_get_font_description (context));
  Kept *kept = g_new0 (Kept, 1);
  PangoRectangle extents;

  kept->layout = pango_layout_new (context);
  kept->subscripts = subscripts;
  pango_font_description_set_weight (description, FONTS[font].weight);
  pango_layout_set_font_description (kept->layout, description);
  pango_layout_set_markup (kept->layout, text, -1);
  adjust_attributes (kept->layout, subscripts);
  pango_layout_get_extents (kept->layout, NULL, &extents);
  kept->width = extents.width / (double) PANGO_SCALE;
  kept->height = extents.height / (double) PANGO_SCALE;
  pango_font_description_free (description);
  return kept;
}

static const Kept *
lay_out (HpLettering *lettering, HpFont font, double factor, const char *text)
{
  GHashTable *table = lettering->kept[font];
  Kept *kept = g_hash_table_lookup (table, text);
  double smallest = lettering->smallest / factor;
  double subscripts = SUBSCRIPT * lettering->size < smallest ? smallest : 0;

  if (kept != NULL && kept->subscripts == subscripts)
    return kept;
  if (g_hash_table_size (table) >= MOST_KEPT)
    g_hash_table_remove_all (table);
  kept = kept_new (lettering->context, font, subscripts, text);
  g_hash_table_insert (table, g_strdup (text), kept);
  return kept;
}

static HpRect
place (const Kept *kept, double factor, HpPoint at, HpAnchor anchor)
{
  double width = ceil (kept->width * factor - 1e-3), height = ceil (kept->height * factor - 1e-3);

  return (HpRect) { round (at.x - anchor.across * width), round (at.y - anchor.down * height),
                    width, height };
}

HpRect
hp_lettering_place (HpLettering *lettering, HpFont font, double scale, const char *text, HpPoint at,
                    HpAnchor anchor)
{
  double factor = get_factor (lettering, font, scale, text);

  return place (lay_out (lettering, font, factor, text), factor, at, anchor);
}

HpRect
hp_lettering_ink (HpLettering *lettering, HpFont font, double scale, const char *text, HpPoint at,
                  HpAnchor anchor)
{
  double factor = get_factor (lettering, font, scale, text), share = factor / PANGO_SCALE;
  const Kept *kept = lay_out (lettering, font, factor, text);
  HpRect rect = place (kept, factor, at, anchor);
  PangoRectangle ink;

  pango_layout_get_extents (kept->layout, &ink, NULL);
  return hp_rect_grown ((HpRect) { rect.x + ink.x * share, rect.y + ink.y * share,
                                   ink.width * share, ink.height * share }, 0);
}

double
hp_lettering_baseline (HpLettering *lettering, HpFont font, double scale, const char *text)
{
  double factor = get_factor (lettering, font, scale, text);

  return pango_layout_get_baseline (lay_out (lettering, font, factor, text)->layout)
         / (double) PANGO_SCALE * factor;
}

bool
hp_lettering_reads_from_right (HpLettering *lettering, HpFont font, double scale, const char *text)
{
  double factor = get_factor (lettering, font, scale, text);
  PangoLayout *layout = lay_out (lettering, font, factor, text)->layout;

  return pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0))
         == PANGO_DIRECTION_RTL;
}

/* A halo's width is in pixels of the picture; 0 is for the letters themselves. */
static void
draw (HpLettering *lettering, cairo_t *cr, double factor, PangoLayout *layout, double across,
      double halo)
{
  if (lettering->sink != NULL)
    {
      lettering->sink (lettering->sink_data, cr, layout, across, halo / factor);
      return;
    }
  cairo_move_to (cr, 0, 0);
  if (halo == 0)
    {
      pango_cairo_show_layout (cr, layout);
      return;
    }
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, halo / factor);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

/* The matrix alone is put back: the sink may have changed the rest. */
static void
draw_at (HpLettering *lettering, cairo_t *cr, HpFont font, double scale, const char *text,
         HpPoint at, HpAnchor anchor, double halo)
{
  double factor = get_factor (lettering, font, scale, text);
  const Kept *kept = lay_out (lettering, font, factor, text);
  HpRect rect = place (kept, factor, at, anchor);
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, rect.x, rect.y);
  cairo_scale (cr, factor, factor);
  draw (lettering, cr, factor, kept->layout, anchor.across, halo);
  cairo_set_matrix (cr, &matrix);
}

void
hp_lettering_show (HpLettering *lettering, cairo_t *cr, HpFont font, double scale, const char *text,
                   HpPoint at, HpAnchor anchor)
{
  draw_at (lettering, cr, font, scale, text, at, anchor, 0);
}

void
hp_lettering_halo (HpLettering *lettering, cairo_t *cr, HpFont font, double scale, const char *text,
                   HpPoint at, HpAnchor anchor)
{
  draw_at (lettering, cr, font, scale, text, at, anchor, HALO * scale);
}
