/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small cache of Pango layouts. Places are taken over in turn, so a text that returns every frame
 * is found again as long as fewer than N_KEPT others come in between.
 */
#include "lettering.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum
{
  N_KEPT = 96,
  LONGEST = 120, /* longer texts are laid out anew each time */
};

/* What a class can read from the back row is this part of the screen's height. */
#define READABLE 40

/* Between two sizes of a font, in pixels. */
#define STEP 0.5

/* Of a halo, in pixels at scale 1. */
#define HALO 5

/* Of an index, in shares of the text that it belongs to: no font's own share is less. */
#define INDEX 0.6

typedef struct
{
  PangoLayout *layout;
  int width, height; /* in pixels */
  HpFont font;
  double size;   /* of the font in pixels */
  unsigned hash; /* of the text: tells most others apart at once */
  char text[LONGEST];
} Kept;

struct HpLettering
{
  PangoContext *context;
  HpTextSink sink; /* NULL: letters are drawn */
  void *sink_data;
  double smallest; /* text that can be read, in pixels */
  int next;
  Kept kept[N_KEPT];
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

/* Before 1.17.4 cairo puts letters at whole pixels, but in a clip reckons with where they would be
 * with fractions, and cuts off a row or a column of them; unless it knows that it rounds, which it
 * does if told what an image likes. */
static void
keep_letters_whole (PangoContext *context)
{
  cairo_surface_t *image;
  cairo_font_options_t *options;

  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 4))
    return;
  image = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  options = cairo_font_options_create ();
  cairo_surface_get_font_options (image, options);
  if (pango_cairo_context_get_font_options (context) != NULL)
    cairo_font_options_merge (options, pango_cairo_context_get_font_options (context));
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  cairo_surface_destroy (image);
}

HpLettering *
hp_lettering_new (PangoContext *context)
{
  HpLettering *lettering = calloc (1, sizeof *lettering);

  if (lettering == NULL)
    abort ();
  /* Numbers and pairs of them read from left to right, also where sentences don't. */
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  keep_letters_whole (context);
  lettering->context = context;
  return lettering;
}

HpLettering *
hp_lettering_new_for_cairo (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  PangoFontDescription *sans = pango_font_description_from_string ("Sans");

  pango_context_set_font_description (context, sans);
  pango_font_description_free (sans);
  return hp_lettering_new (context);
}

static void
set_plain_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

HpLettering *
hp_lettering_new_for_export (const char *family)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  pango_cairo_context_set_resolution (context, 96);
  set_plain_font_options (context);
  return hp_lettering_new (context);
}

void
hp_lettering_set_sink (HpLettering *lettering, HpTextSink sink, void *data)
{
  lettering->sink = sink;
  lettering->sink_data = data;
}

/* What was laid out for another size is forgotten. */
void
hp_lettering_set_screen (HpLettering *lettering, double screen)
{
  double smallest = screen / READABLE;

  if (lettering->smallest == smallest)
    return;
  lettering->smallest = smallest;
  for (int i = 0; i < N_KEPT; i++)
    g_clear_object (&lettering->kept[i].layout);
}

void
hp_lettering_free (HpLettering *lettering)
{
  for (int i = 0; i < N_KEPT; i++)
    g_clear_object (&lettering->kept[i].layout);
  g_clear_object (&lettering->context);
  free (lettering);
}

/* Never smaller than asked for, and in steps: a font of a new size takes longer to find than all
 * else takes to draw, and a window that is being resized would need some in each frame. */
static double
get_size (HpFont font, double scale)
{
  return ceil (FONTS[font].size * scale / STEP - 1e-6) * STEP;
}

static PangoFontDescription *
describe_font (PangoContext *context, HpFont font, double size)
{
  PangoFontDescription *description
      = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, FONTS[font].weight);
  return description;
}

/* FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
static unsigned
hash_text (const char *text)
{
  unsigned hash = 2166136261u;

  for (; *text != '\0'; text++)
    hash = (hash ^ (unsigned char) *text) * 16777619u;
  return hash;
}

static gboolean
is_font_scale (PangoAttribute *attribute, gpointer unused)
{
  return attribute->klass->type == PANGO_ATTR_FONT_SCALE;
}

/* An index that would be too small to be read gets the smallest size that can be. */
static void
enlarge_indices (PangoLayout *layout, double smallest)
{
  PangoAttrList *list = pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoAttrList *scales = pango_attr_list_filter (list, is_font_scale, NULL);
  GSList *attributes = scales != NULL ? pango_attr_list_get_attributes (scales) : NULL;

  for (GSList *link = attributes; link != NULL; link = link->next)
    {
      const PangoAttribute *scale = link->data;
      PangoAttribute *size = pango_attr_size_new_absolute ((int) ceil (smallest * PANGO_SCALE));

      size->start_index = scale->start_index;
      size->end_index = scale->end_index;
      pango_attr_list_insert (list, size);
    }
  pango_layout_set_attributes (layout, list);
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  g_clear_pointer (&scales, pango_attr_list_unref);
  pango_attr_list_unref (list);
}

static void
fill (Kept *kept, const HpLettering *lettering, HpFont font, double size, const char *text)
{
  PangoFontDescription *description = describe_font (lettering->context, font, size);

  kept->font = font;
  kept->size = size;
  kept->hash = hash_text (text);
  kept->text[0] = '\0';
  if (strlen (text) < LONGEST)
    strcpy (kept->text, text);
  if (kept->layout == NULL)
    kept->layout = pango_layout_new (lettering->context);
  pango_layout_set_font_description (kept->layout, description);
  pango_layout_set_markup (kept->layout, text, -1);
  if (INDEX * size < lettering->smallest)
    enlarge_indices (kept->layout, lettering->smallest);
  pango_layout_get_pixel_size (kept->layout, &kept->width, &kept->height);
  pango_font_description_free (description);
}

static Kept *
lay_out (HpLettering *lettering, HpFont font, double scale, const char *text)
{
  Kept *kept = lettering->kept;
  double size = get_size (font, scale);
  unsigned hash = hash_text (text);

  for (int i = 0; i < N_KEPT; i++, kept++)
    if (kept->hash == hash && kept->layout != NULL && kept->font == font && kept->size == size
        && strcmp (kept->text, text) == 0)
      return kept;
  kept = &lettering->kept[lettering->next];
  lettering->next = (lettering->next + 1) % N_KEPT;
  fill (kept, lettering, font, size, text);
  return kept;
}

static HpRect
place (const Kept *kept, HpPoint at, HpAnchor anchor)
{
  return (HpRect) { round (at.x - anchor.across * kept->width),
                    round (at.y - anchor.down * kept->height), kept->width, kept->height };
}

HpRect
hp_lettering_place (HpLettering *lettering, HpFont font, double scale, const char *text, HpPoint at,
                    HpAnchor anchor)
{
  return place (lay_out (lettering, font, scale, text), at, anchor);
}

void
hp_lettering_show (HpLettering *lettering, cairo_t *cr, HpFont font, double scale, const char *text,
                   HpPoint at, HpAnchor anchor)
{
  const Kept *kept = lay_out (lettering, font, scale, text);
  HpRect rect = place (kept, at, anchor);

  if (lettering->sink != NULL)
    {
      lettering->sink (lettering->sink_data, cr, kept->layout, (HpPoint) { rect.x, rect.y }, 0);
      return;
    }
  cairo_move_to (cr, rect.x, rect.y);
  pango_cairo_show_layout (cr, kept->layout);
}

void
hp_lettering_halo (HpLettering *lettering, cairo_t *cr, HpFont font, double scale, const char *text,
                   HpPoint at, HpAnchor anchor)
{
  const Kept *kept = lay_out (lettering, font, scale, text);
  HpRect rect = place (kept, at, anchor);

  if (lettering->sink != NULL)
    {
      lettering->sink (lettering->sink_data, cr, kept->layout, (HpPoint) { rect.x, rect.y },
                       HALO * scale);
      return;
    }
  cairo_move_to (cr, rect.x, rect.y);
  pango_cairo_layout_path (cr, kept->layout);
  cairo_set_line_width (cr, HALO * scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}
