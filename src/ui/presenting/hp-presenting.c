/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One font size for the whole window follows from the window's height, or from its width on an
 * upright screen, which stands no closer to the class. The style sheet measures everything else in
 * parts of it.
 */
#include "hp-presenting.h"

#include "hp-remote.h"
#include "ui/common/hp-focus.h"

#include <glib/gi18n.h>

/* The smallest text is one part in this many of the height. */
#define SMALLEST_TEXT 40

/* The pointer hides after this many milliseconds without motion. */
#define STILL_DELAY 3000

/* After this many frames all widgets have their small type back. */
#define SETTLING_FRAMES 3

/* A window's borders take at most this many pixels. */
#define BORDERS 100

struct _HpPresenting
{
  GObject parent_instance;

  GtkWindow *window;
  GtkWidget *blank_screen;
  gboolean presenting;
  gboolean was_fullscreen; /* before presenting */
  gboolean hides_ring; /* the last key pressed shows no focus when it is released either */
  int limit[2]; /* the window's size before presenting, by orientation; 0 if there is no limit */
  int height;
  GtkCssProvider *sizes;
  guint inhibition;
  guint still_timer;
  GtkWidget *under_pointer; /* the widget whose cursor is hidden, or NULL */
  GdkCursor *cursor;        /* the cursor that it had, or NULL */
  guint size_idle;
  guint settling; /* a tick callback that runs until all type is small again */
  int frames_since_end;
};

enum
{
  PROP_0,
  PROP_PRESENTING,
  PROP_BLANK,
  PROP_SCREEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpPresenting, hp_presenting, G_TYPE_OBJECT)

static void
set_blank (HpPresenting *self, gboolean blank)
{
  if (gtk_widget_get_visible (self->blank_screen) == blank)
    return;
  gtk_widget_set_visible (self->blank_screen, blank);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

/* Loading the sheet restyles the whole window, so this is called only when the size changes. */
static void
write_size (HpPresenting *self)
{
  int hundredths = (100 * self->height + SMALLEST_TEXT - 1) / SMALLEST_TEXT;
  g_autofree char *sheet = g_strdup_printf (
      ".presenting, .presenting popover.background { font-size: %d.%02dpx; }",
      hundredths / 100, hundredths % 100);

  if (self->presenting && self->height > 0)
    gtk_css_provider_load_from_data (self->sizes, sheet, -1);
}

static gboolean
size_cb (gpointer data)
{
  HpPresenting *self = data;

  self->size_idle = 0;
  write_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCREEN]);
  return G_SOURCE_REMOVE;
}

/* The pointer. */

static void
show_pointer (HpPresenting *self)
{
  g_clear_handle_id (&self->still_timer, g_source_remove);
  if (self->under_pointer != NULL)
    gtk_widget_set_cursor (self->under_pointer, self->cursor);
  g_clear_weak_pointer (&self->under_pointer);
  g_clear_object (&self->cursor);
}

/* The widget whose cursor is shown: the innermost one under the pointer that has a cursor. */
static GtkWidget *
find_under_pointer (HpPresenting *self)
{
  GtkWidget *window = GTK_WIDGET (self->window), *widget = NULL;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (window));
  double x, y;

  if (gdk_surface_get_device_position (surface, gdk_seat_get_pointer (seat), &x, &y, NULL))
    widget = gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT);
  while (widget != NULL && gtk_widget_get_cursor (widget) == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget != NULL ? widget : window;
}

static gboolean
still_cb (gpointer data)
{
  HpPresenting *self = data;

  self->still_timer = 0;
  g_set_weak_pointer (&self->under_pointer, find_under_pointer (self));
  g_set_object (&self->cursor, gtk_widget_get_cursor (self->under_pointer));
  gtk_widget_set_cursor_from_name (self->under_pointer, "none");
  return G_SOURCE_REMOVE;
}

static void
motion_cb (HpPresenting *self)
{
  if (!self->presenting)
    return;
  show_pointer (self);
  self->still_timer = g_timeout_add (STILL_DELAY, still_cb, self);
}

/* GTK shows a tooltip some time after the last motion. Before that, this binds the tooltips of the
 * widgets under the pointer to presenting, so that they show none. */
