/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of learning: counts that are known, and a second learner beside it that shares no code.
 */
#include "core/state.h"
#include "testing.h"

/* The rows as people write them, in the order that a task has. */
typedef const char *Rows;
#define USUAL "00 01 10 11"

/* A task of learning. */
typedef struct
{
  HpNeuron start;
  HpGate target;
  HpHundredths rate;
  gboolean fixed_bias;
  Rows rows; /* NULL for the usual ones */
} Task;

static HpTraining
get_training (const Task *task)
{
  g_auto (GStrv) rows = g_strsplit (task->rows != NULL ? task->rows : USUAL, " ", -1);
  g_autofree char *order = g_strjoinv (",", rows);

  return (HpTraining) { task->target, task->rate, task->fixed_bias, hp_order_parse (order) };
}

static void
complain (const Task *task, int n, const char *what)
{
  const HpHundredths *v = task->start.value;

  g_error ("%s at presentation %d: gate %d, rate %d, w0 %d, w1 %d, w2 %d, theta %d%s%s, rows %s",
           what, n, task->target, task->rate, v[HP_W0], v[HP_W1], v[HP_W2], v[HP_THETA],
           task->start.rule != HP_RULE_REACHES ? ", strict" : "",
           task->fixed_bias ? ", fixed bias" : "", task->rows != NULL ? task->rows : USUAL);
}

/* The second learner keeps no weights. It counts for every row, by A and B, how often that was
 * raised, less how often it was lowered, and works out from the start what this makes of a sum. */
typedef struct
{
  const Task *task;
  int n, corrections;
  int raised[2][2];
  int errors[2][2]; /* in the epoch under way */
  int epoch_corrections;
  HpLearningEnd end;
} Twin;

static gboolean
is_wanted (HpGate gate, gboolean a, gboolean b)
{
  /* clang-format off */
  switch ((int) gate)
    {
    case HP_GATE_AND: return a && b;
    case HP_GATE_A_AND_NOT_B: return a && !b;
    case HP_GATE_A: return a;
    case HP_GATE_B_AND_NOT_A: return b && !a;
    case HP_GATE_B: return b;
    case HP_GATE_XOR: return a != b;
    case HP_GATE_OR: return a || b;
    case HP_GATE_NOR: return !(a || b);
    case HP_GATE_XNOR: return a == b;
    case HP_GATE_NOT_B: return !b;
    case HP_GATE_A_OR_NOT_B: return a || !b;
    case HP_GATE_NOT_A: return !a;
    case HP_GATE_B_OR_NOT_A: return b || !a;
    case HP_GATE_NAND: return !(a && b);
    default: return gate == HP_GATE_TRUE;
    }
  /* clang-format on */
}

/* Raising one row adds to the sum of another as often as both have an input of 1; that of the bias
 * counts unless it stays. */
static int
twin_sum (const Twin *twin, int a, int b)
{
  const HpHundredths *start = twin->task->start.value;
  int bias = twin->task->fixed_bias ? 0 : 1;
  int shared = bias * twin->raised[0][0] + (bias + b) * twin->raised[0][1]
               + (bias + a) * twin->raised[1][0] + (bias + a + b) * twin->raised[1][1];

  return start[0] + (a ? start[1] : 0) + (b ? start[2] : 0) + twin->task->rate * shared;
}

static HpNeuron
twin_neuron (const Twin *twin)
{
  int bias = twin_sum (twin, 0, 0);

  return (HpNeuron) { { bias, twin_sum (twin, 1, 0) - bias, twin_sum (twin, 0, 1) - bias,
                        twin->task->start.value[3] }, twin->task->start.rule };
}

static gboolean
is_within_limits (const HpNeuron *neuron)
{
  const HpHundredths *v = neuron->value;

  return ABS (v[0]) <= 1000 && ABS (v[1]) <= 1000 && ABS (v[2]) <= 1000;
}

/* An epoch changes w0 by the sum of its errors, w1 by that where A is 1, w2 by that where B is. */
static HpLearningEnd
twin_judge (const Twin *twin)
{
  int none = twin->errors[0][0], only_b = twin->errors[0][1];
  int only_a = twin->errors[1][0], both = twin->errors[1][1];

  if (!none && !only_b && !only_a && !both)
    return HP_LEARNING_CONVERGED;
  if ((twin->task->fixed_bias || none + only_b + only_a + both == 0) && only_a == -both
      && only_b == -both)
    return HP_LEARNING_LOOPS;
  return HP_LEARNING_GOES_ON;
}

