/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what leads out of the window: the exported picture is the one shown, and the clipboard
 * has what was copied.
 */
#include "ui/export/hp-output.h"

#include "../plot/likeness.h"
#include "plot/boundary-pieces.h"
#include "plot/export.h"
#include "program-window.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-deferred.h"
#include "ui/common/hp-number-field.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/table/hp-truth-table.h"
#include "ui/window/hp-window.h"
#include "words/python.h"
#include "words/table.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* On some screens GTK gives each letter a whole number of pixels, which adds up along a line. */
#define REACH 5

static const HpNeuron AND = { { -50, 60, 60, 50 } };

static ProgramWindow
set_up (void)
{
  return program_window_new (1280, 830);
}

static void
act (const ProgramWindow *fixture, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

/* The picture. */

static cairo_surface_t *
export_png (HpWindow *window, const HpView *view)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (window));
  HpBytes bytes = hp_export (
      view, HP_FORMAT_PNG, 1,
      pango_font_description_get_family (pango_context_get_font_description (context)));
  g_autofree char *folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  cairo_surface_t *surface;

  g_assert_true (g_file_set_contents (path, (char *) bytes.array->data, bytes.array->len, NULL));
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_unlink (path) | g_rmdir (folder), ==, 0);
  hp_bytes_clear (&bytes);
  return surface;
}

static void
paint_over (cairo_surface_t *surface, HpPoint middle, double radius)
{
  cairo_t *cr = cairo_create (surface);

  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The grips are for hands and leave the picture; they are painted over where they stand. */
static void
hide_grips (const ProgramWindow *fixture, cairo_surface_t *shown, cairo_surface_t *exported)
{
  HpBoundaryPicture picture;
  double radius;

  hp_boundary_plot_get_picture (ui_find (fixture->window, HP_TYPE_BOUNDARY_PLOT), &picture);
  radius = 3 + hp_plane_stroke (&picture.plane, HP_STROKE_GRIP_RADIUS);
  if (picture.line.boundary.kind != HP_BOUNDARY_CROSSES)
    return;
  for (int grip = HP_GRIP_FIRST; grip <= HP_GRIP_LAST; grip++)
    {
      HpPoint place = hp_plane_grip (&picture.line, (HpGrip) grip);

      paint_over (shown, place, radius);
      paint_over (exported, place, radius);
    }
}

static void
compare_with_window (const ProgramWindow *fixture, gboolean is_boundary)
{
  HpWindow *window = HP_WINDOW (fixture->window);
  gpointer plot = ui_find_plot (window, hp_window_get_view (window).kind);
  cairo_surface_t *shown, *exported;
  Likeness likeness;
  HpView view;

  ui_settle (fixture->window);
  view = hp_window_get_view (HP_WINDOW (fixture->window));
  if (!is_boundary)
    view.interaction.is_on = true; /* what clicking does is told in the window alone */
  shown = ui_paint (plot);
  exported = export_png (HP_WINDOW (fixture->window), &view);
  if (is_boundary)
    hide_grips (fixture, shown, exported);
  likeness = compare_surfaces (shown, exported, REACH, 40);
  if (likeness.share > 0.001 || likeness.blot > 4)
    g_error ("%.5f of the pixels differ, blot %d", likeness.share, likeness.blot);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (exported);
}

/* Every view in every theme, with random settings: exported, it is what the window shows. */
static void
test_picture (gconstpointer data)
{
  ProgramWindow fixture = set_up ();

  hp_appearance_set_choice (hp_appearance_get_default (), data);
  for (int view = 0; view < HP_N_VIEWS; view++)
    for (int i = is_long () ? 50 : 2; i > 0; i--)
      {
        g_object_set (fixture.window, "view", HP_VIEW_NAMES[view], NULL);
        g_object_set (ui_get_context (fixture.window), "ruler", g_test_rand_bit (),
                      "ghost", g_test_rand_bit (), "selected-row",
                      g_test_rand_int_range (-1, HP_N_ROWS), NULL);
        hp_model_set_state (fixture.model, ui_draw_state ());
        compare_with_window (&fixture, view == 0);
      }
  hp_appearance_set_choice (hp_appearance_get_default (), "light");
  program_window_close (&fixture);
}

/* Marks that serve only pointer and keys are not in the picture. */
static void
test_no_interaction (void)
{
  ProgramWindow fixture = set_up ();
  gpointer plot = ui_find_plot (fixture.window, HP_VIEW_BOUNDARY);
  const HpInteraction nothing = { 0 };
  HpBoundaryPicture picture;
  HpPoint grip;
  HpView view;

  hp_boundary_plot_get_picture (plot, &picture);
  grip = hp_plane_grip (&picture.line, HP_GRIP_FIRST);
  ui_point_at (plot, grip.x, grip.y);
  g_object_set (ui_get_context (fixture.window), "hovered-row", 2, NULL);
  g_assert_cmpint (hp_plot_get_view (plot).interaction.at.kind, ==, HP_SPOT_GRIP);
  view = hp_window_get_view (HP_WINDOW (fixture.window));
  g_assert_cmpint (view.kind, ==, HP_VIEW_BOUNDARY);
  g_assert_cmpint (hp_view_marked_row (&view), ==, HP_NO_ROW);
  g_assert_cmpmem (&view.interaction, sizeof nothing, &nothing, sizeof nothing);
  g_object_set (ui_get_context (fixture.window), "selected-row", 1, NULL);
  g_object_set (fixture.window, "view", "gates", NULL);
  view = hp_window_get_view (HP_WINDOW (fixture.window));
  g_assert_cmpint (view.kind, ==, HP_VIEW_GATES);
  g_assert_cmpint (hp_view_marked_row (&view), ==, 1);
  g_assert_cmpmem (&view.interaction, sizeof nothing, &nothing, sizeof nothing);
  program_window_close (&fixture);
}

/* The clipboard, as another program gets it. */

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GBytes **output = data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, output, NULL, &error);
  g_assert_no_error (error);
}

