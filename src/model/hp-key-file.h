/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Key files, read strictly in one pass: groups in brackets, each with lines "Key=value", and
 * comments, which begin with #. A line that is none of these, or that comes twice, is refused with
 * line, group, key, value and reason. Lines that are written are appended to a text.
 */
#pragma once

#include "hp-number.h"

#include <glib.h>

G_BEGIN_DECLS

/* A group with all that belongs to it. */
typedef struct
{
  const char *name;
  guint line;
  GPtrArray *entries; /* of HpKeyEntry, in their order */
  GString *comment;   /* the comment lines above it and in it, with the blank lines between them */
} HpKeyGroup;

/* A line "Key=value" or "Key[locale]=value". */
typedef struct
{
  const HpKeyGroup *group;
  const char *key;
  const char *locale; /* or NULL */
  char *value;        /* without the blanks before it */
  guint line;
} HpKeyEntry;

typedef struct
{
  GPtrArray *groups; /* of HpKeyGroup, in their order */
  char *text;        /* all strings point into it */
} HpKeyFile;

/* Parses a text that is UTF-8. Returns NULL with an error if a line does not belong in a key file,
 * or if a group or a key appears twice; Key[pt-BR] and Key[pt_BR] are the same key. */
HpKeyFile *hp_key_file_parse (const char *text, GError **error);
void hp_key_file_free (HpKeyFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HpKeyFile, hp_key_file_free)

/* Each sets an error "line N: place: reason" and returns FALSE: about a group; about a key, which
 * may be missing; about one whose value is none of some names, which end with NULL; about an
 * entry. */
gboolean hp_key_group_refuse (const HpKeyGroup *group, const char *reason, GError **error);
gboolean hp_key_refuse (const HpKeyGroup *group, const char *key, const char *reason,
                        GError **error);
gboolean hp_key_refuse_name (const HpKeyGroup *group, const char *key, const char *const names[],
                             GError **error);
gboolean hp_key_entry_refuse (const HpKeyEntry *entry, const char *reason, GError **error);

/* Returns whether all keys of a group are known: in one of several lists, or, alone or with a
 * locale, in the list of translated ones. All lists end with NULL. */
gboolean hp_key_group_has_only (const HpKeyGroup *group,
                                const char *const *const known[],
                                const char *const translated[],
                                GError **error);

/* Return the value of a key that has no locale, without the blanks around it, or NULL if there is
 * no such key; the second function then sets an error. */
const char *hp_key_get (const HpKeyGroup *group, const char *key);
const char *hp_key_need (const HpKeyGroup *group, const char *key, GError **error);

/* Reads a key that may be missing: false by default. */
gboolean
hp_key_get_boolean (const HpKeyGroup *group, const char *key, bool *value, GError **error);

/* Reads a key that may be missing; *value is then left alone. */
gboolean hp_key_get_number (const HpKeyGroup *group,
                            const char *key,
                            HpNumberParse parse,
                            HpHundredths *value,
                            GError **error);

/* Reads a text in which line ends, a blank at the beginning and the like are escaped by a
 * backslash. Returns a new string, or NULL with an error if anything else follows a backslash. */
char *hp_key_entry_get_text (const HpKeyEntry *entry, GError **error);

/* Each appends a line. The locale is "" for none. */
void hp_key_append (GString *text, const char *key, const char *value);
void hp_key_append_text (GString *text, const char *key, const char *locale, const char *value);
void hp_key_append_number (GString *text, const char *key, HpHundredths value);

G_END_DECLS
