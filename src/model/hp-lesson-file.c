/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between a lesson and a key file.
 */
#include "hp-lesson-file.h"
#include "hp-key-file.h"
#include "hp-safe-file.h"
#include "hp-state-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD "Halfplane"
#define VERSION_KEY "Version"
#define THIS_VERSION "1"
#define VIEW "View"
#define LOCKED "Locked"
#define HIDDEN "Hidden"
#define GOAL "Goal"

/* The most characters of a message about a text, without the file's name. */
#define LONGEST_MESSAGE 240

/* "Scene " and a number. */
#define GROUP_SIZE 24

static const char *const HEAD_KEYS[] = { VERSION_KEY, NULL };
static const char *const HEAD_TEXTS[] = { "Title", NULL };

/* In the order of HpWording. */
static const char *const SCENE_TEXTS[] = { "Title", "Text", NULL };

/* Beside those of its texts and its state. */
static const char *const SCENE_KEYS[] = { VIEW, LOCKED, HIDDEN, GOAL, NULL };

/* Some of these lists in one, to a NULL; free the array alone. */
static const char **
join (const char *const *const lists[], gsize n_lists)
{
  GPtrArray *all = g_ptr_array_new ();

  for (gsize list = 0; list < n_lists; list++)
    for (const char *const *key = lists[list]; *key != NULL; key++)
      g_ptr_array_add (all, (gpointer) *key);
  g_ptr_array_add (all, NULL);
  return (const char **) g_ptr_array_free (all, FALSE);
}

const char **
hp_lesson_file_list_keys (void)
{
  const char *const *const lists[]
      = { HEAD_KEYS, HEAD_TEXTS, SCENE_TEXTS, HP_STATE_KEYS, SCENE_KEYS };

  return join (lists, G_N_ELEMENTS (lists));
}

/* Writing. */

static void
write_texts (GKeyFile *file, const char *group, const char *key, HpTexts *texts)
{
  g_autofree const char **locales = hp_texts_list_locales (texts);

  for (const char **locale = locales; *locale != NULL; locale++)
    {
      g_autofree char *name
          = **locale == '\0' ? g_strdup (key) : g_strdup_printf ("%s[%s]", key, *locale);

      hp_key_file_set_text (file, group, name, hp_texts_get (texts, *locale));
    }
}

static void
write_list (GKeyFile *file, const char *group, const char *key, unsigned bits, int n_names,
            const char *(*get_name) (int))
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < n_names; i++)
    if (bits & 1u << i)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ";" : "", get_name (i));
  if (list->len > 0)
    g_key_file_set_value (file, group, key, list->str);
}

static const char *
get_lock (int lock)
{
  return hp_lock_name ((HpLock) lock);
}

static const char *
get_part (int part)
{
  return hp_part_name ((HpPart) part);
}

static void
write_scene (GKeyFile *file, const char *group, HpLesson *lesson, guint index)
{
  const HpScene *scene = hp_lesson_get_scene (lesson, index);

  for (int wording = 0; wording < HP_N_WORDINGS; wording++)
    write_texts (file, group, SCENE_TEXTS[wording],
                 hp_lesson_get_words (lesson, index, (HpWording) wording));
  hp_state_keys_write (file, group, scene->state);
  if (scene->show != HP_SHOW_ANY)
    g_key_file_set_value (file, group, VIEW, hp_show_name (scene->show));
  write_list (file, group, LOCKED, scene->locked, HP_N_LOCKS, get_lock);
  write_list (file, group, HIDDEN, scene->hidden, HP_N_PARTS, get_part);
  if (scene->goal != HP_GATE_NONE)
    g_key_file_set_value (file, group, GOAL, hp_gate_name (scene->goal));
}

/* The head, or a scene by its index. Each group is a key file of its own, so that its comment can
 * stand above it: GLib's comments are lost or moved where groups are. */
static void
append_group (GString *text, HpLesson *lesson, int index)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *lines = NULL;
  char group[GROUP_SIZE];

  g_snprintf (group, sizeof group, "Scene %d", index + 1);
  if (index >= 0)
    write_scene (file, group, lesson, (guint) index);
  else
    {
      g_key_file_set_value (file, HEAD, VERSION_KEY, THIS_VERSION);
      write_texts (file, HEAD, HEAD_TEXTS[0], hp_lesson_get_title (lesson));
    }
  lines = g_key_file_to_data (file, NULL, NULL);
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "",
                          hp_lesson_get_comment (lesson, index), lines);
}

char *
hp_lesson_file_write (HpLesson *lesson)
{
  GString *text = g_string_new (NULL);

  for (int index = -1; index < (int) hp_lesson_get_n_scenes (lesson); index++)
    append_group (text, lesson, index);
  return g_string_free (text, FALSE);
}

/* Reading. */

