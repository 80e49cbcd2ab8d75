/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table stands at the near side, the planes at the far one. Three neurons have two planes: that
 * of A and B, for the lines of H1 and H2, and that of H1 and H2, for the line of Y.
 */
#include "worksheet-task.h"
#include "words/words.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIZE 10.5
#define HEAD_SIZE 9.0
#define LINE_HEIGHT 17.0
#define ROW_HEIGHT 26.0
#define HEAD_HEIGHT 22.0
#define TABLE_HEIGHT (HEAD_HEIGHT + 4 * ROW_HEIGHT)

/* Shares of the width. */
#define TABLE 0.64
#define TABLE_OF_THREE 0.5

#define N_COLUMNS 8
#define LABELS 26.0 /* beside a plane, for its axes */
#define GAP 10.0

static const double WIDTHS[N_COLUMNS] = { 1, 1, 1.7, 1.7, 1.8, 2.2, 1.1, 1.5 };
static const double WIDTHS_OF_THREE[N_COLUMNS] = { 1, 1, 1.2, 1.2, 1.8, 2.2, 1, 1.6 };

static bool
is_of_three (const HpTask *task)
{
  return task->scene.network.in_hand != HP_ROLE_ONE;
}

bool
hp_task_has_table (const HpTask *task)
{
  return !hp_scene_hides_side (task->scene.hidden);
}

double
hp_task_height (const HpTask *task)
{
  return (is_of_three (task) ? 3 : 1) * LINE_HEIGHT + 6 + TABLE_HEIGHT + 26;
}

/* Returns the gate that the scene wants: its goal, or the target. */
static HpGate
get_wanted (const HpTask *task)
{
  HpGate asked = hp_scene_asked_gate (&task->scene);

  if (is_of_three (task))
    return task->scene.network_goal != HP_GATE_NONE ? task->scene.network_goal
                                                    : task->scene.network.target;
  return asked != HP_GATE_NONE ? asked : task->scene.network.neuron[HP_ROLE_ONE].target;
}

/* A number that is given or the answer, or a line to write it on. */
static void
write_given (const HpSheet *sheet, cairo_t *cr, double x, double baseline, HpParameter parameter,
             HpHundredths value, bool is_blank)
{
  HpPoint start = { x + 3, baseline + 2 }, end;

  start.x += hp_sheet_write_parameter (sheet, cr, x, baseline, parameter, value, !is_blank, SIZE);
  end = (HpPoint) { start.x + 40, start.y };
  if (is_blank)
    hp_sheet_line (cr, start, end, 0.6, 0);
}

/* In every language from left to right, as in a formula. */
static void
write_neuron (const HpSheet *sheet, cairo_t *cr, double baseline, const char *name, HpNeuron neuron,
              unsigned blank)
{
  double width = 0.76 * hp_sheet_width (sheet), indent = name != NULL ? 30 : 0;
  double x = hp_sheet_x (sheet, 0, width);

  if (name != NULL)
    hp_sheet_write (sheet, cr, x, baseline, name, SIZE);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    write_given (sheet, cr, x + indent + parameter * (width - indent) / HP_N_PARAMETERS, baseline,
                 (HpParameter) parameter, neuron.value[parameter], (blank & 1u << parameter) != 0);
}

