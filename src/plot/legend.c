/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items one after the other:
 *
 *     [ ] text   [ ] text      text   [0] [1] [2]
 */
#include "legend.h"

/* Pixels at a unit of 1. */
enum
{
  SAMPLE_WIDTH = 26,
  SAMPLE_HEIGHT = 15,
  GAP = 6,
  GAP_AFTER_TEXT = 20,
};

static double
measure_text (const HpPen *pen, const HpLegendItem *item)
{
  if (item->text == NULL)
    return 0;
  return hp_pen_measure (pen, HP_FONT_TICK, item->text, (HpPoint) { 0, 0 }, (HpAnchor) { 0, 0 })
      .width;
}

/* With the gap after it. */
static double
measure_item (const HpPen *pen, const HpLegendItem *item)
{
  double sample = item->has_sample ? (SAMPLE_WIDTH + GAP) * pen->unit : 0;

  return sample + measure_text (pen, item) + (item->text != NULL ? GAP_AFTER_TEXT * pen->unit : 0);
}

/* Without the gap after the last one. */
static double
measure_all (const HpPen *pen, int n_items, const HpLegendItem *items)
{
  double width = 0;

  for (int i = 0; i < n_items; i++)
    width += measure_item (pen, &items[i]);
  return width - (items[n_items - 1].text != NULL ? GAP_AFTER_TEXT : GAP) * pen->unit;
}

static void
draw_sample (const HpPen *pen, const HpLegendItem *item, HpPoint middle)
{
  double width = SAMPLE_WIDTH * pen->unit, height = SAMPLE_HEIGHT * pen->unit;
  HpRect rect = { middle.x - width / 2, middle.y - height / 2, width, height };

  hp_pen_colour (pen, item->fill);
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (pen->cr);
  hp_pen_outline (pen, rect, 1.5 * pen->unit, item->edge, item->is_dashed);
  if (item->inside != NULL)
    hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_INK, item->inside, middle, (HpAnchor) { 0.5, 0.5 });
}

void
hp_legend_draw (const HpPen *outer, int n_items, const HpLegendItem *items, HpPoint middle,
                double width)
{
  HpPen pen = *outer;
  int way = items[0].text != NULL
                    && hp_lettering_reads_from_right (pen.lettering, HP_FONT_TICK, pen.unit,
                                                      items[0].text)
                ? -1
                : 1;
  double x;

  while (pen.unit > 0.3 * outer->unit && measure_all (&pen, n_items, items) > width)
    pen.unit *= 0.95;
  x = middle.x - way * measure_all (&pen, n_items, items) / 2;
  for (int i = 0; i < n_items; i++)
    {
      double sample = items[i].has_sample ? (SAMPLE_WIDTH + GAP) * pen.unit : 0;

      if (items[i].has_sample)
        draw_sample (&pen, &items[i],
                     (HpPoint) { x + way * SAMPLE_WIDTH * pen.unit / 2, middle.y });
      if (items[i].text != NULL)
        hp_pen_text (&pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, items[i].text,
                     (HpPoint) { x + way * sample, middle.y }, (HpAnchor) { way > 0 ? 0 : 1, 0.5 });
      x += way * measure_item (&pen, &items[i]);
    }
}
