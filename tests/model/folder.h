/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of a test's own, and quick ways to put files there and to look at them.
 */
#pragma once

#include <glib.h>

/* A new, empty folder and a path in it; both go, with all that is in the folder, at the end of the
 * scope: g_auto (Place) place = place_new (); */
typedef struct
{
  char *folder, *path;
} Place;

Place place_new (void);
void place_clear (Place *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* The path of another name in the folder: a new string. */
char *beside (const Place *place, const char *name);

/* Writes and reads a whole file; either must succeed. */
void put_text (const char *path, const char *text);
char *get_text (const char *path);

/* Makes a file older by some seconds. */
void make_older (const char *path, int seconds);

/* How many files there are in a folder. */
int count_files (const char *folder);

/* Returns whether something is there, be it a link that leads nowhere. */
gboolean is_there (const char *path);

/* Runs a function in a process of its own, whose rights and limits it may change; returns
 * the function's result. */
int run_apart (int (*function) (const char *path), const char *path);

/* Mounts an empty disk of some KiB on a folder, for the calling process alone: one that runs apart.
 * Returns FALSE if it may not. */
gboolean mount_disk (const char *folder, int kib);

/* Runs a function that does not return in a process of its own, and kills that some time after it
 * has first changed the file, which must be there. */
void run_and_kill (void (*function) (const char *path), const char *path, gulong microseconds);
