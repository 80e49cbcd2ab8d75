/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-lesson-bar.h"

#include "config.h"
#include "hp-builtin-lessons.h"
#include "hp-goal-help.h"
#include "hp-lesson-contents.h"
#include "hp-scene-editor.h"
#include "hp-scene-text.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-steady-label.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpLessonBar
{
  HpPanel parent_instance;

  HpPlayer *player;
  gboolean editing;
  gboolean is_new; /* nothing of this lesson has been announced */
  guint announced; /* the scene announced last */
  HpGoalHelp help;

  GtkLabel *lesson_label;
  HpSceneText *title_text;
  HpSceneText *text;
  GtkWidget *text_scroll;
  GtkWidget *goal_row;
  HpSteadyLabel *goal_label;
  GtkWidget *help_button;
  GtkMenuButton *contents_button;
  GtkLabel *contents_label;
  GtkWidget *next_button;
  GtkWidget *edit_button;
  GtkWidget *leave_button;
  HpSceneEditor *editor; /* NULL until it is needed */
};

G_DEFINE_FINAL_TYPE (HpLessonBar, hp_lesson_bar, HP_TYPE_PANEL)

/* The goal keeps its space in scenes without one. */
static gboolean
has_goals (HpLesson *lesson)
{
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    if (hp_scene_has_goal (hp_lesson_get_scene (lesson, scene)))
      return TRUE;
  return FALSE;
}

/* "" without a goal; free the text. */
static char *
describe_goal (const HpScene *scene, gboolean is_met)
{
  g_autofree char *one = NULL;
  g_autofree char *three = NULL;

  if (scene->goal != HP_GATE_NONE)
    /* Translators: %s is the name of a gate, "the target" or "all four predicted". */
    one = g_strdup_printf (is_met ? _("\u2713 Goal reached: %s") : _("Goal: %s"),
                           hp_words_goal (scene->goal));
  if (scene->network_goal != HP_GATE_NONE)
    /* Translators: %s is the name of a gate. */
    three = g_strdup_printf (is_met ? _("\u2713 Goal reached: %s with three neurons")
                                    : _("Goal: %s with three neurons"),
                             hp_gate_name (scene->network_goal));
  return g_strconcat (one != NULL ? one : "", one != NULL && three != NULL ? "   " : "",
                      three != NULL ? three : "", NULL);
}

static void
show_goal (HpLessonBar *self)
{
  gboolean is_met = hp_player_is_goal_met (self->player);
  g_autofree char *words = describe_goal (hp_player_get_current (self->player), is_met);

  gtk_widget_set_visible (self->goal_row, has_goals (hp_player_get_lesson (self->player))
                                              && !hp_player_is_editing (self->player));
  hp_focus_set_child_visible (self->help_button, words[0] != '\0');
  hp_steady_label_set_text (self->goal_label, words);
  hp_appearance_set_class (self->goal_label, "met", is_met);
}

/* A text of the current scene. */
static const char *
read_scene (HpLessonBar *self, HpLessonText kind)
{
  return hp_lesson_read (hp_player_get_lesson (self->player),
                         (guint) hp_player_get_scene (self->player), kind);
}

static char *
describe_place (HpLesson *lesson, guint scene)
{
  /* Translators: which scene of how many. */
  return g_strdup_printf (_("%u of %u"), scene + 1, hp_lesson_get_n_scenes (lesson));
}

