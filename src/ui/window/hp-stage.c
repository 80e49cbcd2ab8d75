/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boxes change their orientation; no widget moves to another parent.
 */
#include "hp-stage.h"

#include "core/scene.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-focus.h"

/* On a wide screen the views are at least this part of its height wide. */
#define PRESENTED 0.6

/* In a window, in pixels: the side's width beside the views, its height below them (as in the style
 * sheet), and the least width for two columns. */
#define SIDE_WIDTH 374
#define SIDE_HEIGHT 484
#define LEAST_WIDTH 780

/* The widths, in pixels, from which the header has space for the views' buttons and for Present. */
#define WIDTH_FOR_BUTTONS 940
#define WIDTH_FOR_PRESENT 1180

static gboolean
is_presented (HpPresenting *presenting)
{
  return hp_presenting_get_screen (presenting) > 0;
}

static gboolean
is_upright (const HpStage *stage, HpPresenting *presenting)
{
  return is_presented (presenting) ? hp_presenting_is_upright (presenting) : stage->is_high;
}

void
hp_stage_bind_children (GtkWidgetClass *widget_class, gssize offset)
{
  const struct
  {
    const char *name;
    gssize offset;
  } CHILDREN[] = {
    { "view_buttons", G_STRUCT_OFFSET (HpStage, view_buttons) },
    { "view_button", G_STRUCT_OFFSET (HpStage, view_button) },
    { "present_button", G_STRUCT_OFFSET (HpStage, present_button) },
    { "stage", G_STRUCT_OFFSET (HpStage, box) },
    { "view_area", G_STRUCT_OFFSET (HpStage, view_area) },
    { "side", G_STRUCT_OFFSET (HpStage, side) },
    { "side_scroll", G_STRUCT_OFFSET (HpStage, side_scroll) },
    { "head", G_STRUCT_OFFSET (HpStage, head) },
    { "foot", G_STRUCT_OFFSET (HpStage, foot) },
    { "upper_pair", G_STRUCT_OFFSET (HpStage, upper_pair) },
    { "lower_pair", G_STRUCT_OFFSET (HpStage, lower_pair) },
    { "w0_row", G_STRUCT_OFFSET (HpStage, rows[HP_W0]) },
    { "w1_row", G_STRUCT_OFFSET (HpStage, rows[HP_W1]) },
    { "w2_row", G_STRUCT_OFFSET (HpStage, rows[HP_W2]) },
    { "theta_row", G_STRUCT_OFFSET (HpStage, rows[HP_THETA]) },
  };

  g_type_ensure (HP_TYPE_WEIGHT_ROW);
  for (gsize i = 0; i < G_N_ELEMENTS (CHILDREN); i++)
    gtk_widget_class_bind_template_child_full (widget_class, CHILDREN[i].name, FALSE,
                                               offset + CHILDREN[i].offset);
}

static void
set_columns (GtkWidget *box, gboolean has_columns)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), has_columns ? GTK_ORIENTATION_HORIZONTAL
                                                                    : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (box), has_columns);
}

void
hp_stage_arrange (const HpStage *stage, HpPresenting *presenting)
{
  gboolean upright = is_upright (stage, presenting);
  gboolean is_high = upright && !is_presented (presenting);
  GtkOrientation along = upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkOrientation across = upright ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  int screen = hp_presenting_get_screen (presenting);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->box), along);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->upper_pair), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->lower_pair), across);
  set_columns (stage->head, is_high);
  set_columns (stage->foot, is_high);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (stage->side_scroll),
                                                    is_high);
  gtk_widget_set_vexpand (stage->side, !upright);
  hp_appearance_set_class (stage->box, "upright", upright);
  gtk_widget_set_size_request (stage->view_area,
                               screen > 0 && !upright ? (int) (PRESENTED * screen) : -1, -1);
}

void
hp_stage_fit (HpStage *stage, HpPresenting *presenting, int width, int height, double text_scale)
{
  gboolean is_high = width >= LEAST_WIDTH * text_scale
                     && height - SIDE_HEIGHT * text_scale > width - SIDE_WIDTH * text_scale;

  gtk_widget_set_visible (stage->view_buttons, width >= WIDTH_FOR_BUTTONS * text_scale);
  gtk_widget_set_visible (stage->view_button, width < WIDTH_FOR_BUTTONS * text_scale);
  gtk_widget_set_visible (stage->present_button, width >= WIDTH_FOR_PRESENT * text_scale);
  if (stage->is_high == is_high)
    return;
  stage->is_high = is_high;
  hp_stage_arrange (stage, presenting);
}

gboolean
hp_stage_show_weights (const HpStage *stage, unsigned hidden, HpStripPlace strip,
                       HpPresenting *presenting)
{
  gboolean has_hints = !(hidden & 1u << HP_PART_HINTS)
                       && !(is_presented (presenting) && is_upright (stage, presenting));

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpWeightRow *row = stage->rows[parameter];

      hp_focus_set_child_visible (GTK_WIDGET (row), !(hidden & 1u << HP_PART_WEIGHTS));
      hp_weight_row_set_parts (row, strip, has_hints);
    }
  return has_hints && !(hidden & 1u << HP_PART_WEIGHTS);
}

void
hp_stage_mark_step (const HpStage *stage, HpState state, int step)
{
  HpPresentation seen = { 0 };

  if (step > 0)
    seen = hp_state_last_presentation (&state);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    hp_appearance_flash (stage->rows[parameter],
                         seen.before.value[parameter] != seen.after.value[parameter]);
}
