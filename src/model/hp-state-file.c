/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the state and a GKeyFile. The key file's own number functions are not used: they take
 * "nan" and more places than there are.
 */
#include "hp-state-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD "Halfplane"
#define SCENE "Scene 1"
#define VERSION "1"
#define NO_TARGET "none"

static const char *const HEAD_KEYS[] = { "Version", NULL };
static const char *const SCENE_KEYS[]
    = { "W0", "W1", "W2", "Theta", "Target", "Rate", "Start", "Presentations", "Linked", "Stopped",
        NULL };
G_STATIC_ASSERT (HP_W0 == 0 && HP_THETA == 3); /* the first four are in the order of HpParameter */

#define TARGET_KEY SCENE_KEYS[4]
#define RATE_KEY SCENE_KEYS[5]
#define START_KEY SCENE_KEYS[6]
#define PRESENTATIONS_KEY SCENE_KEYS[7]
#define LINKED_KEY SCENE_KEYS[8]
#define STOPPED_KEY SCENE_KEYS[9]

static void
write_number (GKeyFile *file, const char *key, HpHundredths value)
{
  char number[HP_HUNDREDTHS_SIZE];

  g_key_file_set_string (file, SCENE, key,
                         hp_hundredths_print (value, &HP_NUMERALS_PLAIN, number));
}

static void
write_learning (GKeyFile *file, const HpLearning *learning)
{
  char w[3][HP_HUNDREDTHS_SIZE];
  g_autofree char *start = NULL;

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    hp_hundredths_print (learning->start.value[weight], &HP_NUMERALS_PLAIN, w[weight]);
  start = g_strdup_printf ("%s,%s,%s", w[HP_W0], w[HP_W1], w[HP_W2]);
  g_key_file_set_string (file, SCENE, START_KEY, start);
  g_key_file_set_integer (file, SCENE, PRESENTATIONS_KEY, learning->n);
  if (learning->end == HP_LEARNING_OUT_OF_RANGE)
    g_key_file_set_string (file, SCENE, STOPPED_KEY, "true");
}

char *
hp_state_file_write (HpState state)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, HEAD, HEAD_KEYS[0], VERSION);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    write_number (file, SCENE_KEYS[parameter], state.neuron.value[parameter]);
  g_key_file_set_string (file, SCENE, TARGET_KEY,
                         state.target == HP_GATE_NONE ? NO_TARGET : hp_gate_name (state.target));
  write_number (file, RATE_KEY, state.rate);
  if (state.linked)
    g_key_file_set_string (file, SCENE, LINKED_KEY, "true");
  if (state.learning.n > 0 || state.learning.end != HP_LEARNING_GOES_ON)
    write_learning (file, &state.learning);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
refuse (GError **error, const char *group, const char *key, const char *reason)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "[%s] %s: %s", group, key,
               reason);
}

static gboolean
has_only_known_keys (GKeyFile *file, const char *group, const char *const *known, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, error);

  for (char **key = keys; key != NULL && *key != NULL; key++)
    if (!g_strv_contains (known, *key))
      {
        refuse (error, group, *key, _("unknown key"));
        return FALSE;
      }
  return keys != NULL;
}

/* What a line names: "[Group]", or "[Group] Key" in the group that it stands in, which is kept in
 * *group; NULL if it names nothing. */
static char *
name_line (const char *line, char **group)
{
  const char *equals = strchr (line, '=');
  g_autofree char *key = NULL;

  if (line[0] == '[')
    {
      g_free (*group);
      *group = g_strdup (line);
      return g_strdup (line);
    }
  if (line[0] == '#' || equals == NULL)
    return NULL;
  key = g_strndup (line, (gsize) (equals - line));
  return g_strconcat (*group, " ", g_strchomp (key), NULL);
}

/* GLib lets the last one win; here a key or group that comes twice is a mistake to be told of. */
static gboolean
has_no_doubles (const char *text, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *group = g_strdup ("");

  for (char **line = lines; *line != NULL; line++)
    {
      char *name = name_line (g_strstrip (*line), &group);

      if (name == NULL)
        continue;
      if (g_hash_table_contains (seen, name))
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                       _("%s: comes twice"), name);
          g_free (name);
          return FALSE;
        }
      g_hash_table_add (seen, name);
    }
  return TRUE;
}

