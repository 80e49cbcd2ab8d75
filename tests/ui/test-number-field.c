/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the number field: what it takes, what it refuses and why, and how it is left.
 */
#include "ui/common/hp-number-field.h"

#include "testing.h"

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  HpNumberField *field;
  GtkWidget *other; /* something else that can have the focus */
} Fixture;

/* The field of the weight of A, with the focus. */
static Fixture
set_up (HpHundredths value)
{
  Fixture fixture = { .model = hp_model_new (),
                      .field = g_object_new (HP_TYPE_NUMBER_FIELD, NULL),
                      .other = gtk_button_new_with_label ("other") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  hp_model_start_from (fixture.model, hp_state_with_value (HP_STATE_FRESH, HP_W1, value));
  hp_number_field_set_up (fixture.field, "w1", "Weight of A", -HP_LIMIT, HP_LIMIT);
  g_object_set (fixture.field, "model", fixture.model, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture.field));
  gtk_box_append (GTK_BOX (box), fixture.other);
  fixture.window = ui_show (box, 300, 60);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.field));
  ui_drain ();
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->field);
  g_assert_finalize_object (fixture->model);
}

static void
write_text (const Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->field), text);
}

static void
enter (const Fixture *fixture)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture->field)), "activate");
  ui_drain ();
}

static void
assert_text (const Fixture *fixture, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->field)), ==, text);
}

static void
assert_value (const Fixture *fixture, HpHundredths value)
{
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W1), ==, value);
}

static char *
get_refusal (const Fixture *fixture)
{
  char *refusal = NULL;

  g_object_get (fixture->field, "refusal", &refusal, NULL);
  return refusal;
}

/* Checks that the text is marked as wrong and a reason given, for eye and ear alike. */
static void
assert_refused (const Fixture *fixture, const char *reason)
{
  g_autofree char *refusal = get_refusal (fixture);
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->field);
  gboolean is_wrong = reason[0] != '\0';
  GtkAccessibleInvalidState state = is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE;

  g_assert_cmpstr (refusal, ==, reason);
  g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (fixture->field), "error"), ==, is_wrong);
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, state);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (60);

  assert_text (&fixture, "0.60");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.field), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.field),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Weight of A");
  tear_down (&fixture);
}

/* Numbers that are taken. */

#define MINUS "\xe2\x88\x92"

typedef struct
{
  const char *name, *text;
  HpHundredths value;
  const char *shown;
} TakenRow;

static const TakenRow TAKEN_ROWS[] = {
  { "point", "0.6", 60, "0.60" },
  { "comma", "0,6", 60, "0.60" },
  { "true-minus", MINUS "1.25", -125, "-1.25" },
  { "hyphen", "-1.25", -125, "-1.25" },
  { "spaces", " .5 ", 50, "0.50" },
  { "plus", "+2", 200, "2.00" },
  { "zero", "0", 0, "0.00" },
  { "minus-zero", "-0", 0, "0.00" },
  { "highest", "10", 1000, "10.00" },
  { "lowest", "-10,00", -1000, "-10.00" },
  { "leading-zeros", "0007.5", 750, "7.50" },
  { "point-at-the-end", "3.", 300, "3.00" },
  { "unchanged", "0.33", 33, "0.33" },
  { "arabic", "\u061c-\u0660\u066b\u0666\u0660", -60, "-0.60" },
  { "persian", "\u200e\u2212\u06f1\u066b\u06f2\u06f5", -125, "-1.25" },
  { "full-width", "\uff0d\uff11\uff0e\uff12\uff15", -125, "-1.25" },
  { "en-dash", "\u20131,25", -125, "-1.25" },
  { "no-break-spaces", "\u00a00.60\u202f", 60, "0.60" },
  { "blank-after-sign", "- 0.60", -60, "-0.60" },
  { "isolated", "\u2066" MINUS "0.60\u2069", -60, "-0.60" },
  { "zero-more", "0.680", 68, "0.68" },
};

static void
test_taken (gconstpointer data)
{
  const TakenRow *row = data;
  Fixture fixture = set_up (33);

  write_text (&fixture, row->text);
  assert_value (&fixture, 33);
  enter (&fixture);
  assert_value (&fixture, row->value);
  assert_text (&fixture, row->shown);
  g_assert_cmpint (hp_model_can_undo (fixture.model), ==, row->value != 33);
  hp_model_undo (fixture.model);
  assert_text (&fixture, "0.33");
  tear_down (&fixture);
}

/* Texts that are refused. */

