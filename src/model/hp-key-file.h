/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Key files, read strictly in one pass: groups in brackets, each with lines "Key=value", and
 * comments, which begin with #. What comes twice or is no such line is refused with line, group,
 * key, value and reason. What is written is appended to a text.
 */
#pragma once

#include "hp-number.h"

#include <glib.h>

G_BEGIN_DECLS

/* A line "Key=value" or "Key[locale]=value". */
typedef struct
{
  const char *key;
  const char *locale; /* or NULL */
  const char *value;  /* without the blanks before it */
  guint line;
} HpKeyEntry;

/* A group, with what belongs to it; nobody but the file's functions changes it. */
typedef struct
{
  const char *name;
  guint line;
  GArray *entries;  /* of HpKeyEntry, in their order */
  GString *comment; /* the lines that stand above or in it, blank ones only in between; or NULL */
} HpKeyGroup;

typedef struct
{
  GPtrArray *groups; /* of HpKeyGroup, in their order */
  char *text;        /* what all strings point into */
} HpKeyFile;

/* Takes a text that is UTF-8. Returns NULL with an error if a line is no line of a key file, or if
 * a group or a key comes twice; Key[pt-BR] and Key[pt_BR] are the same key. */
HpKeyFile *hp_key_file_parse (const char *text, GError **error);
void hp_key_file_free (HpKeyFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HpKeyFile, hp_key_file_free)

/* These set an error "line N: place: reason", and return FALSE: about a group; about a key, which
 * may be missing; and about an entry. */
gboolean hp_key_group_refuse (const HpKeyGroup *group, const char *reason, GError **error);
gboolean hp_key_refuse (const HpKeyGroup *group, const char *key, const char *reason,
                        GError **error);
gboolean hp_key_entry_refuse (const HpKeyGroup *group,
                              const HpKeyEntry *entry,
                              const char *reason,
                              GError **error);

const HpKeyEntry *hp_key_group_get_entry (const HpKeyGroup *group, guint index);

/* Whether there is a key without a locale; the second one sets an error if there is none. */
gboolean hp_key_is_there (const HpKeyGroup *group, const char *key);
gboolean hp_key_needs (const HpKeyGroup *group, const char *key, GError **error);

/* Whether all keys of a group are known: one of known, or one of translated, alone or with a
 * locale; both end with NULL. */
gboolean hp_key_group_has_only (const HpKeyGroup *group,
                                const char *const *known,
                                const char *const *translated,
                                GError **error);

/* The value of a key without the blanks around it, which nobody sees at a line's end: a new string,
 * or NULL if there is no such key. */
char *hp_key_get_word (const HpKeyGroup *group, const char *key);

/* A key that may be missing, which is false. */
gboolean
hp_key_get_boolean (const HpKeyGroup *group, const char *key, bool *value, GError **error);

/* A key that may be missing, which leaves the value alone. */
gboolean hp_key_get_number (const HpKeyGroup *group,
                            const char *key,
                            HpNumberParse parse,
                            HpHundredths *value,
                            GError **error);

/* A text with line ends, blanks at its beginning and the like, which stand in the file after a
 * backslash. Returns a new string, or NULL with an error if a backslash stands before anything
 * else. */
char *hp_key_entry_get_text (const HpKeyGroup *group, const HpKeyEntry *entry, GError **error);

/* These append a line. The locale is "" for none. */
void hp_key_append (GString *text, const char *key, const char *value);
void hp_key_append_text (GString *text, const char *key, const char *locale, const char *value);
void hp_key_append_number (GString *text, const char *key, HpHundredths value);

G_END_DECLS
