/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the map of gates: its boxes under the pointer, the way of the keys, and what the boxes
 * show.
 */
#include "plot/gate-map-view.h"
#include "canvas.h"
#include "settings.h"
#include "themes.h"

#include <math.h>

typedef struct
{
  const char *name;
  int width, height;
  double scale;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "260x300", 260, 300, 1 },
  { "400x700", 400, 700, 1 },
  { "620x620", 620, 620, 1 },
  { "900x400", 900, 400, 1 },
  { "260x300-large-text", 260, 300, 2 },
  { "700x400-large-text", 700, 400, 2 },
  { "860x760-large-text", 860, 760, 2 },
};

static HpView
make_view (const SizeRow *row, HpTheme theme)
{
  HpState state = { .neuron = draw_setting (), .target = draw_target () };
  HpView view = hp_view (HP_VIEW_GATES, state, theme, row->width, row->height);
  HpGate gate = draw_target ();

  view.scale = row->scale;
  view.interaction.is_on = g_test_rand_bit ();
  if (gate != HP_GATE_NONE)
    view.interaction.at = (HpSpot) { HP_SPOT_GATE, (int) gate };
  return view;
}

static HpGate
gate_at (const HpView *view, int x, int y)
{
  HpView free = *view;
  HpSpot spot;

  free.interaction.is_on = true;
  spot = hp_view_hit (&free, NULL, (HpPoint) { x + 0.5, y + 0.5 }).spot;
  return spot.kind == HP_SPOT_GATE ? (HpGate) spot.index : HP_GATE_NONE;
}

/* From a pixel of a gate as far as it goes, up and down, left and right. */
static Box
grow_box (const HpView *view, HpGate gate, int x, int y)
{
  Box box = { x, y, x + 1, y + 1 };

  while (gate_at (view, box.left - 1, y) == gate)
    box.left--;
  while (gate_at (view, box.right, y) == gate)
    box.right++;
  while (gate_at (view, x, box.top - 1) == gate)
    box.top--;
  while (gate_at (view, x, box.bottom) == gate)
    box.bottom++;
  return box;
}

/* The boxes in which the pointer finds the gates. */
static void
find_boxes (const HpView *view, Box boxes[HP_N_GATES])
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    boxes[gate] = (Box) { 0, 0, 0, 0 };
  for (int y = 0; y < view->height; y += 8)
    for (int x = 0; x < view->width; x += 8)
      {
        HpGate gate = gate_at (view, x, y);

        if (gate != HP_GATE_NONE && boxes[gate].right == 0)
          boxes[gate] = grow_box (view, gate, x, y);
      }
}

/* A gate is found in its box, and nowhere else. */
static void
check_pointer (const HpView *view, const Box boxes[HP_N_GATES])
{
  for (int i = 0; i < 3000; i++)
    {
      int x = g_test_rand_int_range (0, (int) view->width);
      int y = g_test_rand_int_range (0, (int) view->height);
      HpGate found = gate_at (view, x, y);

      for (int gate = 0; gate < HP_N_GATES; gate++)
        g_assert_cmpint (box_has (boxes[gate], x, y), ==, (int) found == gate);
    }
}

/* 16 of one size, none over another, and large enough for a pointer. */
static void
test_boxes (gconstpointer data)
{
  const SizeRow *row = data;
  HpView view = make_view (row, HP_THEME_LIGHT);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  check_pointer (&view, boxes);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      g_assert_cmpint (boxes[gate].right - boxes[gate].left, ==, boxes[0].right - boxes[0].left);
      g_assert_cmpint (boxes[gate].bottom - boxes[gate].top, ==, boxes[0].bottom - boxes[0].top);
      for (int other = 0; other < gate; other++)
        g_assert_false (boxes_overlap (boxes[gate], boxes[other]));
    }
  g_assert_cmpint (boxes[0].right - boxes[0].left, >=, 24);
  g_assert_cmpint (boxes[0].bottom - boxes[0].top, >=, 24);
}

/* The keys. */

static const struct
{
  int right, up;
} STEPS[] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };

static int
count_ones (int gate)
{
  return (gate & 1) + (gate >> 1 & 1) + (gate >> 2 & 1) + (gate >> 3);
}

static int
sign_of (int number)
{
  return (number > 0) - (number < 0);
}

/* How many gates the arrow keys lead to. */
static int
count_reached (int from)
{
  int reached = 1 << from, before = 0, count = 0;

  while (reached != before)
    {
      before = reached;
      for (int gate = 0; gate < HP_N_GATES; gate++)
        for (guint i = 0; before >> gate & 1 && i < G_N_ELEMENTS (STEPS); i++)
          reached |= 1 << hp_gate_map_view_step ((HpGate) gate, STEPS[i].right, STEPS[i].up);
    }
  for (int gate = 0; gate < HP_N_GATES; gate++)
    count += reached >> gate & 1;
  return count;
}

