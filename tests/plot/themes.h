/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the colour themes, in the order of HpTheme and up to a NULL.
 */
#pragma once

#include "plot/theme.h"

static inline const char *const *
theme_names (void)
{
  static const char *names[HP_N_THEMES + 1];

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    names[theme] = hp_theme_name ((HpTheme) theme);
  return names;
}

#define THEMES theme_names ()
