/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The panel's buttons are actions of its own, "learning.step" and so on, without accelerators. What
 * can't be done at the moment is insensitive.
 */
#include "hp-learning-panel.h"

#include "config.h"
#include "hp-epoch-chart.h"
#include "hp-training-popover.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-deferred.h"
#include "ui/common/hp-explain.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-number-field.h"
#include "ui/common/hp-steady-label.h"
#include "ui/common/hp-view-context.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpLearningPanel
{
  HpPanel parent_instance;

  HpRunner *runner;
  HpViewContext *context; /* or NULL */
  gboolean shows_bound, shows_chart, is_used;
  gboolean has_samples_of_y; /* the inputs of Y have longer names */

  HpState shown;      /* the state that the panel speaks of */
  HpRole shown_role;  /* the neuron whose state it is */
  guint shown_visits; /* the model's count of visits then */
  HpAnew anew;        /* why learning begins again, until it does */
  HpRow marked;       /* the row that was selected for the last step, or HP_NO_ROW */

  GtkWidget *begin_button, *body;
  GtkButton *back_button, *step_button, *run_button;
  GtkWidget *run_label, *pause_label; /* in a stack, as large as the larger of them */
  GtkStack *choices;                  /* the rate, or at the end of learning the ways on */
  GtkDropDown *speed_drop_down;
  GtkMenuButton *training_button;
  HpSteadyLabel *bound_label;
  GtkWidget *chart;
  HpSteadyLabel *step_label, *status_label;
  GtkWidget *rate_label;
  HpNumberField *rate_field;
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

/* The speeds to choose from, in the order of the drop-down. */
static const int SPEEDS[] = { 1, 2, 5, 20, 60, HP_RUNNER_FULL_SPEED };
#define USUAL_SPEED 2

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

static void
grab_focus (HpLearningPanel *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->back_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->step_button));
}

/* A button that had the focus and can no longer be used leaves it to one that can. */
static void
show_sensitivity (HpLearningPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HpState state = hp_panel_get_state (self);
  gboolean is_running = hp_runner_is_running (self->runner);
  gboolean is_locked = hp_model_is_locked (hp_panel_get_model (self), HP_LOCK_LEARNING);
  gboolean steps = hp_state_can_learn (state) && !is_locked;
  gboolean goes_back = state.learning.n > 0 && !is_locked;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* It leaves a panel that is locked only now while all of it can still have it. */
  if (is_locked && gtk_widget_get_sensitive (GTK_WIDGET (self->rate_field)))
    hp_focus_pass_on (widget);
  gtk_widget_action_set_enabled (widget, "learning.step", steps);
  gtk_widget_action_set_enabled (widget, "learning.epoch", steps);
  gtk_widget_action_set_enabled (widget, "learning.run",
                                 is_running || hp_runner_can_run (self->runner));
  gtk_widget_action_set_enabled (widget, "learning.back", goes_back);
  gtk_widget_action_set_enabled (widget, "learning.restart", goes_back);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rate_field), !is_locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->speed_drop_down), !is_locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->training_button), !is_locked);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) && !gtk_widget_is_sensitive (focus))
    grab_focus (self);
}

/* The rate is not hidden while somebody types; when it loses the focus, the panel is refreshed. */
static void
show_choices (HpLearningPanel *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->choices);
  HpState state = hp_panel_get_state (self);
  gboolean has_ended = state.target != HP_GATE_NONE
                       && (!hp_state_can_learn (state) || state.learning.end == HP_LEARNING_LOOPS);

  if (has_ended && hp_focus_is_inside (GTK_WIDGET (self->rate_field)))
    return;
  if (!has_ended && hp_focus_is_inside (shown)
      && !hp_focus_is_inside (GTK_WIDGET (self->rate_field)))
    grab_focus (self);
  gtk_stack_set_visible_child_name (self->choices, has_ended ? "ways-on" : "rate");
}

/* The panel is a button until somebody has used it, unless a scene or its state shows it. */
static void
show_body (HpLearningPanel *self)
{
  HpModel *model = hp_panel_get_model (self);
  gboolean visits = hp_model_get_network (model) != hp_model_get_own_network (model);
  gboolean is_shown = self->is_used || visits || hp_panel_get_state (self).learning.n > 0;

  gtk_widget_set_visible (self->body, is_shown);
  if (is_shown && hp_focus_is_inside (self->begin_button))
    grab_focus (self);
  hp_focus_set_visible (self->begin_button, !is_shown, NULL);
}

/* How far learning has come, and, where there is space for it, what differs from the article's way
 * to learn, so that nobody is surprised by an earlier setting. */
