/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table on top of GtkListBox, which brings selecting by pointer and keyboard.
 */
#include "hp-truth-table.h"

#include "config.h"
#include "hp-truth-row.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-explain.h"

#include <glib/gi18n.h>

struct _HpTruthTable
{
  HpPanel parent_instance;

  HpViewContext *context;
  HpTruthRow *rows[HP_N_ROWS];
  GtkSizeGroup *columns[HP_TRUTH_COLUMNS];
  gboolean predicts;

  GtkBox *heading;
  GtkLabel *meanings_label; /* what inputs and output stand for */
  GtkLabel *z_heading, *tie_heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HpTruthTable, hp_truth_table, HP_TYPE_PANEL)

/* The rows marked are those of the neuron in hand. Those of a table of the whole are rows of A and
 * B, which lead to the rows of Y; masked ones tell nothing. */
static gboolean
leads_to_marks (HpTruthTable *self)
{
  return hp_panel_get_model (self) != NULL && hp_panel_shows_whole (self)
         && hp_model_get_network (hp_panel_get_model (self))->in_hand == HP_ROLE_Y;
}

static HpRow
to_marked (HpTruthTable *self, HpRow row)
{
  if (row == HP_NO_ROW || !leads_to_marks (self))
    return row;
  return hp_state_masks_any (hp_panel_get_state (self))
             ? HP_NO_ROW
             : hp_network_landing (hp_model_get_network (hp_panel_get_model (self)), row);
}

static gboolean
is_marked (HpTruthTable *self, HpRow row, HpRow marked)
{
  return marked != HP_NO_ROW && to_marked (self, row) == marked;
}

/* Once the table is taken apart, it has neither context nor rows. */
static void
hovered_cb (HpTruthTable *self)
{
  for (HpRow row = 0; row < HP_N_ROWS && self->context != NULL; row++)
    hp_appearance_set_class (self->rows[row], "hovered",
                             is_marked (self, row,
                                        hp_view_context_get_hovered_row (self->context)));
}

static void
selected_cb (HpTruthTable *self)
{
  HpRow row = 0;

  if (self->context == NULL)
    return;
  while (row < HP_N_ROWS
         && !is_marked (self, row, hp_view_context_get_selected_row (self->context)))
    row++;
  gtk_list_box_select_row (self->list,
                           row < HP_N_ROWS ? GTK_LIST_BOX_ROW (self->rows[row]) : NULL);
}

/* The row of the last step, which the learning panel selects, is marked for a moment as well. */
static void
step_cb (HpTruthTable *self)
{
  HpState state = HP_STATE_FRESH;
  HpRow learnt = HP_NO_ROW;

  if (self->context == NULL || hp_panel_get_model (self) == NULL)
    return;
  state = hp_panel_get_state (self);
  if (hp_view_context_get_step (self->context) > 0)
    learnt = hp_state_last_presentation (&state).row;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    hp_appearance_flash (self->rows[row], is_marked (self, row, learnt));
}

/* Takes a row in hand: keys act on it, and all views mark it. The focus goes along if it is in the
 * table. */
static void
take_row (HpTruthTable *self, HpRow row)
{
  GtkWidget *taken = GTK_WIDGET (self->rows[row]);

  if (hp_focus_is_inside (GTK_WIDGET (self)) && !hp_focus_is_inside (taken))
    gtk_widget_grab_focus (taken);
  hp_view_context_set_selected_row (self->context, to_marked (self, row));
}

static HpRow
find_row (HpTruthTable *self, HpPredictRow *prediction)
{
  HpRow row = 0;

  while (hp_truth_row_get_prediction (self->rows[row]) != prediction)
    row++;
  return row;
}

static void
saying_cb (HpTruthTable *self, HpPredictRow *saying)
{
  take_row (self, find_row (self, saying));
}

/* The first masked row from one on, or that one if there is none. */
static HpRow
find_masked (HpTruthTable *self, HpRow from)
{
  HpPrediction prediction = hp_panel_get_state (self).prediction;

  for (int i = 0; i < HP_N_ROWS; i++)
    if (hp_prediction_masks (&prediction, (from + i) % HP_N_ROWS))
      return (from + i) % HP_N_ROWS;
  return from;
}

/* Goes on to the next masked row; at the last one it stays. The focus leaves the buttons, which
 * are disabled in a moment. */
static void
revealing_cb (HpTruthTable *self, HpPredictRow *revealing)
{
  HpRow row = find_masked (self, (find_row (self, revealing) + 1) % HP_N_ROWS);

  if (hp_focus_is_inside (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[row]));
  take_row (self, row);
}

/* Built when somebody first predicts: most people never do, and it is a lot to build. */
static void
add_predictions (HpTruthTable *self)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPredictRow *prediction = hp_predict_row_new (hp_panel_get_model (self), row);

      g_signal_connect_object (prediction, "saying", G_CALLBACK (saying_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (prediction, "revealing", G_CALLBACK (revealing_cb), self,
                               G_CONNECT_SWAPPED);
      hp_truth_row_add_prediction (self->rows[row], prediction);
    }
}

