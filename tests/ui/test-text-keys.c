/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that who types in a text has the keys of a text: undo, redo, copy and the moves of the
 * cursor change nothing else in the window.
 */
#include "program-window.h"

#include "ui/common/hp-number-field.h"
#include "ui/lessons/hp-scene-editor.h"
#include "ui/verdict/hp-target-chooser.h"

#include <string.h>

/* A lesson is open and edited, and the model has a step to undo and another one to redo. */
typedef struct
{
  ProgramWindow window;
  GtkWidget *editor;
  HpState state;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { .window = program_window_new (1280, 830) };

  program_window_do (&fixture.window, "win.add-scene", NULL);
  program_window_do (&fixture.window, "win.add-scene", NULL);
  fixture.editor = ui_find (fixture.window.window, HP_TYPE_SCENE_EDITOR);
  for (HpHundredths value = 1; value <= 3; value++)
    hp_model_set_value (fixture.window.model, HP_W1, value);
  program_window_do (&fixture.window, "win.undo", NULL); /* of the lesson, which is edited */
  fixture.state = hp_model_get_state (fixture.window.model);
  return fixture;
}

/* The lesson is changed; whoever asks for it says so. */
static void
tear_down (Fixture *fixture)
{
  program_window_do (&fixture->window, "win.leave-lesson", NULL);
  if (program_window_find_question () != NULL)
    program_window_answer ("_Discard");
  program_window_close (&fixture->window);
}

static gboolean
is_model_untouched (const Fixture *fixture)
{
  return hp_state_equal (hp_model_get_state (fixture->window.model), fixture->state);
}

/* The texts. */

typedef enum
{
  LESSON_TITLE,
  SCENE_TITLE,
  SCENE_TEXT,
  NUMBER,
} Text;

typedef struct
{
  const char *name;
  Text text;
} TextRow;

static const TextRow TEXT_ROWS[] = {
  { "lesson-title", LESSON_TITLE },
  { "scene-title", SCENE_TITLE },
  { "scene-text", SCENE_TEXT },
  { "number", NUMBER },
};

static const TextRow SCENE_ROWS[] = {
  { "title", SCENE_TITLE },
  { "text", SCENE_TEXT },
};

static GtkWidget *
find_text (const Fixture *fixture, Text text)
{
  GtkWidget *entry = ui_find (fixture->editor, GTK_TYPE_ENTRY);

  if (text == NUMBER)
    return ui_find (fixture->window.window, HP_TYPE_NUMBER_FIELD);
  if (text == SCENE_TEXT)
    return ui_find (fixture->editor, GTK_TYPE_TEXT_VIEW);
  return text == LESSON_TITLE ? entry : gtk_widget_get_next_sibling (entry);
}

static char *
get_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
assert_text (GtkWidget *widget, const char *expected)
{
  g_autofree char *text = get_text (widget);

  g_assert_cmpstr (text, ==, expected);
}

static GtkWidget *
focus_text (const Fixture *fixture, Text text)
{
  GtkWidget *widget = find_text (fixture, text);

  gtk_widget_grab_focus (widget);
  ui_settle (fixture->window.window);
  return widget;
}

/* Types two digits behind a text, and gives what it is then. */
static char *
type_behind (GtkWidget *widget)
{
  ui_key ("End");
  ui_key ("7");
  ui_key ("8");
  return get_text (widget);
}

/* Undo and redo. */

static void
test_undo (gconstpointer data)
{
  const TextRow *row = data;
  Fixture fixture = set_up ();
  GtkWidget *widget = focus_text (&fixture, row->text);
  g_autofree char *before = get_text (widget), *typed = type_behind (widget);

  g_assert_true (g_str_has_suffix (typed, "78"));
  ui_key ("ctrl+z");
  assert_text (widget, before);
  ui_key ("ctrl+shift+z");
  assert_text (widget, typed);
  ui_key ("ctrl+z");
  assert_text (widget, before);
  ui_key ("ctrl+y");
  assert_text (widget, typed);
  g_assert_true (is_model_untouched (&fixture));
  tear_down (&fixture);
}

/* Once too often, while the text is still being edited. */
static void
test_too_often (gconstpointer data)
{
  const TextRow *row = data;
  Fixture fixture = set_up ();
  GtkWidget *widget = focus_text (&fixture, row->text);
  g_autofree char *before = get_text (widget), *typed = type_behind (widget);

  for (int i = 0; i < 3; i++)
    ui_key ("ctrl+y");
  assert_text (widget, typed);
  for (int i = 0; i < 3 && row->text != NUMBER; i++)
    ui_key ("ctrl+z");
  g_assert_true (is_model_untouched (&fixture));
  tear_down (&fixture);
}

/* A field that shows the model's number has nothing of its own to undo: the keys are the model's,
 * as everywhere else in the window. */
static void
test_untyped_number (void)
{
  Fixture fixture = set_up ();
  GtkWidget *field = focus_text (&fixture, NUMBER);

  ui_key ("ctrl+z");
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W1), ==, 1);
  ui_key ("ctrl+y");
  ui_key ("ctrl+shift+z");
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W1), ==, 3);
  g_free (type_behind (field));
  ui_key ("ctrl+z");
  ui_key ("ctrl+z");
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W1), ==, 2);
  tear_down (&fixture);
}

