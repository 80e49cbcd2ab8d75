/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the text would be is put together before it is changed. Taking something away can be too
 * much, too: it may bring combining marks together.
 */
#include "hp-words-limit.h"

#include <string.h>

typedef struct
{
  HpWordsJudged judged;
  gpointer data;
} Guard;

/* What remains on both sides of an edit, which are freed, with what comes between. */
static gboolean
allows (const Guard *guard, HpWording wording, char *before, const char *text, gsize length,
        char *after)
{
  g_autofree char *begin = before, *end = after, *middle = g_strndup (text, length);
  g_autofree char *next = g_strconcat (begin, middle, end, NULL);
  const char *reason = hp_lesson_refuse_words (wording, next);

  guard->judged (guard->data, reason);
  return reason == NULL;
}

static void
entry_insert_cb (GtkEditable *entry, const char *text, int length, int *place, const Guard *guard)
{
  if (!allows (guard, HP_WORDING_TITLE, gtk_editable_get_chars (entry, 0, *place), text,
               length < 0 ? strlen (text) : (gsize) length,
               gtk_editable_get_chars (entry, *place, -1)))
    g_signal_stop_emission_by_name (entry, "insert-text");
}

static void
entry_delete_cb (GtkEditable *entry, int start, int end, const Guard *guard)
{
  if (!allows (guard, HP_WORDING_TITLE, gtk_editable_get_chars (entry, 0, start), "", 0,
               end < 0 ? g_strdup ("") : gtk_editable_get_chars (entry, end, -1)))
    g_signal_stop_emission_by_name (entry, "delete-text");
}

static char *
get_text (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  return gtk_text_buffer_get_text (buffer, start != NULL ? start : &first,
                                   end != NULL ? end : &last, FALSE);
}

static void
buffer_insert_cb (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length,
                  const Guard *guard)
{
  if (!allows (guard, HP_WORDING_TEXT, get_text (buffer, NULL, place), text,
               length < 0 ? strlen (text) : (gsize) length, get_text (buffer, place, NULL)))
    g_signal_stop_emission_by_name (buffer, "insert-text");
}

static void
buffer_delete_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, const Guard *guard)
{
  if (!allows (guard, HP_WORDING_TEXT, get_text (buffer, NULL, start), "", 0,
               get_text (buffer, end, NULL)))
    g_signal_stop_emission_by_name (buffer, "delete-range");
}

static void
free_cb (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* Both signals of a field have a guard of their own. */
static void
connect (gpointer field, const char *signal, GCallback callback, HpWordsJudged judged,
         gpointer data)
{
  Guard guard = { judged, data };

  g_signal_connect_data (field, signal, callback, g_memdup2 (&guard, sizeof guard), free_cb, 0);
}

void
hp_words_limit_entry (GtkEditable *entry, HpWordsJudged judged, gpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);

  connect (text, "insert-text", G_CALLBACK (entry_insert_cb), judged, data);
  connect (text, "delete-text", G_CALLBACK (entry_delete_cb), judged, data);
}

void
hp_words_limit_buffer (GtkTextBuffer *buffer, HpWordsJudged judged, gpointer data)
{
  connect (buffer, "insert-text", G_CALLBACK (buffer_insert_cb), judged, data);
  connect (buffer, "delete-range", G_CALLBACK (buffer_delete_cb), judged, data);
}
