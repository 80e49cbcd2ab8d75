/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that nothing moves that was not moved: through all scenes of a lesson, all gates, all flips
 * and texts of any length the parts of the window keep their places, to the pixel. Run while
 * presenting on screens of several sizes, and in a window.
 */
#include "program-window.h"
#include "ui/common/hp-number-field.h"
#include "ui/learning/hp-epoch-chart.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/lessons/hp-builtin-lessons.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot.h"
#include "ui/sliders/hp-slider.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-verdict.h"
#include "ui/window/hp-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  ProgramWindow whole;
  HpModel *model;
  GtkWindow *window;
  int width, height; /* that the window must have */
  gboolean learns;   /* whether the learning panel's places matter, too */
} Fixture;

/* The place of a part of the window. */
typedef struct
{
  char name[40];
  graphene_rect_t bounds;
} Place;

typedef struct
{
  Place places[32];
  int n_places;
  gboolean predicts; /* whether the table had the lines of a prediction */
  char where[120]; /* they were first seen */
} Places;

/* Places. */

static void
add_place (Places *places, const char *name, GtkWidget *widget, GtkWidget *window)
{
  Place *place = &places->places[places->n_places++];

  g_assert_cmpint (places->n_places, <=, (int) G_N_ELEMENTS (places->places));
  g_strlcpy (place->name, name, sizeof place->name);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &place->bounds));
}

/* All of a kind below a widget. */
static void
add_all (Places *places, GtkWidget *widget, GType type, GtkWidget *window)
{
  g_autofree char *name = g_strdup_printf ("%s %d", g_type_name (type), places->n_places);

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      add_place (places, name, widget, window);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_all (places, child, type, window);
}

static void
add_places_of_learning (Places *places, GtkWidget *window)
{
  GtkWidget *panel = ui_find (window, HP_TYPE_LEARNING_PANEL);
  GtkWidget *chart = ui_find (panel, HP_TYPE_EPOCH_CHART);

  add_all (places, gtk_widget_get_parent (ui_find_action (panel, "learning.step")),
           GTK_TYPE_BUTTON, window);
  add_place (places, "rate or ways on",
             gtk_widget_get_ancestor (ui_find (panel, HP_TYPE_NUMBER_FIELD), GTK_TYPE_STACK),
             window);
  if (gtk_widget_get_mapped (chart))
    add_place (places, "chart", chart, window);
  add_place (places, "panel", panel, window);
}

/* The plots share a parent, which keeps its place whichever of them is shown. */
static void
find_places (const Fixture *fixture, Places *places)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *bar = ui_find (window, HP_TYPE_LESSON_BAR);
  GtkWidget *link = ui_find (ui_find (window, HP_TYPE_WEIGHT_ROW), GTK_TYPE_TOGGLE_BUTTON);

  places->n_places = 0;
  add_place (places, "picture",
             gtk_widget_get_parent (ui_find (window, HP_TYPE_BOUNDARY_PLOT)), window);
  add_place (places, "side", ui_find_class (window, "side"), window);
  add_place (places, "verdict", ui_find (window, HP_TYPE_VERDICT), window);
  add_place (places, "table", ui_find (window, HP_TYPE_TRUTH_TABLE), window);
  add_all (places, window, HP_TYPE_WEIGHT_ROW, window);
  add_all (places, window, HP_TYPE_SLIDER, window);
  add_place (places, "link", link, window);
  if (fixture->learns)
    add_places_of_learning (places, window);
  if (!gtk_widget_get_mapped (bar))
    return;
  add_all (places, bar, GTK_TYPE_BUTTON, window);
  add_all (places, bar, GTK_TYPE_MENU_BUTTON, window);
}

/* While one predicts the table has more lines, downwards. */
static void
compare (const Place *old, const Place *new, gboolean predicts, const char *first, const char *now)
{
  if (graphene_rect_equal (&old->bounds, &new->bounds))
    return;
  if (strcmp (new->name, "table") == 0 && predicts
      && graphene_point_equal (&old->bounds.origin, &new->bounds.origin))
    return;
  g_test_message ("%s: %s is at %g,%g %gx%g, and was at %g,%g %gx%g (%s)", now, new->name,
                  new->bounds.origin.x, new->bounds.origin.y, new->bounds.size.width,
                  new->bounds.size.height, old->bounds.origin.x, old->bounds.origin.y,
                  old->bounds.size.width, old->bounds.size.height, first);
  g_test_fail ();
}

