/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-terms-window.h"

#include "config.h"
#include "words/formulas.h"
#include "words/terms.h"

struct _HpTermsWindow
{
  GtkWindow parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HpTermsWindow, hp_terms_window, GTK_TYPE_WINDOW)

static GtkWidget *
make_label (const char *text, const char *style)
{
  g_autofree char *tied = hp_formulas_tie (text);

  return g_object_new (GTK_TYPE_LABEL, "label", tied, "wrap", TRUE, "xalign", 0.0,
                       "css-name", style, NULL);
}

static void
add_term (HpTermsWindow *self, HpTerm term)
{
  const char *name = hp_term_name (term), *sentence = hp_term_sentence (term);
  g_autofree char *both = g_strdup_printf ("%s: %s", name, sentence);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (lines), make_label (name, "term"));
  gtk_box_append (GTK_BOX (lines), make_label (sentence, "label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  gtk_list_box_append (self->list, row);
}

static void
hp_terms_window_class_init (HpTermsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/hp-terms-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HpTermsWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hp_terms_window_init (HpTermsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HpTerm term = 0; term < HP_N_TERMS; term++)
    add_term (self, term);
}
