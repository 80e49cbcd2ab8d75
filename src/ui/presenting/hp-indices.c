/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Large indices are ordinary digits below the line. The style sheet makes texts with indices, while
 * presenting, so large that 90 % of them can be read.
 */
#include "hp-indices.h"

#include "plot/formulas.h"

/* Its line must not become higher: GTK takes it for granted that a text's height depends on the
 * number of its lines only. */
#define LARGE_INDEX \
  "<span size=\"90%%\" baseline_shift=\"subscript\" line_height=\"0.6\">%d</span>"

#define SUBSCRIPT_ZERO 0x2080
#define SUBSCRIPT_NINE 0x2089

static char *
make_markup (const char *text)
{
  GString *markup = g_string_new (NULL);

  for (const char *next; *text != '\0'; text = next)
    {
      gunichar character = g_utf8_get_char (text);
      g_autofree char *escaped = NULL;

      next = g_utf8_next_char (text);
      escaped = g_markup_escape_text (text, next - text);
      if (character >= SUBSCRIPT_ZERO && character <= SUBSCRIPT_NINE)
        g_string_append_printf (markup, LARGE_INDEX, (int) (character - SUBSCRIPT_ZERO));
      else
        g_string_append (markup, escaped);
    }
  return g_string_free (markup, FALSE);
}

void
hp_indices_show (GtkLabel *label, const char *text, gboolean large)
{
  g_autofree char *tied = hp_formulas_tie (text);
  g_autofree char *markup = make_markup (tied);

  if (large)
    gtk_label_set_markup (label, markup);
  else
    gtk_label_set_text (label, tied);
}
