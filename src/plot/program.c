/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All letters have the same width, so the longest line that there can be decides about the size of
 * type. Where even that is too wide, the line of the threshold is broken in two.
 */
#include "program.h"
#include "words/python.h"

#include <math.h>
#include <string.h>

/* The size of type at a unit of 1, and the width of a letter and the height of a line in sizes. */
#define SIZE 14.0
#define LETTER 0.61
#define LINE 1.36

/* The letters of the longest line, whole and broken, and the lines of the function. */
#define WHOLE 57
#define BROKEN 43
#define N_LINES 7

/* Shares of the view: of its width for a line, and of its height for the function at most. */
#define WIDEST 0.95
#define HIGHEST 0.46

/* Type may become this much smaller before a line is broken. */
#define SMALLER 0.85

typedef struct
{
  HpPen pen;
  double letter, line; /* in pixels */
  bool is_broken;
  HpPoint at; /* of the next line */
  HpRow row;
} Page;

/* The unit for type, from that of the view; and whether the longest line is broken. */
static double
get_unit (const HpView *view, double usual, bool *is_broken)
{
  double readable = hp_lettering_readable_scale (HP_FONT_AXIS, view->screen);
  double whole = WIDEST * view->width / (WHOLE * LETTER * SIZE);
  double broken = WIDEST * view->width / (BROKEN * LETTER * SIZE);
  double high = HIGHEST * view->height / ((N_LINES + 1.7) * LINE * SIZE);

  *is_broken = whole < fmax (SMALLER * usual, readable);
  return fmax (fmin (fmin (usual, high), *is_broken ? broken : whole), readable);
}

HpRect
hp_program_rect (const HpView *view, double unit)
{
  bool is_broken;
  double size = SIZE * get_unit (view, unit, &is_broken);
  double height = (N_LINES + is_broken + 0.7) * LINE * size;

  return (HpRect) { 0, view->height - height, view->width, height };
}

/* Writes a piece of a line after the first letters of it, and returns how many there are then. */
static int
write_piece (const Page *page, const char *piece, int length, int column, HpColour colour,
             bool is_strong)
{
  g_autofree char *escaped = g_markup_escape_text (piece, length);
  g_autofree char *markup = g_strdup_printf (is_strong ? "<tt><b>%s</b></tt>" : "<tt>%s</tt>",
                                             escaped);

  if (length > 0)
    hp_pen_text (&page->pen, HP_FONT_AXIS, colour, markup,
                 (HpPoint) { page->at.x + column * page->letter, page->at.y },
                 (HpAnchor) { 0, 0 });
  return column + length;
}

/* A line counts if its weight's input is on, and if it says what the row comes to. */
static bool
counts (const Page *page, int line)
{
  int weight = line - HP_PYTHON_W0;

  if (line == HP_PYTHON_HEAD)
    return false;
  return weight > HP_W2 || hp_row_input (page->row, (HpParameter) weight) != 0;
}

/* Returns the result of a line as a remark, or "" if it has none. */
static const char *
get_remark (const Page *page, int line, char remark[2 * HP_HUNDREDTHS_SIZE])
{
  const HpState *state = &page->pen.view->state;
  bool is_masked = hp_prediction_masks (&state->prediction, page->row);
  char number[HP_HUNDREDTHS_SIZE];

  remark[0] = '\0';
  if (line == HP_PYTHON_HEAD)
    g_snprintf (remark, 2 * HP_HUNDREDTHS_SIZE, "  # %d, %d", hp_row_a (page->row),
                hp_row_b (page->row));
  if (is_masked)
    return remark;
  hp_hundredths_print (hp_neuron_sum (state->neuron, page->row), &HP_NUMERALS_PLAIN, number);
  if (line == HP_PYTHON_Z)
    g_snprintf (remark, 2 * HP_HUNDREDTHS_SIZE, "  # %s", number);
  if (line == HP_PYTHON_RETURN)
    g_snprintf (remark, 2 * HP_HUNDREDTHS_SIZE, "  # %s, %d", number,
                hp_neuron_fires (state->neuron, page->row));
  return remark;
}

/* The branch of the threshold that the row takes: "1 if" or "else 0" stands out. */
static int
write_threshold (const Page *page, const char *text, int column)
{
  const HpState *state = &page->pen.view->state;
  bool fires = hp_neuron_fires (state->neuron, page->row);
  const char *branch = strstr (text, fires ? "1 if" : "else 0");
  int before = branch != NULL ? (int) (branch - text) : 0, length = fires ? 1 : 6;

  if (branch == NULL || hp_prediction_masks (&state->prediction, page->row))
    return write_piece (page, text, (int) strlen (text), column, HP_COLOUR_INK, false);
  column = write_piece (page, text, before, column, HP_COLOUR_INK, false);
  column = write_piece (page, branch, length, column, fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT,
                        true);
  return write_piece (page, branch + length, (int) strlen (branch) - length, column, HP_COLOUR_INK,
                      false);
}

static void
write_line (Page *page, const char *text, int line)
{
  char remark[2 * HP_HUNDREDTHS_SIZE];
  int column = line == HP_PYTHON_THRESHOLD ? write_threshold (page, text, 0)
                                           : write_piece (page, text, (int) strlen (text), 0,
                                                          HP_COLOUR_INK, false);

  get_remark (page, line, remark);
  if (column + (int) strlen (remark) <= (page->is_broken ? BROKEN : WHOLE))
    write_piece (page, remark, (int) strlen (remark), column, HP_COLOUR_SOFT_INK, false);
  if (counts (page, line))
    hp_pen_bar (&page->pen, (HpPoint) { page->at.x - 0.6 * page->letter, page->at.y },
                (HpPoint) { page->at.x - 0.6 * page->letter, page->at.y + page->line },
                0.35 * page->letter, 0, HP_COLOUR_MARK);
  page->at.y += page->line;
}

static void
write_lines (Page *page)
{
  g_auto (GStrv) lines = hp_python_function_lines (&page->pen.view->network);

  for (int line = 0; lines[line] != NULL; line++)
    {
      char *rest = line == HP_PYTHON_THRESHOLD && page->is_broken ? strstr (lines[line], " 1 if")
                                                                  : NULL;

      if (rest != NULL)
        {
          g_autofree char *start = g_strdup_printf ("%.*s \\", (int) (rest - lines[line]),
                                                    lines[line]);
          g_autofree char *end = g_strdup_printf ("       %s", rest);

          write_line (page, start, line);
          write_line (page, end, line);
        }
      else
        write_line (page, lines[line], line);
    }
}

void
hp_program_draw (const HpPen *pen, HpRow row)
{
  HpRect rect = hp_program_rect (pen->view, pen->unit);
  Page page = { .pen = *pen, .row = row };
  double width;

  page.pen.unit = get_unit (pen->view, pen->unit, &page.is_broken);
  page.line = LINE * SIZE * page.pen.unit;
  page.letter = hp_pen_measure (&page.pen, HP_FONT_AXIS, "<tt>0000000000</tt>",
                                (HpPoint) { 0, 0 }, (HpAnchor) { 0, 0 }).width / 10;
  width = (page.is_broken ? BROKEN : WHOLE) * page.letter;
  page.at = (HpPoint) { fmax (page.letter, (rect.width - width) / 2), rect.y };
  if (pen->view->interaction.at.kind == HP_SPOT_PROGRAM)
    hp_pen_bar (pen, (HpPoint) { page.at.x, rect.y - 2 * pen->unit },
                (HpPoint) { page.at.x + width, rect.y - 2 * pen->unit }, 2 * pen->unit, 0,
                HP_COLOUR_MARK);
  write_lines (&page);
}
