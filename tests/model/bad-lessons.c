/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of bad lesson files, and the makers of those that are no short texts.
 */
#include "bad-lessons.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "[Halfplane]\nVersion=1\n\n"
#define NUMBERS "W0=-0.50\nW1=0.60\nW2=0.60\nTheta=0.50\n"
#define KEYS NUMBERS "Target=AND\n"
#define SCENE "[Scene 1]\n" KEYS

/* A lesson with one more line at its end, or with one of its keys otherwise. */
#define MORE(line) HEAD SCENE line "\n"
#define MORE_2(line) "[Halfplane]\nVersion=2\n" SCENE line "\n"
#define W0(value) HEAD "[Scene 1]\nW0=" value "\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\n"
#define TEN_MARKS "\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a"
#define HEAD_2 "[Halfplane]\nVersion=2\n\n"
#define NEURON(of) "[Scene " of "]\nW0=1\nW1=1\nW2=1\nTheta=1\nTarget=none\n"
#define TITLE(line) "[Halfplane]\nVersion=1\n" line "\n" SCENE

static gboolean
put (const char *path, GString *bytes)
{
  gboolean is_put = g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL);

  g_string_free (bytes, TRUE);
  return is_put;
}

/* Makers. */

static gboolean
make_binary (const char *path)
{
  GString *bytes = g_string_new (NULL);

  for (int i = 0; i < 4096; i++)
    g_string_append_c (bytes, (char) (i * 37));
  return put (path, bytes);
}

static gboolean
make_utf16 (const char *path)
{
  gsize size;
  char *text = g_convert (MORE (""), -1, "UTF-16", "UTF-8", NULL, &size, NULL);
  GString *bytes = g_string_new_len (text, (gssize) size);

  g_free (text);
  return put (path, bytes);
}

static gboolean
make_with_nul (const char *path)
{
  GString *bytes = g_string_new (HEAD SCENE);

  g_string_append_c (bytes, '\0');
  g_string_append (bytes, "\nGoal=OR\n");
  return put (path, bytes);
}

/* All of it is a hole. */
static gboolean
make_50_megabytes (const char *path)
{
  return g_file_set_contents (path, "", 0, NULL) && truncate (path, 50 << 20) == 0;
}

static gboolean
make_50_megabytes_of_text (const char *path)
{
  GString *bytes = g_string_sized_new (50 << 20);

  g_string_append (bytes, HEAD SCENE);
  while (bytes->len < 50 << 20)
    g_string_append (bytes, "# a comment that goes on and on and on and on and on and on and on\n");
  return put (path, bytes);
}

/* The limit is 1 MiB; this is one byte more, and sound but for that. */
static gboolean
make_one_byte_too_large (const char *path)
{
  GString *bytes = g_string_new (HEAD SCENE "Text=");

  while (bytes->len < 1024 * 1024)
    g_string_append_c (bytes, 'x');
  g_string_append_c (bytes, '\n');
  return put (path, bytes);
}

static gboolean
make_scenes (const char *path, int n, const char *keys)
{
  GString *bytes = g_string_new (HEAD);

  for (int i = 1; i <= n; i++)
    g_string_append_printf (bytes, "[Scene %d]\n%s", i, keys);
  return put (path, bytes);
}

static gboolean
make_100000_scenes (const char *path)
{
  return make_scenes (path, 100000, KEYS);
}

static gboolean
make_1001_scenes (const char *path)
{
  return make_scenes (path, 1001, KEYS);
}

/* The longest way there is to learn, a thousand times, and a scene too many. */
static gboolean
make_much_to_learn (const char *path)
{
  return make_scenes (path, 1001,
                      "W0=-9.99\nW1=-0.02\nW2=-0.02\nTheta=-10.00\nTarget=XOR\nRate=0.01\n"
                      "Start=10.00,-10.00,-10.00\nPresentations=15988\n");
}

/* As many groups, keys and lines as fit. */
static gboolean
make_repeated (const char *path, const char *begin, const char *format, const char *end)
{
  GString *bytes = g_string_new (begin);

  for (int i = 0; bytes->len < 1000000; i++)
    g_string_append_printf (bytes, format, i);
  g_string_append (bytes, end);
  return put (path, bytes);
}