static GBytes *
paste (const char *type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xclip
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "xclip", "-selection",
                          "clipboard", "-o", "-t", type, NULL);
  GBytes *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_async (xclip, NULL, NULL, pasted_cb, &output);
  ui_wait_until (output != NULL);
  return output;
}

static char *
paste_text (void)
{
  g_autoptr (GBytes) bytes = paste ("UTF8_STRING");

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define AND_TABLE                                                                                  \
  "A\tB\tz\ty\ttarget\terror\n0\t0\t-0.50\t0\t0\t0\n0\t1\t0.10\t0\t0\t0\n1\t0\t0.10\t0\t0\t0\n"    \
  "1\t1\t0.70\t1\t1\t0\n"

static void
assert_pasted (const char *expected)
{
  g_autofree char *text = paste_text ();

  g_assert_cmpstr (text, ==, expected);
}

static void
test_copy_numbers (void)
{
  ProgramWindow fixture = set_up ();
  g_autofree char *program = hp_python_text (hp_model_get_state (fixture.model));

  act (&fixture, "copy-table");
  assert_pasted (AND_TABLE);
  act (&fixture, "copy-python");
  assert_pasted (program);
  program_window_close (&fixture);
}

/* A line that is copied comes back by the key, as one step of undo; nothing is lost if it can't. */
static void
test_paste_state (void)
{
  ProgramWindow fixture = set_up ();
  HpState before = hp_model_get_state (fixture.model);
  HpState state = hp_state_with_rule (ui_state ((HpNeuron) { { 0, 30, -10, 20 } }, HP_GATE_XOR),
                                      HP_RULE_EXCEEDS);
  HpScene scene = hp_scene (before);

  hp_model_set_state (fixture.model, state);
  act (&fixture, "copy-state");
  assert_pasted ("w=0.00,0.30,-0.10 theta=0.20 rate=0.10 target=XOR strict");
  hp_model_undo (fixture.model);
  ui_key ("ctrl+v");
  ui_wait_until (hp_state_equal (hp_model_get_state (fixture.model), state));
  hp_model_undo (fixture.model);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), before));
  scene.locked = 1u << HP_LOCK_THETA;
  hp_model_enter_scene (fixture.model, &scene);
  act (&fixture, "paste-state");
  ui_wait_until (ui_get_notice (fixture.window) != NULL);
  g_assert_cmpstr (ui_get_notice (fixture.window), ==,
                   "This scene locks theta, which the line would change.");
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), before));
  hp_model_leave_scenes (fixture.model);
  act (&fixture, "copy-table");
  act (&fixture, "paste-state");
  ui_wait_until (g_str_has_prefix (ui_get_notice (fixture.window), "The clipboard holds no line"));
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), before));
  program_window_close (&fixture);
}

