/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the fields for titles and texts within what a lesson file can hold: an edit that would go
 * beyond is not made.
 */
#pragma once

#include "model/hp-lesson.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called at each edit: with the reason if it was refused, otherwise with NULL. */
typedef void (*HpWordsJudged) (gpointer data, const char *reason);

/* Guard a field as long as it lives; data must live as long. */
void hp_words_limit_entry (GtkEditable *entry, HpWordsJudged judged, gpointer data);
void hp_words_limit_buffer (GtkTextBuffer *buffer, HpWordsJudged judged, gpointer data);

G_END_DECLS
