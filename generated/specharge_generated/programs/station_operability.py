# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `station_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

not_operation_is_wanted = Named('operation_is_wanted', True)
raise_operability_changed = Raise('operability_changed', 'station', None)
not_transaction_is_anywhere = Named('transaction_is_anywhere', True)

G04_65 = Rule('G04:65', (not_operation_is_wanted, Named('transaction_is_anywhere')), (raise_operability_changed,), 'scheduled', ('G04.FR.01', 'G04.FR.06', 'G04.FR.09'))
G04_74 = Rule('G04:74', (not_operation_is_wanted, not_transaction_is_anywhere), (raise_operability_changed,), 'inoperative', ('G04.FR.01', 'G04.FR.07', 'G04.FR.09', 'B01.FR.07'))
G04_90 = Rule('G04:90', (Named('operation_is_wanted'),), (raise_operability_changed,), 'operative', ('G04.FR.01', 'G04.FR.08'))
G04_80 = Rule('G04:80', (not_transaction_is_anywhere,), (raise_operability_changed,), 'inoperative', ('G04.FR.06', 'G04.FR.07', 'G04.FR.09'))
G04_86 = Rule('G04:86', (), (raise_operability_changed,), None, ())

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
