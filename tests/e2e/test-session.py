#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends and beginnings without a crash; session files that are broken, and a folder that can't be
written to.

With HP_TEST_LONG in the environment there is every kind of broken file.
"""

import os
import shutil
import tempfile

import words
from halfplane import Program, each, role_of, wait_for
from oracle import Neuron
from screen import key
from sessions import Sessions
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
ARTICLE = Neuron(-50, 60, 60, 50, 'AND')
OTHER = Neuron(33, -120, 7, -45)


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
    """The window's notice, which a screen reader reads by itself; '' if there is none."""
    return next((found.get_name() for found in each(program.frame)
                 if role_of(found) == 'alert'), '')


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
    """If nothing can be saved, the window works and says so."""
    with tempfile.NamedTemporaryFile() as no_folder:
        with Program(environment={'XDG_STATE_HOME': no_folder.name}) as program:
            program.show(OTHER)
            found = []
            try:
                wait_for(lambda: any('not being saved' in label.get_name()
                                     and program.box(label)[3] > 0 for label in each(program.frame)
                                     if role_of(label) == 'label'), 'a notice', 5)
            except TimeoutError as error:
                found.append(error)
            tap.point('what cannot be saved is told', found + list(words.complaints(program, None)))
            said = program.end()
            tap.point('and once more at the end', unequal('what is said', [
                line.split('. ')[0] for line in said], ['halfplane: Your work is not being saved']))


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        sessions = Sessions(folder)
        check_clean(tap, sessions)
        check_all_broken(tap, sessions)
    check_unwritable(tap)
    tap.end()


main()
