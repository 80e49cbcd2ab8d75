/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the lessons that come with the program, in a real window: each can be walked through by
 * "next" alone, shows what its scenes say, and has goals that can be reached under its locks.
 */
#include "program-window.h"

#include "config.h"
#include "ui/common/hp-number-field.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/lessons/hp-builtin-lessons.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/plot/hp-plot.h"
#include "ui/sliders/hp-gate-strip.h"
#include "ui/sliders/hp-slider.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-target-chooser.h"
#include "ui/verdict/hp-verdict.h"

#include <string.h>

#define LESSONS hp_builtin_lessons_get_names ()

/* The menu has every lesson that is among the program's resources, in their order. */
static void
test_names (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (RESOURCE_PATH "/lessons",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_files = g_strv_length (files);

  g_assert_cmpuint (g_strv_length ((char **) LESSONS), ==, n_files);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *file = g_strconcat (LESSONS[i], ".halfplane", NULL);

      g_assert_true (g_strv_contains ((const char *const *) files, file));
      g_assert_true (i == 0 || strcmp (LESSONS[i - 1], LESSONS[i]) < 0);
    }
  g_assert_null (hp_builtin_lessons_open ("8-more"));
  g_assert_null (hp_builtin_lessons_open ("../lessons/2-and"));
}

static void
assert_hidden (const ProgramWindow *window, GType type, const HpScene *scene, HpPart part)
{
  GtkWidget *side = ui_find (window->window, HP_TYPE_VERDICT);
  GtkWidget *widget;
  gboolean predicts = hp_network_state (&scene->network).prediction.is_on;
  gboolean makes_way = part == HP_PART_LEARNING && predicts;

  while (!gtk_widget_has_css_class (side, "side-content"))
    side = gtk_widget_get_parent (side);
  widget = ui_find (side, type);
  g_assert_cmpint (gtk_widget_get_mapped (widget), ==,
                   !(scene->hidden & 1u << part) && !makes_way);
}

/* State, words, view, locks and parts are those of the scene. */
static void
assert_scene (const ProgramWindow *window, HpLesson *lesson, guint index)
{
  const HpScene *scene = hp_lesson_get_scene (lesson, index);
  GtkWidget *bar = ui_find (window->window, HP_TYPE_LESSON_BAR);
  g_autofree char *view = NULL;

  g_assert_true (hp_network_equal (hp_model_get_network (window->model), &scene->network));
  g_assert_cmpuint (hp_model_get_locked (window->model), ==, scene->locked);
  for (int kind = 0; kind <= HP_LESSON_TEXT; kind++)
    g_assert_nonnull (
        ui_find_label (bar, hp_lesson_read (lesson, index, (HpLessonText) kind)));
  g_object_get (window->window, "view", &view, NULL);
  if (scene->view != HP_VIEW_ANY)
    g_assert_cmpstr (view, ==, HP_VIEW_NAMES[scene->view]);
  assert_hidden (window, HP_TYPE_TARGET_CHOOSER, scene, HP_PART_TARGET);
  assert_hidden (window, HP_TYPE_VERDICT, scene, HP_PART_VERDICT);
  assert_hidden (window, HP_TYPE_TRUTH_TABLE, scene, HP_PART_TABLE);
  assert_hidden (window, HP_TYPE_LEARNING_PANEL, scene, HP_PART_LEARNING);
}

