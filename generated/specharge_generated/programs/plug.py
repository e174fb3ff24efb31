# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `plug`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Rule

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
                Rule('G01:62', (), (), 'with_ev', ()),
            ),
            'ev_unplugged': (
                Rule('G01:65', (Named('cable_is_attached', True),), (), 'cable', ()),
            ),
        },
        'cable': {
            'cable_plugged_in': (
                Rule('G01:62', (), (), 'with_ev', ()),
            ),
            'cable_removed': (
                Rule('G01:63', (), (), 'nothing', ()),
            ),
        },
        'with_ev': {
            'cable_removed': (
                Rule('G01:63', (), (), 'nothing', ()),
            ),
            'ev_unplugged': (
                Rule('G01:64', (Named('cable_is_attached'),), (), 'nothing', ()),
                Rule('G01:65', (Named('cable_is_attached', True),), (), 'cable', ()),
            ),
        },
    },
)
