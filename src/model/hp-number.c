/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-number.h"

#include "core/learning.h"

#include <glib/gi18n.h>

static const char *
explain (HpParse parse, const char *beyond)
{
  switch (parse)
    {
    case HP_PARSE_OK:
      return NULL;
    case HP_PARSE_TOO_FINE:
      return _("more than two decimal places");
    case HP_PARSE_OUT_OF_RANGE:
      return beyond;
    case HP_PARSE_NOT_A_NUMBER:
      break;
    }
  return _("not a number");
}

/* The table only depends on how the four numbers relate to each other. */
static const char *
beyond_limit (void)
{
  return _("not between -10.00 and 10.00; a tenth of all four numbers makes the same table");
}

const char *
hp_number_parse_parameter (const char *text, HpHundredths *value)
{
  return explain (hp_hundredths_parse (text, -HP_LIMIT, HP_LIMIT, value),
                  beyond_limit ());
}

static const char *
parse_list (const char *text, int n, const char *expected, HpHundredths *values)
{
  HpParse parse = hp_hundredths_parse_list (text, n, -HP_LIMIT, HP_LIMIT, values);

  if (parse == HP_PARSE_NOT_A_NUMBER)
    return expected;
  return explain (parse, beyond_limit ());
}

const char *
hp_number_parse_weights (const char *text, HpHundredths weights[3])
{
  return parse_list (text, 3, _("expected three numbers separated by commas"), weights);
}

const char *
hp_number_parse_neuron (const char *text, HpHundredths values[4])
{
  return parse_list (text, 4, _("expected four numbers separated by commas"), values);
}

const char *
hp_number_parse_network (const char *text, HpHundredths values[3][4])
{
  g_auto (GStrv) texts = g_strsplit (text, "/", -1);
  const char *reason = NULL;

  if (g_strv_length (texts) != 3)
    return _("expected three neurons separated by slashes");
  for (int i = 0; i < 3 && reason == NULL; i++)
    reason = hp_number_parse_neuron (texts[i], values[i]);
  return reason;
}

const char *
hp_number_parse_rate (const char *text, HpHundredths *value)
{
  return explain (hp_hundredths_parse (text, HP_RATE_MIN, HP_RATE_MAX, value),
                  _("not between 0.01 and 1.00"));
}

const char *
hp_number_parse_order (const char *text, HpOrder *order)
{
  HpOrder found = hp_order_parse (text);

  if (found < 0)
    return _("expected the four rows in some order, such as 11,10,01,00");
  *order = found;
  return NULL;
}

const char *
hp_number_parse_target (const char *text, HpGate *target)
{
  *target = hp_gate_from_name (text);
  return *target == HP_GATE_NONE && g_ascii_strcasecmp (text, "none") != 0
             ? _("not the name of a gate")
             : NULL;
}