/* Takes one more row; what goes out of range is taken back. */
static void
twin_learn (Twin *twin, HpPresentation *seen, int a, int b)
{
  twin->raised[a][b] += seen->error;
  seen->after = twin_neuron (twin);
  if (!is_within_limits (&seen->after))
    {
      twin->raised[a][b] -= seen->error;
      twin->end = HP_LEARNING_OUT_OF_RANGE;
      seen->after = seen->before;
      return;
    }
  twin->n++;
  twin->corrections += ABS (seen->error);
  twin->errors[a][b] = seen->error;
  twin->epoch_corrections = ABS (seen->error) + (twin->n % 4 != 1 ? twin->epoch_corrections : 0);
  if (twin->n % 4 == 0)
    twin->end = twin_judge (twin);
}

static HpPresentation
twin_step (Twin *twin)
{
  const char *place = (twin->task->rows != NULL ? twin->task->rows : USUAL) + twin->n % 4 * 3;
  int a = place[0] - '0', b = place[1] - '0';
  HpPresentation seen = {
    .n = twin->n + 1,
    .epoch = 1 + twin->n / 4,
    .row = 2 * a + b,
    .z = twin_sum (twin, a, b),
    .target = is_wanted (twin->task->target, a, b),
    .before = twin_neuron (twin),
  };

  seen.output = seen.z > seen.before.value[3];
  if (twin->task->start.rule == HP_RULE_REACHES && seen.z == seen.before.value[3])
    seen.output = 1;
  seen.error = seen.target - seen.output;
  twin_learn (twin, &seen, a, b);
  return seen;
}

static gboolean
is_same_neuron (const HpNeuron *one, const HpNeuron *other)
{
  return one->value[0] == other->value[0] && one->value[1] == other->value[1]
         && one->value[2] == other->value[2] && one->value[3] == other->value[3]
         && one->rule == other->rule;
}

static gboolean
is_same_entry (const HpPresentation *one, const HpPresentation *other)
{
  return one->n == other->n && one->epoch == other->epoch && one->row == other->row
         && one->z == other->z && one->output == other->output && one->target == other->target
         && one->error == other->error && is_same_neuron (&one->before, &other->before)
         && is_same_neuron (&one->after, &other->after);
}

static void
step_both (Twin *twin, HpLearning *learning, HpNeuron *neuron, const HpTraining *training)
{
  const Task *task = twin->task;
  int n = twin->n + 1;
  bool out_of_range;
  HpPresentation seen = hp_learning_present (*neuron, training, n, &out_of_range);
  HpPresentation wanted = twin_step (twin);

  hp_learning_step (learning, neuron, training);
  if (!is_same_entry (&seen, &wanted))
    complain (task, n, "another entry");
  if (!is_same_neuron (neuron, &wanted.after))
    complain (task, n, "other weights");
  if (learning->end != twin->end || out_of_range != (twin->end == HP_LEARNING_OUT_OF_RANGE))
    complain (task, n, "another end");
  if (learning->n != twin->n || learning->corrections != twin->corrections
      || hp_learning_epochs (learning) != (twin->n + 3) / 4)
    complain (task, n, "another count");
  if (twin->n > 0 && learning->epoch_corrections != twin->epoch_corrections)
    complain (task, n, "another epoch");
}

static gboolean
is_same_loop (const HpLoop *one, const HpLoop *other)
{
  return one->n == other->n && one->marked == other->marked
         && is_same_neuron (&one->last, &other->last) && is_same_neuron (&one->mark, &other->mark);
}

/* Runs to where steps led, with their end found. What is kept to find a loop is compared up to
 * then: runs skip rounds. */
static void
run_after (const Task *task, HpLearning *run, HpNeuron *at, const HpLearning *learning,
           const HpNeuron *neuron)
{
  const HpTraining training = get_training (task);

  hp_learning_run (run, at, &training,
                   learning->n + (learning->end == HP_LEARNING_OUT_OF_RANGE));
  if (!is_same_neuron (at, neuron) || run->n != learning->n || run->end != learning->end
      || run->corrections != learning->corrections || run->round != learning->round
      || run->error != learning->error
      || (run->n > 0 && run->epoch_corrections != learning->epoch_corrections)
      || (run->end != HP_LEARNING_LOOPS && !is_same_loop (&run->epochs, &learning->epochs)))
    complain (task, learning->n, "a run that is no row of steps");
}