static gboolean
make_many_groups (const char *path)
{
  return make_repeated (path, HEAD, "[%d]\n", "");
}

static gboolean
make_many_keys (const char *path)
{
  return make_repeated (path, HEAD SCENE, "K%d=1\n", "");
}

/* The memory kept for each key must not grow with the length of its group's name. */
static gboolean
make_many_keys_of_long_group (const char *path)
{
  g_autofree char *name = g_strnfill (100000, 'g');
  g_autofree char *begin = g_strconcat (HEAD SCENE "[", name, "]\n", NULL);

  return make_repeated (path, begin, "K%d=1\n", "");
}

static gboolean
make_many_translations (const char *path)
{
  return make_repeated (path, HEAD SCENE, "Title[x%d]=a\n", "Goal=XOR\n");
}

static gboolean
make_many_locks (const char *path)
{
  GString *bytes = g_string_new (HEAD SCENE "Locked=");

  while (bytes->len < 50000)
    g_string_append (bytes, "w0;w1;");
  g_string_append (bytes, "w3\n");
  return put (path, bytes);
}

static gboolean
make_long_line (const char *path)
{
  return make_repeated (path, HEAD SCENE, "no-key-%d-", "\n");
}

static gboolean
make_long_key (const char *path)
{
  GString *bytes = g_string_new (HEAD SCENE);

  while (bytes->len < 1000000)
    g_string_append (bytes, "Title");
  g_string_append (bytes, "=1\n");
  return put (path, bytes);
}

/* A key whose value is a piece again and again. */
static gboolean
make_long (const char *path, const char *begin, const char *piece, int n)
{
  GString *bytes = g_string_new (begin);

  while (n-- > 0)
    g_string_append (bytes, piece);
  g_string_append (bytes, "\n");
  if (strstr (begin, "[Scene 1]") == NULL)
    g_string_append (bytes, SCENE);
  return put (path, bytes);
}

static gboolean
make_long_title (const char *path)
{
  return make_long (path, HEAD SCENE "Title=", "y", 201);
}

static gboolean
make_long_lesson_title (const char *path)
{
  return make_long (path, "[Halfplane]\nVersion=1\nTitle[de]=", "y", 201);
}

static gboolean
make_long_text (const char *path)
{
  return make_long (path, HEAD SCENE "Text[de]=", "y", 2001);
}

static gboolean
make_text_of_many_lines (const char *path)
{
  return make_long (path, HEAD SCENE "Text=x", "\\n", 40);
}

static gboolean
make_text_of_ten_thousand_lines (const char *path)
{
  return make_long (path, HEAD SCENE "Text=x", "a\\n", 10000);
}

static gboolean
make_fifteen_thousand_marks (const char *path)
{
  return make_long (path, HEAD SCENE "Text=a", "\u0301", 15000);
}

static gboolean
make_folder (const char *path)
{
  return g_mkdir (path, 0700) == 0;
}

static gboolean
make_pipe (const char *path)
{
  return mkfifo (path, 0600) == 0;
}

static gboolean
make_nothing (const char *path)
{
  return TRUE;
}

static gboolean
make_dangling_link (const char *path)
{
  return symlink ("is-not-there", path) == 0;
}

static gboolean
make_circle (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return symlink (name, path) == 0;
}

static gboolean
make_device (const char *path)
{
  return symlink ("/dev/zero", path) == 0;
}

/* Root may read anything. */
static gboolean
make_unreadable (const char *path)
{
  return geteuid () != 0 && g_file_set_contents (path, MORE (""), -1, NULL)
         && g_chmod (path, 0) == 0;
}

/* The table. */

#define NO_NUMBER { "[Scene 1] W0", "not a number" }
#define OUT_OF_RANGE { "[Scene 1] W0", "not between -10.00 and 10.00" }
#define UNKNOWN(place) { place, "unknown key" }
#define TWICE(place) { place, "appears twice" }
#define MISSING(place) { place, "is missing" }
#define NO_LIST(place) { place, "not a list of" }
#define BACKSLASH { "[Scene 1] Text", "a backslash must be followed" }
#define BRACKETS(line) { "[Scene 1] " line ": brackets must hold a language" }
#define READ 1

