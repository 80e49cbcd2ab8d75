#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each letter leads to one item of a menu, in every language: test-menus.py ROOT."""

import ast
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

from samples import Tap, find_files, read_text, run_sample


def read_translations(text):
    """The texts of a .po file by what they translate; only those without plural forms."""
    texts, parts, name = {}, {}, None
    for line in text.split('\n') + ['']:
        match = re.match(r'(?:(msgid|msgstr) )?(".*")$', line)
        if match is None:
            if name == 'msgstr':
                texts[parts['msgid']] = parts['msgstr']
            name, parts = None, {}
            continue
        name = match.group(1) or name
        parts[name] = parts.get(name, '') + ast.literal_eval(match.group(2))
    return texts


def theme_labels(root):
    """The labels of the themes, which the program adds to their menu."""
    return re.findall(r'N_ \("([^"]*)"\)', read_text(os.path.join(root, 'src/plot/theme.c')))


def levels(menu, themes=()):
    """The labels of a menu, without those of its submenus; then those of each submenu."""
    labels, below = list(themes) if menu.get('id') == 'themes' else [], []
    for child in menu:
        if child.tag == 'section':
            first, *others = levels(child, themes)
            labels += first
            below += others
        elif child.tag in ('item', 'submenu'):
            labels += [found.text for found in child.findall("attribute[@name='label']")]
        if child.tag == 'submenu':
            below += levels(child, themes)
    return [labels] + below


def check_level(labels):
    """The complaints about letters that two labels underline."""
    owners = {}
    for label in labels:
        match = re.search(r'_(\w)', label.replace('__', ''))
        if match is None:
            continue
        letter = match.group(1).casefold()
        if letter in owners:
            yield f'"{owners[letter]}" and "{label}" have the same letter'
        owners[letter] = label


def find_languages(root):
    """The names of the languages, each with its translations; English needs none."""
    yield 'en', {}
    for path in find_files(root):
        if path.endswith('.po'):
            yield os.path.basename(path)[:-3], read_translations(
                read_text(os.path.join(root, path)))


def complaints(root, language=None):
    """Complaints about the menus in one language, or in all."""
    menus = [menu for path in find_files(root) if path.endswith('.ui')
             for menu in ElementTree.parse(os.path.join(root, path)).iter('menu')]
    for name, texts in find_languages(root):
        for menu in menus if language in (None, name) else []:
            for labels in levels(menu, theme_labels(root)):
                for complaint in check_level([texts.get(label) or label for label in labels]):
                    yield f'{name}: {complaint}'


def crowded(root):
    """No command stands in the window's interface files three times."""
    places = {}
    for path in find_files(root):
        if path.endswith('.ui'):
            for name in re.findall(r'<(?:attribute name="action"|property name="action-name")>'
                                   r'([^<]+)<', read_text(os.path.join(root, path))):
                places.setdefault(name, []).append(path)
    for name, paths in places.items():
        if len(paths) > 2 and name != 'app.theme':
            yield f'{name}: stands in {", ".join(paths)}'


def menu_of(*labels):
    """A menu whose last label is a submenu with the first label once more."""
    items = ''.join(f'<section><item><attribute name="label">{label}</attribute></item></section>'
                    for label in labels[:-1])
    return (f'<interface><menu id="m">{items}<submenu id="themes">'
            f'<attribute name="label">{labels[-1]}'
            f'</attribute><item><attribute name="label">{labels[0]}</attribute></item></submenu>'
            '</menu></interface>\n')


SOUND = {
    'src/plot/theme.c': '{ "light", N_ ("_Light") },\n',
    'src/a.ui': menu_of('_Save', 'Save _As', 'No letter', '_View'),
    'po/xx.po': 'msgid "_View"\nmsgstr ""\n"_Zei"\n"gen"\n\nmsgid "_Save"\nmsgstr ""\n',
}
BROKEN = [
    ('one letter in two sections', 'en', {'src/a.ui': menu_of('_Save', 'A_s', '_View')}),
    ('one letter of an item and a submenu', 'en', {'src/a.ui': menu_of('_Save', '_Open', 'A_S')}),
    ('one letter of a theme', 'en', {'src/plot/theme.c': 'N_ ("_Sepia")\n'}),
    ('one letter in a translation', 'xx', {'po/xx.po': 'msgid "_View"\nmsgstr "An_sicht"\n'}),
]


def main():
    tap = Tap()
    for language, _ in find_languages(sys.argv[1]):
        tap.point(f'{language}: each letter leads to one item of a menu',
                  list(complaints(sys.argv[1], language)))
    tap.point('no command stands in three places', list(crowded(sys.argv[1])))
    tap.point('takes what is sound', run_sample(complaints, SOUND))
    button = '<property name="action-name">win.reset</property>'
    tap.broken_sample('a command in three places', run_sample(crowded, {'src/a.ui': button * 3}))
    for name, language, files in BROKEN:
        tap.broken_sample(name, run_sample(
            lambda root: complaints(root, language), {**SOUND, **files}))
    tap.end()


main()
