/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of themes, colours and strokes: pictures, window and exports all take theirs from
 * here.
 */
#pragma once

#include <cairo.h>
#include <stdbool.h>

typedef enum
{
  HP_THEME_LIGHT,
  HP_THEME_DARK,
  HP_THEME_CONTRAST,      /* high contrast, dark on light */
  HP_THEME_CONTRAST_DARK, /* high contrast, light on dark */
  HP_N_THEMES,
} HpTheme;

/* One entry a row of theme-colours.def, which says what each is for. */
typedef enum
{
#define HP_COLOUR(name, css, ...) HP_COLOUR_##name,
#include "theme-colours.def"
#undef HP_COLOUR
  HP_N_COLOURS,
} HpColour;

/* Lengths in pixels at scale 1, where the data area is 600 px wide. */
typedef enum
{
  HP_STROKE_HAIR,         /* grid */
  HP_STROKE_FRAME,        /* the data area's edge */
  HP_STROKE_LINE,         /* the decision boundary */
  HP_STROKE_ARROW,        /* the weight vector */
  HP_STROKE_GHOST,        /* the line as it was */
  HP_STROKE_RULER,        /* the way from the nearest point to the line */
  HP_STROKE_ARROW_HEAD,   /* the length of its head */
  HP_STROKE_POINT_RADIUS, /* to the outer edge of a point */
  HP_STROKE_POINT_EDGE,   /* the edge of a hollow point */
  HP_STROKE_RING,         /* rings around a point */
  HP_STROKE_GRIP_RADIUS,  /* of what turns the line */
  HP_STROKE_RING_GAP,     /* from a point to its first ring, and from ring to ring */
  HP_N_STROKES,
} HpStroke;

/* The theme's name in options and settings. */
const char *hp_theme_name (HpTheme theme);

/* Its label in the menu, in the person's language and with a mnemonic; NULL for one that cannot be
 * chosen, but that the desktop's preferences can lead to. */
const char *hp_theme_label (HpTheme theme);

bool hp_theme_is_dark (HpTheme theme);
bool hp_theme_is_contrast (HpTheme theme);

/* The first theme of its kind. */
HpTheme hp_theme_find (bool is_dark, bool is_contrast);

/* The colour as 0xRRGGBB. */
unsigned hp_theme_colour (HpTheme theme, HpColour colour);

/* The colour's name in style sheets, such as "hp_fires". */
const char *hp_theme_css_name (HpColour colour);

/* Its red, green and blue, 0 .. 1. */
void hp_theme_rgb (HpTheme theme, HpColour colour, double rgb[3]);

/* Makes the colour the cairo source. */
void hp_theme_set_source (cairo_t *cr, HpTheme theme, HpColour colour);

/* The length of a stroke in pixels at scale 1; high contrast draws bolder. */
double hp_theme_stroke (HpTheme theme, HpStroke stroke);
