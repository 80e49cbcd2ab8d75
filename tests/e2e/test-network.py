#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three neurons with a real pointer and keyboard: each line dragged and moved by keys, and the
three learnt one by one.
"""

import configparser
import os
import re
import subprocess
import tempfile
from xml.etree import ElementTree

from halfplane import Program, each, role_of, wait_for
from lines import drag, line_ends, part_way
from oracle import GATES, ROWS, Neuron, distances_from_line
from screen import key, move, xdotool
from tap import Tap, unequal

FIRES, SILENT = 0xd6e4f7, 0xfdf1e9  # the grounds in the light theme
NAMES = ['H1', 'H2', 'Y']
START = [Neuron(0, 60, 60, 50), Neuron(140, -60, -60, 50), Neuron(-50, 60, 60, 50)]
OPTIONS = ['--network=0,0.6,0.6,0.5/1.4,-0.6,-0.6,0.5/-0.5,0.6,0.6,0.5', '--target=XOR',
           '--theme=light']


class Plane:
    """A data area on the screen, -0.5 .. 1.5 on both axes."""

    def __init__(self, left, top, side):
        self.left, self.top, self.side = left, top, side

    def pixel(self, a, b):
        """The place on the screen of a place in the data."""
        return self.left + (a + 0.5) / 2 * self.side, self.top + (1.5 - b) / 2 * self.side


def runs(numbers):
    """The first and last of each run of numbers that is long enough for a plane; a line of the grid
    may interrupt it."""
    found, first = [], None
    for number, following in zip(numbers, numbers[1:] + [None]):
        first = number if first is None else first
        if following is None or following > number + 8:
            if number - first > 100:
                found.append((first, number))
            first = None
    return found


def find_planes(picture):
    """The two planes, the only squares of these colours side by side."""
    left, top, width, height = picture.box
    def count(places):
        return sum(picture.pixel(*place) in (FIRES, SILENT) for place in places)
    rows = [y for y in range(top, top + height)
            if count([(x, y) for x in range(left, left + width, 4)]) > width / 4 * 0.4]
    (first, last), *_ = runs(rows)
    columns = [x for x in range(left, left + width)
               if count([(x, y) for y in range(first, last, 4)]) > (last - first) / 4 * 0.2]
    return [Plane(start, first, end + 1 - start) for start, end in runs(columns)]


class Network:
    """The three neurons as the window shows them: the one in hand is read, the others are known."""

    def __init__(self, program):
        self.program, self.neurons, self.in_hand = program, list(START), 0

    def read(self):
        """The neurons, the one in hand as its fields say."""
        found = list(self.neurons)
        found[self.in_hand] = Neuron(*self.program.numbers())
        return found

    def take(self, index):
        """Takes a neuron in hand, by its key."""
        key(f'alt+{index + 1}')
        self.in_hand = index
        wait_for(lambda: f'{NAMES[index]} computes' in self.program.parts.verdict.get_name(),
                 f'{NAMES[index]} in hand')


def landing(neurons, row):
    """The row of Y to which a row of A and B leads."""
    return ROWS.index((neurons[0].fires(row), neurons[1].fires(row)))


def whole_gate(neurons):
    """The gate that the three compute."""
    outputs = [neurons[2].fires(landing(neurons, row)) for row in range(4)]
    return GATES[int(''.join(map(str, outputs)), 2)]


def check_words(network):
    """Verdict, table and description say what the numbers do."""
    program, neurons = network.program, network.read()
    neuron = neurons[network.in_hand]
    words = program.parts.plot.get_description()
    complaints = unequal('the verdict', program.parts.verdict.get_name(),
                         f'{NAMES[network.in_hand]} computes {neuron.gate()}')
    complaints += unequal('outputs in the table', [program.cells(row)[-3][-1] for row in range(4)],
                          [str(neuron.fires(row)) for row in range(4)])
    for sentence in [f'These three neurons compute {whole_gate(neurons)}.'] + [
            f'{name} is {each_neuron.gate()}.' for name, each_neuron in zip(NAMES, neurons)]:
        if sentence not in words:
            complaints.append(f'{sentence!r} is not in {words!r}')
    return complaints


def is_clear(place):
    """True if no point and no label, whose halo goes over a line, may be at a place."""
    return all(abs(place[0] - a) > 0.22 or abs(place[1] - b) > 0.3 for a, b in ROWS)


def check_plane(picture, plane, lines, decide):
    """Each place away from the lines has the colour of its output."""
    places = [(-0.46 + 0.08 * i, -0.46 + 0.08 * j) for i in range(25) for j in range(25)]
    distances = [distances_from_line(line, places) for line in lines]
    seen = 0
    for place, *each_distance in zip(places, *distances):
        colour, nearest = picture.pixel(*plane.pixel(*place)), min(map(abs, each_distance))
        if colour not in (FIRES, SILENT) or not is_clear(place) or nearest < 0.02:
            continue
        seen += 1
        if (colour == FIRES) != decide([distance > 0 for distance in each_distance]):
            return [f'{lines}: wrong colour at {place}']
    return [] if seen > 200 else [f'{lines}: only {seen} places show a colour']


def check_picture(network):
    """Both planes are drawn as the numbers say."""
    picture = network.program.picture(network.program.parts.plot)
    h1, h2, y = network.read()
    first, second = network.planes
    return (check_plane(picture, first, [h1, h2],
                        lambda sides: bool(y.fires(ROWS.index(tuple(map(int, sides))))))
            + check_plane(picture, second, [y], lambda sides: sides[0]))


def check_others(network):
    """The neurons that are not in hand are as they were."""
    found, first = [], network.in_hand
    for index in range(3):
        if index != first:
            network.take(index)
            found += unequal(NAMES[index], Neuron(*network.program.numbers()), START[index])
    network.take(first)
    return found


def undone(network):
    """One undo takes all of it back."""
    key('ctrl+z')
    try:
        wait_for(lambda: network.read() == START, 'the undo', 3)
    except TimeoutError as error:
        return [f'{error}: {network.read()}']
    return check_words(network) + check_picture(network)


def check_all(network):
    return check_words(network) + check_picture(network)


def test_drag(tap, network, index):
    """A drag of a line takes its neuron in hand, and all follow at each step."""
    network.in_hand = index
    plane = network.planes[index // 2]
    start = plane.pixel(*part_way(*line_ends(START[index]), 0.72))
    complaints = drag(network.program, start, [(-8, 6)] * 4, lambda program: check_all(network))
    moved = network.read()[index]
    if moved == START[index]:
        complaints.append('nothing moved')
    complaints += unequal('w1, w2, theta', moved[1:4], START[index][1:4])
    tap.point(f'{NAMES[index]}: numbers, planes, table and verdict follow the drag', complaints)
    tap.point(f'{NAMES[index]}: the other two are untouched', check_others(network))
    tap.point(f'{NAMES[index]}: one undo takes the drag back', undone(network))


def test_keys(tap, network, index):
    """Arrow keys move the line of the neuron in hand; with Control they turn it."""
    network.take(index)
    complaints = []
    for name in ('Right', 'ctrl+Left'):
        key(name)
        wait_for(lambda: network.read() != START, f'{name} to move the line of {NAMES[index]}')
        network.program.settle()
        complaints += check_all(network) + undone(network)
    tap.point(f'{NAMES[index]}: keys shift and turn its line alone, each a step of undo',
              complaints + check_others(network))


def find(program, role, name):
    """An accessible of the window, or None."""
    return next((found for found in each(program.frame)
                 if role_of(found) == role and found.get_name() == name), None)


def click(program, name):
    """Clicks a button."""
    left, top, width, height = program.box(wait_for(lambda: find(program, 'button', name), name))
    move(left + width / 2, top + height / 2)
    xdotool('click', 1)


def test_learning(tap, program):
    """H1 towards OR, H2 towards NAND, Y towards AND, from zero, by clicks on buttons alone."""
    complaints = []
    for name, gate, corrections in (('H1', 'OR', 5), ('H2', 'NAND', 10), ('Y', 'AND', 11)):
        click(program, name)
        wait_for(lambda: program.parts.verdict.get_name() == f'{name} computes TRUE',
                 f'{name} in hand')
        if name == 'H1':
            click(program, 'Let it learn')
        done = f'All four right after {corrections} corrections'
        for _ in range(20):
            if any(done in found.get_name() for found in each(program.frame)):
                break
            before = program.numbers()
            click(program, 'Epoch')
            try:
                wait_for(lambda: program.numbers() != before, 'an epoch', 1)
            except TimeoutError:
                pass
        complaints += unequal('the verdict', program.parts.verdict.get_name(),
                              f'{name} computes {gate}')
    words = program.parts.plot.get_description()
    for sentence in ('These three neurons compute XOR.', 'All four rows match XOR'):
        if sentence not in words:
            complaints.append(f'{sentence!r} is not in {words!r}')
    tap.point('the three learn XOR from zero by clicks alone', complaints)


def find_session(folder):
    """The file of a session in a person's folder."""
    return os.path.join(folder, 'halfplane', 'session.halfplane')


