/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edited text is put together and checked before the edit happens. Even a deletion can exceed
 * a limit, as it may bring combining marks together.
 */
#include "hp-text-limit.h"

#include <string.h>

typedef struct
{
  HpTextJudged judged;
  gpointer data;
} Guard;

/* Takes and frees the text before and after the edit; text is what the edit inserts. */
static gboolean
allows (const Guard *guard, HpLessonText kind, char *before, const char *text, gsize length,
        char *after)
{
  g_autofree char *begin = before, *end = after, *middle = g_strndup (text, length);
  g_autofree char *next = g_strconcat (begin, middle, end, NULL);
  const char *reason = hp_lesson_refuse_text (kind, next);

  guard->judged (guard->data, reason);
  return reason == NULL;
}

static void
entry_insert_cb (GtkEditable *entry, const char *text, int length, int *place, const Guard *guard)
{
  if (!allows (guard, HP_LESSON_TITLE, gtk_editable_get_chars (entry, 0, *place), text,
               length < 0 ? strlen (text) : (gsize) length,
               gtk_editable_get_chars (entry, *place, -1)))
    g_signal_stop_emission_by_name (entry, "insert-text");
}

static void
entry_delete_cb (GtkEditable *entry, int start, int end, const Guard *guard)
{
  if (!allows (guard, HP_LESSON_TITLE, gtk_editable_get_chars (entry, 0, start), "", 0,
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
  if (!allows (guard, HP_LESSON_TEXT, get_text (buffer, NULL, place), text,
               length < 0 ? strlen (text) : (gsize) length, get_text (buffer, place, NULL)))
    g_signal_stop_emission_by_name (buffer, "insert-text");
}

static void
buffer_delete_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, const Guard *guard)
{
  if (!allows (guard, HP_LESSON_TEXT, get_text (buffer, NULL, start), "", 0,
               get_text (buffer, end, NULL)))
    g_signal_stop_emission_by_name (buffer, "delete-range");
}

static void
free_cb (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* Each of a field's two signals has a guard of its own. */
static void
connect (gpointer field, const char *signal, GCallback callback, HpTextJudged judged,
         gpointer data)
{
  Guard guard = { judged, data };

  g_signal_connect_data (field, signal, callback, g_memdup2 (&guard, sizeof guard), free_cb, 0);
}

void
hp_text_limit_entry (GtkEditable *entry, HpTextJudged judged, gpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);

  connect (text, "insert-text", G_CALLBACK (entry_insert_cb), judged, data);
  connect (text, "delete-text", G_CALLBACK (entry_delete_cb), judged, data);
}

void
hp_text_limit_buffer (GtkTextBuffer *buffer, HpTextJudged judged, gpointer data)
{
  connect (buffer, "insert-text", G_CALLBACK (buffer_insert_cb), judged, data);
  connect (buffer, "delete-range", G_CALLBACK (buffer_delete_cb), judged, data);
}
