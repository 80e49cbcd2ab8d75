/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What leads out of the window: pictures, numbers and code into files, the clipboard and on paper.
 */
#pragma once

#include "ui/window/hp-window.h"

G_BEGIN_DECLS

/* Adds to the window the actions "export-picture", "save-table-csv", "save-ledger-csv", "copy"
 * (what has the focus: table, ledger or picture), "copy-picture", "copy-table", "copy-python" and
 * "print". */
void hp_output_add_actions (HpWindow *window);

G_END_DECLS
