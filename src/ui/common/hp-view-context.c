/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All but the meanings are numbers in one array, by property.
 */
#include "hp-view-context.h"

enum
{
  PROP_0,
  PROP_HOVERED_ROW,
  PROP_SELECTED_ROW,
  PROP_SCREEN,
  PROP_STEP,
  PROP_EQUATION,
  PROP_RULER,
  PROP_GHOST,
  PROP_CELL,
  PROP_CELL_ALONE,
  PROP_PROGRAM,
  PROP_MEANINGS,
  N_PROPS,
};

struct _HpViewContext
{
  GObject parent_instance;

  int values[PROP_MEANINGS];
  gboolean has_meanings;
  const char *meanings[4]; /* NULL at the end; interned, so that they outlive every request */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpViewContext, hp_view_context, G_TYPE_OBJECT)

static void
set_value (HpViewContext *self, guint id, int value)
{
  if (self->values[id] == value)
    return;
  self->values[id] = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
set_meanings (HpViewContext *self, const char *const *meanings)
{
  g_return_if_fail (meanings == NULL || g_strv_length ((char **) meanings) == 3);
  if (self->has_meanings == (meanings != NULL)
      && (meanings == NULL || g_strv_equal (self->meanings, meanings)))
    return;
  self->has_meanings = meanings != NULL;
  for (int i = 0; i < 3; i++)
    self->meanings[i] = meanings != NULL ? g_intern_string (meanings[i]) : "";
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEANINGS]);
}

static void
hp_view_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpViewContext *self = HP_VIEW_CONTEXT (object);

  if (id == PROP_MEANINGS)
    g_value_set_boxed (value, self->has_meanings ? self->meanings : NULL);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, self->values[id]);
  else
    g_value_set_int (value, self->values[id]);
}

static void
hp_view_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpViewContext *self = HP_VIEW_CONTEXT (object);

  if (id == PROP_MEANINGS)
    set_meanings (self, g_value_get_boxed (value));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    set_value (self, id, g_value_get_boolean (value));
  else
    set_value (self, id, g_value_get_int (value));
}

static void
hp_view_context_class_init (HpViewContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hp_view_context_get_property;
  object_class->set_property = hp_view_context_set_property;
  properties[PROP_HOVERED_ROW]
      = g_param_spec_int ("hovered-row", NULL, NULL, HP_NO_ROW, HP_N_ROWS - 1, HP_NO_ROW, flags);
  properties[PROP_SELECTED_ROW]
      = g_param_spec_int ("selected-row", NULL, NULL, HP_NO_ROW, HP_N_ROWS - 1, HP_NO_ROW, flags);
  properties[PROP_SCREEN] = g_param_spec_int ("screen", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_STEP] = g_param_spec_int ("step", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_EQUATION] = g_param_spec_boolean ("equation", NULL, NULL, TRUE, flags);
  properties[PROP_RULER] = g_param_spec_boolean ("ruler", NULL, NULL, FALSE, flags);
  properties[PROP_GHOST] = g_param_spec_boolean ("ghost", NULL, NULL, FALSE, flags);
  properties[PROP_CELL] = g_param_spec_boolean ("cell", NULL, NULL, FALSE, flags);
  properties[PROP_CELL_ALONE] = g_param_spec_boolean ("cell-alone", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRAM] = g_param_spec_boolean ("program", NULL, NULL, FALSE, flags);
  properties[PROP_MEANINGS] = g_param_spec_boxed ("meanings", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_view_context_init (HpViewContext *self)
{
  self->values[PROP_HOVERED_ROW] = self->values[PROP_SELECTED_ROW] = HP_NO_ROW;
  self->values[PROP_EQUATION] = TRUE;
  for (int i = 0; i < 3; i++)
    self->meanings[i] = "";
}

HpViewContext *
hp_view_context_new (void)
{
  return g_object_new (HP_TYPE_VIEW_CONTEXT, NULL);
}

/* The line before the last step of learning, unless another one is asked for. */
static void
fill_ghost (HpViewContext *self, HpView *view)
{
  view->has_ghost = self->values[PROP_GHOST];
  if (view->has_ghost || self->values[PROP_STEP] == 0 || view->state.learning.n == 0)
    return;
  view->has_ghost = true;
  view->ghost = hp_state_last_presentation (&view->state).before;
}

void
hp_view_context_fill (HpViewContext *self, HpView *view)
{
  view->meanings = (HpNames) { self->meanings[0], self->meanings[1], self->meanings[2] };
  view->screen = self->values[PROP_SCREEN];
  view->row = self->values[PROP_SELECTED_ROW];
  view->equation = self->values[PROP_EQUATION];
  view->ruler = self->values[PROP_RULER];
  fill_ghost (self, view);
  view->cell = self->values[PROP_CELL];
  view->cell_alone = self->values[PROP_CELL_ALONE];
  view->program = self->values[PROP_PROGRAM];
  view->interaction.hovered = self->values[PROP_HOVERED_ROW] + 1;
}

HpRow
hp_view_context_get_hovered_row (HpViewContext *self)
{
  return self->values[PROP_HOVERED_ROW];
}

void
hp_view_context_set_hovered_row (HpViewContext *self, HpRow row)
{
  set_value (self, PROP_HOVERED_ROW, row);
}

HpRow
hp_view_context_get_selected_row (HpViewContext *self)
{
  return self->values[PROP_SELECTED_ROW];
}

void
hp_view_context_set_selected_row (HpViewContext *self, HpRow row)
{
  set_value (self, PROP_SELECTED_ROW, row);
}

int
hp_view_context_get_step (HpViewContext *self)
{
  return self->values[PROP_STEP];
}

int
hp_view_context_get_screen (HpViewContext *self)
{
  return self->values[PROP_SCREEN];
}
