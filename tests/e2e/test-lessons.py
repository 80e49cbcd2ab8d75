#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons in the running program, by keys alone: a file given on the command line is walked through
and left; a bad one is refused in a sentence, and a second call opens one in the same window.
"""

import os
import subprocess
import tempfile
import time

from halfplane import ENVIRONMENT, PROGRAM, Program, each, role_of, wait_for
from oracle import Neuron
from screen import key
from tap import Tap, unequal

LESSON = '''[Halfplane]
Version=1
Title=Three scenes
'''
SCENE = '''[Scene {n}]
Title=Scene number {n}
Text=What is said of scene {n}
W0=-0.{n}0
W1=0.60
W2=0.60
Theta=0.50
Target=AND
'''
START = Neuron(-50, 60, 60, 50, 'AND')


def put(folder, name, text):
    """A file with a text; gives its path."""
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def labels(program):
    """The texts of all that is on screen."""
    return [found.get_name() for found in each(program.frame)
            if role_of(found) == 'label']


def expect_scene(program, number, of):
    """A complaint unless a scene is on: its words, its numbers, its place."""
    bias = [-10 * number, 60, 60, 50]
    words = [f'Scene number {number}', f'What is said of scene {number}', f'{number} of {of}']

    def is_on():
        shown = labels(program)
        return program.numbers() == bias and all(word in shown for word in words)
    try:
        wait_for(is_on, f'scene {number}', 5)
        return []
    except TimeoutError as error:
        return [f'{error}: {program.numbers()}, {labels(program)}']


def test_walk(tap, program, count):
    """There and back by keys, and no further than the ends."""
    complaints = expect_scene(program, 1, count)
    for number in list(range(2, count + 1)) + [count]:
        key('alt+Page_Down')
        complaints += expect_scene(program, number, count)
    tap.point('Alt+Page Down walks from the first scene to the last', complaints)
    complaints = []
    for number in list(range(count - 1, 0, -1)) + [1]:
        key('alt+Page_Up')
        complaints += expect_scene(program, number, count)
    tap.point('Alt+Page Up walks back', complaints)


def test_second_call(tap, program, folder):
    """A second call opens another lesson in the same window, or says why not."""
    two = put(folder, 'two.halfplane', LESSON + SCENE.format(n=1) + SCENE.format(n=2))
    bad = put(folder, 'bad.halfplane', LESSON + SCENE.format(n=1) + 'Goal=XOR\n')
    key('alt+Page_Down')
    complaints = expect_scene(program, 2, 3)
    result = program.call(bad)
    complaints += unequal('the status', result.returncode, 2)
    sentence = (f'halfplane: {bad}: line 12: [Scene 1] Goal=XOR: '
                'not a gate that one neuron can compute, target or predicted\n')
    complaints += unequal('what is said', result.stderr, sentence)
    tap.point('a bad file leaves the lesson that is open', complaints
              + expect_scene(program, 2, 3))
    result = program.call(two)
    complaints = unequal('the status', (result.returncode, result.stderr), (0, ''))
    tap.point('a second call opens another lesson', complaints + expect_scene(program, 1, 2))


def expect_numbers(program, numbers):
    """A complaint unless the number fields come to show these."""
    try:
        wait_for(lambda: program.numbers() == list(numbers), f'{numbers} to be shown', 5)
        return []
    except TimeoutError as error:
        return [f'{error}: {program.numbers()}']


def press(program, name):
    """Presses a button of any of the program's windows, once it is there."""
    def find():
        return next((found for found in each(program.application)
                     if role_of(found) == 'button'
                     and found.get_name().endswith(name)), None)
    wait_for(find, f'the button {name}').do_action(0)


