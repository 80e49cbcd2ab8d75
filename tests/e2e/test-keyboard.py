#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything by keyboard alone: the way of the focus, target, sliders, fields, table, history,
menu,
themes, the other windows, and the end.
"""

import time

import words
from halfplane import PARAMETERS, Program, children, each, has, name_of, role_of, text_of, wait_for
from oracle import ROWS, Neuron
from screen import key, type_text, xdotool
from tap import Tap, unequal

ARTICLE = Neuron(-50, 60, 60, 50, 'AND')


def focus_name(program):
    """Role and name of what has the focus."""
    found = program.focus()
    return (role_of(found), name_of(found)) if found else ('', '')


def containers(accessible):
    """Role and name of all that an accessible is in, but for the window and what holds it."""
    while (accessible := accessible.get_parent()) is not None and role_of(accessible) != 'frame':
        yield role_of(accessible), accessible.get_name() or ''


def press_until(program, name, arrives, limit=60):
    """Presses a key until the focus arrives; gives role and name of all that it came by."""
    passed = []
    for _ in range(limit):
        program.press(name)
        passed.append(focus_name(program))
        if arrives(*passed[-1]):
            return passed
    raise TimeoutError(f'{name} came only by {passed}')


def tab_to(program, role, name):
    """Goes on with Tab to something."""
    return press_until(program, 'Tab', lambda its_role, its_name: its_role == role
                       and its_name.startswith(name))


def expect(program, what, condition):
    """A complaint unless the condition comes true within some seconds."""
    try:
        wait_for(condition, what, 3)
        return []
    except TimeoutError as error:
        return [f'{error}: {program.numbers()}, {program.match()!r}']


# The way of the focus.

def check_round(program, tap):
    """Once around: all is there, and all has a name of its own."""
    next(found for found in each(program.frame)
         if found.get_name() == 'Let it learn').get_action_iface().do_action(0)
    tab_to(program, 'text', PARAMETERS[0])
    passed = tab_to(program, 'text', PARAMETERS[0])
    needed = [(role, name) for name in PARAMETERS for role in ('text', 'slider')]
    needed += [('button', 'Reset'), ('button', 'Main menu'), ('button', 'Target')]
    needed += [('button', 'Step'), ('button', 'Speed'), ('text', 'Learning rate')]
    needed += [('table row', 'A 0, B 0')]
    tap.point('Tab comes to everything', [
        f'not to the {role} {name!r}, but to {passed}' for role, name in needed
        if not any(its_role == role and its_name.startswith(name) for its_role, its_name in
                passed)])
    tap.point('all that Tab comes to has a name', [
        f'a {role} is called {name!r}' for role, name in passed
        if not name or name.startswith(('Gtk', 'Hp'))])
    tab_to(program, 'text', 'Learning rate')
    tap.point('no panel around it is read by the name of its class', [
        f'a {role} is called {name!r}' for role, name in containers(program.focus())
        if role == 'panel' and name.startswith(('Gtk', 'Hp'))])
    tab_to(program, 'text', PARAMETERS[0])
    back = press_until(program, 'shift+Tab', lambda role, name: (role, name) == passed[-1])
    back = back[:-1] + press_until(program, 'shift+Tab',
                                   lambda role, name: (role, name) == passed[-1])
    tap.point('Shift+Tab comes to as much', [] if len(set(back)) >= len(set(passed)) - 3 else [
        f'only to {back}'])


# The target.

def check_target(program, tap):
    """Another target, from the list of them."""
    tab_to(program, 'text', PARAMETERS[0])
    press_until(program, 'shift+Tab', lambda role, name: name.startswith('Target'))
    key('space')
    wait_for(lambda: program.has_focus('list item'), 'the list to have the keys')
    key('Home')
    for _ in ('FALSE', 'AND', 'A AND NOT B', 'A'):
        key('Down')
    key('Return')
    found = expect(program, 'the target to be A', lambda: program.match() == '3 of 4 rows match A')
    tap.point('another target is chosen', found + list(words.complaints(program, 'A')))
    key('ctrl+z')
    tap.point('the choice is undone', expect(
        program, 'the target to be AND', lambda: 'All four rows match AND' in program.match()))


# Sliders and fields.

# Keys one after the other on the slider of the bias, and the value after each. The flips of the
# article's AND are at -0.70, -0.10 and 0.50.
SLIDER_KEYS = [('Right', -40), ('Left', -50), ('Up', -40), ('Down', -50), ('shift+Right', -49),
               ('shift+Left', -50), ('Page_Up', 0), ('Page_Down', -50), ('Home', -200),
               ('End', 200), ('ctrl+Left', 49), ('ctrl+Left', -11), ('ctrl+Left', -71),
               ('ctrl+Right', -70), ('ctrl+Right', -10), ('ctrl+Right', 50)]


def check_slider(program, tap):
    """Every key of a slider."""
    program.show(ARTICLE)
    tab_to(program, 'slider', PARAMETERS[0])
    for name, value in SLIDER_KEYS:
        key(name)
        found = expect(program, f'{value}', lambda: program.numbers()[0] == value)
        tap.point(f'{name} on a slider goes to {value}',
                  found + list(words.complaints(program, ARTICLE.target)))
    for _ in SLIDER_KEYS:
        key('ctrl+z')
    tap.point('each key is a step to undo', expect(
        program, 'the start', lambda: program.neuron('AND') == ARTICLE))


def check_sliders(program, tap):
    """Each slider moves its own number."""
    for parameter, name in enumerate(PARAMETERS):
        program.show(ARTICLE)
        tab_to(program, 'slider', name)
        key('shift+Right')
        tap.point(f'a key on the slider of {name}', expect(
            program, 'a hundredth more', lambda: program.neuron('AND') == ARTICLE.with_value(
                parameter, ARTICLE[parameter] + 1)))


def check_field(program, tap):
    """A number typed, and stepped on."""
    program.show(ARTICLE)
    tab_to(program, 'text', PARAMETERS[2])
    field = program.parts.fields[2]
    type_text('1,5')
    key('Return')
    tap.point('a number is typed', expect(program, '1.50', lambda: program.numbers()[2] == 150))
    key('Up')
    tap.point('and stepped on', expect(program, '1.60', lambda: program.numbers()[2] == 160))
    type_text('x')
    key('Escape')
    tap.point('and mended with Escape', expect(program, '1.60', lambda: text_of(field) == '1.60'))
    key('ctrl+a')
    type_text('-2')
    key('Tab')
    tap.point('and taken by Tab', expect(program, '-2.00', lambda: program.numbers()[2] == -200))


# The table.

def find_point(program, row):
    """About where the point of a row is in the plot."""
    left, top, width, height = program.box(program.parts.plot)
    a, b = ROWS[row]
    side = min(width, height) * 0.8
    return left + width / 2 + (a - 0.5) * side / 2, top + height * 0.45 + (0.5 - b) * side / 2, side


def check_mark(program, row, before):
    """The picture has changed around the point of a row, and nowhere else."""
    x, y, side = find_point(program, row)
    deadline = time.monotonic() + 3
    while True:
        places = list(program.picture(program.parts.plot).differences(before))
        strays = [place for place in places
                  if abs(place[0] - x) > side / 4 or abs(place[1] - y) > side / 4]
        if places and not strays or time.monotonic() > deadline:
            break
    if not places:
        return ['the plot shows nothing']
    return [f'the plot has changed at {place}' for place in strays]


def check_table(program, tap):
    """Rows are selected by arrow keys, which marks their points in the plot."""
    program.show(ARTICLE)
    plot, plain = program.parts.plot, program.still_picture(program.parts.plot)
    tab_to(program, 'table row', '')
    key('Home')
    wait_for(lambda: any(program.picture(plot).differences(plain)), 'a mark')
    marked = program.still_picture(plot)
    key('Escape')
    wait_for(lambda: any(program.picture(plot).differences(marked)), 'the mark to go')
    before = program.still_picture(plot)
    for name, row in [('End', 3), ('Up', 2), ('Up', 1), ('Up', 0), ('Down', 1)]:
        key(name)
        at_row = 'A %d, B %d:' % ROWS[row]
        found = expect(program, at_row, lambda: focus_name(program)[1].startswith(at_row))
        tap.point(f'{name}: row {ROWS[row]} marks its point',
                  found + check_mark(program, row, before))
    key('Escape')
    tap.point('Escape unmarks it', expect(program, 'the plot as it was', lambda: not list(
        program.picture(program.parts.plot).differences(before))))


# History.

def check_history(program, tap):
    """Undo, redo, and back to the article's AND."""
    program.show(ARTICLE)
    other, third = ARTICLE._replace(w0=10, target='OR'), ARTICLE._replace(theta=-10, target='OR')
    program.show(other)
    program.show(third)
    for name, neuron in [('ctrl+z', other), ('ctrl+z', ARTICLE), ('ctrl+shift+z', other),
                         ('ctrl+y', third), ('ctrl+r', ARTICLE), ('ctrl+z', third)]:
        key(name)
        found = expect(program, name, lambda: program.neuron(neuron.target) == neuron)
        tap.point(f'{name} goes to {neuron}', found + list(words.complaints(program,
                                                                            neuron.target)))


