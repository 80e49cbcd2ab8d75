/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers that the command line prints or draws without a window.
 */
#include "hp-command-line.h"

#include "config.h"
#include "model/hp-lesson-file.h"
#include "ui/common/hp-appearance.h"
#include "ui/export/hp-paper-work.h"
#include "words/table.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* Without --target and a file there is no target: what is printed depends on the command alone.
 * Nothing in it is masked. */
static HpNetwork
get_printed_network (const HpCommandLine *options)
{
  HpNetwork network = options->base.network;

  for (int role = 0; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_prediction (network.neuron[role], false);
  return hp_command_line_apply (options, network);
}

static HpState
get_printed_state (const HpCommandLine *options)
{
  HpNetwork network = get_printed_network (options);

  return hp_network_state (&network);
}

static gboolean
check_scene (const HpCommandLine *options, HpLesson *lesson, GError **error)
{
  int n_scenes = (int) hp_lesson_get_n_scenes (lesson);
  g_autofree char *reason = NULL;

  if (options->scene <= n_scenes)
    return TRUE;
  reason = g_strdup_printf (_("the last scene of this lesson is %d"), n_scenes);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--scene=%d: %s", options->scene,
               reason);
  return FALSE;
}

static gboolean
read_file (HpCommandLine *options, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_open (options->file, error);

  if (lesson == NULL || !check_scene (options, lesson, error))
    return FALSE;
  options->base = *hp_lesson_get_scene (lesson, (guint) MAX (options->scene - 1, 0));
  options->lesson = g_object_ref (lesson);
  if (options->view == HP_VIEW_ANY)
    options->view = options->base.view;
  return TRUE;
}

gboolean
hp_command_line_complete (HpCommandLine *options, GError **error)
{
  if (options->file != NULL && !read_file (options, error))
    return FALSE;
  if (!options->learn || get_printed_state (options).target != HP_GATE_NONE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("--learn requires --target"));
  return FALSE;
}

static char *
make_ledger (HpState state)
{
  g_autofree char *ledger = NULL, *end = NULL;

  state.learning = hp_learning_begin (state.neuron);
  while (state.learning.end == HP_LEARNING_GOES_ON)
    hp_state_take_step (&state);
  ledger = hp_ledger_text (state, &HP_TABLE_PLAIN);
  end = hp_ledger_end_text (state);
  return g_strconcat (ledger, end, NULL);
}

/* The text that is asked for, to be freed, or NULL. */
static char *
make_text (const HpCommandLine *options)
{
  HpNetwork network = get_printed_network (options);

  if (options->help)
    return hp_command_line_help ();
  if (options->version)
    return g_strdup ("halfplane " VERSION "\n");
  if (options->table && network.in_hand != HP_ROLE_ONE)
    return hp_network_table_text (&network, &HP_TABLE_PLAIN);
  if (options->table)
    return hp_table_text (get_printed_state (options), &HP_TABLE_PLAIN);
  return options->learn && options->export_path == NULL ? make_ledger (get_printed_state (options))
                                                        : NULL;
}

static int
complain (const char *sentence)
{
  g_printerr ("halfplane: %s\n", sentence);
  return 1;
}

/* The smaller side of a window's picture, in pixels: a picture of any size has the proportions of
 * one in a window. */
#define USUAL_SIDE 720.0

/* A view of the neurons, with the names of the scene. */
static HpView
make_view (const HpCommandLine *options, HpViewKind kind, const HpNetwork *network, double width,
           double height)
{
  HpView view = hp_view (kind, hp_network_state (network),
                         hp_appearance_get_theme_of (options->theme, FALSE, FALSE), width, height);

  if (options->lesson != NULL)
    view.meanings = hp_lesson_meanings (options->lesson, (guint) MAX (options->scene - 1, 0));
  hp_view_set_network (&view, network);
  return view;
}

/* Returns the exit status. Without a desktop its preference is not known, so the theme "system" is
 * light. */
static int
export_picture (const HpCommandLine *options)
{
  g_autoptr (GError) error = NULL;
  double zoom = MIN (options->width, options->height) / USUAL_SIDE;
  HpNetwork network = get_printed_network (options);
  HpView view = make_view (options, (HpViewKind) MAX (options->view, HP_VIEW_BOUNDARY), &network,
                           options->width / zoom, options->height / zoom);

  hp_view_show_scene (&view, &options->base);
  return hp_view_write_file (&view, options->export_path, zoom, "Sans", &error)
             ? 0
             : complain (error->message);
}

/* The numbers that are given count for every scene. */
static void
apply_to_lesson (const HpCommandLine *options)
{
  for (guint i = 0; i < hp_lesson_get_n_scenes (options->lesson); i++)
    {
      HpScene scene = *hp_lesson_get_scene (options->lesson, i);

      scene.network = hp_command_line_apply (options, scene.network);
      hp_lesson_set_scene (options->lesson, i, &scene);
    }
}

static int
export_worksheet (const HpCommandLine *options)
{
  HpPaper paper = hp_paper_of_name (options->paper);
  HpNetwork network = get_printed_network (options);
  g_autoptr (GError) error = NULL;
  g_autoptr (HpWorksheet) worksheet = NULL;
  HpPages pages;

  if (options->lesson != NULL)
    apply_to_lesson (options);
  worksheet = options->lesson != NULL
                  ? hp_worksheet_of_lesson (options->lesson, options->scene - 1, paper, "Sans")
                  : hp_worksheet_of_network (&network, paper, "Sans");
  pages = hp_worksheet_pages (worksheet);
  return hp_pages_write_file (&pages, options->export_path, &error) ? 0 : complain (error->message);
}

/* A limit is said on standard error, which is no failure. */
static int
export_learning (const HpCommandLine *options)
{
  HpNetwork given = get_printed_network (options), network;
  g_autoptr (GError) error = NULL;
  g_autoptr (HpLearningPages) learning = NULL;
  g_autofree char *limit = NULL;
  HpState state = hp_network_state (&given);
  HpView view;
  HpPages pages;

  state.learning = hp_learning_begin (state.neuron);
  given = hp_network_with (given, state);
  network = hp_network_learnt (&given);
  view = make_view (options, HP_VIEW_BOUNDARY, &network, 1, 1);
  learning = hp_learning_pages_new (&view, hp_paper_of_name (options->paper), "Sans");
  pages = hp_learning_pages (learning);
  if (!hp_pages_write_file (&pages, options->export_path, &error))
    return complain (error->message);
  limit = hp_learning_pages_limit (view.state);
  if (limit != NULL)
    complain (limit);
  return 0;
}

static int
print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return 0;
  if (errno != EPIPE) /* nobody reads any more, and the signal for it is ignored */
    fprintf (stderr, "halfplane: %s: %s\n", _("standard output"), g_strerror (errno));
  return 1;
}

gboolean
hp_command_line_answer (const HpCommandLine *options, int *status)
{
  g_autofree char *text = make_text (options);

  if (text != NULL)
    *status = print (text);
  else if (options->worksheet)
    *status = export_worksheet (options);
  else if (options->export_path != NULL)
    *status = options->learn ? export_learning (options) : export_picture (options);
  else
    return FALSE;
  return TRUE;
}
