/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The theme: the one that the person chose, or what the desktop prefers. There is one object for
 * the display, like GtkSettings.
 *
 * Properties: "choice" ("system", or the name of a theme), "theme" (an HpTheme, as int).
 */
#pragma once

#include "plot/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_APPEARANCE (hp_appearance_get_type ())
G_DECLARE_FINAL_TYPE (HpAppearance, hp_appearance, HP, APPEARANCE, GObject)

/* Returns the appearance of the display, not to be freed. */
HpAppearance *hp_appearance_get_default (void);

/* Sets and remembers one of the names above; others are ignored. */
void hp_appearance_set_choice (HpAppearance *self, const char *choice);

/* Binds the choice to the setting "theme". */
void hp_appearance_bind_settings (HpAppearance *self, GSettings *settings);

/* Sets one of the names above for this run only: the setting keeps its value until the person
 * chooses again. */
void hp_appearance_set_for_now (HpAppearance *self, const char *choice);

/* Returns the theme in use. */
HpTheme hp_appearance_get_theme (HpAppearance *self);

/* Returns a colour of that theme. */
GdkRGBA hp_appearance_get_colour (HpAppearance *self, HpColour colour);

/* Returns the theme of a choice (NULL is "system") on a desktop that prefers dark or contrast. */
HpTheme hp_appearance_get_theme_of (const char *choice,
                                    gboolean prefers_dark,
                                    gboolean prefers_contrast);

/* Returns the names of all choices, with NULL at the end. */
const char *const *hp_appearance_get_choices (void);

/* Returns the choice of that name as a static string, or NULL. */
const char *hp_appearance_find_choice (const char *name);

/* Adds a style class to a GtkWidget, or removes it. */
void hp_appearance_set_class (gpointer widget, const char *name, gboolean has_it);

/* Marks a GtkWidget for a moment, once more if it is marked already; or removes the mark. It does
 * not show if animations are off. */
void hp_appearance_flash (gpointer widget, gboolean is_marked);

/* Redraws a widget whenever the theme changes. */
void hp_appearance_redraw (gpointer widget);

/* Draws a text in a colour of the theme, with its upper left corner at x, y. */
void hp_appearance_append_text (GtkSnapshot *snapshot,
                                PangoLayout *text,
                                HpColour colour,
                                double x,
                                double y);

/* Draws a box in a colour of the present theme; the edges are in pixels of the widget. */
void hp_appearance_append_box (GtkSnapshot *snapshot, HpColour colour, double left, double top,
                               double right, double bottom);

G_END_DECLS
