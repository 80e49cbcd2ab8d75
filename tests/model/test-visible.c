/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of how texts of others are shown in messages.
 */
#include "model/hp-visible.h"
#include "testing.h"

#include <string.h>

typedef struct
{
  const char *name, *text, *shown;
} TextRow;

static const TextRow TEXT_ROWS[] = {
  { "plain", "A AND NOT B", "A AND NOT B" },
  { "empty", "", "" },
  { "letters", "\u00e9\u65e5\u0639\U0001d49c", "\u00e9\u65e5\u0639\U0001d49c" },
  { "accent-apart", "e\u0301", "e\u0301" },
  { "no-break-space", "A\u00a0AND", "A<U+00A0>AND" },
  { "spaces-at-ends", " a b ", "<U+0020>a b<U+0020>" },
  { "space-alone", " ", "<U+0020>" },
  { "end-of-a-dos-file", "\x1a", "<U+001A>" },
  { "line-ends", "a\r\nb", "a<U+000D><U+000A>b" },
  { "tab", "a\tb", "a<U+0009>b" },
  { "delete", "\x7f", "<U+007F>" },
  { "c1", "\xc2\x85", "<U+0085>" },
  { "thin-space", "1\u20092", "1<U+2009>2" },
  { "ideographic-space", "\u3000", "<U+3000>" },
  { "direction", "\u202eabc\u2069", "<U+202E>abc<U+2069>" },
  { "no-width", "a\u200bb\u200dc\ufeff", "a<U+200B>b<U+200D>c<U+FEFF>" },
  { "line-separator", "\u2028", "<U+2028>" },
  { "variation", "a\ufe0f", "a<U+FE0F>" },
  { "soft-hyphen", "a\u00adb", "a<U+00AD>b" },
  { "filler", "\u3164", "<U+3164>" },
  { "tag", "\U000e0041", "<U+E0041>" },
  { "not-utf-8", "a\xff", "a\ufffd" },
};

static void
test_text (gconstpointer data)
{
  const TextRow *row = data;
  g_autofree char *shown = hp_visible_text (row->text);

  g_assert_cmpstr (shown, ==, row->shown);
}

/* Of a long text both ends are there. */
static void
test_long (void)
{
  g_autofree char *middle = g_strnfill (1000000, 'x');
  g_autofree char *text = g_strconcat ("begin", middle, "\u00e9nd", NULL);
  g_autofree char *shown = hp_visible_text (text);

  g_assert_true (g_str_has_prefix (shown, "beginxxx"));
  g_assert_true (g_str_has_suffix (shown, "xxx\u00e9nd"));
  g_assert_nonnull (strstr (shown, "x\u2026x"));
  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, 81);
}

static void
test_line (void)
{
  g_autofree char *long_text = g_strnfill (1000, 'x');
  g_autofree char *whole = hp_visible_line (long_text);
  g_autofree char *line = hp_visible_line ("a\nb\x1b[31m\xc2\x85\xff");

  g_assert_cmpstr (whole, ==, long_text);
  g_assert_cmpstr (line, ==, "a<U+000A>b<U+001B>[31m<U+0085>\ufffd");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/visible/text/", TEXT_ROWS, test_text);
  g_test_add_func ("/visible/long", test_long);
  g_test_add_func ("/visible/line", test_line);
  return g_test_run ();
}
