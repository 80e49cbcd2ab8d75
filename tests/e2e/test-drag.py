#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drags the thumb of each slider across its range with a real pointer: at every step number, plot,
table, verdict and strips agree with the oracle, and one undo takes the whole drag back. Then
typing.

With HP_TEST_LONG in the environment it goes in small steps, and types into each field.
"""

import os
import time

import words
from halfplane import MINUS, PARAMETERS, Program, has, text_of, wait_for
from looks import PlotLooks, StripLooks
from oracle import Neuron
from screen import Picture, key, move, xdotool
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in os.environ
STEP = 6 if LONG else 31  # pixels
PATIENCE = 5  # seconds

# For each slider: where to begin. Targets that are met, missed, out of reach, and none.
STARTS = [Neuron(-50, 60, 60, 50, 'AND'), Neuron(-50, 60, 60, 50, 'XOR'),
          Neuron(50, -60, -60, 50, 'NOR'), Neuron(-30, 110, -70, 20)]


class Drag:
    """A drag that is under way."""

    def __init__(self, program, parameter):
        self.program, self.parameter = program, parameter
        self.start = program.neuron()
        self.start_x, self.y = program.press_thumb(parameter)
        move(self.start_x - 18, self.y)  # a press that rests is taken for something else
        left, _, width, _ = program.box(program.parts.strips[parameter])
        self.half = self.start.half_range()
        self.value_per_pixel = 2 * self.half / (width - 24)
        self.ends = left + 12, left + width - 12
        self.boxes = [program.box(part) for part in (program.parts.plot, *program.parts.strips)]

    def expect(self, x):
        """The value that belongs under the pointer, but for snapping."""
        value = self.start[self.parameter] + (x - self.start_x) * self.value_per_pixel
        return max(-self.half, min(self.half, value))

    def go(self, x, snap=5):
        """Moves the pointer; gives the value that comes of it."""
        move(x, self.y)
        expected = self.expect(x)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if abs(self.program.slider(self.parameter) - expected) <= snap / 2 + 2:
                break
        self.program.settle(self.parameter)
        return self.program.slider(self.parameter)

    def path(self):
        """Across the whole range: to the lower end, to the upper end, and back to the middle."""
        low, high = int(self.ends[0]) - 3, int(self.ends[1]) + 3
        return (list(range(int(self.start_x), low, -2 * STEP)) + list(range(low, high, STEP))
                + list(range(high, (low + high) // 2, -3 * STEP)))


def calibrate(program):
    """The pointer's place for a value: a quick drag without other checks."""
    program.show(Neuron(0, 50, 50, 50))
    drag = Drag(program, 0)
    low, high = drag.ends
    pairs = [(x, drag.go(x)) for x in range(int(low) + 8, int(high) - 8, 4 if LONG else 5)]
    xdotool('mouseup', 1)
    return StripLooks([pair for pair in pairs if abs(pair[1]) < drag.half], drag.half)


def check_pixels(neuron, boxes, looks):
    """Looks until the screen agrees, if it ever does: frames come when they come."""
    deadline = time.monotonic() + PATIENCE
    while True:
        plot, *strips = [Picture(box) for box in boxes]
        found = list(looks['plot'].complaints(plot, neuron))
        for parameter, strip in enumerate(strips):
            found += looks['strips'].complaints(strip, neuron, parameter)
        if not found or time.monotonic() > deadline:
            return found


def check_step(program, drag, x, looks):
    """One step of a drag, and all that is to be seen after it."""
    value = drag.go(x)
    neuron = program.neuron(looks['target'])
    if abs(value - drag.expect(x)) > 5 / 2 + 2:
        yield f'at pixel {x} the value is {value}, not about {drag.expect(x):.0f}'
    if value % 5:
        yield f'{value} is not a multiple of 0.05'
    yield from unequal('what did not move', neuron.with_value(drag.parameter, 0)[:4],
                       drag.start.with_value(drag.parameter, 0)[:4])
    yield from words.complaints(program, looks['target'])
    yield from check_pixels(neuron, drag.boxes, looks)


