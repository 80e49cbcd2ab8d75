/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of how much the editor's fields take: as much as a lesson file, typed and pasted with real
 * keys.
 */
#include "program-window.h"

#include "model/hp-lesson-file.h"
#include "ui/lessons/hp-scene-editor.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/window/hp-window.h"

#include <glib/gstdio.h>

#define LESSON                                                                                     \
  "[Halfplane]\nVersion=1\nTitle=Lesson\n"                                                         \
  "[Scene 1]\nTitle=Scene 0\nText=Text\nW0=0\nW1=1\nW2=1\nTheta=1\nTarget=AND\n"

typedef struct
{
  ProgramWindow window;
  char *folder, *path; /* of the lesson that is being edited */
} Fixture;

static GtkWidget *
get_editor (const Fixture *fixture)
{
  return ui_find (fixture->window.window, HP_TYPE_SCENE_EDITOR);
}

static Fixture
set_up_editing (void)
{
  Fixture fixture = { .window = program_window_new (1280, 830),
                      .folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL) };

  fixture.path = g_build_filename (fixture.folder, "lesson.halfplane", NULL);
  g_assert_true (g_file_set_contents (fixture.path, LESSON, -1, NULL));
  hp_lesson_actions_open (hp_window_get_lesson_actions (HP_WINDOW (fixture.window.window)),
                          fixture.path);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  g_assert_true (gtk_widget_get_mapped (get_editor (&fixture)));
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->window);
  g_assert_cmpint (g_unlink (fixture->path) | g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
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
paste (const Fixture *fixture, gpointer field, const char *piece, int n)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window.window));
  g_autoptr (GString) text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, piece);
  gdk_clipboard_set_text (clipboard, text->str);
  gtk_widget_grab_focus (field);
  ui_key ("End");
  ui_key ("ctrl+v");
  ui_settle (fixture->window.window);
}

static void
assert_refused (const Fixture *fixture, const char *reason)
{
  GtkWidget *label = gtk_widget_get_last_child (ui_find (get_editor (fixture), GTK_TYPE_OVERLAY));
  g_autofree char *refusal = reason != NULL ? g_strconcat ("Not accepted: ", reason, NULL) : NULL;

  g_assert_cmpint (gtk_widget_get_mapped (label), ==, reason != NULL);
  if (reason != NULL)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, refusal);
}

/* The places of all widgets of the editor and of the plot. */
static char *
list_places (const Fixture *fixture)
{
  GtkWidget *widgets[] = { get_editor (fixture), ui_find (get_editor (fixture), GTK_TYPE_TEXT_VIEW),
                           ui_find_button (get_editor (fixture), "Ask for Predictions"),
                           ui_find_button (get_editor (fixture),
                                                      "New Scene from This"),
                           ui_find (fixture->window.window, HP_TYPE_BOUNDARY_PLOT) };
  GString *places = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      graphene_rect_t rect;

      g_assert_true (gtk_widget_compute_bounds (widgets[i], GTK_WIDGET (fixture->window.window),
                                                &rect));
      g_string_append_printf (places, "%g,%g %gx%g\n", rect.origin.x, rect.origin.y,
                              rect.size.width, rect.size.height);
    }
  return g_string_free (places, FALSE);
}

/* A field takes nothing that the file would not, says why, and moves nothing. */
static void
test_limits (void)
{
  Fixture fixture = set_up_editing ();
  GtkEditable *title = find_entry (&fixture, 1);
  g_autofree char *before = list_places (&fixture), *after = NULL;

  paste (&fixture, title, "x", 194);
  assert_refused (&fixture, "a title has at most 200 characters and 4 lines");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Scene 0");
  after = list_places (&fixture);
  g_assert_cmpstr (before, ==, after);
  paste (&fixture, title, "x", 193);
  assert_refused (&fixture, NULL);
  g_assert_cmpint (g_utf8_strlen (gtk_editable_get_text (title), -1), ==, 200);
  ui_key ("y");
  assert_refused (&fixture, "a title has at most 200 characters and 4 lines");
  ui_key ("BackSpace");
  assert_refused (&fixture, NULL);
  g_assert_cmpint (g_utf8_strlen (gtk_editable_get_text (title), -1), ==, 199);
  paste (&fixture, find_entry (&fixture, 0), "\u2028", 4);
  assert_refused (&fixture, "a title has at most 200 characters and 4 lines");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&fixture, 0)), ==, "Lesson");
  tear_down (&fixture);
}

