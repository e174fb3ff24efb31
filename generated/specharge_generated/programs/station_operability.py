# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `station_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

G04_65 = Rule('G04:65', (Named('operation_is_wanted', True), Named('transaction_is_anywhere')), (Raise('operability_changed', 'station', None),), 'scheduled', ('G04.FR.01', 'G04.FR.06', 'G04.FR.09'))
G04_74 = Rule('G04:74', (Named('operation_is_wanted', True), Named('transaction_is_anywhere', True)), (Raise('operability_changed', 'station', None),), 'inoperative', ('G04.FR.01', 'G04.FR.07', 'G04.FR.09', 'B01.FR.07'))
G04_90 = Rule('G04:90', (Named('operation_is_wanted'),), (Raise('operability_changed', 'station', None),), 'operative', ('G04.FR.01', 'G04.FR.08'))
G04_80 = Rule('G04:80', (Named('transaction_is_anywhere', True),), (Raise('operability_changed', 'station', None),), 'inoperative', ('G04.FR.06', 'G04.FR.07', 'G04.FR.09'))
G04_86 = Rule('G04:86', (), (Raise('operability_changed', 'station', None),), None, ())

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
            'station_availability_wanted': (G04_65, G04_74),
        },
        'scheduled': {
            'station_availability_wanted': (G04_90,),
            'transaction_ended': (G04_80,),
            'transaction_handed_over': (G04_86,),
        },
        'inoperative': {
            'station_availability_wanted': (G04_90,),
        },
    },
)