static void
note (Places *first, const Places *now, const char *where)
{
  *first = *now;
  g_strlcpy (first->where, where, sizeof first->where);
}

/* The first time it notes the places, and later it compares them: with the first ones where nobody
 * predicts, if there were any. */
static void
check (const Fixture *fixture, Places *first, const char *where)
{
  Places now;

  ui_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, fixture->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), ==, fixture->height);
  find_places (fixture, &now);
  now.predicts = hp_model_get_state (fixture->model).prediction.is_on;
  if (first->n_places == 0)
    {
      note (first, &now, where);
      return;
    }
  g_assert_cmpint (now.n_places, ==, first->n_places);
  for (int i = 0; i < now.n_places; i++)
    compare (&first->places[i], &now.places[i], now.predicts || first->predicts, first->where,
             where);
  if (first->predicts && !now.predicts)
    note (first, &now, where);
}

/* Windows. */

static Fixture
set_up (gboolean presents, int width, int height)
{
  GdkRectangle screen = ui_get_screen ();
  ProgramWindow whole
      = program_window_new (MIN (width, screen.width), MIN (height, screen.height));
  Fixture fixture = { .whole = whole, .model = whole.model, .window = whole.window };

  if (presents)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.present", NULL);
      ui_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture.window)) == screen.height);
    }
  ui_settle (fixture.window);
  fixture.width = presents ? screen.width : whole.width;
  fixture.height = presents ? screen.height : whole.height;
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->whole);
}

/* The surroundings in which a test runs. */
typedef struct
{
  const char *name;
  gboolean presents;
  int width, height; /* of a window that does not */
  int percent;       /* of the usual size of text */
} Stage;

static const Stage PRESENTED = { "presented", TRUE, 1280, 830, 100 };
static const Stage WINDOW = { "window", FALSE, 1280, 1000, 100 };
static const Stage LARGE_TEXT = { "large-text", FALSE, 1800, 1000, 200 };

/* Further windows for learning and predicting. */
static const Stage SMALL_WINDOWS[] = {
  { "1280x830", FALSE, 1280, 830, 100 },
  { "1000x700", FALSE, 1000, 700, 100 },
  { "960x1050", FALSE, 960, 1050, 100 },
  { "900x1400", FALSE, 900, 1400, 100 },
  { "1280x830-large-text", FALSE, 1280, 830, 200 },
  { "1000x700-large-text", FALSE, 1000, 700, 200 },
};

static Fixture
set_up_on (const Stage *stage)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * stage->percent / 100, NULL);
  return set_up (stage->presents, stage->width, stage->height);
}

/* The steps of the tests. */

/* Each target with every neuron; in a short run with a quarter of them. */
static void
test_gates (gconstpointer data)
{
  static const HpNeuron NEURONS[] = {
    { { -100, 0, 0, 0 } },      { { -50, 60, 60, 50 } },    { { 0, 100, -100, 50 } },
    { { 0, 100, 0, 50 } },      { { 0, -100, 100, 50 } },   { { 0, 0, 100, 50 } },
    { { 0, 100, 100, 50 } },    { { 50, -60, -60, 50 } },   { { 0, 0, -100, -50 } },
    { { 0, 100, -100, -50 } },  { { 0, -100, 0, -50 } },    { { 0, -100, 100, -50 } },
    { { 0, -100, -100, -150 } }, { { 100, 0, 0, 0 } },      { { -1000, -1000, -1000, -1000 } },
  };
  Fixture fixture = set_up_on (data);
  Places first = { 0 };

  for (HpGate target = HP_GATE_NONE; target < HP_N_GATES; target++)
    for (guint i = is_long () ? 0 : (guint) (target + 1) % 4; i < G_N_ELEMENTS (NEURONS);
         i += is_long () ? 1 : 4)
      {
        g_autofree char *where = g_strdup_printf ("neuron %u, target %d", i, target);

        hp_model_set_state (fixture.model,
                            hp_state_with_rule (ui_state (NEURONS[i], target),
                                                (HpRule) (((int) target + (int) i) & 1)));
        check (&fixture, &first, where);
      }
  tear_down (&fixture);
}

