/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random lessons.
 */
#include "lessons.h"
#include "same-lesson.h"

#include <string.h>

/* Languages with all that their names may have; "" is the text without one. */
static const char *const LOCALES[]
    = { "", "de", "en", "C", "pt_BR", "zh_CN", "sr@latin", "ca_ES.UTF-8@valencia", "x-y",
        "\xc3\xa9" };

/* Pieces that a key file, a terminal or a line of text may take for something else. */
static const char *const PIECES[] = {
  " ", "  ", "\t", "\n", "\r\n", "\r", "\f", "\v", "\\", "\\n", "\\s", "\\", ";", "[", "]", "[de]",
  "=", "#", "# no comment", "[Scene 2]", "\n[Scene 9]\n", "W0=99\n", "\"", "'", "%s", "%n", "&lt;",
  "<b>", "\x1b[31m", "\x7f", "\xc2\x85",
  "\xcc\x81", "e\xcc\x81\xcc\xa7", /* combining marks */
  "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa9", "\xd7\xa9\xd7\x9c", "\xd8\xb9", /* bidi */
  "\xe2\x80\xa8", "\xe2\x80\xa9", "\xc2\xa0", "\xe3\x80\x80", "\xef\xbb\xbf", "\xef\xbf\xbf",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac", "\xf4\x8f\xbf\xbf", "w\xe2\x82\x81", "A", "0",
};

/* Any scalar value but NUL, of each plane as likely as of another one. */
static gunichar
draw_character (void)
{
  gunichar plane = (gunichar) g_test_rand_int_range (0, 17);
  gunichar c = plane << 16 | (gunichar) g_test_rand_int_range (0, 0x10000);

  if (g_test_rand_int_range (0, 3) == 0)
    c = (gunichar) g_test_rand_int_range (1, 0x80);
  return c == 0 || (c >= 0xd800 && c < 0xe000) ? 0x1f : c;
}

char *
draw_text (void)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 50) == 0 ? 500 : g_test_rand_int_range (0, 12);

  for (int i = 0; i < n; i++)
    if (g_test_rand_bit ())
      g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);
    else
      g_string_append_unichar (text, draw_character ());
  return g_string_free (text, FALSE);
}

/* Text that is drawn may be longer, so it is cut. */
static char *
draw_words (HpLessonText kind)
{
  g_autofree char *text = draw_text ();

  while (hp_lesson_refuse_text (kind, text) != NULL)
    *g_utf8_offset_to_pointer (text, g_utf8_strlen (text, -1) / 2) = '\0';
  return g_steal_pointer (&text);
}

static void
draw_texts (HpTexts *texts, HpLessonText kind)
{
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *text = draw_words (kind);

      hp_texts_set (texts, LOCALES[g_test_rand_int_range (0, G_N_ELEMENTS (LOCALES))], text);
    }
}

/* With weights at the end of their range and a rate of 1.00, learning soon stops there. */
static HpState
draw_learnt_state (void)
{
  HpState state = draw_state ();

  if (g_test_rand_bit ())
    {
      state = hp_state_with_value (state, HP_W0, g_test_rand_bit () ? 990 : -990);
      state = hp_state_with_value (state, HP_THETA, state.neuron.value[HP_W0]);
      state = hp_state_with_rate (state, HP_RATE_MAX);
    }
  return learn_steps (state, g_test_rand_int_range (0, 200));
}

HpState
draw_any_state (void)
{
  HpState state = draw_learnt_state ();

  if (g_test_rand_bit ())
    return state;
  state = hp_state_with_prediction (state, true);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state = hp_state_with_commit (state, row, (HpCommit) g_test_rand_int_range (0, 3));
      if (g_test_rand_bit ())
        state = hp_state_with_row_revealed (state, row);
    }
  return state;
}

static HpGate
draw_goal (void)
{
  HpGate gate = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);

  return gate == HP_GATE_NONE || hp_gate_is_reachable (gate) ? gate : HP_GATE_NONE;
}

/* For the neuron in hand there are other goals, too. */
static HpGoal
draw_any_goal (void)
{
  return g_test_rand_bit () ? (HpGoal) draw_goal ()
                            : g_test_rand_int_range (HP_GOAL_TARGET, HP_N_GOALS);
}