/* From the first scene to the last one and back, and out. */
static void
test_walk (gconstpointer data)
{
  const char *name = LESSONS[GPOINTER_TO_INT (data)];
  ProgramWindow window = program_window_new (1280, 830);
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);
  int last = (int) hp_lesson_get_n_scenes (lesson) - 1;
  gboolean is_last_lesson = LESSONS[GPOINTER_TO_INT (data) + 1] == NULL;

  program_window_do (&window, "win.open-builtin", "s", name);
  for (int scene = 0; scene <= last; scene++)
    {
      assert_scene (&window, lesson, (guint) scene);
      g_assert_cmpint (program_window_can (&window, "win.previous-scene"), ==, scene > 0);
      g_assert_cmpint (program_window_can (&window, "win.next-scene"), ==,
                       scene < last || !is_last_lesson);
      if (scene < last)
        program_window_do (&window, "win.next-scene", NULL);
    }
  for (int scene = last - 1; scene >= 0; scene--)
    {
      program_window_do (&window, "win.previous-scene", NULL);
      assert_scene (&window, lesson, (guint) scene);
    }
  program_window_do (&window, "win.go-to-scene", "i", last);
  assert_scene (&window, lesson, (guint) last);
  program_window_do (&window, "win.leave-lesson", NULL);
  g_assert_true (hp_state_equal (hp_model_get_state (window.model), HP_STATE_FRESH));
  g_assert_false (gtk_widget_get_visible (ui_find (window.window, HP_TYPE_LESSON_BAR)));
  g_assert_true (gtk_widget_get_visible (ui_find (window.window, HP_TYPE_TRUTH_TABLE)));
  program_window_close (&window);
}

static char *
read_title (const char *name)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);

  return g_strdup (hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
}

static GtkWidget *
go_to_last (const ProgramWindow *window, const char *name)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);

  program_window_do (window, "win.open-builtin", "s", name);
  program_window_do (window, "win.go-to-scene", "i", (int) hp_lesson_get_n_scenes (lesson) - 1);
  return ui_find (window->window, HP_TYPE_LESSON_BAR);
}

/* The button and the line above the title name the lesson that comes next, in the space that the
 * title of the lesson has in the other scenes. */
static void
assert_leads_on (const ProgramWindow *window, const char *name, const char *next)
{
  GtkWidget *bar = go_to_last (window, name);
  GtkWidget *button = ui_find_action (bar, "win.next-scene");
  GtkWidget *label = ui_find_class (bar, "lesson-title");
  g_autofree char *title = read_title (name), *next_title = read_title (next);
  g_autofree char *words = g_strdup_printf ("Next lesson: %s", next_title);
  graphene_rect_t before, after;

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, words);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, words);
  g_assert_true (gtk_widget_compute_bounds (button, bar, &before));
  program_window_do (window, "win.previous-scene", NULL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, title);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Next scene");
  g_assert_true (gtk_widget_compute_bounds (button, bar, &after));
  g_assert_true (graphene_rect_equal (&before, &after));
  program_window_do (window, "win.next-scene", NULL);
  program_window_do (window, "win.next-scene", NULL);
  g_assert_nonnull (ui_find_label (bar, next_title));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, next_title);
}

/* The last scene of a lesson leads to the next one, for a class, too; that of the last lesson says
 * that it is the end. */
static void
test_next_lesson (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *label;

  for (int presents = FALSE; presents <= TRUE; presents++)
    {
      const char *const *name = LESSONS;

      if (presents)
        program_window_do (&window, "win.present", NULL);
      for (; name[1] != NULL; name++)
        assert_leads_on (&window, name[0], name[1]);
      label = ui_find_class (go_to_last (&window, *name), "lesson-title");
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==,
                       "This is the end of the last lesson");
      g_assert_false (program_window_can (&window, "win.next-scene"));
    }
  program_window_close (&window);
}

/* A lesson that is edited, or has a file of its own, leads nowhere. */
static void
test_own_lesson (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *bar = go_to_last (&window, LESSONS[0]);
  HpPlayer *player = hp_lesson_bar_get_player (HP_LESSON_BAR (bar));
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (LESSONS[0]);

  g_assert_true (program_window_can (&window, "win.next-scene"));
  program_window_do (&window, "win.edit-lesson", NULL);
  g_assert_false (program_window_can (&window, "win.next-scene"));
  program_window_do (&window, "win.edit-lesson", NULL);
  g_assert_true (program_window_can (&window, "win.next-scene"));
  hp_player_open (player, lesson, "/a/file.halfplane");
  hp_player_go (player, (int) hp_lesson_get_n_scenes (lesson) - 1);
  g_assert_false (program_window_can (&window, "win.next-scene"));
  program_window_close (&window);
}

