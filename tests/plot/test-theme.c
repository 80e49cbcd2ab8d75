/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the colours: contrast by the formula of WCAG 2, and their differences for every kind of
 * colour blindness.
 */
#include "plot/theme.h"
#include "testing.h"

#include <math.h>
#include <string.h>

#define TEXT 4.5 /* WCAG 2.1, 1.4.3: the contrast that text needs */
#define MARK 3.0 /* WCAG 2.1, 1.4.11: the contrast that marks need */
#define END HP_N_COLOURS
#define MAX_GROUNDS 11
#define N_MEANINGS 8

/* Red, green and blue as shares of the light: without the screen's gamma. */
typedef struct
{
  double part[3];
} Light;

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static Light
light_of (unsigned rgb)
{
  return (Light) { { linear ((rgb >> 16) / 255.0), linear ((rgb >> 8 & 255) / 255.0),
                     linear ((rgb & 255) / 255.0) } };
}

static double
luminance (unsigned rgb)
{
  Light light = light_of (rgb);

  return 0.2126 * light.part[0] + 0.7152 * light.part[1] + 0.0722 * light.part[2];
}

static double
contrast (unsigned one, unsigned other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

typedef struct
{
  const char *name;
  unsigned one, other;
  double contrast;
} KnownRow;

static const KnownRow KNOWN_ROWS[] = {
  { "black-on-white", 0x000000, 0xffffff, 21 },
  { "white-on-white", 0xffffff, 0xffffff, 1 },
  { "grey-on-white", 0x767676, 0xffffff, 4.54 },
  { "white-on-blue", 0xffffff, 0x0000ff, 8.59 },
  { "red-on-white", 0xff0000, 0xffffff, 4.00 },
};

/* The formula above, against values that are known everywhere. */
static void
test_formula (gconstpointer data)
{
  const KnownRow *row = data;

  g_assert_cmpfloat_with_epsilon (contrast (row->one, row->other), row->contrast, 0.005);
}

#define C(name) HP_COLOUR_##name

typedef struct
{
  const char *name;
  HpColour colour;
  double least;
  HpColour grounds[MAX_GROUNDS + 1]; /* all that it stands on, and END */
} ContrastRow;

static const ContrastRow CONTRAST_ROWS[] = {
  { "ink", C (INK), TEXT,
    { C (PAPER), C (PANEL), C (CARD), C (PLANE_FIRES), C (PLANE_SILENT), C (SEGMENT),
      C (SEGMENT_NEXT), C (GOOD_CARD), C (WRONG_CARD), C (MATCH_0), C (MATCH_4), END } },
  { "soft-ink", C (SOFT_INK), TEXT,
    { C (PAPER), C (PANEL), C (CARD), C (PLANE_FIRES), C (PLANE_SILENT), END } },
  { "fires", C (FIRES), TEXT,
    { C (PAPER), C (PANEL), C (CARD), C (PLANE_FIRES), C (PLANE_SILENT), C (GOOD_CARD),
      C (WRONG_CARD), END } },
  { "silent", C (SILENT), TEXT,
    { C (PAPER), C (PANEL), C (CARD), C (PLANE_SILENT), C (GOOD_CARD), C (WRONG_CARD), END } },
  { "wrong", C (WRONG), TEXT,
    { C (PAPER), C (PANEL), C (CARD), C (PLANE_FIRES), C (PLANE_SILENT), C (WRONG_CARD), END } },
  { "not-yet", C (NOT_YET), TEXT, { C (PAPER), C (PANEL), C (CARD), END } },
  { "correction", C (CORRECTION), TEXT, { C (PAPER), C (PANEL), C (CARD), END } },
  { "mark", C (MARK), TEXT, { C (PAPER), C (PANEL), C (CARD), END } },
  { "on-class", C (ON_CLASS), TEXT, { C (FIRES), C (SILENT), END } },
  { "good", C (GOOD), TEXT, { C (PAPER), C (PANEL), C (GOOD_CARD), END } },
  { "line-mark", C (LINE), MARK, { C (PLANE_FIRES), C (PLANE_SILENT), C (PAPER), END } },
  { "fires-mark", C (FIRES), MARK,
    { C (PLANE_FIRES), C (PLANE_SILENT), C (PAPER), C (PANEL), C (CARD), C (SEGMENT), END } },
  { "silent-mark", C (SILENT), MARK,
    { C (PLANE_FIRES), C (PLANE_SILENT), C (PAPER), C (PANEL), END } },
  { "point-mark", C (MARK), MARK,
    { C (PLANE_FIRES), C (PLANE_SILENT), C (PAPER), C (PANEL), C (CARD), C (SEGMENT),
      C (SEGMENT_NEXT), C (MATCH_0), C (MATCH_4), END } },
  { "frame-mark", C (FRAME), MARK, { C (PLANE_FIRES), C (PLANE_SILENT), C (PAPER), END } },
  { "tick-mark", C (TICK), MARK,
    { C (SEGMENT), C (SEGMENT_NEXT), C (PANEL), C (MATCH_0), C (MATCH_4), END } },
  { "ink-on-cell", C (INK), TEXT, { C (CELL_FAINT), END } },
  { "word-on-cell", C (MARK), TEXT, { C (PAPER), C (CELL), C (CELL_FAINT), END } },
  { "cell-mark", C (CELL_EDGE), MARK, { C (PAPER), C (CELL), END } },
  { "on-cell-mark", C (FIRES), MARK, { C (CELL_FAINT), C (CELL_FAINT_EDGE), END } },
  { "good-mark", C (GOOD), MARK,
    { C (PANEL), C (GOOD_CARD), C (SEGMENT), C (SEGMENT_NEXT), C (MATCH_0), C (MATCH_4), END } },
};

static void
test_contrast (gconstpointer data)
{
  const ContrastRow *row = data;

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    for (const HpColour *ground = row->grounds; *ground != END; ground++)
      {
        double found = contrast (hp_theme_colour (theme, row->colour),
                                 hp_theme_colour (theme, *ground));

        if (found < row->least)
          g_error ("theme %d: %s on %s has %.2f:1, less than %.1f:1", theme,
                   hp_theme_css_name (row->colour), hp_theme_css_name (*ground), found,
                   row->least);
      }
}

/* How an eye sees light. Machado, Oliveira and Fernandes, "A physiologically-based model for
 * simulation of color vision deficiency", IEEE TVCG 15 (2009), severity 1.0, for linear RGB. */
typedef struct
{
  const char *name;
  double seen[3][3];
} EyeRow;

static const EyeRow EYE_ROWS[] = {
  { "usual", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

static double
multiply (const double row[3], Light light)
{
  return row[0] * light.part[0] + row[1] * light.part[1] + row[2] * light.part[2];
}

static Light
see (const EyeRow *eye, unsigned rgb)
{
  Light light = light_of (rgb), seen;

  for (int i = 0; i < 3; i++)
    seen.part[i] = CLAMP (multiply (eye->seen[i], light), 0, 1);
  return seen;
}

/* CIELAB of sRGB light, for the white of D65. */
static void
to_lab (Light light, double lab[3])
{
  static const double XYZ[3][3] = { { 0.4124564, 0.3575761, 0.1804375 },
                                    { 0.2126729, 0.7151522, 0.0721750 },
                                    { 0.0193339, 0.1191920, 0.9503041 } };
  static const double WHITE[3] = { 0.95047, 1, 1.08883 };
  double f[3];

  for (int i = 0; i < 3; i++)
    {
      double t = multiply (XYZ[i], light) / WHITE[i];

      f[i] = t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
    }
  lab[0] = 116 * f[1] - 16;
  lab[1] = 500 * (f[0] - f[1]);
  lab[2] = 200 * (f[1] - f[2]);
}

static double
distance (const EyeRow *eye, unsigned one, unsigned other)
{
  double a[3], b[3];

  to_lab (see (eye, one), a);
  to_lab (see (eye, other), b);
  return sqrt ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
               + (a[2] - b[2]) * (a[2] - b[2]));
}

/* A difference of 2.3 is just seen. Large areas side by side get six times that, and what stands on
 * them, small and far apart, eighteen times. What differs by a shape or a word as well gets six
 * times that, and twice as a ground. */
#define APART_AREAS 14
#define APART_MARKS 42
#define APART_MEANINGS 14
#define APART_GROUNDS 4.6

static void
test_classes (gconstpointer data)
{
  const EyeRow *eye = data;

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    {
      g_assert_cmpfloat (distance (eye, hp_theme_colour (theme, C (PLANE_FIRES)),
                                   hp_theme_colour (theme, C (PLANE_SILENT))), >=, APART_AREAS);
      g_assert_cmpfloat (distance (eye, hp_theme_colour (theme, C (FIRES)),
                                   hp_theme_colour (theme, C (SILENT))), >=, APART_MARKS);
    }
}

static void
assert_apart (const EyeRow *eye, int theme, HpColour one, HpColour other, double least)
{
  double found = distance (eye, hp_theme_colour (theme, one), hp_theme_colour (theme, other));

  if (found < least)
    {
      g_test_message ("theme %d: %s and %s are %.1f apart, less than %.1f", theme,
                      hp_theme_css_name (one), hp_theme_css_name (other), found, least);
      g_test_fail ();
    }
}

/* One colour has one meaning, and one tint one number; where there is no high contrast, the ground
 * of what is wrong differs as well. */
static void
test_meanings (gconstpointer data)
{
  static const HpColour MEANINGS[N_MEANINGS] = { C (FIRES), C (SILENT),  C (MARK), C (CORRECTION),
                                                 C (GOOD),  C (WRONG), C (NOT_YET), C (INK) };
  static const HpColour GROUNDS[] = { C (CARD), C (GOOD_CARD), C (PLANE_FIRES), C (PLANE_SILENT) };

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    {
      for (int one = 0; one < N_MEANINGS; one++)
        for (int other = 0; other < one; other++)
          assert_apart (data, theme, MEANINGS[one], MEANINGS[other], APART_MEANINGS);
      for (int tint = C (MATCH_0); tint < C (MATCH_4); tint++)
        assert_apart (data, theme, (HpColour) tint, (HpColour) (tint + 1), APART_GROUNDS);
      for (guint i = 0; i < G_N_ELEMENTS (GROUNDS) && !hp_theme_is_contrast (theme); i++)
        assert_apart (data, theme, C (WRONG_CARD), GROUNDS[i], APART_GROUNDS);
    }
}

/* The distance above, against values that are known everywhere: white to black is 100. */
static void
test_distance (void)
{
  double lab[3];

  for (guint i = 0; i < G_N_ELEMENTS (EYE_ROWS); i++)
    g_assert_cmpfloat_with_epsilon (distance (&EYE_ROWS[i], 0, 0xffffff), 100, 0.01);
  to_lab (light_of (0xff0000), lab);
  g_assert_cmpfloat_with_epsilon (lab[0], 53.24, 0.01);
  g_assert_cmpfloat_with_epsilon (lab[1], 80.09, 0.01);
  g_assert_cmpfloat_with_epsilon (lab[2], 67.20, 0.01);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int colour = 0; colour < HP_N_COLOURS; colour++)
    {
      const char *name = hp_theme_css_name (colour);

      g_assert_true (g_str_has_prefix (name, "hp_"));
      g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (name));
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
    }
}

