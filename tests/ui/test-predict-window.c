/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that nothing in the window gives a masked output away: whatever is written, said to a
 * screen reader, painted, copied or exported is the same for two neurons that differ in what is
 * masked, but for the numbers that they are made of. For each gate, each view, and each set of
 * revealed rows.
 */
#include "program-window.h"

#include "plot/boundary-view.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/common/hp-deferred.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/sliders/hp-gate-strip.h"
#include "ui/sliders/hp-slider.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-verdict.h"
#include "window-exports.h"
#include "window-texts.h"
#include "words/words.h"

#include <string.h>

/* Pairs of neurons. */

static gboolean
is_revealed (int revealed, HpRow row)
{
  return revealed >> row & 1;
}

static gboolean
agree (HpGate one, HpGate other, int revealed)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (is_revealed (revealed, row) && hp_gate_output (one, row) != hp_gate_output (other, row))
      return FALSE;
  return TRUE;
}

/* The numbers of the neuron and z of its rows are all different, however they are signed, so that
 * none of them is taken for another one; and there are no ties, of which a revealed row says so. */
static gboolean
is_telling (HpNeuron neuron)
{
  HpHundredths values[HP_N_PARAMETERS + HP_N_ROWS];

  memcpy (values, neuron.value, sizeof neuron.value);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    values[HP_N_PARAMETERS + row] = hp_neuron_sum (neuron, row);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < i; j++)
      if (ABS (values[i]) == ABS (values[j]) && !(i == 4 && j == 0)) /* z of (0, 0) is w0 */
        return FALSE;
  return !hp_neuron_is_tie (neuron, 0) && !hp_neuron_is_tie (neuron, 1)
         && !hp_neuron_is_tie (neuron, 2) && !hp_neuron_is_tie (neuron, 3);
}

static HpNeuron
draw (void)
{
  HpNeuron neuron = { { 0 } };

  do
    for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
      neuron.value[parameter] = g_test_rand_int_range (-199, 200);
  while (!is_telling (neuron));
  return neuron;
}

static HpNeuron
draw_gate (HpGate gate)
{
  HpNeuron neuron;

  do
    neuron = draw ();
  while (hp_neuron_gate (neuron) != gate);
  return neuron;
}

/* One of another gate that agrees in what is revealed; FALSE where that is none, since it would
 * have to be XOR or XNOR. */
static gboolean
draw_other (HpGate gate, int revealed, HpNeuron *other)
{
  HpGate others[HP_N_GATES];
  int n = 0;

  for (HpGate another = 0; another < HP_N_GATES; another++)
    if (another != gate && hp_gate_is_reachable (another) && agree (gate, another, revealed))
      others[n++] = another;
  if (n > 0)
    *other = draw_gate (others[g_test_rand_int_range (0, n)]);
  return n > 0;
}

static HpState
predict (HpNeuron neuron, HpGate target, int revealed)
{
  HpState state = hp_state_with_prediction (ui_state (neuron, target), true);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state = hp_state_with_commit (state, row, row % 2 == 0 ? HP_COMMIT_1 : HP_COMMIT_0);
      if (is_revealed (revealed, row))
        state = hp_state_with_row_revealed (state, row);
    }
  return state;
}

/* Everything in the window that can be shown, is, but the equation. */
static ProgramWindow
set_up (void)
{
  ProgramWindow window = program_window_new (1280, 1000);

  program_window_do (&window, "win.equation", NULL);
  program_window_do (&window, "win.ruler", NULL);
  program_window_do (&window, "win.ghost", NULL);
  program_window_do (&window, "win.ledger", NULL);
  program_window_do (&window, "win.bound", NULL);
  program_window_do (&window, "win.cell", NULL);
  return window;
}

/* The last step before is the same, so that there is a ghost. */
static void
show (const ProgramWindow *window, HpState state)
{
  hp_model_start_from (window->model, HP_STATE_FRESH);
  hp_model_set_state (window->model, state);
}

typedef struct
{
  const char *name;
  HpGate gate;
} GateRow;

