/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-ledger-view.h"

#include "config.h"
#include "model/hp-ledger.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-explain.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpLedgerView
{
  HpPanel parent_instance;

  guint scroller; /* the tick callback, or 0 */
  int frames_to_scroll;

  GtkColumnView *list;
};

#define FRAMES_TO_SCROLL 3

G_DEFINE_FINAL_TYPE (HpLedgerView, hp_ledger_view, HP_TYPE_PANEL)

/* The columns, in their order. */
enum
{
  NUMBER,
  EPOCH,
  ROW,
  SUM,
  OUTPUT,
  TARGET,
  ERROR,
  CHANGE,
  W0, /* the weights in the order of HpParameter */
  W1,
  W2,
  N_COLUMNS,
};

static const struct
{
  const char *title;
  float xalign;
  gboolean expands;
  gboolean is_detail; /* left out if brief */
  HpTerm term;        /* that the title names, or none */
} COLUMNS[N_COLUMNS] = {
  /* Translators: headings of the ledger: the number of the presentation, and so on. */
  [NUMBER] = { N_ ("no."), 1, FALSE, FALSE, HP_N_TERMS },
  [EPOCH] = { N_ ("epoch"), 1, FALSE, TRUE, HP_TERM_EPOCH },
  [ROW] = { N_ ("row"), 0.5f, FALSE, FALSE, HP_N_TERMS },
  [SUM] = { "z", 1, TRUE, TRUE, HP_TERM_Z },
  [OUTPUT] = { "y", 0.5f, FALSE, FALSE, HP_TERM_Y },
  [TARGET] = { "t", 0.5f, FALSE, FALSE, HP_TERM_T },
  [ERROR] = { "e", 0.5f, FALSE, FALSE, HP_TERM_E },
  [CHANGE] = { N_ ("change"), 0, TRUE, TRUE, HP_TERM_CORRECTION },
  [W0] = { "w\u2080", 1, FALSE, FALSE, HP_TERM_W0 },
  [W1] = { "w\u2081", 1, FALSE, FALSE, HP_TERM_WEIGHT },
  [W2] = { "w\u2082", 1, FALSE, FALSE, HP_TERM_WEIGHT },
};

/* Returns a new string. */
static char *
format (int column, const HpPresentation *seen)
{
  static const char *const ERRORS[] = { "\u22121", "0", "+1" };
  const int integers[N_COLUMNS] = { [NUMBER] = seen->n,
                                    [EPOCH] = seen->epoch,
                                    [OUTPUT] = seen->output,
                                    [TARGET] = seen->target };
  char number[HP_HUNDREDTHS_SIZE];

  if (column >= W0)
    return g_strdup (hp_words_number (seen->after.value[HP_W0 + column - W0], number));
  if (column == SUM)
    return hp_words_presented_sum (seen);
  if (column == CHANGE)
    return hp_words_change (seen);
  if (column == ERROR)
    return g_strdup (ERRORS[seen->error + 1]);
  if (column == ROW)
    return g_strdup_printf ("(%d, %d)", hp_row_a (seen->row), hp_row_b (seen->row));
  return g_strdup_printf ("%d", integers[column]);
}

/* Numbers and sums read from left to right in every language, and headings stand over them. */
static void
align_label (GtkWidget *label, int i)
{
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  g_object_set (label, "xalign", COLUMNS[i].xalign, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  align_label (label, GPOINTER_TO_INT (data));
  gtk_list_item_set_child (item, label);
}

/* Names a row, which GTK leaves unnamed, after its cells with their headings. The row is two levels
 * above the label of a cell. */
static void
name_row (GtkWidget *label, const HpPresentation *seen)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (label));
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *text = format (i, seen);

      g_string_append_printf (name, "%s%s %s", i > 0 ? ", " : "", _(COLUMNS[i].title), text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  HpLedgerEntry *entry = gtk_list_item_get_item (item);
  const HpPresentation *seen = hp_ledger_entry_get (entry);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = format (GPOINTER_TO_INT (data), seen);

  gtk_label_set_label (GTK_LABEL (label), text);
  hp_appearance_set_class (label, "corrected", seen->error != 0);
  if (GPOINTER_TO_INT (data) == 0)
    name_row (label, seen);
}

