/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the slider: where the thumb stands, what it snaps to, its keys, and undo.
 */
#include "ui/sliders/hp-slider.h"

#include "testing.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-track.h"
#include "ui/sliders/hp-gate-strip.h"

#include <math.h>

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  HpSlider *slider;
  HpGateStrip *strip; /* under the slider and as wide */
} Fixture;

static GtkWidget *
make_column (Fixture *fixture)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), GTK_WIDGET (fixture->slider));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (fixture->strip));
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  return column;
}

/* The slider of the bias and its strip, of a width. */
static Fixture
set_up (HpState state, int width)
{
  Fixture fixture = { .model = hp_model_new (),
                      .slider = g_object_new (HP_TYPE_SLIDER, NULL),
                      .strip = g_object_new (HP_TYPE_GATE_STRIP, NULL) };

  hp_model_start_from (fixture.model, state);
  g_object_set (fixture.slider, "model", fixture.model, NULL);
  g_object_set (fixture.strip, "model", fixture.model, NULL);
  fixture.window = ui_show (make_column (&fixture), width, 120);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.slider));
  ui_settle (fixture.slider);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->slider);
  g_assert_finalize_object (fixture->model);
}

static HpState
with_bias (HpHundredths value)
{
  return hp_state_with_value (HP_STATE_FRESH, HP_W0, value);
}

static HpHundredths
get_bias (const Fixture *fixture)
{
  return hp_model_get_value (fixture->model, HP_W0);
}

static GtkAdjustment *
get_adjustment (const Fixture *fixture)
{
  return gtk_range_get_adjustment (GTK_RANGE (fixture->slider));
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);

  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (fixture.slider)), ==, -0.5);
  tear_down (&fixture);
}

static void
test_accessible (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);
  GtkAccessible *slider = GTK_ACCESSIBLE (fixture.slider);

  gtk_test_accessible_assert_role (slider, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bias");
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, -0.5);
  hp_model_set_value (fixture.model, HP_W0, 700);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, -10.0);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 10.0);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 7.0);
#if GTK_CHECK_VERSION(4, 14, 0)
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "7.00");
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Outputs 1 1 1 1: TRUE.");
#else
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Bias 7.00. Outputs 1 1 1 1: TRUE.");
#endif
  tear_down (&fixture);
}

/* The slider stops describing outputs that may have changed or are masked. */
static void
test_said_no_more (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);
  GtkAccessible *slider = GTK_ACCESSIBLE (fixture.slider);
  HpState state = hp_state_with_value (HP_STATE_FRESH, HP_W0, 70);

  hp_model_set_state (fixture.model, state);
  g_assert_true (gtk_test_accessible_has_property (slider, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  gtk_window_set_focus (fixture.window, NULL);
  ui_drain ();
  g_assert_false (gtk_test_accessible_has_property (slider, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  hp_model_set_state (fixture.model, hp_state_with_prediction (state, true));
  g_assert_false (gtk_test_accessible_has_property (slider, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  tear_down (&fixture);
}

/* The place of the thumb. */

/* The middle of the thumb, from the left of the strip under it. */
static double
find_thumb (const Fixture *fixture)
{
  GtkWidget *thumb = ui_find_css (fixture->slider, "slider");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (thumb, GTK_WIDGET (fixture->strip), &bounds));
  return bounds.origin.x + bounds.size.width / 2;
}

/* The place of a value on the strip. */
static double
find_value (const Fixture *fixture, HpHundredths value)
{
  double width = gtk_widget_get_width (GTK_WIDGET (fixture->strip));
  double x = hp_track_to_pixels (value, hp_model_get_range (fixture->model), width);
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (fixture->strip));

  return direction == GTK_TEXT_DIR_RTL ? width - x : x;
}

static void
assert_aligned (const Fixture *fixture)
{
  double thumb = find_thumb (fixture), value = find_value (fixture, get_bias (fixture));

  g_assert_cmpfloat (fabs (thumb - value), <=, 1);
}

/* The thumb of some values from end to end. */
static void
check_sweep (Fixture *fixture, HpHundredths range)
{
  for (HpHundredths value = -range; value <= range && !g_test_failed (); value += range / 4)
    {
      hp_model_set_value (fixture->model, HP_W0, value);
      ui_settle (fixture->slider);
      g_assert_cmpint (hp_model_get_range (fixture->model), ==, range);
      assert_aligned (fixture);
    }
}

static const HpHundredths RANGES[] = { 200, 500, 1000 };

typedef struct
{
  const char *name;
  int width;
  GtkTextDirection direction;
} TrackRow;

static const TrackRow TRACK_ROWS[] = {
  { "240", 240, GTK_TEXT_DIR_LTR },          { "333", 333, GTK_TEXT_DIR_LTR },
  { "380", 380, GTK_TEXT_DIR_LTR },          { "717", 717, GTK_TEXT_DIR_LTR },
  { "240-mirrored", 240, GTK_TEXT_DIR_RTL }, { "717-mirrored", 717, GTK_TEXT_DIR_RTL },
};

static void
test_track (gconstpointer data)
{
  const TrackRow *row = data;
  Fixture fixture = set_up (HP_STATE_FRESH, row->width);

  gtk_widget_set_direction (GTK_WIDGET (fixture.slider), row->direction);
  gtk_widget_set_direction (GTK_WIDGET (fixture.strip), row->direction);
  ui_settle (fixture.slider);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.strip)), ==, row->width);
  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      hp_model_set_value (fixture.model, HP_THETA, RANGES[i]);
      check_sweep (&fixture, RANGES[i]);
    }
  tear_down (&fixture);
}

