/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Applies the choice or the desktop's preferences to GTK's theme and to our own colours.
 */
#include "hp-appearance.h"

#include "config.h"
#include "hp-track.h"

#include <string.h>

struct _HpAppearance
{
  GObject parent_instance;

  const char *choice;
  gboolean prefers_dark, prefers_contrast; /* the desktop does */
  HpTheme theme;
  gboolean is_applied;
  GtkCssProvider *colours, *sizes;
  GSettings *settings; /* where the choice is remembered, or NULL */
  gboolean is_for_now; /* the choice is not the one remembered */
  GDBusConnection *bus;
  guint subscription;
};

enum
{
  PROP_0,
  PROP_CHOICE,
  PROP_THEME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

#define SYSTEM "system"

/* The desktop portal, where desktops publish their preferences. */
#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define PORTAL_NAMESPACE "org.freedesktop.appearance"

G_DEFINE_FINAL_TYPE (HpAppearance, hp_appearance, G_TYPE_OBJECT)

HpTheme
hp_appearance_get_theme_of (const char *choice, gboolean prefers_dark, gboolean prefers_contrast)
{
  for (int theme = 0; theme < HP_N_THEMES; theme++)
    if (g_strcmp0 (choice, hp_theme_name ((HpTheme) theme)) == 0)
      return (HpTheme) theme;
  return hp_theme_find (prefers_dark, prefers_contrast);
}

/* From 4.20 on GTK warns of the older property. */
#if GTK_CHECK_VERSION(4, 20, 0)
#define DARKNESS "gtk-interface-color-scheme"
#define LIGHT GTK_INTERFACE_COLOR_SCHEME_LIGHT
#define DARK GTK_INTERFACE_COLOR_SCHEME_DARK
#else
#define DARKNESS "gtk-application-prefer-dark-theme"
#define LIGHT FALSE
#define DARK TRUE
#endif

/* GTK reloads its theme whenever these are set, even if they do not change. */
static void
set_gtk_theme (const char *name, gboolean is_dark)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name_now = NULL;
  int darkness = is_dark ? DARK : LIGHT, darkness_now;

  g_object_get (settings, "gtk-theme-name", &name_now, DARKNESS, &darkness_now, NULL);
  if (g_strcmp0 (name, name_now) != 0)
    g_object_set (settings, "gtk-theme-name", name, NULL);
  if (darkness != darkness_now)
    g_object_set (settings, DARKNESS, darkness, NULL);
}

static void
load_colours (HpAppearance *self)
{
  g_autoptr (GString) sheet = g_string_new (NULL);

  for (int colour = 0; colour < HP_N_COLOURS; colour++)
    g_string_append_printf (sheet, "@define-color %s #%06x;\n",
                            hp_theme_css_name ((HpColour) colour),
                            hp_theme_colour (self->theme, (HpColour) colour));
  gtk_css_provider_load_from_data (self->colours, sheet->str, -1);
}

static void
apply_theme (HpAppearance *self)
{
  HpTheme theme
      = hp_appearance_get_theme_of (self->choice, self->prefers_dark, self->prefers_contrast);

  if (self->is_applied && theme == self->theme)
    return;
  self->is_applied = TRUE;
  self->theme = theme;
  load_colours (self);
  set_gtk_theme (!hp_theme_is_contrast (theme) ? "Default"
                 : hp_theme_is_dark (theme)    ? "Default-hc-dark"
                                               : "Default-hc",
                 hp_theme_is_dark (theme));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

/* Without a portal only the name of the theme is known. */
static void
read_theme_name (HpAppearance *self, const char *name)
{
  if (name == NULL)
    return;
  g_autofree char *lower = g_ascii_strdown (name, -1);
  self->prefers_dark = self->prefers_dark || strstr (lower, "dark") || strstr (lower, "inverse");
  self->prefers_contrast = strstr (lower, "contrast") || strstr (lower, "-hc");
}

static void
read_gtk_settings (HpAppearance *self)
{
  g_autofree char *name = NULL;
  int darkness;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, DARKNESS, &darkness, NULL);
  self->prefers_dark = darkness == DARK;
  read_theme_name (self, name);
  read_theme_name (self, g_getenv ("GTK_THEME"));
}

