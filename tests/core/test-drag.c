/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under way.
 */
int
main (void)
{
  return 0;
}
