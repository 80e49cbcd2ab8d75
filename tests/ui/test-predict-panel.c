/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of predicting by hand in a real window: saying 0 or 1, revealing, the sums and the tally,
 * undo, asking again and ending.
 */
#include "program-window.h"

#include "ui/common/hp-number-field.h"
#include "ui/common/hp-view-context.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/predict/hp-predict-panel.h"
#include "ui/table/hp-truth-row.h"
#include "ui/table/hp-truth-table.h"

#include <string.h>

typedef struct
{
  ProgramWindow window;
  GtkWidget *panel;
  GtkWidget *rows[HP_N_ROWS];
} Fixture;

/* Predicting the article's AND, which is no secret to the test. */
static Fixture
set_up_sized (int width, int height)
{
  Fixture fixture = { .window = program_window_new (width, height) };
  GtkWidget *row;

  fixture.panel = ui_find (fixture.window.window, HP_TYPE_PREDICT_PANEL);
  g_assert_false (gtk_widget_get_mapped (fixture.panel));
  program_window_do (&fixture.window, "win.predict", NULL);
  g_assert_true (gtk_widget_get_mapped (fixture.panel));
  row = ui_find (fixture.window.window, HP_TYPE_TRUTH_ROW);
  for (int i = 0; i < HP_N_ROWS; i++, row = gtk_widget_get_next_sibling (row))
    fixture.rows[i] = row;
  g_assert_null (row);
  return fixture;
}

static Fixture
set_up (void)
{
  return set_up_sized (1280, 900);
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->window);
}

static HpPrediction
get_prediction (const Fixture *fixture)
{
  return hp_model_get_state (fixture->window.model).prediction;
}

/* With a real pointer. */
static void
click_at (const Fixture *fixture, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  ui_point_at (button, gtk_widget_get_width (button) / 2, gtk_widget_get_height (button) / 2);
  ui_button_down ();
  ui_button_up ();
  ui_settle (fixture->window.window);
}

static void
click (const Fixture *fixture, gpointer root, const char *label)
{
  click_at (fixture, ui_find_button (root, label));
}

static gboolean
shows (const Fixture *fixture, const char *text)
{
  return ui_find_label (fixture->window.window, text) != NULL;
}

/* Only what was said can be revealed. */
static void
assert_buttons (const Fixture *fixture, HpRow row, HpCommit commit, gboolean masked)
{
  static const char *const LABELS[] = { NULL, "0", "1" };
  GtkWidget *reveal = ui_find_button (fixture->rows[row], "Reveal");

  for (int said = HP_COMMIT_0; said <= HP_COMMIT_1; said++)
    {
      GtkWidget *button = ui_find_button (fixture->rows[row], LABELS[said]);

      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
                       commit == (HpCommit) said);
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, masked);
    }
  g_assert_cmpint (gtk_widget_get_mapped (reveal), ==, masked);
  g_assert_cmpint (gtk_widget_get_sensitive (reveal), ==, commit != HP_COMMIT_NONE);
}

/* 0, 1, and taken back by a second click on the same. */
static void
test_commit (void)
{
  Fixture fixture = set_up ();

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      assert_buttons (&fixture, row, HP_COMMIT_NONE, TRUE);
      click (&fixture, fixture.rows[row], "0");
      g_assert_cmpint (get_prediction (&fixture).commits[row], ==, HP_COMMIT_0);
      assert_buttons (&fixture, row, HP_COMMIT_0, TRUE);
      click (&fixture, fixture.rows[row], "1");
      g_assert_cmpint (get_prediction (&fixture).commits[row], ==, HP_COMMIT_1);
      assert_buttons (&fixture, row, HP_COMMIT_1, TRUE);
      click (&fixture, fixture.rows[row], "1");
      g_assert_cmpint (get_prediction (&fixture).commits[row], ==, HP_COMMIT_NONE);
      assert_buttons (&fixture, row, HP_COMMIT_NONE, TRUE);
    }
  tear_down (&fixture);
}

#define MINUS "\xe2\x88\x92"

/* The colour that a text is most likely written in: that of the pixel most unlike its ground. */
static HpColour
find_ink (GtkWidget *label)
{
  static const HpColour INKS[] = { HP_COLOUR_GOOD, HP_COLOUR_WRONG, HP_COLOUR_FIRES,
                                   HP_COLOUR_SILENT, HP_COLOUR_INK };
  cairo_surface_t *surface = ui_paint (label);
  guint32 ground = ui_pixel (surface, 0, 0), found = ground;
  HpColour ink = INKS[0];

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (ui_pixel_difference (ui_pixel (surface, x, y), ground)
          > ui_pixel_difference (found, ground))
        found = ui_pixel (surface, x, y);
  cairo_surface_destroy (surface);
  for (guint i = 1; i < G_N_ELEMENTS (INKS); i++)
    if (ui_pixel_difference (found, hp_theme_colour (HP_THEME_LIGHT, INKS[i]))
        < ui_pixel_difference (found, hp_theme_colour (HP_THEME_LIGHT, ink)))
      ink = INKS[i];
  return ink;
}

