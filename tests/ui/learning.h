/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the tests of the learning panel: a panel in a window, its buttons and its words.
 */
#pragma once

#include "testing.h"
#include "ui/common/hp-number-field.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/sliders/hp-slider.h"

#include <string.h>

#define FULL_SPEED 5 /* the place of full speed among the speeds */
#define LOOPS "Epoch 3 ended on the weights it began with: learning will loop forever."

typedef struct
{
  HpModel *model;
  HpRunner *runner;
  GtkWindow *window;
  HpLearningPanel *panel;
  HpSlider *slider; /* of the bias */
} Panel;

static inline Panel
panel_set_up (HpState state)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Panel panel = { .model = hp_model_new (),
                  .panel = g_object_new (HP_TYPE_LEARNING_PANEL, NULL),
                  .slider = g_object_new (HP_TYPE_SLIDER, NULL) };

  hp_model_start_from (panel.model, state);
  g_object_set (panel.panel, "used", TRUE, "model", panel.model, NULL);
  panel.runner = g_object_ref (hp_learning_panel_get_runner (panel.panel));
  g_object_set (panel.slider, "model", panel.model, NULL);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (panel.panel));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (panel.slider));
  panel.window = ui_show (column, 420, 360);
  return panel;
}

static inline void
panel_tear_down (Panel *panel)
{
  ui_close (panel->window, panel->panel);
  g_assert_finalize_object (panel->runner);
  g_assert_finalize_object (panel->model);
}

static inline HpState
panel_from_zero (HpGate target)
{
  return ui_state ((HpNeuron) { { 0 } }, target);
}

static inline HpState
panel_state (const Panel *panel)
{
  return hp_model_get_state (panel->model);
}

/* All of a state is int, so there is nothing between. */
static inline void
panel_assert_state (const Panel *panel, HpState wanted)
{
  HpState state = panel_state (panel);

  g_assert_cmpmem (&state, sizeof state, &wanted, sizeof wanted);
}

/* The button of an action, "step" and so on. */
static inline GtkWidget *
panel_find_button (gpointer widget, const char *action)
{
  g_autofree char *name = g_strconcat ("learning.", action, NULL);

  return ui_find_action (widget, name);
}

static inline gboolean
panel_can (const Panel *panel, const char *action)
{
  return gtk_widget_is_sensitive (panel_find_button (panel->panel, action));
}

static inline void
panel_click (const Panel *panel, const char *action)
{
  g_assert_true (panel_can (panel, action));
  g_signal_emit_by_name (panel_find_button (panel->panel, action), "clicked");
}

static inline void
panel_assert_says (const Panel *panel, const char *text)
{
  ui_settle (panel->panel);
  if (ui_find_label (panel->panel, text) == NULL)
    g_error ("nothing says \"%s\"", text);
}

static inline void
panel_run_at_full_speed (const Panel *panel)
{
  gtk_drop_down_set_selected (ui_find (panel->panel, GTK_TYPE_DROP_DOWN), FULL_SPEED);
  panel_click (panel, "run");
  ui_wait_until (!hp_runner_is_running (panel->runner));
}

static inline void
panel_click_to_end (const Panel *panel, const char *action)
{
  if (strcmp (action, "run") == 0)
    panel_run_at_full_speed (panel);
  for (int i = 0; i < 500 && panel_state (panel).learning.end == HP_LEARNING_GOES_ON; i++)
    panel_click (panel, action);
}
