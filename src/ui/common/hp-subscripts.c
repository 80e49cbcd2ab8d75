/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Large subscripts are ordinary digits below the line.
 */
#include "hp-subscripts.h"

#include "words/formulas.h"

/* A subscript must not make its line higher, as GTK assumes that a text's height depends on its
 * number of lines alone. So the line of the subscript itself is two pixels high (in Pango units;
 * up to 1024 it would be a factor). */
#define LARGE_SUBSCRIPT \
  "<span size=\"%d%%\" baseline_shift=\"subscript\" line_height=\"2048\">%d</span>"

#define SUBSCRIPT_ZERO 0x2080
#define SUBSCRIPT_NINE 0x2089

char *
hp_subscripts_make_markup (const char *untied, int percent)
{
  g_autofree char *tied = hp_formulas_tie (untied);
  const char *text = tied;
  GString *markup = g_string_new (NULL);

  for (const char *next; *text != '\0'; text = next)
    {
      gunichar character = g_utf8_get_char (text);
      g_autofree char *escaped = NULL;

      next = g_utf8_next_char (text);
      escaped = g_markup_escape_text (text, next - text);
      if (percent > 0 && character >= SUBSCRIPT_ZERO && character <= SUBSCRIPT_NINE)
        g_string_append_printf (markup, LARGE_SUBSCRIPT, percent,
                                (int) (character - SUBSCRIPT_ZERO));
      else
        g_string_append (markup, escaped);
    }
  return g_string_free (markup, FALSE);
}
