/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts by locale in a hash table that takes all spellings of a locale for the same key.
 */
#include "hp-texts.h"

#include <stdlib.h>
#include <string.h>

struct HpTexts
{
  GHashTable *by_locale; /* of strings; the locale is spelt as the author writes it */
  char *edited;          /* the locale that is edited, or NULL */
};

char *
hp_texts_fold_locale (const char *locale)
{
  return g_strdelimit (g_ascii_strdown (locale, -1), "-", '_');
}

static guint
hash_locale (gconstpointer locale)
{
  g_autofree char *fold = hp_texts_fold_locale (locale);

  return g_str_hash (fold);
}

static gboolean
is_same_locale (gconstpointer one, gconstpointer other)
{
  g_autofree char *one_fold = hp_texts_fold_locale (one);
  g_autofree char *other_fold = hp_texts_fold_locale (other);

  return strcmp (one_fold, other_fold) == 0;
}

HpTexts *
hp_texts_new (void)
{
  HpTexts *self = g_new0 (HpTexts, 1);

  self->by_locale = g_hash_table_new_full (hash_locale, is_same_locale, g_free, g_free);
  return self;
}

void
hp_texts_free (HpTexts *self)
{
  g_clear_pointer (&self->by_locale, g_hash_table_unref);
  g_free (self->edited);
  g_free (self);
}

const char *
hp_texts_get (const HpTexts *self, const char *locale)
{
  const char *text = g_hash_table_lookup (self->by_locale, locale);

  return text != NULL ? text : "";
}

void
hp_texts_copy (HpTexts *self, const HpTexts *from)
{
  GHashTableIter iter;
  gpointer locale, text;

  g_hash_table_remove_all (self->by_locale);
  g_hash_table_iter_init (&iter, from->by_locale);
  while (g_hash_table_iter_next (&iter, &locale, &text))
    hp_texts_set (self, locale, text);
  g_free (self->edited);
  self->edited = g_strdup (from->edited);
}

gboolean
hp_texts_is_empty (const HpTexts *self)
{
  return g_hash_table_size (self->by_locale) == 0;
}

void
hp_texts_set (HpTexts *self, const char *locale, const char *text)
{
  if (text[0] == '\0')
    g_hash_table_remove (self->by_locale, locale);
  else
    g_hash_table_replace (self->by_locale, g_strdup (locale), g_strdup (text));
}

static int
compare (const void *one, const void *other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

const char **
hp_texts_list_locales (const HpTexts *self)
{
  guint n;
  gpointer *locales = g_hash_table_get_keys_as_array (self->by_locale, &n);

  qsort (locales, n, sizeof *locales, compare);
  return (const char **) locales;
}

/* The locale that there is of a language such as "de": its own, or else that of any country. */
static const char *
find_language (const HpTexts *self, const char *language)
{
  g_autofree char *fold = hp_texts_fold_locale (language), *begin = g_strconcat (fold, "_", NULL);
  g_autofree const char **locales = hp_texts_list_locales (self);
  gpointer own;

  if (g_hash_table_lookup_extended (self->by_locale, language, &own, NULL))
    return own;
  for (const char **locale = locales; *locale != NULL; locale++)
    {
      g_autofree char *other = hp_texts_fold_locale (*locale);

      if (g_str_has_prefix (other, begin))
        return *locale;
    }
  return NULL;
}

/* The text without a locale is taken for English: it comes before that of any country in it. */
const char *
hp_texts_find_locale (const HpTexts *self)
{
  if (self->edited != NULL)
    return self->edited;
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      gboolean is_english = strcmp (*language, "C") == 0 || strcmp (*language, "en") == 0;
      const char *locale = is_english && !g_hash_table_contains (self->by_locale, *language)
                               ? ""
                               : find_language (self, *language);

      if (locale != NULL)
        return locale;
    }
  return "";
}

void
hp_texts_edit (HpTexts *self, const char *text)
{
  if (self->edited == NULL)
    self->edited = g_strdup (hp_texts_find_locale (self));
  hp_texts_set (self, self->edited, text);
}
