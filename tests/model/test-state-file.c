/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the state as text: every state comes back, and a text with anything wrong is refused
 * with the place and the reason.
 */
#include "model/hp-state-file.h"
#include "states.h"

#include <string.h>

#define MINUS "\xe2\x88\x92" /* U+2212, the true minus */

#define HEAD "[Halfplane]\nVersion=1\n\n"
#define HEAD_2 "[Halfplane]\nVersion=2\n\n"
#define NUMBERS "W0=-0.50\nW1=0.60\nW2=0.60\nTheta=0.50\n"
#define SCENE "[Scene 1]\n" NUMBERS "Target=AND\n"

/* A text with one of the keys replaced. */
#define W0(text) HEAD "[Scene 1]\nW0=" text "\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n"
#define THETA(text) HEAD "[Scene 1]\nW0=-0.50\nW1=0.60\nW2=0.60\nTheta=" text "\nTarget=AND\n"
#define TARGET(text) HEAD "[Scene 1]\n" NUMBERS "Target=" text "\n"
#define MORE(text) HEAD SCENE text "\n"

/* NOR's weights after two rows of AND, with eta = 0.10. */
#define LEARNED(start, n, target) \
  HEAD "[Scene 1]\nW0=0.40\nW1=-0.60\nW2=-0.60\nTheta=0.50\nTarget=" target "\nRate=0.10\n" \
  "Start=" start "\nPresentations=" n "\n"

typedef struct
{
  const char *name;
  const char *text;
  HpNeuron neuron;
  HpGate target;
  int rate, presentations;
  gboolean linked;
} GoodRow;

#define ARTICLE { { -50, 60, 60, 50 } }

static const GoodRow GOOD_ROWS[] = {
  { "article", HEAD SCENE, ARTICLE, HP_GATE_AND, 10, 0 },
  { "rate", MORE ("Rate=0.25"), ARTICLE, HP_GATE_AND, 25, 0 },
  { "no-target", TARGET ("none"), ARTICLE, HP_GATE_NONE, 10, 0 },
  { "long-target", TARGET ("B AND NOT A"), ARTICLE, HP_GATE_B_AND_NOT_A, 10, 0 },
  { "comma", W0 ("-0,5"), ARTICLE, HP_GATE_AND, 10, 0 },
  { "true-minus", W0 (MINUS ".5"), ARTICLE, HP_GATE_AND, 10, 0 },
  { "spaces", W0 ("  -0.50"), ARTICLE, HP_GATE_AND, 10, 0 },
  { "spaces-before-equals",
    HEAD "[Scene 1]\nW0 = -0.50\nW1 =0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n", ARTICLE,
    HP_GATE_AND, 10, 0 },
  { "comments", "# before\n" HEAD "# here\n" SCENE "# after\n", ARTICLE, HP_GATE_AND, 10, 0 },
  { "carriage-returns",
    "[Halfplane]\r\nVersion=1\r\n[Scene 1]\r\nW0=-0.50\r\nW1=0.60\r\nW2=0.60\r\nTheta=0.50\r\n"
    "Target=AND\r\n",
    ARTICLE, HP_GATE_AND, 10, 0 },
  { "other-order", "[Scene 1]\nTarget=AND\nTheta=0.50\nW2=0.60\nW1=0.60\nW0=-0.50\n" HEAD, ARTICLE,
    HP_GATE_AND, 10, 0 },
  { "no-line-end", HEAD "[Scene 1]\n" NUMBERS "Target=AND", ARTICLE, HP_GATE_AND, 10, 0 },
  { "ends-of-range", HEAD "[Scene 1]\nW0=-10.00\nW1=10.00\nW2=-10\nTheta=10\nTarget=NOR\n",
    { { -1000, 1000, -1000, 1000 } }, HP_GATE_NOR, 10, 0 },
  { "linked", MORE ("Linked=true"), ARTICLE, HP_GATE_AND, 10, 0, TRUE },
  { "not-linked", MORE ("Linked=false"), ARTICLE, HP_GATE_AND, 10, 0, FALSE },
  { "learned", LEARNED ("0.50,-0.60,-0.60", "2", "AND"), { { 40, -60, -60, 50 } }, HP_GATE_AND, 10,
    2 },
};

