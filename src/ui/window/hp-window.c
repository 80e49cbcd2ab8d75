/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window.h"

#include "config.h"
#include "hp-stage.h"
#include "hp-toggles.h"
#include "hp-window-hints.h"
#include "hp-window-history.h"
#include "hp-window-keys.h"
#include "hp-window-menus.h"
#include "hp-window-parts.h"
#include "hp-window-settings.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-column.h"
#include "ui/common/hp-deferred.h"
#include "ui/common/hp-notice.h"
#include "ui/common/hp-scene-mark.h"
#include "ui/export/hp-output.h"
#include "ui/learning/hp-ledger-view.h"
#include "ui/plot/hp-plot-note.h"
#include "ui/plot/hp-views.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-target-chooser.h"

struct _HpWindow
{
  GtkApplicationWindow parent_instance;

  HpModel *model;
  HpPlayer *player;
  HpLessonActions *lesson_actions;
  HpPresenting *presenting;
  HpToggles toggles;
  HpViews *views;
  HpViewContext *context;

  GtkWidget *view_box, *blank_screen, *ledger;
  HpStage stage;
  HpWindowParts parts;
  HpOutput output;
  HpLessonBar *lesson_bar;
  HpNotice *notice;
  HpPlotNote *plot_note;
  GtkMenuButton *menu_button, *lessons_button;
  gboolean is_brief;
  HpRow row;            /* that the scene marks */
  gboolean is_entering; /* a scene, so that what changes is no edit of it */
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_CONTEXT,
  PROP_BRIEF,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The window width, in pixels, from which two views have space. */
#define WIDE 1500

G_DEFINE_FINAL_TYPE (HpWindow, hp_window, GTK_TYPE_APPLICATION_WINDOW)

/* Calls back with the window first, for as long as it is there. */
static void
follow (HpWindow *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/* Harmless while presenting: a remote's button alternates between this and Escape. */
static void
present_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_object_set (HP_WINDOW (widget)->presenting, "presenting", TRUE, NULL);
}

/* Keys that the focus has not taken. On some layouts digits need Shift. */
static gboolean
key_cb (HpWindow *self, guint key, guint code, GdkModifierType modifiers)
{
  modifiers &= gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  return modifiers == 0 && hp_truth_table_predict (HP_TRUTH_TABLE (self->parts.table), key);
}

/* Not where there is no header that the menu could hang from. */
static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (HP_WINDOW (widget)->menu_button)))
    gtk_menu_button_popup (HP_WINDOW (widget)->menu_button);
}

static void
choose_target_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_target_chooser_open (HP_TARGET_CHOOSER (HP_WINDOW (widget)->parts.target_chooser));
}

/* Dialogs, menus and other windows take the focus, and with it the release of a key or button. */
static void
focus_cb (HpWindow *self)
{
  if (self->model != NULL)
    hp_model_interrupt (self->model);
}

static void
show_network_parts (HpWindow *self)
{
  hp_window_parts_show_network (&self->parts, hp_views_get_kind (self->views));
}

/* Returns whether there is a scene that is being edited, and what it is. */
static gboolean
get_edited (HpWindow *self, HpScene *scene)
{
  if (self->is_entering || self->player == NULL || !hp_player_is_editing (self->player))
    return FALSE;
  *scene = *hp_player_get_current (self->player);
  return TRUE;
}

/* View and what is shown belong to the scene that is edited. Its row is chosen in the editor alone,
 * as Tab selects rows, too. */
static void
toggled_cb (HpWindow *self)
{
  HpScene scene;

  if (!get_edited (self, &scene))
    return;
  scene.sets_shown = true;
  scene.shown = hp_toggles_get_shown (&self->toggles);
  hp_player_edit (self->player, &scene);
}

