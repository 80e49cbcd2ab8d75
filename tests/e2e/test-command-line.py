#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: the truth table, help and version without a display and a bus, what is refused
and how, and a second start that tells the running window.
"""

import itertools
import os
import random
import re
import signal
import subprocess
import tempfile

import words
from halfplane import ENVIRONMENT, MINUS, PROGRAM, Program, wait_for, write
from oracle import GATES, ROWS, Neuron
from screen import key, xdotool
from tap import Tap, unequal

LONG = 'HP_TEST_LONG' in ENVIRONMENT

# Nothing of a desktop: no display and no bus.
BARE = {name: value for name, value in ENVIRONMENT.items() if name not in (
    'DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR',
    'AT_SPI_BUS_ADDRESS')}


def run(*arguments, environment=None, **others):
    """Runs the program to its end: status, output and errors."""
    others = {'stdout': subprocess.PIPE, **others}
    result = subprocess.run([PROGRAM, *arguments], env=BARE if environment is None else environment,
                            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60, **others)
    output = (result.stdout or b'').decode('utf-8', 'replace')
    return result.returncode, output, result.stderr.decode('utf-8', 'replace')


# The table.

AND = ['--weights=-0.5,0.6,0.6', '--threshold=0.5', '--target=AND']
NOR = ['--weights=0.5,-0.6,-0.6', '--threshold=0.5', '--target=NOR']
TABLES = [
    (AND, ['A B z y target error', '0 0 -0.50 0 0 0', '0 1 0.10 0 0 0', '1 0 0.10 0 0 0',
           '1 1 0.70 1 1 0']),
    (NOR, ['A B z y target error', '0 0 0.50 1 1 0', '0 1 -0.10 0 0 0', '1 0 -0.10 0 0 0',
           '1 1 -0.70 0 0 0']),
    (NOR + ['--strict'], ['A B z y target error', '0 0 0.50 0 1 1', '0 1 -0.10 0 0 0',
                          '1 0 -0.10 0 0 0', '1 1 -0.70 0 0 0']),
    (['--network=0,1,1,1/0,1,1,2/0,1,-1,1', '--strict', '--target=XOR'],
     ['A B H1 H2 z y target error', '0 0 0 0 0.00 0 0 0', '0 1 0 0 0.00 0 1 1',
      '1 0 0 0 0.00 0 1 1', '1 1 1 0 1.00 0 0 0']),
    (['--weights=-1.8,0.6,1.7', '--threshold=0.5'],
     ['A B z y', '0 0 -1.80 0', '0 1 -0.10 0', '1 0 -1.20 0', '1 1 0.50 1']),
    (AND[:2] + ['--target=none'],
     ['A B z y', '0 0 -0.50 0', '0 1 0.10 0', '1 0 0.10 0', '1 1 0.70 1']),
    (['--weights=' + MINUS + '0.50,+.6,0.60', '--threshold=0,5', '--target=xor'],
     ['A B z y target error', '0 0 -0.50 0 0 0', '0 1 0.10 0 1 1', '1 0 0.10 0 1 1',
      '1 1 0.70 1 0 -1']),
    (['--weights=\u061c-\u0660\u066b\u0665\u060c\u0660\u066b\u0666\u060c\u06f0\u066b\u06f6',
      '--threshold', '\u00a00.500\r\n', '--target=AND'],
     ['A B z y target error', '0 0 -0.50 0 0 0', '0 1 0.10 0 0 0', '1 0 0.10 0 0 0',
      '1 1 0.70 1 1 0']),
    (['--weights=\uff0d\uff10\uff0e\uff15\uff0c+ 0.6,.60000', '--threshold=\u2013 \u202f.5'],
     ['A B z y', '0 0 -0.50 1', '0 1 0.10 1', '1 0 0.10 1', '1 1 0.70 1']),
    (['--weights=-10,-10,-10', '--threshold=10', '--target=TRUE'],
     ['A B z y target error', '0 0 -10.00 0 1 1', '0 1 -20.00 0 1 1', '1 0 -20.00 0 1 1',
      '1 1 -30.00 0 1 1']),
]


def check_tables(tap):
    """To the byte."""
    for options, lines in TABLES:
        expected = ''.join(line.replace(' ', '\t') + '\n' for line in lines)
        for arguments in (options + ['--table'], ['--table'] + options):
            for locale in ('C.UTF-8', 'C'):
                result = run(*arguments, environment={**BARE, 'LC_ALL': locale})
                tap.point(ascii(' '.join(arguments)) + f' in {locale}',
                          unequal('the result', result, (0, expected, '')))


def check_unseen(tap):
    """Invisible characters in a refused value are made visible."""
    for option, shown in (('--target=A\u00a0AND NOT B', '--target=A<U+00A0>AND NOT B: '),
                          ('--target=AND ', '--target=AND<U+0020>: '),
                          ('--threshold=1\u200e2', '--threshold=1<U+200E>2: '),
                          ('--view=\u202eneuron', '--view=<U+202E>neuron: '),
                          ('--theme=dark\x1a', '--theme=dark<U+001A>: ')):
        for locale in ('C.UTF-8', 'C'):
            _, _, errors = run(option, '--table', environment={**BARE, 'LC_ALL': locale})
            tap.point(f'{option!a} in {locale}',
                      [] if errors.startswith('halfplane: ' + shown) else [repr(errors)])


LINKED = '''[Halfplane]
Version=1
[Scene 1]
W0=-0.50
W1=0.60
W2=0.60
Theta=1.00
Target=AND
Linked=true
'''


def check_linked(tap):
    """Options are used as given, even if the file's link would move another value along."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'linked.halfplane')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(LINKED)
        for options, lines in ((NOR[:2], ['0.50 1', '-0.10 0', '-0.10 0', '-0.70 0']),
                               (NOR[:1], ['0.50 0', '-0.10 0', '-0.10 0', '-0.70 0']),
                               (NOR[1:2], ['-0.50 0', '0.10 0', '0.10 0', '0.70 1'])):
            _, output, _ = run(path, *options, '--table')
            outputs = [' '.join(line.split('\t')[2:4]) for line in output.splitlines()[1:]]
            tap.point(f'{" ".join(options)} with a link', unequal('z and y', outputs, lines))