/* Cairo paints with the colour of the table, to the last bit. */
static void
test_source (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    for (int colour = 0; colour < HP_N_COLOURS; colour++)
      {
        const guint32 *pixel = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);

        g_assert_cmphex (hp_theme_colour (theme, colour), <=, 0xffffff);
        hp_theme_set_source (cr, theme, colour);
        cairo_paint (cr);
        cairo_surface_flush (surface);
        g_assert_cmphex (*pixel & 0xffffff, ==, hp_theme_colour (theme, colour));
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* High contrast draws no stroke finer, and the boundary bolder. */
static void
test_strokes (void)
{
  for (int stroke = 0; stroke < HP_N_STROKES; stroke++)
    for (int theme = 0; theme < HP_N_THEMES; theme++)
      {
        double usual = hp_theme_stroke (HP_THEME_LIGHT, stroke);
        double found = hp_theme_stroke (theme, stroke);
        gboolean bolder = hp_theme_is_contrast (theme) && stroke == HP_STROKE_LINE;

        g_assert_cmpfloat (found, >, 0);
        g_assert_cmpfloat (found, >=, bolder ? 1.25 * usual : usual);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/theme/formula/", KNOWN_ROWS, test_formula);
  ADD_ROWS ("/theme/contrast/", CONTRAST_ROWS, test_contrast);
  g_test_add_func ("/theme/distance", test_distance);
  ADD_ROWS ("/theme/classes/", EYE_ROWS, test_classes);
  ADD_ROWS ("/theme/meanings/", EYE_ROWS, test_meanings);
  g_test_add_func ("/theme/names", test_names);
  g_test_add_func ("/theme/source", test_source);
  g_test_add_func ("/theme/strokes", test_strokes);
  return g_test_run ();
}