static void
test_good (gconstpointer data)
{
  const GoodRow *row = data;
  g_autoptr (GError) error = NULL;
  HpState state = { 0 };

  g_assert_true (read_one (row->text, &state, &error));
  g_assert_no_error (error);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (state.neuron.value[parameter], ==, row->neuron.value[parameter]);
  g_assert_cmpint (state.target, ==, row->target);
  g_assert_cmpint (state.rate, ==, row->rate);
  g_assert_cmpint (state.learning.n, ==, row->presentations);
  g_assert_cmpint (state.linked, ==, row->linked);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *says[3]; /* what the error must name: group, key, reason */
} BadRow;

#define NUMBER_WRONG(key) { "[Scene 1] " key, "not a number" }
#define UNKNOWN_KEY(group, key) { "[" group "] " key, "unknown key" }

static const BadRow BAD_ROWS[] = {
  { "empty", "", { "Halfplane" } },
  { "blank", " \n\n", { "Halfplane" } },
  { "no-head", SCENE, { "Halfplane" } },
  { "no-scene", HEAD, { "Scene 1" } },
  { "no-group", "Version=1\n", { "group" } },
  { "not-a-key-file", "w0 = -0.5, w1 = 0.6\n", { "group" } },
  { "line-without-equals", HEAD SCENE "Rate\n", { "Rate" } },
  { "open-group", "[Halfplane\nVersion=1\n", { "[Halfplane" } },
  { "no-version", "[Halfplane]\n\n" SCENE, { "Halfplane", "Version" } },
  { "version-3", "[Halfplane]\nVersion=3\n" SCENE, { "[Halfplane] Version", "another version" } },
  { "version-0", "[Halfplane]\nVersion=0\n" SCENE, { "[Halfplane] Version", "another version" } },
  { "version-1.0", "[Halfplane]\nVersion=1.0\n" SCENE, { "[Halfplane] Version" } },
  { "version-empty", "[Halfplane]\nVersion=\n" SCENE, { "[Halfplane] Version" } },
  { "version-word", "[Halfplane]\nVersion=one\n" SCENE, { "[Halfplane] Version" } },
  { "unknown-group", HEAD SCENE "[Window]\nWidth=800\n", { "[Window]", "unknown group" } },
  { "second-scene", HEAD SCENE "[Scene 2]\n" NUMBERS "Target=AND\n",
    { "[Scene 2]", "unknown group" } },
  { "group-in-small-letters", "[halfplane]\nVersion=1\n" SCENE,
    { "[halfplane]", "unknown group" } },
  { "unknown-head-key", "[Halfplane]\nVersion=1\nAuthor=A\n" SCENE,
    UNKNOWN_KEY ("Halfplane", "Author") },
  { "unknown-key", MORE ("W3=0.60"), UNKNOWN_KEY ("Scene 1", "W3") },
  { "key-in-small-letters", MORE ("theta=0.50"), UNKNOWN_KEY ("Scene 1", "theta") },
  { "key-with-language", MORE ("W0[de]=0,50"), UNKNOWN_KEY ("Scene 1", "W0[de]") },
  { "no-w0", HEAD "[Scene 1]\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n", { "Scene 1", "W0" } },
  { "no-w1", HEAD "[Scene 1]\nW0=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n", { "Scene 1", "W1" } },
  { "no-w2", HEAD "[Scene 1]\nW0=0.60\nW1=0.60\nTheta=0.50\nTarget=AND\n", { "Scene 1", "W2" } },
  { "no-theta", HEAD "[Scene 1]\nW0=0.60\nW1=0.60\nW2=0.50\nTarget=AND\n", { "Scene 1", "Theta" } },
  { "no-target", HEAD "[Scene 1]\n" NUMBERS, { "Scene 1", "Target" } },
  { "number-empty", W0 (""), NUMBER_WRONG ("W0") },
  { "number-letters", W0 ("abc"), NUMBER_WRONG ("W0") },
  { "number-nan", W0 ("nan"), NUMBER_WRONG ("W0") },
  { "number-inf", W0 ("-inf"), NUMBER_WRONG ("W0") },
  { "number-hexadecimal", W0 ("0x1"), NUMBER_WRONG ("W0") },
  { "number-exponent", W0 ("1e0"), NUMBER_WRONG ("W0") },
  { "number-list", W0 ("0.50;0.60"), NUMBER_WRONG ("W0") },
  { "number-quoted", W0 ("\"0.50\""), NUMBER_WRONG ("W0") },
  { "number-escape", W0 ("\\s0.50"), NUMBER_WRONG ("W0") },
  { "number-comment", W0 ("0.50 # half"), NUMBER_WRONG ("W0") },
  { "number-too-fine", W0 ("0.123"), { "[Scene 1] W0", "two decimal places" } },
  { "number-above", W0 ("10.01"), { "[Scene 1] W0", "10.00" } },
  { "number-below", W0 ("-10.01"), { "[Scene 1] W0", "10.00" } },
  { "number-huge", W0 ("99999999999999999999"), { "[Scene 1] W0", "10.00" } },
  { "theta-letters", THETA ("half"), NUMBER_WRONG ("Theta") },
  { "theta-above", THETA ("11"), { "[Scene 1] Theta", "10.00" } },
  { "target-unknown", TARGET ("ANDOR"), { "[Scene 1] Target", "gate" } },
  { "target-empty", TARGET (""), { "[Scene 1] Target", "gate" } },
  { "target-number", TARGET ("1"), { "[Scene 1] Target", "gate" } },
  { "target-list", TARGET ("AND;OR"), { "[Scene 1] Target", "gate" } },
  { "rate-zero", MORE ("Rate=0.00"), { "[Scene 1] Rate", "1.00" } },
  { "rate-above", MORE ("Rate=1.01"), { "[Scene 1] Rate", "1.00" } },
  { "rate-negative", MORE ("Rate=-0.10"), { "[Scene 1] Rate", "1.00" } },
  { "rate-too-fine", MORE ("Rate=0.005"), { "[Scene 1] Rate", "two decimal places" } },
  { "rate-empty", MORE ("Rate="), NUMBER_WRONG ("Rate") },
  { "linked-yes", MORE ("Linked=yes"), { "[Scene 1] Linked", "true" } },
  { "linked-number", MORE ("Linked=1"), { "[Scene 1] Linked", "true" } },
  { "linked-empty", MORE ("Linked="), { "[Scene 1] Linked", "true" } },
  { "start-alone", MORE ("Start=-0.50,0.60,0.60"), { "Scene 1", "Presentations" } },
  { "presentations-alone", MORE ("Presentations=1"), { "Scene 1", "Start" } },
  { "start-two", LEARNED ("0.50,-0.60", "2", "AND"), { "[Scene 1] Start", "three numbers" } },
  { "start-four", LEARNED ("0.50,-0.60,-0.60,0.50", "2", "AND"),
    { "[Scene 1] Start", "three numbers" } },
  { "start-letters", LEARNED ("a,b,c", "2", "AND"), { "[Scene 1] Start", "three numbers" } },
  { "start-above", LEARNED ("10.01,-0.60,-0.60", "2", "AND"), { "[Scene 1] Start" } },
  { "presentations-zero", LEARNED ("0.40,-0.60,-0.60", "0", "AND"),
    { "[Scene 1] Presentations", "not a count" } },
  { "presentations-negative", LEARNED ("0.50,-0.60,-0.60", "-2", "AND"),
    { "[Scene 1] Presentations", "not a count" } },
  { "presentations-fraction", LEARNED ("0.50,-0.60,-0.60", "2.0", "AND"),
    { "[Scene 1] Presentations", "not a count" } },
  { "presentations-huge", LEARNED ("0.50,-0.60,-0.60", "99999999999", "AND"),
    { "[Scene 1] Presentations", "not a count" } },
  { "presentations-wrong", LEARNED ("0.50,-0.60,-0.60", "7", "AND"),
    { "[Scene 1] Start", "does not lead" } },
  { "start-wrong", LEARNED ("0.70,-0.60,-0.60", "2", "AND"),
    { "[Scene 1] Start", "does not lead" } },
  { "learned-without-target", LEARNED ("0.50,-0.60,-0.60", "2", "none"),
    { "[Scene 1] Start", "does not lead" } },
  { "key-twice", MORE ("W0=0.50"), { "Scene 1", "W0" } },
  { "group-twice", HEAD SCENE "[Scene 1]\nW0=0.50\n", { "Scene 1" } },
};