/* Every scene has its words in both languages. */
static void
test_words (gconstpointer data)
{
  const char *name = LESSONS[GPOINTER_TO_INT (data)];
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);
  const HpTexts *title = hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE);

  g_assert_cmpstr (hp_texts_get (title, ""), !=, "");
  g_assert_cmpstr (hp_texts_get (title, "de"), !=, "");
  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    for (int kind = 0; kind <= HP_LESSON_TEXT; kind++)
      {
        HpTexts *texts = hp_lesson_get_texts (lesson, i, (HpLessonText) kind);

        g_assert_cmpstr (hp_texts_get (texts, ""), !=, "");
        g_assert_cmpstr (hp_texts_get (texts, "de"), !=, "");
      }
}

/* Goals. */

typedef struct
{
  const char *name, *lesson;
  int scene; /* counted from 1 */
  HpGate goal;
  HpNeuron winning;
} GoalRow;

static const GoalRow GOAL_ROWS[] = {
  { "1-neuron-3", "1-neuron", 3, HP_GATE_B, { { 0, 40, 90, 50 } } },
  { "1-neuron-4", "1-neuron", 4, HP_GATE_AND, { { 0, 30, 30, 50 } } },
  { "1-neuron-5", "1-neuron", 5, HP_GATE_OR, { { 0, 60, 60, 50 } } },
  { "2-and-3", "2-and", 3, HP_GATE_AND, { { -50, 60, 60, 50 } } },
  { "2-and-5", "2-and", 5, HP_GATE_OR, { { 10, 60, 60, 50 } } },
  { "2-and-6", "2-and", 6, HP_GATE_AND, { { 10, 60, 60, 100 } } },
  { "3-nor-5", "3-nor", 5, HP_GATE_NOR, { { 70, -60, -60, 50 } } },
  { "4-finding-nor-2", "4-finding-nor", 2, HP_GATE_TRUE, { { 60, 50, 40, 50 } } },
  { "4-finding-nor-3", "4-finding-nor", 3, HP_GATE_NOR, { { 60, -30, -30, 50 } } },
  { "4-finding-nor-5", "4-finding-nor", 5, HP_GATE_NOR, { { 70, -80, -50, 50 } } },
  { "4-finding-nor-6", "4-finding-nor", 6, HP_GATE_NOR, { { 20, -50, -50, 0 } } },
  { "5-learning-2", "5-learning", 2, HP_GATE_NOR, { { 70, -50, -50, 50 } } },
  { "5-learning-4", "5-learning", 4, HP_GATE_NOR, { { 70, -50, -50, 50 } } },
  { "5-learning-5", "5-learning", 5, HP_GATE_NOR, { { 70, -50, -50, 50 } } },
  { "5-learning-6", "5-learning", 6, HP_GATE_AND, { { -80, 50, 50, 0 } } },
  { "6-xor-1", "6-xor", 1, HP_GATE_OR, { { 0, 60, 60, 50 } } },
  { "6-xor-5", "6-xor", 5, HP_GATE_NAND, { { 120, -50, -50, 50 } } },
  { "7-gates-2", "7-gates", 2, HP_GATE_TRUE, { { 60, 80, 40, 50 } } },
  { "7-gates-3", "7-gates", 3, HP_GATE_A_AND_NOT_B, { { -50, 120, -50, 50 } } },
  { "7-gates-4", "7-gates", 4, HP_GATE_AND, { { -50, 60, 60, 50 } } },
  { "7-gates-5", "7-gates", 5, HP_GATE_NOT_B, { { 100, 0, -80, 50 } } },
};

static const GoalRow *
find_goal (const char *lesson, int scene)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOAL_ROWS); i++)
    if (strcmp (GOAL_ROWS[i].lesson, lesson) == 0 && GOAL_ROWS[i].scene == scene)
      return &GOAL_ROWS[i];
  return NULL;
}

/* Returns whether a scene wants something done before it explains. */
static gboolean
asks (const HpScene *scene)
{
  return scene->goal != HP_GATE_NONE || scene->network_goal != HP_GATE_NONE;
}

