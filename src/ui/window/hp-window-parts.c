/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window-parts.h"

#include "ui/common/hp-appearance.h"
#include "ui/common/hp-focus.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/lessons/hp-lesson-contents.h"
#include "ui/predict/hp-predict-panel.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-network-bar.h"
#include "ui/verdict/hp-role-chooser.h"
#include "ui/verdict/hp-target-chooser.h"
#include "ui/verdict/hp-verdict.h"

void
hp_window_parts_bind_children (GtkWidgetClass *widget_class, gssize offset)
{
  const struct
  {
    const char *name;
    gssize offset;
  } CHILDREN[] = {
    { "network_bar", G_STRUCT_OFFSET (HpWindowParts, network_bar) },
    { "role_chooser", G_STRUCT_OFFSET (HpWindowParts, role_chooser) },
    { "presented_role_chooser", G_STRUCT_OFFSET (HpWindowParts, presented_role_chooser) },
    { "target_row", G_STRUCT_OFFSET (HpWindowParts, target_row) },
    { "target_chooser", G_STRUCT_OFFSET (HpWindowParts, target_chooser) },
    { "follow_button", G_STRUCT_OFFSET (HpWindowParts, follow_button) },
    { "predict", G_STRUCT_OFFSET (HpWindowParts, predict) },
    { "verdict", G_STRUCT_OFFSET (HpWindowParts, verdict) },
    { "table", G_STRUCT_OFFSET (HpWindowParts, table) },
    { "learning", G_STRUCT_OFFSET (HpWindowParts, learning) },
    { "ledger_area", G_STRUCT_OFFSET (HpWindowParts, ledger_area) },
    { "contents_scroll", G_STRUCT_OFFSET (HpWindowParts, contents_scroll) },
    { "contents", G_STRUCT_OFFSET (HpWindowParts, contents) },
  };

  g_type_ensure (HP_TYPE_LEARNING_PANEL);
  g_type_ensure (HP_TYPE_PREDICT_PANEL);
  g_type_ensure (HP_TYPE_ROLE_CHOOSER);
  g_type_ensure (HP_TYPE_TARGET_CHOOSER);
  g_type_ensure (HP_TYPE_TRUTH_TABLE);
  g_type_ensure (HP_TYPE_VERDICT);
  for (gsize i = 0; i < G_N_ELEMENTS (CHILDREN); i++)
    gtk_widget_class_bind_template_child_full (widget_class, CHILDREN[i].name, FALSE,
                                               offset + CHILDREN[i].offset);
}

/* The chooser of the neuron in hand is there while three neurons are in use. For a class it takes
 * the place of the neuron's target, so that nothing else moves. */
void
hp_window_parts_show_network (const HpWindowParts *self, HpViewKind view)
{
  gboolean is_brief = hp_presenting_get_screen (self->presenting) > 0;
  gboolean is_page = view == HP_VIEW_XOR || view == HP_VIEW_NETWORK;
  gboolean is_in_use = view == HP_VIEW_NETWORK
                       || hp_model_get_network (self->model)->in_hand != HP_ROLE_ONE;
  gboolean predicts = hp_model_get_state (self->model).prediction.is_on;
  gboolean is_row_shown = !predicts && !(is_in_use && is_brief);
  gboolean is_target_shown
      = is_row_shown && !(hp_player_get_hidden (self->player) & 1u << HP_PART_TARGET);

  if (is_page && gtk_widget_get_first_child (self->network_bar) == NULL)
    gtk_box_append (GTK_BOX (self->network_bar),
                    g_object_new (HP_TYPE_NETWORK_BAR, "model", self->model, NULL));
  if (view == HP_VIEW_NETWORK)
    hp_network_bar_add_target (HP_NETWORK_BAR (gtk_widget_get_first_child (self->network_bar)));
  hp_focus_set_visible (self->network_bar, is_page && !is_brief, NULL);
  hp_focus_set_visible (self->role_chooser, is_in_use && !is_brief, NULL);
  hp_focus_set_visible (self->presented_role_chooser, is_in_use && is_brief && !predicts, NULL);
  hp_focus_set_child_visible (self->target_row, is_row_shown);
  hp_focus_set_child_visible (self->target_chooser, is_target_shown);
  gtk_widget_action_set_enabled (self->window, "win.choose-target",
                                 is_target_shown
                                     && !hp_model_is_locked (self->model, HP_LOCK_TARGET));
}