/* Refused, with an error that names what it should, and the state as it was. */
static void
test_bad (gconstpointer data)
{
  const BadRow *row = data;
  g_autoptr (GError) error = NULL;
  HpState before = learn_steps (hp_state_with_target (HP_STATE_FRESH, HP_GATE_NOR), 7);
  HpState state = before;

  g_assert_false (read_one (row->text, &state, &error));
  g_assert_nonnull (error);
  g_assert_true (states_are_same (state, before));
  for (guint i = 0; i < G_N_ELEMENTS (row->says) && row->says[i] != NULL; i++)
    if (strstr (error->message, row->says[i]) == NULL)
      g_error ("\"%s\" does not say \"%s\"", error->message, row->says[i]);
}

/* Nobody has to take the error. */
static void
test_no_error (gconstpointer data)
{
  const BadRow *row = data;
  HpState state = HP_STATE_FRESH;

  g_assert_false (read_one (row->text, &state, NULL));
}

static void
test_known_text (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, (HpNeuron) { { 50, -60, -60, 50 } });
  g_autofree char *fresh = write_one (HP_STATE_FRESH);
  g_autofree char *learned = write_one (learn_steps (state, 2));

  g_assert_cmpstr (fresh, ==, HEAD SCENE "Rate=0.10\n");
  g_assert_cmpstr (learned, ==, LEARNED ("0.50,-0.60,-0.60", "2", "AND"));
}

