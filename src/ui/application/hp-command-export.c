/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From options to a file. A picture of any size has the proportions of one in the window. Without a
 * desktop there is no preference of a system: it is light.
 */
#include "hp-command-export.h"

#include "model/hp-safe-file.h"
#include "model/hp-visible.h"
#include "plot/export.h"
#include "ui/common/hp-appearance.h"

#include <glib/gi18n.h>

/* The smaller side of the picture in the pixels of a window, from which it is enlarged. */
#define USUAL_SIDE 720.0

const char *
hp_command_export_refuse_name (const char *path)
{
  return hp_format_from_name (path) == HP_N_FORMATS
             ? _("the file name must end in .svg, .pdf or .png")
             : NULL;
}

/* What people write between width and height: x, the sign for times, and the full-width x. */
#define TIMES "[xX\u00d7\uff58]"

const char *
hp_command_export_refuse_size (const char *size, int *width, int *height)
{
  g_autofree char *valid = g_utf8_make_valid (size, -1);
  g_auto (GStrv) sides = g_regex_split_simple (TIMES, valid, 0, 0);

  if (g_strv_length (sides) != 2 || !hp_count_parse (sides[0], 0, G_MAXINT, width)
      || !hp_count_parse (sides[1], 0, G_MAXINT, height))
    return _("expected width and height in pixels separated by an x, such as 1200x900");
  if (MIN (*width, *height) < HP_EXPORT_SMALLEST || MAX (*width, *height) > HP_EXPORT_LARGEST)
    return _("width and height must be between 16 and 8192 pixels");
  return NULL;
}

G_STATIC_ASSERT (HP_EXPORT_SMALLEST == 16 && HP_EXPORT_LARGEST == 8192);

gboolean
hp_command_export (const HpCommandLine *options, HpState state, GError **error)
{
  double zoom = MIN (options->width, options->height) / USUAL_SIDE;
  HpViewKind kind = (HpViewKind) MAX (options->view, HP_VIEW_BOUNDARY);
  HpTheme theme = hp_appearance_get_theme_of (options->theme, FALSE, FALSE);
  HpView view = hp_view (kind, state, theme, options->width / zoom, options->height / zoom);
  HpBytes bytes = hp_export (&view, hp_format_from_name (options->export_path), zoom, "Sans");
  gboolean done = FALSE;

  if (bytes.status == CAIRO_STATUS_SUCCESS)
    done = hp_safe_file_write_bytes (options->export_path, bytes.data, bytes.length, error);
  else
    {
      g_autofree char *name = hp_visible_line (options->export_path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name,
                   cairo_status_to_string (bytes.status));
    }
  hp_bytes_clear (&bytes);
  return done;
}