# Menu and windows.

def open_menu(program, *names):
    """Opens the menu and goes down it, from submenu to submenu."""
    program.press('F10')
    for name in names:
        if focus_name(program)[1] != name:
            press_until(program, 'Down', lambda role, found: found == name, 30)
        program.press('Return')


def lightness(program):
    """That of the plot's corner, from 0 to 255."""
    left, top, _, _ = program.box(program.parts.plot)
    ground = program.picture(program.parts.plot).pixel(left + 3, top + 3)
    return sum(ground.to_bytes(3, 'big')) / 3


def check_themes(program, tap):
    """Each choice is in the menu; dark is dark."""
    found = []
    for name in ('Dark', 'High Contrast', 'Dark', 'Light', 'Follow the System'):
        open_menu(program, 'Colors', name)
        wait_for(lambda: len(program.windows()) == 1, 'the menu to be gone')
        found += expect(program, name, lambda: lightness(program) < 80 if name == 'Dark'
                        else lightness(program) > 200)
    tap.point('the menu changes the theme', found)


def check_equation(program, tap):
    """A thing to show or to hide."""
    before = program.still_picture(program.parts.plot)
    key('ctrl+e')
    found = expect(program, 'a change', lambda: list(
        program.picture(program.parts.plot).differences(before)))
    key('ctrl+e')
    found += expect(program, 'all as it was', lambda: not list(
        program.picture(program.parts.plot).differences(before)))
    tap.point('the equation is hidden and shown', found)


