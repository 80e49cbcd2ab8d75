/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worksheet is a list of items, such as one line of a text or a table, which are put below each
 * other. An item that would be cut begins the next page, with those before it that belong to it.
 */
#include "worksheet.h"
#include "words/formulas.h"

#include <glib/gi18n.h>

#define MARGIN 43.0
#define FOOT 26.0
#define TITLE_SIZE 19.0
#define HEADING_SIZE 13.0
#define TEXT_SIZE 10.5
#define SMALL_SIZE 8.5
#define BADGE 24.0 /* the space for a scene's number */
#define RULE 25.0  /* from a line to answer on to the next */

typedef struct Item Item;
struct Item
{
  void (*draw) (const HpWorksheet *worksheet, cairo_t *cr, const Item *item);
  int task;
  bool is_answer;
  PangoLayout *layout; /* of a text, of which this is one line */
  int line;
  double height, indent;
  bool keeps;  /* the next item is on the same page */
  bool breaks; /* it begins a page */
  int page;
  double y;
};

struct HpWorksheet
{
  HpSheet sheet;
  char *title;
  HpTask *tasks;
  HpNetwork *answers;
  bool *has_answer;
  GArray *items;
  int n_pages;
};

static void
item_clear (gpointer data)
{
  g_clear_object (&((Item *) data)->layout);
}

static Item *
add_item (HpWorksheet *worksheet, Item item)
{
  g_array_append_val (worksheet->items, item);
  return &g_array_index (worksheet->items, Item, worksheet->items->len - 1);
}

static void
add_gap (HpWorksheet *worksheet, double height)
{
  add_item (worksheet, (Item) { .height = height });
}

/* Texts. */

static void
draw_text (const HpWorksheet *worksheet, cairo_t *cr, const Item *item)
{
  double width = hp_sheet_width (&worksheet->sheet) - item->indent;
  PangoLayoutIter *iter = pango_layout_get_iter (item->layout);
  PangoRectangle extents;

  for (int line = 0; line < item->line; line++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr,
                 hp_sheet_x (&worksheet->sheet, item->indent, width)
                     + extents.x / (double) PANGO_SCALE,
                 item->y
                     + (pango_layout_iter_get_baseline (iter) - extents.y) / (double) PANGO_SCALE);
  pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
  pango_layout_iter_free (iter);
}

/* A text, line by line, so that it can go on on the next page; its first two lines stay together,
 * and so do its last two. */
static void
add_markup (HpWorksheet *worksheet, const char *markup, double size, double indent, bool keeps)
{
  double width = hp_sheet_width (&worksheet->sheet) - indent;
  g_autoptr (PangoLayout) layout = hp_sheet_layout (&worksheet->sheet, markup, size, width);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int n_lines = pango_layout_get_line_count (layout), line = 0;

  do
    {
      bool is_last = line == n_lines - 1, is_beside = line == 0 || line == n_lines - 2;
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      add_item (worksheet, (Item) { .draw = draw_text, .layout = g_object_ref (layout),
                                    .line = line, .indent = indent,
                                    .height = extents.height / (double) PANGO_SCALE,
                                    .keeps = is_last ? keeps : is_beside });
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
add_text (HpWorksheet *worksheet, const char *text, bool keeps)
{
  g_autofree char *tied = hp_formulas_tie (text), *markup = g_markup_escape_text (tied, -1);

  if (*text != '\0')
    add_markup (worksheet, markup, TEXT_SIZE, 0, keeps);
}

/* The head of the first page, with lines for name and date. */
static void
draw_head (const HpWorksheet *worksheet, cairo_t *cr, const Item *item)
{
  const HpSheet *sheet = &worksheet->sheet;
  const char *const labels[] = { _("Name"), _("Date") };
  const double shares[] = { 0.45, 0.75, 1 };
  double width = hp_sheet_width (sheet), baseline = item->y + 18;

  for (int i = 0; i < 2; i++)
    {
      double from = shares[i] * width, to = shares[i + 1] * width - 10 * (1 - i), words, x, end;
      g_autoptr (PangoLayout) layout = hp_sheet_layout (sheet, labels[i], TEXT_SIZE, 0);
      PangoRectangle extents;

      pango_layout_get_extents (layout, NULL, &extents);
      words = extents.width / (double) PANGO_SCALE;
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, hp_sheet_x (sheet, from, words),
                     baseline - pango_layout_get_baseline (layout) / (double) PANGO_SCALE);
      pango_cairo_show_layout (cr, layout);
      x = hp_sheet_x (sheet, from + words + 6, 0);
      end = hp_sheet_x (sheet, to, 0);
      hp_sheet_line (cr, (HpPoint) { x, baseline + 3 }, (HpPoint) { end, baseline + 3 }, 0.7, 0);
    }
  hp_sheet_line (cr, (HpPoint) { sheet->margin, item->y + item->height - 4 },
                 (HpPoint) { sheet->margin + width, item->y + item->height - 4 }, 1.4, 0);
}

/* The number of a scene, in a circle beside its title. */
static void
draw_badge (const HpWorksheet *worksheet, cairo_t *cr, const Item *item)
{
  const double radius = 9;
  double x = hp_sheet_x (&worksheet->sheet, 0, 2 * radius);
  HpRect box = { x, item->y, 2 * radius, 2 * radius };
  g_autofree char *number = g_strdup_printf ("<b>%d</b>", item->task + 1);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 1);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, item->y + radius, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  hp_sheet_centre (&worksheet->sheet, cr, box, number, TEXT_SIZE);
}