SCENES = '[Halfplane]\nVersion=1\n' + ''.join(
    f'[Scene {i + 1}]\nW0={w0}\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget={target}\nView={view}\n'
    for i, (w0, target, view) in enumerate([('-0.50', 'AND', 'boundary'), ('0.00', 'OR', 'neuron'),
                                            ('-2.00', 'NAND', 'gates')]))
SCENE_ROWS = ['-0.50 0.10 0.10 0.70', '0.00 0.60 0.60 1.20', '-2.00 -1.40 -1.40 -0.80']
BAD_SCENES = [('--scene=4', 'the last scene of this lesson is 3'),
              ('--scene=0', 'expected the number of a scene, 1 to 1000'),
              ('--scene=1001', 'expected the number of a scene, 1 to 1000')]


def read_bytes(path):
    """The contents of a file."""
    with open(path, 'rb') as file:
        return file.read()


def check_scenes(tap):
    """A script walks through the scenes of a lesson."""
    with tempfile.TemporaryDirectory() as folder:
        path, picture = (os.path.join(folder, name) for name in ('a.halfplane', 'a.svg'))
        with open(path, 'w', encoding='utf-8') as file:
            file.write(SCENES)
        pictures = set()
        for i, sums in enumerate(SCENE_ROWS):
            option = f'--scene={i + 1}'
            _, table, _ = run(path, option, '--table')
            _, ledger, _ = run(path, option, '--learn')
            status, _, _ = run(path, option, '--export=' + picture)
            found = ' '.join(line.split('\t')[2] for line in table.splitlines()[1:])
            first = ledger.splitlines()[1].split('\t')
            pictures.add(read_bytes(picture))
            tap.point(option, unequal('z', found, sums) + unequal('status', status, 0)
                      + unequal('z learnt from', first[4], sums.split()[0]))
        tap.point('three pictures', unequal('kinds', len(pictures), 3))
        tap.point('without --scene', unequal('the table', run(path, '--table'),
                                             run(path, '--scene=1', '--table')))
        for option, reason in BAD_SCENES:
            for answer in ('--table', '--learn', '--export=' + picture):
                tap.point(f'{option} {answer[:8]}', unequal(
                    'status, output and errors', run(path, option, answer),
                    (2, '', f'halfplane: {option}: {reason}\n')))


