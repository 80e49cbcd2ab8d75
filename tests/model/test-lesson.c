/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of lessons in memory: edits and what is told of them, translations, and equality.
 */
#include "lessons.h"
#include "same-lesson.h"

#include <string.h>

static void
count_cb (int *count)
{
  ++*count;
}

/* A lesson under watch. */
typedef struct
{
  HpLesson *lesson;
  int changes;
} Watched;

static Watched *
watched_new (void)
{
  Watched *watched = g_new0 (Watched, 1);

  watched->lesson = hp_lesson_new ();
  g_signal_connect_swapped (watched->lesson, "changed", G_CALLBACK (count_cb), &watched->changes);
  return watched;
}

static void
watched_free (Watched *watched)
{
  g_assert_finalize_object (watched->lesson);
  g_free (watched);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watched, watched_free)

/* A scene that is told from another one by its bias. */
static HpScene
numbered (int number)
{
  return hp_scene (hp_state_with_value (HP_STATE_FRESH, HP_W0, number));
}

static void
insert (HpLesson *lesson, guint index, int number)
{
  HpScene scene = numbered (number);

  g_assert_true (hp_lesson_insert (lesson, index, &scene));
}

/* The numbers of all scenes in their order. */
static char *
list (HpLesson *lesson)
{
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    {
      HpState state = hp_network_state (&hp_lesson_get_scene (lesson, i)->network);

      g_string_append_printf (numbers, "%d ", state.neuron.value[HP_W0]);
    }
  return g_string_free (numbers, FALSE);
}

static void
assert_list (HpLesson *lesson, const char *expected)
{
  g_autofree char *found = list (lesson);

  g_assert_cmpstr (found, ==, expected);
}

/* Each edit is told once; an edit that changes nothing is none. */
static void
assert_told (Watched *watched, int changes)
{
  g_assert_cmpint (watched->changes, ==, changes);
  g_assert_cmpint (hp_lesson_is_modified (watched->lesson), ==, changes > 0);
  hp_lesson_set_unmodified (watched->lesson);
  g_assert_false (hp_lesson_is_modified (watched->lesson));
  watched->changes = 0;
}

static void
test_edits (void)
{
  g_autoptr (Watched) watched = watched_new ();
  HpLesson *lesson = watched->lesson;

  assert_told (watched, 0);
  insert (lesson, 0, 1);
  assert_told (watched, 1);
  insert (lesson, 1, 3);
  insert (lesson, 1, 2);
  insert (lesson, 0, 0);
  assert_told (watched, 3);
  assert_list (lesson, "0 1 2 3 ");
  hp_lesson_move (lesson, 0, 3);
  assert_list (lesson, "1 2 3 0 ");
  hp_lesson_move (lesson, 2, 1);
  assert_list (lesson, "1 3 2 0 ");
  assert_told (watched, 2);
  hp_lesson_move (lesson, 2, 2);
  assert_told (watched, 0);
  hp_lesson_remove (lesson, 0);
  hp_lesson_remove (lesson, 2);
  assert_list (lesson, "3 2 ");
  assert_told (watched, 2);
}

static void
test_words_and_goal (void)
{
  g_autoptr (Watched) watched = watched_new ();
  HpLesson *lesson = watched->lesson;

  insert (lesson, 0, 0);
  assert_told (watched, 1);
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "Lesson");
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "Lesson");
  hp_lesson_edit_text (lesson, 0, HP_LESSON_TITLE, "Title");
  hp_lesson_edit_text (lesson, 0, HP_LESSON_TEXT, "Text");
  hp_lesson_edit_text (lesson, 0, HP_LESSON_TEXT, "Text");
  assert_told (watched, 3);
  g_assert_cmpstr (hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE), ==, "Lesson");
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TITLE), ==, "Title");
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TEXT), ==, "Text");
  hp_lesson_set_goals (lesson, 0, HP_GATE_NONE, HP_GATE_NONE);
  assert_told (watched, 0);
  hp_lesson_set_goals (lesson, 0, HP_GATE_NAND, HP_GATE_NONE);
  hp_lesson_set_goals (lesson, 0, HP_GATE_NAND, HP_GATE_NONE);
  assert_told (watched, 1);
  g_assert_cmpint (hp_lesson_get_scene (lesson, 0)->goal, ==, HP_GATE_NAND);
}

/* Words go with their scene. */
static void
test_move_words (void)
{
  g_autoptr (Watched) watched = watched_new ();
  HpLesson *lesson = watched->lesson;

  insert (lesson, 0, 0);
  insert (lesson, 1, 1);
  hp_lesson_edit_text (lesson, 1, HP_LESSON_TITLE, "one");
  hp_lesson_move (lesson, 1, 0);
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TITLE), ==, "one");
  insert (lesson, 0, 2);
  g_assert_cmpstr (hp_lesson_read (lesson, 0, HP_LESSON_TITLE), ==, "");
  g_assert_cmpstr (hp_lesson_read (lesson, 1, HP_LESSON_TITLE), ==, "one");
}

