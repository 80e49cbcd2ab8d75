/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view of the neuron as one request: the same value is drawn, put into words, and asked what lies
 * under the pointer.
 */
#pragma once

#include "core/drag.h"
#include "core/scene.h"
#include "lettering.h"
#include "theme.h"
#include "viewport.h"

/* Something in a view that pointer or keys can be at. */
typedef enum
{
  HP_SPOT_NONE,
  HP_SPOT_GRIP,  /* a grip of a line; the index is an HpGrip */
  HP_SPOT_INPUT, /* an input that can be switched: HP_W1 for A, HP_W2 for B */
  HP_SPOT_DOT,   /* the present weights in weight space */
  HP_SPOT_PLACE, /* a place in weight space, to which they can be put */
  HP_SPOT_GATE,  /* a gate of the map: an HpGate */
  HP_SPOT_NEURON, /* one of three neurons, to be taken in hand: an HpRole */
  HP_SPOT_ROW,    /* a row of A and B */
  HP_SPOT_PROGRAM, /* the Python function, to be copied */
} HpSpotKind;

typedef struct
{
  HpSpotKind kind;
  int index;   /* which one of its kind; 0 if there is only one */
  HpRole role; /* the neuron whose line it is, where there are several lines */
} HpSpot;

/* The result of pointing at a place of a view. */
typedef struct
{
  HpRow row;   /* whose point it is, or HP_NO_ROW */
  HpSpot spot; /* a thing that can be taken, switched or chosen there */
} HpHit;

#define HP_NO_HIT ((HpHit) { .row = HP_NO_ROW })

/* The part of a request that pointer and keys alone need. All zero, nothing is drawn for them: a
 * picture that leaves the window has it so. */
typedef struct
{
  bool is_on;      /* whether things can be taken and chosen, and the picture shows how */
  unsigned locked; /* a bit (1u << HpLock) for each that cannot be changed */
  int hovered;     /* 1 more than the row pointed at, or 0 */
  HpSpot at;       /* the thing held or pointed at, or that keys would act on */
} HpInteraction;

/* The names of inputs and output, as Pango markup. The strings must outlive the view. */
typedef struct
{
  const char *a, *b, *y;
} HpNames;

#define HP_NAMES_USUAL ((HpNames) { "A", "B", "y" })

/* A name with what it stands for, if it has a meaning, as Pango markup: "A" or "A: rain"; free the
 * string. */
bool hp_has_meaning (const char *meaning);
char *hp_name_with_meaning (const char *name, const char *meaning);

typedef struct
{
  HpViewKind kind;
  HpState state;     /* of the neuron in hand, as it may be shown */
  HpNetwork network; /* all neurons */
  HpNames names;
  HpNames meanings; /* what they stand for, as plain text; NULL or "" for nothing */
  HpTheme theme;
  double width, height; /* the picture's size in pixels */
  double scale;         /* of text and strokes: 1 on a desktop with 96 dots per inch */
  double unit;          /* of text and strokes in pixels; 0 if it follows from size and scale */
  double screen;        /* while presenting the height of the screen in pixels, otherwise 0 */
  HpHundredths range;   /* half the length of the sliders' tracks; weight space reaches as far */
  HpRow row;            /* the row selected, or HP_NO_ROW */
  bool equation;        /* whether the sum is written under the boundary, if there is space */
  bool ruler;           /* whether the distance of the nearest point is shown */
  bool cell;            /* whether a nerve cell, with its words, is drawn behind the neuron */
  bool cell_alone;      /* if so, it stands there alone: no neuron, and no numbers */
  bool program;         /* whether the neuron is written as a Python function, too */
  bool has_ghost;       /* whether the line of another neuron is shown */
  HpNeuron ghost;
  HpInteraction interaction;
} HpView;

/* A view of the one neuron, of a size in pixels, with the usual names and nothing shown that can be
 * left out but the equation. */
HpView hp_view (HpViewKind kind, HpState state, HpTheme theme, double width, double height);

/* Sets the neurons; the one in hand is shown. Y's inputs have the names of H1 and H2, but where all
 * three are shown. */
void hp_view_set_network (HpView *view, const HpNetwork *network);

/* Sets what a scene shows, the row that it points at, and whether a nerve cell stands alone. */
void hp_view_show_scene (HpView *view, const HpScene *scene);

/* The row to mark: the one pointed at, or else the one selected, or HP_NO_ROW. */
HpRow hp_view_marked_row (const HpView *view);