/* The fill. */

static guint32
get_colour (HpColour colour)
{
  return hp_theme_colour (hp_appearance_get_theme (hp_appearance_get_default ()), colour);
}

/* The track's colour at a value, in the middle of its height: from 0 to the value it is filled. */
static void
check_colour (const Fixture *fixture, cairo_surface_t *surface, HpHundredths value, HpColour colour)
{
  int x = (int) round (find_value (fixture, value));

  g_assert_cmphex (ui_pixel (surface, x, cairo_image_surface_get_height (surface) / 2), ==,
                   get_colour (colour));
}

/* Away from the thumb, which is 24 pixels wide. The mark at 0 is higher than the track. */
static void
check_fill (const Fixture *fixture, HpHundredths value)
{
  HpHundredths range = hp_model_get_range (fixture->model), thumb = range / 6;
  HpColour fill = gtk_widget_get_sensitive (GTK_WIDGET (fixture->slider)) ? HP_COLOUR_FIRES
                                                                           : HP_COLOUR_FRAME;
  cairo_surface_t *surface;
  int zero = (int) round (find_value (fixture, 0));

  hp_model_set_value (fixture->model, HP_W0, value);
  ui_settle (fixture->slider);
  surface = ui_paint (fixture->slider);
  for (HpHundredths at = -range + 10; at < range; at += range / 20)
    if (abs (at - value) > thumb && abs (at) > range / 50)
      check_colour (fixture, surface, at,
                    (at > 0) == (value > 0) && abs (at) < abs (value) ? fill : HP_COLOUR_SEGMENT);
  if (abs (value) > thumb)
    for (int y = -6; y <= 6; y++)
      g_assert_cmphex (
          ui_pixel (surface, zero, cairo_image_surface_get_height (surface) / 2 + y), ==,
          get_colour (HP_COLOUR_INK));
  cairo_surface_destroy (surface);
}

static void
check_fills (Fixture *fixture)
{
  static const HpHundredths VALUES[] = { -200, -95, -5, 0, 5, 60, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (VALUES) && !g_test_failed (); i++)
    check_fill (fixture, VALUES[i]);
}

static void
test_fill (gconstpointer direction)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);

  gtk_widget_set_direction (GTK_WIDGET (fixture.slider), GPOINTER_TO_INT (direction));
  gtk_widget_set_direction (GTK_WIDGET (fixture.strip), GPOINTER_TO_INT (direction));
  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      hp_model_set_value (fixture.model, HP_THETA, RANGES[i]);
      check_fills (&fixture);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (fixture.slider), FALSE);
  check_fill (&fixture, 190);
  tear_down (&fixture);
}

