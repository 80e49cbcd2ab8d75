/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the window as a whole: its actions, the way of the focus, and what is in view.
 */
#include "ui/window/hp-window.h"

#include "program-window.h"
#include "ui/common/hp-deferred.h"
#include "ui/common/hp-notice.h"
#include "ui/common/hp-number-field.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/lessons/hp-scene-editor.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/predict/hp-predict-row.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-target-chooser.h"
#include "ui/verdict/hp-verdict.h"

#include <string.h>

static void
test_create_and_destroy (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);

  program_window_close (&fixture);
}

/* A message about a lesson replaces the session's complaint, which comes back afterwards. */
static void
test_notice (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpSession) session = hp_session_new (model, "/dev/null/session");
  HpWindow *window
      = HP_WINDOW (hp_window_new (application, model, session, NULL));
  g_autofree char *complaint = NULL;

  ui_tell (window, "It begins with this.");
  ui_present (GTK_WINDOW (window), 1000, 700);
  g_assert_false (GTK_IS_LABEL (gtk_window_get_focus (GTK_WINDOW (window)))); /* all marked */
  hp_model_set_value (model, HP_W0, 10);
  hp_session_flush (session);
  ui_wait_until (g_str_has_prefix (ui_get_notice (window), "Your work"));
  complaint = g_strdup (ui_get_notice (window));
  ui_tell (window, "A lesson.");
  g_assert_cmpstr (ui_get_notice (window), ==, "A lesson.");
  ui_tell (window, NULL);
  g_assert_cmpstr (ui_get_notice (window), ==, complaint);
  ui_close (GTK_WINDOW (window), window);
}

/* The tests of space run in other languages, too, which must then be installed. */
static void
test_language (void)
{
  const char *language = g_getenv ("LANGUAGE");

  if (language == NULL || language[0] == '\0')
    g_assert_cmpstr (g_dgettext (NULL, "Threshold"), ==, "Threshold");
  else
    g_assert_cmpstr (g_dgettext (NULL, "Threshold"), !=, "Threshold");
}

/* Calls the function for the widget and all below it that are to be seen. */
static void
for_each_shown (GtkWidget *widget, void (*function) (GtkWidget *, gpointer), gpointer data)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  function (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for_each_shown (child, function, data);
}

/* Rest. */

/* In how many milliseconds the main loop will wake up by itself; -1 if it will not. */
static int
get_time_to_wake (void)
{
  GMainContext *context = g_main_context_default ();
  GPollFD fds[64];
  int priority, time;

  g_assert_true (g_main_context_acquire (context));
  g_main_context_prepare (context, &priority);
  g_main_context_query (context, G_MAXINT, &time, fds, G_N_ELEMENTS (fds));
  g_main_context_release (context);
  return time;
}

/* Once a change is drawn, neither a frame nor a timer is due. */
static void
test_rest (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);

  ui_wait_until (get_time_to_wake () < 0);
  hp_model_set_value (fixture.model, HP_W0, 10);
  g_assert_cmpint (get_time_to_wake (), >=, 0);
  ui_wait_until (get_time_to_wake () < 0);
  program_window_close (&fixture);
}

/* Actions. */

static gboolean
has_class_action (gpointer widget, const char *name)
{
  const char *found, *property;
  const GVariantType *type;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &found,
                                                   &type, &property);
       i++)
    if (strcmp (found, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_action (const ProgramWindow *fixture, GtkWidget *widget, const char *name)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (has_class_action (widget, name))
      return TRUE;
  if (g_str_has_prefix (name, "win."))
    return g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name + 4) != NULL;
  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (application), name + 4) != NULL;
  return FALSE;
}

static void
assert_action (const ProgramWindow *fixture, GtkWidget *widget, const char *name)
{
  if (has_action (fixture, widget, name))
    return;
  g_test_message ("there is no action %s", name);
  g_test_fail ();
}

/* Every shortcut of the application, and so of its shortcuts window, has an action. */
static void
test_shortcuts (void)
{
  static const char *const NEEDED[] = { "app.quit", "win.reset", "win.menu", "app.shortcuts" };
  ProgramWindow fixture = program_window_new (1000, 700);
  g_auto (GStrv) names = gtk_application_list_action_descriptions (application);

  for (guint i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    g_assert_true (g_strv_contains ((const char *const *) names, NEEDED[i]));
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (*name, &action, &target, NULL));
      assert_action (&fixture, GTK_WIDGET (fixture.window), action);
    }
  program_window_close (&fixture);
}