static void
test_reached (void)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    g_assert_cmpint (count_reached (gate), ==, HP_N_GATES);
}

/* A key leads the way that it says, or nowhere; sideways there is a way back. */
static void
test_steps (void)
{
  HpView view = make_view (&SIZE_ROWS[2], HP_THEME_LIGHT);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
      {
        int right = STEPS[i].right, up = STEPS[i].up;
        HpGate next = hp_gate_map_view_step ((HpGate) gate, right, up);

        if ((int) next == gate)
          {
            g_assert_true (up == 0 || count_ones (gate) == (up > 0 ? 4 : 0));
            continue;
          }
        g_assert_cmpint (count_ones (next), ==, count_ones (gate) + up);
        g_assert_cmpint (sign_of (boxes[gate].top - boxes[next].top), ==, up);
        if (right != 0)
          {
            g_assert_cmpint (sign_of (boxes[next].left - boxes[gate].left), ==, right);
            g_assert_cmpint (hp_gate_map_view_step (next, -right, 0), ==, gate);
          }
      }
}

/* Up and down the way is to one that stands nearest across. */
static void
test_nearest (void)
{
  HpView view = make_view (&SIZE_ROWS[2], HP_THEME_LIGHT);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    for (int up = -1; up <= 1; up += 2)
      {
        HpGate next = hp_gate_map_view_step ((HpGate) gate, 0, up);
        int across = ABS (boxes[next].left - boxes[gate].left);

        for (int other = 0; (int) next != gate && other < HP_N_GATES; other++)
          if (count_ones (other) == count_ones (next))
            g_assert_cmpint (across, <=, ABS (boxes[other].left - boxes[gate].left) + 2);
      }
}

/* The drawing. */

/* The colour a little way below the upper edge of a box and left of its middle. */
static gboolean
has_colour (const Canvas *canvas, const HpView *view, Box box, double units, HpColour colour)
{
  HpPoint place = { 0.75 * box.left + 0.25 * box.right,
                    box.top + units * hp_view_unit (view, 620) };

  return canvas_pixel_at (canvas, place) == opaque (view->theme, colour);
}

/* The outlines from the edge inwards, and the ground of the box. */
static void
check_box (const Canvas *canvas, const HpView *view, int gate, Box box)
{
  int present = 0, corner = (int) (8 * hp_view_unit (view, 620));
  HpSpot at = view->interaction.at;
  gboolean is_hovered = at.kind == HP_SPOT_GATE && at.index == gate;
  guint32 ground = canvas_pixel (canvas, box.left + corner, box.top + corner);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    present = 2 * present + decides (excess_of_row (view->state.neuron, row));
  g_assert_cmpint (has_colour (canvas, view, box, 2.1, HP_COLOUR_LINE), ==, gate == present);
  g_assert_cmpint (has_colour (canvas, view, box, 0.6, HP_COLOUR_MARK), ==, is_hovered);
  g_assert_cmpint (has_colour (canvas, view, box, 5, HP_COLOUR_GOOD), ==,
                   gate == (int) view->state.target);
  g_assert_cmphex (ground, ==,
                   opaque (view->theme, count_ones (gate ^ present) == 1 ? HP_COLOUR_SEGMENT
                                                                         : HP_COLOUR_CARD));
}

static void
test_drawn (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  const SizeRow size = { NULL, 1240, 1116, 1 };
  g_autoptr (Canvas) canvas = canvas_new (size.width, size.height);
  Box boxes[HP_N_GATES];

  for (int i = 0; i < draw_count (12); i++)
    {
      HpView view = make_view (&size, theme);

      if (i == 0)
        find_boxes (&view, boxes);
      hp_view_draw (&view, canvas->lettering, canvas->cr);
      for (int gate = 0; gate < HP_N_GATES; gate++)
        check_box (canvas, &view, gate, boxes[gate]);
    }
}

/* How many pixels of a colour lie in each quarter of what both classes cover: left of the middle
 * first, and of these the lower one first, as rows are in the plot. */