/* A theme's style must not change the thumb's width. */
static void
test_theme (gconstpointer data)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);

  hp_appearance_set_choice (hp_appearance_get_default (), data);
  ui_settle (fixture.slider);
  check_sweep (&fixture, 200);
  check_fills (&fixture);
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

static void
test_track_inverse (void)
{
  for (double width = 240; width < 800; width += 7)
    for (HpHundredths value = -500; value <= 500; value += 25)
      {
        double pixels = hp_track_to_pixels (value, 500, width);

        g_assert_cmpfloat (fabs (hp_track_to_value (pixels, 500, width) - value), <, 1e-9);
      }
}

/* Values that a jump snaps to. */

typedef struct
{
  const char *name;
  double asked;
  HpHundredths coarse, fine; /* without and with Shift */
} SnapRow;

static const SnapRow SNAP_ROWS[] = {
  { "on-grid", 0.6, 60, 60 },        { "down", 0.6199, 60, 62 },
  { "up", 0.6351, 65, 64 },          { "zero", 0.0012, 0, 0 },
  { "below-zero", -0.0288, -5, -3 }, { "negative-down", -1.4801, -150, -148 },
  { "highest", 2, 200, 200 },        { "near-the-end", 1.99, 200, 199 },
  { "too-high", 2.7, 200, 200 },     { "too-low", -31, -200, -200 },
};

static void
jump (Fixture *fixture, double value)
{
  gboolean done = FALSE;

  g_signal_emit_by_name (fixture->slider, "change-value", GTK_SCROLL_JUMP, value, &done);
  g_assert_true (done);
}

static void
test_snap (gconstpointer data)
{
  const SnapRow *row = data;
  Fixture fixture = set_up (with_bias (33), 380);

  jump (&fixture, row->asked);
  g_assert_cmpint (get_bias (&fixture), ==, row->coarse);
  ui_key_down ("shift");
  ui_point_at (fixture.slider, 3, 1);
  jump (&fixture, row->asked);
  g_assert_cmpint (get_bias (&fixture), ==, row->fine);
  ui_key_up ("shift");
  ui_point_at (fixture.slider, 1, 1);
  jump (&fixture, row->asked);
  g_assert_cmpint (get_bias (&fixture), ==, row->coarse);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&fixture)),
                                  row->coarse / 100.0, 1e-9);
  tear_down (&fixture);
}

/* Dragging with the pointer. */

static void
drag_to (Fixture *fixture, HpHundredths value)
{
  GtkWidget *thumb = ui_find_css (fixture->slider, "slider");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (thumb, GTK_WIDGET (fixture->strip), &bounds));
  ui_point_at (fixture->strip, find_value (fixture, value),
               bounds.origin.y + bounds.size.height / 2);
}

/* The thumb stays under the pointer: a hundredth is a pixel wide, half a step is lost by snapping.
 */
static void
assert_follows (Fixture *fixture, HpHundredths asked)
{
  ui_settle (fixture->slider);
  assert_aligned (fixture);
  g_assert_cmpint (abs (get_bias (fixture) - asked), <=, 5 / 2 + 2);
  g_assert_cmpint (get_bias (fixture) % 5, ==, 0);
}

static void
sweep (Fixture *fixture, HpHundredths from, HpHundredths to, HpHundredths step)
{
  for (HpHundredths value = from; (to - value) * step >= 0 && !g_test_failed (); value += step)
    {
      drag_to (fixture, value);
      assert_follows (fixture, value);
    }
}

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
}

/* The thumb grows with the text, on a track that knows it, and is dragged as ever. */
static void
test_large_text (gconstpointer data)
{
  int percent = GPOINTER_TO_INT (data);
  Fixture fixture;
  graphene_rect_t bounds;

  set_text_size (percent);
  fixture = set_up (HP_STATE_FRESH, 424);
  g_assert_true (gtk_widget_compute_bounds (ui_find_css (fixture.slider, "slider"),
                                            GTK_WIDGET (fixture.slider), &bounds));
  g_assert_cmpfloat (bounds.size.width, ==, 24 * percent / 100);
  g_assert_cmpfloat (bounds.size.height, ==, 24 * percent / 100);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture.slider)));
  check_sweep (&fixture, 200);
  hp_model_set_value (fixture.model, HP_W0, -50);
  ui_settle (fixture.slider);
  drag_to (&fixture, -50);
  ui_button_down ();
  sweep (&fixture, -45, 195, 40);
  ui_button_up ();
  set_text_size (100);
  tear_down (&fixture);
}

