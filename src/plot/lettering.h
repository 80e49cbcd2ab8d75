/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text in pictures. Laid-out texts are kept: most of them return in the next frame.
 */
#pragma once

#include "shapes.h"

#include <pango/pangocairo.h>

/* Keeps laid-out texts for one surface or widget, and shapes. */
typedef struct HpLettering HpLettering;

/* The purposes of a text, which set its size and weight. */
typedef enum
{
  HP_FONT_TICK,     /* numbers on the axes, coordinates of points */
  HP_FONT_AXIS,     /* what an axis is */
  HP_FONT_NOTE,     /* a word that must be seen: bold */
  HP_FONT_DIGIT,    /* an output on its point: bold */
  HP_FONT_EQUATION, /* the sum under the plot */
  HP_N_FONTS,
} HpFont;

/* How a text stands to the place it is put at: 0 starts there, 0.5 is centred, 1 ends there. */
typedef struct
{
  double across, down;
} HpAnchor;

/* The scale at which a font is a 40th of a screen's height, which a class can read from the back
 * row; 0 without a screen. */
double hp_lettering_readable_scale (HpFont font, double screen);

/* Takes over the context, whose font family and options the texts get; its size is the one that
 * they are enlarged from. Free with hp_lettering_free (). */
HpLettering *hp_lettering_new (PangoContext *context);
void hp_lettering_free (HpLettering *lettering);

HpShapes *hp_lettering_get_shapes (HpLettering *lettering);

/* Returns a new context for texts that leave the window, in a font family such as "Sans". */
PangoContext *hp_lettering_make_context (const char *family);

/* The lettering for a picture that leaves the window, in a font family such as "Sans": the same on
 * every surface, whatever hinting the desktop likes. */
HpLettering *hp_lettering_new_for_export (const char *family);

/* While presenting, on a screen of a height in pixels, indices grow until a class can read them,
 * and texts that have some grow until those look smaller than their letters; 0 without a screen. */
void hp_lettering_set_screen (HpLettering *lettering, double screen);

/* Takes a text with its upper left corner at the origin of cr, instead of its letters being drawn:
 * for pictures in which a text shall stay a text. across says which part of its width is fixed, as
 * in HpAnchor. halo is the width of its halo in units of cr, or 0 for the text itself; the colour
 * is the source of cr. */
typedef void (*HpTextSink) (void *data,
                            cairo_t *cr,
                            PangoLayout *layout,
                            double across,
                            double halo);
void hp_lettering_set_sink (HpLettering *lettering, HpTextSink sink, void *data);

/* The pixels that a text covers put at a place; scale multiplies the font's size. */
HpRect hp_lettering_place (HpLettering *lettering,
                           HpFont font,
                           double scale,
                           const char *text,
                           HpPoint at,
                           HpAnchor anchor);

/* The part of those pixels that its letters cover, to a whole pixel: less high than the line. */
HpRect hp_lettering_ink (HpLettering *lettering,
                         HpFont font,
                         double scale,
                         const char *text,
                         HpPoint at,
                         HpAnchor anchor);

/* How far below its upper edge a text's baseline is, in pixels: not the same where letters come
 * from several fonts. */
double hp_lettering_baseline (HpLettering *lettering, HpFont font, double scale, const char *text);

/* Returns whether a text is written from right to left. */
bool hp_lettering_reads_from_right (HpLettering *lettering,
                                    HpFont font,
                                    double scale,
                                    const char *text);

/* Draws the text there, in the source of cr. The markup of Pango is taken. */
void hp_lettering_show (HpLettering *lettering,
                        cairo_t *cr,
                        HpFont font,
                        double scale,
                        const char *text,
                        HpPoint at,
                        HpAnchor anchor);

/* The same with the outline stroked in the source of cr: a halo that keeps lines off the text. */
void hp_lettering_halo (HpLettering *lettering,
                        cairo_t *cr,
                        HpFont font,
                        double scale,
                        const char *text,
                        HpPoint at,
                        HpAnchor anchor);