/* A size group also counts hidden widgets, so they must leave it. */
static void
align_predictions (HpTruthTable *self, gboolean predicts)
{
  GtkSizeGroup *column = self->columns[HP_TRUTH_OUTPUT_COLUMN];

  if (self->predicts == predicts)
    return;
  self->predicts = predicts;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      GtkWidget *prediction = GTK_WIDGET (hp_truth_row_get_prediction (self->rows[row]));

      if (predicts)
        gtk_size_group_add_widget (column, prediction);
      else
        gtk_size_group_remove_widget (column, prediction);
    }
}

static gboolean
is_column_shown (int column, HpState state, gboolean is_whole)
{
  if (column == HP_TRUTH_Z_COLUMN)
    return !state.prediction.is_on || !is_whole;
  if (column == HP_TRUTH_TIE_COLUMN)
    return !state.prediction.is_on;
  if (column >= HP_TRUTH_HIDDEN_COLUMN && column < HP_TRUTH_Z_COLUMN)
    return is_whole;
  if (column >= HP_TRUTH_TARGET_COLUMN && state.target == HP_GATE_NONE)
    return FALSE;
  return !state.prediction.is_on || column < HP_TRUTH_TARGET_COLUMN;
}

/* The meanings of the letters have a line of their own, which is there in all scenes of a lesson
 * that has any. Y's inputs, and the outputs of H1 and H2, are not those of the whole. */
static void
show_meanings (HpTruthTable *self, gboolean is_of_y, gboolean is_of_three)
{
  static const char *const NAMES[] = { "A", "B", "y" };
  const gboolean is_left_out[] = { is_of_y, is_of_y, is_of_three && !is_of_y };
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) meanings = NULL;

  g_object_get (self->context, "meanings", &meanings, NULL);
  for (int i = 0; i < 3 && meanings != NULL; i++)
    if (meanings[i][0] != '\0' && !is_left_out[i])
      {
        /* Translators: the name of an input or of the output, and what it stands for: "A: rain". */
        g_autofree char *words = g_strdup_printf (_("%s: %s"), NAMES[i], meanings[i]);

        g_string_append_printf (line, "%s%s", line->len > 0 ? "   " : "", words);
      }
  gtk_label_set_label (self->meanings_label, line->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meanings_label), line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->meanings_label), meanings != NULL);
}

/* The heading of the ties is invisible, but reserves their width, so that a tie never triggers a
 * relayout. */
static void
hp_truth_table_refresh (HpPanel *panel)
{
  HpTruthTable *self = HP_TRUTH_TABLE (panel);
  const HpNetwork *network = hp_model_get_network (hp_panel_get_model (panel));
  gboolean is_whole = hp_panel_shows_whole (self);
  HpState state = is_whole ? hp_network_row_state (network, 0) : hp_network_state (network);
  gboolean is_of_y = network->in_hand == HP_ROLE_Y && !is_whole;
  const char *tie = hp_truth_row_tie_words (hp_panel_is_brief (panel));
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (self->heading));

  gtk_label_set_label (self->tie_heading, is_whole ? "" : tie);
  gtk_label_set_label (GTK_LABEL (heading), is_of_y ? "H1" : "A");
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (heading)), is_of_y ? "H2" : "B");
  show_meanings (self, is_of_y, network->in_hand != HP_ROLE_ONE && !is_whole);
  if (state.prediction.is_on && hp_truth_row_get_prediction (self->rows[0]) == NULL)
    add_predictions (self);
  align_predictions (self, state.prediction.is_on);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    hp_truth_row_show (self->rows[row], network, is_whole, row, tie);
  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    {
      gtk_widget_set_visible (heading, is_column_shown (column, state, is_whole));
      heading = gtk_widget_get_next_sibling (heading);
    }
}

static void
row_selected_cb (HpTruthTable *self, GtkListBoxRow *row)
{
  if (self->context != NULL)
    hp_view_context_set_selected_row (
        self->context,
        row != NULL ? to_marked (self, gtk_list_box_row_get_index (row)) : HP_NO_ROW);
}

/* A screen reader takes a selected row for the focus, and then hears nothing that is announced at
 * the widget which really has it. So GTK, whose handler comes after this one, reports only what is
 * selected at the focus. */
static void
selection_cb (HpTruthTable *self)
{
  if (!hp_focus_is_inside (GTK_WIDGET (self)))
    g_signal_stop_emission_by_name (self->list, "selected-rows-changed");
}

static void
set_hovered (HpTruthTable *self, HpRow row)
{
  if (self->context != NULL)
    hp_view_context_set_hovered_row (self->context, to_marked (self, row));
}

static void
motion_cb (HpTruthTable *self, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  set_hovered (self, row != NULL ? gtk_list_box_row_get_index (row) : HP_NO_ROW);
}

static void
leave_cb (HpTruthTable *self)
{
  set_hovered (self, HP_NO_ROW);
}

