/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of editing a lesson in a real window: the fields change the lesson, nothing is lost without
 * a question, and each answer does what it says.
 */
#include "program-window.h"

#include "model/hp-lesson-file.h"
#include "model/hp-visible.h"
#include "ui/common/hp-notice.h"
#include "ui/common/hp-scene-mark.h"
#include "ui/common/hp-view-context.h"
#include "ui/files/hp-question.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/lessons/hp-scene-editor.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/window/hp-window.h"

#include <glib/gstdio.h>

#include <string.h>

/* A file in a folder of the test's own. */
typedef struct
{
  char *folder, *path;
} Place;

static Place
place_new (void)
{
  Place place = { .folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL) };

  place.path = g_build_filename (place.folder, "lesson.halfplane", NULL);
  return place;
}

static void
place_clear (Place *place)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

/* A lesson of three scenes with the biases 0.00, 0.01 and 0.02 in a file. */
static void
put_lesson (const Place *place)
{
  g_autoptr (HpLesson) lesson = hp_lesson_new ();

  for (guint i = 0; i < 3; i++)
    {
      HpScene scene = hp_scene (hp_state_with_value (HP_STATE_FRESH, HP_W0, (int) i));
      g_autofree char *title = g_strdup_printf ("Scene %u", i);

      hp_lesson_insert (lesson, i, &scene);
      hp_lesson_edit_text (lesson, i, HP_LESSON_TITLE, title);
      hp_lesson_edit_text (lesson, i, HP_LESSON_TEXT, "Text");
    }
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "Three scenes");
  g_assert_true (hp_lesson_file_save (lesson, place->path, NULL));
}

static HpLesson *
get_lesson (const Place *place)
{
  g_autoptr (GError) error = NULL;
  HpLesson *lesson = hp_lesson_file_open (place->path, &error);

  g_assert_no_error (error);
  return lesson;
}

typedef struct
{
  ProgramWindow window;
  HpLessonActions *actions;
  GtkWidget *bar;
  Place place;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { .window = program_window_new (1280, 830), .place = place_new () };

  fixture.actions = hp_window_get_lesson_actions (HP_WINDOW (fixture.window.window));
  fixture.bar = ui_find (fixture.window.window, HP_TYPE_LESSON_BAR);
  put_lesson (&fixture.place);
  return fixture;
}

/* NULL until it is first asked for. */
static GtkWidget *
get_editor (const Fixture *fixture)
{
  return ui_find (fixture->bar, HP_TYPE_SCENE_EDITOR);
}

/* With the lesson of the file open, and its fields. */
static Fixture
set_up_editing (void)
{
  Fixture fixture = set_up ();

  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  g_assert_true (gtk_widget_get_mapped (get_editor (&fixture)));
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->window);
  place_clear (&fixture->place);
}

/* The nth entry of the editor. */
static GtkEditable *
find_entry (const Fixture *fixture, int n)
{
  GtkWidget *entry = ui_find (get_editor (fixture), GTK_TYPE_ENTRY);

  return GTK_EDITABLE (n == 0 ? entry : gtk_widget_get_next_sibling (entry));
}

static GtkTextBuffer *
find_buffer (const Fixture *fixture)
{
  return gtk_text_view_get_buffer (ui_find (get_editor (fixture), GTK_TYPE_TEXT_VIEW));
}

static void
assert_says_saved (const Fixture *fixture)
{
  g_autofree char *base = g_path_get_basename (fixture->place.path);
  g_autofree char *name = hp_visible_text (base);
  g_autofree char *sentence = g_strdup_printf ("Saved as %s.", name);

  g_assert_cmpstr (ui_get_notice (fixture->window.window), ==, sentence);
}

static void
save (const Fixture *fixture)
{
  program_window_do (&fixture->window, "win.save-lesson", NULL);
  assert_says_saved (fixture);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up ();

  g_assert_false (gtk_widget_get_visible (fixture.bar));
  g_assert_false (program_window_can (&fixture.window, "win.next-scene"));
  tear_down (&fixture);
}

/* Each field goes into the lesson, and with it into the file. */
static void
test_fields (void)
{
  Fixture fixture = set_up_editing ();
  g_autoptr (HpLesson) lesson = NULL;
  gpointer goal;

  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 0)), ==, "Three scenes");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, "Scene 0");
  gtk_editable_set_text (find_entry (&fixture, 0), "A title");
  gtk_editable_set_text (find_entry (&fixture, 1), "");
  gtk_text_buffer_set_text (find_buffer (&fixture), "Two\nlines \\n", -1);
  goal = ui_find (get_editor (&fixture), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (goal, 4); /* AND */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (goal)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "AND");
  save (&fixture);
  lesson = get_lesson (&fixture.place);
  g_assert_cmpstr (hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE), ==, "A title");
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TITLE), ==, "");
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TEXT), ==, "Two\nlines \\n");
  g_assert_cmpint (hp_lesson_get_scene (lesson, 0)->goal, ==, HP_GATE_AND);
  g_assert_cmpstr (hp_lesson_read (lesson, 1, HP_LESSON_TITLE), ==, "Scene 1");
  g_assert_cmpint (hp_lesson_get_scene (lesson, 1)->goal, ==, HP_GATE_NONE);
  tear_down (&fixture);
}

