/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Widgets are asked for fonts, layouts and places. Pictures are written as SVG, whose texts have
 * their fonts and places as attributes.
 */
#include "presented.h"

#include "plot/boundary-pieces.h"
#include "plot/export.h"
#include "testing.h"
#include "ui/common/hp-number-field.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-row.h"

#include <math.h>
#include <string.h>

/* Up to a pixel is a matter of rounding. */
#define SLACK 1

/* The settings looked at. */
static struct
{
  GtkWidget *window;
  double screen;
  const char *where;
} view;

static void G_GNUC_PRINTF (1, 2)
complain (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s: %s", view.where, text);
  g_test_fail ();
}

/* Widgets. */

static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96) / 72;
}

/* The text of a widget, or NULL if it has none. */
static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return ui_get_text (widget);
}

/* The characters that Unicode has for indices are little more than half as high as others. */
static gboolean
has_small_index (const char *text, int length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) >= 0x2080 && g_utf8_get_char (at) <= 0x2089)
      return TRUE;
  return FALSE;
}

static double
get_run_size (const PangoLayoutRun *run, const char *text)
{
  PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  pango_font_description_free (font);
  return has_small_index (text + run->item->offset, run->item->length) ? 0.6 * size : size;
}

/* Piece by piece: an index is one of its own. */
static void
check_runs (GtkWidget *label)
{
  PangoLayout *layout = ui_get_layout (label);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      double size = run != NULL ? get_run_size (run, pango_layout_get_text (layout)) : view.screen;

      if (size < view.screen / 40 - 0.01)
        complain ("a piece of \"%s\" is only %.1f pixels high", get_text (label), size);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

static void
check_digits (GtkWidget *widget)
{
  double share = get_font_size (widget) / view.screen;

  if (share < 1.0 / 24 || share > 1.0 / 18)
    complain ("\"%s\" is 1/%.1f of the height", get_text (widget), 1 / share);
}

static void
check_whole (GtkWidget *label)
{
  PangoLayout *layout = ui_get_layout (label);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label)
      || height > gtk_widget_get_height (label))
    complain ("not all is to be read of \"%s\": %d x %d in %d x %d", get_text (label), width,
              height, gtk_widget_get_width (label), gtk_widget_get_height (label));
}

/* A number of a field is laid out in one line of its own, which may be less high than is usual. */
static void
check_entry (GtkWidget *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, get_text (text));
  PangoRectangle ink;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, NULL);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  height = ink.height;
  if (width > gtk_widget_get_width (text) || height > gtk_widget_get_height (text))
    complain ("not all is to be read of the number %s: %d x %d in %d x %d", get_text (text), width,
              height, gtk_widget_get_width (text), gtk_widget_get_height (text));
}

static void
check_inside (GtkWidget *widget)
{
  graphene_rect_t bounds;
  double right, bottom;

  g_assert_true (gtk_widget_compute_bounds (widget, view.window, &bounds));
  right = bounds.origin.x + bounds.size.width;
  bottom = bounds.origin.y + bounds.size.height;
  if (bounds.origin.x < -SLACK || bounds.origin.y < -SLACK
      || right > gtk_widget_get_width (view.window) + SLACK
      || bottom > gtk_widget_get_height (view.window) + SLACK)
    complain ("%s \"%s\" reaches from %.1f, %.1f to %.1f, %.1f", G_OBJECT_TYPE_NAME (widget),
              get_text (widget) != NULL ? get_text (widget) : "", bounds.origin.x,
              bounds.origin.y, right, bottom);
}

static void
check_text (GtkWidget *widget)
{
  double size = get_font_size (widget);

  if (get_text (widget)[0] == '\0')
    return;
  if (size < view.screen / 40)
    complain ("\"%s\" is only %.1f pixels high", get_text (widget), size);
  if (ui_get_layout (widget) != NULL)
    {
      check_runs (widget);
      check_whole (widget);
    }
  if (GTK_IS_TEXT (widget))
    check_entry (widget);
  check_inside (widget);
}

/* Images, and what GTK draws of itself: the arrows of drop-downs, check marks. */
static gboolean
is_icon (GtkWidget *widget)
{
  const char *const NAMES[] = { "image", "arrow", "check", NULL };

  return g_strv_contains (NAMES, gtk_widget_get_css_name (widget));
}

