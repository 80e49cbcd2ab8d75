/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-parameter-names.h"

#include <glib/gi18n.h>

/* Oblique, as in the pictures: see plot/lettering.c. */
#define SLANTED(text) "<span style=\"oblique\">" text "</span>"

/* A subscript in the strips' font, which needs not be loaded for it. As in hp-subscripts.c, its own
 * line is two pixels high, so that it makes the label's line no higher. A blank one puts theta on
 * the line of the weights. */
#define SUBSCRIPT(text) \
  "<span size=\"80%\" baseline_shift=\"subscript\" line_height=\"2048\">" text "</span>"

static const struct
{
  const char *symbol, *label, *name;
} NAMES[HP_N_PARAMETERS] = {
  [HP_W0] = { SLANTED ("w") SUBSCRIPT ("0"), N_ ("bias"), N_ ("Bias") },
  [HP_W1] = { SLANTED ("w") SUBSCRIPT ("1"), N_ ("weight of A"), N_ ("Weight of A") },
  [HP_W2] = { SLANTED ("w") SUBSCRIPT ("2"), N_ ("weight of B"), N_ ("Weight of B") },
  [HP_THETA] = { SLANTED ("\u03b8") SUBSCRIPT (" "), N_ ("threshold"), N_ ("Threshold") },
};

/* The inputs of Y are H1 and H2. */
static const struct
{
  const char *label, *name;
} NAMES_OF_Y[HP_N_PARAMETERS] = {
  [HP_W1] = { N_ ("weight of H1"), N_ ("Weight of H1") },
  [HP_W2] = { N_ ("weight of H2"), N_ ("Weight of H2") },
};

static gboolean
is_of_y (HpParameter parameter, HpRole role)
{
  return role == HP_ROLE_Y && NAMES_OF_Y[parameter].label != NULL;
}

const char *
hp_parameter_name (HpParameter parameter, HpRole role)
{
  return is_of_y (parameter, role) ? _(NAMES_OF_Y[parameter].name) : _(NAMES[parameter].name);
}

const char *
hp_parameter_label (HpParameter parameter, HpRole role)
{
  return is_of_y (parameter, role) ? _(NAMES_OF_Y[parameter].label) : _(NAMES[parameter].label);
}

const char *
hp_parameter_symbol (HpParameter parameter)
{
  return NAMES[parameter].symbol;
}

void
hp_parameter_property_install (GObjectClass *klass, guint id, GParamFlags flags)
{
  g_object_class_install_property (
      klass, id,
      g_param_spec_int ("parameter", NULL, NULL, 0, HP_N_PARAMETERS - 1, 0,
                        flags | G_PARAM_STATIC_STRINGS));
}
