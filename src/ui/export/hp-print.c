/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-print.h"

#include "plot/view-kinds.h"

#include <glib/gi18n.h>

typedef struct
{
  HpView view;
  char *family;
} Page;

static void
page_free (gpointer data, GClosure *closure)
{
  Page *page = data;

  g_free (page->family);
  g_free (page);
}

/* Centred, as large as the page allows. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  const Page *page = data;
  double width = page->view.width, height = page->view.height;
  double page_width = gtk_print_context_get_width (context);
  double page_height = gtk_print_context_get_height (context);
  double zoom = MIN (page_width / width, page_height / height);
  HpLettering *lettering = hp_lettering_new_for_export (page->family);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_translate (cr, (page_width - zoom * width) / 2, (page_height - zoom * height) / 2);
  cairo_scale (cr, zoom, zoom);
  hp_view_draw (&page->view, lettering, cr);
  hp_lettering_free (lettering);
}

static GtkPrintOperation *
make_operation (int n_pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_n_pages (operation, n_pages);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Halfplane"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return operation;
}

GtkPrintOperation *
hp_print_operation_new (const HpView *view, const char *family)
{
  GtkPrintOperation *operation = make_operation (1);
  Page *page = g_new0 (Page, 1);

  page->view = *view;
  page->family = g_strdup (family);
  /* Paper is white, and ink expensive. */
  page->view.theme = hp_theme_find (false, hp_theme_is_contrast (view->theme));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), page, page_free, 0);
  return operation;
}

typedef struct
{
  HpPages pages;
  GDestroyNotify destroy;
} Document;

static void
document_free (gpointer data, GClosure *closure)
{
  Document *document = data;

  document->destroy (document->pages.data);
  g_free (document);
}

/* As it is, or smaller where the person has chosen smaller paper. */
static void
draw_document_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  const Document *document = data;
  const HpPaper *paper = &document->pages.paper;
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double zoom = MIN (1, MIN (width / paper->width, height / paper->height));
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_translate (cr, (width - zoom * paper->width) / 2, (height - zoom * paper->height) / 2);
  cairo_scale (cr, zoom, zoom);
  document->pages.draw (document->pages.data, cr, number);
}

GtkPrintOperation *
hp_print_pages_new (const HpPages *pages, GDestroyNotify destroy)
{
  GtkPrintOperation *operation = make_operation (pages->n_pages);
  Document *document = g_new0 (Document, 1);

  *document = (Document) { *pages, destroy };
  gtk_print_operation_set_use_full_page (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_document_cb), document,
                         document_free, 0);
  return operation;
}
