/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of pictures as files: SVG, PDF and PNG, shown by other programs, are the picture that the
 * window draws; text in SVG and PDF is text.
 */
#include "likeness.h"
#include "plot/export.h"
#include "settings.h"
#include "themes.h"

#include <glib/gstdio.h>

#include <locale.h>
#include <math.h>
#include <string.h>

#define REACH 2
#define TOLERANCE 40 /* of 255 */

/* Letters on screen are hinted and stand on whole pixels, so fewer than this share of the pixels
 * may differ, and nothing as large as a thin stroke of a letter. */
#define MOST 0.002
#define LARGEST_BLOT 4

static char *folder;

static char *
run (const char *const *arguments)
{
  g_autofree char *output = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s: status %d, %s", arguments[0], status, errors);
  return g_steal_pointer (&output);
}

static char *
save (const HpBytes *bytes, HpFormat format)
{
  g_autofree char *name = g_strconcat ("picture", hp_format_ending (format), NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (bytes->status, ==, CAIRO_STATUS_SUCCESS);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->array->data, bytes->array->len,
                                      NULL));
  return path;
}

/* Has another program draw the file, at a width and height in pixels. */
static cairo_surface_t *
show (const char *path, HpFormat format, int width, int height)
{
  g_autofree char *shown = g_build_filename (folder, "shown.png", NULL);
  g_autofree char *base = g_build_filename (folder, "shown", NULL);
  g_autofree char *w = g_strdup_printf ("%d", width), *h = g_strdup_printf ("%d", height);
  cairo_surface_t *surface;

  if (format == HP_FORMAT_SVG)
    g_free (run ((const char *[]) { "rsvg-convert", "-o", shown, path, NULL }));
  else if (format == HP_FORMAT_PDF)
    g_free (run ((const char *[]) { "pdftocairo", "-png", "-singlefile", "-scale-to-x", w,
                                    "-scale-to-y", h, path, base, NULL }));
  surface = cairo_image_surface_create_from_png (format == HP_FORMAT_PNG ? path : shown);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (shown);
  return surface;
}

/* As in a window: hinted. */
static HpLettering *
make_lettering (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  PangoFontDescription *sans = pango_font_description_from_string ("Sans");

  pango_context_set_font_description (context, sans);
  pango_font_description_free (sans);
  return hp_lettering_new (context);
}

/* The picture as the window draws it. */
static cairo_surface_t *
draw_on_screen (const HpView *view, double zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) lround (view->width * zoom),
      (int) lround (view->height * zoom));
  cairo_t *cr = cairo_create (surface);
  HpLettering *lettering = make_lettering (cr);

  cairo_scale (cr, zoom, zoom);
  hp_view_draw (view, lettering, cr);
  hp_lettering_free (lettering);
  cairo_destroy (cr);
  return surface;
}

/* A setting of any kind, half of them learnt for a while, with everything on or off that can be
 * switched. */
static HpView
draw_picture (HpViewKind show, HpTheme theme)
{
  HpState state = { .neuron = draw_setting (), .target = draw_target (), .rate = 10 };

  state.learning = hp_learning_begin (state.neuron);
  for (int n = g_test_rand_bit () ? g_test_rand_int_range (0, 60) : 0; n > 0; n--)
    state = hp_state_learn_step (state);
  HpView view = hp_view (show, state, theme, g_test_rand_int_range (400, 900),
                                        g_test_rand_int_range (400, 900));
  view.equation = g_test_rand_bit ();
  view.ruler = g_test_rand_bit ();
  view.has_ghost = g_test_rand_bit ();
  view.ghost = draw_setting ();
  view.row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS);
  view.cell = g_test_rand_bit ();
  return view;
}

static void
keep (const char *path, cairo_surface_t *shown, cairo_surface_t *wanted)
{
  const char *place = g_getenv ("HP_TEST_KEEP");

  if (place == NULL)
    return;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *to = g_build_filename (place, base, NULL);
  g_autofree char *to_shown = g_strconcat (to, "-shown.png", NULL);
  g_autofree char *to_wanted = g_strconcat (to, "-wanted.png", NULL);
  cairo_surface_write_to_png (shown, to_shown);
  cairo_surface_write_to_png (wanted, to_wanted);
}

static Likeness
compare_format (const HpView *view, HpFormat format, double zoom, cairo_surface_t *wanted)
{
  HpBytes bytes = hp_export (view, format, zoom, "Sans");
  g_autofree char *path = save (&bytes, format);
  cairo_surface_t *shown = show (path, format, cairo_image_surface_get_width (wanted),
                                 cairo_image_surface_get_height (wanted));
  Likeness likeness = compare_surfaces (shown, wanted, REACH, TOLERANCE);

  if (likeness.share > MOST || likeness.blot > LARGEST_BLOT)
    {
      keep (path, shown, wanted);
      g_test_message ("theme %s, %g x %g, marked %d", THEMES[view->theme],
                      view->width, view->height, view->row);
      g_error ("%s: %.5f of the pixels differ, blot %d, %s", hp_format_ending (format),
               likeness.share, likeness.blot,
               describe_setting (view->state.neuron, view->state.target));
    }
  cairo_surface_destroy (shown);
  hp_bytes_clear (&bytes);
  g_unlink (path);
  return likeness;
}

