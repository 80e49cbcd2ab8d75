/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys and pointer go through the X server, as those of a person do.
 */
#include "testing.h"

#include "config.h"
#include "ui/application/hp-application.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-notice.h"
#include "ui/lessons/hp-scene-text.h"
#include "ui/plot/hp-plot.h"
#include "words/formulas.h"

#include <gdk/x11/gdkx.h>
#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* Of the main loop, more than all that is ever under way at one time. */
#define MOST_TURNS 1000

/* Events that the windows on screen have received. */
static struct
{
  int presses, releases;
  double x, y; /* of the last motion, in the window's surface */
} received;

#if GTK_CHECK_VERSION(4, 14, 0)
/* In place of GTK's function, which crashes with GTK_A11Y=test: nothing there can announce. */
void
gtk_accessible_announce (GtkAccessible *self, const char *message,
                         GtkAccessibleAnnouncementPriority priority)
{
}
#endif

void
ui_start (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  hp_application_prepare ();
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (argc, argv, NULL);
  g_test_set_nonfatal_assertions ();
  if (!gtk_init_check ())
    g_error ("there is no display");
  ui_xdotool ("mousemove", "0 0"); /* GTK 4.8 goes wrong if a window closes under its tooltip */
  hp_appearance_get_default ();
}

void
ui_add_themes (const char *path, GTestDataFunc test)
{
  for (const char *const *choice = hp_appearance_get_choices (); *choice != NULL; choice++)
    {
      g_autofree char *name = g_strconcat (path, *choice, NULL);

      g_test_add_data_func (name, *choice, test);
    }
}

void
ui_turn (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
}

/* A run at full speed always has more to do if its turns take longer than the time between them. */
void
ui_drain (void)
{
  for (int turn = 0; turn < MOST_TURNS && g_main_context_pending (NULL); turn++)
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  ++*(int *) frames;
  return G_SOURCE_CONTINUE;
}

void
ui_settle (gpointer widget)
{
  int frames = 0;
  guint id = gtk_widget_add_tick_callback (widget, tick_cb, &frames, NULL);

  ui_wait_until (frames >= 2); /* the second tick comes after the first frame */
  gtk_widget_remove_tick_callback (widget, id);
  ui_drain ();
}

static gboolean
event_cb (gpointer data, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
      received.presses++;
      break;
    case GDK_KEY_RELEASE:
    case GDK_BUTTON_RELEASE:
      received.releases++;
      break;
    case GDK_MOTION_NOTIFY:
    case GDK_ENTER_NOTIFY:
      gdk_event_get_position (event, &received.x, &received.y);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

void
ui_present (GtkWindow *window, int width, int height)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  ui_wait_until (gtk_window_is_active (window));
  ui_settle (window);
}

GtkWindow *
ui_show (GtkWidget *child, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_child (window, child);
  ui_present (window, width, height);
  return window;
}

void
ui_close (GtkWindow *window, gpointer widget)
{
  if (widget != NULL)
    g_object_add_weak_pointer (widget, &widget);
  gtk_window_destroy (window);
  ui_drain ();
  g_assert_null (widget);
}

/* Keys and pointer. */

/* With the descriptors left open GLib need not fork, which with a sanitizer's memory takes some
 * fifty milliseconds. */
static void
run (const char *line)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_shell_parse_argv (line, NULL, &arguments, NULL);
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL,
                NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

void
ui_xdotool (const char *command, const char *argument)
{
  g_autofree char *line = g_strdup_printf ("xdotool %s %s", command, argument);

  run (line);
}

static void
press (const char *command, const char *what, int presses, int releases)
{
  presses += received.presses;
  releases += received.releases;
  ui_xdotool (command, what);
  ui_wait_until (received.presses >= presses && received.releases >= releases);
  ui_drain ();
}

void
ui_key (const char *key)
{
  int n_keys = 1;

  for (const char *plus = key; (plus = strchr (plus, '+')) != NULL; plus++)
    n_keys++;
  press ("key --delay 0", key, n_keys, n_keys);
}

void
ui_key_down (const char *key)
{
  press ("keydown", key, 1, 0);
}

void
ui_key_up (const char *key)
{
  press ("keyup", key, 0, 1);
}

void
ui_button_down (void)
{
  press ("mousedown", "1", 1, 0);
}

void
ui_button_up (void)
{
  press ("mouseup", "1", 0, 1);
}

/* The next key comes after the new layout. */
void
ui_set_layout (const char *layout)
{
  g_autofree char *line = g_strdup_printf ("'%s' '%s'", KEYBOARD, layout);

  run (line);
}

/* The key comes after the wheel, so when it is there the wheel has been, too. */
void
ui_wheel (int direction)
{
  ui_xdotool ("click", direction > 0 ? "5" : "4");
  ui_key ("shift");
}