/* After a claim that it loops, so many epochs all go through the same weights. */
static void
check_loop (const Task *task, HpLearning learning, HpNeuron neuron, int epochs)
{
  HpTraining training = get_training (task);
  HpLearning run = learning;
  HpNeuron round[4], first = neuron, at = neuron;
  int n = learning.n, corrections = learning.corrections, a_round = learning.epoch_corrections;

  for (int i = 0; i < 4 * epochs; i++)
    {
      hp_learning_step (&learning, &neuron, &training);
      if (i < 4)
        round[i] = neuron;
      if (!is_same_neuron (&neuron, &round[i % 4]) || learning.end != HP_LEARNING_LOOPS)
        complain (task, learning.n, "no loop");
    }
  run_after (task, &run, &at, &learning, &neuron);
  if (!is_same_neuron (&neuron, &first) || learning.n != n + 4 * epochs
      || learning.corrections != corrections + epochs * a_round)
    complain (task, learning.n, "a round of another kind");
}

/* Once learning has ended, another step changes nothing. */
static void
check_stop (const Task *task, HpLearning learning, HpNeuron neuron)
{
  HpTraining training = get_training (task);
  HpLearning before = learning;
  HpNeuron weights = neuron;

  hp_learning_step (&learning, &neuron, &training);
  if (!is_same_neuron (&neuron, &weights) || learning.n != before.n || learning.end != before.end
      || learning.corrections != before.corrections
      || learning.epoch_corrections != before.epoch_corrections
      || !is_same_neuron (&learning.start, &task->start))
    complain (task, learning.n, "a step after the end");
}

/* Learns to an end beside the second learner, and on in a loop; returns what the second learner
 * came to. */
static Twin
check_task (const Task *task, int loop_epochs)
{
  Twin twin = { .task = task };
  HpTraining training = get_training (task);
  HpLearning learning = hp_learning_begin (task->start), run = learning;
  HpNeuron neuron = task->start, at = neuron;

  while (twin.end == HP_LEARNING_GOES_ON && twin.n < 1000000)
    {
      step_both (&twin, &learning, &neuron, &training);
      if (twin.end != HP_LEARNING_GOES_ON || g_random_int_range (0, 16) == 0)
        run_after (task, &run, &at, &learning, &neuron);
    }
  if (twin.end == HP_LEARNING_GOES_ON)
    complain (task, twin.n, "no end");
  if (twin.end == HP_LEARNING_LOOPS)
    check_loop (task, learning, neuron, loop_epochs);
  else
    check_stop (task, learning, neuron);
  return twin;
}

#define MANY_EPOCHS 200

typedef struct
{
  const char *name;
  HpGate gate;
  int epochs, corrections, bound; /* from zero with theta = 0; there is no bound where it loops */
} GateRow;

static const GateRow GATE_ROWS[] = {
  { "false", HP_GATE_FALSE, 2, 1, 3 },
  { "and", HP_GATE_AND, 6, 11, 51 },
  { "a-and-not-b", HP_GATE_A_AND_NOT_B, 5, 7, 27 },
  { "a", HP_GATE_A, 3, 3, 15 },
  { "b-and-not-a", HP_GATE_B_AND_NOT_A, 2, 3, 27 },
  { "b", HP_GATE_B, 3, 5, 15 },
  { "xor", HP_GATE_XOR, 3, 10, -1 },
  { "or", HP_GATE_OR, 4, 5, 27 },
  { "nor", HP_GATE_NOR, 4, 4, 27 },
  { "xnor", HP_GATE_XNOR, 3, 9, -1 },
  { "not-b", HP_GATE_NOT_B, 3, 4, 15 },
  { "a-or-not-b", HP_GATE_A_OR_NOT_B, 2, 2, 27 },
  { "not-a", HP_GATE_NOT_A, 3, 2, 15 },
  { "b-or-not-a", HP_GATE_B_OR_NOT_A, 5, 6, 27 },
  { "nand", HP_GATE_NAND, 6, 10, 51 },
  { "true", HP_GATE_TRUE, 1, 0, 3 },
};

static HpLearningEnd
end_of (const GateRow *row)
{
  return row->bound == -1 ? HP_LEARNING_LOOPS : HP_LEARNING_CONVERGED;
}

