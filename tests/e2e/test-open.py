#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons that come from outside: several at once or none over the bus, as the URI of a file, while
a dialog is open; and one whose name is not UTF-8, which another program has changed.
"""

import itertools
import os
import random
import subprocess
import sys
import tempfile

from halfplane import Program, each, has, role_of, wait_for  # first: sets the environment
from gi.repository import Gio, GLib
from screen import key, move, xdotool
from tap import Tap, unequal

NAME, OBJECT = 'org.halfplane.Halfplane', '/org/halfplane/Halfplane'
LESSON = '''[Halfplane]
Version=1
Title={title}
[Scene 1]
Title={title}
W0=0.{n}1
W1=0.60
W2=0.60
Theta=0.50
Target=AND
'''
# Newer versions of GTK tell a dialog of what is dragged beside it, and are surprised by that.
SURPRISE = "gtk_drop_target_async_handle_event: assertion 'self->drop == drop' failed"
FIRST_ONLY = 'Only the first file was opened: one lesson at a time.'


def put(folder, name, n):
    """The file of a lesson, told by its title and its bias."""
    path = os.path.join(os.fsencode(folder), name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(LESSON.format(n=n, title=f'Lesson {n}'))
    return path


def call(interface, method, signature, *arguments):
    """Calls a method of the running program: what it returns."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync(NAME, OBJECT, interface, method, GLib.Variant(signature, arguments), None,
                         Gio.DBusCallFlags.NONE, 20000, None).unpack()


def shown(program):
    """All texts in the windows of the program."""
    return [found.get_name() for found in each(program.application)
            if role_of(found) in ('label', 'alert', 'dialog', 'notification')]


def expect(program, *texts):
    """A complaint unless all texts come to be shown."""
    try:
        wait_for(lambda: set(texts) <= set(shown(program)), f'{texts}', 5)
        return []
    except TimeoutError as error:
        return [f'{error}: {shown(program)}']


def check_none(tap, program):
    """Nothing to open is no reason to end: the window is presented."""
    for interface, signature in (('org.freedesktop.Application', '(asa{sv})'),
                                 ('org.gtk.Application', '(assa{sv})')):
        hint = ('',) if signature == '(assa{sv})' else ()
        call(interface, 'Open', signature, [], *hint, {})
        tap.point(f'{interface} opens no file', unequal('windows', len(program.frames()), 1))
    status = call('org.gtk.Application', 'CommandLine', '(oaaya{sv})', '/', [], {})
    tap.point('a command line without even a name', unequal('status', status, (0,))
              + unequal('windows', len(program.frames()), 1))


def check_several(tap, program, one, two):
    """The first is opened, and that is said; one alone, and nothing is."""
    uris = [GLib.filename_to_uri(os.fsdecode(path)) for path in (one, two)]
    call('org.freedesktop.Application', 'Open', '(asa{sv})', uris, {})
    tap.point('of several files the first is opened', expect(program, FIRST_ONLY, 'Lesson 1'))
    call('org.freedesktop.Application', 'Open', '(asa{sv})', uris[1:], {})
    tap.point('of one file nothing is said', expect(program, 'Lesson 2')
              + unequal('the notice', FIRST_ONLY in shown(program), False))


def check_help(tap, program, one):
    """A dialog that is about no lesson, and has the focus, is not in the way."""
    key('F1')
    wait_for(lambda: len(program.frames()) == 2, 'the terms')
    result = program.call(one)
    tap.point('a lesson is opened behind the terms', unequal(
        'status and errors', (result.returncode, result.stderr), (0, ''))
        + expect(program, 'Lesson 1'))
    key('Escape')
    wait_for(lambda: is_alone(program), 'the end of the terms')


def check_dialog(tap, program, one):
    """While the place to save is chosen, the lesson that is saved stays."""
    before = program.numbers()
    left, top, _, height = program.box(program.parts.plot)
    key('ctrl+shift+s')
    wait_for(lambda: len(program.frames()) == 2, 'the dialog')
    with Hand(one) as hand:
        tap.point('a drop before the answer is refused',
                  hand.drop_in_vain(program, left + 20, top + height - 20)  # beside the dialog
                  + unequal('numbers', program.numbers(), before))
    call('org.freedesktop.Application', 'Open', '(asa{sv})',
         [GLib.filename_to_uri(os.fsdecode(one))], {})
    tap.point('a file that comes before the answer is refused',
              expect(program, 'Answer the open dialog first.')
              + unequal('numbers', program.numbers(), before))
    key('Escape')
    wait_for(lambda: is_alone(program), 'the end of the dialog')


def is_alone(program):
    """Whether the window has no dialog over it, and gets the keys again."""
    return len(program.frames()) == 1 and has(program.frame, 'ACTIVE')


def press(program, name):
    """Presses a button of any of the program's windows, once it is there."""
    def find():
        return next((found for found in each(program.application)
                     if role_of(found) == 'button'
                     and found.get_name().endswith(name)), None)
    wait_for(find, f'the button {name}').do_action(0)


