#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options there are: what the source lists, what --help tells and what the manual explains are
the same, and the program knows each of them. test-options.py SOURCE BUILD
"""

import os
import re
import subprocess
import sys

from tap import Tap, unequal

PROGRAM = os.environ['HALFPLANE']
PAGE = os.path.join(sys.argv[2], 'data', 'halfplane.1')


def read(*path):
    """The text of a file of the source."""
    with open(os.path.join(sys.argv[1], *path), encoding='utf-8') as file:
        return file.read()


def run(*arguments):
    """Runs a program to its end: status, output and errors."""
    result = subprocess.run(arguments, capture_output=True, text=True, check=False,
                            stdin=subprocess.DEVNULL, timeout=60)
    return result.returncode, result.stdout, result.stderr


def of_source():
    """Each option's name with that of its value, or None: from the table of options."""
    entry = re.compile(r'\] = \{ "([\w-]+)",[^}]*?(?:"([^"]*)",\s+parse_|\.flag)')
    text = read('src', 'ui', 'application', 'hp-command-line.c')
    return {found[1]: found[2] for found in entry.finditer(text)}


def of_help():
    """The same from what --help prints."""
    return {found[1]: found[2] for found in re.finditer(
        r'^  (?:-\w, )?--([\w-]+)(?:=(\S+))?  ', run(PROGRAM, '--help')[1], re.M)}


def of_page():
    """The same from the headings of the manual's paragraphs."""
    with open(PAGE, encoding='utf-8') as file:
        lines = file.read().replace('\\-', '-').split('\n')
    heads = [lines[i + 1] for i, line in enumerate(lines[:-1]) if line == '.TP']
    found = {}
    for head in heads:
        option = re.search(r'--([\w-]+)(=?)(.*)', head)
        if option:
            found[option[1]] = option[3].replace(' ', '') if option[2] else None
    return found


def check_names(tap, option):
    """The manual has just the names that the program takes as the value of an option."""
    names = run(PROGRAM, f'--{option}=?')[2].strip().partition(' not one of ')[2].split(', ')
    with open(PAGE, encoding='utf-8') as file:
        paragraph = file.read().partition(f'\\-\\-{option}=')[2].partition('.TP')[0]
    tap.point(f'the manual has the names of --{option}', unequal(
        'they', re.findall(r'^\.BR? (\S+)', paragraph, re.M), names))


def print_page():
    """The manual as it is read, and what the formatter has to complain about."""
    environment = {**os.environ, 'GROFF_NO_SGR': '1'}
    return subprocess.run(['groff', '-man', '-ww', '-rLL=80n', '-Tutf8', PAGE], text=True,
                          capture_output=True, check=False, env=environment)


def sections(page):
    """The headings of the manual."""
    return re.findall(r'^([A-Z][A-Z ]+)$', re.sub('.\b', '', page), re.M)


def check_known(tap, options):
    """The program has heard of each, and takes a value just where it says so."""
    for name, value in options.items():
        arguments = ['--' + name] if value else ['--' + name + '=1']
        status, output, errors = run(PROGRAM, *arguments)
        complaints = unequal('status and output', (status, output), (2, ''))
        if 'nknown' in errors or name not in errors:
            complaints.append(repr(errors))
        tap.point(f'--{name} {"without a" if value else "with a"} value is refused', complaints)


def main():
    tap = Tap()
    options = of_source()
    tap.point('there are options', [] if len(options) >= 12 else [options])
    tap.point('--help has those of the source', unequal('they', of_help(), options))
    tap.point('the manual has those of the source', unequal('they', of_page(), options))
    check_known(tap, options)
    check_names(tap, 'view')
    check_names(tap, 'theme')
    page = print_page()
    tap.point('the manual is well-formed', unequal('complaints', page.stderr, ''))
    tap.point('the manual can be read', unequal('headings', sections(page.stdout), [
        'NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'KEYS', 'EXIT STATUS', 'FILES', 'EXAMPLES']))
    version = run(PROGRAM, '--version')[1].strip()
    tap.point('the manual is of this version', [] if version in page.stdout else [version])
    for name in ('README.md',):
        own = re.sub(r'(?m)^.*(meson|flatpak|tests/).*$', '', read(name))
        unknown = set(re.findall(r'(?<=\s)--([a-z]+)', own)) - set(options)
        tap.point(f'{name} names no other option', unequal('those', sorted(unknown), []))
    tap.end()


main()
