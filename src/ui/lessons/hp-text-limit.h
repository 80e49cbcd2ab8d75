/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits entries and text buffers to what a lesson file can hold: an edit that would exceed the
 * limit is refused.
 */
#pragma once

#include "model/hp-lesson.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called after each edit, with the reason if it was refused, or NULL. */
typedef void (*HpTextJudged) (gpointer data, const char *reason);

/* Limits a field for as long as it lives; data must live as long. */
void hp_text_limit_entry (GtkEditable *entry, HpTextJudged judged, gpointer data);
void hp_text_limit_buffer (GtkTextBuffer *buffer, HpTextJudged judged, gpointer data);

G_END_DECLS
