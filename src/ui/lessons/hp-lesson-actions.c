/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every way out of a lesson goes through then (): it asks about unsaved changes, saves if that is
 * the answer, and only then goes on with what was asked for.
 */
#include "hp-lesson-actions.h"

#include "hp-builtin-lessons.h"
#include "hp-scene-actions.h"
#include "model/hp-visible.h"
#include "ui/files/hp-open-dialog.h"
#include "ui/files/hp-question.h"
#include "ui/files/hp-save-dialog.h"

#include <glib/gi18n.h>

/* The command to carry out once no changes can be lost by it. */
typedef enum
{
  NEXT_NOTHING,
  NEXT_CHOOSE_FILE,
  NEXT_OPEN_FILE,
  NEXT_OPEN_FIRST, /* of several files, and say that it was the only one */
  NEXT_OPEN_BUILTIN,
  NEXT_LEAVE,
  NEXT_CLOSE,
} Next;

struct _HpLessonActions
{
  GObject parent_instance;

  GtkWindow *window; /* owns this object */
  HpPlayer *player;
  HpLessonBar *bar;
  HpSceneActions *scenes;
  char *problem;

  Next next;
  char *argument; /* a path or a name, for what is next */
};

static GParamSpec *problem_property;

G_DEFINE_FINAL_TYPE (HpLessonActions, hp_lesson_actions, G_TYPE_OBJECT)

/* The same problem once more is news: its notice may have been closed. */
static void
tell (HpLessonActions *self, const char *problem)
{
  if (self->problem == NULL && problem == NULL)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), problem_property);
}

/* Commands. */

static void
open_file (HpLessonActions *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (hp_player_open_file (self->player, path, &error))
    hp_open_dialog_note_recent (path);
  tell (self, error != NULL ? error->message : NULL);
}

static void
tell_not_here (HpLessonActions *self)
{
  tell (self, _("Only files on this computer can be opened."));
}

static void
open_first (HpLessonActions *self, const char *path)
{
  open_file (self, path);
  if (self->problem == NULL)
    tell (self, _("Only the first file was opened: one lesson at a time."));
}

static void
open_chosen_cb (const char *path, gpointer self)
{
  if (path != NULL)
    open_file (self, path);
  else
    tell_not_here (self);
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
go_on (HpLessonActions *self)
{
  Next next = self->next;
  g_autofree char *argument = g_steal_pointer (&self->argument);

  self->next = NEXT_NOTHING;
  switch (next)
    {
    case NEXT_NOTHING:
      break;
    case NEXT_CHOOSE_FILE:
      hp_open_dialog_open (self->window, _("Open Lesson"), _("Lessons"), "*.halfplane",
                           open_chosen_cb, self);
      break;
    case NEXT_OPEN_FILE:
      open_file (self, argument);
      break;
    case NEXT_OPEN_FIRST:
      open_first (self, argument);
      break;
    case NEXT_OPEN_BUILTIN:
      open_builtin (self, argument);
      break;
    case NEXT_LEAVE:
      hp_player_leave (self->player);
      break;
    case NEXT_CLOSE:
      gtk_window_destroy (self->window);
      break;
    }
}

/* Saving. */

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

  if (is_saved)
    hp_open_dialog_note_recent (where);
  tell (self, error != NULL ? error->message : NULL);
  if (error == NULL)
    go_on (self);
  else
    self->next = NEXT_NOTHING;
}

static void
save_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  if (path != NULL)
    save_to (data, path);
  else
    tell (data, reason);
}

/* If the person cancels, nothing comes next: a later command starts again with then (). */
static void
save_as (HpLessonActions *self)
{
  const HpFileKind kind = { _("Lessons"), ".halfplane", 1 };

  /* Translators: a file's name to begin with; its ending is added. */
  hp_save_dialog_open (self->window, _("Save Lesson"), _("lesson"), &kind, 1, save_chosen_cb,
                       self);
}

enum
{
  OVER_CANCEL,
  OVER_SAVE_AS,
  OVER_WRITE,
};

static void
overwrite_cb (gpointer data, int answer)
{
  HpLessonActions *self = data;

  if (answer == OVER_WRITE)
    save_to (self, hp_player_get_path (self->player));
  else if (answer == OVER_SAVE_AS)
    save_as (self);
  else
    self->next = NEXT_NOTHING;
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

  hp_question_ask (self->window, question, answers, overwrite_cb, G_OBJECT (self));
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

enum
{
  UNSAVED_CANCEL,
  UNSAVED_DISCARD,
  UNSAVED_SAVE,
};

static void
unsaved_cb (gpointer data, int answer)
{
  HpLessonActions *self = data;

  if (answer == UNSAVED_SAVE)
    save (self);
  else if (answer == UNSAVED_DISCARD)
    go_on (self);
  else
    self->next = NEXT_NOTHING;
}

static gboolean
has_unsaved_changes (HpLessonActions *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);

  return lesson != NULL && hp_lesson_is_modified (lesson);
}

