/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every way out of a lesson goes through then (): it asks about unsaved changes, saves if that is
 * the answer, and only then goes on with what was asked for.
 */
#include "hp-lesson-actions.h"

#include "hp-builtin-lessons.h"
#include "hp-scene-actions.h"
#include "hp-scene-marks.h"
#include "model/hp-draft.h"
#include "model/hp-visible.h"
#include "ui/files/hp-file-dialog.h"
#include "ui/files/hp-question.h"

#include <glib/gi18n.h>

/* A command that could lose changes; the argument is a path or a name, if it needs one. */
typedef void (*Command) (HpLessonActions *self, const char *argument);

struct _HpLessonActions
{
  GObject parent_instance;

  GtkWindow *window; /* owns this object */
  HpPlayer *player;
  HpLessonBar *bar;
  HpNotice *notice;
  gboolean has_problem; /* the last notice from here was not withdrawn */
  HpDraft *draft;       /* or NULL */
  guint inhibition;     /* of logging out */

  Command next; /* to be carried out once no changes can be lost by it, or NULL */
  char *argument;
};

G_DEFINE_FINAL_TYPE (HpLessonActions, hp_lesson_actions, G_TYPE_OBJECT)

/* NULL withdraws the last problem, but no notice from elsewhere. */
static void
tell (HpLessonActions *self, const char *problem)
{
  if (problem != NULL || self->has_problem)
    hp_notice_tell (self->notice, problem);
  self->has_problem = problem != NULL;
}

/* Commands. */

static void
open_file (HpLessonActions *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (hp_player_open_file (self->player, path, &error))
    hp_file_dialog_note_recent (path);
  tell (self, error != NULL ? error->message : NULL);
}

static void
open_first (HpLessonActions *self, const char *path)
{
  open_file (self, path);
  if (!self->has_problem)
    tell (self, _("Only the first file was opened: one lesson at a time."));
}

static void
open_chosen_cb (const char *path, const char *reason, int scale, gpointer self)
{
  if (path != NULL)
    open_file (self, path);
  else
    tell (self, reason);
}

static const HpFileKind *
get_kind (void)
{
  static HpFileKind kind = { NULL, ".halfplane", 1 };

  kind.name = _("Lessons");
  return &kind;
}

static void
choose_file (HpLessonActions *self, const char *argument)
{
  hp_file_dialog_open (self->window, _("Open Lesson"), get_kind (), open_chosen_cb, self);
}

static void
open_builtin (HpLessonActions *self, const char *name)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);

  if (lesson == NULL)
    return;
  hp_player_open (self->player, lesson, NULL);
  tell (self, NULL);
}

static void
leave (HpLessonActions *self, const char *argument)
{
  hp_player_leave (self->player);
}

static void
close_window (HpLessonActions *self, const char *argument)
{
  gtk_window_destroy (self->window);
}

static void
go_on (HpLessonActions *self)
{
  Command next = g_steal_pointer (&self->next);
  g_autofree char *argument = g_steal_pointer (&self->argument);

  if (next != NULL)
    next (self, argument);
}

/* Saving. */

static gboolean
has_unsaved_changes (HpLessonActions *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);

  return lesson != NULL && hp_lesson_is_modified (lesson);
}

/* While there are unsaved changes, whoever logs out is asked. */
static void
note_changes (HpLessonActions *self)
{
  GtkApplication *application = gtk_window_get_application (self->window);
  gboolean is_unsaved = has_unsaved_changes (self);

  if (self->draft != NULL)
    hp_draft_update (self->draft);
  if (application == NULL || is_unsaved == (self->inhibition != 0))
    return;
  if (self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition
      = is_unsaved ? gtk_application_inhibit (application, self->window,
                                              GTK_APPLICATION_INHIBIT_LOGOUT,
                                              _("The lesson has unsaved changes"))
                   : 0;
}

/* With no lesson open, the present state is what is saved. */
static void
save_to (HpLessonActions *self, const char *path)
{
  g_autofree char *where = g_strdup (path); /* the player's own may be renewed by saving */
  g_autoptr (GError) error = NULL;
  gboolean is_saved
      = hp_player_get_lesson (self->player) != NULL
            ? hp_player_save (self->player, path, &error)
            : hp_player_save_state (self->player, hp_scene_actions_get_view (self->window), path,
                                    &error);

  note_changes (self);
  tell (self, error != NULL ? error->message : NULL);
  if (!is_saved)
    return;
  hp_file_dialog_note_recent (where);
  hp_notice_say_saved (self->notice, where);
  go_on (self);
}

static void
save_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  if (path != NULL)
    save_to (data, path);
  else
    tell (data, reason);
}

