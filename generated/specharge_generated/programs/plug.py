# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `plug`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

raise_occupancy_changed = Raise('occupancy_changed', 'evse', None)

G01_62 = Rule('G01:62', (), (raise_occupancy_changed,), 'with_ev', (), 0, 1)
G01_65 = Rule('G01:65', (Named('cable_is_attached', True),), (raise_occupancy_changed,), 'cable', (), 0, 1)
G01_63 = Rule('G01:63', (), (raise_occupancy_changed,), 'nothing', (), 0, 1)
G01_64 = Rule('G01:64', (Named('cable_is_attached'),), (raise_occupancy_changed,), 'nothing', (), 0, 1)

PLUG = Program(
    name='plug',
    scope='connector',
    initial='nothing',
    states=('nothing', 'cable', 'with_ev'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'nothing': {
            'cable_plugged_in': (G01_62,),
            'ev_unplugged': (G01_65,),
        },
        'cable': {
            'cable_plugged_in': (G01_62,),
            'cable_removed': (G01_63,),
        },
        'with_ev': {
            'cable_removed': (G01_63,),
            'ev_unplugged': (G01_64, G01_65),
        },
    },
)
