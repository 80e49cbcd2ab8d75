/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name of a drop-down for those who can't see it. The focus goes to a button in the drop-down,
 * which GTK leaves without one.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the button, and describes it by the string that is chosen; to be called after each choice.
 */
void hp_drop_down_name (GtkDropDown *drop_down, const char *name);

G_END_DECLS
