/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the colour themes, in the order of HpTheme and up to a NULL.
 */
#pragma once

#include "plot/theme.h"

static const char *const THEMES[HP_N_THEMES + 1]
    = { "light", "dark", "contrast", "contrast-dark", NULL };