/* With no row selected, Escape is left to others: it ends presenting. */
static gboolean
unselect_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HpViewContext *context = HP_TRUTH_TABLE (widget)->context;

  if (hp_view_context_get_selected_row (context) == HP_NO_ROW)
    return FALSE;
  hp_view_context_set_selected_row (context, HP_NO_ROW);
  return TRUE;
}

static void
set_context (HpTruthTable *self, HpViewContext *context)
{
  if (!g_set_object (&self->context, context))
    return;
  g_signal_connect_object (context, "notify::hovered-row", G_CALLBACK (hovered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::meanings", G_CALLBACK (hp_panel_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::selected-row", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::step", G_CALLBACK (step_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
hp_truth_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HP_TRUTH_TABLE (widget)->rows[0]));
}

static void
hp_truth_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_context (HP_TRUTH_TABLE (object), g_value_get_object (value));
}

static void
hp_truth_table_dispose (GObject *object)
{
  HpTruthTable *self = HP_TRUTH_TABLE (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), HP_TYPE_TRUTH_TABLE);
  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    g_clear_object (&self->columns[column]);
  G_OBJECT_CLASS (hp_truth_table_parent_class)->dispose (object);
}

static void
hp_truth_table_class_init (HpTruthTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hp_truth_table_dispose;
  object_class->set_property = hp_truth_table_set_property;
  g_object_class_install_property (
      object_class, 1,
      g_param_spec_object ("context", NULL, NULL, HP_TYPE_VIEW_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  widget_class->grab_focus = hp_truth_table_grab_focus;
  HP_PANEL_CLASS (klass)->refresh = hp_truth_table_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-truth-table.ui");
  gtk_widget_class_bind_template_child (widget_class, HpTruthTable, heading);
  gtk_widget_class_bind_template_child (widget_class, HpTruthTable, meanings_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthTable, z_heading);
  gtk_widget_class_bind_template_child (widget_class, HpTruthTable, tie_heading);
  gtk_widget_class_bind_template_child (widget_class, HpTruthTable, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-table",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, unselect_cb, NULL);
}

/* The terms above the columns, or none. */
static const HpTerm TERMS[HP_TRUTH_COLUMNS]
    = { HP_N_TERMS, HP_N_TERMS, HP_N_TERMS, HP_N_TERMS, HP_TERM_Z,
        HP_N_TERMS, HP_TERM_Y,  HP_TERM_T,  HP_TERM_E };

/* One size group a column keeps heading and rows in line. */
static void
align_columns (HpTruthTable *self)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (self->heading));

  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    {
      GtkSizeGroup *group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

      self->columns[column] = group;
      gtk_size_group_add_widget (group, heading);
      if (TERMS[column] != HP_N_TERMS)
        hp_explain (heading, TERMS[column]);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        gtk_size_group_add_widget (group, hp_truth_row_get_cell (self->rows[row], column));
      heading = gtk_widget_get_next_sibling (heading);
    }
}

/* As the header of the first row the heading is part of the table for a screen reader. */
static void
add_heading_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer heading)
{
  gtk_list_box_row_set_header (row, before == NULL ? heading : NULL);
}

/* The list appends its headers, and a screen reader goes by that order. */
static void
heading_parent_cb (GtkWidget *heading, GParamSpec *pspec, GtkWidget *list)
{
  if (gtk_widget_get_parent (heading) == list && gtk_widget_get_prev_sibling (heading) != NULL)
    gtk_widget_insert_after (heading, list, NULL);
}

static void
hp_truth_table_init (HpTruthTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->z_heading), GTK_TEXT_DIR_LTR); /* like its figures */
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      self->rows[row] = g_object_new (HP_TYPE_TRUTH_ROW, NULL);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[row]));
    }
  align_columns (self);
  g_signal_connect_object (self->heading, "notify::parent", G_CALLBACK (heading_parent_cb),
                           self->list, 0);
  gtk_list_box_set_header_func (self->list, add_heading_cb, self->heading, NULL);
}

/* The masked row that keys speak of: the one that has the focus, else the one selected, else the
 * first one; or the next masked one. */
static HpRow
get_row_in_hand (HpTruthTable *self)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_focus_is_inside (GTK_WIDGET (self->rows[row])))
      return find_masked (self, row);
  return find_masked (self, MAX (0, hp_view_context_get_selected_row (self->context)));
}

/* Enter, which reveals what is said now, must not press the button that has the focus. */
static void
say (HpTruthTable *self, HpRow row, HpCommit commit)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (GTK_IS_BUTTON (focus) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[row]));
  hp_predict_row_say (hp_truth_row_get_prediction (self->rows[row]), commit);
}

gboolean
hp_truth_table_predict (HpTruthTable *self, guint key)
{
  HpRow row;

  if (!self->predicts)
    return FALSE;
  row = get_row_in_hand (self);
  if (key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    say (self, row, HP_COMMIT_0);
  else if (key == GDK_KEY_1 || key == GDK_KEY_KP_1)
    say (self, row, HP_COMMIT_1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    hp_predict_row_reveal (hp_truth_row_get_prediction (self->rows[row]));
  else
    return FALSE;
  return TRUE;
}
