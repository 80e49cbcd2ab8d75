#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that layers, and the floors of ui, include only what they may: test-layers.py ROOT.

        ui  ----> plot ----> words ----> core
         |                                ^
         +-----> model -------------------+
"""

import os
import re
import sys

from samples import Tap, find_files, read_text, run_sample

C11 = set('''assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal
stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath threads time
uchar wchar wctype'''.split())
POSIX = r'(unistd|fcntl|sys/\w+)\.h'
GLIB = r'(glib|glib-object|glib-unix|gmodule|(glib|gio|gobject)/[\w-]+)\.h'

# For each layer: the layers below it, and the headers from outside beyond those of C11.
LAYERS = {
    'core': ({'core'}, r'(?!)'),
    'words': ({'core', 'words'}, GLIB + r'|pango/pango\.h|libintl\.h'),
    'plot': ({'core', 'words', 'plot'},
             r'(cairo(-\w+)?|zlib|pango/\w+(-\w+)*|glib|glib/gi18n|libintl)\.h'),
    'model': ({'core', 'model'}, POSIX + '|' + GLIB + r'|libintl\.h'),
    'ui': ({'core', 'words', 'plot', 'model', 'ui'}, r'.*'),
}

# The floors of ui: a folder includes those of lower floors and none beside it.
FLOORS = [
    {'common'},
    {'files', 'learning', 'plot', 'predict', 'presenting', 'sliders', 'verdict'},
    {'export', 'lessons', 'table'},
    {'window'},
    {'application'},
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include\b[ \t]*(.*)$', re.M)
NAMED = re.compile(r'["<]([^">]+)[">]')


def layer_of(path):
    """The layer that a path relative to src belongs to, if any."""
    first = path.split('/')[0]
    return first if first in LAYERS else None


def floor_of(path):
    """The floor and the folder that a path relative to src/ui belongs to."""
    folder = path.split('/')[0]
    return next((floor for floor, folders in enumerate(FLOORS) if folder in folders), -1), folder


def check_floors(folder, target):
    """The complaint about one folder of ui that includes a file of another one, or None."""
    here, there = floor_of(folder), floor_of(target)
    if -1 in (here[0], there[0]) and here[1] != there[1]:
        return f'includes ui/{target}, and one of the folders has no floor'
    if there[0] < here[0] or there[1] == here[1]:
        return None
    return f'includes ui/{target}, which lies above or beside ui/{here[1]}'


def target_of(source, folder, name):
    """Where an include leads: a path relative to src, or None if it leads out of the tree."""
    beside = os.path.normpath(os.path.join(folder, name))
    if name.startswith('.') or os.path.exists(os.path.join(source, beside)):
        return beside
    if layer_of(name) or os.path.exists(os.path.join(source, name)):
        return os.path.normpath(name)
    return None


def is_allowed(layer, name):
    """Whether a layer may include this header from outside the tree."""
    stem = name[:-2] if name.endswith('.h') else name
    return stem in C11 or re.fullmatch(LAYERS[layer][1], name) is not None


def check_include(source, layer, folder, written):
    """The complaint about one include, or None."""
    match = NAMED.match(written)
    if match is None:
        return f'includes {written}, which cannot be checked'
    name = match.group(1)
    target = target_of(source, folder, name)
    if target is None:
        return None if is_allowed(layer, name) else f'includes {name}'
    if target.startswith('..'):
        return f'includes {name}, outside of src'
    below = layer_of(target)
    if below == 'ui' and layer == 'ui':
        return check_floors(folder.removeprefix('ui/'), target.removeprefix('ui/'))
    if below in LAYERS[layer][0] or (below is None and layer == 'ui'):
        return None
    return f'includes {name}, in {below or "no layer"}'


def complaints(layer, root):
    """Complaints about the files of one layer."""
    source = os.path.join(root, 'src')
    for path in find_files(source):
        if layer_of(path) != layer or not path.endswith(('.c', '.h', '.def')):
            continue
        for written in INCLUDE.findall(read_text(os.path.join(source, path)) or ''):
            complaint = check_include(source, layer, os.path.dirname(path), written)
            if complaint:
                yield f'src/{path}: {complaint}'


SOUND = {
    'src/core/a.c': '#include "a.h"\n#include "core/a.h"\n#include <math.h>\n',
    'src/core/a.h': '#pragma once\n',
    'src/words/w.c': '#include "w.h"\n#include "core/a.h"\n#include <glib.h>\n'
                     '#include <libintl.h>\n#include <pango/pango.h>\n',
    'src/words/w.h': '#pragma once\n',
    'src/plot/p.c': '#include "words/w.h"\n'
                    '#include "core/a.h"\n#include "p.h"\n#include <cairo-svg.h>\n'
                    '#include <pango/pangocairo.h>\n#include <glib/gi18n.h>\n#include <stdio.h>\n',
    'src/plot/p.h': '#include "../core/a.h"\n',
    'src/model/m.c': '#include "m.h"\n#include <gio/gio.h>\n#include <glib/gi18n.h>\n',
    'src/model/m.h': '#include "core/a.h"\n#include <glib-object.h>\n',
    'src/ui/table/u.c': '#include "plot/p.h"\n#include "model/m.h"\n#include "core/a.h"\n'
                        '#include "u.h"\n#include "../common/v.h"\n#include "ui/sliders/s.h"\n'
                        '#include "config.h"\n#include <gtk/gtk.h>\n',
    'src/ui/table/u.h': '#pragma once\n',
    'src/ui/common/v.h': '#pragma once\n',
    'src/ui/sliders/s.h': '#include "ui/common/v.h"\n',
    'src/ui/window/w.h': '#include "ui/table/u.h"\n#include "ui/common/v.h"\n',
    'src/ui/new/n.h': '#include "n.h"\n',
}
BROKEN = [
    ('glib in core', 'core', '#include <glib.h>'),
    ('plot in core', 'core', '#include "plot/p.h"'),
    ('a relative step up from core', 'core', '#include "../model/m.h"'),
    ('a system header in core', 'core', '#include <unistd.h>'),
    ('an indented include', 'core', '  #  include <gtk/gtk.h>'),
    ('an include by macro', 'core', '#include HEADER'),
    ('an include of what is not there', 'core', '#include "config.h"'),
    ('words in core', 'core', '#include "words/w.h"'),
    ('cairo in words', 'words', '#include <cairo.h>'),
    ('plot in words', 'words', '#include "plot/p.h"'),
    ('model in words', 'words', '#include "model/m.h"'),
    ('words in model', 'model', '#include "words/w.h"'),
    ('gio in plot', 'plot', '#include <gio/gio.h>'),
    ('gobject in plot', 'plot', '#include <glib-object.h>'),
    ('gtk in plot', 'plot', '#include <gtk/gtk.h>'),
    ('gio in quotes in plot', 'plot', '#include "gio/gio.h"'),
    ('model in plot', 'plot', '#include "model/m.h"'),
    ('model in angle brackets in plot', 'plot', '#include <model/m.h>'),
    ('ui in plot', 'plot', '#include "../ui/common/v.h"'),
    ('cairo in model', 'model', '#include <cairo.h>'),
    ('plot in model', 'model', '#include "plot/p.h"'),
    ('a path through core into plot', 'model', '#include "../core/../plot/p.h"'),
    ('gtk in model', 'model', '#include <gtk/gtk.h>'),
    ('a step out of src', 'ui', '#include "../../tests/testing.h"'),
    ('a higher floor in common', 'ui/common', '#include "ui/sliders/s.h"'),
    ('the window in sliders', 'ui/sliders', '#include "../window/w.h"'),
    ('a folder beside', 'ui/lessons', '#include "ui/table/u.h"'),
    ('a folder without a floor', 'ui/window', '#include "ui/new/n.h"'),
    ('a folder in one without a floor', 'ui/new', '#include "ui/common/v.h"'),
]


def main():
    tap = Tap()
    for layer, (below, _) in LAYERS.items():
        tap.point(f'{layer} includes {", ".join(sorted(below))}',
                  list(complaints(layer, sys.argv[1])))
        tap.point(f'{layer}: takes what is sound',
                  run_sample(lambda root: complaints(layer, root), SOUND))
    for name, folder, line in BROKEN:
        tap.broken_sample(name, run_sample(
            lambda root: complaints(layer_of(folder), root),
            {**SOUND, f'src/{folder}/x.h': line + '\n'}))
    tap.end()


main()
