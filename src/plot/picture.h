/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any of the views as one value, for whatever takes a picture out of the window.
 */
#pragma once

#include "boundary-view.h"
#include "core/scene.h"
#include "view.h"
#include "words/words.h"

typedef struct
{
  HpViewKind show;
  HpBoundaryView boundary; /* what to draw for HP_VIEW_BOUNDARY */
  HpView view;             /* what to draw for the others */
} HpPicture;

/* A picture of a size, with nothing in it that only hands need: no grip, no mark of the pointer. */
HpPicture hp_picture_plain (HpViewKind show,
                            HpState state,
                            HpTheme theme,
                            double width,
                            double height);

/* Another theme. */
void hp_picture_set_theme (HpPicture *picture, HpTheme theme);

double hp_picture_width (const HpPicture *picture);
double hp_picture_height (const HpPicture *picture);

void hp_picture_draw (const HpPicture *picture, HpLettering *lettering, cairo_t *cr);

/* The picture in words, for one who can't see it, and where keys or pointer are in it. Gives back
 * the buffer. */
char *hp_picture_words (const HpPicture *picture, char words[HP_WORDS_SIZE]);
