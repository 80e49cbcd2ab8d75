/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-state-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#define NO_TARGET "none"
#define TARGET "Target"
#define RATE "Rate"
#define START "Start"
#define PRESENTATIONS "Presentations"
#define LINKED "Linked"
#define STOPPED "Stopped"
#define MASKED "Masked"
#define COMMITS "Commits"
#define REVEALED "Revealed"
#define STRICT "Strict"
#define FIXED_BIAS "FixedBias"
#define ORDER "Order"

/* The first four are in the order of HpParameter. */
const char *const HP_STATE_KEYS[]
    = { "W0",   "W1",   "W2",   "Theta", TARGET,  RATE,     START, PRESENTATIONS,
        LINKED, STOPPED, MASKED, COMMITS, REVEALED, NULL };
G_STATIC_ASSERT (HP_W0 == 0 && HP_THETA == 3);

const char *const HP_STATE_KEYS_2[] = { STRICT, FIXED_BIAS, ORDER, NULL };

/* By HpCommit. */
static const char COMMIT_SIGNS[] = "?01";

static void
write_learning (GString *text, const HpLearning *learning)
{
  char w[3][HP_HUNDREDTHS_SIZE];
  g_autofree char *start = NULL;

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    hp_hundredths_print (learning->start.value[weight], &HP_NUMERALS_PLAIN, w[weight]);
  start = g_strdup_printf ("%s,%s,%s", w[HP_W0], w[HP_W1], w[HP_W2]);
  hp_key_append (text, START, start);
  g_string_append_printf (text, PRESENTATIONS "=%d\n", learning->n);
  if (learning->end == HP_LEARNING_OUT_OF_RANGE)
    hp_key_append (text, STOPPED, "true");
}

static void
write_prediction (GString *text, const HpPrediction *prediction)
{
  char commits[HP_N_ROWS + 1] = "", revealed[HP_N_ROWS + 1] = "";

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      commits[row] = COMMIT_SIGNS[prediction->commits[row]];
      revealed[row] = prediction->revealed[row] ? '1' : '0';
    }
  hp_key_append (text, MASKED, "true");
  if (strcmp (commits, "????") != 0)
    hp_key_append (text, COMMITS, commits);
  if (strcmp (revealed, "0000") != 0)
    hp_key_append (text, REVEALED, revealed);
}

int
hp_state_keys_version (HpState state)
{
  return state.neuron.rule != HP_RULE_REACHES || state.fixed_bias || state.order != 0 ? 2 : 1;
}

static void
write_rule_and_order (GString *text, const HpState *state)
{
  char order[HP_ORDER_SIZE];

  if (state->neuron.rule == HP_RULE_EXCEEDS)
    hp_key_append (text, STRICT, "true");
  if (state->fixed_bias)
    hp_key_append (text, FIXED_BIAS, "true");
  if (state->order != 0)
    hp_key_append (text, ORDER, hp_order_print (state->order, order));
}

void
hp_state_keys_write (GString *text, HpState state)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    hp_key_append_number (text, HP_STATE_KEYS[parameter], state.neuron.value[parameter]);
  hp_key_append (text, TARGET,
                         state.target == HP_GATE_NONE ? NO_TARGET : hp_gate_name (state.target));
  hp_key_append_number (text, RATE, state.rate);
  if (state.linked)
    hp_key_append (text, LINKED, "true");
  write_rule_and_order (text, &state);
  if (state.learning.n > 0 || state.learning.end != HP_LEARNING_GOES_ON)
    write_learning (text, &state.learning);
  if (state.prediction.is_on)
    write_prediction (text, &state.prediction);
}

static gboolean
read_parameter (const HpKeyGroup *group, HpParameter parameter, HpState *state,
                GError **error)
{
  const char *key = HP_STATE_KEYS[parameter];

  return hp_key_need (group, key, error) != NULL
         && hp_key_get_number (group, key, hp_number_parse_parameter,
                               &state->neuron.value[parameter], error);
}

static gboolean
read_rule_and_order (const HpKeyGroup *group, HpState *state, GError **error)
{
  bool is_strict;

  if (!hp_key_get_boolean (group, STRICT, &is_strict, error)
      || !hp_key_get_boolean (group, FIXED_BIAS, &state->fixed_bias, error))
    return FALSE;
  state->neuron.rule = is_strict ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
  return hp_key_get_number (group, ORDER, hp_number_parse_order, &state->order, error);
}

/* All rounds of a loop are alike, so whole ones beyond the limit are left out. */
static int
leave_out_rounds (int n)
{
  int above = n > HP_LEARNING_MAX ? n - HP_LEARNING_MAX : 0;

  return n - (above + HP_N_ROWS - 1) / HP_N_ROWS * HP_N_ROWS;
}

