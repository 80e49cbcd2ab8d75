/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GtkLabel draws the text; the height is its own plus what the highest sample needs in addition.
 * Samples are laid out once for each width and font.
 */
#include "hp-steady-label.h"

#include "words/formulas.h"

/* The height of the highest sample at a width, or -1 for none, in pixels. */
typedef struct
{
  int width, height;
  guint serial; /* of the fonts that it was measured with */
} Measured;

struct _HpSteadyLabel
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GPtrArray *samples;   /* (element-type utf8) */
  Measured measured[2]; /* without a width, and at the last one */
};

G_DEFINE_FINAL_TYPE (HpSteadyLabel, hp_steady_label, GTK_TYPE_WIDGET)

static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
measure_samples (HpSteadyLabel *self, PangoLayout *layout, int width)
{
  Measured *measured = &self->measured[width >= 0];
  guint serial = pango_context_get_serial (pango_layout_get_context (layout));

  if (measured->width == width && measured->serial == serial)
    return measured->height;
  *measured = (Measured) { width, 0, serial };
  for (guint i = 0; i < self->samples->len; i++)
    {
      pango_layout_set_text (layout, self->samples->pdata[i], -1);
      measured->height = MAX (measured->height, get_height (layout));
    }
  return measured->height;
}

/* How much higher the highest sample is than the text shown. */
static int
measure_reserve (HpSteadyLabel *self, int width)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (self->label));
  int height;

  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  height = get_height (layout);
  return MAX (measure_samples (self, layout, width) - height, 0);
}

static void
hp_steady_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpSteadyLabel *self = HP_STEADY_LABEL (widget);
  int reserve = 0;

  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    reserve = measure_reserve (self, for_size);
  else
    *natural = *minimum; /* no text decides how wide the parent becomes */
  *minimum += reserve;
  *natural += reserve;
}

static void
hp_steady_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (HP_STEADY_LABEL (widget)->label), width, height, -1, NULL);
}

static GtkSizeRequestMode
hp_steady_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hp_steady_label_dispose (GObject *object)
{
  HpSteadyLabel *self = HP_STEADY_LABEL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  g_clear_pointer (&self->samples, g_ptr_array_unref);
  G_OBJECT_CLASS (hp_steady_label_parent_class)->dispose (object);
}

static void
hp_steady_label_class_init (HpSteadyLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_steady_label_dispose;
  widget_class->measure = hp_steady_label_measure;
  widget_class->size_allocate = hp_steady_label_size_allocate;
  widget_class->get_request_mode = hp_steady_label_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "steady");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
hp_steady_label_init (HpSteadyLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1); /* read out as this widget itself */
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_yalign (self->label, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  self->samples = g_ptr_array_new_with_free_func (g_free);
}

void
hp_steady_label_set_text (HpSteadyLabel *self, const char *text)
{
  g_autofree char *tied = hp_formulas_tie (text);

  gtk_label_set_label (self->label, tied);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tied, -1);
}

void
hp_steady_label_add_sample (HpSteadyLabel *self, const char *text)
{
  g_ptr_array_add (self->samples, hp_formulas_tie (text));
  memset (self->measured, 0, sizeof self->measured); /* of no context: measured again */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
