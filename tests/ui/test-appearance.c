/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the choice of a theme, and of what is remembered of it.
 */
#include "ui/common/hp-appearance.h"

#include "config.h"
#include "testing.h"

static void
assert_choice (HpTheme theme, const char *remembered, GSettings *settings)
{
  g_autofree char *choice = g_settings_get_string (settings, "theme");

  g_assert_cmpint (hp_appearance_get_theme (hp_appearance_get_default ()), ==, theme);
  g_assert_cmpstr (choice, ==, remembered);
}

/* The person's choice is remembered; one that holds for a single run is not, and does not
 * replace the remembered one until the person chooses again. */
static void
test_remember (void)
{
  HpAppearance *appearance = hp_appearance_get_default ();
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_set_string (settings, "theme", "light");
  hp_appearance_bind_settings (appearance, settings);
  assert_choice (HP_THEME_LIGHT, "light", settings);
  hp_appearance_set_choice (appearance, "dark");
  assert_choice (HP_THEME_DARK, "dark", settings);
  hp_appearance_set_for_now (appearance, "contrast");
  assert_choice (HP_THEME_CONTRAST, "dark", settings);
  hp_appearance_set_for_now (appearance, "light");
  assert_choice (HP_THEME_LIGHT, "dark", settings);
  hp_appearance_set_choice (appearance, "contrast");
  assert_choice (HP_THEME_CONTRAST, "contrast", settings);
  hp_appearance_set_choice (appearance, "light");
  assert_choice (HP_THEME_LIGHT, "light", settings);
}

/* Names that are none leave it as it is, also where they are remembered. */
static void
test_unknown (void)
{
  HpAppearance *appearance = hp_appearance_get_default ();
  HpTheme theme = hp_appearance_get_theme (appearance);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_set_string (settings, "theme", "pink");
  hp_appearance_bind_settings (appearance, settings);
  hp_appearance_set_choice (appearance, "pink");
  hp_appearance_set_for_now (appearance, NULL);
  g_assert_cmpint (hp_appearance_get_theme (appearance), ==, theme);
  g_assert_null (hp_appearance_find_choice ("pink"));
  g_assert_cmpstr (hp_appearance_find_choice ("dark"), ==, "dark");
}

int
main (int argc, char *argv[])
{
  ui_start (&argc, &argv);
  g_test_add_func ("/appearance/remember", test_remember);
  g_test_add_func ("/appearance/unknown", test_unknown);
  return g_test_run ();
}
