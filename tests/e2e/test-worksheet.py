#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Worksheets and steps of learning as PDF: test-worksheet.py LESSONS. No screen is needed."""

import collections
import html
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from halfplane import ENVIRONMENT, PROGRAM, parse
from oracle import GATES, ROWS, Neuron
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in ENVIRONMENT
LANGUAGES = ['en', 'de', 'fr', 'es', 'pt_BR', 'zh_CN', 'ja', 'ar']
PAPERS = {'a4': (595.28, 841.89), 'letter': (612, 792)}
MARGIN = 42


def run(*arguments, language='en'):
    """Runs the program without a display: status and errors."""
    environment = {**ENVIRONMENT, 'LANGUAGE': language,
                   'LC_ALL': 'C.UTF-8' if language == 'en' else 'de_DE.UTF-8'}
    environment.pop('DISPLAY', None)
    result = subprocess.run([PROGRAM, *arguments], env=environment, stdin=subprocess.DEVNULL,
                            capture_output=True, timeout=60, check=False)
    return result.returncode, result.stderr.decode()


def read_pages(path):
    """The pages: their size, and their words with the edges of each."""
    text = subprocess.run(['pdftotext', '-bbox', path, '-'], capture_output=True, check=True,
                          encoding='utf-8').stdout
    for page in re.findall(r'<page (.*?)</page>', text, re.S):
        size = tuple(map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups()))
        found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">'
                           r'(.*?)</word>', page)
        yield size, [(*map(float, word[:4]), html.unescape(word[4])) for word in found]


def read_lesson(path, language):
    """The titles and texts of the scenes of a lesson in a language."""
    scenes = [{}]
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('[Scene '):
                scenes.append({})
            key, _, value = line.rstrip('\n').partition('=')
            if value and key in ('Title', 'Text'):
                scenes[-1].setdefault(key, value)
            match = re.fullmatch(r'(Title|Text)\[(\w+)\]', key)
            if match and match[2] == language:
                scenes[-1][match[1]] = value
    return scenes


def letters(text):
    """The letters and digits of a text, however they are joined and in whatever order."""
    plain = unicodedata.normalize('NFKD', text.replace('\\n', '\n'))
    return collections.Counter(c for c in plain if unicodedata.category(c) in ('Ll', 'Lu', 'Lo'))


def has_font(language):
    """True if this machine has letters for a language."""
    asked = ':lang=' + language.replace('_', '-').lower()
    return subprocess.run(['fc-list', asked], capture_output=True, check=True).stdout != b''


def check_page(number, size, words, paper):
    """Complaints about a page: its size, and words beyond the margins or on top of each other."""
    wanted = PAPERS[paper]
    if max(abs(size[0] - wanted[0]), abs(size[1] - wanted[1])) > 0.1:
        yield f'page {number} is {size}'
    for left, top, right, bottom, word in words:
        if left < MARGIN or right > size[0] - MARGIN or top < MARGIN - 6 or bottom > size[1] - 20:
            yield f'page {number}: {word!r} is at {left}, {top}, {right}, {bottom}'
        if re.search('</?[a-z]', word):
            yield f'page {number}: {word!r} is markup'
    places = sorted(words)
    for i, one in enumerate(places):
        for other in places[i + 1:]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            if across > 2 and down > 5:
                yield f'page {number}: {one[4]!r} is on {other[4]!r}'


def check_lesson(tap, path, language, paper, folder):
    """A worksheet of a lesson: nothing is cut, and all that the lesson says is on it."""
    output = os.path.join(folder, 'worksheet.pdf')
    status, errors = run(path, '--worksheet=' + output, '--paper=' + paper, language=language)
    problems = unequal('status and errors', (status, errors), (0, ''))
    pages = list(read_pages(output))
    for number, (size, words) in enumerate(pages):
        problems += check_page(number + 1, size, words, paper)
    found = letters(' '.join(word[4] for _, words in pages for word in words))
    wanted = collections.Counter()
    for scene in read_lesson(path, language):
        wanted += letters(scene.get('Title', '') + scene.get('Text', ''))
    if not has_font(language):
        wanted.clear()
    missing = {c: n - found[c] for c, n in wanted.items() if found[c] < n}
    if sum(missing.values()) > 0.01 * sum(wanted.values()):
        problems.append(f'letters are missing: {missing}')
    tap.point(f'{os.path.basename(path)} {language} {paper}', problems)