/* The table has each scene whose goal is a gate, and no other one. */
static void
test_all_goals (void)
{
  guint asking = 0, all = 0;

  for (const char *const *name = LESSONS; *name != NULL; name++)
    {
      g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (*name);

      for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
        {
          const GoalRow *row = find_goal (*name, (int) scene + 1);
          HpGoal goal = hp_lesson_get_scene (lesson, scene)->goal;

          if (goal != HP_GOAL_PREDICTED)
            g_assert_cmpint (goal, ==, row != NULL ? (int) row->goal : HP_GATE_NONE);
          asking += asks (hp_lesson_get_scene (lesson, scene));
          all++;
        }
    }
  g_test_message ("%u of %u scenes ask for something", asking, all);
  g_assert_cmpuint (10 * asking, >=, 6 * all);
}

/* Four commits reach the goal, right or wrong, once they are revealed; three do not. */
static void
check_predicted (HpModel *model, HpPlayer *player)
{
  for (int row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_false (hp_player_is_goal_met (player));
      hp_model_set_state (model, hp_state_with_commit (hp_model_get_state (model), (HpRow) row,
                                                       row % 2 ? HP_COMMIT_1 : HP_COMMIT_0));
      hp_model_set_state (model, hp_state_with_row_revealed (hp_model_get_state (model),
                                                             (HpRow) row));
    }
  g_assert_true (hp_player_is_goal_met (player));
}

static void
test_predicted_goals (gconstpointer data)
{
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpPlayer) player = hp_player_new (model);
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (LESSONS[GPOINTER_TO_INT (data)]);

  hp_player_open (player, lesson, NULL);
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    if (hp_lesson_get_scene (lesson, scene)->goal == HP_GOAL_PREDICTED)
      {
        hp_player_go (player, (int) scene);
        check_predicted (model, player);
      }
}

/* Returns whether the bar says that the goal is reached; that it is one, it says in any case. */
static gboolean
says_reached (const ProgramWindow *window, HpGate goal)
{
  GtkWidget *bar = ui_find (window->window, HP_TYPE_LESSON_BAR);
  g_autofree char *open = g_strdup_printf ("Goal: %s", hp_gate_name (goal));
  g_autofree char *reached = g_strdup_printf ("\u2713 Goal reached: %s", hp_gate_name (goal));
  gboolean is_reached = ui_find_label (bar, reached) != NULL;

  g_assert_true (is_reached != (ui_find_label (bar, open) != NULL));
  return is_reached;
}

/* One number after another, as a hand does. */
static void
set_numbers (const ProgramWindow *window, HpNeuron neuron)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    hp_model_set_value (window->model, (HpParameter) parameter, neuron.value[parameter]);
  ui_settle (window->window);
}

/* Moves a number hundredth by hundredth until the gate is another one: told before, not after. */
static void
check_near_miss (const ProgramWindow *window, const GoalRow *row, HpParameter parameter, int step)
{
  HpNeuron neuron = row->winning, next = neuron;

  while (ABS (next.value[parameter]) < HP_LIMIT && hp_neuron_gate (next) == row->goal)
    {
      neuron = next;
      next.value[parameter] += step;
    }
  if (hp_neuron_gate (next) == row->goal)
    return;
  hp_model_set_value (window->model, parameter, neuron.value[parameter]);
  g_assert_true (says_reached (window, row->goal));
  hp_model_set_value (window->model, parameter, next.value[parameter]);
  g_assert_cmpint (hp_model_get_value (window->model, parameter), ==, next.value[parameter]);
  g_assert_false (says_reached (window, row->goal));
  hp_model_set_value (window->model, parameter, row->winning.value[parameter]);
  g_assert_true (says_reached (window, row->goal));
}

static void
test_goal (gconstpointer data)
{
  const GoalRow *row = data;
  ProgramWindow window = program_window_new (1280, 830);
  unsigned locked;
  int free_numbers = 0;

  program_window_do (&window, "win.open-builtin", "s", row->lesson);
  program_window_do (&window, "win.go-to-scene", "i", row->scene - 1);
  g_assert_false (says_reached (&window, row->goal));
  set_numbers (&window, row->winning);
  g_assert_true (hp_neuron_equal (hp_model_get_state (window.model).neuron, row->winning));
  g_assert_true (says_reached (&window, row->goal));
  locked = hp_model_get_locked (window.model);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (!(locked & 1u << parameter))
      {
        check_near_miss (&window, row, (HpParameter) parameter, 1);
        check_near_miss (&window, row, (HpParameter) parameter, -1);
        free_numbers++;
      }
  g_assert_cmpint (free_numbers, >, 0);
  program_window_do (&window, "win.reset", NULL);
  g_assert_false (says_reached (&window, row->goal));
  program_window_close (&window);
}

