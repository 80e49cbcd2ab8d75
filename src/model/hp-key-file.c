/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strictness on top of GKeyFile.
 */
#include "hp-key-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A key that means something to GLib, which refuses it without saying where it stands. */
#define ENCODING "Encoding"

gboolean
hp_key_file_refuse (GError **error, const char *group, const char *key, const char *reason)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "[%s] %s: %s", group, key,
               reason);
  return FALSE;
}

static gboolean
is_locale (const char *text, gsize length)
{
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if (!g_unichar_isalnum (g_utf8_get_char (c)) && strchr ("-_.@", *c) == NULL)
      return FALSE;
  return length > 0;
}

/* Of "Key[xx]" the "Key", if a locale stands behind it; otherwise all of it. */
static char *
get_base (const char *key)
{
  const char *bracket = strchr (key, '[');
  gsize n_locale = bracket != NULL ? strcspn (bracket + 1, "]") : 0;

  if (bracket == NULL || bracket == key || bracket[-1] == ' '
      || strcmp (bracket + 1 + n_locale, "]") != 0 || !is_locale (bracket + 1, n_locale))
    return g_strdup (key);
  return g_strndup (key, (gsize) (bracket - key));
}

/* The lines so far: the group that is being read, or NULL, and what may not come twice. A key may
 * come again in another group. */
typedef struct
{
  char *group;
  GHashTable *groups, *keys;
} Lines;

static const char *
judge_group (const Lines *self, const char *line)
{
  if (strlen (line) < 3 || strchr (line, ']') != line + strlen (line) - 1)
    return _("not the name of a group in brackets");
  return g_hash_table_contains (self->groups, line) ? _("comes twice") : NULL;
}

static const char *
judge_key (const Lines *self, const char *line, const char *key)
{
  g_autofree char *base = get_base (key);

  if (strchr (line, '=') == NULL || *key == '\0')
    return _("not a key and its value with = between");
  if (self->group == NULL)
    return _("stands before the first group");
  if (strpbrk (base, "[]") != NULL)
    return _("brackets hold a language and stand right behind a key");
  if (strcmp (key, ENCODING) == 0)
    return _("unknown key");
  return g_hash_table_contains (self->keys, key) ? _("comes twice") : NULL;
}

static gboolean
refuse_line (GError **error, const char *group, const char *name, const char *reason)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "%s%s%s: %s",
               group != NULL ? group : "", group != NULL ? " " : "", name, reason);
  return FALSE;
}

static gboolean
take_group (Lines *self, const char *line, GError **error)
{
  const char *reason = judge_group (self, line);

  if (reason != NULL)
    return refuse_line (error, NULL, line, reason);
  g_free (self->group);
  self->group = g_strdup (line);
  g_hash_table_add (self->groups, g_strdup (line));
  g_hash_table_remove_all (self->keys);
  return TRUE;
}

static gboolean
take_key (Lines *self, const char *line, GError **error)
{
  g_autofree char *key = g_strchomp (g_strndup (line, strcspn (line, "=")));
  const char *reason = judge_key (self, line, key);

  if (reason != NULL)
    return refuse_line (error, self->group, key, reason);
  g_hash_table_add (self->keys, g_steal_pointer (&key));
  return TRUE;
}

/* Some editors put it there unasked. */
static const char *
skip_mark (const char *text)
{
  return g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text;
}

/* The next line of a text without blanks around it, a new string, and *text set to what comes after
 * it; NULL at the end. */
static char *
take_line (const char **text, const char *end)
{
  const char *line = *text, *line_end;

  if (line == end)
    return NULL;
  line_end = memchr (line, '\n', (gsize) (end - line));
  *text = line_end != NULL ? line_end + 1 : end;
  return g_strstrip (g_strndup (line, (gsize) (*text - line)));
}

/* GLib checks the lines again, but says less of what is wrong, and of two with the same name, such
 * as "[Group] Key", it lets the last one win. */
static gboolean
check_lines (const char *text, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Lines lines = { NULL, groups, keys };
  const char *end = text + strlen (text);
  gboolean is_right = TRUE;

  for (char *line; is_right && (line = take_line (&text, end)) != NULL; g_free (line))
    if (*line == '[')
      is_right = take_group (&lines, line, error);
    else if (*line != '\0' && *line != '#')
      is_right = take_key (&lines, line, error);
  g_free (lines.group);
  return is_right;
}

/* Comments are collected on the way through the lines. */
typedef struct
{
  GHashTable *found;
  char *group;       /* the one whose lines are being read, or NULL */
  GString *own;      /* its comment so far */
  GString *pending;  /* belongs to the next group, unless a key comes first */
  gboolean is_apart; /* a blank line stands behind what is pending */
} Comments;

static void
begin_group (Comments *self, char *group)
{
  if (self->group != NULL && self->own->len > 0)
    g_hash_table_insert (self->found, g_strdup (self->group), g_strdup (self->own->str));
  g_free (self->group);
  self->group = group;
  g_string_assign (self->own, self->pending->str);
  g_string_truncate (self->pending, 0);
}

static void
end_pending (Comments *self)
{
  g_string_append (self->own, self->pending->str);
  g_string_truncate (self->pending, 0);
}

static void
take_comment (Comments *self, const char *line)
{
  const char *gap = self->is_apart && self->pending->len > 0 ? "\n" : "";

  g_string_append_printf (self->pending, "%s%s\n", gap, line);
}

GHashTable *
hp_key_file_find_comments (const char *text)
{
  Comments comments = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), NULL,
                        g_string_new (NULL), g_string_new (NULL), FALSE };
  const char *end = text + strlen (text);

  text = skip_mark (text);
  for (char *line; (line = take_line (&text, end)) != NULL; g_free (line))
    {
      if (*line == '#')
        take_comment (&comments, line);
      else if (*line == '[')
        begin_group (&comments, g_strndup (line + 1, strlen (line) - 2));
      else if (*line != '\0')
        end_pending (&comments);
      comments.is_apart = *line == '\0';
    }
  end_pending (&comments);
  begin_group (&comments, NULL);
  g_string_free (comments.own, TRUE);
  g_string_free (comments.pending, TRUE);
  return comments.found;
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

  text = skip_mark (text);
  if (!check_lines (text, error)
      || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    return NULL;
  return g_steal_pointer (&file);
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

char *
hp_key_file_get_word (GKeyFile *file, const char *group, const char *key)
{
  char *value = g_key_file_get_value (file, group, key, NULL);

  return value != NULL ? g_strstrip (value) : NULL;
}

gboolean
hp_key_file_get_boolean (GKeyFile *file, const char *group, const char *key, bool *value,
                         GError **error)
{
  g_autofree char *text = hp_key_file_get_word (file, group, key);

  *value = g_strcmp0 (text, "true") == 0;
  if (text == NULL || *value || strcmp (text, "false") == 0)
    return TRUE;
  return hp_key_file_refuse (error, group, key, _("neither true nor false"));
}

gboolean
hp_key_file_get_number (GKeyFile *file, const char *group, const char *key, HpNumberParse parse,
                        HpHundredths *value, GError **error)
{
  g_autofree char *text = hp_key_file_get_word (file, group, key);
  const char *reason = text != NULL ? parse (text, value) : NULL;

  return reason == NULL || hp_key_file_refuse (error, group, key, reason);
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