static void
append_line (GString *lines, const char *line)
{
  if (line[0] != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* Help takes the place of the scene's text. */
static void
show_text (HpLessonBar *self)
{
  g_autofree char *help = hp_goal_help_write (&self->help, hp_panel_get_model (self));

  hp_scene_text_set_text (self->text, help != NULL ? help : read_scene (self, HP_LESSON_TEXT),
                          hp_panel_is_brief (self));
}

/* The title of the lesson, or of the one that the button for the next scene leads to. */
static void
show_lesson (HpLessonBar *self)
{
  g_autofree char *words = hp_builtin_lessons_describe (self->player);
  const char *next
      = hp_builtin_lessons_find_next (self->player) != NULL ? words : _("Next scene");

  gtk_label_set_label (self->lesson_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->lesson_label),
                          words[0] != '\0' && !hp_player_is_editing (self->player));
  gtk_widget_set_tooltip_text (self->next_button, next);
  hp_announce_name (self->next_button, next);
}

/* Announces the whole scene, after the title of a lesson that was just opened; but not each undo of
 * the one who edits it. */
static void
entered_cb (HpLessonBar *self)
{
  guint scene = (guint) hp_player_get_scene (self->player);
  HpLesson *lesson = hp_player_get_lesson (self->player);
  g_autofree char *place = describe_place (lesson, scene);
  g_autofree char *goal = describe_goal (hp_player_get_current (self->player), FALSE);
  g_autoptr (GString) lines = g_string_new (NULL);

  self->help.index = 0;
  show_text (self);
  if (!self->is_new && hp_player_is_editing (self->player) && scene == self->announced)
    return;
  self->announced = scene;
  if (self->is_new)
    append_line (lines, hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
  self->is_new = FALSE;
  append_line (lines, place);
  append_line (lines, read_scene (self, HP_LESSON_TITLE));
  append_line (lines, read_scene (self, HP_LESSON_TEXT));
  append_line (lines, goal);
  if (hp_player_is_at_end (self->player) && hp_player_get_name (self->player) != NULL)
    append_line (lines, gtk_label_get_label (self->lesson_label));
  hp_announce (self, lines->str);
}

/* The scenes by number and title, as they are now. In a menu one underscore marks a mnemonic; two
 * are one to be read. */
static void
open_contents_cb (GtkMenuButton *button, gpointer data)
{
  HpLessonBar *self = data;
  HpLesson *lesson = hp_player_get_lesson (self->player);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    {
      g_auto (GStrv) parts
          = g_strsplit (hp_lesson_read (lesson, i, HP_LESSON_TITLE), "_", -1);
      g_autofree char *title = g_strjoinv ("__", parts);
      const char *mark = hp_lesson_contents_mark (self->player, i);
      g_autofree char *label
          = g_strdup_printf ("%u  %s%s%s", i + 1, title, mark[0] != '\0' ? "  " : "", mark);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.go-to-scene", "i", (int) i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* As wide as the last place, so that the buttons beside it stay where they are. */
static void
show_place (HpLessonBar *self, guint scene)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  g_autofree char *place = describe_place (lesson, scene);
  g_autofree char *last = describe_place (lesson, hp_lesson_get_n_scenes (lesson) - 1);

  gtk_label_set_label (self->contents_label, place);
  gtk_label_set_width_chars (self->contents_label, (int) g_utf8_strlen (last, -1));
}

/* The editor scrolls if the window is too small for it. */
static GtkWidget *
wrap_editor (HpSceneEditor *editor)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", editor, "propagate-natural-height", TRUE,
                       "min-content-height", 90, NULL);
}

/* The editor is built when it is first needed: few people edit, and building it takes long. */
static void
show_editor (HpLessonBar *self, gboolean shown)
{
  if (shown && self->editor == NULL)
    {
      self->editor = hp_scene_editor_new (self->player);
      gtk_box_append (GTK_BOX (self), wrap_editor (self->editor));
    }
  if (self->editor != NULL)
    hp_focus_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->editor),
                                                   GTK_TYPE_SCROLLED_WINDOW), shown, NULL);
}

static void
hp_lesson_bar_refresh (HpPanel *panel)
{
  HpLessonBar *self = HP_LESSON_BAR (panel);

  if (hp_goal_help_check (&self->help, self->player, hp_panel_get_model (self))
      && hp_player_get_scene (self->player) >= 0)
    show_text (self);
}

static void
refresh (HpLessonBar *self)
{
  int scene = hp_player_get_scene (self->player);
  gboolean is_brief = hp_panel_is_brief (self);
  gboolean has_fields = self->editing && !is_brief;

  hp_player_set_editing (self->player, has_fields && scene >= 0);
  hp_focus_set_visible (GTK_WIDGET (self), scene >= 0, NULL);
  if (scene < 0)
    return;
  hp_scene_text_set_text (self->title_text, read_scene (self, HP_LESSON_TITLE), is_brief);
  hp_goal_help_check (&self->help, self->player, hp_panel_get_model (self));
  show_text (self);
  show_lesson (self);
  gtk_widget_set_visible (self->text_scroll, !has_fields);
  show_editor (self, has_fields);
  show_place (self, (guint) scene);
  show_goal (self);
  gtk_widget_set_visible (self->edit_button, !is_brief);
  gtk_widget_set_visible (self->leave_button, !is_brief);
}

static void
lesson_cb (HpLessonBar *self)
{
  self->is_new = TRUE;
  if (hp_player_get_lesson (self->player) == NULL)
    g_object_set (self, "editing", FALSE, NULL);
  refresh (self);
}

static void
goal_met_cb (HpLessonBar *self)
{
  g_autofree char *words = NULL;

  if (hp_player_get_current (self->player) == NULL)
    return;
  show_goal (self);
  words = describe_goal (hp_player_get_current (self->player), TRUE);
  if (hp_player_is_goal_met (self->player))
    hp_announce (self, words);
}

