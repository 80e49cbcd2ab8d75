/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The properties are checked with g_error (), which ends the program in any build.
 */
#include "check-lesson.h"

#include "../model/same-lesson.h"
#include "model/hp-lesson-file.h"
#include "model/hp-player.h"

#include <string.h>

static void
check (gboolean holds, const char *what)
{
  if (!holds)
    g_error ("%s", what);
}

/* It is one line in which everything can be seen. */
static void
check_message (const char *message)
{
  check (message[0] != '\0', "nothing is said of what is wrong");
  check (g_utf8_validate (message, -1, NULL), "what is said is no text");
  for (const char *c = message; *c != '\0'; c = g_utf8_next_char (c))
    check (*c == ' ' || g_unichar_isgraph (g_utf8_get_char (c)), "something can't be seen");
}

static void
check_scene (const HpScene *scene)
{
  const HpState *state = &scene->network.neuron[HP_ROLE_ONE];

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    check (ABS (state->neuron.value[parameter]) <= HP_LIMIT, "a number is out of range");
  check (state->target >= HP_GATE_NONE && state->target < HP_N_GATES, "no such target");
  check (state->rate >= HP_RATE_MIN && state->rate <= HP_RATE_MAX, "no such rate");
  check (state->learning.n >= 0, "no such count");
  check (scene->view >= HP_VIEW_ANY && scene->view < HP_N_VIEWS, "no such view");
  check (scene->locked < 1u << HP_N_LOCKS, "no such lock");
  check (scene->hidden < 1u << HP_N_PARTS, "no such part");
  check (scene->goal >= HP_GATE_NONE && scene->goal < HP_N_GOALS && scene->goal != HP_GATE_XOR
             && scene->goal != HP_GATE_XNOR,
         "no such goal");
  check (scene->shown < 1u << HP_N_SHOWN && (scene->sets_shown || scene->shown == 0),
         "something else is shown");
  check (scene->row >= HP_NO_ROW && scene->row < HP_N_ROWS, "no such row");
}

static void
check_round_trip (HpLesson *lesson)
{
  g_autofree char *text = hp_lesson_file_write (lesson), *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HpLesson) found = hp_lesson_file_read (text, &error);

  check (found != NULL, "what was written does not parse");
  check (lessons_are_same (lesson, found), "it does not come back as it was");
  again = hp_lesson_file_write (found);
  check (strcmp (text, again) == 0, "it is not written the same again");
}

/* Through all scenes, with a step of learning in each. */
static void
check_walk (HpLesson *lesson)
{
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpPlayer) player = hp_player_new (model);

  hp_player_open (player, lesson, NULL);
  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    {
      check_scene (hp_lesson_get_scene (lesson, i));
      hp_model_set_state (model, hp_state_learn_step (hp_model_get_state (model)));
      hp_model_undo (model);
      hp_player_go_on (player, 1);
    }
  check (hp_player_get_scene (player) == (int) hp_lesson_get_n_scenes (lesson) - 1,
         "the walk does not lead to the last scene");
  hp_player_leave (player);
  check (hp_state_equal (hp_model_get_state (model), HP_STATE_FRESH), "leaving leads elsewhere");
}

int
check_lesson (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  g_autoptr (HpLesson) lesson = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate_len ((const char *) data, size, NULL))
    return 0;
  text = g_strndup ((const char *) data, size);
  lesson = hp_lesson_file_read (text, &error);
  check ((lesson == NULL) == (error != NULL), "neither a lesson nor an error, or both");
  if (lesson == NULL)
    {
      check_message (error->message);
      return 0;
    }
  check (!hp_lesson_is_modified (lesson), "it is modified before anybody has touched it");
  check_round_trip (lesson);
  check_walk (lesson);
  return 1;
}