static GtkWidget *
find_shortcuts_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_SHORTCUTS_WINDOW (window))
        return window;
    }
  return NULL;
}

static gboolean
is_same (const char *keys, const char *others)
{
  guint key, other_key;
  GdkModifierType modifiers, other_modifiers;

  return gtk_accelerator_parse (keys, &key, &modifiers)
         && gtk_accelerator_parse (others, &other_key, &other_modifiers) && key == other_key
         && modifiers == other_modifiers;
}

/* Alone or in a range such as "<Alt>0...3". */
static gboolean
lists_keys (GtkWidget *widget, gconstpointer keys)
{
  g_autofree char *accelerator = NULL;
  g_auto (GStrv) ends = NULL;
  gboolean is_listed = FALSE;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return FALSE;
  g_object_get (widget, "accelerator", &accelerator, NULL);
  ends = g_strsplit (accelerator != NULL ? accelerator : "", "...", 2);
  if (ends[0] == NULL || ends[1] == NULL)
    return accelerator != NULL && is_same (accelerator, keys);
  for (char *digit = ends[0] + strlen (ends[0]) - 1; *digit <= ends[1][0]; ++*digit)
    is_listed |= is_same (ends[0], keys);
  return is_listed;
}

/* The views are listed together, as Ctrl and 1 to 5; the keys in a view are no actions. All of it
 * fits on the smallest screen. */
static void
test_shortcuts_window (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);
  g_auto (GStrv) names = gtk_application_list_action_descriptions (application);

  g_assert_null (find_shortcuts_window ());
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  ui_wait_until (find_shortcuts_window () != NULL);
  ui_wait_until (gtk_widget_get_mapped (find_shortcuts_window ()));
  for (char **name = names; *name != NULL; name++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, *name);

      if (g_str_has_prefix (*name, "win.view::")
          || ui_find_first (find_shortcuts_window (), lists_keys, keys[0]) != NULL)
        continue;
      g_test_message ("%s, %s, is not in the window of shortcuts", *name, keys[0]);
      g_test_fail ();
    }
  g_assert_nonnull (ui_find_first (find_shortcuts_window (), lists_keys, "<Control>Return"));
  ui_wait_until (gtk_widget_get_height (find_shortcuts_window ()) > 0);
  g_assert_cmpint (gtk_widget_get_height (find_shortcuts_window ()), <=, 768);
  gtk_window_close (GTK_WINDOW (find_shortcuts_window ()));
  ui_wait_until (find_shortcuts_window () == NULL);
  program_window_close (&fixture);
}

static void
check_menu (const ProgramWindow *fixture, GMenuModel *menu, int *count)
{
  for (int item = 0; item < g_menu_model_get_n_items (menu); item++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, item);
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        {
          assert_action (fixture, GTK_WIDGET (fixture->window), action);
          ++*count;
        }
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) below = g_menu_link_iter_get_value (links);

          check_menu (fixture, below, count);
        }
    }
}

/* Adds up the entries of all menus in the header. */
static void
open_menu_cb (GtkWidget *widget, gpointer data)
{
  const ProgramWindow *fixture = ((gpointer *) data)[0];

  if (!GTK_IS_MENU_BUTTON (widget))
    return;
  gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  check_menu (fixture, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)),
              ((gpointer *) data)[1]);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
}

/* A narrow window has the menu of views. */
static void
test_menu (void)
{
  ProgramWindow fixture = program_window_new (800, 700);
  int count = 0;

  for_each_shown (gtk_window_get_titlebar (fixture.window), open_menu_cb,
                  (gpointer[]) { &fixture, &count });
  g_assert_cmpint (count, >=, 5 + 8 + 7); /* views; themes, equation, reset ...; lessons */
  program_window_close (&fixture);
}

/* Parts that are hidden at the start are not made, so that they do not slow it down. */
static void
test_late_parts (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);
  const GType types[] = { HP_TYPE_DEFERRED, HP_TYPE_LESSON_BAR, HP_TYPE_NOTICE };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_null (gtk_widget_get_first_child (ui_find (fixture.window, types[i])));
  g_assert_null (ui_find (fixture.window, HP_TYPE_PREDICT_ROW));
  g_assert_null (ui_find (fixture.window, GTK_TYPE_POPOVER_MENU));
  program_window_close (&fixture);
}