static void
test_too_many (void)
{
  g_autoptr (Watched) watched = watched_new ();
  HpScene scene = numbered (0);

  for (int i = 0; i < HP_LESSON_MAX_SCENES; i++)
    insert (watched->lesson, 0, 0);
  assert_told (watched, HP_LESSON_MAX_SCENES);
  g_assert_false (hp_lesson_insert (watched->lesson, 0, &scene));
  assert_told (watched, 0);
}

/* In which language someone reads, by LANGUAGE and what there is. */
typedef struct
{
  const char *name, *language;
  const char *texts[4][2];
  const char *locale;
} LanguageRow;

static const LanguageRow LANGUAGE_ROWS[] = {
  { "none", "de", { { NULL } }, "" },
  { "plain", "de", { { "", "t" } }, "" },
  { "german", "de", { { "", "t" }, { "de", "T" } }, "de" },
  { "country", "de_AT", { { "", "t" }, { "de", "T" } }, "de" },
  { "own-country", "de_AT", { { "de", "T" }, { "de_AT", "A" } }, "de_AT" },
  { "other-country", "de", { { "", "t" }, { "de_AT", "A" } }, "de_AT" },
  { "first-other-country", "de", { { "", "t" }, { "de_CH", "C" }, { "de_AT", "A" } }, "de_AT" },
  { "neighbours", "de_DE", { { "", "t" }, { "de-CH", "C" } }, "de-CH" },
  { "own-before-other-country", "de", { { "de-AT", "A" }, { "de", "T" } }, "de" },
  { "country-of-another-language", "de", { { "", "t" }, { "den_CA", "D" } }, "" },
  { "hyphen", "pt_BR", { { "", "t" }, { "pt-BR", "P" } }, "pt-BR" },
  { "hyphen-and-country", "de_AT", { { "de", "T" }, { "de-AT", "A" } }, "de-AT" },
  { "capitals", "de", { { "", "t" }, { "DE", "T" } }, "DE" },
  { "small-letters", "zh_CN", { { "", "t" }, { "zh-cn", "Z" } }, "zh-cn" },
  { "british", "en_US", { { "", "t" }, { "en-GB", "e" } }, "" },
  { "second", "fr:de", { { "", "t" }, { "de", "T" } }, "de" },
  { "english-first", "en:de", { { "", "t" }, { "de", "T" } }, "" },
  { "english", "en_GB:de", { { "en", "e" }, { "de", "T" } }, "en" },
  { "only-translated", "fr", { { "de", "T" } }, "" },
};

static void
check_language (const LanguageRow *row)
{
  g_autoptr (HpTexts) texts = hp_texts_new ();

  for (int i = 0; i < 4 && row->texts[i][0] != NULL; i++)
    hp_texts_set (texts, row->texts[i][0], row->texts[i][1]);
  g_assert_cmpstr (hp_texts_find_locale (texts), ==, row->locale);
}

/* Languages are those of the environment, which GLib reads again when it changes. */
static void
test_language (gconstpointer data)
{
  const LanguageRow *row = data;

  g_setenv ("LANGUAGE", row->language, TRUE);
  check_language (row);
  g_unsetenv ("LANGUAGE");
}

/* Emptying a translation and typing again writes no other language. */
static void
test_retype_translation (void)
{
  g_autoptr (Watched) watched = watched_new ();
  HpTexts *texts;

  g_setenv ("LANGUAGE", "de", TRUE);
  insert (watched->lesson, 0, 0);
  texts = hp_lesson_get_texts (watched->lesson, 0, HP_LESSON_TEXT);
  hp_texts_set (texts, "", "English");
  hp_texts_set (texts, "de", "Deutsch");
  hp_lesson_edit_text (watched->lesson, 0, HP_LESSON_TEXT, "");
  g_assert_cmpstr (hp_lesson_read (watched->lesson, 0, HP_LESSON_TEXT), ==, "");
  hp_lesson_edit_text (watched->lesson, 0, HP_LESSON_TEXT, "N");
  hp_lesson_edit_text (watched->lesson, 0, HP_LESSON_TEXT, "Neu");
  g_assert_cmpstr (hp_texts_get (texts, ""), ==, "English");
  g_assert_cmpstr (hp_texts_get (texts, "de"), ==, "Neu");
  g_assert_cmpstr (hp_lesson_read (watched->lesson, 0, HP_LESSON_TEXT), ==, "Neu");
  g_unsetenv ("LANGUAGE");
}

static HpTexts *
write_texts (void)
{
  HpTexts *texts = hp_texts_new ();

  hp_texts_set (texts, "fr", "f");
  hp_texts_set (texts, "", "t");
  hp_texts_set (texts, "de", "d");
  return texts;
}