/* The lesson's title, as far as it can be the name of a file. */
static char *
propose_name (HpLessonActions *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  const char *title
      = lesson != NULL ? hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE) : "";
  g_autofree char *line = g_strstrip (g_utf8_substring (title, 0,
                                                        MIN (g_utf8_strlen (title, -1), 60)));

  /* Translators: a file's name to begin with; its ending is added. */
  return g_strdelimit (g_strdup (line[0] != '\0' && line[0] != '.' ? line : _("lesson")), "/\n\r\t",
                       ' ');
}

static void
save_as (HpLessonActions *self)
{
  g_autofree char *name = propose_name (self);

  hp_file_dialog_save (self->window, _("Save Lesson"), name, get_kind (), 1, save_chosen_cb, self);
}

/* The places of the answers below. If the person cancels, nothing comes next: each later command
 * starts again. */
enum
{
  OVERWRITE_SAVE_AS = 1,
  OVERWRITE = 2,
  UNSAVED_DISCARD = 1,
  UNSAVED_SAVE = 2,
};

static void
overwrite_cb (gpointer data, int answer)
{
  HpLessonActions *self = data;

  if (answer == OVERWRITE)
    save_to (self, hp_player_get_path (self->player));
  else if (answer == OVERWRITE_SAVE_AS)
    save_as (self);
}

static void
ask_to_overwrite (HpLessonActions *self)
{
  const char *const answers[] = { _("_Cancel"), _("Save _As\u2026"), _("_Overwrite"), NULL };
  g_autofree char *base = g_path_get_basename (hp_player_get_path (self->player));
  g_autofree char *name = hp_visible_text (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *question = g_strdup_printf (_("Another program has changed %s since it was "
                                                 "opened. Overwrite it?"), name);

  hp_question_ask (self->window, question, answers, overwrite_cb, self);
}

static void
save (HpLessonActions *self)
{
  if (hp_player_get_path (self->player) == NULL)
    save_as (self);
  else if (hp_player_is_file_changed (self->player))
    ask_to_overwrite (self);
  else
    save_to (self, hp_player_get_path (self->player));
}

/* Unsaved changes. */

static void
unsaved_cb (gpointer self, int answer)
{
  if (answer == UNSAVED_SAVE)
    save (self);
  else if (answer == UNSAVED_DISCARD)
    go_on (self);
}

/* Returns whether a dialog is open over the window: any, or a question or a choice of a file. */
static gboolean
has_dialog (HpLessonActions *self, gboolean only_questions)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_widget_get_visible (link->data)
        && gtk_window_get_transient_for (link->data) == self->window
        && (!only_questions || HP_IS_QUESTION (link->data) || GTK_IS_FILE_CHOOSER (link->data)))
      return TRUE;
  return FALSE;
}

/* The lesson asked about must stay as it is until the answer comes. */
static gboolean
is_asking (HpLessonActions *self)
{
  return has_dialog (self, TRUE);
}

/* Actions and files come from outside, too: over the bus. */
static gboolean
may_begin (HpLessonActions *self)
{
  if (!is_asking (self))
    return TRUE;
  tell (self, _("Answer the open dialog first."));
  return FALSE;
}

static void
then (HpLessonActions *self, Command next, const char *argument)
{
  const char *const answers[] = { _("_Cancel"), _("_Discard"), _("_Save"), NULL };

  if (!may_begin (self))
    return;
  g_free (self->argument);
  self->argument = g_strdup (argument);
  self->next = next;
  if (has_unsaved_changes (self))
    hp_question_ask (self->window, _("Save the changes to this lesson?"), answers, unsaved_cb,
                     self);
  else
    go_on (self);
}

