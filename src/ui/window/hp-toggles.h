/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions of the window that show things or leave them out (HpShown). The settings remember the
 * person's choice; while a scene says what is shown, they are left alone, and what was shown
 * before comes back afterwards.
 */
#pragma once

#include "core/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  /* By HpShown: the property of a part of the window; the part is not owned. */
  struct
  {
    gpointer part;
    const char *property;
  } toggle[HP_N_SHOWN];

  GSettings *settings; /* or NULL */
  gboolean is_visit;   /* a scene says what is shown */
  unsigned own;        /* what is shown otherwise, meanwhile */
} HpToggles;

/* Gives the window, a GActionMap, an action for each, with the name that the scene's key has. */
void hp_toggles_add_actions (HpToggles *self, GtkWindow *window);

/* Calls back with the object, while it is there, when one of them changes. */
void hp_toggles_follow (HpToggles *self, GCallback callback, gpointer object);

/* Binds them to settings of these names; they must be forgotten in the end. */
void hp_toggles_remember (HpToggles *self, GSettings *settings);
void hp_toggles_forget (HpToggles *self);

/* Shows what a scene says (a bit for each HpShown); and what was shown before it. */
void hp_toggles_visit (HpToggles *self, unsigned shown);
void hp_toggles_return (HpToggles *self);

/* Return a bit for each thing that is shown now, and for each that the person has chosen. */
unsigned hp_toggles_get_shown (const HpToggles *self);
unsigned hp_toggles_get_own (const HpToggles *self);

G_END_DECLS