static const GateRow GATE_ROWS[] = {
  { "false", HP_GATE_FALSE }, { "and", HP_GATE_AND }, { "a-and-not-b", HP_GATE_A_AND_NOT_B },
  { "a", HP_GATE_A }, { "b-and-not-a", HP_GATE_B_AND_NOT_A }, { "b", HP_GATE_B },
  { "or", HP_GATE_OR }, { "nor", HP_GATE_NOR }, { "not-b", HP_GATE_NOT_B },
  { "a-or-not-b", HP_GATE_A_OR_NOT_B }, { "not-a", HP_GATE_NOT_A },
  { "b-or-not-a", HP_GATE_B_OR_NOT_A }, { "nand", HP_GATE_NAND }, { "true", HP_GATE_TRUE },
};

/* z of no masked row stands anywhere, nor how far it is from the threshold. */
static void
check_numbers (const char *texts, HpNeuron neuron, int revealed)
{
  char z[HP_HUNDREDTHS_SIZE];

  for (HpRow row = 1; row < HP_N_ROWS; row++)
    if (!is_revealed (revealed, row))
      {
        hp_words_number (hp_neuron_sum (neuron, row), z);
        if (strstr (texts, z) != NULL)
          g_error ("z of row %d, %s, is shown:\n%s", row, z, texts);
      }
}

/* Parts that disappear while predicting, until the last row is revealed. */
static void
check_hidden (const ProgramWindow *window)
{
  g_assert_false (gtk_widget_get_mapped (ui_find (window->window, HP_TYPE_LEARNING_PANEL)));
  g_assert_false (gtk_widget_get_mapped (ui_find (window->window, HP_TYPE_DEFERRED)));
}

/* A slider says more while it has the focus. */
static char *
read_window (const ProgramWindow *window, HpState state, HpRow row)
{
  gtk_widget_grab_focus (ui_find (window->window, HP_TYPE_SLIDER));
  show (window, state);
  g_object_set (ui_get_context (window->window), "selected-row", row, NULL);
  check_hidden (window);
  return window_texts (window);
}

/* In a short run each gate is looked at in two of the views, and its neighbours in the others. */
static gboolean
is_due (const GateRow *row, guint view)
{
  return is_long () || (row - GATE_ROWS) % 3 == view % 3;
}

/* Texts: all gates, views, sets of revealed rows but all four, and rows selected. */
static void
check_texts (const ProgramWindow *window, const GateRow *row)
{
  int pairs = 0;

  for (guint view = 0; view < HP_N_VIEWS; view++)
    {
      if (!is_due (row, view))
        continue;
      g_object_set (window->window, "view", HP_VIEW_NAMES[view], NULL);
      for (int revealed = 0; revealed < 15; revealed++)
        {
          HpNeuron neuron = draw_gate (row->gate), other;
          gboolean has_other = draw_other (row->gate, revealed, &other);
          HpGate target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
          HpRow selected = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS);
          g_autofree char *texts
              = read_window (window, predict (neuron, target, revealed), selected);
          g_autofree char *plain = texts_without_numbers (texts);

          check_numbers (texts, neuron, revealed);
          if (has_other)
            {
              g_autofree char *others
                  = read_window (window, predict (other, target, revealed), selected);
              g_autofree char *plain_others = texts_without_numbers (others);

              assert_same_texts (plain, plain_others);
              pairs++;
            }
        }
    }
  g_assert_cmpint (pairs, >, is_long () ? 40 : 10);
}

/* Steps of learning that lie behind the question tell the output of their rows. */
static void
test_learnt (void)
{
  ProgramWindow window = set_up ();
  HpState state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_NAND);

  for (int n = 1; n <= 4; n++)
    {
      g_autofree char *texts = NULL;

      hp_model_set_state (window.model, hp_state_learned (state, n));
      ui_settle (window.window);
      g_assert_nonnull (ui_find_class (window.window, "step"));
      hp_model_set_predicting (window.model, TRUE);
      ui_settle (window.window);
      check_hidden (&window);
      texts = window_texts (&window);
      g_assert_null (strstr (texts, "wanted"));
      hp_model_set_predicting (window.model, FALSE);
      ui_settle (window.window);
      g_free (g_steal_pointer (&texts));
      texts = window_texts (&window);
      g_assert_nonnull (strstr (texts, "wanted"));
    }
  program_window_close (&window);
}