/* The whole of a drag is one step to take back. */
static void
test_drag (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  drag_to (&fixture, -50);
  ui_button_down ();
  sweep (&fixture, -49, 200, 11);
  sweep (&fixture, 200, -200, -13);
  ui_button_up ();
  g_assert_true (hp_model_can_undo (fixture.model));
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* A drag that is given up stays so, however the pointer moves on. */
static void
give_up_drag (void (*give_up) (Fixture *))
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  drag_to (&fixture, -50);
  ui_button_down ();
  drag_to (&fixture, 20);
  g_assert_cmpint (get_bias (&fixture), !=, -50);
  give_up (&fixture);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  ui_settle (fixture.slider);
  assert_aligned (&fixture);
  for (HpHundredths value = 30; value < 150; value += 40)
    drag_to (&fixture, value);
  ui_button_up ();
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  g_assert_false (hp_model_can_undo (fixture.model));
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  tear_down (&fixture);
}

static void
undo (Fixture *fixture)
{
  hp_model_undo (fixture->model);
}

static void
test_undo_during_drag (void)
{
  give_up_drag (undo);
}

static void
press_escape (Fixture *fixture)
{
  ui_key ("Escape");
}

static void
test_escape (void)
{
  give_up_drag (press_escape);
}

static void
assert_range (const Fixture *fixture, double range)
{
  g_assert_cmpfloat (gtk_adjustment_get_lower (get_adjustment (fixture)), ==, -range);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_adjustment (fixture)), ==, range);
}

/* Linked, w0 stops where theta would leave its track, which therefore keeps its length. */
static void
test_linked_drag (void)
{
  Fixture fixture = set_up (hp_state_with_link (HP_STATE_FRESH, TRUE), 424);

  drag_to (&fixture, -50);
  ui_button_down ();
  sweep (&fixture, -49, 95, 12);
  drag_to (&fixture, 190);
  g_assert_cmpint (get_bias (&fixture), ==, 100);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_THETA), ==, 200);
  ui_button_up ();
  assert_range (&fixture, 2);
  ui_key ("ctrl+Right"); /* nothing flips */
  g_assert_cmpint (get_bias (&fixture), ==, 100);
  tear_down (&fixture);
}

/* The wheel is for scrolling what the slider stands in. */
static void
test_wheel (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  drag_to (&fixture, -50);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      ui_wheel (direction);
      g_assert_cmpint (get_bias (&fixture), ==, -50);
    }
  tear_down (&fixture);
}

/* With Shift every hundredth can be had; GTK lets the thumb go slower than the pointer. */
static void
test_fine_drag (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);
  gboolean seen[100] = { FALSE };

  drag_to (&fixture, -50);
  ui_key_down ("shift");
  ui_button_down ();
  for (HpHundredths value = -49; value < 150 && !g_test_failed (); value++)
    {
      drag_to (&fixture, value);
      g_assert_cmpint (get_bias (&fixture), >=, -50);
      seen[MIN (get_bias (&fixture) + 50, 99)] = TRUE;
    }
  ui_button_up ();
  ui_key_up ("shift");
  for (int i = 0; i < 40; i++)
    g_assert_true (seen[i]);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  tear_down (&fixture);
}

/* Beyond the ends of the track there is nothing. */
static void
test_drag_far (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  drag_to (&fixture, -50);
  ui_button_down ();
  drag_to (&fixture, 280);
  g_assert_cmpint (get_bias (&fixture), ==, 200);
  drag_to (&fixture, -280);
  g_assert_cmpint (get_bias (&fixture), ==, -200);
  ui_button_up ();
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  tear_down (&fixture);
}

