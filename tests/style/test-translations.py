#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text is found and has its translation in every language:
test-translations.py ROOT."""

import os
import re
import subprocess
import sys

from samples import Tap, find_files, read_text, run_sample

TEXT = re.compile(r'\bN?_\s*\("|\bngettext\s*\(|translatable="(?:yes|true)"')
LESSON_TEXT = re.compile(r'^(Title|Text|Notes|Name[ABY])(?:\[(\w+)\])?=', re.MULTILINE)


def read_lines(root, path):
    """The lines of a list in the tree."""
    return (read_text(os.path.join(root, path)) or '').split()


def unlisted(root):
    """Each source with a text for people is in po/POTFILES, or its texts stay English."""
    listed = read_lines(root, 'po/POTFILES')
    for path in find_files(root):
        if path.startswith('src/') and path.endswith(('.c', '.h', '.ui')) and path not in listed:
            if TEXT.search(read_text(os.path.join(root, path))):
                yield f'{path}: is not in po/POTFILES'


def unlike(root):
    """Each language of po/LINGUAS has its file, and each file is of one of them."""
    listed = set(read_lines(root, 'po/LINGUAS'))
    found = {os.path.basename(path)[:-3] for path in find_files(root) if path.endswith('.po')}
    for language in sorted(listed ^ found):
        yield f'{language}: is in po/LINGUAS or has a file in po, not both'


def run_gettext(root, *command, **options):
    """The output of a program of gettext; its complaints, if it fails."""
    return subprocess.run(command, cwd=root, capture_output=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'}, **options)


def find_texts(root):
    """All texts for people, as a template of translations."""
    return run_gettext(root, 'xgettext', '--files-from=po/POTFILES', '--from-code=UTF-8',
                       '--keyword=_', '--keyword=N_', '--keyword=ngettext:1,2',
                       '--output=-').stdout


def untranslated(root, language):
    """A language's file has all texts and no others, and their placeholders."""
    file = f'po/{language}.po'
    texts = find_texts(root)
    compared = run_gettext(root, 'msgcmp', file, '-', input=texts)
    found = re.findall(r'^(.+:\d+): (.+)$', compared.stderr.decode(), re.MULTILINE)
    for place, complaint in dict(reversed(found)).items():  # the first of each place
        yield f'{place}: {complaint}'
    merged = run_gettext(root, 'msgmerge', '--quiet', '--no-fuzzy-matching', file, '-',
                         input=texts).stdout.decode()
    for text in re.findall(r'^#, fuzzy.*\n(?:#.*\n)*msgid (.+)$', merged, re.MULTILINE):
        yield f'{file}: {text} has other placeholders in the translation'
    # That finds them where the file does not flag a text as a format yet, this where it does.
    checked = run_gettext(root, 'msgfmt', '--check-format', '--output-file=/dev/null', file)
    for line in re.findall(r'^(.+:\d+: .*format.*)$', checked.stderr.decode(), re.MULTILINE):
        yield line


def untold(root, language):
    """Each lesson has all its titles and texts in a language."""
    for path in find_files(root):
        if path.startswith('data/lessons/') and path.endswith('.halfplane'):
            keys = LESSON_TEXT.findall(read_text(os.path.join(root, path)))
            told = [key for key, name in keys if name == language]
            if told != [key for key, name in keys if not name]:
                yield f'{path}: has not every title and text in {language}'


def translation(root, language, text):
    """A text of one line in a language."""
    file = read_text(os.path.join(root, f'po/{language}.po')) or ''
    found = re.search(f'^msgid "{re.escape(text)}"\nmsgstr "(.+)"$', file, re.MULTILINE)
    return found[1] if found else text


def mislabelled(root, language):
    """A lesson that says which button to press calls it what its label says."""
    for path in find_files(root):
        if path.startswith('data/lessons/') and path.endswith('.halfplane'):
            scenes = re.findall(rf'^Text=(.*)\n(?:Text\[.*\n)*?Text\[{language}\]=(.*)',
                                read_text(os.path.join(root, path)), re.MULTILINE)
            for text, translated in scenes:
                for button in re.findall(r'\b[Pp]ress ([A-Z]\w+)', text):
                    if translation(root, language, button) not in translated:
                        yield f'{path}: {button} has another label in {language}'


def told_texts(root, language):
    """All texts in a language, in its file and in the lessons, with the places where they are."""
    for path in find_files(root):
        if path == f'po/{language}.po':
            for quoted in re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)',
                                     read_text(os.path.join(root, path)), re.MULTILINE)[1:]:
                yield path, ''.join(re.findall(r'^"(.*)"$', quoted, re.MULTILINE))
        elif path.startswith('data/lessons/') and path.endswith('.halfplane'):
            for text in re.findall(rf'^\w+\[{language}\]=(.*)', read_text(os.path.join(root, path)),
                                   re.MULTILINE):
                yield path, text


def breakable(root, language):
    """In French, no line may begin with the sign that ends a phrase, or end with a quote."""
    for place, text in told_texts(root, language):
        if language == 'fr' and re.search('« | [»?!;:]', text):
            yield f'{place}: {text}: a space here has to be a no-break space'


