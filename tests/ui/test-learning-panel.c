/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of learning by the panel: counts that are known, by every button, both ends in
 * words, the bound, and going back.
 */
#include "learning.h"

static void
test_create_and_destroy (void)
{
  Panel panel = panel_set_up (HP_STATE_FRESH);

  panel_assert_says (&panel, "Press Step: the neuron looks at one row and corrects itself.");
  panel_tear_down (&panel);
}

/* Known counts, by each of the buttons. */

static const char *const ACTIONS[] = { "step", "epoch", "run" };

typedef struct
{
  const char *action, *sentence;
} Described;

static const Described DESCRIBED[] = {
  { "restart", "Back to where learning began" },
  { "back", "Back by one row" },
  { "step", "Show the neuron one row" },
  { "epoch", "Show it the remaining rows of the epoch" },
  { "run", "Learn until finished, or pause" },
};

/* A tooltip would cover what the panel says of the step; a screen reader has the sentence. */
static void
test_no_tooltips (void)
{
  Panel panel = panel_set_up (HP_STATE_FRESH);

  for (guint i = 0; i < G_N_ELEMENTS (DESCRIBED); i++)
    {
      GtkWidget *button = panel_find_button (panel.panel, DESCRIBED[i].action);

      g_assert_false (gtk_widget_get_has_tooltip (button));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           DESCRIBED[i].sentence);
    }
  panel_tear_down (&panel);
}

typedef struct
{
  const char *name;
  HpGate target;
  int corrections, bound;
} GateRow;

static const GateRow GATE_ROWS[] = {
  { "false", HP_GATE_FALSE, 1, 3 },
  { "true", HP_GATE_TRUE, 0, 3 },
  { "a", HP_GATE_A, 3, 15 },
  { "b", HP_GATE_B, 5, 15 },
  { "not-a", HP_GATE_NOT_A, 2, 15 },
  { "not-b", HP_GATE_NOT_B, 4, 15 },
  { "or", HP_GATE_OR, 5, 27 },
  { "nor", HP_GATE_NOR, 4, 27 },
  { "a-and-not-b", HP_GATE_A_AND_NOT_B, 7, 27 },
  { "b-and-not-a", HP_GATE_B_AND_NOT_A, 3, 27 },
  { "a-or-not-b", HP_GATE_A_OR_NOT_B, 2, 27 },
  { "b-or-not-a", HP_GATE_B_OR_NOT_A, 6, 27 },
  { "and", HP_GATE_AND, 11, 51 },
  { "nand", HP_GATE_NAND, 10, 51 },
};

static void
assert_converged (const Panel *panel, int corrections)
{
  HpState state = panel_state (panel);
  g_autofree char *words = g_strdup_printf ("All four right after %d correction%s.", corrections,
                                            corrections == 1 ? "" : "s");

  g_assert_cmpint (state.learning.end, ==, HP_LEARNING_CONVERGED);
  g_assert_cmpint (state.learning.corrections, ==, corrections);
  g_assert_cmpint (hp_neuron_gate (state.neuron), ==, state.target);
  panel_assert_says (panel, corrections == 0 ? "All four right: nothing to correct." : words);
}

static void
test_gate (gconstpointer data)
{
  const GateRow *row = data;
  Panel panel = panel_set_up (panel_from_zero (row->target));

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      panel_click_to_end (&panel, ACTIONS[i]);
      assert_converged (&panel, row->corrections);
      for (guint j = 0; j < G_N_ELEMENTS (ACTIONS); j++)
        g_assert_false (panel_can (&panel, ACTIONS[j]));
      panel_click (&panel, "restart");
      panel_assert_state (&panel, panel_from_zero (row->target));
    }
  panel_tear_down (&panel);
}

/* Told if one asks for it, of the start of learning and not of where it stands. */
static void
test_bound (gconstpointer data)
{
  const GateRow *row = data;
  Panel panel = panel_set_up (panel_from_zero (row->target));
  g_autofree char *words
      = g_strdup_printf ("At most %d corrections from this start (Novikoff).", row->bound);

  ui_settle (panel.panel);
  g_assert_null (ui_find_label (panel.panel, words));
  g_object_set (panel.panel, "bound", TRUE, NULL);
  panel_assert_says (&panel, words);
  panel_click (&panel, "epoch");
  panel_assert_says (&panel, words);
  g_object_set (panel.panel, "bound", FALSE, NULL);
  ui_settle (panel.panel);
  g_assert_null (ui_find_label (panel.panel, words));
  panel_tear_down (&panel);
}

