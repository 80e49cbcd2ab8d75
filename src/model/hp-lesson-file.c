/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-lesson-file.h"
#include "hp-network-keys.h"
#include "hp-safe-file.h"
#include "hp-state-keys.h"
#include "hp-visible.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD "Halfplane"
#define VERSION_KEY "Version"
#define VIEW "View"
#define LOCKED "Locked"
#define HIDDEN "Hidden"
#define GOAL "Goal"
#define NETWORK_GOAL "NetworkGoal"
#define SHOWN "Shown"
#define ROW "Row"

/* The translated keys, in the order of HpLessonText; the head has only the first, and version 1 the
 * first two. */
static const char *const TEXTS[] = { "Title", "Text", "Notes", "NameA", "NameB", "NameY", NULL };
static const char *const HEAD_TEXTS[] = { "Title", NULL };

/* The other keys: of the head, and of a scene beside those of its state. */
static const char *const HEAD_KEYS[] = { VERSION_KEY, NULL };
static const char *const SCENE_KEYS[] = { VIEW, LOCKED, HIDDEN, GOAL, NULL };
static const char *const SCENE_KEYS_2[] = { NETWORK_GOAL, SHOWN, ROW, NULL };

/* The goals that are no gates, in the order of HpGoal; and the rows. */
static const char *const GOALS[] = { "target", "predicted", NULL };
static const char *const ROWS[] = { "00", "01", "10", "11", NULL };
const char *const *const HP_LESSON_FILE_KEYS[]
    = { TEXTS, HEAD_KEYS, HP_STATE_KEYS, HP_STATE_KEYS_2, SCENE_KEYS, SCENE_KEYS_2, HP_NETWORK_KEYS,
        NULL };

/* The keys of a scene that need version 2. */
static const char *const *const KEYS_2[]
    = { HP_STATE_KEYS_2, SCENE_KEYS_2, HP_NETWORK_KEYS, TEXTS + HP_LESSON_NOTES, NULL };

/* Writing. */

static void
write_texts (GString *text, const char *key, HpTexts *texts)
{
  g_autofree const char **locales = hp_texts_list_locales (texts);

  for (const char **locale = locales; *locale != NULL; locale++)
    hp_key_append_text (text, key, *locale, hp_texts_get (texts, *locale));
}

/* Without any names only a list that is needed is written. */
static void
write_list (GString *text, const char *key, unsigned bits, const char *const names[],
            gboolean is_needed)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; names[i] != NULL; i++)
    if (bits & 1u << i)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ";" : "", names[i]);
  if (list->len > 0 || is_needed)
    hp_key_append (text, key, list->str);
}

static const char *
get_goal_name (HpGoal goal)
{
  return goal < HP_GOAL_TARGET ? hp_gate_name ((HpGate) goal) : GOALS[goal - HP_GOAL_TARGET];
}

static void
write_scene (GString *text, HpLesson *lesson, guint index)
{
  const HpScene *scene = hp_lesson_get_scene (lesson, index);

  g_string_append_printf (text, "[Scene %u]\n", index + 1);
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    write_texts (text, TEXTS[kind],
                 hp_lesson_get_texts (lesson, index, (HpLessonText) kind));
  hp_state_keys_write (text, scene->network.neuron[HP_ROLE_ONE]);
  if (scene->view != HP_VIEW_ANY)
    hp_key_append (text, VIEW, HP_VIEW_NAMES[scene->view]);
  write_list (text, LOCKED, scene->locked, HP_LOCK_NAMES, FALSE);
  write_list (text, HIDDEN, scene->hidden, HP_PART_NAMES, FALSE);
  if (scene->sets_shown)
    write_list (text, SHOWN, scene->shown, HP_SHOWN_NAMES, TRUE);
  if (scene->row != HP_NO_ROW)
    hp_key_append (text, ROW, ROWS[scene->row]);
  if (scene->goal != HP_GATE_NONE)
    hp_key_append (text, GOAL, get_goal_name (scene->goal));
  hp_network_keys_write (text, &scene->network);
  if (scene->network_goal != HP_GATE_NONE)
    hp_key_append (text, NETWORK_GOAL, hp_gate_name (scene->network_goal));
  hp_network_groups_write (text, &scene->network, index + 1);
}

static gboolean
has_texts_2 (HpLesson *lesson, guint index)
{
  gboolean has_any = FALSE;

  for (int kind = HP_LESSON_NOTES; kind < HP_N_LESSON_TEXTS; kind++)
    has_any |= !hp_texts_is_empty (hp_lesson_get_texts (lesson, index, (HpLessonText) kind));
  return has_any;
}