def check_targets(tap):
    """Each of the 16 gates is known by its name."""
    for number, gate in enumerate(GATES):
        _, output, _ = run('--target=' + gate, '--table')
        targets = [line.split('\t')[4] for line in output.splitlines()[1:]]
        tap.point(f'--target={gate}', unequal('its outputs', ''.join(targets), f'{number:04b}'))


# Learning: options, the last line, the last weights.
FROM_ZERO = '--weights=0,0,0 --threshold=0.5 --target=NAND --rate=0.1'
FROM_0_3 = '--weights=0,0.3,-0.1 --threshold=0.2 --target=AND --rate=0.1'
FROM_0_8 = ('--weights=0.8,0.4,0.6 --threshold=0 --target=AND --rate=0.01 --strict '
            '--order=11,10,01,00')
LEARNT = [
    (FROM_ZERO, 'converged epochs=8 corrections=19 bound=83', '0.70 -0.20 -0.10'),
    (FROM_ZERO + ' --strict', 'converged epochs=9 corrections=20 bound=83', '0.80 -0.20 -0.10'),
    (FROM_0_3, 'converged epochs=4 corrections=5 bound=34', '-0.10 0.20 0.10'),
    (FROM_0_3 + ' --fixed-bias', 'converged epochs=5 corrections=6', '0.00 0.10 0.10'),
    (FROM_0_3 + ' --fixed-bias --target=XOR', 'loop epochs=3 corrections=7', '0.00 0.10 -0.10'),
    (FROM_0_8, 'converged epochs=42 corrections=99 bound=512', '-0.19 0.08 0.19'),
]


def check_learnt(tap):
    """Exercises of textbooks."""
    for options, end, weights in LEARNT:
        status, output, errors = run(*options.split(), '--learn')
        lines = output.splitlines()
        tap.point(f'{options} --learn', unequal('status and errors', (status, errors), (0, ''))
                  + unequal('the end', lines[-1:], ['# ' + end])
                  + unequal('the weights', lines[-2].split('\t')[-3:], weights.split()))


# Three neurons.

def best_neuron(gate):
    """The shortest whole weights that keep every row of a gate at least 1 off the line, or None."""
    number, found = GATES.index(gate), []
    for w0, w1, w2 in itertools.product(range(-3, 4), repeat=3):
        excess = [w0 + w1 * a + w2 * b for a, b in ROWS]
        if all(abs(e) >= 1 and (e > 0) == bool(number >> 3 - i & 1) for i, e in enumerate(excess)):
            found.append((w0 * w0 + w1 * w1 + w2 * w2, w0, w1, w2))
    return Neuron(*(100 * w for w in min(found)[1:]), 0) if found else None


def network_table(h1, h2, y, target):
    """The lines of the table of three neurons."""
    yield 'A B H1 H2 z y' + (' target error' if target else '')
    for row, (a, b) in enumerate(ROWS):
        landing = ROWS.index((h1.fires(row), h2.fires(row)))
        wanted = GATES.index(target) >> 3 - row & 1 if target else 0
        yield (f'{a} {b} {h1.fires(row)} {h2.fires(row)} {write(y.total(landing))} '
               f'{y.fires(landing)}' + (f' {wanted} {wanted - y.fires(landing)}' if target else ''))


def compare_network(neurons, target):
    """The output of the program, against the lines that are right; and its outputs."""
    value = '/'.join(','.join(write(number) for number in neuron[:4]) for neuron in neurons)
    options = [f'--network={value}'] + ([f'--target={target}'] if target else [])
    status, output, errors = run(*options, '--table')
    expected = ''.join(line.replace(' ', '\t') + '\n' for line in network_table(*neurons, target))
    outputs = ''.join(line.split('\t')[5] for line in output.splitlines()[1:])
    return unequal(value, (status, output, errors), (0, expected, '')), outputs


