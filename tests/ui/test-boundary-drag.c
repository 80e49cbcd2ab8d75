/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of dragging the line: its keys, a drag and Escape during it, where it finds something to
 * hold, and what is drawn hot.
 */
#include "ui/plot/hp-boundary-plot.h"

#include "plot/boundary-pieces.h"
#include "testing.h"
#include "ui/plot/hp-plot-kinds.h"

#include <math.h>

typedef struct
{
  HpModel *model;
  HpViewContext *context;
  GtkWindow *window;
  HpBoundaryPlot *plot;
} Fixture;

static Fixture
set_up (HpState state, int width, int height)
{
  Fixture fixture = { .model = hp_model_new (), .context = hp_view_context_new () };

  hp_model_start_from (fixture.model, state);
  fixture.plot
      = HP_BOUNDARY_PLOT (hp_plot_new (HP_VIEW_BOUNDARY, fixture.model, fixture.context));
  fixture.window = ui_show (GTK_WIDGET (fixture.plot), width, height);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.plot));
  ui_settle (fixture.plot);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->plot);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->model);
}

static HpNeuron
get_neuron (const Fixture *fixture)
{
  return hp_model_get_state (fixture->model).neuron;
}

static void
assert_neuron (const Fixture *fixture, HpNeuron wanted)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (get_neuron (fixture).value[parameter], ==, wanted.value[parameter]);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 400, 400);

  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture.plot)));
  tear_down (&fixture);
}

/* Keys. The line is A + B = 1 with weights of 1: what a key does can be told by hand. */

static const HpNeuron HALVES = { { -100, 100, 100, 0 } };

typedef struct
{
  const char *name, *key;
  HpNeuron wanted;
} KeyRow;

/* Turned about (0.5, 0.5); sqrt (2) longer by 0.1 is 1.0707 times as long. */
static const KeyRow KEY_ROWS[] = {
  { "right", "Right", { { -105, 100, 100, 0 } } },
  { "left", "Left", { { -95, 100, 100, 0 } } },
  { "up", "Up", { { -105, 100, 100, 0 } } },
  { "down", "Down", { { -95, 100, 100, 0 } } },
  { "shift-right", "shift+Right", { { -101, 100, 100, 0 } } },
  { "shift-down", "shift+Down", { { -99, 100, 100, 0 } } },
  { "keypad-left", "KP_Left", { { -95, 100, 100, 0 } } },
  { "ctrl-left", "ctrl+Left", { { -100, 91, 108, 0 } } },
  { "ctrl-right", "ctrl+Right", { { -100, 108, 91, 0 } } },
  { "ctrl-shift-left", "ctrl+shift+Left", { { -100, 98, 102, 0 } } },
  { "ctrl-shift-right", "ctrl+shift+Right", { { -100, 102, 98, 0 } } },
  { "ctrl-up", "ctrl+Up", { { -107, 107, 107, 0 } } },
  { "ctrl-down", "ctrl+Down", { { -93, 93, 93, 0 } } },
  { "ctrl-shift-up", "ctrl+shift+Up", { { -101, 101, 101, 0 } } },
  { "ctrl-shift-down", "ctrl+shift+Down", { { -99, 99, 99, 0 } } },
};

/* Does what is documented, as one step of undo, and stays on the plot. */
static void
test_key (gconstpointer data)
{
  const KeyRow *row = data;
  Fixture fixture = set_up (ui_state (HALVES, HP_GATE_AND), 400, 400);

  ui_key (row->key);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (ABS (get_neuron (&fixture).value[parameter] - row->wanted.value[parameter]),
                     <=, g_str_has_prefix (row->key, "ctrl") && parameter == HP_W0 ? 1 : 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture.plot)));
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  hp_model_undo (fixture.model);
  assert_neuron (&fixture, HALVES);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* Each press is a step of its own; a key held down is one, however often it repeats. */