#define NOT_A_NUMBER "Not a number"
#define TOO_FINE "At most two decimal places"
#define OUT_OF_RANGE                                                                               \
  "Must be between " MINUS "10.00 and 10.00. A tenth of all four makes the same table."

typedef struct
{
  const char *name, *text, *reason;
} RefusedRow;

/* Numbers copied in other programs and pasted with real keys. */
static void
test_pasted (void)
{
  Fixture fixture = set_up (33);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture.field)),
                          "\u00a0\u2013 0,60\r\n");
  ui_key ("ctrl+a");
  ui_key ("ctrl+v");
  ui_key ("Return");
  assert_value (&fixture, -60);
  assert_text (&fixture, "-0.60");
  tear_down (&fixture);
}

static void
assert_copied (const Fixture *fixture, const char *expected)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->field));
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value,
                                                 NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
  g_value_unset (&value);
}

/* Other programs get a minus sign that they know as one. */
static void
test_copied (void)
{
  Fixture fixture = set_up (-125);

  ui_key ("ctrl+a");
  ui_key ("ctrl+c");
  assert_copied (&fixture, "-1.25");
  assert_text (&fixture, "-1.25");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture.field)), "other");
  ui_key ("Home");
  ui_key ("ctrl+c"); /* nothing is marked */
  assert_copied (&fixture, "other");
  ui_key ("ctrl+a");
  ui_key ("ctrl+x");
  assert_copied (&fixture, "-1.25");
  assert_text (&fixture, "");
  tear_down (&fixture);
}

static const RefusedRow REFUSED_ROWS[] = {
  { "letters", "abc", NOT_A_NUMBER },
  { "too-high", "11", OUT_OF_RANGE },
  { "just-too-high", "10.01", OUT_OF_RANGE },
  { "just-too-low", "-10.01", OUT_OF_RANGE },
  { "huge", "99999999999999999999", OUT_OF_RANGE },
  { "too-fine", "0.123", TOO_FINE },
  { "too-fine-by-a-half", "0.685", TOO_FINE },
  { "empty", "", NOT_A_NUMBER },
  { "blank", "  ", NOT_A_NUMBER },
  { "sign-only", "-", NOT_A_NUMBER },
  { "point-only", ".", NOT_A_NUMBER },
  { "two-points", "1.2.3", NOT_A_NUMBER },
  { "point-and-comma", "1,2.3", NOT_A_NUMBER },
  { "two-signs", "--1", NOT_A_NUMBER },
  { "space-inside", "1 2", NOT_A_NUMBER },
  { "exponent", "1e0", NOT_A_NUMBER },
  { "hexadecimal", "0x1", NOT_A_NUMBER },
  { "nan", "nan", NOT_A_NUMBER },
  { "infinity", "inf", NOT_A_NUMBER },
  { "unit", "1%", NOT_A_NUMBER },
  { "hindi-digits", "\u0967", NOT_A_NUMBER },
  { "no-break-space-inside", "1\u00a02", NOT_A_NUMBER },
};

/* The text stays, to be mended, and goes again when it is typed over. */
static void
test_refused (gconstpointer data)
{
  const RefusedRow *row = data;
  Fixture fixture = set_up (33);

  write_text (&fixture, row->text);
  enter (&fixture);
  assert_refused (&fixture, row->reason);
  assert_text (&fixture, row->text);
  assert_value (&fixture, 33);
  g_assert_false (hp_model_can_undo (fixture.model));
  write_text (&fixture, "0.5");
  assert_refused (&fixture, "");
  enter (&fixture);
  assert_value (&fixture, 50);
  tear_down (&fixture);
}

/* How the field is left. */

static void
test_escape (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "abc");
  enter (&fixture);
  assert_refused (&fixture, NOT_A_NUMBER);
  ui_key ("Escape");
  assert_refused (&fixture, "");
  assert_text (&fixture, "0.33");
  write_text (&fixture, "7");
  ui_key ("Escape");
  assert_text (&fixture, "0.33");
  assert_value (&fixture, 33);
  tear_down (&fixture);
}

static void
leave (const Fixture *fixture)
{
  gtk_widget_grab_focus (fixture->other);
  ui_drain ();
}

static void
test_leave (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "0,7");
  leave (&fixture);
  assert_value (&fixture, 70);
  assert_text (&fixture, "0.70");
  tear_down (&fixture);
}

/* On leaving, a refused text is replaced by the old number, and the reason disappears. */
static void
test_leave_refused (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "0.123");
  enter (&fixture);
  assert_refused (&fixture, TOO_FINE);
  leave (&fixture);
  assert_value (&fixture, 33);
  assert_text (&fixture, "0.33");
  assert_refused (&fixture, "");
  tear_down (&fixture);
}