/* Returns true if no row reaches, meets or misses the threshold with one of them alone. */
static gboolean
sums_are_alike (HpNeuron one, HpNeuron other)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_neuron_fires (one, row) != hp_neuron_fires (other, row)
        || hp_neuron_is_tie (one, row) != hp_neuron_is_tie (other, row))
      return FALSE;
  return TRUE;
}

/* Each slider goes to and over each value at which a row flips; in a short run to no others. */
static void
test_flips (gconstpointer data)
{
  static const HpNeuron NEURONS[] = { { { -60, 100, -200, 50 } }, { { 50, -60, -60, 50 } } };
  Fixture fixture = set_up_on (data);
  Places first = { 0 };

  for (guint i = 0; i < 2 * HP_N_PARAMETERS; i++)
    for (HpHundredths value = -200; value <= 200; value += 10)
      {
        g_autofree char *where = g_strdup_printf ("parameter %u at %d", i / 2, value);
        HpState state = ui_state (NEURONS[i % 2], HP_GATE_XOR);
        HpState before = hp_model_get_state (fixture.model);

        state = hp_state_with_value (state, (HpParameter) (i / 2), value);
        if (!is_long () && value > -200 && sums_are_alike (before.neuron, state.neuron))
          continue;
        if (!hp_state_equal (state, before))
          hp_model_set_state (fixture.model, state);
        check (&fixture, &first, where);
      }
  tear_down (&fixture);
}

/* In a window the pages on XOR have a bar, and three neurons a chooser and a longer verdict. For a
 * class there is one page: nothing may move from scene to scene. */
static int
get_page (const Fixture *fixture)
{
  g_autofree char *view = NULL;

  if (gtk_window_is_fullscreen (fixture->window))
    return 0;
  if (hp_model_get_network (fixture->model)->in_hand != HP_ROLE_ONE)
    return 2;
  g_object_get (fixture->window, "view", &view, NULL);
  return g_str_equal (view, "xor");
}

/* Every step of the help that a scene has, and back to its text; of one scene in a short run. */
static void
check_help (const Fixture *fixture, Places *first, const char *where)
{
  gboolean is_due = FALSE;

  if (!is_long () && strstr (where, "4-finding-nor, scene 5") == NULL)
    return;

  g_assert_true (g_action_group_query_action (G_ACTION_GROUP (fixture->window), "help-goal",
                                              &is_due, NULL, NULL, NULL, NULL));
  for (int step = 1; is_due && step <= 6; step++)
    {
      g_autofree char *now = g_strdup_printf ("%s, help %d", where, step);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.help-goal", NULL);
      check (fixture, first, now);
    }
}

static void
check_lesson (const Fixture *fixture, const char *name)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);
  Places first[3] = { 0 };

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-builtin", "s", name);
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    {
      g_autofree char *where = g_strdup_printf ("lesson %s, scene %u", name, scene + 1);

      if (scene > 0)
        gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.next-scene", NULL);
      check (fixture, &first[get_page (fixture)], where);
      check_help (fixture, &first[get_page (fixture)], where);
      hp_model_set_state (fixture->model,
                          hp_state_with_prediction (hp_model_get_state (fixture->model), true));
      check (fixture, &first[get_page (fixture)], where);
    }
}

static void
test_lessons (gconstpointer data)
{
  Fixture fixture = set_up_on (data);

  for (const char *const *name = hp_builtin_lessons_get_names (); *name != NULL; name++)
    check_lesson (&fixture, *name);
  tear_down (&fixture);
}

/* So many characters in so many paragraphs, with a blank at the end. */
static char *
make_text (int length, int paragraphs)
{
  static const char WORDS[] = "lorem ipsum dolor ";
  GString *text = g_string_new (NULL);

  for (int i = 0; i < length; i++)
    g_string_append_c (text, WORDS[i % (sizeof WORDS - 1)]);
  for (int i = 1; i < paragraphs && length > paragraphs; i++)
    text->str[i * length / paragraphs] = '\n';
  if (length > 0)
    text->str[length - 1] = ' ';
  return g_string_free (text, FALSE);
}

