/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The panel's actions are its own, "learning.step" and so on, without accelerators. What can't be
 * done at the moment is insensitive. The controls are made when they are first shown: building them
 * takes long.
 */
#include "hp-learning-panel.h"

#include "hp-learning-controls.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-view-context.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpLearningPanel
{
  HpPanel parent_instance;

  HpRunner *runner;
  HpViewContext *context; /* or NULL */
  gboolean shows_bound, shows_chart, is_used;

  HpState shown;      /* the state that the panel speaks of */
  HpRole shown_role;  /* the neuron whose state it is */
  guint shown_visits; /* the model's count of visits then */
  HpAnew anew;        /* why learning begins again, until it does */
  HpRow marked;       /* the row that was selected for the last step, or HP_NO_ROW */

  GtkWidget *begin_button;
  HpLearningControls *controls; /* NULL until they are needed */
};

enum
{
  PROP_0,
  PROP_BOUND,
  PROP_CHART,
  PROP_USED,
  PROP_CONTEXT,
};

G_DEFINE_FINAL_TYPE (HpLearningPanel, hp_learning_panel, HP_TYPE_PANEL)

static HpState
go_back (HpState state)
{
  return hp_state_learned (state, MAX (0, state.learning.n - 1));
}

static HpState
restart (HpState state)
{
  return hp_state_learned (state, 0);
}

/* The actions that end a run, and the state that each leads to. */
static const struct
{
  const char *name;
  HpState (*step) (HpState state);
} STEPS[] = {
  { "learning.step", hp_state_learn_step },
  { "learning.epoch", hp_state_learn_epoch },
  { "learning.back", go_back },
  { "learning.restart", restart },
};

static void
set_used (HpLearningPanel *self)
{
  g_object_set (self, "used", TRUE, NULL);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_runner_pause (HP_LEARNING_PANEL (widget)->runner);
  set_used (HP_LEARNING_PANEL (widget));
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (g_str_equal (action, STEPS[i].name))
      hp_panel_set_state (widget, STEPS[i].step (hp_panel_get_state (widget)));
}

static void
run_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (widget);

  set_used (self);
  if (hp_runner_is_running (self->runner))
    hp_runner_pause (self->runner);
  else
    hp_runner_start (self->runner);
}

/* A button that had the focus and can no longer be used leaves it to one that can. */
static void
enable_actions (HpLearningPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  HpState state = hp_panel_get_state (self);
  gboolean is_locked = hp_model_is_locked (hp_panel_get_model (self), HP_LOCK_LEARNING);
  gboolean steps = hp_state_can_learn (state) && !is_locked;
  gboolean goes_back = state.learning.n > 0 && !is_locked;

  if (self->controls != NULL)
    hp_learning_controls_set_locked (self->controls, is_locked);
  gtk_widget_action_set_enabled (widget, "learning.step", steps);
  gtk_widget_action_set_enabled (widget, "learning.epoch", steps);
  gtk_widget_action_set_enabled (
      widget, "learning.run",
      hp_runner_is_running (self->runner) || hp_runner_can_run (self->runner));
  gtk_widget_action_set_enabled (widget, "learning.back", goes_back);
  gtk_widget_action_set_enabled (widget, "learning.restart", goes_back);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) && !gtk_widget_is_sensitive (focus))
    hp_learning_controls_grab_focus (self->controls);
}

/* The panel is a button until somebody has used it, unless a scene or its state shows it. */
static gboolean
shows_controls (HpLearningPanel *self)
{
  HpModel *model = hp_panel_get_model (self);
  gboolean visits = hp_model_get_network (model) != hp_model_get_own_network (model);

  return self->is_used || visits || hp_panel_get_state (self).learning.n > 0;
}

static void
add_controls (HpLearningPanel *self)
{
  self->controls = hp_learning_controls_new (self->runner);
  g_object_bind_property (self, "brief", self->controls, "brief", G_BINDING_SYNC_CREATE);
  g_object_set (self->controls, "model", hp_panel_get_model (self), NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->controls));
}

static gboolean
is_step_seen (HpLearningPanel *self)
{
  return hp_panel_get_state (self).learning.n > 0 && hp_runner_shows_steps (self->runner);
}

static void
show_controls (HpLearningPanel *self)
{
  const HpLearningLook look
      = { self->anew, is_step_seen (self), self->shows_bound, self->shows_chart };
  gboolean is_shown = shows_controls (self);

  if (is_shown && self->controls == NULL)
    add_controls (self);
  enable_actions (self);
  if (self->controls != NULL)
    {
      hp_learning_controls_show (self->controls, &look);
      gtk_widget_set_visible (GTK_WIDGET (self->controls), is_shown);
    }
  if (is_shown && hp_focus_is_inside (self->begin_button))
    hp_learning_controls_grab_focus (self->controls);
  hp_focus_set_visible (self->begin_button, !is_shown, NULL);
}

/* Selects the row of the last step, or takes that back. A row that a person has selected since
 * stays, unless there is another step. */
