/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons for all rows at once, which replace the target while outputs are being predicted.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_PREDICT_PANEL (hp_predict_panel_get_type ())
G_DECLARE_FINAL_TYPE (HpPredictPanel, hp_predict_panel, HP, PREDICT_PANEL, HpPanel)

G_END_DECLS