/* A gate to reach with three neurons takes the place of one for one neuron, and the other way
 * round. */
static void
test_goal_of_three (void)
{
  Fixture fixture = set_up_editing ();
  g_autoptr (HpLesson) three = NULL, one = NULL, neither = NULL;
  gpointer goal = ui_find (get_editor (&fixture), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (goal, 4); /* AND */
  gtk_drop_down_set_selected (goal, 23);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (goal)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "XOR with three neurons");
  save (&fixture);
  three = get_lesson (&fixture.place);
  g_assert_cmpint (hp_lesson_get_scene (three, 0)->goal, ==, HP_GATE_NONE);
  g_assert_cmpint (hp_lesson_get_scene (three, 0)->network_goal, ==, HP_GATE_XOR);
  program_window_do (&fixture.window, "win.next-scene", NULL);
  g_assert_cmpint (gtk_drop_down_get_selected (goal), ==, 0);
  program_window_do (&fixture.window, "win.previous-scene", NULL);
  g_assert_cmpint (gtk_drop_down_get_selected (goal), ==, 23);
  gtk_drop_down_set_selected (goal, 4);
  save (&fixture);
  one = get_lesson (&fixture.place);
  g_assert_cmpint (hp_lesson_get_scene (one, 0)->goal, ==, HP_GATE_AND);
  g_assert_cmpint (hp_lesson_get_scene (one, 0)->network_goal, ==, HP_GATE_NONE);
  gtk_drop_down_set_selected (goal, 32);
  gtk_drop_down_set_selected (goal, 0);
  save (&fixture);
  neither = get_lesson (&fixture.place);
  g_assert_cmpint (hp_lesson_get_scene (neither, 0)->network_goal, ==, HP_GATE_NONE);
  tear_down (&fixture);
}

/* Typed by hand, the same. */
static void
test_typing (void)
{
  Fixture fixture = set_up_editing ();
  g_autoptr (HpLesson) lesson = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (find_entry (&fixture, 1)));
  ui_key ("ctrl+a");
  ui_key ("N");
  ui_key ("o");
  ui_key ("period");
  g_assert_nonnull (ui_find_label (fixture.bar, "No."));
  save (&fixture);
  lesson = get_lesson (&fixture.place);
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TITLE), ==, "No.");
  tear_down (&fixture);
}

/* The menu of contents shows a title to the letter: nothing in it is a mnemonic. */
static void
test_contents (void)
{
  Fixture fixture = set_up_editing ();
  GtkMenuButton *button = ui_find (fixture.bar, GTK_TYPE_MENU_BUTTON);

  gtk_editable_set_text (find_entry (&fixture, 1), "From w_1 to __w_2");
  gtk_menu_button_popup (button);
  ui_wait_until (ui_find_label (button, "1  From w_1 to __w_2") != NULL);
  g_assert_nonnull (ui_find_label (button, "2  Scene 1"));
  gtk_menu_button_popdown (button);
  tear_down (&fixture);
}

/* A long text is scrolled: it makes neither its bar nor the window higher. */
static void
test_long_text (void)
{
  Fixture fixture = set_up_editing ();
  GtkWidget *window = GTK_WIDGET (fixture.window.window);
  int least, height;
  g_autoptr (GString) text = g_string_new (NULL);

  g_object_set (fixture.bar, "editing", FALSE, NULL);
  ui_settle (window);
  height = gtk_widget_get_height (fixture.bar);
  for (int line = 1; line <= 10; line++)
    g_string_append_printf (text, "Line %d of a text that a teacher wrote for a class.\n", line);
  gtk_text_buffer_set_text (find_buffer (&fixture), text->str, -1);
  g_object_set (fixture.bar, "editing", FALSE, NULL);
  ui_settle (window);
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 0"));
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 700);
  g_assert_cmpint (gtk_widget_get_height (fixture.bar), ==, height);
  tear_down (&fixture);
}

/* The fields are those of the scene that is on, and walking edits nothing. */
static void
test_walk (void)
{
  Fixture fixture = set_up_editing ();

  for (int scene = 1; scene < 3; scene++)
    {
      g_autofree char *title = g_strdup_printf ("Scene %d", scene);

      program_window_do (&fixture.window, "win.next-scene", NULL);
      g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, title);
    }
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  g_assert_null (program_window_find_question ());
  g_assert_false (gtk_widget_get_visible (fixture.bar));
  tear_down (&fixture);
}

