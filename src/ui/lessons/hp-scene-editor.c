/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typed text goes into the lesson at once; changes of the lesson come back into the fields.
 */
#include "hp-scene-editor.h"

#include "config.h"
#include "hp-text-limit.h"
#include "ui/common/hp-announce.h"
#include "words/words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HpSceneEditor
{
  GtkBox parent_instance;

  HpPlayer *player;
  gboolean is_showing; /* the fields are being filled from the lesson */

  GtkEditable *lesson_entry;
  GtkEditable *title_entry;
  GtkTextBuffer *text_buffer;
  GtkTextBuffer *notes_buffer;
  GtkWidget *text_hint, *notes_hint; /* in place of a text and notes */
  GtkEditable *name_a_entry, *name_b_entry, *name_y_entry;
  GtkDropDown *goal_choice;
  GtkDropDown *row_choice;
  GtkLabel *refusal_label; /* why the last edit of a field was refused */
};

G_DEFINE_FINAL_TYPE (HpSceneEditor, hp_scene_editor, GTK_TYPE_BOX)

static int
get_scene (HpSceneEditor *self)
{
  return self->player != NULL ? hp_player_get_scene (self->player) : -1;
}

/* The choices: none, those that are no gates, the gates that one neuron can compute, in order, and
 * from here on all gates with three neurons. */
#define FIRST_OF_THREE 17

static HpGoal
find_goal (guint choice)
{
  guint n = HP_N_GOALS - HP_GOAL_TARGET;

  if (choice == 0)
    return HP_GATE_NONE;
  if (choice <= n)
    return HP_GOAL_TARGET + (HpGoal) choice - 1;
  for (HpGate gate = 0; gate < HP_N_GATES; gate++)
    if (hp_gate_is_reachable (gate) && ++n == choice)
      return (HpGoal) gate;
  return HP_GATE_NONE;
}

static HpGate
find_network_goal (guint choice)
{
  return choice < FIRST_OF_THREE ? HP_GATE_NONE : (HpGate) (choice - FIRST_OF_THREE);
}

/* Of a scene with both goals, that of the one neuron is shown. */
static guint
find_choice (const HpScene *scene)
{
  guint choice = 0;

  if (scene->goal == HP_GATE_NONE && scene->network_goal != HP_GATE_NONE)
    return FIRST_OF_THREE + (guint) scene->network_goal;
  while (find_goal (choice) != scene->goal)
    choice++;
  return choice;
}

static char *
get_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_title (GtkEditable *entry, const char *title)
{
  if (strcmp (gtk_editable_get_text (entry), title) != 0)
    gtk_editable_set_text (entry, title);
}