/* Each text is a scene, added in the window; then they are walked through. */
static void
test_texts (gconstpointer data)
{
  static const int LENGTHS[] = { 0, 1, 60, 150, 300, 480, 700, 1200 };
  static const int PARAGRAPHS[] = { 1, 4, 13, 25 };
  Fixture fixture = set_up_on (data);
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "texts.halfplane", NULL);
  GString *file = g_string_new ("[Halfplane]\nVersion=1\nTitle=L\n");
  Places first = { 0 };
  int scene = 0;

  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS) * G_N_ELEMENTS (PARAGRAPHS); i++)
    {
      int length = LENGTHS[i / G_N_ELEMENTS (PARAGRAPHS)];
      g_autofree char *text = make_text (length, PARAGRAPHS[i % G_N_ELEMENTS (PARAGRAPHS)]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      g_autofree char *escaped = g_strjoinv ("\\n", lines);
      g_autofree char *title = make_text (MIN (length, 150), 1);

      g_string_append_printf (file,
                              "[Scene %d]\nTitle=%s\nText=%s\nW0=0\nW1=0\nW2=0\nTheta=0\n"
                              "Target=AND\n",
                              ++scene, title, escaped);
    }
  g_assert_true (g_file_set_contents (path, file->str, (gssize) file->len, NULL));
  hp_lesson_actions_open (hp_window_get_lesson_actions (HP_WINDOW (fixture.window)), path);
  g_assert_null (ui_get_notice (fixture.window));
  for (int i = 0; i < scene; i++)
    {
      g_autofree char *where = g_strdup_printf ("text %d", i + 1);

      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.go-to-scene", "i", i);
      check (&fixture, &first, where);
    }
  g_string_free (file, TRUE);
  g_unlink (path);
  tear_down (&fixture);
}

/* The window has its old size afterwards, however it is left. */
static void
test_leaving (void)
{
  static const char *const KEYS[] = { "Escape", "F11", "Escape", "F11" };
  Fixture fixture = set_up (FALSE, 1280, 830);
  GdkRectangle screen = ui_get_screen ();
  int old_width, old_height;

  gtk_window_get_default_size (fixture.window, &old_width, &old_height);
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      int width, height;

      ui_key ("F5");
      ui_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture.window)) == screen.height);
      ui_settle (fixture.window);
      ui_key (KEYS[i]);
      ui_wait_until (!gtk_window_is_fullscreen (fixture.window));
      for (int frame = 0; frame < 10; frame++)
        ui_settle (fixture.window);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), ==, fixture.width);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), ==, fixture.height);
      gtk_window_get_default_size (fixture.window, &width, &height);
      g_assert_cmpint (width, ==, old_width);
      g_assert_cmpint (height, ==, old_height);
    }
  tear_down (&fixture);
}

/* A notice lies over the views, of which the rest is still to be reached. */
static void
test_notice (gconstpointer data)
{
  Fixture fixture = set_up_on (data);
  GtkWidget *plot = ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT);
  Places first = { 0 };

  check (&fixture, &first, "no notice");
  ui_tell (fixture.window, "A sentence that is told to the person.");
  check (&fixture, &first, "a notice");
  g_assert_true (plot == gtk_widget_pick (plot, 50, 50, GTK_PICK_DEFAULT));
  tear_down (&fixture);
}

/* AND ends with all rows right, XOR in a loop, and the last one at the end of the range. */
static const HpState LEARNT[] = {
  { .target = HP_GATE_AND, .rate = 10 },
  { .target = HP_GATE_XOR, .rate = 10 },
  { .neuron = { { -1000, 0, 0, -1000 } }, .target = HP_GATE_FALSE, .rate = 10 },
};

static void
press (const Fixture *fixture, const char *action)
{
  GtkWidget *panel = ui_find (fixture->window, HP_TYPE_LEARNING_PANEL);

  gtk_widget_activate_action (panel, action, NULL);
}

static void
learn (const Fixture *fixture, HpState start, Places *first)
{
  hp_model_set_state (fixture->model, start);
  check (fixture, first, "before the first step");
  press (fixture, "learning.step");
  check (fixture, first, "after a step");
  press (fixture, "learning.back");
  check (fixture, first, "back again");
  press (fixture, "learning.epoch");
  check (fixture, first, "after an epoch");
  g_object_set (fixture->model, "rate", 20, NULL);
  check (fixture, first, "with another rate");
  press (fixture, "learning.run");
  check (fixture, first, "running");
  press (fixture, "learning.run");
  hp_model_set_state (fixture->model, hp_state_learned (start, 80));
  g_assert_cmpint (hp_model_get_state (fixture->model).learning.end, !=, HP_LEARNING_GOES_ON);
  check (fixture, first, "at the end");
}