static void
hover_cb (HpPresenting *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->window), x, y, GTK_PICK_DEFAULT);

  for (; self->presenting && widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      g_object_bind_property (self, "presenting", widget, "has-tooltip",
                              G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

/* Beginning and ending. */

static void
inhibit (HpPresenting *self)
{
  GtkApplication *application = gtk_window_get_application (self->window);

  if (application == NULL)
    return;
  if (self->inhibition != 0)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
  if (self->presenting)
    self->inhibition = gtk_application_inhibit (application, self->window,
                                                GTK_APPLICATION_INHIBIT_IDLE, _("Presenting"));
}

/* Returns the area of the screen that the window fills or is about to fill. */
static GdkRectangle
get_monitor_area (HpPresenting *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self->window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  g_autoptr (GdkMonitor) first
      = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  GdkMonitor *monitor
      = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GdkRectangle area = { 0 };

  if (monitor != NULL || first != NULL)
    gdk_monitor_get_geometry (monitor != NULL ? monitor : first, &area);
  return area;
}

/* Around what has the focus. */
static void
hide_ring (HpPresenting *self)
{
  gtk_window_set_focus_visible (self->window, FALSE);
  self->hides_ring = TRUE;
}

/* The class need not see the keyboard's focus. A text field always shows it, so it loses the
 * focus. */
static void
hide_focus (HpPresenting *self)
{
  if (GTK_IS_TEXT (gtk_window_get_focus (self->window)))
    gtk_window_set_focus (self->window, NULL);
  hide_ring (self);
}

/* Remembers the window's size as a limit: large type may be laid out shortly before the window
 * fills the screen and shortly after it stops, and would enlarge the window for good. */
static void
begin (HpPresenting *self)
{
  gtk_window_get_default_size (self->window, &self->limit[0], &self->limit[1]);
  self->height = MIN (get_monitor_area (self).width, get_monitor_area (self).height);
  self->was_fullscreen = gtk_window_is_fullscreen (self->window);
  gtk_widget_add_css_class (GTK_WIDGET (self->window), "presenting");
  write_size (self);
  hide_focus (self);
  gtk_window_fullscreen (self->window);
  motion_cb (self);
}

/* GTK 4.8 does not notice that the icon of a button just shown has become small, and a box that
 * measured it before keeps the old size. */
static gboolean
settle_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  HpPresenting *self = data;

  if (++self->frames_since_end < SETTLING_FRAMES)
    return G_SOURCE_CONTINUE;
  self->settling = 0;
  gtk_widget_remove_css_class (window, "settling");
  hp_focus_measure_again (window);
  return G_SOURCE_REMOVE;
}

static void
end (HpPresenting *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->window), "settling");
  gtk_widget_remove_css_class (GTK_WIDGET (self->window), "presenting");
  self->frames_since_end = 0;
  if (self->settling == 0)
    self->settling
        = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), settle_cb, self, NULL);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (self->window);
  set_blank (self, FALSE);
  show_pointer (self);
}

static void
set_presenting (HpPresenting *self, gboolean presenting)
{
  if (self->presenting == presenting)
    return;
  self->presenting = presenting;
  if (presenting)
    begin (self);
  else
    end (self);
  inhibit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENTING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCREEN]);
}

/* Leaving full screen by other means ends presenting, too. */
static void
fullscreened_cb (HpPresenting *self)
{
  if (!gtk_window_is_fullscreen (self->window))
    set_presenting (self, FALSE);
}

/* Keys. */

static void
go (HpPresenting *self, const char *action)
{
  set_blank (self, FALSE);
  hide_focus (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
}

static void
obey (HpPresenting *self, HpRemoteCommand command)
{
  hide_ring (self);
  if (command == HP_REMOTE_NEXT)
    go (self, "win.next-scene");
  else if (command == HP_REMOTE_PREVIOUS)
    go (self, "win.previous-scene");
  else if (command == HP_REMOTE_BLANK)
    set_blank (self, !gtk_widget_get_visible (self->blank_screen));
  else if (command == HP_REMOTE_END)
    set_presenting (self, FALSE);
}

/* Runs before the widget that has the focus, and again for keys that no widget took. The page keys
 * and the blank key belong to the remote even if a slider or a number has the focus; while the
 * screen is blank, all keys do. */
static gboolean
pressed_cb (HpPresenting *self, guint keyval, guint keycode, GdkModifierType modifiers,
            GtkEventController *keys)
{
  gboolean is_first = gtk_event_controller_get_propagation_phase (keys) == GTK_PHASE_CAPTURE;
  gboolean is_blank = gtk_widget_get_visible (self->blank_screen);
  gboolean is_typing = !is_blank && GTK_IS_EDITABLE (gtk_window_get_focus (self->window));
  HpRemoteKey key = hp_remote_find_key (keyval, keycode, modifiers, is_typing);
  gboolean is_taken
      = is_blank || (key.command != HP_REMOTE_NONE && !(is_first && key.is_for_widgets));

  if (is_first)
    self->hides_ring = FALSE;
  if (!self->presenting || !is_taken)
    return GDK_EVENT_PROPAGATE;
  obey (self, key.command);
  return GDK_EVENT_STOP;
}

/* When a key that moved the focus is released, GTK shows where it is. F5 moves it out of what is
 * not there while presenting. */
static void
released_cb (HpPresenting *self)
{
  if (self->presenting && self->hides_ring)
    gtk_window_set_focus_visible (self->window, FALSE);
}

static void
add_keys (HpPresenting *self, GtkPropagationPhase phase, const char *signal, GCallback callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_object (keys, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), keys);
}

