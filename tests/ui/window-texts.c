/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks through all widgets of a window.
 */
#include "window-texts.h"

#include <string.h>

static void
add_text (GString *texts, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (texts, "%s\n", text);
}

/* GTK gives the value only in the complaint that it is another one. */
static void
add_accessible (GString *texts, GtkWidget *widget, GtkAccessibleProperty property)
{
  g_autofree char *value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property,
                                                               "\x01 no such text");

  add_text (texts, value);
}

/* The classes decide how it looks. */
static void
add_looks (GString *texts, GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (".", classes);

  g_string_append_printf (texts, "%s.%s%s\n", G_OBJECT_TYPE_NAME (widget), joined,
                          gtk_widget_is_sensitive (widget) ? "" : ":disabled");
}

/* All that is on screen, and all that is said of it. */
static void
add_texts (GtkWidget *widget, GString *texts)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  add_looks (texts, widget);
  if (GTK_IS_WINDOW (widget))
    add_text (texts, gtk_window_get_title (GTK_WINDOW (widget)));
  if (GTK_IS_LABEL (widget))
    add_text (texts, gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_EDITABLE (widget))
    add_text (texts, gtk_editable_get_text (GTK_EDITABLE (widget)));
  add_text (texts, gtk_widget_get_tooltip_markup (widget));
  add_accessible (texts, widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  add_accessible (texts, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (!GTK_IS_RANGE (widget))
    add_accessible (texts, widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

char *
window_texts (const ProgramWindow *window)
{
  GString *texts = g_string_new (NULL);

  add_texts (GTK_WIDGET (window->window), texts);
  return g_string_free (texts, FALSE);
}

char *
texts_without_numbers (const char *texts)
{
  static GRegex *signs, *numbers;
  g_autofree char *plain = NULL;

  if (signs == NULL)
    {
      signs = g_regex_new ("[-+()\\x{2212}]", 0, 0, NULL);
      numbers = g_regex_new (" *[0-9]+\\.[0-9][0-9]", 0, 0, NULL);
    }
  plain = g_regex_replace_literal (signs, texts, -1, 0, "", 0, NULL);
  return g_regex_replace_literal (numbers, plain, -1, 0, "#", 0, NULL);
}

/* Complains of the lines of one text that another one does not have. */
static void
check_lines (const char *one, const char *other)
{
  g_auto (GStrv) lines = NULL, others = NULL;

  if (strcmp (one, other) == 0)
    return;
  lines = g_strsplit (one, "\n", -1);
  others = g_strsplit (other, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (!g_strv_contains ((const char *const *) others, *line))
      g_error ("only for one neuron: \"%s\"", *line);
  g_error ("the texts come in another order");
}

void
assert_same_texts (const char *one, const char *other)
{
  check_lines (one, other);
  check_lines (other, one);
}