def check_networks(tap):
    """Triples of gates that neurons can be, all of them in a long run, and others at random."""
    neurons = [neuron for neuron in map(best_neuron, GATES) if neuron]
    triples = list(itertools.product(neurons, repeat=3))
    draw = random.Random(1)
    problems, made = unequal('triples', len(triples), 2744), {}
    for triple in triples if LONG else draw.sample(triples, 15):
        wrong, outputs = compare_network(triple, 'XOR')
        made[outputs] = made.get(outputs, 0) + 1
        problems += wrong
    if LONG:
        problems += unequal('XOR and XNOR', (made['0110'], made['1001']), (16, 16))
    tap.point('triples of gates', problems)
    problems = []
    for number in range(400 if LONG else 15):
        some = [Neuron(*(draw.randint(-1000, 1000) for _ in range(4))) if number % 2
                else Neuron(*(10 * draw.randint(-10, 10) for _ in range(4))) for _ in range(3)]
        problems += compare_network(some, draw.choice([None, *GATES]))[0]
    tap.point('random networks', problems)
    output = run('--network=0,\u22121.5,+.5,1/ 0,0,0,0/1,1,1,1', '--table')[1]
    tap.point('numbers as people write them', unequal('the first row', output.splitlines()[1:2],
                                                      ['0\t0\t0\t1\t2.00\t1']))


# Refused options.

# The last argument is at fault; a picture that is named before it must not come to be.
PICTURE = '--export=' + os.path.join(tempfile.gettempdir(), f'halfplane-{os.getpid()}.png')
BAD = [['--weights=1,2'], ['--weights=1,2,3,4'], ['--weights='], ['--weights=a,b,c'],
       ['--weights=1,2,'], ['--weights=10.01,0,0'], ['--weights=0,-10.01,0'],
       ['--weights=0,0,0.001'], ['--weights=1 2 3'], ['--weights=1;2;3'], ['--weights'],
       ['--threshold='], ['--threshold=abc'], ['--threshold=11'], ['--threshold=-10.01'],
       ['--threshold=0.123'], ['--threshold=nan'], ['--threshold=inf'], ['--threshold=1e0'],
       ['--threshold=0x1'], ['--threshold=1,2,3'], ['--threshold=99999999999999999999'],
       ['--threshold=1\n2'], ['--threshold'], ['--target='], ['--target=XAND'], ['--target=AND '],
       ['--target=1'], ['--target'], ['--theme=blue'], ['--theme='], ['--theme'], ['--bogus'],
       ['--bogus=1'], ['-x'], ['--table=1'], ['--version=1'], ['--weights=1,2,3', '--weights=x'],
       ['--target=AND', '--threshold=--5'], [b'--target=\xff\xfe'],
       ['--rate=0'], ['--rate=1.01'], ['--rate=-0.10'], ['--rate=0.001'], ['--rate='], ['--rate'],
       ['--view=map'], ['--view='], ['--view=Neuron'], ['--view'], ['--learn'], ['--learn=1'],
       ['--target=none', '--learn'], ['--scene=1'], ['--table', '--scene=1'], ['--scene'],
       ['a.halfplane', '--scene=x'], ['--export'], ['--export='], ['--export=a'],
       ['--export=a.gif'], ['--export=.svg'], ['--export=a.svg.gz'], ['--export=a/'],
       [b'--export=\xff.gif'], ['--size=100x100'], [PICTURE, '--size=0x0'],
       [PICTURE, '--size=15x100'], [PICTURE, '--size=100x8193'], [PICTURE, '--size=100'],
       [PICTURE, '--size=100x'], [PICTURE, '--size=x100'], [PICTURE, '--size=100x100x100'],
       [PICTURE, '--size=-100x100'], [PICTURE, '--size=1e2x100'], [PICTURE, '--size=100 by 100'],
       [PICTURE, '--size=99999999999x100'], [PICTURE, '--size='], [PICTURE, '--size'],
       [PICTURE, '--weights=1'], [PICTURE, '--table'], ['--target=AND', PICTURE, '--learn'],
       ['--target=AND', '--table', '--learn'], ['--network'], ['--network=', '--network='],
       ['--strict=1'], ['--fixed-bias='], ['--order'], ['--order='], ['--order=11,10,01'],
       ['--order=11,10,01,01'], ['--order=11 10 01 00'], ['--order=11,10,01,00,'],
       [b'--order=\xff'], ['--table', '--network=1,2,3,4'],
       ['--table', '--network=1,2,3,4/1,2,3,4'],
       ['--table', '--network=1,2,3,4/1,2,3,4/1,2,3'], ['--table', '--network=1,2,3/1,2,3/1,2,3'],
       ['--table', '--network=1,2,3,4/1,2,3,4/1,2,3,4/'],
       ['--table', '--network=1,2,3,4/1,2,3,4/1,2,3,10.01'],
       ['--table', '--network=1,2,3,4/1,2,3,4/1,2,3,0.005'],
       [b'--table', b'--network=1,2,3,4/1,2,3,4/\xff'],
       ['--weights=1,2,3', '--table', '--network=1,2,3,4/1,2,3,4/1,2,3,4']]