static void
count_quarters (const Canvas *canvas, HpTheme theme, Box box, HpColour colour,
                int counts[HP_N_ROWS])
{
  Box dots = { canvas->width, canvas->height, 0, 0 };

  for (int pass = 0; pass < 2; pass++)
    for (int y = box.top; y < box.bottom; y++)
      for (int x = box.left; x < box.right; x++)
        {
          guint32 pixel = canvas_pixel (canvas, x, y);

          if (pass == 1)
            counts[2 * (2 * x > dots.left + dots.right) + (2 * y < dots.top + dots.bottom)]
                += pixel == opaque (theme, colour);
          else if (pixel == opaque (theme, HP_COLOUR_FIRES)
                   || pixel == opaque (theme, HP_COLOUR_SILENT))
            dots = (Box) { MIN (dots.left, x), MIN (dots.top, y), MAX (dots.right, x),
                           MAX (dots.bottom, y) };
        }
}

/* A full dot where the gate fires and a hollow one where it is silent, where the plot has them. */
static void
test_outputs (gconstpointer data)
{
  const SizeRow size = { NULL, 860, 760, 1 };
  g_autoptr (Canvas) canvas = canvas_new (size.width, size.height);
  HpView view = make_view (&size, (HpTheme) GPOINTER_TO_INT (data));
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      int fires[HP_N_ROWS] = { 0 }, silent[HP_N_ROWS] = { 0 };

      count_quarters (canvas, view.theme, boxes[gate], HP_COLOUR_FIRES, fires);
      count_quarters (canvas, view.theme, boxes[gate], HP_COLOUR_SILENT, silent);
      for (HpRow i = 0; i < HP_N_ROWS; i++)
        {
          g_assert_cmpint (fires[i] > 0, ==, gate >> (3 - i) & 1);
          g_assert_cmpint (silent[i] > 0, ==, !(gate >> (3 - i) & 1));
        }
    }
}

/* Runs of pixels that are not ground, along the width of a box. */
static int
count_runs (const Canvas *canvas, Box box, int y)
{
  int count = 0;

  for (int x = box.left; x < box.right; x++)
    count += canvas_pixel (canvas, x, y) != opaque (HP_THEME_LIGHT, HP_COLOUR_PAPER)
             && canvas_pixel (canvas, x - 1, y) == opaque (HP_THEME_LIGHT, HP_COLOUR_PAPER);
  return count;
}

/* Looks for the edge at each flip of a row, up or down. At a dashed one there may be no dash just
 * there, or parts of two. */
static void
check_edges (const Canvas *canvas, Box box, int gate, int up, int y)
{
  int n_whole = 0, n_dashed = 0;

  for (int bit = 1; bit < HP_N_GATES; bit *= 2)
    if (count_ones (gate ^ bit) == count_ones (gate) + up)
      {
        if (hp_gate_is_reachable ((HpGate) gate) && hp_gate_is_reachable ((HpGate) (gate ^ bit)))
          n_whole++;
        else
          n_dashed++;
      }
  g_assert_cmpint (count_runs (canvas, box, y), >=, n_whole);
  g_assert_cmpint (count_runs (canvas, box, y), <=, n_whole + 2 * n_dashed);
}

/* They begin and end at boxes. Between the boxes of a line there is nothing, so that none is behind
 * them. */
static void
test_edges (void)
{
  const SizeRow size = { NULL, 1240, 1116, 1 };
  g_autoptr (Canvas) canvas = canvas_new (size.width, size.height);
  HpState state = { .neuron = { { -50, 100, 0, 0 } }, .target = HP_GATE_NONE };
  HpView view = hp_view (HP_VIEW_GATES, state, HP_THEME_LIGHT, size.width, size.height);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      Box box = boxes[gate];

      if (gate != HP_GATE_A) /* whose outline is thick */
        {
          check_edges (canvas, box, gate, -1, box.bottom + 3);
          check_edges (canvas, box, gate, 1, box.top - 4);
        }
      for (int y = box.top; y < box.bottom; y++)
        g_assert_cmphex (canvas_pixel (canvas, box.right + 6, y), ==,
                         opaque (view.theme, HP_COLOUR_PAPER));
    }
}

static gboolean
is_in_box (const Box boxes[HP_N_GATES], int x, int y)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    if (box_has (boxes[gate], x, y))
      return TRUE;
  return FALSE;
}

/* In the dark theme nothing but the names has the colour of text. */
static int
count_text_outside (const Canvas *canvas, const Box boxes[HP_N_GATES])
{
  guint32 ink = opaque (HP_THEME_DARK, HP_COLOUR_INK);
  int count = 0;

  for (int y = 0; y < canvas->height; y++)
    for (int x = 0; x < canvas->width; x++)
      count += canvas_pixel (canvas, x, y) == ink && !is_in_box (boxes, x, y);
  return count;
}

