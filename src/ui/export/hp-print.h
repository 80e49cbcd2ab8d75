/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a view, with the drawing code of the screen.
 */
#pragma once

#include "plot/pages.h"
#include "plot/view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns a print operation of one page, which the view fills, in colours for paper. */
GtkPrintOperation *hp_print_operation_new (const HpView *view, const char *family);

/* Returns a print operation of several pages, each on a whole sheet; takes what they belong to. */
GtkPrintOperation *hp_print_pages_new (const HpPages *pages, GDestroyNotify destroy);

G_END_DECLS
