/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of texts in SVG: librsvg shows what Pango shows, in the text's own font and in a much wider
 * one, and in both directions.
 */
#include "likeness.h"
#include "plot/svg-text.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <math.h>
#include <string.h>

#define WIDTH 700
#define HEIGHT 60
#define SIZE 20
#define USUAL "Sans"
#define WIDER "DejaVu Sans Mono"

/* Of 255, over that many pixels: letters may stand at other fractions of a pixel. */
#define TOLERANCE 60
#define REACH 2
#define LARGEST_BLOT 6

#define ARABIC "\u064a\u0646\u0634\u0637 \u0639\u0646\u062f" /* "fires when" */

typedef struct
{
  const char *name, *markup;
  gboolean is_arabic; /* at least in a part */
  int n_elements;
} Row;

static const Row ROWS[] = {
  { "word", "fires", FALSE, 1 },
  { "sum", "<i>z</i> = \u22120.50 + 0.60\u00b7A + 0.60\u00b7B", FALSE, 1 },
  { "index", "<i>w</i><sub>0</sub> = \u22120.50", FALSE, 1 },
  { "constant", "<i>c</i> = <i>\u03b8</i> \u2212 <i>w</i><sub>0</sub> = 1.00", FALSE, 1 },
  { "comparison", "0.10 &lt; 0.50, so 0", FALSE, 1 },
  { "arabic", ARABIC, TRUE, 1 },
  { "arabic-number", ARABIC " 0.50", TRUE, 1 },
  { "number-arabic", "0.50 " ARABIC, TRUE, 1 },
  { "arabic-stop", ARABIC " XOR.", TRUE, 1 },
  { "arabic-formula", ARABIC " <i>z</i> \u2265 0.50", TRUE, 2 },
  { "formula-arabic", "<i>z</i> \u2265 0.50 " ARABIC, TRUE, 2 },
};

static const double ACROSS[] = { 0, 0.5, 1 };

static char *folder;

static PangoLayout *
make_layout (cairo_t *cr, const char *family, const char *markup)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (family);

  pango_context_set_round_glyph_positions (context, FALSE);
  g_clear_object (&context);
  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

/* A part of the text's width stands in the middle of the picture. */
static double
find_left (PangoLayout *layout, double across)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return WIDTH / 2 - across * extents.width / PANGO_SCALE;
}

static cairo_surface_t *
start_surface (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);
  cairo_set_source_rgb (*cr, 0, 0, 0);
  return surface;
}

/* Draws the middle part of the text by Pango alone, in a font. */
static cairo_surface_t *
show_layout (const char *markup, const char *family, double across)
{
  cairo_t *cr;
  cairo_surface_t *surface = start_surface (&cr);
  g_autoptr (PangoLayout) layout = make_layout (cr, family, markup);

  cairo_move_to (cr, find_left (layout, across), 15);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  return surface;
}

static char *
write_text (const char *markup, double across)
{
  cairo_t *cr;
  cairo_surface_t *surface = start_surface (&cr);
  g_autoptr (PangoLayout) layout = make_layout (cr, USUAL, markup);
  char *text;

  cairo_translate (cr, find_left (layout, across), 15);
  text = hp_svg_text (cr, layout, across, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return text;
}

/* As for a viewer that has no other font. */
static char *
change_families (const char *text, const char *family)
{
  g_autoptr (GRegex) regex = g_regex_new ("font-family=\"[^\"]*\"", 0, 0, NULL);
  g_autofree char *attribute = g_strdup_printf ("font-family=\"%s\"", family);

  return g_regex_replace_literal (regex, text, -1, 0, attribute, 0, NULL);
}

static cairo_surface_t *
show_text (const char *text)
{
  g_autofree char *svg = g_build_filename (folder, "text.svg", NULL);
  g_autofree char *png = g_build_filename (folder, "text.png", NULL);
  g_autofree char *document
      = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">"
                         "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%s</svg>",
                         WIDTH, HEIGHT, text);
  const char *const command[] = { "rsvg-convert", "-o", png, svg, NULL };
  cairo_surface_t *surface;
  int status;

  g_assert_true (g_file_set_contents (svg, document, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  surface = cairo_image_surface_create_from_png (png);
  g_unlink (svg);
  g_unlink (png);
  return surface;
}

static void
compare (const char *text, const char *markup, const char *family, double across)
{
  cairo_surface_t *shown = show_text (text), *wanted = show_layout (markup, family, across);
  Likeness likeness = compare_surfaces (shown, wanted, REACH, TOLERANCE);

  if (likeness.blot > LARGEST_BLOT)
    g_error ("blot %d in %s at %g: %s", likeness.blot, family, across, text);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (wanted);
}

static int
count (const char *text, const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return (int) g_strv_length (parts) - 1;
}

/* In its own font each text is where it was laid out; in another one it is as Pango would set it
 * there, on the same side. */
static void
test_text (gconstpointer data)
{
  const Row *row = data;

  for (gsize i = 0; i < G_N_ELEMENTS (ACROSS); i++)
    {
      g_autofree char *text = write_text (row->markup, ACROSS[i]);
      g_autofree char *wider = change_families (text, WIDER);

      g_assert_cmpint (count (text, "<text "), ==, row->n_elements);
      g_assert_cmpint (count (text, " x="), ==, row->n_elements);
      compare (text, row->markup, USUAL, ACROSS[i]);
      if (!row->is_arabic)
        compare (wider, row->markup, WIDER, ACROSS[i]);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("halfplane-svg-text-XXXXXX", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/svg-text/%s", ROWS[i].name);

      g_test_add_data_func (path, &ROWS[i], test_text);
    }
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