/* From zero with theta = 0 the rate is but a scale. */
static void
test_from_zero (gconstpointer data)
{
  const GateRow *row = data;

  for (HpHundredths rate = HP_RATE_MIN; rate <= HP_RATE_MAX; rate++)
    {
      Task task = { { { 0, 0, 0, 0 } }, row->gate, rate };
      Twin twin = check_task (&task, MANY_EPOCHS);

      g_assert_cmpint (twin.end, ==, end_of (row));
      g_assert_cmpint (twin.n, ==, 4 * row->epochs);
      g_assert_cmpint (twin.corrections, ==, row->corrections);
      g_assert_cmpint (hp_learning_bound (task.start, row->gate, rate), ==, row->bound);
    }
}

typedef struct
{
  const char *name;
  Task task;
  HpLearningEnd end;
  int n, corrections;
  HpHundredths w[3];
} KnownRow;

static const KnownRow KNOWN_ROWS[] = {
  { "nand-strict", { { { 0, 0, 0, 50 }, HP_RULE_EXCEEDS }, HP_GATE_NAND, 10 },
    HP_LEARNING_CONVERGED, 36, 20, { 80, -20, -10 } },
  { "nand", { { { 0, 0, 0, 50 } }, HP_GATE_NAND, 10 }, HP_LEARNING_CONVERGED, 32, 19,
    { 70, -20, -10 } },
  { "and-with-fixed-bias", { { { 0, 30, -10, 20 } }, HP_GATE_AND, 10, TRUE },
    HP_LEARNING_CONVERGED, 20, 6, { 0, 10, 10 } },
  { "and-with-bias", { { { 0, 30, -10, 20 } }, HP_GATE_AND, 10 }, HP_LEARNING_CONVERGED, 16, 5,
    { -10, 20, 10 } },
  { "xor-with-fixed-bias", { { { 0, 30, -10, 20 } }, HP_GATE_XOR, 10, TRUE }, HP_LEARNING_LOOPS,
    12, 7, { 0, 10, -10 } },
  { "and-from-the-last-row",
    { { { 80, 40, 60, 0 }, HP_RULE_EXCEEDS }, HP_GATE_AND, 1, FALSE, "11 10 01 00" },
    HP_LEARNING_CONVERGED, 168, 99, { -19, 8, 19 } },
  { "wrong-in-doubles", { { { 0, 0, 0, -10 } }, HP_GATE_AND, 10 }, HP_LEARNING_CONVERGED, 28, 14,
    { -40, 20, 10 } },
  { "up-to-the-limit", { { { 900, 0, 0, 1000 } }, HP_GATE_TRUE, 100 }, HP_LEARNING_CONVERGED, 8, 1,
    { 1000, 0, 0 } },
  { "one-past-the-limit", { { { 901, 0, 0, 1000 } }, HP_GATE_TRUE, 100 },
    HP_LEARNING_OUT_OF_RANGE, 0, 0, { 901, 0, 0 } },
  { "down-to-the-limit", { { { -900, 0, 0, -999 } }, HP_GATE_FALSE, 100 }, HP_LEARNING_CONVERGED,
    8, 1, { -1000, 0, 0 } },
  { "never-below-the-limit", { { { -1000, 0, 0, -1000 } }, HP_GATE_FALSE, 1 },
    HP_LEARNING_OUT_OF_RANGE, 0, 0, { -1000, 0, 0 } },
  { "w1-past-the-limit", { { { 0, -1000, 0, -1000 } }, HP_GATE_NOT_A, 50 },
    HP_LEARNING_OUT_OF_RANGE, 2, 0, { 0, -1000, 0 } },
  { "w2-past-the-limit", { { { 0, 0, 999, 1000 } }, HP_GATE_B, 2 }, HP_LEARNING_OUT_OF_RANGE, 1, 0,
    { 0, 0, 999 } },
};

/* The second learner is held to what is known, and the core to the second learner. */
static void
test_known (gconstpointer data)
{
  const KnownRow *row = data;
  Twin twin = check_task (&row->task, MANY_EPOCHS);
  HpNeuron last = twin_neuron (&twin);

  g_assert_cmpint (twin.end, ==, row->end);
  g_assert_cmpint (twin.n, ==, row->n);
  g_assert_cmpint (twin.corrections, ==, row->corrections);
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    g_assert_cmpint (last.value[weight], ==, row->w[weight]);
}

/* All 24 orders, by inserting 11 and then 10 into each order of the others. */
static Rows
draw_rows (void)
{
  GString *rows = g_string_new (g_test_rand_bit () ? "00 01" : "01 00");
  g_autofree char *text = NULL;
  int place = g_test_rand_int_range (0, 3) * 3;

  g_string_insert (rows, MIN (place, 5), place < 5 ? "11 " : " 11");
  place = g_test_rand_int_range (0, 4) * 3;
  g_string_insert (rows, MIN (place, 8), place < 8 ? "10 " : " 10");
  text = g_string_free (rows, FALSE);
  return g_intern_string (text);
}

