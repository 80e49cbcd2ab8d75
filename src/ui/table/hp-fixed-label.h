/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A label whose width is fixed by a sample, so that changing its short text during a drag redraws
 * it without a new layout of the row.
 *
 * Property "sample" (string): the widest text that it must hold.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_FIXED_LABEL (hp_fixed_label_get_type ())
G_DECLARE_FINAL_TYPE (HpFixedLabel, hp_fixed_label, HP, FIXED_LABEL, GtkWidget)

void hp_fixed_label_set_text (HpFixedLabel *self, const char *text);

G_END_DECLS
