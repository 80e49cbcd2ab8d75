/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two planes of three neurons.
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>

/* What texts keep off: points, names of lines, and texts that stand already. */
typedef struct
{
  HpRect rects[24];
  int n;
} Taken;

static void
take (Taken *taken, HpRect rect)
{
  if (taken->n < (int) G_N_ELEMENTS (taken->rects))
    taken->rects[taken->n++] = rect;
}

static void
take_round (Taken *taken, HpPoint middle, double radius)
{
  take (taken, (HpRect) { middle.x - radius, middle.y - radius, 2 * radius, 2 * radius });
}

static bool
is_taken (const Taken *taken, HpRect rect)
{
  for (int i = 0; i < taken->n; i++)
    if (hp_rects_overlap (taken->rects[i], rect))
      return true;
  return false;
}

static double
get_radius (const HpPlane *plane)
{
  return hp_plane_stroke (plane, HP_STROKE_POINT_RADIUS);
}

/* The ground. */

static void
fill_polygon (const HpPen *pen, const HpPlane *plane, const HpPolygon *polygon, bool fires)
{
  cairo_new_path (pen->cr); /* a text leaves its place behind */
  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint corner = hp_viewport_to_pixels (&plane->viewport, polygon->corners[i]);

      cairo_line_to (pen->cr, corner.x, corner.y);
    }
  hp_pen_colour (pen, fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_NONE);
  cairo_fill (pen->cr);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
fill_regions (const HpPen *pen, const HpNetworkLayout *layout)
{
  HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
  int n = hp_network_regions (&layout->view->network, HP_UNIT_FRAME, regions);

  for (int i = 0; i < n; i++)
    fill_polygon (pen, &layout->planes[0], &regions[i].polygon, regions[i].fires);
}

static void
draw_ground (const HpPen *pen, const HpNetworkLayout *layout, int index)
{
  const HpPlane *plane = &layout->planes[index];
  const HpBoundary *boundary = &layout->lines[HP_ROLE_Y].boundary;

  if (!layout->masked && index == 0)
    fill_regions (pen, layout);
  else if (!layout->masked)
    {
      fill_polygon (pen, plane, &boundary->silent, false);
      fill_polygon (pen, plane, &boundary->fires, true);
    }
  for (int i = 0; i < 8; i++)
    hp_plane_draw_grid (pen, plane, i);
  for (int i = 0; i < 6; i++)
    hp_plane_draw_axis (pen, plane, i);
}

/* The colour of the ground at a pixel, for the halo of a text. */
static HpColour
get_ground (const HpNetworkLayout *layout, int index, HpPoint pixel)
{
  HpPoint data = hp_viewport_to_data (&layout->planes[index].viewport, pixel);
  const HpState *neuron = layout->view->network.neuron;
  HpNeuron y = neuron[HP_ROLE_Y].neuron;
  HpRow landing = 2 * hp_boundary_fires_at (neuron[HP_ROLE_H1].neuron, data)
                  + hp_boundary_fires_at (neuron[HP_ROLE_H2].neuron, data);

  if (layout->masked)
    return HP_COLOUR_PAPER;
  return (index == 0 ? hp_neuron_fires (y, landing) : hp_boundary_fires_at (y, data))
             ? HP_COLOUR_PLANE_FIRES
             : HP_COLOUR_PLANE_SILENT;
}

static void
write_text (const HpPen *pen, const HpNetworkLayout *layout, int index, HpFont font,
            HpColour colour, const char *text, HpRect rect)
{
  HpPoint at = { rect.x, rect.y };
  HpPoint middle = { rect.x + rect.width / 2, rect.y + rect.height / 2 };

  hp_pen_colour (pen, get_ground (layout, index, middle));
  hp_lettering_halo (pen->lettering, pen->cr, font, pen->unit, text, at, (HpAnchor) { 0, 0 });
  hp_pen_text (pen, font, colour, text, at, (HpAnchor) { 0, 0 });
}

/* Lines. */

static bool
is_hot (const HpNetworkLayout *layout, HpRole role, HpGrip grip)
{
  HpSpot at = layout->view->interaction.at;

  return at.kind == HP_SPOT_GRIP && at.role == role && at.index == (int) grip;
}

