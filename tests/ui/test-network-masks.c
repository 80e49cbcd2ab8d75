/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that nothing gives a masked output of three neurons away: not the window with all that a
 * screen reader is told, nor what is copied and exported. Whatever is said is the same for two
 * networks that differ in what is masked, but for the numbers that they are made of.
 */
#include "window-exports.h"

#include "ui/sliders/hp-slider.h"
#include "window-texts.h"
#include "words/words.h"

#include <string.h>

/* Networks. */

/* No tie, of which a revealed row says so. */
static HpNeuron
draw_without_ties (void)
{
  HpNeuron neuron = { { 0 } };
  gboolean has_tie;

  do
    {
      has_tie = FALSE;
      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        neuron.value[parameter] = g_test_rand_int_range (-199, 200);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        has_tie = has_tie || hp_neuron_is_tie (neuron, row);
    }
  while (has_tie);
  return neuron;
}

static HpNetwork
draw_three (HpRole in_hand)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_neuron (network.neuron[role], draw_without_ties ());
  network.in_hand = in_hand;
  return network;
}

static gboolean
row_looks_alike (const HpNetwork *one, const HpNetwork *other, HpRow row)
{
  return hp_network_landing (one, row) == hp_network_landing (other, row)
         && hp_network_fires (one, row) == hp_network_fires (other, row);
}

/* Masks all rows but some, which are revealed; all four are said. */
static void
mask (HpNetwork *network, int revealed)
{
  HpState state = hp_state_with_prediction (network->neuron[HP_ROLE_Y], true);
  HpRole in_hand = network->in_hand;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state = hp_state_with_commit (state, row, row % 2 == 0 ? HP_COMMIT_1 : HP_COMMIT_0);
      if (revealed >> row & 1)
        state = hp_state_with_row_revealed (state, row);
    }
  network->in_hand = HP_ROLE_Y;
  *network = hp_network_with (*network, state);
  network->in_hand = in_hand;
}

/* Two networks that differ in the outputs of masked rows, and only there. Returns the rows that are
 * revealed, as bits. */
static int
draw_pair (HpRole in_hand, HpNetwork pair[2])
{
  int alike, revealed = 0;

  do
    {
      alike = 0;
      for (int i = 0; i < 2; i++)
        pair[i] = draw_three (in_hand);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        alike |= row_looks_alike (&pair[0], &pair[1], row) << row;
    }
  while (alike == 15);
  revealed = g_test_rand_bit () ? alike : alike & g_test_rand_int_range (0, 16);
  for (int i = 0; i < 2; i++)
    {
      pair[i].target = HP_GATE_XOR;
      mask (&pair[i], revealed);
    }
  return revealed;
}

/* Windows. */

/* Everything that can be shown, is. */
static ProgramWindow
set_up (void)
{
  static const char *const SHOWN[] = { "win.ruler", "win.ghost", "win.ledger", "win.bound" };
  ProgramWindow window = program_window_new (1280, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (SHOWN); i++)
    program_window_do (&window, SHOWN[i], NULL);
  return window;
}

/* All that leaves the program, by screen, clipboard and file. */
static char *
read_all (const ProgramWindow *window, const HpNetwork *network, HpViewKind kind, gboolean exports)
{
  g_autofree char *texts = NULL, *exported = NULL, *all = NULL;
  HpNetwork before = hp_network (HP_STATE_FRESH);

  /* An announcement depends on the state before, and its place on the focus. */
  before.in_hand = network->in_hand;
  hp_model_start_with (window->model, &before);
  gtk_widget_grab_focus (ui_find (window->window, HP_TYPE_SLIDER));
  hp_model_set_network (window->model, network);
  ui_settle (window->window);
  texts = window_texts (window);
  if (exports)
    exported = window_exports (window, kind, FALSE);
  all = g_strconcat (texts, exported, NULL);
  return texts_without_numbers (all);
}

/* No number that only a masked row has stands anywhere. */
static void
check_sums (const ProgramWindow *window, const HpNetwork *network, int revealed)
{
  g_autofree char *texts = window_texts (window);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      char z[HP_HUNDREDTHS_SIZE];
      HpHundredths sum = hp_network_sum (network, row);
      gboolean is_known = FALSE;

      for (int role = 0; role < HP_N_ROLES; role++)
        for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
          is_known = is_known || ABS (network->neuron[role].neuron.value[parameter]) == ABS (sum);
      for (HpRow other = 0; other < HP_N_ROWS; other++)
        is_known = is_known || (revealed >> other & 1 && hp_network_sum (network, other) == sum);
      if (!is_known && strstr (texts, hp_words_number (sum, z)) != NULL)
        g_error ("z of row %d, %s, is shown:\n%s", row, z, texts);
    }
}

static void
check_pair (const ProgramWindow *window, HpRole in_hand, HpViewKind kind, gboolean exports)
{
  HpNetwork pair[2];
  int revealed = draw_pair (in_hand, pair);
  HpRow selected = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS);
  g_autofree char *one = NULL, *other = NULL;

  g_object_set (ui_get_context (window->window), "selected-row", selected, NULL);
  one = read_all (window, &pair[0], kind, exports);
  check_sums (window, &pair[0], revealed);
  other = read_all (window, &pair[1], kind, exports);
  assert_same_texts (one, other);
}

/* With each neuron in hand and in each view; long runs look at 500 pairs and more. */
static void
test_masks (gconstpointer data)
{
  HpRole in_hand = (HpRole) GPOINTER_TO_INT (data);
  ProgramWindow window = set_up ();

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      g_object_set (window.window, "view", HP_VIEW_NAMES[kind], NULL);
      for (int i = draw_count (kind == HP_VIEW_NETWORK ? 6 : 2); i > 0; i--)
        check_pair (&window, in_hand, (HpViewKind) kind, i == 1);
    }
  program_window_close (&window);
}

/* For a class the side is that of the whole. */
static void
test_presented (void)
{
  ProgramWindow window = set_up ();

  g_object_set (window.window, "view", HP_VIEW_NAMES[HP_VIEW_NETWORK], NULL);
  program_window_do (&window, "win.present", NULL);
  for (int i = draw_count (6); i > 0; i--)
    check_pair (&window, (HpRole) (HP_ROLE_H1 + i % 3), HP_VIEW_NETWORK, FALSE);
  program_window_close (&window);
}

/* The check itself would notice: with all revealed, two networks differ. */
static void
test_would_notice (void)
{
  ProgramWindow window = set_up ();
  HpNetwork xor = hp_network (HP_STATE_FRESH), or = xor;
  g_autofree char *one = NULL, *other = NULL;

  g_object_set (window.window, "view", HP_VIEW_NAMES[HP_VIEW_NETWORK], NULL);
  or.neuron[HP_ROLE_Y].neuron = or.neuron[HP_ROLE_H1].neuron;
  xor.in_hand = or.in_hand = HP_ROLE_H1;
  mask (&xor, 15);
  mask (&or, 15);
  one = read_all (&window, &xor, HP_VIEW_NETWORK, TRUE);
  other = read_all (&window, &or, HP_VIEW_NETWORK, TRUE);
  g_assert_cmpstr (one, !=, other);
  g_assert_nonnull (strstr (one, "XOR"));
  g_assert_nonnull (strstr (other, "These three neurons compute TRUE"));
  program_window_close (&window);
}

static void
add_tests (void)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      g_autofree char *path = g_strconcat ("/network-masks/", HP_ROLE_NAMES[role], NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (role), test_masks);
    }
  g_test_add_func ("/network-masks/presented", test_presented);
  g_test_add_func ("/network-masks/would-notice", test_would_notice);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