static void
test_undo (void)
{
  Fixture fixture = set_up (ui_state (HALVES, HP_GATE_AND), 400, 400);

  ui_key ("Right");
  ui_key ("Right");
  g_assert_cmpint (get_neuron (&fixture).value[HP_W0], ==, -110);
  ui_key_down ("Up");
  g_assert_true (hp_model_get_gesture (fixture.model) != 0);
  ui_wait_until (get_neuron (&fixture).value[HP_W0] < -120);
  ui_key_up ("Up");
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_neuron (&fixture).value[HP_W0], ==, -110);
  hp_model_undo (fixture.model);
  g_assert_cmpint (get_neuron (&fixture).value[HP_W0], ==, -105);
  tear_down (&fixture);
}

/* Without a line there is nothing to turn or to grow. */
static void
test_no_line (void)
{
  const HpNeuron flat = { { 30, 0, 0, 50 } };
  const char *const KEYS[] = { "Left", "ctrl+Left", "ctrl+shift+Right", "ctrl+Up", "ctrl+Down" };
  Fixture fixture = set_up (ui_state (flat, HP_GATE_AND), 400, 400);

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      ui_key (KEYS[i]);
      assert_neuron (&fixture, flat);
    }
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* A line that may not be seen yet is not moved either, which would ask the class again. */
static void
test_masked (void)
{
  const char *const KEYS[] = { "Right", "ctrl+Right", "ctrl+Up" };
  HpState state = hp_state_with_prediction (ui_state (HALVES, HP_GATE_AND), true);
  Fixture fixture = set_up (hp_state_with_commit (state, 0, HP_COMMIT_1), 400, 400);

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      ui_key (KEYS[i]);
      assert_neuron (&fixture, HALVES);
    }
  g_assert_cmpint (hp_model_get_state (fixture.model).prediction.commits[0], ==, HP_COMMIT_1);
  tear_down (&fixture);
}

/* Drags, with the pointer. */

static HpPoint
find_grip (const Fixture *fixture, HpGrip grip)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  if (grip == HP_GRIP_LINE)
    return (HpPoint) { (picture.line.ends[0].x + picture.line.ends[1].x) / 2,
                       (picture.line.ends[0].y + picture.line.ends[1].y) / 2 };
  return hp_plane_grip (&picture.line, grip);
}

typedef struct
{
  const char *name;
  HpGrip grip;
} GripRow;

static const GripRow GRIP_ROWS[] = {
  { "line", HP_GRIP_LINE },
  { "first", HP_GRIP_FIRST },
  { "last", HP_GRIP_LAST },
  { "arrow", HP_GRIP_ARROW },
};

static HpGrip
get_hot (const Fixture *fixture)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  if (picture.view.interaction.at.kind == HP_SPOT_NONE)
    return HP_GRIP_NONE;
  g_assert_cmpint (picture.view.interaction.at.kind, ==, HP_SPOT_GRIP);
  return (HpGrip) picture.view.interaction.at.index;
}

/* Takes the grip and moves it by 30 pixels to the right and 10 up. */
static void
begin_drag (const Fixture *fixture, HpGrip grip)
{
  HpPoint place = find_grip (fixture, grip);

  ui_point_at (fixture->plot, place.x, place.y);
  g_assert_cmpint (get_hot (fixture), ==, grip);
  ui_button_down ();
  for (int i = 1; i <= 3; i++)
    ui_point_at (fixture->plot, place.x + 10 * i, place.y - 10 * i / 3);
  g_assert_cmpint (get_hot (fixture), ==, grip);
  g_assert_true (hp_model_get_gesture (fixture->model) != 0);
  g_assert_false (hp_neuron_equal (get_neuron (fixture), HALVES));
}

