#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader is told of changes elsewhere than at the focus; by keys alone."""

import os
import shutil
import tempfile

from halfplane import MINUS, Atspi, Program, each, role_of, wait_for
from gi.repository import GLib
from screen import key
from tap import Tap, unequal

LESSON = '''[Halfplane]
Version=1
Title=On gates
[Scene 1]
Title=Nearly AND
Text=Raise the bias.
W0=-0.80
W1=0.60
W2=0.60
Theta=0.50
Target=AND
Goal=AND
[Scene 2]
Title=The end
W0=0.10
W1=0.60
W2=0.60
Theta=0.50
Target=none
'''


class Ear:
    """Hears announcements, and before GTK 4.14 new descriptions of the focused control. Notes what
    else a screen reader turns to: lists in which something is selected."""

    def __init__(self):
        self.heard, self.past, self.turned_to = [], [], []
        self.listener = Atspi.EventListener.new(self._hear)
        for event in ('announcement', 'property-change:accessible-description',
                      'selection-changed'):
            self.listener.register('object:' + event)

    def _hear(self, event):
        if event.type.startswith('object:selection-changed'):
            self.turned_to.append(event.source.get_name())
        elif isinstance(event.any_data, str):
            self.heard.append(event.any_data)

    def expect(self, *sentences):
        """Complaints unless each of these is heard, each once; forgets all."""
        def done():
            while GLib.MainContext.default().iteration(False):
                pass
            return all(sentence in self.heard for sentence in sentences)
        try:
            wait_for(done, 'all that is to be heard', 5)
        except TimeoutError:
            pass
        complaints = [f'{sentence!r} heard {self.heard.count(sentence)} times in {self.heard}'
                      for sentence in sentences if self.heard.count(sentence) != 1]
        self.past, self.heard = self.heard, []
        return complaints

    def expect_more(self, beginning):
        """Complaints unless a sentence is heard that begins so and goes on."""
        def find():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(said.startswith(beginning) and len(said) > len(beginning) + 10
                       for said in self.heard)
        try:
            wait_for(find, beginning, 5)
            return []
        except TimeoutError:
            return [f'{beginning!r} is not among {self.heard}']


def labels(program):
    """The texts of all labels on screen."""
    return [found.get_name() for found in each(program.frame) if role_of(found) == 'label']


def find_notice(program):
    """The text of the notice over the window, if there is one."""
    return next((found.get_name() for found in each(program.frame)
                 if found.get_role_name() in ('alert', 'notification') and found.get_name()), None)


def tab_to(program, name):
    """Tabs on until a control of this name has the focus."""
    for _ in range(60):
        focus = program.focus()
        if focus is not None and focus.get_name() == name:
            return
        key('Tab')
    raise TimeoutError(f'no {name} in the ring of Tab')


STEPS = ['(0, 0): wanted 1, got 0, so w\u2080 +0.10.\nEpoch 1, 1 correction.',
         '(0, 1): wanted 0, got 0, so nothing changes.\nEpoch 1, 1 correction.',
         '(1, 0): wanted 0, got 0, so nothing changes.\nEpoch 1, 1 correction.',
         f'(1, 1): wanted 0, got 1, so w\u2080, w\u2081 and w\u2082 {MINUS}0.10.\n'
         'Epoch 1, 2 corrections.',
         '(0, 0): wanted 1, got 0, so w\u2080 +0.10.\nEpoch 2, 3 corrections.']


def test_learning(tap, program, ear):
    """Step and Epoch are heard at once, a run when it ends."""
    tab_to(program, 'Let it learn')
    key('space')
    tap.point('the button that unfolds the panel hands the focus on',
              unequal('the focus', program.focus().get_name(), 'Step'))
    ear.expect()
    ear.turned_to, complaints = [], []
    for sentence in STEPS:
        key('space')
        complaints += ear.expect(sentence)
    tap.point('each step says the row, what was corrected, and how it stands', complaints)
    tap.point('the row that a step selects does not draw a screen reader away from the button',
              unequal('selections', ear.turned_to, []))
    step = program.focus()
    tab_to(program, 'Epoch')
    wait_for(lambda: step.get_description() == 'Show the neuron one row', 'the description of Step')
    ear.expect()
    key('space')
    tap.point('Epoch says how it stands', ear.expect('Epoch 2, 4 corrections.'))
    tab_to(program, 'Run')
    ear.expect()
    key('space')
    end = wait_for(lambda: next((label for label in labels(program) if 'All four' in label
                                 and 'correction' in label), None), 'the end of the run', 60)
    tap.point('of a run the end is heard, and no row', ear.expect(end)
              + unequal('what else is heard', [said for said in ear.past if 'Epoch' in said], []))


