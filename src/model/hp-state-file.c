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
static const char *const SCENE_KEYS[] = { "W0", "W1", "W2", "Theta", "Target", NULL };
G_STATIC_ASSERT (HP_W0 == 0 && HP_THETA == 3); /* the first four are in the order of HpParameter */

char *
hp_state_file_write (HpState state)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  char number[HP_HUNDREDTHS_SIZE];

  g_key_file_set_string (file, HEAD, HEAD_KEYS[0], VERSION);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_key_file_set_string (
        file, SCENE, SCENE_KEYS[parameter],
        hp_hundredths_print (state.neuron.value[parameter], &HP_NUMERALS_PLAIN, number));
  g_key_file_set_string (file, SCENE, SCENE_KEYS[HP_N_PARAMETERS],
                         state.target == HP_GATE_NONE ? NO_TARGET : hp_gate_name (state.target));
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
read_target (GKeyFile *file, HpState *state, GError **error)
{
  const char *key = SCENE_KEYS[HP_N_PARAMETERS];
  g_autofree char *name = g_key_file_get_value (file, SCENE, key, error);

  if (name == NULL)
    return FALSE;
  state->target = hp_gate_from_name (name);
  if (state->target == HP_GATE_NONE && strcmp (name, NO_TARGET) != 0)
    {
      refuse (error, SCENE, key, _("not the name of a gate"));
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
  return read_target (file, state, error);
}

gboolean
hp_state_file_read (const char *text, HpState *state, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  HpState found = HP_STATE_FRESH;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, error)
      || !has_only_known_groups (file, error) || !read_version (file, error)
      || !has_only_known_keys (file, HEAD, HEAD_KEYS, error)
      || !has_only_known_keys (file, SCENE, SCENE_KEYS, error)
      || !read_scene (file, &found, error))
    return FALSE;
  *state = found;
  return TRUE;
}