/* The line of the neuron in hand is the thickest. */
static void
draw_line (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  const HpInteraction *hand = &layout->view->interaction;
  HpPlane plane = layout->planes[HP_NETWORK_PLANE (role)];
  const HpPlaneLine *line = &layout->lines[role];

  if (!hp_network_layout_has_line (layout, role))
    return;
  plane.mark_scale *= role == layout->view->network.in_hand ? 1 : 0.6;
  if (layout->view->screen > 0) /* half a hundredth of its height */
    plane.mark_scale = fmax (plane.mark_scale, 0.005 * layout->view->screen
                                                   / hp_theme_stroke (plane.theme, HP_STROKE_LINE));
  hp_plane_draw_line (pen, &plane, line, is_hot (layout, role, HP_GRIP_LINE));
  hp_plane_draw_arrow (pen, &plane, line, is_hot (layout, role, HP_GRIP_ARROW));
  if (!hand->is_on || !hp_drag_is_free (HP_GRIP_FIRST, hand->locked))
    return;
  hp_plane_draw_grip (pen, &plane, line, HP_GRIP_FIRST, is_hot (layout, role, HP_GRIP_FIRST));
  hp_plane_draw_grip (pen, &plane, line, HP_GRIP_LAST, is_hot (layout, role, HP_GRIP_LAST));
}

/* The name of the neuron in hand is on dark. */
static void
draw_name (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  HpSpot at = layout->view->interaction.at;
  bool in_hand = role == layout->view->network.in_hand;
  bool is_pointed_at = at.kind == HP_SPOT_NEURON && at.index == (int) role;
  HpColour edge = is_pointed_at ? HP_COLOUR_MARK : HP_COLOUR_LINE;

  if (!hp_network_layout_has_line (layout, role))
    return;
  hp_pen_disc (pen, layout->names[role], layout->name_radius * (in_hand ? 1.15 : 1),
               in_hand ? edge : HP_COLOUR_PAPER, edge, 2 * pen->unit);
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_NOTE, HP_ROLE_NAMES[role],
                                1.7 * layout->name_radius);
  hp_pen_text (&fitted, HP_FONT_NOTE, in_hand ? HP_COLOUR_PAPER : HP_COLOUR_INK,
               HP_ROLE_NAMES[role], layout->names[role], (HpAnchor) { 0.5, 0.5 });
}

static void
draw_lines (const HpPen *pen, const HpNetworkLayout *layout, int index, Taken *taken)
{
  HpRole in_hand = layout->view->network.in_hand;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index && role != (int) in_hand)
      draw_line (pen, layout, (HpRole) role);
  if (in_hand != HP_ROLE_ONE && HP_NETWORK_PLANE (in_hand) == index)
    draw_line (pen, layout, in_hand);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index)
      {
        draw_name (pen, layout, (HpRole) role);
        if (hp_network_layout_has_line (layout, (HpRole) role))
          take_round (taken, layout->names[role], 1.15 * layout->name_radius);
      }
}

static bool
meets_line (const HpNetworkLayout *layout, int index, HpRect rect)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index && !layout->masked
        && hp_plane_line_meets (&layout->lines[role], rect))
      return true;
  return false;
}

/* Points. */

static HpRect
place_text (const HpPen *pen, HpFont font, const char *text, HpPoint at, HpAnchor anchor)
{
  return hp_pen_measure (pen, font, text, at, anchor);
}

/* Moves a text into the data area. */
static HpRect
move_inside (HpRect rect, const HpRect *area)
{
  rect.x = hp_clamp (area->x + 2, rect.x, area->x + area->width - rect.width - 2);
  rect.y = hp_clamp (area->y + 2, rect.y, area->y + area->height - rect.height - 2);
  return rect;
}

