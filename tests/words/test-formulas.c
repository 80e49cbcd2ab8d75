/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No line breaks inside a formula: the cases of formulas.cases one by one, and every text of the
 * lessons that come with the program, in each language, laid out at many widths.
 */
#include "words/formulas.h"

#include <gio/gio.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WORD_JOINER 0x2060

/* In characters: what is longer may break at its operators. */
#define LONGEST 20

/* The form of the lessons' formulas, written independently of how the program finds them. */
#define SYMBOL "[A-Zwzyte\\x{3b7}\\x{3b8}][\\x{2080}-\\x{2089}]?(?!\\pL)"
#define NUMBER "[-\\x{2212}]?\\d[\\d.,]*(?<![.,])"
#define FACTOR "(?:(?<!\\pL)" SYMBOL "|" NUMBER ")"
#define OPERAND FACTOR "(?:\\x{b7}" FACTOR ")*"
static const char *const FORMULAS[] = {
  "\\([^()\\p{L}\\n]{1,18}\\)",
  OPERAND "(?: ?[=<>\\x{2265}\\x{2264}+\\x{2212}] ?" OPERAND ")+",
  "(?<!\\pL)A (?:AND|OR) (?:NOT )?B(?!\\pL)",
  "(?<!\\pL)B (?:AND|OR) NOT A(?!\\pL)",
  "NOT [AB](?!\\pL)",
  "\\x{2066}[^\\x{2069}]{1,20}\\x{2069}",
  NUMBER,
};

static char *
unmark (const char *marked)
{
  GString *text = g_string_new (marked);

  g_string_replace (text, "_", "\u00a0", 0);
  g_string_replace (text, "^", "\u2060", 0);
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 3);
  g_autofree char *expected = unmark (parts[2][0] != '\0' ? parts[2] : parts[1]);
  g_autofree char *tied = hp_formulas_tie (parts[1]), *again = hp_formulas_tie (tied);

  g_assert_cmpstr (tied, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_lines (void)
{
  g_autofree char *empty = hp_formulas_tie (""), *lines = hp_formulas_tie ("z =\n0.50\n\nand\n");

  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (lines, ==, "z =\n0.50\n\nand\n");
}

static void
mark_inside (gboolean *insides, long start, long end)
{
  for (long at = start + 1; at < end && end - start <= LONGEST; at++)
    insides[at] = TRUE;
}

/* Returns for each character whether it stands in a formula and is not its first. */
static gboolean *
find_insides (const char *text)
{
  gboolean *insides = g_new0 (gboolean, g_utf8_strlen (text, -1) + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (FORMULAS); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (FORMULAS[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) info = NULL;
      int start, end;

      g_assert_nonnull (regex);
      for (g_regex_match (regex, text, 0, &info); g_match_info_fetch_pos (info, 0, &start, &end);
           g_match_info_next (info, NULL))
        mark_inside (insides, g_utf8_pointer_to_offset (text, text + start),
                     g_utf8_pointer_to_offset (text, text + end));
    }
  return insides;
}

/* Returns which character of the text a place in bytes of the tied one is: that has joiners. */
static long
find_character (const char *tied, int place)
{
  long character = 0;

  for (const char *at = tied; at < tied + place; at = g_utf8_next_char (at))
    character += g_utf8_get_char (at) != WORD_JOINER;
  return character;
}

static void
check_breaks (PangoLayout *layout, const gboolean *insides)
{
  const char *tied = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;

      if (insides[find_character (tied, start)])
        g_error ("\"%s\" is broken before \"%s\"", tied, tied + start);
    }
}

/* Narrower than any word at first, and at last one line. */
static int
check_text (PangoLayout *layout, const char *text)
{
  g_autofree char *tied = hp_formulas_tie (text);
  g_autofree gboolean *insides = find_insides (text);
  int n_insides = 0;

  pango_layout_set_text (layout, tied, -1);
  for (int width = 10; width < 1500; width += 3 + width / 20)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      check_breaks (layout, insides);
    }
  for (long i = 0; i < g_utf8_strlen (text, -1); i++)
    n_insides += insides[i];
  return n_insides;
}

static int
check_lesson (PangoLayout *layout, const char *name, const char *language)
{
  g_autofree char *path = g_build_filename (LESSONS, name, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  int n_insides = 0;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  groups = g_key_file_get_groups (file, NULL);
  for (int i = 0; groups[i] != NULL; i++)
    for (int which = 0; which < 2; which++)
      {
        g_autofree char *text = g_key_file_get_locale_string (
            file, groups[i], which == 0 ? "Title" : "Text", language, NULL);

        if (text != NULL)
          n_insides += check_text (layout, text);
      }
  return n_insides;
}

static void
test_lessons (gconstpointer language)
{
  g_autoptr (GObject)
      context = (GObject *) pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new ((PangoContext *) context);
  g_autoptr (GDir) folder = g_dir_open (LESSONS, 0, NULL);
  int n_insides = 0;

  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    if (g_str_has_suffix (name, ".halfplane"))
      n_insides += check_lesson (layout, name, language);
  g_assert_cmpint (n_insides, >, 300);
}

static void
add_cases (const char *cases)
{
  g_auto (GStrv) lines = g_strsplit (cases, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        g_autofree char *name = g_strndup (lines[i], strcspn (lines[i], "|"));
        g_autofree char *path = g_strdup_printf ("/formulas/case/%s", name);

        g_test_add_data_func_full (path, g_strdup (lines[i]), test_case, g_free);
      }
}

int
main (int argc, char *argv[])
{
  static const char *const LANGUAGES[] = { "C", "de", "fr", "es", "pt_BR", "zh_CN", "ja", "ar" };
  g_autofree char *cases = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (g_file_get_contents (CASES, &cases, NULL, NULL));
  add_cases (cases);
  g_test_add_func ("/formulas/lines", test_lines);
  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formulas/lessons/%s", LANGUAGES[i]);

      g_test_add_data_func (path, LANGUAGES[i], test_lessons);
    }
  return g_test_run ();
}