/* Says what was the worst of it all. */
static void
test_same (gconstpointer data)
{
  HpViewKind kind = (HpViewKind) GPOINTER_TO_INT (data);
  Likeness worst[HP_N_FORMATS] = { 0 };
  int n_settings = is_long () ? 50 : 1;

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    for (int i = 0; i < n_settings; i++)
      {
        HpView view = draw_picture (kind, (HpTheme) theme);
        double zoom = g_test_rand_bit () ? 1 : g_test_rand_double_range (1, 2);
        cairo_surface_t *wanted;

        view.width = round (view.width * zoom) / zoom;
        view.height = round (view.height * zoom) / zoom;
        wanted = draw_on_screen (&view, zoom);
        for (int format = 0; format < HP_N_FORMATS; format++)
          {
            Likeness likeness = compare_format (&view, (HpFormat) format, zoom, wanted);

            worst[format].share = fmax (worst[format].share, likeness.share);
            worst[format].largest = MAX (worst[format].largest, likeness.largest);
            worst[format].blot = MAX (worst[format].blot, likeness.blot);
          }
        cairo_surface_destroy (wanted);
      }
  for (int format = 0; format < HP_N_FORMATS; format++)
    g_test_message ("%s %s: at most %.5f of the pixels differ, by %d, in blots of %d",
                    HP_VIEW_NAMES[kind], hp_format_ending ((HpFormat) format),
                    worst[format].share, worst[format].largest, worst[format].blot);
}

/* Text. */

typedef struct
{
  GString *text;    /* of all text elements but the halos */
  GString *title;
  GHashTable *ids;
  GPtrArray *references;
  int in_text, in_title;
} SvgTexts;

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  SvgTexts *texts = data;
  gboolean is_hidden = FALSE;

  g_assert_cmpstr (element, !=, "image");
  g_assert_cmpstr (element, !=, "symbol");
  for (int i = 0; names[i] != NULL; i++)
    {
      const char *reference = strstr (values[i], "url(#");

      is_hidden = is_hidden || strcmp (names[i], "aria-hidden") == 0;
      if (strcmp (names[i], "id") == 0)
        g_assert_true (g_hash_table_add (texts->ids, g_strdup (values[i])));
      if (reference != NULL)
        g_ptr_array_add (texts->references,
                         g_strndup (reference + 5, strcspn (reference + 5, ")")));
      if (strcmp (names[i], "xlink:href") == 0)
        g_ptr_array_add (texts->references, g_strdup (values[i] + 1));
    }
  texts->in_text += texts->in_text > 0 || (strcmp (element, "text") == 0 && !is_hidden);
  texts->in_title += strcmp (element, "title") == 0;
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  SvgTexts *texts = data;

  texts->in_text -= texts->in_text > 0;
  texts->in_title -= strcmp (element, "title") == 0;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  SvgTexts *texts = data;

  if (texts->in_text > 0)
    g_string_append_len (texts->text, text, (gssize) length);
  if (texts->in_title > 0)
    g_string_append_len (texts->title, text, (gssize) length);
}

static int
compare_letters (gconstpointer one, gconstpointer other)
{
  return *(const gunichar *) one < *(const gunichar *) other ? -1
                                                             : *(const gunichar *) one
                                                                   > *(const gunichar *) other;
}

/* All letters but spaces, in the order of their numbers: where a line ends or a piece begins is up
 * to each program. Ligatures count as their letters. */
static char *
sort_letters (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter))
        g_array_append_val (letters, letter);
    }
  g_array_sort (letters, compare_letters);
  return g_ucs4_to_utf8 ((const gunichar *) (gconstpointer) letters->data, letters->len, NULL, NULL,
                         NULL);
}

/* The text of an SVG as a new string; checks that it is sound, and holds no letters as shapes. */
static char *
read_svg (const HpBytes *bytes, const char *title)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  SvgTexts texts = { g_string_new (NULL), g_string_new (NULL),
                     g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                     g_ptr_array_new_with_free_func (g_free), 0, 0 };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &texts, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, (const char *) bytes->array->data, bytes->array->len,
                                &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_cmpstr (texts.title->str, ==, title);
  for (guint i = 0; i < texts.references->len; i++)
    g_assert_true (g_hash_table_contains (texts.ids, g_ptr_array_index (texts.references, i)));
  g_string_free (texts.title, TRUE);
  g_clear_pointer (&texts.ids, g_hash_table_unref);
  g_clear_pointer (&texts.references, g_ptr_array_unref);
  return g_string_free (texts.text, FALSE);
}