/* The list of titles that a lesson in a file has. */
static void
assert_titles (const Fixture *fixture, const char *expected)
{
  g_autoptr (HpLesson) lesson = get_lesson (&fixture->place);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    g_string_append_printf (titles, "%s;", hp_lesson_read (lesson, i, HP_LESSON_TITLE));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_buttons (void)
{
  Fixture fixture = set_up_editing ();

  program_window_do (&fixture.window, "win.move-scene-later", NULL);
  save (&fixture);
  assert_titles (&fixture, "Scene 1;Scene 0;Scene 2;");
  program_window_do (&fixture.window, "win.move-scene-earlier", NULL);
  hp_model_set_value (fixture.window.model, HP_W0, 99);
  program_window_do (&fixture.window, "win.add-scene", NULL);
  gtk_editable_set_text (find_entry (&fixture, 1), "New");
  save (&fixture);
  assert_titles (&fixture, "Scene 0;New;Scene 1;Scene 2;");
  program_window_do (&fixture.window, "win.previous-scene", NULL);
  program_window_do (&fixture.window, "win.remove-scene", NULL);
  save (&fixture);
  assert_titles (&fixture, "New;Scene 1;Scene 2;");
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W0), ==, 99);
  tear_down (&fixture);
}

static void
assert_can (const Fixture *fixture, gboolean earlier, gboolean later, gboolean removed)
{
  g_assert_cmpint (program_window_can (&fixture->window, "win.move-scene-earlier"), ==, earlier);
  g_assert_cmpint (program_window_can (&fixture->window, "win.move-scene-later"), ==, later);
  g_assert_cmpint (program_window_can (&fixture->window, "win.remove-scene"), ==, removed);
}

/* A button that would do nothing is insensitive. */
static void
test_buttons_at_the_ends (void)
{
  Fixture fixture = set_up_editing ();

  assert_can (&fixture, FALSE, TRUE, TRUE);
  program_window_do (&fixture.window, "win.move-scene-later", NULL);
  assert_can (&fixture, TRUE, TRUE, TRUE);
  program_window_do (&fixture.window, "win.move-scene-later", NULL);
  assert_can (&fixture, TRUE, FALSE, TRUE);
  for (int n_left = 2; n_left > 0; n_left--)
    program_window_do (&fixture.window, "win.remove-scene", NULL);
  assert_can (&fixture, FALSE, FALSE, FALSE);
  save (&fixture);
  tear_down (&fixture);
}

/* While the lesson is edited, what is set belongs to the scene at once: numbers, view, row and what
 * is shown. Nothing is locked, hidden or masked, and what the class does not see is faint. */
static void
test_edit_scene (void)
{
  Fixture fixture = set_up_editing ();
  g_autoptr (HpLesson) lesson = NULL;
  const HpScene *scene;
  g_autoptr (HpViewContext) context = NULL;

  g_object_get (fixture.window.window, "context", &context, NULL);
  program_window_do (&fixture.window, "win.lock-w1", NULL);
  program_window_do (&fixture.window, "win.hide-table", NULL);
  program_window_do (&fixture.window, "win.predict", NULL);
  program_window_do (&fixture.window, "win.view", "s", "neuron");
  program_window_do (&fixture.window, "win.ruler", NULL);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (gtk_widget_get_next_sibling (ui_find (get_editor (&fixture),
                                                           GTK_TYPE_DROP_DOWN))),
      3);
  g_assert_cmpint (hp_view_context_get_selected_row (context), ==, 2);
  hp_view_context_set_selected_row (context, 1); /* as Tab does */
  hp_model_set_value (fixture.window.model, HP_W1, 99);
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W1), ==, 99);
  g_assert_true (gtk_widget_get_mapped (ui_find (fixture.window.window, HP_TYPE_TRUTH_TABLE)));
  program_window_do (&fixture.window, "win.next-scene", NULL);
  g_assert_cmpint (hp_view_context_get_selected_row (context), ==, HP_NO_ROW);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  program_window_do (&fixture.window, "win.previous-scene", NULL);
  g_assert_false (gtk_widget_get_mapped (ui_find (fixture.window.window, HP_TYPE_LEARNING_PANEL)));
  g_assert_true (hp_model_is_locked (fixture.window.model, HP_LOCK_W1));
  g_assert_true (hp_model_get_state (fixture.window.model).prediction.is_on);
  g_assert_cmpint (hp_view_context_get_selected_row (context), ==, 2);
  hp_model_set_predicting (fixture.window.model, FALSE);
  hp_model_set_value (fixture.window.model, HP_W2, 11);
  save (&fixture);
  lesson = get_lesson (&fixture.place);
  scene = hp_lesson_get_scene (lesson, 0);
  g_assert_cmpint (scene->network.neuron[HP_ROLE_ONE].neuron.value[HP_W1], ==, 99);
  g_assert_cmpint (scene->network.neuron[HP_ROLE_ONE].neuron.value[HP_W2], ==, 60);
  g_assert_true (scene->network.neuron[HP_ROLE_ONE].prediction.is_on);
  g_assert_cmpuint (scene->locked, ==, 1u << HP_LOCK_W1);
  g_assert_cmpuint (scene->hidden, ==, 1u << HP_PART_TABLE);
  g_assert_cmpint (scene->view, ==, HP_VIEW_NEURON);
  g_assert_true (scene->sets_shown && (scene->shown & 1u << HP_SHOWN_RULER) != 0);
  g_assert_cmpint (scene->row, ==, 2);
  scene = hp_lesson_get_scene (lesson, 1);
  g_assert_cmpint (scene->view, ==, HP_VIEW_ANY);
  g_assert_false (scene->sets_shown);
  g_assert_cmpint (scene->row, ==, HP_NO_ROW);
  tear_down (&fixture);
}