/* The sign, if any, has a colour of its own. */
static void
assert_row_shows (const Fixture *fixture, HpRow row, const char *sign, const char *output,
                  const char *sum)
{
  GtkWidget *sign_label = ui_find_label (fixture->rows[row], sign);
  GtkWidget *output_label = ui_find_label (fixture->rows[row], output);

  g_assert_cmpint (find_ink (output_label), ==,
                   strstr (output, "1") ? HP_COLOUR_FIRES : HP_COLOUR_SILENT);
  if (sign[0] != '\0')
    g_assert_cmpint (find_ink (sign_label), ==,
                     g_str_equal (sign, "\u2713") ? HP_COLOUR_GOOD : HP_COLOUR_WRONG);
  g_assert_nonnull (ui_find_label (fixture->rows[row], sum));
}

/* A whole class: (0, 0) and (1, 1) said right, (0, 1) wrong, nothing of (1, 0), which is revealed
 * with all others. */
static void
test_reveal (void)
{
  Fixture fixture = set_up ();

  g_assert_true (shows (&fixture, "Say 0 or 1 for each row, then reveal."));
  g_assert_true (shows (&fixture, "What does this neuron compute?"));
  click (&fixture, fixture.rows[0], "0");
  click (&fixture, fixture.rows[1], "1");
  click (&fixture, fixture.rows[3], "1");
  click (&fixture, fixture.rows[3], "Reveal");
  g_assert_true (shows (&fixture, "\u2713 1 right, \u2717 0 wrong, 3 to come"));
  assert_row_shows (&fixture, 3, "\u2713", "\u25cf 1",
                    "1\u00b7(" MINUS "0.50) + 1\u00b70.60 + 1\u00b70.60 = 0.70 > 0.50");
  assert_buttons (&fixture, 3, HP_COMMIT_1, FALSE);
  click (&fixture, fixture.rows[1], "Reveal");
  g_assert_true (shows (&fixture, "\u2713 1 right, \u2717 1 wrong, 2 to come"));
  assert_row_shows (&fixture, 1, "\u2717", "\u25cb 0",
                    "1\u00b7(" MINUS "0.50) + 0\u00b70.60 + 1\u00b70.60 = 0.10 < 0.50");
  click (&fixture, fixture.rows[0], "Reveal");
  g_assert_true (shows (&fixture, "\u2713 2 right, \u2717 1 wrong, 1 to come"));
  g_assert_true (shows (&fixture, "What does this neuron compute?"));
  click (&fixture, fixture.panel, "Reveal All");
  assert_row_shows (&fixture, 2, "", "\u25cb 0",
                    "1\u00b7(" MINUS "0.50) + 1\u00b70.60 + 0\u00b70.60 = 0.10 < 0.50");
  g_assert_true (shows (&fixture, "2 of 4 predicted right"));
  g_assert_true (shows (&fixture, "This neuron computes AND"));
  tear_down (&fixture);
}

static gboolean
has_focus (const Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window.window);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* By keyboard, two keys a row: one goes from each row to the next that is not revealed, from the
 * last to the first, and stays at the last one. */
static void
test_reveal_by_key (void)
{
  Fixture fixture = set_up ();

  gtk_widget_grab_focus (fixture.rows[1]);
  for (int i = 0; i < HP_N_ROWS; i++)
    {
      HpRow row = (1 + i) % HP_N_ROWS;

      g_assert_true (has_focus (&fixture, fixture.rows[row]));
      ui_key ("Return");
      assert_buttons (&fixture, row, HP_COMMIT_NONE, TRUE);
      ui_key (i % 2 == 0 ? "0" : "KP_1");
      ui_key ("Return");
      ui_settle (fixture.window.window);
      assert_buttons (&fixture, row, i % 2 == 0 ? HP_COMMIT_0 : HP_COMMIT_1, FALSE);
    }
  g_assert_true (has_focus (&fixture, fixture.rows[0]));
  ui_key ("0");
  assert_buttons (&fixture, 0, HP_COMMIT_1, FALSE);
  tear_down (&fixture);
}

static void
assert_complete (const Fixture *fixture)
{
  HpPrediction prediction = get_prediction (fixture);

  g_assert_true (hp_prediction_is_complete (&prediction));
  g_assert_true (shows (fixture, "4 of 4 predicted right"));
}

