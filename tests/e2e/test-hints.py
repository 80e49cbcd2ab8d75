#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows the hints by clicks of a real pointer: from each of 20 starts the numbers after every
click are those of the batch perceptron rule, and the target is reached. Then a hint and a strip are
clicked.

With HP_TEST_LONG in the environment the starts may be far from their targets.
"""

import os
import random

from halfplane import Program, each, has, name_of, role_of, wait_for
from oracle import GATES, ROWS, Neuron
from screen import key, move, xdotool
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
REACHABLE = [gate for gate in GATES if gate not in ('XOR', 'XNOR')]

# The strongest hint alone goes round from here.
EXAMPLE = Neuron(-15, 0, 180, -10, 'A OR NOT B')


def follow(neuron):
    """The batch perceptron rule with a rate of 0.05, which moves all weights at once."""
    errors = [neuron.error(row) for row in range(4)]
    moves = [5 * sum(error * (1, a, b)[weight] for error, (a, b) in zip(errors, ROWS))
             for weight in range(3)]
    return Neuron(*(value + move for value, move in zip(neuron, moves)), *neuron[3:])


def count_moves(neuron):
    """How many moves lead to the target."""
    moves = 0
    while neuron.gate() != neuron.target:
        neuron, moves = follow(neuron), moves + 1
    return moves


def draw_starts():
    """The example, and others on the grid that are some moves away from their targets."""
    draw = random.Random(None if LONG else 1)
    starts = [EXAMPLE]
    while len(starts) < 20:
        start = Neuron(*(5 * draw.randint(-40, 40) for _ in range(4)), draw.choice(REACHABLE))
        if 1 <= count_moves(start) <= (125 if LONG else 9):
            starts.append(start)
    return starts


def click(program, accessible):
    """Clicks on the middle of a control."""
    left, top, width, height = program.box(accessible)
    move(left + width / 2, top + height / 2)
    xdotool('click', 1)


def find_button(program, name, below=None):
    """A button by the beginning of its name."""
    return next(found for found in each(below or program.frame)
                if role_of(found) == 'button' and name_of(found).startswith(name))


def follow_by_clicks(program, start):
    """Clicks until the target is reached; complaints about what is shown on the way."""
    program.show(start)
    button, expected, clicks = find_button(program, 'Follow hints'), start, 0
    while expected.gate() != expected.target:
        click(program, button)
        expected, clicks = follow(expected), clicks + 1
        try:
            wait_for(lambda: program.numbers() == list(expected[:4]), 'the numbers')
        except TimeoutError:
            return unequal(f'click {clicks} from {start}', program.numbers(), expected[:4])
    if has(button, 'SENSITIVE') and not wait_for(lambda: not has(button, 'SENSITIVE'), 'the end'):
        return ['there is something to follow at the target']
    if not program.match().endswith(f'All four rows match {start.target}'):
        return [f'at the target it says {program.match()!r}']
    return [f'{clicks} clicks'] if clicks > 125 else []


def undo(program, tap):
    """One step a click."""
    start = Neuron(-50, 60, 60, 50, 'OR')
    program.show(start)
    button = find_button(program, 'Follow hints')
    for expected in (follow(start), follow(follow(start))):
        click(program, button)
        wait_for(lambda: program.numbers() == list(expected[:4]), 'a move')
    found = []
    for expected in (follow(start), start):
        key('ctrl+z')
        try:
            wait_for(lambda: program.numbers() == list(expected[:4]), 'the step before')
        except TimeoutError:
            found += unequal('undone', program.numbers(), expected[:4])
    tap.point('each click is one step of undo', found)


def click_one_hint(program, tap):
    """The hint beside the weight of A moves that one alone."""
    program.show(Neuron(-100, 0, 0, 50, 'TRUE'))
    click(program, find_button(program, 'raise', program.parts.headings[1]))
    try:
        wait_for(lambda: program.numbers() == [-100, 10, 0, 50], 'the weight')
        found = []
    except TimeoutError:
        found = unequal('after the click', program.numbers(), [-100, 10, 0, 50])
    tap.point('a click on a hint moves its weight by its notches', found)


def click_strip(program, tap):
    """A click on the strip under the bias, near its right end, leads to the nearest value there."""
    program.show(Neuron(-50, 60, 60, 50))
    left, top, width, height = program.box(program.parts.strips[0])
    move(left + width - 14, top + height / 2)
    xdotool('click', 1)
    try:
        wait_for(lambda: program.numbers() == [50, 60, 60, 50], 'the bias')
        found = unequal('the slider', program.slider(0), 50)
    except TimeoutError:
        found = unequal('after the click', program.numbers(), [50, 60, 60, 50])
    tap.point('a click on a segment goes to its nearest value', found)


def main():
    tap = Tap()
    with Program() as program:
        for start in draw_starts():
            tap.point(f'from {start[:4]} to {start.target}', follow_by_clicks(program, start))
        undo(program, tap)
        click_one_hint(program, tap)
        click_strip(program, tap)
        tap.point('the program ends in peace', unequal('the end', program.end(), []))
    tap.end()


main()