/* In a number's field a line that is a state is for the window, and anything else for the field. */
static void
test_paste_in_field (void)
{
  ProgramWindow fixture = set_up ();
  GtkEditable *field = ui_find (fixture.window, HP_TYPE_NUMBER_FIELD);
  HpState before = hp_model_get_state (fixture.model);
  HpState state = ui_state ((HpNeuron) { { 0, 30, -10, 20 } }, HP_GATE_XOR);

  hp_model_set_state (fixture.model, state);
  act (&fixture, "copy-state");
  hp_model_undo (fixture.model);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  ui_key ("ctrl+v");
  ui_wait_until (hp_state_equal (hp_model_get_state (fixture.model), state));
  g_assert_cmpstr (gtk_editable_get_text (field), ==, "0.00");
  hp_model_undo (fixture.model);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), before));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (field)), "1.25");
  gtk_editable_select_region (field, 0, -1);
  ui_key ("ctrl+v");
  ui_wait_until (g_str_equal (gtk_editable_get_text (field), "1.25"));
  ui_key ("Return");
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, 125);
  program_window_close (&fixture);
}

/* The numbers of the rest of this test are written as in Germany; FALSE if they can't be. */
static gboolean
write_as_in_germany (void)
{
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL)
    return TRUE;
  g_test_skip ("there is no German locale here");
  return FALSE;
}

/* A German spreadsheet takes what has a decimal comma for a number, and cells that are set apart by
 * tabs. The minus sign is the ASCII one. */
static void
test_copy_german (void)
{
  ProgramWindow fixture = set_up ();

  if (write_as_in_germany ())
    {
      act (&fixture, "copy-table");
      assert_pasted ("A\tB\tz\ty\ttarget\terror\n0\t0\t-0,50\t0\t0\t0\n0\t1\t0,10\t0\t0\t0\n"
                     "1\t0\t0,10\t0\t0\t0\n1\t1\t0,70\t1\t1\t0\n");
      setlocale (LC_NUMERIC, "C");
    }
  program_window_close (&fixture);
}

/* Pixels, shapes and words at once. */
static void
assert_picture_pasted (const ProgramWindow *fixture)
{
  HpView view = hp_window_get_view (HP_WINDOW (fixture->window));
  g_autofree char *words = hp_view_words (&view);
  g_autoptr (GBytes) png = paste ("image/png"), svg = paste ("image/svg+xml");
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);

  if (texture == NULL)
    g_error ("no picture in %" G_GSIZE_FORMAT " bytes", g_bytes_get_size (png));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * view.width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 2 * view.height);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg),
                                  "<text "));
  assert_pasted (words);
}

/* Of each view, and in the moment in which it is first shown, when it has no size yet. */
static void
test_copy_picture (void)
{
  ProgramWindow fixture = set_up ();

  for (int view = 0; view < HP_N_VIEWS; view++)
    {
      g_object_set (fixture.window, "view", HP_VIEW_NAMES[view], NULL);
      act (&fixture, "copy-picture");
      ui_settle (fixture.window);
      act (&fixture, "copy-picture");
      assert_picture_pasted (&fixture);
    }
  program_window_close (&fixture);
}

/* Ctrl+C copies what has the focus, and in a text the text that is selected. */
static void
test_copy_key (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *table = ui_find (fixture.window, HP_TYPE_TRUTH_TABLE);
  GtkWidget *plot = ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT);
  GtkWidget *entry = ui_find (ui_find (fixture.window, HP_TYPE_NUMBER_FIELD), GTK_TYPE_TEXT);
  GtkWidget *row = ui_find_css (table, "row");

  gtk_widget_grab_focus (row);
  ui_key ("ctrl+c");
  assert_pasted (AND_TABLE);
  gtk_widget_grab_focus (plot);
  ui_key ("ctrl+c");
  assert_picture_pasted (&fixture);
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 1, -1);
  ui_key ("ctrl+c");
  assert_pasted ("0.50"); /* without its sign */
  program_window_close (&fixture);
}

