/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the marks in texts: no font is looked for that has them, and all of them are seen.
 */
#include "testing.h"
#include "ui/table/hp-fixed-label.h"

#define TICK "\xe2\x9c\x93"
#define CROSS "\xe2\x9c\x97"
#define UP "\xe2\x96\xb2"
#define DOWN "\xe2\x96\xbc"

static const char *const MARKS[] = { TICK, CROSS, UP, DOWN };

typedef struct
{
  GtkWindow *window;
  HpText *label;
} Fixture;

static Fixture
set_up (const char *text)
{
  Fixture fixture = { .label = g_object_new (HP_TYPE_FIXED_LABEL, "sample", UP UP UP UP, NULL) };

  hp_text_set_text (fixture.label, text);
  fixture.window = ui_show (GTK_WIDGET (fixture.label), 200, 100);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->label);
}

static void
assert_one_font (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  PangoFont *font = pango_layout_iter_get_run_readonly (iter)->item->analysis.font;

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      g_assert_true (run == NULL || run->item->analysis.font == font);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* That of the letters will do. */
static void
test_one_font (void)
{
  Fixture fixture = set_up ("a" UP " b" DOWN "c" TICK CROSS);

  assert_one_font (ui_get_layout (fixture.label));
  g_assert_cmpstr (hp_text_get_text (fixture.label), ==, "a" UP " b" DOWN "c" TICK CROSS);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.label),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       hp_text_get_text (fixture.label));
  tear_down (&fixture);
}

/* How many pixels two images have that differ clearly. */
static int
count_differences (cairo_surface_t *one, cairo_surface_t *other)
{
  int n_pixels = 0;

  for (int y = 0; y < cairo_image_surface_get_height (one); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one); x++)
      n_pixels += ui_pixel_difference (ui_pixel (one, x, y), ui_pixel (other, x, y)) > 60;
  return n_pixels;
}

/* Each differs from a space and from all others. */
static void
test_shapes (void)
{
  Fixture fixture = set_up ("\u2007");
  cairo_surface_t *images[G_N_ELEMENTS (MARKS) + 1] = { ui_paint (fixture.window) };

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      hp_text_set_text (fixture.label, MARKS[i]);
      ui_settle (fixture.label);
      images[i + 1] = ui_paint (fixture.window);
      for (guint before = 0; before <= i; before++)
        g_assert_cmpint (count_differences (images[i + 1], images[before]), >, 8);
    }
  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    cairo_surface_destroy (images[i]);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add_func ("/marks/one-font", test_one_font);
  g_test_add_func ("/marks/shapes", test_shapes);
  return g_test_run ();
}
