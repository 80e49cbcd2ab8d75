/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decimals with two places, held as an integer count of hundredths: read, printed, never rounded.
 */
#pragma once

#include <stdbool.h>

/* A decimal number times 100: 0.60 is 60. */
typedef int HpHundredths;

/* Every parameter of the neuron lies in -HP_LIMIT .. HP_LIMIT, that is -10.00 .. 10.00. */
#define HP_LIMIT 1000

/* How a number is written. Both strings are UTF-8 and at most three bytes long. */
typedef struct
{
  const char *minus; /* the sign before a negative number */
  const char *point; /* what stands between the units and the hundredths */
} HpNumerals;

/* "-0.50": for files, the command line and everything that a program reads. */
extern const HpNumerals HP_NUMERALS_PLAIN;

/* The result of reading a number. */
typedef enum
{
  HP_PARSE_OK,
  HP_PARSE_NOT_A_NUMBER, /* something other than a sign, digits and one comma or point */
  HP_PARSE_TOO_FINE,     /* not a whole count of hundredths */
  HP_PARSE_OUT_OF_RANGE, /* a number, but below the lowest or above the highest value allowed */
} HpParse;

/* Reads a whole text, which should be UTF-8, as a number: an optional sign, digits, and at most two
 * more digits after a comma or a point, or more if those are zeros. It may be written as people
 * type and paste it: digits are ASCII, Arabic-Indic, Persian or full-width ones; a minus is also
 * any hyphen or dash; commas and points are those of these scripts, too; spaces of any width, line
 * ends and marks of direction may stand around the number and after the sign. There is no sign for
 * thousands. The range includes both ends. On success *value is set, otherwise it is left alone. */
HpParse hp_hundredths_parse (const char *text,
                             HpHundredths lowest,
                             HpHundredths highest,
                             HpHundredths *value);

/* Reads n such numbers separated by commas, which are then no decimal commas. Returns
 * HP_PARSE_NOT_A_NUMBER if there are more or fewer. On failure some of the values may be set. */
HpParse hp_hundredths_parse_list (const char *text,
                                  int n,
                                  HpHundredths lowest,
                                  HpHundredths highest,
                                  HpHundredths values[]);

/* Reads a whole text as a count: only such digits, with the same blanks around them. The range
 * includes both ends. Sets *count and returns true, or leaves it alone and returns false. */
bool hp_count_parse (const char *text, int lowest, int highest, int *count);

/* Enough for any number in the range of int, end mark included. */
#define HP_HUNDREDTHS_SIZE 24

/* Writes the number with two places and a sign only if it is negative; returns the buffer. */
char *hp_hundredths_print (HpHundredths value,
                           const HpNumerals *numerals,
                           char buffer[HP_HUNDREDTHS_SIZE]);

/* The number nearest to numerator / denominator, in hundredths if both are counts of the same
 * unit; halves are rounded away from zero. The denominator must not be 0. */
HpHundredths hp_hundredths_ratio (int numerator, int denominator);
