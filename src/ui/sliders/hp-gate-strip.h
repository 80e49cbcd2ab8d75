/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip under a slider: the track cut where a row flips, each part named by the gate that the
 * neuron would become there.
 *
 * Properties: "model" (see hp-panel.h) and "parameter" (HpParameter as int, to be set
 * first).
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_GATE_STRIP (hp_gate_strip_get_type ())
G_DECLARE_FINAL_TYPE (HpGateStrip, hp_gate_strip, HP, GATE_STRIP, GtkWidget)

/* Returns the value nearest to the present one in the segment at a place on the strip: the present
 * one itself in its own segment, and while an output is masked. */
HpHundredths hp_gate_strip_get_nearest (HpGateStrip *self, double x);

G_END_DECLS
