/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks that must hold for any bytes given to the parser of lesson files.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Bytes that are no UTF-8 text are given to nobody. What parses must be sound, must be written and
 * parsed again to an equal lesson, and must bear being walked through; what doesn't, must come with
 * one sentence. Ends the program otherwise. 1 if it parsed, 0 if not. */
int check_lesson (const uint8_t *data, size_t size);