def drag_across(program, tap, parameter, plot, strips):
    """The drag of one slider and its undoing."""
    start, name = STARTS[parameter], PARAMETERS[parameter]
    looks = {'target': start.target, 'plot': plot, 'strips': strips}
    program.show(start)
    drag = Drag(program, parameter)
    found, values = [], []
    for x in drag.path():
        found += check_step(program, drag, x, looks)
        values.append(program.slider(parameter))
    xdotool('mouseup', 1)
    tap.point(f'{name}: all agree at each of {len(values)} steps', found)
    tap.point(f'{name}: the drag goes from end to end', unequal(
        'the range', (min(values), max(values)), (-200, 200)))
    last = program.neuron(start.target)
    key('ctrl+z')
    program.settle(parameter)
    found = unequal('the neuron', program.neuron(start.target), start)
    tap.point(f'{name}: one undo takes the drag back',
              found + list(words.complaints(program, start.target)))
    key('ctrl+shift+z')
    program.settle(parameter)
    tap.point(f'{name}: redo brings it again', unequal(
        'the neuron', program.neuron(start.target), last))


def drag_finely(program, tap):
    """With Shift, every hundredth can be had."""
    program.show(STARTS[0])
    xdotool('keydown', 'shift')
    drag = Drag(program, 0)
    values = []
    for x in range(int(drag.start_x), int(drag.start_x) + (60 if LONG else 30)):
        move(x, drag.y)
        program.settle()
        values.append(program.slider(0))
    xdotool('mouseup', 1)
    xdotool('keyup', 'shift')
    steps = {after - before for before, after in zip(values, values[1:])}
    tap.point('a drag with Shift goes by hundredths', [] if steps <= {0, 1} and values[-1] >
            values[0]
              else [f'the values are {values}'])
    key('ctrl+z')
    program.settle()
    tap.point('one undo takes it back', unequal('the bias', program.slider(0), STARTS[0].w0))


def type_number(program, tap, parameter, text, value):
    """A number that is taken."""
    before = program.neuron(STARTS[0].target)
    program.type_into(parameter, text)
    key('Return')
    program.settle(parameter)
    found = unequal('the neuron', program.neuron(before.target),
                    before.with_value(parameter, value))
    tap.point(f'{text} typed as {PARAMETERS[parameter]}',
              found + list(words.complaints(program, before.target)))
    key('ctrl+z')
    program.settle(parameter)
    tap.point(f'one undo takes {text} back', unequal(
        'the neuron', program.neuron(before.target), before))


def is_told(program, parameter):
    """The reason why a text was refused: what the field's description says, if it stands there."""
    field = program.parts.fields[parameter]
    reason = field.get_description()
    is_invalid = has(field, 'INVALID') or has(field, 'INVALID_ENTRY')
    return reason if is_invalid and reason in program.hint(parameter) else ''


def refuse_number(program, tap, parameter, text, reason):
    """A number that is not taken: the text and the old value stay, and the reason stands there."""
    before = program.neuron()
    values = [program.slider(slider) for slider in range(4)]
    program.type_into(parameter, text)
    key('Return')
    try:
        wait_for(lambda: is_told(program, parameter), 'a reason', 3)
    except TimeoutError:
        pass
    found = [] if reason in is_told(program, parameter) else [
        f'the reason is {program.parts.fields[parameter].get_description()!r}, beside the slider '
        f'stands {program.hint(parameter)!r}']
    found += unequal('the text', text_of(program.parts.fields[parameter]), text)
    found += unequal('the sliders', [program.slider(slider) for slider in range(4)], values)
    key('Escape')
    program.settle(parameter)
    found += unequal('the neuron', program.neuron(), before)
    found += unequal('the reason', program.parts.fields[parameter].get_description(), '')
    tap.point(f'{text} is refused as {PARAMETERS[parameter]}', found)


def check_typing(program, tap):
    """Numbers in the fields."""
    program.show(STARTS[0])
    for parameter in range(4) if LONG else (0, 2):
        type_number(program, tap, parameter, '0,6' if parameter in (0, 3) else '0,65',
                    60 if parameter in (0, 3) else 65)
        type_number(program, tap, parameter, MINUS + '1.25', -125)
        refuse_number(program, tap, parameter, 'abc', 'Not a number')
        refuse_number(program, tap, parameter, '11', '10')
        refuse_number(program, tap, parameter, '0.123', 'places')


def main():
    tap = Tap()
    with Program('--theme=light') as program:
        plot = PlotLooks(program)
        tap.point('the plot shows half-planes and points', plot.sound())
        strips = calibrate(program)
        tap.point('the thumb stays under the pointer', [] if strips.worst < 5 else [
            f'at worst it is {strips.worst:.1f} pixels away'])
        for parameter in range(4):
            drag_across(program, tap, parameter, plot, strips)
        drag_finely(program, tap)
        check_typing(program, tap)
        tap.point('the program ends well', program.end())
    tap.end()


main()
