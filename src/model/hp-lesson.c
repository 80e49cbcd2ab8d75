/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of pages, each a scene with its texts; every edit goes through edited (). Copies of a
 * lesson share their pages, so an edit first takes a page of its own.
 */
#include "hp-lesson.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  guint n_refs;
  HpScene scene;
  HpTexts *texts[HP_N_LESSON_TEXTS];
  char *comment;
} Page;

struct _HpLesson
{
  GObject parent_instance;

  Page *head;       /* its scene is not used */
  GPtrArray *pages; /* of Page */
  gboolean modified;
  char *name; /* or NULL */
  guint typing; /* what the last edit typed in, or 0 */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HpLesson, hp_lesson, G_TYPE_OBJECT)

static gpointer
page_share (gconstpointer data, gpointer unused)
{
  Page *page = (Page *) data;

  page->n_refs++;
  return page;
}

static void
page_release (gpointer data)
{
  Page *page = data;

  if (--page->n_refs > 0)
    return;
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    hp_texts_free (page->texts[kind]);
  g_free (page->comment);
  g_free (page);
}

static Page *
page_new (HpScene scene)
{
  Page *page = g_new0 (Page, 1);

  page->n_refs = 1;
  page->scene = scene;
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    page->texts[kind] = hp_texts_new ();
  page->comment = g_strdup ("");
  return page;
}

static Page *
get_page (HpLesson *self, guint index)
{
  return index == HP_LESSON_HEAD ? self->head : g_ptr_array_index (self->pages, index);
}

/* A page that no copy of the lesson shares. */
static Page *
get_own_page (HpLesson *self, guint index)
{
  Page *shared = get_page (self, index), *own;

  if (shared->n_refs == 1)
    return shared;
  own = page_new (shared->scene);
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    hp_texts_copy (own->texts[kind], shared->texts[kind]);
  g_free (own->comment);
  own->comment = g_strdup (shared->comment);
  page_release (shared);
  if (index == HP_LESSON_HEAD)
    self->head = own;
  else
    self->pages->pdata[index] = own;
  return own;
}

static void
edited (HpLesson *self)
{
  self->modified = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

static void
hp_lesson_finalize (GObject *object)
{
  HpLesson *self = HP_LESSON (object);

  g_clear_pointer (&self->head, page_release);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (hp_lesson_parent_class)->finalize (object);
}

static void
hp_lesson_class_init (HpLessonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hp_lesson_finalize;
  changed_signal = g_signal_new ("changed", HP_TYPE_LESSON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
hp_lesson_init (HpLesson *self)
{
  self->head = page_new (hp_scene (HP_STATE_FRESH));
  self->pages = g_ptr_array_new_with_free_func (page_release);
}

/* A line ends wherever a text breaks at any width. */
static int
count_lines (const char *text)
{
  GUnicodeBreakType type, before = G_UNICODE_BREAK_UNKNOWN;
  int n = 1;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c), before = type)
    {
      type = g_unichar_break_type (g_utf8_get_char (c));
      n += type == G_UNICODE_BREAK_MANDATORY || type == G_UNICODE_BREAK_CARRIAGE_RETURN
           || type == G_UNICODE_BREAK_NEXT_LINE
           || (type == G_UNICODE_BREAK_LINE_FEED && before != G_UNICODE_BREAK_CARRIAGE_RETURN);
    }
  return n;
}

static int
count_marks (const char *text)
{
  int n = 0, most = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      n = g_unichar_ismark (g_utf8_get_char (c)) ? n + 1 : 0;
      most = MAX (most, n);
    }
  return most;
}

G_STATIC_ASSERT (HP_TITLE_CHARACTERS == 200 && HP_TITLE_LINES == 4);
G_STATIC_ASSERT (HP_TEXT_CHARACTERS == 2000 && HP_TEXT_LINES == 40 && HP_MARKS == 10);
G_STATIC_ASSERT (HP_NAME_CHARACTERS == 24);

typedef struct
{
  int characters, lines;
  const char *reason;
} Limit;

const char *
hp_lesson_refuse_text (HpLessonText kind, const char *text)
{
  static const Limit LIMITS[] = {
    [HP_LESSON_TITLE] = { HP_TITLE_CHARACTERS, HP_TITLE_LINES,
                          N_ ("a title has at most 200 characters and 4 lines") },
    [HP_LESSON_TEXT] = { HP_TEXT_CHARACTERS, HP_TEXT_LINES,
                         N_ ("a text has at most 2000 characters and 40 lines") },
    [HP_LESSON_NAME_A] = { HP_NAME_CHARACTERS, 1,
                           N_ ("a name has at most 24 characters and 1 line") },
  };
  const Limit *limit = &LIMITS[kind == HP_LESSON_NOTES ? HP_LESSON_TEXT
                                                       : MIN (kind, HP_LESSON_NAME_A)];

  if (g_utf8_strlen (text, -1) > limit->characters || count_lines (text) > limit->lines)
    return _(limit->reason);
  return count_marks (text) > HP_MARKS ? _("a character has at most 10 combining marks") : NULL;
}

