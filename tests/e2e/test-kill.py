#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of drags, and of typing into a lesson, and starts it again:
the window opens, with a state or a text that the person had not more than a second before.

With HP_TEST_LONG in the environment there are 200 kills.
"""

import os
import random
import tempfile
import time

import words
from halfplane import each, role_of, text_of, wait_for
from screen import key, move, type_text, xdotool
from sessions import Sessions
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
KILLS = 200 if LONG else 5
EDITOR_KILLS = 200 if LONG else 2
LATEST = 2.2  # seconds after the beginning of a drag
ALLOWED = 1.5  # seconds: one, and some time for a busy machine
TARGET = 'AND'  # that of the article's neuron


class History:
    """The states or texts that the person had, each with the moment from which it was gone."""

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


def find_text(program):
    """The field of a scene's text, once it is there."""
    return wait_for(lambda: next((found for found in each(program.frame)
                                  if found.get_name() == 'Text of the scene'
                                  and role_of(found) == 'text'), None), 'the editor')


def type_until(program, deadline):
    """Types over a scene's text, letter by letter."""
    field = find_text(program)
    left, top, width, height = program.box(field)
    move(left + width / 2, top + height / 2)
    xdotool('click', 1)
    key('ctrl+a')
    history = History(text_of(field))
    while time.monotonic() < deadline:
        changed = time.monotonic()
        type_text(random.choice('abcdefghij'))
        history.note(text_of(field), changed)
    return history


def kill_editor_once(sessions, program):
    """One kill while somebody types: complaints, the age of the text, and the program anew."""
    history = type_until(program, time.monotonic() + 0.5 + random.uniform(0, LATEST))
    moment = time.monotonic()
    program.kill()
    program = sessions.start()
    text = text_of(find_text(program))
    age = history.age(text, moment)
    if age is None:
        return [f'"{text}" is not among the {len(history.states)} texts'], 0, program
    return [f'"{text}" is {age:.2f} s old'] if age > ALLOWED else [], age, program


def repeat(tap, what, kills, kill, sessions, program):
    """So many kills, and how much they lose; gives the program."""
    found, ages = [], []
    for _ in range(kills):
        complaints, age, program = kill(sessions, program)
        found += complaints
        ages.append(age)
    ages.sort()
    tap.point(f'{kills} kills during {what} lose a second at most', found)
    print(f'# ages after {what}: median {ages[len(ages) // 2]:.2f} s, '
          f'{sum(age > 0.5 for age in ages)} over 0.5 s, at most {ages[-1]:.2f} s')
    return program


def check_editor_kills(tap, sessions):
    """A lesson that is being made comes back with its editor."""
    program = sessions.start()
    key('ctrl+n')
    program = repeat(tap, 'typing', EDITOR_KILLS, kill_editor_once, sessions, program)
    program.kill()


def check_kills(tap, sessions):
    """All kills, and what they leave in the folder."""
    program = repeat(tap, 'drags', KILLS, kill_once, sessions, sessions.start())
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
    with tempfile.TemporaryDirectory() as folder:
        check_editor_kills(tap, Sessions(folder))
    tap.end()


main()
