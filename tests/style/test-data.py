#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has the desktop's own tools check what gets installed, and compares two builds:
test-data.py ROOT BUILD. Checks whose tool is missing are skipped."""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

from samples import Tap


def complaints(command, path, ignored=()):
    """What a tool says about a file; nothing but the lines with an ignored word is well."""
    done = subprocess.run(command + [path], cwd=os.path.dirname(path), text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = [line for line in done.stdout.splitlines()
             if line.strip() and not any(word in line for word in ignored)]
    return lines or ([f'{command[0]} ends with {done.returncode}'] if done.returncode else [])


def break_text(path, folder, old, new):
    """A copy of a file, of the same name, with another text in it."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    assert old in text
    copy = os.path.join(folder, os.path.basename(path))
    with open(copy, 'w', encoding='utf-8') as file:
        file.write(text.replace(old, new))
    return copy


def check_tool(tap, command, path, ignored, breakage):
    """A file is well, and the tool would complain if it were broken."""
    if not shutil.which(command[0]):
        tap.skip(f'{command[0]}: {os.path.basename(path)}', f'there is no {command[0]}')
        return
    with tempfile.TemporaryDirectory() as folder:
        seen = complaints(command, break_text(path, folder, *breakage), ignored)
        tap.point(f'{command[0]} complains', [] if seen else ['nothing was said'])
    tap.point(f'{command[0]}: {os.path.basename(path)}', complaints(command, path, ignored))


def check_manifest(path):
    """The manifest names the program, its runtime and the few doors that it needs."""
    with open(path, encoding='utf-8') as file:
        manifest = json.load(file)
    if manifest['id'] + '.json' != os.path.basename(path):
        yield f'{manifest["id"]} is not the name of the file'
    if sorted(manifest['finish-args']) != ['--share=ipc', '--socket=fallback-x11',
                                           '--socket=wayland']:
        yield f'{manifest["finish-args"]}'


def build(root, folder, place):
    """The bytes of the program built from a copy of the sources, in a place beside or in it."""
    copy, place = os.path.join(folder, 'halfplane'), os.path.join(folder, place)
    shutil.copytree(root, copy, ignore=lambda top, names: [
        name for name in names if name == '.git' or top == root and name.startswith('build')])
    for command in (['meson', 'setup', place, copy, '--buildtype=release', '--prefix=/usr'],
                    ['ninja', '-C', place, 'src/halfplane']):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(place, 'src/halfplane'), 'rb') as file:
        return file.read()


def check_builds(tap, root):
    """Two folders give the same program."""
    if 'HP_TEST_LONG' not in os.environ:
        tap.skip('the same program from two folders', 'only with --long')
        return
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        same = build(root, one, 'halfplane/b') == build(root, two, 'a/far/place')
        tap.point('the same program from two folders', [] if same else ['they differ'])


def main():
    root, data = sys.argv[1], os.path.join(sys.argv[2], 'data')
    tap = Tap()
    find = lambda ending: glob.glob(os.path.join(data, 'org.*' + ending))[0]
    # Older versions don't know the newer tags; the id has had its capital letter from the start.
    check_tool(tap, ['appstreamcli', 'validate', '--no-net'], find('.metainfo.xml'),
               ('unknown-tag developer', 'Validation was successful', '\u2714'),
               ('<name>', '<nam>'))
    check_tool(tap, ['desktop-file-validate'], find('.desktop'), (), ('Type=', 'Typ='))
    check_tool(tap, ['mandoc', '-T', 'lint', '-W', 'warning'], os.path.join(data, 'halfplane.1'),
               (), ('.SH NAME', '.SHX NAME'))
    tap.point('manifest of a Flatpak', list(check_manifest(find('.json'))))
    if shutil.which('flatpak-builder'):
        tap.point('flatpak-builder reads it', [
            line for line in complaints(['flatpak-builder', '--show-manifest'], find('.json'))
            if 'rror' in line])
    check_builds(tap, root)
    tap.end()


main()
