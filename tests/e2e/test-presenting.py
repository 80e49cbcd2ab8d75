#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting by the keys of a remote: through the scenes of each lesson that comes with the
program, and out of it again.
"""

import pathlib
import re
import sys

from halfplane import Program, each, role_of, wait_for
from screen import key, xdotool
from tap import Tap


def read_titles(path):
    """The titles of a lesson's scenes, in their order."""
    scenes = re.split(r'^\[Scene \d+\]$', path.read_text(encoding='utf-8'), flags=re.MULTILINE)[1:]
    return [re.search(r'^Title=(.*)$', scene, re.MULTILINE)[1] for scene in scenes]


def texts(program):
    """The texts of all labels, one by one: each question takes its time."""
    return (found.get_name() for found in each(program.frame)
            if role_of(found) == 'label')


def screen_size():
    """Width and height of the screen."""
    return tuple(map(int, xdotool('getdisplaygeometry').split()))


def expect(program, condition, what):
    """A complaint unless the condition comes true within some seconds."""
    try:
        wait_for(condition, what, 5)
        return []
    except TimeoutError as error:
        return [f'{error}: {list(texts(program))[:6]}']


def shows(program, title):
    """Whether the scene of that title is on."""
    return expect(program, lambda: title in texts(program), f'the scene {title!r}')


def walk(program, titles):
    """To the last scene and not beyond it, and one scene back."""
    complaints = shows(program, titles[0])
    for title in titles[1:] + titles[-1:]:
        key('Next')
        complaints += shows(program, title)
    key('Prior')
    return complaints + shows(program, titles[-2])


def check_lesson(path, tap):
    """One lesson in a program of its own."""
    with Program('--present', str(path), whole=False) as program:
        whole = screen_size()
        tap.point(f'{path.name} fills the screen',
                  expect(program, lambda: program.size() == whole, f'a window of {whole}'))
        tap.point(f'{path.name} from scene to scene', walk(program, read_titles(path)))
        key('Escape')
        tap.point(f'Escape ends presenting {path.name}',
                  expect(program, lambda: program.size()[1] < whole[1], 'a smaller window'))
        tap.point(f'the program ends well after {path.name}', program.end())


def main():
    """All lessons in the folder that is named."""
    tap = Tap()
    lessons = sorted(pathlib.Path(sys.argv[1]).glob('*.halfplane'))
    tap.point('there are seven lessons', [] if len(lessons) == 7 else [f'{lessons}'])
    for path in lessons:
        check_lesson(path, tap)
    tap.end()


if __name__ == '__main__':
    main()