/* The ledger has the focus, and two entries, when it is copied. */
static void
check_copied_ledger (const char *expected)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *ledger = ui_find (fixture.window, HP_TYPE_DEFERRED);
  HpState state = ui_state ((HpNeuron) { { 0, 0, 0, 0 } }, HP_GATE_AND);

  for (int i = 0; i < 2; i++)
    state = hp_state_learn_step (state);
  hp_model_set_state (fixture.model, state);
  g_object_set (ledger, "visible", TRUE, NULL);
  ui_settle (fixture.window);
  g_assert_true (gtk_widget_child_focus (ledger, GTK_DIR_TAB_FORWARD));
  ui_key ("ctrl+c");
  assert_pasted (expected);
  program_window_close (&fixture);
}

static void
test_copy_ledger (void)
{
  check_copied_ledger ("n\tepoch\tA\tB\tz\ty\ttarget\terror\tw0\tw1\tw2\n"
                       "1\t1\t0\t0\t0.00\t1\t0\t-1\t-0.10\t0.00\t0.00\n"
                       "2\t1\t0\t1\t-0.10\t0\t0\t0\t-0.10\t0.00\t0.00\n");
}

static void
test_copy_german_ledger (void)
{
  if (!write_as_in_germany ())
    return;
  check_copied_ledger ("n\tepoch\tA\tB\tz\ty\ttarget\terror\tw0\tw1\tw2\n"
                       "1\t1\t0\t0\t0,00\t1\t0\t-1\t-0,10\t0,00\t0,00\n"
                       "2\t1\t0\t1\t-0,10\t0\t0\t0\t-0,10\t0,00\t0,00\n");
  setlocale (LC_NUMERIC, "C");
}

/* A ledger without an entry, or with entries that would tell too much, is not saved, but said. */
static void
test_save_no_ledger (void)
{
  ProgramWindow fixture = set_up ();

  g_action_group_activate_action (G_ACTION_GROUP (fixture.window), "save-ledger-csv", NULL);
  g_assert_nonnull (ui_get_notice (fixture.window));
  ui_tell (fixture.window, NULL);
  hp_model_set_state (fixture.model,
                      hp_state_with_prediction (hp_state_learn_step (HP_STATE_FRESH), true));
  g_action_group_activate_action (G_ACTION_GROUP (fixture.window), "save-ledger-csv", NULL);
  g_assert_nonnull (ui_get_notice (fixture.window));
  program_window_close (&fixture);
}

/* Nor is one that would keep the window waiting. */
static void
test_save_long_ledger (void)
{
  ProgramWindow fixture = set_up ();
  HpState state = hp_state_learn_step (hp_state_with_target (HP_STATE_FRESH, HP_GATE_XOR));

  state.learning.n = INT_MAX;
  hp_model_set_state (fixture.model, state);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.window), "save-ledger-csv", NULL);
  g_assert_cmpstr (ui_get_notice (fixture.window), ==, "The ledger is too long to save or copy.");
  program_window_close (&fixture);
}

/* Numbers. */

/* In a locale with a decimal comma, semicolons separate the cells, and the locale reads each
 * number back. */
static void
test_german_csv (void)
{
  HpState state = ui_state (AND, HP_GATE_NONE);
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  if (!write_as_in_germany ())
    return;
  csv = hp_table_text (state, hp_table_form_csv (localeconv ()->decimal_point));
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpstr (lines[0], ==, "A;B;z;y");
  for (int row = 0; row < 4; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row + 1], ";", -1);
      char *end;

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      g_assert_cmpint (lround (100 * strtod (cells[2], &end)), ==,
                       hp_neuron_sum (state.neuron, row));
      g_assert_cmpstr (end, ==, "");
    }
  setlocale (LC_NUMERIC, "C");
}

static void
add_tests (void)
{
  ui_add_themes ("/output/picture/", test_picture);
  g_test_add_func ("/output/no-interaction", test_no_interaction);
  g_test_add_func ("/output/copy/numbers", test_copy_numbers);
  g_test_add_func ("/output/paste/state", test_paste_state);
  g_test_add_func ("/output/paste/in-field", test_paste_in_field);
  g_test_add_func ("/output/copy/picture", test_copy_picture);
  g_test_add_func ("/output/copy/key", test_copy_key);
  g_test_add_func ("/output/copy/ledger", test_copy_ledger);
  g_test_add_func ("/output/copy/german", test_copy_german);
  g_test_add_func ("/output/copy/german-ledger", test_copy_german_ledger);
  g_test_add_func ("/output/save/no-ledger", test_save_no_ledger);
  g_test_add_func ("/output/save/long-ledger", test_save_long_ledger);
  g_test_add_func ("/output/csv/german", test_german_csv);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