static void
check_button (GtkWidget *widget, gpointer fixture)
{
  if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL
      && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL)
    assert_action (fixture, widget, gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
}

static void
test_buttons (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);

  for_each_shown (GTK_WIDGET (fixture.window), check_button, &fixture);
  program_window_close (&fixture);
}

static void
find_button_cb (GtkWidget *widget, gpointer data)
{
  gpointer *wanted_and_found = data;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), wanted_and_found[0])
             == 0)
    wanted_and_found[1] = widget;
}

static void
assert_history (const ProgramWindow *fixture, gboolean can_undo, gboolean can_redo)
{
  gpointer undo[2] = { "win.undo" }, redo[2] = { "win.redo" };

  for_each_shown (GTK_WIDGET (fixture->window), find_button_cb, undo);
  for_each_shown (GTK_WIDGET (fixture->window), find_button_cb, redo);
  g_assert_cmpint (gtk_widget_get_sensitive (undo[1]), ==, can_undo);
  g_assert_cmpint (gtk_widget_get_sensitive (redo[1]), ==, can_redo);
}

static void
test_history (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);
  GtkWidget *window = GTK_WIDGET (fixture.window);

  assert_history (&fixture, FALSE, FALSE);
  hp_model_set_value (fixture.model, HP_W0, 10);
  assert_history (&fixture, TRUE, FALSE);
  gtk_widget_activate_action (window, "win.undo", NULL);
  assert_history (&fixture, FALSE, TRUE);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, -50);
  gtk_widget_activate_action (window, "win.redo", NULL);
  assert_history (&fixture, TRUE, FALSE);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, 10);
  gtk_widget_activate_action (window, "win.reset", NULL);
  assert_history (&fixture, TRUE, FALSE);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), HP_STATE_FRESH));
  program_window_close (&fixture);
}

/* The way of the focus. */

/* A label of its own, or the text of a button: an icon or a tooltip alone says nothing. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkLabel *label = GTK_IS_BUTTON (widget) ? ui_find (widget, GTK_TYPE_LABEL) : NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  return label != NULL && gtk_label_get_text (label)[0] != '\0';
}

/* The compound widget that a part belongs to. */
static GtkWidget *
find_owner (GtkWidget *widget)
{
  static GType (*const COMPOUNDS[]) (void) = { gtk_entry_get_type, gtk_drop_down_get_type,
                                               gtk_menu_button_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (COMPOUNDS); i++)
    {
      GtkWidget *owner = gtk_widget_get_ancestor (widget, COMPOUNDS[i]());

      if (owner != NULL)
        return owner;
    }
  return widget;
}

/* Everything that Tab comes to, starting anywhere. */
static GHashTable *
go_round (const ProgramWindow *fixture)
{
  GHashTable *visited = g_hash_table_new (NULL, NULL);

  gtk_window_set_focus (fixture->window, NULL);
  for (int i = 0; i < 200; i++)
    if (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD))
      g_hash_table_add (visited, find_owner (gtk_window_get_focus (fixture->window)));
  return visited;
}

