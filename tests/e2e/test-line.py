#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drags of the line, and of the dot in weight space, by a real pointer in a real window."""

import math

from halfplane import Program, comes_true, each, role_of, wait_for
from lines import arrow_tip, drag, line_ends, part_way
from oracle import distances_from_line
from screen import key, move, xdotool
from tap import Tap, unequal

FIRES, SILENT = 0xd6e4f7, 0xfdf1e9  # the half-planes in the light theme
LINE, HELD = 0x1e1e22, 0x6f2883
REGIONS = (0xebf4ef, 0xd7eadf, 0xc0decd, 0xa9d2ba)  # weight space: one to four rows match
START = ['--weights=-0.5,0.6,0.6', '--threshold=0.5', '--target=OR', '--theme=light']
START_NUMBERS = [-50, 60, 60, 50]
SHIFTED = [-53, 60, 60, 50]  # by an arrow key


class Area:
    """The data area, found by its colours; data coordinates from low to high on both axes."""

    def __init__(self, program, colours, low, high):
        self.picture = picture = program.picture(program.parts.plot)
        left, top, width, height = picture.box
        places = [(x, y) for y in range(top, top + height, 3) for x in range(left, left + width, 3)
                  if picture.pixel(x, y) in colours]
        self.left, self.top = min(x for x, _ in places), min(y for _, y in places)
        while picture.pixel(self.left - 1, self.top) in colours:
            self.left -= 1
        while picture.pixel(self.left, self.top - 1) in colours:
            self.top -= 1
        right, y = max(places)  # below there may be samples of the colours
        while picture.pixel(right + 1, y) in colours:
            right += 1
        self.side = right + 1 - self.left
        self.low, self.high = low, high

    def pixel(self, a, b):
        """The place on the screen of a place in the data."""
        unit = self.side / (self.high - self.low)
        return self.left + (a - self.low) * unit, self.top + (self.high - b) * unit


def is_clear(place):
    """Whether no point and no label, which has a halo, may be at a place."""
    for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
        right, up = place[0] - a, place[1] - b
        if math.hypot(right, up) < 0.12 or (0 < right < 0.36 and abs(up) < 0.22):
            return False
    return True


def check_drawn(program, area):
    """Half-planes and line are drawn as the numbers say."""
    neuron, picture = program.neuron(), program.picture(program.parts.plot)
    places = [(-0.45 + 0.075 * i, -0.45 + 0.075 * j) for i in range(26) for j in range(26)]
    places = [place for place in places if is_clear(place)]
    seen = 0
    for place, distance in zip(places, distances_from_line(neuron, places)):
        colour = picture.pixel(*area.pixel(*place))
        if colour in (FIRES, SILENT) and abs(distance) > 0.01:
            seen += 1
            if (colour == FIRES) != (distance > 0):
                return [f'{neuron}: wrong half-plane at {place}']
    if seen < 300:
        return [f'{neuron}: only {seen} places show a half-plane']
    for share in (0.05, 0.25, 0.42, 0.6, 0.95):
        place = part_way(*line_ends(neuron), share)
        x, y = area.pixel(*place)
        if is_clear(place) and not {picture.pixel(x + dx, y + dy) for dx in (-1, 0, 1) for dy in
                (-1, 0, 1)} & {
                LINE, HELD}:
            return [f'{neuron}: no line at {share}']
    return []


def agree(program):
    """Sliders, numbers and verdict say the same."""
    neuron = program.neuron('OR')
    return (unequal('sliders', [program.slider(i) for i in range(4)], list(neuron[:4]))
            + unequal('verdict', program.parts.verdict.get_name(),
                      f'This neuron computes {neuron.gate()}'))


def undone(program):
    """One undo takes all of it back."""
    key('ctrl+z')
    try:
        wait_for(lambda: program.numbers() == START_NUMBERS, 'the undo', 3)
    except TimeoutError as error:
        return [f'{error}: {program.numbers()}']
    return []


def test_drag(tap, program, area, name, grip, steps, rule):
    """A drag of a grip; the rule says what must stay, given the neuron now."""
    start = area.pixel(*grip)
    complaints = drag(program, start, steps, lambda program: rule(program.neuron())
                      + agree(program) + check_drawn(program, area))
    if program.numbers() == START_NUMBERS:
        complaints.append('nothing moved')
    tap.point(f'{name}: what must stay stays, all follow, the drawn line is that of the numbers',
              complaints)
    tap.point(f'{name}: one undo takes it back', undone(program))