def read_groups(path):
    """The keys of each group of a session."""
    with open(path, encoding='utf-8') as file:
        parser = configparser.RawConfigParser()
        parser.read_string(file.read())
    return {name: dict(parser[name]) for name in parser.sections()}


def test_options(tap, program, session):
    """Options beside --network are for each of the three, others for the one in hand."""
    program.call(OPTIONS[0], '--strict', '--fixed-bias', '--order=11,10,01,00', '--rate=0.25',
                 '--target=XNOR')
    program.call('--rate=0.75', '--target=NOR')
    complaints = program.end()
    groups = read_groups(session)
    for name, rate, target in (('H1', '0.75', 'NOR'), ('H2', '0.25', 'NAND'), ('Y', '0.25', 'AND')):
        found = groups.get(f'Scene 1 {name}', {})
        complaints += unequal(name, [found.get(key) for key in (
            'strict', 'fixedbias', 'order', 'rate', 'target')],
                              ['true', 'true', '11,10,01,00', rate, target])
    one = groups['Scene 1']
    complaints += unequal('one neuron', [one.get('strict'), one.get('order'), one['target']],
                          [None, None, 'AND'])
    complaints += unequal('target of the three', one.get('networktarget'), 'XNOR')
    tap.point('options beside --network are for each of the three', complaints)