class Hand:
    """Drags a list of files from a window of its own."""

    def __init__(self, *paths):
        uris = [GLib.filename_to_uri(os.fsdecode(path)) for path in paths]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([sys.argv[1], *uris], stdin=subprocess.DEVNULL,
                                        stdout=self.log,
                                        env=os.environ | {'ASAN_OPTIONS': 'detect_leaks=0'})

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.process.kill()
        self.process.wait()

    def has_said(self, line):
        """Whether a line is among those that the window has printed."""
        return line in os.pread(self.log.fileno(), 10000, 0).split()

    def take(self, x, y):
        """Takes hold of them; each step of the iterator leads towards a place and then about it."""
        found = wait_for(lambda: search(self.process.pid), 'the window to drag from')
        geometry = dict(line.split('=') for line in xdotool(
            'getwindowgeometry', '--shell', found[-1]).split())
        left, top = int(geometry['X']) + 100, int(geometry['Y']) + 100
        move(left, top)
        xdotool('mousedown', 1)
        for step in itertools.cycle(range(40)):
            share = (min(step, 20) + random.random()) / 20
            yield move(left + (x - left) * share, top + (y - top) * share)

    def let_go(self):
        """Drops them where they are."""
        xdotool('mouseup', 1)
        wait_for(lambda: self.has_said(b'over'), 'the end of the drag')

    def drop_on(self, x, y):
        """Takes them to a place on the screen, and lets go of them when they would be taken."""
        steps = self.take(x, y)
        wait_for(lambda: next(steps, True) or self.has_said(b'accepted'), 'the files to be taken')
        self.let_go()

    def drop_in_vain(self, program, x, y):
        """Lets go of them where the program, which answers meanwhile, would not take them."""
        for _ in itertools.islice(self.take(x, y), 40):
            program.numbers()
        complaints = ['they would be taken'] if self.has_said(b'accepted') else []
        self.let_go()
        return complaints


def search(pid):
    """The windows of a process that are on the screen."""
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid)],
                          capture_output=True, text=True, check=False).stdout.split()


def check_drop(tap, program, one, two):
    """By the pointer from another program: one file, two of them, and a list of none."""
    left, top, width, height = program.box(program.parts.plot)
    place = left + width / 2, top + height / 2
    with Hand(two) as hand:
        hand.drop_on(*place)
        tap.point('a file is dropped', expect(program, 'Lesson 2'))
    with Hand() as hand:
        hand.drop_on(*place)
    with Hand(one, two) as hand:
        hand.drop_on(*place)
        tap.point('of two files the first is opened', expect(program, FIRST_ONLY, 'Lesson 1'))
    xdotool('windowfocus', '--sync', program.window)  # where the keys that follow are to go
    wait_for(lambda: is_alone(program), 'the focus')


def check_uri(tap, program, folder):
    """A desktop's way to name a file, in every way that the command line takes one."""
    path = put(folder, 'l\u00e4sson #3%.halfplane'.encode(), 3)
    uri = GLib.filename_to_uri(os.fsdecode(path))
    result = program.call(uri)
    tap.point('a URI is opened in the window', unequal(
        'status and errors', (result.returncode, result.stderr), (0, ''))
        + expect(program, 'Lesson 3'))
    for argument in (uri, 'file://localhost' + uri[len('file://'):]):
        result = program.call(argument, '--table')
        tap.point(f'the table of {argument}', unequal(
            'status and errors', (result.returncode, result.stderr), (0, ''))
            + unequal('the first row', result.stdout.splitlines()[1:2], ['0\t0\t0.31\t0\t0\t0']))
    for argument in ('file://elsewhere/a.halfplane', 'file:///a%zz.halfplane'):
        result = program.call(argument, '--table')
        tap.point(f'{argument} is refused', unequal('status', result.returncode, 1)
                  + unequal('what is said', result.stderr, f'halfplane: {argument}: '
                            'Only files on this computer can be opened.\n'))
    picture = os.path.join(folder, 'a picture.svg')
    result = program.call('--export=' + GLib.filename_to_uri(picture))
    tap.point('a URI to export to', unequal('status', result.returncode, 0)
              + unequal('its being there', os.path.exists(picture), True))


def change_and_save(program, path):
    """Changes a lesson in the window and its file at the same time, then saves."""
    key('ctrl+n')
    wait_for(lambda: '2 of 2' in shown(program), 'a second scene')
    with open(path, 'a', encoding='utf-8') as file:
        file.write('# by another program\n')
    key('ctrl+s')


def check_name(tap, folder, name):
    """A name of any bytes is asked about, and the lesson saved under it."""
    path = put(folder, name, 5)
    with Program(path) as program:
        change_and_save(program, path)
        press(program, 'Overwrite')
        wait_for(lambda: is_alone(program), 'the end of the question')
        with open(path, encoding='utf-8') as file:
            text = file.read()
        tap.point(f'{name} is saved', unequal('scenes', text.count('[Scene '), 2))
        tap.point(f'{name}: the program ends well', program.end())


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        one, two = put(folder, b'one.halfplane', 1), put(folder, b'two.halfplane', 2)
        with Program() as program:
            check_none(tap, program)
            check_several(tap, program, one, two)
            check_help(tap, program, one)
            check_uri(tap, program, folder)
            check_drop(tap, program, one, two)
            tap.point('the program ends well', program.end())
        # GTK's dialog has leaks, and warns of what is its own doing.
        with Program(environment={'ASAN_OPTIONS': 'detect_leaks=0', 'G_DEBUG': ''}) as program:
            check_dialog(tap, program, one)
            tap.point('the program with the dialog ends well', [
                complaint for complaint in program.end()
                if any(line and SURPRISE not in line for line in complaint.splitlines())])
        for name in (b'caf\xe9.halfplane', b'\xff\xfe\n.halfplane', b'W' * 255):
            check_name(tap, folder, name)
    tap.end()


main()
