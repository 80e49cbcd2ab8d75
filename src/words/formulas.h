/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas in running text, such as "z = 0.50", "(1, 1)" and "A AND NOT B".
 */
#pragma once

/* Returns the text with its formulas tied, so that no line breaks inside one: the spaces within are
 * no-break spaces (U+00A0), and a word joiner (U+2060) stands where a line could break without a
 * space. A formula too long for that may break before a relation such as "=", or before a plus or
 * minus. A single symbol or short number that ends a sentence is tied to the word before it.
 *
 * The text is valid UTF-8 of any language, not markup. Free the result with g_free (). */
char *hp_formulas_tie (const char *text);
