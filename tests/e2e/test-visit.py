#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson and the command line are visits: whatever they show, and however the program ends, the
next start has what the person had and chose.
"""

import os
import tempfile

from halfplane import Program, wait_for
from oracle import Neuron
from screen import key
from tap import Tap, unequal

LESSON = '''[Halfplane]
Version=1
[Scene 1]
W0=-0.10
W1=0.20
W2=0.30
Theta=0.40
Target=OR
View=weights
'''
OWN = Neuron(-50, 70, 80, 50, 'AND')
SCENE = [-10, 20, 30, 40]


class Person:
    """A folder with a person's session and settings, and a lesson."""

    def __init__(self, folder):
        self.environment = {'XDG_STATE_HOME': folder, 'XDG_CONFIG_HOME': folder,
                            'GSETTINGS_BACKEND': 'keyfile'}
        self.settings = os.path.join(folder, 'glib-2.0', 'settings', 'keyfile')
        self.lesson = os.path.join(folder, 'lesson.halfplane')
        with open(self.lesson, 'w', encoding='ascii') as file:
            file.write(LESSON)

    def start(self, *options):
        """Starts the program; where options are given, not all parts need to be seen."""
        return Program(*options, environment=self.environment, whole=not options)

    def remembered(self):
        """View and theme in the person's settings, sorted."""
        try:
            with open(self.settings, encoding='utf-8') as file:
                lines = file.read().split()
        except FileNotFoundError:
            return []
        return sorted(line for line in lines if line.startswith(('view=', 'theme=')))


def is_shown(program, numbers):
    """A complaint unless the window shows these numbers soon."""
    try:
        wait_for(lambda: program.numbers() == list(numbers), 'the numbers', 5)
        return []
    except TimeoutError as error:
        return [f'{error}: {program.numbers()}']


def visit(person):
    """A program in which the person's own state was set, and then a lesson opened and changed."""
    program = person.start()
    program.show(OWN)
    found = unequal('the status', program.call(person.lesson).returncode, 0)
    found += is_shown(program, SCENE)
    key('ctrl+2')  # another view
    program.type_into(1, '1.50')
    key('Return')
    return program, found + is_shown(program, [-10, 150, 30, 40])


def check_next_start(tap, person, name, found):
    """The next start has the person's own state and view."""
    with person.start() as program:
        found += is_shown(program, OWN[:4])
        found += unequal('what is remembered', person.remembered(), [])
        found += program.end()
    tap.point(f'after a lesson {name}, the next start has what was before it', found)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        person = Person(folder)
        program, found = visit(person)
        with program:
            found += program.end()
        check_next_start(tap, person, 'that was closed with the window', found)
        program, found = visit(person)
        program.kill()
        check_next_start(tap, person, 'in which the program was killed', found)
        with person.start('--view=xor', '--theme=dark') as program:
            found = unequal('what is remembered', person.remembered(), [])
            key('ctrl+4')
            wait_for(lambda: person.remembered() == ["view='gates'"], 'the choice', 5)
            found += program.end()
        tap.point('the command line shows view and theme for now; a choice is remembered', found)
    tap.end()


main()
