/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "order.h"

#include <string.h>

static const HpRow ORDERS[HP_N_ORDERS][HP_N_ROWS] = {
  { 0, 1, 2, 3 }, { 0, 1, 3, 2 }, { 0, 2, 1, 3 }, { 0, 2, 3, 1 }, { 0, 3, 1, 2 }, { 0, 3, 2, 1 },
  { 1, 0, 2, 3 }, { 1, 0, 3, 2 }, { 1, 2, 0, 3 }, { 1, 2, 3, 0 }, { 1, 3, 0, 2 }, { 1, 3, 2, 0 },
  { 2, 0, 1, 3 }, { 2, 0, 3, 1 }, { 2, 1, 0, 3 }, { 2, 1, 3, 0 }, { 2, 3, 0, 1 }, { 2, 3, 1, 0 },
  { 3, 0, 1, 2 }, { 3, 0, 2, 1 }, { 3, 1, 0, 2 }, { 3, 1, 2, 0 }, { 3, 2, 0, 1 }, { 3, 2, 1, 0 },
};

HpRow
hp_order_row (HpOrder order, int place)
{
  return ORDERS[order][place];
}

char *
hp_order_print (HpOrder order, char buffer[HP_ORDER_SIZE])
{
  for (int place = 0; place < HP_N_ROWS; place++)
    {
      char *letter = buffer + 3 * place;

      letter[0] = (char) ('0' + hp_row_a (ORDERS[order][place]));
      letter[1] = (char) ('0' + hp_row_b (ORDERS[order][place]));
      letter[2] = place + 1 < HP_N_ROWS ? ',' : '\0';
    }
  return buffer;
}

HpOrder
hp_order_parse (const char *text)
{
  for (HpOrder order = 0; order < HP_N_ORDERS; order++)
    {
      char wanted[HP_ORDER_SIZE];
      const char *rest = text, *letter = hp_order_print (order, wanted);

      for (; *letter != '\0' && *(rest += strspn (rest, " ")) == *letter; letter++)
        rest++;
      if (*letter == '\0' && rest[strspn (rest, " ")] == '\0')
        return order;
    }
  return -1;
}
