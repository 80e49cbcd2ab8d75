/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps lines from breaking inside formulas such as "z = 0.50", "(1, 1)" and "A AND NOT B".
 */
#pragma once

/* Returns the text with its formulas tied, so that no line breaks inside one: spaces inside
 * become no-break spaces (U+00A0), and a word joiner (U+2060) is inserted where a line could break
 * without a space. A long formula may break before a relation such as "=", or before a plus or
 * minus. A single symbol or short number that ends a sentence is tied to the word before it.
 *
 * The text is valid UTF-8 of any language, not markup. Free the result with g_free (). */
char *hp_formulas_tie (const char *text);
