/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the four parameters in the window.
 */
#pragma once

#include "core/network.h"

#include <glib-object.h>

/* "Weight of A", for a screen reader and for errors; of Y it is "Weight of H1". */
const char *hp_parameter_name (HpParameter parameter, HpRole role);

/* The same as it stands beside the symbol: "weight of A". */
const char *hp_parameter_label (HpParameter parameter, HpRole role);

/* The symbol as Pango markup: w with its index, theta. */
const char *hp_parameter_symbol (HpParameter parameter);

/* The property "parameter" (HpParameter as int) of a widget. */
void hp_parameter_property_install (GObjectClass *klass, guint id, GParamFlags flags);