/* Actions. */

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  then (data, choose_file, NULL);
}

static void
open_builtin_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  then (data, open_builtin, g_variant_get_string (name, NULL));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpLessonActions *self = data;

  if (!may_begin (self))
    return;
  if (hp_player_add_state (self->player, hp_scene_actions_get_view (self->window)))
    hp_lesson_bar_edit_title (self->bar);
  else
    tell (self, _("A lesson has at most 1000 scenes."));
}

/* Nothing comes after this command. */
static void
begin_save (HpLessonActions *self, void (*how) (HpLessonActions *self))
{
  if (!may_begin (self))
    return;
  self->next = NULL;
  how (self);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  begin_save (data, save);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  begin_save (data, save_as);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  then (data, leave, NULL);
}

static const GActionEntry ACTIONS[] = {
  { "open-lesson", open_cb },
  { "open-builtin", open_builtin_cb, "s" },
  { "save-lesson", save_cb },
  { "save-lesson-as", save_as_cb },
  { "add-scene", add_cb },
  { "leave-lesson", leave_cb },
};

/* From 4.10 on GTK takes a drop beside a modal dialog for one on the dialog, and it never ends. */
static GdkDragAction
drag_enter_cb (HpLessonActions *self, double x, double y, GtkDropTarget *target)
{
  if (!has_dialog (self, FALSE))
    return GDK_ACTION_COPY;
  gtk_drop_target_reject (target);
  return (GdkDragAction) 0;
}

/* The list is empty, or NULL, if what was dropped names no file. */
static gboolean
drop_cb (HpLessonActions *self, const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (files != NULL && files->next != NULL)
    hp_lesson_actions_open_first (self, path);
  else if (files != NULL)
    hp_lesson_actions_open (self, path);
  return path != NULL;
}

/* Object. */

static void
hp_lesson_actions_finalize (GObject *object)
{
  HpLessonActions *self = HP_LESSON_ACTIONS (object);

  if (self->draft != NULL)
    hp_draft_end (self->draft);
  g_clear_object (&self->draft);
  g_clear_object (&self->player);
  g_clear_pointer (&self->argument, g_free);
  G_OBJECT_CLASS (hp_lesson_actions_parent_class)->finalize (object);
}

static void
hp_lesson_actions_class_init (HpLessonActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hp_lesson_actions_finalize;
}

static void
hp_lesson_actions_init (HpLessonActions *self)
{
}

static void
add_drop_target (HpLessonActions *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "enter", G_CALLBACK (drag_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (target));
}

HpLessonActions *
hp_lesson_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar, HpNotice *notice)
{
  HpLessonActions *self = g_object_new (HP_TYPE_LESSON_ACTIONS, NULL);

  self->window = window;
  self->player = g_object_ref (player);
  self->bar = bar;
  self->notice = notice;
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  hp_scene_actions_add (window, bar);
  hp_scene_marks_add (G_ACTION_MAP (window), player);
  add_drop_target (self);
  g_signal_connect_object (player, "edited", G_CALLBACK (note_changes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::lesson", G_CALLBACK (note_changes), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
open_path (HpLessonActions *self, Command command, const char *path)
{
  if (path == NULL)
    tell (self, _("Only files on this computer can be opened."));
  else
    then (self, command, path);
}

void
hp_lesson_actions_open (HpLessonActions *self, const char *path)
{
  open_path (self, open_file, path);
}

void
hp_lesson_actions_open_first (HpLessonActions *self, const char *path)
{
  open_path (self, open_first, path);
}

void
hp_lesson_actions_keep_draft (HpLessonActions *self, const char *path)
{
  self->draft = hp_draft_new (self->player, path);
  if (!hp_draft_is_restored (self->draft))
    return;
  hp_lesson_bar_edit_title (self->bar);
  note_changes (self);
  tell (self, _("The lesson that was being edited is back. Its changes are not saved yet."));
}

gboolean
hp_lesson_actions_may_close (HpLessonActions *self)
{
  if (is_asking (self))
    return FALSE;
  if (!has_unsaved_changes (self))
    return TRUE;
  then (self, close_window, NULL);
  return FALSE;
}
