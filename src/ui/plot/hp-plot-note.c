/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line keeps the height of its longest text, up to four lines: in the smallest window, with
 * text twice as large, the plot would have no height left. An empty one is no news to a screen
 * reader.
 */
#include "hp-plot-note.h"

#include "ui/common/hp-steady-label.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpPlotNote
{
  HpPanel parent_instance;

  HpSteadyLabel *label;
  gboolean guides, editing;
  HpNeuron shown; /* the neuron before the last change */
};

enum
{
  PROP_0,
  PROP_GUIDE,
  PROP_EDITING,
};

G_DEFINE_FINAL_TYPE (HpPlotNote, hp_plot_note, HP_TYPE_PANEL)

static const char *
get_guide (void)
{
  return _("Drag the line, its round ends, the arrow or a slider, and watch the table.");
}

/* Returns what the padlocks and eyes beside the parts of the window mean. */
static const char *
get_legend (void)
{
  return _("Closed padlock: the class cannot change it. Crossed-out eye: the class does not see "
           "it. For you, everything stays free and in view.");
}

/* Learning and lessons move the line, too, but not by hand. */
static gboolean
was_dragged (HpPlotNote *self, HpState state)
{
  return hp_model_get_gesture (hp_panel_get_model (self)) != 0 && state.learning.n == 0
         && !hp_neuron_equal (state.neuron, self->shown);
}

/* A scene has its own text. */
static const char *
choose_words (HpPlotNote *self, HpState state)
{
  HpModel *model = hp_panel_get_model (self);
  gboolean visits = hp_model_get_own_network (model) != hp_model_get_network (model);

  if (self->guides && !hp_state_masks_any (state) && !visits)
    return get_guide ();
  if (hp_state_shows_tie (&state))
    return hp_words_tie (state.neuron.rule);
  return self->editing && visits ? get_legend () : "";
}

static void
hp_plot_note_refresh (HpPanel *panel)
{
  HpPlotNote *self = HP_PLOT_NOTE (panel);
  HpState state = hp_network_shown_state (hp_model_get_network (hp_panel_get_model (panel)));

  if (self->guides && was_dragged (self, state))
    g_object_set (self, "guide", FALSE, NULL);
  self->shown = state.neuron;
  gtk_widget_set_visible (GTK_WIDGET (self->label), !hp_panel_is_brief (panel));
  hp_steady_label_set_text (self->label, choose_words (self, state));
}

static void
hp_plot_note_attach (HpPanel *panel, HpModel *model)
{
  HP_PLOT_NOTE (panel)->shown = hp_model_get_state (model).neuron;
}

static void
hp_plot_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const HpPlotNote *self = HP_PLOT_NOTE (object);

  g_value_set_boolean (value, id == PROP_GUIDE ? self->guides : self->editing);
}

/* There is space for the legend once somebody edits: it is by far the longest text, and would take
 * height from the plot for everybody else. */
static void
hp_plot_note_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpPlotNote *self = HP_PLOT_NOTE (object);

  if (id == PROP_GUIDE)
    self->guides = g_value_get_boolean (value);
  else
    self->editing = g_value_get_boolean (value);
  if (self->editing)
    hp_steady_label_add_sample (self->label, get_legend ());
  hp_panel_refresh (object);
}

static void
hp_plot_note_class_init (HpPlotNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_plot_note_get_property;
  object_class->set_property = hp_plot_note_set_property;
  g_object_class_install_property (
      object_class, PROP_GUIDE,
      g_param_spec_boolean ("guide", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_EDITING,
      g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  HP_PANEL_CLASS (klass)->attach = hp_plot_note_attach;
  HP_PANEL_CLASS (klass)->refresh = hp_plot_note_refresh;
}

static void
hp_plot_note_init (HpPlotNote *self)
{
  const char *const SAMPLES[] = { get_guide (), hp_words_tie (HP_RULE_REACHES),
                                  hp_words_tie (HP_RULE_EXCEEDS) };

  self->label = g_object_new (HP_TYPE_STEADY_LABEL, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "plot-note");
  hp_steady_label_set_lines (self->label, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    hp_steady_label_add_sample (self->label, SAMPLES[i]);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
}
