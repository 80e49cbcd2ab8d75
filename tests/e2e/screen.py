# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen, pixel by pixel, straight from the X server; and a real pointer and
keys."""

import collections
import ctypes
import subprocess

ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(-1), 2


class _XImage(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ('width', 'height', 'xoffset', 'format')] + [
        ('data', ctypes.c_void_p)] + [(name, ctypes.c_int) for name in (
            'byte_order', 'bitmap_unit', 'bitmap_bit_order', 'bitmap_pad', 'depth',
            'bytes_per_line', 'bits_per_pixel')] + [(name, ctypes.c_ulong) for name in (
                'red_mask', 'green_mask', 'blue_mask')] + [
                    ('obdata', ctypes.c_void_p), ('create', ctypes.c_void_p),
                    ('destroy', ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p))]


def _open():
    library = ctypes.CDLL('libX11.so.6')
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XDefaultRootWindow.restype = ctypes.c_ulong
    library.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    library.XGetImage.restype = ctypes.POINTER(_XImage)
    library.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                  ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
    display = library.XOpenDisplay(None)
    return library, display, library.XDefaultRootWindow(display)


class Picture:
    """A rectangle of the screen; places are those of the screen."""

    _connection = None

    def __init__(self, box):
        if Picture._connection is None:
            Picture._connection = _open()
        library, display, root = Picture._connection
        self.box = x, y, width, height = [int(round(number)) for number in box]
        image = library.XGetImage(display, root, x, y, width, height, ALL_PLANES, Z_PIXMAP)
        self._stride = image.contents.bytes_per_line
        self._data = ctypes.string_at(image.contents.data, self._stride * height)
        image.contents.destroy(ctypes.cast(image, ctypes.c_void_p))

    def __contains__(self, place):
        x, y, width, height = self.box
        return x <= place[0] < x + width and y <= place[1] < y + height

    def pixel(self, x, y):
        """The colour at a place, 0xRRGGBB."""
        start = (int(y) - self.box[1]) * self._stride + (int(x) - self.box[0]) * 4
        return int.from_bytes(self._data[start:start + 3], 'little')

    def colours(self, places):
        """How often each colour occurs at some places."""
        return collections.Counter(self.pixel(*place) for place in places if place in self)

    def usual(self, places):
        """The colour that most of the places have; None if there are no places."""
        common = self.colours(places).most_common(1)
        return common[0][0] if common else None

    def differences(self, other):
        """The places at which another picture of the same box differs."""
        left, top, width, height = self.box
        for y in range(height):
            start, end = y * self._stride, y * self._stride + 4 * width
            mine, others = self._data[start:end], other._data[start:end]
            if mine != others:
                for x in range(width):
                    if mine[4 * x:4 * x + 3] != others[4 * x:4 * x + 3]:
                        yield left + x, top + y


def rectangle(left, top, right, bottom):
    """All places from left to right and from top to bottom, ends not included."""
    return [(x, y) for y in range(int(top), int(bottom)) for x in range(int(left), int(right))]


def disc(x, y, radius):
    """All places around a point."""
    reach = int(radius)
    return [(int(x) + dx, int(y) + dy) for dx in range(-reach, reach + 1)
            for dy in range(-reach, reach + 1) if dx * dx + dy * dy <= radius * radius]


def xdotool(*arguments):
    """Moves the pointer, presses keys; gives what it prints."""
    return subprocess.run(['xdotool', *map(str, arguments)], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def move(x, y):
    """Moves the pointer."""
    xdotool('mousemove', '--', int(round(x)), int(round(y)))


def type_text(text):
    """Types a text, key by key."""
    xdotool('type', '--delay', 20, '--', text)


def key(*names):
    """Presses and releases keys, such as 'Tab' or 'ctrl+z'."""
    xdotool('key', '--delay', 0, *names)
