/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program for tests that use its window: with the translations of the build folder, and with
 * the places of widgets in the accessibility tree as GTK 4.8 reports them. The same as src/main.c
 * otherwise.
 */
#include "ui/application/hp-application.h"

#include "config.h"

#include <libintl.h>
#include <locale.h>

#if GTK_CHECK_VERSION (4, 10, 0)
/* Newer GTK adds up the places that widgets have in their parents, but loses the padding of each
   parent. So this counts from the inside of one to the inside of the other. */
static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  double left = 0, top = 0;

  if (parent != NULL
      && !gtk_widget_translate_coordinates (widget, parent, 0, 0, &left, &top))
    return FALSE;

  *x = (int)left;
  *y = (int)top;
  *width = gtk_widget_get_width (widget);
  *height = gtk_widget_get_height (widget);
  return TRUE;
}

/* For every class of widgets: each takes what it does not mend itself from the first one. */
static void
mend_extents (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  GtkAccessibleInterface *accessible
      = g_type_interface_peek (widget_class, g_type_from_name ("GtkAccessible"));

  accessible->get_bounds = get_bounds;
}
#else
static void
mend_extents (void)
{
}
#endif

int
main (int argc, char **argv)
{
  g_autoptr (HpApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  mend_extents ();
  hp_application_prepare ();
  application = hp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