/* While it stands there to be mended, other changes leave it alone. */
static void
test_refusal_stays (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "0.123");
  enter (&fixture);
  hp_model_set_value (fixture.model, HP_W0, 70);
  assert_refused (&fixture, TOO_FINE);
  assert_text (&fixture, "0.123");
  tear_down (&fixture);
}

/* Another window takes the keyboard for a moment: what was refused is there to be mended again. */
static void
test_other_window (void)
{
  Fixture fixture = set_up (33);
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  write_text (&fixture, "0.123");
  enter (&fixture);
  gtk_window_present (other);
  ui_wait_until (gtk_window_is_active (other));
  ui_drain ();
  assert_text (&fixture, "0.123");
  assert_refused (&fixture, TOO_FINE);
  gtk_window_destroy (other);
  ui_wait_until (gtk_window_is_active (fixture.window));
  tear_down (&fixture);
}

static void
assert_marked_text (const Fixture *fixture, gboolean is_marked)
{
  int start, end;

  g_assert_cmpint (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->field), &start, &end),
                   ==, is_marked);
  if (is_marked)
    g_assert_cmpint (end - start, ==, g_utf8_strlen (gtk_editable_get_text (
                                          GTK_EDITABLE (fixture->field)), -1));
}

static void
click (const Fixture *fixture, int n_presses)
{
  ui_point_at (fixture->field, gtk_widget_get_width (GTK_WIDGET (fixture->field)) - 20,
               gtk_widget_get_height (GTK_WIDGET (fixture->field)) / 2);
  for (; n_presses > 0; n_presses--)
    {
      ui_button_down ();
      ui_button_up ();
    }
}

/* A click that brings the focus marks all, so that what is typed replaces it; so does a double one.
 * On leaving, nothing stays marked. */
static void
test_click (void)
{
  Fixture fixture = set_up (33);

  leave (&fixture);
  click (&fixture, 1);
  assert_marked_text (&fixture, TRUE);
  ui_key ("0");
  ui_key ("period");
  ui_key ("6");
  assert_text (&fixture, "0.6");
  ui_key ("Return");
  assert_value (&fixture, 60);
  leave (&fixture);
  assert_marked_text (&fixture, FALSE);
  click (&fixture, 2);
  assert_marked_text (&fixture, TRUE);
  tear_down (&fixture);
}

/* Passing through changes nothing, not even the history. */
static void
test_pass_through (void)
{
  Fixture fixture = set_up (33);
  g_autofree char *refusal = NULL;

  leave (&fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.field));
  leave (&fixture);
  assert_value (&fixture, 33);
  g_assert_false (hp_model_can_undo (fixture.model));
  refusal = get_refusal (&fixture);
  g_assert_cmpstr (refusal, ==, "");
  tear_down (&fixture);
}

/* A change from elsewhere is shown, and ends what was refused. */
static void
test_change_from_elsewhere (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "abc");
  enter (&fixture);
  hp_model_set_value (fixture.model, HP_W1, -5);
  assert_text (&fixture, "-0.05");
  assert_refused (&fixture, "");
  hp_model_set_value (fixture.model, HP_W2, 5);
  assert_text (&fixture, "-0.05");
  tear_down (&fixture);
}

/* While learning runs, what is marked stays marked; and what is typed stays, and is taken. */
static void
test_typing_in_a_run (void)
{
  Fixture fixture = set_up (33);
  HpState state = hp_state_with_target (hp_model_get_state (fixture.model), HP_GATE_TRUE);

  hp_model_set_state (fixture.model, state);
  gtk_editable_select_region (GTK_EDITABLE (fixture.field), 0, -1);
  hp_model_begin_run (fixture.model);
  while (hp_model_get_value (fixture.model, HP_W1) == 33)
    hp_model_set_state (fixture.model, state = hp_state_learn_step (state));
  assert_text (&fixture, "0.43");
  ui_key ("1");
  assert_text (&fixture, "1");
  while (hp_model_get_value (fixture.model, HP_W1) == 43)
    hp_model_set_state (fixture.model, state = hp_state_learn_step (state));
  assert_text (&fixture, "1");
  ui_key ("Return");
  assert_value (&fixture, 100);
  assert_text (&fixture, "1.00");
  tear_down (&fixture);
}

/* Keys. */

