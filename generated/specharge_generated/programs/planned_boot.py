# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `planned_boot`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule


B11_160 = Rule('B11:160', (), (Do('note_reason'),), 'planned', ('B11.FR.04', 'B01.FR.09'))
B11_161 = Rule('B11:161', (), (), 'unforeseen', ())
B11_162 = Rule('B11:162', (Named('hardware_knows_the_reason', True),), (Do('give_reason'),), 'unforeseen', ('B11.FR.04', 'B01.FR.09'))
B11_168 = Rule('B11:168', (Named('hardware_knows_the_reason'),), (), 'unforeseen', ('B01.FR.09',))

PLANNED_BOOT = Program(
    name='planned_boot',
    scope='station',
    initial='unforeseen',
    states=('unforeseen', 'planned'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'unforeseen': {
            'reboot_begun': (B11_160,),
        },
        'planned': {
            'reboot_given_up': (B11_161,),
            'station_started': (B11_162, B11_168),
        },
    },
)