/* A whole drag is one step of undo. */
static void
test_drag (gconstpointer data)
{
  const GripRow *row = data;
  Fixture fixture = set_up (ui_state (HALVES, HP_GATE_AND), 500, 450);
  HpNeuron dragged;

  begin_drag (&fixture, row->grip);
  dragged = get_neuron (&fixture);
  ui_button_up ();
  assert_neuron (&fixture, dragged);
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  hp_model_undo (fixture.model);
  assert_neuron (&fixture, HALVES);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* Escape puts it back, and the pointer that goes on moves nothing any more. */
static void
test_escape (gconstpointer data)
{
  const GripRow *row = data;
  Fixture fixture = set_up (ui_state (HALVES, HP_GATE_AND), 500, 450);

  begin_drag (&fixture, row->grip);
  ui_key ("Escape");
  assert_neuron (&fixture, HALVES);
  ui_point_at (fixture.plot, 200, 200);
  ui_point_at (fixture.plot, 250, 220);
  assert_neuron (&fixture, HALVES);
  ui_button_up ();
  assert_neuron (&fixture, HALVES);
  g_assert_false (hp_model_can_undo (fixture.model));
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  tear_down (&fixture);
}

/* Beside everything there is nothing to hold: the pointer moves nothing. */
static void
test_drag_nothing (void)
{
  Fixture fixture = set_up (ui_state (HALVES, HP_GATE_AND), 500, 450);
  HpPoint grip = find_grip (&fixture, HP_GRIP_FIRST);

  ui_point_at (fixture.plot, grip.x - 30, grip.y + 30);
  g_assert_cmpint (get_hot (&fixture), ==, HP_GRIP_NONE);
  ui_button_down ();
  ui_point_at (fixture.plot, 250, 220);
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  ui_button_up ();
  assert_neuron (&fixture, HALVES);
  tear_down (&fixture);
}

/* Targets, in pictures of many sizes and scales. */

static double
distance (HpPoint one, HpPoint other)
{
  return hypot (one.x - other.x, one.y - other.y);
}

/* How far a place is from the line between two others. */
static double
from_line (const HpPoint ends[2], HpPoint place)
{
  double right = ends[1].x - ends[0].x, down = ends[1].y - ends[0].y;
  double along = ((place.x - ends[0].x) * right + (place.y - ends[0].y) * down)
                 / (right * right + down * down);

  along = fmin (fmax (along, 0), 1);
  return distance (place, (HpPoint) { ends[0].x + along * right, ends[0].y + along * down });
}

static gboolean
is_inside (HpRect area, HpPoint place)
{
  return place.x >= area.x && place.y >= area.y && place.x <= area.x + area.width
         && place.y <= area.y + area.height;
}

/* A place finds only a grip that is near, and always finds one that is very near. */
static void
assert_target (const HpBoundaryPicture *picture, HpPoint place)
{
  const HpGrip GRIPS[] = { HP_GRIP_LINE, HP_GRIP_FIRST, HP_GRIP_LAST, HP_GRIP_ARROW };
  double radius = hp_plane_stroke (&picture->plane, HP_STROKE_GRIP_RADIUS);
  double far = fmax (16, radius + 5), nearest = HUGE_VAL;
  HpGrip found = hp_boundary_picture_grip_at (picture, place);

  for (guint i = 0; i < G_N_ELEMENTS (GRIPS); i++)
    {
      gboolean is_line = GRIPS[i] == HP_GRIP_LINE;
      double away = is_line ? from_line (picture->line.ends, place)
                            : distance (hp_plane_grip (&picture->line, GRIPS[i]), place);

      if (!is_line || is_inside (picture->plane.viewport.area, place))
        nearest = fmin (nearest, away);
      if (found == GRIPS[i] && away > far)
        g_error ("grip %d is found %g pixels away", found, away);
      if (!is_line && away <= 12 && (found == HP_GRIP_NONE || found == HP_GRIP_LINE))
        g_error ("grip %d is not found %g pixels away, but %d", GRIPS[i], away, found);
    }
  if (nearest <= 12 && found == HP_GRIP_NONE)
    g_error ("nothing is found %g pixels away", nearest);
}

static HpPoint
draw_near (HpPoint place)
{
  return (HpPoint) { place.x + g_test_rand_double_range (-20, 20),
                     place.y + g_test_rand_double_range (-20, 20) };
}

/* On the line, and now and then beyond one of its ends. */
static HpPoint
draw_on_line (const HpPoint ends[2])
{
  double along = g_test_rand_double_range (-0.25, 1.25);

  return (HpPoint) { ends[0].x + along * (ends[1].x - ends[0].x),
                     ends[0].y + along * (ends[1].y - ends[0].y) };
}

static void
check_targets (HpLettering *lettering)
{
  HpView view = { .names = HP_NAMES_USUAL,
                  .state = ui_draw_state (), .interaction.is_on = true, .row = HP_NO_ROW };
  HpBoundaryPicture picture;

  view.width = g_test_rand_int_range (240, 1800);
  view.height = g_test_rand_int_range (240, 1100);
  view.scale = g_test_rand_double_range (0.8, 3);
  view.equation = g_test_rand_bit ();
  hp_boundary_picture_init (&picture, &view, lettering);
  for (int i = 0; i < 40; i++)
    {
      HpPoint any = { g_test_rand_double_range (0, view.width),
                      g_test_rand_double_range (0, view.height) };

      if (picture.line.boundary.kind != HP_BOUNDARY_CROSSES)
        {
          g_assert_cmpint (hp_boundary_picture_grip_at (&picture, any), ==, HP_GRIP_NONE);
          continue;
        }
      assert_target (&picture, any);
      assert_target (&picture, draw_near (draw_on_line (picture.line.ends)));
      for (HpGrip grip = HP_GRIP_FIRST; grip <= HP_GRIP_ARROW; grip++)
        assert_target (&picture, draw_near (hp_plane_grip (&picture.line, grip)));
    }
}

static void
test_targets (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  HpLettering *lettering = hp_lettering_new (gtk_widget_create_pango_context (label));
  int count = is_long () ? 2000 : 150;

  for (int i = 0; i < count; i++)
    check_targets (lettering);
  hp_lettering_free (lettering);
}

/* The grip under the pointer is drawn as hot, and none once the pointer has left. */
static void
test_hot (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH, 500, 450);

  for (int i = 0; i < 40; i++)
    {
      HpBoundaryPicture picture;
      HpPoint place;

      if (i % 4 == 0)
        hp_model_set_state (fixture.model, ui_draw_state ());
      hp_boundary_plot_get_picture (fixture.plot, &picture);
      place = draw_near (find_grip (&fixture, GRIP_ROWS[g_test_rand_int_range (0, 4)].grip));
      place = (HpPoint) { CLAMP (round (place.x), 2, 498), CLAMP (round (place.y), 2, 448) };
      ui_point_at (fixture.plot, place.x, place.y);
      g_assert_cmpint (get_hot (&fixture), ==, hp_boundary_picture_grip_at (&picture, place));
    }
  tear_down (&fixture);
}