/* Padlocks and eyes are there while the lesson is edited, one for each lock and each part. */
static void
test_marks (void)
{
  Fixture fixture = set_up ();
  GtkWidget *row = ui_find (fixture.window.window, HP_TYPE_WEIGHT_ROW);
  GtkWidget *mark = ui_find (row, HP_TYPE_SCENE_MARK);

  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  ui_settle (fixture.window.window);
  g_assert_false (gtk_widget_get_mapped (mark));
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  while (mark != NULL && !gtk_widget_get_mapped (mark))
    mark = gtk_widget_get_next_sibling (mark);
  g_assert_true (HP_IS_SCENE_MARK (mark));
  for (int lock = 0; lock < HP_N_LOCKS; lock++)
    {
      g_autofree char *name = g_strconcat ("win.lock-", HP_LOCK_NAMES[lock], NULL);

      g_assert_true (program_window_can (&fixture.window, name));
    }
  for (int part = 0; part < HP_N_PARTS; part++)
    {
      g_autofree char *name = g_strconcat ("win.hide-", HP_PART_NAMES[part], NULL);

      g_assert_true (program_window_can (&fixture.window, name));
    }
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  g_assert_false (gtk_widget_get_mapped (mark));
  g_assert_false (program_window_can (&fixture.window, "win.lock-w0"));
  g_assert_false (program_window_can (&fixture.window, "win.hide-hints"));
  tear_down (&fixture);
}

