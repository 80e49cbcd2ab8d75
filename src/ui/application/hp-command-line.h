/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of the command line.
 */
#pragma once

#include "core/network.h"
#include "core/scene.h"
#include "model/hp-lesson.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  HpState state;     /* holds the numbers and the target that were given */
  HpHundredths network[3][HP_N_PARAMETERS]; /* of H1, H2 and Y */
  unsigned given;    /* bits for the options that were, for hp_command_line_apply () */
  const char *theme; /* a static string, or NULL */
  HpViewKind view;   /* or HP_VIEW_ANY */
  char *file;        /* the lesson to open, or NULL */
  int scene;         /* the one of the lesson to begin with, counted from 1, or 0 */
  HpLesson *lesson;  /* what is in the file, or NULL */
  HpScene base;      /* what the numbers are put into when the answer is printed */
  char *export_path; /* the file to draw into, or NULL */
  const char *paper; /* one of HP_PAPER_NAMES, or NULL */
  int width, height; /* of that picture, in pixels */
  gboolean strict, fixed_bias, present, table, learn, worksheet, help, version;
} HpCommandLine;

void hp_command_line_clear (HpCommandLine *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HpCommandLine, hp_command_line_clear)

/* Takes the arguments, the program's name first. Returns FALSE with an error of one line that names
 * the option or value at fault. */
gboolean hp_command_line_parse (char **arguments, HpCommandLine *options, GError **error);

/* Reads the file, if one was given; its first scene, or the one that was asked for, is the base.
 * Returns FALSE with an error of one line, which names the file or says that the answer needs a
 * target. */
gboolean hp_command_line_complete (HpCommandLine *options, GError **error);

/* The neurons with all that was given put in: into the one in hand, or, with --network, into the
 * three, of which one is in hand then. And the name of the first option that would change what is
 * locked in them, or NULL. */
HpNetwork hp_command_line_apply (const HpCommandLine *options, HpNetwork network);
const char *hp_command_line_find_locked (const HpCommandLine *options, unsigned locked,
                                         const HpNetwork *network);

/* The text of --help, a new string. */
char *hp_command_line_help (void);

/* Prints or draws what needs no window, and returns whether that was asked for. Sets *status to the
 * exit status: 0, or 1 if standard output or the file can't be written. */
gboolean hp_command_line_answer (const HpCommandLine *options, int *status);

G_END_DECLS
