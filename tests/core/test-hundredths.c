/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of reading, printing and dividing hundredths.
 */
#include "core/hundredths.h"
#include "testing.h"

#include <limits.h>
#include <string.h>

#define MINUS "\xe2\x88\x92" /* U+2212, the true minus */
#define UNTOUCHED 4711       /* stands where a refused text must leave the value alone */

typedef struct
{
  const char *name;
  const char *text;
  HpParse parse;
  HpHundredths value; /* HP_PARSE_OK only */
} ParseRow;

static const ParseRow PARSE_ROWS[] = {
  { "point", "0.60", HP_PARSE_OK, 60 },
  { "comma", "0,60", HP_PARSE_OK, 60 },
  { "one-place", "0,6", HP_PARSE_OK, 60 },
  { "no-place", "7", HP_PARSE_OK, 700 },
  { "zero", "0", HP_PARSE_OK, 0 },
  { "minus-zero", "-0", HP_PARSE_OK, 0 },
  { "hyphen", "-1.25", HP_PARSE_OK, -125 },
  { "true-minus", MINUS "1.25", HP_PARSE_OK, -125 },
  { "true-minus-and-comma", MINUS "1,25", HP_PARSE_OK, -125 },
  { "plus", "+1.25", HP_PARSE_OK, 125 },
  { "spaces-around", "  1.25 \t\n", HP_PARSE_OK, 125 },
  { "no-units", ".5", HP_PARSE_OK, 50 },
  { "no-units-comma", ",5", HP_PARSE_OK, 50 },
  { "no-units-minus", "-.05", HP_PARSE_OK, -5 },
  { "point-at-the-end", "5.", HP_PARSE_OK, 500 },
  { "zeros-in-front", "0000000000000000000001.5", HP_PARSE_OK, 150 },
  { "highest", "10.00", HP_PARSE_OK, 1000 },
  { "lowest", "-10.00", HP_PARSE_OK, -1000 },
  { "empty", "", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-spaces", "   ", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-sign", "-", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-point", ".", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-sign-and-point", "-.", HP_PARSE_NOT_A_NUMBER, 0 },
  { "letters", "abc", HP_PARSE_NOT_A_NUMBER, 0 },
  { "letters-after", "1abc", HP_PARSE_NOT_A_NUMBER, 0 },
  { "exponent", "1e3", HP_PARSE_NOT_A_NUMBER, 0 },
  { "nan", "nan", HP_PARSE_NOT_A_NUMBER, 0 },
  { "inf", "inf", HP_PARSE_NOT_A_NUMBER, 0 },
  { "hexadecimal", "0x1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-hyphens", "--1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-true-minuses", MINUS MINUS "1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "plus-and-minus", "+-1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "half-a-true-minus", "\xe2\x88" "1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "sign-at-the-end", "1-", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-points", "1.2.3", HP_PARSE_NOT_A_NUMBER, 0 },
  { "point-and-comma", "1.2,3", HP_PARSE_NOT_A_NUMBER, 0 },
  { "space-inside", "1 2", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-numbers", "1.00 2.00", HP_PARSE_NOT_A_NUMBER, 0 },
  { "other-digits", "\xd9\xa1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "too-fine", "0.123", HP_PARSE_TOO_FINE, 0 },
  { "too-fine-zeros", "0.100", HP_PARSE_TOO_FINE, 0 },
  { "too-fine-long", "0.00000000000000000000000000000000000001", HP_PARSE_TOO_FINE, 0 },
  { "above", "10.01", HP_PARSE_OUT_OF_RANGE, 0 },
  { "below", "-10.01", HP_PARSE_OUT_OF_RANGE, 0 },
  { "eleven", "11", HP_PARSE_OUT_OF_RANGE, 0 },
  { "wraps-to-zero-in-32-bits", "42949672.96", HP_PARSE_OUT_OF_RANGE, 0 },
  { "wraps-to-zero-in-64-bits", "184467440737095516.16", HP_PARSE_OUT_OF_RANGE, 0 },
  { "huge", "123456789012345678901234567890123456789012345", HP_PARSE_OUT_OF_RANGE, 0 },
  { "huge-below", "-99999999999999999999999999999999999999999.99", HP_PARSE_OUT_OF_RANGE, 0 },
};

static void
test_parse (gconstpointer data)
{
  const ParseRow *row = data;
  HpHundredths value = UNTOUCHED;

  g_assert_cmpint (hp_hundredths_parse (row->text, -HP_LIMIT, HP_LIMIT, &value), ==, row->parse);
  g_assert_cmpint (value, ==, row->parse == HP_PARSE_OK ? row->value : UNTOUCHED);
}

/* Both ends of the range are allowed, whatever the range is. */
static void
test_range (void)
{
  HpHundredths value = UNTOUCHED;

  g_assert_cmpint (hp_hundredths_parse ("0", 1, 100, &value), ==, HP_PARSE_OUT_OF_RANGE);
  g_assert_cmpint (hp_hundredths_parse ("1.01", 1, 100, &value), ==, HP_PARSE_OUT_OF_RANGE);
  g_assert_cmpint (value, ==, UNTOUCHED);
  g_assert_cmpint (hp_hundredths_parse ("0.01", 1, 100, &value), ==, HP_PARSE_OK);
  g_assert_cmpint (value, ==, 1);
  g_assert_cmpint (hp_hundredths_parse ("1", 1, 100, &value), ==, HP_PARSE_OK);
  g_assert_cmpint (value, ==, 100);
}

typedef struct
{
  const char *name;
  HpHundredths value;
  const char *plain, *local; /* the local numerals have the true minus and a comma */
} PrintRow;

static const PrintRow PRINT_ROWS[] = {
  { "zero", 0, "0.00", "0,00" },
  { "hundredth", 1, "0.01", "0,01" },
  { "minus-hundredth", -1, "-0.01", MINUS "0,01" },
  { "minus-half", -50, "-0.50", MINUS "0,50" },
  { "tenth", 10, "0.10", "0,10" },
  { "one", 100, "1.00", "1,00" },
  { "minus-one", -100, "-1.00", MINUS "1,00" },
  { "ten", 1000, "10.00", "10,00" },
  { "greatest", INT_MAX, "21474836.47", "21474836,47" },
  { "least", INT_MIN, "-21474836.48", MINUS "21474836,48" },
};

static const HpNumerals LOCAL = { MINUS, "," };

static void
test_print (gconstpointer data)
{
  const PrintRow *row = data;
  char buffer[HP_HUNDREDTHS_SIZE];

  g_assert_cmpstr (hp_hundredths_print (row->value, &HP_NUMERALS_PLAIN, buffer), ==, row->plain);
  g_assert_true (hp_hundredths_print (row->value, &LOCAL, buffer) == buffer);
  g_assert_cmpstr (buffer, ==, row->local);
}

/* Ways in which people and files write one number. */
typedef struct
{
  const char *name;
  const char *before, *minus, *plus, *point, *after;
  gboolean shortest; /* without zeros that say nothing: .5 for 0.50 */
} Writing;

static const Writing WRITINGS[] = {
  { "plain", "", "-", "", ".", "", FALSE },
  { "comma", "", "-", "", ",", "", FALSE },
  { "true-minus", "", MINUS, "", ",", "", FALSE },
  { "signed", "", "-", "+", ".", "", FALSE },
  { "spaced", " \t", "-", "", ".", "  \n", FALSE },
  { "shortest", "", "-", "", ".", "", TRUE },
  { "shortest-signed", " ", MINUS, "+", ",", " ", TRUE },
};

/* Takes "0.50" to ".5", "1.00" to "1." and "0.00" to "0.". */
static void
shorten (char *digits)
{
  char *end = digits + strlen (digits);

  while (end[-1] == '0')
    *--end = '\0';
  if (digits[0] == '0' && end - digits > 2)
    memmove (digits, digits + 1, strlen (digits));
}

/* The number written without the core's help; at most 10.00, %.2f is exact. */
static char *
write_number (const Writing *writing, HpHundredths value)
{
  const char *sign = value < 0 ? writing->minus : writing->plus;
  g_autofree char *digits = g_strdup_printf ("%.2f", ABS (value) / 100.0);

  if (writing->shortest)
    shorten (digits);
  *strchr (digits, '.') = *writing->point;
  return g_strconcat (writing->before, sign, digits, writing->after, NULL);
}

static void
test_round_trip (gconstpointer data)
{
  for (HpHundredths value = -HP_LIMIT; value <= HP_LIMIT; value++)
    {
      g_autofree char *text = write_number (data, value);
      HpHundredths read = UNTOUCHED;

      g_assert_cmpint (hp_hundredths_parse (text, value, value, &read), ==, HP_PARSE_OK);
      g_assert_cmpint (read, ==, value);
    }
}

static void
test_print_all (void)
{
  for (HpHundredths value = -HP_LIMIT; value <= HP_LIMIT; value++)
    {
      g_autofree char *plain = write_number (&WRITINGS[0], value);
      g_autofree char *local = write_number (&WRITINGS[2], value);
      char buffer[HP_HUNDREDTHS_SIZE];

      g_assert_cmpstr (hp_hundredths_print (value, &HP_NUMERALS_PLAIN, buffer), ==, plain);
      g_assert_cmpstr (hp_hundredths_print (value, &LOCAL, buffer), ==, local);
    }
}

typedef struct
{
  const char *name;
  int numerator, denominator;
  HpHundredths ratio;
} RatioRow;

static const RatioRow RATIO_ROWS[] = {
  { "nothing", 0, 7, 0 },
  { "whole", 60, 20, 300 },
  { "third", 1, 3, 33 },
  { "two-thirds", 2, 3, 67 },
  { "minus-two-thirds", -2, 3, -67 },
  { "half-up", 1, 8, 13 },
  { "half-down", -1, 8, -13 },
  { "half-down-below", 1, -8, -13 },
  { "half-up-both", -1, -8, 13 },
  { "just-a-half", 1, 200, 1 },
  { "less-than-half", 1, 201, 0 },
  { "long", 20000000, 3, 666666667 },
};

static void
test_ratio (gconstpointer data)
{
  const RatioRow *row = data;

  g_assert_cmpint (hp_hundredths_ratio (row->numerator, row->denominator), ==, row->ratio);
}

/* What "nearest, halves away from zero" says: r = 100 n / d is off by at most half a hundredth, and
 * if by just that, then it is the greater of both in size. Multiplied by d, it's all integers. */
static gboolean
is_nearest (int n, int d, int r)
{
  int off = ABS (100 * n - r * d);

  return 2 * off < ABS (d) || (2 * off == ABS (d) && ABS (r * d) > ABS (100 * n));
}

static void
test_ratio_nearest (void)
{
  for (int n = -220; n <= 220; n++)
    for (int d = -220; d <= 220; d++)
      if (d != 0)
        g_assert_true (is_nearest (n, d, hp_hundredths_ratio (n, d)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/hundredths/parse/", PARSE_ROWS, test_parse);
  g_test_add_func ("/hundredths/parse-range", test_range);
  ADD_ROWS ("/hundredths/print/", PRINT_ROWS, test_print);
  g_test_add_func ("/hundredths/print-all", test_print_all);
  ADD_ROWS ("/hundredths/round-trip/", WRITINGS, test_round_trip);
  ADD_ROWS ("/hundredths/ratio/", RATIO_ROWS, test_ratio);
  g_test_add_func ("/hundredths/ratio-nearest", test_ratio_nearest);
  return g_test_run ();
}
