/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-verdict.h"

#include "config.h"
#include "core/gate-map.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-steady-label.h"
#include "words/words.h"

/* Of the title's letters: it is what one looks at first. */
#define TITLE_SCALE 1.15

struct _HpVerdict
{
  HpPanel parent_instance;

  HpSteadyLabel *title_label;
  HpSteadyLabel *match_label;

  HpNetwork shown;    /* the neurons that the labels speak of */
  gboolean has_whole_samples;
  guint shown_visits; /* the model's count of visits then */
};

G_DEFINE_FINAL_TYPE (HpVerdict, hp_verdict, HP_TYPE_PANEL)

/* "All four" has a mark besides the colour. Free the text. */
static char *
describe_match (HpGate gate, HpGate target, const HpPrediction *prediction)
{
  gboolean is_met = target != HP_GATE_NONE && !prediction->is_on && gate == target;
  g_autofree char *match = hp_words_gate_match (gate, target, prediction);

  return g_strconcat (is_met ? "\u2713 " : "", match, NULL);
}

/* Another neuron in hand, or a prediction that goes on; another scene is announced as a whole. */
static void
announce (HpVerdict *self)
{
  const HpNetwork *network = hp_model_get_network (hp_panel_get_model (self));
  guint n_visits = hp_model_get_n_visits (hp_panel_get_model (self));
  g_autofree char *words = self->shown.in_hand != network->in_hand
                               ? hp_words_role_verdict (network)
                               : hp_words_predicted (&self->shown, network);

  if (n_visits == self->shown_visits)
    hp_announce (self, words);
  self->shown = *network;
  self->shown_visits = n_visits;
}

/* For a class the verdict on three neurons is the longest. It has its space from the start. */
static void
add_whole_samples (HpVerdict *self)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  if (self->has_whole_samples)
    return;
  self->has_whole_samples = TRUE;
  network.neuron[HP_ROLE_Y].neuron = (HpNeuron) { { 0, 100, 0, 50 } };
  for (HpGate gate = HP_GATE_A_AND_NOT_B; gate <= HP_GATE_B_OR_NOT_A; gate++)
    {
      g_autofree char *verdict = NULL;

      /* Y leaves H2 out, so the whole is H1. */
      network.neuron[HP_ROLE_H1].neuron = hp_gate_best_neuron (gate, HP_STATE_FRESH.neuron);
      verdict = hp_words_network_verdict (&network);
      hp_steady_label_add_sample (self->title_label, verdict);
    }
}

static void
hp_verdict_refresh (HpPanel *panel)
{
  HpVerdict *self = HP_VERDICT (panel);
  const HpNetwork *network = hp_model_get_network (hp_panel_get_model (panel));
  HpState state = hp_network_state (network);
  gboolean is_whole = hp_panel_shows_whole (self);
  HpGate target = is_whole ? network->target : state.target;
  HpGate gate = is_whole ? hp_network_gate (network) : hp_neuron_gate (state.neuron);
  gboolean has_target = target != HP_GATE_NONE && !state.prediction.is_on;
  gboolean is_met = has_target && gate == target;
  gboolean is_brief = hp_panel_is_brief (panel);
  g_autofree char *verdict = !is_whole  ? hp_words_role_verdict (network)
                             : is_brief ? hp_words_network_verdict (network)
                                        : hp_words_short_verdict (network);
  g_autofree char *match = describe_match (gate, target, &state.prediction);

  if (is_brief)
    add_whole_samples (self);
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

static void
add_sample (HpVerdict *self, HpState state)
{
  g_autofree char *verdict = hp_words_verdict (state);
  g_autofree char *match
      = describe_match (hp_neuron_gate (state.neuron), state.target, &state.prediction);

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
    { { 0, 100, -100, 50 } }, /* A AND NOT B */
    { { 0, -100, 100, 50 } }, /* B AND NOT A */
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  hp_text_set_scale (HP_TEXT (self->title_label), TITLE_SCALE);
  for (gsize i = 0; i < G_N_ELEMENTS (LONG_NAMES); i++)
    add_samples (self, LONG_NAMES[i]);
  add_sample (self, hp_state_with_prediction (HP_STATE_FRESH, true));
}
