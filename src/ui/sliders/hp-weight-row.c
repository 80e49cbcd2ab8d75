/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row puts its parts together and fills in the hint, or instead of it why a number was refused.
 */
#include "hp-weight-row.h"

#include "config.h"
#include "core/hint.h"
#include "hp-gate-strip.h"
#include "hp-parameter-names.h"
#include "hp-slider.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-explain.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-number-field.h"
#include "ui/common/hp-subscripts.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpWeightRow
{
  HpPanel parent_instance;

  HpParameter parameter;
  HpRole role; /* the neuron whose inputs it names */
  HpHint hint; /* the one shown */
  gboolean hides_hint;

  GtkLabel *symbol_label;
  GtkLabel *name_label;
  GtkLabel *hint_label;
  GtkToggleButton *link_button;
  GtkToggleButton *rule_button; /* of theta only: active by the strict rule */
  const char *rule_words;       /* the button's tooltip, translated and static */
  HpNumberField *field;
  HpSlider *slider;
  HpGateStrip *strip;
};

G_DEFINE_FINAL_TYPE (HpWeightRow, hp_weight_row, HP_TYPE_PANEL)

/* The hint, and its tooltip. */
static const struct
{
  const char *text, *tooltip;
} HINTS[] = {
  [HP_HINT_NONE] = { "", NULL },
  [HP_HINT_RAISE] = { N_ ("raise \u25b2"), N_ ("The wrong rows together ask for more") },
  [HP_HINT_LOWER] = { N_ ("lower \u25bc"), N_ ("The wrong rows together ask for less") },
  [HP_HINT_CANCEL] = { N_ ("errors cancel \u25c6"),
                       N_ ("Equally many wrong rows ask for more and for less") },
  [HP_HINT_KEEP] = { N_ ("keep \u25cf"), N_ ("No wrong row has this input on") },
};

static void
show_hint (HpWeightRow *self)
{
  HpState state = hp_panel_get_state (self);
  HpHint hint = hp_hint (state.neuron, state.target, self->parameter);

  if (self->hides_hint || hp_state_masks_any (state))
    hint = HP_HINT_NONE;
  if (hint == self->hint)
    return;
  self->hint = hint;
  gtk_label_set_label (self->hint_label, hint != HP_HINT_NONE ? _(HINTS[hint].text) : "");
}

static gboolean
query_tooltip_cb (HpWeightRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (self->hint != HP_HINT_NONE)
    gtk_tooltip_set_text (tooltip, _(HINTS[self->hint].tooltip));
  return self->hint != HP_HINT_NONE;
}

/* Returns whether a row is seen to be on the line. */
static gboolean
has_seen_tie (const HpState *state)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (!hp_prediction_masks (&state->prediction, row) && hp_neuron_is_tie (state->neuron, row))
      return TRUE;
  return FALSE;
}

/* In text from right to left the sign stands to the right of the number. */
static const char *
write_rule (HpWeightRow *self, HpRule rule)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return rule == HP_RULE_EXCEEDS ? "< z" : "\u2264 z";
  return rule == HP_RULE_EXCEEDS ? "z >" : "z \u2265";
}

static void
show_rule (HpWeightRow *self, HpState state)
{
  HpRule rule = state.neuron.rule;
  gboolean is_locked = hp_model_is_locked (hp_panel_get_model (self), HP_LOCK_THETA);
  const char *words
      = has_seen_tie (&state) ? hp_words_tie (rule)
        : rule == HP_RULE_EXCEEDS
            ? _("Fires when z > \u03b8. The lessons here say z \u2265 \u03b8: click to change.")
            : _("Fires when z \u2265 \u03b8. Many textbooks say z > \u03b8: click to change.");

  hp_focus_set_sensitive (GTK_WIDGET (self->rule_button), !is_locked);
  if (words == self->rule_words)
    return;
  self->rule_words = words;
  gtk_button_set_label (GTK_BUTTON (self->rule_button), write_rule (self, rule));
  hp_announce_name (self->rule_button, _("Fire only above the threshold"));
  hp_announce_describe (self->rule_button, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->rule_button), words);
}

/* Bound in the template: a refusal replaces name and hint. */
static gboolean
is_empty_cb (HpWeightRow *self, const char *text)
{
  return text == NULL || text[0] == '\0';
}

/* A refusal needs the space of the buttons. A class is shown the sign only where it is not the one
 * that the lessons speak of. */
static void
show_buttons (HpWeightRow *self)
{
  g_autofree char *refusal = NULL;

  g_object_get (self->field, "refusal", &refusal, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->link_button),
                          self->parameter == HP_W0 && is_empty_cb (self, refusal));
  if (self->rule_button != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->rule_button),
                            is_empty_cb (self, refusal)
                                && (!hp_panel_is_brief (self)
                                    || gtk_toggle_button_get_active (self->rule_button)));
}

