# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `plug`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

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
            'cable_plugged_in': (
                Rule('G01:62', (), (Raise('occupancy_changed', 'evse', None),), 'with_ev', (), 0, 1),
            ),
            'ev_unplugged': (
                Rule('G01:65', (Named('cable_is_attached', True),), (Raise('occupancy_changed', 'evse', None),), 'cable', (), 0, 1),
            ),
        },
        'cable': {
            'cable_plugged_in': (
                Rule('G01:62', (), (Raise('occupancy_changed', 'evse', None),), 'with_ev', (), 0, 1),
            ),
            'cable_removed': (
                Rule('G01:63', (), (Raise('occupancy_changed', 'evse', None),), 'nothing', (), 0, 1),
            ),
        },
        'with_ev': {
            'cable_removed': (
                Rule('G01:63', (), (Raise('occupancy_changed', 'evse', None),), 'nothing', (), 0, 1),
            ),
            'ev_unplugged': (
                Rule('G01:64', (Named('cable_is_attached'),), (Raise('occupancy_changed', 'evse', None),), 'nothing', (), 0, 1),
                Rule('G01:65', (Named('cable_is_attached', True),), (Raise('occupancy_changed', 'evse', None),), 'cable', (), 0, 1),
            ),
        },
    },
)
