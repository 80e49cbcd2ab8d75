#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--export without a display, a bus and a home to write to: it draws what the options say, and
where it can't write it says so, leaving nothing half-done and what was there as it was.
"""

import io
import os
import random
import re
import resource
import stat
import subprocess
import tempfile
import time

from PIL import Image

from oracle import GATES
from tap import Tap, unequal

PROGRAM = os.environ['HALFPLANE']
LONG = 'HP_TEST_LONG' in os.environ
NOBODY = 65534

# No display, no bus, and a home in which nothing can be made, but for the cache of fonts, without
# which fontconfig complains.
BARE = {name: value for name, value in os.environ.items() if not name.startswith('XDG_')
        and name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS',
                         'AT_SPI_BUS_ADDRESS')}
BARE |= {'HOME': '/proc/nowhere', 'XDG_CACHE_HOME': os.environ['XDG_CACHE_HOME']}

FORMATS = {'svg': b'<?xml', 'pdf': b'%PDF', 'png': b'\x89PNG'}
THEMES = {'light': (0xff, 0xff, 0xff), 'dark': (0x1e, 0x1e, 0x20), 'contrast': (0xff, 0xff, 0xff),
          'system': (0xff, 0xff, 0xff)}


def run(*arguments, **others):
    """Runs the program to its end: status, output and errors."""
    result = subprocess.run([PROGRAM, *arguments], env=BARE, stdin=subprocess.DEVNULL, timeout=120,
                            capture_output=True, check=False, **others)
    return (result.returncode, result.stdout.decode('utf-8', 'replace'),
            result.stderr.decode('utf-8', 'replace'))


def read(path):
    """The bytes of a file; None if there is none."""
    try:
        with open(path, 'rb') as file:
            return file.read()
    except FileNotFoundError:
        return None


def export(folder, name, *arguments):
    """The bytes of a picture and what there is to complain about its making."""
    path = os.path.join(folder, name)
    complaints = unequal('the result', run('--export=' + path, *arguments), (0, '', ''))
    return read(path) or b'', complaints


# Pictures.

def check_kinds(tap, folder):
    """Every view in every format; the program names them all when it refuses another."""
    views = run('--view=')[2].strip().rpartition(' of ')[2].split(', ')
    for view in views:
        for ending, beginning in FORMATS.items():
            content, complaints = export(folder, f'{view}.{ending}', '--view=' + view)
            if not content.startswith(beginning):
                complaints.append(f'begins with {content[:10]!r}')
            tap.point(f'{view} as {ending}', complaints)


def check_themes(tap, folder):
    """The ground is that of the theme."""
    for theme, ground in THEMES.items():
        content, complaints = export(folder, 'a.png', '--theme=' + theme)
        corner = Image.open(io.BytesIO(content)).convert('RGB').getpixel((3, 3))
        tap.point('theme ' + theme, complaints + unequal('the ground', corner, ground))


def check_sizes(tap, folder):
    """In pixels, and the same on paper, where a pixel is 1/96 inch."""
    for width, height in ((1200, 1200), (16, 16), (640, 480), (301, 777), (2000, 1125)):
        option = [] if width == height == 1200 else [f'--size={width}x{height}']
        png, complaints = export(folder, 'a.png', *option)
        complaints += unequal('PNG', Image.open(io.BytesIO(png)).size, (width, height))
        svg, more = export(folder, 'a.svg', *option)
        found = re.search(rb'<svg [^>]* width="([\d.]+)" height="([\d.]+)"', svg)
        complaints += more + unequal('SVG', (float(found[1]), float(found[2])), (width, height))
        pdf, more = export(folder, 'a.pdf', *option)
        told = subprocess.run(['pdfinfo', '-'], input=pdf, capture_output=True, check=True).stdout
        found = re.search(rb'Page size: +([\d.]+) x ([\d.]+) pts', told)
        if max(abs(float(found[1]) - width * 0.75), abs(float(found[2]) - height * 0.75)) > 0.01:
            more.append(f'PDF is {found[0]}')
        tap.point(f'size {width}x{height}', complaints + more)


def check_ending(tap, folder):
    """Letters of either case; a space and a letter beyond ASCII in the name."""
    for name, ending in (('a.SVG', 'svg'), ('b.Png', 'png'), ('c d \u00e4.pdf', 'pdf')):
        content, complaints = export(folder, name)
        tap.point(f'file {name!r}', complaints + unequal(
            'its beginning', content[:len(FORMATS[ending])], FORMATS[ending]))


def written(value):
    """A number of hundredths as pictures have it."""
    return ('\u2212' if value < 0 else '') + f'{abs(value) // 100}.{abs(value) % 100:02}'


def check_numbers(tap, folder):
    """The neuron, the target and the rate are those of the options."""
    for number in range(60 if LONG else 6):
        weights = [random.randint(-1000, 1000) for _ in range(4)]
        target = random.choice(GATES)
        options = ['--weights=' + ','.join(f'{w / 100:.2f}' for w in weights[:3]),
                   f'--threshold={weights[3] / 100:.2f}', '--target=' + target, '--rate=0.05']
        svg, complaints = export(folder, 'a.svg', *options)
        text = re.sub(r'<text [^>]*aria-hidden.*?</text>', '', svg.decode())  # halos
        text = re.sub(r'<[^>]*>', '', text)
        missing = [written(abs(w)) for w in weights if written(abs(w)) not in text]
        complaints += unequal('numbers that are missing', missing, [])
        table = run(*options, '--table')[1].split('\n')[1:5]
        wrong = sum(line.split('\t')[5] != '0' for line in table)
        complaints += unequal('rows marked as wrong', text.count('should be'), wrong)
        tap.point(f'numbers, {number}: {options}', complaints)


def check_lesson(tap, folder):
    """A lesson's first scene has a view of its own, which an option replaces."""
    lesson = os.path.join(folder, 'scene.halfplane')
    with open(lesson, 'w', encoding='utf-8') as file:
        file.write('[Halfplane]\nVersion=1\nTitle=T\n\n[Scene 1]\nW0=-0.5\nW1=0.6\nW2=0.6\n'
                   'Theta=0.5\nTarget=AND\nView=weights\n')
    for options, view in (([], 'weights'), (['--view=neuron'], 'neuron')):
        shown, complaints = export(folder, 'a.svg', lesson, *options)
        expected, others = export(folder, 'b.svg', lesson, '--view=' + view)
        tap.point(f'lesson {options}', complaints + others + (
            [] if shown == expected else ['another picture']))