static char *
describe_status (HpState state, HpAnew anew)
{
  g_autofree char *words = hp_words_learning (state, anew), *training = hp_words_training (state);
  gboolean has_begun = state.learning.n > 0, is_long = state.learning.end > HP_LEARNING_CONVERGED;

  if (training[0] == '\0' || is_long || (!has_begun && anew != HP_ANEW_NOT))
    return g_steal_pointer (&words);
  if (!has_begun && state.target != HP_GATE_NONE)
    return g_steal_pointer (&training);
  return g_strconcat (words, " ", training, NULL);
}

static void
show_words (HpLearningPanel *self)
{
  HpState state = hp_panel_get_state (self);
  g_autofree char *status = describe_status (state, self->anew), *bound = hp_words_bound (state);

  hp_steady_label_set_text (self->status_label, status);
  hp_focus_set_child_visible (self->chart, self->shows_chart);
  gtk_widget_set_visible (GTK_WIDGET (self->bound_label), self->shows_bound);
  if (self->shows_bound)
    hp_steady_label_set_text (self->bound_label, bound);
  hp_appearance_set_class (self->training_button, "changed", state.fixed_bias || state.order != 0);
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

/* Takes the text. */
static void
add_sample (HpSteadyLabel *label, char *text)
{
  hp_steady_label_add_sample (label, text);
  g_free (text);
}

/* All that a step can do: correct three weights, none as the output is right, and none as the bias
 * is fixed. */
static void
add_step_samples (HpLearningPanel *self, HpRole role)
{
  static const struct
  {
    HpGate target;
    bool fixed_bias;
    HpOrder order;
  } SAMPLES[] = {
    { HP_GATE_FALSE, false, HP_N_ORDERS - 1 }, /* begins with (1, 1) */
    { HP_GATE_TRUE, false, 0 },
    { HP_GATE_FALSE, true, 0 },
  };
  HpState state = HP_STATE_FRESH;

  state.neuron.value[HP_W0] = HP_LIMIT;
  for (gsize i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    {
      state.target = SAMPLES[i].target;
      state.fixed_bias = SAMPLES[i].fixed_bias;
      state.order = SAMPLES[i].order;
      state.learning = hp_learning_begin (state.neuron);
      add_sample (self->step_label, hp_words_step (hp_state_learn_step (state), role));
    }
}

/* For a class the indices are as large as all else. */
static char *
write_step (HpLearningPanel *self, HpState state)
{
  static const char *const INDICES[][2]
      = { { "\u2080", "0" }, { "\u2081", "1" }, { "\u2082", "2" } };
  g_autofree char *words = hp_words_step (state, self->shown_role);
  GString *sentence = g_string_new (words);

  for (int i = 0; i < 3 && hp_panel_is_brief (self); i++)
    g_string_replace (sentence, INDICES[i][0], INDICES[i][1], 0);
  return g_string_free (sentence, FALSE);
}

/* Says what the last step did and marks it, unless steps are too quick to be seen. */
static void
show_step (HpLearningPanel *self, gboolean is_new)
{
  HpState state = hp_panel_get_state (self);
  gboolean is_seen = state.learning.n > 0 && hp_runner_shows_steps (self->runner);
  g_autofree char *sentence = is_seen ? write_step (self, state) : g_strdup ("");

  if (self->shown_role == HP_ROLE_Y && !self->has_samples_of_y)
    add_step_samples (self, HP_ROLE_Y);
  self->has_samples_of_y |= self->shown_role == HP_ROLE_Y;
  hp_steady_label_set_text (self->step_label, sentence);
  gtk_widget_set_focusable (GTK_WIDGET (self->step_label), is_seen);
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
  show_words (self);
  show_step (self, is_new);
  show_sensitivity (self);
  show_choices (self);
  show_body (self);
  if (stays && !hp_runner_is_running (self->runner))
    hp_announce (self, learnt);
}

static void
show_running (HpLearningPanel *self)
{
  GtkWidget *label = hp_runner_is_running (self->runner) ? self->pause_label : self->run_label;

  gtk_stack_set_visible_child (GTK_STACK (gtk_button_get_child (self->run_button)), label);
  hp_announce_name (self->run_button, gtk_label_get_label (GTK_LABEL (label)));
  show_sensitivity (self);
}

static void
running_cb (HpLearningPanel *self)
{
  HpState state = hp_panel_get_state (self);
  g_autofree char *words = hp_words_learning (state, HP_ANEW_NOT);

  show_running (self);
  show_step (self, TRUE);
  if (!hp_runner_is_running (self->runner) && state.learning.n > 0)
    hp_announce (self, words);
}

/* Bound in the template. */
static gboolean
is_refused_cb (HpLearningPanel *self, const char *refusal)
{
  return refusal != NULL && refusal[0] != '\0';
}

static void
speed_cb (HpLearningPanel *self)
{
  guint chosen = gtk_drop_down_get_selected (self->speed_drop_down);

  if (self->runner == NULL || chosen >= G_N_ELEMENTS (SPEEDS))
    return;
  g_object_set (self->runner, "speed", SPEEDS[chosen], NULL);
  hp_announce_drop_down (self->speed_drop_down, _("Speed"));
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
  gtk_menu_button_set_create_popup_func (self->training_button, hp_training_popover_open, model,
                                         NULL);
  speed_cb (self);
  show_running (self);
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

  g_type_ensure (HP_TYPE_EPOCH_CHART);
  g_type_ensure (HP_TYPE_NUMBER_FIELD);
  g_type_ensure (HP_TYPE_STEADY_LABEL);
  HP_PANEL_CLASS (klass)->attach = hp_learning_panel_attach;
  HP_PANEL_CLASS (klass)->refresh = hp_learning_panel_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/hp-learning-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, begin_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, body);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, back_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, step_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, run_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, run_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, pause_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, choices);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, speed_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, training_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, bound_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, chart);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, step_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, status_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, rate_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningPanel, rate_field);
  gtk_widget_class_bind_template_callback (widget_class, set_used);
  gtk_widget_class_bind_template_callback (widget_class, hp_panel_refresh);
  gtk_widget_class_bind_template_callback (widget_class, is_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, speed_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    gtk_widget_class_install_action (widget_class, STEPS[i].name, NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "learning.run", NULL, run_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GListModel *
make_speeds (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (SPEEDS); i++)
    {
      /* Translators: %d rows of the truth table are shown to the neuron in a second. */
      g_autofree char *name = g_strdup_printf (
          ngettext ("%d row a second", "%d rows a second", (gulong) SPEEDS[i]), SPEEDS[i]);

      gtk_string_list_append (names,
                              SPEEDS[i] == HP_RUNNER_FULL_SPEED ? _("full speed") : name);
    }
  return G_LIST_MODEL (names);
}

static void
add_status_samples (HpSteadyLabel *label)
{
  HpState state = HP_STATE_FRESH;

  for (HpAnew anew = HP_ANEW_NOT; anew < HP_N_ANEW; anew++)
    add_sample (label, hp_words_learning (state, anew));
  state.learning.n = state.learning.corrections = HP_LEARNING_MAX;
  add_sample (label, hp_words_learning (state, HP_ANEW_NOT));
  state.learning.n--;
  for (HpLearningEnd end = HP_LEARNING_GOES_ON; end <= HP_LEARNING_OUT_OF_RANGE; end++)
    {
      state.learning.end = end;
      add_sample (label, hp_words_learning (state, HP_ANEW_NOT));
    }
  state.fixed_bias = true;
  state.order = HP_N_ORDERS - 1;
  for (HpLearningEnd end = HP_LEARNING_GOES_ON; end <= HP_LEARNING_CONVERGED; end++)
    {
      state.learning.end = end;
      add_sample (label, describe_status (state, HP_ANEW_NOT));
    }
}

static void
add_bound_samples (HpSteadyLabel *label)
{
  const HpNeuron FAR = { { HP_LIMIT, HP_LIMIT, HP_LIMIT, -HP_LIMIT } };
  HpState state = HP_STATE_FRESH;

  state.learning.start = FAR;
  state.rate = HP_RATE_MIN;
  add_sample (label, hp_words_bound (state));
  state.target = HP_GATE_XNOR;
  add_sample (label, hp_words_bound (state));
  state.fixed_bias = true;
  add_sample (label, hp_words_bound (state));
}

/* Here and not in the template, so that an announcement can give its place back to them. */
static void
describe_buttons (HpLearningPanel *self)
{
  const char *const WORDS[] = {
    _("Back to where learning began"), _("Back by one row"), _("Show the neuron one row"),
    _("Show it the remaining rows of the epoch"), _("Learn until finished, or pause"),
  };
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self->step_button));
  GtkWidget *button = gtk_widget_get_first_child (row);

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++, button = gtk_widget_get_next_sibling (button))
    hp_announce_describe (button, WORDS[i]);
}

static void
hp_learning_panel_init (HpLearningPanel *self)
{
  g_autoptr (GListModel) speeds = make_speeds ();

  self->shows_chart = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  describe_buttons (self);
  hp_explain (self->rate_label, HP_TERM_ETA);
  hp_explain (self->bound_label, HP_TERM_BOUND);
  add_step_samples (self, HP_ROLE_ONE);
  add_status_samples (self->status_label);
  add_bound_samples (self->bound_label);
  hp_number_field_set_up (self->rate_field, "rate", _("Learning rate"), HP_RATE_MIN, HP_RATE_MAX);
  hp_deferred_set_model (self->speed_drop_down, speeds);
  gtk_drop_down_set_selected (self->speed_drop_down, USUAL_SPEED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Learning"), -1);
}

HpRunner *
hp_learning_panel_get_runner (HpLearningPanel *self)
{
  return self->runner;
}
