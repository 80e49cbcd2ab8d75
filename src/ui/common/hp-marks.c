/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mark's space is a character as long as the mark, so that all places in the text are those of
 * the layout. An attribute gives it the mark's size.
 */
#include "hp-marks.h"

#include "hp-kept-image.h"

#include <math.h>
#include <string.h>

/* In parts of the font's size: the box of a mark, which stands on the line of the text, and the
 * strokes of ordinary and bold marks. */
#define SIZE 0.75
#define STROKE 0.09
#define BOLD_STROKE 0.11

/* Does not let the line break, and needs no font. */
#define SPACE "\u2007"

/* The corners of each mark in its box, from the top left. */
static const struct
{
  const char *text;
  gboolean is_filled;
  int n_corners;
  struct
  {
    double x, y;
    gboolean begins; /* a new stroke */
  } corners[4];
} MARKS[] = {
  { "\u2713", FALSE, 3, { { 0.14, 0.56 }, { 0.38, 0.86 }, { 0.84, 0.16 } } },
  { "\u2717", FALSE, 4, { { 0.18, 0.2 }, { 0.82, 0.86 }, { 0.82, 0.2, TRUE }, { 0.18, 0.86 } } },
  { "\u25b2", TRUE, 3, { { 0.5, 0.14 }, { 0.94, 0.96 }, { 0.06, 0.96 } } },
  { "\u25bc", TRUE, 3, { { 0.5, 0.96 }, { 0.06, 0.14 }, { 0.94, 0.14 } } },
};

G_STATIC_ASSERT (sizeof SPACE == sizeof "\u2713");

/* Returns the index of the mark that the text begins with, or -1. */
static int
find_mark (const char *text)
{
  for (int mark = 0; mark < (int) G_N_ELEMENTS (MARKS); mark++)
    if (g_str_has_prefix (text, MARKS[mark].text))
      return mark;
  return -1;
}

static gboolean
is_shape (PangoAttribute *attribute, gpointer data)
{
  return attribute->klass->type == PANGO_ATTR_SHAPE;
}

static PangoAttribute *
make_shape (int mark, int size, guint start)
{
  const PangoRectangle box = { 0, -size, size, size };
  PangoAttribute *shape
      = pango_attr_shape_new_with_data (&box, &box, GINT_TO_POINTER (mark), NULL, NULL);

  shape->start_index = start;
  shape->end_index = start + (guint) strlen (SPACE);
  return shape;
}

/* Returns the layout's attributes, to be freed, but for the shapes of the text before. */
static PangoAttrList *
copy_attributes (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttrList *copy
      = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  PangoAttrList *shapes = pango_attr_list_filter (copy, is_shape, NULL);

  g_clear_pointer (&shapes, pango_attr_list_unref);
  return copy;
}

void
hp_marks_set_text (PangoLayout *layout, double font_size, const char *text)
{
  g_autofree char *spaced = g_strdup (text);
  PangoAttrList *attributes = copy_attributes (layout);
  int size = (int) ceil (SIZE * font_size) * PANGO_SCALE;

  for (char *at = spaced; *at != '\0'; at = g_utf8_next_char (at))
    {
      int mark = find_mark (at);

      if (mark < 0)
        continue;
      memcpy (at, SPACE, strlen (SPACE));
      pango_attr_list_insert (attributes, make_shape (mark, size, (guint) (at - spaced)));
    }
  pango_layout_set_text (layout, spaced, -1);
  pango_layout_set_attributes (layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* A mark in pixels. */
typedef struct
{
  int mark, size;
  double stroke;
  GdkRGBA colour;
} Drawing;

static void
draw (cairo_t *cr, gconstpointer data)
{
  const Drawing *drawing = data;

  gdk_cairo_set_source_rgba (cr, &drawing->colour);
  for (int i = 0; i < MARKS[drawing->mark].n_corners; i++)
    {
      double x = MARKS[drawing->mark].corners[i].x * drawing->size;
      double y = MARKS[drawing->mark].corners[i].y * drawing->size;

      if (MARKS[drawing->mark].corners[i].begins)
        cairo_new_sub_path (cr);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_width (cr, drawing->stroke);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (MARKS[drawing->mark].is_filled)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static double
get_stroke (GtkWidget *widget, int size)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  gboolean is_bold = pango_font_description_get_weight (font) >= PANGO_WEIGHT_SEMIBOLD;

  return (is_bold ? BOLD_STROKE : STROKE) * size / SIZE;
}

static void
append_mark (GtkWidget *widget, GtkSnapshot *snapshot, const PangoAttrShape *shape, int x,
             int baseline, const GdkRGBA *colour)
{
  int size = PANGO_PIXELS (shape->ink_rect.width);
  const Drawing drawing
      = { GPOINTER_TO_INT (shape->data), size, get_stroke (widget, size), *colour };
  const graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, drawing.size, drawing.size);
  GskRenderNode *node
      = hp_kept_image_new (box, hp_kept_image_get_scale (widget), draw, &drawing);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PANGO_PIXELS (x),
                                                          PANGO_PIXELS (baseline) - drawing.size));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);
}

static const PangoAttrShape *
find_shape (const PangoLayoutRun *run)
{
  GSList *link = run != NULL ? run->item->analysis.extra_attrs : NULL;

  while (link != NULL && !is_shape (link->data, NULL))
    link = link->next;
  return link != NULL ? link->data : NULL;
}

void
hp_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *layout,
                   const GdkRGBA *colour)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      const PangoAttrShape *shape = find_shape (pango_layout_iter_get_run_readonly (iter));
      PangoRectangle place;

      pango_layout_iter_get_run_extents (iter, NULL, &place);
      if (shape != NULL)
        append_mark (widget, snapshot, shape, place.x, pango_layout_iter_get_baseline (iter),
                     colour);
    }
  while (pango_layout_iter_next_run (iter));
  g_clear_pointer (&iter, pango_layout_iter_free);
}