def check_names(tap, folder):
    """A scene's own names of A, B and the output stand in its picture, in each view."""
    lesson = os.path.join(folder, 'names.halfplane')
    scene = 'W0=-0.5\nW1=0.6\nW2=0.6\nTheta=0.5\nTarget=AND\n'
    with open(lesson, 'w', encoding='utf-8') as file:
        file.write('[Halfplane]\nVersion=2\nTitle=T\n\n[Scene 1]\n' + scene + '\n[Scene 2]\n'
                   + scene + 'NameA=cloudy\nNameB=windy\nNameY=umbrella\n')
    names = ['cloudy', 'windy', 'umbrella']
    for view in ('boundary', 'neuron'):
        for number in (1, 2):
            drawn, complaints = export(folder, 'a.svg', lesson, f'--scene={number}',
                                       '--view=' + view)
            found = [name for name in names if name in drawn.decode()]
            tap.point(f'names, {view}, scene {number}', complaints + unequal(
                'the names', found, names if number == 2 else []))


# Files that cannot be written.

def drop_rights():
    """Goes on as a plain user, for whom a folder can be read-only."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def contents(folder):
    """All that is in a folder, by name."""
    return {name: read(os.path.join(folder, name)) for name in os.listdir(folder)
            if stat.S_ISREG(os.lstat(os.path.join(folder, name)).st_mode)}


def failure(folder, path, reason, before, **others):
    """Complaints unless an export fails as it should."""
    status, output, errors = run('--export=' + path, '--target=AND', **others)
    yield from unequal('status', status, 1)
    yield from unequal('standard output', output, '')
    if not re.fullmatch(r'halfplane: [^\n]*\n', errors) or os.path.basename(path) not in errors \
            or reason not in errors:
        yield f'standard error is {errors!r}'
    yield from unequal('what is in the folder', contents(folder), before)


def check_places(tap, folder):
    """Places where there is no writing."""
    os.symlink('loop.svg', os.path.join(folder, 'loop.svg'))
    for ending in FORMATS:
        os.mkdir(os.path.join(folder, 'is-a-folder.' + ending))
        os.symlink('/dev/full', os.path.join(folder, 'full.' + ending))
        for path, reason in (('is-a-folder.', 'directory'), ('none/a.', 'No such file'),
                             ('file/a.', 'Not a directory'), ('full.', 'not a regular file')):
            with open(os.path.join(folder, 'file'), 'wb') as file:
                file.write(b'old')
            tap.point(path + ending, failure(folder, os.path.join(folder, path + ending), reason,
                                             {'file': b'old'}))
    tap.point('loop.svg', failure(folder, os.path.join(folder, 'loop.svg'), 'symbolic links',
                                  {'file': b'old'}))
    tap.point('the full device is still one',
              unequal('a device', stat.S_ISCHR(os.stat('/dev/full').st_mode), True))


def check_read_only(tap, folder):
    """A folder in which a plain user can't write, with a file and without."""
    os.chmod(os.path.dirname(folder), 0o755)
    for ending in FORMATS:
        old = os.path.join(folder, 'old.' + ending)
        with open(old, 'wb') as file:
            file.write(b'old')
        os.chmod(old, 0o666)
    before = contents(folder)
    os.chmod(folder, 0o555)
    for ending in FORMATS:
        for name in ('old.', 'new.'):
            tap.point(f'read-only folder, {name}{ending}', failure(
                folder, os.path.join(folder, name + ending), 'Permission denied', before,
                preexec_fn=drop_rights))
    os.chmod(folder, 0o755)