static void
write_wanted (const HpTask *task, const HpSheet *sheet, cairo_t *cr, double baseline)
{
  HpGate wanted = get_wanted (task);
  g_autofree char *gate = NULL, *text = NULL;
  double width;

  if (wanted == HP_GATE_NONE)
    return;
  gate = g_strdup_printf ("<b>\u2066%s\u2069</b>", hp_gate_name (wanted));
  /* Translators: on a worksheet, above a table; %s is the name of a gate. */
  text = g_strdup_printf (_("target: %s"), gate);
  g_autoptr (PangoLayout) layout = hp_sheet_layout (sheet, text, SIZE, 0);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  width = extents.width / (double) PANGO_SCALE;
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, hp_sheet_x (sheet, hp_sheet_width (sheet) - width, width),
                 baseline - pango_layout_get_baseline (layout) / (double) PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* Returns the parameters of a neuron that are to be found, as bits. Of three neurons, those that
 * the answer leaves as they are, are given. */
static unsigned
get_blank (const HpTask *task, HpRole role)
{
  const HpScene *scene = &task->scene;
  HpNetwork found;

  if (scene->network_goal == HP_GATE_NONE)
    return role == scene->network.in_hand ? hp_scene_asked_parameters (scene) : 0;
  if (hp_scene_answer (scene, &found)
      && hp_neuron_equal (found.neuron[role].neuron, scene->network.neuron[role].neuron))
    return 0;
  return (1u << HP_N_PARAMETERS) - 1;
}

static void
write_numbers (const HpTask *task, const HpSheet *sheet, cairo_t *cr, double y,
               const HpNetwork *answer)
{
  const HpNetwork *network = answer != NULL ? answer : &task->scene.network;
  HpRole first = is_of_three (task) ? HP_ROLE_H1 : HP_ROLE_ONE;
  HpRole last = is_of_three (task) ? HP_ROLE_Y : HP_ROLE_ONE;

  write_wanted (task, sheet, cr, y + 12);
  for (HpRole role = first; role <= last; role++)
    write_neuron (sheet, cr, y + 12 + (role - first) * LINE_HEIGHT,
                  is_of_three (task) ? HP_ROLE_NAMES[role] : NULL, network->neuron[role].neuron,
                  answer != NULL ? 0 : get_blank (task, role));
}

/* The table. */

static char *
get_head (const HpTask *task, int column)
{
  static const char *const HEADS[] = { "A", "B", "<i>w</i><sub>1</sub>\u00b7A",
                                       "<i>w</i><sub>2</sub>\u00b7B", "<i>z</i>" };
  HpRole role = is_of_three (task) ? HP_ROLE_Y : HP_ROLE_ONE;
  HpRule rule = task->scene.network.neuron[role].neuron.rule;

  if (column == 2 || column == 3)
    return g_strdup (is_of_three (task) ? HP_ROLE_NAMES[HP_ROLE_H1 + column - 2] : HEADS[column]);
  if (column < 5)
    return g_strdup (HEADS[column]);
  if (column == 5)
    /* Translators: heads of a column of a worksheet; %s is theta. */
    return g_strdup_printf (rule == HP_RULE_EXCEEDS ? _("exceeds %s?") : _("reaches %s?"),
                            "<i>\u03b8</i>");
  return g_strdup (column == 6 ? "<i>y</i>" : _("target"));
}

static char *
write_product (HpNeuron neuron, HpParameter weight, HpRow row)
{
  char number[HP_HUNDREDTHS_SIZE];

  return g_strdup (hp_words_number (neuron.value[weight] * hp_row_input (row, weight), number));
}

/* Returns the contents of a cell, or NULL if it is to be filled in. */
static char *
get_cell (const HpTask *task, const HpNetwork *answer, HpRow row, int column)
{
  HpNeuron neuron;
  HpRow landing = row;
  char number[HP_HUNDREDTHS_SIZE];

  if (column < 2)
    return g_strdup_printf ("%d", column == 0 ? hp_row_a (row) : hp_row_b (row));
  if (column == 7)
    return g_strdup_printf ("%d", hp_gate_output (get_wanted (task), row));
  if (answer == NULL)
    return NULL;
  neuron = answer->neuron[is_of_three (task) ? HP_ROLE_Y : HP_ROLE_ONE].neuron;
  if (is_of_three (task))
    landing = hp_network_landing (answer, row);
  if (column < 4 && is_of_three (task))
    return g_strdup_printf ("%d", column == 2 ? hp_row_a (landing) : hp_row_b (landing));
  if (column < 4)
    return write_product (neuron, column == 2 ? HP_W1 : HP_W2, row);
  if (column == 4)
    return g_strdup (hp_words_number (hp_neuron_sum (neuron, landing), number));
  if (column == 5)
    return g_strdup (hp_neuron_fires (neuron, landing) ? _("yes") : _("no"));
  return g_strdup_printf ("%d", hp_neuron_fires (neuron, landing));
}

static void
draw_column (const HpTask *task, const HpSheet *sheet, cairo_t *cr, HpRect head, int column,
             const HpNetwork *answer)
{
  g_autofree char *name = get_head (task, column), *markup = g_strdup_printf ("<b>%s</b>", name);

  cairo_set_source_rgb (cr, 0.93, 0.93, 0.93);
  cairo_rectangle (cr, head.x, head.y, head.width, head.height);
  cairo_fill (cr);
  hp_sheet_centre (sheet, cr, head, markup, HEAD_SIZE);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpRect cell = { head.x, head.y + HEAD_HEIGHT + row * ROW_HEIGHT, head.width, ROW_HEIGHT };
      g_autofree char *text = get_cell (task, answer, row, column);

      if (text != NULL)
        hp_sheet_centre (sheet, cr, cell, text, SIZE);
    }
  for (int side = 0; side < 2; side++)
    hp_sheet_line (cr, (HpPoint) { head.x + side * head.width, head.y },
                   (HpPoint) { head.x + side * head.width, head.y + TABLE_HEIGHT }, 0.7, 0);
}