static int
get_scene_version (HpLesson *lesson, guint index)
{
  const HpScene *scene = hp_lesson_get_scene (lesson, index);

  if (hp_network_keys_needed (&scene->network) || scene->network_goal != HP_GATE_NONE
      || scene->view == HP_VIEW_NETWORK || scene->sets_shown || scene->row != HP_NO_ROW
      || scene->goal >= HP_GOAL_TARGET || has_texts_2 (lesson, index))
    return 2;
  return hp_state_keys_version (scene->network.neuron[HP_ROLE_ONE]);
}

/* The lowest version that has all that a lesson needs, so that older programs read what they
 * can. */
static int
get_version (HpLesson *lesson)
{
  int version = 1;

  for (guint index = 0; index < hp_lesson_get_n_scenes (lesson); index++)
    version = MAX (version, get_scene_version (lesson, index));
  return version;
}

char *
hp_lesson_file_write (HpLesson *lesson)
{
  GString *text = g_string_new (hp_lesson_get_comment (lesson, HP_LESSON_HEAD));

  g_string_append_printf (text, "[" HEAD "]\n" VERSION_KEY "=%d\n", get_version (lesson));
  write_texts (text, HEAD_TEXTS[0], hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
  for (guint index = 0; index < hp_lesson_get_n_scenes (lesson); index++)
    {
      g_string_append_printf (text, "\n%s", hp_lesson_get_comment (lesson, index));
      write_scene (text, lesson, index);
    }
  return g_string_free (text, FALSE);
}

/* Reading. */

static gboolean
read_version (const HpKeyGroup *group, int *version, GError **error)
{
  static const char *const VERSIONS[] = { "1", "2", NULL };
  const char *text = hp_key_need (group, VERSION_KEY, error);

  *version = text != NULL ? hp_name_find (VERSIONS, text) + 1 : 0;
  return *version > 0
         || (text != NULL
             && hp_key_refuse (group, VERSION_KEY, _("made for another version of this program"),
                               error));
}

/* Returns whether a group has only keys of a version: an older program would refuse the others. */
static gboolean
is_of_version (const HpKeyGroup *group, int version, GError **error)
{
  for (guint i = 0; i < group->entries->len && version < 2; i++)
    {
      const HpKeyEntry *entry = group->entries->pdata[i];

      for (const char *const *const *keys = KEYS_2; *keys != NULL; keys++)
        if (g_strv_contains (*keys, entry->key))
          return hp_key_entry_refuse (entry, _("this key needs Version=2"), error);
    }
  return TRUE;
}

static gboolean
read_text (const HpKeyEntry *entry, HpLessonText kind, HpTexts *texts, GError **error)
{
  g_autofree char *text = hp_key_entry_get_text (entry, error);
  const char *reason = text != NULL ? hp_lesson_refuse_text (kind, text) : NULL;

  if (reason != NULL)
    hp_key_entry_refuse (entry, reason, error);
  if (text == NULL || reason != NULL)
    return FALSE;
  hp_texts_set (texts, entry->locale != NULL ? entry->locale : "", text);
  return TRUE;
}

/* A title of a lesson or a scene, or a scene's text, in all languages. */
static gboolean
read_texts (const HpKeyGroup *group, HpLessonText kind, HpTexts *texts, GError **error)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const HpKeyEntry *entry = group->entries->pdata[i];

      if (strcmp (entry->key, TEXTS[kind]) == 0 && !read_text (entry, kind, texts, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_list (const HpKeyGroup *group, const char *key, const char *const names[], GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **) names);
  /* Translators: %s is several names with commas between, such as "w0, w1". */
  g_autofree char *reason = g_strdup_printf (_("not a list of these names: %s"), all);

  return hp_key_refuse (group, key, reason, error);
}

static gboolean
read_list (const HpKeyGroup *group, const char *key, const char *const known[], unsigned *bits,
           GError **error)
{
  const char *value = hp_key_get (group, key);
  g_auto (GStrv) names = NULL;

  *bits = 0;
  if (value == NULL)
    return TRUE;
  names = g_strsplit (value, ";", -1);
  for (char **name = names; *name != NULL; name++)
    {
      int place = hp_name_find (known, g_strstrip (*name));
      gboolean is_after_last = **name == '\0' && name != names && name[1] == NULL;

      if (place < 0 && !is_after_last)
        return refuse_list (group, key, known, error);
      if (place >= 0)
        *bits |= 1u << place;
    }
  return TRUE;
}

static gboolean
read_view (const HpKeyGroup *group, int version, HpScene *scene, GError **error)
{
  const char *name = hp_key_get (group, VIEW);

  scene->view = name != NULL ? hp_view_kind_from_name (name) : HP_VIEW_ANY;
  if (version < 2 && scene->view == HP_VIEW_NETWORK)
    return hp_key_refuse (group, VIEW, _("this view needs Version=2"), error);
  return name == NULL || scene->view != HP_VIEW_ANY
         || hp_key_refuse_name (group, VIEW, HP_VIEW_NAMES, error);
}

static gboolean
read_goal (const HpKeyGroup *group, int version, HpScene *scene, GError **error)
{
  const char *name = hp_key_get (group, GOAL);
  int other = name != NULL ? hp_name_find (GOALS, name) : -1;
  HpGate gate = name != NULL ? hp_gate_from_name (name) : HP_GATE_NONE;

  scene->goal = other < 0 ? (HpGoal) gate : HP_GOAL_TARGET + other;
  if (other >= 0)
    return version >= 2 || hp_key_refuse (group, GOAL, _("this goal needs Version=2"), error);
  return name == NULL || (gate != HP_GATE_NONE && hp_gate_is_reachable (gate))
         || hp_key_refuse (group, GOAL,
                           _("not a gate that one neuron can compute, target or predicted"), error);
}

static gboolean
read_row (const HpKeyGroup *group, HpScene *scene, GError **error)
{
  const char *name = hp_key_get (group, ROW);

  scene->row = name != NULL ? hp_name_find (ROWS, name) : HP_NO_ROW;
  return name == NULL || scene->row != HP_NO_ROW
         || hp_key_refuse (group, ROW, _("not a row such as 01"), error);
}

static gboolean
read_network_goal (const HpKeyGroup *group, HpScene *scene, GError **error)
{
  const char *name = hp_key_get (group, NETWORK_GOAL);

  scene->network_goal = name != NULL ? hp_gate_from_name (name) : HP_GATE_NONE;
  return name == NULL || scene->network_goal != HP_GATE_NONE
         || hp_key_refuse (group, NETWORK_GOAL, _("not the name of a gate"), error);
}

static gboolean
read_scene (const HpKeyGroup *group, int version, HpScene *scene, GError **error)
{
  static const char *const *const KNOWN[]
      = { HP_STATE_KEYS, HP_STATE_KEYS_2, SCENE_KEYS, SCENE_KEYS_2, HP_NETWORK_KEYS, NULL };

  *scene = hp_scene (HP_STATE_FRESH);
  scene->sets_shown = hp_key_get (group, SHOWN) != NULL;
  return hp_key_group_has_only (group, KNOWN, TEXTS, error)
         && is_of_version (group, version, error)
         && hp_state_keys_read (group, &scene->network.neuron[HP_ROLE_ONE], error)
         && hp_network_keys_read (group, &scene->network, error)
         && read_view (group, version, scene, error)
         && read_list (group, LOCKED, HP_LOCK_NAMES, &scene->locked, error)
         && read_list (group, HIDDEN, HP_PART_NAMES, &scene->hidden, error)
         && read_list (group, SHOWN, HP_SHOWN_NAMES, &scene->shown, error)
         && read_row (group, scene, error) && read_goal (group, version, scene, error)
         && read_network_goal (group, scene, error);
}

static gboolean
add_scene (HpLesson *lesson, int version, const HpKeyGroup *group, GError **error)
{
  guint index = hp_lesson_get_n_scenes (lesson);
  HpScene scene;

  if (!read_scene (group, version, &scene, error))
    return FALSE;
  hp_lesson_insert (lesson, index, &scene);
  hp_lesson_set_comment (lesson, index, group->comment->str);
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    if (!read_texts (group, (HpLessonText) kind,
                     hp_lesson_get_texts (lesson, index, (HpLessonText) kind), error))
      return FALSE;
  return TRUE;
}

/* Adds one of the three neurons of the last scene. Its comments move above the scene's heading. */
static gboolean
add_neuron (HpLesson *lesson, int version, const HpKeyGroup *group, HpRole role, GError **error)
{
  guint index = hp_lesson_get_n_scenes (lesson) - 1;
  HpScene scene = *hp_lesson_get_scene (lesson, index);
  g_autofree char *comment
      = g_strconcat (hp_lesson_get_comment (lesson, index), group->comment->str, NULL);

  if (version < 2)
    return hp_key_group_refuse (group, _("this group needs Version=2"), error);
  if (!hp_network_group_read (group, role, &scene.network, error))
    return FALSE;
  hp_lesson_set_scene (lesson, index, &scene);
  hp_lesson_set_comment (lesson, index, comment);
  return TRUE;
}

static gboolean
misses (const char *group, GError **error)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND, "[%s]: %s", group,
               _("is missing"));
  return FALSE;
}

