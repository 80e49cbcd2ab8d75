/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small chart of how many corrections each of the last epochs made.
 *
 * Property "model": see hp-panel.h.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_EPOCH_CHART (hp_epoch_chart_get_type ())
G_DECLARE_FINAL_TYPE (HpEpochChart, hp_epoch_chart, HP, EPOCH_CHART, GtkWidget)

G_END_DECLS
