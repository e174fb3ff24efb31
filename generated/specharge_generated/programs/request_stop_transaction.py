# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `request_stop_transaction`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Peer, Program, Raise, Reply, Rule


B02_125 = Rule('B02:125', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (Reply('RequestStopTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'CSNotAccepted'}}, None),), 'answered', ('B02.FR.05',))
F03_54 = Rule('F03:54', (Named('transaction_is_active', True),), (Reply('RequestStopTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxNotFound'}}, None),), 'answered', ('F03.FR.08',))
F03_60 = Rule('F03:60', (Named('transaction_is_active'),), (Reply('RequestStopTransaction', {'status': 'Accepted'}, None), Raise('remote_stop_ordered', 'evse', 'compose_remote_stop_ordered')), 'answered', ('F03.FR.01', 'F03.FR.07', 'F04.FR.01'))

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
            'RequestStopTransactionRequest': (B02_125, F03_54, F03_60),
        },
        'answered': {
        },
    },
)
