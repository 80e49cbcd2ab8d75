/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text with its translations, by locale.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct HpTexts HpTexts;

/* Returns a new object without a text in any language. */
HpTexts *hp_texts_new (void);
void hp_texts_free (HpTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HpTexts, hp_texts_free)

/* All spellings of a locale, such as pt-BR and pt_br, fold to the same new string. */
char *hp_texts_fold_locale (const char *locale);

/* The text in a locale such as "de" or "pt_BR", or "" for the text without a locale. The last
 * spelling of a locale that was set is kept. An empty text is the same as none. The string belongs
 * to the texts. */
const char *hp_texts_get (const HpTexts *self, const char *locale);
void hp_texts_copy (HpTexts *self, const HpTexts *from);
gboolean hp_texts_is_empty (const HpTexts *self);
void hp_texts_set (HpTexts *self, const char *locale, const char *text);

/* Returns the locale of the text for this person: the one that they edit, or the first of their
 * languages that has a text, if need be in the variant of another country. */
const char *hp_texts_find_locale (const HpTexts *self);

/* Sets the text that this person reads. They go on editing its locale even if the text becomes
 * empty, so that what is typed next does not end up in another language. */
void hp_texts_edit (HpTexts *self, const char *text);

/* Returns all locales as they were set, sorted, with NULL at the end. Free the array only. */
const char **hp_texts_list_locales (const HpTexts *self);

G_END_DECLS