static void
mark_row (HpLearningPanel *self, HpRow row)
{
  HpRow selected = hp_view_context_get_selected_row (self->context);

  if (row != HP_NO_ROW || selected == self->marked)
    hp_view_context_set_selected_row (self->context, row);
  self->marked = row;
}

/* Marks what the last step did, unless steps are too quick to be seen. */
static void
mark_step (HpLearningPanel *self, gboolean is_new)
{
  HpState state = hp_panel_get_state (self);
  gboolean is_seen = is_step_seen (self);

  if (self->context == NULL)
    return;
  if (is_new)
    mark_row (self, is_seen ? hp_state_last_presentation (&state).row : HP_NO_ROW);
  g_object_set (self->context, "step", is_seen ? state.learning.n : 0, NULL);
}

/* A person's change empties the ledger, which is said until learning goes on; another scene has a
 * ledger of its own. */
static void
note_anew (HpLearningPanel *self, HpState state, gboolean stays)
{
  if (!stays || self->shown.learning.n > 0 || state.learning.n > 0)
    self->anew = stays ? hp_state_why_anew (self->shown, state) : HP_ANEW_NOT;
  self->shown = state;
}

/* A run is announced when it ends, another scene as a whole. */
static void
hp_learning_panel_refresh (HpPanel *panel)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (panel);
  HpState state = hp_panel_get_state (self);
  guint n_visits = hp_model_get_n_visits (hp_panel_get_model (panel));
  HpRole role = hp_model_get_network (hp_panel_get_model (panel))->in_hand;
  gboolean stays = n_visits == self->shown_visits && role == self->shown_role;
  gboolean is_new = stays && self->shown.learning.n != state.learning.n;
  g_autofree char *learnt = hp_words_learnt (self->shown, state, role);

  note_anew (self, state, stays);
  self->shown_visits = n_visits;
  self->shown_role = role;
  show_controls (self);
  mark_step (self, is_new);
  if (stays && !hp_runner_is_running (self->runner))
    hp_announce (self, learnt);
}

static void
running_cb (HpLearningPanel *self)
{
  HpState state = hp_panel_get_state (self);
  g_autofree char *words = hp_words_learning (state, HP_ANEW_NOT);

  if (self->controls != NULL)
    hp_learning_controls_show_running (self->controls);
  show_controls (self);
  mark_step (self, TRUE);
  if (!hp_runner_is_running (self->runner) && state.learning.n > 0)
    hp_announce (self, words);
}

static void
hp_learning_panel_attach (HpPanel *panel, HpModel *model)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (panel);

  self->runner = hp_runner_new (model);
  self->shown = hp_model_get_state (model);
  self->shown_visits = hp_model_get_n_visits (model);
  g_signal_connect_object (self->runner, "notify::running", G_CALLBACK (running_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
hp_learning_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (object);

  g_value_set_boolean (value, id == PROP_BOUND   ? self->shows_bound
                              : id == PROP_CHART ? self->shows_chart
                                                 : self->is_used);
}

static void
hp_learning_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (object);

  if (id == PROP_CONTEXT)
    g_set_object (&self->context, g_value_get_object (value));
  else if (id == PROP_BOUND)
    self->shows_bound = g_value_get_boolean (value);
  else if (id == PROP_CHART)
    self->shows_chart = g_value_get_boolean (value);
  else if (self->is_used != g_value_get_boolean (value))
    {
      self->is_used = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
  hp_panel_refresh (self);
}

static void
hp_learning_panel_dispose (GObject *object)
{
  HpLearningPanel *self = HP_LEARNING_PANEL (object);

  if (self->runner != NULL)
    hp_runner_pause (self->runner);
  g_clear_object (&self->runner);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (hp_learning_panel_parent_class)->dispose (object);
}

static void
hp_learning_panel_class_init (HpLearningPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hp_learning_panel_get_property;
  object_class->set_property = hp_learning_panel_set_property;
  object_class->dispose = hp_learning_panel_dispose;
  g_object_class_install_property (
      object_class, PROP_BOUND,
      g_param_spec_boolean ("bound", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_CHART,
      g_param_spec_boolean ("chart", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_USED,
      g_param_spec_boolean ("used", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_install_property (
      object_class, PROP_CONTEXT,
      g_param_spec_object ("context", NULL, NULL, HP_TYPE_VIEW_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  HP_PANEL_CLASS (klass)->attach = hp_learning_panel_attach;
  HP_PANEL_CLASS (klass)->refresh = hp_learning_panel_refresh;
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    gtk_widget_class_install_action (widget_class, STEPS[i].name, NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "learning.run", NULL, run_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hp_learning_panel_init (HpLearningPanel *self)
{
  self->shows_chart = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->begin_button = gtk_button_new_with_label (_("Let it learn"));
  gtk_widget_set_hexpand (self->begin_button, TRUE);
  g_signal_connect_swapped (self->begin_button, "clicked", G_CALLBACK (set_used), self);
  gtk_box_append (GTK_BOX (self), self->begin_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Learning"), -1);
}

HpRunner *
hp_learning_panel_get_runner (HpLearningPanel *self)
{
  return self->runner;
}