/* Spellings of a language are one, and the one that was set last is kept. */
static void
test_spellings (void)
{
  g_autoptr (HpTexts) texts = hp_texts_new (), other = hp_texts_new ();
  g_autofree const char **locales = NULL;

  hp_texts_set (texts, "pt-BR", "one");
  hp_texts_set (texts, "PT_br", "two");
  g_assert_cmpstr (hp_texts_get (texts, "pt_BR"), ==, "two");
  locales = hp_texts_list_locales (texts);
  g_assert_cmpstr (locales[0], ==, "PT_br");
  g_assert_null (locales[1]);
  hp_texts_set (other, "pt_BR", "two");
  g_assert_true (texts_are_same (texts, other));
  hp_texts_set (other, "Pt-Br", "");
  g_assert_cmpstr (hp_texts_get (other, "pt_BR"), ==, "");
}

/* An empty text is none; locales come sorted. */
static void
test_texts (void)
{
  g_autoptr (HpTexts) texts = write_texts (), copy = write_texts (), none = hp_texts_new ();
  g_autofree const char **locales = hp_texts_list_locales (copy);

  g_assert_cmpstr (locales[0], ==, "");
  g_assert_cmpstr (locales[1], ==, "de");
  g_assert_cmpstr (locales[2], ==, "fr");
  g_assert_null (locales[3]);
  g_assert_true (texts_are_same (texts, copy));
  hp_texts_set (copy, "fr", "F");
  g_assert_false (texts_are_same (texts, copy));
  hp_texts_set (copy, "fr", "");
  g_assert_false (texts_are_same (texts, copy));
  g_assert_false (texts_are_same (copy, texts));
  hp_texts_set (copy, "", "");
  hp_texts_set (copy, "de", "");
  g_assert_true (texts_are_same (copy, none));
}

/* Titles and texts are made of these pieces in a row. */
typedef struct
{
  const char *name, *piece;
  int n_title, n_text; /* the most that are taken, or 0 where other tests do */
} LimitRow;

static const LimitRow LIMIT_ROWS[] = {
  { "letters", "a", 200, 2000 },
  { "far-letters", "\U0001f52c", 200, 2000 },
  { "new-lines", "\n", 3, 39 },
  { "returns", "\r", 3, 39 },
  { "returns-and-new-lines", "\r\n", 3, 39 },
  { "line-separators", "\u2028", 3, 39 },
  { "paragraph-separators", "\u2029", 3, 39 },
  { "next-lines", "\xc2\x85", 3, 39 },
  { "lines", "a\n", 3, 39 },
  { "marks", "\u0301", 10, 10 },
  { "marked-letters", "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a", 18, 181 },
  { "vowels", "\u0643\u064e\u0651", 66, 666 },
};

static int
count_pieces (HpLessonText kind, const char *piece)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = -1;

  for (; hp_lesson_refuse_text (kind, text->str) == NULL; n++)
    g_string_append (text, piece);
  return n;
}

static void
test_limit (gconstpointer data)
{
  const LimitRow *row = data;

  g_assert_cmpint (count_pieces (HP_LESSON_TITLE, row->piece), ==, row->n_title);
  g_assert_cmpint (count_pieces (HP_LESSON_TEXT, row->piece), ==, row->n_text);
}

/* Whatever is different in one, be it one text, makes them differ. */
static void
test_equal (void)
{
  for (int i = draw_count (300); i > 0; i--)
    {
      g_autoptr (HpLesson) lesson = draw_lesson (), other = draw_lesson ();
      guint last = hp_lesson_get_n_scenes (lesson) - 1;

      g_assert_true (lessons_are_same (lesson, lesson));
      g_assert_false (lessons_are_same (lesson, other));
      g_clear_object (&other);
      other = hp_lesson_new ();
      for (guint index = 0; index <= last; index++)
        hp_lesson_insert (other, index, hp_lesson_get_scene (lesson, index));
      hp_texts_set (hp_lesson_get_texts (other, last, HP_LESSON_TEXT), "tlh", "x");
      g_assert_false (lessons_are_same (lesson, other));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson/edits", test_edits);
  g_test_add_func ("/lesson/words-and-goal", test_words_and_goal);
  g_test_add_func ("/lesson/move-words", test_move_words);
  g_test_add_func ("/lesson/too-many", test_too_many);
  ADD_ROWS ("/lesson/language/", LANGUAGE_ROWS, test_language);
  g_test_add_func ("/lesson/retype-translation", test_retype_translation);
  g_test_add_func ("/lesson/spellings", test_spellings);
  g_test_add_func ("/lesson/texts", test_texts);
  ADD_ROWS ("/lesson/limit/", LIMIT_ROWS, test_limit);
  g_test_add_func ("/lesson/equal", test_equal);
  return g_test_run ();
}
