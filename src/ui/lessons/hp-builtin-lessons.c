/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-builtin-lessons.h"

#include "config.h"
#include "model/hp-lesson-file.h"

#include <glib/gi18n.h>

static const char *const NAMES[]
    = { "1-neuron", "2-and", "3-nor", "4-finding-nor", "5-learning", "6-xor", "7-gates", NULL };

const char *const *
hp_builtin_lessons_get_names (void)
{
  return NAMES;
}

HpLesson *
hp_builtin_lessons_open (const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/lessons/%s.halfplane", name);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  HpLesson *lesson;

  if (!g_strv_contains (NAMES, name))
    return NULL;
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lesson = hp_lesson_file_read (text, &error);
  if (lesson == NULL)
    g_error ("%s: %s", name, error->message);
  hp_lesson_set_name (lesson, name);
  return lesson;
}

const char *
hp_builtin_lessons_find_next (HpPlayer *player)
{
  const char *const *name = NAMES;

  if (hp_player_get_name (player) == NULL || hp_player_is_editing (player)
      || !hp_player_is_at_end (player))
    return NULL;
  while (!g_str_equal (*name, hp_player_get_name (player)))
    name++;
  return name[1];
}

char *
hp_builtin_lessons_describe (HpPlayer *player)
{
  const char *next = hp_builtin_lessons_find_next (player);
  g_autoptr (HpLesson) lesson = next != NULL ? hp_builtin_lessons_open (next) : NULL;

  if (lesson != NULL)
    /* Translators: %s is the title of a lesson. */
    return g_strdup_printf (_("Next lesson: %s"),
                            hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
  if (hp_player_get_name (player) != NULL && hp_player_is_at_end (player))
    return g_strdup (_("This is the end of the last lesson"));
  return g_strdup (hp_lesson_read (hp_player_get_lesson (player), HP_LESSON_HEAD, HP_LESSON_TITLE));
}

/* Returns whether each goal of a lesson has been reached, and there is one. */
static gboolean
is_done (HpLesson *lesson, HpTicks *ticks)
{
  gboolean has_goals = FALSE;

  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    {
      gboolean has_goal = hp_scene_has_goal (hp_lesson_get_scene (lesson, i));

      if (has_goal && !hp_ticks_has (ticks, hp_lesson_get_name (lesson), i))
        return FALSE;
      has_goals |= has_goal;
    }
  return has_goals;
}

GMenuModel *
hp_builtin_lessons_make_menu (gboolean is_new, HpTicks *ticks)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (const char *const *name = NAMES; *name != NULL; name++)
    {
      g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (*name);
      const char *title = hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE);
      /* Translators: %s is the title of the first lesson. */
      g_autofree char *pointed = g_strdup_printf (_("Begin here: %s"), title);
      g_autofree char *label = g_strconcat (is_new && name == NAMES ? pointed : title,
                                            is_done (lesson, ticks) ? "  \u2713" : "", NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-builtin", "s", *name);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
