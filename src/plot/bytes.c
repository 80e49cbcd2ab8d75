/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first failure stays, and nothing is appended after it.
 */
#include "bytes.h"

HpBytes
hp_bytes_new (void)
{
  return (HpBytes) { g_byte_array_new (), CAIRO_STATUS_SUCCESS };
}

void
hp_bytes_clear (HpBytes *bytes)
{
  g_clear_pointer (&bytes->array, g_byte_array_unref);
}

void
hp_bytes_check (HpBytes *bytes, cairo_status_t status)
{
  if (bytes->status == CAIRO_STATUS_SUCCESS)
    bytes->status = status;
}

cairo_status_t
hp_bytes_write (void *closure, const unsigned char *data, unsigned length)
{
  HpBytes *bytes = closure;

  if (bytes->status == CAIRO_STATUS_SUCCESS)
    g_byte_array_append (bytes->array, data, length);
  return bytes->status;
}
