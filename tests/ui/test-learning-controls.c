/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the learning panel's controls: what can't be done is insensitive, the rate, and what
 * pauses a run.
 */
#include "learning.h"
#include "ui/learning/hp-epoch-chart.h"

#define FRESH "Press Step: the neuron looks at one row and corrects itself."

/* The rest of an epoch that is under way, and then whole ones. */
static void
test_epoch (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_AND));

  panel_click (&panel, "step");
  for (int n = 4; n <= 12; n += 4)
    {
      panel_click (&panel, "epoch");
      g_assert_cmpint (panel_state (&panel).learning.n, ==, n);
    }
  panel_tear_down (&panel);
}

/* In a loop, Run goes on until it is paused. */
static void
test_keep_looping (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_XOR));

  panel_click_to_end (&panel, "epoch");
  gtk_drop_down_set_selected (ui_find (panel.panel, GTK_TYPE_DROP_DOWN), FULL_SPEED);
  panel_click (&panel, "run");
  panel_assert_says (&panel, "Pause");
  ui_wait_until (panel_state (&panel).learning.n > 1000);
  panel_click (&panel, "run");
  g_assert_false (hp_runner_is_running (panel.runner));
  panel_assert_says (&panel, "Run");
  panel_tear_down (&panel);
}

/* From the start again, and from other numbers, a run stops at its loop once more. */
static void
test_keep_looping_once (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_XOR));

  for (int i = 0; i < 3; i++)
    {
      panel_run_at_full_speed (&panel);
      g_assert_cmpint (panel_state (&panel).learning.end, ==, HP_LEARNING_LOOPS);
      g_assert_cmpint (panel_state (&panel).learning.n, <, 100);
      if (i == 0)
        panel_click (&panel, "restart");
      else if (i == 1)
        hp_model_set_value (panel.model, HP_W1, 30);
      ui_settle (panel.panel);
    }
  panel_tear_down (&panel);
}

/* Which buttons are sensitive. */

typedef struct
{
  const char *name;
  HpNeuron start;
  HpGate target;
  int steps;
  const char *can; /* of step, epoch, run, back and restart, by their first letters; start is "o" */
  const char *words;
} CanRow;

static const CanRow CAN_ROWS[] = {
  { "fresh", { { 0 } }, HP_GATE_AND, 0, "ser", FRESH },
  { "under-way", { { 0 } }, HP_GATE_AND, 5, "serbo", "Epoch 2, 3 corrections." },
  { "no-target", { { 0 } }, HP_GATE_NONE, 0, "", "Choose a target to learn." },
  { "converged", { { 0 } }, HP_GATE_TRUE, 4, "bo", "All four right: nothing to correct." },
  { "loops", { { 0 } }, HP_GATE_XOR, 12, "serbo", LOOPS },
  { "out-of-range", { { -1000, 0, 0, -1000 } }, HP_GATE_FALSE, 1, "",
    "Stopped: the next correction would take a weight out of range." },
};

static void
test_can (gconstpointer data)
{
  const CanRow *row = data;
  const char *const NAMES[] = { "step", "epoch", "run", "back", "restart" };
  HpState state = ui_state (row->start, row->target);
  Panel panel = panel_set_up (HP_STATE_FRESH);

  for (int i = 0; i < row->steps; i++)
    state = hp_state_learn_step (state);
  hp_model_set_state (panel.model, state);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    g_assert_cmpint (panel_can (&panel, NAMES[i]), ==, strchr (row->can, "serbo"[i]) != NULL);
  panel_assert_says (&panel, row->words);
  panel_tear_down (&panel);
}

/* When learning ends, Step becomes insensitive, and the focus moves to a sensitive button. */
static void
test_focus (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_TRUE));

  gtk_widget_grab_focus (panel_find_button (panel.panel, "step"));
  for (int i = 0; i < 4; i++)
    ui_key ("space");
  g_assert_true (gtk_window_get_focus (panel.window) == panel_find_button (panel.panel, "back"));
  for (int i = 0; i < 4; i++)
    ui_key ("space");
  g_assert_cmpint (panel_state (&panel).learning.n, ==, 0);
  g_assert_true (gtk_window_get_focus (panel.window) == panel_find_button (panel.panel, "step"));
  panel_tear_down (&panel);
}

