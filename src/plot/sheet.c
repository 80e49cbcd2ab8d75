/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point is a point in every font: the resolution is that of paper, and nothing is hinted.
 */
#include "sheet.h"

#include "lettering.h"
#include "words/words.h"

#include <glib/gi18n.h>

static PangoContext *
make_context (const char *family, PangoDirection direction)
{
  PangoContext *context = hp_lettering_make_context (family);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);
  return context;
}

static bool
is_rtl (gunichar c)
{
  const GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW
         || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA;
}

/* A paragraph may begin with a formula, or fall back to English: it reads from right to left if it
 * has any letter that does. */
static bool
has_rtl (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_rtl (g_utf8_get_char (text)))
      return true;
  return false;
}

HpSheet
hp_sheet (HpPaper paper, double margin, const char *family)
{
  bool is_mirrored = has_rtl (_("Answers"));
  PangoDirection direction = is_mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;

  return (HpSheet) { .texts = make_context (family, direction),
                     .formulas = make_context (family, PANGO_DIRECTION_LTR),
                     .paper = paper,
                     .margin = margin,
                     .is_mirrored = is_mirrored };
}

void
hp_sheet_clear (HpSheet *sheet)
{
  g_clear_object (&sheet->texts);
  g_clear_object (&sheet->formulas);
}

double
hp_sheet_width (const HpSheet *sheet)
{
  return sheet->paper.width - 2 * sheet->margin;
}

double
hp_sheet_x (const HpSheet *sheet, double distance, double width)
{
  return sheet->is_mirrored ? sheet->paper.width - sheet->margin - distance - width
                            : sheet->margin + distance;
}

static PangoLayout *
make_layout (PangoContext *context, const char *markup, double size)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

PangoLayout *
hp_sheet_layout (const HpSheet *sheet, const char *markup, double size, double width)
{
  PangoLayout *layout = make_layout (sheet->texts, markup, size);

  if (sheet->is_mirrored && has_rtl (markup))
    {
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
    }
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_line_spacing (layout, 1.15f);
  return layout;
}

PangoLayout *
hp_sheet_formula (const HpSheet *sheet, const char *markup, double size)
{
  PangoLayout *layout
      = make_layout (has_rtl (markup) ? sheet->texts : sheet->formulas, markup, size);

  pango_layout_set_auto_dir (layout, FALSE);
  return layout;
}

static double
get_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return extents.width / (double) PANGO_SCALE;
}

void
hp_sheet_centre (const HpSheet *sheet, cairo_t *cr, HpRect rect, const char *markup, double size)
{
  g_autoptr (PangoLayout) layout = hp_sheet_formula (sheet, markup, size);
  PangoRectangle extents;

  while (size > 4 && get_width (layout) > rect.width - 3)
    {
      size -= 0.25;
      g_set_object (&layout, NULL);
      layout = hp_sheet_formula (sheet, markup, size);
    }
  pango_layout_get_extents (layout, NULL, &extents);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, rect.x + (rect.width - extents.width / (double) PANGO_SCALE) / 2,
                 rect.y + (rect.height - extents.height / (double) PANGO_SCALE) / 2);
  pango_cairo_show_layout (cr, layout);
}

double
hp_sheet_write (const HpSheet *sheet, cairo_t *cr, double x, double baseline, const char *markup,
                double size)
{
  g_autoptr (PangoLayout) layout = hp_sheet_formula (sheet, markup, size);

  if (cr != NULL)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, x, baseline - pango_layout_get_baseline (layout) / (double) PANGO_SCALE);
      pango_cairo_show_layout (cr, layout);
    }
  return get_width (layout);
}

double
hp_sheet_write_parameter (const HpSheet *sheet, cairo_t *cr, double x, double baseline,
                          HpParameter parameter, HpHundredths value, bool is_told, double size)
{
  static const char *const NAMES[HP_N_PARAMETERS]
      = { "<i>w</i><sub>0</sub>", "<i>w</i><sub>1</sub>", "<i>w</i><sub>2</sub>", "<i>\u03b8</i>" };
  char number[HP_HUNDREDTHS_SIZE];
  g_autofree char *text = g_strdup_printf (is_told ? "%s = <b>%s</b>" : "%s = ", NAMES[parameter],
                                           hp_words_number (value, number));

  return hp_sheet_write (sheet, cr, x, baseline, text, size);
}

void
hp_sheet_line (cairo_t *cr, HpPoint from, HpPoint to, double width, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
}
