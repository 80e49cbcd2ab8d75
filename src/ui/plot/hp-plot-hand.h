/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hand in a plot: what it takes hold of follows the pointer. A whole drag is one step of undo;
 * Escape puts it back.
 */
#pragma once

#include "core/polygon.h"
#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a kind of hand does. Places are in pixels of the plot; held is held_size bytes of the hand's
 * own, which take fills for move. */
typedef struct
{
  gsize held_size;
  gboolean (*take) (gpointer plot, HpModel *model, HpPoint at, gpointer held); /* if it can */
  void (*move) (gpointer plot, HpModel *model, HpPoint at, gconstpointer held);
  void (*let_go) (gpointer plot); /* or NULL */
} HpPlotHand;

/* Adds one to a widget; kind must stay. */
void hp_plot_hand_add (gpointer plot, HpModel *model, const HpPlotHand *kind);

G_END_DECLS
