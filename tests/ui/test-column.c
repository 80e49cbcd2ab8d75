/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of columns, whose children share one width.
 */
#include "testing.h"

#include "ui/common/hp-column.h"

enum
{
  NEEDED = 200, /* the width of the widest child in a column, in pixels */
  HEIGHT = 30,
};

/* Height depends on width for a box of texts that wrap. */
static GtkWidget *
make_child (int width)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new ("0 1 0 1");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (child), label);
  gtk_widget_set_size_request (child, width, HEIGHT);
  return child;
}

static GtkWidget *
make_window (GtkWidget *children[2])
{
  GtkWidget *window = gtk_window_new (), *column = g_object_new (HP_TYPE_COLUMN, NULL);

  for (int i = 0; i < 2; i++)
    {
      children[i] = make_child (i == 0 ? NEEDED : NEEDED / 4);
      gtk_widget_set_parent (children[i], column);
    }
  gtk_window_set_child (GTK_WINDOW (window), column);
  return window;
}

/* GTK warns if a widget is measured for less than it needs, and a warning ends the test. */
static void
test_widths (void)
{
  const int WIDTHS[] = { 1, NEEDED / 2, NEEDED, 2 * NEEDED };

  for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    {
      GtkWidget *children[2], *window = make_window (children);
      GtkWidget *column = gtk_window_get_child (GTK_WINDOW (window));
      int width;

      gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, ==, NEEDED);
      gtk_widget_size_allocate (column, &(GtkAllocation) { 0, 0, WIDTHS[i], 4 * HEIGHT }, -1);
      g_assert_cmpint (gtk_widget_get_height (children[0]), >=, HEIGHT);
      g_assert_cmpint (gtk_widget_get_height (children[1]), >=, HEIGHT);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A hidden child takes no space, and the first that expands takes what is left. */
static void
test_heights (void)
{
  GtkWidget *children[2], *window = make_window (children);
  GtkWidget *column = gtk_window_get_child (GTK_WINDOW (window));
  graphene_rect_t bounds;

  gtk_widget_set_vexpand (children[1], TRUE);
  gtk_widget_size_allocate (column, &(GtkAllocation) { 0, 0, NEEDED, 4 * HEIGHT }, -1);
  g_assert_cmpint (gtk_widget_get_height (children[0]), ==, HEIGHT);
  g_assert_cmpint (gtk_widget_get_height (children[1]), ==, 3 * HEIGHT);
  g_assert_true (gtk_widget_compute_bounds (children[1], column, &bounds));
  g_assert_cmpfloat (bounds.origin.y, ==, HEIGHT);
  gtk_widget_hide (children[0]);
  gtk_widget_size_allocate (column, &(GtkAllocation) { 0, 0, NEEDED, 4 * HEIGHT }, -1);
  g_assert_cmpint (gtk_widget_get_height (children[1]), ==, 4 * HEIGHT);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add_func ("/column/widths", test_widths);
  g_test_add_func ("/column/heights", test_heights);
  return g_test_run ();
}
