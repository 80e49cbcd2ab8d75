/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of table.h for spreadsheets, as comma-separated values (RFC 4180) to be opened and as lines
 * with tabs to be pasted.
 *
 * Every cell is a heading, a number or the question mark of a masked output, so nothing needs
 * quotes, and none can be taken for a formula. A spreadsheet reads numbers as its locale writes
 * them: where the decimal point is a comma, cells are set apart by semicolons, which is what such a
 * spreadsheet expects. Pasted cells are set apart by tabs everywhere. The minus sign is always the
 * ASCII one.
 */
#pragma once

#include "table.h"

typedef struct
{
  char separator;  /* between cells */
  char point;      /* between the units and the hundredths */
  const char *end; /* of a line */
} HpCsv;

/* For locales that write 0.60, and for those that write 0,60. */
extern const HpCsv HP_CSV_POINT, HP_CSV_COMMA;

/* The same to be pasted. */
extern const HpCsv HP_TABS_POINT, HP_TABS_COMMA;

/* The ones to use where the decimal point is this string, as localeconv () returns it. */
const HpCsv *hp_csv_for_point (const char *decimal_point);
const HpCsv *hp_tabs_for_point (const char *decimal_point);

/* Room for a line below: a line of table.h, CR and LF. */
#define HP_CSV_LINE_SIZE (HP_TABLE_LINE_SIZE + 2)

/* A tab-separated line of table.h in that form, its end included. Gives back the line. */
char *hp_csv_line (const HpCsv *csv, const char *tabbed, char line[HP_CSV_LINE_SIZE]);