/* The rate. */

typedef struct
{
  const char *name, *text;
  int rate; /* or 0 if it is refused */
} RateRow;

static const RateRow RATE_ROWS[] = {
  { "comma", "0,25", 25 },  { "lowest", "0.01", 1 },     { "highest", "1", 100 },
  { "zero", "0", 0 },       { "above", "1.01", 0 },      { "negative", "-0.10", 0 },
  { "too-fine", "0.001", 0 }, { "letters", "fast", 0 },
};

static void
test_rate (gconstpointer data)
{
  const RateRow *row = data;
  Panel panel = panel_set_up (HP_STATE_FRESH);
  GtkEditable *field = ui_find (panel.panel, HP_TYPE_NUMBER_FIELD);
  g_autofree char *refusal = NULL;

  gtk_editable_set_text (field, row->text);
  g_signal_emit_by_name (gtk_editable_get_delegate (field), "activate");
  g_object_get (field, "refusal", &refusal, NULL);
  g_assert_cmpint (panel_state (&panel).rate, ==, row->rate > 0 ? row->rate : 10);
  g_assert_cmpint (refusal[0] == '\0', ==, row->rate > 0);
  if (row->rate == 0)
    panel_assert_says (&panel, refusal);
  panel_tear_down (&panel);
}

/* The ledger starts again. */

typedef struct
{
  const char *name, *words;
  void (*act) (HpModel *model);
} RestartRow;

static void
set_rate (HpModel *model)
{
  g_object_set (model, "rate", 20, NULL);
}

static void
set_target (HpModel *model)
{
  hp_model_set_target (model, HP_GATE_OR);
}

static void
set_weight (HpModel *model)
{
  hp_model_set_value (model, HP_W1, 155);
}

static void
set_threshold (HpModel *model)
{
  hp_model_set_value (model, HP_THETA, 155);
}

static void
restart (HpModel *model)
{
  hp_model_set_state (model, hp_state_learned (hp_model_get_state (model), 0));
}

static void
enter_scene (HpModel *model)
{
  HpScene scene = hp_scene (panel_from_zero (HP_GATE_OR));

  hp_model_enter_scene (model, &scene);
}

static const RestartRow RESTART_ROWS[] = {
  { "rate", "The rate changed, so learning starts again from here.", set_rate },
  { "target", "The target changed, so learning starts again from here.", set_target },
  { "weight", "The neuron changed, so learning starts again from here.", set_weight },
  { "threshold", "The neuron changed, so learning starts again from here.", set_threshold },
  { "reset", "The neuron changed, so learning starts again from here.", hp_model_reset },
  { "restart", FRESH, restart },
  { "enter-scene", FRESH, enter_scene },
};

/* A change half-way empties the ledger, and the panel says why until learning goes on, is as it
 * was, or becomes that of a scene. */
static void
test_restarts (gconstpointer data)
{
  const RestartRow *row = data;
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_AND));

  row->act (panel.model);
  panel_assert_says (&panel, FRESH);
  hp_model_set_state (panel.model, panel_from_zero (HP_GATE_AND));
  panel_click (&panel, "epoch");
  row->act (panel.model);
  g_assert_cmpint (panel_state (&panel).learning.n, ==, 0);
  panel_assert_says (&panel, row->words);
  if (row->act != enter_scene)
    {
      hp_model_undo (panel.model);
      panel_assert_says (&panel, "Epoch 1, 2 corrections.");
      hp_model_redo (panel.model);
      panel_assert_says (&panel, row->words);
    }
  panel_click (&panel, "step");
  g_assert_cmpint (panel_state (&panel).learning.n, ==, 1);
  panel_click (&panel, "back");
  panel_assert_says (&panel, FRESH);
  enter_scene (panel.model);
  panel_assert_says (&panel, FRESH);
  panel_tear_down (&panel);
}