/* The words about a gate stay in its box. */
static void
test_names (gconstpointer data)
{
  const SizeRow *row = data;
  g_autoptr (Canvas) canvas = canvas_new (row->width, row->height);
  HpView view = make_view (row, HP_THEME_DARK);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  for (int target = 0; target < HP_N_GATES; target += 5)
    {
      view.state.target = (HpGate) target;
      hp_view_draw (&view, canvas->lettering, canvas->cr);
      g_assert_cmpint (count_text_outside (canvas, boxes), ==, 0);
    }
}

/* Texts as they are drawn, and what their letters cover. */
typedef struct
{
  char text[64];
  HpRect rect;
} Text;

static void
take_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  Text text;
  PangoRectangle ink;
  double right, down;

  if (halo > 0)
    return;
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  g_strlcpy (text.text, pango_layout_get_text (layout), sizeof text.text);
  text.rect = (HpRect) { ink.x, ink.y, ink.width, ink.height };
  right = ink.x + ink.width;
  down = ink.y + ink.height;
  cairo_user_to_device (cr, &text.rect.x, &text.rect.y);
  cairo_user_to_device (cr, &right, &down);
  text.rect.width = right - text.rect.x;
  text.rect.height = down - text.rect.y;
  g_array_append_val (data, text);
}

/* The digits in the table's order. */
static void
test_digits (void)
{
  const SizeRow size = { NULL, 860, 760, 1 };
  g_autoptr (Canvas) canvas = canvas_new (size.width, size.height);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));
  HpView view = make_view (&size, HP_THEME_LIGHT);
  Box boxes[HP_N_GATES];

  find_boxes (&view, boxes);
  hp_lettering_set_sink (canvas->lettering, take_text, texts);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      g_autofree char *digits = g_strdup_printf ("%d%d%d%d", gate >> 3, gate >> 2 & 1,
                                                 gate >> 1 & 1, gate & 1);
      int n_found = 0;

      for (guint i = 0; i < texts->len; i++)
        {
          const Text *text = &g_array_index (texts, Text, i);

          if (strcmp (text->text, digits) == 0
              && box_has (boxes[gate], (int) text->rect.x - CANVAS_MARGIN,
                          (int) text->rect.y - CANVAS_MARGIN))
            n_found++;
        }
      g_assert_cmpint (n_found, ==, 1);
    }
}

/* Every screen says what grey and dashed boxes are, clear of the rest. */
static void
test_legend (void)
{
  static const struct
  {
    double screen, width, height;
  } SCREENS[] = { { 768, 480, 500 }, { 768, 480, 420 }, { 768, 420, 500 }, { 1080, 640, 760 },
                  { 1080, 1200, 700 }, { 0, 860, 760 } };

  for (guint i = 0; i < G_N_ELEMENTS (SCREENS); i++)
    for (int target = HP_GATE_NONE; target < HP_N_GATES; target++)
      {
        HpState state = hp_state_with_target (HP_STATE_FRESH, (HpGate) target);
        HpView view = hp_view (HP_VIEW_GATES, state, HP_THEME_LIGHT, SCREENS[i].width,
                               SCREENS[i].height);
        g_autoptr (Canvas) canvas = canvas_new ((int) view.width, (int) view.height);
        g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));
        int n_found = 0;

        view.screen = SCREENS[i].screen;
        hp_lettering_set_sink (canvas->lettering, take_text, texts);
        hp_view_draw (&view, canvas->lettering, canvas->cr);
        for (guint one = 0; one < texts->len; one++)
          {
            const Text *text = &g_array_index (texts, Text, one);

            if (strcmp (text->text, "one flip away") != 0
                && strcmp (text->text, "out of reach") != 0)
              continue;
            n_found++;
            for (guint other = 0; other < texts->len; other++)
              g_assert_true (other == one
                             || !hp_rects_overlap (text->rect,
                                                   g_array_index (texts, Text, other).rect));
          }
        g_assert_cmpint (n_found, >=, 2);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  ADD_ROWS ("/gate-map-view/boxes/", SIZE_ROWS, test_boxes);
  g_test_add_func ("/gate-map-view/keys/reached", test_reached);
  g_test_add_func ("/gate-map-view/keys/steps", test_steps);
  g_test_add_func ("/gate-map-view/keys/nearest", test_nearest);
  add_names ("/gate-map-view/drawn/", THEMES, test_drawn);
  add_names ("/gate-map-view/outputs/", THEMES, test_outputs);
  g_test_add_func ("/gate-map-view/edges", test_edges);
  ADD_ROWS ("/gate-map-view/names/", SIZE_ROWS, test_names);
  g_test_add_func ("/gate-map-view/digits", test_digits);
  g_test_add_func ("/gate-map-view/legend", test_legend);
  return g_test_run ();
}
