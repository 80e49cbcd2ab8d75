/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A box that shows the model: the base class of the parts of the window.
 *
 * Properties, bound in the template of whatever the panel is part of:
 * "model" (HpModel, writable): see hp-model-property.h;
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

/* NULL before there is a model. */
HpModel *hp_panel_get_model (HpPanel *self);

/* Takes a subclass of HpPanel; there must be a model. */
HpState hp_panel_get_state (gpointer self);

gboolean hp_panel_is_brief (HpPanel *self);

/* Calls refresh (). */
void hp_panel_refresh (HpPanel *self);

G_END_DECLS
