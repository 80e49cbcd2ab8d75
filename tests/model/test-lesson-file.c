/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of lesson files that are well: any lesson comes back as it was, what a person may write by
 * hand is taken, and the page on the format tells all of it.
 */
#include "folder.h"
#include "lessons.h"
#include "model/hp-lesson-file.h"

#include <string.h>

static HpLesson *
read (const char *text)
{
  g_autoptr (GError) error = NULL;
  HpLesson *lesson = hp_lesson_file_read (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lesson);
  g_assert_false (hp_lesson_is_modified (lesson));
  return lesson;
}

/* Ten thousand lessons with any texts, locks, goals, predictions and learning under way; what is
 * written of what was read is the same text. */
static void
test_round_trip (void)
{
  for (int i = draw_count (3000); i > 0; i--)
    {
      g_autoptr (HpLesson) lesson = draw_lesson (), found = NULL;
      g_autofree char *text = hp_lesson_file_write (lesson), *again = NULL;

      found = read (text);
      assert_same_lesson (found, lesson);
      again = hp_lesson_file_write (found);
      g_assert_cmpstr (again, ==, text);
    }
}

/* Every character by itself, first, last and amid letters. */
static void
test_every_character (void)
{
  for (gunichar c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 149)
    {
      g_autoptr (HpLesson) lesson = hp_lesson_new (), found = NULL;
      g_autofree char *text = NULL, *mixed = NULL;
      HpScene scene = hp_scene (HP_STATE_FRESH);
      char character[7] = "";

      if (c >= 0xd800 && c < 0xe000)
        continue;
      g_unichar_to_utf8 (c, character);
      mixed = g_strconcat (character, "a", character, character, "b", character, NULL);
      hp_lesson_insert (lesson, 0, &scene);
      hp_texts_set (hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE), "", character);
      hp_texts_set (hp_lesson_get_texts (lesson, 0, HP_LESSON_TEXT), "de", mixed);
      text = hp_lesson_file_write (lesson);
      found = read (text);
      assert_same_lesson (found, lesson);
    }
}

static void
test_round_trip_by_file (void)
{
  g_auto (Place) place = place_new ();

  for (int i = draw_count (100); i > 0; i--)
    {
      g_autoptr (HpLesson) lesson = draw_lesson (), found = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (hp_lesson_is_modified (lesson));
      g_assert_true (hp_lesson_file_save (lesson, place.path, &error));
      g_assert_no_error (error);
      g_assert_false (hp_lesson_is_modified (lesson));
      found = hp_lesson_file_open (place.path, &error);
      g_assert_no_error (error);
      assert_same_lesson (found, lesson);
    }
  g_assert_cmpint (count_files (place.folder), ==, 1);
}

/* The largest lesson there can be. */
static void
test_thousand_scenes (void)
{
  g_autoptr (HpLesson) lesson = hp_lesson_new (), found = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < HP_LESSON_MAX_SCENES; i++)
    {
      HpScene scene = hp_scene (draw_any_state ());

      g_assert_true (hp_lesson_insert (lesson, i, &scene));
    }
  text = hp_lesson_file_write (lesson);
  found = read (text);
  assert_same_lesson (found, lesson);
}

/* Lessons as a person may write them. */

#define HEAD "[Halfplane]\nVersion=1\n"
#define NUMBERS "W0=-0.50\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n"
#define SCENE "[Scene 1]\n" NUMBERS
#define WHOLE HEAD SCENE
#define WHOLE_2 "[Halfplane]\nVersion=2\n" SCENE

typedef struct
{
  const char *name, *text;
  unsigned locked, hidden;
  HpGoal goal;
  HpViewKind show;
  int shown; /* or -1 if the scene does not say */
  int row;   /* 1 more than the row, or 0 */
} HandRow;