static void
test_learning (gconstpointer data)
{
  Fixture fixture = set_up_on (data);
  Places first = { 0 };

  fixture.learns = TRUE;
  g_object_set (ui_find (fixture.window, HP_TYPE_LEARNING_PANEL), "used", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (LEARNT); i++)
    learn (&fixture, LEARNT[i], &first);
  for (guint i = 0; i < G_N_ELEMENTS (LEARNT); i++)
    learn (&fixture, hp_state_with_order (hp_state_with_fixed_bias (LEARNT[i], true), 23), &first);
  hp_model_set_target (fixture.model, HP_GATE_NONE);
  check (&fixture, &first, "without a target");
  tear_down (&fixture);
}

/* Rows keep their places while one is revealed after the other, and all of them are in view. */
static void
test_predicting (gconstpointer data)
{
  Fixture fixture = set_up_on (data);
  GtkWidget *table = ui_find (fixture.window, HP_TYPE_TRUTH_TABLE);
  GtkWidget *scrolled = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  HpState state = ui_state ((HpNeuron) { { -1000, -1000, -1000, -1000 } }, HP_GATE_A_OR_NOT_B);
  Places plain = { 0 }, rows = { 0 };
  graphene_rect_t bounds;

  hp_model_set_state (fixture.model, state);
  check (&fixture, &plain, "before predicting");
  state = hp_state_with_prediction (state, true);
  hp_model_set_state (fixture.model, state);
  check (&fixture, &plain, "predicting");
  add_all (&rows, table, HP_TYPE_TRUTH_ROW, GTK_WIDGET (fixture.window));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      Places now = { 0 };

      state = hp_state_with_row_revealed (hp_state_with_commit (state, row, HP_COMMIT_0), row);
      hp_model_set_state (fixture.model, state);
      check (&fixture, &plain, "revealed");
      add_all (&now, table, HP_TYPE_TRUTH_ROW, GTK_WIDGET (fixture.window));
      for (int i = 0; i < now.n_places; i++)
        compare (&rows.places[i], &now.places[i], FALSE, "masked", "revealed");
    }
  g_assert_true (gtk_widget_compute_bounds (table, scrolled, &bounds));
  if (((const Stage *) data)->percent == 100)
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scrolled));
  tear_down (&fixture);
}

/* Beside the text of a lesson and the side, too, the picture is large on a screen of any shape. */
static void
test_picture (gconstpointer data)
{
  Fixture fixture = set_up_on (data);
  GtkWidget *picture = gtk_widget_get_parent (ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT));

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.open-builtin", "s", "5-learning");
  ui_settle (fixture.window);
  g_assert_cmpint (2 * MIN (gtk_widget_get_width (picture), gtk_widget_get_height (picture)), >,
                   MIN (fixture.width, fixture.height));
  tear_down (&fixture);
}

/* Hints are followed only where they are shown: not on an upright screen. */
static void
test_hints (gconstpointer data)
{
  Fixture fixture = set_up_on (data);

  hp_model_set_state (fixture.model, ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR));
  ui_settle (fixture.window);
  g_assert_cmpint (gtk_widget_get_mapped (ui_find_class (fixture.window, "hint")), ==,
                   fixture.width > fixture.height);
  g_assert_cmpint (
      gtk_widget_get_mapped (ui_find_action (fixture.window, "win.follow-hints")), ==,
      fixture.width > fixture.height);
  tear_down (&fixture);
}

static void
add (const Stage *stage, const char *name, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/stage/%s/%s", stage->name, name);

  g_test_add_data_func (path, stage, function);
}

static void
add_tests (void)
{
  const Stage *stages[] = { &PRESENTED, &WINDOW, &LARGE_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      add (stages[i], "gates", test_gates);
      add (stages[i], "flips", test_flips);
      add (stages[i], "texts", test_texts);
      add (stages[i], "notice", test_notice);
      add (stages[i], "learning", test_learning);
      add (stages[i], "predicting", test_predicting);
      if (stages[i]->percent == 100)
        add (stages[i], "lessons", test_lessons);
    }
  ADD_ROWS ("/stage/small/learning/", SMALL_WINDOWS, test_learning);
  ADD_ROWS ("/stage/small/predicting/", SMALL_WINDOWS, test_predicting);
  add (&PRESENTED, "picture", test_picture);
  add (&PRESENTED, "hints", test_hints);
  g_test_add_func ("/stage/presented/leaving", test_leaving);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
