/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts together, and what lies under the pointer.
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>

void
hp_network_draw_disc (const HpPen *pen, HpPoint middle, double radius, bool fires, bool masked)
{
  if (masked)
    hp_pen_disc (pen, middle, radius, HP_COLOUR_PAPER, HP_COLOUR_INK, radius / 5);
  else if (fires)
    hp_pen_dot (pen, middle, radius, HP_COLOUR_FIRES);
  else
    hp_pen_disc (pen, middle, radius, HP_COLOUR_PAPER, HP_COLOUR_SILENT, radius / 5);
}

void
hp_network_draw_output (const HpPen *pen, HpPoint middle, double radius, bool fires, bool masked)
{
  HpPen digit = *pen;

  hp_network_draw_disc (pen, middle, radius, fires, masked);
  digit.unit = fmax (radius / 14,
                     hp_lettering_readable_scale (HP_FONT_DIGIT, pen->view->screen));
  hp_pen_text (&digit, HP_FONT_DIGIT,
               masked  ? HP_COLOUR_INK
               : fires ? HP_COLOUR_ON_CLASS
                       : HP_COLOUR_SILENT,
               masked  ? "?"
               : fires ? "1"
                       : "0",
               middle, (HpAnchor) { 0.5, 0.5 });
}

void
hp_network_view_draw (const HpPen *outer)
{
  HpNetworkLayout layout;
  HpPen pen = *outer;

  hp_network_layout_init (&layout, pen.view, pen.lettering);
  pen.unit = layout.unit;
  hp_network_draw_planes (&pen, &layout);
  hp_network_write_planes (&pen, &layout);
  hp_network_draw_figure (&pen, &layout);
  if (layout.table.height > 0)
    hp_network_draw_table (&pen, &layout);
}

char *
hp_network_view_words (const HpView *view)
{
  HpSpot at = view->interaction.at;
  g_autofree char *whole = hp_words_network_view (&view->network);
  GString *words = g_string_new (NULL);

  if (at.kind == HP_SPOT_NEURON)
    /* Translators: the name of a gate, or of one of three neurons. */
    hp_words_say (words, _("You are at %s."), HP_ROLE_NAMES[at.index]);
  hp_words_say (words, "%s", whole);
  return g_string_free (words, FALSE);
}

HpPoint
hp_network_view_to_data (const HpView *view, HpLettering *lettering, HpRole role, HpPoint pixel)
{
  HpNetworkLayout layout;

  hp_network_layout_init (&layout, view, lettering);
  return hp_viewport_to_data (&layout.planes[HP_NETWORK_PLANE (role)].viewport, pixel);
}

static bool
is_within (HpPoint pixel, HpPoint middle, double radius)
{
  return hypot (pixel.x - middle.x, pixel.y - middle.y) <= fmax (13, radius);
}

/* The neuron whose name or node lies there. */
static HpSpot
find_neuron (const HpNetworkLayout *layout, HpPoint pixel)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if ((hp_network_layout_has_line (layout, (HpRole) role)
         && is_within (pixel, layout->names[role], layout->name_radius))
        || is_within (pixel, layout->nodes[role], layout->node_radius + 4))
      return (HpSpot) { HP_SPOT_NEURON, role, (HpRole) role };
  return (HpSpot) { .kind = HP_SPOT_NONE };
}

/* At a crossing of lines, the one in hand is taken. */
static HpSpot
find_grip (const HpNetworkLayout *layout, HpPoint pixel)
{
  HpRole in_hand = layout->view->network.in_hand;

  for (int i = 0; i < HP_N_ROLES; i++)
    {
      HpRole role = (HpRole) (((int) in_hand + i) % HP_N_ROLES);
      HpGrip grip = HP_GRIP_NONE;

      if (role != HP_ROLE_ONE && hp_network_layout_has_line (layout, role))
        grip = hp_plane_grip_at (&layout->planes[HP_NETWORK_PLANE (role)], &layout->lines[role],
                                 layout->view->interaction.locked, pixel);
      if (grip != HP_GRIP_NONE)
        return (HpSpot) { HP_SPOT_GRIP, (int) grip, role };
    }
  return (HpSpot) { .kind = HP_SPOT_NONE };
}

/* A row of A and B: its point, the place where it lands, or its line of the table. */
static HpRow
find_row (const HpNetworkLayout *layout, HpPoint pixel)
{
  HpRow row = hp_plane_row_at (&layout->planes[0], pixel);
  HpRow place = hp_plane_row_at (&layout->planes[1], pixel);

  for (int i = 0; i < HP_N_ROWS && row == HP_NO_ROW; i++)
    if ((layout->table.height > 0
         && hp_rect_has (hp_network_layout_table_row (layout, i + 1), pixel))
        || (place != HP_NO_ROW && !hp_network_layout_masks (layout, i)
            && hp_network_landing (&layout->view->network, i) == place))
      row = i;
  return row;
}

HpHit
hp_network_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  HpNetworkLayout layout;
  HpHit hit = HP_NO_HIT;
  HpRow row;

  hp_network_layout_init (&layout, view, lettering);
  row = find_row (&layout, pixel);
  hit.spot = find_neuron (&layout, pixel);
  if (hit.spot.kind == HP_SPOT_NONE)
    hit.spot = find_grip (&layout, pixel);
  if (hit.spot.kind == HP_SPOT_NONE && row != HP_NO_ROW)
    hit.spot = (HpSpot) { HP_SPOT_ROW, row, HP_ROLE_ONE };
  if (row != HP_NO_ROW && view->network.in_hand == HP_ROLE_Y)
    hit.row = layout.masked ? HP_NO_ROW : hp_network_landing (&view->network, row);
  else
    hit.row = row;
  return hit;
}
