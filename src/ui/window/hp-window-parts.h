/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the window that are there or not: what a scene hides, what would give away a masked
 * output, and what belongs to three neurons.
 */
#pragma once

#include "hp-stage.h"
#include "model/hp-player.h"
#include "ui/common/hp-view-context.h"
#include "ui/presenting/hp-presenting.h"

G_BEGIN_DECLS

/* The widgets are children of the window's template; nothing is owned. */
typedef struct
{
  GtkWidget *network_bar, *role_chooser, *presented_role_chooser;
  GtkWidget *target_row, *target_chooser, *follow_button;
  GtkWidget *predict, *verdict, *table, *learning;
  GtkWidget *ledger_area, *contents_scroll;
  GtkBox *contents;

  GtkWidget *window;
  HpModel *model;
  HpPlayer *player;
  HpPresenting *presenting;
  HpViewContext *context;
  HpStage *stage;
} HpWindowParts;

/* In the class's init: the parts are at this offset in an instance. */
void hp_window_parts_bind_children (GtkWidgetClass *widget_class, gssize offset);

/* Shows what three neurons need: the bar of their pages, made when it is first shown, and the
 * choosers of the one in hand. */
void hp_window_parts_show_network (const HpWindowParts *parts, HpViewKind view);

/* Leaves out what the scene hides and what would give away a masked output. Nothing else moves:
 * what is hidden keeps its space, but for the learning panel, below which there is nothing. */
void hp_window_parts_show (const HpWindowParts *parts);

/* Tells the views what the scene's inputs and output stand for. */
void hp_window_parts_show_meanings (const HpWindowParts *parts);

G_END_DECLS