static gboolean
is_interactive (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_RANGE (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_LIST_BOX (widget);
}

static gboolean
was_visited (GtkWidget *widget, gconstpointer visited)
{
  return g_hash_table_contains ((GHashTable *) visited, find_owner (widget));
}

static void
check_visited (GtkWidget *widget, gpointer visited)
{
  if (!is_interactive (widget) || !gtk_widget_is_sensitive (widget)
      || gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL
      || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
    return;
  if (ui_find_first (widget, was_visited, visited) == NULL)
    {
      g_test_message ("Tab does not come to a %s", G_OBJECT_TYPE_NAME (widget));
      g_test_fail ();
    }
}

static void
check_named (gpointer key, gpointer value, gpointer data)
{
  GtkWidget *widget = key;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL && !has_name (widget))
    {
      g_test_message ("a %s has no name (tooltip: %s)", G_OBJECT_TYPE_NAME (widget),
                      gtk_widget_get_tooltip_text (widget));
      g_test_fail ();
    }
}

/* With something to undo and to redo, so that all buttons are there. */
static void
test_focus (void)
{
  ProgramWindow fixture = program_window_new (1280, 900);
  g_autoptr (GHashTable) visited = NULL;

  hp_model_set_value (fixture.model, HP_W0, 10);
  hp_model_set_value (fixture.model, HP_W0, 20);
  hp_model_undo (fixture.model);
  ui_settle (fixture.window);
  visited = go_round (&fixture);
  g_assert_cmpuint (g_hash_table_size (visited), >=, 14);
  for_each_shown (GTK_WIDGET (fixture.window), check_visited, visited);
  g_hash_table_foreach (visited, check_named, NULL);
  program_window_close (&fixture);
}

/* Parts in view. */

/* States that need space: long names, all hints, rows on the line, wide numbers. */
static const struct
{
  HpNeuron neuron;
  HpGate target;
} ROOMY[] = {
  { { { -50, 60, 60, 50 } }, HP_GATE_AND },
  { { { -50, 60, 60, 50 } }, HP_GATE_XNOR },
  { { { -1000, -1000, -1000, -1000 } }, HP_GATE_A_OR_NOT_B },
  { { { 0, 0, 0, 0 } }, HP_GATE_FALSE },
  { { { -50, 60, 60, 50 } }, HP_GATE_NONE },
  { { { -30, -80, 90, 20 } }, HP_GATE_NAND },
};

typedef struct
{
  const char *name;
  int width, height;
  int percent; /* of the usual size of text */
  gboolean has_main_parts, has_all, has_notice;
} RoomRow;

static const RoomRow ROOM_ROWS[] = {
  { "640x480", 640, 480, 100, FALSE, FALSE },
  { "1000x700", 1000, 700, 100, TRUE, FALSE },
  { "1366x700", 1366, 700, 100, TRUE, FALSE },
  { "1000x1000", 1000, 1000, 100, TRUE, FALSE },
  { "1280x830", 1280, 830, 100, TRUE, TRUE },
  { "1800x1000", 1800, 1000, 100, TRUE, TRUE },
  { "1280x900-large-text", 1280, 900, 200, FALSE, FALSE },
  { "640x480-notice", 640, 480, 100, FALSE, FALSE, TRUE },
  { "1000x700-notice", 1000, 700, 100, TRUE, FALSE, TRUE },
};

/* Without the large text. */
static const RoomRow LESSON_ROOM_ROWS[] = {
  { "900x600", 900, 600, 100, FALSE, FALSE },
  { "1000x700", 1000, 700, 100, TRUE, FALSE },
  { "1280x830", 1280, 830, 100, TRUE, FALSE },
};

static void
assert_in_view (GtkWidget *widget, gpointer view)
{
  graphene_rect_t bounds;
  int width = gtk_widget_get_width (view), height = gtk_widget_get_height (view);

  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));
  if (bounds.origin.x >= 0 && bounds.origin.y >= 0 && bounds.origin.x + bounds.size.width <= width
      && bounds.origin.y + bounds.size.height <= height)
    return;
  g_test_message ("a %s at %g,%g of %gx%g is not within %dx%d", G_OBJECT_TYPE_NAME (widget),
                  bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height, width,
                  height);
  g_test_fail ();
}

static void
check_main_part (GtkWidget *widget, gpointer view)
{
  static GType (*const PARTS[]) (void) = { hp_target_chooser_get_type, hp_verdict_get_type,
                                           hp_weight_row_get_type, hp_truth_table_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, PARTS[i]()))
      assert_in_view (widget, view);
}

/* A label shows all of its text: it is neither cut nor shortened. */
static void
check_label (GtkWidget *widget, gpointer data)
{
  PangoLayout *layout = ui_get_layout (widget);
  int width, height;

  if (layout == NULL)
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (!pango_layout_is_ellipsized (layout) && width <= gtk_widget_get_width (widget)
      && height <= gtk_widget_get_height (widget))
    return;
  g_test_message ("not all is to be read of \"%s\"", ui_get_text (widget));
  g_test_fail ();
}

static void
check_room (const ProgramWindow *fixture, const RoomRow *row)
{
  GtkWidget *plot = ui_find (fixture->window, HP_TYPE_BOUNDARY_PLOT);
  GtkScrolledWindow *side = ui_find (fixture->window, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (ui_find (fixture->window, HP_TYPE_VERDICT),
                                                    GTK_TYPE_SCROLLED_WINDOW)));

  g_assert_nonnull (side);
  assert_in_view (plot, fixture->window);
  g_assert_cmpint (gtk_widget_get_width (plot), >=, 200);
  g_assert_cmpint (gtk_widget_get_height (plot), >=, 200);
  for_each_shown (GTK_WIDGET (fixture->window), check_label, NULL);
  if (row->has_main_parts)
    for_each_shown (GTK_WIDGET (fixture->window), check_main_part, fixture->window);
  if (row->has_all)
    g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), <=,
                       gtk_adjustment_get_page_size (scroll));
}

