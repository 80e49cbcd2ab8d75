/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of all terms: a window over that of the program, in which the arrow keys go from term to
 * term.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_TERMS_WINDOW (hp_terms_window_get_type ())
G_DECLARE_FINAL_TYPE (HpTermsWindow, hp_terms_window, HP, TERMS_WINDOW, GtkWindow)

G_END_DECLS
