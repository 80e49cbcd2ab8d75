/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits entries and text buffers to what a lesson file can hold: an edit that would exceed the
 * limit is refused.
 */
#pragma once

#include "model/hp-lesson.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each limits a field: a title, a name, or a text or notes. After each edit, the label is hidden,
 * or says why it was refused. */
void hp_text_limit_entry (GtkEditable *entry, GtkLabel *refusal);
void hp_text_limit_name (GtkEditable *entry, GtkLabel *refusal);
void hp_text_limit_buffer (GtkTextBuffer *buffer, GtkLabel *refusal);

G_END_DECLS
