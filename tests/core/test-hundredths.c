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
  { "arabic", "\u0660\u066b\u0666\u0660", HP_PARSE_OK, 60 },
  { "arabic-minus", "\u061c-\u0661\u066b\u0662\u0665", HP_PARSE_OK, -125 },
  { "arabic-comma", "\u0660\u060c\u0669", HP_PARSE_OK, 90 },
  { "persian", "\u06f0\u066b\u06f6\u06f0", HP_PARSE_OK, 60 },
  { "persian-minus", "\u200e" MINUS "\u06f9\u066b\u06f8\u06f7", HP_PARSE_OK, -987 },
  { "full-width", "\uff10\uff0e\uff16\uff10", HP_PARSE_OK, 60 },
  { "full-width-minus", "\uff0d\uff11\uff0c\uff12\uff15", HP_PARSE_OK, -125 },
  { "full-width-plus", "\uff0b\uff19\u3002\uff19", HP_PARSE_OK, 990 },
  { "japanese-minus-key", "\u30fc\uff11", HP_PARSE_OK, -100 },
  { "scripts-mixed", "1\u0660.\uff10\u06f0", HP_PARSE_OK, 1000 },
  { "en-dash", "\u20130.60", HP_PARSE_OK, -60 },
  { "em-dash", "\u20140.60", HP_PARSE_OK, -60 },
  { "hyphen-proper", "\u20100.60", HP_PARSE_OK, -60 },
  { "no-break-hyphen", "\u20110.60", HP_PARSE_OK, -60 },
  { "no-break-spaces", "\u00a00.60\u00a0", HP_PARSE_OK, 60 },
  { "narrow-spaces", "\u202f" MINUS "\u202f0.60\u2009", HP_PARSE_OK, -60 },
  { "ideographic-space", "\u30000.60\u3000", HP_PARSE_OK, 60 },
  { "direction-marks", "\u200e-\u200f\u061c0.60\u2069", HP_PARSE_OK, -60 },
  { "isolates", "\u2066-0.60\u2069", HP_PARSE_OK, -60 },
  { "embeddings", "\u202a-0.60\u202c", HP_PARSE_OK, -60 },
  { "byte-order-mark", "\ufeff0.60", HP_PARSE_OK, 60 },
  { "blank-after-sign", "- 0.60", HP_PARSE_OK, -60 },
  { "blanks-after-plus", "+ \u00a0 0.60", HP_PARSE_OK, 60 },
  { "line-end", "0.60\n", HP_PARSE_OK, 60 },
  { "line-end-with-return", "0.60\r\n", HP_PARSE_OK, 60 },
  { "other-line-ends", "\u2028-0.60\xc2\x85\u2029", HP_PARSE_OK, -60 },
  { "overlong-zero", "\xc0\xb0", HP_PARSE_NOT_A_NUMBER, 0 },
  { "overlong-blank", "1\xc0\xa0", HP_PARSE_NOT_A_NUMBER, 0 },
  { "cut-digit", "\xef\xbc", HP_PARSE_NOT_A_NUMBER, 0 },
  { "cut-arabic-digit", "1\xd9", HP_PARSE_NOT_A_NUMBER, 0 },
  { "latin-1-blank", "\xa0" "1", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-direction-marks", "\u200e\u200f", HP_PARSE_NOT_A_NUMBER, 0 },
  { "only-dash", "\u2013", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-dashes", "\u2013\u20131", HP_PARSE_NOT_A_NUMBER, 0 },
  { "no-break-space-inside", "1\u00a02", HP_PARSE_NOT_A_NUMBER, 0 },
  { "mark-inside", "1\u200e2", HP_PARSE_NOT_A_NUMBER, 0 },
  { "blank-before-point", "1 .5", HP_PARSE_NOT_A_NUMBER, 0 },
  { "blank-after-point", "1. 5", HP_PARSE_NOT_A_NUMBER, 0 },
  { "arabic-thousands", "\u0661\u066c\u0660", HP_PARSE_NOT_A_NUMBER, 0 },
  { "two-other-points", "1\u066b2\u066b3", HP_PARSE_NOT_A_NUMBER, 0 },
  { "slash", "0/60", HP_PARSE_NOT_A_NUMBER, 0 },
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
  { "devanagari-digits", "\u0966", HP_PARSE_NOT_A_NUMBER, 0 },
  { "superscript", "1\u00b2", HP_PARSE_NOT_A_NUMBER, 0 },
  { "fraction", "\u00bd", HP_PARSE_NOT_A_NUMBER, 0 },
  { "too-fine", "0.123", HP_PARSE_TOO_FINE, 0 },
  { "zeros-behind", "0.680", HP_PARSE_OK, 68 },
  { "many-zeros-behind", "-0.68000000000000000000000000000000", HP_PARSE_OK, -68 },
  { "zeros-alone-behind", "1,000", HP_PARSE_OK, 100 },
  { "other-zeros-behind", "\u0660\u066b\u0665\u0660\u0660", HP_PARSE_OK, 50 },
  { "half-a-hundredth", "0.685", HP_PARSE_TOO_FINE, 0 },
  { "late-digit", "0.10000000000000000000000000000000000000000001", HP_PARSE_TOO_FINE, 0 },
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

/* Lists. */

typedef struct
{
  const char *name, *text;
  HpParse parse;
  HpHundredths values[3]; /* HP_PARSE_OK only */
} ListRow;

static const ListRow LIST_ROWS[] = {
  { "plain", "-0.5,0.6,0.60", HP_PARSE_OK, { -50, 60, 60 } },
  { "blanks", " 1 , 2\t,\u00a03\r\n", HP_PARSE_OK, { 100, 200, 300 } },
  { "arabic", "\u061c-\u0660\u066b\u0665\u060c\u0661\u060c\u0662", HP_PARSE_OK,
    { -50, 100, 200 } },
  { "full-width", "\uff0d\uff11\uff0e\uff15\uff0c\uff12\uff0c\uff13", HP_PARSE_OK,
    { -150, 200, 300 } },
  { "signs", MINUS " 1,\u20132,+3", HP_PARSE_OK, { -100, -200, 300 } },
  { "two", "1,2", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "four", "1,2,3,4", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "comma-at-the-end", "1,2,3,", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "comma-first", ",1,2,3", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "none-amid", "1,,3", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "semicolons", "1;2;3", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "no-commas", "1 2 3", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "empty", "", HP_PARSE_NOT_A_NUMBER, { 0 } },
  { "too-fine", "1,2,0.001", HP_PARSE_TOO_FINE, { 0 } },
  { "out-of-range", "1,-10.01,0", HP_PARSE_OUT_OF_RANGE, { 0 } },
};

static void
test_list (gconstpointer data)
{
  const ListRow *row = data;
  HpHundredths values[4] = { UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED };

  g_assert_cmpint (hp_hundredths_parse_list (row->text, 3, -HP_LIMIT, HP_LIMIT, values), ==,
                   row->parse);
  for (int i = 0; i < 3 && row->parse == HP_PARSE_OK; i++)
    g_assert_cmpint (values[i], ==, row->values[i]);
  g_assert_cmpint (values[3], ==, UNTOUCHED);
}

/* Counts. */

typedef struct
{
  const char *name, *text;
  int count; /* or -1 if it is refused */
} CountRow;

static const CountRow COUNT_ROWS[] = {
  { "one", "1", 1 },
  { "plain", "1200", 1200 },
  { "zeros", "0000000000000000000000000000007", 7 },
  { "blanks", " \u00a03\r\n", 3 },
  { "arabic", "\u0661\u0662", 12 },
  { "persian", "\u06f1\u06f2", 12 },
  { "full-width", "\uff11\uff12", 12 },
  { "highest", "2147483647", INT_MAX },
  { "above", "2147483648", -1 },
  { "far-above", "99999999999999999999999999999999", -1 },
  { "wraps-to-one", "18446744073709551617", -1 },
  { "zero", "0", -1 },
  { "empty", "", -1 },
  { "minus", "-1", -1 },
  { "plus", "+1", -1 },
  { "point", "1.0", -1 },
  { "exponent", "1e2", -1 },
  { "two", "1 2", -1 },
};

static void
test_count (gconstpointer data)
{
  const CountRow *row = data;
  int count = -1;

  g_assert_cmpint (hp_count_parse (row->text, 1, INT_MAX, &count), ==, row->count != -1);
  g_assert_cmpint (count, ==, row->count);
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

/* "Nearest, halves away from zero" means that r = 100 n / d is off by at most half a hundredth,
 * and if by exactly that, r is the one further from zero. Multiplied by d, all of it is
 * integers. */
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
  ADD_ROWS ("/hundredths/list/", LIST_ROWS, test_list);
  ADD_ROWS ("/hundredths/count/", COUNT_ROWS, test_count);
  ADD_ROWS ("/hundredths/print/", PRINT_ROWS, test_print);
  g_test_add_func ("/hundredths/print-all", test_print_all);
  ADD_ROWS ("/hundredths/round-trip/", WRITINGS, test_round_trip);
  ADD_ROWS ("/hundredths/ratio/", RATIO_ROWS, test_ratio);
  g_test_add_func ("/hundredths/ratio-nearest", test_ratio_nearest);
  return g_test_run ();
}
