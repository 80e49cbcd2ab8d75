#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons that come with the program, in several languages, as one does them who sees nothing:
opened from the menu, walked through and each goal reached by keys alone, read through the
accessibility tree.

The argument is the folder of the lessons. With HP_TEST_LONG in the environment every language is
tried, else two, with every other lesson in one of them.
"""

import configparser
import gettext
import glob
import itertools
import os
import re
import sys

from halfplane import PARAMETERS, Program, each, name_of, role_of, wait_for, write
from oracle import ROWS, Neuron
from screen import key, type_text
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
TRANSLATIONS = os.environ['TRANSLATIONS']
KEYS, LOCKS = ['W0', 'W1', 'W2', 'Theta'], ['w0', 'w1', 'w2', 'theta']
# Three neurons that make XOR, and how the numbers of each are named in the window.
NETWORK = [Neuron(0, 60, 60, 50), Neuron(140, -60, -60, 50), Neuron(-50, 60, 60, 50)]
INPUTS_OF_Y = ['Bias', 'Weight of H1', 'Weight of H2', 'Threshold']
INVISIBLE = dict.fromkeys(map(ord, '\u2060\u2066\u2067\u2068\u2069\u200e\u200f\u200b'), None)


def read_lesson(path):
    """Head and scenes of a lesson, each a mapping of keys."""
    parser = configparser.RawConfigParser(interpolation=None, delimiters=('=',),
                                          comment_prefixes=('#',))
    parser.optionxform = str
    parser.read(path, 'utf-8')
    head, *groups = parser.sections()
    return parser[head], [parser[group] for group in groups if re.fullmatch(r'Scene \d+', group)]


def in_language(group, name, language):
    """A text of a lesson or a scene, as it is heard."""
    return plain(group.get(f'{name}[{language}]', group[name]).replace('\\n', '\n'))


def plain(text):
    """Without what keeps formulas in one piece."""
    return re.sub(r'\s+', ' ', text.translate(INVISIBLE)).strip()


def find_answer(scene):
    """A neuron that reaches the goal of a scene under its locks, and is as near as can be: in
    hundredths, on a grid of 0.10 and 0.50."""
    start = Neuron(*(round(float(scene[name]) * 100) for name in KEYS))
    locked = scene.get('Locked', '').split(';')
    free = [index for index, lock in enumerate(LOCKS) if lock not in locked]
    for count in range(1, len(free) + 1):
        for changed in itertools.combinations(free, count):
            for values in itertools.product(range(-150, 151, 10), repeat=count):
                answer = start
                for index, value in zip(changed, values):
                    answer = answer.with_value(index, value)
                if answer.gate() == scene['Goal']:
                    return start, answer
    raise ValueError('a goal that cannot be reached')


def texts(program):
    """All that the window says, for comparing."""
    return [plain(found.get_name()) for found in each(program.frame)]


def focus_on(program, name):
    """Tabs on until a control that can be typed into or pressed has a name."""
    focus = program.focus()
    for _ in range(80):
        if focus and focus.get_name() == name and role_of(focus) in ('text', 'button'):
            return focus
        before = focus
        key('Tab')
        focus = wait_for(lambda: program.focus() != before and program.focus(),
                         f'the focus after {before and before.get_name()!r}')
    raise TimeoutError(f'no {name} in the ring of Tab')


def expect_texts(program, wanted):
    """Complaints about what the window does not come to say."""
    try:
        wait_for(lambda: set(wanted) <= set(texts(program)), 'texts', 10)
        return []
    except TimeoutError:
        found = texts(program)
        return [f'{text!r} is not among {found}' for text in wanted if text not in found]


def chosen_item(program):
    """The text of the menu item with the focus, if there is one."""
    focus = program.focus()
    return plain(name_of(focus)) if focus and focus.get_role_name() == 'menu item' else None


def open_lesson(program, title):
    """Chooses a lesson in its menu, where the first one is marked as the place to begin."""
    focus_on(program, program.translate('Lessons'))
    key('space')
    before = wait_for(lambda: chosen_item(program), 'the menu')
    for _ in range(20):
        if title in before:
            key('Return')
            return
        key('Down')
        before = wait_for(lambda: chosen_item(program) != before and chosen_item(program),
                          'the next item')
    raise TimeoutError(f'no {title} in the menu')


def type_number(program, name, value):
    """Tabs to a number field, whose text is then selected, and types another one."""
    focus_on(program, program.translate(name))
    type_text(write(value))
    key('Return')


def predict(program):
    """Says 1 for each row, right or wrong, and reveals it."""
    for inputs in ROWS:
        focus_on(program, program.translate('Predict 1 for A %d, B %d') % inputs)
        key('space')
        key('Return')


def type_answer(program, scene):
    """Types the numbers that reach a gate."""
    start, answer = find_answer(scene)
    for parameter in range(4):
        if start[parameter] != answer[parameter]:
            type_number(program, PARAMETERS[parameter], answer[parameter])


def type_network(program):
    """Takes one neuron after another in hand and types its numbers."""
    for role, (neuron, names) in enumerate(zip(NETWORK, [PARAMETERS, PARAMETERS, INPUTS_OF_Y])):
        key(f'alt+{role + 1}')
        for name, value in zip(names, neuron):
            type_number(program, name, value)


def find_goal(program, scene):
    """The two sentences about the goal of a scene, open and reached, and what reaches it."""
    if 'NetworkGoal' in scene:
        return (('Goal: %s with three neurons', '\u2713 Goal reached: %s with three neurons'),
                scene['NetworkGoal'], lambda: type_network(program))
    sentences = 'Goal: %s', '\u2713 Goal reached: %s'
    if scene['Goal'] == 'predicted':
        return sentences, program.translate('all four predicted'), lambda: predict(program)
    return sentences, scene['Goal'], lambda: type_answer(program, scene)


def reach(program, scene):
    """Does what reaches a goal; the goal is said to be reached then, and not before."""
    sentences, wanted, act = find_goal(program, scene)
    goal, reached = (plain(program.translate(text) % wanted) for text in sentences)
    complaints = expect_texts(program, [goal])
    act()
    return complaints + expect_texts(program, [reached])


def do_lesson(program, path, language):
    """From the first scene to the last one, with all goals."""
    head, scenes = read_lesson(path)
    complaints = []
    open_lesson(program, in_language(head, 'Title', language))
    for index, scene in enumerate(scenes):
        if index > 0:
            key('alt+Page_Down')
        complaints += [f'scene {index + 1}: {complaint}' for complaint in expect_texts(
            program, [in_language(scene, name, language) for name in ('Title', 'Text')])]
        if 'Goal' in scene or 'NetworkGoal' in scene:
            complaints += [f'scene {index + 1}: {complaint}' for complaint in reach(program, scene)]
    return complaints


def test_language(tap, lessons, language):
    """All lessons, or some, in a language."""
    translate = (lambda text: text) if language == 'en' else gettext.translation(
        'halfplane', TRANSLATIONS, [language]).gettext
    environment = {'LC_ALL': 'de_DE.UTF-8', 'LANGUAGE': language}
    with Program(environment=environment, translate=translate) as program:
        for path in lessons:
            name = os.path.splitext(os.path.basename(path))[0]
            tap.point(f'{language}: {name}', do_lesson(program, path, language))
        tap.point(f'{language}: the program ends in peace', unequal('the end', program.end(), []))


def main():
    tap = Tap()
    lessons = sorted(glob.glob(os.path.join(sys.argv[1], '*.halfplane')))
    with open(os.path.join(sys.argv[2], 'LINGUAS'), encoding='utf-8') as file:
        languages = ['en'] + file.read().split()
    if LONG:
        chosen = {language: lessons for language in languages}
    else:
        chosen = {'de': lessons[3:4], 'ar': lessons[5:6]}
    for language, some in chosen.items():
        test_language(tap, some, language)
    tap.end()


main()