def check_pipe(tap, folder):
    """A pipe is refused, and never waited for."""
    for ending in FORMATS:
        path = os.path.join(folder, 'pipe.' + ending)
        os.mkfifo(path)
        tap.point(f'pipe, {ending}', failure(folder, path, 'not a regular file', {}))
        tap.point(f'it is still a pipe, {ending}', unequal(
            'a pipe', stat.S_ISFIFO(os.stat(path).st_mode), True))


ONE, TWO, TEACHERS = 4001, 4002, 4100


def become(user):
    """Goes on as a plain user who is in the group of teachers, too."""
    def change():
        os.setgroups([TEACHERS])
        os.setgid(user)
        os.setuid(user)
    return change


def check_shared(tap, folder):
    """Two users of a group export to the same file in turn: it stays of that owner and group."""
    if os.geteuid() != 0:
        tap.point('two users in turn # SKIP only the system\'s user can be other users', [])
        return
    os.chmod(os.path.dirname(folder), 0o755)
    os.chown(folder, ONE, TEACHERS)
    os.chmod(folder, 0o775)
    for ending in FORMATS:
        path, complaints = os.path.join(folder, 'a.' + ending), []
        with open(path, 'wb') as file:
            file.write(b'old')
        os.chown(path, ONE, TEACHERS)
        os.chmod(path, 0o664)
        for turn in range(10):
            status, _, errors = run('--export=' + path, f'--threshold=0.{turn}1',
                                    preexec_fn=become((ONE, TWO)[turn % 2]))
            after = os.stat(path)
            complaints += unequal(f'turn {turn}', (status, errors, after.st_uid, after.st_gid,
                                                   after.st_mode & 0o7777),
                                  (0, '', ONE, TEACHERS, 0o664))
            if not read(path).startswith(FORMATS[ending]):
                complaints.append(f'turn {turn}: not a picture')
        tap.point(f'two users in turn, {ending}', complaints)
        os.unlink(path)
    tap.point('nothing is left beside it', unequal('files', os.listdir(folder), []))


def check_left_over(tap, folder):
    """The next writer removes files left by a killed one, once they are old."""
    for name, age in (('.halfplane-a0b1c2.tmp', 3600), ('.halfplane-a0b1c3.tmp', 0),
                      ('.halfplane-mine', 3600)):
        path = os.path.join(folder, name)
        with open(path, 'wb') as file:
            file.write(b'half')
        os.utime(path, (time.time() - age, time.time() - age))
    _, complaints = export(folder, 'a.svg')
    tap.point('what is left over is swept up', complaints + unequal(
        'files', sorted(os.listdir(folder)),
        ['.halfplane-a0b1c3.tmp', '.halfplane-mine', 'a.svg']))


def check_long_names(tap, folder):
    """As long as names can be, and one that is not UTF-8, which is shown as it is."""
    for length in range(246, 256):
        name = 'n' * (length - 4) + '.svg'
        _, complaints = export(folder, name)
        tap.point(f'a name of {length} bytes', complaints + unequal(
            'files', os.listdir(folder), [name]))
        os.unlink(os.path.join(folder, name))
    os.mkdir(os.path.join(os.fsencode(folder), b'caf\xe9.svg'))
    status, _, errors = run(os.fsencode('--export=' + folder) + b'/caf\xe9.svg')
    tap.point('a name that is not UTF-8', unequal('status', status, 1) + unequal(
        'what is said', errors, f'halfplane: {folder}/caf\ufffd.svg: Is a directory\n'))


def limit_files(size):
    """Lets files grow to a size; the signal that comes with more ends who doesn't ignore it."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def check_limited(tap, folder):
    """Ten sizes at which the disk is full; half of the time a file is there already."""
    for ending in FORMATS:
        whole, complaints = export(folder, 'whole.' + ending, '--target=AND')
        os.unlink(os.path.join(folder, 'whole.' + ending))
        tap.point(f'without a limit, {ending}', complaints)
        for step in range(10):
            for is_old in (False, True) if LONG else (step % 2 == 1,):
                path, size = os.path.join(folder, 'a.' + ending), len(whole) * step // 10
                if is_old:
                    with open(path, 'wb') as file:
                        file.write(b'old')
                before = {'a.' + ending: b'old'} if is_old else {}
                tap.point(f'at most {size} of {len(whole)} bytes, {ending}, '
                          + ('old file' if is_old else 'new file'),
                          failure(folder, path, 'File too large', before,
                                  preexec_fn=limit_files(size)))
                if is_old:
                    os.unlink(path)


def main():
    tap = Tap()
    seed = random.randrange(1 << 30) if 'HP_TEST_LONG' in os.environ else 1
    random.seed(seed)
    print(f'# seed {seed}')
    for check in (check_kinds, check_themes, check_sizes, check_ending, check_numbers, check_lesson,
                  check_names, check_places, check_read_only, check_pipe, check_shared,
                  check_left_over, check_long_names, check_limited):
        with tempfile.TemporaryDirectory() as top:
            folder = os.path.join(top, 'pictures')
            os.mkdir(folder)
            check(tap, folder)
    tap.end()


main()