static const HandRow HAND_ROWS[] = {
  { "least", WHOLE, 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "byte-order-mark", "\xef\xbb\xbf" WHOLE, 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "blank-lines", "\n\n" HEAD "\n \n" SCENE "\n\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "comments", "# one\n" HEAD "#two=2\n#two=2\n" SCENE "# [Scene 1]\n", 0, 0, HP_GATE_NONE,
    HP_VIEW_ANY, -1, 0 },
  { "head-last", SCENE "Goal=OR\n" HEAD, 0, 0, HP_GATE_OR, HP_VIEW_ANY, -1, 0 },
  { "one-lock", WHOLE "Locked=w1\n", 1 << HP_LOCK_W1, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "lock-twice", WHOLE "Locked=w1;w1\n", 1 << HP_LOCK_W1, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "list-ends-so", WHOLE "Locked=w1;w2;\n", 1 << HP_LOCK_W1 | 1 << HP_LOCK_W2, 0, HP_GATE_NONE,
    HP_VIEW_ANY, -1, 0 },
  { "blanks-in-list", WHOLE "Locked= w1 ; w2 \n", 1 << HP_LOCK_W1 | 1 << HP_LOCK_W2, 0,
    HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "goal-in-small-letters", WHOLE "Goal=b and not a\n", 0, 0, HP_GATE_B_AND_NOT_A,
    HP_VIEW_ANY, -1, 0 },
  { "numbers-pasted", HEAD "[Scene 1]\nW0=\u00a0\u20130,50\nW1=\u0660\u066b\u0666\n"
    "W2=\uff10\uff0e\uff16\nTheta=.500\r\nTarget=AND\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 0 },
  { "view", WHOLE "View=xor\n", 0, 0, HP_GATE_NONE, HP_VIEW_XOR, -1, 0 },
  { "nothing-shown", WHOLE_2 "Shown=\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY, 0, 0 },
  { "something-shown", WHOLE_2 "Shown= ghost;cell;\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY,
    1 << HP_SHOWN_GHOST | 1 << HP_SHOWN_CELL, 0 },
  { "first-row", WHOLE_2 "Row=00\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 1 },
  { "row", WHOLE_2 "Row=10\n", 0, 0, HP_GATE_NONE, HP_VIEW_ANY, -1, 3 },
  { "goal-target", WHOLE_2 "Goal=target\n", 0, 0, HP_GOAL_TARGET, HP_VIEW_ANY, -1, 0 },
  { "goal-predicted", WHOLE_2 "Goal=predicted\n", 0, 0, HP_GOAL_PREDICTED, HP_VIEW_ANY, -1, 0 },
};

static void
test_by_hand (gconstpointer data)
{
  const HandRow *row = data;
  g_autoptr (HpLesson) lesson = read (row->text);
  const HpScene *scene = hp_lesson_get_scene (lesson, 0);

  g_assert_cmpuint (hp_lesson_get_n_scenes (lesson), ==, 1);
  g_assert_true (hp_state_equal (scene->network.neuron[HP_ROLE_ONE], HP_STATE_FRESH));
  g_assert_cmpuint (scene->locked, ==, row->locked);
  g_assert_cmpuint (scene->hidden, ==, row->hidden);
  g_assert_cmpint (scene->goal, ==, row->goal);
  g_assert_cmpint (scene->view, ==, row->show);
  g_assert_cmpint (scene->sets_shown, ==, row->shown >= 0);
  g_assert_cmpuint (scene->shown, ==, (unsigned) MAX (row->shown, 0));
  g_assert_cmpint (scene->row, ==, row->row - 1);
}

/* Blanks at the ends of lines, which nobody sees, change nothing. */
static void
test_blanks_at_ends (void)
{
  const char *text = HEAD "[Scene 1]\nW0=-0.10\nW1=0.60\nW2=0.70\nTheta=0.50\nTarget=OR\n"
                     "Rate=0.10\nStart=-0.20,0.60,0.60\nPresentations=3\nLinked=true\n"
                     "Stopped=false\nMasked=true\nCommits=01??\nRevealed=1000\nView=xor\n"
                     "Locked=w1;w2\nHidden=table\nGoal=OR\n";
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *blank = g_strjoinv (" \t\n", lines);
  g_autoptr (HpLesson) lesson = read (text), found = read (blank);

  assert_same_lesson (found, lesson);
}

typedef struct
{
  const char *name, *key, *locale, *text;
} TextRow;

static const TextRow TEXT_ROWS[] = {
  { "plain", "Text=one two", "", "one two" },
  { "empty", "Text=", "", "" },
  { "new-line", "Text=one\\ntwo", "", "one\ntwo" },
  { "backslashes", "Text=\\\\n \\\\\\\\", "", "\\n \\\\" },
  { "blanks", "Text=\\s\\s a ", "", "   a " },
  { "blanks-lost", "Text=   a", "", "a" },
  { "all-escapes", "Text=\\s\\n\\t\\r\\f\\\\", "", " \n\t\r\f\\" },
  { "list-signs", "Text=a;b[c]=d#e", "", "a;b[c]=d#e" },
  { "german", "Text[de]=D", "de", "D" },
  { "brazilian", "Text[pt_BR]=P", "pt_BR", "P" },
  { "brazilian-with-hyphen", "Text[pt-BR]=P", "pt_BR", "P" },
  { "german-in-capitals", "Text[DE]=D", "de", "D" },
  { "carriage-return-at-end", "Text=a\r", "", "a" },
};

static void
test_text (gconstpointer data)
{
  const TextRow *row = data;
  g_autofree char *text = g_strconcat (WHOLE, row->key, "\n", NULL);
  g_autoptr (HpLesson) lesson = read (text);

  g_assert_cmpstr (hp_texts_get (hp_lesson_get_texts (lesson, 0, HP_LESSON_TEXT), row->locale),
                   ==, row->text);
}

/* A language stays written as its author wrote it. */
static void
test_spelling_kept (void)
{
  g_autoptr (HpLesson) lesson = read (WHOLE "Title[pt-BR]=P\nText[DE]=D\nText[de_at]=A\n");
  g_autofree char *text = hp_lesson_file_write (lesson);

  g_assert_nonnull (strstr (text, "\nTitle[pt-BR]=P\n"));
  g_assert_nonnull (strstr (text, "\nText[DE]=D\nText[de_at]=A\n"));
}

/* Comments. */

#define SCENE_2 "[Scene 2]\n" NUMBERS

typedef struct
{
  const char *name, *text, *written; /* the numbers aside */
} CommentRow;

static const CommentRow COMMENT_ROWS[] = {
  { "none", WHOLE, HEAD "\n" SCENE },
  { "head", "# one\n#two\n" WHOLE, "# one\n#two\n" HEAD "\n" SCENE },
  { "byte-order-mark", "\xef\xbb\xbf# one\n" WHOLE, "# one\n" HEAD "\n" SCENE },
  { "scenes", HEAD "# one\n" SCENE "\n# two\n" SCENE_2,
    HEAD "\n# one\n" SCENE "\n# two\n" SCENE_2 },
  { "blank-lines", "\n\n  # one \n\n\n# two\r\n\n" WHOLE, "# one\n\n# two\n" HEAD "\n" SCENE },
  { "among-keys", "[Halfplane]\n# one\nVersion=1\n# two\n[Scene 1]\n# three\n\n# four\n" NUMBERS,
    "# one\n" HEAD "\n# two\n# three\n\n# four\n" SCENE },
  { "at-the-end", HEAD SCENE "# one\n# two", HEAD "\n# one\n# two\n" SCENE },
  { "no-comment", HEAD SCENE "Title=# one\n", HEAD "\n[Scene 1]\nTitle=# one\n" NUMBERS },
  { "head-last", "# one\n" SCENE "# two\n" HEAD, "# two\n" HEAD "\n# one\n" SCENE },
};

/* Without what the program adds that no person has to write. */
static char *
write_plain (HpLesson *lesson)
{
  g_autofree char *text = hp_lesson_file_write (lesson);
  g_auto (GStrv) parts = g_strsplit (text, "Rate=0.10\n", -1);

  return g_strjoinv ("", parts);
}

/* They come back where they stood, and stand there the next time. */
static void
test_comment (gconstpointer data)
{
  const CommentRow *row = data;
  g_autoptr (HpLesson) lesson = read (row->text), found = NULL;
  g_autofree char *written = write_plain (lesson), *again = NULL;

  g_assert_cmpstr (written, ==, row->written);
  found = read (written);
  assert_same_lesson (lesson, found);
  again = write_plain (found);
  g_assert_cmpstr (again, ==, written);
}

/* Each goes with its scene; a new one has none. */
static void
test_comments_edited (void)
{
  g_autoptr (HpLesson) lesson = read ("# head\n" HEAD "# one\n" SCENE "# two\n" SCENE_2);
  HpScene scene = hp_scene (HP_STATE_FRESH);
  g_autofree char *moved = NULL, *removed = NULL;

  hp_lesson_move (lesson, 0, 1);
  hp_lesson_insert (lesson, 2, &scene);
  moved = write_plain (lesson);
  g_assert_cmpstr (moved, ==, "# head\n" HEAD "\n# two\n" SCENE "\n# one\n" SCENE_2
                   "\n[Scene 3]\n" NUMBERS);
  hp_lesson_remove (lesson, 0);
  removed = write_plain (lesson);
  g_assert_cmpstr (removed, ==, "# head\n" HEAD "\n# one\n" SCENE "\n" SCENE_2);
}

/* The page on the format. */

static char *
get_page (void)
{
  return get_text (LESSONS_PAGE);
}

/* The lines that are indented by four and begin with a group, and the empty ones among them. */
static char *
get_example (const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  GString *example = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, "## ") && example->len > 0)
      break;
    else if (g_str_has_prefix (*line, "    "))
      g_string_append_printf (example, "%s\n", *line + 4);
    else if (**line == '\0' && example->len > 0)
      g_string_append_c (example, '\n');
  return g_string_free (example, FALSE);
}

/* It is taken, has all that a lesson is made of, and comes back. */
static void
test_page_example (void)
{
  g_autofree char *page = get_page (), *example = get_example (page), *written = NULL;
  g_autoptr (HpLesson) lesson = read (example), found = NULL;
  const HpScene *first = hp_lesson_get_scene (lesson, 0);

  g_assert_true (g_str_has_prefix (example, "[Halfplane]\n"));
  g_assert_cmpuint (hp_lesson_get_n_scenes (lesson), ==, 3);
  g_assert_cmpstr (hp_texts_get (hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE),
                                 "de"), ==, "Von AND zu OR");
  g_assert_true (first->network.neuron[HP_ROLE_ONE].prediction.is_on);
  g_assert_cmpint (first->view, ==, HP_VIEW_NEURON);
  g_assert_cmpuint (first->locked, ==, (1u << (HP_LOCK_LEARNING + 1)) - 1); /* all up to it */
  g_assert_cmpint (hp_lesson_get_scene (lesson, 1)->goal, ==, HP_GATE_OR);
  g_assert_cmpint (hp_lesson_get_scene (lesson, 2)->network.neuron[HP_ROLE_ONE].learning.n, ==, 3);
  written = hp_lesson_file_write (lesson);
  found = read (written);
  assert_same_lesson (lesson, found);
}

