/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of a presenter's remote, on any keyboard layout.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  HP_REMOTE_NONE,     /* a key of the keyboard */
  HP_REMOTE_NEXT,     /* the next scene */
  HP_REMOTE_PREVIOUS, /* the previous scene */
  HP_REMOTE_BLANK,    /* blanks the screen, or brings it back */
  HP_REMOTE_END,      /* ends presenting */
} HpRemoteCommand;

typedef struct
{
  HpRemoteCommand command;
  gboolean is_for_widgets; /* the widget that has the focus may want it first */
} HpRemoteKey;

/* Returns the command of a key press; keyval and keycode are those of the event. While a number is
 * being typed, a decimal separator is part of the number. */
HpRemoteKey hp_remote_find_key (guint keyval,
                                guint keycode,
                                GdkModifierType modifiers,
                                gboolean is_typing);

G_END_DECLS
