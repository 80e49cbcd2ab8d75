/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives the parser of lesson files what the fuzzer once found worth keeping: test-corpus FILE...
 * Also every beginning of each file, and each file with a byte otherwise.
 */
#include "../core/testing.h"
#include "check-lesson.h"

#include <glib.h>

#include <string.h>

/* As a whole, it parses or not as its name says: "good-..." or "bad-...". */
static void
test_whole (gconstpointer path)
{
  g_autofree char *name = g_path_get_basename (path), *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (size, <, 4096);
  g_assert_cmpint (check_lesson ((const uint8_t *) text, size), ==,
                   g_str_has_prefix (name, "good-"));
}

static void
test_changed (gconstpointer path)
{
  g_autofree char *text = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  for (gsize end = 0; end < size; end++)
    check_lesson ((const uint8_t *) text, end);
  for (gsize i = 0; i < (is_long () ? 20 : 4) * size; i++)
    {
      gsize place = i % size;

      char before = text[place];

      text[place] = (char) g_test_rand_int_range (1, 128);
      check_lesson ((const uint8_t *) text, size);
      text[place] = before;
    }
}

static void
add (const char *test, char *path, GTestDataFunc function)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("/corpus/%s/%s", test, file);

  g_test_add_data_func (name, path, function);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      add ("whole", argv[i], test_whole);
      add ("changed", argv[i], test_changed);
    }
  return g_test_run ();
}
