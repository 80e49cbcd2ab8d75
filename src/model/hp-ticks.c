/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of strings, each a lesson and the number of a scene as people count them.
 */
#include "hp-ticks.h"

#include <string.h>

struct _HpTicks
{
  GObject parent_instance;

  GHashTable *scenes;
};

enum
{
  PROP_0,
  PROP_LIST,
};

G_DEFINE_FINAL_TYPE (HpTicks, hp_ticks, G_TYPE_OBJECT)

static char *
make_key (const char *lesson, guint scene)
{
  return g_strdup_printf ("%s/%u", lesson, scene + 1);
}

static gboolean
is_of_program (gpointer key, gpointer value, gpointer data)
{
  return *(const char *) key != '/';
}

static gboolean
is_of_lesson (gpointer key, gpointer value, gpointer lesson)
{
  const char *slash = strrchr (key, '/');

  return slash != NULL && strlen (lesson) == (gsize) (slash - (const char *) key)
         && g_str_has_prefix (key, lesson);
}

static void
notify (HpTicks *self)
{
  g_object_notify (G_OBJECT (self), "list");
}

static int
compare (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

static void
hp_ticks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, HP_TICKS (object)->scenes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_of_program (key, NULL, NULL))
      g_ptr_array_add (list, key);
  g_ptr_array_sort (list, compare);
  g_ptr_array_add (list, NULL);
  g_value_set_boxed (value, list->pdata);
}

static void
hp_ticks_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpTicks *self = HP_TICKS (object);
  const GStrv list = g_value_get_boxed (value);

  g_hash_table_foreach_remove (self->scenes, is_of_program, NULL);
  for (int i = 0; list != NULL && list[i] != NULL; i++)
    g_hash_table_add (self->scenes, g_strdup (list[i]));
  notify (self);
}

static void
hp_ticks_finalize (GObject *object)
{
  g_clear_pointer (&HP_TICKS (object)->scenes, g_hash_table_unref);
  G_OBJECT_CLASS (hp_ticks_parent_class)->finalize (object);
}

static void
hp_ticks_class_init (HpTicksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_ticks_get_property;
  object_class->set_property = hp_ticks_set_property;
  object_class->finalize = hp_ticks_finalize;
  g_object_class_install_property (
      object_class, PROP_LIST,
      g_param_spec_boxed ("list", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
hp_ticks_init (HpTicks *self)
{
  self->scenes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

HpTicks *
hp_ticks_new (void)
{
  return g_object_new (HP_TYPE_TICKS, NULL);
}

void
hp_ticks_add (HpTicks *self, const char *lesson, guint scene)
{
  if (g_hash_table_add (self->scenes, make_key (lesson, scene)))
    notify (self);
}

gboolean
hp_ticks_has (HpTicks *self, const char *lesson, guint scene)
{
  g_autofree char *key = make_key (lesson, scene);

  return g_hash_table_contains (self->scenes, key);
}

gboolean
hp_ticks_is_empty (HpTicks *self)
{
  return g_hash_table_size (self->scenes) == 0;
}

void
hp_ticks_forget_lesson (HpTicks *self, const char *lesson)
{
  if (g_hash_table_foreach_remove (self->scenes, is_of_lesson, (gpointer) lesson) > 0)
    notify (self);
}

void
hp_ticks_forget (HpTicks *self)
{
  if (hp_ticks_is_empty (self))
    return;
  g_hash_table_remove_all (self->scenes);
  notify (self);
}