/* Whatever a textbook may have: rule, bias learnt or not, order of the rows. */
static void
test_textbooks (void)
{
  GHashTable *orders = g_hash_table_new (g_str_hash, g_str_equal);
  guint ends = 0;

  for (int i = draw_count (20000); i > 0; i--)
    {
      Task task = { draw_neuron (), (HpGate) g_test_rand_int_range (0, HP_N_GATES),
                    g_test_rand_int_range (1, 101), g_test_rand_bit (), draw_rows () };

      task.start.rule = g_test_rand_bit () ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
      g_hash_table_add (orders, (gpointer) task.rows);
      ends |= 1u << check_task (&task, i % 10 == 0 ? MANY_EPOCHS : 1).end;
    }
  g_assert_cmpint (g_hash_table_size (orders), ==, 24);
  g_assert_cmphex (ends, ==,
                   1u << HP_LEARNING_CONVERGED | 1u << HP_LEARNING_LOOPS
                       | 1u << HP_LEARNING_OUT_OF_RANGE);
  g_clear_pointer (&orders, g_hash_table_unref);
}

static void
test_random (gconstpointer data)
{
  const GateRow *row = data;

  for (int i = draw_count (20000); i > 0; i--)
    {
      Task task = { .target = row->gate, .rate = g_test_rand_int_range (1, 101) };
      Twin twin;

      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        task.start.value[parameter] = draw_number (200, 1);
      twin = check_task (&task, i % 10 == 0 ? MANY_EPOCHS : 1);
      if (twin.end != end_of (row))
        complain (&task, twin.n, "an end of the wrong kind");
      if (twin.end == HP_LEARNING_CONVERGED
          && twin.corrections > hp_learning_bound (task.start, task.target, task.rate))
        complain (&task, twin.n, "more corrections than the bound");
    }
}

/* Every number is -10.00 .. -8.00 or 8.00 .. 10.00, so that many a run is led out of range. */
static void
test_near_limit (gconstpointer data)
{
  const GateRow *row = data;
  guint seen = 0;

  for (int i = draw_count (300); i > 0; i--)
    {
      Task task = { .target = row->gate, .rate = g_test_rand_int_range (1, 101) };

      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        task.start.value[parameter]
            = (g_test_rand_bit () ? 1 : -1) * g_test_rand_int_range (800, HP_LIMIT + 1);
      seen |= 1u << check_task (&task, MANY_EPOCHS).end;
    }
  g_assert_cmphex (seen, ==, 1u << HP_LEARNING_OUT_OF_RANGE | 1u << end_of (row));
}

/* A direction in the space of (w0 - theta, w1, w2). */
typedef struct
{
  int v[3];
  gint64 least, square; /* the least |v.x| of the four rows, and |v|^2 */
} Direction;

/* The gate that a direction makes, if no row lies on its boundary. */
static HpGate
aim (Direction *direction)
{
  const int *v = direction->v;
  int sums[4] = { v[0], v[0] + v[2], v[0] + v[1], v[0] + v[1] + v[2] }, outputs = 0;

  direction->square = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  direction->least = G_MAXINT;
  for (int i = 0; i < 4; i++)
    {
      direction->least = MIN (direction->least, ABS (sums[i]));
      outputs = 2 * outputs + (sums[i] > 0);
    }
  return direction->least > 0 ? (HpGate) outputs : HP_GATE_NONE;
}

#define FINENESS 30

/* Tries the directions to all places of a cube of whole numbers; keeps the one of the best margin,
 * the shortest of those. */
static Direction
find_best (HpGate gate)
{
  Direction best = { .least = 0, .square = 1 }, tried;

  for (int i = -FINENESS; i <= FINENESS; i++)
    for (int j = -FINENESS; j <= FINENESS; j++)
      for (int k = -FINENESS; k <= FINENESS; k++)
        {
          tried = (Direction) { .v = { i, j, k } };
          if (aim (&tried) != gate)
            continue;
          gint64 better = tried.least * tried.least * best.square
                          - best.least * best.least * tried.square;
          if (better > 0 || (better == 0 && tried.square < best.square))
            best = tried;
        }
  return best;
}

/* Returns whether k corrections can be: u.v0 + k eta gamma <= sqrt (|v0|^2 + k eta^2 R^2), on
 * integers. */
