/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are the panel's actions. Labels keep the height of their longest texts.
 */
#include "hp-learning-controls.h"

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
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpLearningControls
{
  HpPanel parent_instance;

  HpRunner *runner;
  gboolean has_samples_of_y; /* the inputs of Y have longer names */

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

G_DEFINE_FINAL_TYPE (HpLearningControls, hp_learning_controls, HP_TYPE_PANEL)

/* The speeds to choose from, in the order of the drop-down. */
static const int SPEEDS[] = { 1, 2, 5, 20, 60, HP_RUNNER_FULL_SPEED };
#define USUAL_SPEED 2

static HpRole
get_role (HpLearningControls *self)
{
  return hp_model_get_network (hp_panel_get_model (self))->in_hand;
}

/* The rate is not hidden while somebody types; when it loses the focus, this is called again. */
static void
show_choices (HpLearningControls *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->choices);
  HpState state = hp_panel_get_state (self);
  gboolean has_ended = state.target != HP_GATE_NONE
                       && (!hp_state_can_learn (state) || state.learning.end == HP_LEARNING_LOOPS);

  if (has_ended && hp_focus_is_inside (GTK_WIDGET (self->rate_field)))
    return;
  if (!has_ended && hp_focus_is_inside (shown)
      && !hp_focus_is_inside (GTK_WIDGET (self->rate_field)))
    hp_learning_controls_grab_focus (self);
  gtk_stack_set_visible_child_name (self->choices, has_ended ? "ways-on" : "rate");
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
show_words (HpLearningControls *self, const HpLearningLook *look)
{
  HpState state = hp_panel_get_state (self);
  g_autofree char *status = describe_status (state, look->anew), *bound = hp_words_bound (state);

  hp_steady_label_set_text (self->status_label, status);
  hp_focus_set_child_visible (self->chart, look->shows_chart);
  gtk_widget_set_visible (GTK_WIDGET (self->bound_label), look->shows_bound);
  if (look->shows_bound)
    hp_steady_label_set_text (self->bound_label, bound);
  hp_appearance_set_class (self->training_button, "changed", state.fixed_bias || state.order != 0);
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
add_step_samples (HpLearningControls *self, HpRole role)
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
write_step (HpLearningControls *self)
{
  static const char *const INDICES[][2]
      = { { "\u2080", "0" }, { "\u2081", "1" }, { "\u2082", "2" } };
  g_autofree char *words = hp_words_step (hp_panel_get_state (self), get_role (self));
  GString *sentence = g_string_new (words);

  for (int i = 0; i < 3 && hp_panel_is_brief (self); i++)
    g_string_replace (sentence, INDICES[i][0], INDICES[i][1], 0);
  return g_string_free (sentence, FALSE);
}

static void
show_step (HpLearningControls *self, gboolean is_seen)
{
  g_autofree char *sentence = is_seen ? write_step (self) : g_strdup ("");

  if (get_role (self) == HP_ROLE_Y && !self->has_samples_of_y)
    {
      self->has_samples_of_y = TRUE;
      add_step_samples (self, HP_ROLE_Y);
    }
  hp_steady_label_set_text (self->step_label, sentence);
  gtk_widget_set_focusable (GTK_WIDGET (self->step_label), is_seen);
}

/* Bound in the template. */
static gboolean
is_refused_cb (HpLearningControls *self, const char *refusal)
{
  return refusal != NULL && refusal[0] != '\0';
}

static void
speed_cb (HpLearningControls *self)
{
  guint chosen = gtk_drop_down_get_selected (self->speed_drop_down);

  if (self->runner == NULL || chosen >= G_N_ELEMENTS (SPEEDS))
    return;
  g_object_set (self->runner, "speed", SPEEDS[chosen], NULL);
  hp_announce_drop_down (self->speed_drop_down, _("Speed"));
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
describe_buttons (HpLearningControls *self)
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
hp_learning_controls_attach (HpPanel *panel, HpModel *model)
{
  gtk_menu_button_set_create_popup_func (HP_LEARNING_CONTROLS (panel)->training_button,
                                         hp_training_popover_open, model, NULL);
}

static void
hp_learning_controls_dispose (GObject *object)
{
  g_clear_object (&HP_LEARNING_CONTROLS (object)->runner);
  G_OBJECT_CLASS (hp_learning_controls_parent_class)->dispose (object);
}

static void
hp_learning_controls_class_init (HpLearningControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_learning_controls_dispose;
  HP_PANEL_CLASS (klass)->attach = hp_learning_controls_attach;
  g_type_ensure (HP_TYPE_EPOCH_CHART);
  g_type_ensure (HP_TYPE_NUMBER_FIELD);
  g_type_ensure (HP_TYPE_STEADY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/hp-learning-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, back_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, step_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, run_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, run_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, pause_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, choices);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, speed_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, training_button);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, bound_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, chart);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, step_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, status_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, rate_label);
  gtk_widget_class_bind_template_child (widget_class, HpLearningControls, rate_field);
  gtk_widget_class_bind_template_callback (widget_class, show_choices);
  gtk_widget_class_bind_template_callback (widget_class, is_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, speed_cb);
}

static void
hp_learning_controls_init (HpLearningControls *self)
{
  g_autoptr (GListModel) speeds = make_speeds ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hp_announce_buttons (self);
  describe_buttons (self);
  hp_explain (self->rate_label, HP_TERM_ETA);
  hp_explain (self->bound_label, HP_TERM_BOUND);
  add_step_samples (self, HP_ROLE_ONE);
  add_status_samples (self->status_label);
  add_bound_samples (self->bound_label);
  hp_number_field_set_up (self->rate_field, "rate", _("Learning rate"), HP_RATE_MIN, HP_RATE_MAX);
  hp_deferred_set_model (self->speed_drop_down, speeds);
  gtk_drop_down_set_selected (self->speed_drop_down, USUAL_SPEED);
}

HpLearningControls *
hp_learning_controls_new (HpRunner *runner)
{
  HpLearningControls *self = g_object_new (HP_TYPE_LEARNING_CONTROLS, NULL);

  self->runner = g_object_ref (runner);
  speed_cb (self);
  hp_learning_controls_show_running (self);
  return self;
}

void
hp_learning_controls_show (HpLearningControls *self, const HpLearningLook *look)
{
  show_words (self, look);
  show_step (self, look->shows_step);
  show_choices (self);
}

void
hp_learning_controls_show_running (HpLearningControls *self)
{
  GtkWidget *label = hp_runner_is_running (self->runner) ? self->pause_label : self->run_label;

  gtk_stack_set_visible_child (GTK_STACK (gtk_button_get_child (self->run_button)), label);
  hp_announce_name (self->run_button, gtk_label_get_label (GTK_LABEL (label)));
}

/* The focus leaves what is locked only now while all of it can still have it. */
void
hp_learning_controls_set_locked (HpLearningControls *self, gboolean is_locked)
{
  if (is_locked && gtk_widget_get_sensitive (GTK_WIDGET (self->rate_field)))
    hp_focus_pass_on (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rate_field), !is_locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->speed_drop_down), !is_locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->training_button), !is_locked);
}

void
hp_learning_controls_grab_focus (HpLearningControls *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->back_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->step_button));
}