static char *
read_pdf (const HpBytes *bytes)
{
  g_autofree char *path = save (bytes, HP_FORMAT_PDF);
  g_autofree char *images = run ((const char *[]) { "pdfimages", "-list", path, NULL });
  char *text = run ((const char *[]) { "pdftotext", "-layout", path, "-", NULL });

  g_assert_null (strchr (strstr (images, "---"), ' ')); /* below the line there is nothing */
  g_unlink (path);
  return text;
}

static void
check_texts (const HpView *view)
{
  g_autofree char *words = hp_view_words (view);
  HpBytes svg = hp_export (view, HP_FORMAT_SVG, 1, "Sans");
  HpBytes pdf = hp_export (view, HP_FORMAT_PDF, 1, "Sans");
  g_autofree char *in_svg = read_svg (&svg, words);
  g_autofree char *in_pdf = read_pdf (&pdf);
  g_autofree char *svg_letters = sort_letters (in_svg), *pdf_letters = sort_letters (in_pdf);

  g_assert_cmpint (strlen (svg_letters), >, 0); /* a view may have no more than a word */
  if (strcmp (svg_letters, pdf_letters) != 0)
    g_error ("%s\nSVG: %s\nPDF: %s",
             describe_setting (view->state.neuron, view->state.target), in_svg,
             in_pdf);
  hp_bytes_clear (&svg);
  hp_bytes_clear (&pdf);
}

typedef struct
{
  const char *name;
  HpViewKind show;
  HpNeuron neuron;
} OverlapRow;

/* A dot over a text, and a text with its halo over a line. */
static const OverlapRow OVERLAP_ROWS[] = {
  { "dot-over-name", HP_VIEW_WEIGHTS, { { 0, 150, 150, 100 } } },
  { "name-over-line", HP_VIEW_BOUNDARY, { { 10, 0, 100, 0 } } },
  { "ruler-over-edge", HP_VIEW_BOUNDARY, { { 0, 100, 300, 580 } } }, /* clips in two layers */
  { "name-over-arrow", HP_VIEW_BOUNDARY, { { -60, 100, -60, 0 } } },
};

static void
test_overlap (gconstpointer data)
{
  const OverlapRow *row = data;
  HpView view = hp_view (
      row->show, hp_state_with_neuron (HP_STATE_FRESH, row->neuron), HP_THEME_LIGHT, 700, 700);
  cairo_surface_t *wanted;

  view.ruler = true;
  wanted = draw_on_screen (&view, 1);
  for (int format = 0; format < HP_N_FORMATS; format++)
    compare_format (&view, (HpFormat) format, 1, wanted);
  cairo_surface_destroy (wanted);
  check_texts (&view);
}

/* Both files hold the same texts, and known words are among them. */
static void
test_text (gconstpointer data)
{
  HpViewKind kind = (HpViewKind) GPOINTER_TO_INT (data);

  for (int i = is_long () ? 100 : 8; i > 0; i--)
    {
      HpView view = draw_picture (kind, (HpTheme) g_test_rand_int_range (0, HP_N_THEMES));

      view.width = 700;
      view.height = 600;
      check_texts (&view);
    }
}

typedef struct
{
  const char *name;
  HpViewKind show;
  const char *words[5];
} WordsRow;

static const WordsRow WORDS_ROWS[] = {
  { "boundary", HP_VIEW_BOUNDARY,
    { "input A", "(0, 1)", "\u22120.50 + 0.60\u00b7A + 0.60\u00b7B", "fires when", "silent: 0" } },
  { "neuron", HP_VIEW_NEURON,
    { "\u22120.50", "0.60", "\u03a3", "1\u00b7(\u22120.50) + 1\u00b70.60 + 1\u00b70.60",
      "0.50" } },
  { "weights", HP_VIEW_WEIGHTS, { "AND", "weight of A", "= 1.00", "OR", "B AND NOT A" } },
  { "gates", HP_VIEW_GATES, { "XNOR", "AND", "NOT B", "TRUE", "FALSE" } },
  { "xor", HP_VIEW_XOR, { "(0, 0)", "+1.00", "\u22120.40", "= 0.00", "three is the most" } },
};