static void
hp_lesson_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HP_LESSON_BAR (object)->editing);
}

/* There is no editor without a lesson, nor while presenting. */
static void
focus_title (HpLessonBar *self)
{
  if (self->editor != NULL && !hp_panel_is_brief (self))
    hp_scene_editor_focus_title (self->editor);
}

static void
hp_lesson_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpLessonBar *self = HP_LESSON_BAR (object);

  if (self->editing == g_value_get_boolean (value))
    return;
  self->editing = !self->editing;
  g_object_notify_by_pspec (object, pspec);
  refresh (self);
  if (self->editing)
    focus_title (self);
}

/* The goals that can be the longest. */
static void
add_samples (HpSteadyLabel *label)
{
  static const HpGoal LONG[] = { HP_GATE_A_AND_NOT_B, HP_GOAL_TARGET, HP_GOAL_PREDICTED };
  HpScene scene = hp_scene (HP_STATE_FRESH);

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (LONG); i++)
    {
      g_autofree char *words = NULL;

      scene.goal = LONG[i / 2];
      words = describe_goal (&scene, i % 2 != 0);
      hp_steady_label_add_sample (label, words);
    }
}

static void
build (HpLessonBar *self)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (RESOURCE_PATH "/hp-lesson-bar.ui");
  const struct
  {
    const char *name;
    gpointer field;
  } OBJECTS[] = {
    { "lesson_label", &self->lesson_label },       { "next_button", &self->next_button },
    { "title_text", &self->title_text },           { "text", &self->text },
    { "text_scroll", &self->text_scroll },         { "goal_label", &self->goal_label },
    { "goal_row", &self->goal_row },               { "help_button", &self->help_button },
    { "contents_button", &self->contents_button }, { "contents_label", &self->contents_label },
    { "edit_button", &self->edit_button },         { "leave_button", &self->leave_button },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (OBJECTS); i++)
    *(gpointer *) OBJECTS[i].field = gtk_builder_get_object (builder, OBJECTS[i].name);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (gtk_builder_get_object (builder, "bar")));
  hp_announce_buttons (self);
  add_samples (self->goal_label);
  gtk_menu_button_set_create_popup_func (self->contents_button, open_contents_cb, self, NULL);
}

/* Most people never see the bar, and building it takes long. */
static void
hp_lesson_bar_show (GtkWidget *widget)
{
  if (gtk_widget_get_first_child (widget) == NULL)
    build (HP_LESSON_BAR (widget));
  GTK_WIDGET_CLASS (hp_lesson_bar_parent_class)->show (widget);
}

static void
hp_lesson_bar_dispose (GObject *object)
{
  g_clear_object (&HP_LESSON_BAR (object)->player);
  G_OBJECT_CLASS (hp_lesson_bar_parent_class)->dispose (object);
}

static void
hp_lesson_bar_class_init (HpLessonBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hp_lesson_bar_get_property;
  object_class->set_property = hp_lesson_bar_set_property;
  object_class->dispose = hp_lesson_bar_dispose;
  HP_PANEL_CLASS (klass)->refresh = hp_lesson_bar_refresh;
  widget_class->show = hp_lesson_bar_show;
  g_object_class_install_property (
      object_class, 1,
      g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  g_type_ensure (HP_TYPE_SCENE_TEXT);
  g_type_ensure (HP_TYPE_STEADY_LABEL);
}

static void
hp_lesson_bar_init (HpLessonBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lesson");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::brief", G_CALLBACK (refresh), NULL);
}

void
hp_lesson_bar_follow (HpLessonBar *self, HpPlayer *player)
{
  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::lesson", G_CALLBACK (lesson_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::scene", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "edited", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::goal-met", G_CALLBACK (goal_met_cb), self,
                           G_CONNECT_SWAPPED);
  lesson_cb (self);
}

HpPlayer *
hp_lesson_bar_get_player (HpLessonBar *self)
{
  return self->player;
}

gboolean
hp_lesson_bar_can_help (HpLessonBar *self)
{
  gboolean has_fields = self->editing && !hp_panel_is_brief (self);

  return !has_fields && hp_goal_help_is_due (self->player, hp_panel_get_model (self));
}

void
hp_lesson_bar_help (HpLessonBar *self)
{
  g_autofree char *words = NULL;

  hp_goal_help_press (&self->help, self->player, hp_panel_get_model (self));
  show_text (self);
  words = hp_goal_help_write (&self->help, hp_panel_get_model (self));
  if (words != NULL)
    hp_announce (self, words);
}

void
hp_lesson_bar_edit_title (HpLessonBar *self)
{
  g_object_set (self, "editing", TRUE, NULL);
  focus_title (self);
}