void
ui_point_at (gpointer widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  double left, top;
  g_autofree char *where = NULL;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y));
  gtk_native_get_surface_transform (native, &left, &top);
  x = round (x + left);
  y = round (y + top);
  where = g_strdup_printf ("--window %lu -- %.0f %.0f", gdk_x11_surface_get_xid (surface), x, y);
  ui_xdotool ("mousemove", where);
  ui_wait_until (fabs (received.x - x) < 1 && fabs (received.y - y) < 1);
  ui_drain ();
}

GdkRectangle
ui_get_screen (void)
{
  g_autoptr (GdkMonitor) monitor
      = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  return area;
}

/* The widgets' tree. */

gpointer
ui_find_first (gpointer widget, UiMatch matches, gconstpointer data)
{
  gpointer found = matches (widget, data) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_find_first (child, matches, data);
  return found;
}

static gboolean
has_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

gpointer
ui_find (gpointer widget, GType type)
{
  return ui_find_first (widget, has_type, &type);
}

static gboolean
has_css_name (GtkWidget *widget, gconstpointer name)
{
  return strcmp (gtk_widget_get_css_name (widget), name) == 0;
}

GtkWidget *
ui_find_css (gpointer widget, const char *css_name)
{
  return ui_find_first (widget, has_css_name, css_name);
}

static gboolean
has_class (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, name);
}

GtkWidget *
ui_find_class (gpointer widget, const char *css_class)
{
  return ui_find_first (widget, has_class, css_class);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  g_autofree char *tied = hp_formulas_tie (text);
  const char *shown = gtk_widget_get_mapped (widget) ? ui_get_text (widget) : NULL;

  return shown != NULL && (strcmp (shown, text) == 0 || strcmp (shown, tied) == 0);
}

GtkWidget *
ui_find_label (gpointer widget, const char *text)
{
  return ui_find_first (widget, has_text, text);
}

static gboolean
has_label (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
ui_find_button (gpointer widget, const char *label)
{
  return ui_find_first (widget, has_label, label);
}

static gboolean
has_action (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), name) == 0;
}

GtkWidget *
ui_find_action (gpointer widget, const char *name)
{
  return ui_find_first (widget, has_action, name);
}

static gboolean
shows_view (GtkWidget *widget, gconstpointer data)
{
  return HP_IS_PLOT (widget)
         && hp_plot_get_view (HP_PLOT (widget)).kind == *(const HpViewKind *) data;
}

gpointer
ui_find_plot (gpointer widget, HpViewKind kind)
{
  return ui_find_first (widget, shows_view, &kind);
}

gpointer
ui_get_context (gpointer widget)
{
  return hp_plot_get_context (ui_find (widget, HP_TYPE_PLOT));
}

const char *
ui_get_text (gpointer widget)
{
  if (HP_IS_TEXT (widget))
    return hp_text_get_text (widget);
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (widget) : NULL;
}

PangoLayout *
ui_get_layout (gpointer widget)
{
  if (HP_IS_TEXT (widget))
    return hp_text_get_layout (widget);
  return GTK_IS_LABEL (widget) ? gtk_label_get_layout (widget) : NULL;
}

gboolean
ui_reads_rightwards (gpointer label)
{
  PangoLayout *layout = ui_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  int last = -1;

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      PangoRectangle place;

      pango_layout_index_to_pos (layout, (int) (next - text), &place);
      if (MIN (place.x, place.x + place.width) < last)
        return FALSE;
      last = MIN (place.x, place.x + place.width);
    }
  return TRUE;
}

void
ui_tell (gpointer window, const char *sentence)
{
  hp_notice_tell (ui_find (window, HP_TYPE_NOTICE), sentence);
}

const char *
ui_get_notice (gpointer window)
{
  GtkWidget *notice = ui_find (window, HP_TYPE_NOTICE);

  if (!gtk_widget_get_visible (notice))
    return NULL;
  return gtk_label_get_label (ui_find (notice, GTK_TYPE_LABEL));
}

void
ui_close_notice (gpointer window)
{
  g_signal_emit_by_name (ui_find (ui_find (window, HP_TYPE_NOTICE), GTK_TYPE_BUTTON), "clicked");
}

void
ui_pass_notice (gpointer window)
{
  GtkWidget *notice = ui_find (window, HP_TYPE_NOTICE);
  GSource *timer = g_main_context_find_source_by_user_data (NULL, notice);

  g_assert_nonnull (timer);
  g_source_set_ready_time (timer, 0);
  ui_wait_until (!gtk_widget_get_visible (notice));
}

/* Pixels. */

cairo_surface_t *
ui_paint (gpointer widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL) /* there is one unless nothing is drawn */
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

guint32
ui_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  return *(const guint32 *) (gconstpointer) (data + y * stride + x * 4) & 0xffffff;
}

int
ui_pixel_difference (guint32 one, guint32 other)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, abs ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff)));
  return most;
}

HpState
ui_state (HpNeuron neuron, HpGate target)
{
  return hp_state_with_target (hp_state_with_neuron (HP_STATE_FRESH, neuron), target);
}

HpState
ui_draw_state (void)
{
  return ui_state (draw_neuron (), (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES));
}
