/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application/hp-application.h"

#include "config.h"

#include <libintl.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (HpApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  hp_application_prepare ();
  application = hp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