/* Leaving a scene half-way through its learning is no change of it. */
static void
test_leave_scene (void)
{
  Panel panel = panel_set_up (HP_STATE_FRESH);

  enter_scene (panel.model);
  panel_click (&panel, "epoch");
  hp_model_leave_scenes (panel.model);
  panel_assert_says (&panel, FRESH);
  panel_tear_down (&panel);
}

/* A scene that locks learning keeps its rate and its ledger, too, whatever is typed; and there is
 * nothing to run at any speed. */
static void
test_locked_rate (void)
{
  HpScene scene = hp_scene (hp_state_learned (panel_from_zero (HP_GATE_AND), 7));
  Panel panel = panel_set_up (HP_STATE_FRESH);
  GtkEditable *field = ui_find (panel.panel, HP_TYPE_NUMBER_FIELD);
  GtkWidget *speed = ui_find (panel.panel, GTK_TYPE_DROP_DOWN);

  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (field)));
  g_assert_true (gtk_widget_is_sensitive (speed));
  scene.locked = 1u << HP_LOCK_LEARNING;
  hp_model_enter_scene (panel.model, &scene);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (field)));
  g_assert_false (gtk_widget_is_sensitive (speed));
  gtk_editable_set_text (field, "0.25");
  g_signal_emit_by_name (gtk_editable_get_delegate (field), "activate");
  panel_assert_state (&panel, scene.network.neuron[HP_ROLE_ONE]);
  hp_model_leave_scenes (panel.model);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (field)));
  panel_tear_down (&panel);
}

/* The bound: no step goes past it, and the panel says so. */
static void
test_bound (void)
{
  HpState deep = hp_state_learned (panel_from_zero (HP_GATE_XOR), HP_LEARNING_MAX - 1);
  Panel panel = panel_set_up (deep);

  panel_click (&panel, "step");
  panel_assert_says (&panel, "Stopped after 40000000 rows, the most that the ledger can hold.");
  g_assert_false (panel_can (&panel, "step"));
  g_assert_false (panel_can (&panel, "epoch"));
  g_assert_false (panel_can (&panel, "run"));
  panel_click (&panel, "back");
  panel_assert_state (&panel, deep);
  panel_click (&panel, "epoch");
  panel_assert_says (&panel, "Stopped after 40000000 rows, the most that the ledger can hold.");
  hp_model_undo (panel.model);
  panel_assert_state (&panel, deep);
  panel_click (&panel, "restart");
  panel_assert_state (&panel, panel_from_zero (HP_GATE_XOR));
  panel_tear_down (&panel);
}

/* Textbooks' ways to learn. */

#define BOTH "Bias fixed, rows in the order 11, 10, 01, 00."

/* Opens the popover of the panel's menu button. */
static GtkWidget *
open_training (const Panel *panel)
{
  GtkMenuButton *button = ui_find (panel->panel, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (button);
  ui_settle (panel->panel);
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

/* Each choice is one step of undo and begins learning again; the panel says what is not usual. */
static void
test_training (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_AND));
  GtkWidget *popover = open_training (&panel);
  GtkCheckButton *bias = ui_find (popover, GTK_TYPE_CHECK_BUTTON);
  GtkDropDown *orders = ui_find (popover, GTK_TYPE_DROP_DOWN);

  panel_click (&panel, "epoch");
  g_assert_true (gtk_check_button_get_active (bias));
  g_assert_cmpuint (gtk_drop_down_get_selected (orders), ==, 0);
  gtk_check_button_set_active (bias, FALSE);
  g_assert_true (panel_state (&panel).fixed_bias);
  g_assert_cmpint (panel_state (&panel).learning.n, ==, 0);
  panel_assert_says (&panel, "The way to learn changed, so learning starts again from here.");
  gtk_drop_down_set_selected (orders, HP_N_ORDERS - 1);
  g_assert_cmpint (panel_state (&panel).order, ==, HP_N_ORDERS - 1);
  panel_click (&panel, "step");
  panel_assert_says (&panel, "Epoch 1, 0 corrections. " BOTH);
  panel_click (&panel, "back");
  panel_assert_says (&panel, BOTH);
  hp_model_undo (panel.model);
  hp_model_undo (panel.model);
  hp_model_undo (panel.model);
  g_assert_cmpuint (gtk_drop_down_get_selected (orders), ==, 0);
  g_assert_true (panel_state (&panel).fixed_bias);
  hp_model_undo (panel.model);
  g_assert_true (gtk_check_button_get_active (bias));
  panel_assert_says (&panel, "Epoch 1, 2 corrections.");
  gtk_menu_button_popdown (ui_find (panel.panel, GTK_TYPE_MENU_BUTTON));
  panel_tear_down (&panel);
}

