/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture that the command line asks for with --export.
 */
#pragma once

#include "hp-command-line.h"

G_BEGIN_DECLS

/* Whether the file's name tells one of the formats, and "WIDTHxHEIGHT" a size in pixels; the reason
 * of a refusal otherwise, or NULL. */
const char *hp_command_export_refuse_name (const char *path);
const char *hp_command_export_refuse_size (const char *size, int *width, int *height);

/* Draws the view and saves it; FALSE with an error that names the file. Needs no display. */
gboolean hp_command_export (const HpCommandLine *options, HpState state, GError **error);

G_END_DECLS