/* As high as text. */
static void
check_icon (GtkWidget *icon)
{
  int least;

  gtk_widget_measure (icon, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  if (least < floor (view.screen / 40) || gtk_widget_get_height (icon) < least)
    complain ("an icon of a %s is only %d of %d pixels high",
              G_OBJECT_TYPE_NAME (gtk_widget_get_parent (icon)), gtk_widget_get_height (icon),
              least);
}

/* All cells but the one that says "on the line" in words. */
static void
check_row (HpTruthRow *row)
{
  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    {
      GtkWidget *cell = hp_truth_row_get_cell (row, column);

      if (column != HP_TRUTH_TIE_COLUMN && gtk_widget_get_mapped (cell))
        check_digits (cell);
    }
}

/* Nothing is cut off that would have to be scrolled to. */
static void
check_scroll (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  double hidden = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (hidden > 0)
    complain ("%.0f pixels of the side are below its end", hidden);
}

static void
check_widget (GtkWidget *widget)
{
  if (get_text (widget) != NULL)
    check_text (widget);
  else
    check_inside (widget);
  if (is_icon (widget))
    check_icon (widget);
  if (gtk_widget_has_css_class (widget, "verdict-title"))
    check_digits (widget);
  if (HP_IS_NUMBER_FIELD (widget) && gtk_widget_get_ancestor (widget, HP_TYPE_WEIGHT_ROW) != NULL)
    check_digits (ui_find (widget, GTK_TYPE_TEXT));
  if (HP_IS_TRUTH_ROW (widget))
    check_row (HP_TRUTH_ROW (widget));
  if (GTK_IS_SCROLLED_WINDOW (widget))
    check_scroll (GTK_SCROLLED_WINDOW (widget));
}

/* Parts of a slider lie beyond its ends on purpose. */
static void
check_tree (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  check_widget (widget);
  if (GTK_IS_SCALE (widget) || GTK_IS_TEXT (widget) || GTK_IS_LABEL (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_tree (child);
}

/* Pictures. */

/* A text of the picture: its turn, its box, what it says. */
typedef struct
{
  cairo_matrix_t matrix;
  double left, baseline, width; /* of its line, before it is turned */
  gboolean is_halo;
  HpRect box;
  GString *words;
} Text;

typedef struct
{
  double width, height;
  Text *now; /* NULL outside of a text */
  GPtrArray *texts; /* (element-type Text), halos left out */
} Reader;

static void
free_text (gpointer data)
{
  g_string_free (((Text *) data)->words, TRUE);
  g_free (data);
}

static const char *
get_attribute (const char **names, const char **values, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return values[i];
  return NULL;
}

static double
get_number (const char **names, const char **values, const char *name)
{
  const char *value = get_attribute (names, values, name);

  return value != NULL ? g_ascii_strtod (value, NULL) : 0;
}

static cairo_matrix_t
read_matrix (const char *transform)
{
  double number[6] = { 1, 0, 0, 1, 0, 0 };
  char *end = transform != NULL ? strchr (transform, '(') + 1 : NULL;
  cairo_matrix_t matrix;

  for (int i = 0; end != NULL && i < 6; i++)
    number[i] = g_ascii_strtod (end, &end);
  cairo_matrix_init (&matrix, number[0], number[1], number[2], number[3], number[4], number[5]);
  return matrix;
}

static HpRect
unite (HpRect one, HpRect other)
{
  double left = fmin (one.x, other.x), top = fmin (one.y, other.y);

  if (one.width == 0)
    return other;
  return (HpRect) { left, top, fmax (one.x + one.width, other.x + other.width) - left,
                    fmax (one.y + one.height, other.y + other.height) - top };
}

/* The box of a piece that may be turned by a quarter. */
static HpRect
turn (const cairo_matrix_t *matrix, HpRect box)
{
  double x = box.x, y = box.y, right = box.x + box.width, bottom = box.y + box.height;

  cairo_matrix_transform_point (matrix, &x, &y);
  cairo_matrix_transform_point (matrix, &right, &bottom);
  return (HpRect) { fmin (x, right), fmin (y, bottom), fabs (right - x), fabs (bottom - y) };
}

static void
check_size (const Text *text, double size)
{
  if (size < view.screen / 40 - 0.01)
    complain ("a text at %.0f, %.0f of the picture is only %.1f pixels high", text->box.x,
              text->box.y, size);
}

/* The line starts, ends or has its middle at x. */
static void
begin_text (Text *text, const char **names, const char **values)
{
  const char *anchor = get_attribute (names, values, "text-anchor");
  gboolean is_mirrored = get_attribute (names, values, "direction") != NULL;

  text->width = get_number (names, values, "textLength");
  text->left = get_number (names, values, "x");
  text->baseline = get_number (names, values, "y");
  if (g_strcmp0 (anchor, "middle") == 0)
    text->left -= text->width / 2;
  else if (is_mirrored != (g_strcmp0 (anchor, "end") == 0))
    text->left -= text->width;
}

/* Capitals and digits are about 0.75 of a font's size above the line, and descend 0.2 below. */
static void
begin_piece (Text *text, const char **names, const char **values)
{
  double size = get_number (names, values, "font-size");
  HpRect box = { text->left, text->baseline - 0.75 * size, text->width, 0.95 * size };

  text->box = unite (text->box, turn (&text->matrix, box));
  check_size (text, size);
}

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Reader *reader = data;

  if (strcmp (element, "svg") == 0 && reader->width == 0)
    {
      reader->width = get_number (names, values, "width");
      reader->height = get_number (names, values, "height");
    }
  if (strcmp (element, "text") == 0)
    {
      reader->now = g_new0 (Text, 1);
      reader->now->matrix = read_matrix (get_attribute (names, values, "transform"));
      reader->now->is_halo = get_attribute (names, values, "aria-hidden") != NULL;
      reader->now->words = g_string_new ("");
      begin_text (reader->now, names, values);
    }
  if (strcmp (element, "tspan") == 0 && reader->now != NULL)
    begin_piece (reader->now, names, values);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Reader *reader = data;

  if (reader->now != NULL)
    g_string_append_len (reader->now->words, text, (gssize) length);
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  if (strcmp (element, "text") != 0)
    return;
  if (reader->now->is_halo)
    free_text (reader->now);
  else
    g_ptr_array_add (reader->texts, reader->now);
  reader->now = NULL;
}

static void
check_place (const Reader *reader, const Text *text)
{
  const HpRect *box = &text->box;

  if (box->x < -SLACK || box->y < -SLACK || box->x + box->width > reader->width + SLACK
      || box->y + box->height > reader->height + SLACK)
    complain ("\"%s\" lies at %.0f .. %.0f, %.0f .. %.0f of a picture of %.0f x %.0f",
              text->words->str, box->x, box->x + box->width, box->y, box->y + box->height,
              reader->width, reader->height);
}

static gboolean
overlap (HpRect one, HpRect other)
{
  return one.x < other.x + other.width - 1 && other.x < one.x + one.width - 1
         && one.y < other.y + other.height - 1 && other.y < one.y + one.height - 1;
}

static void
check_texts (const Reader *reader)
{
  for (guint i = 0; i < reader->texts->len; i++)
    {
      const Text *text = reader->texts->pdata[i];

      check_place (reader, text);
      for (guint j = 0; j < i; j++)
        {
          const Text *other = reader->texts->pdata[j];

          if (overlap (text->box, other->box))
            complain ("\"%s\" lies over \"%s\"", text->words->str, other->words->str);
        }
    }
}

static void
check_svg (const HpBytes *svg)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  Reader reader = { .texts = texts };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, (char *) svg->array->data, svg->array->len, &error);
  g_assert_no_error (error);
  g_assert_cmpint (texts->len, >=, 1);
  check_texts (&reader);
}

