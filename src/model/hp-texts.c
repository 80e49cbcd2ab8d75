/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts by locale in a hash table.
 */
#include "hp-texts.h"

#include <string.h>

typedef struct
{
  char *locale; /* as the author writes it */
  char *text;
} Text;

struct _HpTexts
{
  GObject parent_instance;

  GHashTable *by_fold; /* of Text: what differs only in its spelling is one language */
  char *edited; /* the locale that is edited, or NULL */
};

G_DEFINE_FINAL_TYPE (HpTexts, hp_texts, G_TYPE_OBJECT)

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->locale);
  g_free (text->text);
  g_free (text);
}

static void
hp_texts_finalize (GObject *object)
{
  g_clear_pointer (&HP_TEXTS (object)->by_fold, g_hash_table_unref);
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
  self->by_fold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
}

HpTexts *
hp_texts_new (void)
{
  return g_object_new (HP_TYPE_TEXTS, NULL);
}

char *
hp_texts_fold_locale (const char *locale)
{
  return g_strdelimit (g_ascii_strdown (locale, -1), "-", '_');
}

static const Text *
find (HpTexts *self, const char *locale)
{
  g_autofree char *fold = hp_texts_fold_locale (locale);

  return g_hash_table_lookup (self->by_fold, fold);
}

const char *
hp_texts_get (HpTexts *self, const char *locale)
{
  const Text *text = find (self, locale);

  return text != NULL ? text->text : "";
}

void
hp_texts_set (HpTexts *self, const char *locale, const char *text)
{
  g_autofree char *fold = hp_texts_fold_locale (locale);
  Text *new = NULL;

  if (text[0] == '\0')
    {
      g_hash_table_remove (self->by_fold, fold);
      return;
    }
  new = g_new0 (Text, 1);
  new->locale = g_strdup (locale);
  new->text = g_strdup (text);
  g_hash_table_insert (self->by_fold, g_steal_pointer (&fold), new);
}

/* The first text of any country in a language such as "de", or NULL. */
static const Text *
find_country (HpTexts *self, const char *language)
{
  g_autofree char *fold = hp_texts_fold_locale (language), *begin = g_strconcat (fold, "_", NULL);
  const Text *first = NULL;
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, self->by_fold);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (g_str_has_prefix (key, begin)
        && (first == NULL || strcmp (((Text *) text)->locale, first->locale) < 0))
      first = text;
  return first;
}

/* What has no locale is taken for English, so that who reads English first gets no other one. */
const char *
hp_texts_find_locale (HpTexts *self)
{
  if (self->edited != NULL)
    return self->edited;
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      const Text *text = find (self, *language);

      if (text == NULL && (strcmp (*language, "C") == 0 || strcmp (*language, "en") == 0))
        return "";
      if (text == NULL)
        text = find_country (self, *language);
      if (text != NULL)
        return text->locale;
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
  GPtrArray *locales = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, self->by_fold);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    g_ptr_array_add (locales, ((Text *) text)->locale);
  g_ptr_array_sort (locales, compare);
  g_ptr_array_add (locales, NULL);
  return (const char **) g_ptr_array_free (locales, FALSE);
}

gboolean
hp_texts_equal (HpTexts *one, HpTexts *other)
{
  GHashTableIter iter;
  gpointer text;

  if (g_hash_table_size (one->by_fold) != g_hash_table_size (other->by_fold))
    return FALSE;
  g_hash_table_iter_init (&iter, one->by_fold);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (strcmp (hp_texts_get (other, ((Text *) text)->locale), ((Text *) text)->text) != 0)
      return FALSE;
  return TRUE;
}