static gboolean
has_only_known_groups (GKeyFile *file, GError **error)
{
  const char *const known[] = { HEAD, SCENE, NULL };
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (char **group = groups; *group != NULL; group++)
    if (!g_strv_contains (known, *group))
      {
        g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND,
                     _("[%s]: unknown group"), *group);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_version (GKeyFile *file, GError **error)
{
  g_autofree char *version = g_key_file_get_value (file, HEAD, HEAD_KEYS[0], error);

  if (version == NULL)
    return FALSE;
  if (strcmp (version, VERSION) == 0)
    return TRUE;
  refuse (error, HEAD, HEAD_KEYS[0], _("made for another version of this program"));
  return FALSE;
}

static const char *
reason_of (HpParse parse)
{
  switch (parse)
    {
    case HP_PARSE_TOO_FINE:
      return _("more than two places");
    case HP_PARSE_OUT_OF_RANGE:
      return _("not within -10.00 and 10.00");
    case HP_PARSE_NOT_A_NUMBER:
    case HP_PARSE_OK:
      break;
    }
  return _("not a number");
}

static gboolean
read_parameter (GKeyFile *file, HpParameter parameter, HpState *state, GError **error)
{
  const char *key = SCENE_KEYS[parameter];
  g_autofree char *text = g_key_file_get_value (file, SCENE, key, error);
  HpParse parse;

  if (text == NULL)
    return FALSE;
  parse = hp_hundredths_parse (text, -HP_LIMIT, HP_LIMIT, &state->neuron.value[parameter]);
  if (parse != HP_PARSE_OK)
    refuse (error, SCENE, key, reason_of (parse));
  return parse == HP_PARSE_OK;
}

static gboolean
has_key (GKeyFile *file, const char *key)
{
  return g_key_file_has_key (file, SCENE, key, NULL);
}

static gboolean
read_rate (GKeyFile *file, HpState *state, GError **error)
{
  g_autofree char *text = g_key_file_get_value (file, SCENE, RATE_KEY, NULL);
  HpParse parse = HP_PARSE_OK;

  if (text != NULL)
    parse = hp_hundredths_parse (text, HP_RATE_MIN, HP_RATE_MAX, &state->rate);
  if (parse == HP_PARSE_OUT_OF_RANGE)
    refuse (error, SCENE, RATE_KEY, _("not within 0.01 and 1.00"));
  else if (parse != HP_PARSE_OK)
    refuse (error, SCENE, RATE_KEY, reason_of (parse));
  return parse == HP_PARSE_OK;
}

/* A key that may be missing, which is false. */
static gboolean
read_boolean (GKeyFile *file, const char *key, bool *value, GError **error)
{
  g_autofree char *text = g_key_file_get_value (file, SCENE, key, NULL);

  *value = g_strcmp0 (text, "true") == 0;
  if (text == NULL || *value || strcmp (text, "false") == 0)
    return TRUE;
  refuse (error, SCENE, key, _("neither true nor false"));
  return FALSE;
}

static gboolean
parse_start (const char *text, HpNeuron *start)
{
  g_auto (GStrv) numbers = g_strsplit (text, ",", -1);
  gboolean parsed = g_strv_length (numbers) == 3;

  for (int weight = HP_W0; weight <= HP_W2 && parsed; weight++)
    parsed = hp_hundredths_parse (numbers[weight], -HP_LIMIT, HP_LIMIT, &start->value[weight])
             == HP_PARSE_OK;
  return parsed;
}

/* Learns again from the start, and checks that this leads to the weights of the file. */
static gboolean
relearn (HpState *state, HpNeuron start, guint64 n, bool stopped)
{
  HpState learned = *state;

  if (state->target == HP_GATE_NONE)
    return FALSE;
  learned.learning = hp_learning_begin (start);
  learned = hp_state_learned (learned, (int) n);
  if (stopped)
    learned = hp_state_learn_step (learned);
  if ((learned.learning.end == HP_LEARNING_OUT_OF_RANGE) != stopped)
    return FALSE;
  if ((guint64) learned.learning.n != n || !hp_neuron_equal (learned.neuron, state->neuron))
    return FALSE;
  *state = learned;
  return TRUE;
}

static gboolean
read_learning (GKeyFile *file, HpState *state, GError **error)
{
  g_autofree char *start_text = NULL, *n_text = NULL;
  HpNeuron start = state->neuron;
  guint64 n;
  bool stopped;

  state->learning = hp_learning_begin (state->neuron);
  if (!has_key (file, START_KEY) && !has_key (file, PRESENTATIONS_KEY))
    return TRUE;
  if ((start_text = g_key_file_get_value (file, SCENE, START_KEY, error)) == NULL
      || (n_text = g_key_file_get_value (file, SCENE, PRESENTATIONS_KEY, error)) == NULL)
    return FALSE;
  if (!read_boolean (file, STOPPED_KEY, &stopped, error))
    return FALSE;
  if (!parse_start (start_text, &start))
    refuse (error, SCENE, START_KEY, _("not three numbers with commas between"));
  else if (!g_ascii_string_to_unsigned (n_text, 10, !stopped, G_MAXINT, &n, NULL))
    refuse (error, SCENE, PRESENTATIONS_KEY, _("not a count"));
  else if (!relearn (state, start, n, stopped))
    refuse (error, SCENE, START_KEY, _("learning from here does not lead to these weights"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_target (GKeyFile *file, HpState *state, GError **error)
{
  g_autofree char *name = g_key_file_get_value (file, SCENE, TARGET_KEY, error);

  if (name == NULL)
    return FALSE;
  state->target = hp_gate_from_name (name);
  if (state->target == HP_GATE_NONE && strcmp (name, NO_TARGET) != 0)
    {
      refuse (error, SCENE, TARGET_KEY, _("not the name of a gate"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_scene (GKeyFile *file, HpState *state, GError **error)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (!read_parameter (file, (HpParameter) parameter, state, error))
      return FALSE;
  return read_target (file, state, error) && read_rate (file, state, error)
         && read_boolean (file, LINKED_KEY, &state->linked, error)
         && read_learning (file, state, error);
}

gboolean
hp_state_file_read (const char *text, HpState *state, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  HpState found = HP_STATE_FRESH;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, error)
      || !has_no_doubles (text, error) || !has_only_known_groups (file, error)
      || !read_version (file, error)
      || !has_only_known_keys (file, HEAD, HEAD_KEYS, error)
      || !has_only_known_keys (file, SCENE, SCENE_KEYS, error)
      || !read_scene (file, &found, error))
    return FALSE;
  *state = found;
  return TRUE;
}
