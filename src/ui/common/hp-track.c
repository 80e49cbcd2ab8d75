/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The thumb grows with the text size of the desktop.
 */
#include "hp-track.h"

#include <gtk/gtk.h>

#include <math.h>

int
hp_track_get_thumb_width (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return 2 * (int) lround (HP_THUMB_WIDTH / 2 * fmax (dpi / 1024.0 / 96, 1));
}
