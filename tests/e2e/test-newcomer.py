#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer's walk with a real pointer and no key: a first drag, lesson 1 found and left, NOR
reached by the hints alone, and OR learnt. Counts the actions; a drag, a click and holding a button
are one each.

With HP_TEST_PICTURES in the environment a picture of each station is kept in that folder.
"""

import os
import subprocess
import tempfile

from halfplane import Program, each, name_of, role_of, wait_for
from screen import move, xdotool
from tap import Tap, unequal

PICTURES = os.environ.get('HP_TEST_PICTURES')
GUIDE = 'Drag the line'
MOST_ACTIONS = 11


class Newcomer:
    """The hand on the pointer."""

    def __init__(self, program):
        self.program, self.actions = program, 0

    def see(self, name, role=None):
        """What has a name, as soon as it has its place."""
        def find():
            return next((found for found in each(self.program.frame)
                         if role in (None, role_of(found)) and name_of(found) == name
                         and self.program.box(found)[3] > 0), None)
        return wait_for(find, name)

    def is_told(self, begin):
        """Whether some text has that beginning."""
        return any(found.get_name().replace('\u00a0', ' ').startswith(begin)
                   for found in each(self.program.frame))

    def point_at(self, accessible):
        """Moves the pointer to the middle."""
        left, top, width, height = self.program.box(accessible)
        move(left + width / 2, top + height / 2)

    def click(self, name, role='button'):
        """One action."""
        self.point_at(self.see(name, role))
        xdotool('click', 1)
        self.actions += 1

    def choose(self, opener, opener_role, name, role):
        """Opens a menu or a list, and clicks on something in it: two actions. Before GTK 4.10 all
        places in it are told as if it lay over what opens it, so only those within it are used."""
        opener = self.see(opener, opener_role)
        self.point_at(opener)
        xdotool('click', 1)
        item = popover = self.see(name, role)
        while popover.get_parent() not in (opener, opener.get_parent()):
            popover = popover.get_parent()
        popup = wait_for(self.find_popup, 'the menu')
        x, y, *_ = self.program.box(popover)
        left, top, width, height = self.program.box(item)
        move(popup[0] + left - x + width / 2, popup[1] + top - y + height / 2)
        self.keep_picture(f'{self.actions}-open')
        xdotool('click', 1)
        self.actions += 2

    def find_popup(self):
        """The place of the program's second window, or None."""
        return next((self.program._geometry(window) for window in self.program.windows()
                     if window != self.program.window), None)

    def hold(self, name, condition):
        """Keeps a button down until something has come: one action."""
        self.point_at(self.see(name, 'button'))
        xdotool('mousedown', 1)
        try:
            wait_for(condition, f'the end of {name}')
        finally:
            xdotool('mouseup', 1)
        self.actions += 1

    def keep_picture(self, name):
        """For people to look at."""
        if PICTURES:
            subprocess.run(['import', '-window', 'root', os.path.join(PICTURES, f'{name}.png')],
                           check=True)


def drag_first(tap, hand):
    """The line below the plot says what can be dragged, until something was."""
    complaints = [] if hand.is_told(GUIDE) else ['nothing says what can be dragged']
    hand.keep_picture('1-start')
    before = hand.program.numbers()
    x, y = hand.program.press_thumb(0)
    for step in range(1, 7):
        move(x + 5 * step, y)
    wait_for(lambda: hand.program.numbers() != before, 'the drag')
    xdotool('mouseup', 1)
    hand.actions += 1
    hand.keep_picture('2-dragged')
    wait_for(lambda: not hand.is_told(GUIDE), 'the line to go')
    tap.point('a first drag', complaints)


def find_lesson(tap, hand):
    """Two clicks lead to lesson 1, one back."""
    before = hand.program.numbers()
    hand.choose('Lessons', 'button', 'Begin here: From nerve cell to neuron',
                'menu item')
    hand.see('Leave the lesson', 'button')
    hand.keep_picture('4-lesson')
    hand.click('Leave the lesson')
    wait_for(lambda: hand.program.numbers() == before, 'what was there before')
    tap.point('lesson 1 is found and left', [])


def choose_target(hand, gate):
    """Two clicks: the drop-down and the gate in it."""
    hand.choose('Target', 'combo box', gate, 'label')
    wait_for(lambda: hand.program.match() and hand.program.match().endswith(' ' + gate), gate)


def follow(tap, hand):
    """NOR by the hints alone."""
    choose_target(hand, 'NOR')
    hand.keep_picture('5-target')
    hand.hold('Follow hints', lambda: hand.program.match().endswith('All four rows match NOR'))
    hand.keep_picture('6-reached')
    tap.point('NOR is reached by the hints alone',
              unequal('it computes', hand.program.neuron().gate(), 'NOR'))


def learn(tap, hand):
    """Learning does the same for OR by itself."""
    choose_target(hand, 'OR')
    hand.click('Let it learn')
    hand.keep_picture('7-panel')
    hand.click('Run')
    wait_for(lambda: hand.is_told('All four right after'), 'the end of learning', 60)
    hand.keep_picture('8-learnt')
    tap.point('OR is learnt', unequal('it computes', hand.program.neuron().gate(), 'OR'))


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        with Program('--theme=light', environment={'XDG_STATE_HOME': folder}) as program:
            hand = Newcomer(program)
            for station in (drag_first, find_lesson, follow, learn):
                station(tap, hand)
            print(f'# {hand.actions} actions')
            tap.point('the walk is short', [] if hand.actions <= MOST_ACTIONS else [
                f'{hand.actions} actions'])
            tap.point('the program ends in peace', program.end())
    tap.end()


main()
