/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "theme.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name, *label;
  bool is_dark, is_contrast;
} THEMES[HP_N_THEMES] = {
  [HP_THEME_LIGHT] = { "light", N_ ("_Light"), false, false },
  [HP_THEME_DARK] = { "dark", N_ ("_Dark"), true, false },
  [HP_THEME_CONTRAST] = { "contrast", N_ ("High _Contrast"), false, true },
  [HP_THEME_CONTRAST_DARK] = { "contrast-dark", NULL, true, true },
};

static const struct
{
  const char *css_name;
  unsigned colours[HP_N_THEMES];
} COLOURS[HP_N_COLOURS] = {
#define HP_COLOUR(name, css, ...) [HP_COLOUR_##name] = { css, { __VA_ARGS__ } },
#include "theme-colours.def"
#undef HP_COLOUR
};

#define HP_COLOUR(name, css, ...)                                                                  \
  _Static_assert (sizeof (unsigned[]) { __VA_ARGS__ } == sizeof (unsigned[HP_N_THEMES]),           \
                  css " has one colour for each theme");
#include "theme-colours.def"
#undef HP_COLOUR

static const double STROKES[HP_N_STROKES] = {
  [HP_STROKE_HAIR] = 1,
  [HP_STROKE_FRAME] = 1,
  [HP_STROKE_LINE] = 4,
  [HP_STROKE_ARROW] = 3,
  [HP_STROKE_GHOST] = 2.5,
  [HP_STROKE_RULER] = 2.5,
  [HP_STROKE_ARROW_HEAD] = 15,
  [HP_STROKE_POINT_RADIUS] = 19,
  [HP_STROKE_POINT_EDGE] = 4,
  [HP_STROKE_RING] = 2.5,
  [HP_STROKE_GRIP_RADIUS] = 9,
  [HP_STROKE_RING_GAP] = 6,
};

const char *
hp_theme_name (HpTheme theme)
{
  return THEMES[theme].name;
}

const char *
hp_theme_label (HpTheme theme)
{
  return THEMES[theme].label != NULL ? _(THEMES[theme].label) : NULL;
}

bool
hp_theme_is_dark (HpTheme theme)
{
  return THEMES[theme].is_dark;
}

bool
hp_theme_is_contrast (HpTheme theme)
{
  return THEMES[theme].is_contrast;
}

HpTheme
hp_theme_find (bool is_dark, bool is_contrast)
{
  int theme = 0;

  while (THEMES[theme].is_dark != is_dark || THEMES[theme].is_contrast != is_contrast)
    theme++;
  return (HpTheme) theme;
}

unsigned
hp_theme_colour (HpTheme theme, HpColour colour)
{
  return COLOURS[colour].colours[theme];
}

const char *
hp_theme_css_name (HpColour colour)
{
  return COLOURS[colour].css_name;
}

void
hp_theme_rgb (HpTheme theme, HpColour colour, double rgb[3])
{
  unsigned packed = hp_theme_colour (theme, colour);

  for (int i = 0; i < 3; i++)
    rgb[i] = (packed >> (16 - 8 * i) & 0xff) / 255.0;
}

void
hp_theme_set_source (cairo_t *cr, HpTheme theme, HpColour colour)
{
  double rgb[3];

  hp_theme_rgb (theme, colour, rgb);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

double
hp_theme_stroke (HpTheme theme, HpStroke stroke)
{
  double bolder = THEMES[theme].is_contrast && stroke <= HP_STROKE_RULER ? 1.5 : 1;

  return STROKES[stroke] * bolder;
}
