# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reservation_reporter`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

RESERVATION_REPORTER = Program(
    name='reservation_reporter',
    scope='station',
    initial='idle',
    states=('idle', 'telling', 'waiting'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'idle': {
            'reservation_removed': (
                Rule('H01:222', (), (Do('note_removed'), Send('ReservationStatusUpdate', {'reservationUpdateStatus': 'Removed'}, 'compose_ReservationStatusUpdateRequest')), 'telling', ('H01.FR.16', 'H01.FR.17')),
            ),
            'reservation_expired': (
                Rule('H04:39', (), (Do('note_expired'), Send('ReservationStatusUpdate', {'reservationUpdateStatus': 'Expired'}, 'compose_ReservationStatusUpdateRequest')), 'telling', ('H04.FR.01',)),
            ),
        },
        'telling': {
            'reservation_removed': (
                Rule('H01:228', (), (Do('note_removed'),), None, ('H01.FR.16', 'H01.FR.17')),
            ),
            'reservation_expired': (
                Rule('H04:45', (), (Do('note_expired'),), None, ('H04.FR.01',)),
            ),
            'ReservationStatusUpdateResponse': (
                Rule('H04:46', (Named('more_has_ended'),), (Do('forget_what_is_told'), Send('ReservationStatusUpdate', {}, 'compose_ReservationStatusUpdateRequest')), None, ('H04.FR.01', 'H01.FR.16', 'H01.FR.17')),
                Rule('H04:52', (Named('more_has_ended', True),), (Do('forget_what_is_told'),), 'idle', ()),
            ),
            'ReservationStatusUpdateFailed': (
                Rule('H04:53', (), (), 'waiting', ()),
            ),
            'station_started': (
                Rule('H04:72', (), (), 'waiting', ()),
            ),
        },
        'waiting': {
            'reservation_removed': (
                Rule('H01:228', (), (Do('note_removed'),), None, ('H01.FR.16', 'H01.FR.17')),
            ),
            'reservation_expired': (
                Rule('H04:45', (), (Do('note_expired'),), None, ('H04.FR.01',)),
            ),
            'station_accepted': (
                Rule('H04:57', (), (Send('ReservationStatusUpdate', {}, 'compose_ReservationStatusUpdateRequest'),), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17')),
            ),
            'report_all_connectors': (
                Rule('H04:62', (), (Send('ReservationStatusUpdate', {}, 'compose_ReservationStatusUpdateRequest'),), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17')),
            ),
            'report_changed_connectors': (
                Rule('H04:67', (), (Send('ReservationStatusUpdate', {}, 'compose_ReservationStatusUpdateRequest'),), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17')),
            ),
        },
    },
)