HpLesson *
hp_lesson_new (void)
{
  return g_object_new (HP_TYPE_LESSON, NULL);
}

const char *
hp_lesson_get_name (HpLesson *self)
{
  return self->name;
}

void
hp_lesson_set_name (HpLesson *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
}

guint
hp_lesson_get_n_scenes (HpLesson *self)
{
  return self->pages->len;
}

const HpScene *
hp_lesson_get_scene (HpLesson *self, guint index)
{
  return &get_page (self, index)->scene;
}

HpTexts *
hp_lesson_get_texts (HpLesson *self, guint index, HpLessonText kind)
{
  return get_page (self, index)->texts[kind];
}

gboolean
hp_lesson_has_any (HpLesson *self, HpLessonText kind)
{
  gboolean has_any = FALSE;

  for (guint index = 0; index < self->pages->len; index++)
    has_any |= !hp_texts_is_empty (hp_lesson_get_texts (self, index, kind));
  return has_any;
}

const char *
hp_lesson_read (HpLesson *self, guint index, HpLessonText kind)
{
  const HpTexts *texts = hp_lesson_get_texts (self, index, kind);

  return hp_texts_get (texts, hp_texts_find_locale (texts));
}

const char *
hp_lesson_get_comment (HpLesson *self, guint index)
{
  return get_page (self, index)->comment;
}

void
hp_lesson_set_comment (HpLesson *self, guint index, const char *comment)
{
  Page *page = get_own_page (self, index);

  g_free (page->comment);
  page->comment = g_strdup (comment);
}

gboolean
hp_lesson_insert (HpLesson *self, guint index, const HpScene *scene)
{
  if (self->pages->len >= HP_LESSON_MAX_SCENES)
    return FALSE;
  g_ptr_array_insert (self->pages, (int) index, page_new (*scene));
  edited (self);
  return TRUE;
}

void
hp_lesson_remove (HpLesson *self, guint index)
{
  g_ptr_array_remove_index (self->pages, index);
  edited (self);
}

void
hp_lesson_move (HpLesson *self, guint from, guint to)
{
  if (from == to)
    return;
  g_ptr_array_insert (self->pages, (int) to, g_ptr_array_steal_index (self->pages, from));
  edited (self);
}

void
hp_lesson_set_scene (HpLesson *self, guint index, const HpScene *scene)
{
  if (hp_scene_equal (hp_lesson_get_scene (self, index), scene))
    return;
  get_own_page (self, index)->scene = *scene;
  edited (self);
}

void
hp_lesson_set_goals (HpLesson *self, guint index, HpGoal goal, HpGate network_goal)
{
  HpScene scene = get_page (self, index)->scene;

  scene.goal = goal;
  scene.network_goal = network_goal;
  hp_lesson_set_scene (self, index, &scene);
}

void
hp_lesson_edit_text (HpLesson *self, guint index, HpLessonText kind, const char *text)
{
  if (strcmp (hp_lesson_read (self, index, kind), text) == 0)
    return;
  hp_texts_edit (get_own_page (self, index)->texts[kind], text);
  self->typing = (index + 1) * HP_N_LESSON_TEXTS + kind + 1; /* 0 + kind for the head */
  edited (self);
  self->typing = 0;
}

guint
hp_lesson_get_typing (HpLesson *self)
{
  return self->typing;
}

HpLesson *
hp_lesson_copy (HpLesson *self)
{
  HpLesson *copy = hp_lesson_new ();

  hp_lesson_restore (copy, self);
  return copy;
}

void
hp_lesson_restore (HpLesson *self, HpLesson *copy)
{
  Page *head = page_share (copy->head, NULL);
  GPtrArray *pages = g_ptr_array_copy (copy->pages, page_share, NULL);

  page_release (self->head);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->head = head;
  self->pages = pages;
  edited (self);
}

gboolean
hp_lesson_is_modified (HpLesson *self)
{
  return self->modified;
}

void
hp_lesson_set_unmodified (HpLesson *self)
{
  self->modified = FALSE;
}
