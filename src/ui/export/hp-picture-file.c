/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-picture-file.h"

#include "model/hp-safe-file.h"
#include "model/hp-visible.h"

gboolean
hp_picture_file_write (const HpView *view, const char *path, double zoom, const char *family,
                       GError **error)
{
  g_auto (HpBytes) bytes = hp_export (view, hp_format_from_name (path), zoom, family);

  return hp_picture_file_write_bytes (&bytes, path, error);
}

gboolean
hp_picture_file_write_bytes (const HpBytes *bytes, const char *path, GError **error)
{
  if (bytes->status == CAIRO_STATUS_SUCCESS)
    return hp_safe_file_write_bytes (path, bytes->array->data, bytes->array->len, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       cairo_status_to_string (bytes->status));
  hp_visible_prefix (error, path);
  return FALSE;
}
