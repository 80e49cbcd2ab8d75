/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the terms: the page that lists them, and the tooltips where the words stand.
 */
#include "program-window.h"
#include "ui/application/hp-terms-window.h"
#include "ui/plot/hp-boundary-plot.h"
#include "words/formulas.h"
#include "words/terms.h"

static GtkWidget *
find_page (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HP_IS_TERMS_WINDOW (window))
        return window;
    }
  return NULL;
}

/* Each row is read as a whole, in the order of the list. */
static void
test_page (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);
  GtkWidget *page;
  GtkListBox *list;

  g_action_group_activate_action (G_ACTION_GROUP (application), "terms", NULL);
  page = find_page ();
  g_assert_nonnull (page);
  ui_settle (GTK_WINDOW (page));
  list = ui_find (page, GTK_TYPE_LIST_BOX);
  for (HpTerm term = 0; term < HP_N_TERMS; term++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s: %s", hp_term_name (term), hp_term_sentence (term));

      gtk_test_accessible_assert_property (
          GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, (int) term)),
          GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
  g_assert_null (gtk_list_box_get_row_at_index (list, HP_N_TERMS));
  gtk_widget_activate_action (page, "window.close", NULL);
  ui_drain ();
  g_assert_null (find_page ());
  program_window_close (&fixture);
}

static gboolean
explains (GtkWidget *widget, gconstpointer sentence)
{
  return gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), sentence) == 0;
}

static void
test_tooltips (void)
{
  const HpTerm EXPECTED[]
      = { HP_TERM_E,     HP_TERM_Y,     HP_TERM_Z,          HP_TERM_T,
          HP_TERM_ETA,   HP_TERM_W0,    HP_TERM_WEIGHT,     HP_TERM_THETA,
          HP_TERM_EPOCH, HP_TERM_BOUND, HP_TERM_CORRECTION };
  ProgramWindow fixture = program_window_new (1280, 830);

  hp_model_set_state (fixture.model, hp_state_learn_step (hp_state_with_target (
                                         hp_model_get_state (fixture.model), HP_GATE_AND)));
  program_window_do (&fixture, "win.ledger", NULL);
  program_window_do (&fixture, "win.bound", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    {
      g_autofree char *sentence = hp_formulas_tie (hp_term_sentence (EXPECTED[i]));

      g_test_message ("%s", sentence);
      g_assert_nonnull (ui_find_first (fixture.window, explains, sentence));
    }
  program_window_close (&fixture);
}

/* Returns whether the plot has a tooltip there. */
static gboolean
asks (HpBoundaryPlot *plot, HpRect bounds)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (plot, "query-tooltip", (int) (bounds.x + bounds.width / 2),
                         (int) (bounds.y + bounds.height / 2), FALSE, tooltip, &shown);
  return shown;
}

/* Ruler and equation are explained where they stand, and nothing is where they do not. */
static void
test_plot (void)
{
  ProgramWindow fixture = program_window_new (1280, 830);
  HpBoundaryPlot *plot = ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT);
  HpBoundaryPicture picture;
  HpRect ruler = { 0 }, equation = { 0 };

  program_window_do (&fixture, "win.ruler", NULL);
  hp_boundary_plot_get_picture (plot, &picture);
  for (int i = 0; i < picture.n_pieces; i++)
    if (picture.pieces[i].kind == HP_PIECE_RULER)
      ruler = picture.pieces[i].bounds;
    else if (picture.pieces[i].kind == HP_PIECE_EQUATION)
      equation = picture.pieces[i].bounds;
  g_assert_true (asks (plot, ruler));
  g_assert_true (asks (plot, equation));
  g_assert_false (asks (plot, (HpRect) { 0 }));
  program_window_do (&fixture, "win.ruler", NULL);
  program_window_do (&fixture, "win.equation", NULL);
  g_assert_false (asks (plot, ruler));
  g_assert_false (asks (plot, equation));
  program_window_close (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/terms/page", test_page);
  g_test_add_func ("/terms/tooltips", test_tooltips);
  g_test_add_func ("/terms/plot", test_plot);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
