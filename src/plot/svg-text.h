/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A laid-out text as an element of an SVG document, and pieces of such elements.
 */
#pragma once

#include <pango/pangocairo.h>

/* The text at the origin of cr, in its colour. across is the part of its width that is fixed: 0 at
 * its beginning, 0.5 in its middle, 1 at its end. With a halo, it is that alone: the outline
 * stroked, its width in units of cr; who reads aloud skips it. Free with g_free (). */
char *hp_svg_text (cairo_t *cr, PangoLayout *layout, double across, double halo);

/* Appends name="value" with at most three places and never a comma; and a text with what XML wants
 * escaped, length being -1 for all of it. */
void hp_svg_append_attribute (GString *element, const char *name, double value);
void hp_svg_append_escaped (GString *element, const char *text, int length);
