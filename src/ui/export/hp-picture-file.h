/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view as a file, in the format that the file's extension names.
 */
#pragma once

#include "plot/export.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Draws a view, enlarged by zoom, in a font family, and writes it to a file whose extension is one
 * of hp_format_ending (). Returns FALSE with an error that names the file. Needs no display. */
gboolean hp_picture_file_write (const HpView *view, const char *path, double zoom,
                                const char *family, GError **error);

/* Writes what was drawn to a file. Returns FALSE with an error that names the file, also if the
 * drawing failed. */
gboolean hp_picture_file_write_bytes (const HpBytes *bytes, const char *path, GError **error);

G_END_DECLS
