/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a view, with the drawing code of the screen.
 */
#pragma once

#include "plot/view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns a print operation of one page, which the view fills, in colours for paper. */
GtkPrintOperation *hp_print_operation_new (const HpView *view, const char *family);

G_END_DECLS
