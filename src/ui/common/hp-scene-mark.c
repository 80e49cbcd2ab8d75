/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Icon, name and tooltip are made when the mark is first seen: few people edit.
 */
#include "hp-scene-mark.h"

#include <glib/gi18n.h>

struct _HpSceneMark
{
  GtkToggleButton parent_instance;

  const char *mark; /* interned, or NULL */
  GtkImage *icon;   /* NULL until it is first seen */
};

G_DEFINE_FINAL_TYPE (HpSceneMark, hp_scene_mark, GTK_TYPE_TOGGLE_BUTTON)

static const struct
{
  const char *mark, *label;
} LABELS[] = {
  { "lock-w0", N_ ("Lock w\u2080 for the class") },
  { "lock-w1", N_ ("Lock w\u2081 for the class") },
  { "lock-w2", N_ ("Lock w\u2082 for the class") },
  { "lock-theta", N_ ("Lock \u03b8 for the class") },
  { "lock-target", N_ ("Lock the target for the class") },
  { "lock-learning", N_ ("Lock learning for the class") },
  { "hide-target", N_ ("Hide the target from the class") },
  { "hide-verdict", N_ ("Hide the verdict from the class") },
  { "hide-weights", N_ ("Hide the weights from the class") },
  { "hide-table", N_ ("Hide the truth table from the class") },
  { "hide-strips", N_ ("Hide the gate strips from the class") },
  { "hide-hints", N_ ("Hide the hints from the class") },
  { "hide-learning", N_ ("Hide learning from the class") },
};

static void
show_icon (HpSceneMark *self)
{
  gboolean is_on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));

  if (self->icon == NULL)
    return;
  if (g_str_has_prefix (self->mark, "lock-"))
    gtk_image_set_from_icon_name (self->icon,
                                  is_on ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  else
    gtk_image_set_from_icon_name (self->icon,
                                  is_on ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static void
hp_scene_mark_show (GtkWidget *widget)
{
  HpSceneMark *self = HP_SCENE_MARK (widget);

  if (self->icon == NULL && self->mark != NULL)
    {
      self->icon = GTK_IMAGE (gtk_image_new ());
      gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->icon));
      show_icon (self);
      for (gsize i = 0; i < G_N_ELEMENTS (LABELS); i++)
        if (g_str_equal (LABELS[i].mark, self->mark))
          {
            gtk_widget_set_tooltip_text (widget, _(LABELS[i].label));
            gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                            _(LABELS[i].label), -1);
          }
    }
  GTK_WIDGET_CLASS (hp_scene_mark_parent_class)->show (widget);
}

static void
enabled_cb (HpSceneMark *self, const char *action, gboolean enabled)
{
  gtk_widget_set_visible (GTK_WIDGET (self), enabled);
}

static void
added_cb (HpSceneMark *self, const char *action, GActionGroup *window)
{
  enabled_cb (self, action, g_action_group_get_action_enabled (window, action));
}

static void
listen (HpSceneMark *self, GtkRoot *window, const char *signal, GCallback callback)
{
  g_autofree char *detailed = g_strdup_printf ("%s::%s", signal, self->mark);

  g_signal_connect_object (window, detailed, callback, self, G_CONNECT_SWAPPED);
}

/* The window adds its actions after its widgets. */
static void
hp_scene_mark_root (GtkWidget *widget)
{
  HpSceneMark *self = HP_SCENE_MARK (widget);
  GtkRoot *window;

  GTK_WIDGET_CLASS (hp_scene_mark_parent_class)->root (widget);
  window = gtk_widget_get_root (widget);
  if (!G_IS_ACTION_GROUP (window) || self->mark == NULL)
    return;
  listen (self, window, "action-added", G_CALLBACK (added_cb));
  listen (self, window, "action-enabled-changed", G_CALLBACK (enabled_cb));
}

static void
hp_scene_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpSceneMark *self = HP_SCENE_MARK (object);
  g_autofree char *action = g_strconcat ("win.", g_value_get_string (value), NULL);

  self->mark = g_intern_string (g_value_get_string (value));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

static void
hp_scene_mark_class_init (HpSceneMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = hp_scene_mark_set_property;
  GTK_WIDGET_CLASS (klass)->show = hp_scene_mark_show;
  GTK_WIDGET_CLASS (klass)->root = hp_scene_mark_root;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_string ("mark", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
hp_scene_mark_init (HpSceneMark *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "scene-mark");
  g_signal_connect (self, "notify::active", G_CALLBACK (show_icon), NULL);
}
