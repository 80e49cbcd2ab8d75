/* SPDX-License-Identifier: GPL-3.0-or-later
 *
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
  HpText parent_instance;

  GPtrArray *samples;   /* (element-type utf8) */
  Measured measured[2]; /* without a width, and at the last one */
};

G_DEFINE_FINAL_TYPE (HpSteadyLabel, hp_steady_label, HP_TYPE_TEXT)

static void
hp_steady_label_lay_out (HpText *text, PangoLayout *layout, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_text (layout, hp_text_get_text (text), -1);
  hp_text_set_line_height (layout, attributes, hp_text_get_line_height (text));
}

static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
measure_samples (HpSteadyLabel *self, int width)
{
  Measured *measured = &self->measured[width >= 0];
  g_autoptr (PangoLayout) layout = NULL;
  guint serial
      = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (measured->width == width && measured->serial == serial)
    return measured->height;
  *measured = (Measured) { width, 0, serial };
  layout = pango_layout_copy (hp_text_get_layout_for (HP_TEXT (self), width));
  for (guint i = 0; i < self->samples->len; i++)
    {
      pango_layout_set_text (layout, self->samples->pdata[i], -1);
      measured->height = MAX (measured->height, get_height (layout));
    }
  return measured->height;
}

/* No text decides how wide the parent becomes. */
static void
hp_steady_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpSteadyLabel *self = HP_STEADY_LABEL (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (measure_samples (self, for_size),
                    get_height (hp_text_get_layout_for (HP_TEXT (self), for_size)));
  *natural = *minimum;
}

static void
hp_steady_label_finalize (GObject *object)
{
  g_clear_pointer (&HP_STEADY_LABEL (object)->samples, g_ptr_array_unref);
  G_OBJECT_CLASS (hp_steady_label_parent_class)->finalize (object);
}

static void
hp_steady_label_class_init (HpSteadyLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hp_steady_label_finalize;
  HP_TEXT_CLASS (klass)->lay_out = hp_steady_label_lay_out;
  widget_class->measure = hp_steady_label_measure;
  gtk_widget_class_set_css_name (widget_class, "steady");
}

static void
hp_steady_label_init (HpSteadyLabel *self)
{
  self->samples = g_ptr_array_new_with_free_func (g_free);
}

/* Returns whether the text is higher than all samples. */
static gboolean
overflows (HpSteadyLabel *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0
         && get_height (hp_text_get_layout (HP_TEXT (self))) > measure_samples (self, width);
}

void
hp_steady_label_set_text (HpSteadyLabel *self, const char *text)
{
  g_autofree char *tied = hp_formulas_tie (text);
  gboolean did_overflow = overflows (self);

  if (hp_text_set_text (HP_TEXT (self), tied) && (did_overflow || overflows (self)))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hp_steady_label_add_sample (HpSteadyLabel *self, const char *text)
{
  g_ptr_array_add (self->samples, hp_formulas_tie (text));
  memset (self->measured, 0, sizeof self->measured); /* of no context: measured again */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
