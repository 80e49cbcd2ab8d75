/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which characters can't be seen, by their Unicode types and a list of exceptions.
 */
#include "hp-visible.h"

#include <glib/gi18n.h>

/* In characters. */
#define LONGEST 80

/* Letters and marks by their type, which nevertheless show nothing. */
static const gunichar BLANK_RANGES[][2] = {
  { 0x034f, 0x034f }, { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 },
  { 0x180b, 0x180f }, { 0x2800, 0x2800 }, { 0x3164, 0x3164 },
  { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 }, { 0xe0100, 0xe01ef },
};

static gboolean
can_be_seen (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BLANK_RANGES); i++)
    if (c >= BLANK_RANGES[i][0] && c <= BLANK_RANGES[i][1])
      return FALSE;
  return c == ' ' || (g_unichar_isprint (c) && !g_unichar_isspace (c));
}

char *
hp_visible_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *c = valid, *next; *c != '\0'; c = next)
    {
      next = g_utf8_next_char (c);
      if (!can_be_seen (g_utf8_get_char (c)) || (*c == ' ' && (c == valid || *next == '\0')))
        g_string_append_printf (line, "<U+%04X>", g_utf8_get_char (c));
      else
        g_string_append_len (line, c, next - c);
    }
  return g_string_free (line, FALSE);
}

void
hp_visible_prefix (GError **error, const char *path)
{
  g_autofree char *name = hp_visible_line (path);

  /* Translators: the name of a file, before what is wrong with it. */
  g_prefix_error (error, _("%s: "), name);
}

char *
hp_visible_text (const char *text)
{
  g_autofree char *line = hp_visible_line (text), *begin = NULL;
  glong length = g_utf8_strlen (line, -1);

  if (length <= LONGEST)
    return g_steal_pointer (&line);
  begin = g_utf8_substring (line, 0, LONGEST / 2);
  return g_strconcat (begin, "\u2026", g_utf8_offset_to_pointer (line, length - LONGEST / 2), NULL);
}