def complain(arguments, result):
    """Status 2, nothing on standard output, and one line that names what is wrong."""
    status, output, errors = result
    option = arguments[-1]
    if isinstance(option, bytes):
        option = option.decode('latin-1')
    named = option.split('=')[0].lstrip('-')
    yield from unequal('status', status, 2)
    yield from unequal('standard output', output, '')
    if not re.fullmatch(r'halfplane: [^\n]+\n', errors) or named not in errors:
        yield f'standard error is {errors!r}'


def check_bad(tap):
    """With the table or with a window that must not come."""
    for number, arguments in enumerate(BAD):
        also = ['--table'] if number % 2 and PICTURE not in arguments else []
        tap.point(f'refused: {arguments}', complain(arguments, run(*also, *arguments)))
    tap.point('no picture has come of it',
              unequal('its being there', os.path.exists(PICTURE.split('=')[1]), False))


def check_apart(tap):
    """An option and its value may stand apart, and each is refused by its name."""
    for option, value in ((b'--weights', b'\xff,1,1'), (b'--theme', b'\xff'), (b'--size', b'\xff')):
        tap.point(f'refused: {option} {value}', complain([option], run(option, value, '--table')))
    for options in ((), ('--table',), ('--export', '/dev/null.svg')):
        status, _, errors = run(*options, b'is-not\n-there\xff')
        tap.point(f'{options} before a file that is not there', unequal('status', status, 1)
                  + unequal('lines of errors', errors.count('\n'), 1))
    status, _, errors = run(b'--export=no/such\n\x1bfolder\xff/x.svg')
    tap.point('--export to where there is no folder', unequal('status', status, 1)
              + ([] if re.fullmatch(r'halfplane: [^\x00-\x1f]*no/such[^\x00-\x1f]+\n', errors)
                 else [repr(errors)]))


# Help, version, and what goes wrong.

def check_help(tap):
    """Texts that need no display."""
    status, output, errors = run('--help')
    missing = [option for option in ('--weights', '--threshold', '--target', '--theme', '--table',
                                     '--export', '--help', '--version', 'status')
               if option not in output]
    tap.point('--help', unequal('status and errors', (status, errors), (0, ''))
              + unequal('what is missing', missing, []))
    tap.point('-h says the same', unequal('the help', run('-h'), (status, output, errors)))
    tap.point('a file is not read for it', unequal('the help', run('--help', 'no such file'),
                                                   (status, output, errors)))
    status, output, errors = run('--version')
    tap.point('--version', unequal('status and errors', (status, errors), (0, ''))
              + ([] if re.fullmatch(r'halfplane \d+(\.\d+)+\n', output) else [repr(output)]))


def check_no_output(tap):
    """Standard output that takes nothing is an error, never a silent success."""
    for option in ('--table', '--help', '--version', '--learn'):
        arguments = AND + [option]
        with open('/dev/full', 'wb') as full:
            status, _, errors = run(*arguments, stdout=full)
        tap.point(f'{option} on a full disk', unequal('status', status, 1)
                  + unequal('lines of errors', errors.count('\n'), 1))
        status, _, errors = run(*arguments, stdout=None, preexec_fn=lambda: os.close(1))
        tap.point(f'{option} without standard output', unequal('status', status, 1)
                  + unequal('lines of errors', errors.count('\n'), 1))


def check_closed_pipe(tap):
    """Nor is anything said when nobody reads any more what it prints, as before head: the process
    ends by the signal for that or, where its parent ignores it, with a status."""
    for option in ('--table', '--help', '--version', '--learn'):
        for handler, expected in ((signal.SIG_DFL, -signal.SIGPIPE), (signal.SIG_IGN, 1)):
            reader, writer = os.pipe()
            os.close(reader)
            status, _, errors = run(*AND, option, stdout=writer, preexec_fn=lambda what=handler:
                                    signal.signal(signal.SIGPIPE, what))
            os.close(writer)
            tap.point(f'{option} into a closed pipe, {handler.name}',
                      unequal('status and errors', (status, errors), (expected, '')))


