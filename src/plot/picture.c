/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The function that draws each view, and the one that describes it.
 */
#include "picture.h"
#include "gate-map-view.h"
#include "neuron-view.h"
#include "weight-view.h"
#include "xor-view.h"

HpPicture
hp_picture_plain (HpViewKind show, HpState state, HpTheme theme, double width, double height)
{
  return (HpPicture) {
    .show = show,
    .boundary = { .state = state, .theme = theme, .width = width, .height = height, .scale = 1,
                  .marked = HP_NO_ROW, .equation = true, .hot = HP_GRIP_NONE },
    .view = { .state = state, .theme = theme, .width = width, .height = height, .scale = 1,
              .range = hp_state_range (state),
              .row = HP_NO_ROW, .focused_input = HP_INPUT_NONE, .hovered_gate = HP_GATE_NONE },
  };
}

void
hp_picture_set_theme (HpPicture *picture, HpTheme theme)
{
  picture->boundary.theme = picture->view.theme = theme;
}

double
hp_picture_width (const HpPicture *picture)
{
  return picture->show == HP_VIEW_BOUNDARY ? picture->boundary.width : picture->view.width;
}

double
hp_picture_height (const HpPicture *picture)
{
  return picture->show == HP_VIEW_BOUNDARY ? picture->boundary.height : picture->view.height;
}

void
hp_picture_draw (const HpPicture *picture, HpLettering *lettering, cairo_t *cr)
{
  switch (picture->show)
    {
    case HP_VIEW_NEURON:
      hp_neuron_view_draw (&picture->view, lettering, cr);
      break;
    case HP_VIEW_WEIGHTS:
      hp_weight_view_draw (&picture->view, lettering, cr);
      break;
    case HP_VIEW_GATES:
      hp_gate_map_view_draw (&picture->view, lettering, cr);
      break;
    case HP_VIEW_XOR:
      hp_xor_view_draw (&picture->view, lettering, cr);
      break;
    default:
      hp_boundary_view_draw (&picture->boundary, lettering, cr);
    }
}

static char *
describe (const HpPicture *picture, char words[HP_WORDS_SIZE])
{
  const HpView *view = &picture->view;

  switch (picture->show)
    {
    case HP_VIEW_NEURON:
      return hp_words_neuron_view (view->state, hp_neuron_view_row (view), words);
    case HP_VIEW_WEIGHTS:
      return hp_words_weight_view (view->state, words);
    case HP_VIEW_GATES:
      return hp_words_gate_map (view->state, words);
    case HP_VIEW_XOR:
      return hp_words_xor_view (view->state, hp_xor_view_gate (view), words);
    default:
      return hp_words_boundary (picture->boundary.state, words);
    }
}

/* The place of keys or pointer comes first: when they move it is all that is new. */
char *
hp_picture_words (const HpPicture *picture, char words[HP_WORDS_SIZE])
{
  const HpView *view = &picture->view;
  char description[HP_WORDS_SIZE];

  words[0] = '\0';
  if (picture->show == HP_VIEW_NEURON && view->focused_input != HP_INPUT_NONE)
    hp_words_say_input (view->focused_input == HP_INPUT_B, words);
  if (picture->show == HP_VIEW_GATES && view->hovered_gate != HP_GATE_NONE
      && !hp_state_masks_any (view->state))
    hp_words_say_gate (view->hovered_gate, words);
  hp_words_say (words, "%s", describe (picture, description));
  return words;
}
