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

static gboolean
is_upright (HpPresenting *presenting)
{
  return hp_presenting_get_screen (presenting) > 0 && hp_presenting_is_upright (presenting);
}

void
hp_stage_bind_children (GtkWidgetClass *widget_class, gssize offset)
{
  const struct
  {
    const char *name;
    gssize offset;
  } CHILDREN[] = {
    { "stage", G_STRUCT_OFFSET (HpStage, box) },
    { "view_area", G_STRUCT_OFFSET (HpStage, view_area) },
    { "side", G_STRUCT_OFFSET (HpStage, side) },
    { "upper_pair", G_STRUCT_OFFSET (HpStage, upper_pair) },
    { "lower_pair", G_STRUCT_OFFSET (HpStage, lower_pair) },
    { "w0_row", G_STRUCT_OFFSET (HpStage, rows[HP_W0]) },
    { "w1_row", G_STRUCT_OFFSET (HpStage, rows[HP_W1]) },
    { "w2_row", G_STRUCT_OFFSET (HpStage, rows[HP_W2]) },
    { "theta_row", G_STRUCT_OFFSET (HpStage, rows[HP_THETA]) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CHILDREN); i++)
    gtk_widget_class_bind_template_child_full (widget_class, CHILDREN[i].name, FALSE,
                                               offset + CHILDREN[i].offset);
}

void
hp_stage_arrange (const HpStage *stage, HpPresenting *presenting)
{
  gboolean upright = is_upright (presenting);
  GtkOrientation along = upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkOrientation across = upright ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  int screen = hp_presenting_get_screen (presenting);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->box), along);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->upper_pair), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (stage->lower_pair), across);
  gtk_widget_set_vexpand (stage->side, !upright);
  hp_appearance_set_class (stage->box, "upright", upright);
  gtk_widget_set_size_request (stage->view_area,
                               screen > 0 && !upright ? (int) (PRESENTED * screen) : -1, -1);
}

void
hp_stage_show_weights (const HpStage *stage, unsigned hidden, HpStripPlace strip,
                       HpPresenting *presenting)
{
  gboolean has_hints = !(hidden & 1u << HP_PART_HINTS) && !is_upright (presenting);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpWeightRow *row = stage->rows[parameter];

      hp_focus_set_child_visible (GTK_WIDGET (row), !(hidden & 1u << HP_PART_WEIGHTS));
      hp_weight_row_set_parts (row, strip, has_hints);
    }
}