def check_no_display(tap):
    """A window without a display: one line, status 1."""
    for name, display in (('no', {}), ('a wrong', {'DISPLAY': ':31999'})):
        for options in ([], AND):
            status, output, errors = run(*options, environment={**BARE, **display})
            tap.point(f'{name} display, options {options}', unequal('status', status, 1)
                      + unequal('standard output', output, '')
                      + ([] if re.fullmatch(r'halfplane: [^\n]*display[^\n]*\n', errors)
                         else [f'standard error is {errors!r}']))


# A second start.

def state(program, target):
    """The neuron shown, if the target is what is said of it."""
    is_target = (program.match() or 'none').endswith(target or 'none')
    return program.neuron(target) if is_target else None


def expect(program, neuron, what):
    """Complaints unless the window comes to a state."""
    try:
        wait_for(lambda: state(program, neuron.target) == neuron, what, 5)
    except TimeoutError:
        return [f'{what}: {program.numbers()}, {program.match()}, not {neuron}']
    return list(words.complaints(program, neuron.target))


START, OTHER = Neuron(-50, 60, 60, 50, 'AND'), Neuron(12, -34, 156, -178, 'NOT B')


def check_second(tap):
    """It changes the state of the window that is there, as one step that can be undone."""
    with Program(*AND) as program:
        tap.point('options at the first start', expect(program, START, 'the first start'))
        result = program.call('--weights=0.12,-0.34,1.56', '--threshold=-1.78', '--target=NOT B')
        tap.point('a second start ends at once', unequal('status', result.returncode, 0))
        tap.point('it changes the state', expect(program, OTHER, 'the second start'))
        tap.point('there is one window', unequal('windows', len(program.frames()), 1))
        key('ctrl+z')
        tap.point('one undo takes it back', expect(program, START, 'the undo'))
        program.call('--threshold=0.75')
        tap.point('what is not given stays',
                  expect(program, START._replace(theta=75), 'a threshold'))
        key('ctrl+z')
        tap.point('that is a step, too', expect(program, START, 'the undo'))
        result = program.call('--threshold=75')
        tap.point('a bad one is refused', complain(['--threshold=75'], (
            result.returncode, result.stdout, result.stderr)))
        result = program.call('--target=NAND', '--table')
        tap.point('a table is printed', unequal('lines', result.stdout.count('\n'), 5))
        result = program.call()
        tap.point('and one without options', unequal('status', result.returncode, 0))
        tap.point('none of them changes anything', expect(program, START, 'nothing'))
        key('ctrl+shift+z')
        tap.point('not even the history',
                  expect(program, START._replace(theta=75), 'the redo'))
        tap.point('the program ends well', program.end())


def find_window(process):
    """Whether a process has a window on the screen."""
    if process.poll() is not None:
        raise RuntimeError(f'it ended with status {process.returncode}')
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(process.pid)],
                           stdout=subprocess.PIPE, check=False).stdout
    return found.strip()


def check_no_bus(tap):
    """A window comes without a bus, too; nobody can read it aloud then."""
    # Newer GTK leaks where nobody reads: whole stacks tell that from leaks of ours.
    stacks = ENVIRONMENT.get('ASAN_OPTIONS', '') + ':fast_unwind_on_malloc=0'
    environment = {**BARE, 'DISPLAY': ENVIRONMENT['DISPLAY'], 'GTK_A11Y': 'none',
                   'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'ASAN_OPTIONS': stacks}
    with subprocess.Popen([PROGRAM], env=environment, stdin=subprocess.DEVNULL) as process:
        try:
            window = wait_for(lambda: find_window(process), 'a window')
            xdotool('windowfocus', '--sync', window.split()[-1].decode())
            key('ctrl+q')
            tap.point('a window without a bus', unequal('status', process.wait(20), 0))
        finally:
            if process.poll() is None:
                process.kill()


def main():
    tap = Tap()
    # The signal that ends a writer into a closed pipe is not as Python has set it.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for check in (check_tables, check_learnt, check_networks, check_unseen, check_linked,
                  check_scenes, check_targets, check_bad, check_apart, check_help, check_no_output,
                  check_closed_pipe, check_no_display, check_second, check_no_bus):
        check(tap)
    tap.end()


main()
