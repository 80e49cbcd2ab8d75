/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy of the text is cut into strings where it stands: names, keys and values point into it.
 */
#include "hp-key-file.h"
#include "hp-texts.h"
#include "hp-visible.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The blanks at either end of a line. */
#define BLANKS " \t\f\r"

/* The reader's state on its way through the lines. */
typedef struct
{
  GPtrArray *groups;
  HpKeyGroup *group;        /* the one whose lines are being read, or NULL */
  GHashTable *names, *keys; /* of groups so far, and of entries of this group so far */
  GString *comment;         /* belongs to the next group, unless a key comes first */
  gboolean is_after_blank;  /* the line before was a blank one */
  guint line;
} Reader;

/* The group may be NULL; text is the rest of what is refused, or "". */
static gboolean
refuse (GError **error, guint line, const HpKeyGroup *group, const char *text, const char *reason)
{
  g_autofree char *shown = hp_visible_text (text);
  g_autofree char *name = group != NULL ? hp_visible_text (group->name) : NULL;
  g_autofree char *place
      = name != NULL ? g_strdup_printf ("[%s]%s%s", name, *shown != '\0' ? " " : "", shown)
                     : g_strdup (shown);

  /* Translators: the number of a line in a file, what stands there, what is wrong with it. */
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("line %u: %s: %s"), line, place,
               reason);
  return FALSE;
}

gboolean
hp_key_group_refuse (const HpKeyGroup *group, const char *reason, GError **error)
{
  return refuse (error, group->line, group, "", reason);
}

gboolean
hp_key_entry_refuse (const HpKeyEntry *entry, const char *reason, GError **error)
{
  g_autofree char *locale
      = entry->locale != NULL ? g_strdup_printf ("[%s]", entry->locale) : g_strdup ("");
  g_autofree char *text = g_strconcat (entry->key, locale, "=", entry->value, NULL);

  return refuse (error, entry->line, entry->group, g_strchomp (text), reason);
}

/* Reading. */

static gboolean
is_locale (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isalnum (g_utf8_get_char (c)) && strchr ("-_.@", *c) == NULL)
      return FALSE;
  return *text != '\0';
}

/* Cuts "Key[locale]" in two; returns FALSE if brackets stand anywhere else. */
static gboolean
split_key (char *key, HpKeyEntry *entry)
{
  char *bracket = strchr (key, '['), *end = key + strlen (key) - 1;

  entry->key = key;
  if (bracket == NULL)
    return strchr (key, ']') == NULL;
  if (bracket == key || bracket[-1] == ' ' || *end != ']')
    return FALSE;
  *bracket = *end = '\0';
  entry->locale = bracket + 1;
  return is_locale (entry->locale);
}

static void
keep_comment (Reader *self)
{
  if (self->group == NULL)
    return;
  g_string_append (self->group->comment, self->comment->str);
  g_string_truncate (self->comment, 0);
}

static gboolean
take_group (Reader *self, char *line, GError **error)
{
  gsize length = strlen (line);

  if (length < 3 || strchr (line, ']') != line + length - 1)
    return refuse (error, self->line, NULL, line, _("not a group name in brackets"));
  line[length - 1] = '\0';
  self->group = g_new0 (HpKeyGroup, 1);
  self->group->name = line + 1;
  self->group->line = self->line;
  self->group->entries = g_ptr_array_new_with_free_func (g_free);
  self->group->comment = g_string_new (NULL);
  g_ptr_array_add (self->groups, self->group);
  keep_comment (self);
  g_hash_table_remove_all (self->keys);
  return g_hash_table_add (self->names, line + 1)
         || hp_key_group_refuse (self->group, _("appears twice"), error);
}

/* The value keeps the blanks at its end, which may belong to a text. A key comes twice in whatever
 * spelling of its locale. */
