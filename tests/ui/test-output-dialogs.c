/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what leads out of the window through a dialog: files have what was saved, what can't be
 * saved is told, and pages are printed.
 */
#include "ui/export/hp-output.h"

#include "program-window.h"
#include "ui/export/hp-paper-work.h"
#include "ui/export/hp-print.h"
#include "ui/window/hp-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  ProgramWindow whole;
  HpModel *model;
  GtkWindow *window;
  char *folder;
} Fixture;

static Fixture
set_up (void)
{
  ProgramWindow whole = program_window_new (1280, 830);

  return (Fixture) { .whole = whole,
                     .model = whole.model,
                     .window = whole.window,
                     .folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL) };
}

/* Nothing may be left in the folder. */
static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->whole);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
act (const Fixture *fixture, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

/* Files. */

static gpointer
find_shown (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) widget = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
        return widget;
    }
  return NULL;
}

static gpointer
find_chooser (void)
{
  return find_shown (GTK_TYPE_FILE_CHOOSER);
}

/* The leak sanitizer's, where there is one. */
void __lsan_disable (void) __attribute__ ((weak));
void __lsan_enable (void) __attribute__ ((weak));

static void
count_leaks (gboolean counts)
{
  void (*function) (void) = counts ? __lsan_enable : __lsan_disable;

  if (function != NULL)
    function ();
}

/* Waits for a dialog and lets it read its folder: closed before that, GTK 4.8 complains in a window
 * that stays. What newer versions allocate for that, they leak. */
static gpointer
wait_for_chooser (void)
{
  gint64 rest;

  count_leaks (FALSE);
  ui_wait_until (find_chooser () != NULL);
  rest = g_get_monotonic_time () + 400000;
  while (g_get_monotonic_time () < rest)
    ui_turn ();
  count_leaks (TRUE);
  return find_chooser ();
}

static gpointer
open_chooser (const Fixture *fixture, const char *action)
{
  act (fixture, action);
  return wait_for_chooser ();
}

/* GTK's dialog loads things when it is first shown, and leaks them. A dialog of GTK's own loads
 * them here, where they are not counted. */
static void
load_chooser (void)
{
  GtkWindow *window = ui_show (gtk_label_new (NULL), 100, 100);
  g_autoptr (GtkFileChooserNative) native = NULL;

  native = gtk_file_chooser_native_new (NULL, window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  count_leaks (FALSE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
  wait_for_chooser ();
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (native));
  count_leaks (TRUE);
  ui_close (window, NULL);
}

static gboolean
is_answered (void)
{
  return find_chooser () == NULL || find_shown (GTK_TYPE_MESSAGE_DIALOG) != NULL;
}

/* An answer is not taken until the folder has been read; then there may be a question whether to
 * replace a file, to be answered once. */
static void
accept (void)
{
  while (!is_answered ())
    {
      gint64 patience = g_get_monotonic_time () + G_USEC_PER_SEC;

      gtk_dialog_response (find_chooser (), GTK_RESPONSE_ACCEPT);
      while (!is_answered () && g_get_monotonic_time () < patience)
        ui_turn ();
    }
  if (find_chooser () != NULL)
    gtk_widget_activate (gtk_window_get_default_widget (find_shown (GTK_TYPE_MESSAGE_DIALOG)));
  ui_wait_until (find_chooser () == NULL);
}

/* Calls an action, and answers the dialog: the name typed with its folder, the kind by its
 * number. */
static void
answer (const Fixture *fixture, const char *action, const char *name, guint kind)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;
  GtkFileChooser *chooser;

  chooser = open_chooser (fixture, action);
  filters = gtk_file_chooser_get_filters (chooser);
  filter = g_list_model_get_item (filters, kind);
  gtk_file_chooser_set_filter (chooser, filter);
  gtk_file_chooser_set_current_name (chooser, path); /* as one can type it */
  ui_drain ();
  accept ();
}

/* Takes the file away, which the notice has named for some time, and gives what was in it. */
static char *
take_file (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *sentence = g_strdup_printf ("Saved as %s.", name);
  char *text = NULL;

  g_assert_cmpstr (ui_get_notice (fixture->window), ==, sentence);
  ui_pass_notice (fixture->window);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  return text;
}

typedef struct
{
  const char *name, *typed;
  guint kind;
  const char *file, *beginning;
} PictureFileRow;

