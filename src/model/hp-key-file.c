/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strictness on top of GKeyFile.
 */
#include "hp-key-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

gboolean
hp_key_file_refuse (GError **error, const char *group, const char *key, const char *reason)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "[%s] %s: %s", group, key,
               reason);
  return FALSE;
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

static gboolean
has_no_doubles (const char *text, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *group = g_strdup ("");

  for (char **line = lines; *line != NULL; line++)
    {
      char *name = name_line (g_strstrip (*line), &group);

      if (name != NULL && g_hash_table_contains (seen, name))
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                       _("%s: comes twice"), name);
          g_free (name);
          return FALSE;
        }
      if (name != NULL)
        g_hash_table_add (seen, name);
    }
  return TRUE;
}

/* What stands after a backslash, and what it means. */
static const char SIGNS[] = "sntrf\\", MEANINGS[] = " \n\t\r\f\\";

char *
hp_key_file_get_text (GKeyFile *file, const char *group, const char *key, GError **error)
{
  g_autofree char *value = g_key_file_get_value (file, group, key, NULL);
  GString *text = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    {
      const char *sign = *c == '\\' && c[1] != '\0' ? strchr (SIGNS, c[1]) : NULL;

      if (*c == '\\' && sign == NULL)
        {
          g_string_free (text, TRUE);
          hp_key_file_refuse (error, group, key,
                              _("a backslash stands only before s, n, t, r, f or another one"));
          return NULL;
        }
      g_string_append_c (text, sign != NULL ? MEANINGS[sign - SIGNS] : *c);
      c += sign != NULL;
    }
  return g_string_free (text, FALSE);
}

/* A blank needs a backslash only at the beginning, where it would get lost. */
void
hp_key_file_set_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *meaning = strchr (MEANINGS, *c);

      if (meaning == NULL || (*c == ' ' && c != text))
        g_string_append_c (value, *c);
      else
        g_string_append_printf (value, "\\%c", SIGNS[meaning - MEANINGS]);
    }
  g_key_file_set_value (file, group, key, value->str);
}

GKeyFile *
hp_key_file_parse (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (g_str_has_prefix (text, BYTE_ORDER_MARK)) /* some editors put it there unasked */
    text += strlen (BYTE_ORDER_MARK);
  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, error)
      || !has_no_doubles (text, error))
    return NULL;
  return g_steal_pointer (&file);
}

/* Of "Key[xx]" the "Key", if a locale stands behind it; otherwise all of it. */
static char *
get_base (const char *key)
{
  const char *bracket = strchr (key, '[');
  gsize n_locale = bracket != NULL ? strcspn (bracket + 1, "]") : 0;

  if (n_locale == 0 || strcmp (bracket + 1 + n_locale, "]") != 0)
    return g_strdup (key);
  return g_strndup (key, (gsize) (bracket - key));
}

gboolean
hp_key_file_has_only (GKeyFile *file, const char *group, const char *const *known,
                      const char *const *translated, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, error);

  for (char **key = keys; key != NULL && *key != NULL; key++)
    {
      g_autofree char *base = get_base (*key);

      if (!g_strv_contains (known, *key) && !g_strv_contains (translated, base))
        return hp_key_file_refuse (error, group, *key, _("unknown key"));
    }
  return keys != NULL;
}

gboolean
hp_key_file_get_boolean (GKeyFile *file, const char *group, const char *key, bool *value,
                         GError **error)
{
  g_autofree char *text = g_key_file_get_value (file, group, key, NULL);

  *value = g_strcmp0 (text, "true") == 0;
  if (text == NULL || *value || strcmp (text, "false") == 0)
    return TRUE;
  return hp_key_file_refuse (error, group, key, _("neither true nor false"));
}

gboolean
hp_key_file_get_number (GKeyFile *file, const char *group, const char *key, HpHundredths lowest,
                        HpHundredths highest, const char *range, HpHundredths *value,
                        GError **error)
{
  g_autofree char *text = g_key_file_get_value (file, group, key, NULL);

  if (text == NULL)
    return TRUE;
  switch (hp_hundredths_parse (text, lowest, highest, value))
    {
    case HP_PARSE_OK:
      return TRUE;
    case HP_PARSE_TOO_FINE:
      return hp_key_file_refuse (error, group, key, _("more than two places"));
    case HP_PARSE_OUT_OF_RANGE:
      return hp_key_file_refuse (error, group, key, range);
    case HP_PARSE_NOT_A_NUMBER:
      break;
    }
  return hp_key_file_refuse (error, group, key, _("not a number"));
}

gboolean
hp_key_file_needs (GKeyFile *file, const char *group, const char *key, GError **error)
{
  if (g_key_file_has_key (file, group, key, NULL))
    return TRUE;
  return hp_key_file_refuse (error, group, key, _("is missing"));
}

void
hp_key_file_set_number (GKeyFile *file, const char *group, const char *key, HpHundredths value)
{
  char number[HP_HUNDREDTHS_SIZE];

  g_key_file_set_string (file, group, key,
                         hp_hundredths_print (value, &HP_NUMERALS_PLAIN, number));
}
