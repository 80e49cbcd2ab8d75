/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tooltips that explain the term that a widget shows.
 */
#pragma once

#include "words/terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a widget the sentence of a term as its tooltip. */
void hp_explain (gpointer widget, HpTerm term);

/* Sets the text of a tooltip that is asked for; returns TRUE, so that it is shown. */
gboolean hp_explain_in_tooltip (GtkTooltip *tooltip, HpTerm term);

G_END_DECLS
