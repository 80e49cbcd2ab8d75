/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Key files read strictly: what is not known, comes twice or does not parse is refused, with group,
 * key and reason. The key file's own number functions are not used: they take "nan" and more places
 * than there are.
 */
#pragma once

#include "hp-number.h"

#include <glib.h>

G_BEGIN_DECLS

/* Takes a text that is UTF-8. NULL with an error if it is no key file, or if a group or a key comes
 * twice (GLib would let the last one win). */
GKeyFile *hp_key_file_parse (const char *text, GError **error);

/* The comments of such a text by the names of their groups, strings both. A comment belongs to the
 * group that it stands above or in; it is its lines as they stand, blank ones only in between. */
GHashTable *hp_key_file_find_comments (const char *text);

/* Sets an error "[group] key: reason" and gives FALSE. */
gboolean hp_key_file_refuse (GError **error, const char *group, const char *key,
                             const char *reason);

/* Whether all keys of a group are known: one of known, or one of translated, alone or as Key[xx]
 * with a locale; both end with NULL. */
gboolean hp_key_file_has_only (GKeyFile *file,
                               const char *group,
                               const char *const *known,
                               const char *const *translated,
                               GError **error);

/* What stands behind a key without the blanks around it, which nobody sees at a line's end: a new
 * string, or NULL if there is no such key. */
char *hp_key_file_get_word (GKeyFile *file, const char *group, const char *key);

/* A key that may be missing, which is false. */
gboolean hp_key_file_get_boolean (GKeyFile *file,
                                  const char *group,
                                  const char *key,
                                  bool *value,
                                  GError **error);

/* A key that may be missing, which leaves the value alone. */
gboolean hp_key_file_get_number (GKeyFile *file,
                                 const char *group,
                                 const char *key,
                                 HpNumberParse parse,
                                 HpHundredths *value,
                                 GError **error);

/* Whether there is such a key; if not, an error says so. */
gboolean hp_key_file_needs (GKeyFile *file, const char *group, const char *key, GError **error);

/* A text with line ends, blanks at its beginning and the like, which stand in the file after a
 * backslash. GLib has such texts, too, but loses a form feed at the beginning. A new string, or
 * NULL with an error if there is a backslash before anything else. */
char *hp_key_file_get_text (GKeyFile *file, const char *group, const char *key, GError **error);
void hp_key_file_set_text (GKeyFile *file, const char *group, const char *key, const char *text);

void hp_key_file_set_number (GKeyFile *file, const char *group, const char *key,
                             HpHundredths value);

G_END_DECLS
