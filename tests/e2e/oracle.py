# SPDX-License-Identifier: GPL-3.0-or-later
"""The results of a neuron, computed independently: exact integers, hundredths throughout.

Nothing is shared with the program: segments are found by trying every value, distances are compared
squared.
"""

import functools
from typing import NamedTuple, Optional

ROWS = [(0, 0), (0, 1), (1, 0), (1, 1)]
GATES = ['FALSE', 'AND', 'A AND NOT B', 'A', 'B AND NOT A', 'B', 'XOR', 'OR', 'NOR', 'XNOR',
         'NOT B', 'A OR NOT B', 'NOT A', 'B OR NOT A', 'NAND', 'TRUE']
RANGES = [200, 500, 1000]


class Neuron(NamedTuple):
    """The four numbers in hundredths, and the gate wanted or None."""
    w0: int
    w1: int
    w2: int
    theta: int
    target: Optional[str] = None

    def total(self, row):
        """z of a row."""
        a, b = ROWS[row]
        return self.w0 + self.w1 * a + self.w2 * b

    def excess(self, row):
        """z - theta of a row."""
        return self.total(row) - self.theta

    def fires(self, row):
        """The output of a row, 0 or 1."""
        return int(self.total(row) >= self.theta)

    def gate(self):
        """The name of the gate that the neuron makes."""
        return GATES[sum(self.fires(row) << 3 - row for row in range(4))]

    def wanted(self, row):
        """The output that the target has in a row."""
        return GATES.index(self.target) >> 3 - row & 1

    def error(self, row):
        """The output wanted minus the one there is."""
        return self.wanted(row) - self.fires(row) if self.target else 0

    def matches(self):
        """How many rows are as wanted."""
        return sum(self.error(row) == 0 for row in range(4))

    def half_range(self):
        """Half the length of every slider."""
        return next(half for half in RANGES if max(map(abs, self[:4])) <= half)

    def with_value(self, parameter, value):
        """The neuron with one of its numbers, 0 .. 3, changed."""
        return self._replace(**{self._fields[parameter]: value})

    @functools.lru_cache(maxsize=64)
    def segments(self, parameter):
        """The parts of a slider's track: (first value, last value, gate)."""
        half, found = self.half_range(), []
        for value in range(-half, half + 1):
            gate = self.with_value(parameter, value).gate()
            if found and found[-1][2] == gate:
                found[-1] = (found[-1][0], value, gate)
            else:
                found.append((value, value, gate))
        return found

    @functools.lru_cache(maxsize=64)
    def flips(self, parameter):
        """The values of a slider at which a row is on the line, where they are on its track."""
        half = self.half_range()
        return sorted({value for value in range(-half, half + 1) for row in range(4)
                       if self.with_value(parameter, value).excess(row) == 0
                       and self._depends(parameter, row)})

    def _depends(self, parameter, row):
        return parameter in (0, 3) or ROWS[row][parameter - 1] == 1

    def hint(self, parameter):
        """What the errors ask of a number: 'raise', 'lower', 'cancel', or None."""
        factors = [(1, a, b, -1)[parameter] for a, b in ROWS]
        asked = [self.error(row) * factor for row, factor in enumerate(factors)]
        if not any(asked):
            return None
        return 'raise' if sum(asked) > 0 else 'lower' if sum(asked) < 0 else 'cancel'


def is_nearest_hundredth(shown, numerator, denominator):
    """Whether a number of hundredths is numerator / denominator rounded."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    return abs(200 * numerator - 2 * shown * denominator) <= denominator


def is_distance(shown, neuron, row):
    """Whether a number of hundredths is the distance of a row's point from the line, rounded."""
    square = neuron.w1 ** 2 + neuron.w2 ** 2
    left, right = max(0, 2 * shown - 1) ** 2 * square, (2 * shown + 1) ** 2 * square
    return left <= (200 * neuron.excess(row)) ** 2 <= right


def distances_from_line(neuron, points):
    """For places (a, b) of the plane: how far they are on the firing side, negative elsewhere."""
    length = (neuron.w1 ** 2 + neuron.w2 ** 2) ** 0.5
    offset = neuron.w0 - neuron.theta
    return [(offset + neuron.w1 * a + neuron.w2 * b) / length for a, b in points]
