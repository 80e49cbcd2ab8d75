#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader has a name for each control that Tab comes to, and the values with it."""

import os
import tempfile

from halfplane import Atspi, Program, each, has, role_of, text_of, wait_for
from oracle import ROWS
from screen import key, xdotool
from tap import Tap, unequal

LESSON = '''[Halfplane]
Version=1
Title=Two
[Scene 1]
Title=First
Text=What to see
W0=-0.10
W1=0.60
W2=0.60
Theta=0.50
Target=AND
[Scene 2]
Title=Second
W0=0.10
W1=0.60
W2=0.60
Theta=0.50
Target=none
'''


def go_round(program):
    """Name, description and the control itself of all that Tab comes to, in order."""
    ring, first = [], None
    for _ in range(80):
        key('Tab')
        focus = wait_for(program.focus, 'the focus')
        if first is not None and focus == first:
            break
        first = first or focus
        ring.append((focus.get_name(), focus.get_description(), focus))
    return ring


def find_missing(ring, expected):
    """Complaints about names, with descriptions if not None, that are not in the ring once."""
    for name, description in expected:
        found = [its for its_name, its, _ in ring if its_name == name]
        if description is None:
            found = [None] * len(found)
        yield from unequal(repr(name), found, [description])


def find_icons(program):
    """Buttons whose name a screen reader says after that of their icon."""
    return [found.get_name() for found in each(program.frame) if role_of(found) == 'button'
            for relation in found.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
            and relation.get_target(0).get_name() == 'GtkImage']


def find_pressed(program, names):
    """Those of some toggle buttons of which a screen reader says that they are pressed: GTK has no
    role for them before 4.10."""
    return [found.get_name() for found in each(program.frame) if found.get_name() in names
            and (has(found, 'PRESSED') if found.get_role_name() == 'toggle button'
                 else found.get_role_name() == 'check box' and has(found, 'CHECKED'))]


def test_toggles(tap, program):
    """A screen reader knows which view is shown."""
    buttons, complaints = ['Boundary', 'Neuron', 'Weights', 'Gates', 'XOR'], []
    for number in (2, 4, 1):
        key(f'ctrl+{number}')
        pressed = [buttons[number - 1]]
        try:
            wait_for(lambda: find_pressed(program, buttons) == pressed, 'the button', 5)
        except TimeoutError:
            complaints += unequal(f'view {number}', find_pressed(program, buttons), pressed)
    tap.point('toggle buttons say whether they are pressed', complaints)


def test_window(tap, program):
    """Everything has a name of its own, and choices say what is chosen."""
    for name, _, found in go_round(program):
        if name == 'Let it learn':
            found.get_action_iface().do_action(0)
    ring = go_round(program)
    tap.point('everything has a name', [f'{found.get_role_name()} without a name'
                                        for name, _, found in ring if not name])
    tap.point('choices have their name and say what is chosen', find_missing(
        ring, [('Target', 'AND'), ('Speed', '5 rows a second'), ('Run', None)]))
    tap.point('no icon is read with the name of its button', find_icons(program))
    tap.point('how learning stands is read with Tab', find_missing(
        ring, [('Press Step: the neuron looks at one row and corrects itself.', None)]))
    fields = [found for name, _, found in ring if has(found, 'EDITABLE')]
    tap.point('a screen reader can count the characters of a negative number', [
        f'{text_of(field)!r}' for field in fields if not text_of(field).isascii()])


def test_prediction(tap, program):
    """Each button of a prediction names its row, also those that arrows and pointer come to."""
    key('ctrl+d')
    expected = [words.format(*inputs) for inputs in ROWS
                for words in ('Predict 0 for A {}, B {}', 'Predict 1 for A {}, B {}',
                              'Reveal A {}, B {}')]

    def find_unnamed():
        names = [found.get_name() for found in each(program.frame)]
        return [name for name in expected if names.count(name) != 1]
    try:
        wait_for(lambda: not find_unnamed(), 'the names', 5)
    except TimeoutError:
        pass
    tap.point('the buttons of a prediction name their row', find_unnamed())
    tap.point('no icon is read while predicting', find_icons(program))
    key('ctrl+d')


def test_lesson(tap, program, folder):
    """The contents of a lesson."""
    path = os.path.join(folder, 'two.halfplane')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(LESSON)
    program.call(path)
    tap.point('the contents have their name, and the text is read with Tab', find_missing(
        go_round(program), [('Contents of the lesson', None), ('What to see', None)]))
    tap.point('no icon is read in a lesson', find_icons(program))


def find_windows(program):
    """Titles of all windows on screen that belong to the application by their class."""
    ours = xdotool('search', '--onlyvisible', '--class', '^org.halfplane.Halfplane$').split()
    mine = xdotool('search', '--onlyvisible', '--pid', program.process.pid).split()
    return {xdotool('getwindowname', window).strip() for window in mine if window in ours}


def test_desktop(tap, program):
    """Desktops know each window by class and title."""
    key('F1')
    both = {'Halfplane', 'Terms'}
    try:
        wait_for(lambda: find_windows(program) == both, 'the terms', 10)
        complaints = []
    except TimeoutError as error:
        complaints = [f'{error}: {find_windows(program)}']
    tap.point('each window has the class of the application, and a title', complaints)
    key('Escape')
    wait_for(lambda: has(program.frame, 'ACTIVE'), 'the window')


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        with Program('--weights=-0.5,0.6,0.6', '--target=AND',
                     environment={'XDG_STATE_HOME': folder}) as program:
            test_window(tap, program)
            test_toggles(tap, program)
            test_prediction(tap, program)
            test_desktop(tap, program)
            test_lesson(tap, program, folder)
            tap.point('the program ends in peace', program.end())
    tap.end()


main()
