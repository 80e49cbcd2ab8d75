/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parser of lesson files under libFuzzer. Its mutations are those of a person with an editor:
 * lines and values put in, taken out, swapped, and now and then any byte.
 */
#include "check-lesson.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned seed);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static unsigned long n_runs, n_parsed;

static void
report (void)
{
  fprintf (stderr, "parsed: %lu of %lu\n", n_parsed, n_runs);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (n_runs++ == 0)
    atexit (report);
  n_parsed += (unsigned long) check_lesson (data, size);
  return 0;
}

/* Whole lines that can stand in any scene, those that can in some, and those that never can. */
static const char *const SOUND[] = {
  "Title=a", "Title[de]=b", "Title[pt-BR]=d", "Text[DE]=e\xcc\x81",
  "Title[pt_BR]=\\sc", "Text=one\\ntwo", "Text[ja]=\xe6\x97\xa5;[x]=#",
  "Text=\\\\\\t\\r\\f", "Rate=0.25", "Rate=1", "Rate=0.01", "Linked=true", "Linked=false",
  "View=boundary", "View=neuron", "View=weights", "View=gates", "View=xor", "Masked=true",
  "Locked=w0",
  "Locked=w0;w1;w2;theta;target;learning", "Locked=learning;", "Hidden=table;hints", "Hidden=",
  "Hidden=target;verdict;weights;table;strips;hints;learning", "Goal=NOR", "Goal=A AND NOT B",
  "Goal=TRUE", "W0=-10", "W1=,5", "W2=10.00", "Theta=0", "Target=none", "Target=XOR",
  "Target=NAND", "# comment", "", "W0=\xc2\xa0\xe2\x80\x93 0,500", "W1=\xd9\xa0\xd9\xab\xd9\xa6",
  "W2=\xef\xbc\x8d\xef\xbc\x91\xef\xbc\x8e\xef\xbc\x95",
};

static const char *const LINES[] = {
  "Masked=false", "Commits=01?0", "Commits=????", "Revealed=1111", "Revealed=0100",
  "Start=0.50,0.60,0.60", "Start=0,0,0", "Presentations=1", "Presentations=4",
  "Presentations=2147483647", "Stopped=true", "Goal=XOR", "Goal=", "W0=nan",
  "W0=0.555", "W1=1e9", "Title[]=x", "Text=\\q", "Title[DE]=c", "Title[pt_br]=f",
  "Target=A\xc2\xa0" "AND B", "\xe2\x80\x8e", "\x1a",
  "Text=\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n",
  "Version=1", "[Scene 2]", "[Halfplane]", "=",
};

/* Whole scenes; the second and third have learnt. */
static const char *const SCENES[] = {
  "W0=-0.50\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n",
  "W0=0.40\nW1=-0.60\nW2=-0.60\nTheta=0.50\nTarget=AND\nStart=0.50,-0.60,-0.60\nPresentations=2\n",
  "W0=10\nW1=0\nW2=0\nTheta=10\nTarget=FALSE\nRate=1\nStart=10,0,0\nPresentations=1\n",
  "W0=0\nW1=0\nW2=0\nTheta=0\nTarget=none\nMasked=true\nCommits=0101\nRevealed=0011\n",
};

#define PICK(list, seed) list[(seed) % (sizeof list / sizeof *list)]

/* Puts text in the place of n bytes, as far as it fits. */
static size_t
splice (uint8_t *data, size_t size, size_t max_size, size_t at, size_t n, const char *text)
{
  size_t length = strlen (text);

  if (size - n + length > max_size)
    return size;
  memmove (data + at + length, data + at + n, size - at - n);
  memcpy (data + at, text, length);
  return size - n + length;
}

/* The beginning of the line in which a place lies, and of the next one. */
static size_t
line_begin (const uint8_t *data, size_t at)
{
  while (at > 0 && data[at - 1] != '\n')
    at--;
  return at;
}

static size_t
line_end (const uint8_t *data, size_t size, size_t at)
{
  while (at < size && data[at] != '\n')
    at++;
  return at < size ? at + 1 : size;
}

/* A new line, or another one in the place of the line with the same key. */
static size_t
put_line (uint8_t *data, size_t size, size_t max_size, size_t at, const char *line)
{
  char text[128];
  size_t begin = line_begin (data, at), n_key = strcspn (line, "=");

  snprintf (text, sizeof text, "%s\n", line);
  for (size_t i = 0; i < size; i = line_end (data, size, i))
    if (n_key > 0 && size - i > n_key && memcmp (data + i, line, n_key) == 0
        && data[i + n_key] == '=')
      return splice (data, size, max_size, i, line_end (data, size, i) - i, text);
  return splice (data, size, max_size, begin == 0 ? size : begin, 0, text);
}

/* One scene more at the end, with the next number. */
static size_t
add_scene (uint8_t *data, size_t size, size_t max_size, const char *keys)
{
  char text[512];
  int n_scenes = 0;

  for (size_t i = 0; i < size; i = line_end (data, size, i))
    n_scenes += size - i > 7 && memcmp (data + i, "[Scene ", 7) == 0;
  snprintf (text, sizeof text, "\n[Scene %d]\n%s", n_scenes + 1, keys);
  return splice (data, size, max_size, size, 0, text);
}

static size_t
change_digit (uint8_t *data, size_t size, size_t at, unsigned digit)
{
  for (; at < size; at++)
    if (data[at] >= '0' && data[at] <= '9')
      {
        data[at] = (uint8_t) ('0' + digit % 10);
        break;
      }
  return size;
}

/* A sound lesson: three more lines of its only scene stay so in most cases. */
static size_t
begin_again (uint8_t *data, size_t max_size, unsigned seed)
{
  size_t size = splice (data, 0, max_size, 0, 0, "[Halfplane]\nVersion=1\n");

  size = add_scene (data, size, max_size, PICK (SCENES, seed));
  for (int i = 0; i < 3; i++)
    {
      seed = seed * 1103515245 + 12345;
      size = put_line (data, size, max_size, 0, PICK (SOUND, seed >> 16));
    }
  return size;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
  unsigned pick = seed >> 8;
  size_t at = size > 0 ? (seed >> 4) % size : 0, begin = line_begin (data, at);

  if (size == 0)
    return begin_again (data, max_size, pick);
  switch (seed % 16)
    {
    case 0:
    case 1:
      return LLVMFuzzerMutate (data, size, max_size);
    case 2:
      return splice (data, size, max_size, begin, line_end (data, size, at) - begin, "");
    case 3:
    case 4:
      return add_scene (data, size, max_size, PICK (SCENES, pick));
    case 5:
    case 6:
      return change_digit (data, size, at, pick);
    case 7:
    case 8:
    case 9:
      return begin_again (data, max_size, pick);
    case 10:
    case 11:
    case 12:
    case 13:
      return put_line (data, size, max_size, at, PICK (SOUND, pick));
    default:
      return put_line (data, size, max_size, at, PICK (LINES, pick));
    }
}
