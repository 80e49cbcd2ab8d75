# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started, read through the accessibility tree, driven, ended.

The environment variable HALFPLANE names the program.
"""

import os
import re
import signal
import subprocess
import tempfile
import time

from oracle import Neuron
from screen import Picture, key, move, type_text, xdotool

ENVIRONMENT = dict(os.environ)
os.environ.pop('G_DEBUG', None)  # is for the program, not for the library that reads it

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = ENVIRONMENT['HALFPLANE']
PARAMETERS = ['Bias', 'Weight of A', 'Weight of B', 'Threshold']
MINUS = '\u2212'
PATIENCE = 20  # seconds


def wait_for(condition, what, seconds=PATIENCE):
    """Waits until the condition returns something true, and returns that."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            result = condition()
        except (GLib.Error, subprocess.CalledProcessError):
            result = None  # what was asked for is not there, or went away meanwhile
        if result:
            return result
        if time.monotonic() > deadline:
            raise TimeoutError(f'waited in vain for {what}')
        time.sleep(0.005)


def comes_true(condition, seconds):
    """Whether a condition comes true in time."""
    try:
        return wait_for(condition, 'what may not come', seconds)
    except TimeoutError:
        return False


def parse(text):
    """The hundredths of a number as it is shown; None if it is not one."""
    match = re.fullmatch(r'([-' + MINUS + r']?)(\d+)[.,](\d\d)', text)
    if match is None:
        return None
    size = int(match[2]) * 100 + int(match[3])
    return -size if match[1] else size


def write(value):
    """A number of hundredths for the command line."""
    return f'{"-" if value < 0 else ""}{abs(value) // 100}.{abs(value) % 100:02}'


def each(accessible):
    """An accessible and all that are below it."""
    yield accessible
    for child in children(accessible):
        yield from each(child)


def children(accessible):
    """Those below an accessible that are to be seen: GTK leaves out what is hidden."""
    found = [accessible.get_child_at_index(index)
             for index in range(accessible.get_child_count())]
    return [child for child in found if child is not None]


def role_of(accessible):
    """The name of an accessible's role, where versions of GTK differ the same for all of them: they
    disagree on which buttons are toggle buttons, and before 4.10 these are check boxes."""
    name = accessible.get_role_name()
    return {'push button': 'button', 'toggle button': 'button', 'check box': 'button',
            'grouping': 'panel'}.get(name, name)


def name_of(accessible):
    """The name of an accessible; newer versions of GTK name a menu item by the text of its label
    alone."""
    labels = [relation.get_target(0) for relation in accessible.get_relation_set()
              if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]
    return accessible.get_name() or ' '.join(text_of(label) for label in labels)


def has(accessible, state):
    """Whether an accessible has a state, such as 'FOCUSED'."""
    return accessible.get_state_set().contains(getattr(Atspi.StateType, state))


def text_of(accessible):
    """The text of something that is typed into."""
    return Atspi.Text.get_text(accessible, 0, Atspi.Text.get_character_count(accessible))


class Parts:
    """The accessibles of the window, found by role and name."""

    def __init__(self, frame, translate):
        everything = [(role_of(found), found.get_name(), found) for found in each(frame)]

        def named(role, name):
            return next(found for its_role, its_name, found in everything
                        if (its_role, its_name) == (role, translate(name)))

        self.fields = [named('text', name) for name in PARAMETERS]
        self.sliders = [named('slider', name) for name in PARAMETERS]
        self.rows = [named('panel', name) for name in PARAMETERS]
        self.plot = named('image', 'Decision boundary')
        strips = translate('Gates along the track, from low to high')
        self.strips = [found for role, name, found in everything if name == strips]
        self.table = named('table', 'Truth table')
        # The first one has the headings.
        self.table_rows = [found for role, _, found in everything
                           if role == 'table row' and found.get_parent() == self.table][1:]
        self.cells = [next(cell for cell in each(row) if role_of(cell) == 'table cell')
                      .get_parent() for row in self.table_rows]
        beginning = translate('This neuron computes %s').split('%s')[0]
        self.verdict = next(found for role, name, found in everything
                            if role == 'label' and name.startswith(beginning))
        self.card = self.verdict.get_parent()
        self.headings = [field.get_parent() for field in self.fields]


