/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window remembers its size and the parts that are shown or hidden from one time to the next.
 * HpViews remembers the view.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part that can be shown or hidden: the name of the action and of the setting that remembers it,
 * and the property of a part of the window that it sets. */
typedef struct
{
  const char *name;
  gpointer part;
  const char *property;
} HpToggle;

/* Gives the window, a GActionMap, an action for each toggle. */
void hp_window_settings_add_toggles (GtkWindow *window, const HpToggle *toggles, int n_toggles);

/* Binds toggles and size to the settings. */
void hp_window_settings_bind (GtkWindow *window,
                              GSettings *settings,
                              const HpToggle *toggles,
                              int n_toggles);

/* A size remembered from a larger screen is cut to this one. */
void hp_window_settings_fit_monitor (GtkWindow *window);

G_END_DECLS
