#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of drags and starts it again: the window opens, with a state
that the person had not more than a second before.

With HP_TEST_LONG in the environment there are 200 kills.
"""

import os
import random
import tempfile
import time

import words
from screen import move, xdotool
from sessions import Sessions
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
KILLS = 200 if LONG else 5
LATEST = 2.2  # seconds after the beginning of a drag
ALLOWED = 1.5  # seconds: one, and some time for a busy machine
TARGET = 'AND'  # that of the article's neuron


class History:
    """The states that the person had, each with the moment from which it was gone."""

    def __init__(self, neuron):
        self.states = [[neuron, None]]

    def note(self, neuron, changed):
        """Takes the state shown now, and when at the earliest it can have come."""
        if neuron != self.states[-1][0]:
            self.states[-1][1] = changed
            self.states.append([neuron, None])

    def age(self, neuron, moment):
        """How many seconds before a moment the person last had a state; None if never."""
        ages = [max(0, moment - gone) if gone else 0 for state, gone in self.states
                if state == neuron]
        return min(ages) if ages else None


def drag_until(program, deadline):
    """Drags a thumb towards the farther end, a pixel at a time, and then holds it."""
    parameter = random.randrange(4)
    start = program.neuron()
    history = History(start)
    x, y = program.press_thumb(parameter)
    direction = 1 if start[parameter] <= 0 else -1
    changed = time.monotonic()
    while time.monotonic() < deadline:
        x += direction
        changed = time.monotonic()
        move(x, y)
        history.note(start.with_value(parameter, program.slider(parameter)), changed)
    history.note(start.with_value(parameter, program.slider(parameter)), changed)
    return history


def kill_once(sessions, program):
    """One kill, and the program started again: its complaints, the age of the state, and it."""
    seconds = random.uniform(0, LATEST)
    history = drag_until(program, time.monotonic() + seconds)
    moment = time.monotonic()
    program.kill()
    xdotool('mouseup', 1)  # or the next press would be none
    program = sessions.start()
    neuron = program.neuron()
    age = history.age(neuron, moment)
    found = list(words.complaints(program, TARGET))
    if seconds > 0.5 and len(history.states) < 2:
        found.append('the drag did not change the state')
    if age is None:
        found.append(f'{neuron} is not among the {len(history.states)} states of the person')
    elif age > ALLOWED:
        found.append(f'{neuron} is {age:.2f} s old')
    if [name for name in sessions.left_over() if name.endswith('.broken')]:
        found.append('the session could not be read')
    return found, age or 0, program


def check_kills(tap, sessions):
    """All kills, and what they leave in the folder."""
    found, ages = [], []
    program = sessions.start()
    for _ in range(KILLS):
        complaints, age, program = kill_once(sessions, program)
        found += complaints
        ages.append(age)
    ages.sort()
    tap.point(f'{KILLS} kills during drags lose a second at most', found)
    print(f'# ages of the states: median {ages[len(ages) // 2]:.2f} s, '
          f'{sum(age > 0.5 for age in ages)} over 0.5 s, at most {ages[-1]:.2f} s')
    tap.point('a kill leaves one file more at most', [] if len(sessions.left_over()) <= KILLS else [
        f'{len(sessions.left_over())} files'])
    tap.point('the last one ends well', program.end())


def check_sweep(tap, sessions):
    """Old files left by killed writers are removed, and nothing else."""
    for name in ('.halfplane-a0b1c2.tmp', 'session.halfplane.COPY01'):
        with open(os.path.join(sessions.folder, name), 'w', encoding='ascii') as left_over:
            left_over.write('[Halfplane]\n')
    for name in sessions.left_over():
        old = time.time() - 3600
        os.utime(os.path.join(sessions.folder, name), (old, old))
    with sessions.start() as program:
        program.end()
    tap.point('what is left over is swept up', unequal(
        'the rest', sessions.left_over(), ['session.halfplane.COPY01']))


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        sessions = Sessions(folder)
        check_kills(tap, sessions)
        check_sweep(tap, sessions)
    tap.end()


main()
