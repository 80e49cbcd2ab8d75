/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A regular expression finds the names; the text from one to the next is a value. Three neurons
 * come in parts, or as the option of the command line, whose line is read once for each.
 */
#include "hp-state-line.h"

#include "core/scene.h"
#include "hp-number.h"
#include "hp-visible.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME                                                                                       \
  "(?<=^|[\\s;,])(?:--)?(?:"                                                                       \
  "(w|weights|w0|w1|w2|w\u2080|w\u2081|w\u2082|theta|threshold|\u03b8|rate|eta|\u03b7|target|"     \
  "order|network)"                                                                                 \
  "\\s*[=:]|(strict|fixed-bias)(?=[\\s;,]|$))"

static const char *
name_target (HpGate target)
{
  return target == HP_GATE_NONE ? "none" : hp_gate_name (target);
}

static char *
write_state (HpState state)
{
  char n[HP_N_PARAMETERS][HP_HUNDREDTHS_SIZE], rate[HP_HUNDREDTHS_SIZE], order[HP_ORDER_SIZE];
  GString *line = g_string_new (NULL);

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    hp_hundredths_print (state.neuron.value[i], &HP_NUMERALS_PLAIN, n[i]);
  g_string_append_printf (line, "w=%s,%s,%s theta=%s rate=%s target=%s", n[HP_W0], n[HP_W1],
                          n[HP_W2], n[HP_THETA],
                          hp_hundredths_print (state.rate, &HP_NUMERALS_PLAIN, rate),
                          name_target (state.target));
  if (state.neuron.rule == HP_RULE_EXCEEDS)
    g_string_append (line, " strict");
  if (state.fixed_bias)
    g_string_append (line, " fixed-bias");
  if (state.order != 0)
    g_string_append_printf (line, " order=%s", hp_order_print (state.order, order));
  return g_string_free (line, FALSE);
}

char *
hp_state_line_write (const HpNetwork *network)
{
  GString *line;

  if (network->in_hand == HP_ROLE_ONE)
    return write_state (network->neuron[HP_ROLE_ONE]);
  line = g_string_new (NULL);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      g_autofree char *part = write_state (network->neuron[role]);

      g_string_append_printf (line, "%s: %s / ", HP_ROLE_NAMES[role], part);
    }
  g_string_append_printf (line, "target=%s", name_target (network->target));
  return g_string_free (line, FALSE);
}

/* Two weights are those of A and B, without a bias. */
static const char *
read_weights (const char *text, HpHundredths weights[3])
{
  HpHundredths two[2];

  if (hp_hundredths_parse_list (text, 2, -HP_LIMIT, HP_LIMIT, two) != HP_PARSE_OK)
    return hp_number_parse_weights (text, weights);
  weights[HP_W0] = 0;
  weights[HP_W1] = two[0];
  weights[HP_W2] = two[1];
  return NULL;
}

/* The number of the neuron that a name stands for, or -1. */
static int
find_parameter (const char *name)
{
  static const char *const NAMES[]
      = { "w0", "w1", "w2", "theta", "w\u2080", "w\u2081", "w\u2082", "\u03b8" };

  for (int i = 0; i < (int) G_N_ELEMENTS (NAMES); i++)
    if (strcmp (name, NAMES[i]) == 0)
      return i % HP_N_PARAMETERS;
  return strcmp (name, "threshold") == 0 ? HP_THETA : -1;
}

/* Takes the numbers of one out of three neurons. */
static const char *
read_network (const char *text, HpRole role, HpHundredths values[HP_N_PARAMETERS])
{
  HpHundredths all[3][HP_N_PARAMETERS];
  const char *reason = hp_number_parse_network (text, all);

  if (reason == NULL)
    memcpy (values, all[role - HP_ROLE_H1], sizeof all[0]);
  return reason;
}

/* Takes a name in small letters. The role is HP_ROLE_ONE unless the numbers are those of one out of
 * three neurons. Returns why the value is refused, or NULL. */
static const char *
read_value (const char *name, const char *value, HpRole role, HpState *state)
{
  int parameter = find_parameter (name);

  if (strcmp (name, "network") == 0)
    return read_network (value, role, state->neuron.value);
  if (role != HP_ROLE_ONE && (parameter >= 0 || name[0] == 'w'))
    return _("--network cannot be combined with --weights, --threshold or --learn");
  if (strcmp (name, "strict") == 0)
    state->neuron.rule = HP_RULE_EXCEEDS;
  if (strcmp (name, "fixed-bias") == 0)
    state->fixed_bias = true;
  if (name[0] == 's' || name[0] == 'f')
    return value[0] != '\0' ? _("this option takes no value") : NULL;
  if (parameter >= 0)
    return hp_number_parse_parameter (value, &state->neuron.value[parameter]);
  if (name[0] == 'w')
    return read_weights (value, state->neuron.value);
  if (strcmp (name, "target") == 0)
    return hp_number_parse_target (value, &state->target);
  if (strcmp (name, "order") == 0)
    return hp_number_parse_order (value, &state->order);
  return hp_number_parse_rate (value, &state->rate);
}

/* Cuts off what stands around a value. */
static char *
strip (char *value)
{
  static const char AROUND[] = " \t\r\n;,\"'";
  gsize length = strlen (value);

  while (length > 0 && strchr (AROUND, value[length - 1]) != NULL)
    value[--length] = '\0';
  return value + strspn (value, AROUND);
}

