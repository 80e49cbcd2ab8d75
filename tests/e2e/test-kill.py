#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of drags and starts it again: the window opens, with a state
that the person had not more than a second before. Then session files that are broken.

With HP_TEST_LONG in the environment there are 200 kills, and every kind of broken file.
"""

import os
import random
import shutil
import tempfile
import time

import words
from halfplane import Program, each, wait_for
from oracle import Neuron
from screen import key, move, xdotool
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
KILLS = 200 if LONG else 5
LATEST = 2.2  # seconds after the beginning of a drag
ALLOWED = 1.0  # seconds
ARTICLE = Neuron(-50, 60, 60, 50, 'AND')
OTHER = Neuron(33, -120, 7, -45)


class Sessions:
    """A folder for the state of one person, and programs started with it."""

    def __init__(self, folder):
        self.environment = {'XDG_STATE_HOME': folder}
        self.folder = os.path.join(folder, 'halfplane')
        self.file = os.path.join(self.folder, 'session.halfplane')

    def start(self):
        """Starts the program; its window is up when this comes back."""
        program = Program(environment=self.environment)
        wait_for(lambda: None not in program.numbers(), 'the numbers')
        return program

    def left_over(self):
        """What lies in the folder beside the session."""
        names = os.listdir(self.folder) if os.path.isdir(self.folder) else []
        return sorted(set(names) - {os.path.basename(self.file)})


# Killing.

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
    found = list(words.complaints(program, ARTICLE.target))
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
    tap.point(f'{KILLS} kills during drags lose less than {ALLOWED} s', found)
    print(f'# ages of the states: median {ages[len(ages) // 2]:.2f} s, '
          f'{sum(age > 0.5 for age in ages)} over 0.5 s, at most {ages[-1]:.2f} s')
    tap.point('a kill leaves one file more at most', [] if len(sessions.left_over()) <= KILLS else [
        f'{len(sessions.left_over())} files'])
    tap.point('the last one ends well', program.end())


def check_sweep(tap, sessions):
    """What killed writers left is taken away when it is old."""
    for name in ('.AB12CD', '.0aZ_-9'):
        with open(sessions.file + name, 'w', encoding='ascii') as left_over:
            left_over.write('[Halfplane]\n')
    for name in sessions.left_over():
        old = time.time() - 3600
        os.utime(os.path.join(sessions.folder, name), (old, old))
    with sessions.start() as program:
        program.end()
    tap.point('what is left over is swept up', unequal('the rest', sessions.left_over(), []))


# Ends and beginnings without a crash.

def check_clean(tap, sessions):
    """The state of the last session is there again, without its history."""
    with sessions.start() as program:
        program.show(OTHER)
        tap.point('the first session ends well', program.end())
    with sessions.start() as program:
        found = unequal('the neuron', program.neuron(), OTHER)
        tap.point('the next session has its state', found + list(words.complaints(program, None)))
        key('ctrl+z')
        program.settle()
        tap.point('and no history', unequal('the neuron', program.neuron(), OTHER))
        tap.point('the next session ends well', program.end())


# Broken files.

def read(path):
    """The bytes of a file, or what else it is."""
    if not os.path.isfile(path):
        return 'a folder' if os.path.isdir(path) else 'a pipe' if os.path.exists(path) else None
    with open(path, 'rb') as file:
        return file.read()


def put(path, content):
    """Makes a file, a folder or a pipe."""
    if content == 'a folder':
        os.mkdir(path)
    elif content == 'a pipe':
        os.mkfifo(path)
    else:
        with open(path, 'wb') as file:
            file.write(content)


def broken_files(sound):
    """Names and contents of files that cannot be read as a session."""
    few = [('half a file', sound[:-30]), ('a pipe', 'a pipe')]
    more = [('not a number', sound.replace(b'W1=', b'W1=nan', 1)),
            ('a huge file', b'#' * 10_000_000), ('an empty file', b''),
            ('noise', bytes(range(256)) * 4),
            ('a zero byte', sound + b'\0'),
            ('another version', sound.replace(b'=1\n', b'=77\n', 1)),
            ('a number out of range', sound.replace(b'W0=', b'W0=99', 1)),
            ('an unknown gate', sound.replace(b'Target=', b'Target=X', 1)),
            ('an unknown key', sound + b'Colour=red\n'), ('a folder', 'a folder')]
    return few + more if LONG else few


def notice(program):
    """What the window says above everything else; '' if nothing."""
    for found in each(program.frame):
        if found.get_role_name() == 'label' and 'session' in found.get_name():
            return found.get_name() if program.box(found)[3] > 0 else ''
    return ''


def check_broken(tap, sessions, name, content):
    """The window opens with the article's AND and says why; the file is kept; work goes on."""
    put(sessions.file, content)
    with sessions.start() as program:
        found = unequal('the neuron', program.neuron(ARTICLE.target), ARTICLE)
        found += words.complaints(program, ARTICLE.target)
        try:
            said = wait_for(lambda: notice(program), 'a notice', 5)
        except TimeoutError:
            said = ''
        if sessions.file not in said:
            found.append(f'the notice says {said!r}')
        found += unequal('what is kept', read(sessions.file + '.broken'), content)
        program.show(OTHER)
        found += program.end()
    with sessions.start() as program:
        found += unequal('the next session', program.neuron(), OTHER)
        found += unequal('its notice', notice(program), '')
        found += program.end()
    tap.point(f'a session file that is broken: {name}', found)


def check_all_broken(tap, sessions):
    """Each in a fresh folder."""
    sound = read(sessions.file)
    for name, content in broken_files(sound):
        if content == sound:
            tap.point(name, ['it is not broken'])
        shutil.rmtree(sessions.folder)
        os.mkdir(sessions.folder)
        check_broken(tap, sessions, name, content)


def check_unwritable(tap):
    """Where nothing can be saved, the window works and says so."""
    with tempfile.NamedTemporaryFile() as no_folder:
        with Program(environment={'XDG_STATE_HOME': no_folder.name}) as program:
            program.show(OTHER)
            found = []
            try:
                wait_for(lambda: any('not being saved' in label.get_name()
                                     and program.box(label)[3] > 0 for label in each(program.frame)
                                     if label.get_role_name() == 'label'), 'a notice', 5)
            except TimeoutError as error:
                found.append(error)
            tap.point('what cannot be saved is told', found + list(words.complaints(program, None)))
            tap.point('and the program ends well', program.end())


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        sessions = Sessions(folder)
        check_kills(tap, sessions)
        check_sweep(tap, sessions)
        check_clean(tap, sessions)
        check_all_broken(tap, sessions)
    check_unwritable(tap)
    tap.end()


main()