/* Copies and exports: all views and sets of revealed rows, in a short run of one gate in
 * one view. The neuron's picture has its numbers, and so has the weight space's frame. */
static int
check_exports_of (const ProgramWindow *window, const GateRow *row, HpViewKind view, int revealed)
{
  HpNeuron neuron = draw_gate (row->gate), other;
  HpGate target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  gboolean is_whole = view != HP_VIEW_NEURON;
  g_autofree char *one = NULL, *two = NULL;

  if (!draw_other (row->gate, revealed, &other))
    return 0;
  show (window, predict (neuron, target, revealed));
  one = window_exports (window, view, is_whole);
  show (window, predict (other, target, revealed));
  two = window_exports (window, view, is_whole);
  assert_same_texts (one, two);
  return 1;
}

static void
check_exports (const ProgramWindow *window, const GateRow *row)
{
  int pairs = 0;

  for (int view = 0; view < HP_N_VIEWS; view++)
    {
      if (!is_long () && (row - GATE_ROWS) % HP_N_VIEWS != view)
        continue;
      g_object_set (window->window, "view", HP_VIEW_NAMES[view], NULL);
      for (int revealed = 0; revealed < 15; revealed += is_long () ? 1 : 7)
        pairs += check_exports_of (window, row, (HpViewKind) view, revealed);
    }
  g_assert_cmpint (pairs, >, is_long () ? 40 : 0);
}

/* With all revealed, what is copied and exported tells. */
static void
check_exports_tell (const ProgramWindow *window, HpViewKind view)
{
  g_autofree char *of_and = NULL, *of_or = NULL;

  g_object_set (window->window, "view", HP_VIEW_NAMES[view], NULL);
  show (window, predict (draw_gate (HP_GATE_AND), 1, 15));
  of_and = window_exports (window, view, view != HP_VIEW_NEURON);
  show (window, predict (draw_gate (HP_GATE_OR), 1, 15));
  of_or = window_exports (window, view, view != HP_VIEW_NEURON);
  g_assert_cmpstr (of_and, !=, of_or);
}

/* The check itself would notice: with all revealed, the texts do tell. */
static void
test_would_notice (void)
{
  ProgramWindow window = set_up ();
  g_autofree char *of_and = read_window (&window, predict (draw_gate (HP_GATE_AND), 1, 15), 0);
  g_autofree char *of_or = read_window (&window, predict (draw_gate (HP_GATE_OR), 1, 15), 0);
  g_autofree char *plain = texts_without_numbers (of_and);
  g_autofree char *plain_or = texts_without_numbers (of_or);

  g_assert_cmpstr (plain, !=, plain_or);
  g_assert_nonnull (strstr (of_and, "This neuron computes AND"));
  g_assert_nonnull (strstr (of_or, "This neuron computes OR"));
  for (int view = 0; view < HP_N_VIEWS; view++)
    check_exports_tell (&window, (HpViewKind) view);
  program_window_close (&window);
}

/* Pixels. */

static gboolean
have_same_size (cairo_surface_t *one, cairo_surface_t *other)
{
  return cairo_image_surface_get_width (one) == cairo_image_surface_get_width (other)
         && cairo_image_surface_get_height (one) == cairo_image_surface_get_height (other);
}

/* The smallest box around the pixels in which two pictures of a size differ; 0 wide where they
 * don't. Takes the pictures. */
static GdkRectangle
find_difference (cairo_surface_t *one, cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  int left = width, right = -1, top = height, bottom = -1;

  for (int y = 0; y < height && have_same_size (one, other); y++)
    for (int x = 0; x < width; x++)
      if (ui_pixel (one, x, y) != ui_pixel (other, x, y))
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  g_assert_true (have_same_size (one, other));
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  return (GdkRectangle) { left, top, MAX (0, right - left + 1), MAX (0, bottom - top + 1) };
}

