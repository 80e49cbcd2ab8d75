/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and printing hundredths, on integers alone: no locale and no double takes part.
 */
#include "hundredths.h"

#include <stdio.h>
#include <string.h>

const HpNumerals HP_NUMERALS_PLAIN = { "-", "." };

/* Where reading digits stops: above every range allowed, and far enough below INT_MAX to grow. */
#define PLENTY 1000001

static const char TRUE_MINUS[] = "\xe2\x88\x92"; /* U+2212 */

static const char *
skip_spaces (const char *text)
{
  return text + strspn (text, " \t\n");
}

/* Steps over a sign; *sign becomes -1 or 1. */
static const char *
read_sign (const char *text, int *sign)
{
  *sign = 1;
  if (*text == '+')
    return text + 1;
  if (*text == '-')
    {
      *sign = -1;
      return text + 1;
    }
  if (strncmp (text, TRUE_MINUS, strlen (TRUE_MINUS)) == 0)
    {
      *sign = -1;
      return text + strlen (TRUE_MINUS);
    }
  return text;
}

/* Steps over digits, appending them to *number; *count becomes how many there were. */
static const char *
read_digits (const char *text, int *number, int *count)
{
  for (*count = 0; *text >= '0' && *text <= '9'; text++, (*count)++)
    if (*number < PLENTY)
      *number = *number * 10 + (*text - '0');
  return text;
}

HpParse
hp_hundredths_parse (const char *text, HpHundredths lowest, HpHundredths highest,
                     HpHundredths *value)
{
  int sign, number = 0, whole_digits, places = 0;

  text = read_sign (skip_spaces (text), &sign);
  text = read_digits (text, &number, &whole_digits);
  if (*text == '.' || *text == ',')
    text = read_digits (text + 1, &number, &places);
  if (whole_digits + places == 0 || *skip_spaces (text) != '\0')
    return HP_PARSE_NOT_A_NUMBER;
  if (places > 2)
    return HP_PARSE_TOO_FINE;
  for (int missing = 2 - places; missing > 0; missing--)
    number *= 10;
  number *= sign;
  if (number < lowest || number > highest)
    return HP_PARSE_OUT_OF_RANGE;
  *value = number;
  return HP_PARSE_OK;
}

char *
hp_hundredths_print (HpHundredths value, const HpNumerals *numerals,
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
