/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the views, the weights and the rest of the side stand in a window.
 */
#pragma once

#include "ui/presenting/hp-presenting.h"
#include "ui/sliders/hp-weight-row.h"

G_BEGIN_DECLS

/* Children of the window's template. */
typedef struct
{
  GtkWidget *view_buttons, *view_button, *present_button; /* in the header */
  GtkWidget *box;                     /* all below it */
  GtkWidget *view_area;               /* the views */
  GtkWidget *side;                    /* all that is not a view */
  GtkWidget *side_scroll;
  GtkWidget *head, *foot;             /* target and verdict; table and learning */
  GtkWidget *upper_pair, *lower_pair; /* two weights each */
  HpWeightRow *rows[HP_N_PARAMETERS];
  gboolean is_high; /* the window: so that the side takes less from the views if below them */
} HpStage;

/* In the class's init: the stage is at this offset in an instance. */
void hp_stage_bind_children (GtkWidgetClass *widget_class, gssize offset);

/* Puts the side beside the views, or below them on an upright screen and in a high window, where
 * the weights stand in two columns; in a window the rest does, too. While presenting the views have
 * a least size. */
void hp_stage_arrange (const HpStage *stage, HpPresenting *presenting);

/* The same for a window of another size, in pixels; the header has the buttons that it has space
 * for. */
void hp_stage_fit (HpStage *stage, HpPresenting *presenting, int width, int height,
                   double text_scale);

/* Shows the weights unless they are hidden (a bit for each HpPart), in their place. Returns whether
 * hints are shown: there is no space for them on an upright screen that is presented on. */
gboolean hp_stage_show_weights (const HpStage *stage, unsigned hidden, HpStripPlace strip,
                                HpPresenting *presenting);

/* Marks for a moment the numbers that the last step of learning changed; its number is 0 if there
 * was none to be seen. */
void hp_stage_mark_step (const HpStage *stage, HpState state, int step);

G_END_DECLS