def keeps_weights(now):
    return unequal('w1, w2, theta', now[1:4], (60, 60, 50))


def keeps_length(now):
    off = abs(math.hypot(now.w1, now.w2) - math.hypot(60, 60))
    return [] if off <= 0.71 and now.theta == 50 else [f'length is off by {off}: {now}']


def keeps_line(now):
    """The crossings of both axes stay within what rounding w0 and the weight explains."""
    offset, complaints = now.theta - now.w0, []
    for weight in (now.w1, now.w2):
        slack = 0.5 / weight + 0.5 * abs(offset) / weight ** 2 + 1e-9
        if weight <= 0 or abs(offset / weight - 100 / 60) > slack:
            complaints.append(f'the line moved: {now}')
    return complaints


def test_escape(tap, program, area):
    """Escape during a drag puts it back."""
    x, y = area.pixel(*part_way(*line_ends(program.neuron()), 0.6))
    move(x, y)
    xdotool('mousedown', 1)
    move(x - 40, y + 10)
    wait_for(lambda: program.numbers() != START_NUMBERS, 'the drag')
    key('Escape')
    wait_for(lambda: program.numbers() == START_NUMBERS, 'the drag to be put back')
    move(x - 60, y + 10)
    xdotool('mouseup', 1)
    key('Right')
    complaints = [] if comes_true(lambda: program.numbers() == SHIFTED, 3) else [
        f'a key led to {program.numbers()}']
    tap.point('Escape during a drag puts it back, and what the pointer does then changes nothing',
              complaints + undone(program))


def test_keys(tap, program):
    """The focused plot takes keys."""
    key('Right')
    wait_for(lambda: program.numbers() == SHIFTED, 'the arrow key to shift the line')
    tap.point('an arrow key shifts the line', undone(program))
    key('ctrl+Left')
    wait_for(lambda: program.numbers() != START_NUMBERS, 'the key to turn the line')
    complaints = keeps_length(program.neuron())
    tap.point('Ctrl and an arrow turn the line', complaints + undone(program))


def test_weight_space(tap, program):
    """The dot in weight space moves sliders, table and verdict; one undo takes it back."""
    key('ctrl+3')

    def find_plot():
        for found in each(program.frame):
            if role_of(found) == 'image' and found.get_name() == 'Weight space':
                return found if program.box(found)[2] > 100 else None
        return None
    program.parts.plot = wait_for(find_plot, 'weight space')
    program.still_picture(program.parts.plot)
    area = Area(program, REGIONS, -200, 200)
    complaints = drag(program, area.pixel(60, 60), [(-30, 20)] * 6, agree)
    x, y = area.pixel(60, 60)
    now, unit = program.neuron(), area.side / 400
    for value, expected in ((now.w1, 60 - 180 / unit), (now.w2, 60 - 120 / unit)):
        if abs(value - expected) > 1.5:
            complaints.append(f'the dot is not under the pointer: {now}, {expected}')
    tap.point('the dot in weight space: sliders, numbers and verdict follow', complaints)
    tap.point('the dot in weight space: one undo takes it back', undone(program))


def main():
    tap = Tap()
    with Program(*START) as program:
        wait_for(lambda: program.numbers() == START_NUMBERS, 'the start')
        program.still_picture(program.parts.plot)
        area, start = Area(program, (FIRES, SILENT), -0.5, 1.5), program.neuron()
        ends = line_ends(start)
        test_drag(tap, program, area, 'shift', part_way(*ends, 0.6), [(-14, 6)] * 8, keeps_weights)
        test_drag(tap, program, area, 'turn by the first end', part_way(*ends, 0.125),
                  [(-12, 20)] * 8, keeps_length)
        test_drag(tap, program, area, 'turn by the last end', part_way(*ends, 0.875),
                  [(-16, 3)] * 8, keeps_length)
        test_drag(tap, program, area, 'scale', arrow_tip(start), [(6, -6)] * 8, keeps_line)
        test_escape(tap, program, area)
        test_keys(tap, program)
        test_weight_space(tap, program)
        tap.point('the program ends in peace', program.end())
    tap.end()


main()