static const PictureFileRow PICTURE_FILE_ROWS[] = {
  { "whole-name", "a.svg", 0, "a.svg", "<?xml" },
  { "ending-of-kind", "a b \u00e4", 1, "a b \u00e4.pdf", "%PDF" },
  { "ending-before-kind", "a.PNG", 0, "a.PNG", "\x89PNG" },
  { "other-ending", "a.b", 2, "a.b.png", "\x89PNG" },
};

static void
test_picture_file (gconstpointer data)
{
  const PictureFileRow *row = data;
  Fixture fixture = set_up ();
  g_autofree char *content = NULL;

  answer (&fixture, "export-picture", row->typed, row->kind);
  content = take_file (&fixture, row->file);
  g_assert_true (g_str_has_prefix (content, row->beginning));
  tear_down (&fixture);
}

/* A PNG is as large as was chosen; twice as large as on screen if only its name says that it is
 * one. */
static void
test_scale (void)
{
  static const int KINDS[] = { 0, 3, 4 }, SCALES[] = { 2, 4, 1 };
  Fixture fixture = set_up ();
  HpView view = hp_window_get_view (HP_WINDOW (fixture.window));

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *path = g_build_filename (fixture.folder, "a.png", NULL), *taken = NULL;
      g_autoptr (GdkTexture) texture = NULL;

      answer (&fixture, "export-picture", "a.png", (guint) KINDS[i]);
      texture = gdk_texture_new_from_filename (path, NULL);
      g_assert_nonnull (texture);
      g_assert_cmpint (gdk_texture_get_width (texture), ==,
                       SCALES[i] * view.width);
      taken = take_file (&fixture, "a.png");
    }
  tear_down (&fixture);
}

static void
test_csv_files (void)
{
  Fixture fixture = set_up ();
  g_autofree char *table = NULL, *ledger = NULL;
  HpState state = ui_state ((HpNeuron) { { 0, 0, 0, 0 } }, HP_GATE_AND);

  answer (&fixture, "save-table-csv", "t", 0);
  table = take_file (&fixture, "t.csv");
  g_assert_cmpstr (table, ==,
                   "A,B,z,y,target,error\r\n0,0,-0.50,0,0,0\r\n0,1,0.10,0,0,0\r\n"
                   "1,0,0.10,0,0,0\r\n1,1,0.70,1,1,0\r\n");
  hp_model_set_state (fixture.model, hp_state_learn_step (state));
  answer (&fixture, "save-ledger-csv", "l.csv", 0);
  ledger = take_file (&fixture, "l.csv");
  g_assert_cmpstr (ledger, ==,
                   "n,epoch,A,B,z,y,target,error,w0,w1,w2\r\n"
                   "1,1,0,0,0.00,1,0,-1,-0.10,0.00,0.00\r\n");
  tear_down (&fixture);
}

/* Documents of several pages; no learning without a target. */
static void
test_pages_files (void)
{
  static const char *const ACTIONS[] = { "export-worksheet", "export-learning" };
  Fixture fixture = set_up ();

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autofree char *content = NULL;

      hp_model_set_state (fixture.model, ui_state ((HpNeuron) { { 0, 0, 0, 50 } }, HP_GATE_AND));
      answer (&fixture, ACTIONS[i], "p", 0);
      content = take_file (&fixture, "p.pdf");
      g_assert_true (g_str_has_prefix (content, "%PDF"));
    }
  hp_model_set_state (fixture.model, ui_state ((HpNeuron) { { 0, 0, 0, 50 } }, HP_GATE_NONE));
  act (&fixture, "export-learning");
  g_assert_cmpstr (ui_get_notice (fixture.window), ==, "Learning needs a target.");
  tear_down (&fixture);
}

/* A lesson's title is offered as the name of its file. */
static void
test_lesson_file (void)
{
  Fixture fixture = set_up ();
  g_autofree char *offered = NULL, *content = NULL;
  GtkFileChooser *chooser;

  program_window_do (&fixture.whole, "win.open-builtin", "s", "3-nor");
  chooser = open_chooser (&fixture, "save-lesson");
  offered = gtk_file_chooser_get_current_name (chooser);
  g_assert_cmpstr (offered, ==, "NOR and the tie");
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  ui_wait_until (find_chooser () == NULL);
  answer (&fixture, "save-lesson", "l", 0);
  content = take_file (&fixture, "l.halfplane");
  g_assert_nonnull (strstr (content, "\nTitle=NOR and the tie\n"));
  tear_down (&fixture);
}

