/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run while building: prints one theme's colours as a style sheet, so that the window takes its
 * colours from the same table as the plot. Takes the number of the theme.
 */
#include "theme.h"

#include <stdio.h>
#include <stdlib.h>

int
main (int argc, char **argv)
{
  HpTheme theme = argc == 2 ? (HpTheme) atoi (argv[1]) : HP_N_THEMES;

  if (theme >= HP_N_THEMES)
    return 2;
  for (int colour = 0; colour < HP_N_COLOURS; colour++)
    printf ("@define-color %s #%06x;\n", hp_theme_css_name (colour),
            hp_theme_colour (theme, colour));
  return 0;
}
