/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edited text is put together and checked before the edit happens. Even a deletion can exceed
 * a limit, as it may bring combining marks together.
 */
#include "hp-text-limit.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME "halfplane-name"
#define DELETED "halfplane-deleted"

/* The latest deletion. GTK replaces a selection by deleting it first: if what comes in its place is
 * refused, it is put back. */
typedef struct
{
  char *text;
  gint64 turn;
} Deleted;

static void
free_deleted (gpointer data)
{
  Deleted *deleted = data;

  g_free (deleted->text);
  g_free (deleted);
}

/* Returns a number that differs between two turns of the main loop, or -1 outside of it. */
static gint64
get_turn (void)
{
  GSource *source = g_main_current_source ();

  return source != NULL ? g_source_get_time (source) : -1;
}

/* Takes the text. */
static void
keep_deleted (gpointer field, char *text)
{
  Deleted *deleted = g_new (Deleted, 1);

  *deleted = (Deleted) { text, get_turn () };
  g_object_set_data_full (field, DELETED, deleted, free_deleted);
}

/* Returns, for the caller to free, what was deleted in this turn, or NULL. */
static char *
steal_deleted (gpointer field)
{
  Deleted *deleted = g_object_get_data (field, DELETED);
  char *text = NULL;

  if (deleted != NULL && deleted->turn == get_turn () && deleted->turn >= 0)
    text = g_steal_pointer (&deleted->text);
  g_object_set_data (field, DELETED, NULL);
  return text;
}

/* Takes and frees the text before and after the edit; text is what the edit inserts. Returns FALSE,
 * and shows why, if the edit exceeds a limit. */
static gboolean
allows (GtkLabel *refusal, HpLessonText kind, char *before, const char *text, gsize length,
        char *after)
{
  g_autofree char *begin = before, *end = after, *middle = g_strndup (text, length);
  g_autofree char *next = g_strconcat (begin, middle, end, NULL), *sentence = NULL;
  const char *reason = hp_lesson_refuse_text (kind, next);

  if (reason != NULL)
    {
      /* Translators: %s is the reason: "a title has at most 200 characters and 4 lines". */
      sentence = g_strdup_printf (_("Not accepted: %s"), reason);
      gtk_label_set_label (refusal, sentence); /* first, as what appears is read out */
      gtk_widget_error_bell (GTK_WIDGET (refusal));
    }
  gtk_widget_set_visible (GTK_WIDGET (refusal), reason != NULL);
  return reason == NULL;
}

/* A title, unless it is marked as a name. */
static HpLessonText
get_kind (GtkEditable *entry)
{
  return g_object_get_data (G_OBJECT (entry), NAME) != NULL ? HP_LESSON_NAME_A : HP_LESSON_TITLE;
}

static void
entry_insert_cb (GtkEditable *entry, const char *text, int length, int *place, GtkLabel *refusal)
{
  g_autofree char *deleted = steal_deleted (entry);

  if (allows (refusal, get_kind (entry), gtk_editable_get_chars (entry, 0, *place), text,
              length < 0 ? strlen (text) : (gsize) length,
              gtk_editable_get_chars (entry, *place, -1)))
    return;
  g_signal_stop_emission_by_name (entry, "insert-text");
  if (deleted == NULL)
    return;
  g_signal_handlers_block_by_func (entry, entry_insert_cb, refusal);
  gtk_editable_insert_text (entry, deleted, -1, place);
  g_signal_handlers_unblock_by_func (entry, entry_insert_cb, refusal);
}

static void
entry_delete_cb (GtkEditable *entry, int start, int end, GtkLabel *refusal)
{
  if (allows (refusal, get_kind (entry), gtk_editable_get_chars (entry, 0, start), "", 0,
              end < 0 ? g_strdup ("") : gtk_editable_get_chars (entry, end, -1)))
    keep_deleted (entry, gtk_editable_get_chars (entry, start, end));
  else
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
                  GtkLabel *refusal)
{
  g_autofree char *deleted = steal_deleted (buffer);

  if (allows (refusal, HP_LESSON_TEXT, get_text (buffer, NULL, place), text,
              length < 0 ? strlen (text) : (gsize) length, get_text (buffer, place, NULL)))
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (deleted == NULL)
    return;
  g_signal_handlers_block_by_func (buffer, buffer_insert_cb, refusal);
  gtk_text_buffer_insert (buffer, place, deleted, -1);
  g_signal_handlers_unblock_by_func (buffer, buffer_insert_cb, refusal);
}

static void
buffer_delete_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, GtkLabel *refusal)
{
  if (allows (refusal, HP_LESSON_TEXT, get_text (buffer, NULL, start), "", 0,
              get_text (buffer, end, NULL)))
    keep_deleted (buffer, get_text (buffer, start, end));
  else
    g_signal_stop_emission_by_name (buffer, "delete-range");
}

void
hp_text_limit_entry (GtkEditable *entry, GtkLabel *refusal)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);

  g_signal_connect_object (text, "insert-text", G_CALLBACK (entry_insert_cb), refusal, 0);
  g_signal_connect_object (text, "delete-text", G_CALLBACK (entry_delete_cb), refusal, 0);
}

void
hp_text_limit_name (GtkEditable *entry, GtkLabel *refusal)
{
  g_object_set_data (G_OBJECT (gtk_editable_get_delegate (entry)), NAME, refusal);
  hp_text_limit_entry (entry, refusal);
}

void
hp_text_limit_buffer (GtkTextBuffer *buffer, GtkLabel *refusal)
{
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (buffer_insert_cb), refusal, 0);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (buffer_delete_cb), refusal, 0);
}