static void
view_cb (HpWindow *self)
{
  HpScene scene;

  show_network_parts (self);
  if (get_edited (self, &scene))
    {
      scene.view = hp_views_get_kind (self->views);
      hp_player_edit (self->player, &scene);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* Leaves out the parts that a class could not read. */
static void
show_parts (HpWindow *self)
{
  int screen = hp_presenting_get_screen (self->presenting);

  hp_window_parts_show (&self->parts);
  if (self->is_brief != (screen > 0))
    {
      self->is_brief = screen > 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRIEF]);
    }
  g_object_set (self->context, "screen", screen, NULL);
  show_network_parts (self);
}

/* A scene may look like what was there before, but shows the learning panel whole. */
static void
lesson_cb (HpWindow *self)
{
  hp_panel_refresh (self->parts.learning);
  if (hp_player_get_lesson (self->player) != NULL)
    {
      hp_views_begin_visit (self->views);
      return;
    }
  hp_views_end_visit (self->views);
  hp_toggles_return (&self->toggles);
  hp_view_context_set_selected_row (self->context, HP_NO_ROW);
  hp_window_parts_show_meanings (&self->parts);
  hp_panel_refresh (self->plot_note);
}

static void
mark_row (HpWindow *self)
{
  self->row = hp_player_get_current (self->player)->row;
  hp_view_context_set_selected_row (self->context, self->row);
}

static void
scene_entered_cb (HpWindow *self)
{
  const HpScene *scene = hp_player_get_current (self->player);

  self->is_entering = TRUE;
  hp_panel_refresh (self->parts.learning);
  hp_views_show (self->views, scene->view);
  if (scene->sets_shown)
    hp_toggles_visit (&self->toggles, scene->shown);
  else if (hp_player_is_editing (self->player))
    hp_toggles_visit (&self->toggles, hp_toggles_get_own (&self->toggles));
  else
    hp_toggles_return (&self->toggles);
  mark_row (self);
  hp_window_parts_show_meanings (&self->parts);
  hp_panel_refresh (self->plot_note);
  self->is_entering = FALSE;
}

static void
edited_cb (HpWindow *self)
{
  if (hp_player_is_editing (self->player)
      && self->row != hp_player_get_current (self->player)->row)
    mark_row (self);
  hp_window_parts_show_meanings (&self->parts);
}

/* Before the window is laid out in a new size. */
static void
layout_cb (HpWindow *self, int width, int height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double text_scale = MAX (pango_cairo_context_get_resolution (context) / 96, 1);

  hp_presenting_set_height (self->presenting, MIN (width, height));
  hp_views_set_wide (self->views, width >= WIDE);
  hp_stage_fit (&self->stage, self->presenting, width, height, text_scale);
}

static void
hp_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hp_window_parent_class)->realize (widget);
  follow (HP_WINDOW (widget), gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
          G_CALLBACK (layout_cb));
}

static void
hp_window_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  hp_presenting_measure (HP_WINDOW (widget)->presenting, widget,
                         GTK_WIDGET_CLASS (hp_window_parent_class), orientation, for_size, minimum,
                         natural);
}

static void
hp_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpWindow *self = HP_WINDOW (object);

  if (id == PROP_MODEL)
    g_value_set_object (value, self->model);
  else if (id == PROP_CONTEXT)
    g_value_set_object (value, self->context);
  else if (id == PROP_BRIEF)
    g_value_set_boolean (value, self->is_brief);
  else
    g_object_get_property (G_OBJECT (self->views), "view", value);
}

static void
hp_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MODEL)
    HP_WINDOW (object)->model = g_value_dup_object (value);
  else
    g_object_set_property (G_OBJECT (HP_WINDOW (object)->views), "view", value);
}

static gboolean
hp_window_close_request (GtkWindow *window)
{
  return !hp_lesson_actions_may_close (HP_WINDOW (window)->lesson_actions)
         || GTK_WINDOW_CLASS (hp_window_parent_class)->close_request (window);
}

/* An action that acts on a part keeps it, and the part the window's actions: a circle. */
static void
remove_actions (HpWindow *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));

  for (char **name = names; *name != NULL; name++)
    g_action_map_remove_action (G_ACTION_MAP (self), *name);
}

