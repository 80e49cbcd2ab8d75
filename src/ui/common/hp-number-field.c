/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number is accepted on Enter or when the focus leaves. A rejected text stays, with the reason,
 * to be corrected while the field has the focus; leaving it or Escape restores the old number.
 */
#include "hp-number-field.h"

#include "hp-announce.h"
#include "hp-appearance.h"
#include "hp-focus.h"
#include "hp-gesture.h"
#include "hp-panel.h"
#include "model/hp-state-line.h"
#include "words/words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HpNumberField
{
  GtkEntry parent_instance;

  HpModel *model;
  const char *property; /* of the model: the number shown */
  HpHundredths value;   /* of the property when the model last changed */
  HpHundredths lowest, highest;
  char *refusal;
  gboolean is_showing; /* the model's value is being shown: not the person's typing */
  gboolean is_typed;   /* since then the person has typed: there is a text to undo or redo */
  gboolean is_entered; /* by the click under way */
  gboolean is_text;    /* what is being pasted: it is for the field */
};

enum
{
  PROP_0,
  PROP_REFUSAL,
  PROP_MODEL,
};

G_DEFINE_FINAL_TYPE (HpNumberField, hp_number_field, GTK_TYPE_ENTRY)

static HpHundredths
get_value (HpNumberField *self)
{
  int value;

  g_object_get (self->model, self->property, &value, NULL);
  return value;
}

static void
set_value (HpNumberField *self, HpHundredths value)
{
  g_object_set (self->model, self->property, CLAMP (value, self->lowest, self->highest), NULL);
}

static void
set_refusal (HpNumberField *self, const char *reason)
{
  gboolean is_invalid = reason[0] != '\0';

  if (g_strcmp0 (self->refusal, reason) == 0)
    return;
  g_free (self->refusal);
  self->refusal = g_strdup (reason);
  hp_appearance_set_class (self, "error", is_invalid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE
                                          : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  hp_announce_describe (self, reason);
  g_object_notify (G_OBJECT (self), "refusal");
}

/* With the ASCII minus. GTK takes bytes for characters when a screen reader asks for the text, so
 * that a longer one cuts off the last digits; and few other programs could read what is copied. */
static char *
print_value (HpNumberField *self, char number[HP_HUNDREDTHS_SIZE])
{
  HpNumerals numerals = hp_numerals ();

  numerals.minus = HP_NUMERALS_PLAIN.minus;
  return hp_hundredths_print (get_value (self), &numerals, number);
}

static gboolean
shows_model (HpNumberField *self)
{
  char number[HP_HUNDREDTHS_SIZE];

  return strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), print_value (self, number)) == 0;
}

/* Keeps a selection of the whole text, and the place of the cursor. The selection is not released
 * in between: another program could then take the primary selection, and the X server reports that
 * so late that it would end the new one. */
static void
replace_text (HpNumberField *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self);
  int length = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1), start, end;
  int place = gtk_editable_get_position (editable), behind = length;

  if (gtk_editable_get_selection_bounds (editable, &start, &end) && end - start == length)
    {
      gtk_editable_insert_text (editable, text, -1, &behind);
      gtk_editable_select_region (editable, 0, -1);
      gtk_editable_delete_text (editable, 0, length);
      return;
    }
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, place);
}

/* Clears the text's own history: undoing what was typed before would type something else. */
static void
show_model (HpNumberField *self)
{
  char number[HP_HUNDREDTHS_SIZE];

  self->is_showing = TRUE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE); /* forgets */
  if (!shows_model (self))
    replace_text (self, print_value (self, number));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
  self->is_showing = self->is_typed = FALSE;
}

static void
restore (HpNumberField *self)
{
  show_model (self);
  set_refusal (self, "");
}

/* A run of learning that goes on while the person types does not replace the text. Other properties
 * do not concern the field. */
static void
changed_cb (gpointer widget)
{
  HpNumberField *self = widget;
  HpHundredths value = get_value (self);

  if (value == self->value)
    return;
  self->value = value;
  if (!self->is_typed || hp_model_get_gesture (self->model) == 0)
    restore (self);
}

static void
text_changed_cb (HpNumberField *self)
{
  if (self->is_showing)
    return;
  self->is_typed = TRUE;
  set_refusal (self, "");
}

static char *
explain (HpNumberField *self, HpParse parse)
{
  char lowest[HP_HUNDREDTHS_SIZE], highest[HP_HUNDREDTHS_SIZE];

  if (parse == HP_PARSE_NOT_A_NUMBER)
    return g_strdup (_("Not a number"));
  if (parse == HP_PARSE_TOO_FINE)
    return g_strdup (_("At most two decimal places"));
  hp_words_number (self->lowest, lowest);
  hp_words_number (self->highest, highest);
  if (self->lowest == -HP_LIMIT && self->highest == HP_LIMIT)
    /* Translators: two numbers. */
    return g_strdup_printf (_("Must be between %s and %s. A tenth of all four makes the same "
                              "table."), lowest, highest);
  /* Translators: two numbers. */
  return g_strdup_printf (_("Must be between %s and %s"), lowest, highest);
}

/* Returns FALSE if the text was rejected. */
static gboolean
take_text (HpNumberField *self)
{
  HpHundredths value = 0;
  HpParse parse = hp_hundredths_parse (gtk_editable_get_text (GTK_EDITABLE (self)), self->lowest,
                                       self->highest, &value);

  if (parse != HP_PARSE_OK)
    {
      g_autofree char *reason = explain (self, parse);

      set_refusal (self, reason);
      return FALSE;
    }
  set_value (self, value);
  restore (self);
  return TRUE;
}

