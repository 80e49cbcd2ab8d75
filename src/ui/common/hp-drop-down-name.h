/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The accessible name of a drop-down and what is chosen in it. The focus goes to a button inside,
 * to which GTK gives no name.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the button, and describes it by the selected string. Call it after each selection. */
void hp_drop_down_name (GtkDropDown *drop_down, const char *name);

G_END_DECLS
