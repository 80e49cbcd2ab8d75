/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window remembers its size from one time to the next. HpViews remembers the view, and
 * HpToggles what is shown or hidden.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Binds the size to the settings. */
void hp_window_settings_bind (GtkWindow *window, GSettings *settings);

/* A size remembered from a larger screen is cut to this one. */
void hp_window_settings_fit_monitor (GtkWindow *window);

G_END_DECLS
