#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher's evening, by real clicks and keys alone: a lesson of five scenes with names, a
prediction, a goal, a lock, a hidden part, the ruler shown and notes is made in the window, saved,
opened again and presented, and its worksheet is printed. Prints how many actions that took, and how
long.
"""

import configparser
import contextlib
import os
import subprocess
import sys
import tempfile
import time

from halfplane import Program, children, comes_true, each, has, role_of, text_of, wait_for
from screen import key, move, type_text, xdotool
from tap import Tap, unequal

LONGEST = 300  # seconds that a teacher may need
TITLE = 'Do I take an umbrella'
NAMES = {'Name of A': 'cloudy', 'Name of B': 'windy', 'Name of y': 'umbrella'}
SCENES = [
    ('Two questions', 'Is it cloudy? Is it windy? A and B say so.', 'Ask for examples first.'),
    ('What does it say?', 'Say 0 or 1 for each row, then reveal it.', ''),
    ('Your turn', 'Make it OR. The weight of A is locked.', 'Any weight of B from 1.00 on.'),
    ('Which gate is it?', 'The verdict is hidden. Which gate is this?', ''),
    ('How sure is it?', 'The ruler shows the nearest point.', ''),
]
SPECIAL = [
    {},
    {'Masked': 'true'},
    {'Goal': 'target', 'Target': 'OR', 'Locked': 'w1'},
    {'Hidden': 'verdict'},
    {},
]


class Teacher:
    """Someone with a pointer and a keyboard, who counts."""

    def __init__(self, program):
        self.program = program
        self.actions = 0

    def find(self, name):
        """What can be pressed or typed into and has a name, once it is there."""
        def look():
            return next((found for found in each(self.program.frame)
                         if found.get_name() == name and has(found, 'FOCUSABLE')), None)
        return wait_for(look, name)

    def click(self, name):
        """Points at something and clicks."""
        left, top, width, height = self.program.box(self.find(name))
        move(left + width / 2, top + height / 2)
        xdotool('click', 1)
        self.actions += 1

    def press(self, *names):
        """Presses keys, one after the other."""
        for name in names:
            key(name)
            self.actions += 1

    def type(self, text):
        """Types where the focus is: as many actions as words."""
        type_text(text)
        self.actions += len(text.split())

    def write(self, name, text):
        """Clicks a field and types into it."""
        self.click(name)
        wait_for(lambda: has(self.find(name), 'FOCUSED'), f'the focus in {name}')
        self.type(text)

    def choose(self, name, place):
        """Chooses from a list by the place of what is wanted."""
        self.click(name)
        wait_for(lambda: self.program.has_focus('list item'), 'the list to have the keys')
        self.press('Home', *['Down'] * place, 'Return')
        wait_for(lambda: any(found.get_name() == name and has(found, 'FOCUSED')
                             for found in each(self.program.frame)), 'the list to close')


class SessionManager:
    """That of a desktop, which knows why nobody should log out."""

    def __init__(self):
        self._said = tempfile.TemporaryFile('w+', encoding='utf-8')
        script = os.path.join(os.path.dirname(__file__), 'logout.py')
        self._process = subprocess.Popen([sys.executable, script], stdout=self._said)
        self.expect('ready')

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self._process.terminate()
        self._process.wait()

    def last(self):
        """The last line that it has said, or ''."""
        self._said.seek(0)
        return (self._said.read().splitlines() or [''])[-1]

    def expect(self, line):
        """Waits for a line, and gives no complaints."""
        wait_for(lambda: self.last() == line, f'"{line}", not "{self.last()}"')
        return []


def labels(program):
    """All that is written on screen."""
    return [found.get_name().replace('\u2060', '') for found in each(program.frame)]


def expect(program, *texts):
    """Waits until texts stand on screen."""
    wait_for(lambda: set(texts) <= set(labels(program)), f'{texts}')


def begin_scene(teacher, number):
    """A new scene with its texts; its title has the focus at once."""
    title, text, notes = SCENES[number - 1]
    teacher.press('ctrl+n')
    expect(teacher.program, f'{number} of {number}')
    wait_for(lambda: has(teacher.find('Title of the scene'), 'FOCUSED'), 'the focus in the title')
    teacher.type(title)
    teacher.press('Tab')
    teacher.type(text)
    if notes:
        teacher.press('Tab')
        teacher.type(notes)


def make_lesson(teacher):
    """The five scenes. Each begins like the one before."""
    begin_scene(teacher, 1)
    teacher.write('Title of the lesson', TITLE)
    for name, word in NAMES.items():
        teacher.write(name, word)
    begin_scene(teacher, 2)
    teacher.click('Ask for Predictions')
    begin_scene(teacher, 3)
    teacher.click('Ask for Predictions')
    teacher.choose('Target', 8)
    teacher.click('Lock w\u2081 for the class')
    teacher.choose('The goal of the scene', 1)
    begin_scene(teacher, 4)
    teacher.click('Lock w\u2081 for the class')
    teacher.click('Hide the verdict from the class')
    begin_scene(teacher, 5)
    teacher.click('Hide the verdict from the class')
    teacher.click('margin')


def answer_dialog(teacher, path, *keys):
    """Types the path of a file into a dialog, over what is offered; one that opens files asks for
    it only after a key. GTK guesses how a path goes on, and what it guesses may come late, between
    letters typed since. So this looks what was typed, as a person does, and types it again."""
    program = teacher.program
    wait_for(lambda: not has(program.frame, 'ACTIVE') and program.focus(), 'the dialog')
    for _ in range(10):
        if not program.has_focus('text'):
            teacher.press(*keys)
        wait_for(lambda: program.has_focus('text'), 'the entry of the dialog')
        teacher.press('ctrl+a')
        teacher.type(path)
        if comes_true(lambda: text_of(program.focus()) == path, 1):
            teacher.press('Return')
            if comes_true(lambda: has(program.frame, 'ACTIVE'), 5):
                return
    raise TimeoutError(f'waited in vain for {path} to be taken')


def save(teacher, path, keys):
    """Saves by a key, and waits for what is said of it."""
    teacher.press(keys)
    answer_dialog(teacher, path)
    expect(teacher.program, f'Saved as {os.path.basename(path)}.')


def read_scenes(path):
    """The keys of each scene in a file."""
    parser = configparser.RawConfigParser(delimiters=('=',), comment_prefixes=('#',))
    parser.optionxform = str
    parser.read(path, 'utf-8')
    return [dict(parser[section]) for section in parser.sections()]


def check_file(path):
    """What is in the file is what was made: complaints."""
    head, *scenes = read_scenes(path)
    found = unequal('the title', head['Title'], TITLE) + unequal('scenes', len(scenes), len(SCENES))
    for scene, (title, text, notes), special in zip(scenes, SCENES, SPECIAL):
        expected = {'Title': title, 'Text': text, 'NameA': 'cloudy', 'NameB': 'windy',
                    'NameY': 'umbrella', **special}
        if notes:
            expected['Notes'] = notes
        found += unequal(f'"{title}"', {name: scene.get(name) for name in expected}, expected)
        found += unequal(f'what "{title}" has beyond', sorted(
            (set(scene) - set(expected)) & {'Masked', 'Goal', 'Locked', 'Hidden', 'Notes'}), [])
        shown = 'ruler' in scene.get('Shown', '').split(';')
        found += unequal(f'the ruler in "{title}"', shown, title == SCENES[4][0])
    return found


def present(teacher):
    """Through all scenes by the keys of a remote: the titles that were not on screen."""
    missing = []
    teacher.press('F5')
    for title, text, notes in SCENES:
        try:
            expect(teacher.program, title, TITLE, text)
        except TimeoutError as error:
            missing.append(str(error))
        if notes and notes in labels(teacher.program):
            missing.append(f'the class sees "{notes}"')
        teacher.press('Page_Down')
    teacher.press('Escape')
    return missing


def print_worksheet(teacher, path):
    """Prints by keyboard alone, to the file that the dialog suggests in the current folder."""
    def dialog():
        return [found for frame in children(teacher.program.application)
                if frame.get_name() == 'Print' for found in each(frame)]

    def can_print():
        return any(role_of(found) == 'button' and found.get_name().endswith('Print')
                   and has(found, 'SENSITIVE') for found in dialog())

    def is_written():
        with open(path, 'rb') as file:
            return file.read().rstrip().endswith(b'%%EOF')

    teacher.press('F10', 'i', 'w')
    wait_for(lambda: 'Print to File' in [found.get_name() for found in dialog()]
             and not has(teacher.program.frame, 'ACTIVE'), 'the printers')
    teacher.press('Tab', 'Down', 'space')
    wait_for(can_print, 'a printer to be chosen')
    teacher.press('alt+p')
    wait_for(lambda: os.path.exists(path) and is_written(), 'the file')


def check_worksheet(path):
    """The texts are on paper, and the notes with the answers."""
    text = ' '.join(subprocess.run(['pdftotext', '-layout', path, '-'], check=True, text=True,
                                   capture_output=True).stdout.split())
    wanted = [TITLE] + [part for scene in SCENES for part in (scene[0], scene[2]) if part]
    return [f'"{part}" is not on the worksheet' for part in wanted if part not in text]


def end(program):
    """Ends the program: complaints, but for those of GTK's printers where no Avahi is running."""
    lines = '\n'.join(program.end()).splitlines()
    return [line for line in lines if line and 'avahi' not in line.lower()]


