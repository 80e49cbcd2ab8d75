/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares each neuron with the one before it, and with a mark that moves on ever more seldom.
 */
#include "loop.h"

HpLoop
hp_loop_begin (HpNeuron first)
{
  return (HpLoop) { .last = first, .mark = first };
}

int
hp_loop_see (HpLoop *loop, HpNeuron next)
{
  bool is_power_of_two;
  int length = 0;

  loop->n++;
  if (hp_neuron_equal (next, loop->last))
    length = 1;
  else if (hp_neuron_equal (next, loop->mark))
    length = loop->n - loop->marked;
  is_power_of_two = (loop->n & (loop->n - 1)) == 0;
  if (is_power_of_two)
    {
      loop->mark = next;
      loop->marked = loop->n;
    }
  loop->last = next;
  return length;
}