static cairo_surface_t *
paint (const ProgramWindow *window, HpState state, GtkWidget *part)
{
  show (window, state);
  ui_settle (window->window);
  return ui_paint (part);
}

/* Wider numbers in a revealed row leave the plot less space, which says nothing of the others: then
 * there is nothing to compare. */
static gboolean
same_pixels (const ProgramWindow *window, HpState one, HpState other, GtkWidget *part)
{
  cairo_surface_t *first = paint (window, one, part), *second = paint (window, other, part);
  GdkRectangle box;

  if (!have_same_size (first, second))
    {
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
      return FALSE;
    }
  box = find_difference (first, second);
  if (box.width > 0)
    g_error ("%s gives it away at %d, %d", G_OBJECT_TYPE_NAME (part), box.x, box.y);
  return TRUE;
}

/* The views that show no number of the neuron, and the parts beside them. With nothing revealed the
 * table says nothing either. */
static const struct
{
  HpViewKind view;
  GType (*get_type) (void);
} PARTS[] = {
  { HP_VIEW_BOUNDARY, hp_boundary_plot_get_type },
  { HP_VIEW_BOUNDARY, hp_truth_table_get_type },
  { HP_VIEW_BOUNDARY, hp_verdict_get_type },
};

#define N_PICTURES (HP_N_VIEWS + (int) G_N_ELEMENTS (PARTS))

static GtkWidget *
show_picture (const ProgramWindow *window, int picture)
{
  HpViewKind view = picture < HP_N_VIEWS ? (HpViewKind) picture : PARTS[picture - HP_N_VIEWS].view;

  g_object_set (window->window, "view", HP_VIEW_NAMES[view], NULL);
  return picture < HP_N_VIEWS
             ? ui_find_plot (window->window, view)
             : ui_find (window->window, PARTS[picture - HP_N_VIEWS].get_type ());
}

static gboolean
check_picture (const ProgramWindow *window, HpGate gate, int picture)
{
  int revealed = picture >= HP_N_VIEWS ? 0 : g_test_rand_int_range (0, 15);
  HpGate target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  HpNeuron neuron = draw_gate (gate), other;
  gboolean is_same;

  if (!draw_other (gate, revealed, &other))
    return FALSE;
  is_same = same_pixels (window, predict (neuron, target, revealed),
                         predict (other, target, revealed), show_picture (window, picture));
  g_assert_false (gtk_widget_get_mapped (ui_find (window->window, HP_TYPE_GATE_STRIP)));
  return is_same;
}

/* In a short run each gate has one of the pictures, and each picture has some of the gates. */
static void
check_pixels (const ProgramWindow *window, const GateRow *row)
{
  for (int picture = 0; picture < N_PICTURES; picture++)
    {
      int tries = 0;

      if (picture == HP_VIEW_NEURON
          || (!is_long () && (picture + (int) row->gate) % N_PICTURES != 0))
        continue;
      while (!check_picture (window, row->gate, picture) && tries < 20)
        tries++;
      g_assert_cmpint (tries, <, 20);
    }
}

static void
test_gate (gconstpointer data)
{
  ProgramWindow window = set_up ();

  check_texts (&window, data);
  check_pixels (&window, data);
  check_exports (&window, data);
  program_window_close (&window);
}

/* The neuron's picture has its numbers. Of two that differ in the threshold alone, only the label
 * below the step is another one while the row is masked; revealed, the sum is, too. */
