# SPDX-License-Identifier: GPL-3.0-or-later
"""The places of a neuron's line and its grips in the data, and a drag step by step."""

import math
import time

from halfplane import comes_true
from screen import move, xdotool


def line_ends(neuron):
    """The two ends of the line in -0.5 .. 1.5, that to the left of the weight vector first."""
    offset = neuron.w0 - neuron.theta
    ends = []
    for edge in (-0.5, 1.5):
        if neuron.w2:
            ends.append((edge, -(offset + neuron.w1 * edge) / neuron.w2))
        if neuron.w1:
            ends.append((-(offset + neuron.w2 * edge) / neuron.w1, edge))
    ends = [(a, b) for a, b in ends if -0.5001 <= a <= 1.5001 and -0.5001 <= b <= 1.5001]
    ends.sort(key=lambda end: neuron.w2 * end[0] - neuron.w1 * end[1])
    return ends[0], ends[-1]


def part_way(one, other, share):
    """A place between two."""
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def arrow_tip(neuron):
    """The tip of the weight vector."""
    foot = part_way(*line_ends(neuron), 1 / 3)
    size = math.hypot(neuron.w1, neuron.w2) / 100
    length = 0.9 * size / (size + 1.7)
    return (foot[0] + neuron.w1 / 100 / size * length, foot[1] + neuron.w2 / 100 / size * length)


def drag(program, start, steps, check):
    """Presses, moves step by step with a check after each, releases; gives the complaints that
    last: what is shown follows within some frames."""
    complaints = []
    move(*start)
    xdotool('mousedown', 1)
    x, y = start
    for right, down in steps:
        x, y = x + right, y + down
        before = program.numbers()
        move(x, y)
        comes_true(lambda: program.numbers() != before, 0.5)
        program.settle()
        deadline = time.monotonic() + 2
        while (found := check(program)) and time.monotonic() < deadline:
            pass
        complaints += found
    xdotool('mouseup', 1)
    return complaints