def lines_of(words):
    """The words of a page, line by line, from left to right; subscripts join their letters."""
    lines = {}
    for left, top, _, bottom, word in words:
        middle = (top + bottom) / 2
        line = next((at for at in lines if abs(at - middle) < 3), middle)
        lines.setdefault(line, []).append((left, word))
    return [re.sub(r'\bw ([012])', r'w\1', ' '.join(word for _, word in sorted(lines[at])))
            for at in sorted(lines)]


NUMBER = r'([-\u2212]?\d+\.\d\d)'
GIVEN = re.compile(rf'w0 ?= ?{NUMBER} w1 ?= ?{NUMBER} w2 ?= ?{NUMBER} \u03b8 ?= ?{NUMBER}')
ROW = re.compile(rf'([01]) ([01]) {NUMBER} {NUMBER} {NUMBER} (yes|no) ([01])(?: ([01]))?')


def check_rows(neuron, rows, is_reached, is_strict):
    """Complaints about the four rows of an answer; by the strict rule a tie is silent."""
    for row, (a, b, first, second, z, reached, y, target) in enumerate(rows):
        fires = int(neuron.excess(row) >= is_strict)
        yield from unequal('inputs', (int(a), int(b)), ROWS[row])
        yield from unequal('w1 A and w2 B', (parse(first), parse(second)),
                           (neuron.w1 * int(a), neuron.w2 * int(b)))
        yield from unequal('z', parse(z), neuron.total(row))
        yield from unequal('y', (reached, int(y)), ('yes' if fires else 'no', fires))
        if is_reached:
            yield from unequal('the target', int(target), fires)


def check_answers(tap, path, folder):
    """The answers are right, and where something was to be found they reach the target."""
    output, problems, count = os.path.join(folder, 'worksheet.pdf'), [], 0
    run(path, '--worksheet=' + output)
    pages = [lines_of(words) for _, words in read_pages(output)]
    first = next(i for i, lines in enumerate(pages) if lines and lines[0] == 'Answers')
    problems += unequal('rows filled in before the answers',
                        [line for lines in pages[:first] for line in lines if ROW.search(line)], [])
    neuron, rows, is_asked, is_strict = None, [], False, False
    for line in (line for lines in pages[first:] for line in lines):
        is_asked = is_asked or 'One of several answers' in line
        is_strict = is_strict or 'exceeds' in line
        given, row = GIVEN.search(line), ROW.match(line)
        if given:
            neuron = Neuron(*map(parse, given.groups()))
        if row and neuron:
            rows.append(row.groups())
        if len(rows) == 4:
            problems += check_rows(neuron, rows, is_asked, is_strict)
            neuron, rows, is_asked, is_strict, count = None, [], False, False, count + 1
    tap.point(f'{os.path.basename(path)}: answers', problems + (
        [] if count > 1 or '6-xor' in path else [f'only {count} answers were found']))


def check_gates(tap, folder):
    """A scene for each gate that can be reached: blank numbers, and an answer that reaches it."""
    path, problems = os.path.join(folder, 'gates.halfplane'), []
    gates = [gate for gate in GATES if gate not in ('XOR', 'XNOR')]
    with open(path, 'w', encoding='utf-8') as file:
        file.write('[Halfplane]\nVersion=1\nTitle=All gates\n')
        for number, gate in enumerate(gates):
            file.write(f'[Scene {number + 1}]\nTitle=Reach it\nW0=0.30\nW1=-0.45\nW2=1.20\n'
                       f'Theta=0.50\nTarget=none\nGoal={gate}\nLocked=theta\n')
    check_answers(tap, path, folder)
    output = os.path.join(folder, 'worksheet.pdf')
    lines = [line for _, words in read_pages(output) for line in lines_of(words)]
    blank = [line for line in lines if re.search(r'w0 ?= w1 ?= w2 ?= \u03b8 ?= ?0.50', line)]
    # One of them begins with its gate.
    problems += unequal('scenes with blanks', len(blank), len(gates) - 1)
    tap.point('numbers to be found are blank', problems)


