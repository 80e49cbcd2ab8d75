/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quiet line below the views: to a newcomer it says what can be dragged, while a row is on the
 * line it says what textbooks do then, and while a lesson is edited it explains padlocks and eyes.
 * A class does not see it, and no picture holds it.
 *
 * Property "guide" (boolean, writable): whether it still has to say what can be dragged. The first
 * drag sets it to FALSE. "editing" (boolean, writable): whether a lesson is edited.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_PLOT_NOTE (hp_plot_note_get_type ())
G_DECLARE_FINAL_TYPE (HpPlotNote, hp_plot_note, HP, PLOT_NOTE, HpPanel)

G_END_DECLS
