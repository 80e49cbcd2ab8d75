/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weight space drawn on a canvas, with the tests' own geometry of it: exact where it decides.
 */
#pragma once

#include "canvas.h"
#include "core/weight-space.h"
#include "plot/weight-view.h"
#include "settings.h"

typedef struct
{
  Canvas *canvas;
  HpView view;
  HpRect area;
  int range;   /* of both axes, in hundredths */
  int c;       /* theta - w0 */
  double unit; /* of text and strokes, in pixels */
  HpPoint dot; /* in pixels */
  int n_labels;
  HpWeightLabel labels[HP_MAX_WEIGHT_LABELS];
} WeightScene;

/* The shortest of the sliders' ranges that holds all four numbers. */
int weight_range (HpNeuron neuron);

/* Neurons with many a c = theta - w0, of either sign, some of them 0, and with ties. */
HpNeuron draw_weights (int i);

/* A view with any target, a little more than a size, and a range that holds the neuron. */
HpView draw_weight_view (HpTheme theme, HpNeuron neuron, double size, double scale);

/* Draws the view on a canvas of its own, which finish takes away. */
void weight_scene_start (WeightScene *scene, HpView view);
void weight_scene_finish (WeightScene *scene);

/* Ends the test with a message that names a check, a pixel and the setting. */
G_NORETURN void weight_scene_fail (const WeightScene *scene, const char *check, HpPoint pixel);

/* Pixels from weights in hundredths. */
HpPoint weight_scene_to_pixels (const WeightScene *scene, double w1, double w2);

/* Returns whether a pixel is off the dot; and off all names with what keeps them clear, and
 * pointers. */
gboolean weight_scene_is_off_dot (const WeightScene *scene, int x, int y);
gboolean weight_scene_is_off_labels (const WeightScene *scene, int x, int y);

/* The gate that weights make, in units of 1 / side hundredths; and those at a pixel's middle. */
int weight_scene_decide (const WeightScene *scene, gint64 w1, gint64 w2);
int weight_scene_gate_at (const WeightScene *scene, int x, int y);

/* How far a pixel's middle is from the nearest line or side of the square, in pixels. */
double weight_scene_distance (const WeightScene *scene, int x, int y);

/* The colour of a gate's region. */
HpColour weight_scene_ground (const WeightScene *scene, int gate);