/* Learns again from the start, and checks that this leads to the weights of the file. */
static gboolean
relearn (HpState *state, HpNeuron start, int n, bool stopped)
{
  HpState learned = *state;

  if (state->target == HP_GATE_NONE)
    return FALSE;
  learned.learning = hp_learning_begin (start);
  learned = hp_state_learned (learned, n);
  if (stopped)
    hp_state_take_step (&learned);
  if ((learned.learning.end == HP_LEARNING_OUT_OF_RANGE) != stopped)
    return FALSE;
  if (learned.learning.n != n || !hp_neuron_equal (learned.neuron, state->neuron))
    return FALSE;
  *state = learned;
  return TRUE;
}

static gboolean
read_learning (const HpKeyGroup *group, HpState *state, GError **error)
{
  const char *start_text = hp_key_get (group, START), *n_text = hp_key_get (group, PRESENTATIONS);
  HpNeuron start = state->neuron;
  const char *reason;
  int n;
  bool stopped;

  state->learning = hp_learning_begin (state->neuron);
  if (!hp_key_get_boolean (group, STOPPED, &stopped, error))
    return FALSE;
  if (start_text == NULL && n_text == NULL && !stopped)
    return TRUE;
  if (hp_key_need (group, START, error) == NULL
      || hp_key_need (group, PRESENTATIONS, error) == NULL)
    return FALSE;
  reason = hp_number_parse_weights (start_text, &start.value[HP_W0]);
  if (reason != NULL)
    return hp_key_refuse (group, START, reason, error);
  if (!hp_count_parse (n_text, !stopped, G_MAXINT, &n))
    return hp_key_refuse (group, PRESENTATIONS, _("not a count"), error);
  return relearn (state, start, leave_out_rounds (n), stopped)
         || hp_key_refuse (group, START, _("learning from here does not lead to these weights"),
                           error);
}

static gboolean
read_target (const HpKeyGroup *group, HpState *state, GError **error)
{
  const char *name = hp_key_need (group, TARGET, error);

  if (name == NULL)
    return FALSE;
  state->target = hp_gate_from_name (name);
  return state->target != HP_GATE_NONE || strcmp (name, NO_TARGET) == 0
         || hp_key_refuse (group, TARGET, _("not the name of a gate"), error);
}

/* Reads one sign for each row, and sets values to their places in signs; all 0 without the key. */
static gboolean
read_row_signs (const HpKeyGroup *group, const char *key, const char *signs,
                const char *complaint, int values[HP_N_ROWS], GError **error)
{
  const char *text = hp_key_get (group, key);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    values[row] = 0;
  if (text == NULL)
    return TRUE;
  if (strlen (text) != HP_N_ROWS || strspn (text, signs) != HP_N_ROWS)
    return hp_key_refuse (group, key, complaint, error);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    values[row] = (int) (strchr (signs, text[row]) - signs);
  return TRUE;
}

/* For a key that is allowed only while the outputs are masked. */
static gboolean
is_in_place (const HpKeyGroup *group, const char *key, bool masked, GError **error)
{
  return masked || hp_key_get (group, key) == NULL
         || hp_key_refuse (group, key, _("only allowed if Masked is true"), error);
}

static gboolean
read_prediction (const HpKeyGroup *group, HpState *state, GError **error)
{
  HpPrediction *prediction = &state->prediction;
  int commits[HP_N_ROWS], revealed[HP_N_ROWS];

  *prediction = (HpPrediction) { .is_on = false };
  if (!hp_key_get_boolean (group, MASKED, &prediction->is_on, error)
      || !is_in_place (group, COMMITS, prediction->is_on, error)
      || !is_in_place (group, REVEALED, prediction->is_on, error)
      || !read_row_signs (group, COMMITS, COMMIT_SIGNS,
                          _("not four characters, each ?, 0 or 1"), commits, error)
      || !read_row_signs (group, REVEALED, "01", _("not four characters, each 0 or 1"), revealed,
                          error))
    return FALSE;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      prediction->commits[row] = (HpCommit) commits[row];
      prediction->revealed[row] = revealed[row];
    }
  return TRUE;
}

gboolean
hp_state_keys_read (const HpKeyGroup *group, HpState *state, GError **error)
{
  HpState found = HP_STATE_FRESH;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (!read_parameter (group, (HpParameter) parameter, &found, error))
      return FALSE;
  if (!read_target (group, &found, error)
      || !hp_key_get_number (group, RATE, hp_number_parse_rate, &found.rate, error)
      || !hp_key_get_boolean (group, LINKED, &found.linked, error)
      || !read_rule_and_order (group, &found, error)
      || !read_learning (group, &found, error)
      || !read_prediction (group, &found, error))
    return FALSE;
  *state = found;
  return TRUE;
}
