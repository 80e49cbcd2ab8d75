/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A binding first sets NULL, as templates are built before their window has a model.
 */
#include "hp-model-property.h"

void
hp_model_property_install (GObjectClass *klass, guint id)
{
  g_object_class_install_property (
      klass, id,
      g_param_spec_object ("model", NULL, NULL, HP_TYPE_MODEL,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

gboolean
hp_model_property_set (gpointer widget, const GValue *value, HpModel **model,
                       void (*changed) (gpointer widget))
{
  if (*model != NULL || g_value_get_object (value) == NULL)
    return FALSE;
  *model = g_value_dup_object (value);
  g_signal_connect_object (*model, "changed", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
  return TRUE;
}