def test_prediction(tap, program, ear):
    """What is predicted, and each output revealed."""
    tab_to(program, 'Let it learn')
    ear.expect()
    key('ctrl+d')
    tap.point('predicting says what to do first',
              ear.expect('Say 0 or 1 for each row, then reveal.'))
    tap.point('the focus goes from what is hidden to the first row', unequal(
        'the focus', program.focus().get_name(), 'A 0, B 0: not revealed yet'))
    tab_to(program, 'A 0, B 0: not revealed yet')
    ear.expect()
    key('1')
    complaints = ear.expect('Predict 1 for A 0, B 0')
    key('Return')
    complaints += ear.expect(f'A 0, B 0: z {MINUS}0.50, output 0.\n'
                             '\u2713 0 right, \u2717 1 wrong, 3 to come')
    key('0')
    complaints += ear.expect('Predict 0 for A 0, B 1')
    key('Return')
    complaints += ear.expect('A 0, B 1: z 0.10, output 0.\n'
                             '\u2713 1 right, \u2717 1 wrong, 2 to come')
    tap.point('each prediction and each output is heard', complaints)
    tab_to(program, 'Reveal All')
    ear.expect()
    key('space')
    tap.point('revealing all says the gate, too', ear.expect(
        'A 1, B 0: z 0.10, output 0.\nA 1, B 1: z 0.70, output 1.\n1 of 4 predicted right\n'
        'This neuron computes AND'))
    key('ctrl+d')
    ear.expect()


def test_views(tap, program, ear):
    """Each view is heard with its description."""
    complaints = []
    for number, title in ((2, 'Neuron'), (3, 'Weight space'), (4, 'Map of the 16 gates'),
                          (5, 'Why not XOR'), (1, 'Decision boundary')):
        ear.expect()
        key(f'ctrl+{number}')
        complaints += ear.expect_more(title + '\n')
    tap.point('each view is heard with its description', complaints)


def test_neurons(tap, program, ear):
    """The neuron in hand, once, after a class has seen the three as well; a view with the focus
    says it, too, as its new description is heard last."""
    size = program.size()
    tab_to(program, 'Decision boundary')
    ear.expect()
    key('alt+2')
    tap.point('a key for the neuron is heard, from the view with the focus, too',
              ear.expect_more('In hand: H2. NAND. ') + ear.expect('H2 computes NAND'))
    key('alt+0')
    key('ctrl+6')
    key('F5')
    wait_for(lambda: program.size() != size, 'presenting')
    key('Escape')
    wait_for(lambda: program.size() == size, 'the end of presenting')
    tab_to(program, 'H2')
    ear.expect()
    key('space')
    complaints = ear.expect('H2 computes NAND')
    tab_to(program, 'One neuron')
    ear.expect()
    key('space')
    tap.point('the neuron in hand is heard', complaints + ear.expect('This neuron computes AND'))
    key('ctrl+1')


def test_lesson(tap, program, ear, folder):
    """A lesson, a scene, a goal, and a notice."""
    path = os.path.join(folder, 'lessons', 'lesson.halfplane')
    os.mkdir(os.path.dirname(path))
    with open(path, 'w', encoding='utf-8') as file:
        file.write(LESSON)
    result = program.call(path)
    tap.point('a lesson is heard with its first scene', unequal('the call', result.stderr, '')
              + ear.expect(
        'On gates\n1 of 2\nNearly AND\nRaise the bias.\nGoal: AND'))
    tab_to(program, 'Bias')
    while program.focus().get_role_name() != 'slider':
        key('Tab')
    key('ctrl+Right')
    tap.point('a goal that is reached is heard', ear.expect('\u2713 Goal reached: AND'))
    key('alt+Page_Down')
    tap.point('another scene is heard', ear.expect('2 of 2\nThe end'))
    tab_to(program, 'Edit the lesson')
    key('space')
    complaints = []
    try:
        wait_for(lambda: program.focus().get_name() == 'Title of the scene', 'the editor', 5)
    except TimeoutError as error:
        complaints.append(f'{error}: {program.focus().get_name()}')
    tap.point('the focus goes to the editor that is opened', complaints)
    shutil.rmtree(os.path.dirname(path))
    key('ctrl+s')
    notice = wait_for(lambda: find_notice(program), 'a notice')
    tap.point('a notice is heard', ear.expect(notice))
    tab_to(program, 'Close')
    key('space')
    wait_for(lambda: find_notice(program) is None, 'the notice to go')
    tap.point('Tab comes to the button that closes it', [])


def main():
    tap = Tap()
    ear = Ear()
    with tempfile.TemporaryDirectory() as folder:
        environment = {'XDG_STATE_HOME': folder}
        with Program('--weights=-0.5,0.6,0.6', '--target=NOR', environment=environment) as program:
            test_learning(tap, program, ear)
        with Program('--weights=-0.5,0.6,0.6', '--target=none',
                     environment=environment) as program:
            test_prediction(tap, program, ear)
            test_views(tap, program, ear)
            test_neurons(tap, program, ear)
            test_lesson(tap, program, ear, folder)
            tap.point('the program ends in peace', program.end())
    tap.end()


main()