static void
check_picture (const HpView *picture)
{
  HpBytes svg = hp_export (picture, HP_FORMAT_SVG, 1, "Cantarell");

  g_assert_cmpint (svg.status, ==, CAIRO_STATUS_SUCCESS);
  check_svg (&svg);
  hp_bytes_clear (&svg);
}

static void
check_strokes (HpBoundaryPlot *plot)
{
  HpBoundaryPicture picture;
  double line, point;

  hp_boundary_plot_get_picture (plot, &picture);
  line = hp_plane_stroke (&picture.plane, HP_STROKE_LINE);
  point = hp_plane_stroke (&picture.plane, HP_STROKE_POINT_RADIUS);
  if (line < 0.005 * view.screen)
    complain ("the line is only %.2f pixels wide", line);
  if (point < 0.025 * view.screen)
    complain ("the points' radius is only %.2f pixels", point);
}

/* In a pair of views the boundary is the other one. */
static void
check_pictures (HpWindow *window)
{
  HpBoundaryPlot *plot = ui_find (window, HP_TYPE_BOUNDARY_PLOT);
  HpView picture = hp_window_get_view (window);

  check_picture (&picture);
  if (!gtk_widget_get_mapped (GTK_WIDGET (plot)))
    return;
  check_strokes (plot);
  if (picture.kind == HP_VIEW_BOUNDARY)
    return;
  picture.kind = HP_VIEW_BOUNDARY;
  check_picture (&picture);
}

void
presented_check (HpWindow *window, GdkRectangle screen, const char *where)
{
  view.window = GTK_WIDGET (window);
  view.screen = screen.height;
  view.where = where;
  g_assert_cmpint (gtk_widget_get_width (view.window), ==, screen.width);
  g_assert_cmpint (gtk_widget_get_height (view.window), ==, screen.height);
  check_tree (view.window);
  check_pictures (window);
}