/* The scenes on three neurons: reached by the numbers that are missing, and not before. */
static void
test_network_goals (void)
{
  const HpNetwork solved = hp_network (HP_STATE_FRESH);
  ProgramWindow window = program_window_new (1280, 830);

  program_window_do (&window, "win.open-builtin", "s", "6-xor");
  for (int scene = 5; scene < 8; scene++)
    {
      GtkWidget *bar = ui_find (window.window, HP_TYPE_LESSON_BAR);

      program_window_do (&window, "win.go-to-scene", "i", scene);
      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        {
          g_assert_cmpint (hp_network_gate (hp_model_get_network (window.model)) == HP_GATE_XOR, ==,
                           ui_find_label (bar, "\u2713 Goal reached: XOR with three neurons")
                               != NULL);
          hp_model_take (window.model, (HpRole) role);
          set_numbers (&window, solved.neuron[role].neuron);
        }
      g_assert_nonnull (ui_find_label (bar, "\u2713 Goal reached: XOR with three neurons"));
      program_window_do (&window, "win.reset", NULL);
      g_assert_nonnull (ui_find_label (bar, "Goal: XOR with three neurons"));
    }
  program_window_close (&window);
}

/* If a scene has a goal and allows learning, learning reaches it. */
static void
test_learnt_goal (gconstpointer data)
{
  const GoalRow *row = data;
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpPlayer) player = hp_player_new (model);
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (row->lesson);

  hp_player_open (player, lesson, NULL);
  hp_player_go (player, row->scene - 1);
  if (hp_model_get_locked (model) & 1u << HP_LOCK_LEARNING
      || hp_player_get_hidden (player) & 1u << HP_PART_LEARNING)
    return;
  for (int epoch = 0; epoch < 100; epoch++)
    hp_model_set_state (model, hp_state_learn_epoch (hp_model_get_state (model)));
  g_assert_true (hp_player_is_goal_met (player));
}

static void
assert_focus_is_somewhere (const ProgramWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window->window);

  g_assert_nonnull (focus);
  g_test_message ("the focus is on %s", G_OBJECT_TYPE_NAME (focus));
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_is_sensitive (focus));
  g_assert_true (gtk_widget_get_focusable (focus));
  g_assert_false (GTK_IS_SCROLLED_WINDOW (focus));
}

#define ALL_LOCKS ((1u << HP_N_LOCKS) - 1)

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  unsigned locked;
  const char *action; /* of a button inside, or NULL */
} FocusRow;

static const FocusRow FOCUS_ROWS[] = {
  { "number", hp_number_field_get_type, ALL_LOCKS, NULL },
  { "slider", hp_slider_get_type, ALL_LOCKS, NULL },
  { "target", gtk_drop_down_get_type, 1u << HP_LOCK_TARGET, NULL },
  { "target-and-all", gtk_drop_down_get_type, ALL_LOCKS, NULL },
  { "learning", hp_learning_panel_get_type, 1u << HP_LOCK_LEARNING, "learning.step" },
  { "learning-and-all", hp_learning_panel_get_type, ALL_LOCKS, "learning.step" },
};

/* Opens a lesson of two scenes, of which the second has locks. */
static void
open_locked (const ProgramWindow *window, unsigned locked)
{
  HpScene scene = hp_scene (hp_state_with_target (HP_STATE_FRESH, HP_GATE_OR));
  g_autoptr (HpLesson) lesson = hp_lesson_new ();
  HpLessonBar *bar = ui_find (window->window, HP_TYPE_LESSON_BAR);

  hp_lesson_insert (lesson, 0, &scene);
  scene.locked = locked;
  hp_lesson_insert (lesson, 1, &scene);
  hp_player_open (hp_lesson_bar_get_player (bar), lesson, NULL);
  ui_settle (window->window);
}