/* One step a key, a button and a menu for undo: it leads through scenes and texts, too. */
static void
test_undo (void)
{
  Fixture fixture = set_up_editing ();
  HpPlayer *player = hp_lesson_bar_get_player (HP_LESSON_BAR (fixture.bar));

  g_assert_false (program_window_can (&fixture.window, "win.undo"));
  gtk_editable_set_text (find_entry (&fixture, 1), "Another title");
  program_window_do (&fixture.window, "win.next-scene", NULL);
  program_window_do (&fixture.window, "win.remove-scene", NULL);
  g_assert_cmpuint (hp_lesson_get_n_scenes (hp_player_get_lesson (player)), ==, 2);
  program_window_do (&fixture.window, "win.undo", NULL);
  g_assert_cmpuint (hp_lesson_get_n_scenes (hp_player_get_lesson (player)), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, "Scene 1");
  program_window_do (&fixture.window, "win.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, "Scene 0");
  g_assert_false (program_window_can (&fixture.window, "win.undo"));
  program_window_do (&fixture.window, "win.redo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, "Another title");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  program_window_answer ("_Discard");
  tear_down (&fixture);
}

/* A class sees the scene, not the fields; they are there again afterwards. */
static void
test_brief (void)
{
  Fixture fixture = set_up_editing ();

  g_assert_null (ui_find_label (fixture.bar, "Text"));
  g_object_set (fixture.bar, "brief", TRUE, NULL);
  ui_settle (fixture.window.window);
  g_assert_false (gtk_widget_get_mapped (get_editor (&fixture)));
  g_assert_nonnull (ui_find_label (fixture.bar, "Text"));
  g_object_set (fixture.bar, "brief", FALSE, NULL);
  ui_settle (fixture.window.window);
  g_assert_true (gtk_widget_get_mapped (get_editor (&fixture)));
  tear_down (&fixture);
}

/* Unsaved changes. */

typedef struct
{
  const char *name;
  const char *action; /* NULL: closing the window; "": opening a file */
} WayRow;

static const WayRow WAY_ROWS[] = {
  { "leave", "win.leave-lesson" },
  { "builtin", "win.open-builtin" },
  { "open", "" },
  { "close", NULL },
};

static void
go_away (const Fixture *fixture, const WayRow *row)
{
  if (row->action == NULL)
    gtk_window_close (fixture->window.window);
  else if (row->action[0] == '\0')
    hp_lesson_actions_open (fixture->actions, fixture->place.path);
  else if (strcmp (row->action, "win.leave-lesson") == 0)
    program_window_do (&fixture->window, row->action, NULL);
  else
    program_window_do (&fixture->window, row->action, "s", "3-nor");
  ui_drain ();
}

/* Checks the window after the lesson was left. */
static void
assert_gone (const Fixture *fixture, const WayRow *row)
{
  if (row->action == NULL)
    return;
  if (row->action[0] == '\0')
    g_assert_nonnull (ui_find_label (fixture->bar, "Scene 0"));
  else if (strcmp (row->action, "win.leave-lesson") == 0)
    g_assert_false (gtk_widget_get_visible (fixture->bar));
  else
    g_assert_null (ui_find_label (fixture->bar, "Scene 1"));
}

/* With a change that is not saved, in the second scene. */
static Fixture
set_up_changed (void)
{
  Fixture fixture = set_up_editing ();

  program_window_do (&fixture.window, "win.next-scene", NULL);
  gtk_text_buffer_set_text (find_buffer (&fixture), "Changed", -1);
  hp_model_set_value (fixture.window.model, HP_W0, 55);
  return fixture;
}

static const char *
read_text (HpLesson *lesson)
{
  return hp_lesson_read (lesson, 1, HP_LESSON_TEXT);
}

static void
assert_file (const Fixture *fixture, const char *text)
{
  g_autoptr (HpLesson) lesson = get_lesson (&fixture->place);

  g_assert_cmpstr (read_text (lesson), ==, text);
}

/* A window that closes by itself must be gone; the model is still there. */
static void
end (Fixture *fixture, const WayRow *row, gpointer gone)
{
  if (row->action == NULL)
    {
      g_assert_null (gone);
      g_clear_object (&fixture->window.model);
    }
  else
    program_window_close (&fixture->window);
  place_clear (&fixture->place);
}

/* A question is a dialog that is named by what it asks; its buttons are named by what is seen. */
static void
assert_reads_well (GtkAccessible *question)
{
  GtkWidget *button = ui_find_button (GTK_WIDGET (question), "_Cancel");

  gtk_test_accessible_assert_role (question, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_test_accessible_assert_property (question, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Save the changes to this lesson?");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_cancel (gconstpointer data)
{
  const WayRow *row = data;
  Fixture fixture = set_up_changed ();

  for (int escape = 0; escape < 2; escape++)
    {
      go_away (&fixture, row);
      assert_reads_well (GTK_ACCESSIBLE (program_window_find_question ()));
      if (escape)
        {
          ui_wait_until (gtk_window_is_active (program_window_find_question ()));
          gtk_window_close (program_window_find_question ());
          ui_wait_until (program_window_find_question () == NULL);
        }
      else
        program_window_answer ("_Cancel");
      g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
      g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W0), ==, 55);
      assert_file (&fixture, "Text");
    }
  save (&fixture); /* saving later does not go away all of a sudden */
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
  assert_file (&fixture, "Changed");
  tear_down (&fixture);
}

/* The window may be gone once the question is answered; the file says what was saved. */
static void
check_answer (const WayRow *row, const char *button, const char *saved)
{
  Fixture fixture = set_up_changed ();
  gpointer gone = fixture.window.window;

  g_object_add_weak_pointer (gone, &gone);
  go_away (&fixture, row);
  program_window_answer (button);
  assert_gone (&fixture, row);
  assert_file (&fixture, saved);
  if (gone != NULL)
    g_object_remove_weak_pointer (gone, &gone);
  end (&fixture, row, row->action == NULL ? gone : NULL);
}

static void
test_discard (gconstpointer data)
{
  check_answer (data, "_Discard", "Text");
}

static void
test_save (gconstpointer data)
{
  check_answer (data, "_Save", "Changed");
}

/* A lesson opened from outside while a dialog waits for its answer changes nothing, and a
 * message says so. */
static void
test_open_while_asked (void)
{
  Fixture fixture = set_up_changed ();

  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  g_assert_nonnull (ui_get_notice (fixture.window.window));
  g_assert_false (hp_lesson_actions_may_close (fixture.actions));
  program_window_answer ("_Discard");
  g_assert_null (program_window_find_question ());
  g_assert_false (gtk_widget_get_visible (fixture.bar)); /* left, as was asked for */
  tear_down (&fixture);
}

/* A drop that names these files, as the desktop hands it over; NULL ends them. */
static gboolean
drop (const Fixture *fixture, ...)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window.window));
  g_autoptr (GObject) target = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoslist (GFile) files = NULL;
  gboolean is_taken = FALSE;
  va_list paths;

  for (guint i = 0; !GTK_IS_DROP_TARGET (target); i++)
    {
      g_clear_object (&target);
      target = g_list_model_get_item (controllers, i);
    }
  va_start (paths, fixture);
  for (const char *path; (path = va_arg (paths, const char *)) != NULL;)
    files = g_slist_append (files, g_file_new_for_path (path));
  va_end (paths);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &is_taken);
  ui_settle (fixture->window.window);
  return is_taken;
}

