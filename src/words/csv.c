/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From tabs to separators. In the lines of table.h a point is always that of a number.
 */
#include "csv.h"

#include <stdio.h>
#include <string.h>

const HpCsv HP_CSV_POINT = { ',', '.', "\r\n" };
const HpCsv HP_CSV_COMMA = { ';', ',', "\r\n" };
const HpCsv HP_TABS_POINT = { '\t', '.', "\n" };
const HpCsv HP_TABS_COMMA = { '\t', ',', "\n" };

const HpCsv *
hp_csv_for_point (const char *decimal_point)
{
  return strcmp (decimal_point, ",") == 0 ? &HP_CSV_COMMA : &HP_CSV_POINT;
}

const HpCsv *
hp_tabs_for_point (const char *decimal_point)
{
  return strcmp (decimal_point, ",") == 0 ? &HP_TABS_COMMA : &HP_TABS_POINT;
}

char *
hp_csv_line (const HpCsv *csv, const char *tabbed, char line[HP_CSV_LINE_SIZE])
{
  snprintf (line, HP_CSV_LINE_SIZE, "%.*s%s", HP_TABLE_LINE_SIZE - 1, tabbed, csv->end);
  for (char *c = line; *c != '\0'; c++)
    *c = *c == '\t' ? csv->separator : *c == '.' ? csv->point : *c;
  return line;
}