static void
add_pointer (HpPresenting *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (hover_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (hover_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), motion);
}

/* Object. */

static void
hp_presenting_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpPresenting *self = HP_PRESENTING (object);

  if (id == PROP_PRESENTING)
    g_value_set_boolean (value, self->presenting);
  else if (id == PROP_BLANK)
    g_value_set_boolean (value, gtk_widget_get_visible (self->blank_screen));
  else
    g_value_set_int (value, hp_presenting_get_screen (self));
}

static void
hp_presenting_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpPresenting *self = HP_PRESENTING (object);

  if (id == PROP_PRESENTING)
    set_presenting (self, g_value_get_boolean (value));
  else
    set_blank (self, g_value_get_boolean (value));
}

static void
hp_presenting_dispose (GObject *object)
{
  HpPresenting *self = HP_PRESENTING (object);

  g_clear_handle_id (&self->still_timer, g_source_remove);
  g_clear_weak_pointer (&self->under_pointer); /* goes with the window, as its cursor does */
  g_clear_object (&self->cursor);
  g_clear_handle_id (&self->size_idle, g_source_remove);
  if (self->settling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), self->settling);
  self->settling = 0;
  if (self->sizes != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (self->sizes));
  g_clear_object (&self->sizes);
  G_OBJECT_CLASS (hp_presenting_parent_class)->dispose (object);
}

static void
hp_presenting_class_init (HpPresentingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hp_presenting_get_property;
  object_class->set_property = hp_presenting_set_property;
  object_class->dispose = hp_presenting_dispose;
  properties[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE, flags);
  properties[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE, flags);
  properties[PROP_SCREEN] = g_param_spec_int ("screen", NULL, NULL, 0, G_MAXINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_presenting_init (HpPresenting *self)
{
  self->sizes = gtk_css_provider_new ();
}

HpPresenting *
hp_presenting_new (GtkWindow *window, GtkWidget *blank_screen)
{
  HpPresenting *self = g_object_new (HP_TYPE_PRESENTING, NULL);

  self->window = window;
  self->blank_screen = blank_screen;
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (window)),
                                              GTK_STYLE_PROVIDER (self->sizes),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  add_keys (self, GTK_PHASE_CAPTURE, "key-pressed", G_CALLBACK (pressed_cb));
  add_keys (self, GTK_PHASE_BUBBLE, "key-pressed", G_CALLBACK (pressed_cb));
  add_keys (self, GTK_PHASE_BUBBLE, "key-released", G_CALLBACK (released_cb));
  add_pointer (self);
  g_signal_connect_object (window, "notify::fullscreened", G_CALLBACK (fullscreened_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* The screen's height is the limit: larger type must not make a window that is too high grow. */
void
hp_presenting_set_height (HpPresenting *self, int height)
{
  int limit = self->presenting ? get_monitor_area (self).height : 0;

  if (limit > 0)
    height = MIN (height, limit);
  if (self->height == height)
    return;
  self->height = height;
  if (self->presenting && self->size_idle == 0)
    self->size_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, size_cb, self, NULL);
}

int
hp_presenting_get_screen (HpPresenting *self)
{
  return self->presenting ? self->height : 0;
}

gboolean
hp_presenting_is_upright (HpPresenting *self)
{
  return get_monitor_area (self).height > get_monitor_area (self).width;
}

/* The width of the contents does not depend on their height. Their height must be measured for at
 * least the width that they need, and not at all while some widgets still have large type. */
void
hp_presenting_measure (HpPresenting *self, GtkWidget *window, GtkWidgetClass *contents,
                       GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  int most = self != NULL ? self->limit[orientation] - BORDERS : 0;
  int least, no_baseline;

  if (most > 0 && self->settling != 0)
    {
      *minimum = *natural = most;
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (most > 0 && for_size >= 0)
    {
      contents->measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, natural, &no_baseline,
                         &no_baseline);
      for_size = MAX (for_size, least);
    }
  contents->measure (window, orientation, for_size, minimum, natural, &no_baseline, &no_baseline);
  if (most > 0 && !self->presenting && *minimum <= most)
    self->limit[orientation] = 0;
  else if (most > 0)
    *minimum = MIN (*minimum, most);
}