/* If saving fails, the message names the file and the reason, and the old file stays. */

static void
expect_problem (Fixture *fixture, const char *action, const char *typed, const char *reason)
{
  answer (fixture, action, typed, 0);
  if (g_strstr_len (ui_get_notice (fixture->window), -1, reason) == NULL)
    g_error ("%s: %s", action, ui_get_notice (fixture->window));
  ui_close_notice (fixture->window);
}

static void
test_problems (void)
{
  Fixture fixture = set_up ();
  g_autofree char *full = g_build_filename (fixture.folder, "full.svg", NULL);
  g_autofree char *full_csv = g_build_filename (fixture.folder, "full.csv", NULL);
  g_autofree char *old = g_build_filename (fixture.folder, "old.svg", NULL), *text = NULL;
  g_autofree char *taken = NULL;

  g_assert_cmpint (symlink ("/dev/full", full), ==, 0);
  g_assert_cmpint (symlink ("/dev/full", full_csv), ==, 0);
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  hp_model_set_state (fixture.model, hp_state_learn_step (HP_STATE_FRESH)); /* for the ledger */
  expect_problem (&fixture, "export-picture", "full.svg", "full.svg: not a regular file");
  expect_problem (&fixture, "save-table-csv", "full.csv", "full.csv: not a regular file");
  expect_problem (&fixture, "save-ledger-csv", "full.csv", "full.csv: not a regular file");
  expect_problem (&fixture, "export-picture", "old", "old.svg already exists.");
  g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  answer (&fixture, "export-picture", "full.svg", 0);
  g_assert_nonnull (ui_get_notice (fixture.window));
  answer (&fixture, "export-picture", "good.svg", 0); /* and then the problem is over */
  taken = take_file (&fixture, "good.svg");
  g_assert_cmpint (g_unlink (full) | g_unlink (full_csv) | g_unlink (old), ==, 0);
  tear_down (&fixture);
}

/* Cancelled, nothing happens. */
static void
test_cancel (void)
{
  Fixture fixture = set_up ();

  gtk_dialog_response (open_chooser (&fixture, "export-picture"), GTK_RESPONSE_CANCEL);
  ui_wait_until (find_chooser () == NULL);
  g_assert_null (ui_get_notice (fixture.window));
  tear_down (&fixture);
}

/* Paper. */

static char *
run (const char *program, const char *option, const char *path)
{
  g_autofree char *command = g_strdup_printf ("%s %s '%s' -", program, option, path);
  char *output = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, NULL));
  return output;
}

/* Ink is dear: most of the page is white. */
static void
assert_light (const char *pdf)
{
  g_autofree char *base = g_strndup (pdf, strlen (pdf) - strlen (".pdf"));
  g_autofree char *command = g_strdup_printf ("pdftocairo -png -singlefile '%s' '%s'", pdf, base);
  g_autofree char *png = g_strconcat (base, ".png", NULL);
  int n_dark = 0, n_pixels;

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  cairo_surface_t *page = cairo_image_surface_create_from_png (png);
  n_pixels = cairo_image_surface_get_width (page) * cairo_image_surface_get_height (page);
  for (int i = 0; i < n_pixels; i++)
    n_dark += (cairo_image_surface_get_data (page)[4 * i + 1]) < 0x80;
  g_assert_cmpint (n_pixels, >, 0);
  g_assert_cmpint (n_dark, <, n_pixels / 10);
  cairo_surface_destroy (page);
  g_assert_cmpint (g_unlink (png), ==, 0);
}

static void
note_cb (gboolean *is_done)
{
  *is_done = TRUE;
}