/* Hidden while it is held, it lets go: what comes next is a step of its own. */
static void
test_hidden_drag (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  drag_to (&fixture, -50);
  ui_button_down ();
  drag_to (&fixture, 50);
  gtk_widget_set_visible (GTK_WIDGET (fixture.slider), FALSE);
  ui_settle (fixture.strip);
  g_assert_cmpuint (hp_model_get_gesture (fixture.model), ==, 0);
  hp_model_set_target (fixture.model, HP_GATE_OR);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, 50);
  ui_button_up ();
  tear_down (&fixture);
}

/* A value that is off the grid of 0.05 stays when the thumb is only pressed. */
static void
test_press (void)
{
  Fixture fixture = set_up (with_bias (-37), 424);

  drag_to (&fixture, -37);
  ui_button_down ();
  ui_button_up ();
  ui_settle (fixture.slider);
  g_assert_cmpint (get_bias (&fixture), ==, -37);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* Keys. */

typedef struct
{
  const char *name, *key;
  HpHundredths from, to;
  HpHundredths mirrored; /* the same key in right-to-left text */
} KeyRow;

/* The bias of the article's AND flips rows at -0.70, -0.10, -0.10 and 0.50. */
static const KeyRow KEY_ROWS[] = {
  { "right", "Right", -50, -40, -60 },
  { "left", "Left", -50, -60, -40 },
  { "up", "Up", -50, -40, -40 },
  { "down", "Down", -50, -60, -60 },
  { "right-at-the-end", "Right", 195, 200, 185 },
  { "left-at-the-end", "Left", -195, -200, -185 },
  { "off-the-grid", "Up", 13, 23, 23 },
  { "shift-right", "shift+Right", -50, -49, -51 },
  { "shift-left", "shift+Left", -50, -51, -49 },
  { "shift-up", "shift+Up", -50, -49, -49 },
  { "shift-down", "shift+Down", -50, -51, -51 },
  { "shift-at-the-end", "shift+Up", 200, 200, 200 },
  { "page-up", "Page_Up", -50, 0, 0 },
  { "page-down", "Page_Down", -50, -100, -100 },
  { "page-at-the-end", "Page_Up", 170, 200, 200 },
  { "home", "Home", -50, -200, -200 },
  { "end", "End", -50, 200, 200 },
  { "flip-right", "ctrl+Right", -50, -10, -71 },
  { "flip-left", "ctrl+Left", -50, -71, -10 },
  { "flip-up", "ctrl+Up", -10, 50, 50 },
  { "flip-down", "ctrl+Down", -10, -11, -11 },
  { "flip-from-a-flip", "ctrl+Right", 50, 50, 49 },
};

static void
check_key (const KeyRow *row, GtkTextDirection direction, HpHundredths expected)
{
  Fixture fixture = set_up (with_bias (row->from), 380);

  gtk_widget_set_direction (GTK_WIDGET (fixture.slider), direction);
  ui_key (row->key);
  g_assert_cmpint (get_bias (&fixture), ==, expected);
  g_assert_cmpint (hp_model_can_undo (fixture.model), ==, expected != row->from);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, row->from);
  tear_down (&fixture);
}

static void
test_key (gconstpointer data)
{
  const KeyRow *row = data;

  check_key (row, GTK_TEXT_DIR_LTR, row->to);
}

static void
test_key_mirrored (gconstpointer data)
{
  const KeyRow *row = data;

  check_key (row, GTK_TEXT_DIR_RTL, row->mirrored);
}

/* Again and again, there and back. */
static void
test_flips (void)
{
  Fixture fixture = set_up (with_bias (-150), 380);
  static const int RIGHT[] = { -70, -10, 50, 50 }, LEFT[] = { 49, -11, -71, -71 };

  for (guint i = 0; i < G_N_ELEMENTS (RIGHT); i++)
    {
      ui_key ("ctrl+Right");
      g_assert_cmpint (get_bias (&fixture), ==, RIGHT[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (LEFT); i++)
    {
      ui_key ("ctrl+Left");
      g_assert_cmpint (get_bias (&fixture), ==, LEFT[i]);
    }
  tear_down (&fixture);
}

/* The flip that is next may lie beyond the range. */
static void
test_flip_grows_range (void)
{
  HpState state = hp_state_with_value (with_bias (-190), HP_W1, -200);
  Fixture fixture = set_up (hp_state_with_value (state, HP_THETA, 200), 380);

  hp_model_set_value (fixture.model, HP_W0, 200);
  ui_key ("ctrl+Right");
  g_assert_cmpint (get_bias (&fixture), ==, 340);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_adjustment (&fixture)), ==, 5);
  tear_down (&fixture);
}

