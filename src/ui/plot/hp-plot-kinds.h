/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget of each kind of view.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

HpPlot *hp_plot_new (HpViewKind kind, HpModel *model, HpViewContext *context);

G_END_DECLS