/* Returns whether a question or a choice of a file is open. What it is about must stay as it is
 * until the answer comes. */
static gboolean
is_asking (HpLessonActions *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if ((HP_IS_QUESTION (link->data) || GTK_IS_FILE_CHOOSER (link->data))
        && gtk_widget_get_visible (link->data)
        && gtk_window_get_transient_for (link->data) == self->window)
      return TRUE;
  return FALSE;
}

/* Actions and files come from outside, too: over the bus, or dropped past a modal dialog. */
static gboolean
may_begin (HpLessonActions *self)
{
  if (!is_asking (self))
    return TRUE;
  tell (self, _("Answer the open dialog first."));
  return FALSE;
}

static void
then (HpLessonActions *self, Next next, const char *argument)
{
  const char *const answers[] = { _("_Cancel"), _("_Discard"), _("_Save"), NULL };

  if (!may_begin (self))
    return;
  g_free (self->argument);
  self->argument = g_strdup (argument);
  self->next = next;
  if (has_unsaved_changes (self))
    hp_question_ask (self->window, _("Save the changes to this lesson?"), answers, unsaved_cb,
                     G_OBJECT (self));
  else
    go_on (self);
}

/* Actions. */

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  then (data, NEXT_CHOOSE_FILE, NULL);
}

static void
open_builtin_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  then (data, NEXT_OPEN_BUILTIN, g_variant_get_string (name, NULL));
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

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpLessonActions *self = data;

  if (!may_begin (self))
    return;
  self->next = NEXT_NOTHING;
  save (self);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpLessonActions *self = data;

  if (!may_begin (self))
    return;
  self->next = NEXT_NOTHING;
  save_as (self);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  then (data, NEXT_LEAVE, NULL);
}

static const GActionEntry ACTIONS[] = {
  { "open-lesson", open_cb },
  { "open-builtin", open_builtin_cb, "s" },
  { "save-lesson", save_cb },
  { "save-lesson-as", save_as_cb },
  { "add-scene", add_cb },
  { "leave-lesson", leave_cb },
};

static void
lesson_cb (HpLessonActions *self)
{
  GAction *leave = g_action_map_lookup_action (G_ACTION_MAP (self->window), "leave-lesson");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (leave),
                               hp_player_get_lesson (self->player) != NULL);
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
hp_lesson_actions_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HP_LESSON_ACTIONS (object)->problem);
}

static void
hp_lesson_actions_dispose (GObject *object)
{
  HpLessonActions *self = HP_LESSON_ACTIONS (object);

  g_clear_object (&self->scenes);
  g_clear_object (&self->player);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->argument, g_free);
  G_OBJECT_CLASS (hp_lesson_actions_parent_class)->dispose (object);
}

static void
hp_lesson_actions_class_init (HpLessonActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_lesson_actions_get_property;
  object_class->dispose = hp_lesson_actions_dispose;
  problem_property = g_param_spec_string ("problem", NULL, NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, problem_property);
}

static void
hp_lesson_actions_init (HpLessonActions *self)
{
}

static void
add_drop_target (HpLessonActions *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (target));
}

HpLessonActions *
hp_lesson_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar, HpModel *model)
{
  HpLessonActions *self = g_object_new (HP_TYPE_LESSON_ACTIONS, NULL);

  self->window = window;
  self->player = g_object_ref (player);
  self->bar = bar;
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  self->scenes = hp_scene_actions_new (window, player, bar, model);
  g_signal_connect_object (player, "notify::lesson", G_CALLBACK (lesson_cb), self,
                           G_CONNECT_SWAPPED);
  lesson_cb (self);
  add_drop_target (self);
  return self;
}

void
hp_lesson_actions_open (HpLessonActions *self, const char *path)
{
  if (path == NULL)
    tell_not_here (self);
  else
    then (self, NEXT_OPEN_FILE, path);
}

void
hp_lesson_actions_open_first (HpLessonActions *self, const char *path)
{
  if (path == NULL)
    tell_not_here (self);
  else
    then (self, NEXT_OPEN_FIRST, path);
}

gboolean
hp_lesson_actions_may_close (HpLessonActions *self)
{
  if (is_asking (self))
    return FALSE;
  if (!has_unsaved_changes (self))
    return TRUE;
  then (self, NEXT_CLOSE, NULL);
  return FALSE;
}

const char *
hp_lesson_actions_get_problem (HpLessonActions *self)
{
  return self->problem;
}
