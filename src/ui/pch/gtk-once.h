/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read once for all files of this folder, as most of the time to compile one goes into it.
 */
#include <gtk/gtk.h>