static HpScene
draw_scene (void)
{
  bool sets_shown = g_test_rand_bit ();
  HpNetwork network = draw_network ();

  network.neuron[HP_ROLE_ONE] = draw_any_state ();
  return (HpScene) {
    .network = g_test_rand_bit () ? network : hp_network (draw_any_state ()),
    .view = (HpViewKind) g_test_rand_int_range (HP_VIEW_ANY, HP_N_VIEWS),
    .locked = (unsigned) g_test_rand_int_range (0, 1 << HP_N_LOCKS),
    .hidden = (unsigned) g_test_rand_int_range (0, 1 << HP_N_PARTS),
    .sets_shown = sets_shown,
    .shown = sets_shown ? (unsigned) g_test_rand_int_range (0, 1 << HP_N_SHOWN) : 0,
    .row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS),
    .goal = draw_any_goal (),
    .network_goal = g_test_rand_bit () ? HP_GATE_NONE : draw_goal (),
  };
}

/* As they come out of a file. */
static const char *const COMMENTS[] = {
  "", "#\n", "# one\n", "#one\n\n# two\n", "# \xc3\xa9 \\n = [\n", "#[Scene 1]\n#W0=3\n## x\n",
};

static const char *
draw_comment (void)
{
  return COMMENTS[g_test_rand_int_range (0, G_N_ELEMENTS (COMMENTS))];
}

HpLesson *
draw_lesson (void)
{
  HpLesson *lesson = hp_lesson_new ();
  guint n_scenes = (guint) g_test_rand_int_range (1, 5);

  draw_texts (hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE), HP_LESSON_TITLE);
  hp_lesson_set_comment (lesson, HP_LESSON_HEAD, draw_comment ());
  for (guint index = 0; index < n_scenes; index++)
    {
      HpScene scene = draw_scene ();

      g_assert_true (hp_lesson_insert (lesson, index, &scene));
      hp_lesson_set_comment (lesson, index, draw_comment ());
      for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
        draw_texts (hp_lesson_get_texts (lesson, index, (HpLessonText) kind), (HpLessonText) kind);
    }
  return lesson;
}

static void
assert_same_texts (HpTexts *one, HpTexts *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (LOCALES); i++)
    g_assert_cmpstr (hp_texts_get (one, LOCALES[i]), ==, hp_texts_get (other, LOCALES[i]));
  g_assert_true (texts_are_same (one, other));
}

static void
assert_same_scene (const HpScene *one, const HpScene *other)
{
  assert_same_network (&one->network, &other->network);
  g_assert_cmpint (one->network_goal, ==, other->network_goal);
  g_assert_cmpint (one->view, ==, other->view);
  g_assert_cmpuint (one->locked, ==, other->locked);
  g_assert_cmpuint (one->hidden, ==, other->hidden);
  g_assert_cmpint (one->goal, ==, other->goal);
  g_assert_cmpint (one->sets_shown, ==, other->sets_shown);
  g_assert_cmpuint (one->shown, ==, other->shown);
  g_assert_cmpint (one->row, ==, other->row);
}

void
assert_same_lesson (HpLesson *one, HpLesson *other)
{
  assert_same_texts (hp_lesson_get_texts (one, HP_LESSON_HEAD, HP_LESSON_TITLE),
                     hp_lesson_get_texts (other, HP_LESSON_HEAD, HP_LESSON_TITLE));
  g_assert_cmpuint (hp_lesson_get_n_scenes (one), ==, hp_lesson_get_n_scenes (other));
  g_assert_cmpstr (hp_lesson_get_comment (one, HP_LESSON_HEAD), ==,
                   hp_lesson_get_comment (other, HP_LESSON_HEAD));
  for (guint index = 0; index < hp_lesson_get_n_scenes (one); index++)
    {
      g_assert_cmpstr (hp_lesson_get_comment (one, index), ==,
                       hp_lesson_get_comment (other, index));
      assert_same_scene (hp_lesson_get_scene (one, index), hp_lesson_get_scene (other, index));
      for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
        assert_same_texts (hp_lesson_get_texts (one, index, (HpLessonText) kind),
                           hp_lesson_get_texts (other, index, (HpLessonText) kind));
    }
  g_assert_true (lessons_are_same (one, other));
}