static void
test_neuron_pixels (void)
{
  ProgramWindow window = set_up ();
  const HpNeuron silent = { { -50, 60, 60, 50 } }, fires = { { -50, 60, 60, -60 } };
  GtkWidget *plot;

  g_object_set (window.window, "view", "neuron", NULL);
  plot = ui_find_plot (window.window, HP_VIEW_NEURON);
  for (HpRow row = 0; row < 3; row++)
    {
      int width, others = 15 & ~(1 << row);
      GdkRectangle box;

      g_object_set (ui_get_context (window.window), "selected-row", row, NULL);
      box = find_difference (paint (&window, predict (silent, 1, others), plot),
                             paint (&window, predict (fires, 1, others), plot));
      width = gtk_widget_get_width (plot);
      g_assert_cmpint (box.width, >, 0);
      g_assert_cmpint (box.height, <, 30);
      g_assert_cmpint (box.x, >, 0.55 * width);
      g_assert_cmpint (box.x + box.width, <, 0.80 * width);
      box = find_difference (paint (&window, predict (silent, 1, 15), plot),
                             paint (&window, predict (fires, 1, 15), plot));
      g_assert_cmpint (box.height, >, 100);
    }
  program_window_close (&window);
}

/* Hints that pointer and keys might get. */

/* The line is not there for the pointer, which would change its shape over it. */
static void
test_pointer (void)
{
  ProgramWindow window = set_up ();
  HpBoundaryPlot *plot = ui_find (window.window, HP_TYPE_BOUNDARY_PLOT);

  for (int revealed = 0; revealed < 15; revealed++)
    {
      HpBoundaryPicture picture;

      show (&window, predict (HP_STATE_FRESH.neuron, HP_GATE_AND, revealed));
      hp_boundary_plot_get_picture (plot, &picture);
      for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (plot)); y += 3)
        for (int x = 0; x < gtk_widget_get_width (GTK_WIDGET (plot)); x += 3)
          g_assert_cmpint (hp_boundary_picture_grip_at (&picture, (HpPoint) { x, y }), ==,
                           HP_GRIP_NONE);
    }
  program_window_close (&window);
}

static const char *const JUMPS[] = { "ctrl+Right", "ctrl+Right", "ctrl+Left", "ctrl+Left" };

/* The keys that jump to the next flip don't; once all is revealed, they do, again and again. */
static void
test_keys (void)
{
  ProgramWindow window = set_up ();
  HpState state = predict (HP_STATE_FRESH.neuron, HP_GATE_AND, 5);
  static const int BIASES[] = { -10, 50, 49, -11 };

  show (&window, state);
  gtk_widget_grab_focus (ui_find (window.window, HP_TYPE_SLIDER));
  for (guint i = 0; i < G_N_ELEMENTS (JUMPS); i++)
    {
      ui_key (JUMPS[i]);
      g_assert_true (hp_state_equal (hp_model_get_state (window.model), state));
    }
  hp_model_set_predicting (window.model, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (JUMPS); i++)
    {
      ui_key (JUMPS[i]);
      g_assert_cmpint (hp_model_get_value (window.model, HP_W0), ==, BIASES[i]);
    }
  program_window_close (&window);
}

/* Another number masks all again, on screen as in the model. */
static void
test_change_masks (void)
{
  ProgramWindow window = set_up ();
  HpState state;

  show (&window, predict (HP_STATE_FRESH.neuron, HP_GATE_AND, 15));
  g_assert_nonnull (ui_find_label (window.window, "This neuron computes AND"));
  hp_model_set_value (window.model, HP_W0, -51);
  state = hp_model_get_state (window.model);
  g_assert_cmpint (hp_prediction_revealed (&state.prediction), ==, 0);
  g_assert_null (ui_find_label (window.window, "This neuron computes AND"));
  hp_model_undo (window.model);
  g_assert_nonnull (ui_find_label (window.window, "This neuron computes AND"));
  program_window_close (&window);
}

static void
add_tests (void)
{
  ADD_ROWS ("/predict-window/gate/", GATE_ROWS, test_gate);
  g_test_add_func ("/predict-window/would-notice", test_would_notice);
  g_test_add_func ("/predict-window/learnt", test_learnt);
  g_test_add_func ("/predict-window/neuron-pixels", test_neuron_pixels);
  g_test_add_func ("/predict-window/pointer", test_pointer);
  g_test_add_func ("/predict-window/keys", test_keys);
  g_test_add_func ("/predict-window/change-masks", test_change_masks);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