static gboolean
read_version (GKeyFile *file, GError **error)
{
  g_autofree char *version = hp_key_file_get_word (file, HEAD, VERSION_KEY);

  if (!hp_key_file_needs (file, HEAD, VERSION_KEY, error))
    return FALSE;
  return strcmp (version, THIS_VERSION) == 0
         || hp_key_file_refuse (error, HEAD, VERSION_KEY,
                                _("made for another version of this program"));
}

/* The locale of "Key[locale]", or "" of "Key"; a new string, or NULL if the name is of no such
 * key. */
static char *
get_locale (const char *name, const char *key)
{
  gsize n_key = strlen (key);

  if (strcmp (name, key) == 0)
    return g_strdup ("");
  if (!g_str_has_prefix (name, key) || name[n_key] != '[')
    return NULL;
  return g_strndup (name + n_key + 1, strlen (name) - n_key - 2);
}

static gboolean
read_texts (GKeyFile *file, const char *group, const char *key, HpTexts *texts, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *locale = get_locale (*name, key), *text = NULL;

      if (locale == NULL)
        continue;
      text = hp_key_file_get_text (file, group, *name, error);
      if (text == NULL)
        return FALSE;
      hp_texts_set (texts, locale, text);
    }
  return TRUE;
}

static gboolean
read_list (GKeyFile *file, const char *group, const char *key, int (*find) (const char *),
           const char *complaint, unsigned *bits, GError **error)
{
  g_autofree char *value = hp_key_file_get_word (file, group, key);
  g_auto (GStrv) names = NULL;

  *bits = 0;
  if (value == NULL)
    return TRUE;
  names = g_strsplit (value, ";", -1);
  for (char **name = names; *name != NULL; name++)
    {
      int place = find (g_strstrip (*name));
      gboolean is_after_last = **name == '\0' && name != names && name[1] == NULL;

      if (place < 0 && !is_after_last)
        return hp_key_file_refuse (error, group, key, complaint);
      if (place >= 0)
        *bits |= 1u << place;
    }
  return TRUE;
}

static gboolean
read_view (GKeyFile *file, const char *group, HpScene *scene, GError **error)
{
  g_autofree char *name = hp_key_file_get_word (file, group, VIEW);

  scene->show = name != NULL ? hp_show_from_name (name) : HP_SHOW_ANY;
  return name == NULL || scene->show != HP_SHOW_ANY
         || hp_key_file_refuse (error, group, VIEW,
                                _("not one of boundary, neuron, weights, gates and xor"));
}

static gboolean
read_goal (GKeyFile *file, const char *group, HpScene *scene, GError **error)
{
  g_autofree char *name = hp_key_file_get_word (file, group, GOAL);

  scene->goal = name != NULL ? hp_gate_from_name (name) : HP_GATE_NONE;
  return name == NULL
         || (scene->goal != HP_GATE_NONE && hp_gate_is_reachable (scene->goal))
         || hp_key_file_refuse (error, group, GOAL, _("not a gate that one neuron can be"));
}

/* All keys that a scene can have but its texts. */
static gboolean
has_only_scene_keys (GKeyFile *file, const char *group, GError **error)
{
  const char *const *const lists[] = { HP_STATE_KEYS, SCENE_KEYS };
  g_autofree const char **known = join (lists, G_N_ELEMENTS (lists));

  return hp_key_file_has_only (file, group, known, SCENE_TEXTS, error);
}

static gboolean
read_scene (GKeyFile *file, const char *group, HpScene *scene, GError **error)
{
  *scene = hp_scene (HP_STATE_FRESH);
  return has_only_scene_keys (file, group, error)
         && hp_state_keys_read (file, group, &scene->state, error)
         && read_view (file, group, scene, error)
         && read_list (file, group, LOCKED, hp_lock_from_name,
                       _("not a list of w0, w1, w2, theta, target and learning"), &scene->locked,
                       error)
         && read_list (file, group, HIDDEN, hp_part_from_name,
                       _("not a list of target, verdict, weights, table, strips, hints and "
                         "learning"),
                       &scene->hidden, error)
         && read_goal (file, group, scene, error);
}

static gboolean
add_scene (HpLesson *lesson, GKeyFile *file, const char *group, GError **error)
{
  guint index = hp_lesson_get_n_scenes (lesson);
  HpScene scene;

  if (!read_scene (file, group, &scene, error))
    return FALSE;
  hp_lesson_insert (lesson, index, &scene);
  for (int wording = 0; wording < HP_N_WORDINGS; wording++)
    if (!read_texts (file, group, SCENE_TEXTS[wording],
                     hp_lesson_get_words (lesson, index, (HpWording) wording), error))
      return FALSE;
  return TRUE;
}

/* Sets an error about a group. */
static gboolean
refuse_group (GError **error, const char *group, const char *reason)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND, "[%s]: %s", group,
               reason);
  return FALSE;
}

