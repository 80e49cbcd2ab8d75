/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: rows shown a second, by the core and from state to state, against the bare rule on
 * integers; and reading the lesson with the most to learn again, against a look at each of its
 * bytes.
 */
#include "bench.h"

#include "model/hp-lesson-file.h"

enum
{
  N_ROWS = 4000000,
  N_SCENES = HP_LESSON_MAX_SCENES,
  N_RUNS = 15,
};

/* XOR never converges, so that it can be shown rows for ever. */
static HpState
get_start (void)
{
  return hp_state_with_target (HP_STATE_FRESH, HP_GATE_XOR);
}

/* The rule without anything about it: no range, no ends, no ledger. */
static int
learn_bare (void)
{
  HpState start = get_start ();
  const HpHundredths *value = start.neuron.value;
  int w0 = value[HP_W0] - value[HP_THETA], w1 = value[HP_W1], w2 = value[HP_W2];

  for (int n = 0; n < N_ROWS; n++)
    {
      int a = n >> 1 & 1, b = n & 1;
      int change = start.rate * ((a ^ b) - (w0 + w1 * a + w2 * b >= 0));

      w0 += change;
      w1 += change * a;
      w2 += change * b;
    }
  return w0 + w1 + w2;
}

static int
learn_in_core (void)
{
  HpState start = get_start ();
  const HpTraining training = { start.target, start.rate };
  HpLearning learning = hp_learning_begin (start.neuron);

  for (int n = 0; n < N_ROWS; n++)
    hp_learning_step (&learning, &start.neuron, &training);
  return learning.corrections;
}

static int
learn_by_states (void)
{
  HpState state = get_start ();

  for (int n = 0; n < N_ROWS; n++)
    hp_state_take_step (&state);
  return state.learning.corrections;
}

/* In microseconds of CPU time. */
static double
measure (int (*learn) (void))
{
  double start = bench_cpu_time ();
  volatile int result = learn ();

  (void) result;
  return bench_cpu_time () - start;
}

static void
measure_rows (void)
{
  int (*const ways[]) (void) = { learn_bare, learn_in_core, learn_by_states };
  const char *const names[] = { "bare", "core", "state" };
  double times[G_N_ELEMENTS (ways)][N_RUNS], medians[G_N_ELEMENTS (ways)];

  for (int run = 0; run < N_RUNS; run++)
    for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
      times[way][run] = measure (ways[way]);
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      medians[way] = bench_median (times[way], N_RUNS);
      g_print ("rows     %-6s  %6.1f million a second   ratio to bare %.2f\n", names[way],
               N_ROWS / medians[way], medians[way] / medians[0]);
    }
}

/* The neuron of a scene leaves the range after some 15,700 rows, more than nearly all others. */
static char *
write_lesson (void)
{
  g_autoptr (HpLesson) lesson = hp_lesson_new ();
  const HpNeuron start = { { [HP_W0] = 1000, [HP_W1] = -936, [HP_W2] = -959, [HP_THETA] = -1000 } };
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, start);

  state = hp_state_with_target (hp_state_with_rate (state, HP_RATE_MIN), HP_GATE_XNOR);
  state = hp_state_learned (state, HP_LEARNING_MAX);
  for (guint scene = 0; scene < N_SCENES; scene++)
    {
      HpScene learnt = hp_scene (state);

      hp_lesson_insert (lesson, scene, &learnt);
    }
  return hp_lesson_file_write (lesson);
}

static void
measure_lesson (void)
{
  g_autofree char *text = write_lesson ();
  double looked[N_RUNS], read[N_RUNS];

  for (int run = 0; run < N_RUNS; run++)
    {
      double start = bench_cpu_time (), middle;
      volatile guint sum = 0;

      for (const char *byte = text; *byte != '\0'; byte++)
        sum += (guint) *byte;
      g_assert_true (sum > 0);
      middle = bench_cpu_time ();
      g_autoptr (HpLesson) lesson = hp_lesson_file_read (text, NULL);
      g_assert (lesson != NULL);
      looked[run] = middle - start;
      read[run] = bench_cpu_time () - middle;
    }
  double look_time = bench_median (looked, N_RUNS), read_time = bench_median (read, N_RUNS);
  g_print ("lesson   %d scenes   bytes %6.3f ms   read %7.3f ms   ratio %.1f\n", N_SCENES,
           look_time / 1000, read_time / 1000, read_time / look_time);
}

int
main (void)
{
  measure_rows ();
  measure_lesson ();
  return 0;
}
