/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verdict and truth table of three neurons as a whole.
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define N_COLUMNS 8

/* The middle of each column in shares of the width, in the order of reading; z is written up to
 * there, which is right in either order. */
static const double PLACES[N_COLUMNS] = { 0.05, 0.14, 0.24, 0.34, 0.56, 0.66, 0.79, 0.92 };

#define Z_COLUMN 4

/* Returns whether people read the table from right to left. */
static bool
is_mirrored (const HpPen *pen)
{
  return hp_lettering_reads_from_right (pen->lettering, HP_FONT_NOTE, pen->unit, _("target"));
}

static void
write_cell (const HpPen *pen, const HpNetworkLayout *layout, int line, int column, HpFont font,
            HpColour colour, const char *text)
{
  HpRect rect = hp_network_layout_table_row (layout, line);
  HpPen fitted = hp_pen_fitted (pen, font, text, 0.12 * rect.width);
  double share = PLACES[column];

  if (column != Z_COLUMN && is_mirrored (pen))
    share = 1 - share;
  hp_pen_text (&fitted, font, colour, text,
               (HpPoint) { rect.x + share * rect.width, rect.y + rect.height / 2 },
               (HpAnchor) { column == Z_COLUMN ? 1 : 0.5, 0.5 });
}

/* As in the table of one neuron, a prediction is not compared with a target. */
static bool
has_target (const HpNetwork *network)
{
  return network->target != HP_GATE_NONE && !network->neuron[HP_ROLE_Y].prediction.is_on;
}

static int
count_columns (const HpNetworkLayout *layout)
{
  return has_target (&layout->view->network) ? N_COLUMNS : N_COLUMNS - 2;
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
    ERRORS[hp_network_error (network, row) + 1],
  };

  for (int column = 0; column < count_columns (layout); column++)
    write_cell (pen, layout, row + 1, column, HP_FONT_TICK,
                column == 5                                           ? ink
                : column == 7 && hp_network_error (network, row) != 0 ? HP_COLOUR_WRONG
                                                                      : HP_COLOUR_INK,
                CELLS[column]);
}

static void
fill_rect (const HpPen *pen, HpRect rect, HpColour colour)
{
  hp_pen_colour (pen, colour);
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (pen->cr);
}

/* Under the row's cells, with an edge that is as wide again where reading begins. */
static void
mark_row (const HpPen *pen, const HpNetworkLayout *layout, HpRow row)
{
  HpRect rect = hp_network_layout_table_row (layout, row + 1);
  double width = fmax (1, round (2 * pen->unit));

  fill_rect (pen, rect, HP_COLOUR_MARK);
  fill_rect (pen, (HpRect) { rect.x + (is_mirrored (pen) ? 1 : 2) * width, rect.y + width,
                             rect.width - 3 * width, rect.height - 2 * width },
             HP_COLOUR_PAPER);
}

static void
write_line (const HpPen *pen, const HpNetworkLayout *layout, HpFont font, HpColour colour,
            const char *text, double down)
{
  const HpRect *table = &layout->table;
  HpPen fitted = hp_pen_fitted (pen, font, text, 0.96 * table->width);
  bool mirrored = is_mirrored (pen);
  double x = mirrored ? table->x + table->width - 10 * pen->unit : table->x + 10 * pen->unit;

  hp_pen_text (&fitted, font, colour, text, (HpPoint) { x, table->y + down * pen->unit },
               (HpAnchor) { mirrored, 0 });
}

