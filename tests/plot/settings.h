/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neurons of every kind that a picture has to cope with, drawn at random.
 */
#pragma once

#include "testing.h"

typedef struct
{
  const char *name;
  HpNeuron (*draw) (void);
  gboolean usual; /* not a special case, and so drawn most often */
} SettingKind;

#define N_SETTING_KINDS 11

extern const SettingKind SETTING_KINDS[N_SETTING_KINDS];

/* Any kind, each as often. */
HpNeuron draw_setting (void);

/* "w0 -50, w1 60, w2 60, theta 50, target 1": a new string, for messages. */
char *describe_setting (HpNeuron neuron, HpGate target);

/* z - theta for a row, in hundredths: the tests' own sum. */
int excess_of_row (HpNeuron neuron, HpRow row);

/* A gate or none, each as often. */
HpGate draw_target (void);
