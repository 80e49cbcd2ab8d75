/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Light, dark or high contrast: what the person chose, or what the desktop prefers. One for the
 * display, as GtkSettings is.
 *
 * Properties: "choice" ("system", or the name of a theme), "theme" (an HpTheme, as int).
 */
#pragma once

#include "plot/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_APPEARANCE (hp_appearance_get_type ())
G_DECLARE_FINAL_TYPE (HpAppearance, hp_appearance, HP, APPEARANCE, GObject)

/* The appearance of the display; the caller does not own it. */
HpAppearance *hp_appearance_get_default (void);

/* One of the names above, which is remembered; others are ignored. */
void hp_appearance_set_choice (HpAppearance *self, const char *choice);

/* Takes the choice from the setting "theme", and remembers it there from now on. */
void hp_appearance_bind_settings (HpAppearance *self, GSettings *settings);

/* One of the names above for this run alone: the settings keep what they hold until the person
 * chooses anew. */
void hp_appearance_set_for_now (HpAppearance *self, const char *choice);

/* The theme that everything has at present. */
HpTheme hp_appearance_get_theme (HpAppearance *self);

/* A colour of that theme, as GTK takes it. */
GdkRGBA hp_appearance_get_colour (HpAppearance *self, HpColour colour);

/* The theme of a choice (NULL is "system") on a desktop that prefers dark or contrast. */
HpTheme hp_appearance_get_theme_of (const char *choice,
                                    gboolean prefers_dark,
                                    gboolean prefers_contrast);

/* The names of all choices, NULL at the end. */
const char *const *hp_appearance_get_choices (void);

/* The choice of that name as a static string, or NULL. */
const char *hp_appearance_find_choice (const char *name);

G_END_DECLS