static void
take_preference (HpAppearance *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      g_autoptr (GVariant) outer = g_steal_pointer (&inner);

      inner = g_variant_get_variant (outer);
    }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  if (strcmp (key, "color-scheme") == 0)
    self->prefers_dark = g_variant_get_uint32 (inner) == 1;
  else if (strcmp (key, "contrast") == 0)
    self->prefers_contrast = g_variant_get_uint32 (inner) == 1;
  apply_theme (self);
}

static void
setting_changed_cb (GDBusConnection *bus, const char *sender, const char *path,
                    const char *interface, const char *signal, GVariant *parameters, gpointer data)
{
  g_autoptr (GVariant) value = NULL;
  const char *space, *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (strcmp (space, PORTAL_NAMESPACE) == 0)
    take_preference (data, key, value);
}

static void
all_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HpAppearance) self = data;
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) spaces = NULL, keys = NULL;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (reply == NULL) /* no portal: the theme's name is all there is */
    return;
  spaces = g_variant_get_child_value (reply, 0);
  keys = g_variant_lookup_value (spaces, PORTAL_NAMESPACE, G_VARIANT_TYPE_VARDICT);
  if (keys == NULL)
    return;
  g_variant_iter_init (&iter, keys);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    take_preference (self, key, value);
}

static void
bus_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HpAppearance) self = data;
  const char *const spaces[] = { PORTAL_NAMESPACE, NULL };

  self->bus = g_bus_get_finish (result, NULL);
  if (self->bus == NULL)
    return;
  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, PORTAL, PORTAL_SETTINGS, "SettingChanged", PORTAL_PATH, PORTAL_NAMESPACE,
      G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, self, NULL);
  g_dbus_connection_call (self->bus, PORTAL, PORTAL_PATH, PORTAL_SETTINGS, "ReadAll",
                          g_variant_new ("(^as)", spaces), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE, 1000, NULL, all_read_cb, g_object_ref (self));
}

static void
add_provider (GtkCssProvider *provider, guint priority)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider), priority);
}

/* Styles that grow with the text size of the desktop. A slider's thumb takes up no space, as its
 * margins cancel its size, and the trough ends half a thumb from the edges: GtkScale converts
 * pixels to values in a drag as if it were so. */
static void
write_sizes (HpAppearance *self)
{
  int thumb = hp_track_get_thumb_width (), icon = 16 * thumb / HP_THUMB_WIDTH;
  g_autofree char *thumbs = g_strdup_printf (
      "scale { min-height: %dpx; } scale > trough { margin: 0 %dpx; }"
      ".weight scale, .weight strip { margin: 0 %dpx; }" /* numbers stand there */
      "scale > trough > slider { min-width: %dpx; min-height: %dpx; margin: %dpx %dpx; }",
      thumb + 2, thumb / 2 - 1, thumb / 2 + 2, thumb - 4, thumb - 4, 3 - thumb / 2, -thumb / 2);
  g_autofree char *icons = g_strdup_printf (
      "image:not(.large-icons), arrow, check, radio { -gtk-icon-size: %dpx; }"
      "arrow, check, radio { min-width: %dpx; min-height: %dpx; }",
      icon, icon, icon);
  g_autofree char *sheet = g_strconcat (thumbs, thumb > HP_THUMB_WIDTH ? icons : NULL, NULL);

  gtk_css_provider_load_from_data (self->sizes, sheet, -1);
}

static void
hp_appearance_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpAppearance *self = HP_APPEARANCE (object);

  if (id == PROP_CHOICE)
    g_value_set_string (value, self->choice);
  else
    g_value_set_int (value, (int) self->theme);
}

static void
hp_appearance_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  hp_appearance_set_choice (HP_APPEARANCE (object), g_value_get_string (value));
}

static void
hp_appearance_dispose (GObject *object)
{
  HpAppearance *self = HP_APPEARANCE (object);

  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->colours);
  g_clear_object (&self->sizes);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hp_appearance_parent_class)->dispose (object);
}