class Program:
    """A running program. Leaving the with block ends it.

    Where a lesson hides parts of the window (whole is false), no parts are looked for.
    """

    def __init__(self, *options, environment=None, translate=lambda text: text, whole=True):
        self.whole = whole
        self.environment = {**ENVIRONMENT, **(environment or {})}
        self.translate = translate
        self._focusable = []  # what was found to be so, when last looked for
        self._log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([PROGRAM, *options], env=self.environment,
                                        stdin=subprocess.DEVNULL, stderr=self._log)
        try:
            self._find()
        except BaseException:
            self.kill()
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self.process.poll() is None:
            self.kill()

    # Finding.

    def _find_application(self):
        if self.process.poll() is not None:
            raise RuntimeError(f'the program ended: {self.process.returncode}, {self.errors()}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)
                return application
        return None

    def _find_parts(self):
        frame = self.application.get_child_at_index(0)
        try:
            self.parts = Parts(frame, self.translate) if self.whole else None
        except StopIteration:
            return False
        self.frame = frame
        return has(frame, 'ACTIVE')

    def _find(self):
        self.application = wait_for(self._find_application, 'the program to be accessible')
        wait_for(self._find_parts, 'the window')
        self.window = wait_for(self._find_window, 'the window on the screen')

    def _find_window(self):
        """The largest window on the screen that the program has."""
        def size(window):
            return self._geometry(window)[2]
        return max(self.windows(), key=size, default=None)

    def windows(self):
        """The windows on the screen, menus included."""
        return xdotool('search', '--onlyvisible', '--pid', self.process.pid).split()

    @staticmethod
    def _geometry(window):
        lines = xdotool('getwindowgeometry', '--shell', window).split()
        values = dict(line.split('=') for line in lines)
        return [int(values[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT')]

    def size(self):
        """Width and height of the window, without what its manager adds."""
        box = Atspi.Component.get_extents(self.frame, Atspi.CoordType.WINDOW)
        return box.width, box.height

    def box(self, accessible):
        """The place of an accessible on the screen: left, top, width, height."""
        x, y, width, height = self._geometry(self.window)
        own_width, own_height = self.size()
        box = Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)
        return (x + (width - own_width) // 2 + box.x, y + (height - own_height) // 2 + box.y,
                box.width, box.height)

    def frames(self):
        """The names of all windows of the program."""
        return [self.application.get_child_at_index(index).get_name()
                for index in range(self.application.get_child_count())]

    def _look_for_focus(self):
        """Looks first at what had the focus last, and at what comes after it."""
        for index, found in enumerate(self._focusable):
            try:
                if has(found, 'FOCUSED') and has(found, 'VISIBLE'):
                    self._focusable = self._focusable[index:] + self._focusable[:index]
                    return found
            except GLib.Error:  # it is there no longer
                pass
        return None

    def focus(self):
        """The accessible with the keyboard's focus, or None."""
        found = self._look_for_focus()
        if found is None:
            self._focusable = [found for frame in children(self.application)
                               for found in each(frame) if has(found, 'FOCUSABLE')]
            found = self._look_for_focus()
        return found

    def has_focus(self, role):
        """Whether something with this role has the focus, in whichever window."""
        focus = self.focus()
        return focus is not None and role_of(focus) == role

    # Reading.

    def numbers(self):
        """The numbers in the four fields, in hundredths; None for a text that is no number."""
        return [parse(text_of(field)) for field in self.parts.fields]

    def slider(self, parameter):
        """The value of a slider, in hundredths."""
        return round(Atspi.Value.get_current_value(self.parts.sliders[parameter]) * 100)

    def neuron(self, target=None):
        """The neuron that the number fields show."""
        return Neuron(*self.numbers(), target)

    def match(self):
        """How many rows match, in words; None where nothing is said of it."""
        words = children(self.parts.card)[1].get_name()
        return words.replace('\u00a0', ' ') or None

    def cells(self, row):
        """The texts of a row of the table; those for the target only if there is one."""
        return [cell.get_name() for cell in children(self.parts.cells[row])]

    def hint(self, parameter):
        """The words that stand above a slider, and the name of the field there."""
        return ' '.join(child.get_name() for child in children(self.parts.headings[parameter]))

    def picture(self, accessible):
        """The pixels of an accessible."""
        return Picture(self.box(accessible))

    def still_picture(self, accessible):
        """The pixels of an accessible, once they have stood still for two frames."""
        before, since = self.picture(accessible), time.monotonic()
        while time.monotonic() < since + 0.035:
            now = self.picture(accessible)
            if any(now.differences(before)):
                before, since = now, time.monotonic()
        return before

    # Driving.

    def settle(self, parameter=0):
        """Waits until a slider has stood still for two frames."""
        before, since = self.slider(parameter), time.monotonic()
        while time.monotonic() < since + 0.035:
            now = self.slider(parameter)
            if now != before:
                before, since = now, time.monotonic()

    def call(self, *options, **environment):
        """Starts the program once more, which tells the running one what it is asked for."""
        return subprocess.run([PROGRAM, *options], env=self.environment | environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)

    def show(self, neuron):
        """Lets the running program go to a state. Who asks it to is not searched for leaks."""
        result = self.call('--weights=' + ','.join(map(write, neuron[:3])),
                           '--threshold=' + write(neuron.theta),
                           '--target=' + (neuron.target or 'none'),
                           ASAN_OPTIONS='detect_leaks=0')
        assert result.returncode == 0, result.stderr
        wait_for(lambda: self.numbers() == list(neuron[:4]), f'{neuron} to be shown')
        self.settle()

    def press_thumb(self, parameter):
        """Takes hold of a slider's thumb; gives the place of the pointer."""
        left, _, width, _ = self.box(self.parts.strips[parameter])
        _, top, _, height = self.box(self.parts.sliders[parameter])
        half = self.neuron().half_range()
        share = (self.slider(parameter) + half) / (2 * half)
        x, y = round(left + 12 + share * (width - 24)), top + height // 2
        move(x, y)
        xdotool('mousedown', 1)
        return x, y

    def press(self, name):
        """Presses a key that moves the focus, and waits until it has moved."""
        before = wait_for(self.focus, 'the focus')

        def has_moved():
            try:
                return not (has(before, 'FOCUSED') and has(before, 'VISIBLE'))
            except GLib.Error:  # it is there no longer
                return True
        key(name)
        comes_true(has_moved, 3)

    def type_into(self, parameter, text):
        """Replaces the text of a number field, key by key, and checks that it has come."""
        left, top, width, height = self.box(self.parts.fields[parameter])
        field = self.parts.fields[parameter]
        move(left + width / 2, top + height / 2)
        xdotool('click', 1)
        wait_for(lambda: has(field, 'FOCUSED') or has(self.parts.fields[parameter], 'FOCUSED'),
                 'the field to have the focus')
        key('ctrl+a')
        type_text(text)
        wait_for(lambda: text_of(field) == text, f'{text!r} to be typed', 3)

    # Ending.

    def errors(self):
        """The program's output on standard error."""
        self._log.seek(0)
        return self._log.read().decode('utf-8', 'replace').strip()

    def end(self, keys='ctrl+q'):
        """Ends the program as a person does; gives what there is to complain about."""
        key(keys)
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            return ['the program did not end']
        complaints = [] if status == 0 else [f'exit status {status}']
        return complaints + ([self.errors()] if self.errors() else [])

    def kill(self):
        """Ends the program at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
