#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks how the files of the source tree are written: test-style.py ROOT."""

import os
import re
import sys

from samples import Tap, find_files, read_text, run_sample

LICENSED = ('.c', '.h', '.def', '.py', '.sh', '.ui', '.css', '.blp', 'gresource.xml',
            'gschema.xml', 'meson.build')
C_SOURCES = ('.c', '.h', '.def')
ANY_WIDTH = ('.po', '.halfplane', '.pot', '.svg')
WIDTH = 100
AS_FOUND = 'tests/fuzz/corpus/'  # whatever bytes a fuzzer likes


def check_licence(path, mode, text):
    """The licence's name stands in the first lines of each source file."""
    if path.removesuffix('.in').endswith(LICENSED) or text.startswith('#!'):
        if not any('SPDX-License-Identifier: ' in line for line in text.split('\n')[:5]):
            yield 'has no SPDX-License-Identifier'


def check_blanks(path, mode, text):
    """There are no tabs, no blanks at a line's end, and a line's end at the end."""
    if path.startswith('tests/fuzz/corpus/'):  # files that may be anything
        return
    for number, line in enumerate(text.split('\n'), 1):
        if '\t' in line:
            yield f'line {number} has a tab'
        if line != line.rstrip():
            yield f'line {number} ends with a blank'
    if text and not text.endswith('\n'):
        yield 'ends without a line end'


def check_width(path, mode, text):
    """Lines are at most 100 characters long, but for those of tools and lessons."""
    for number, line in enumerate(text.split('\n'), 1):
        if len(line) > WIDTH and not path.endswith(ANY_WIDTH):
            yield f'line {number} has {len(line)} characters'


def check_ascii(path, mode, text):
    """C sources are US-ASCII; what is beyond is written as an escape."""
    for number, line in enumerate(text.split('\n'), 1):
        if path.endswith(C_SOURCES) and not line.isascii():
            yield f'line {number} is not US-ASCII'


def check_scripts(path, mode, text):
    """A script can be run, and nothing else can."""
    if text.startswith('#!') and not mode & 0o100:
        yield 'is a script that cannot be run'
    if mode & 0o100 and not text.startswith('#!'):
        yield 'can be run but has no #! line'


def check_paths(path, mode, text):
    """No folder of somebody's machine is named."""
    for number, line in enumerate(text.split('\n'), 1):
        if re.search(r'(^|[\s\'"=(])/(home|root|work)/\w', line):
            yield f'line {number} names a folder of one machine'


def check_sentences(path, mode, text):
    """Sentences are translated whole, with their full stop; nothing is glued to them."""
    if path.startswith('src/'):
        for said in re.findall(r'hp_words_say \(\w+,\s*"([^"]*)"', text):
            if said != '%s':
                yield f'says "{said}" in any language'


RULES = {
    'licence': check_licence,
    'blanks': check_blanks,
    'width': check_width,
    'ascii': check_ascii,
    'scripts': check_scripts,
    'paths': check_paths,
    'sentences': check_sentences,
}


def complaints(rule, root):
    """Complaints of one rule about the files of a tree."""
    for path in find_files(root):
        place = os.path.join(root, path)
        text = read_text(place)
        if text is not None and not path.startswith(AS_FOUND):
            for complaint in rule(path, os.stat(place).st_mode, text):
                yield f'{path}: {complaint}'


def unregistered(root):
    """Every test is run: the build file beside it names it."""
    for path in find_files(root):
        test = re.match(r'tests/\w+/test-(.+)\.\w+$', path)
        if test:
            folder, file = os.path.split(path)
            build = read_text(os.path.join(root, folder, 'meson.build'))
            if f"'{test[1]}'" not in build and f"'{file}'" not in build:
                yield f'{path}: is not in {folder}/meson.build'


LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
PO_LINE = 'msgid "' + 'x' * WIDTH + '"\n'
SOUND = {
    'src/a.c': LICENCE + 'int x;\n' + 'x' * WIDTH + '\n',
    'src/plot/b.c': LICENCE + 'hp_words_say (buffer, _("%s."), gate);\n'
                    'hp_words_say (buffer, "%s", _("Always."));\n',
    'src/run': '#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n',
    'po/de.po': PO_LINE,
    'README.md': 'Text with \u2212.\n',
    'any-name/meson-private/a.c': '\t',
    'any-name/a.c': '\t',
}
REGISTERED = {
    'tests/ui/meson.build': "names = ['b']\ntest('c', executable('c', 'test-c.c'))\n",
    'tests/ui/test-b.c': LICENCE,
    'tests/ui/test-c.c': LICENCE,
}
BROKEN = [
    ('a source without a licence', 'licence', 'src/a.c', 'int x;\n'),
    ('a header without a licence', 'licence', 'src/a.h', 'int x;\n'),
    ('a build file without a licence', 'licence', 'src/meson.build', "subdir('core')\n"),
    ('a script without a licence', 'licence', 'src/run', '#!/bin/sh\ntrue\n'),
    ('an interface without a licence', 'licence', 'src/a.ui', '<interface/>\n'),
    ('a template of one without a licence', 'licence', 'data/gschema.xml.in', '<schemalist/>\n'),
    ('a licence too far down', 'licence', 'src/a.c', '\n' * 5 + LICENCE),
    ('a tab', 'blanks', 'src/a.c', LICENCE + '\tint x;\n'),
    ('a trailing blank', 'blanks', 'README.md', 'text \n'),
    ('a carriage return', 'blanks', 'README.md', 'text\r\n'),
    ('a missing line end', 'blanks', 'README.md', 'text'),
    ('a long line', 'width', 'src/a.c', LICENCE + 'x' * (WIDTH + 1) + '\n'),
    ('a letter beyond ASCII', 'ascii', 'src/a.c', LICENCE + '/* \u2212 */\n'),
    ('an executable text', 'scripts', 'src/a', None),
    ('a script that cannot run', 'scripts', 'src/b', None),
    ('a folder of one machine', 'paths', 'src/a.c', LICENCE + '/* see ' + '/home' + '/me */\n'),
    ('a glued sentence', 'sentences', 'src/a.c', LICENCE + 'hp_words_say (buffer,\n "%s.", x);\n'),
]


def check_modes(name):
    """The two broken samples that are a matter of the file's mode."""
    if name == 'src/a':
        return list(check_scripts(name, 0o755, 'text\n'))
    return list(check_scripts(name, 0o644, '#!/bin/sh\n'))


def main():
    tap = Tap()
    for name, rule in RULES.items():
        tap.point(f'{name}: {rule.__doc__}', list(complaints(rule, sys.argv[1])))
        tap.point(f'{name}: takes what is sound',
                  run_sample(lambda root: complaints(rule, root), SOUND))
    for name, rule, path, content in BROKEN:
        if content is None:
            tap.broken_sample(name, check_modes(path))
        else:
            tap.broken_sample(name, run_sample(
                lambda root: complaints(RULES[rule], root), {path: content}))
    tap.point(f'tests: {unregistered.__doc__}', list(unregistered(sys.argv[1])))
    tap.point('tests: takes what is sound', run_sample(unregistered, REGISTERED))
    tap.broken_sample('a test that is never run',
                      run_sample(unregistered, REGISTERED | {'tests/ui/test-a.c': LICENCE}))
    tap.end()


main()