/* A widget that a scene locks passes the focus on, so that the keyboard can still be used; while
 * presenting, it drops the focus. */
static void
test_locked_focus (gconstpointer data)
{
  const FocusRow *row = data;

  for (int presents = FALSE; presents <= TRUE; presents++)
    {
      ProgramWindow window = program_window_new (1280, 830);
      gpointer widget;

      open_locked (&window, row->locked);
      widget = ui_find (window.window, row->get_type ());
      if (row->action != NULL)
        widget = ui_find_action (widget, row->action);
      if (presents)
        program_window_do (&window, "win.present", NULL);
      g_assert_true (gtk_widget_grab_focus (widget));
      program_window_do (&window, "win.next-scene", NULL);
      g_assert_cmpuint (hp_model_get_locked (window.model), !=, 0);
      if (presents)
        g_assert_null (gtk_window_get_focus (window.window));
      else
        assert_focus_is_somewhere (&window);
      program_window_close (&window);
    }
}

/* Leaving the lesson by its button takes that away. */
static void
test_left_focus (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *bar = ui_find (window.window, HP_TYPE_LESSON_BAR);

  program_window_do (&window, "win.open-builtin", "s", "1-neuron");
  gtk_widget_grab_focus (ui_find_action (bar, "win.leave-lesson"));
  ui_key ("space");
  ui_settle (window.window);
  g_assert_false (gtk_widget_get_visible (bar));
  assert_focus_is_somewhere (&window);
  program_window_close (&window);
}

/* A field that a scene hides lets go of the focus before; GTK would complain of its cursor. */
static void
test_hidden_focus (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  gpointer panel = ui_find (window.window, HP_TYPE_LEARNING_PANEL);
  gint64 start = g_get_monotonic_time ();
  GtkWidget *field;

  g_object_set (panel, "used", TRUE, NULL);
  ui_settle (window.window);
  field = ui_find (panel, GTK_TYPE_TEXT);
  gtk_widget_grab_focus (field);
  program_window_do (&window, "win.open-builtin", "s", "3-nor");
  g_assert_false (gtk_widget_get_mapped (field));
  assert_focus_is_somewhere (&window);
  while (g_get_monotonic_time () < start + G_TIME_SPAN_SECOND / 4)
    ui_turn ();
  program_window_close (&window);
}

/* A target that is locked can't be chosen, and one that is not taken does not stay chosen. */
static void
test_locked_target (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *chooser = ui_find (window.window, HP_TYPE_TARGET_CHOOSER);
  GtkDropDown *drop_down = ui_find (chooser, GTK_TYPE_DROP_DOWN);

  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (drop_down)));
  open_locked (&window, 1u << HP_LOCK_TARGET);
  program_window_do (&window, "win.next-scene", NULL);
  g_assert_cmpuint (hp_model_get_locked (window.model) & 1u << HP_LOCK_TARGET, !=, 0);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (drop_down)));
  gtk_drop_down_set_selected (drop_down, HP_GATE_XOR + 1);
  g_assert_cmpint (hp_model_get_state (window.model).target, ==, HP_GATE_OR);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, HP_GATE_OR + 1);
  program_window_do (&window, "win.previous-scene", NULL);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (drop_down)));
  program_window_close (&window);
}

/* Returns whether anything but one colour is drawn where a widget is. */
static gboolean
is_drawn (GtkWindow *window, GtkWidget *widget)
{
  cairo_surface_t *picture = ui_paint (window);
  graphene_rect_t bounds;
  gboolean drawn = FALSE;
  int x, y;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  x = (int) bounds.origin.x;
  y = (int) (bounds.origin.y + bounds.size.height / 2);
  for (int i = 1; i < bounds.size.width; i++)
    drawn |= ui_pixel (picture, x + i, y) != ui_pixel (picture, x, y);
  cairo_surface_destroy (picture);
  return drawn;
}