/* Undo. */

/* Each key that is let go is a step; one held down while it repeats is a single one. */
static void
test_undo_of_keys (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);

  ui_key ("Right");
  ui_key ("Right");
  ui_key_down ("Up");
  ui_wait_until (get_bias (&fixture) >= 0);
  ui_key_up ("Up");
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -30);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -40);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

static void
test_undo_by_assistive_technology (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 380);

  gtk_adjustment_set_value (get_adjustment (&fixture), 0.333);
  g_assert_cmpint (get_bias (&fixture), ==, 33);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (&fixture)), ==, 0.33);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_bias (&fixture), ==, -50);
  tear_down (&fixture);
}

/* Ranges. */

/* They follow the largest of the four values, but never while the thumb is held. */
static void
test_range (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 424);

  assert_range (&fixture, 2);
  hp_model_set_value (fixture.model, HP_THETA, 201);
  assert_range (&fixture, 5);
  hp_model_set_value (fixture.model, HP_W2, -501);
  assert_range (&fixture, 10);
  hp_model_set_value (fixture.model, HP_W2, -500);
  assert_range (&fixture, 5);
  hp_model_set_value (fixture.model, HP_THETA, 200);
  hp_model_set_value (fixture.model, HP_W2, 0);
  assert_range (&fixture, 2);
  tear_down (&fixture);
}

static void
test_range_during_drag (void)
{
  Fixture fixture = set_up (with_bias (450), 424);

  assert_range (&fixture, 5);
  ui_settle (fixture.slider);
  drag_to (&fixture, 450);
  ui_button_down ();
  drag_to (&fixture, 100);
  assert_range (&fixture, 5);
  assert_follows (&fixture, 100);
  ui_button_up ();
  assert_range (&fixture, 2);
  assert_follows (&fixture, 100);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/slider/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/slider/accessible", test_accessible);
  g_test_add_func ("/slider/outdated-description", test_said_no_more);
  ADD_ROWS ("/slider/track/", TRACK_ROWS, test_track);
  ui_add_themes ("/slider/track/theme-", test_theme);
  g_test_add_func ("/slider/track/inverse", test_track_inverse);
  g_test_add_data_func ("/slider/fill/plain", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_fill);
  g_test_add_data_func ("/slider/fill/mirrored", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_fill);
  for (int percent = 100; percent <= 250; percent += 50)
    {
      g_autofree char *path = g_strdup_printf ("/slider/large-text/%d", percent);

      g_test_add_data_func (path, GINT_TO_POINTER (percent), test_large_text);
    }
  ADD_ROWS ("/slider/snap/", SNAP_ROWS, test_snap);
  g_test_add_func ("/slider/drag/whole", test_drag);
  g_test_add_func ("/slider/drag/undone", test_undo_during_drag);
  g_test_add_func ("/slider/drag/escape", test_escape);
  g_test_add_func ("/slider/drag/linked", test_linked_drag);
  g_test_add_func ("/slider/wheel", test_wheel);
  g_test_add_func ("/slider/drag/fine", test_fine_drag);
  g_test_add_func ("/slider/drag/far", test_drag_far);
  g_test_add_func ("/slider/drag/hidden", test_hidden_drag);
  g_test_add_func ("/slider/press", test_press);
  ADD_ROWS ("/slider/key/", KEY_ROWS, test_key);
  ADD_ROWS ("/slider/key-mirrored/", KEY_ROWS, test_key_mirrored);
  g_test_add_func ("/slider/flips", test_flips);
  g_test_add_func ("/slider/flip-grows-range", test_flip_grows_range);
  g_test_add_func ("/slider/undo/keys", test_undo_of_keys);
  g_test_add_func ("/slider/undo/assistive-technology", test_undo_by_assistive_technology);
  g_test_add_func ("/slider/range", test_range);
  g_test_add_func ("/slider/range-during-drag", test_range_during_drag);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
