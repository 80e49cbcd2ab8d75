#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a desktop's portal that publishes preferences: portal.py COLOUR-SCHEME CONTRAST

Each line of the input has new ones. Says "ready" once it is on the bus, and after each change.
"""

import sys

from gi.repository import Gio, GLib

APPEARANCE = 'org.freedesktop.appearance'
SETTINGS = 'org.freedesktop.portal.Settings'
PATH = '/org/freedesktop/portal/desktop'
INTERFACE = Gio.DBusNodeInfo.new_for_xml(f'''<node><interface name='{SETTINGS}'>
  <method name='ReadAll'><arg type='as' direction='in'/><arg type='a{{sa{{sv}}}}' direction='out'/>
  </method>
  <method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='v' direction='out'/></method>
  <signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
  <property name='version' type='u' access='read'/>
</interface></node>''').interfaces[0]

preferences = {}


def take(line):
    """New preferences; returns those that have changed."""
    new = {key: GLib.Variant('u', int(word))
           for key, word in zip(('color-scheme', 'contrast'), line.split())}
    changed = {key: value for key, value in new.items() if preferences.get(key) != value}
    preferences.update(new)
    return changed


def answer(bus, sender, path, interface, method, arguments, invocation):
    """Answers a call."""
    if method == 'ReadAll':
        invocation.return_value(GLib.Variant('(a{sa{sv}})', ({APPEARANCE: preferences},)))
    elif arguments.unpack()[0] == APPEARANCE and arguments.unpack()[1] in preferences:
        invocation.return_value(GLib.Variant('(v)', (preferences[arguments.unpack()[1]],)))
    else:
        invocation.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'no such setting')


def read(channel, condition, bus):
    """Publishes the preferences of a line."""
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    for key, value in take(line).items():
        bus.emit_signal(None, PATH, SETTINGS, 'SettingChanged',
                        GLib.Variant('(ssv)', (APPEARANCE, key, value)))
    print('ready', flush=True)
    return True


def appear(bus, name):
    """Other calls may come from now on."""
    GLib.io_add_watch(GLib.IOChannel.unix_new(0), 0, GLib.IOCondition.IN | GLib.IOCondition.HUP,
                      read, bus)
    print('ready', flush=True)


def export(bus, name):
    """Is there before the name is."""
    bus.register_object(PATH, INTERFACE, answer, lambda *_: GLib.Variant('u', 2), None)


take(' '.join(sys.argv[1:]))
loop = GLib.MainLoop()
Gio.bus_own_name(Gio.BusType.SESSION, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE,
                 export, appear, None)
loop.run()