static void
test_typing (void)
{
  Fixture fixture = set_up (33);

  ui_key ("ctrl+a");
  ui_key ("minus");
  ui_key ("1");
  ui_key ("comma");
  ui_key ("2");
  assert_text (&fixture, "-1,2");
  ui_key ("Return");
  assert_value (&fixture, -120);
  assert_text (&fixture, "-1.20");
  ui_key ("5");
  assert_text (&fixture, "5");
  tear_down (&fixture);
}

typedef struct
{
  const char *name, *key;
  HpHundredths from, to;
} KeyRow;

static const KeyRow KEY_ROWS[] = {
  { "up", "Up", 33, 43 },
  { "down", "Down", 33, 23 },
  { "shift-up", "shift+Up", 33, 34 },
  { "shift-down", "shift+Down", 33, 32 },
  { "page-up", "Page_Up", 33, 83 },
  { "page-down", "Page_Down", 33, -17 },
  { "keypad-page-up", "KP_Prior", 33, 83 },
  { "keypad-page-down", "KP_Next", 33, -17 },
  { "up-at-the-end", "Up", 995, 1000 },
  { "page-down-at-the-end", "Page_Down", -1000, -1000 },
};

static void
test_key (gconstpointer data)
{
  const KeyRow *row = data;
  Fixture fixture = set_up (row->from);

  ui_key (row->key);
  assert_value (&fixture, row->to);
  hp_model_undo (fixture.model);
  assert_value (&fixture, row->from);
  tear_down (&fixture);
}

/* A key that is held repeats itself, and is one step of undo. */
static void
test_held_key (void)
{
  Fixture fixture = set_up (33);

  ui_key_down ("Up");
  ui_wait_until (hp_model_get_value (fixture.model, HP_W1) >= 63);
  ui_key_up ("Up");
  hp_model_undo (fixture.model);
  assert_value (&fixture, 33);
  tear_down (&fixture);
}

/* If w0 and theta are linked, the range is the one that keeps both in theirs. */
static void
test_range (void)
{
  Fixture fixture = set_up (33);

  hp_number_field_set_range (fixture.field, -100, 900);
  write_text (&fixture, "10");
  enter (&fixture);
  assert_refused (&fixture, "Must be between " MINUS "1.00 and 9.00");
  assert_value (&fixture, 33);
  write_text (&fixture, "9");
  enter (&fixture);
  assert_value (&fixture, 900);
  tear_down (&fixture);
}

/* A step from a text that is not yet taken goes on from it, and each of both is one to undo. */
static void
test_key_after_typing (void)
{
  Fixture fixture = set_up (33);

  write_text (&fixture, "1,5");
  ui_key ("Up");
  assert_value (&fixture, 160);
  hp_model_undo (fixture.model);
  assert_value (&fixture, 150);
  hp_model_redo (fixture.model);
  write_text (&fixture, "abc");
  ui_key ("Up");
  assert_refused (&fixture, NOT_A_NUMBER);
  assert_value (&fixture, 160);
  tear_down (&fixture);
}

/* Numbers read from left to right in every language. */
static void
test_mirrored (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up (-33);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture.field)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (ui_find (fixture.field, GTK_TYPE_TEXT)), ==,
                   GTK_TEXT_DIR_LTR);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/number-field/pasted", test_pasted);
  g_test_add_func ("/number-field/copied", test_copied);
  g_test_add_func ("/number-field/create-and-destroy", test_create_and_destroy);
  ADD_ROWS ("/number-field/taken/", TAKEN_ROWS, test_taken);
  ADD_ROWS ("/number-field/refused/", REFUSED_ROWS, test_refused);
  g_test_add_func ("/number-field/escape", test_escape);
  g_test_add_func ("/number-field/leave", test_leave);
  g_test_add_func ("/number-field/leave-refused", test_leave_refused);
  g_test_add_func ("/number-field/refusal-stays", test_refusal_stays);
  g_test_add_func ("/number-field/other-window", test_other_window);
  g_test_add_func ("/number-field/click", test_click);
  g_test_add_func ("/number-field/pass-through", test_pass_through);
  g_test_add_func ("/number-field/change-from-elsewhere", test_change_from_elsewhere);
  g_test_add_func ("/number-field/typing", test_typing);
  g_test_add_func ("/number-field/typing-in-a-run", test_typing_in_a_run);
  ADD_ROWS ("/number-field/key/", KEY_ROWS, test_key);
  g_test_add_func ("/number-field/held-key", test_held_key);
  g_test_add_func ("/number-field/range", test_range);
  g_test_add_func ("/number-field/key-after-typing", test_key_after_typing);
  g_test_add_func ("/number-field/mirrored", test_mirrored);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