static void
test_no_bound (void)
{
  Panel panel = panel_set_up (panel_from_zero (HP_GATE_XOR));

  g_object_set (panel.panel, "bound", TRUE, NULL);
  panel_assert_says (&panel, "No bound: one neuron can't be XOR.");
  hp_model_set_target (panel.model, HP_GATE_XNOR);
  panel_assert_says (&panel, "No bound: one neuron can't be XNOR.");
  panel_tear_down (&panel);
}

static void
test_and (void)
{
  HpState start = hp_state_with_value (panel_from_zero (HP_GATE_AND), HP_THETA, -10);
  const HpNeuron LEARNED = { { -40, 20, 10, -10 } };
  Panel panel = panel_set_up (start);

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      panel_click_to_end (&panel, ACTIONS[i]);
      assert_converged (&panel, 14);
      g_assert_cmpint (panel_state (&panel).learning.n, ==, 28);
      g_assert_true (hp_neuron_equal (panel_state (&panel).neuron, LEARNED));
      panel_click (&panel, "restart");
    }
  panel_tear_down (&panel);
}

/* Loops. */

typedef struct
{
  const char *name;
  HpGate target;
  int corrections;
} LoopRow;

static const LoopRow LOOP_ROWS[] = {
  { "xor", HP_GATE_XOR, 10 },
  { "xnor", HP_GATE_XNOR, 9 },
};

static void
test_loop (gconstpointer data)
{
  const LoopRow *row = data;
  Panel panel = panel_set_up (panel_from_zero (row->target));

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      panel_click_to_end (&panel, ACTIONS[i]);
      g_assert_cmpint (panel_state (&panel).learning.end, ==, HP_LEARNING_LOOPS);
      g_assert_cmpint (panel_state (&panel).learning.corrections, ==, row->corrections);
      g_assert_cmpint (panel_state (&panel).learning.n, ==, 12);
      panel_assert_says (&panel, LOOPS);
      g_assert_true (panel_can (&panel, "run"));
      panel_click (&panel, "restart");
      ui_settle (panel.panel);
    }
  panel_tear_down (&panel);
}

/* Back returns every earlier state, to the very first. */
static void
test_back (void)
{
  for (HpGate target = 0; target < HP_N_GATES; target++)
    {
      HpState states[32];
      Panel panel;
      int n = 0;

      states[0] = hp_state_with_target (ui_draw_state (), target);
      panel = panel_set_up (states[0]);
      while (n < 31 && panel_can (&panel, "step"))
        {
          panel_click (&panel, "step");
          states[++n] = panel_state (&panel);
        }
      if (states[n].learning.end == HP_LEARNING_OUT_OF_RANGE)
        n--; /* the step that was not made */
      for (; n > 0; n--)
        {
          panel_click (&panel, "back");
          panel_assert_state (&panel, states[n - 1]);
        }
      g_assert_false (panel_can (&panel, "back"));
      panel_tear_down (&panel);
    }
}

/* The button in the drop-down has the focus, and tells what it chooses and what is chosen. */
static void
test_speed_name (void)
{
  Panel panel = panel_set_up (HP_STATE_FRESH);
  GtkWidget *speed = ui_find (panel.panel, GTK_TYPE_DROP_DOWN);
  GtkAccessible *button = GTK_ACCESSIBLE (gtk_widget_get_first_child (speed));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (speed), FULL_SPEED);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Speed");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "full speed");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (speed), 0);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 row a second");
  panel_tear_down (&panel);
}

static void
add_tests (void)
{
  g_test_add_func ("/learning-panel/create-and-destroy", test_create_and_destroy);
  ADD_ROWS ("/learning-panel/gate/", GATE_ROWS, test_gate);
  ADD_ROWS ("/learning-panel/bound/", GATE_ROWS, test_bound);
  g_test_add_func ("/learning-panel/no-tooltips", test_no_tooltips);
  g_test_add_func ("/learning-panel/no-bound", test_no_bound);
  g_test_add_func ("/learning-panel/and", test_and);
  ADD_ROWS ("/learning-panel/loop/", LOOP_ROWS, test_loop);
  g_test_add_func ("/learning-panel/back", test_back);
  g_test_add_func ("/learning-panel/speed-name", test_speed_name);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
