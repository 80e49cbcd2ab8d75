/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view.h"

#include <glib/gi18n.h>

bool
hp_has_meaning (const char *meaning)
{
  return meaning != NULL && meaning[0] != '\0';
}

char *
hp_name_with_meaning (const char *name, const char *meaning)
{
  /* Translators: the name of an input or of the output, and what it stands for: "A: rain". */
  return hp_has_meaning (meaning) ? g_markup_printf_escaped (_("%s: %s"), name, meaning)
                                  : g_strdup (name);
}

HpView
hp_view (HpViewKind kind, HpState state, HpTheme theme, double width, double height)
{
  return (HpView) { .kind = kind,
                    .state = state,
                    .network = hp_network (state),
                    .names = HP_NAMES_USUAL,
                    .theme = theme,
                    .width = width,
                    .height = height,
                    .scale = 1,
                    .range = hp_state_range (state),
                    .row = HP_NO_ROW,
                    .equation = true };
}

void
hp_view_set_network (HpView *view, const HpNetwork *network)
{
  view->network = *network;
  view->state = hp_network_shown_state (network);
  view->range = hp_network_range (network);
  if (view->kind == HP_VIEW_NETWORK)
    return;
  if (network->in_hand == HP_ROLE_Y)
    {
      view->names
          = (HpNames) { HP_ROLE_NAMES[HP_ROLE_H1], HP_ROLE_NAMES[HP_ROLE_H2], view->names.y };
      view->meanings.a = view->meanings.b = NULL;
    }
  else if (network->in_hand != HP_ROLE_ONE)
    view->meanings.y = NULL;
}

void
hp_view_show_scene (HpView *view, const HpScene *scene)
{
  view->row = scene->row;
  view->cell_alone = hp_scene_hides_side (scene->hidden);
  if (!scene->sets_shown)
    return;
  view->equation = (scene->shown & 1u << HP_SHOWN_EQUATION) != 0;
  view->ruler = (scene->shown & 1u << HP_SHOWN_RULER) != 0;
  view->program = (scene->shown & 1u << HP_SHOWN_PROGRAM) != 0;
  view->cell = (scene->shown & 1u << HP_SHOWN_CELL) != 0;
}

HpRow
hp_view_marked_row (const HpView *view)
{
  return view->interaction.hovered > 0 ? view->interaction.hovered - 1 : view->row;
}