/* A number that was typed and taken is a step of the model; no older text comes back. */
static void
test_taken_number (void)
{
  Fixture fixture = set_up ();
  GtkWidget *field = focus_text (&fixture, NUMBER);

  ui_key ("ctrl+a");
  ui_key ("1");
  ui_key ("Return");
  g_assert_cmpint (hp_model_get_value (fixture.window.model, HP_W0), ==, 100);
  ui_key ("ctrl+z");
  g_assert_true (is_model_untouched (&fixture));
  ui_key ("ctrl+y");
  assert_text (field, "1.00");
  tear_down (&fixture);
}

/* Escape gives up what was typed; with nothing typed it ends presenting, as everywhere else. */
static void
test_escape_number (void)
{
  Fixture fixture = set_up ();
  g_autofree char *before = NULL;
  GtkWidget *field;

  program_window_do (&fixture.window, "win.present", NULL);
  field = focus_text (&fixture, NUMBER);
  before = get_text (field);
  g_free (type_behind (field));
  ui_key ("Escape");
  assert_text (field, before);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture.window.window), "presenting"));
  ui_key ("Escape");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture.window.window), "presenting"));
  tear_down (&fixture);
}

/* The text of another scene does not come back in this one, even where both say the same. */
static void
test_other_scene (gconstpointer data)
{
  const TextRow *row = data;
  Fixture fixture = set_up ();
  GtkWidget *widget = focus_text (&fixture, row->text);

  g_free (type_behind (widget));
  program_window_do (&fixture.window, "win.previous-scene", NULL);
  g_free (type_behind (focus_text (&fixture, row->text)));
  program_window_do (&fixture.window, "win.next-scene", NULL);
  focus_text (&fixture, row->text);
  g_autofree char *before = get_text (widget);
  ui_key ("ctrl+z");
  assert_text (widget, before);
  tear_down (&fixture);
}

/* Other keys. */

/* A new scene is there to be given a title. */
static void
test_new_scene (void)
{
  Fixture fixture = set_up ();

  gtk_widget_grab_focus (ui_find (fixture.window.window, HP_TYPE_TARGET_CHOOSER));
  ui_key ("ctrl+n");
  ui_key ("7");
  assert_text (find_text (&fixture, SCENE_TITLE), "7");
  assert_text (find_text (&fixture, LESSON_TITLE), "");
  tear_down (&fixture);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
assert_clipboard (const Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window.window)),
                                 NULL, read_cb, &text);
  ui_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Other programs get the copied text, and can read a number in it. */
static void
test_copy (gconstpointer data)
{
  const TextRow *row = data;
  Fixture fixture = set_up ();
  GtkWidget *widget = focus_text (&fixture, row->text);
  g_autofree char *typed = type_behind (widget);

  g_assert_cmpint (row->text == NUMBER, ==, typed[0] == '-' && g_str_is_ascii (typed));
  ui_key ("ctrl+a");
  ui_key ("ctrl+c");
  assert_clipboard (&fixture, typed);
  ui_key ("ctrl+x");
  assert_text (widget, "");
  ui_key ("ctrl+v");
  assert_text (widget, typed);
  g_assert_true (is_model_untouched (&fixture));
  tear_down (&fixture);
}

/* The cursor's keys move and delete in the text, and nowhere else. */
static void
test_cursor (gconstpointer data)
{
  const TextRow *row = data;
  Fixture fixture = set_up ();
  GtkWidget *widget = focus_text (&fixture, row->text);
  g_autofree char *typed = type_behind (widget), *left = g_strndup (typed, strlen (typed) - 2);

  ui_key ("Left");
  ui_key ("Left");
  ui_key ("Delete");
  ui_key ("ctrl+Right");
  ui_key ("BackSpace");
  assert_text (widget, left);
  ui_key ("Home");
  if (row->text != NUMBER) /* which takes these for steps */
    ui_key ("Page_Down");
  ui_key ("shift+End");
  ui_key ("ctrl+Home");
  g_assert_true (is_model_untouched (&fixture));
  g_assert_false (program_window_can (&fixture.window, "win.next-scene")); /* still in the last */
  tear_down (&fixture);
}

static void
add_tests (void)
{
  ADD_ROWS ("/text-keys/undo/", TEXT_ROWS, test_undo);
  ADD_ROWS ("/text-keys/too-often/", TEXT_ROWS, test_too_often);
  g_test_add_func ("/text-keys/untyped-number", test_untyped_number);
  g_test_add_func ("/text-keys/taken-number", test_taken_number);
  g_test_add_func ("/text-keys/escape-number", test_escape_number);
  ADD_ROWS ("/text-keys/other-scene/", SCENE_ROWS, test_other_scene);
  g_test_add_func ("/text-keys/new-scene", test_new_scene);
  ADD_ROWS ("/text-keys/copy/", TEXT_ROWS, test_copy);
  ADD_ROWS ("/text-keys/cursor/", TEXT_ROWS, test_cursor);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
