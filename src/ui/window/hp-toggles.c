/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * During a visit the settings are unbound.
 */
#include "hp-toggles.h"

void
hp_toggles_add_actions (HpToggles *self, GtkWindow *window)
{
  for (int i = 0; i < HP_N_SHOWN; i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (
          HP_SHOWN_NAMES[i], self->toggle[i].part, self->toggle[i].property);

      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }
}

void
hp_toggles_follow (HpToggles *self, GCallback callback, gpointer object)
{
  for (int i = 0; i < HP_N_SHOWN; i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", self->toggle[i].property, NULL);

      g_signal_connect_object (self->toggle[i].part, signal, callback, object, G_CONNECT_SWAPPED);
    }
}

static void
bind (HpToggles *self)
{
  for (int i = 0; i < HP_N_SHOWN && self->settings != NULL; i++)
    g_settings_bind (self->settings, HP_SHOWN_NAMES[i], self->toggle[i].part,
                     self->toggle[i].property, G_SETTINGS_BIND_DEFAULT);
}

void
hp_toggles_remember (HpToggles *self, GSettings *settings)
{
  self->settings = g_object_ref (settings);
  bind (self);
}

void
hp_toggles_forget (HpToggles *self)
{
  g_clear_object (&self->settings);
}

unsigned
hp_toggles_get_shown (const HpToggles *self)
{
  unsigned shown = 0;

  for (int i = 0; i < HP_N_SHOWN; i++)
    {
      gboolean is_shown;

      g_object_get (self->toggle[i].part, self->toggle[i].property, &is_shown, NULL);
      shown |= is_shown ? 1u << i : 0;
    }
  return shown;
}

unsigned
hp_toggles_get_own (const HpToggles *self)
{
  return self->is_visit ? self->own : hp_toggles_get_shown (self);
}

static void
set_shown (HpToggles *self, unsigned shown)
{
  for (int i = 0; i < HP_N_SHOWN; i++)
    g_object_set (self->toggle[i].part, self->toggle[i].property, (shown & 1u << i) != 0, NULL);
}

void
hp_toggles_visit (HpToggles *self, unsigned shown)
{
  if (!self->is_visit)
    {
      self->own = hp_toggles_get_shown (self);
      for (int i = 0; i < HP_N_SHOWN && self->settings != NULL; i++)
        g_settings_unbind (self->toggle[i].part, self->toggle[i].property);
    }
  self->is_visit = TRUE;
  set_shown (self, shown);
}

void
hp_toggles_return (HpToggles *self)
{
  if (!self->is_visit)
    return;
  self->is_visit = FALSE;
  set_shown (self, self->own);
  bind (self);
}