/* A short run tries other languages than English where there is least space. */
static gboolean
is_tried (const RoomRow *row)
{
  return g_getenv ("LANGUAGE") == NULL || is_long ()
         || (row->width <= 1000 && row->height <= 700);
}

static void
tell_much (const ProgramWindow *fixture)
{
  ui_tell (fixture->window,
                  "The last session could not be read, so this one starts with AND. "
                  "session.halfplane.broken-1: [Scene 1] W0: not a number, and so on, and so on");
  ui_settle (fixture->window);
}

static void
test_room (gconstpointer data)
{
  const RoomRow *row = data;
  ProgramWindow fixture;

  if (!is_tried (row))
    {
      g_test_skip ("only with --long in this language");
      return;
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * row->percent / 100, NULL);
  fixture = program_window_new (row->width, row->height);
  if (row->has_notice)
    tell_much (&fixture);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, row->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), <=, row->height);
  for (guint i = 0; i < G_N_ELEMENTS (ROOMY) && !g_test_failed (); i++)
    {
      hp_model_set_state (fixture.model, ui_state (ROOMY[i].neuron, ROOMY[i].target));
      ui_settle (fixture.window);
      check_room (&fixture, row);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  program_window_close (&fixture);
}

/* The reasons for a refusal fit, too. */
static void
refuse_cb (GtkWidget *widget, gpointer text)
{
  if (!HP_IS_NUMBER_FIELD (widget))
    return;
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (widget)), "activate");
}

static void
test_room_of_refusals (void)
{
  static const char *const TEXTS[] = { "abc", "11", "0.123" };
  ProgramWindow fixture = program_window_new (1000, 700);

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      for_each_shown (GTK_WIDGET (fixture.window), refuse_cb, (gpointer) TEXTS[i]);
      ui_settle (fixture.window);
      for_each_shown (GTK_WIDGET (fixture.window), check_label, NULL);
      for_each_shown (GTK_WIDGET (fixture.window), check_main_part, fixture.window);
    }
  program_window_close (&fixture);
}

/* Every hint is to be read whole, beside the buttons, by both rules. */
static void
test_room_of_hints (void)
{
  static const HpNeuron NEURONS[] = { { { -50, 60, 60, 50 } }, { { -200, 0, 0, 200 } },
                                      { { 200, 0, 0, -200 } } };
  ProgramWindow fixture = program_window_new (1000, 700);

  for (HpGate target = HP_GATE_FALSE; target < HP_N_GATES; target++)
    for (guint i = 0; i < 2 * G_N_ELEMENTS (NEURONS); i++)
      {
        HpState state = ui_state (NEURONS[i / 2], target);

        hp_model_set_state (fixture.model, hp_state_with_rule (state, (HpRule) (i % 2)));
        ui_settle (fixture.window);
        for_each_shown (GTK_WIDGET (fixture.window), check_label, NULL);
      }
  program_window_close (&fixture);
}

/* The views can be chosen at every width, by a button each or from a menu. */

typedef struct
{
  int n_buttons, n_menus;
} ViewWays;

/* Buttons scroll if they do not fit. */
static gboolean
is_whole (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *around = scroller != NULL ? scroller : GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, around, &bounds));
  return bounds.origin.x >= -1
         && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (around) + 1;
}

static void
count_way_cb (GtkWidget *widget, gpointer data)
{
  ViewWays *ways = data;

  if (GTK_IS_TOGGLE_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.view-button")
             == 0)
    ways->n_buttons += is_whole (widget);
  if (GTK_IS_MENU_BUTTON (widget)
      && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)),
                    g_dgettext (NULL, "_View")) == 0)
    ways->n_menus += is_whole (widget);
}

static void
check_ways (const ProgramWindow *fixture, int width)
{
  ViewWays ways = { 0, 0 };

  for_each_shown (gtk_window_get_titlebar (fixture->window), count_way_cb, &ways);
  g_test_message ("%d pixels: %d buttons, %d menus", width, ways.n_buttons, ways.n_menus);
  g_assert_true (ways.n_buttons == 5 || ways.n_menus == 1);
}

