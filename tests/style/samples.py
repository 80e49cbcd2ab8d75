# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by the checkers of the source tree: TAP output, and proof that a checker complains."""

import os
import sys
import tempfile


def read_text(path):
    """The text of a file, or None if it is not text."""
    with open(path, 'rb') as file:
        content = file.read()
    try:
        return None if b'\0' in content else content.decode('utf-8')
    except UnicodeDecodeError:
        return None


def find_files(root):
    """The paths in a source tree, relative to its root; not those of git and of builds."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in ('.git', '__pycache__')
                            and not os.path.exists(os.path.join(folder, name, 'meson-private')))
        for name in sorted(names):
            if not name.endswith('~') and name != '.git':
                yield os.path.relpath(os.path.join(folder, name), root)


def write_sample(root, path, content):
    """Writes a file; one that is a script can be run."""
    place = os.path.join(root, path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, 'w', encoding='utf-8', newline='') as file:
        file.write(content)
    os.chmod(place, 0o755 if content.startswith('#!') else 0o644)


def run_sample(check, files):
    """The complaints about a tree of these files only, given as paths and contents."""
    with tempfile.TemporaryDirectory() as root:
        for path, content in files.items():
            write_sample(root, path, content)
        return list(check(root))


def note(text):
    """Prints a note, which tests/run shows and which is no failure."""
    print(f'# note: {text}')


class Tap:
    """Numbers the points and ends the program."""

    def __init__(self):
        self.points = self.failed = 0

    def point(self, name, complaints):
        """A point that is well if there are no complaints; prints those that there are."""
        self.points += 1
        self.failed += bool(complaints)
        print(f'{"not " if complaints else ""}ok {self.points} {name}')
        for complaint in complaints:
            print(f'# {complaint}')

    def broken_sample(self, name, complaints):
        """A point that is well if a sample broken on purpose is complained about, once."""
        wrong = [] if len(complaints) == 1 else [f'complaints: {complaints}']
        self.point(f'complains about {name}', wrong)

    def skip(self, name, reason):
        """A point that can't be checked here."""
        self.points += 1
        print(f'ok {self.points} {name} # SKIP {reason}')

    def end(self):
        print(f'1..{self.points}')
        sys.exit(1 if self.failed else 0)
