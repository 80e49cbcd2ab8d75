# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the pixels of plot and gate strips with what an oracle says.

Colours and places are not written down here: they are learnt from pictures of states that are
beyond
doubt, and from where the pointer had to be for a value.
"""

from oracle import ROWS, Neuron, distances_from_line
from screen import disc, rectangle

ALWAYS, NEVER = Neuron(100, 0, 0, 0), Neuron(-100, 0, 0, 0)
CLEAR = 7  # pixels from the line, which is not as thick
GRID = [(-0.47 + 0.121 * column, -0.45 + 0.121 * row) for row in range(16) for column in range(16)]


class PlotLooks:
    """The plot: its data area, and the colours of half-planes and points."""

    def __init__(self, program):
        program.show(ALWAYS)
        always = program.picture(program.parts.plot)
        program.show(NEVER)
        never = program.picture(program.parts.plot)
        self._find_area(always.differences(never))
        inside = rectangle(self.left, self.top, self.left + self.side, self.top + self.side)
        self.planes = [never.usual(inside), always.usual(inside)]
        self.points = [[picture.usual(self._point(row)) for row in range(4)]
                       for picture in (never, always)]

    def _find_area(self, places):
        """All of the data area differs between the two; the words around it do here and there."""
        rows, columns = {}, {}
        for x, y in places:
            rows[y] = rows.get(y, 0) + 1
            columns[x] = columns.get(x, 0) + 1
        rows = [y for y, count in rows.items() if count > 0.8 * max(rows.values())]
        columns = [x for x, count in columns.items() if count > 0.8 * max(columns.values())]
        self.left, self.top = min(columns), min(rows)
        self.side = max(columns) - self.left + 1
        self.height = max(rows) - self.top + 1

    def sound(self):
        """Complaints about the pictures learnt from."""
        if abs(self.side - self.height) > 4 or self.side < 200:
            yield f'the data area is {self.side} by {self.height}'
        if len(set(self.planes)) != 2:
            yield 'the half-planes have the same colour'
        for row in range(4):
            if self.points[0][row] == self.points[1][row]:
                yield f'point {ROWS[row]} looks the same, whether it fires or not'

    def place(self, a, b):
        """The pixel of data coordinates."""
        return (self.left + (a + 0.5) / 2 * self.side, self.top + (1.5 - b) / 2 * self.side)

    def _point(self, row):
        """The inside of a point."""
        return disc(*self.place(*ROWS[row]), 0.016 * self.side)

    def complaints(self, picture, neuron):
        """Complaints about the picture."""
        yield from self._check_points(picture, neuron)
        yield from self._check_planes(picture, neuron)

    def _check_points(self, picture, neuron):
        for row in range(4):
            colour = picture.usual(self._point(row))
            if colour != self.points[neuron.fires(row)][row]:
                yield f'point {ROWS[row]} has the colour {colour:06x} at {neuron}'

    def _probes(self, neuron):
        """Places with the colour index of their half-plane: all over, and close to the line."""
        if neuron.w1 == neuron.w2 == 0:
            return [(place, neuron.fires(0)) for place in GRID]
        clear = CLEAR * 2 / self.side
        probes = GRID + list(self._beside_line(neuron, clear * 1.01))
        distances = distances_from_line(neuron, probes)
        return [(place, int(distance > 0)) for place, distance in zip(probes, distances)
                if abs(distance) >= clear]

    @staticmethod
    def _beside_line(neuron, clear):
        """Pairs of places left and right of the line, where it runs through the data area."""
        length = (neuron.w1 ** 2 + neuron.w2 ** 2) ** 0.5
        across = (neuron.w1 / length, neuron.w2 / length)
        offset = (neuron.theta - neuron.w0) / length - (across[0] + across[1]) / 2
        for step in range(-15, 16):
            along = step / 12
            for side in (-clear, clear):
                a = 0.5 + across[0] * (offset + side) - across[1] * along
                b = 0.5 + across[1] * (offset + side) + across[0] * along
                if max(abs(a - 0.5), abs(b - 0.5)) < 0.97:
                    yield a, b

    def _check_planes(self, picture, neuron):
        """Words, marks and the arrow may cover a place, but not most of them; and words that the
        line runs through bring some of the colour of their own side with them."""
        probes = self._probes(neuron)
        found = [(picture.pixel(*self.place(*place)), side, place) for place, side in probes]
        seen = sum(colour == self.planes[side] for colour, side, _ in found)
        wrong = [place for colour, side, place in found if colour == self.planes[1 - side]]
        if seen < 0.7 * len(probes):
            yield f'only {seen} of {len(probes)} places have the colour of a half-plane at {neuron}'
        if len(wrong) > 0.03 * len(probes):
            yield f'the wrong half-plane is at {wrong[:3]} and more at {neuron}'
        for place in wrong:
            if neuron.w1 == neuron.w2 == 0 or self._is_far(neuron, place):
                yield f'the wrong half-plane is at {place} at {neuron}'

    def _is_far(self, neuron, place):
        """Whether a place is farther from the line than words that it runs through."""
        return abs(distances_from_line(neuron, [place])[0]) > 50 * 2 / self.side


class StripLooks:
    """A gate strip. Takes (pointer's x, value) pairs from a drag along it, and half its length."""

    def __init__(self, pairs, half):
        count = len(pairs)
        mean_x = sum(x for x, _ in pairs) / count
        mean_value = sum(value for _, value in pairs) / count
        spread = sum((value - mean_value) ** 2 for _, value in pairs)
        self.pixels = sum((x - mean_x) * (value - mean_value) for x, value in pairs) / spread
        self.zero = mean_x - self.pixels * mean_value
        self.worst = max(abs(x - self.x(value)) for x, value in pairs)
        self.half = half

    def x(self, value):
        """The place of a value."""
        return self.zero + self.pixels * value

    def complaints(self, picture, neuron, parameter):
        """Complaints about the picture."""
        colours = []
        for first, last, gate in neuron.segments(parameter):
            left, right = self.x(first - 0.5) + 4, self.x(last + 0.5) - 4
            if right - left < 4:
                colours.append(None)
                continue
            colours.append(self._colour(picture, left, right))
            if self._is_marked(picture, left, right, colours[-1]) != (gate == neuron.target):
                yield f'{gate} is wrongly marked, or not, as the target at {neuron}'
        for one, other in zip(colours, colours[1:]):
            if one is not None and one == other:
                yield f'two segments of strip {parameter} look the same at {neuron}'
        yield from self._check_ticks(picture, neuron, parameter)

    @staticmethod
    def _colour(picture, left, right):
        _, top, _, height = picture.box
        return picture.usual(rectangle(left, top + height // 3, right, top + height - 4))

    @staticmethod
    def _is_marked(picture, left, right, colour):
        """The target's segment is underlined."""
        _, top, _, height = picture.box
        return picture.usual(rectangle(left, top + height - 2, right, top + height)) != colour

    def _check_ticks(self, picture, neuron, parameter):
        """A tick stands out from the segments on its left and right, all the way down."""
        _, top, _, height = picture.box
        flips = neuron.flips(parameter)
        for flip in flips:
            if abs(flip) > self.half - 6 or any(0 < abs(flip - other) < 15 for other in flips):
                continue
            x = round(self.x(flip))
            beside = {picture.usual(rectangle(at, top + 6, at + 2, top + height - 4))
                      for at in (x - 5, x + 4)}
            ticks = [picture.usual([(at, y) for y in range(top + 6, top + height)])
                     for at in range(x - 2, x + 3)]
            if all(tick in beside for tick in ticks):
                yield f'there is no tick at {flip} on strip {parameter} at {neuron}'