static void
hp_window_dispose (GObject *object)
{
  if (HP_WINDOW (object)->model != NULL) /* the first time */
    remove_actions (HP_WINDOW (object));
  hp_toggles_forget (&HP_WINDOW (object)->toggles);
  g_clear_object (&HP_WINDOW (object)->lesson_actions);
  g_clear_object (&HP_WINDOW (object)->presenting);
  g_clear_object (&HP_WINDOW (object)->views);
  g_clear_object (&HP_WINDOW (object)->context);
  g_clear_object (&HP_WINDOW (object)->player);
  g_clear_object (&HP_WINDOW (object)->model);
  G_OBJECT_CLASS (hp_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HpWindow, view_box);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, ledger);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, lesson_bar);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, blank_screen);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, plot_note);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, lessons_button);
}

static void
hp_window_class_init (HpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = hp_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = hp_window_set_property;
  widget_class->realize = hp_window_realize;
  widget_class->measure = hp_window_measure;
  GTK_WINDOW_CLASS (klass)->close_request = hp_window_close_request;
  properties[PROP_MODEL]
      = g_param_spec_object ("model", NULL, NULL, HP_TYPE_MODEL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, HP_TYPE_VIEW_CONTEXT,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BRIEF] = g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW]
      = g_param_spec_string ("view", NULL, NULL, "boundary",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  g_type_ensure (HP_TYPE_COLUMN);
  g_type_ensure (HP_TYPE_DEFERRED);
  g_type_ensure (HP_TYPE_LEDGER_VIEW);
  g_type_ensure (HP_TYPE_LESSON_BAR);
  g_type_ensure (HP_TYPE_NOTICE);
  g_type_ensure (HP_TYPE_PLOT_NOTE);
  g_type_ensure (HP_TYPE_SCENE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  hp_stage_bind_children (widget_class, G_STRUCT_OFFSET (HpWindow, stage));
  hp_window_parts_bind_children (widget_class, G_STRUCT_OFFSET (HpWindow, parts));
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-target", NULL, choose_target_cb);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  hp_window_keys_add (widget_class);
}

static void
add_toggles (HpWindow *self)
{
  self->toggles = (HpToggles) { .toggle = {
    [HP_SHOWN_RULER] = { self->context, "ruler" },
    [HP_SHOWN_GHOST] = { self->context, "ghost" },
    [HP_SHOWN_EQUATION] = { self->context, "equation" },
    [HP_SHOWN_LEDGER] = { self->ledger, "visible" },
    [HP_SHOWN_CHART] = { self->parts.learning, "chart" },
    [HP_SHOWN_BOUND] = { self->parts.learning, "bound" },
    [HP_SHOWN_PROGRAM] = { self->context, "program" },
    [HP_SHOWN_CELL] = { self->context, "cell" },
  } };
  hp_toggles_add_actions (&self->toggles, GTK_WINDOW (self));
  hp_toggles_follow (&self->toggles, G_CALLBACK (toggled_cb), self);
}

static void
add_views (HpWindow *self)
{
  g_autoptr (GPropertyAction) action = NULL, button = NULL;

  self->views = hp_views_new (GTK_BOX (self->stage.view_area), self->model, self->context);
  action = g_property_action_new ("view", self->views, "view");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  button = g_property_action_new ("view-button", self->views, "button");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (button));
  follow (self, self->model, "notify::in-hand", G_CALLBACK (show_network_parts));
  follow (self, self->model, "notify::locked", G_CALLBACK (show_network_parts));
  follow (self, self->views, "notify::view", G_CALLBACK (view_cb));
}

static void
hp_window_init (HpWindow *self)
{
  self->context = hp_view_context_new (); /* before the template, which binds to it */
  gtk_widget_init_template (GTK_WIDGET (self));
  hp_window_menus_add (self->menu_button, self->lessons_button,
                       GTK_MENU_BUTTON (self->stage.view_button));
  hp_views_add_buttons (GTK_BOX (self->view_box));
  hp_announce_buttons (self);
  hp_window_keys_add_digits (GTK_WIDGET (self));
  add_toggles (self);
}

