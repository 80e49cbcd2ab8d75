/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: command line, model, session, and one window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_APPLICATION (hp_application_get_type ())
G_DECLARE_FINAL_TYPE (HpApplication, hp_application, HP, APPLICATION, GtkApplication)

HpApplication *hp_application_new (void);

/* Picks the renderer that starts fastest and draws these windows fastest, unless the person has
 * picked another with GSK_RENDERER or GDK_DEBUG, and keeps the memory of frames from one to the
 * next. Must be called before anything else of GTK. */
void hp_application_prepare (void);

G_END_DECLS
