/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the orders of rows.
 */
#include "core/order.h"
#include "testing.h"

/* Every order has each row once, comes after the one before it, and is read as it is written. */
static void
test_all (void)
{
  char before[HP_ORDER_SIZE] = "", text[HP_ORDER_SIZE];

  for (HpOrder order = 0; order < HP_N_ORDERS; order++)
    {
      guint seen = 0;

      for (int place = 0; place < HP_N_ROWS; place++)
        seen |= 1u << hp_order_row (order, place);
      g_assert_cmphex (seen, ==, 0xf);
      g_assert_cmpstr (hp_order_print (order, text), >, before);
      g_assert_cmpint (hp_order_parse (text), ==, order);
      g_strlcpy (before, text, sizeof before);
    }
}

static void
test_known (void)
{
  char text[HP_ORDER_SIZE];

  g_assert_cmpstr (hp_order_print (0, text), ==, "00,01,10,11");
  g_assert_cmpstr (hp_order_print (HP_N_ORDERS - 1, text), ==, "11,10,01,00");
  g_assert_cmpint (hp_order_parse (" 11, 10 ,01,0 0 "), ==, HP_N_ORDERS - 1);
}

static void
test_refused (void)
{
  static const char *const TEXTS[]
      = { "", "00", "00,01,10", "00,01,10,10", "00,01,10,11,", "00,01,10,11,00", "0,1,2,3",
          "00;01;10;11", "00,01,10,12", "00 01 10 11", "(0,0),(0,1),(1,0),(1,1)" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_cmpint (hp_order_parse (TEXTS[i]), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/all", test_all);
  g_test_add_func ("/order/known", test_known);
  g_test_add_func ("/order/refused", test_refused);
  return g_test_run ();
}