/* The article's settings are not written; the version is the lowest that the others need. */
static void
test_version (void)
{
  HpState state = hp_state_with_rule (HP_STATE_FRESH, HP_RULE_EXCEEDS);
  g_autofree char *strict = write_one (state), *all = NULL, *order = NULL;

  g_assert_cmpstr (strict, ==, HEAD_2 SCENE "Rate=0.10\nStrict=true\n");
  state = hp_state_with_order (hp_state_with_fixed_bias (state, true), 23);
  all = write_one (state);
  g_assert_cmpstr (all, ==,
                   HEAD_2 SCENE "Rate=0.10\nStrict=true\nFixedBias=true\nOrder=11,10,01,00\n");
  order = write_one (hp_state_with_order (HP_STATE_FRESH, 1));
  g_assert_cmpstr (order, ==, HEAD_2 SCENE "Rate=0.10\nOrder=00,01,11,10\n");
}

/* A file may say a higher version than it needs. */
static void
test_version_2 (void)
{
  HpState state = hp_state_with_rule (HP_STATE_FRESH, HP_RULE_EXCEEDS);

  g_assert_true (read_one (HEAD_2 SCENE, &state, NULL));
  g_assert_true (states_are_same (state, HP_STATE_FRESH));
  g_assert_true (read_one (HEAD_2 SCENE "Strict=false\nOrder= 00, 01,10,11\n", &state,
                                     NULL));
  g_assert_true (states_are_same (state, HP_STATE_FRESH));
}

/* Everything comes back, from short US-ASCII texts. */
static void
test_round_trip (void)
{
  for (int i = draw_count (10000); i > 0; i--)
    {
      HpState state = draw_state (), found = HP_STATE_FRESH;
      g_autofree char *text = write_one (state);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_str_is_ascii (text));
      g_assert_cmpuint (strlen (text), <, 1000);
      g_assert_true (read_one (text, &found, &error));
      g_assert_no_error (error);
      assert_same_state (found, state);
    }
}

/* Any one byte of a text changed: refused or taken, but never a broken state. */
static void
test_changed_byte (void)
{
  for (int i = draw_count (20000); i > 0; i--)
    {
      HpState state = draw_state (), found = state;
      g_autofree char *text = write_one (state);
      int place = g_test_rand_int_range (0, (int) strlen (text));

      text[place] = (char) g_test_rand_int_range (1, 128);
      if (!read_one (text, &found, NULL))
        g_assert_true (states_are_same (found, state));
      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        g_assert_cmpint (ABS (found.neuron.value[parameter]), <=, HP_LIMIT);
      g_assert_true (found.target >= HP_GATE_NONE && found.target < HP_N_GATES);
      g_assert_true (found.rate >= HP_RATE_MIN && found.rate <= HP_RATE_MAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/state-file/good/", GOOD_ROWS, test_good);
  ADD_ROWS ("/state-file/bad/", BAD_ROWS, test_bad);
  ADD_ROWS ("/state-file/bad-without-error/", BAD_ROWS, test_no_error);
  g_test_add_func ("/state-file/known-text", test_known_text);
  g_test_add_func ("/state-file/version", test_version);
  g_test_add_func ("/state-file/version-2", test_version_2);
  g_test_add_func ("/state-file/round-trip", test_round_trip);
  g_test_add_func ("/state-file/changed-byte", test_changed_byte);
  return g_test_run ();
}
