/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK breaks the lines of a tooltip, but not inside a formula.
 */
#include "hp-explain.h"

#include "words/formulas.h"

void
hp_explain (gpointer widget, HpTerm term)
{
  g_autofree char *tied = hp_formulas_tie (hp_term_sentence (term));

  gtk_widget_set_tooltip_text (widget, tied);
}

gboolean
hp_explain_in_tooltip (GtkTooltip *tooltip, HpTerm term)
{
  g_autofree char *tied = hp_formulas_tie (hp_term_sentence (term));

  gtk_tooltip_set_text (tooltip, tied);
  return TRUE;
}
