/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads and prints hundredths with integers alone, independent of the locale.
 */
#include "hundredths.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

const HpNumerals HP_NUMERALS_PLAIN = { "-", "." };

/* Reading stops here: above any int in hundredths, and far below the largest number. */
#define PLENTY 1000000000000LL

/* The characters below are compared as whole sequences of UTF-8, so broken ones never match. */

/* Invisible around a number: spaces, line ends, and marks that set the direction. */
static const char *const BLANKS[] = {
  " ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\xc2\x85", "\u00a0",
  "\u061c", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",   "\u2006",
  "\u2007", "\u2008", "\u2009", "\u200a", "\u200b", "\u200e", "\u200f",   "\u2028",
  "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u202f",   "\u205f",
  "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\u3000", "\ufeff",   NULL,
};

static const char *const PLUSES[] = { "+", "\uff0b", NULL };

/* The true minus, hyphens and dashes, and what the minus key types in Japanese. */
static const char *const MINUSES[] = {
  "-",      "\u2212", "\u2010", "\u2011", "\u2012", "\u2013",
  "\u2014", "\u2015", "\ufe63", "\uff0d", "\u30fc", NULL,
};

static const char *const POINTS[] = { ".", "\u066b", "\uff0e", "\u3002", NULL };

/* Before the hundredths of a single number, and between the numbers of a list. */
static const char *const COMMAS[] = { ",", "\u060c", "\uff0c", NULL };

/* The zero of each script; its other digits follow, and differ in the last byte alone. */
static const char *const ZEROS[] = { "0", "\u0660", "\u06f0", "\uff10" };

/* Returns the length in bytes of the string that the text begins with, or 0 for none of them. */
static size_t
begins_with (const char *text, const char *const *strings)
{
  for (; *strings != NULL; strings++)
    if (strncmp (text, *strings, strlen (*strings)) == 0)
      return strlen (*strings);
  return 0;
}

static bool
skip_one (const char **text, const char *const *strings)
{
  size_t n = begins_with (*text, strings);

  *text += n;
  return n > 0;
}

static void
skip_blanks (const char **text)
{
  while (skip_one (text, BLANKS))
    ;
}

/* Steps over a digit and returns it, or -1 if there is none. */
static int
read_digit (const char **text)
{
  for (size_t i = 0; i < sizeof ZEROS / sizeof *ZEROS; i++)
    {
      size_t last = strlen (ZEROS[i]) - 1;
      int digit = strncmp (*text, ZEROS[i], last) == 0
                      ? (unsigned char) (*text)[last] - (unsigned char) ZEROS[i][last]
                      : -1;

      if (digit >= 0 && digit <= 9)
        {
          *text += last + 1;
          return digit;
        }
    }
  return -1;
}

/* Steps over digits, appending them to *number; returns how many there were. */
static int
read_digits (const char **text, long long *number)
{
  int count = 0;

  for (int digit; (digit = read_digit (text)) >= 0; count++)
    if (*number < PLENTY)
      *number = *number * 10 + digit;
  return count;
}

/* Steps over the digits after a point and appends two of them; any others must be zeros. */
static int
read_places (const char **text, int sign, long long *number, bool *is_finer)
{
  int count = 0;

  for (int digit; (digit = read_digit (text)) >= 0; count++)
    if (count < 2)
      *number += sign * digit * (count == 0 ? 10 : 1);
    else if (digit != 0)
      *is_finer = true;
  return count;
}

/* Steps over a sign, blanks between it and the digits included. */
static int
read_sign (const char **text)
{
  int sign = skip_one (text, MINUSES) ? -1 : 1;

  if (sign == 1)
    skip_one (text, PLUSES);
  skip_blanks (text);
  return sign;
}

/* Steps over a number. In a list, a comma ends it. */
static HpParse
read_number (const char **text,
             bool is_in_list,
             HpHundredths lowest,
             HpHundredths highest,
             HpHundredths *value)
{
  long long number = 0;
  bool is_finer = false;
  int sign, n_digits;

  skip_blanks (text);
  sign = read_sign (text);
  n_digits = read_digits (text, &number);
  number *= 100 * sign;
  if (skip_one (text, POINTS) || (!is_in_list && skip_one (text, COMMAS)))
    n_digits += read_places (text, sign, &number, &is_finer);
  skip_blanks (text);
  if (n_digits == 0 || !(**text == '\0' || (is_in_list && begins_with (*text, COMMAS) > 0)))
    return HP_PARSE_NOT_A_NUMBER;
  if (is_finer)
    return HP_PARSE_TOO_FINE;
  if (number < lowest || number > highest)
    return HP_PARSE_OUT_OF_RANGE;
  *value = (HpHundredths) number;
  return HP_PARSE_OK;
}

HpParse
hp_hundredths_parse (const char *text,
                     HpHundredths lowest,
                     HpHundredths highest,
                     HpHundredths *value)
{
  return read_number (&text, false, lowest, highest, value);
}

HpParse
hp_hundredths_parse_list (
    const char *text, int n, HpHundredths lowest, HpHundredths highest, HpHundredths values[])
{
  for (int i = 0; i < n; i++)
    {
      HpParse parse = HP_PARSE_NOT_A_NUMBER;

      if (i == 0 || skip_one (&text, COMMAS))
        parse = read_number (&text, true, lowest, highest, &values[i]);
      if (parse != HP_PARSE_OK)
        return parse;
    }
  return *text == '\0' ? HP_PARSE_OK : HP_PARSE_NOT_A_NUMBER;
}

bool
hp_count_parse (const char *text, int lowest, int highest, int *count)
{
  long long number = 0;
  int n_digits;

  skip_blanks (&text);
  n_digits = read_digits (&text, &number);
  skip_blanks (&text);
  if (n_digits == 0 || *text != '\0' || number < lowest || number > highest)
    return false;
  *count = (int) number;
  return true;
}

char *
hp_hundredths_print (HpHundredths value,
                     const HpNumerals *numerals,
                     char buffer[HP_HUNDREDTHS_SIZE])
{
  unsigned size = value < 0 ? 0u - (unsigned) value : (unsigned) value;

  snprintf (buffer, HP_HUNDREDTHS_SIZE, "%s%u%s%02u", value < 0 ? numerals->minus : "", size / 100,
            numerals->point, size % 100);
  return buffer;
}

HpHundredths
hp_hundredths_ratio (int numerator, int denominator)
{
  long long scaled = 100LL * numerator, half = denominator / 2;

  if (denominator < 0)
    half = -half;
  return (HpHundredths) ((scaled + (scaled < 0 ? -half : half)) / denominator);
}
