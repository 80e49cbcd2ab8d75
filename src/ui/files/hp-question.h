/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A question over a window, with answers to choose from; Escape is the first one, which must be
 * harmless.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_QUESTION (hp_question_get_type ())
G_DECLARE_FINAL_TYPE (HpQuestion, hp_question, HP, QUESTION, GtkWindow)

/* Gets the place of the answer. */
typedef void (*HpAnswered) (gpointer data, int answer);

/* Asks; answers ends with NULL, its labels with mnemonics. The last one has the focus. answered is
 * called once, unless the parent is destroyed before; data must live as long as that. */
void hp_question_ask (GtkWindow *parent,
                      const char *question,
                      const char *const *answers,
                      HpAnswered answered,
                      gpointer data);

G_END_DECLS