def check_three(tap, path, folder):
    """Of three neurons, the one to be found is blank, or all; one that is given is printed."""
    output = os.path.join(folder, 'worksheet.pdf')
    run(path, '--worksheet=' + output)
    lines = [line for _, words in read_pages(output) for line in lines_of(words)]
    given = [f'{line[:2].strip()} {"given" if GIVEN.search(line) else "blank"}'
             for line in lines[:lines.index('Answers')] if re.match('(H1|H2|Y) w0', line)]
    tap.point('three neurons', unequal('neurons', given, [
        'H1 given', 'H2 given', 'Y blank', 'H1 given', 'H2 blank', 'Y given',
        'H1 blank', 'H2 blank', 'Y blank', 'H1 given', 'H2 given', 'Y given']))


def check_headings(tap, path, folder):
    """The answers leave out a scene that has neither a table nor notes."""
    output = os.path.join(folder, 'worksheet.pdf')
    run(path, '--worksheet=' + output)
    lines = [line for _, words in read_pages(output) for line in lines_of(words)]
    answers = lines[lines.index('Answers'):]
    tap.point('scenes without an answer', unequal(
        'scenes', [title for title in ('The nerve cell', 'Many cells, many inputs')
                   if any(title in line for line in answers)], ['The nerve cell']))


def check_learning(tap, folder):
    """One page a step, with the weights after it; of a long run, the limit is said."""
    output = os.path.join(folder, 'learning.pdf')
    options = ['--weights=0,0,0', '--threshold=0.5', '--target=NAND', '--rate=0.1', '--learn',
               '--export=' + output]
    problems = unequal('status and errors', run(*options), (0, ''))
    neuron, target = [0, 0, 0, 50], GATES.index('NAND')
    pages = list(read_pages(output))
    problems += unequal('pages', len(pages), 32)
    for step, (_, words) in enumerate(pages):
        row = step % 4
        error = (target >> 3 - row & 1) - Neuron(*neuron).fires(row)
        for weight, given in enumerate((1, *ROWS[row])):
            neuron[weight] += 10 * error * given
        lines = lines_of(words)
        given = [GIVEN.search(line) for line in lines if GIVEN.search(line)]
        problems += unequal('weights', [list(map(parse, g.groups())) for g in given], [neuron])
        problems += unequal('the head', lines[0], f'Step {step + 1}, epoch {step // 4 + 1}')
    tap.point('learning', problems)
    options = ['--weights=10,10,10', '--target=NOR', '--rate=0.01', '--learn', '--export=' + output]
    status, errors = run(*options)
    last = lines_of(list(read_pages(output))[-1][1])
    said = re.search(r'The last (\d+) of (\d+) steps are left out\.', errors)
    tap.point('a long run', unequal('status', status, 0) + unequal(
        'pages', len(list(read_pages(output))), 200) + (
            [] if said and int(said[2]) - int(said[1]) == 200 and said[0] in ' '.join(last)
            else [errors, *last]))


BAD = [(['--worksheet=a.svg'], 'the file name must end in .pdf'),
       (['--worksheet=a.pdf', '--table'], 'cannot be combined'),
       (['--worksheet=a.pdf', '--paper=a5'], 'not one of a4, letter'),
       (['--paper=a4', '--table'], '--paper requires'),
       (['--learn', '--target=AND', '--export=a.svg'], 'ends in .pdf'),
       (['--learn', '--export=a.pdf'], '--learn requires --target')]


def check_bad(tap):
    """One line, and status 2."""
    for options, reason in BAD:
        status, errors = run(*options)
        tap.point(' '.join(options), unequal('status', status, 2) + unequal(
            'lines', errors.count('\n'), 1) + ([] if reason in errors else [errors]))


def main():
    """Short, one lesson in each language, and three neurons; long, all of them on both papers."""
    tap, lessons = Tap(), sorted(os.listdir(sys.argv[1]))
    paths = [os.path.join(sys.argv[1], name) for name in lessons]
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            for language in LANGUAGES:
                for paper in PAPERS:
                    is_due = (len(language) + number + len(paper)) % 16 == 0
                    if LONG or is_due or ('6-xor' in path and (language, paper) == ('de', 'a4')):
                        check_lesson(tap, path, language, paper, folder)
            check_answers(tap, path, folder)
        check_headings(tap, paths[0], folder)
        check_three(tap, next(path for path in paths if '6-xor' in path), folder)
        check_gates(tap, folder)
        check_learning(tap, folder)
    check_bad(tap)
    tap.end()


main()