static void
activate_cb (HpNumberField *self)
{
  take_text (self);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

/* If the window lost the keyboard, the field still has the focus inside it, and a selection or a
 * rejected text stays. */
static void
leave_cb (HpNumberField *self)
{
  if (self->model == NULL)
    return;
  if (self->is_typed && !take_text (self) && !hp_focus_is_inside (GTK_WIDGET (self)))
    restore (self);
  if (!hp_focus_is_inside (GTK_WIDGET (self)))
    gtk_editable_select_region (GTK_EDITABLE (self), 0, 0);
}

/* A click that focuses the field selects all, as Tab does, so that typing replaces the number. */
static void
pressed_cb (HpNumberField *self, int n_press, double x, double y, GtkGesture *click)
{
  if (n_press == 1)
    self->is_entered = !hp_focus_is_inside (GTK_WIDGET (self));
  if (!self->is_entered)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

/* A typed number is an undo step of its own, not part of the gesture that the key starts. */
static void
step_by (HpNumberField *self, int hundredths)
{
  if (self->is_typed)
    hp_model_end_gesture (self->model);
  if (take_text (self))
    set_value (self, get_value (self) + hundredths);
}

static gboolean
key_pressed_cb (HpNumberField *self, guint key, guint code, GdkModifierType modifiers)
{
  int arrow = modifiers & GDK_SHIFT_MASK ? 1 : HP_ARROW_STEP;

  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step_by (self, arrow);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step_by (self, -arrow);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    step_by (self, HP_PAGE_STEP);
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    step_by (self, -HP_PAGE_STEP);
  else if (key == GDK_KEY_Escape && self->is_typed)
    restore (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Undo and redo apply to the text if something was typed, otherwise to the window. */
static gboolean
undo_cb (GtkWidget *widget, GVariant *unused, gpointer data)
{
  return shows_model (HP_NUMBER_FIELD (widget))
         && gtk_widget_activate_action (widget, "win.undo", NULL);
}

static gboolean
redo_cb (GtkWidget *widget, GVariant *unused, gpointer data)
{
  return !HP_NUMBER_FIELD (widget)->is_typed
         && gtk_widget_activate_action (widget, "win.redo", NULL);
}

/* A line that is a state is for the whole window, and anything else for the field. */
static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (HpNumberField) self = data;
  g_autofree char *line
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  HpNetwork network = *hp_model_get_network (self->model);
  g_autofree char *reason = hp_state_line_read (line != NULL ? line : "", &network);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (reason == NULL)
    {
      restore (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.paste-state", NULL);
      return;
    }
  self->is_text = TRUE;
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (self)), "paste-clipboard");
  self->is_text = FALSE;
}

static void
paste_cb (HpNumberField *self, GtkEditable *text)
{
  if (self->is_text)
    return;
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                 g_object_ref (self));
}

static void
hp_number_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HP_NUMBER_FIELD (object)->refusal);
}

static void
hp_number_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpNumberField *self = HP_NUMBER_FIELD (object);

  if (hp_panel_set_model (self, value, &self->model, changed_cb))
    {
      hp_gesture_add_keys (GTK_WIDGET (self), self->model);
      self->value = get_value (self);
      show_model (self);
    }
}

static void
hp_number_field_finalize (GObject *object)
{
  g_clear_object (&HP_NUMBER_FIELD (object)->model);
  g_clear_pointer (&HP_NUMBER_FIELD (object)->refusal, g_free);
  G_OBJECT_CLASS (hp_number_field_parent_class)->finalize (object);
}

static void
hp_number_field_class_init (HpNumberFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_number_field_get_property;
  object_class->set_property = hp_number_field_set_property;
  object_class->finalize = hp_number_field_finalize;
  g_object_class_install_property (
      object_class, PROP_REFUSAL,
      g_param_spec_string ("refusal", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  hp_panel_install_model (object_class, PROP_MODEL);
}

/* Numbers run from left to right in every language. */
static void
set_up_text (HpNumberField *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (text), GTK_TEXT_DIR_LTR);
  g_signal_connect_swapped (text, "paste-clipboard", G_CALLBACK (paste_cb), self);
  gtk_editable_set_alignment (GTK_EDITABLE (self), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 6);
  gtk_entry_set_input_purpose (GTK_ENTRY (self), GTK_INPUT_PURPOSE_NUMBER);
}

/* Before the text has them. */
static void
add_history_keys (HpNumberField *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const struct
  {
    const char *trigger;
    GtkShortcutFunc func;
  } KEYS[] = {
    { "<Control>z", undo_cb },
    { "<Control><Shift>z|<Control>y", redo_cb },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (KEYS[i].trigger),
                          gtk_callback_action_new (KEYS[i].func, NULL, NULL)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
hp_number_field_init (HpNumberField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->refusal = g_strdup ("");
  set_up_text (self);
  g_signal_connect (self, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_history_keys (self);
}

void
hp_number_field_set_up (HpNumberField *self, const char *property, const char *name,
                        HpHundredths lowest, HpHundredths highest)
{
  self->property = property;
  hp_number_field_set_range (self, lowest, highest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hp_number_field_set_range (HpNumberField *self, HpHundredths lowest, HpHundredths highest)
{
  self->lowest = lowest;
  self->highest = highest;
}