static void
draw_verdict (const HpPen *pen, const HpNetworkLayout *layout)
{
  const HpNetwork *network = &layout->view->network;
  const HpRect *table = &layout->table;
  HpRect card = { table->x, table->y, table->width, round (50 * pen->unit) };
  g_autofree char *verdict = hp_words_network_verdict (network);
  g_autofree char *match = hp_words_network_match (network), *line = NULL;
  double edge = fmax (1, round (pen->unit));
  bool is_met = has_target (network) && hp_network_gate (network) == network->target;

  line = g_strconcat (is_met ? "\u2713 " : "", match, NULL);
  fill_rect (pen, card,
             is_met                 ? HP_COLOUR_GOOD_CARD
             : has_target (network) ? HP_COLOUR_CARD
                                    : HP_COLOUR_PANEL);
  hp_pen_outline (pen, hp_rect_grown (card, -edge), 2 * edge,
                  is_met                 ? HP_COLOUR_GOOD
                  : has_target (network) ? HP_COLOUR_NOT_YET
                                         : HP_COLOUR_FRAME,
                  has_target (network) && !is_met);
  write_line (pen, layout, HP_FONT_NOTE, HP_COLOUR_INK, verdict, 4);
  write_line (pen, layout, HP_FONT_NOTE, is_met ? HP_COLOUR_GOOD : HP_COLOUR_INK, line, 26);
}

/* Cuts a text at the last space at which its beginning is not too wide, if there is one. Returns
 * the rest, or NULL if it fits as it is. */
static char *
cut (const HpPen *pen, char *text, double width)
{
  char *rest = NULL;

  for (char *space = text + strlen (text); space != NULL; space = strrchr (text, ' '))
    {
      bool is_end = *space == '\0';

      if (!is_end)
        {
          *space = '\0';
          if (rest != NULL)
            rest[-1] = ' ';
          rest = space + 1;
        }
      if (hp_pen_measure (pen, HP_FONT_TICK, text, (HpPoint) { 0, 0 }, (HpAnchor) { 0, 0 }).width
          <= width)
        break;
    }
  return rest;
}

/* A note below the table, cut into lines. */
typedef struct
{
  char *text;
  const char *lines[4];
  int n_lines;
} Note;

#define N_NOTES 3

/* In pixels at a unit of 1. */
#define NOTE_LINE 17
#define NOTE_GAP 3

static Note
make_note (const HpPen *pen, const HpNetworkLayout *layout, const char *text)
{
  Note note = { .text = g_strdup (text) };
  char *rest = note.text;

  while (rest != NULL && note.n_lines < (int) G_N_ELEMENTS (note.lines))
    {
      note.lines[note.n_lines++] = rest;
      rest = cut (pen, rest, 0.96 * layout->table.width);
    }
  return note;
}

/* Returns whether there is space below a place for all notes from one on. */
static bool
notes_fit (const HpPen *pen, const HpNetworkLayout *layout, const Note notes[N_NOTES], int first,
           double down)
{
  for (int i = first; i < N_NOTES; i++)
    down += notes[i].n_lines * NOTE_LINE + NOTE_GAP;
  return layout->table.y + (down - NOTE_GAP + 1) * pen->unit <= layout->view->height;
}

/* All of them, or where there is less space the last ones. */
static void
write_notes (const HpPen *pen, const HpNetworkLayout *layout)
{
  Note notes[N_NOTES] = {
    make_note (pen, layout, _("Each region on the left is one point on the right.")),
    make_note (pen, layout, _("The three learn one by one, each towards its own target.")),
    make_note (pen, layout,
               _("How all three learn at once is not the step function's business.")),
  };
  HpRect last = hp_network_layout_table_row (layout, HP_N_ROWS);
  double down = (last.y + last.height - layout->table.y) / pen->unit + 4;
  int first = 0;

  while (first < N_NOTES && !notes_fit (pen, layout, notes, first, down))
    first++;
  for (int i = 0; i < N_NOTES; i++)
    {
      for (int line = 0; i >= first && line < notes[i].n_lines; line++)
        write_line (pen, layout, HP_FONT_TICK, HP_COLOUR_SOFT_INK, notes[i].lines[line],
                    down + line * NOTE_LINE);
      down += i >= first ? notes[i].n_lines * NOTE_LINE + NOTE_GAP : 0;
      g_free (notes[i].text);
    }
}

void
hp_network_draw_table (const HpPen *pen, const HpNetworkLayout *layout)
{
  draw_verdict (pen, layout);
  if (layout->row != HP_NO_ROW)
    mark_row (pen, layout, layout->row);
  write_heading (pen, layout);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    write_row (pen, layout, row);
  write_notes (pen, layout);
}
