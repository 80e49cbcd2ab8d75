/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The renderer: GL is set up only if the person asks for it.
 */
#include "ui/application/hp-application.h"

typedef struct
{
  const char *name, *renderer, *debug; /* GSK_RENDERER and GDK_DEBUG of the person, or NULL */
  gboolean is_off;                     /* whether GL is switched off */
} Case;

static const Case CASES[] = {
  { "nothing-asked", NULL, NULL, TRUE },
  { "cairo-asked", "cairo", NULL, TRUE },
  { "gl-asked", "gl", NULL, FALSE },
  { "debug-asked", NULL, "settings", FALSE },
  { "cairo-and-debug-asked", "cairo", "settings", FALSE },
};

static void
set (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static gboolean
names_gl (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && strstr (value, "gl") != NULL;
}

static void
test_case (gconstpointer data)
{
  const Case *asked = data;

  set ("GSK_RENDERER", asked->renderer);
  set ("GDK_DEBUG", asked->debug);
  set ("GDK_DISABLE", NULL);
  hp_application_prepare ();
  g_assert_cmpint (names_gl ("GDK_DEBUG") || names_gl ("GDK_DISABLE"), ==, asked->is_off);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, asked->is_off ? "cairo" : asked->renderer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/renderer/", CASES[i].name, NULL);

      g_test_add_data_func (path, &CASES[i], test_case);
    }
  return g_test_run ();
}
