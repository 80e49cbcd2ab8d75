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
                    .names = HP_NAMES_USUAL,
                    .theme = theme,
                    .width = width,
                    .height = height,
                    .scale = 1,
                    .range = hp_state_range (state),
                    .row = HP_NO_ROW,
                    .equation = true };
}

HpRow
hp_view_marked_row (const HpView *view)
{
  return view->interaction.hovered > 0 ? view->interaction.hovered - 1 : view->row;
}
