/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-print.h"

#include "plot/view-kinds.h"

#include <glib/gi18n.h>

typedef struct
{
  HpPages pages;
  GDestroyNotify destroy;
  double most; /* how much larger than they are the pages may become */
} Document;

static void
document_free (gpointer data, GClosure *closure)
{
  Document *document = data;

  document->destroy (document->pages.data);
  g_free (document);
}

/* In the middle of the paper, as large as may be. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  const Document *document = data;
  const HpPaper *paper = &document->pages.paper;
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double zoom = MIN (document->most, MIN (width / paper->width, height / paper->height));
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_translate (cr, (width - zoom * paper->width) / 2, (height - zoom * paper->height) / 2);
  cairo_scale (cr, zoom, zoom);
  document->pages.draw (document->pages.data, cr, number);
}

static GtkPrintOperation *
make_operation (HpPages pages, GDestroyNotify destroy, double most)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Document *document = g_new (Document, 1);

  *document = (Document) { pages, destroy, most };
  gtk_print_operation_set_n_pages (operation, pages.n_pages);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Halfplane"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), document,
                         document_free, 0);
  return operation;
}

typedef struct
{
  HpView view;
  char *family;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_free (picture->family);
  g_free (picture);
}

static void
draw_picture (gpointer data, cairo_t *cr, int number)
{
  const Picture *picture = data;
  HpLettering *lettering = hp_lettering_new_for_export (picture->family);

  hp_view_draw (&picture->view, lettering, cr);
  hp_lettering_free (lettering);
}

GtkPrintOperation *
hp_print_operation_new (const HpView *view, const char *family)
{
  Picture *picture = g_new (Picture, 1);
  HpPages pages = { .paper = { view->width, view->height }, .n_pages = 1, .data = picture,
                    .draw = draw_picture };

  *picture = (Picture) { *view, g_strdup (family) };
  /* Paper is white, and ink expensive. */
  picture->view.theme = hp_theme_find (false, hp_theme_is_contrast (view->theme));
  return make_operation (pages, picture_free, G_MAXDOUBLE);
}

GtkPrintOperation *
hp_print_pages_new (const HpPages *pages, GDestroyNotify destroy)
{
  GtkPrintOperation *operation = make_operation (*pages, destroy, 1);

  gtk_print_operation_set_use_full_page (operation, TRUE);
  return operation;
}