/* Each view, from a dark window, prints on one light page with text as text. */
static void
test_print (void)
{
  static const char *const WORDS[] = { "fires when", "0.70", "NAND", "XNOR", "three is the most" };
  Fixture fixture = set_up ();
  HpState state = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_AND);
  g_autofree char *path = g_build_filename (fixture.folder, "a.pdf", NULL);

  hp_model_set_state (fixture.model, state);
  for (int view = 0; view < 5; view++)
    {
      HpView request = hp_view ((HpViewKind) view, state, HP_THEME_DARK, 800, 600);
      g_autoptr (GtkPrintOperation) operation = hp_print_operation_new (&request, "Sans");
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gboolean is_done = FALSE;

      g_signal_connect_swapped (operation, "done", G_CALLBACK (note_cb), &is_done);
      gtk_print_operation_set_export_filename (operation, path);
      g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                                GTK_WINDOW (fixture.window), &error),
                       !=, GTK_PRINT_OPERATION_RESULT_ERROR);
      g_assert_no_error (error);
      ui_wait_until (is_done);
      text = run ("pdftotext", "-layout", path);
      if (strstr (text, view == 2 ? "A AND NOT B" : WORDS[view]) == NULL)
        g_error ("no \"%s\" in: %s", WORDS[view], text);
      g_assert_true (strchr (text, '\f') == text + strlen (text) - 1);
      assert_light (path);
      g_unlink (path);
    }
  tear_down (&fixture);
}

/* A document prints on as many pages as it has. */
static void
test_print_pages (void)
{
  Fixture fixture = set_up ();
  g_autofree char *path = g_build_filename (fixture.folder, "a.pdf", NULL), *text = NULL;
  HpNetwork network = hp_network (ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_AND));
  HpWorksheet *worksheet = hp_worksheet_of_network (&network, HP_PAPER_A4, "Sans");
  HpPages pages = hp_worksheet_pages (worksheet);
  g_autoptr (GtkPrintOperation) operation
      = hp_print_pages_new (&pages, (GDestroyNotify) hp_worksheet_free);
  gboolean is_done = FALSE;
  int n_pages = 0;

  g_signal_connect_swapped (operation, "done", G_CALLBACK (note_cb), &is_done);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture.window), NULL);
  ui_wait_until (is_done);
  text = run ("pdftotext", "-layout", path);
  g_assert_nonnull (strstr (text, "reaches"));
  g_assert_nonnull (strstr (text, "Answers"));
  for (const char *end = text; (end = strchr (end, '\f')) != NULL; end++)
    n_pages++;
  g_assert_cmpint (n_pages, ==, 2);
  g_unlink (path);
  tear_down (&fixture);
}

static gpointer
find_print_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) widget = g_list_model_get_item (toplevels, i);

      if (strstr (G_OBJECT_TYPE_NAME (widget), "Print") != NULL && gtk_widget_get_mapped (widget))
        return widget;
    }
  return NULL;
}

static gboolean
keep_operation_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkPrintOperation **operation = data;

  *operation = g_value_dup_object (values);
  return FALSE;
}

/* The action opens the desktop's dialog, which has the preview. That a print job was sent is said,
 * and nothing if it was cancelled. */
static void
test_print_dialog (void)
{
  Fixture fixture = set_up ();
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GTypeClass) class = g_type_class_ref (GTK_TYPE_PRINT_OPERATION);

  g_signal_add_emission_hook (g_signal_lookup ("done", GTK_TYPE_PRINT_OPERATION), 0,
                              keep_operation_cb, &operation, NULL);
  act (&fixture, "print-worksheet");
  ui_wait_until (find_print_dialog () != NULL);
  gtk_dialog_response (find_print_dialog (), GTK_RESPONSE_CANCEL);
  ui_wait_until (find_print_dialog () == NULL);
  g_assert_null (ui_get_notice (fixture.window));
  g_assert_nonnull (operation);
  g_signal_emit_by_name (operation, "done", GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpstr (ui_get_notice (fixture.window), ==, "The print job was sent.");
  tear_down (&fixture);
}

static void
add_tests (void)
{
  load_chooser ();
  ADD_ROWS ("/dialogs/picture/", PICTURE_FILE_ROWS, test_picture_file);
  g_test_add_func ("/dialogs/scale", test_scale);
  g_test_add_func ("/dialogs/csv", test_csv_files);
  g_test_add_func ("/dialogs/pages", test_pages_files);
  g_test_add_func ("/dialogs/lesson", test_lesson_file);
  g_test_add_func ("/dialogs/problems", test_problems);
  g_test_add_func ("/dialogs/cancel", test_cancel);
  g_test_add_func ("/dialogs/print", test_print);
  g_test_add_func ("/dialogs/print-pages", test_print_pages);
  g_test_add_func ("/dialogs/print-dialog", test_print_dialog);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
