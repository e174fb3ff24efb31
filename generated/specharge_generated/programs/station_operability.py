# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `station_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

STATION_OPERABILITY = Program(
    name='station_operability',
    scope='station',
    initial='operative',
    states=('operative', 'scheduled', 'inoperative'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'operative': {
            'station_availability_wanted': (
                Rule('G04:71', (Named('operation_is_wanted', True), Named('transaction_is_anywhere')), (Raise('operability_changed', 'station', None),), 'scheduled', ('G04.FR.01', 'G04.FR.06', 'G04.FR.09')),
                Rule('G04:80', (Named('operation_is_wanted', True), Named('transaction_is_anywhere', True)), (Raise('operability_changed', 'station', None),), 'inoperative', ('G04.FR.01', 'G04.FR.07', 'G04.FR.09', 'B01.FR.07')),
            ),
        },
        'scheduled': {
            'station_availability_wanted': (
                Rule('G04:96', (Named('operation_is_wanted'),), (Raise('operability_changed', 'station', None),), 'operative', ('G04.FR.01', 'G04.FR.08')),
            ),
            'transaction_ended': (
                Rule('G04:86', (Named('transaction_is_anywhere', True),), (Raise('operability_changed', 'station', None),), 'inoperative', ('G04.FR.06', 'G04.FR.07', 'G04.FR.09')),
            ),
            'transaction_handed_over': (
                Rule('G04:92', (), (Raise('operability_changed', 'station', None),), None, ()),
            ),
        },
        'inoperative': {
            'station_availability_wanted': (
                Rule('G04:96', (Named('operation_is_wanted'),), (Raise('operability_changed', 'station', None),), 'operative', ('G04.FR.01', 'G04.FR.08')),
            ),
        },
    },
)
