#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in several sizes, by what the accessibility tree says of places: what has to be in
view at once is, nothing lies over anything else, and no part reaches out of the one that it is in.
In each theme, in German, and with text twice as large.

That no label is shortened is checked inside the program: tests/ui/test-window.c.
"""

import gettext
import os
import subprocess
import time

from halfplane import Atspi, Program, children, role_of, wait_for
from screen import xdotool
from tap import Tap

STATE = ['--weights=-0.5,0.6,0.6', '--threshold=0.5', '--target=XNOR']  # all hints are shown
SIZES = [(640, 480), (1000, 700), (960, 1050), (900, 1400), (1280, 830), (1920, 1080)]
BORDER = 1  # pixel around the window that GTK's header bar lies over, with the buttons at its end
EDGE = 12  # pixels: a window as large as the screen may have to leave so much free
ROOM_FOR_ALL = 900, 700  # from here on the main parts are in view together
ROOM_FOR_LARGE_TEXT = 960, 700  # and from here on text twice as large has the space it needs
PATIENCE = 5  # seconds until a window that looks wrong has had time to be laid out

# Not searched: these have no parts of their own, or have them in another window.
WHOLE = {'text', 'button', 'combo box', 'slider', 'image', 'scroll bar', 'label'}
SMALL = WHOLE - {'scroll bar'}


def german():
    """The translations of the build, whose names the window's parts then have."""
    return gettext.translation('halfplane', os.environ['TRANSLATIONS'], ['de']).gettext


class Box:
    """The place of a part in the window."""

    def __init__(self, part):
        found = Atspi.Component.get_extents(part, Atspi.CoordType.WINDOW)
        self.left, self.top = found.x, found.y
        self.right, self.bottom = found.x + found.width, found.y + found.height

    def is_empty(self):
        """Whether it takes no space."""
        return self.left >= self.right or self.top >= self.bottom

    def holds(self, other, slack=0):
        """Whether all of another box is in this one."""
        return (self.left - slack <= other.left and self.top - slack <= other.top
                and other.right <= self.right + slack and other.bottom <= self.bottom + slack)

    def overlaps(self, other):
        """Whether there is a pixel in both."""
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    def __str__(self):
        return f'{self.left}..{self.right} x {self.top}..{self.bottom}'


def describe(part):
    """A part for a complaint."""
    return f'{role_of(part)} {part.get_name()!r}'


def small_parts(part, box, scrolled):
    """Labels, buttons and the like below a part: each with its box, and the part that it is in."""
    for child in children(part):
        if child.get_component_iface() is None:  # a page, whose place is its child's
            yield from small_parts(child, box, scrolled)
            continue
        role, own = role_of(child), Box(child)
        if own.is_empty() or child.get_name() == 'GtkTooltipWindow':
            continue
        if role in SMALL:
            yield child, own, part, box, scrolled
        if role not in WHOLE:
            yield from small_parts(child, own, scrolled or role == 'scroll pane')


def check_view(program, frame):
    """The main parts are in view together."""
    parts = program.parts
    pane = parts.table
    while role_of(pane) != 'scroll pane':
        pane = pane.get_parent()
    pane = Box(pane)
    if not frame.holds(Box(parts.plot)):
        yield f'the plot is at {Box(parts.plot)}'
    for part in [parts.card, parts.table, *parts.rows, *parts.fields, *parts.sliders,
                 *parts.strips]:
        box = Box(part)
        if box.is_empty() or not frame.holds(box) or not pane.holds(box):
            yield f'{describe(part)} is at {box}, what is in view of the side is {pane}'


def check_plot(program, frame):
    """The plot is usable in any size."""
    box = Box(program.parts.plot)
    if not frame.holds(box) or min(box.right - box.left, box.bottom - box.top) < 200:
        yield f'the plot is at {box}'


def check_parts(program, frame):
    """None over another, none out of what it is in, and none beside the window."""
    found = list(small_parts(program.frame, frame, False))
    if len(found) < 40:
        yield f'there are only {len(found)} parts'
    for index, (part, box, parent, parent_box, scrolled) in enumerate(found):
        if not parent_box.holds(box):
            yield f'{describe(part)} at {box} reaches out of {describe(parent)} at {parent_box}'
        if (box.left < frame.left or box.right > frame.right
                or not (scrolled or frame.holds(box, BORDER))):
            yield f'{describe(part)} at {box} reaches out of the window'
        for other, other_box, *_ in found[index + 1:]:
            if box.overlaps(other_box):
                yield f'{describe(part)} at {box} lies over {describe(other)} at {other_box}'


def is_about(size, asked):
    """Whether a window has the size asked for, but for what the screen's edges take."""
    return all(asked_for - EDGE <= now <= asked_for for now, asked_for in zip(size, asked))


def resize(program, width, height):
    """Gives the window a size, which leaves out what is around it."""
    own = program.size()
    _, _, outer_width, outer_height = program._geometry(program.window)
    xdotool('windowmove', program.window, 0, 0)
    xdotool('windowsize', program.window, width + outer_width - own[0],
            height + outer_height - own[1])
    try:
        wait_for(lambda: is_about(program.size(), (width, height)), 'the size', 2)
    except TimeoutError:
        pass
    program.settle()


def find_faults(program, size, is_large):
    """All complaints in a size. Text twice as large needs more space than the smallest has."""
    now, frame = program.size(), Box(program.frame)
    if not is_about(now, size) and not (is_large and size < ROOM_FOR_LARGE_TEXT):
        yield f'the window is {now}'
    yield from check_plot(program, frame)
    yield from check_parts(program, frame)
    if size >= ROOM_FOR_ALL and not is_large:
        yield from check_view(program, frame)


def check_size(program, size, is_large):
    """The complaints that last: parts are read one by one, while they may still be laid out."""
    resize(program, *size)
    deadline = time.monotonic() + PATIENCE
    while (faults := list(find_faults(program, size, is_large))) and time.monotonic() < deadline:
        pass
    return faults


def check_variant(tap, name, options=(), environment=None, is_large=False,
                  translate=lambda text: text):
    """All sizes in one of the looks."""
    with Program(*STATE, *options, environment=environment, translate=translate) as program:
        for size in SIZES:
            tap.point(f'{name}: {size[0]} x {size[1]}', check_size(program, size, is_large))
        tap.point(f'{name}: the program ends well', program.end())


def set_dots_per_inch(number):
    """Sets what GTK asks the X server for: 96 is usual, twice as many make text twice as large."""
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    f'Xft.dpi:\t{number}\n'], check=True)


def main():
    tap = Tap()
    for theme in ('light', 'dark', 'contrast'):
        check_variant(tap, theme, [f'--theme={theme}'])
    check_variant(tap, 'German', environment={'LC_ALL': 'de_DE.UTF-8', 'LANGUAGE': 'de'},
                      translate=german())
    set_dots_per_inch(192)
    check_variant(tap, 'large text', is_large=True)
    set_dots_per_inch(96)
    tap.end()


if __name__ == '__main__':
    main()