def test_options(tap, program, folder):
    """Options beside a file are for its first scene, which may refuse them."""
    one = put(folder, 'one.halfplane', LESSON + SCENE.format(n=1))
    result = program.call(one, '--weights=0.5,-0.6,-0.6')
    complaints = unequal('the call', (result.returncode, result.stderr), (0, ''))
    tap.point('options beside a file change its scene',
              complaints + expect_numbers(program, [50, -60, -60, 50]))
    locked = put(folder, 'locked.halfplane', LESSON + SCENE.format(n=1) + 'Locked=theta\n')
    result = program.call(locked, '--weights=1,1,1', '--threshold=0.75')
    complaints = unequal('the call', (result.returncode, result.stderr), (
        2, 'halfplane: --threshold: the scene locks what this option would change\n'))
    tap.point('a lock is stronger', complaints + expect_scene(program, 1, 1))
    fixed = put(folder, 'fixed.halfplane', LESSON + SCENE.format(n=1) + 'Locked=learning\n')
    result = program.call(fixed, '--weights=1,1,1', '--rate=0.50')
    tap.point('the rate is locked with learning', unequal(
        'the call', (result.returncode, result.stderr),
        (2, 'halfplane: --rate: the scene locks what this option would change\n')))
    program.call(locked)
    result = program.call('--weights=0.5,-0.6,-0.6', '--threshold=0.50')
    complaints = unequal('the call', (result.returncode, result.stderr), (0, ''))
    tap.point('what is given as it is needs no change',
              complaints + expect_numbers(program, [50, -60, -60, 50]))
    press(program, 'Leave the lesson')
    tap.point('none of it has come to what was before', expect_numbers(program, START[:4]))


def test_options_unsaved(tap, program, folder):
    """While the person is asked about unsaved changes, options have nowhere to go."""
    one = put(folder, 'one.halfplane', LESSON + SCENE.format(n=1))
    key('ctrl+n')
    wait_for(lambda: '1 of 1' in labels(program), 'a lesson of one scene')
    result = program.call(one, '--threshold=0.75')
    complaints = unequal('the call', (result.returncode, result.stderr), (
        1, 'halfplane: the lesson was not opened (see the window); options were ignored\n'))
    complaints += expect_numbers(program, START[:4])
    press(program, 'Discard')
    tap.point('options do not wait for an answer',
              complaints + expect_numbers(program, [-10, 60, 60, 50]))
    press(program, 'Leave the lesson')
    tap.point('nor have they come to what was before', expect_numbers(program, START[:4]))


def test_leave(tap, program, leave):
    """Leaving restores what was there before."""
    leave()
    try:
        wait_for(lambda: program.numbers() == list(START[:4]), 'what was before', 5)
        complaints = [word for word in labels(program) if word.startswith('Scene number')]
    except TimeoutError as error:
        complaints = [f'{error}: {program.numbers()}']
    tap.point('leaving restores what was there before', complaints)


def test_no_display(tap, folder):
    """Files are refused before a window is thought of."""
    environment = {name: value for name, value in ENVIRONMENT.items()
                   if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    os.mkfifo(os.path.join(folder, 'pipe'))
    complaints = []
    for name, status in (('pipe', 1), ('bad.halfplane', 2), ('is-not-there', 1), ('', 1)):
        for options in ([], ['--table']):
            begin = time.monotonic()
            result = subprocess.run([PROGRAM, os.path.join(folder, name), *options], text=True,
                                    env=environment, capture_output=True, timeout=20)
            complaints += unequal(f'status of {name}', result.returncode, status)
            complaints += unequal(f'lines on {name}', result.stderr.count('\n'), 1)
            complaints += unequal(f'output of {name}', result.stdout, '')
            if time.monotonic() - begin > 5:
                complaints.append(f'{name} took too long')
    tap.point('without a display a bad file is refused at once', complaints)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        text = LESSON + ''.join(SCENE.format(n=n) for n in (1, 2, 3))
        path = put(folder, 'three.halfplane', text)
        with Program() as program:
            program.show(START)
            tap.point('a second call opens a lesson', unequal('the status',
                                                              program.call(path).returncode, 0))
            test_walk(tap, program, 3)
            test_second_call(tap, program, folder)
            test_leave(tap, program, lambda: press(program, 'Leave the lesson'))
            test_options(tap, program, folder)
            test_options_unsaved(tap, program, folder)
            tap.point('the program ends in peace', program.end())
        test_no_display(tap, folder)
    tap.end()


main()