/* Below a point or above it; there may be a second text, which stands farther off. */
static void
write_at_point (const HpPen *pen, const HpNetworkLayout *layout, int index, HpRow place,
                const char *near, const char *far, Taken *taken)
{
  const HpPlane *plane = &layout->planes[index];
  HpPoint point = hp_plane_point (plane, place);
  bool is_above = hp_row_b (place);
  double off = 1.45 * get_radius (plane) * (is_above ? -1 : 1);
  HpPen small = hp_pen_fitted (pen, HP_FONT_TICK, near, 0.94 * plane->viewport.area.width);
  HpRect rect = move_inside (place_text (&small, HP_FONT_TICK, near,
                                         (HpPoint) { point.x, point.y + off },
                                         (HpAnchor) { 0.5, is_above }),
                             &plane->viewport.area);

  write_text (&small, layout, index, HP_FONT_TICK, HP_COLOUR_INK, near, rect);
  take (taken, rect);
  if (far[0] == '\0')
    return;
  rect = move_inside (place_text (pen, HP_FONT_NOTE, far,
                                  (HpPoint) { point.x, is_above ? rect.y : rect.y + rect.height },
                                  (HpAnchor) { 0.5, is_above }),
                      &plane->viewport.area);
  write_text (pen, layout, index, HP_FONT_NOTE, HP_COLOUR_INK, far, rect);
  take (taken, rect);
}

static void
ring_mark (const HpPen *pen, const HpPlane *plane, HpPoint point)
{
  hp_pen_ring (pen, point, get_radius (plane) * 1.35, hp_plane_stroke (plane, HP_STROKE_RING) * 1.2,
               HP_COLOUR_MARK, false);
}

static void
draw_row (const HpPen *pen, const HpNetworkLayout *layout, HpRow row, Taken *taken)
{
  const HpPlane *plane = &layout->planes[0];
  const HpNetwork *network = &layout->view->network;
  HpPoint point = hp_plane_point (plane, row);
  bool masked = hp_network_layout_masks (layout, row);
  g_autofree char *name = g_strdup_printf ("(%d, %d)", hp_row_a (row), hp_row_b (row));

  hp_network_draw_output (pen, point, get_radius (plane), hp_network_fires (network, row), masked);
  if (!masked && !layout->masked && hp_network_error (network, row) != 0)
    hp_pen_ring (pen, point, get_radius (plane) * 1.2, hp_plane_stroke (plane, HP_STROKE_RING),
                 HP_COLOUR_INK, true);
  if (row == layout->row)
    ring_mark (pen, plane, point);
  take_round (taken, point, 1.4 * get_radius (plane));
  write_at_point (pen, layout, 0, row, name, "", taken);
}

static int
count_rows (const HpNetworkLayout *layout, HpRow place)
{
  int n = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    n += !hp_network_layout_masks (layout, row)
         && hp_network_landing (&layout->view->network, row) == place;
  return n;
}

/* Several rows on one place are discs behind each other. */
static void
draw_place (const HpPen *pen, const HpNetworkLayout *layout, HpRow place, Taken *taken)
{
  const HpPlane *plane = &layout->planes[1];
  HpPoint point = hp_plane_point (plane, place);
  double radius = get_radius (plane), step = 0.28 * radius;
  bool fires = hp_neuron_fires (layout->view->network.neuron[HP_ROLE_Y].neuron, place);
  int n = count_rows (layout, place);
  g_autofree char *rows = hp_words_landed_rows (&layout->view->network, place);
  g_autofree char *count
      = n > 1 ? g_strdup_printf (ngettext ("%d row", "%d rows", (unsigned) n), n) : g_strdup ("");

  for (int i = n - 1; i >= 0; i--)
    {
      HpPoint middle = { point.x + i * step, point.y - i * step };

      if (n > 1)
        hp_pen_dot (pen, middle, radius + 2 * pen->unit, HP_COLOUR_PAPER);
      hp_network_draw_output (pen, middle, radius, fires, false);
    }
  if (n == 0 && !layout->masked)
    hp_pen_ring (pen, point, 0.8 * radius, 2 * pen->unit, HP_COLOUR_SOFT_INK, true);
  if (place == layout->landing)
    ring_mark (pen, plane, point);
  take_round (taken, point, 1.4 * radius);
  if (n > 0 || !layout->masked)
    write_at_point (pen, layout, 1, place, n > 0 ? rows : _("no row"), count, taken);
}

