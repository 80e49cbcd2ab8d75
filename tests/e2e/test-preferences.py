#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours that the desktop prefers, at the start and when they change, are those of the theme
that a person can choose.
"""

import os
import subprocess
import sys

from halfplane import Program, wait_for
from screen import move
from tap import Tap

# The portal's names for colour schemes and contrast, and the theme for each.
PREFERENCES = {(0, 0): 'light', (1, 0): 'dark', (2, 0): 'light', (0, 1): 'contrast',
               (2, 1): 'contrast'}


class Portal:
    """A desktop's portal with preferences."""

    def __init__(self, *preferences):
        path = os.path.join(os.path.dirname(__file__), 'portal.py')
        self.process = subprocess.Popen([sys.executable, path, *map(str, preferences)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process.stdout.readline()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.process.stdin.close()
        self.process.wait()

    def change(self, *preferences):
        """The desktop prefers something else."""
        self.process.stdin.write(' '.join(map(str, preferences)) + '\n')
        self.process.stdin.flush()
        self.process.stdout.readline()


def keep_still():
    """Nothing in the window blinks or changes bit by bit."""
    path = os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0', 'settings.ini')
    with open(path, 'a', encoding='utf-8') as file:
        file.write('gtk-enable-animations=false\ngtk-cursor-blink=false\n')


def picture(program):
    """The whole window, without the pointer over it."""
    move(0, 0)
    return program.picture(program.frame)


def still_picture(program):
    """The same once two pictures in turn are equal."""
    last, now = None, picture(program)
    while last is None or any(now.differences(last)):
        program.settle()
        last, now = now, picture(program)
    return now


def looks_like(program, wanted):
    """Complaints unless the window comes to look as on a picture."""
    try:
        wait_for(lambda: not any(wanted.differences(picture(program))), 'the colours', 10)
        return []
    except TimeoutError:
        different = sum(1 for _ in wanted.differences(picture(program)))
        return [f'{different} pixels differ']


def get_brightness(program):
    """Of what most of the window consists of, title bar and side: 0 to 255 each."""
    found = picture(program)
    left, top, width, height = found.box
    for box in ((left, top, left + width, top + 40), (left + width - 200, top, left + width,
                                                      top + height)):
        colour = found.usual([(x, y) for y in range(box[1], box[3]) for x in range(box[0], box[2])])
        yield max(colour >> shift & 0xff for shift in (0, 8, 16))


def learn(tap):
    """A picture of the window in each theme that can be chosen."""
    pictures = {}
    for theme in sorted(set(PREFERENCES.values())):
        with Program('--theme=' + theme) as program:
            pictures[theme] = still_picture(program)
            tap.point(f'{theme}: the program ends well', program.end())
    return pictures


def main():
    tap = Tap()
    keep_still()
    pictures = learn(tap)
    for start in ((0, 0), (1, 0), (0, 1)):
        with Portal(*start) as portal, Program() as program:
            tap.point(f'{start} at the start', looks_like(program, pictures[PREFERENCES[start]]))
            for preferences, theme in PREFERENCES.items():
                portal.change(*preferences)
                tap.point(f'{preferences} after {start}', looks_like(program, pictures[theme]))
            portal.change(1, 1)  # no theme to choose
            try:
                wait_for(lambda: max(get_brightness(program)) < 0x40, 'darkness', 10)
                complaints = []
            except TimeoutError:
                complaints = [f'brightness {list(get_brightness(program))}']
            tap.point('dark and rich in contrast', complaints)
            tap.point(f'{start}: the program ends well', program.end())
    tap.end()


main()
