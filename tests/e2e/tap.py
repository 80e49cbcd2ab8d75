# SPDX-License-Identifier: GPL-3.0-or-later
"""Test points in the Test Anything Protocol."""

import sys


class Tap:
    """Numbers the points and ends the program."""

    def __init__(self):
        self.points = self.failed = 0

    def point(self, name, complaints):
        """A point that is well if there are no complaints; prints the first of them."""
        complaints = list(complaints)
        self.points += 1
        self.failed += bool(complaints)
        print(f'{"not " if complaints else ""}ok {self.points} {name}', flush=True)
        for complaint in complaints[:10]:
            print('# ' + str(complaint).replace('\n', '\n# '), flush=True)

    def end(self):
        """Says how many points there were; status 1 if one failed."""
        print(f'1..{self.points}')
        sys.exit(1 if self.failed else 0)


def unequal(what, found, expected):
    """A list with the one complaint that two values differ, or an empty list."""
    return [] if found == expected else [f'{what} is {found!r}, not {expected!r}']
