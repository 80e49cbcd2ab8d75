/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both choices are properties of the model. The orders stand in the drop-down as they do in core.
 */
#include "hp-training-popover.h"

#include "config.h"
#include "ui/common/hp-announce.h"

#include <glib/gi18n.h>

/* "(1, 1), (1, 0), (0, 1), (0, 0)" for each order. */
static GListModel *
make_orders (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (HpOrder order = 0; order < HP_N_ORDERS; order++)
    {
      GString *name = g_string_new (NULL);

      for (int place = 0; place < HP_N_ROWS; place++)
        {
          HpRow row = hp_order_row (order, place);

          g_string_append_printf (name, "%s(%d, %d)", place > 0 ? "  " : "\u2066", hp_row_a (row),
                                  hp_row_b (row));
        }
      g_string_append (name, "\u2069");
      gtk_string_list_take (names, g_string_free (name, FALSE));
    }
  return G_LIST_MODEL (names);
}

static void
selected_cb (GtkDropDown *orders)
{
  hp_announce_drop_down (orders, _("Order of the rows"));
}

static void
set_up_orders (GtkDropDown *orders, HpModel *model)
{
  g_autoptr (GListModel) names = make_orders ();

  gtk_drop_down_set_model (orders, names);
  g_object_bind_property (model, "order", orders, "selected",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect (orders, "notify::selected", G_CALLBACK (selected_cb), NULL);
  selected_cb (orders);
}

static void
write_note (GtkBuilder *builder, const char *name, const char *words)
{
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, name)), words);
}

void
hp_training_popover_open (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;
  HpModel *model = data;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/hp-training-popover.ui");
  g_object_bind_property (model, "fixed-bias", gtk_builder_get_object (builder, "bias"), "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL
                              | G_BINDING_INVERT_BOOLEAN);
  write_note (builder, "bias_note",
              _("If not, only the weights of A and B are corrected, as in exercises without a "
                "bias, and Novikoff's bound does not hold."));
  write_note (builder, "order_note",
              _("Each epoch shows the rows in this order. Another order may lead to other "
                "corrections and other weights."));
  set_up_orders (GTK_DROP_DOWN (gtk_builder_get_object (builder, "orders")), model);
  gtk_menu_button_set_popover (button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
}
