/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text with its translations, by locale.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_TEXTS (hp_texts_get_type ())
G_DECLARE_FINAL_TYPE (HpTexts, hp_texts, HP, TEXTS, GObject)

/* No text in any language. */
HpTexts *hp_texts_new (void);

/* Spellings of one language, such as pt-BR and pt_br, have the same fold: a new string. */
char *hp_texts_fold_locale (const char *locale);

/* The text in one locale, such as "de" or "pt_BR", or "" for the one without a locale; the spelling
 * set last is kept. An empty text is the same as none. The string belongs to the texts. */
const char *hp_texts_get (HpTexts *self, const char *locale);
void hp_texts_set (HpTexts *self, const char *locale, const char *text);

/* The locale of the text that this person is to read: the first of their languages that there is,
 * if need be as another country writes it, or the one that they edit. */
const char *hp_texts_find_locale (HpTexts *self);

/* Sets the text that this person reads. Its locale stays theirs even while the text is empty, so
 * that what is typed next does not end up in another language. */
void hp_texts_edit (HpTexts *self, const char *text);

/* The locales that there are as they were set, sorted, to a NULL; free the array alone. */
const char **hp_texts_list_locales (HpTexts *self);

gboolean hp_texts_equal (HpTexts *one, HpTexts *other);

G_END_DECLS
