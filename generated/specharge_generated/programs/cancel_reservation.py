# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `cancel_reservation`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Reply, Rule


H02_40 = Rule('H02:40', (Named('reservation_is_held', True),), (Reply('CancelReservation', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('H02.FR.01',))
H02_46 = Rule('H02:46', (Named('reservation_is_held'),), (Reply('CancelReservation', {'status': 'Accepted'}, None), Raise('reservation_cancelled', 'station', 'compose_reservation_cancelled')), 'answered', ('H02.FR.02',))

CANCEL_RESERVATION = Program(
    name='cancel_reservation',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'CancelReservationRequest': (H02_40, H02_46),
        },
        'answered': {
        },
    },
)
