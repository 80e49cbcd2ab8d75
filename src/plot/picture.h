/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any of the views as one value, for whatever takes a picture out of the window.
 */
#pragma once

#include "boundary-view.h"
#include "view.h"
#include "words.h"

/* In the order in which views are listed everywhere. */
typedef enum
{
  HP_PICTURE_BOUNDARY,
  HP_PICTURE_NEURON,
  HP_PICTURE_WEIGHTS,
  HP_PICTURE_GATES,
  HP_PICTURE_XOR,
  HP_N_PICTURES,
} HpPictureKind;

typedef struct
{
  HpPictureKind kind;
  HpBoundaryView boundary; /* what to draw for HP_PICTURE_BOUNDARY */
  HpView view;             /* what to draw for the others */
} HpPicture;

/* The kind of that name: "boundary", "neuron", "weights", "gates" or "xor"; HP_N_PICTURES if there
 * is none. */
HpPictureKind hp_picture_kind_from_name (const char *name);

/* A picture of a size, with nothing in it that only hands need: no grip, no mark of the pointer. */
HpPicture hp_picture_plain (HpPictureKind kind,
                            HpState state,
                            HpTheme theme,
                            double width,
                            double height);

/* Another size or theme. */
void hp_picture_resize (HpPicture *picture, double width, double height);
void hp_picture_set_theme (HpPicture *picture, HpTheme theme);

double hp_picture_width (const HpPicture *picture);
double hp_picture_height (const HpPicture *picture);

void hp_picture_draw (const HpPicture *picture, HpLettering *lettering, cairo_t *cr);

/* The picture in words, for one who can't see it. Gives back the buffer. */
char *hp_picture_words (const HpPicture *picture, char words[HP_WORDS_SIZE]);
