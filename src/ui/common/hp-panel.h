/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A box that shows the model: the base class of the parts of the window.
 *
 * Properties, bound in the template of whatever the panel is part of:
 * "model" (HpModel, writable): the first model stays, and setting NULL does nothing;
 * "brief" (boolean, writable): whether a class watches, so that details it could not read are left
 * out.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_PANEL (hp_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (HpPanel, hp_panel, HP, PANEL, GtkBox)

struct _HpPanelClass
{
  GtkBoxClass parent_class;

  /* Called once, when the panel has been given its model, before it is refreshed. May be NULL. */
  void (*attach) (HpPanel *self, HpModel *model);

  /* Called when the model, its locks or "brief" have changed; only with a model. May be NULL. */
  void (*refresh) (HpPanel *self);
};

/* For widgets that are no boxes: such a property "model", write-only. */
void hp_panel_install_model (GObjectClass *klass, guint id);

/* Keeps a reference in *model, and calls changed (widget) whenever the model changes. Returns
 * whether the widget has just been given its model. */
gboolean hp_panel_set_model (gpointer widget,
                             const GValue *value,
                             HpModel **model,
                             void (*changed) (gpointer widget));

/* All take an HpPanel. The model is NULL before there is one; the state needs one. */
HpModel *hp_panel_get_model (gpointer self);
HpState hp_panel_get_state (gpointer self);
void hp_panel_set_state (gpointer self, HpState state);
gboolean hp_panel_is_brief (gpointer self);

/* Returns whether verdict and table are those of three neurons as a whole, not of the one in hand:
 * while these are predicted, and for a class. */
gboolean hp_panel_shows_whole (gpointer self);

/* Calls refresh (), if there is a model. */
void hp_panel_refresh (gpointer self);

G_END_DECLS