static gboolean
is_head (gconstpointer group, gconstpointer data)
{
  return strcmp (((const HpKeyGroup *) group)->name, HEAD) == 0;
}

/* Brings the head, which may stand anywhere, to the beginning. */
static gboolean
find_head (GPtrArray *groups, GError **error)
{
  const HpKeyGroup *first = groups->len > 0 ? groups->pdata[0] : NULL;
  guint place;

  if (g_ptr_array_find_with_equal_func (groups, NULL, is_head, &place))
    g_ptr_array_insert (groups, 0, g_ptr_array_steal_index (groups, place));
  else if (first == NULL || g_str_has_prefix (first->name, "Scene "))
    return misses (HEAD, error);
  else
    return hp_key_group_refuse (first, _("unknown group; expected [Halfplane]"), error);
  return TRUE;
}

static gboolean
read_head (const HpKeyGroup *head, HpLesson *lesson, int *version, GError **error)
{
  static const char *const *const KNOWN[] = { HEAD_KEYS, NULL };
  HpTexts *title = hp_lesson_get_texts (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE);

  hp_lesson_set_comment (lesson, HP_LESSON_HEAD, head->comment->str);
  return read_version (head, version, error)
         && hp_key_group_has_only (head, KNOWN, HEAD_TEXTS, error)
         && read_texts (head, HP_LESSON_TITLE, title, error);
}