static void
hp_appearance_class_init (HpAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_appearance_get_property;
  object_class->set_property = hp_appearance_set_property;
  object_class->dispose = hp_appearance_dispose;
  properties[PROP_CHOICE]
      = g_param_spec_string ("choice", NULL, NULL, "system",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_THEME] = g_param_spec_int ("theme", NULL, NULL, 0, HP_N_THEMES - 1, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_appearance_init (HpAppearance *self)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  self->choice = SYSTEM;
  self->colours = gtk_css_provider_new ();
  self->sizes = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, RESOURCE_PATH "/style.css");
  add_provider (self->sizes, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  add_provider (self->colours, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  add_provider (style, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (write_sizes), self, G_CONNECT_SWAPPED);
  write_sizes (self);
  read_gtk_settings (self);
  apply_theme (self);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_found_cb, g_object_ref (self));
}

HpAppearance *
hp_appearance_get_default (void)
{
  static HpAppearance *appearance;

  if (appearance == NULL)
    appearance = g_object_new (HP_TYPE_APPEARANCE, NULL);
  return appearance;
}

const char *const *
hp_appearance_get_choices (void)
{
  static const char *choices[HP_N_THEMES + 2];
  int n_choices = 0;

  for (int theme = 0; theme < HP_N_THEMES; theme++)
    if (hp_theme_label ((HpTheme) theme) != NULL)
      choices[n_choices++] = hp_theme_name ((HpTheme) theme);
  choices[n_choices] = SYSTEM;
  return choices;
}

const char *
hp_appearance_find_choice (const char *name)
{
  for (const char *const *choice = hp_appearance_get_choices (); *choice != NULL; choice++)
    if (g_strcmp0 (*choice, name) == 0)
      return *choice;
  return NULL;
}

static void
take_choice (HpAppearance *self, const char *choice)
{
  const char *known = hp_appearance_find_choice (choice);

  if (known == NULL || known == self->choice)
    return;
  self->choice = known;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
  apply_theme (self);
}

void
hp_appearance_set_choice (HpAppearance *self, const char *choice)
{
  take_choice (self, choice);
  self->is_for_now = FALSE;
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "theme", self->choice);
}

void
hp_appearance_set_for_now (HpAppearance *self, const char *choice)
{
  take_choice (self, choice);
  self->is_for_now = TRUE;
}

static void
setting_cb (HpAppearance *self, const char *key, GSettings *settings)
{
  g_autofree char *choice = g_settings_get_string (settings, "theme");

  if (!self->is_for_now)
    take_choice (self, choice);
}

void
hp_appearance_bind_settings (HpAppearance *self, GSettings *settings)
{
  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "changed::theme", G_CALLBACK (setting_cb), self,
                           G_CONNECT_SWAPPED);
  setting_cb (self, "theme", settings);
}

HpTheme
hp_appearance_get_theme (HpAppearance *self)
{
  return self->theme;
}

GdkRGBA
hp_appearance_get_colour (HpAppearance *self, HpColour colour)
{
  double rgb[3];

  hp_theme_rgb (self->theme, colour, rgb);
  return (GdkRGBA) { (float) rgb[0], (float) rgb[1], (float) rgb[2], 1 };
}

void
hp_appearance_set_class (gpointer widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* An animation begins again when its name changes, so there are two that are alike. */
void
hp_appearance_flash (gpointer widget, gboolean is_marked)
{
  gboolean is_first = !gtk_widget_has_css_class (widget, "flash");

  hp_appearance_set_class (widget, "flash", is_marked && is_first);
  hp_appearance_set_class (widget, "flash-again", is_marked && !is_first);
}

void
hp_appearance_redraw (gpointer widget)
{
  g_signal_connect_object (hp_appearance_get_default (), "notify::theme",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

void
hp_appearance_append_text (GtkSnapshot *snapshot, PangoLayout *text, HpColour colour, double x,
                           double y)
{
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, text, &rgba);
  gtk_snapshot_restore (snapshot);
}

void
hp_appearance_append_box (GtkSnapshot *snapshot, HpColour colour, double left, double top,
                          double right, double bottom)
{
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);

  if (right > left)
    gtk_snapshot_append_color (
        snapshot, &rgba,
        &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left),
                             (float) (bottom - top)));
}
