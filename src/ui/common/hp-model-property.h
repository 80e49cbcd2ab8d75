/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The property "model" (HpModel, write-only) of a widget, to be bound in templates. The first model
 * stays; setting NULL does nothing.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hp_model_property_install (GObjectClass *klass, guint id);

/* Keeps a reference in *model, and calls changed (widget) whenever the model changes. Returns
 * whether the widget has just been given its model. */
gboolean hp_model_property_set (gpointer widget,
                                const GValue *value,
                                HpModel **model,
                                void (*changed) (gpointer widget));

G_END_DECLS