/* A part that the first scene hides is drawn when a later scene shows it. */
static void
test_drawn (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *slider = ui_find (window.window, HP_TYPE_SLIDER);
  GtkWidget *strip = ui_find (window.window, HP_TYPE_GATE_STRIP);

  program_window_do (&window, "win.open-builtin", "s", "1-neuron");
  ui_settle (window.window);
  program_window_do (&window, "win.next-scene", NULL);
  ui_settle (window.window);
  g_assert_true (is_drawn (window.window, slider));
  g_assert_false (is_drawn (window.window, strip));
  program_window_do (&window, "win.leave-lesson", NULL);
  ui_settle (window.window);
  g_assert_true (is_drawn (window.window, strip));
  program_window_close (&window);
}

/* A scene that hides all that stands beside the views has its lesson's scenes there. */
static void
test_contents_beside (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *contents = ui_find_class (window.window, "contents");
  GtkWidget *weights = ui_find (window.window, HP_TYPE_WEIGHT_ROW);
  GtkWidget *label;

  g_assert_false (gtk_widget_get_mapped (contents));
  program_window_do (&window, "win.open-builtin", "s", "1-neuron");
  g_assert_true (gtk_widget_get_mapped (contents));
  g_assert_false (gtk_widget_get_mapped (weights));
  label = ui_find_label (contents, "2  Strong and weak signals");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ui_settle (window.window);
  g_assert_false (gtk_widget_get_mapped (contents));
  g_assert_true (gtk_widget_get_mapped (weights));
  program_window_do (&window, "win.predict", NULL);
  program_window_do (&window, "win.previous-scene", NULL);
  program_window_do (&window, "win.predict", NULL);
  g_assert_false (gtk_widget_get_mapped (contents));
  program_window_close (&window);
}

static void
assert_learns (const ProgramWindow *window, gboolean learns)
{
  const char *const ACTIONS[] = { "learning.step", "learning.epoch", "learning.run" };
  gpointer panel = ui_find (window->window, HP_TYPE_LEARNING_PANEL);

  for (int i = 0; i < 3; i++)
    g_assert_cmpint (gtk_widget_is_sensitive (ui_find_action (panel, ACTIONS[i])), ==, learns);
}

static void
test_locked_learning (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpScene scene = hp_scene (hp_state_with_target (HP_STATE_FRESH, HP_GATE_OR));

  hp_model_enter_scene (window.model, &scene);
  assert_learns (&window, TRUE);
  scene.locked = 1u << HP_LOCK_LEARNING;
  hp_model_enter_scene (window.model, &scene);
  assert_learns (&window, FALSE);
  hp_model_leave_scenes (window.model);
  program_window_close (&window);
}

static void
add_tests (void)
{
  g_test_add_func ("/lesson-walk/names", test_names);
  add_names ("/lesson-walk/walk/", LESSONS, test_walk);
  add_names ("/lesson-walk/words/", LESSONS, test_words);
  add_names ("/lesson-walk/predicted/", LESSONS, test_predicted_goals);
  g_test_add_func ("/lesson-walk/all-goals", test_all_goals);
  ADD_ROWS ("/lesson-walk/goal/", GOAL_ROWS, test_goal);
  ADD_ROWS ("/lesson-walk/learnt-goal/", GOAL_ROWS, test_learnt_goal);
  g_test_add_func ("/lesson-walk/next-lesson", test_next_lesson);
  g_test_add_func ("/lesson-walk/own-lesson", test_own_lesson);
  g_test_add_func ("/lesson-walk/drawn", test_drawn);
  g_test_add_func ("/lesson-walk/contents-beside", test_contents_beside);
  ADD_ROWS ("/lesson-walk/locked-focus/", FOCUS_ROWS, test_locked_focus);
  g_test_add_func ("/lesson-walk/left-focus", test_left_focus);
  g_test_add_func ("/lesson-walk/hidden-focus", test_hidden_focus);
  g_test_add_func ("/lesson-walk/locked-target", test_locked_target);
  g_test_add_func ("/lesson-walk/locked-learning", test_locked_learning);
  g_test_add_func ("/lesson-walk/network-goals", test_network_goals);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
