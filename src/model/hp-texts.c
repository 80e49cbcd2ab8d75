/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts by locale in a hash table.
 */
#include "hp-texts.h"

#include <string.h>

struct _HpTexts
{
  GObject parent_instance;

  GHashTable *by_locale;
  char *edited; /* the locale that is edited, or NULL */
};

G_DEFINE_FINAL_TYPE (HpTexts, hp_texts, G_TYPE_OBJECT)

static void
hp_texts_finalize (GObject *object)
{
  g_clear_pointer (&HP_TEXTS (object)->by_locale, g_hash_table_unref);
  g_clear_pointer (&HP_TEXTS (object)->edited, g_free);
  G_OBJECT_CLASS (hp_texts_parent_class)->finalize (object);
}

static void
hp_texts_class_init (HpTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hp_texts_finalize;
}

static void
hp_texts_init (HpTexts *self)
{
  self->by_locale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

HpTexts *
hp_texts_new (void)
{
  return g_object_new (HP_TYPE_TEXTS, NULL);
}

const char *
hp_texts_get (HpTexts *self, const char *locale)
{
  const char *text = g_hash_table_lookup (self->by_locale, locale);

  return text != NULL ? text : "";
}

void
hp_texts_set (HpTexts *self, const char *locale, const char *text)
{
  if (text[0] == '\0')
    g_hash_table_remove (self->by_locale, locale);
  else
    g_hash_table_insert (self->by_locale, g_strdup (locale), g_strdup (text));
}

/* What has no locale is taken for English, so that who reads English first gets no other one. */
const char *
hp_texts_find_locale (HpTexts *self)
{
  if (self->edited != NULL)
    return self->edited;
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      if (g_hash_table_contains (self->by_locale, *language))
        return *language;
      if (strcmp (*language, "C") == 0 || strcmp (*language, "en") == 0)
        return "";
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

static int
compare (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

const char **
hp_texts_list_locales (HpTexts *self)
{
  guint n;
  const char **locales = (const char **) g_hash_table_get_keys_as_array (self->by_locale, &n);

  qsort (locales, n, sizeof *locales, compare);
  return locales;
}

gboolean
hp_texts_equal (HpTexts *one, HpTexts *other)
{
  GHashTableIter iter;
  gpointer locale, text;

  if (g_hash_table_size (one->by_locale) != g_hash_table_size (other->by_locale))
    return FALSE;
  g_hash_table_iter_init (&iter, one->by_locale);
  while (g_hash_table_iter_next (&iter, &locale, &text))
    if (strcmp (hp_texts_get (other, locale), text) != 0)
      return FALSE;
  return TRUE;
}