/* Reads a value of so many bytes. Returns a new string that says what is wrong, or NULL. */
static char *
read_part (const char *name, const char *text, int length, HpRole role, HpState *state)
{
  g_autofree char *all = g_strndup (text, (gsize) length), *shown = NULL;
  const char *value = strip (all), *reason = read_value (name, value, role, state);

  shown = hp_visible_text (value);
  return reason != NULL ? g_strdup_printf ("%s=%s: %s", name, shown, reason) : NULL;
}

/* The name of a match, in small letters; the second group is of names without a value. */
static char *
read_name (const GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch (match, 1), *flag = g_match_info_fetch (match, 2);

  return g_utf8_strdown (name != NULL && name[0] != '\0' ? name : flag, -1);
}

static char *
explain_line (void)
{
  g_autofree char *line = write_state (HP_STATE_FRESH);

  /* Translators: %s is an example that stays as it is. */
  return g_strdup_printf (_("The clipboard holds no line such as %s"), line);
}

/* The state with only the article's rule, bias and order, to read a line into. */
static HpState
begin_reading (HpState state)
{
  state.neuron.rule = HP_RULE_REACHES;
  state.fixed_bias = false;
  state.order = 0;
  return state;
}

/* Takes what was read over into a state. */
static HpState
take_over (HpState state, const HpState *found)
{
  state = hp_state_with_neuron (state, found->neuron);
  state = hp_state_with_target (state, found->target);
  state = hp_state_with_rate (state, found->rate);
  state = hp_state_with_fixed_bias (state, found->fixed_bias);
  return hp_state_with_order (state, found->order);
}

/* Reads names with their values, of one neuron. */
static char *
read_state (const char *text, HpRole role, HpState *state)
{
  g_autoptr (GRegex) regex = g_regex_new (NAME, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;
  HpState found = begin_reading (*state);
  int from = (int) strspn (text, " \t\r\n"), to, end;

  if (!g_regex_match_full (regex, text, -1, from, G_REGEX_MATCH_ANCHORED, NULL, NULL))
    return explain_line ();
  for (g_regex_match (regex, text, 0, &match);; g_match_info_next (match, NULL))
    {
      gboolean is_last = !g_match_info_fetch_pos (match, 0, &to, &end);
      char *reason = name == NULL ? NULL
                                  : read_part (name, text + from,
                                               (is_last ? (int) strlen (text) : to) - from, role,
                                               &found);

      if (reason != NULL)
        return reason;
      if (is_last)
        break;
      g_free (name);
      name = read_name (match);
      from = end;
    }
  *state = take_over (*state, &found);
  return NULL;
}

/* Puts a state into a network in place of the one of a role, which is in hand then. */
static void
put (HpNetwork *network, HpRole role, HpState state)
{
  network->in_hand = role;
  *network = hp_network_with (*network, state);
}

/* The option of the command line, with others that are for all three; the target is that of the
 * whole. */
static char *
read_option (const char *text, HpNetwork *network)
{
  HpGate whole = network->target;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      HpState state = hp_state_with_target (network->neuron[role], whole);
      char *reason = read_state (text, (HpRole) role, &state);

      if (reason != NULL)
        return reason;
      network->target = state.target;
      put (network, (HpRole) role,
           hp_state_with_target (state, network->neuron[role].target));
    }
  return NULL;
}

/* A neuron with its name, or the target of the whole. */
static char *
read_one_of_parts (const char *text, HpNetwork *network)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^\\s*(?:(H1|H2|Y)\\s*[=:]?|target\\s*[=:])", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL, *name = NULL;
  int role, end;
  HpState state = HP_STATE_FRESH;
  char *reason;

  if (!g_regex_match (regex, text, 0, &match))
    return explain_line ();
  g_match_info_fetch_pos (match, 0, NULL, &end);
  found = g_match_info_fetch (match, 1);
  name = g_ascii_strup (found != NULL ? found : "", -1);
  role = hp_name_find (HP_ROLE_NAMES, name);
  if (role < 0)
    {
      reason = read_part ("target", text + end, (int) strlen (text + end), HP_ROLE_ONE, &state);
      network->target = state.target;
      return reason;
    }
  state = network->neuron[role];
  reason = read_state (text + end, HP_ROLE_ONE, &state);
  put (network, (HpRole) role, state);
  return reason;
}

static char *
read_parts (const char *text, HpNetwork *network)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  char *reason = NULL;

  for (char **part = parts; *part != NULL && reason == NULL; part++)
    reason = read_one_of_parts (*part, network);
  return reason;
}

char *
hp_state_line_read (const char *text, HpNetwork *network)
{
  HpNetwork next = *network;
  HpState state = hp_network_state (network);
  char *reason;

  if (g_regex_match_simple ("network\\s*[=:]", text, G_REGEX_CASELESS, 0))
    reason = read_option (text, &next);
  else if (g_regex_match_simple ("^\\s*(H1|H2|Y)\\b", text, G_REGEX_CASELESS, 0))
    reason = read_parts (text, &next);
  else if ((reason = read_state (text, HP_ROLE_ONE, &state)) == NULL)
    next = hp_network_with (next, state);
  if (next.in_hand != network->in_hand)
    next.in_hand = network->in_hand != HP_ROLE_ONE ? network->in_hand : HP_ROLE_H1;
  if (reason == NULL)
    *network = next;
  return reason;
}
