/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of reading with suspicion, and of writing where that is possible and where it is not.
 */
#include "model/hp-safe-file.h"
#include "folder.h"
#include "testing.h"

#include <glib/gstdio.h>

#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define LIMIT 100
#define OLD "old text\n"
#define NEW "new text\n"

/* Files that are not to be read. */

static void
make_nothing (const char *path)
{
}

static void
make_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_directory (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_large (const char *path)
{
  g_autofree char *text = g_strnfill (LIMIT + 1, 'x');

  put_text (path, text);
}

/* A hole of 64 GiB takes no space on disk, but would fill the memory. */
static void
make_huge (const char *path)
{
  put_text (path, "");
  g_assert_cmpint (truncate (path, (off_t) 1 << 36), ==, 0);
}

static void
make_nul (const char *path)
{
  g_file_set_contents (path, "one\0two", 7, NULL);
}

static void
make_ending_nul (const char *path)
{
  g_file_set_contents (path, "one\0", 4, NULL);
}

static void
make_latin (const char *path)
{
  put_text (path, "caf\xe9\n");
}

static void
make_cut_letter (const char *path)
{
  put_text (path, "minus \xe2\x88");
}

static void
make_dangling_link (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
make_endless_link (const char *path)
{
  g_assert_cmpint (symlink ("file", path), ==, 0);
}

static void
make_endless_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

typedef struct
{
  const char *name;
  void (*make) (const char *path);
  const char *says;
} BadRow;

static const BadRow BAD_ROWS[] = {
  { "nothing", make_nothing, "No such file" },
  { "fifo", make_fifo, "not a regular file" },
  { "directory", make_directory, "not a regular file" },
  { "too-large", make_large, "larger than 100 bytes" },
  { "huge", make_huge, "larger than 100 bytes" },
  { "nul", make_nul, "not valid UTF-8" },
  { "nul-at-the-end", make_ending_nul, "not valid UTF-8" },
  { "latin-1", make_latin, "not valid UTF-8" },
  { "cut-letter", make_cut_letter, "not valid UTF-8" },
  { "dangling-link", make_dangling_link, "No such file" },
  { "endless-link", make_endless_link, "symbolic link" },
  { "endless-device", make_endless_device, "not a regular file" },
};

/* Refused with file and reason, at once, and with nothing left open. */
static void
test_bad (gconstpointer data)
{
  const BadRow *row = data;
  g_auto (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  int open_before = count_files ("/proc/self/fd");

  row->make (place.path);
  alarm (20);
  g_assert_null (hp_safe_file_read (place.path, LIMIT, &error));
  alarm (0);
  g_assert_nonnull (strstr (error->message, place.path));
  g_assert_nonnull (strstr (error->message, row->says));
  g_assert_null (hp_safe_file_read (place.path, LIMIT, NULL));
  g_assert_cmpint (count_files ("/proc/self/fd"), ==, open_before);
}

typedef struct
{
  const char *name, *text;
} TextRow;

static const TextRow TEXT_ROWS[] = {
  { "empty", "" },
  { "line", "one line\n" },
  { "no-line-end", "no line end" },
  { "minus", "\xe2\x88\x92" "0.50\r\n" },
  { "full", "123456789 123456789 123456789 123456789 123456789 "
            "123456789 123456789 123456789 123456789 123456789 " },
};

/* A text that was written is read back, also through a link. */
static void
test_text (gconstpointer data)
{
  const TextRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *link = beside (&place, "link"), *text = NULL, *by_link = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hp_safe_file_write (place.path, row->text, &error));
  g_assert_no_error (error);
  text = hp_safe_file_read (place.path, LIMIT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, row->text);
  g_assert_cmpint (symlink ("file", link), ==, 0);
  by_link = hp_safe_file_read (link, LIMIT, &error);
  g_assert_cmpstr (by_link, ==, row->text);
  g_assert_cmpint (count_files (place.folder), ==, 2);
}

typedef struct
{
  const char *name;
  mode_t mode, mask;
} ModeRow;

static const ModeRow MODE_ROWS[] = {
  { "usual", 0644, 022 },       { "private", 0600, 022 },  { "group", 0664, 022 },
  { "everyone", 0666, 022 },    { "program", 0755, 022 },  { "strict-mask", 0644, 077 },
  { "not-to-be-read", 0200, 0 },
};

static void
test_mode (gconstpointer data)
{
  const ModeRow *row = data;
  g_auto (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (row->mask);
  GStatBuf status;

  put_text (place.path, OLD);
  g_assert_cmpint (g_chmod (place.path, (int) row->mode), ==, 0);
  hp_safe_file_write (place.path, NEW, &error);
  umask (mask);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (place.path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, row->mode);
}

/* A new file gets what is left of 0666. */
static void
test_mode_of_new (void)
{
  g_auto (Place) place = place_new ();
  mode_t mask = umask (027);
  GStatBuf status;

  g_assert_true (hp_safe_file_write (place.path, NEW, NULL));
  umask (mask);
  g_assert_cmpint (g_stat (place.path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

typedef struct
{
  const char *name;
  const char *link;  /* what file leads to, in the folder */
  const char *other; /* what that leads to, if it is a link, too */
  gboolean is_there; /* whether there is a file at the end */
} LinkRow;

static const LinkRow LINK_ROWS[] = {
  { "link", "target", NULL, TRUE },
  { "link-to-link", "other", "target", TRUE },
  { "into-folder", "folder/target", NULL, TRUE },
  { "dangling", "target", NULL, FALSE },
  { "dangling-into-folder", "folder/target", NULL, FALSE },
};

/* A link is followed and stays one. */
static void
test_link (gconstpointer data)
{
  const LinkRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *other = beside (&place, row->link), *inner = beside (&place, "folder");
  g_autofree char *target = beside (&place, row->other != NULL ? row->other : row->link);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (inner, 0700);
  g_assert_cmpint (symlink (row->link, place.path), ==, 0);
  if (row->other != NULL)
    g_assert_cmpint (symlink (row->other, other), ==, 0);
  if (row->is_there)
    put_text (target, OLD);
  g_assert_true (hp_safe_file_write (place.path, NEW, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (place.path, G_FILE_TEST_IS_SYMLINK));
  text = get_text (target);
  g_assert_cmpstr (text, ==, NEW);
}

/* Places where nothing can be put. */

static void
make_old (const char *path)
{
  put_text (path, OLD);
}

static void
make_full_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/full", path), ==, 0);
}

typedef struct
{
  const char *name;
  void (*make) (const char *path); /* makes file */
  const char *below;               /* what in it is to be written, or "" for itself */
} RefusedRow;

static const RefusedRow REFUSED_ROWS[] = {
  { "directory", make_directory, "" },
  { "in-no-folder", make_nothing, "/below" },
  { "in-a-file", make_old, "/below" },
  { "in-no-folder-by-link", make_dangling_link, "/below" },
  { "endless-link", make_endless_link, "" },
  { "pipe", make_fifo, "" },
  { "full-device", make_full_device, "" },
  { "endless-device", make_endless_device, "" },
};

/* FALSE with an error that names the file, and nothing has changed. */
static void
test_refused (gconstpointer data)
{
  const RefusedRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *path = g_strconcat (place.path, row->below, NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf before = { 0 }, after = { 0 };
  int count;

  row->make (place.path);
  count = count_files (place.folder);
  g_lstat (place.path, &before);
  g_assert_false (hp_safe_file_write (path, NEW, &error));
  g_assert_nonnull (strstr (error->message, path));
  g_lstat (place.path, &after);
  g_assert_cmpint (before.st_mode, ==, after.st_mode);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
  g_assert_cmpint (count_files (place.folder), ==, count);
  g_assert_cmpint (g_stat ("/dev/full", &after), ==, 0);
  g_assert_true (S_ISCHR (after.st_mode));
}

/* Any bytes, and no more than those. */
static void
test_bytes (void)
{
  const char bytes[] = "\0\1\377\0after";
  g_auto (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  gsize length;

  g_assert_true (hp_safe_file_write_bytes (place.path, bytes, 4, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (place.path, &found, &length, NULL));
  g_assert_cmpmem (found, length, bytes, 4);
}

/* Mode, owner and attributes of a file stay, whichever way it is written. */

static gboolean
add_link (const Place *place)
{
  g_autofree char *other = beside (place, "other name");

  return link (place->path, other) == 0;
}

static gboolean
add_attribute (const Place *place)
{
  return setxattr (place->path, "user.note", "mine", 4, 0) == 0;
}

/* Group 4321 may write, by a list of access control as setfacl makes it: version 2, then the owner,
 * the file's group, that group, the most that any group gets, and others. */
static const guint8 LIST[] = {
  2, 0, 0, 0,
  1, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,
  4, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,
  8, 0, 6, 0, 0xe1, 0x10, 0, 0,
  16, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,
  32, 0, 0, 0, 0xff, 0xff, 0xff, 0xff,
};

static gboolean
add_list (const Place *place)
{
  return setxattr (place->path, "system.posix_acl_access", LIST, sizeof LIST, 0) == 0;
}

/* An old file does not get an access control list because its folder gives one to new files. */
static gboolean
add_folders_list (const Place *place)
{
  return setxattr (place->folder, "system.posix_acl_default", LIST, sizeof LIST, 0) == 0;
}

static gboolean
add_group (const Place *place)
{
  return chown (place->path, (uid_t) -1, 4321) == 0;
}

static gboolean
add_owner (const Place *place)
{
  return chown (place->path, 1234, 4321) == 0;
}

static gboolean
add_folders_group (const Place *place)
{
  return chown (place->folder, (uid_t) -1, 4321) == 0 && g_chmod (place->folder, 02777) == 0;
}

typedef struct
{
  const char *name;
  gboolean (*add) (const Place *place); /* FALSE where that can't be had */
  gboolean is_same;                     /* it is the same file afterwards */
} KeptRow;

static const KeptRow KEPT_ROWS[] = {
  { "hard-link", add_link, TRUE },
  { "attribute", add_attribute, FALSE },
  { "list", add_list, FALSE },
  { "folders-list", add_folders_list, TRUE },
  { "group", add_group, FALSE },
  { "owner", add_owner, FALSE },
  { "folders-group", add_folders_group, FALSE },
};

/* Of a path, all that must stay: owner, group, permissions, links and extended attributes. */
static char *
describe (const char *path)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char names[1000], value[1000];
  GStatBuf status;
  gssize length = listxattr (path, names, sizeof names);

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_string_printf (text, "%u:%u %o, %u links", status.st_uid, status.st_gid,
                   status.st_mode & 07777, (guint) status.st_nlink);
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    {
      gssize n_bytes = getxattr (path, name, value, sizeof value);
      g_autofree char *code = g_base64_encode ((guchar *) value, (gsize) MAX (n_bytes, 0));

      g_string_append_printf (text, ", %s=%s", name, code);
    }
  return g_strdup (text->str);
}

static void
test_kept (gconstpointer data)
{
  const KeptRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *before = NULL, *after = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf old, new;
  int count;

  put_text (place.path, OLD);
  g_chmod (place.path, 0640);
  if (!row->add (&place))
    {
      g_test_skip ("this can't be set up here");
      return;
    }
  before = describe (place.path);
  count = count_files (place.folder);
  g_stat (place.path, &old);
  g_assert_true (hp_safe_file_write (place.path, NEW, &error));
  g_assert_no_error (error);
  text = get_text (place.path);
  g_assert_cmpstr (text, ==, NEW);
  after = describe (place.path);
  g_assert_cmpstr (after, ==, before);
  g_stat (place.path, &new);
  g_assert_cmpint (new.st_ino == old.st_ino, ==, row->is_same);
  g_assert_cmpint (count_files (place.folder), ==, count);
}

/* Longer and shorter, into a file with two names. */
static void
test_both_names (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *other = beside (&place, "other name");
  const char *const texts[] = { "long and longer text\n", "short\n", "", "long again\n" };

  put_text (place.path, OLD);
  g_assert_true (add_link (&place));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (hp_safe_file_write (place.path, texts[i], NULL));
      text = get_text (other);
      g_assert_cmpstr (text, ==, texts[i]);
    }
  g_assert_cmpint (count_files (place.folder), ==, 2);
}

/* Names of any length that there is, of letters of one, two and three bytes, for a new file, one
 * that is there, and one with two names. */
static void
test_long_names (void)
{
  static const char *const LETTERS[] = { "x", "\u00e9", "\u4e00", "\xff" };

  for (int bytes = 240; bytes <= 256; bytes++)
    for (gsize letter = 0; letter < G_N_ELEMENTS (LETTERS); letter++)
      {
        g_auto (Place) place = place_new ();
        g_autoptr (GString) name = g_string_new (NULL);
        g_autofree char *path = NULL, *shown = NULL, *text = NULL;
        g_autoptr (GError) error = NULL;

        while (name->len + strlen (LETTERS[letter]) <= (gsize) bytes)
          g_string_append (name, LETTERS[letter]);
        path = beside (&place, name->str);
        shown = g_filename_display_name (path);
        if (name->len > 255)
          {
            g_assert_false (hp_safe_file_write (path, NEW, &error));
            g_assert_true (g_str_has_prefix (error->message, shown));
            continue;
          }
        g_assert_true (hp_safe_file_write (path, OLD, &error));
        g_assert_true (hp_safe_file_write (path, NEW, &error));
        g_assert_cmpint (count_files (place.folder), ==, 1);
        g_free (g_steal_pointer (&place.path));
        place.path = g_strdup (path);
        g_assert_true (add_link (&place));
        g_assert_true (hp_safe_file_write (path, "newer", &error));
        text = get_text (path);
        g_assert_cmpstr (text, ==, "newer");
        g_assert_cmpint (count_files (place.folder), ==, 2);
      }
}

/* Whatever goes wrong with a name that is not UTF-8, the error shows that name, and is UTF-8. */
static void
test_odd_name (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = beside (&place, "caf\xe9"), *below = beside (&place, "caf\xe9/below");
  g_autofree char *shown = g_filename_display_name (path);
  const char *const paths[] = { path, below };

  g_mkdir (path, 0700);
  for (int i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == 1)
        {
          g_rmdir (path);
          put_text (path, "\xff");
        }
      if (i % 2 == 0)
        g_assert_null (hp_safe_file_read (paths[i / 2 % 2], LIMIT, &error));
      else
        g_assert_false (hp_safe_file_write (below, NEW, &error));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_prefix (error->message, shown));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/safe-file/bad/", BAD_ROWS, test_bad);
  ADD_ROWS ("/safe-file/text/", TEXT_ROWS, test_text);
  ADD_ROWS ("/safe-file/mode/", MODE_ROWS, test_mode);
  g_test_add_func ("/safe-file/mode-of-new", test_mode_of_new);
  ADD_ROWS ("/safe-file/link/", LINK_ROWS, test_link);
  ADD_ROWS ("/safe-file/refused/", REFUSED_ROWS, test_refused);
  g_test_add_func ("/safe-file/bytes", test_bytes);
  ADD_ROWS ("/safe-file/kept/", KEPT_ROWS, test_kept);
  g_test_add_func ("/safe-file/both-names", test_both_names);
  g_test_add_func ("/safe-file/long-names", test_long_names);
  g_test_add_func ("/safe-file/odd-name", test_odd_name);
  return g_test_run ();
}
