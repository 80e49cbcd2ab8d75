/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row puts its parts together and fills in the hint, or instead of it why a number was refused.
 */
#include "hp-weight-row.h"

#include "config.h"
#include "core/hint.h"
#include "hp-gate-strip.h"
#include "hp-parameter-names.h"
#include "hp-slider-track.h"
#include "hp-slider.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-explain.h"
#include "ui/common/hp-focus.h"
#include "ui/common/hp-number-field.h"
#include "ui/common/hp-scene-mark.h"
#include "ui/common/hp-subscripts.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpWeightRow
{
  HpPanel parent_instance;

  HpParameter parameter;
  HpRole role; /* the neuron whose inputs it names */
  HpHint hint;            /* the one shown */
  HpHundredths hint_step; /* how far a click on it goes */
  gboolean hides_hint;

  GtkLabel *symbol_label;
  GtkLabel *name_label;
  GtkButton *hint_button;
  HpSceneMark *hints_mark; /* of w0 only, for all four */
  HpSceneMark *lock_mark;
  GtkToggleButton *link_button;
  GtkToggleButton *rule_button; /* of theta only: active by the strict rule */
  const char *rule_words;       /* the button's tooltip, translated and static */
  HpNumberField *field;
  HpSlider *slider;
  HpGateStrip *strip;
};

G_DEFINE_FINAL_TYPE (HpWeightRow, hp_weight_row, HP_TYPE_PANEL)

/* The hint, its tooltip, and what a screen reader says of one that can be followed. */
static const struct
{
  const char *text, *tooltip, *name;
} HINTS[] = {
  [HP_HINT_NONE] = { "", NULL, NULL },
  /* Translators: %s is one to four triangles. */
  [HP_HINT_RAISE] = { N_ ("raise %s"),
                      /* Translators: %s is a number. */
                      N_ ("The wrong rows together ask for more. A click adds %s."),
                      /* Translators: how strong the hint is, and the number that it adds. */
                      N_ ("raise, strength %d of 4: by %s") },
  /* Translators: %s is one to four triangles. */
  [HP_HINT_LOWER] = { N_ ("lower %s"),
                      /* Translators: %s is a number. */
                      N_ ("The wrong rows together ask for less. A click takes away %s."),
                      /* Translators: how strong the hint is, and the number that it takes away. */
                      N_ ("lower, strength %d of 4: by %s") },
  [HP_HINT_CANCEL] = { N_ ("errors cancel \u25c6"),
                       N_ ("Equally many wrong rows ask for more and for less") },
  [HP_HINT_KEEP] = { N_ ("keep \u25cf"), N_ ("No wrong row has this input on") },
};

static const char *const TRIANGLES[] = { [HP_HINT_RAISE] = "\u25b2", [HP_HINT_LOWER] = "\u25bc" };

static gboolean
is_move (HpHint hint)
{
  return hint == HP_HINT_RAISE || hint == HP_HINT_LOWER;
}

/* The value that a click on the hint leads to. */
static HpHundredths
get_hinted_value (HpWeightRow *self, HpState state)
{
  return hp_hint_follow (state.neuron, state.target, 1u << self->parameter)
      .value[self->parameter];
}

static const char *
print_step (HpWeightRow *self, char number[HP_HUNDREDTHS_SIZE])
{
  return hp_words_number (ABS (self->hint_step), number);
}

/* Nothing that cannot be done is asked for: not of a locked value, nor of one at the end of its
 * range, nor of linked ones, as moving both changes no output. */
static HpHint
find_hint (HpWeightRow *self, HpState state, gboolean is_locked)
{
  gboolean is_linked
      = state.linked && (self->parameter == HP_W0 || self->parameter == HP_THETA);
  HpHint hint = hp_hint (state.neuron, state.target, self->parameter);

  if (self->hides_hint || is_locked || is_linked || hp_state_masks_any (state)
      || (is_move (hint)
          && get_hinted_value (self, state) == state.neuron.value[self->parameter]))
    return HP_HINT_NONE;
  return hint;
}

/* As many triangles as the hint has notches. */
static char *
write_hint (HpHint hint, int notches)
{
  g_autoptr (GString) triangles = g_string_new (NULL);

  if (!is_move (hint))
    return g_strdup (hint != HP_HINT_NONE ? _(HINTS[hint].text) : "");
  for (int i = 0; i < notches; i++)
    g_string_append (triangles, TRIANGLES[hint]);
  return g_strdup_printf (_(HINTS[hint].text), triangles->str);
}

static void
name_hint (HpWeightRow *self, const char *text, int notches)
{
  char number[HP_HUNDREDTHS_SIZE];
  g_autofree char *name = is_move (self->hint)
                              ? g_strdup_printf (_(HINTS[self->hint].name), notches,
                                                 print_step (self, number))
                              : g_strdup (text);

  hp_announce_name (self->hint_button, name);
}