/* Scenes are numbered without a gap; the head may stand anywhere. */
static gboolean
check_groups (char **groups, GError **error)
{
  guint n = 0;

  for (char **group = groups; *group != NULL; group++)
    {
      char expected[GROUP_SIZE];

      if (strcmp (*group, HEAD) == 0)
        continue;
      g_snprintf (expected, sizeof expected, "Scene %u", ++n);
      if (strcmp (*group, expected) != 0)
        return refuse_group (error, *group,
                             _("unknown group; scenes are numbered from 1 in their order"));
      if (n > HP_LESSON_MAX_SCENES)
        return refuse_group (error, *group, _("a lesson has at most 1000 scenes"));
    }
  return n > 0 || refuse_group (error, "Scene 1", _("is missing"));
}

/* Groups first: what a scene has learnt takes its time to be worked out. */
static gboolean
read_scenes (GKeyFile *file, HpLesson *lesson, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  if (!check_groups (groups, error))
    return FALSE;
  for (char **group = groups; *group != NULL; group++)
    if (strcmp (*group, HEAD) != 0 && !add_scene (lesson, file, *group, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_head (GKeyFile *file, HpLesson *lesson, GError **error)
{
  g_autofree char *first = g_key_file_get_start_group (file);

  if (!g_key_file_has_group (file, HEAD))
    return first == NULL || g_str_has_prefix (first, "Scene ")
               ? refuse_group (error, HEAD, _("is missing"))
               : refuse_group (error, first, _("unknown group, where [Halfplane] should be"));
  return read_version (file, error)
         && hp_key_file_has_only (file, HEAD, HEAD_KEYS, HEAD_TEXTS, error)
         && read_texts (file, HEAD, HEAD_TEXTS[0], hp_lesson_get_title (lesson), error);
}

static void
read_comments (const char *text, HpLesson *lesson)
{
  g_autoptr (GHashTable) comments = hp_key_file_find_comments (text);
  char group[GROUP_SIZE];

  hp_lesson_set_comment (lesson, -1, g_hash_table_lookup (comments, HEAD));
  for (int index = 0; index < (int) hp_lesson_get_n_scenes (lesson); index++)
    {
      g_snprintf (group, sizeof group, "Scene %d", index + 1);
      hp_lesson_set_comment (lesson, index, g_hash_table_lookup (comments, group));
    }
}

HpLesson *
hp_lesson_file_read (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = hp_key_file_parse (text, error);
  g_autoptr (HpLesson) lesson = hp_lesson_new ();

  if (file == NULL || !read_head (file, lesson, error)
      || !read_scenes (file, lesson, error))
    return NULL;
  read_comments (text, lesson);
  hp_lesson_set_unmodified (lesson);
  return g_steal_pointer (&lesson);
}

/* Of a monstrous name, beginning and end. */
static char *
shorten (const char *message)
{
  glong length = g_utf8_strlen (message, -1);
  g_autofree char *begin = NULL;

  if (length <= LONGEST_MESSAGE)
    return g_strdup (message);
  begin = g_utf8_substring (message, 0, LONGEST_MESSAGE / 2);
  return g_strconcat (begin, "\u2026",
                      g_utf8_offset_to_pointer (message, length - LONGEST_MESSAGE / 2), NULL);
}

/* Makes a message one line that any terminal and any label can show. Takes the message. */
static char *
make_presentable (char *message)
{
  g_autofree char *given = message;
  g_autofree char *valid = g_utf8_make_valid (given, -1);
  GString *line = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (line, g_unichar_iscntrl (g_utf8_get_char (c)) ? ' '
                                                                            : g_utf8_get_char (c));
  return g_string_free (line, FALSE);
}

/* Hands on an error about the text of a file, with the file's name in front. */
static void
name_file (GError **error, GError *problem, const char *path)
{
  g_autofree char *message = shorten (problem->message);

  g_free (problem->message);
  problem->message = make_presentable (g_strconcat (path, ": ", message, NULL));
  g_propagate_error (error, problem);
}

/* The same for an error that names the file already. */
static void
hand_on (GError **error, GError *problem)
{
  problem->message = make_presentable (problem->message);
  g_propagate_error (error, problem);
}

HpLesson *
hp_lesson_file_open (const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = hp_safe_file_read (path, HP_LESSON_FILE_LIMIT, &problem);
  HpLesson *lesson = text != NULL ? hp_lesson_file_read (text, &problem) : NULL;

  if (text == NULL)
    hand_on (error, g_steal_pointer (&problem));
  else if (lesson == NULL)
    name_file (error, g_steal_pointer (&problem), path);
  return lesson;
}

gboolean
hp_lesson_file_save (HpLesson *lesson, const char *path, GError **error)
{
  g_autofree char *text = hp_lesson_file_write (lesson);
  g_autoptr (GError) problem = NULL;

  if (strlen (text) > HP_LESSON_FILE_LIMIT)
    g_set_error (&problem, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _("%s: the lesson is larger than the %d bytes that a lesson can have"), path,
                 HP_LESSON_FILE_LIMIT);
  else if (hp_safe_file_write (path, text, &problem))
    hp_lesson_set_unmodified (lesson);
  if (problem == NULL)
    return TRUE;
  hand_on (error, g_steal_pointer (&problem));
  return FALSE;
}
