/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Truth table and ledger as text, for programs and for spreadsheets.
 *
 * Every cell is a heading, a number, or a question mark for what is still masked. So nothing needs
 * quotes, and no spreadsheet can take a cell for a formula. The minus sign is the ASCII one.
 */
#pragma once

#include "core/network.h"

/* How cells are separated and numbers written. */
typedef struct
{
  char separator;  /* between cells */
  char point;      /* between units and hundredths */
  const char *end; /* of each line */
} HpTableForm;

/* For programs, the same in every locale: tabs and points. */
extern const HpTableForm HP_TABLE_PLAIN;

/* Forms whose numbers a spreadsheet understands, for the locale's decimal point as localeconv ()
 * returns it: CSV (RFC 4180) to open, and tabs to paste. If the point is a comma, cells of CSV are
 * separated by semicolons, as such a spreadsheet expects. */
const HpTableForm *hp_table_form_csv (const char *decimal_point);
const HpTableForm *hp_table_form_tabs (const char *decimal_point);

/* All of these return new strings, in which every line has its end. */

/* The truth table: "A B z y", and "target error" with a target. */
char *hp_table_text (HpState state, const HpTableForm *form);

/* The truth table of three neurons as a whole: "A B H1 H2 z y", where z is that of Y, and "target
 * error" with a target. */
char *hp_network_table_text (const HpNetwork *network, const HpTableForm *form);

/* The ledger up to now: "n epoch A B z y target error w0 w1 w2", where the weights are those after
 * the row. While an output is masked, which the entries would give away, only the heading. */
char *hp_ledger_text (HpState state, const HpTableForm *form);

/* How learning ended, as a comment below the ledger: "# converged epochs=E corrections=K bound=N"
 * (without the bound if the bias is not learnt), "# loop epochs=E corrections=K", or "# range
 * epochs=E corrections=K" if the next correction would have left the range. */
char *hp_ledger_end_text (HpState state);