static void
show_hint (HpWeightRow *self)
{
  HpState state = hp_panel_get_state (self);
  gboolean is_locked = hp_locks_hold (hp_model_get_locked (hp_panel_get_model (self)), state,
                                      self->parameter);
  HpHint hint = find_hint (self, state, is_locked);
  int notches = ABS (hp_hint_notches (state.neuron, state.target, self->parameter));
  HpHundredths step
      = get_hinted_value (self, state) - state.neuron.value[self->parameter];
  g_autofree char *text = write_hint (hint, notches);

  if (step == self->hint_step
      && g_strcmp0 (gtk_button_get_label (self->hint_button), text) == 0)
    return;
  self->hint = hint;
  self->hint_step = step;
  gtk_button_set_label (self->hint_button, text);
  name_hint (self, text, notches);
  hp_focus_set_sensitive (GTK_WIDGET (self->hint_button), is_move (hint));
  hp_focus_set_child_visible (GTK_WIDGET (self->hint_button), hint != HP_HINT_NONE);
}

/* Moves this value alone: one step of undo. */
static void
follow_hint_cb (HpWeightRow *self)
{
  hp_model_set_value (hp_panel_get_model (self), self->parameter,
                      get_hinted_value (self, hp_panel_get_state (self)));
}

/* The slider takes the focus first, so that what was typed into a field counts. */
static void
strip_clicked_cb (HpWeightRow *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->slider));
  hp_model_set_value (hp_panel_get_model (self), self->parameter,
                      hp_gate_strip_get_nearest (self->strip, x));
}

static gboolean
query_tooltip_cb (HpWeightRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  char number[HP_HUNDREDTHS_SIZE];
  g_autofree char *words = NULL;

  if (self->hint == HP_HINT_NONE)
    return FALSE;
  words = is_move (self->hint)
              ? g_strdup_printf (_(HINTS[self->hint].tooltip), print_step (self, number))
              : g_strdup (_(HINTS[self->hint].tooltip));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
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
      = hp_state_shows_tie (&state) ? hp_words_tie (rule)
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

/* A refusal needs the space of the buttons. */
static void
show_buttons (HpWeightRow *self)
{
  g_autofree char *refusal = NULL;

  g_object_get (self->field, "refusal", &refusal, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->link_button),
                          self->parameter == HP_W0 && is_empty_cb (self, refusal));
  if (self->rule_button != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->rule_button), is_empty_cb (self, refusal));
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->strip), !is_locked);
  show_hint (self);
  if (self->rule_button == NULL)
    return;
  show_rule (self, hp_network_shown_state (hp_model_get_network (hp_panel_get_model (panel))));
  show_buttons (self);
}

/* All sliders have the same range, so one row speaks for all. */
static void
announce_range (HpWeightRow *self, GParamSpec *pspec, HpModel *model)
{
  HpHundredths range = hp_model_get_range (model);
  g_autofree char *low = hp_slider_track_write_end (-range);
  g_autofree char *high = hp_slider_track_write_end (range);
  /* Translators: two whole numbers, such as -5 and 5. */
  g_autofree char *words = g_strdup_printf (_("The sliders now go from %s to %s."), low, high);

  hp_announce (self, words);
}

static void
hp_weight_row_attach (HpPanel *panel, HpModel *model)
{
  HpWeightRow *self = HP_WEIGHT_ROW (panel);

  const GBindingFlags both_ways = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  if (self->parameter == HP_W0)
    {
      g_object_bind_property (model, "linked", self->link_button, "active", both_ways);
      g_signal_connect_object (model, "notify::range", G_CALLBACK (announce_range), self,
                               G_CONNECT_SWAPPED);
    }
  if (self->parameter == HP_THETA)
    g_object_bind_property (model, "strict", self->rule_button, "active", both_ways);
}

static void
set_parameter (HpWeightRow *self, HpParameter parameter)
{
  g_autofree char *lock = g_strconcat ("lock-", HP_LOCK_NAMES[parameter], NULL);

  HpTerm term = parameter == HP_W0      ? HP_TERM_W0
                : parameter == HP_THETA ? HP_TERM_THETA
                                        : HP_TERM_WEIGHT;

  self->parameter = parameter;
  hp_explain (self->symbol_label, term);
  hp_explain (self->name_label, term);
  gtk_label_set_markup (self->symbol_label, hp_parameter_symbol (parameter));
  gtk_label_set_label (self->name_label, hp_parameter_label (parameter, HP_ROLE_ONE));
  g_object_set (self->lock_mark, "mark", lock, NULL);
  if (parameter == HP_W0)
    g_object_set (self->hints_mark, "mark", "hide-hints", NULL);
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
  g_type_ensure (HP_TYPE_SCENE_MARK);
  g_type_ensure (HP_TYPE_SLIDER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-weight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, symbol_label);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, hint_button);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, hints_mark);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, lock_mark);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, link_button);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, field);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, slider);
  gtk_widget_class_bind_template_child (widget_class, HpWeightRow, strip);
  gtk_widget_class_bind_template_callback (widget_class, show_buttons);
  gtk_widget_class_bind_template_callback (widget_class, is_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_hint_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_note_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hp_weight_row_init (HpWeightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->hint_button), FALSE);
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
