/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verdict and truth table of three neurons as a whole.
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_COLUMNS 8

/* The middle of each column in shares of the width; z is written up to there. */
static const double PLACES[N_COLUMNS] = { 0.05, 0.14, 0.24, 0.34, 0.54, 0.63, 0.77, 0.92 };

#define Z_COLUMN 4

static void
write_cell (const HpPen *pen, const HpNetworkLayout *layout, int line, int column, HpFont font,
            HpColour colour, const char *text)
{
  HpRect rect = hp_network_layout_table_row (layout, line);
  HpPen fitted = hp_pen_fitted (pen, font, text, 0.13 * rect.width);

  hp_pen_text (&fitted, font, colour, text,
               (HpPoint) { rect.x + PLACES[column] * rect.width, rect.y + rect.height / 2 },
               (HpAnchor) { column == Z_COLUMN ? 1 : 0.5, 0.5 });
}

static int
count_columns (const HpNetworkLayout *layout)
{
  return layout->view->network.target == HP_GATE_NONE ? N_COLUMNS - 2 : N_COLUMNS;
}

static void
write_heading (const HpPen *pen, const HpNetworkLayout *layout)
{
  const char *const HEADINGS[N_COLUMNS]
      = { "A", "B", "H1", "H2", "z", "y", _("target"), _("error") };

  for (int column = 0; column < count_columns (layout); column++)
    write_cell (pen, layout, 0, column, HP_FONT_NOTE, HP_COLOUR_SOFT_INK, HEADINGS[column]);
}

static void
write_row (const HpPen *pen, const HpNetworkLayout *layout, HpRow row)
{
  static const char *const ERRORS[] = { "\u25bc \u22121", "\u2713", "\u25b2 +1" };
  const HpNetwork *network = &layout->view->network;
  HpRow landing = hp_network_landing (network, row);
  bool masked = hp_network_layout_masks (layout, row), fires = hp_network_fires (network, row);
  HpColour ink = masked ? HP_COLOUR_INK : fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT;
  char z[HP_HUNDREDTHS_SIZE];
  const char *const CELLS[N_COLUMNS] = {
    hp_row_a (row) ? "1" : "0",
    hp_row_b (row) ? "1" : "0",
    masked ? "?" : hp_row_a (landing) ? "1" : "0",
    masked ? "?" : hp_row_b (landing) ? "1" : "0",
    masked ? "?" : hp_words_number (hp_network_sum (network, row), z),
    masked ? "?" : fires ? "\u25cf 1" : "\u25cb 0",
    network->target == HP_GATE_NONE ? "" : hp_gate_output (network->target, row) ? "1" : "0",
    masked ? "?" : ERRORS[hp_network_error (network, row) + 1],
  };

  for (int column = 0; column < count_columns (layout); column++)
    write_cell (pen, layout, row + 1, column, HP_FONT_TICK, column == 5 ? ink : HP_COLOUR_INK,
                CELLS[column]);
}

/* On whole pixels, within a rectangle. */
static void
fill_edge (const HpPen *pen, HpRect rect, double width)
{
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_rectangle (pen->cr, rect.x + width, rect.y + width, rect.width - 2 * width,
                   rect.height - 2 * width);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}

static void
mark_row (const HpPen *pen, const HpNetworkLayout *layout, HpRow row)
{
  HpRect rect = hp_network_layout_table_row (layout, row + 1);

  hp_pen_colour (pen, HP_COLOUR_MARK);
  cairo_rectangle (pen->cr, rect.x, rect.y, round (4 * pen->unit), rect.height);
  cairo_fill (pen->cr);
  fill_edge (pen, rect, round (fmax (1, 1.5 * pen->unit)));
}

static void
write_line (const HpPen *pen, const HpNetworkLayout *layout, HpFont font, HpColour colour,
            const char *text, double down)
{
  HpPen fitted = hp_pen_fitted (pen, font, text, 0.96 * layout->table.width);

  hp_pen_text (&fitted, font, colour, text,
               (HpPoint) { layout->table.x + 10 * pen->unit, layout->table.y + down * pen->unit },
               (HpAnchor) { 0, 0 });
}

static void
draw_verdict (const HpPen *pen, const HpNetworkLayout *layout)
{
  const HpNetwork *network = &layout->view->network;
  const HpRect *table = &layout->table;
  g_autofree char *verdict = hp_words_network_verdict (network);
  g_autofree char *match = hp_words_network_match (network), *line = NULL;
  double height = round (50 * pen->unit);
  bool has_target = network->target != HP_GATE_NONE
                    && !network->neuron[HP_ROLE_Y].prediction.is_on;
  bool is_met = has_target && hp_network_gate (network) == network->target;

  line = g_strconcat (is_met ? "\u2713 " : "", match, NULL);
  hp_pen_colour (pen, is_met       ? HP_COLOUR_GOOD_CARD
                      : has_target ? HP_COLOUR_WRONG_CARD
                                   : HP_COLOUR_PANEL);
  cairo_rectangle (pen->cr, table->x, table->y, table->width, height);
  cairo_fill (pen->cr);
  hp_pen_colour (pen, is_met ? HP_COLOUR_GOOD : HP_COLOUR_FRAME);
  fill_edge (pen, (HpRect) { table->x, table->y, table->width, height }, 1);
  write_line (pen, layout, HP_FONT_NOTE, HP_COLOUR_INK, verdict, 4);
  write_line (pen, layout, HP_FONT_NOTE, is_met ? HP_COLOUR_GOOD : HP_COLOUR_INK, line, 26);
}

/* Below the table, as far as there is space. */
static void
write_notes (const HpPen *pen, const HpNetworkLayout *layout)
{
  const char *const NOTES[] = {
    _("Each region on the left is one point on the right."),
    _("The three learn one by one, each towards its own target."),
    _("How all three learn at once is not the step function's business."),
  };
  HpRect last = hp_network_layout_table_row (layout, HP_N_ROWS);
  double down = (last.y + last.height - layout->table.y) / pen->unit + 8;

  HpPen fitted = *pen;

  for (gsize i = 0; i < G_N_ELEMENTS (NOTES); i++)
    fitted = hp_pen_fitted (&fitted, HP_FONT_TICK, NOTES[i], 0.96 * layout->table.width);
  for (gsize i = 0; i < G_N_ELEMENTS (NOTES); i++, down += 20 * fitted.unit / pen->unit)
    if (layout->table.y + (down + 18) * pen->unit <= layout->view->height)
      hp_pen_text (&fitted, HP_FONT_TICK, HP_COLOUR_SOFT_INK, NOTES[i],
                   (HpPoint) { layout->table.x + 10 * pen->unit,
                               layout->table.y + down * pen->unit },
                   (HpAnchor) { 0, 0 });
}

void
hp_network_draw_table (const HpPen *pen, const HpNetworkLayout *layout)
{
  draw_verdict (pen, layout);
  write_heading (pen, layout);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    write_row (pen, layout, row);
  if (layout->row != HP_NO_ROW)
    mark_row (pen, layout, layout->row);
  write_notes (pen, layout);
}
