# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `request_start_transaction`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Peer, Program, Refuse, Reply, Rule

REQUEST_START_TRANSACTION = Program(
    name='request_start_transaction',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'RequestStartTransactionRequest': (
                Rule('B02:91', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'CSNotAccepted'}}, None),), 'answered', ('B02.FR.05',)),
                Rule('B02:97', (), (Refuse('NotSupported'),), 'answered', ()),
            ),
        },
        'answered': {
        },
    },
)