def test_kill(tap, folder):
    """A kill leaves all three as they were, with the one that was in hand."""
    environment, session = {'XDG_STATE_HOME': folder}, find_session(folder)
    with Program(environment=environment) as program:
        program.call(*OPTIONS)
        start(program)
        network = Network(program)
        wait_for(lambda: network.read() == START, 'the start')
        network.take(1)
        program.type_into(0, '1.23')
        key('Return')
        wait_for(lambda: os.path.exists(session)
                 and read_groups(session).get('Scene 1 H2', {}).get('w0') == '1.23', 'the session')
        program.kill()
    with Program(environment=environment, translate=lambda text: text.replace(
            'This neuron computes', 'H2 computes')) as program:
        network = Network(program)
        network.in_hand = 1
        tap.point('a kill leaves the three, and the one in hand', unequal(
            'H2', network.read()[1], START[1].with_value(0, 123)) + check_others(network)
                  + program.end())


def test_arabic(tap, folder):
    """In an exported picture, sentences and table begin at the right."""
    path = os.path.join(folder, 'network.svg')
    subprocess.run([os.environ['HALFPLANE'], *OPTIONS, '--export=' + path], check=True,
                   env={**os.environ, 'LC_ALL': 'de_DE.UTF-8', 'LANGUAGE': 'ar'})
    starts, columns = [], {}
    for text in ElementTree.parse(path).iter('{http://www.w3.org/2000/svg}text'):
        left, top = re.findall(r'[-.\d]+', text.get('transform'))[-2:]
        begin = float(left) + float(text.get('x'))
        if text.get('direction') == 'rtl' and float(top) > 600 and 'text-anchor' not in text.attrib:
            starts.append(begin)
        columns[''.join(text.itertext())] = begin  # the table has the last of each
    complaints = [] if len(starts) >= 5 else [f'only {len(starts)} lines begin at the right']
    if max(starts, default=0) - min(starts, default=0) > 3:
        complaints.append(f'lines begin at {starts}')
    order = [columns[name] for name in ('A', 'B', 'H1', 'H2', 'z', 'y')]
    complaints += unequal('the order of columns', order, sorted(order, reverse=True))
    tap.point('in Arabic the exported table begins at the right', complaints)


def start(program):
    """Shows the three, and knows their plot and planes."""
    wait_for(lambda: find(program, 'image', 'Three neurons'), 'the three')
    program.parts.plot = find(program, 'image', 'Three neurons')


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder, Program(
            environment={'XDG_STATE_HOME': folder}) as program:
        result = program.call(*OPTIONS)
        start(program)
        network = Network(program)
        wait_for(lambda: network.read() == START, 'the start')
        network.planes = wait_for(lambda: len(find_planes(program.picture(program.parts.plot))) == 2
                                  and find_planes(program.picture(program.parts.plot)), 'planes')
        tap.point('the window shows the three', unequal('the call', result.stderr, '')
                  + check_all(network))
        for index in range(3):
            test_drag(tap, network, index)
        for index in range(3):
            test_keys(tap, network, index)
        program.call('--network=0,0,0,0/0,0,0,0/0,0,0,0')
        wait_for(lambda: program.numbers() == [0, 0, 0, 0], 'zero')
        test_learning(tap, program)
        test_options(tap, program, find_session(folder))
    with tempfile.TemporaryDirectory() as folder:
        test_kill(tap, folder)
        test_arabic(tap, folder)
    tap.end()


main()