const BadLesson BAD_LESSONS[] = {
  { "empty", "", { "[Halfplane]", "is missing" } },
  { "blank", " \n\n \n", { "[Halfplane]", "is missing" } },
  { "comment-alone", "# nothing\n", { "[Halfplane]", "is missing" } },
  { "head-alone", HEAD, MISSING ("[Scene 1]") },
  { "scene-alone", SCENE, MISSING ("[Halfplane]") },
  { "other-program", "[Desktop Entry]\nType=Application\n", { "[Desktop Entry]", "Halfplane" } },
  { "prose", "Lesson one is about AND.\n", { "Lesson one", "separated by =" } },
  { "key-before-groups", "Version=1\n" HEAD SCENE, { "Version", "before the first group" } },
  { "no-version", "[Halfplane]\nTitle=x\n" SCENE, MISSING ("[Halfplane] Version") },
  { "version-3", "[Halfplane]\nVersion=3\n" SCENE, { "[Halfplane] Version", "another version" } },
  { "strict-in-version-1", MORE ("Strict=true"),
    { "line 10: [Scene 1] Strict=true: this key needs Version=2" } },
  { "not-strict-in-version-1", MORE ("Strict=false"), { "this key needs Version=2" } },
  { "fixed-bias-in-version-1", MORE ("FixedBias=true"), { "this key needs Version=2" } },
  { "order-in-version-1", MORE ("Order=11,10,01,00"), { "this key needs Version=2" } },
  { "strict-word", MORE_2 ("Strict=yes"), { "[Scene 1] Strict=yes: neither true nor false" } },
  { "fixed-bias-empty", MORE_2 ("FixedBias="), { "[Scene 1] FixedBias" } },
  { "order-of-three", MORE_2 ("Order=11,10,01"), { "Order=11,10,01: expected the four" } },
  { "order-twice-a-row", MORE_2 ("Order=11,10,01,01"), { "[Scene 1] Order=11,10,01,01" } },
  { "order-learnt-otherwise",
    "[Halfplane]\nVersion=2\n[Scene 1]\nW0=-0.10\nW1=0.60\nW2=0.70\nTheta=0.50\nTarget=OR\n"
    "Rate=0.10\nStart=-0.20,0.60,0.60\nPresentations=3\nOrder=11,10,01,00\n",
    { "[Scene 1] Start", "does not lead" } },
  { "group-in-version-1", HEAD SCENE NEURON ("1 H1"),
    { "line 10: [Scene 1 H1]: this group needs Version=2" } },
  { "key-in-version-1", MORE ("InHand=H1"), { "[Scene 1] InHand=H1: this key needs Version=2" } },
  { "goal-in-version-1", MORE ("NetworkGoal=XOR"),
    { "[Scene 1] NetworkGoal=XOR: this key needs Version=2" } },
  { "notes-in-version-1", MORE ("Notes[de]=x"),
    { "[Scene 1] Notes[de]=x: this key needs Version=2" } },
  { "name-in-version-1", MORE ("NameA=x"), { "[Scene 1] NameA=x: this key needs Version=2" } },
  { "shown-in-version-1", MORE ("Shown="), { "[Scene 1] Shown=: this key needs Version=2" } },
  { "row-in-version-1", MORE ("Row=01"), { "[Scene 1] Row=01: this key needs Version=2" } },
  { "target-goal-in-version-1", MORE ("Goal=target"),
    { "[Scene 1] Goal=target: this goal needs Version=2" } },
  { "predicted-goal-in-version-1", MORE ("Goal=predicted"),
    { "[Scene 1] Goal=predicted: this goal needs Version=2" } },
  { "goal-in-capitals", MORE_2 ("Goal=Target"), { "[Scene 1] Goal=Target: not a gate" } },
  { "shown-unknown", MORE_2 ("Shown=ruler;cells"), NO_LIST ("[Scene 1] Shown") },
  { "shown-part", MORE_2 ("Shown=table"), NO_LIST ("[Scene 1] Shown") },
  { "row-unknown", MORE_2 ("Row=12"), { "[Scene 1] Row=12: not a row such as 01" } },
  { "row-by-number", MORE_2 ("Row=1"), { "[Scene 1] Row=1: not a row" } },
  { "row-empty", MORE_2 ("Row="), { "[Scene 1] Row=: not a row" } },
  { "row-of-inputs", MORE_2 ("Row=0,1"), { "[Scene 1] Row=0,1: not a row" } },
  { "name-too-long", MORE_2 ("NameB=abcdefghijklmnopqrstuvwxy"),
    { "[Scene 1] NameB", "at most 24 characters and 1 line" } },
  { "name-of-two-lines", MORE_2 ("NameY[de]=a\\nb"),
    { "[Scene 1] NameY[de]=a\\nb: a name has at most 24 characters and 1 line" } },
  { "name-of-the-lesson", HEAD_2 "NameA=x\n" SCENE, UNKNOWN ("[Halfplane] NameA") },
  { "name-twice", MORE_2 ("NameA[de]=x\nNameA[DE]=x"), TWICE ("[Scene 1] NameA[DE]") },
  { "neuron-with-notes", HEAD_2 SCENE NEURON ("1 Y") "Notes=x\n", UNKNOWN ("[Scene 1 Y] Notes") },
  { "neuron-before-scene", HEAD_2 NEURON ("1 H1") SCENE, { "[Scene 1 H1]: unknown group" } },
  { "neuron-of-no-scene", HEAD_2 NEURON ("0 H1") SCENE, { "[Scene 0 H1]: unknown group" } },
  { "neuron-of-another-scene", HEAD_2 SCENE NEURON ("2 H1"), { "[Scene 2 H1]: unknown group" } },
  { "neuron-unknown", HEAD_2 SCENE NEURON ("1 H3"), { "[Scene 1 H3]: unknown group" } },
  { "neuron-one", HEAD_2 SCENE NEURON ("1 One"), { "[Scene 1 One]: unknown group" } },
  { "neuron-twice", HEAD_2 SCENE NEURON ("1 Y") NEURON ("1 Y"), TWICE ("[Scene 1 Y]") },
  { "neuron-with-title", HEAD_2 SCENE NEURON ("1 Y") "Title=x\n", UNKNOWN ("[Scene 1 Y] Title") },
  { "neuron-with-view", HEAD_2 SCENE NEURON ("1 Y") "View=xor\n", UNKNOWN ("[Scene 1 Y] View") },
  { "neuron-in-hand-in-it", HEAD_2 SCENE NEURON ("1 Y") "InHand=Y\n",
    UNKNOWN ("[Scene 1 Y] InHand") },
  { "neuron-masked", HEAD_2 SCENE NEURON ("1 H2") "Masked=true\n",
    { "[Scene 1 H2] Masked=true: only allowed for Y" } },
  { "neuron-without-weight", HEAD_2 SCENE "[Scene 1 H2]\nW0=1\n", MISSING ("[Scene 1 H2] W1") },
  { "neuron-out-of-range", HEAD_2 SCENE NEURON ("1 H2") "Rate=2\n",
    { "[Scene 1 H2] Rate=2: not between" } },
  { "in-hand-unknown", HEAD_2 SCENE "InHand=h1\n",
    { "[Scene 1] InHand=h1: not one of One, H1, H2, Y" } },
  { "network-target-unknown", HEAD_2 SCENE "NetworkTarget=ODD\n",
    { "[Scene 1] NetworkTarget=ODD: not the name of a gate" } },
  { "network-goal-none", HEAD_2 SCENE "NetworkGoal=none\n",
    { "[Scene 1] NetworkGoal=none: not the name of a gate" } },
  { "version-1.0", "[Halfplane]\nVersion=1.0\n" SCENE, { "[Halfplane] Version", "another" } },
  { "version-empty", "[Halfplane]\nVersion=\n" SCENE, { "[Halfplane] Version", "another" } },
  { "version-twice", "[Halfplane]\nVersion=1\nVersion=1\n" SCENE, TWICE ("[Halfplane] Version") },
  { "version-german", "[Halfplane]\nVersion=1\nVersion[de]=1\n" SCENE,
    UNKNOWN ("[Halfplane] Version[de]") },
  { "head-key", TITLE ("Author=me"), UNKNOWN ("[Halfplane] Author") },
  { "head-text", TITLE ("Text=me"), UNKNOWN ("[Halfplane] Text") },
  { "head-small-letter", TITLE ("title=me"), UNKNOWN ("[Halfplane] title") },
  { "head-twice", HEAD SCENE "[Halfplane]\nVersion=1\n", TWICE ("[Halfplane]") },
  { "scene-twice", HEAD SCENE SCENE, TWICE ("[Scene 1]") },
  { "gap", HEAD SCENE "[Scene 3]\n" KEYS, { "[Scene 3]", "starting from 1" } },
  { "from-0", HEAD "[Scene 0]\n" KEYS, { "[Scene 0]", "starting from 1" } },
  { "from-2", HEAD "[Scene 2]\n" KEYS, { "[Scene 2]", "starting from 1" } },
  { "backwards", HEAD "[Scene 2]\n" KEYS SCENE, { "[Scene 2]", "starting from 1" } },
  { "leading-zero", HEAD "[Scene 01]\n" KEYS, { "[Scene 01]", "starting from 1" } },
  { "scene-without-number", HEAD "[Scene]\n" KEYS, { "[Scene]", "starting from 1" } },
  { "small-scene", HEAD "[scene 1]\n" KEYS, { "[scene 1]", "starting from 1" } },
  { "two-blanks", HEAD "[Scene  1]\n" KEYS, { "[Scene  1]", "starting from 1" } },
  { "other-group", HEAD SCENE "[Window]\nWidth=3\n", { "[Window]", "unknown group" } },
  { "open-group", HEAD "[Scene 1\n" KEYS, { "[Scene 1: not a group name" } },
  { "empty-group", HEAD SCENE "[]\n", { "[]: not a group name" } },
  { "after-group", HEAD "[Scene 1] 2\n" KEYS, { "[Scene 1] 2: not a group name" } },
  { "line-without-equals", MORE ("Goal"), { "[Scene 1] Goal", "separated by =" } },
  { "line-without-key", MORE ("=OR"), { "[Scene 1]", "separated by =" } },
  { "scene-empty", HEAD "[Scene 1]\n", MISSING ("[Scene 1] W0") },
  { "no-w2", HEAD "[Scene 1]\nW0=1\nW1=1\nTheta=1\nTarget=OR\n", MISSING ("[Scene 1] W2") },
  { "no-theta", HEAD "[Scene 1]\nW0=1\nW1=1\nW2=1\nTarget=OR\n", MISSING ("[Scene 1] Theta") },
  { "no-target", HEAD "[Scene 1]\n" NUMBERS, MISSING ("[Scene 1] Target") },
  { "second-scene", HEAD SCENE "[Scene 2]\n" NUMBERS, MISSING ("[Scene 2] Target") },
  { "key-twice", MORE ("W0=-0.50"), TWICE ("[Scene 1] W0") },
  { "key-twice-with-blanks", MORE ("  W0  = 1"), TWICE ("[Scene 1] W0") },
  { "language-twice", MORE ("Text[pt-BR]=a\nText[pt_BR]=b"),
    { "line 11: [Scene 1] Text[pt_BR]=b: appears twice" } },
  { "language-twice-in-capitals", TITLE ("Title[de]=a\nTitle[DE]=b"),
    { "line 4: [Halfplane] Title[DE]=b: appears twice" } },
  { "translation-twice", MORE ("Text[de]=a\nText[de]=b"), TWICE ("[Scene 1] Text[de]") },
  { "unknown-key", MORE ("Colour=red"), UNKNOWN ("[Scene 1] Colour") },
  { "capital-key", MORE ("GOAL=OR"), UNKNOWN ("[Scene 1] GOAL") },
  { "version-in-scene", MORE ("Version=1"), UNKNOWN ("[Scene 1] Version") },
  { "translated-number", MORE ("W0[de]=1"), UNKNOWN ("[Scene 1] W0[de]") },
  { "translated-goal", MORE ("Goal[de]=OR"), UNKNOWN ("[Scene 1] Goal[de]") },
  { "empty-locale", MORE ("Title[]=x"), BRACKETS ("Title[]=x") },
  { "open-locale", MORE ("Title[de=x"), BRACKETS ("Title[de=x") },
  { "after-locale", MORE ("Title[de]x=y"), BRACKETS ("Title[de]x=y") },
  { "two-locales", MORE ("Title[de][fr]=y"), BRACKETS ("Title[de][fr]=y") },
  { "blank-before-locale", MORE ("Title [de]=y"), BRACKETS ("Title [de]=y") },
  { "blank-in-locale", MORE ("Title[d e]=y"), BRACKETS ("Title[d e]=y") },
  { "brackets-alone", MORE ("[de]=y"), { "[de]=y: not a group name" } },
  { "three-places", W0 ("0.555"), { "[Scene 1] W0", "more than two decimal places" } },
  { "three-places-and-zeros", W0 ("0.55500"),
    { "[Scene 1] W0=0.55500: more than two decimal places" } },
  { "above", W0 ("10.01"), OUT_OF_RANGE },
  { "below", W0 ("-10.01"), OUT_OF_RANGE },
  { "far-above", W0 ("100000000000000000000000000000"), OUT_OF_RANGE },
  { "nan", W0 ("NaN"), NO_NUMBER },
  { "infinity", W0 ("inf"), NO_NUMBER },
  { "exponent", W0 ("1e9"), NO_NUMBER },
  { "small-exponent", W0 ("1e0"), NO_NUMBER },
  { "hexadecimal", W0 ("0x1"), NO_NUMBER },
  { "no-value", W0 (""), NO_NUMBER },
  { "two-points", W0 ("1.2.3"), NO_NUMBER },
  { "two-numbers", W0 ("1;2"), NO_NUMBER },
  { "two-signs", W0 ("--1"), NO_NUMBER },
  { "hindi-digit", W0 ("\u0967"), { "line 5: [Scene 1] W0=\u0967: not a number" } },
  { "no-break-space-in-number", W0 ("1\u00a02"), { "line 5: [Scene 1] W0=1<U+00A0>2: not a" } },
  { "no-break-space-in-target", HEAD "[Scene 1]\n" NUMBERS "Target=A\u00a0AND NOT B\n",
    { "line 9: [Scene 1] Target=A<U+00A0>AND NOT B: not the name of a gate" } },
  { "no-break-space-line", MORE ("\u00a0\nGoal=OR"), { "line 10: [Scene 1] <U+00A0>: not a key" } },
  { "end-of-a-dos-file", HEAD SCENE "\x1a", { "line 10: [Scene 1] <U+001A>: not a key" } },
  { "no-width-in-key", MORE ("Go\u200bal=OR"), { "line 10: [Scene 1] Go<U+200B>al=OR: unknown" } },
  { "mark-in-group", HEAD "[Scene\u200e 1]\n" KEYS, { "line 4: [Scene<U+200E> 1]: unknown gr" } },
  { "mark-in-lock", MORE ("Locked=w0;\u200ew1"),
    { "line 10: [Scene 1] Locked=w0;<U+200E>w1: not a list" } },
  { "mark-in-view", MORE ("View=\ufeffxor"), { "line 10: [Scene 1] View=<U+FEFF>xor: not one" } },
  { "mark-in-version", "[Halfplane]\nVersion=1\u00a0\n" SCENE,
    { "line 2: [Halfplane] Version=1<U+00A0>: made for another" } },
  { "mark-in-flag", MORE ("Masked=true\u200b"), { "line 10: [Scene 1] Masked=true<U+200B>: nei" } },
  { "mark-among-commits", MORE ("Masked=true\nCommits=01\u200e??"),
    { "line 11: [Scene 1] Commits=01<U+200E>??: not four characters" } },
  { "count-with-a-point", MORE ("Start=1,1,1\nPresentations=1.0"),
    { "line 11: [Scene 1] Presentations=1.0: not a count" } },
  { "rate-0", MORE ("Rate=0.00"), { "[Scene 1] Rate", "not between 0.01 and 1.00" } },
  { "rate-above", MORE ("Rate=1.01"), { "[Scene 1] Rate", "not between 0.01 and 1.00" } },
  { "target-unknown", HEAD "[Scene 1]\n" NUMBERS "Target=MAYBE\n", { "[Scene 1] Target", "gate" } },
  { "target-empty", HEAD "[Scene 1]\n" NUMBERS "Target=\n", { "[Scene 1] Target", "gate" } },
  { "linked-yes", MORE ("Linked=yes"), { "[Scene 1] Linked", "neither true nor false" } },
  { "masked-1", MORE ("Masked=1"), { "[Scene 1] Masked", "neither true nor false" } },
  { "commits-three", MORE ("Masked=true\nCommits=01?"),
    { "[Scene 1] Commits", "four characters" } },
  { "commits-2", MORE ("Masked=true\nCommits=0120"), { "[Scene 1] Commits", "four characters" } },
  { "revealed-unsure", MORE ("Masked=true\nRevealed=1?00"),
    { "[Scene 1] Revealed", "four characters" } },
  { "commits-alone", MORE ("Commits=0101"),
    { "[Scene 1] Commits", "only allowed if Masked is true" } },
  { "revealed-unmasked", MORE ("Masked=false\nRevealed=1000"),
    { "[Scene 1] Revealed", "only allowed if Masked is true" } },
  { "view-unknown", MORE ("View=3d"), { "[Scene 1] View", "not one of boundary" } },
  { "view-empty", MORE ("View="), { "[Scene 1] View", "not one of boundary" } },
  { "view-list", MORE ("View=neuron;xor"), { "[Scene 1] View", "not one of boundary" } },
  { "lock-unknown", MORE ("Locked=w0;w3"), NO_LIST ("[Scene 1] Locked") },
  { "lock-with-commas", MORE ("Locked=w0,w1"), NO_LIST ("[Scene 1] Locked") },
  { "lock-of-a-part", MORE ("Locked=table"), NO_LIST ("[Scene 1] Locked") },
  { "lock-empty-amid", MORE ("Locked=w0;;w1"), NO_LIST ("[Scene 1] Locked") },
  { "part-unknown", MORE ("Hidden=table;plot"), NO_LIST ("[Scene 1] Hidden") },
  { "part-capital", MORE ("Hidden=Table"), NO_LIST ("[Scene 1] Hidden") },
  { "goal-xor", MORE ("Goal=XOR"), { "[Scene 1] Goal", "not a gate that one neuron can compute" } },
  { "goal-xnor", MORE ("Goal=XNOR"),
    { "[Scene 1] Goal", "not a gate that one neuron can compute" } },
  { "goal-unknown", MORE ("Goal=win"), { "[Scene 1] Goal", "not a gate" } },
  { "goal-none", MORE ("Goal=none"), { "[Scene 1] Goal", "not a gate" } },
  { "backslash-x", MORE ("Text=a\\x41"), BACKSLASH },
  { "backslash-last", MORE ("Text=a\\"), BACKSLASH },
  { "backslash-semicolon", MORE ("Text=a\\;"), BACKSLASH },
  { "backslash-in-german", MORE ("Text[de]=\\q"), { "[Scene 1] Text[de]", "a backslash" } },
  { "start-alone", MORE ("Start=1,1,1"), MISSING ("[Scene 1] Presentations") },
  { "start-of-two", MORE ("Start=1,1\nPresentations=1"), { "[Scene 1] Start", "three numbers" } },
  { "start-elsewhere", MORE ("Start=1,1,1\nPresentations=1"),
    { "[Scene 1] Start", "does not lead" } },
  { "presentations-negative", MORE ("Start=1,1,1\nPresentations=-1"),
    { "[Scene 1] Presentations", "not a count" } },
  { "presentations-huge", MORE ("Start=1,1,1\nPresentations=2147483648"),
    { "[Scene 1] Presentations", "not a count" } },
  { "stopped-alone", MORE ("Stopped=true"), MISSING ("[Scene 1] Start") },
  { "long-title", NULL, { "line 10: [Scene 1] Title=yyy", "yyy: a title has at most 200 ch" }, 0,
    make_long_title },
  { "long-lesson-title", NULL, { "line 3: [Halfplane] Title[de]=yyy", "at most 200 ch" }, 0,
    make_long_lesson_title },
  { "long-text", NULL, { "line 10: [Scene 1] Text[de]=yyy", "at most 2000 characters" },
    0, make_long_text },
  { "title-of-many-lines", MORE ("Title=a\\nb\\nc\\nd\\ne"), { "[Scene 1] Title", "4 lines" } },
  { "text-of-many-lines", NULL, { "line 10: [Scene 1] Text=", "a text has at most", "40 lines" },
    0, make_text_of_many_lines },
  { "text-of-ten-thousand-lines", NULL, { "line 10: [Scene 1] Text=", "40 lines" }, 0,
    make_text_of_ten_thousand_lines },
  { "marks", MORE ("Text=a" TEN_MARKS "\u0300"),
    { "line 10: [Scene 1] Text=a", "a character has at most 10 combining marks" } },
  { "fifteen-thousand-marks", NULL, { "line 10: [Scene 1] Text=a", "at most 2000" }, 0,
    make_fifteen_thousand_marks },
  { "other-encoding", "[Halfplane]\nEncoding=ISO-8859-1\nVersion=1\n" SCENE,
    UNKNOWN ("[Halfplane] Encoding") },
  { "this-encoding", TITLE ("Encoding=UTF-8"), UNKNOWN ("[Halfplane] Encoding") },
  { "encoding-of-scene", "[Scene 1]\n" KEYS "Encoding=latin1\n" HEAD,
    UNKNOWN ("[Scene 1] Encoding") },
  { "escape-sequence", MORE ("\x1b[2J=1"), { "[Scene 1] <U+001B>[2J=1: brackets" } },
  { "latin-1", MORE ("Title=\xfc"), { "line 10: not valid UTF-8" } },
  { "surrogate", MORE ("Title=\xed\xa0\x80"), { "line 10: not valid UTF-8" } },
  { "overlong", MORE ("Title=\xc0\x80"), { "line 10: not valid UTF-8" } },
  { "cut-character", MORE ("Title=\xe2\x82"), { "line 10: not valid UTF-8" } },
  { "binary", NULL, { "not valid UTF-8" }, 0, make_binary },
  { "utf-16", NULL, { "line 1: not valid UTF-8" }, 0, make_utf16 },
  { "nul", NULL, { "line 10: not valid UTF-8" }, 0, make_with_nul },
  { "50-megabytes", NULL, { "larger than 1048576 bytes" }, 0, make_50_megabytes },
  { "50-megabytes-of-text", NULL, { "larger than" }, 0, make_50_megabytes_of_text },
  { "one-byte-too-large", NULL, { "larger than" }, 0, make_one_byte_too_large },
  { "100000-scenes", NULL, { "larger than" }, 0, make_100000_scenes },
  { "1001-scenes", NULL, { "[Scene 1001]", "at most 1000 scenes" }, 0, make_1001_scenes },
  { "much-to-learn", NULL, { "[Scene 1001]", "at most 1000 scenes" }, 0, make_much_to_learn,
    TRUE },
  { "many-groups", NULL, { "[0]", "unknown group" }, 0, make_many_groups },
  { "many-keys", NULL, UNKNOWN ("[Scene 1] K0"), 0, make_many_keys },
  { "many-keys-of-long-group", NULL, { "ggg]", "unknown group" }, 0, make_many_keys_of_long_group },
  { "many-translations", NULL, { "[Scene 1] Goal", "not a gate" }, 0, make_many_translations },
  { "many-locks", NULL, NO_LIST ("[Scene 1] Locked"), 0, make_many_locks },
  { "long-line", NULL, { "[Scene 1] no-key-0-", "separated by =" }, 0, make_long_line },
  { "long-key", NULL, UNKNOWN ("[Scene 1] TitleTitle"), 0, make_long_key },
  { "folder", NULL, { "not a regular file" }, READ, make_folder },
  { "pipe", NULL, { "not a regular file" }, READ, make_pipe },
  { "device", NULL, { "not a regular file" }, READ, make_device },
  { "not-there", NULL, { "No such file" }, READ, make_nothing },
  { "dangling-link", NULL, { "No such file" }, READ, make_dangling_link },
  { "circle-of-links", NULL, { "symbolic links" }, READ, make_circle },
  { "unreadable", NULL, { "Permission denied" }, READ, make_unreadable },
};

const int N_BAD_LESSONS = G_N_ELEMENTS (BAD_LESSONS);

gboolean
bad_lesson_make (const BadLesson *bad, const char *path)
{
  return bad->make != NULL ? bad->make (path)
                           : g_file_set_contents (path, bad->text, -1, NULL);
}
