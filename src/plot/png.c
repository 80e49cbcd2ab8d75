/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row is written as its differences from the one above. In pictures like these nearly all of
 * them are 0, so runs of equal bytes are all that zlib has to look for. For libpng, filtering alone
 * takes longer than all of this.
 */
#include "png.h"

#include <string.h>
#include <zlib.h>

enum
{
  PIXEL = 3, /* bytes: red, green, blue */
  BUFFER = 1 << 15,
  MEMORY = 5, /* the level of zlib's memory: tables of a size that take it the least time */
};

struct HpPng
{
  HpBytes *bytes;
  int width;
  z_stream stream;
  guint32 *above; /* the last row */
  guint8 *line;   /* the kind of filter and the differences of a row */
  guint8 buffer[BUFFER];
};

/* Remembers what zlib says; all that can fail here is to get memory. */
static void
check (HpPng *png, int code)
{
  hp_bytes_check (png->bytes, code >= Z_OK ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY);
}

static void
write_number (HpBytes *bytes, gulong number)
{
  guint32 big_endian = GUINT32_TO_BE ((guint32) number);

  hp_bytes_write (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
write_chunk (HpBytes *bytes, const char *name, const guint8 *data, guint size)
{
  gulong sum = crc32 (crc32 (0, (const guint8 *) name, 4), data, size);

  write_number (bytes, size);
  hp_bytes_write (bytes, (const guint8 *) name, 4);
  hp_bytes_write (bytes, data, size);
  write_number (bytes, sum);
}

/* Eight bits for each of red, green and blue. */
static void
write_head (HpBytes *bytes, int width, int height)
{
  const guint32 size[] = { GUINT32_TO_BE ((guint32) width), GUINT32_TO_BE ((guint32) height) };
  guint8 head[13] = { [8] = 8, [9] = 2 };

  memcpy (head, size, sizeof size);
  hp_bytes_write (bytes, (const guint8 *) "\211PNG\r\n\032\n", 8);
  write_chunk (bytes, "IHDR", head, sizeof head);
}

HpPng *
hp_png_new (HpBytes *bytes, int width, int height)
{
  HpPng *png = g_new0 (HpPng, 1);

  png->bytes = bytes;
  png->width = width;
  png->above = g_new0 (guint32, width);
  png->line = g_malloc ((gsize) width * PIXEL + 1);
  png->line[0] = 2; /* the filter that takes the row above away */
  png->stream.next_out = png->buffer;
  png->stream.avail_out = BUFFER;
  check (png, deflateInit2 (&png->stream, 1, Z_DEFLATED, MAX_WBITS, MEMORY, Z_RLE));
  write_head (bytes, width, height);
  return png;
}

static void
empty_buffer (HpPng *png)
{
  write_chunk (png->bytes, "IDAT", png->buffer, BUFFER - png->stream.avail_out);
  png->stream.next_out = png->buffer;
  png->stream.avail_out = BUFFER;
}

static void
compress_line (HpPng *png, int flush)
{
  int code;

  do
    {
      code = deflate (&png->stream, flush);
      if (png->stream.avail_out == 0 || code == Z_STREAM_END)
        empty_buffer (png);
    }
  while (code == Z_OK && (png->stream.avail_in > 0 || flush == Z_FINISH));
  check (png, code);
}

static void
subtract (guint8 *difference, guint32 pixel, guint32 above)
{
  difference[0] = (guint8) ((pixel >> 16) - (above >> 16));
  difference[1] = (guint8) ((pixel >> 8) - (above >> 8));
  difference[2] = (guint8) (pixel - above);
}

void
hp_png_add_row (HpPng *png, const guint32 *row)
{
  gsize size = (gsize) png->width * PIXEL;

  memset (png->line + 1, 0, size);
  for (int x = 0; x < png->width; x++)
    if (row[x] != png->above[x])
      subtract (png->line + 1 + x * PIXEL, row[x], png->above[x]);
  memcpy (png->above, row, (gsize) png->width * sizeof *row);
  png->stream.next_in = png->line;
  png->stream.avail_in = (guint) size + 1;
  compress_line (png, Z_NO_FLUSH);
}

void
hp_png_finish (HpPng *png)
{
  compress_line (png, Z_FINISH);
  write_chunk (png->bytes, "IEND", (const guint8 *) "", 0);
  deflateEnd (&png->stream);
  g_free (png->above);
  g_free (png->line);
  g_free (png);
}
