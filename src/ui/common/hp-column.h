/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Widgets one below the other, whose width never follows from a height. A GtkBox that is asked for
 * such a width measures the texts in it at up to twenty widths.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_COLUMN (hp_column_get_type ())
G_DECLARE_FINAL_TYPE (HpColumn, hp_column, HP, COLUMN, GtkWidget)

G_END_DECLS
