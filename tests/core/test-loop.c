/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of loops: sequences with a lead and a round of known lengths.
 */
#include "core/loop.h"
#include "testing.h"

/* The neurons are told apart by one number each, so that any number may follow any other. */
static HpNeuron
make_neuron (int number)
{
  return (HpNeuron) { { number % 7, number / 7, -number, 3 } };
}

/* Number n of a sequence that goes 0, 1, 2 .. lead + round - 1 and back to lead. */
static int
get_number (int lead, int round, int n)
{
  return n < lead ? n : lead + (n - lead) % round;
}

static void
check (int lead, int round)
{
  HpLoop loop = hp_loop_begin (make_neuron (get_number (lead, round, 0)));
  int n = 0, found;

  do
    {
      n++;
      found = hp_loop_see (&loop, make_neuron (get_number (lead, round, n)));
    }
  while (found == 0 && n < 10000);
  g_assert_cmpint (found, ==, round);
  g_assert_cmpint (n, <=, round == 1 ? lead + 1 : 3 * MAX (MAX (lead, round), 1));
}

static void
test_all_lengths (void)
{
  for (int lead = 0; lead < 70; lead++)
    for (int round = 1; round < 70; round++)
      check (lead, round);
}

static void
test_no_loop (void)
{
  HpLoop loop = hp_loop_begin (make_neuron (0));

  for (int n = 1; n < 5000; n++)
    g_assert_cmpint (hp_loop_see (&loop, make_neuron (n)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loop/all-lengths", test_all_lengths);
  g_test_add_func ("/loop/none", test_no_loop);
  return g_test_run ();
}