/* The refusal that it shows is that of its own example with one number otherwise. */
static void
test_page_refusal (void)
{
  g_autofree char *page = get_page (), *example = get_example (page), *sentence = NULL;
  char *number = strstr (strstr (example, "[Scene 2]"), "W0=-0.50");
  g_autoptr (GError) error = NULL;

  memcpy (number, "W0=0.555", strlen ("W0=0.555"));
  g_assert_null (hp_lesson_file_read (example, &error));
  sentence = g_strconcat ("    or.halfplane: ", error->message, "\n", NULL);
  if (strstr (page, sentence) == NULL)
    g_error ("the page does not show %s", sentence);
}

static void
assert_documented (const char *page, const char *name)
{
  g_autofree char *code = g_strdup_printf ("`%s`", name);

  if (strstr (page, code) == NULL)
    g_error ("the page says nothing of %s", code);
}

/* Each key the parser knows, and each name that a value may be. */
static void
test_page_names (void)
{
  g_autofree char *page = get_page ();
  int n_keys = 0;

  for (const char *const *const *list = HP_LESSON_FILE_KEYS; *list != NULL; list++)
    for (const char *const *key = *list; *key != NULL; key++, n_keys++)
      assert_documented (strstr (page, "### Keys of"), *key);
  g_assert_cmpint (n_keys, ==, 32);
  for (int show = 0; show < HP_N_VIEWS; show++)
    assert_documented (page, HP_VIEW_NAMES[show]);
  for (int lock = 0; lock < HP_N_LOCKS; lock++)
    assert_documented (page, HP_LOCK_NAMES[lock]);
  for (int part = 0; part < HP_N_PARTS; part++)
    assert_documented (page, HP_PART_NAMES[part]);
  for (int role = 0; role < HP_N_ROLES; role++)
    assert_documented (page, HP_ROLE_NAMES[role]);
  for (int shown = 0; shown < HP_N_SHOWN; shown++)
    assert_documented (page, HP_SHOWN_NAMES[shown]);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    assert_documented (page, hp_gate_name ((HpGate) gate));
}

