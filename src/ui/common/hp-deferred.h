/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A placeholder for a panel that most people never see and that takes long to build: hidden at
 * first, it creates the panel when it is first shown.
 *
 * Property "type" (GType of an HpPanel, construct-only).
 */
#pragma once

#include "hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_DEFERRED (hp_deferred_get_type ())
G_DECLARE_FINAL_TYPE (HpDeferred, hp_deferred, HP, DEFERRED, HpPanel)

/* Gives a drop-down its model. The rows of its list, which have more widgets than all else in it,
 * are filled when the list is about to be opened. */
void hp_deferred_set_model (GtkDropDown *drop_down, GListModel *model);

G_END_DECLS