/* Ways into the program that no modal dialog is before. */
static const struct
{
  const char *name;
  const char *action; /* NULL: a drop */
  const char *argument;
} PAST_ROWS[] = {
  { "drop", NULL, NULL },
  { "builtin", "win.open-builtin", "3-nor" },
  { "open", "win.open-lesson", NULL },
  { "save", "win.save-lesson", NULL },
  { "save-as", "win.save-lesson-as", NULL },
  { "add-scene", "win.add-scene", NULL },
  { "leave", "win.leave-lesson", NULL },
};

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* While a question waits, nothing that it is about changes, and the window says why. */
static void
test_past_a_question (gconstpointer data)
{
  int row = GPOINTER_TO_INT (data);
  Fixture fixture = set_up_changed ();
  g_autofree char *other = g_strconcat (fixture.place.path, ".other", NULL);
  guint n_windows;

  g_assert_true (g_file_set_contents (other, "", -1, NULL));
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  n_windows = count_windows ();
  if (PAST_ROWS[row].action == NULL)
    drop (&fixture, other, NULL);
  else if (PAST_ROWS[row].argument != NULL)
    program_window_do (&fixture.window, PAST_ROWS[row].action, "s", PAST_ROWS[row].argument);
  else
    program_window_do (&fixture.window, PAST_ROWS[row].action, NULL);
  g_assert_cmpstr (ui_get_notice (fixture.window.window), ==, "Answer the open dialog first.");
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
  g_assert_cmpuint (count_windows (), ==, n_windows);
  program_window_answer ("_Save");
  assert_file (&fixture, "Changed");
  g_assert_false (gtk_widget_get_visible (fixture.bar)); /* left, as was asked for */
  g_unlink (other);
  tear_down (&fixture);
}

/* A drop of one file opens it, one of several the first, which is said, and one of none nothing. */
static void
test_drop (void)
{
  Fixture fixture = set_up ();

  g_assert_false (drop (&fixture, NULL));
  g_assert_null (ui_get_notice (fixture.window.window));
  g_assert_true (drop (&fixture, fixture.place.path, NULL));
  g_assert_null (ui_get_notice (fixture.window.window));
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 0"));
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  g_assert_true (drop (&fixture, fixture.place.path, "/another", "/and another", NULL));
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 0"));
  g_assert_cmpstr (ui_get_notice (fixture.window.window), ==,
                   "Only the first file was opened: one lesson at a time.");
  g_assert_true (drop (&fixture, fixture.place.folder, "/another", NULL));
  g_assert_nonnull (strstr (ui_get_notice (fixture.window.window), "not a regular file"));
  tear_down (&fixture);
}

/* Saving goes wrong: one stays, with everything, and is told why. */
static void
test_save_in_vain (gconstpointer data)
{
  const WayRow *row = data;
  Fixture fixture = set_up_changed ();

  g_unlink (fixture.place.path);
  g_assert_cmpint (g_mkdir (fixture.place.path, 0700), ==, 0);
  go_away (&fixture, row);
  program_window_answer ("_Save");
  if (program_window_find_question () != NULL) /* a folder is no lesson of ours */
    program_window_answer ("_Overwrite");
  g_assert_nonnull (ui_get_notice (fixture.window.window));
  g_assert_nonnull (strstr (ui_get_notice (fixture.window.window), fixture.place.path));
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W0), ==, 55);
  g_rmdir (fixture.place.path);
  tear_down (&fixture);
}

/* Nothing unsaved, nothing asked. */
static void
test_nothing_to_ask (gconstpointer data)
{
  const WayRow *row = data;
  Fixture fixture = set_up_changed ();
  gpointer gone = fixture.window.window;

  save (&fixture);
  g_object_add_weak_pointer (gone, &gone);
  go_away (&fixture, row);
  g_assert_null (program_window_find_question ());
  assert_gone (&fixture, row);
  if (gone != NULL)
    g_object_remove_weak_pointer (gone, &gone);
  end (&fixture, row, row->action == NULL ? gone : NULL);
}

/* Another program has written to the file. */

typedef struct
{
  const char *name, *answer, *text;
} OverwriteRow;

static const OverwriteRow OVERWRITE_ROWS[] = {
  { "cancel", "_Cancel", "Text" },
  { "overwrite", "_Overwrite", "Changed" },
};

static void
test_overwrite (gconstpointer data)
{
  const OverwriteRow *row = data;
  Fixture fixture = set_up_changed ();

  put_lesson (&fixture.place);
  program_window_do (&fixture.window, "win.save-lesson", NULL);
  assert_file (&fixture, "Text");
  program_window_answer (row->answer);
  assert_file (&fixture, row->text);
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
  tear_down (&fixture);
}

