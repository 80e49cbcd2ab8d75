/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two labels on a card, which GtkLabel leaves alone as long as their texts stay the same.
 */
#include "hp-verdict.h"

#include "config.h"
#include "plot/formulas.h"
#include "plot/words.h"
#include "ui/style/hp-style-class.h"

struct _HpVerdict
{
  GtkBox parent_instance;

  HpModel *model;
  GtkLabel *title_label;
  GtkLabel *match_label;
};

G_DEFINE_FINAL_TYPE (HpVerdict, hp_verdict, GTK_TYPE_BOX)

/* "All four" gets a sign of its own besides the colour. */
static void
refresh (HpVerdict *self)
{
  HpState state = hp_model_get_state (self->model);
  gboolean predicts = state.prediction.is_on;
  gboolean has_target = state.target != HP_GATE_NONE && !predicts;
  gboolean is_met = has_target && hp_neuron_gate (state.neuron) == state.target;
  char words[HP_WORDS_SIZE];
  g_autofree char *match = g_strdup_printf ("%s%s", is_met ? "\u2713 " : "",
                                            hp_words_match (state, words));
  g_autofree char *title = hp_formulas_tie (hp_words_verdict (state, words));
  g_autofree char *tied_match = hp_formulas_tie (match);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->match_label, tied_match);
  gtk_widget_set_visible (GTK_WIDGET (self->match_label), has_target || predicts);
  hp_style_class_set (self, "met", is_met);
  hp_style_class_set (self, "missed", has_target && !is_met);
}

static void
hp_verdict_dispose (GObject *object)
{
  g_clear_object (&HP_VERDICT (object)->model);
  G_OBJECT_CLASS (hp_verdict_parent_class)->dispose (object);
}

static void
hp_verdict_class_init (HpVerdictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_verdict_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-verdict.ui");
  gtk_widget_class_bind_template_child (widget_class, HpVerdict, title_label);
  gtk_widget_class_bind_template_child (widget_class, HpVerdict, match_label);
}

static void
hp_verdict_init (HpVerdict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hp_verdict_bind (HpVerdict *self, HpModel *model)
{
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
