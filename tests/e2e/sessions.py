# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that one after the other restore what the last one left."""

import os

from halfplane import Program, wait_for


class Sessions:
    """A folder for the state of one person, and programs started with it."""

    def __init__(self, folder):
        self.environment = {'XDG_STATE_HOME': folder}
        self.folder = os.path.join(folder, 'halfplane')
        self.file = os.path.join(self.folder, 'session.halfplane')

    def start(self):
        """Starts the program; its window is up when this comes back."""
        program = Program(environment=self.environment)
        wait_for(lambda: None not in program.numbers(), 'the numbers')
        return program

    def left_over(self):
        """Files in the folder beside the session."""
        names = os.listdir(self.folder) if os.path.isdir(self.folder) else []
        return sorted(set(names) - {os.path.basename(self.file)})