/* Names that are hard to show. */
static const struct
{
  const char *name, *file;
} NAME_ROWS[] = {
  { "latin-1", "caf\xe9.halfplane" },
  { "no-letters", "\xff\xfe.halfplane" },
  { "cut-letter", "a\xe2\x88" },
  { "line-end", "one\ntwo.halfplane" },
  { "format", "%s%n%d.halfplane" },
  { "markup", "<b>&amp;_.halfplane" },
};

/* A window's label never gets what is not UTF-8, and all of the lesson gets into the file. */
static void
test_name (gconstpointer data)
{
  const char *file = NAME_ROWS[GPOINTER_TO_INT (data)].file;
  Fixture fixture = set_up ();
  g_autofree char *before = g_steal_pointer (&fixture.place.path);
  GtkLabel *label;

  fixture.place.path = g_build_filename (fixture.place.folder, file, NULL);
  g_assert_cmpint (g_rename (before, fixture.place.path), ==, 0);
  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  program_window_do (&fixture.window, "win.next-scene", NULL);
  gtk_text_buffer_set_text (find_buffer (&fixture), "Changed", -1);
  put_lesson (&fixture.place); /* by another program */
  program_window_do (&fixture.window, "win.save-lesson", NULL);
  label = ui_find (program_window_find_question (), GTK_TYPE_LABEL);
  g_assert_true (g_utf8_validate (gtk_label_get_text (label), -1, NULL));
  program_window_answer ("_Overwrite");
  assert_file (&fixture, "Changed");
  assert_says_saved (&fixture);
  tear_down (&fixture);
}

/* A question about a file with the longest name there can be is no wider than any other. */
static void
test_long_name (void)
{
  Fixture fixture = set_up ();
  g_autofree char *name = g_strnfill (255, 'W');
  g_autofree char *before = g_steal_pointer (&fixture.place.path);
  GtkWindow *question;

  fixture.place.path = g_build_filename (fixture.place.folder, name, NULL);
  g_assert_cmpint (g_rename (before, fixture.place.path), ==, 0);
  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  gtk_text_buffer_set_text (find_buffer (&fixture), "Changed", -1);
  put_lesson (&fixture.place);
  program_window_do (&fixture.window, "win.save-lesson", NULL);
  question = program_window_find_question ();
  ui_settle (question);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (question)), <, 600);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (question)), <, 250);
  program_window_answer ("_Overwrite");
  assert_says_saved (&fixture);
  tear_down (&fixture);
}

/* Nor does a long path make a notice that covers the window, or a larger window. */
static void
test_long_path (void)
{
  Fixture fixture = set_up ();
  GtkWidget *window = GTK_WIDGET (fixture.window.window);
  int width = gtk_widget_get_width (window), height = gtk_widget_get_height (window);

  for (int length = 10; length < 4000; length *= 2)
    {
      g_autofree char *dashes = g_strnfill ((gsize) length, '-');
      g_autofree char *words = g_strdup (dashes);
      const char *const names[] = { dashes, words };

      for (int i = 7; i < length; i += 8)
        words[i] = ' ';
      for (int i = 0; i < 2; i++)
        {
          g_autofree char *path = g_strconcat ("/there/is/no/", names[i], "/file", NULL);
          GtkWidget *box;

          hp_lesson_actions_open (fixture.actions, path);
          ui_settle (window);
          g_assert_nonnull (ui_get_notice (window));
          box = gtk_widget_get_first_child (ui_find (window, HP_TYPE_NOTICE));
          g_assert_cmpint (gtk_widget_get_height (box), <, 250);
          g_assert_cmpint (gtk_widget_get_width (window), ==, width);
          g_assert_cmpint (gtk_widget_get_height (window), ==, height);
        }
    }
  tear_down (&fixture);
}

/* A bad file: one sentence in the window, and the lesson stays. */
static void
test_bad_file (void)
{
  Fixture fixture = set_up_editing ();
  g_autofree char *bad = g_build_filename (fixture.place.folder, "bad.halfplane", NULL);

  program_window_do (&fixture.window, "win.next-scene", NULL);
  g_assert_true (g_file_set_contents (bad, "[Halfplane]\nVersion=2\n", -1, NULL));
  hp_lesson_actions_open (fixture.actions, bad);
  ui_settle (fixture.window.window);
  g_assert_nonnull (ui_find_label (fixture.window.window,
                                              ui_get_notice (fixture.window.window)));
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 1"));
  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  g_assert_null (ui_get_notice (fixture.window.window));
  g_assert_nonnull (ui_find_label (fixture.bar, "Scene 0"));
  g_unlink (bad);
  tear_down (&fixture);
}