def main():
    tap = Tap()
    environment = {'ASAN_OPTIONS': 'detect_leaks=0', 'G_DEBUG': ''}  # see end()
    with SessionManager() as manager, tempfile.TemporaryDirectory() as folder, \
            contextlib.chdir(folder), Program(environment=environment) as program:
        teacher = Teacher(program)
        lesson, again, paper = (os.path.join(folder, name) for name in (
            'evening.halfplane', 'again.halfplane', 'output.pdf'))
        start = time.monotonic()
        make_lesson(teacher)
        tap.point('logging out asks first', manager.expect('asks: The lesson has unsaved changes'))
        save(teacher, lesson, 'ctrl+s')
        tap.point('and no longer once it is saved', manager.expect(
            'no longer: The lesson has unsaved changes'))
        tap.point('a lesson of five scenes is made and saved', check_file(lesson))
        teacher.click('Leave the lesson')
        wait_for(lambda: TITLE not in labels(program), 'the lesson to be left')
        teacher.press('ctrl+o')
        answer_dialog(teacher, lesson, 'ctrl+l')
        expect(program, TITLE, '1 of 5')
        tap.point('it is presented', present(teacher))
        save(teacher, again, 'ctrl+shift+s')
        with open(lesson, 'rb') as one, open(again, 'rb') as other:
            tap.point('it is the same when it was opened again', unequal(
                'the file', other.read(), one.read()))
        print_worksheet(teacher, paper)
        seconds = time.monotonic() - start
        tap.point('its worksheet is printed', check_worksheet(paper))
        print(f'# {teacher.actions} actions (clicks, keys and words) in {seconds:.0f} s')
        tap.point('all of it takes less than five minutes', [] if seconds < LONGEST else [
            f'{seconds:.0f} s'])
        tap.point('the program ends well', end(program))
    tap.end()


main()
