/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture on paper, drawn by the same code as on screen.
 */
#pragma once

#include "plot/view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A print operation of one page, on which the view is as large as fits, in colours for paper. */
GtkPrintOperation *hp_print_operation_new (const HpView *view, const char *family);

G_END_DECLS