/* A draft left by a crash is open and edited again; a notice says so; it is not saved yet. */
static void
test_restored (void)
{
  Fixture fixture = set_up ();
  g_autofree char *draft = g_build_filename (fixture.place.folder, "draft", NULL);
  g_autofree char *lesson = NULL, *text = NULL;

  g_assert_true (g_file_get_contents (fixture.place.path, &lesson, NULL, NULL));
  text = g_strdup_printf ("1 \n%s", lesson);
  g_assert_true (g_file_set_contents (draft, text, -1, NULL));
  hp_lesson_actions_keep_draft (fixture.actions, draft);
  ui_settle (fixture.window.window);
  g_assert_cmpstr (ui_get_notice (fixture.window.window), ==,
                   "The lesson that was being edited is back. Its changes are not saved yet.");
  g_assert_true (gtk_widget_get_mapped (get_editor (&fixture)));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 1)), ==, "Scene 1");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  program_window_answer ("_Discard");
  tear_down (&fixture);
}

/* The same problem again is told again, though its notice was closed. */
static void
test_told_again (void)
{
  Fixture fixture = set_up ();

  for (int time = 0; time < 2; time++)
    {
      hp_lesson_actions_open (fixture.actions, fixture.place.folder);
      g_assert_nonnull (ui_get_notice (fixture.window.window));
      ui_close_notice (fixture.window.window);
      g_assert_null (ui_get_notice (fixture.window.window));
    }
  hp_lesson_actions_open (fixture.actions, NULL);
  g_assert_cmpstr (ui_get_notice (fixture.window.window), ==,
                   "Only files on this computer can be opened.");
  tear_down (&fixture);
}

/* In another language, a text emptied and typed again leaves the English one alone. The buttons, of
 * which there is no translation into it, stay English. */
static void
test_retype (void)
{
  Fixture fixture = set_up ();
  g_autoptr (HpLesson) lesson = get_lesson (&fixture.place), found = NULL;
  HpTexts *texts = hp_lesson_get_texts (lesson, 0, HP_LESSON_TEXT);

  hp_texts_set (texts, "it", "Testo");
  g_assert_true (hp_lesson_file_save (lesson, fixture.place.path, NULL));
  g_setenv ("LANGUAGE", "it", TRUE);
  hp_lesson_actions_open (fixture.actions, fixture.place.path);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  gtk_text_buffer_set_text (find_buffer (&fixture), "", -1);
  gtk_text_buffer_insert_at_cursor (find_buffer (&fixture), "Nuovo", -1);
  save (&fixture);
  found = get_lesson (&fixture.place);
  texts = hp_lesson_get_texts (found, 0, HP_LESSON_TEXT);
  g_assert_cmpstr (hp_texts_get (texts, ""), ==, "Text");
  g_assert_cmpstr (hp_texts_get (texts, "it"), ==, "Nuovo");
  g_unsetenv ("LANGUAGE");
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/lesson-actions/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/lesson-actions/fields", test_fields);
  g_test_add_func ("/lesson-actions/goal-of-three", test_goal_of_three);
  g_test_add_func ("/lesson-actions/typing", test_typing);
  g_test_add_func ("/lesson-actions/contents", test_contents);
  g_test_add_func ("/lesson-actions/long-text", test_long_text);
  g_test_add_func ("/lesson-actions/open-while-asked", test_open_while_asked);
  g_test_add_func ("/lesson-actions/walk", test_walk);
  g_test_add_func ("/lesson-actions/edit-scene", test_edit_scene);
  g_test_add_func ("/lesson-actions/marks", test_marks);
  g_test_add_func ("/lesson-actions/undo", test_undo);
  g_test_add_func ("/lesson-actions/brief", test_brief);
  g_test_add_func ("/lesson-actions/buttons", test_buttons);
  g_test_add_func ("/lesson-actions/buttons-at-the-ends", test_buttons_at_the_ends);
  ADD_ROWS ("/lesson-actions/cancel/", WAY_ROWS, test_cancel);
  ADD_ROWS ("/lesson-actions/discard/", WAY_ROWS, test_discard);
  ADD_ROWS ("/lesson-actions/save/", WAY_ROWS, test_save);
  ADD_ROWS ("/lesson-actions/failed-save/", WAY_ROWS, test_save_in_vain);
  ADD_ROWS ("/lesson-actions/nothing-to-ask/", WAY_ROWS, test_nothing_to_ask);
  ADD_ROWS ("/lesson-actions/overwrite/", OVERWRITE_ROWS, test_overwrite);
  for (guint i = 0; i < G_N_ELEMENTS (NAME_ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/lesson-actions/name/", NAME_ROWS[i].name, NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (PAST_ROWS); i++)
    {
      g_autofree char *path
          = g_strconcat ("/lesson-actions/during-a-question/", PAST_ROWS[i].name, NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_past_a_question);
    }
  g_test_add_func ("/lesson-actions/drop", test_drop);
  g_test_add_func ("/lesson-actions/long-name", test_long_name);
  g_test_add_func ("/lesson-actions/long-path", test_long_path);
  g_test_add_func ("/lesson-actions/bad-file", test_bad_file);
  g_test_add_func ("/lesson-actions/restored", test_restored);
  g_test_add_func ("/lesson-actions/message-again", test_told_again);
  g_test_add_func ("/lesson-actions/retype", test_retype);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