static HpStripPlace
place_strips (const HpWindowParts *self, gboolean predicts)
{
  if (hp_presenting_get_screen (self->presenting) > 0)
    return HP_STRIP_GONE;
  if (predicts || hp_player_get_hidden (self->player) & 1u << HP_PART_STRIPS)
    return HP_STRIP_HIDDEN;
  return HP_STRIP_SHOWN;
}

/* Predictions are typed in the table, so a focus that must go elsewhere goes there. */
static void
hide_learning (const HpWindowParts *self, gboolean predicts)
{
  if (predicts && hp_focus_is_inside (self->learning)
      && hp_presenting_get_screen (self->presenting) == 0)
    gtk_widget_grab_focus (self->table);
  hp_focus_set_visible (self->learning, FALSE, NULL);
}

/* For the one who edits, what the scene hides is faint: see the style sheet. */
static void
show_unseen (const HpWindowParts *self)
{
  gboolean editing = hp_player_is_editing (self->player);
  unsigned hidden = editing ? hp_player_get_current (self->player)->hidden : 0;

  for (int part = 0; part < HP_N_PARTS; part++)
    {
      g_autofree char *name = g_strconcat ("unseen-", HP_PART_NAMES[part], NULL);

      hp_appearance_set_class (self->stage->side, name, (hidden & 1u << part) != 0);
    }
}

void
hp_window_parts_show (const HpWindowParts *self)
{
  unsigned hidden = hp_player_get_hidden (self->player);
  gboolean predicts = hp_model_get_state (self->model).prediction.is_on;
  gboolean learns = !(hidden & 1u << HP_PART_LEARNING) && !predicts;
  gboolean is_side_empty = !predicts && hp_scene_hides_side (hidden), hints;

  hp_focus_set_visible (self->predict, predicts, NULL);
  hp_focus_set_child_visible (self->verdict, !(hidden & 1u << HP_PART_VERDICT));
  hp_focus_set_child_visible (self->table, predicts || !(hidden & 1u << HP_PART_TABLE));
  hp_focus_set_child_visible (self->ledger_area, learns);
  if (learns)
    gtk_widget_set_visible (self->learning, TRUE);
  else
    hide_learning (self, predicts);
  gtk_widget_set_visible (self->contents_scroll, is_side_empty);
  g_object_set (self->context, "cell-alone", is_side_empty, NULL);
  if (is_side_empty)
    hp_lesson_contents_fill (self->contents, self->player);
  show_unseen (self);
  hp_stage_arrange (self->stage, self->presenting);
  hints = hp_stage_show_weights (self->stage, hidden, place_strips (self, predicts),
                                 self->presenting);
  hp_focus_set_child_visible (self->follow_button, hints);
}

/* NULL outside of a lesson, and in one without any names. */
void
hp_window_parts_show_meanings (const HpWindowParts *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  const char *meanings[] = { "", "", "", NULL };
  gboolean has_any = FALSE;

  for (int i = 0; i < 3 && hp_player_get_scene (self->player) >= 0; i++)
    {
      HpLessonText kind = (HpLessonText) (HP_LESSON_NAME_A + i);

      has_any |= hp_lesson_has_any (lesson, kind);
      meanings[i] = hp_lesson_read (lesson, (guint) hp_player_get_scene (self->player), kind);
    }
  g_object_set (self->context, "meanings", has_any ? meanings : NULL, NULL);
}