/* A class's round by keyboard alone takes nine keys, wherever the focus is. The row in hand is
 * marked in all views. */
static void
test_round_by_key (void)
{
  Fixture fixture = { .window = program_window_new (1280, 900) };
  HpViewContext *context = ui_get_context (fixture.window.window);
  GtkWidget *reset = ui_find_label (gtk_window_get_titlebar (fixture.window.window), "Reset");
  GtkWidget *const focused[] = { NULL, ui_find (fixture.window.window, HP_TYPE_BOUNDARY_PLOT),
                                 gtk_widget_get_ancestor (reset, GTK_TYPE_BUTTON) };

  for (gsize i = 0; i < G_N_ELEMENTS (focused); i++)
    {
      gtk_window_set_focus (fixture.window.window, focused[i]);
      g_object_set (context, "selected-row", HP_NO_ROW, NULL);
      ui_key ("ctrl+d");
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          ui_key (row == 3 ? "1" : "0");
          g_assert_cmpint (hp_view_context_get_selected_row (context), ==, row);
          ui_key ("Return");
          g_assert_cmpint (hp_view_context_get_selected_row (context), ==, MIN (row + 1, 3));
        }
      assert_complete (&fixture);
      ui_key ("ctrl+d");
      g_assert_false (get_prediction (&fixture).is_on);
      ui_key ("1"); /* goes to nobody */
    }
  tear_down (&fixture);
}

/* By pointer alone it takes eight clicks. */
static void
test_round_by_pointer (void)
{
  Fixture fixture = set_up ();

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      click (&fixture, fixture.rows[row], row == 3 ? "1" : "0");
      g_assert_cmpint (
          hp_view_context_get_selected_row (ui_get_context (fixture.window.window)), ==, row);
      click (&fixture, fixture.rows[row], "Reveal");
    }
  assert_complete (&fixture);
  tear_down (&fixture);
}

/* Digits that are typed into a field are the field's. */
static void
test_typing (void)
{
  Fixture fixture = set_up ();

  gtk_widget_grab_focus (ui_find (fixture.window.window, HP_TYPE_NUMBER_FIELD));
  ui_key ("1");
  ui_key ("Return");
  assert_buttons (&fixture, 0, HP_COMMIT_NONE, TRUE);
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W0), ==, 100);
  tear_down (&fixture);
}

/* On the buttons Space says it and takes it back, and Enter reveals it. The last row takes the
 * focus from its button. */
static void
test_buttons_by_key (void)
{
  Fixture fixture = set_up ();

  gtk_widget_grab_focus (ui_find_button (fixture.rows[1], "1"));
  ui_key ("space");
  assert_buttons (&fixture, 1, HP_COMMIT_1, TRUE);
  ui_key ("space");
  assert_buttons (&fixture, 1, HP_COMMIT_NONE, TRUE);
  ui_key ("space");
  ui_key ("Return");
  ui_settle (fixture.window.window);
  assert_buttons (&fixture, 1, HP_COMMIT_1, FALSE);
  for (int i = 2; i <= HP_N_ROWS; i++)
    {
      GtkWidget *row = fixture.rows[i % HP_N_ROWS];

      g_assert_true (has_focus (&fixture, row));
      gtk_widget_grab_focus (ui_find_button (row, "1"));
      ui_key ("space");
      ui_key ("Return");
      ui_settle (fixture.window.window);
    }
  g_assert_true (has_focus (&fixture, fixture.rows[0]));
  tear_down (&fixture);
}

/* Ending it does not lose the focus. */
static void
test_end_by_key (void)
{
  Fixture fixture = set_up ();

  gtk_widget_grab_focus (gtk_widget_get_last_child (fixture.panel));
  ui_key ("space");
  ui_settle (fixture.window.window);
  g_assert_false (get_prediction (&fixture).is_on);
  g_assert_nonnull (gtk_window_get_focus (fixture.window.window));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (fixture.window.window)));
  tear_down (&fixture);
}

/* Back through reveals and commits, one at a time, and forth. */
static void
test_undo (void)
{
  Fixture fixture = set_up ();

  click (&fixture, fixture.rows[0], "0");
  click (&fixture, fixture.rows[0], "Reveal");
  assert_buttons (&fixture, 0, HP_COMMIT_0, FALSE);
  program_window_do (&fixture.window, "win.undo", NULL);
  assert_buttons (&fixture, 0, HP_COMMIT_0, TRUE);
  program_window_do (&fixture.window, "win.undo", NULL);
  assert_buttons (&fixture, 0, HP_COMMIT_NONE, TRUE);
  program_window_do (&fixture.window, "win.undo", NULL);
  g_assert_false (gtk_widget_get_mapped (fixture.panel));
  for (int i = 0; i < 3; i++)
    program_window_do (&fixture.window, "win.redo", NULL);
  g_assert_true (shows (&fixture, "\u2713 1 right, \u2717 0 wrong, 3 to come"));
  assert_buttons (&fixture, 0, HP_COMMIT_0, FALSE);
  tear_down (&fixture);
}