/* The limits it tells are those that hold. */
static void
test_page_limits (void)
{
  g_autofree char *page = get_page ();
  g_autofree char *bytes = g_strdup_printf ("(%d bytes)", HP_LESSON_FILE_LIMIT);
  g_autofree char *scenes = g_strdup_printf ("at most %d.", HP_LESSON_MAX_SCENES);
  g_autofree char *title = g_strdup_printf ("at most %d characters and %d lines",
                                            HP_TITLE_CHARACTERS, HP_TITLE_LINES);
  g_autofree char *words = g_strdup_printf ("at most %d characters and %d lines",
                                            HP_TEXT_CHARACTERS, HP_TEXT_LINES);
  g_autofree char *name = g_strdup_printf ("at most %d characters and one", HP_NAME_CHARACTERS);
  g_autofree char *marks = g_strdup_printf ("at most %d combining marks", HP_MARKS);

  g_assert_nonnull (strstr (page, bytes));
  g_assert_nonnull (strstr (page, scenes));
  g_assert_nonnull (strstr (page, title));
  g_assert_nonnull (strstr (page, words));
  g_assert_nonnull (strstr (page, name));
  g_assert_nonnull (strstr (page, marks));
}

/* A file says the lowest version that it needs: anything new alone asks for version 2. */
static void
test_lowest_version (void)
{
  static const char *const LINES[] = { "Shown=", "Row=00", "Goal=target", "Goal=predicted",
                                       "Notes=x", "NameA[de]=x", "NameB=x", "NameY=x" };
  g_autoptr (HpLesson) old = read (WHOLE_2 "Goal=OR\nLocked=w0\nHidden=table\n");
  g_autofree char *old_text = hp_lesson_file_write (old);

  g_assert_nonnull (strstr (old_text, "Version=1\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (LINES); i++)
    {
      g_autofree char *text = g_strdup_printf (WHOLE_2 "%s\n", LINES[i]), *again = NULL;
      g_autoptr (HpLesson) lesson = read (text);

      again = hp_lesson_file_write (lesson);
      g_assert_nonnull (strstr (again, "Version=2\n"));
      g_assert_nonnull (strstr (again, LINES[i]));
    }
}

/* A list of all names is read; one of them misspelt is refused with all of them. */
static void
check_names (const char *head, const char *key, const char *const names[], unsigned bits)
{
  g_autofree char *all = g_strjoinv (";", (char **) names);
  g_autofree char *listed = g_strjoinv (", ", (char **) names);
  g_autofree char *text = g_strdup_printf ("%s%s=%s\n", head, key, all);
  g_autofree char *bad = g_strdup_printf ("%s%s=%s;W0\n", head, key, all);
  g_autoptr (GError) error = NULL;
  g_autoptr (HpLesson) lesson = hp_lesson_file_read (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hp_lesson_get_scene (lesson, 0)->locked
                        | hp_lesson_get_scene (lesson, 0)->hidden
                        | hp_lesson_get_scene (lesson, 0)->shown,
                    ==, bits);
  g_assert_null (hp_lesson_file_read (bad, &error));
  g_assert_true (g_str_has_suffix (error->message, listed));
}

static void
test_all_names (void)
{
  check_names (WHOLE, "Locked", HP_LOCK_NAMES, (1u << HP_N_LOCKS) - 1);
  check_names (WHOLE, "Hidden", HP_PART_NAMES, (1u << HP_N_PARTS) - 1);
  check_names (WHOLE_2, "Shown", HP_SHOWN_NAMES, (1u << HP_N_SHOWN) - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson-file/round-trip", test_round_trip);
  g_test_add_func ("/lesson-file/every-character", test_every_character);
  g_test_add_func ("/lesson-file/round-trip-by-file", test_round_trip_by_file);
  g_test_add_func ("/lesson-file/thousand-scenes", test_thousand_scenes);
  ADD_ROWS ("/lesson-file/by-hand/", HAND_ROWS, test_by_hand);
  g_test_add_func ("/lesson-file/blanks-at-ends", test_blanks_at_ends);
  ADD_ROWS ("/lesson-file/text/", TEXT_ROWS, test_text);
  g_test_add_func ("/lesson-file/spelling-kept", test_spelling_kept);
  ADD_ROWS ("/lesson-file/comment/", COMMENT_ROWS, test_comment);
  g_test_add_func ("/lesson-file/comments-edited", test_comments_edited);
  g_test_add_func ("/lesson-file/page-example", test_page_example);
  g_test_add_func ("/lesson-file/page-refusal", test_page_refusal);
  g_test_add_func ("/lesson-file/page-names", test_page_names);
  g_test_add_func ("/lesson-file/page-limits", test_page_limits);
  g_test_add_func ("/lesson-file/lowest-version", test_lowest_version);
  g_test_add_func ("/lesson-file/all-names", test_all_names);
  return g_test_run ();
}
