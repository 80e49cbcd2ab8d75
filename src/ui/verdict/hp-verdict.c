/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two labels on a card. Both keep the height of their longest texts.
 */
#include "hp-verdict.h"

#include "config.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-steady-label.h"
#include "words/words.h"

struct _HpVerdict
{
  HpPanel parent_instance;

  HpSteadyLabel *title_label;
  HpSteadyLabel *match_label;

  HpState shown;      /* the state that the labels speak of */
  guint shown_visits; /* the model's count of visits then */
};

G_DEFINE_FINAL_TYPE (HpVerdict, hp_verdict, HP_TYPE_PANEL)

/* "All four" has a mark besides the colour. Free the text. */
static char *
describe_match (HpState state, const char *mark)
{
  gboolean is_met = state.target != HP_GATE_NONE && !state.prediction.is_on
                    && hp_neuron_gate (state.neuron) == state.target;
  g_autofree char *match = hp_words_match (state);

  return g_strconcat (is_met ? mark : "", match, NULL);
}

/* A prediction that goes on; another scene is announced as a whole. */
static void
announce (HpVerdict *self)
{
  HpState state = hp_panel_get_state (self);
  guint n_visits = hp_model_get_n_visits (hp_panel_get_model (self));
  g_autofree char *words = hp_words_predicted (self->shown, state);

  if (n_visits == self->shown_visits)
    hp_announce (self, words);
  self->shown = state;
  self->shown_visits = n_visits;
}

static void
hp_verdict_refresh (HpPanel *panel)
{
  HpVerdict *self = HP_VERDICT (panel);
  HpState state = hp_panel_get_state (self);
  gboolean predicts = state.prediction.is_on;
  gboolean has_target = state.target != HP_GATE_NONE && !predicts;
  gboolean is_met = has_target && hp_neuron_gate (state.neuron) == state.target;
  g_autofree char *verdict = hp_words_verdict (state);
  g_autofree char *match = describe_match (state, "\u2713 ");

  hp_steady_label_set_text (self->title_label, verdict);
  hp_steady_label_set_text (self->match_label, match);
  hp_appearance_set_class (self, "met", is_met);
  hp_appearance_set_class (self, "missed", has_target && !is_met);
  announce (self);
}

static void
hp_verdict_class_init (HpVerdictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HP_PANEL_CLASS (klass)->refresh = hp_verdict_refresh;
  g_type_ensure (HP_TYPE_STEADY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-verdict.ui");
  gtk_widget_class_bind_template_child (widget_class, HpVerdict, title_label);
  gtk_widget_class_bind_template_child (widget_class, HpVerdict, match_label);
}

/* The check mark would need a font of its own, just to be measured at the start; "mm" is wider. */
static void
add_sample (HpVerdict *self, HpState state)
{
  g_autofree char *verdict = hp_words_verdict (state), *match = describe_match (state, "mm ");

  hp_steady_label_add_sample (self->title_label, verdict);
  hp_steady_label_add_sample (self->match_label, match);
}

/* The longest names, each with a neuron that computes it and with one that only fires or only is
 * silent, so that every number of rows comes up. */
static void
add_samples (HpVerdict *self, HpNeuron neuron)
{
  const HpNeuron neurons[] = { neuron, { { 100, 0, 0, 0 } }, { { -100, 0, 0, 0 } } };
  HpState state = HP_STATE_FRESH;

  state.target = hp_neuron_gate (neuron);
  for (gsize i = 0; i < G_N_ELEMENTS (neurons); i++)
    {
      state.neuron = neurons[i];
      add_sample (self, state);
    }
}

static void
hp_verdict_init (HpVerdict *self)
{
  const HpNeuron LONG_NAMES[] = {
    { { 0, 100, -100, 50 } },  /* A AND NOT B */
    { { 0, -100, 100, 50 } },  /* B AND NOT A */
    { { 0, 100, -100, -50 } }, /* A OR NOT B */
    { { 0, -100, 100, -50 } }, /* B OR NOT A */
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (LONG_NAMES); i++)
    add_samples (self, LONG_NAMES[i]);
  add_sample (self, hp_state_with_prediction (HP_STATE_FRESH, true));
}
