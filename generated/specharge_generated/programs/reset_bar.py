# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reset_bar`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Program, Rule


B11_108 = Rule('B11:108', (), (), 'barred', ('B11.FR.06', 'B11.FR.07', 'B12.FR.10'))
B11_109 = Rule('B11:109', (), (), 'lifted', ('B11.FR.07',))

RESET_BAR = Program(
    name='reset_bar',
    scope='evse',
    initial='lifted',
    states=('lifted', 'barred'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'lifted': {
            'reset_barred': (B11_108,),
        },
        'barred': {
            'reset_allowed': (B11_109,),
        },
    },
)