/* Every order stands in the list as its rows. */
static void
test_orders (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_AND));
  GtkDropDown *orders = ui_find (open_training (&panel), GTK_TYPE_DROP_DOWN);
  GListModel *names = gtk_drop_down_get_model (orders);

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 24);
  for (HpOrder order = 0; order < HP_N_ORDERS; order++)
    {
      const char *name = gtk_string_list_get_string (GTK_STRING_LIST (names), (guint) order);
      g_autoptr (GString) digits = g_string_new (NULL);
      char text[HP_ORDER_SIZE];

      for (; *name != '\0'; name++)
        if (g_ascii_isdigit (*name))
          g_string_append_printf (digits, "%s%c",
                                  digits->len % 3 == 2 ? "," : "", *name);
      g_assert_cmpstr (digits->str, ==, hp_order_print (order, text));
    }
  gtk_menu_button_popdown (ui_find (panel.panel, GTK_TYPE_MENU_BUTTON));
  panel_tear_down (&panel);
}

/* A lock of learning holds both, and that of the threshold the rule. */
static void
test_training_locked (void)
{
  HpScene scene = hp_scene (panel_from_zero (HP_GATE_AND));
  Panel panel = panel_set_up (HP_STATE_FRESH);
  GtkWidget *button = ui_find (panel.panel, GTK_TYPE_MENU_BUTTON);

  g_assert_true (gtk_widget_is_sensitive (button));
  scene.locked = 1u << HP_LOCK_LEARNING;
  hp_model_enter_scene (panel.model, &scene);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_object_set (panel.model, "fixed-bias", TRUE, "order", 5, NULL);
  panel_assert_state (&panel, scene.network.neuron[HP_ROLE_ONE]);
  g_object_set (panel.model, "strict", TRUE, NULL);
  g_assert_cmpint (panel_state (&panel).neuron.rule, ==, HP_RULE_EXCEEDS);
  scene.locked = 1u << HP_LOCK_THETA;
  hp_model_enter_scene (panel.model, &scene);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_object_set (panel.model, "strict", TRUE, NULL);
  panel_assert_state (&panel, scene.network.neuron[HP_ROLE_ONE]);
  panel_tear_down (&panel);
}

/* A drag of a slider while the buttons are used. */

static void
begin_endless_run (const Panel *panel)
{
  panel_click_to_end (panel, "epoch");
  gtk_drop_down_set_selected (ui_find (panel->panel, GTK_TYPE_DROP_DOWN), FULL_SPEED);
  panel_click (panel, "run");
  ui_wait_until (panel_state (panel).learning.n > 1000);
}

static void
test_slider_pauses (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_XOR));
  int width = gtk_widget_get_width (GTK_WIDGET (panel.slider));
  HpHundredths bias;

  begin_endless_run (&panel);
  ui_point_at (panel.slider, width / 2, 12);
  g_assert_true (hp_runner_is_running (panel.runner));
  ui_button_down ();
  ui_point_at (panel.slider, width * 3 / 4, 12);
  ui_button_up ();
  g_assert_false (hp_runner_is_running (panel.runner));
  bias = hp_model_get_value (panel.model, HP_W0);
  g_assert_cmpint (bias, >, 50);
  panel_assert_says (&panel, "Run");
  g_assert_cmpint (hp_model_get_value (panel.model, HP_W0), ==, bias);
  g_assert_cmpint (panel_state (&panel).learning.n, ==, 0);
  panel_tear_down (&panel);
}

