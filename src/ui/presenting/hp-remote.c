/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A remote sends the places of keys, as a keyboard does; the layout makes characters of them. Its
 * blank button is the place where a US keyboard has its full stop or b, so the places are compared
 * as well as the characters.
 */
#include "hp-remote.h"

/* The places of the full stop and of b on a US keyboard: Linux numbers keys in this way, under X11
 * and Wayland alike. */
enum
{
  KEYCODE_PERIOD = 60,
  KEYCODE_B = 56,
};

static const struct
{
  guint keyval;
  HpRemoteKey key;
} KEYS[] = {
  { GDK_KEY_Page_Down, { HP_REMOTE_NEXT, FALSE } },
  { GDK_KEY_KP_Page_Down, { HP_REMOTE_NEXT, FALSE } },
  { GDK_KEY_Page_Up, { HP_REMOTE_PREVIOUS, FALSE } },
  { GDK_KEY_KP_Page_Up, { HP_REMOTE_PREVIOUS, FALSE } },
  { GDK_KEY_Right, { HP_REMOTE_NEXT, TRUE } },
  { GDK_KEY_KP_Right, { HP_REMOTE_NEXT, TRUE } },
  { GDK_KEY_space, { HP_REMOTE_NEXT, TRUE } },
  { GDK_KEY_Left, { HP_REMOTE_PREVIOUS, TRUE } },
  { GDK_KEY_KP_Left, { HP_REMOTE_PREVIOUS, TRUE } },
  { GDK_KEY_Escape, { HP_REMOTE_END, TRUE } },
};

static gboolean
is_blank_key (guint keyval, guint keycode)
{
  return keycode == KEYCODE_PERIOD || keycode == KEYCODE_B || keyval == GDK_KEY_period
         || gdk_keyval_to_lower (keyval) == GDK_KEY_b;
}

HpRemoteKey
hp_remote_find_key (guint keyval, guint keycode, GdkModifierType modifiers, gboolean is_typing)
{
  const GdkModifierType commands
      = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;
  gboolean is_separator = keyval == GDK_KEY_period || keyval == GDK_KEY_comma;

  if ((modifiers & commands) != 0)
    return (HpRemoteKey) { HP_REMOTE_NONE, FALSE };
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (KEYS[i].keyval == keyval)
      return KEYS[i].key;
  if (is_blank_key (keyval, keycode) && !(is_typing && is_separator))
    return (HpRemoteKey) { HP_REMOTE_BLANK, FALSE };
  return (HpRemoteKey) { HP_REMOTE_NONE, FALSE };
}