static void
test_again_and_end (void)
{
  Fixture fixture = set_up ();

  click (&fixture, fixture.rows[2], "1");
  click (&fixture, fixture.rows[2], "Reveal");
  g_assert_true (shows (&fixture, "\u2713 0 right, \u2717 1 wrong, 3 to come"));
  click (&fixture, fixture.panel, "Ask Again");
  assert_buttons (&fixture, 2, HP_COMMIT_NONE, TRUE);
  g_assert_true (shows (&fixture, "Say 0 or 1 for each row, then reveal."));
  click_at (&fixture, gtk_widget_get_last_child (fixture.panel));
  g_assert_false (gtk_widget_get_mapped (fixture.panel));
  g_assert_false (get_prediction (&fixture).is_on);
  g_assert_true (shows (&fixture, "This neuron computes AND"));
  tear_down (&fixture);
}

/* Parts that stay in view and in place. */

typedef struct
{
  const char *name;
  int width, height;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "1280x830", 1280, 830 },
  { "1000x700", 1000, 700 },
};

/* The place of a button or of the plot in the window; it must be in view. */
static graphene_rect_t
get_place (const Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (fixture->window.window);
  graphene_rect_t place;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (window));
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (window));
  return place;
}

enum
{
  N_PLACES = HP_N_ROWS + 3,
};

static void
get_places (const Fixture *fixture, graphene_rect_t places[N_PLACES])
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    places[row] = get_place (fixture, ui_find_button (fixture->rows[row], "1"));
  places[HP_N_ROWS]
      = get_place (fixture, ui_find_button (fixture->panel, "Ask Again"));
  places[HP_N_ROWS + 1]
      = get_place (fixture, ui_find_button (fixture->panel, "Reveal All"));
  places[HP_N_ROWS + 2]
      = get_place (fixture, ui_find (fixture->window.window, HP_TYPE_BOUNDARY_PLOT));
}

/* All that predicting takes is in view from the beginning, and nothing moves when rows are
 * revealed: neither under the pointer nor elsewhere. */
static void
test_places (gconstpointer data)
{
  const SizeRow *size = data;
  Fixture fixture = set_up_sized (size->width, size->height);
  graphene_rect_t before[N_PLACES], after[N_PLACES];

  get_places (&fixture, before);
  get_place (&fixture, ui_find (fixture.window.window, HP_TYPE_TRUTH_TABLE));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      get_place (&fixture, ui_find_button (fixture.rows[row], "Reveal"));
      click (&fixture, fixture.rows[row], "1");
      click (&fixture, fixture.rows[row], "Reveal");
      get_places (&fixture, after);
      for (int i = 0; i < N_PLACES; i++)
        {
          g_test_message ("%d: %g, %g is now %g, %g", i, before[i].origin.x, before[i].origin.y,
                          after[i].origin.x, after[i].origin.y);
          g_assert_true (graphene_rect_equal (&before[i], &after[i]));
        }
    }
  tear_down (&fixture);
}

/* In a language that is written from right to left, sums are still read from left to right. */
static void
test_mirrored (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up ();
  click (&fixture, fixture.panel, "Reveal All");
  for (int row = 0; row < HP_N_ROWS; row++)
    g_assert_true (ui_reads_rightwards (ui_find_class (fixture.rows[row], "worked-out")));
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/predict-panel/commit", test_commit);
  g_test_add_func ("/predict-panel/reveal", test_reveal);
  g_test_add_func ("/predict-panel/reveal-by-key", test_reveal_by_key);
  g_test_add_func ("/predict-panel/round-by-key", test_round_by_key);
  g_test_add_func ("/predict-panel/round-by-pointer", test_round_by_pointer);
  g_test_add_func ("/predict-panel/typing", test_typing);
  g_test_add_func ("/predict-panel/buttons-by-key", test_buttons_by_key);
  g_test_add_func ("/predict-panel/end-by-key", test_end_by_key);
  g_test_add_func ("/predict-panel/undo", test_undo);
  g_test_add_func ("/predict-panel/again-and-end", test_again_and_end);
  ADD_ROWS ("/predict-panel/places/", SIZE_ROWS, test_places);
  g_test_add_func ("/predict-panel/mirrored", test_mirrored);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