/* Any other button pauses the run and does what it says, as a step of undo of its own. */
static void
test_button_pauses (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_XOR));
  int n;

  begin_endless_run (&panel);
  n = panel_state (&panel).learning.n;
  panel_click (&panel, "step");
  g_assert_false (hp_runner_is_running (panel.runner));
  g_assert_cmpint (panel_state (&panel).learning.n, ==, n + 1);
  hp_model_undo (panel.model);
  g_assert_cmpint (panel_state (&panel).learning.n, ==, n);
  panel_tear_down (&panel);
}

static void
test_pointer (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_AND));

  for (int n = 1; n <= 3; n++)
    {
      ui_point_at (panel_find_button (panel.panel, "step"), 20, 12);
      ui_button_down ();
      ui_button_up ();
      g_assert_cmpint (panel_state (&panel).learning.n, ==, n);
    }
  panel_tear_down (&panel);
}

/* Nothing moves. */

typedef struct
{
  graphene_rect_t bounds[6];
} Places;

static Places
find_places (const Panel *panel)
{
  GtkWidget *parts[] = {
    panel_find_button (panel->panel, "restart"),
    panel_find_button (panel->panel, "step"),
    panel_find_button (panel->panel, "run"),
    ui_find (panel->panel, HP_TYPE_NUMBER_FIELD),
    ui_find (panel->panel, GTK_TYPE_DROP_DOWN),
    ui_find (panel->panel, HP_TYPE_EPOCH_CHART),
  };
  Places places;

  ui_settle (panel->panel);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (gtk_widget_compute_bounds (parts[i], GTK_WIDGET (panel->window),
                                              &places.bounds[i]));
  return places;
}

static void
assert_places (const Panel *panel, const Places *wanted, const char *when)
{
  Places places = find_places (panel);

  for (guint i = 0; i < G_N_ELEMENTS (places.bounds); i++)
    if (!graphene_rect_equal (&places.bounds[i], &wanted->bounds[i]))
      g_error ("%s: part %u is at %g, %g high, and was at %g, %g high", when, i,
               places.bounds[i].origin.y, places.bounds[i].size.height, wanted->bounds[i].origin.y,
               wanted->bounds[i].size.height);
}

static void
set_rate_text (const Panel *panel, const char *text)
{
  GtkEditable *field = ui_find (panel->panel, HP_TYPE_NUMBER_FIELD);

  gtk_editable_set_text (field, text);
  g_signal_emit_by_name (gtk_editable_get_delegate (field), "activate");
}

/* The speed, which makes way for the reason, keeps its space. */
static void
test_refusal_keeps_places (void)
{
  Panel panel = panel_set_up (HP_STATE_FRESH);
  Places places = find_places (&panel);

  set_rate_text (&panel, "fast");
  assert_places (&panel, &places, "with a rate that is refused");
  set_rate_text (&panel, "0.2");
  assert_places (&panel, &places, "with another rate");
  panel_tear_down (&panel);
}

static void
add_tests (void)
{
  g_test_add_func ("/learning-controls/epoch", test_epoch);
  g_test_add_func ("/learning-controls/keep-looping", test_keep_looping);
  g_test_add_func ("/learning-controls/keep-looping-once", test_keep_looping_once);
  ADD_ROWS ("/learning-controls/can/", CAN_ROWS, test_can);
  g_test_add_func ("/learning-controls/focus", test_focus);
  ADD_ROWS ("/learning-controls/rate/", RATE_ROWS, test_rate);
  ADD_ROWS ("/learning-controls/restarts/", RESTART_ROWS, test_restarts);
  g_test_add_func ("/learning-controls/refusal-keeps-places", test_refusal_keeps_places);
  g_test_add_func ("/learning-controls/leave-scene", test_leave_scene);
  g_test_add_func ("/learning-controls/locked-rate", test_locked_rate);
  g_test_add_func ("/learning-controls/bound", test_bound);
  g_test_add_func ("/learning-controls/training", test_training);
  g_test_add_func ("/learning-controls/training/orders", test_orders);
  g_test_add_func ("/learning-controls/training/locked", test_training_locked);
  g_test_add_func ("/learning-controls/slider-pauses", test_slider_pauses);
  g_test_add_func ("/learning-controls/button-pauses", test_button_pauses);
  g_test_add_func ("/learning-controls/pointer", test_pointer);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
