#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a session manager that programs tell why nobody should log out. It says "ready" once
it is on the bus, then which reasons it was given and are withdrawn, a line each.
"""

import itertools

from gi.repository import Gio, GLib

LOGOUT = 1
NAME = 'org.gnome.SessionManager'
PATH = '/org/gnome/SessionManager'
INTERFACE = Gio.DBusNodeInfo.new_for_xml(f'''<node><interface name='{NAME}'>
  <method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>
    <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='u' direction='out'/>
  </method>
  <method name='Uninhibit'><arg type='u' direction='in'/></method>
  <method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='o' direction='out'/></method>
</interface></node>''').interfaces[0]

cookies = itertools.count(1)
reasons = {}


def answer(bus, sender, path, interface, method, arguments, invocation):
    """Answers a call."""
    if method == 'RegisterClient':  # the bus of screen readers is one
        invocation.return_value(GLib.Variant('(o)', (PATH,)))
    elif method == 'Inhibit':
        _, _, reason, flags = arguments.unpack()
        cookie = next(cookies)
        reasons[cookie] = reason if flags & LOGOUT else None
        print(f'asks: {reasons[cookie]}', flush=True)
        invocation.return_value(GLib.Variant('(u)', (cookie,)))
    else:
        print(f'no longer: {reasons.pop(arguments.unpack()[0], None)}', flush=True)
        invocation.return_value(None)


def export(bus, name):
    """Is there before the name is."""
    bus.register_object(PATH, INTERFACE, answer, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, export,
                 lambda *_: print('ready', flush=True), None)
GLib.MainLoop().run()