/* A locked value has no grip: with the weights locked, the line can still be shifted. */
static void
test_locked (void)
{
  const HpGrip FREE[] = { HP_GRIP_LINE, HP_GRIP_LINE, HP_GRIP_LINE, HP_GRIP_NONE };
  Fixture fixture = set_up (HP_STATE_FRESH, 500, 450);
  HpScene scene = hp_scene (HP_STATE_FRESH);
  HpBoundaryPicture picture;

  for (int locks = 0; locks < 2; locks++)
    {
      scene.locked = locks == 0 ? 1u << HP_LOCK_W1 : 1u << HP_LOCK_W0;
      hp_model_enter_scene (fixture.model, &scene);
      hp_boundary_plot_get_picture (fixture.plot, &picture);
      for (int i = 0; i < 4; i++)
        {
          HpPoint place = find_grip (&fixture, GRIP_ROWS[i].grip);

          g_assert_cmpint (hp_boundary_picture_grip_at (&picture, place), ==,
                           locks == 0 ? FREE[i] : HP_GRIP_NONE);
        }
    }
  for (int i = 0; i < picture.n_pieces; i++)
    g_assert_cmpint (picture.pieces[i].kind, !=, HP_PIECE_GRIP);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/boundary-drag/create-and-destroy", test_create_and_destroy);
  ADD_ROWS ("/boundary-drag/key/", KEY_ROWS, test_key);
  g_test_add_func ("/boundary-drag/undo", test_undo);
  g_test_add_func ("/boundary-drag/no-line", test_no_line);
  g_test_add_func ("/boundary-drag/masked", test_masked);
  ADD_ROWS ("/boundary-drag/drag/", GRIP_ROWS, test_drag);
  ADD_ROWS ("/boundary-drag/escape/", GRIP_ROWS, test_escape);
  g_test_add_func ("/boundary-drag/drag-nothing", test_drag_nothing);
  g_test_add_func ("/boundary-drag/targets", test_targets);
  g_test_add_func ("/boundary-drag/hot", test_hot);
  g_test_add_func ("/boundary-drag/locked", test_locked);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
