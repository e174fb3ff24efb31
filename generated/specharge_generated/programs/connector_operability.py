# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Rule

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
            'connector_availability_wanted': (
                Rule('G03:127', (Named('operation_is_wanted', True), Named('transaction_may_use_it')), (), 'scheduled', ('G03.FR.05', 'G03.FR.08')),
                Rule('G03:132', (Named('operation_is_wanted', True), Named('transaction_may_use_it', True)), (Raise('operability_changed', 'station', None),), 'inoperative', ('G03.FR.04', 'G03.FR.08')),
            ),
        },
        'scheduled': {
            'connector_availability_wanted': (
                Rule('G03:138', (Named('operation_is_wanted'),), (), 'operative', ('G03.FR.03',)),
            ),
            'transaction_ended': (
                Rule('G03:139', (), (Raise('operability_changed', 'station', None),), 'inoperative', ('G03.FR.05',)),
            ),
        },
        'inoperative': {
            'connector_availability_wanted': (
                Rule('G03:140', (Named('operation_is_wanted'),), (Raise('operability_changed', 'station', None),), 'operative', ()),
            ),
        },
    },
)
