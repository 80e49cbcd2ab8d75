/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lessons and learning as documents of several pages, and the files of these and of views. They are
 * drawn into memory and written when they are complete. Needs no display.
 */
#pragma once

#include "model/hp-lesson.h"
#include "plot/export.h"
#include "plot/learning-pages.h"
#include "plot/worksheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The names of the sizes of paper, to a NULL, and the size of one of them; NULL is for the one that
 * the person's locale prefers. */
extern const char *const HP_PAPER_NAMES[];
HpPaper hp_paper_of_name (const char *name);

/* The names that a scene gives to A, B and the output, which belong to the lesson. */
HpNames hp_lesson_meanings (HpLesson *lesson, guint scene);

/* The worksheet of all scenes of a lesson, or of one of them if its index is not negative. The
 * lesson must outlive it unchanged. */
HpWorksheet *hp_worksheet_of_lesson (HpLesson *lesson, int scene, HpPaper paper,
                                     const char *family);

/* The worksheet of the neurons as they are. */
HpWorksheet *hp_worksheet_of_network (const HpNetwork *network, HpPaper paper, const char *family);

/* The neurons with the one in hand after its run of learning, which is made up to its end if there
 * is none yet; a loop is shown until it is known to be one. */
HpNetwork hp_network_learnt (const HpNetwork *network);

/* Write pages, or a view, enlarged by zoom, in a font family. The view's file has an extension that
 * is one of hp_format_ending (). Return FALSE with an error that names the file, also if the
 * drawing failed. */
gboolean hp_pages_write_file (const HpPages *pages, const char *path, GError **error);
gboolean hp_view_write_file (const HpView *view, const char *path, double zoom, const char *family,
                             GError **error);

G_END_DECLS
