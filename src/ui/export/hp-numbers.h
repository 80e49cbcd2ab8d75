/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Truth table and ledger as whole texts, to copy and to save.
 */
#pragma once

#include "words/csv.h"

#include <glib.h>

G_BEGIN_DECLS

/* In one of the forms of csv.h; new strings. */
char *hp_numbers_table (HpState state, const HpCsv *csv);

/* The presentations of the learning under way, up to now; none while an output is masked, which
 * they would give away. */
char *hp_numbers_ledger (HpState state, const HpCsv *csv);

/* How the person's locale writes numbers, in files and in what is copied. */
const HpCsv *hp_numbers_local_csv (void);
const HpCsv *hp_numbers_local_tabs (void);

G_END_DECLS
