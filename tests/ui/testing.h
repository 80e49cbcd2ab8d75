/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the tests of widgets: a real window, a real keyboard and pointer, and its pixels.
 */
#pragma once

#include "../core/testing.h"
#include "model/hp-model.h"
#include "plot/theme.h"

#include <gtk/gtk.h>

/* Starts GTK in the language of the environment; a test without a display has failed. */
void ui_start (int *argc, char ***argv);

/* Adds a test for each theme that can be chosen, and "system"; its data is the choice's name. */
void ui_add_themes (const char *path, GTestDataFunc test);

/* A window without a frame around the widget, on screen and with the keyboard's focus. */
GtkWindow *ui_show (GtkWidget *child, int width, int height);

/* The same for a window that the test made; width and height are asked for. */
void ui_present (GtkWindow *window, int width, int height);

/* Takes the window away; the widget, if one is given, must go with it. */
void ui_close (GtkWindow *window, gpointer widget);

/* Waits until one more frame of the widget's window is drawn. */
void ui_settle (gpointer widget);

/* Waits until all that is under way is done, drawing aside. */
void ui_drain (void);

/* Waits until the condition holds; it has half a minute. */
#define ui_wait_until(condition)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                              \
    while (!(condition) && g_get_monotonic_time () < deadline_)                                    \
      ui_turn ();                                                                                  \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

/* One turn of the main loop, with a little rest if there is nothing to do. */
void ui_turn (void);

/* Presses and releases a key, such as "Left" or "shift+Left"; comes back when the window has it. */
void ui_key (const char *key);

/* Presses, or releases, one key or a button of the pointer. */
void ui_key_down (const char *key);
void ui_key_up (const char *key);
void ui_button_down (void);
void ui_button_up (void);

/* Runs xdotool for an event that only other windows may receive: does not wait for it. */
void ui_xdotool (const char *command, const char *argument);

/* Gives the keyboard a layout, such as "fr" or "ru,us", whose first group is the one in use. */
void ui_set_layout (const char *layout);

/* Turns the wheel by one notch: 1 is down, -1 up. */
void ui_wheel (int direction);

/* Moves the pointer to a place in the widget. */
void ui_point_at (gpointer widget, double x, double y);

/* The size of the screen. */
GdkRectangle ui_get_screen (void);

/* Returns whether a widget is the one that is sought. */
typedef gboolean (*UiMatch) (GtkWidget *widget, gconstpointer data);

/* The first match among the widget and its descendants, or NULL. */
gpointer ui_find_first (gpointer widget, UiMatch matches, gconstpointer data);

/* The same by type, by CSS name, by CSS class, by the text of a label on screen (its formulas
 * tied), by the label of a button and by the name of an action. */
gpointer ui_find (gpointer widget, GType type);

/* The plot of a kind of view below a widget, shown or not, or NULL; and what its window's views
 * share. */
gpointer ui_find_plot (gpointer widget, HpViewKind kind);
gpointer ui_get_context (gpointer widget);
GtkWidget *ui_find_css (gpointer widget, const char *css_name);
GtkWidget *ui_find_class (gpointer widget, const char *css_class);
GtkWidget *ui_find_label (gpointer widget, const char *text);
GtkWidget *ui_find_button (gpointer widget, const char *label);
GtkWidget *ui_find_action (gpointer widget, const char *name);

/* A window's notice: shows a sentence, as hp_notice_tell () does; returns the one that is shown, or
 * NULL; and clicks its close button. */
void ui_tell (gpointer window, const char *sentence);
const char *ui_get_notice (gpointer window);
void ui_close_notice (gpointer window);

/* Has the time of a passing notice over, and waits until it is gone. */
void ui_pass_notice (gpointer window);

/* The text of a label or of a scene's text, and its layout; NULL for any other widget. */
const char *ui_get_text (gpointer widget);
PangoLayout *ui_get_layout (gpointer widget);

/* Returns whether a label's text stands from left to right, as numbers do in every language. */
gboolean ui_reads_rightwards (gpointer label);

/* An image of the widget; free with cairo_surface_destroy (). */
cairo_surface_t *ui_paint (gpointer widget);

/* A pixel as 0xRRGGBB. */
guint32 ui_pixel (cairo_surface_t *surface, int x, int y);

/* The largest difference of red, green or blue between two such pixels, 0 .. 255. */
int ui_pixel_difference (guint32 one, guint32 other);

/* The fresh state with other numbers and another target. */
HpState ui_state (HpNeuron neuron, HpGate target);

/* A state that ties and lines through points are common in, and one with a target or none. */
HpState ui_draw_state (void);