static void
show_text (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *shown = get_buffer_text (buffer);

  if (strcmp (shown, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

/* The field of each name, from that of A on. */
static GtkEditable *
get_name_entry (HpSceneEditor *self, int kind)
{
  GtkEditable *const ENTRIES[] = { self->name_a_entry, self->name_b_entry, self->name_y_entry };

  return ENTRIES[kind - HP_LESSON_NAME_A];
}

static void
show_scene (HpSceneEditor *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  const HpScene *current = hp_player_get_current (self->player);
  guint scene = (guint) get_scene (self);

  if (current == NULL)
    return;
  self->is_showing = TRUE;
  show_title (self->lesson_entry, hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
  show_title (self->title_entry, hp_lesson_read (lesson, scene, HP_LESSON_TITLE));
  show_text (self->text_buffer, hp_lesson_read (lesson, scene, HP_LESSON_TEXT));
  show_text (self->notes_buffer, hp_lesson_read (lesson, scene, HP_LESSON_NOTES));
  for (int kind = HP_LESSON_NAME_A; kind < HP_N_LESSON_TEXTS; kind++)
    show_title (get_name_entry (self, kind), hp_lesson_read (lesson, scene, (HpLessonText) kind));
  gtk_drop_down_set_selected (self->goal_choice, find_choice (current));
  gtk_drop_down_set_selected (self->row_choice, (guint) (current->row + 1));
  hp_announce_drop_down (self->goal_choice, _("The goal of the scene"));
  hp_announce_drop_down (self->row_choice, _("The row marked at the beginning"));
  self->is_showing = FALSE;
}

/* Text typed earlier belongs to another scene and must not be undone in this one: disabling undo
 * empties the history. */
static void
entered_cb (HpSceneEditor *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_label), FALSE);
  for (int is_kept = FALSE; is_kept <= TRUE; is_kept++)
    {
      gtk_editable_set_enable_undo (self->lesson_entry, is_kept);
      gtk_editable_set_enable_undo (self->title_entry, is_kept);
      gtk_text_buffer_set_enable_undo (self->text_buffer, is_kept);
      gtk_text_buffer_set_enable_undo (self->notes_buffer, is_kept);
      for (int kind = HP_LESSON_NAME_A; kind < HP_N_LESSON_TEXTS; kind++)
        gtk_editable_set_enable_undo (get_name_entry (self, kind), is_kept);
    }
}

static gboolean
can_edit (HpSceneEditor *self)
{
  return !self->is_showing && get_scene (self) >= 0;
}

static void
edit (HpSceneEditor *self, guint index, HpLessonText kind, const char *text)
{
  if (can_edit (self))
    hp_lesson_edit_text (hp_player_get_lesson (self->player), index, kind, text);
}

static void
lesson_typed_cb (HpSceneEditor *self)
{
  edit (self, HP_LESSON_HEAD, HP_LESSON_TITLE, gtk_editable_get_text (self->lesson_entry));
}

static void
title_typed_cb (HpSceneEditor *self)
{
  edit (self, (guint) get_scene (self), HP_LESSON_TITLE, gtk_editable_get_text (self->title_entry));
}

static void
text_typed_cb (HpSceneEditor *self)
{
  g_autofree char *text = get_buffer_text (self->text_buffer);

  gtk_widget_set_visible (self->text_hint, text[0] == '\0');
  edit (self, (guint) get_scene (self), HP_LESSON_TEXT, text);
}

static void
notes_typed_cb (HpSceneEditor *self)
{
  g_autofree char *text = get_buffer_text (self->notes_buffer);

  gtk_widget_set_visible (self->notes_hint, text[0] == '\0');
  edit (self, (guint) get_scene (self), HP_LESSON_NOTES, text);
}

static void
name_typed_cb (HpSceneEditor *self, GtkEditable *entry)
{
  int kind = HP_LESSON_NAME_A;

  while (get_name_entry (self, kind) != entry)
    kind++;
  edit (self, (guint) get_scene (self), (HpLessonText) kind, gtk_editable_get_text (entry));
}

static void
row_chosen_cb (HpSceneEditor *self)
{
  HpScene scene;

  if (!can_edit (self))
    return;
  scene = *hp_player_get_current (self->player);
  scene.row = (HpRow) gtk_drop_down_get_selected (self->row_choice) - 1;
  hp_player_edit (self->player, &scene);
  hp_announce_drop_down (self->row_choice, _("The row marked at the beginning"));
}

static void
goal_chosen_cb (HpSceneEditor *self)
{
  guint choice = gtk_drop_down_get_selected (self->goal_choice);

  if (!can_edit (self))
    return;
  hp_lesson_set_goals (hp_player_get_lesson (self->player), (guint) get_scene (self),
                       find_goal (choice), find_network_goal (choice));
  hp_announce_drop_down (self->goal_choice, _("The goal of the scene"));
}

static void
hp_scene_editor_dispose (GObject *object)
{
  g_clear_object (&HP_SCENE_EDITOR (object)->player);
  G_OBJECT_CLASS (hp_scene_editor_parent_class)->dispose (object);
}

static void
hp_scene_editor_class_init (HpSceneEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_scene_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-scene-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, lesson_entry);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, title_entry);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, text_buffer);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, goal_choice);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, row_choice);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, notes_buffer);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, text_hint);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, notes_hint);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, name_a_entry);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, name_b_entry);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, name_y_entry);
  gtk_widget_class_bind_template_child (widget_class, HpSceneEditor, refusal_label);
  gtk_widget_class_bind_template_callback (widget_class, lesson_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, goal_chosen_cb);
}

static void
fill_goals (HpSceneEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("no goal"));
  for (guint choice = 1; choice < FIRST_OF_THREE; choice++)
    gtk_string_list_append (names, hp_words_goal (find_goal (choice)));
  for (HpGate gate = 0; gate < HP_N_GATES; gate++)
    {
      /* Translators: %s is the name of a gate. */
      g_autofree char *name = g_strdup_printf (_("%s with three neurons"), hp_gate_name (gate));

      gtk_string_list_append (names, name);
    }
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->goal_choice, G_LIST_MODEL (names));
  self->is_showing = FALSE;
}

static void
hp_scene_editor_init (HpSceneEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hp_announce_buttons (self);
  fill_goals (self);
  hp_text_limit_entry (self->lesson_entry, self->refusal_label);
  hp_text_limit_entry (self->title_entry, self->refusal_label);
  hp_text_limit_buffer (self->text_buffer, self->refusal_label);
  hp_text_limit_buffer (self->notes_buffer, self->refusal_label);
  for (int kind = HP_LESSON_NAME_A; kind < HP_N_LESSON_TEXTS; kind++)
    hp_text_limit_name (get_name_entry (self, kind), self->refusal_label);
}

HpSceneEditor *
hp_scene_editor_new (HpPlayer *player)
{
  HpSceneEditor *self = g_object_new (HP_TYPE_SCENE_EDITOR, NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::scene", G_CALLBACK (show_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "edited", G_CALLBACK (show_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  show_scene (self);
  return self;
}

void
hp_scene_editor_focus_title (HpSceneEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));
}