/* No word about pointers, which a file does not have. */
static void
test_words (gconstpointer data)
{
  const WordsRow *row = data;
  HpView view = hp_view (row->show, HP_STATE_FRESH, HP_THEME_LIGHT, 800, 800);
  HpBytes svg = hp_export (&view, HP_FORMAT_SVG, 1, "Sans");
  g_autofree char *words = hp_view_words (&view), *text = read_svg (&svg, words);

  for (int i = 0; i < 5; i++)
    if (strstr (text, row->words[i]) == NULL)
      g_error ("no \"%s\" in: %s", row->words[i], text);
  g_assert_null (strstr (text, "Click"));
  hp_bytes_clear (&svg);
}

/* cairo counts its names on from document to document. */
static void
check_same_but_ids (const HpBytes *one, const HpBytes *other)
{
  g_autoptr (GRegex) ids
      = g_regex_new ("(surface|clip|mask|glyph|image|source)[0-9-]+", 0, 0, NULL);
  g_autofree char *first = g_regex_replace_literal (ids, (char *) one->array->data,
                                                    one->array->len, 0, "id", 0, NULL);
  g_autofree char *second = g_regex_replace_literal (ids, (char *) other->array->data,
                                                     other->array->len, 0, "id", 0, NULL);

  g_assert_cmpstr (first, ==, second);
}

/* The same document where the decimal point is a comma. */
static void
check_locale (double scale)
{
  HpView view = draw_picture (HP_VIEW_BOUNDARY, HP_THEME_LIGHT);
  HpBytes plain, german;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("there is no German locale here");
      return;
    }
  german = hp_export (&view, HP_FORMAT_SVG, scale, "Sans");
  setlocale (LC_NUMERIC, "C");
  plain = hp_export (&view, HP_FORMAT_SVG, scale, "Sans");
  check_same_but_ids (&plain, &german);
  hp_bytes_clear (&plain);
  hp_bytes_clear (&german);
}

/* Enlarged, and so small that there is nothing before the comma. */
static void
test_locale (void)
{
  check_locale (1.5);
  check_locale (0.001);
}

/* Formats and names. */

typedef struct
{
  const char *name;
  HpFormat format;
} NameRow;

static const NameRow NAME_ROWS[] = {
  { "a.svg", HP_FORMAT_SVG },     { "a.pdf", HP_FORMAT_PDF },     { "a.png", HP_FORMAT_PNG },
  { "a.b.SVG", HP_FORMAT_SVG },   { "a.Pdf", HP_FORMAT_PDF },     { ".svg", HP_N_FORMATS },
  { "svg", HP_N_FORMATS },        { "a.svgz", HP_N_FORMATS },     { "", HP_N_FORMATS },
  { "a.gif", HP_N_FORMATS },      { "a.png.txt", HP_N_FORMATS },  { "apng", HP_N_FORMATS },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAME_ROWS); i++)
    g_assert_cmpint (hp_format_from_name (NAME_ROWS[i].name), ==, NAME_ROWS[i].format);
}

/* The first failure counts, and nothing is added after it. */
static void
test_bytes (void)
{
  HpBytes bytes = hp_bytes_new ();
  g_autoptr (GString) expected = g_string_new (NULL);

  for (int i = 0; i < 10000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d,", i);

      g_string_append (expected, number);
      g_assert_cmpint (hp_bytes_write (&bytes, (guchar *) number, (guint) strlen (number)), ==,
                       CAIRO_STATUS_SUCCESS);
    }
  hp_bytes_check (&bytes, CAIRO_STATUS_SUCCESS);
  hp_bytes_check (&bytes, CAIRO_STATUS_INVALID_SIZE);
  hp_bytes_check (&bytes, CAIRO_STATUS_NO_MEMORY);
  g_assert_cmpint (hp_bytes_write (&bytes, (guchar *) "x", 1), ==, CAIRO_STATUS_INVALID_SIZE);
  g_assert_cmpmem (bytes.array->data, bytes.array->len, expected->str, expected->len);
  hp_bytes_clear (&bytes);
}

/* A picture too large for cairo fails with a reason. */
static void
test_too_large (void)
{
  HpView view = hp_view (HP_VIEW_XOR, HP_STATE_FRESH, HP_THEME_LIGHT, 500, 500);
  HpBytes bytes = hp_export (&view, HP_FORMAT_PNG, 100, "Sans");

  g_assert_cmpint (bytes.status, ==, CAIRO_STATUS_INVALID_SIZE);
  hp_bytes_clear (&bytes);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL);
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/bytes", test_bytes);
  g_test_add_func ("/export/too-large", test_too_large);
  g_test_add_func ("/export/locale", test_locale);
  ADD_ROWS ("/export/words/", WORDS_ROWS, test_words);
  add_names ("/export/text/", HP_VIEW_NAMES, test_text);
  ADD_ROWS ("/export/overlap/", OVERLAP_ROWS, test_overlap);
  add_names ("/export/same/", HP_VIEW_NAMES, test_same);
  status = g_test_run ();
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  return status;
}
