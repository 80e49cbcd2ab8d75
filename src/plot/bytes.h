/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file in memory that cairo writes to: cairo reports success even if it writes to a full disk.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct
{
  GByteArray *array;
  cairo_status_t status; /* the first one that is not success */
} HpBytes;

HpBytes hp_bytes_new (void);
void hp_bytes_clear (HpBytes *bytes);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HpBytes, hp_bytes_clear)

/* Remembers a status if it is the first that is not success. */
void hp_bytes_check (HpBytes *bytes, cairo_status_t status);

/* A cairo_write_func_t whose closure is a HpBytes: appends, unless something failed before. */
cairo_status_t hp_bytes_write (void *closure, const unsigned char *data, unsigned length);
