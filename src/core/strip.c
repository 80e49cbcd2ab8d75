/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the values at which outputs change. With all other parameters fixed, z - theta of a row is
 * c * v + rest in the parameter's value v, with c its input in that row, and there is a tie where
 * that is 0. The tick is at the tie; the new segment begins there or one hundredth later:
 *
 *                      the tie fires       the tie is silent
 *                           |                   |
 *     c =  1            0 0 1 1             0 0 0 1
 *     c = -1 (theta)    1 1 1 0             1 1 0 0
 *     c =  0            never changes
 */
#include "strip.h"

static void
insert_sorted (HpHundredths *numbers, int *count, HpHundredths number)
{
  int place = (*count)++;

  for (; place > 0 && numbers[place - 1] > number; place--)
    numbers[place] = numbers[place - 1];
  numbers[place] = number;
}

/* The values at which segments begin, and the ticks; the start of the track is no change. */
static int
find_starts (HpNeuron neuron, HpParameter parameter, HpStrip *strip, HpHundredths lowest,
             HpHundredths highest, HpHundredths starts[HP_N_ROWS])
{
  int n_starts = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int input = hp_row_input (row, parameter);
      HpHundredths tie = neuron.value[parameter] - input * hp_neuron_excess (neuron, row);
      HpHundredths start = tie + ((input < 0) != (neuron.rule == HP_RULE_EXCEEDS));

      if (input == 0)
        continue;
      if (tie >= lowest && tie <= highest)
        insert_sorted (strip->flips, &strip->n_flips, tie);
      if (start > lowest && start <= highest)
        insert_sorted (starts, &n_starts, start);
    }
  return n_starts;
}

static void
append_segment (HpStrip *strip, HpNeuron neuron, HpParameter parameter, HpHundredths from)
{
  HpNeuron there = hp_neuron_with (neuron, parameter, from);

  if (strip->n_segments > 0)
    strip->segments[strip->n_segments - 1].to = from - 1;
  strip->segments[strip->n_segments++] = (HpSegment) { from, from, hp_neuron_gate (there) };
}

HpStrip
hp_strip (HpNeuron neuron, HpParameter parameter, HpHundredths lowest, HpHundredths highest)
{
  HpStrip strip = { 0 };
  HpHundredths starts[HP_N_ROWS];
  int n_starts = find_starts (neuron, parameter, &strip, lowest, highest, starts);

  append_segment (&strip, neuron, parameter, lowest);
  for (int i = 0; i < n_starts; i++)
    if (i == 0 || starts[i] != starts[i - 1])
      append_segment (&strip, neuron, parameter, starts[i]);
  strip.segments[strip.n_segments - 1].to = highest;
  return strip;
}

int
hp_strip_find (const HpStrip *strip, HpHundredths value)
{
  int found = 0;

  while (found + 1 < strip->n_segments && strip->segments[found + 1].from <= value)
    found++;
  return found;
}

HpHundredths
hp_strip_jump (const HpStrip *strip, HpHundredths value, int direction)
{
  int next = hp_strip_find (strip, value) + direction;

  if (next < 0 || next >= strip->n_segments)
    return value;
  return direction > 0 ? strip->segments[next].from : strip->segments[next].to;
}
