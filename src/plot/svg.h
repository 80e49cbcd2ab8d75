/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture as SVG in which text is text. cairo would write the letters as shapes.
 */
#pragma once

#include "bytes.h"
#include "view-kinds.h"

/* Draws the picture zoom times as large, and appends the document to the bytes. */
void hp_svg_write (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes);