/* The sign before the number of the threshold. */
static void
add_rule_button (HpWeightRow *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sign");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (button, gtk_widget_get_parent (GTK_WIDGET (self->field)),
                            GTK_WIDGET (self->field));
  self->rule_button = GTK_TOGGLE_BUTTON (button);
}

/* The inputs have other names in Y. */
static void
show_names (HpWeightRow *self, HpRole role)
{
  const char *name = hp_parameter_name (self->parameter, role);
  gpointer named[] = { self, self->slider, self->field };

  self->role = role;
  gtk_label_set_label (self->name_label, hp_parameter_label (self->parameter, role));
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (named[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/* Locked widgets become insensitive but stay readable. */
static void
hp_weight_row_refresh (HpPanel *panel)
{
  HpWeightRow *self = HP_WEIGHT_ROW (panel);
  HpState state = hp_panel_get_state (self);
  gboolean is_locked = hp_locks_hold (hp_model_get_locked (hp_panel_get_model (panel)), state,
                                      self->parameter);
  HpRole role = hp_model_get_network (hp_panel_get_model (panel))->in_hand;
  HpHundredths lowest, highest;

  if (role != self->role)
    show_names (self, role);
  hp_state_value_range (state, self->parameter, HP_LIMIT, &lowest, &highest);
  hp_number_field_set_range (self->field, lowest, highest);
  hp_focus_set_sensitive (GTK_WIDGET (self->field), !is_locked);
  hp_focus_set_sensitive (GTK_WIDGET (self->slider), !is_locked);
  show_hint (self);
  if (self->rule_button == NULL)
    return;
  show_rule (self, hp_network_shown_state (hp_model_get_network (hp_panel_get_model (panel))));
  show_buttons (self);
}

static void
hp_weight_row_attach (HpPanel *panel, HpModel *model)
{
  HpWeightRow *self = HP_WEIGHT_ROW (panel);

  const GBindingFlags both_ways = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  if (self->parameter == HP_W0)
    g_object_bind_property (model, "linked", self->link_button, "active", both_ways);
  if (self->parameter == HP_THETA)
    g_object_bind_property (model, "strict", self->rule_button, "active", both_ways);
}

static void
set_parameter (HpWeightRow *self, HpParameter parameter)
{
  HpTerm term = parameter == HP_W0      ? HP_TERM_W0
                : parameter == HP_THETA ? HP_TERM_THETA
                                        : HP_TERM_WEIGHT;

  self->parameter = parameter;
  hp_explain (self->symbol_label, term);
  hp_explain (self->name_label, term);
  gtk_label_set_markup (self->symbol_label, hp_parameter_symbol (parameter));
  gtk_label_set_label (self->name_label, hp_parameter_label (parameter, HP_ROLE_ONE));
  if (parameter == HP_THETA)
    add_rule_button (self);
  show_buttons (self);
  hp_number_field_set_up (self->field, hp_model_property (parameter),
                          hp_parameter_name (parameter, HP_ROLE_ONE), -HP_LIMIT, HP_LIMIT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hp_parameter_name (parameter, HP_ROLE_ONE), -1);
}

static gboolean
is_not_empty_cb (HpWeightRow *self, const char *text)
{
  return !is_empty_cb (self, text);
}

/* Bound in the template. */
static char *
write_note_cb (HpWeightRow *self, gboolean is_brief)
{
  return hp_subscripts_make_markup (_("When dragged, w\u2080 and \u03b8 move together: "
                                      "only w\u2080 \u2212 \u03b8 matters."),
                                    is_brief ? HP_SUBSCRIPTS_LARGE : 0);
}

static void
hp_weight_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, (int) HP_WEIGHT_ROW (object)->parameter);
}

static void
hp_weight_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_parameter (HP_WEIGHT_ROW (object), (HpParameter) g_value_get_int (value));
}

static void
hp_weight_row_class_init (HpWeightRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = hp_weight_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = hp_weight_row_set_property;
  HP_PANEL_CLASS (klass)->attach = hp_weight_row_attach;
  HP_PANEL_CLASS (klass)->refresh = hp_weight_row_refresh;
  hp_parameter_property_install (G_OBJECT_CLASS (klass), 1, G_PARAM_READWRITE);
  g_type_ensure (HP_TYPE_GATE_STRIP);
  g_type_ensure (HP_TYPE_NUMBER_FIELD);
  g_type_ensure (HP_TYPE_SLIDER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-weight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, symbol_label);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, link_button);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, field);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, slider);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, strip);
  gtk_widget_class_bind_template_callback (widget_class, show_buttons);
  gtk_widget_class_bind_template_callback (widget_class, is_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_note_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hp_weight_row_init (HpWeightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hp_weight_row_set_parts (HpWeightRow *self, HpStripPlace strip, gboolean hint)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strip), strip != HP_STRIP_GONE);
  hp_focus_set_child_visible (GTK_WIDGET (self->strip), strip == HP_STRIP_SHOWN);
  self->hides_hint = !hint;
  if (hp_panel_get_model (self) != NULL)
    show_hint (self);
}
