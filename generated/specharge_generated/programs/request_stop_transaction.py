# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `request_stop_transaction`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Peer, Program, Refuse, Reply, Rule

REQUEST_STOP_TRANSACTION = Program(
    name='request_stop_transaction',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'RequestStopTransactionRequest': (
                Rule('B02:99', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (Reply('RequestStopTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'CSNotAccepted'}}, None),), 'answered', ('B02.FR.05',)),
                Rule('B02:105', (), (Refuse('NotSupported'),), 'answered', ()),
            ),
        },
        'answered': {
        },
    },
)