/* After the head come the scenes, numbered without a gap, each with its neurons after it. */
static gboolean
check_scenes (GPtrArray *groups, GError **error)
{
  guint n = 0;

  for (guint i = 1; i < groups->len; i++)
    {
      const HpKeyGroup *group = groups->pdata[i];
      g_autofree char *expected = g_strdup_printf ("Scene %u", n + 1);

      if (hp_network_group_role (group, n) != HP_ROLE_ONE)
        continue;
      if (strcmp (group->name, expected) != 0)
        return hp_key_group_refuse (
            group, _("unknown group; scenes are numbered in order, starting from 1"), error);
      if (++n > HP_LESSON_MAX_SCENES)
        return hp_key_group_refuse (group, _("a lesson has at most 1000 scenes"), error);
    }
  return n > 0 || misses ("Scene 1", error);
}

/* A scene, or one of the neurons of the last one. */
static gboolean
read_group (const HpKeyGroup *group, int version, HpLesson *lesson, GError **error)
{
  HpRole role = hp_network_group_role (group, hp_lesson_get_n_scenes (lesson));

  return role == HP_ROLE_ONE ? add_scene (lesson, version, group, error)
                             : add_neuron (lesson, version, group, role, error);
}

/* All groups are checked before any scene is read: what a scene has learnt takes its time to be
 * worked out. */
static gboolean
read_groups (GPtrArray *groups, HpLesson *lesson, GError **error)
{
  int version;

  if (!find_head (groups, error) || !read_head (groups->pdata[0], lesson, &version, error)
      || !check_scenes (groups, error))
    return FALSE;
  for (guint i = 1; i < groups->len; i++)
    if (!read_group (groups->pdata[i], version, lesson, error))
      return FALSE;
  return TRUE;
}

HpLesson *
hp_lesson_file_read (const char *text, GError **error)
{
  g_autoptr (HpKeyFile) file = hp_key_file_parse (text, error);
  g_autoptr (HpLesson) lesson = hp_lesson_new ();

  if (file == NULL || !read_groups (file->groups, lesson, error))
    return NULL;
  hp_lesson_set_unmodified (lesson);
  return g_steal_pointer (&lesson);
}

HpLesson *
hp_lesson_file_open (const char *path, GError **error)
{
  g_autofree char *text = hp_safe_file_read (path, HP_LESSON_FILE_LIMIT, error);
  HpLesson *lesson = text != NULL ? hp_lesson_file_read (text, error) : NULL;

  if (text != NULL && lesson == NULL)
    hp_visible_prefix (error, path);
  return lesson;
}

gboolean
hp_lesson_file_save (HpLesson *lesson, const char *path, GError **error)
{
  g_autofree char *text = hp_lesson_file_write (lesson);

  if (strlen (text) > HP_LESSON_FILE_LIMIT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _("the lesson is larger than the limit of %d bytes"), HP_LESSON_FILE_LIMIT);
      hp_visible_prefix (error, path);
      return FALSE;
    }
  if (!hp_safe_file_write (path, text, error))
    return FALSE;
  hp_lesson_set_unmodified (lesson);
  return TRUE;
}