/* Without anything wanted there is no last column. */
static void
draw_table (const HpTask *task, const HpSheet *sheet, cairo_t *cr, double y,
            const HpNetwork *answer)
{
  const double *widths = is_of_three (task) ? WIDTHS_OF_THREE : WIDTHS;
  int n_columns = get_wanted (task) == HP_GATE_NONE ? N_COLUMNS - 1 : N_COLUMNS;
  double width = (is_of_three (task) ? TABLE_OF_THREE : TABLE) * hp_sheet_width (sheet), sum = 0;
  double at = 0, left = hp_sheet_x (sheet, 0, width);

  for (int column = 0; column < n_columns; column++)
    sum += widths[column];
  for (int column = 0; column < n_columns; column++)
    {
      double share = widths[column] / sum * width;

      draw_column (task, sheet, cr,
                   (HpRect) { hp_sheet_x (sheet, at, share), y, share, HEAD_HEIGHT }, column,
                   answer);
      at += share;
    }
  for (int line = 0; line <= HP_N_ROWS + 1; line++)
    {
      double down = y + (line == 0 ? 0 : HEAD_HEIGHT + (line - 1) * ROW_HEIGHT);

      hp_sheet_line (cr, (HpPoint) { left, down }, (HpPoint) { left + width, down },
                     line < 2 || line == 5 ? 0.9 : 0.5, line < 2 || line == 5 ? 0 : 0.35);
    }
}

/* The planes, which are never mirrored. */

static HpPoint
place (HpRect area, double a, double b)
{
  return (HpPoint) { area.x + (a + 0.5) / 2 * area.width, area.y + (1.5 - b) / 2 * area.height };
}

static void
draw_grid (cairo_t *cr, HpRect area)
{
  for (int i = -5; i <= 15; i++)
    {
      bool is_edge = i == -5 || i == 15, is_axis = i == 0 || i == 10;
      double width = is_edge ? 1 : is_axis ? 0.8 : 0.3, grey = is_edge ? 0 : is_axis ? 0.5 : 0.8;

      hp_sheet_line (cr, place (area, i / 10.0, -0.5), place (area, i / 10.0, 1.5), width, grey);
      hp_sheet_line (cr, place (area, -0.5, i / 10.0), place (area, 1.5, i / 10.0), width, grey);
    }
}

static void
draw_axes (const HpSheet *sheet, cairo_t *cr, HpRect area, const char *a, const char *b)
{
  /* Translators: the name of an input, such as A. */
  g_autofree char *across = g_strdup_printf (_("input %s"), a);
  g_autofree char *up = g_strdup_printf (_("input %s"), b);
  HpRect foot = { area.x, area.y + area.height + 11, area.width, 12 };

  for (int i = 0; i < 2; i++)
    {
      HpPoint at = place (area, i, -0.5), side = place (area, -0.5, i);
      const char *number = i == 0 ? "0" : "1";

      hp_sheet_centre (sheet, cr, (HpRect) { at.x - 10, at.y + 1, 20, 12 }, number, HEAD_SIZE);
      hp_sheet_centre (sheet, cr, (HpRect) { side.x - 13, side.y - 6, 12, 12 }, number, HEAD_SIZE);
    }
  hp_sheet_centre (sheet, cr, foot, across, HEAD_SIZE);
  cairo_save (cr);
  cairo_translate (cr, area.x - LABELS + 6, area.y + area.height / 2);
  cairo_rotate (cr, -G_PI / 2);
  hp_sheet_centre (sheet, cr, (HpRect) { -area.height / 2, -6, area.height, 12 }, up, HEAD_SIZE);
  cairo_restore (cr);
}

/* Returns whether a name with this middle lies in the plane and on none of its points. */
static bool
is_clear (HpRect area, HpPoint name)
{
  if (!hp_rect_has (hp_rect_grown (area, -8), name))
    return false;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = place (area, hp_row_a (row), hp_row_b (row));

      if (fabs (name.x - point.x) < 18 && fabs (name.y - point.y) < 15)
        return false;
    }
  return true;
}

/* Returns the place of a pin as a share of the line, the clear one that is nearest to the usual
 * one. */
static double
find_share (HpRect area, HpPoint from, HpPoint to, HpPoint pin, HpRole role)
{
  const double usual = role == HP_ROLE_H1 ? 0.12 : role == HP_ROLE_H2 ? 0.88 : 0.5;

  for (int i = 0; i < 40; i++)
    {
      double share = usual + (i % 2 ? 0.02 : -0.02) * ((i + 1) / 2);
      HpPoint tip = { from.x + share * (to.x - from.x) + pin.x,
                      from.y + share * (to.y - from.y) + pin.y };

      if (share > 0 && share < 1 && is_clear (area, (HpPoint) { tip.x, tip.y - 8 }))
        return share;
    }
  return usual;
}