static void
draw_numbers (const HpWorksheet *worksheet, cairo_t *cr, const Item *item)
{
  hp_task_draw (&worksheet->tasks[item->task], &worksheet->sheet, cr, item->y,
                item->is_answer ? &worksheet->answers[item->task] : NULL);
}

static void
draw_rule (const HpWorksheet *worksheet, cairo_t *cr, const Item *item)
{
  double width = hp_sheet_width (&worksheet->sheet), y = item->y + item->height;

  hp_sheet_line (cr, (HpPoint) { worksheet->sheet.margin, y },
                 (HpPoint) { worksheet->sheet.margin + width, y }, 0.6, 0.2);
}

/* The items of a scene. */

static void
add_heading (HpWorksheet *worksheet, int task)
{
  const char *title = worksheet->tasks[task].title;
  g_autofree char *tied = hp_formulas_tie (title);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", tied);

  add_item (worksheet, (Item) { .draw = draw_badge, .task = task, .keeps = true });
  add_markup (worksheet, markup, HEADING_SIZE, BADGE, true);
  add_item (worksheet, (Item) { .height = 3, .keeps = true });
}

/* The sum and the rule of a scene; not again if they are those of the one before. */
static bool
has_same_rule (const HpScene *one, const HpScene *other)
{
  return one->network.neuron[one->network.in_hand].neuron.rule
         == other->network.neuron[other->network.in_hand].neuron.rule;
}

#define LTR(formula) "\u2066" formula "\u2069"
#define SUM                                                                                        \
  LTR ("<i>z</i> = <i>w</i><sub>0</sub> + <i>w</i><sub>1</sub>\u00b7A + "                          \
       "<i>w</i><sub>2</sub>\u00b7B")

static void
add_rule_sentence (HpWorksheet *worksheet, const HpScene *scene, bool keeps)
{
  HpRule rule = scene->network.neuron[scene->network.in_hand].neuron.rule;

  /* Translators: on top of a worksheet: the formula of the sum, then y, then when it is 1. */
  g_autofree char *markup = g_strdup_printf (
      _("%s. The output %s is 1 if %s, else 0."), SUM, "<i>y</i>",
      rule == HP_RULE_EXCEEDS ? LTR ("<i>z</i> &gt; <i>\u03b8</i>")
                              : LTR ("<i>z</i> \u2265 <i>\u03b8</i>"));

  add_markup (worksheet, markup, TEXT_SIZE, 0, keeps);
}

