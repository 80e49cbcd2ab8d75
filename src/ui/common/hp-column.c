/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-column.h"

struct _HpColumn
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HpColumn, hp_column, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
hp_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
find_laid_out (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *column)
{
  return find_laid_out (gtk_widget_get_first_child (column));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return find_laid_out (gtk_widget_get_next_sibling (child));
}

/* While its window changes size, a column may get less than the width that a child needs. */
static void
measure_height (GtkWidget *child, int width, int *minimum, int *natural)
{
  int narrowest;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : MAX (width, narrowest),
                      minimum, natural, NULL, NULL);
}

static void
hp_column_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int least, usual;

      if (is_width)
        gtk_widget_measure (child, orientation, -1, &least, &usual, NULL, NULL);
      else
        measure_height (child, for_size, &least, &usual);
      *minimum = is_width ? MAX (*minimum, least) : *minimum + least;
      *natural = is_width ? MAX (*natural, usual) : *natural + usual;
    }
}

/* Height beyond what all ask for goes to the first one that expands. */
static void
hp_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int i = 0, y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      GtkRequestedSize size = { child };

      measure_height (child, width, &size.minimum_size, &size.natural_size);
      height -= size.minimum_size;
      g_array_append_val (sizes, size);
    }
  height = gtk_distribute_natural_allocation (MAX (height, 0), sizes->len,
                                              (GtkRequestedSize *) (gpointer) sizes->data);
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      GtkAllocation place = { 0, y, width, 0 };

      place.height = g_array_index (sizes, GtkRequestedSize, i++).minimum_size;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL))
        {
          place.height += height;
          height = 0;
        }
      gtk_widget_size_allocate (child, &place, -1);
      y += place.height;
    }
}

static void
hp_column_compute_expand (GtkWidget *widget, gboolean *horizontally, gboolean *vertically)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *horizontally |= gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vertically |= gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
hp_column_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hp_column_parent_class)->dispose (object);
}

static void
hp_column_class_init (HpColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_column_dispose;
  widget_class->get_request_mode = hp_column_get_request_mode;
  widget_class->measure = hp_column_measure;
  widget_class->size_allocate = hp_column_size_allocate;
  widget_class->compute_expand = hp_column_compute_expand;
}

static void
hp_column_init (HpColumn *self)
{
}