/* A neuron's line, with a pin on the side on which it fires; those of H1 and H2, which may be
 * parallel, stand apart and are named. */
static void
draw_line (const HpSheet *sheet, cairo_t *cr, HpRect area, HpNeuron neuron, HpRole role)
{
  HpBoundary boundary = hp_boundary (neuron, HP_UNIT_FRAME);
  HpPoint from, to, middle, pin, tip;
  double length, share;

  if (boundary.kind != HP_BOUNDARY_CROSSES)
    return;
  from = place (area, boundary.ends[0].x, boundary.ends[0].y);
  to = place (area, boundary.ends[1].x, boundary.ends[1].y);
  hp_sheet_line (cr, from, to, 1.8, 0);
  if (from.x > to.x || (from.x == to.x && from.y > to.y))
    {
      HpPoint swapped = from;

      from = to;
      to = swapped;
    }
  length = hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
  pin = (HpPoint) { 14 * neuron.value[HP_W1] / length, -14 * neuron.value[HP_W2] / length };
  share = find_share (area, from, to, pin, role);
  middle = (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
  tip = (HpPoint) { middle.x + pin.x, middle.y + pin.y };
  hp_sheet_line (cr, middle, tip, 1.2, 0);
  cairo_arc (cr, tip.x, tip.y, 2.2, 0, 2 * G_PI);
  cairo_fill (cr);
  if (role == HP_ROLE_H1 || role == HP_ROLE_H2)
    hp_sheet_centre (sheet, cr, (HpRect) { tip.x - 12, tip.y - 14, 24, 12 }, HP_ROLE_NAMES[role],
                     HEAD_SIZE);
}

/* A point to write an output into, or, unless that is negative, with it. */
static void
draw_point (const HpSheet *sheet, cairo_t *cr, HpPoint at, int output)
{
  const double radius = 6.5;

  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, output == 1 ? 2 : 1);
  cairo_stroke (cr);
  if (output >= 0)
    hp_sheet_centre (sheet, cr,
                     (HpRect) { at.x - radius, at.y - radius, 2 * radius, 2 * radius },
                     output == 1 ? "<b>1</b>" : "0", HEAD_SIZE);
}

/* In the first plane the output is that of the one neuron or of all three, in the second one that
 * of Y. */
static int
get_output (const HpNetwork *answer, int plane, HpRow row)
{
  if (answer == NULL)
    return -1;
  if (answer->in_hand == HP_ROLE_ONE)
    return hp_neuron_fires (answer->neuron[HP_ROLE_ONE].neuron, row);
  return plane == 0 ? hp_network_fires (answer, row)
                    : hp_neuron_fires (answer->neuron[HP_ROLE_Y].neuron, row);
}

static void
draw_plane (const HpTask *task, const HpSheet *sheet, cairo_t *cr, HpRect area, int plane,
            const HpNetwork *answer)
{
  draw_grid (cr, area);
  draw_axes (sheet, cr, area, plane == 0 ? "A" : HP_ROLE_NAMES[HP_ROLE_H1],
             plane == 0 ? "B" : HP_ROLE_NAMES[HP_ROLE_H2]);
  if (answer != NULL && !is_of_three (task))
    draw_line (sheet, cr, area, answer->neuron[HP_ROLE_ONE].neuron, HP_ROLE_ONE);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES && answer != NULL && is_of_three (task); role++)
    if ((role == HP_ROLE_Y) == (plane == 1))
      draw_line (sheet, cr, area, answer->neuron[role].neuron, (HpRole) role);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    draw_point (sheet, cr, place (area, hp_row_a (row), hp_row_b (row)),
                get_output (answer, plane, row));
}

void
hp_task_draw (const HpTask *task, const HpSheet *sheet, cairo_t *cr, double y,
              const HpNetwork *answer)
{
  int n_planes = is_of_three (task) ? 2 : 1;
  double width = hp_sheet_width (sheet), table = is_of_three (task) ? TABLE_OF_THREE : TABLE;
  double rest = (1 - table) * width / n_planes, side = fmin (rest - LABELS - GAP, TABLE_HEIGHT);
  double top = y + (is_of_three (task) ? 3 : 1) * LINE_HEIGHT + 6;

  write_numbers (task, sheet, cr, y, answer);
  draw_table (task, sheet, cr, top, answer);
  for (int plane = 0; plane < n_planes; plane++)
    {
      double x = hp_sheet_x (sheet, table * width + plane * rest, rest) + rest - side;

      if (sheet->is_mirrored)
        x = hp_sheet_x (sheet, table * width + plane * rest, rest) + LABELS;
      draw_plane (task, sheet, cr, (HpRect) { x, top, side, side }, plane, answer);
    }
}
