/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Requests as they begin.
 */
#include "view.h"

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
  if (network->in_hand == HP_ROLE_Y && view->kind != HP_VIEW_NETWORK)
    view->names = (HpNames) { HP_ROLE_NAMES[HP_ROLE_H1], HP_ROLE_NAMES[HP_ROLE_H2], view->names.y };
}

HpRow
hp_view_marked_row (const HpView *view)
{
  return view->interaction.hovered > 0 ? view->interaction.hovered - 1 : view->row;
}