def find_dialog(program):
    """The window over that of the program, once the keyboard is its own."""
    return next((found for found in children(program.application)
                 if found != program.frame and has(found, 'ACTIVE')), None)


def check_window(program, tap, name, opens):
    """Another window comes, with a title, and goes with Escape as with the key to close one."""
    for goes in ('Escape', 'ctrl+w'):
        opens()
        found = expect(program, 'a window', lambda: find_dialog(program))
        title = xdotool('getwindowname', xdotool('getactivewindow').strip()).strip()
        if title in ('', 'halfplane'):
            found.append('it has no title')
        key(goes)
        found += expect(program, 'it to go', lambda: len(children(program.application)) == 1)
        found += expect(program, 'the focus to come back', lambda: has(program.frame, 'ACTIVE'))
        tap.point(f'{name} comes and goes with {goes}', found)


def check_windows(program, tap):
    """Terms, shortcuts and about."""
    check_window(program, tap, 'the window of shortcuts', lambda: key('ctrl+question'))
    check_window(program, tap, 'the window of terms', lambda: key('F1'))
    check_window(program, tap, 'the window of terms, by the menu,',
                 lambda: open_menu(program, 'Terms'))
    check_window(program, tap, 'the window of shortcuts, by the menu,',
                 lambda: open_menu(program, 'Keyboard Shortcuts'))
    check_window(program, tap, 'the window about the program',
                 lambda: open_menu(program, 'About Halfplane'))


def check_ends(tap):
    """Both ways to end."""
    for keys in ('ctrl+w', 'ctrl+q'):
        with Program() as program:
            tap.point(f'{keys} ends the program', program.end(keys))
    for name, opens in [('terms', lambda _: key('F1')),
                        ('about', lambda program: open_menu(program, 'About Halfplane'))]:
        with Program() as program:
            opens(program)
            found = expect(program, 'a window', lambda: find_dialog(program))
            tap.point(f'ctrl+q ends the program from the window {name}', found + program.end())


def main():
    tap = Tap()
    with Program('--theme=light', '--target=AND') as program:
        for check in (check_round, check_target, check_slider, check_sliders, check_field,
                      check_table, check_history, check_themes, check_equation, check_windows):
            check(program, tap)
        tap.point('the program ends well', program.end())
    check_ends(tap)
    tap.end()


main()
