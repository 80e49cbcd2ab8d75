/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture on paper, drawn by the same code as on screen.
 */
#pragma once

#include "plot/picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A print operation of one page, on which the picture is as large as fits, in colours for paper. */
GtkPrintOperation *hp_print_operation_new (const HpPicture *picture, const char *family);

G_END_DECLS