static gboolean
take_key (Reader *self, char *line, GError **error)
{
  g_autofree char *whole = g_strchomp (g_strdup (line)), *locale = NULL;
  char *equals = strchr (line, '=');
  HpKeyEntry *entry;

  if (equals == NULL || equals == line)
    return refuse (error, self->line, self->group, whole,
                   _("not a key and a value separated by ="));
  if (self->group == NULL)
    return refuse (error, self->line, NULL, whole, _("comes before the first group"));
  *equals = '\0';
  g_strchomp (line);
  entry = g_new0 (HpKeyEntry, 1);
  *entry = (HpKeyEntry) { .group = self->group, .line = self->line,
                          .value = equals + 1 + strspn (equals + 1, BLANKS) };
  g_ptr_array_add (self->group->entries, entry);
  if (!split_key (line, entry))
    return refuse (error, self->line, self->group, whole,
                   _("brackets must hold a language and directly follow a key"));
  keep_comment (self);
  locale = hp_texts_fold_locale (entry->locale != NULL ? entry->locale : "");
  return g_hash_table_add (self->keys, g_strconcat (entry->key, "[", locale, NULL))
         || hp_key_entry_refuse (entry, _("appears twice"), error);
}

/* Lines of other systems have a carriage return at their end. */
static gboolean
take_line (Reader *self, char *line, GError **error)
{
  gboolean is_taken = TRUE, has_gap = self->is_after_blank && self->comment->len > 0;

  if (g_str_has_suffix (line, "\r"))
    line[strlen (line) - 1] = '\0';
  line += strspn (line, BLANKS);
  if (*line == '#')
    g_string_append_printf (self->comment, "%s%s\n", has_gap ? "\n" : "", g_strchomp (line));
  else if (*line == '[')
    is_taken = take_group (self, g_strchomp (line), error);
  else if (*line != '\0')
    is_taken = take_key (self, line, error);
  self->is_after_blank = *line == '\0';
  return is_taken;
}

/* By memchr (): sanitizers make g_strsplit () look at all that is left for every line. */
static gboolean
take_lines (Reader *self, char *text, GError **error)
{
  char *end = text + strlen (text), *next;

  for (char *line = text; line < end; line = next)
    {
      next = memchr (line, '\n', (gsize) (end - line));
      next = next != NULL ? next : end;
      *next++ = '\0';
      self->line++;
      if (!take_line (self, line, error))
        return FALSE;
    }
  keep_comment (self);
  return TRUE;
}

static void
group_free (gpointer data)
{
  HpKeyGroup *group = data;

  g_clear_pointer (&group->entries, g_ptr_array_unref);
  g_string_free (group->comment, TRUE);
  g_free (group);
}

/* Some editors put a byte order mark before a text. */
HpKeyFile *
hp_key_file_parse (const char *text, GError **error)
{
  g_autoptr (HpKeyFile) self = g_new0 (HpKeyFile, 1);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) comment = g_string_new (NULL);
  Reader reader = { .names = names, .keys = keys, .comment = comment };

  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    text += strlen (BYTE_ORDER_MARK);
  self->text = g_strdup (text);
  reader.groups = self->groups = g_ptr_array_new_with_free_func (group_free);
  return take_lines (&reader, self->text, error) ? g_steal_pointer (&self) : NULL;
}

void
hp_key_file_free (HpKeyFile *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

/* Access to the entries that were read. */

static const HpKeyEntry *
find (const HpKeyGroup *group, const char *key)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const HpKeyEntry *entry = group->entries->pdata[i];

      if (entry->locale == NULL && strcmp (entry->key, key) == 0)
        return entry;
    }
  return NULL;
}

gboolean
hp_key_refuse (const HpKeyGroup *group, const char *key, const char *reason, GError **error)
{
  const HpKeyEntry *entry = find (group, key);

  return entry != NULL ? hp_key_entry_refuse (entry, reason, error)
                       : refuse (error, group->line, group, key, reason);
}