/* Marks the numbers that the last step changed. */
static void
step_cb (HpWindow *self)
{
  hp_stage_mark_step (&self->stage, hp_model_get_state (self->model),
                      hp_view_context_get_step (self->context));
}

static void
bind_model (HpWindow *self)
{
  add_views (self);
  follow (self, self->context, "notify::step", G_CALLBACK (step_cb));
  follow (self, self, "notify::is-active", G_CALLBACK (focus_cb));
  follow (self, self, "notify::focus-widget", G_CALLBACK (focus_cb));
}

static void
bind_parts (HpWindow *self)
{
  self->parts.window = GTK_WIDGET (self);
  self->parts.model = self->model;
  self->parts.player = self->player;
  self->parts.presenting = self->presenting;
  self->parts.context = self->context;
  self->parts.stage = &self->stage;
}

static void
bind_player (HpWindow *self, HpPlayer *player)
{
  self->player = g_object_ref (player);
  self->output = (HpOutput) { GTK_WINDOW (self), self->model, player, self->views, self->notice };
  hp_output_add_actions (&self->output);
  hp_window_history_add_actions (G_ACTION_MAP (self), player);
  hp_window_hints_set_up (self->parts.follow_button, self->model);
  hp_lesson_bar_follow (self->lesson_bar, player);
  g_object_bind_property (player, "editing", self->plot_note, "editing", G_BINDING_DEFAULT);
  self->lesson_actions
      = hp_lesson_actions_new (GTK_WINDOW (self), player, self->lesson_bar, self->notice);
  self->presenting = hp_presenting_new (GTK_WINDOW (self), self->blank_screen);
  bind_parts (self);
  follow (self, self->presenting, "notify::screen", G_CALLBACK (show_parts));
  follow (self, player, "notify::lesson", G_CALLBACK (lesson_cb));
  follow (self, player, "entered", G_CALLBACK (scene_entered_cb));
  follow (self, player, "edited", G_CALLBACK (edited_cb));
  follow (self, player, "notify::hidden", G_CALLBACK (show_parts));
  follow (self, hp_player_get_ticks (player), "notify::list", G_CALLBACK (show_parts));
  follow (self, self->model, "notify::predicting", G_CALLBACK (show_parts));
  show_parts (self);
}

HpWindow *
hp_window_new (GtkApplication *application, HpModel *model, HpSession *session, GSettings *settings)
{
  HpWindow *self = g_object_new (HP_TYPE_WINDOW, "application", application, "model", model, NULL);
  g_autoptr (HpPlayer) player = hp_player_new (model);

  bind_model (self);
  bind_player (self, player);
  if (session != NULL)
    hp_notice_follow (self->notice, session);
  hp_window_menus_guide (self->lessons_button, player, settings);
  if (settings != NULL)
    {
      hp_window_settings_bind (GTK_WINDOW (self), settings);
      g_settings_bind (settings, "goals-reached", hp_player_get_ticks (player), "list",
                       G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "guide", self->plot_note, "guide", G_SETTINGS_BIND_DEFAULT);
      hp_toggles_remember (&self->toggles, settings);
      g_settings_bind (settings, "learning", self->parts.learning, "used", G_SETTINGS_BIND_DEFAULT);
      hp_views_remember (self->views, settings);
    }
  hp_window_settings_fit_monitor (GTK_WINDOW (self));
  return self;
}

HpLessonActions *
hp_window_get_lesson_actions (HpWindow *self)
{
  return self->lesson_actions;
}

void
hp_window_show_view (HpWindow *self, HpViewKind view)
{
  hp_views_show (self->views, view);
}

HpView
hp_window_get_view (HpWindow *self)
{
  return hp_views_get_view (self->views);
}