static gboolean
can_be (const Direction *best, const Task *task, gint64 k)
{
  const HpHundredths *w = task->start.value;
  const gint64 v[3] = { w[HP_W0] - w[HP_THETA], w[HP_W1], w[HP_W2] };
  gint64 along = best->least * k * task->rate, square = 3 * k * task->rate * task->rate;

  for (int i = 0; i < 3; i++)
    {
      along += v[i] * best->v[i];
      square += v[i] * v[i];
    }
  return along <= 0 || along * along <= best->square * square;
}

/* The largest number of corrections that can be, by halving. */
static int
largest (const Direction *best, const Task *task)
{
  int can = 0, cannot = 1 << 20;

  while (cannot - can > 1)
    {
      int middle = (can + cannot) / 2;

      if (can_be (best, task, middle))
        can = middle;
      else
        cannot = middle;
    }
  return can;
}

static void
test_bound (gconstpointer data)
{
  const GateRow *row = data;
  Direction best = find_best (row->gate);

  g_assert_cmpint (best.least > 0, ==, row->bound != -1);
  for (int i = draw_count (5000); i > 0; i--)
    {
      Task task = { draw_neuron (), row->gate, g_test_rand_int_range (1, 101) };
      int wanted = row->bound == -1 ? -1 : largest (&best, &task);

      if (hp_learning_bound (task.start, task.target, task.rate) != wanted)
        complain (&task, wanted, "another bound");
    }
}

static void
test_no_bound (void)
{
  g_assert_cmpint (hp_learning_bound ((HpNeuron) { { 0 } }, HP_GATE_NONE, 10), ==, -1);
}

/* Every two places of one learning, counting its steps; what a person changes begins another. */
static void
check_steps_of (HpState start)
{
  HpState states[12] = { start };
  int n = 1;

  for (; n < 12 && hp_state_can_learn (states[n - 1]); n++)
    states[n] = hp_state_learn_step (states[n - 1]);
  for (int from = 0; from < n; from++)
    for (int to = 0; to < n; to++)
      {
        HpState other = states[to];

        g_assert_true (hp_state_same_learning (states[from], states[to]));
        g_assert_cmpint (hp_state_learning_steps (states[from], states[to]), ==, to - from);
        other.rate = start.rate % 100 + 1;
        g_assert_false (hp_state_same_learning (states[from], other));
        g_assert_cmpint (hp_state_learning_steps (states[from], other), ==, 0);
      }
}

static void
test_steps (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpState start = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());
      HpNeuron other = hp_neuron_with (start.neuron, HP_THETA, -start.neuron.value[HP_THETA] - 1);

      start = hp_state_with_target (start, (HpGate) g_test_rand_int_range (-1, HP_N_GATES));
      start = hp_state_with_rate (start, g_test_rand_int_range (1, 101));
      check_steps_of (start);
      g_assert_false (hp_state_same_learning (start, hp_state_with_neuron (start, other)));
      g_assert_false (hp_state_same_learning (
          start, hp_state_with_target (start, (HpGate) ((start.target + 1) % HP_N_GATES))));
    }
}

/* The one step at which nothing is shown, but found out. */
static void
test_step_out_of_range (void)
{
  HpState start = hp_state_with_neuron (HP_STATE_FRESH, (HpNeuron) { { -995, 0, 0, -1000 } });
  HpState end;

  start = hp_state_with_target (start, HP_GATE_FALSE);
  end = hp_state_learn_step (start);
  g_assert_cmpint (end.learning.n, ==, 0);
  g_assert_cmpint (end.learning.end, ==, HP_LEARNING_OUT_OF_RANGE);
  g_assert_false (hp_state_can_learn (end));
  g_assert_cmpint (hp_state_learning_steps (start, end), ==, 1);
  g_assert_cmpint (hp_state_learning_steps (end, start), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/learning/known/", KNOWN_ROWS, test_known);
  ADD_ROWS ("/learning/from-zero/", GATE_ROWS, test_from_zero);
  ADD_ROWS ("/learning/random/", GATE_ROWS, test_random);
  ADD_ROWS ("/learning/near-limit/", GATE_ROWS, test_near_limit);
  ADD_ROWS ("/learning/bound/", GATE_ROWS, test_bound);
  g_test_add_func ("/learning/textbooks", test_textbooks);
  g_test_add_func ("/learning/bound/none", test_no_bound);
  g_test_add_func ("/learning/steps", test_steps);
  g_test_add_func ("/learning/steps/out-of-range", test_step_out_of_range);
  return g_test_run ();
}
