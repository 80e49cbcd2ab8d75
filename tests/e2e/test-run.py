#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run round a loop without end, at full speed: memory stays flat, the window answers, pause is at
once.

It runs ten times as long with HP_TEST_LONG in the environment.
"""

import os
import re
import time

from halfplane import Program, comes_true, each, role_of, text_of, wait_for
from screen import key, move, xdotool
from tap import Tap, unequal

EPOCHS = 80000 if 'HP_TEST_LONG' in os.environ else 8000
WARM_UP = 2000  # epochs
# The sanitizer keeps freed memory back, which looks like a leak; here it is given little space.
ASAN_OPTIONS = os.environ.get('ASAN_OPTIONS', '') + ':quarantine_size_mb=1'
# In KiB: less than the rows of the short run would take if they were kept. What the sanitizer adds
# by itself is up to half of it.
MOST_GROWN = 4096
START = ['--weights=0,0,0', '--threshold=0', '--target=XOR', '--theme=light']


def find(program, role, name):
    """The part of the window with a role and a name, once it is there."""
    return wait_for(lambda: next((found for found in each(program.frame)
                                  if role_of(found) == role and found.get_name() == name),
                                 None), f'{role} {name}')


def click(program, part):
    """A click in the middle of a part."""
    left, top, width, height = program.box(part)
    move(left + width / 2, top + height / 2)
    xdotool('click', 1)


class Status:
    """The sentence on how learning stands, found once: while a run goes on, asking is dear."""

    def __init__(self, program):
        self.label = wait_for(lambda: next(
            (found for found in each(program.frame) if role_of(found) == 'label'
             and found.get_name().startswith('Press Step: ')), None), 'the sentence on learning')

    def text(self):
        """Its present text."""
        return self.label.get_name()

    def epochs(self):
        """How many epochs it tells of."""
        found = re.search(r'poch\D*(\d+)', self.text())
        return int(found[1]) if found else 0


def resident_now(program):
    """The memory that the program has in use, in KiB."""
    with open(f'/proc/{program.process.pid}/status', encoding='ascii') as lines:
        return int(re.search(r'VmRSS:\s+(\d+)', lines.read())[1])


def resident(program):
    """The least after some answers: a frame that is being drawn has a picture of the window, which
    is as large as all that may be gained."""
    least = resident_now(program)
    for _ in range(100):
        text_of(program.parts.fields[0])
        least = min(least, resident_now(program))
    return least


def choose_full_speed(program):
    """With pointer and keys, as a person does it: one who looks whether it is chosen."""
    speed = find(program, 'combo box', 'Speed')
    for _ in range(5):
        click(program, speed)
        if not comes_true(lambda: program.has_focus('list item'), 3):
            continue  # the panel, which comes with the button, still moved
        program.press('End')
        program.press('Return')
        if comes_true(lambda: any(part.get_name() == 'full speed' for part in each(speed)
                                  if role_of(part) == 'label'), 3):
            return
    raise TimeoutError('full speed cannot be chosen')


def test_loop(tap, program, status):
    """The loop is found and said, and gone round by another run; gives the button that pauses."""
    button = find(program, 'button', 'Run')
    click(program, button)
    wait_for(lambda: 'loop forever' in status.text(), 'the loop to be found')
    tap.point('the run stops at the loop and says why', [] if status.epochs() == 3 else [
        status.text()])
    click(program, button)
    wait_for(lambda: status.epochs() > 100, 'the run to go on')
    return button


def go_on(program, status, epochs):
    """The run goes on for some epochs; gives the longest wait for an answer."""
    slowest, last, end = 0, status.epochs(), status.epochs() + epochs
    while last < end:
        asked = time.monotonic()
        text_of(program.parts.fields[0])
        slowest = max(slowest, time.monotonic() - asked)
        last = wait_for(lambda: status.epochs() > last and status.epochs(), 'the run to go on')
    return slowest


def watch(program, status):
    """What memory grows by once it is warm, and the longest wait for an answer."""
    go_on(program, status, WARM_UP)
    begin = resident(program)
    slowest = go_on(program, status, EPOCHS)
    return resident(program) - begin, slowest


def test_pause(tap, program, status, button):
    """Once the button says that the run pauses, nothing moves any more."""
    found = unequal('the button', button.get_name(), 'Pause')
    click(program, button)
    wait_for(lambda: button.get_name() == 'Run', 'the pause')
    first = (status.text(), program.numbers())
    for _ in range(2):  # what a run would do at the frames in which the plot changes, it does not
        before = program.still_picture(program.parts.plot)
        key('ctrl+e')
        wait_for(lambda: any(program.picture(program.parts.plot).differences(before)), 'a frame')
    tap.point('pause takes effect at once',
              found + unequal('what is shown', (status.text(), program.numbers()), first))


def main():
    tap = Tap()
    with Program(*START, environment={'ASAN_OPTIONS': ASAN_OPTIONS}) as program:
        click(program, find(program, 'button', 'Let it learn'))
        status = Status(program)
        choose_full_speed(program)
        button = test_loop(tap, program, status)
        grown, slowest = watch(program, status)
        tap.point('memory stays flat', [] if grown < MOST_GROWN else [f'grown by {grown} KiB'])
        tap.point('the window answers', [] if slowest < 1 else [f'{slowest} s for an answer'])
        print(f'# {EPOCHS} epochs, grown by {grown} KiB')
        print(f'# slowest answer {slowest:.3f} s')
        test_pause(tap, program, status, button)
        tap.point('the program ends in peace', program.end())
    tap.end()


main()