/* "A: rain, B: wind": what the names stand for in this scene. */
static void
add_meanings (HpWorksheet *worksheet, const HpTask *task)
{
  static const char *const NAMES[] = { "A", "B", "y" };
  const char *const meanings[] = { task->meanings.a, task->meanings.b, task->meanings.y };
  g_autoptr (GString) markup = g_string_new (NULL);

  for (int i = 0; i < 3; i++)
    if (hp_has_meaning (meanings[i]))
      {
        g_autofree char *text = hp_name_with_meaning (NAMES[i], meanings[i]);

        g_string_append_printf (markup, "%s%s", markup->len > 0 ? "   " : "", text);
      }
  if (markup->len > 0)
    add_markup (worksheet, markup->str, TEXT_SIZE, 0, true);
}

static void
add_numbers (HpWorksheet *worksheet, int task, bool is_answer)
{
  if (!hp_task_has_table (&worksheet->tasks[task]))
    return;
  add_meanings (worksheet, &worksheet->tasks[task]);
  add_item (worksheet, (Item) { .height = 6, .keeps = true });
  add_item (worksheet,
            (Item) { .draw = draw_numbers, .task = task, .is_answer = is_answer,
                     .height = hp_task_height (&worksheet->tasks[task]), .keeps = !is_answer });
}

static void
add_task (HpWorksheet *worksheet, int index)
{
  const HpTask *task = &worksheet->tasks[index];

  add_heading (worksheet, index);
  if (index > 0 && !has_same_rule (&task->scene, &task[-1].scene))
    add_rule_sentence (worksheet, &task->scene, true);
  add_text (worksheet, task->text, true);
  add_numbers (worksheet, index, false);
  add_item (worksheet, (Item) { .draw = draw_rule, .height = 16, .keeps = true });
  add_item (worksheet, (Item) { .draw = draw_rule, .height = RULE });
  add_gap (worksheet, 26);
}

static void
add_answer (HpWorksheet *worksheet, int index)
{
  const HpTask *task = &worksheet->tasks[index];
  bool has_answer = worksheet->has_answer[index];
  bool asks = hp_scene_asked_parameters (&task->scene) != 0
              || task->scene.network_goal != HP_GATE_NONE;
  bool has_notes = task->notes != NULL && *task->notes != '\0';

  if (!hp_task_has_table (task) && !has_notes)
    return;
  add_heading (worksheet, index);
  if (asks && hp_task_has_table (task))
    add_text (worksheet, has_answer ? _("One of several answers:") : _("There is no answer."),
              has_answer);
  if (has_answer)
    add_numbers (worksheet, index, true);
  if (has_notes)
    {
      g_autofree char *label = g_markup_printf_escaped ("<b>%s</b>", _("Notes for the teacher"));

      add_item (worksheet, (Item) { .height = 4, .keeps = true });
      add_markup (worksheet, label, TEXT_SIZE, 0, true);
      add_text (worksheet, task->notes, false);
    }
  add_gap (worksheet, 18);
}

static void
add_title (HpWorksheet *worksheet, const char *title, bool breaks)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", title);
  guint first = worksheet->items->len;

  add_markup (worksheet, markup, TITLE_SIZE, 0, true);
  g_array_index (worksheet->items, Item, first).breaks = breaks;
}

static void
add_items (HpWorksheet *worksheet, int n_tasks)
{
  add_title (worksheet, worksheet->title, false);
  add_item (worksheet, (Item) { .draw = draw_head, .height = 34, .keeps = true });
  if (n_tasks > 0)
    {
      add_rule_sentence (worksheet, &worksheet->tasks[0].scene, true);
      add_text (worksheet,
                _("Fill in the tables, write 0 or 1 into each point, and draw the lines."), true);
    }
  add_gap (worksheet, 16);
  for (int task = 0; task < n_tasks; task++)
    add_task (worksheet, task);
  add_title (worksheet, _("Answers"), true);
  add_gap (worksheet, 10);
  for (int task = 0; task < n_tasks; task++)
    add_answer (worksheet, task);
}

/* Pages. */

/* The height of an item with those that it keeps with it. */
static double
measure_kept (const GArray *items, guint first)
{
  double height = 0;

  for (guint i = first; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      height += item->height;
      if (!item->keeps)
        break;
    }
  return height;
}

/* Items that are kept together but higher than a page are cut between two of them. A gap at the top
 * of a page is left out. */