static void
test_ways_to_views (void)
{
  const int WIDTHS[] = { 640, 700, 800, 900, 940, 1000, 1180, 1280, 1600 };

  for (int percent = 100; percent <= 200; percent += 50)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
        {
          ProgramWindow fixture = program_window_new (WIDTHS[i], 700);

          check_ways (&fixture, WIDTHS[i]);
          program_window_close (&fixture);
        }
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* Icons are as large as the text. */
static void
test_icons (void)
{
  for (int percent = 100; percent <= 200; percent += 50)
    {
      ProgramWindow fixture;
      GtkWidget *icon;
      int height;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      fixture = program_window_new (1280, 700);
      icon = ui_find (gtk_window_get_titlebar (fixture.window), GTK_TYPE_IMAGE);
      gtk_widget_measure (icon, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, 16 * percent / 100);
      program_window_close (&fixture);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* Plot and table. */

static void
test_rows (void)
{
  ProgramWindow fixture = program_window_new (1000, 700);
  GtkListBox *table = ui_find (ui_find (fixture.window, HP_TYPE_TRUTH_TABLE), GTK_TYPE_LIST_BOX);
  HpPlot *plot = ui_find (fixture.window, HP_TYPE_PLOT);

  for (HpRow row = HP_N_ROWS - 1; row >= 0; row--)
    {
      GtkListBoxRow *in_table = gtk_list_box_get_row_at_index (table, row);
      HpView view;

      g_object_set (hp_plot_get_context (plot), "hovered-row", row, NULL);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (in_table), "hovered"));
      gtk_list_box_select_row (table, in_table);
      view = hp_plot_get_view (plot);
      g_assert_cmpint (view.row, ==, row);
      g_assert_cmpint (view.interaction.hovered, ==, row + 1);
    }
  program_window_close (&fixture);
}

/* A lesson's editor takes no space from the main parts. */
static void
test_room_in_lesson (gconstpointer data)
{
  const RoomRow *row = data;
  ProgramWindow fixture = program_window_new (row->width, row->height);
  GtkWidget *plot = ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT);

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.add-scene", NULL);
  ui_settle (fixture.window);
  g_assert_true (gtk_widget_get_mapped (ui_find (fixture.window, HP_TYPE_SCENE_EDITOR)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, row->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), <=, row->height);
  g_assert_cmpint (gtk_widget_get_width (plot), >=, 200);
  g_assert_cmpint (gtk_widget_get_height (plot), >=, 200);
  for_each_shown (GTK_WIDGET (fixture.window), check_label, NULL);
  if (row->has_main_parts)
    for_each_shown (GTK_WIDGET (fixture.window), check_main_part, fixture.window);
  program_window_close (&fixture);
}

/* No view makes the window larger. */
static const RoomRow VIEW_ROOM_ROWS[] = {
  { "640x480", 640, 480, 100, FALSE, FALSE },
  { "1280x900-large-text", 1280, 900, 200, FALSE, FALSE },
};

static void
test_room_of_views (gconstpointer data)
{
  const RoomRow *row = data;
  ProgramWindow fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * row->percent / 100, NULL);
  fixture = program_window_new (row->width, row->height);
  for (int view = 0; view < HP_N_VIEWS; view++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.view", "s",
                                  HP_VIEW_NAMES[view]);
      ui_settle (fixture.window);
      g_test_message ("%s", HP_VIEW_NAMES[view]);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, row->width);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), <=, row->height);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  program_window_close (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/window/notice", test_notice);
  g_test_add_func ("/window/rest", test_rest);
  g_test_add_func ("/window/space/language", test_language);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/shortcuts-window", test_shortcuts_window);
  g_test_add_func ("/window/menu", test_menu);
  g_test_add_func ("/window/late-parts", test_late_parts);
  g_test_add_func ("/window/buttons", test_buttons);
  g_test_add_func ("/window/history", test_history);
  g_test_add_func ("/window/focus", test_focus);
  ADD_ROWS ("/window/space/", ROOM_ROWS, test_room);
  ADD_ROWS ("/window/space/in-lesson/", LESSON_ROOM_ROWS, test_room_in_lesson);
  ADD_ROWS ("/window/space/views/", VIEW_ROOM_ROWS, test_room_of_views);
  g_test_add_func ("/window/space/menu-of-views", test_ways_to_views);
  g_test_add_func ("/window/icons", test_icons);
  g_test_add_func ("/window/space/refusals", test_room_of_refusals);
  g_test_add_func ("/window/space/hints", test_room_of_hints);
  g_test_add_func ("/window/rows", test_rows);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