/* The headings are the column view's own: a button with a box with a label each. */
static void
align_headings (HpLedgerView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (int i = 0; i < N_COLUMNS && title != NULL; i++)
    {
      GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_first_child (title));

      gtk_widget_set_hexpand (label, TRUE);
      align_label (label, i);
      if (COLUMNS[i].term != HP_N_TERMS)
        hp_explain (title, COLUMNS[i].term);
      title = gtk_widget_get_next_sibling (title);
    }
}

static void
add_columns (HpLedgerView *self)
{
  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(COLUMNS[i].title), factory);
      gtk_column_view_append_column (self->list, column);
    }
}

/* Some column always expands: a list that is narrower than its place is drawn as if it had been
 * pulled too far. */
static void
brief_cb (HpLedgerView *self)
{
  gboolean is_brief = hp_panel_is_brief (self);

  for (int i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (gtk_column_view_get_columns (self->list), (guint) i);

      gtk_column_view_column_set_expand (column, COLUMNS[i].expands || is_brief);
      gtk_column_view_column_set_visible (column, !(is_brief && COLUMNS[i].is_detail));
    }
}

static void
activate_cb (HpLedgerView *self, guint position)
{
  hp_panel_set_state (self, hp_state_learned (hp_panel_get_state (self), (int) position + 1));
}

static GtkWidget *
find_rows (HpLedgerView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The rows are a GtkListView of the column view's own, whose action is the one way to scroll that
 * GTK 4.8 has. It reckons with the rows as they were laid out last: so it is asked again after the
 * frames in which new ones are made and find their height. The focus, if it was kept, goes to the
 * newest entry, which is the one that was chosen or gone back to. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HpLedgerView *self = HP_LEDGER_VIEW (widget);
  GtkWidget *rows = find_rows (self);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->list)));

  if (rows != NULL && n_items > 0)
    gtk_widget_activate_action (rows, "list.scroll-to-item", "u", n_items - 1);
  if (--self->frames_to_scroll > 0)
    return G_SOURCE_CONTINUE;
  if (gtk_root_get_focus (gtk_widget_get_root (widget)) == widget && n_items > 0)
    gtk_widget_grab_focus (gtk_widget_get_last_child (rows));
  self->scroller = 0;
  return G_SOURCE_REMOVE;
}

/* Before the list hears of it: takes the focus from a row that is about to go, for else it would go
 * on to another widget. */
static void
items_changed_cb (HpLedgerView *self, guint position, guint removed)
{
  GtkWidget *rows = find_rows (self), *row;

  if (removed == 0 || rows == NULL || !has_focus (rows))
    return;
  row = gtk_widget_get_focus_child (rows);
  if (position == 0 || row == gtk_widget_get_last_child (rows))
    gtk_root_set_focus (gtk_widget_get_root (rows), GTK_WIDGET (self));
}

/* Keeps the newest entry in view. */
static void
scroll_to_newest (HpLedgerView *self)
{
  self->frames_to_scroll = FRAMES_TO_SCROLL;
  if (self->scroller == 0)
    self->scroller = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
hp_ledger_view_attach (HpPanel *panel, HpModel *model)
{
  HpLedgerView *self = HP_LEDGER_VIEW (panel);
  g_autoptr (GtkNoSelection) selection = NULL;
  HpLedger *ledger = hp_ledger_new (model);

  g_signal_connect_object (ledger, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (G_LIST_MODEL (ledger));
  gtk_column_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (scroll_to_newest), self,
                           G_CONNECT_SWAPPED);
  scroll_to_newest (self);
}

/* Tab leaves the list, as there may be thousands of rows; arrows move between them. */
static gboolean
hp_ledger_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && has_focus (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (hp_ledger_view_parent_class)->focus (widget, direction);
}

static void
hp_ledger_view_class_init (HpLedgerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HP_PANEL_CLASS (klass)->attach = hp_ledger_view_attach;
  widget_class->focus = hp_ledger_view_focus;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-ledger",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-ledger-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HpLedgerView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, brief_cb);
}

static void
hp_ledger_view_init (HpLedgerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  align_headings (self);
  brief_cb (self);
}
