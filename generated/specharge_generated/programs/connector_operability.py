# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

not_operation_is_wanted = Named('operation_is_wanted', True)
raise_operability_changed = Raise('operability_changed', 'station', None)
operation_is_wanted = Named('operation_is_wanted')

G03_127 = Rule('G03:127', (not_operation_is_wanted, Named('transaction_may_use_it')), (), 'scheduled', ('G03.FR.05', 'G03.FR.08'))
G03_132 = Rule('G03:132', (not_operation_is_wanted, Named('transaction_may_use_it', True)), (raise_operability_changed,), 'inoperative', ('G03.FR.04', 'G03.FR.08'))
G03_138 = Rule('G03:138', (operation_is_wanted,), (), 'operative', ('G03.FR.03',))
G03_139 = Rule('G03:139', (), (raise_operability_changed,), 'inoperative', ('G03.FR.05',))
G03_140 = Rule('G03:140', (operation_is_wanted,), (raise_operability_changed,), 'operative', ())

CONNECTOR_OPERABILITY = Program(
    name='connector_operability',
    scope='connector',
    initial='operative',
    states=('operative', 'scheduled', 'inoperative'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'operative': {
            'connector_availability_wanted': (G03_127, G03_132),
        },
        'scheduled': {
            'connector_availability_wanted': (G03_138,),
            'transaction_ended': (G03_139,),
        },
        'inoperative': {
            'connector_availability_wanted': (G03_140,),
        },
    },
)
