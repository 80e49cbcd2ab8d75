/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the gate strip, against trying every value of the track.
 */
#include "core/strip.h"
#include "testing.h"

/* The result of trying every value of a track of at most 2 * HP_LIMIT + 1 values. */
typedef struct
{
  HpHundredths lowest, highest;
  HpGate gates[2 * HP_LIMIT + 1]; /* at each value */
  int flips[2 * HP_LIMIT + 1];    /* how many rows have their tie there and flip beside it */
} Tried;

static int
count_flips (HpNeuron here, HpNeuron above)
{
  int count = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    count += hp_neuron_excess (here, row) == 0 && hp_neuron_excess (above, row) != 0;
  return count;
}

static void
try_all (Tried *tried, HpNeuron neuron, HpParameter parameter)
{
  for (HpHundredths value = tried->lowest; value <= tried->highest; value++)
    {
      HpNeuron here = hp_neuron_with (neuron, parameter, value);
      HpNeuron above = hp_neuron_with (neuron, parameter, value + 1);

      tried->gates[value - tried->lowest] = hp_neuron_gate (here);
      tried->flips[value - tried->lowest] = count_flips (here, above);
    }
}

/* Segments meet without a gap, and neighbours differ. */
static gboolean
is_contiguous (const HpStrip *strip, const Tried *tried)
{
  int last = strip->n_segments - 1;

  if (last < 0 || last > HP_N_ROWS)
    return FALSE;
  for (const HpSegment *segment = strip->segments; segment < &strip->segments[last]; segment++)
    if (segment[1].from != segment->to + 1 || segment[1].gate == segment->gate)
      return FALSE;
  return strip->segments[0].from == tried->lowest && strip->segments[last].to == tried->highest;
}

static gboolean
has_gates (const HpStrip *strip, const Tried *tried)
{
  for (HpHundredths value = tried->lowest; value <= tried->highest; value++)
    {
      const HpSegment *segment = &strip->segments[hp_strip_find (strip, value)];

      if (value < segment->from || value > segment->to
          || segment->gate != tried->gates[value - tried->lowest])
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_flips (const HpStrip *strip, const Tried *tried)
{
  int flip = 0;

  for (HpHundredths value = tried->lowest; value <= tried->highest; value++)
    for (int rows = tried->flips[value - tried->lowest]; rows > 0; rows--)
      if (flip == strip->n_flips || strip->flips[flip++] != value)
        return FALSE;
  return flip == strip->n_flips;
}

/* The first value with another gate, looked for one by one. */
static HpHundredths
walk (const Tried *tried, HpHundredths value, int direction)
{
  HpHundredths there = value;

  while (there >= tried->lowest && there <= tried->highest)
    {
      if (tried->gates[there - tried->lowest] != tried->gates[value - tried->lowest])
        return there;
      there += direction;
    }
  return value;
}

/* From both ends and the middle of each segment. */
static gboolean
has_jumps (const HpStrip *strip, const Tried *tried)
{
  for (int i = 0; i < 3 * strip->n_segments; i++)
    {
      HpHundredths from = strip->segments[i / 3].from, to = strip->segments[i / 3].to;
      HpHundredths value = from + (to - from) * (i % 3) / 2;

      if (hp_strip_jump (strip, value, 1) != walk (tried, value, 1)
          || hp_strip_jump (strip, value, -1) != walk (tried, value, -1))
        return FALSE;
    }
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*holds) (const HpStrip *, const Tried *);
} CHECKS[] = {
  { "contiguous", is_contiguous },
  { "gates", has_gates },
  { "flips", has_flips },
  { "jumps", has_jumps },
};

static void
check_strip (HpNeuron neuron, HpParameter parameter, HpHundredths lowest, HpHundredths highest)
{
  const HpHundredths *v = neuron.value;
  Tried tried = { .lowest = lowest, .highest = highest };
  HpStrip strip = hp_strip (neuron, parameter, lowest, highest);

  try_all (&tried, neuron, parameter);
  for (guint i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    if (!CHECKS[i].holds (&strip, &tried))
      g_error ("%s: w0 %d, w1 %d, w2 %d, theta %d, parameter %d, track %d .. %d", CHECKS[i].name,
               v[HP_W0], v[HP_W1], v[HP_W2], v[HP_THETA], parameter, lowest, highest);
}

typedef struct
{
  const char *name;
  HpParameter parameter;
} ParameterRow;

static const ParameterRow PARAMETER_ROWS[] = {
  { "w0", HP_W0 },
  { "w1", HP_W1 },
  { "w2", HP_W2 },
  { "theta", HP_THETA },
};

static void
test_random (gconstpointer data)
{
  static const HpHundredths RANGES[] = { 200, 500, HP_LIMIT };
  const ParameterRow *row = data;

  for (int i = draw_count (200); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();

      for (guint j = 0; j < G_N_ELEMENTS (RANGES); j++)
        check_strip (neuron, row->parameter, -RANGES[j], RANGES[j]);
    }
}

/* Tracks that begin and end right beside a flip. */
static void
test_short (gconstpointer data)
{
  const HpNeuron neuron = { { -50, 60, 60, 50 }, tested_rule () };
  const ParameterRow *row = data;

  for (HpHundredths lowest = -130; lowest <= 130; lowest++)
    for (int length = 0; length <= 2; length++)
      check_strip (neuron, row->parameter, lowest, lowest + length);
}

/* The article's AND seen along w1: (1,0) fires from 1.00 on, (1,1) from 0.40 on; by the strict rule
 * a hundredth later. */
static void
test_article (void)
{
  const HpNeuron neuron = { { -50, 60, 60, 50 }, tested_rule () };
  int later = tested_rule () == HP_RULE_EXCEEDS;
  HpStrip strip = hp_strip (neuron, HP_W1, -200, 200);

  g_assert_cmpint (strip.n_segments, ==, 3);
  g_assert_cmpint (strip.segments[0].gate, ==, HP_GATE_FALSE);
  g_assert_cmpint (strip.segments[0].to, ==, 39 + later);
  g_assert_cmpint (strip.segments[1].gate, ==, HP_GATE_AND);
  g_assert_cmpint (strip.segments[1].to, ==, 99 + later);
  g_assert_cmpint (strip.segments[2].gate, ==, HP_GATE_A);
  g_assert_cmpint (strip.n_flips, ==, 2);
  g_assert_cmpint (strip.flips[0], ==, 40);
  g_assert_cmpint (strip.flips[1], ==, 100);
  g_assert_cmpint (hp_strip_jump (&strip, 60, 1), ==, 100 + later);
  g_assert_cmpint (hp_strip_jump (&strip, 60, -1), ==, 39 + later);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strip/article", test_article);
  ADD_ROWS ("/strip/random/", PARAMETER_ROWS, test_random);
  ADD_ROWS ("/strip/short/", PARAMETER_ROWS, test_short);
  return g_test_run ();
}
