/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's actions that export: views, tables and code to files, the clipboard and a printer.
 */
#pragma once

#include "model/hp-player.h"
#include "ui/common/hp-notice.h"
#include "ui/plot/hp-views.h"

G_BEGIN_DECLS

/* The objects of the window that the actions use. All of them outlive the actions. */
typedef struct
{
  GtkWindow *window; /* a GActionMap, too */
  HpModel *model;
  HpPlayer *player;
  HpViews *views;
  HpNotice *notice;
} HpOutput;

/* Adds to the window the actions "export-picture", "save-table-csv", "save-ledger-csv",
 * "copy-picture", "copy-table", "copy-ledger", "copy-python", "copy-state",
 * "paste-state", "export-worksheet", "export-learning", "print", "print-worksheet" and
 * "print-learning". */
void hp_output_add_actions (HpOutput *self);

G_END_DECLS