def misdirected(root, language):
    """What is written from right to left and begins with Latin letters says which way it runs."""
    latin = '[^\u0590-\u06ff\u200f]*(?:[A-Za-z\u0370-\u03ff]|%s)'
    put_in = '%s: %s$' if language == 'ar' else '$.'
    for place, text in told_texts(root, language):
        if re.match(f'{latin}.*[\u0590-\u06ff]|{put_in}', re.sub('%[du]|<[^>]*>', '', text)):
            yield f'{place}: {text}: has to begin with U+200F'


HEADER = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
          '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n')
TIE = 'msgid "tie"\nmsgstr "{}"\n'
SOUND = {
    'src/a.c': 'g_print (_("%d rows"), 4);\n',
    'po/POTFILES': 'src/a.c\n',
    'po/LINGUAS': 'xx\n',
    'po/xx.po': HEADER + 'msgid "%d rows"\nmsgstr "%d Zeilen"\n',
    'data/lessons/1.halfplane': 'Title=One\nTitle[xx]=Eins\nText=Two\nText[xx]=Zwei\n'
                                'Text[fr]=Quoi\u00a0? Si.\nText[ar]=\u200fz: \u062a\u0639 z\n',
}
BROKEN = [
    ('a source that is not listed', unlisted, {'src/b.c': 'say (_("One"));\n'}),
    ('an interface that is not listed', unlisted, {'src/b.ui': '<a translatable="yes">One</a>\n'}),
    ('a language that is not listed', unlike, {'po/LINGUAS': '\n'}),
    ('a language without a file', unlike, {'po/LINGUAS': 'xx yy\n'}),
    ('a text without translation', untranslated, {'po/xx.po': HEADER}),
    ('an empty translation', untranslated,
     {'po/xx.po': HEADER + 'msgid "%d rows"\nmsgstr ""\n'}),
    ('a translation of nothing', untranslated,
     {'po/xx.po': SOUND['po/xx.po'] + '\nmsgid "One"\nmsgstr "Eins"\n'}),
    ('another placeholder', untranslated,
     {'po/xx.po': HEADER + 'msgid "%d rows"\nmsgstr "%s Zeilen"\n'}),
    ('another placeholder in a format', untranslated,
     {'po/xx.po': HEADER + '#, c-format\nmsgid "%d rows"\nmsgstr "%s Zeilen"\n'}),
    ('a lesson without a title', untold,
     {'data/lessons/1.halfplane': 'Title=One\nText=Two\nText[xx]=Zwei\n'}),
    ('a button by another name', mislabelled,
     {'data/lessons/1.halfplane': 'Text=Press Run.\nText[xx]=Starten.\n',
      'po/xx.po': HEADER + 'msgid "Run"\nmsgstr "Laufen"\n'}),
    ('a lesson without a text', untold,
     {'data/lessons/1.halfplane': 'Title=One\nTitle[xx]=Eins\nText=Two\n'}),
    ('a line that may begin with a sign', breakable, {'po/fr.po': HEADER + TIE.format('quoi ?')}),
    ('a lesson whose line may begin with a sign', breakable,
     {'data/lessons/1.halfplane': 'Title=What?\nTitle[fr]=Quoi ?\n'}),
    ('a text that begins with a formula', misdirected,
     {'po/ar.po': HEADER + TIE.format('\u2066z = 1\u2069: \u062a\u0639')}),
    ('a text that begins with a word put in', misdirected,
     {'po/ar.po': HEADER + TIE.format('%s \u062a\u0639')}),
    ('a name with what it stands for', misdirected, {'po/ar.po': HEADER + TIE.format('%s: %s')}),
]
OF_A_LANGUAGE = {untranslated: 'xx', untold: 'xx', mislabelled: 'xx', breakable: 'fr',
                 misdirected: 'ar'}


def in_sample(check):
    """The check, for a language of the samples if it is one of a language."""
    if check in OF_A_LANGUAGE:
        return lambda root: check(root, OF_A_LANGUAGE[check])
    return check


def main():
    root = sys.argv[1]
    tap = Tap()
    tap.point('every source with a text is listed', list(unlisted(root)))
    tap.point('every language is listed', list(unlike(root)))
    for language in read_lines(root, 'po/LINGUAS'):
        tap.point(f'{language}: every text is translated', list(untranslated(root, language)))
        tap.point(f'{language}: every lesson is translated', list(untold(root, language)))
        tap.point(f'{language}: lessons name buttons as labelled',
                  list(mislabelled(root, language)))
        tap.point(f'{language}: lines break and run as they should',
                  [*breakable(root, language), *misdirected(root, language)])
    for check in (unlisted, unlike, *OF_A_LANGUAGE):
        tap.point(f'takes what is sound: {check.__name__}', run_sample(in_sample(check), SOUND))
    for name, check, files in BROKEN:
        tap.broken_sample(name, run_sample(in_sample(check), {**SOUND, **files}))
    tap.end()


main()