static void
assert_text (const Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (find_buffer (fixture), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* A text stays that what is pasted over it may not replace, and undo goes on. */
static void
test_limits_of_replacing (void)
{
  Fixture fixture = set_up_editing ();
  GtkEditable *title = find_entry (&fixture, 1);

  gtk_widget_grab_focus (GTK_WIDGET (title));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (title)), "1\n2\n3\n4\n5");
  ui_key ("ctrl+a");
  ui_key ("ctrl+v");
  ui_settle (fixture.window.window);
  assert_refused (&fixture, "a title has at most 200 characters and 4 lines");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Scene 0");
  ui_key ("ctrl+z");
  ui_key ("ctrl+z");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Scene 0");
  /* A part that was deleted on purpose stays away. */
  gtk_editable_select_region (title, 5, -1);
  ui_key ("BackSpace");
  ui_key ("ctrl+v");
  ui_settle (fixture.window.window);
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Scene");
  tear_down (&fixture);
}

static void
test_limits_of_replacing_text (void)
{
  Fixture fixture = set_up_editing ();
  g_autofree char *letters = g_strnfill (2001, 'x');

  gtk_widget_grab_focus (ui_find (get_editor (&fixture), GTK_TYPE_TEXT_VIEW));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (get_editor (&fixture)), letters);
  ui_key ("ctrl+a");
  ui_key ("ctrl+v");
  ui_settle (fixture.window.window);
  assert_refused (&fixture, "a text has at most 2000 characters and 40 lines");
  assert_text (&fixture, "Text");
  ui_key ("BackSpace");
  ui_key ("ctrl+v");
  ui_settle (fixture.window.window);
  assert_text (&fixture, "Tex");
  tear_down (&fixture);
}

/* The scene's text, too; and what is in the fields is what a file takes. */
static void
test_limits_of_text (void)
{
  Fixture fixture = set_up_editing ();
  GtkWidget *view = ui_find (get_editor (&fixture), GTK_TYPE_TEXT_VIEW);
  g_autoptr (HpLesson) lesson = NULL;
  GtkTextIter first, second;

  gtk_text_buffer_set_text (find_buffer (&fixture), "", -1);
  paste (&fixture, view, "\n", 40);
  assert_refused (&fixture, "a text has at most 2000 characters and 40 lines");
  assert_text (&fixture, "");
  paste (&fixture, view, "y", 2001);
  assert_refused (&fixture, "a text has at most 2000 characters and 40 lines");
  paste (&fixture, view, "\u0301", 10);
  paste (&fixture, view, "z", 1);
  paste (&fixture, view, "\u0301", 1);
  assert_refused (&fixture, NULL);
  gtk_text_buffer_get_iter_at_offset (find_buffer (&fixture), &first, 10);
  gtk_text_buffer_get_iter_at_offset (find_buffer (&fixture), &second, 11);
  gtk_text_buffer_delete (find_buffer (&fixture), &first, &second);
  assert_refused (&fixture, "a character has at most 10 combining marks");
  assert_text (&fixture, "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301z\u0301");
  program_window_do (&fixture.window, "win.save-lesson", NULL);
  lesson = hp_lesson_file_open (fixture.path, NULL);
  g_assert_nonnull (lesson);
  g_assert_cmpint (g_utf8_strlen (hp_lesson_read (lesson, 0, HP_LESSON_TEXT), -1), ==, 12);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/text-limit/titles", test_limits);
  g_test_add_func ("/text-limit/replacing", test_limits_of_replacing);
  g_test_add_func ("/text-limit/replacing-text", test_limits_of_replacing_text);
  g_test_add_func ("/text-limit/text", test_limits_of_text);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