gboolean
hp_key_refuse_name (const HpKeyGroup *group, const char *key, const char *const names[],
                    GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **) names);
  /* Translators: names that stay as they are, with commas between. */
  g_autofree char *reason = g_strdup_printf (_("not one of %s"), all);

  return hp_key_refuse (group, key, reason, error);
}

static gboolean
is_known (const HpKeyEntry *entry, const char *const *const known[])
{
  for (; *known != NULL; known++)
    if (g_strv_contains (*known, entry->key))
      return entry->locale == NULL;
  return FALSE;
}

gboolean
hp_key_group_has_only (const HpKeyGroup *group, const char *const *const known[],
                       const char *const translated[], GError **error)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const HpKeyEntry *entry = group->entries->pdata[i];

      if (!g_strv_contains (translated, entry->key) && !is_known (entry, known))
        return hp_key_entry_refuse (entry, _("unknown key"), error);
    }
  return TRUE;
}

const char *
hp_key_get (const HpKeyGroup *group, const char *key)
{
  const HpKeyEntry *entry = find (group, key);

  return entry != NULL ? g_strstrip (entry->value) : NULL;
}

const char *
hp_key_need (const HpKeyGroup *group, const char *key, GError **error)
{
  const char *value = hp_key_get (group, key);

  if (value == NULL)
    hp_key_refuse (group, key, _("is missing"), error);
  return value;
}

gboolean
hp_key_get_boolean (const HpKeyGroup *group, const char *key, bool *value, GError **error)
{
  const char *word = hp_key_get (group, key);

  *value = g_strcmp0 (word, "true") == 0;
  return word == NULL || *value || strcmp (word, "false") == 0
         || hp_key_refuse (group, key, _("neither true nor false"), error);
}

gboolean
hp_key_get_number (const HpKeyGroup *group, const char *key, HpNumberParse parse,
                   HpHundredths *value, GError **error)
{
  const char *word = hp_key_get (group, key);
  const char *reason = word != NULL ? parse (word, value) : NULL;

  return reason == NULL || hp_key_refuse (group, key, reason, error);
}

/* Texts. */

/* The signs after a backslash, and their meanings: those of GKeyFile, and the form feed, which
 * would otherwise get lost at the beginning of a text. */
static const char SIGNS[] = "sntrf\\", MEANINGS[] = " \n\t\r\f\\";

char *
hp_key_entry_get_text (const HpKeyEntry *entry, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = entry->value; *c != '\0'; c++)
    {
      const char *sign = *c == '\\' && c[1] != '\0' ? strchr (SIGNS, c[1]) : NULL;

      if (*c == '\\' && sign == NULL)
        {
          hp_key_entry_refuse (entry,
                               _("a backslash must be followed by s, n, t, r, f or another "
                                 "backslash"),
                               error);
          return NULL;
        }
      g_string_append_c (text, sign != NULL ? MEANINGS[sign - SIGNS] : *c);
      c += sign != NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Writing. */

void
hp_key_append (GString *text, const char *key, const char *value)
{
  g_string_append_printf (text, "%s=%s\n", key, value);
}

/* A space needs a backslash only at the beginning, where it would get lost. */
void
hp_key_append_text (GString *text, const char *key, const char *locale, const char *value)
{
  gboolean is_translated = *locale != '\0';

  g_string_append_printf (text, "%s%s%s%s=", key, is_translated ? "[" : "", locale,
                          is_translated ? "]" : "");
  for (const char *c = value; *c != '\0'; c++)
    {
      const char *meaning = strchr (MEANINGS, *c);

      if (meaning == NULL || (*c == ' ' && c != value))
        g_string_append_c (text, *c);
      else
        g_string_append_printf (text, "\\%c", SIGNS[meaning - MEANINGS]);
    }
  g_string_append_c (text, '\n');
}

void
hp_key_append_number (GString *text, const char *key, HpHundredths value)
{
  char number[HP_HUNDREDTHS_SIZE];

  hp_key_append (text, key, hp_hundredths_print (value, &HP_NUMERALS_PLAIN, number));
}
