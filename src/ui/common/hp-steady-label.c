/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To find the width that suits a height, GTK asks for the heights at many widths. So each sample is
 * laid out once for each font, without a limit, and again only for widths at which it wraps.
 */
#include "hp-steady-label.h"

#include "words/formulas.h"

/* A text that may be shown. */
typedef struct
{
  char *text;
  int width, height; /* without a limit, in pixels */
} Sample;

/* The height of the highest sample at a width in pixels. */
typedef struct
{
  int width, height;
} Measured;

struct _HpSteadyLabel
{
  HpText parent_instance;

  GArray *samples;   /* (element-type Sample) */
  guint serial;      /* of the fonts that they were measured with, or 0 */
  Measured measured; /* at the last width */
  int lines;         /* at most, or 0 */
};

G_DEFINE_FINAL_TYPE (HpSteadyLabel, hp_steady_label, HP_TYPE_TEXT)

static void
hp_steady_label_lay_out (HpText *text, PangoLayout *layout, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hp_text_set_line_height (layout, attributes, hp_text_get_line_height (text));
  if (HP_STEADY_LABEL (text)->lines > 0)
    {
      pango_layout_set_height (layout, -HP_STEADY_LABEL (text)->lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  hp_text_fill (text, layout, hp_text_get_text (text));
}

static int
get_height (HpSteadyLabel *self, PangoLayout *layout)
{
  int width, height;

  hp_text_get_size (HP_TEXT (self), layout, &width, &height);
  return height;
}

/* Lays a sample out with a copy of the label's layout. */
static int
get_sample_height (HpSteadyLabel *self, const Sample *sample, PangoLayout *layout)
{
  hp_text_fill (HP_TEXT (self), layout, sample->text);
  return get_height (self, layout);
}

/* Measures the samples without a limit, unless they were already with these fonts. */
static void
measure_fonts (HpSteadyLabel *self)
{
  guint serial
      = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  g_autoptr (PangoLayout) layout = NULL;

  if (self->serial == serial)
    return;
  self->serial = serial;
  self->measured.width = -1;
  layout = pango_layout_copy (hp_text_get_layout_for (HP_TEXT (self), -1));
  for (guint i = 0; i < self->samples->len; i++)
    {
      Sample *sample = &g_array_index (self->samples, Sample, i);

      hp_text_fill (HP_TEXT (self), layout, sample->text);
      hp_text_get_size (HP_TEXT (self), layout, &sample->width, &sample->height);
    }
}

static int
measure_samples (HpSteadyLabel *self, int width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int highest = 0;

  measure_fonts (self);
  if (width >= 0 && self->measured.width == width)
    return self->measured.height;
  for (guint i = 0; i < self->samples->len; i++)
    {
      const Sample *sample = &g_array_index (self->samples, Sample, i);
      gboolean wraps = width >= 0 && sample->width >= width;

      if (wraps && layout == NULL)
        layout = pango_layout_copy (hp_text_get_layout_for (HP_TEXT (self), width));
      highest = MAX (highest, wraps ? get_sample_height (self, sample, layout) : sample->height);
    }
  if (width >= 0)
    self->measured = (Measured) { width, highest };
  return highest;
}

/* The width in pixels at which no text wraps. */
static int
measure_width (HpSteadyLabel *self)
{
  int widest, height;

  measure_fonts (self);
  hp_text_get_size (HP_TEXT (self), hp_text_get_layout_for (HP_TEXT (self), -1), &widest, &height);
  for (guint i = 0; i < self->samples->len; i++)
    widest = MAX (widest, g_array_index (self->samples, Sample, i).width);
  return widest;
}

/* No text decides how wide the parent becomes. If it asks for a width that suits a height, which
 * GTK 4.18 does, there must be one. */
static void
hp_steady_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpSteadyLabel *self = HP_STEADY_LABEL (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (measure_samples (self, for_size),
                    get_height (self, hp_text_get_layout_for (HP_TEXT (self), for_size)));
  *natural = *minimum;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && for_size >= 0)
    *natural = measure_width (self);
}

static void
hp_steady_label_finalize (GObject *object)
{
  g_clear_pointer (&HP_STEADY_LABEL (object)->samples, g_array_unref);
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
clear_sample (gpointer sample)
{
  g_free (((Sample *) sample)->text);
}

static void
hp_steady_label_init (HpSteadyLabel *self)
{
  self->samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  g_array_set_clear_func (self->samples, clear_sample);
}

/* Returns whether the text is higher than all samples. */
static gboolean
overflows (HpSteadyLabel *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0
         && get_height (self, hp_text_get_layout (HP_TEXT (self))) > measure_samples (self, width);
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
  g_autofree char *tied = hp_formulas_tie (text);
  Sample sample = { tied };

  for (guint i = 0; i < self->samples->len; i++)
    if (g_str_equal (g_array_index (self->samples, Sample, i).text, tied))
      return;
  g_steal_pointer (&tied);
  g_array_append_val (self->samples, sample);
  self->serial = 0; /* of no context: measured again */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hp_steady_label_set_lines (HpSteadyLabel *self, int lines)
{
  self->lines = lines;
}
