# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares all that the window says in words and numbers with what an oracle says."""

import re

from halfplane import MINUS, PARAMETERS, Atspi, parse
from oracle import ROWS, is_distance, is_nearest_hundredth
from tap import unequal

NUMBER = '([-' + MINUS + r']?\d+[.,]\d\d)'


def check_sliders(program, neuron):
    """Sliders stand at the numbers, on tracks of the same length."""
    half = neuron.half_range()
    for parameter, slider in enumerate(program.parts.sliders):
        name = 'slider of ' + PARAMETERS[parameter]
        ends = (Atspi.Value.get_minimum_value(slider), Atspi.Value.get_maximum_value(slider))
        yield from unequal(name, program.slider(parameter), neuron[parameter])
        yield from unequal('the ends of the ' + name, ends, (-half / 100, half / 100))


def check_verdict(program, neuron):
    """The gate that it is, and how many rows match."""
    yield from unequal('verdict', program.parts.verdict.get_name().replace('\u00a0', ' '),
                       'This neuron computes ' + neuron.gate())
    words, count = program.match(), neuron.matches()
    yield from unequal('being told how many rows match', words is not None,
                       neuron.target is not None)
    if words is None or neuron.target is None:
        return
    if not words.endswith(' ' + neuron.target):
        yield f'{words!r} does not name the target {neuron.target}'
    if ('All four' in words) != (count == 4) or (count < 4 and f'{count} of 4' not in words):
        yield f'{words!r} does not say that {count} rows match'


def read_error(text):
    """The number in the error column; a row that is right has none."""
    digits = re.search('([-+' + MINUS + '])1', text)
    return 0 if digits is None else 1 if digits[1] == '+' else -1


def check_row(program, neuron, row):
    """The cells of a row of the table, and what a screen reader gets of it."""
    texts, z = program.cells(row), neuron.total(row)
    place, fires = f'row {ROWS[row]}: ', str(neuron.fires(row))
    yield from unequal(place + 'inputs', (texts[0], texts[1]), tuple(map(str, ROWS[row])))
    yield from unequal(place + 'z', parse(texts[2]), z)
    yield from unequal(place + 'the tie', texts[3] == 'on the line', neuron.excess(row) == 0)
    yield from unequal(place + 'output', re.findall('[01]', texts[4]), [fires])
    yield from unequal(place + 'the number of cells', len(texts), 7 if neuron.target else 5)
    if len(texts) == 7 and neuron.target is not None:
        yield from unequal(place + 'target', texts[5], str(neuron.wanted(row)))
        yield from unequal(place + 'error', read_error(texts[6]), neuron.error(row))
    words = program.parts.table_rows[row].get_name()
    told = re.match(r'A (\d), B (\d): z ' + NUMBER + r'(, on the line)?, output (\d)\.', words)
    if told is None:
        yield f'{place}is called {words!r}'
        return
    yield from unequal(place + 'its name', (told[1] + told[2], parse(told[3]), told[4] is not None,
                                            told[5], 'Wrong' in words),
                       (texts[0] + texts[1], z, neuron.excess(row) == 0, fires,
                        neuron.error(row) != 0))


def check_strips(program, neuron):
    """The gates along each track."""
    for parameter, strip in enumerate(program.parts.strips):
        yield from unequal('strip of ' + PARAMETERS[parameter], strip.get_description().split(', '),
                           [gate for _, _, gate in neuron.segments(parameter)])


def check_hints(program, neuron):
    """Each number and what the errors ask of it."""
    for parameter, name in enumerate(PARAMETERS):
        found = re.search('raise|lower|cancel', program.hint(parameter))
        yield from unequal('hint for ' + name, found and found[0], neuron.hint(parameter))


def check_crossings(words, neuron):
    """Where the line crosses the axes, to the hundredth."""
    offset = neuron.theta - neuron.w0
    for letter, weight in (('A', neuron.w1), ('B', neuron.w2)):
        found = re.search(r'\b' + letter + r'(?: at| =) ' + NUMBER, words)
        yield from unequal(f'crossing {letter}', found is not None, weight != 0)
        if found and weight and not is_nearest_hundredth(parse(found[1]), offset, weight):
            yield f'{words!r} crosses {letter} at the wrong place'


def check_plot(program, neuron):
    """The plot's description: gate, line, nearest point."""
    words = program.parts.plot.get_description()
    if not words.startswith(neuron.gate() + '. '):
        yield f'{words!r} does not begin with {neuron.gate()}'
    yield from check_crossings(words, neuron)
    if neuron.w1 == neuron.w2 == 0:
        always = 'always 1' if neuron.fires(0) else 'never 1'
        yield from unequal('what the plot says', always in words, True)
        return
    nearest = min(abs(neuron.excess(row)) for row in range(4))
    found = re.search(r'\((\d), (\d)\) is on the line, so it fires', words)
    distance = re.search(r'\((\d), (\d)\) (fires|is silent), nearest, ' + NUMBER + ' away', words)
    if (found is None) == (distance is None) or (found is None) != (nearest != 0):
        yield f'{words!r} says nothing of the nearest point'
        return
    told = found or distance
    row = ROWS.index((int(told[1]), int(told[2])))
    yield from unequal('distance of the nearest point', abs(neuron.excess(row)), nearest)
    if distance and (not is_distance(parse(distance[4]), neuron, row)
                     or (distance[3] == 'fires') != bool(neuron.fires(row))):
        yield f'{words!r} is wrong about the nearest point'


def complaints(program, target):
    """Takes the numbers shown and compares all else with them."""
    if None in program.numbers():
        yield f'the numbers are {program.numbers()}'
        return
    neuron = program.neuron(target)
    for check in (check_sliders, check_verdict, check_strips, check_hints, check_plot):
        yield from check(program, neuron)
    for row in range(4):
        yield from check_row(program, neuron, row)