static void
paginate (HpWorksheet *worksheet)
{
  double top = worksheet->sheet.margin, bottom = worksheet->sheet.paper.height - MARGIN - FOOT;
  double y = top;
  int page = 0;
  bool was_kept = false;

  for (guint i = 0; i < worksheet->items->len; i++)
    {
      Item *item = &g_array_index (worksheet->items, Item, i);
      double kept = measure_kept (worksheet->items, i);
      bool fits = y + item->height <= bottom
                  && (was_kept || kept > bottom - top || y + kept <= bottom);

      if (y > top && (item->breaks || !fits))
        {
          page++;
          y = top;
        }
      item->page = page;
      item->y = y;
      if (y > top || item->draw != NULL)
        y += item->height;
      was_kept = item->keeps && kept <= bottom - top;
    }
  worksheet->n_pages = page + 1;
}

static void
draw_foot (const HpWorksheet *worksheet, cairo_t *cr, int page)
{
  const HpSheet *sheet = &worksheet->sheet;
  double width = hp_sheet_width (sheet), y = sheet->paper.height - MARGIN;
  /* Translators: the number of a page, and how many there are. */
  g_autofree char *number = g_strdup_printf (_("page %d of %d"), page + 1, worksheet->n_pages);
  g_autofree char *name
      = g_markup_printf_escaped ("%s \u00b7 %s", _("Halfplane"), worksheet->title);
  g_autoptr (PangoLayout) near = hp_sheet_layout (sheet, name, SMALL_SIZE, 0.75 * width);
  g_autoptr (PangoLayout) far = hp_sheet_layout (sheet, number, SMALL_SIZE, 0);
  PangoRectangle extents;

  hp_sheet_line (cr, (HpPoint) { sheet->margin, y - 6 }, (HpPoint) { sheet->margin + width, y - 6 },
                 0.5, 0.5);
  pango_layout_set_ellipsize (near, PANGO_ELLIPSIZE_END);
  pango_layout_get_extents (far, NULL, &extents);
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
  cairo_move_to (cr, hp_sheet_x (sheet, 0, 0.75 * width), y);
  pango_cairo_show_layout (cr, near);
  cairo_move_to (cr, hp_sheet_x (sheet, width - extents.width / (double) PANGO_SCALE,
                                 extents.width / (double) PANGO_SCALE), y);
  pango_cairo_show_layout (cr, far);
}

static void
draw_page (gpointer data, cairo_t *cr, int page)
{
  const HpWorksheet *worksheet = data;

  for (guint i = 0; i < worksheet->items->len; i++)
    {
      const Item *item = &g_array_index (worksheet->items, Item, i);

      if (item->page == page && item->draw != NULL)
        item->draw (worksheet, cr, item);
    }
  draw_foot (worksheet, cr, page);
}

HpWorksheet *
hp_worksheet_new (const char *title, const HpTask *tasks, int n_tasks, HpPaper paper,
                  const char *family)
{
  HpWorksheet *worksheet = g_new0 (HpWorksheet, 1);

  worksheet->sheet = hp_sheet (paper, MARGIN, family);
  worksheet->title = g_strdup (title);
  worksheet->tasks = g_memdup2 (tasks, (gsize) n_tasks * sizeof *tasks);
  worksheet->answers = g_new0 (HpNetwork, n_tasks);
  worksheet->has_answer = g_new0 (bool, n_tasks);
  for (int task = 0; task < n_tasks; task++)
    worksheet->has_answer[task] = hp_scene_answer (&tasks[task].scene, &worksheet->answers[task]);
  worksheet->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (worksheet->items, item_clear);
  add_items (worksheet, n_tasks);
  paginate (worksheet);
  return worksheet;
}

void
hp_worksheet_free (HpWorksheet *worksheet)
{
  hp_sheet_clear (&worksheet->sheet);
  g_clear_pointer (&worksheet->items, g_array_unref);
  g_free (worksheet->title);
  g_free (worksheet->tasks);
  g_free (worksheet->answers);
  g_free (worksheet->has_answer);
  g_free (worksheet);
}

HpPages
hp_worksheet_pages (HpWorksheet *worksheet)
{
  return (HpPages) { .paper = worksheet->sheet.paper, .n_pages = worksheet->n_pages,
                     .title = worksheet->title, .data = worksheet, .draw = draw_page };
}