/* The outputs of H1 and H2 in a region, where there is space for them. */
static void
write_region (const HpPen *pen, const HpNetworkLayout *layout, const HpNetworkRegion *region,
              Taken *taken)
{
  const HpPlane *plane = &layout->planes[0];
  HpPoint middle = hp_polygon_middle (&region->polygon);
  const double SHARES[] = { 0, 0.3, 0.5, 0.65, 0.75 };
  g_autofree char *text = g_strdup_printf ("H1 = %d\nH2 = %d", hp_row_a (region->landing),
                                           hp_row_b (region->landing));

  for (gsize i = 0; i < G_N_ELEMENTS (SHARES); i++)
    for (int corner = 0; corner < region->polygon.n_corners; corner++)
      {
        HpPoint to = region->polygon.corners[corner];
        HpPoint data = { middle.x + SHARES[i] * (to.x - middle.x),
                         middle.y + SHARES[i] * (to.y - middle.y) };
        HpRect rect = place_text (pen, HP_FONT_NOTE, text,
                                  hp_viewport_to_pixels (&plane->viewport, data),
                                  (HpAnchor) { 0.5, 0.5 });

        if (!hp_rect_holds (plane->viewport.area, hp_rect_grown (rect, 2))
            || is_taken (taken, rect) || meets_line (layout, 0, hp_rect_grown (rect, 3)))
          continue;
        write_text (pen, layout, 0, HP_FONT_NOTE,
                    region->fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT, text, rect);
        take (taken, rect);
        return;
      }
}

static void
write_regions (const HpPen *pen, const HpNetworkLayout *layout, Taken *taken)
{
  HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
  int n = hp_network_regions (&layout->view->network, HP_UNIT_FRAME, regions);

  for (int i = 0; i < n && !layout->masked; i++)
    write_region (pen, layout, &regions[i], taken);
}

/* Above a plane. */
static void
write_title (const HpPen *pen, const HpNetworkLayout *layout, int index, const char *text)
{
  const HpRect area = layout->planes[index].viewport.area;
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_AXIS, text, area.width);

  if (hp_pen_is_readable (&fitted, HP_FONT_AXIS))
    hp_pen_text (&fitted, HP_FONT_AXIS, HP_COLOUR_INK, text,
                 (HpPoint) { area.x, area.y - 5 * pen->unit }, (HpAnchor) { 0, 1 });
}

/* Where w1 = w2 = 0 a neuron has no line, and says so instead. */
static void
write_without_line (const HpPen *pen, const HpNetworkLayout *layout, HpRole role, Taken *taken)
{
  const HpPlane *plane = &layout->planes[HP_NETWORK_PLANE (role)];
  const HpRect *area = &plane->viewport.area;
  HpNeuron neuron = layout->view->network.neuron[role].neuron;
  g_autofree char *text = NULL;
  HpRect rect;

  if (layout->masked || layout->lines[role].boundary.kind == HP_BOUNDARY_CROSSES)
    return;
  if (layout->lines[role].boundary.kind == HP_BOUNDARY_OUTSIDE)
    /* Translators: the name of a neuron. */
    text = g_strdup_printf (_("%s: the line is out of view"), HP_ROLE_NAMES[role]);
  else
    /* Translators: the name of a neuron. */
    text = g_strdup_printf (hp_neuron_fires (neuron, 0) ? _("%s: always 1, no line")
                                                        : _("%s: always 0, no line"),
                            HP_ROLE_NAMES[role]);
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_NOTE, text, 0.94 * area->width);
  rect = place_text (&fitted, HP_FONT_NOTE, text,
                     (HpPoint) { area->x + area->width / 2,
                                 area->y + (role == HP_ROLE_H2 ? 0.57 : 0.5) * area->height },
                     (HpAnchor) { 0.5, 0.5 });
  write_text (&fitted, layout, HP_NETWORK_PLANE (role), HP_FONT_NOTE, HP_COLOUR_INK, text, rect);
  take (taken, rect);
}

void
hp_network_draw_planes (const HpPen *pen, const HpNetworkLayout *layout)
{
  Taken taken[2] = { { .n = 0 }, { .n = 0 } };

  for (int index = 0; index < 2; index++)
    {
      draw_ground (pen, layout, index);
      draw_lines (pen, layout, index, &taken[index]);
    }
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      draw_row (pen, layout, row, &taken[0]);
      draw_place (pen, layout, row, &taken[1]);
    }
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    write_without_line (pen, layout, (HpRole) role, &taken[HP_NETWORK_PLANE (role)]);
  write_regions (pen, layout, &taken[0]);
  write_title (pen, layout, 0, _("What H1 and H2 see"));
  write_title (pen, layout, 1, _("What Y sees"));
}
