# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reservation_reporter`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

do_note_removed = Do('note_removed')
do_note_expired = Do('note_expired')
do_forget_what_is_told = Do('forget_what_is_told')
send_ReservationStatusUpdate = Send('ReservationStatusUpdate', {}, 'compose_ReservationStatusUpdateRequest')

H01_222 = Rule('H01:222', (), (do_note_removed, Send('ReservationStatusUpdate', {'reservationUpdateStatus': 'Removed'}, 'compose_ReservationStatusUpdateRequest')), 'telling', ('H01.FR.16', 'H01.FR.17'))
H04_39 = Rule('H04:39', (), (do_note_expired, Send('ReservationStatusUpdate', {'reservationUpdateStatus': 'Expired'}, 'compose_ReservationStatusUpdateRequest')), 'telling', ('H04.FR.01',))
H01_228 = Rule('H01:228', (), (do_note_removed,), None, ('H01.FR.16', 'H01.FR.17'))
H04_45 = Rule('H04:45', (), (do_note_expired,), None, ('H04.FR.01',))
H04_46 = Rule('H04:46', (Named('more_has_ended'),), (do_forget_what_is_told, send_ReservationStatusUpdate), None, ('H04.FR.01', 'H01.FR.16', 'H01.FR.17'))
H04_52 = Rule('H04:52', (Named('more_has_ended', True),), (do_forget_what_is_told,), 'idle', ())
H04_53 = Rule('H04:53', (), (), 'waiting', ())
H04_72 = Rule('H04:72', (), (), 'waiting', ())
H04_57 = Rule('H04:57', (), (send_ReservationStatusUpdate,), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17'))
H04_62 = Rule('H04:62', (), (send_ReservationStatusUpdate,), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17'))
H04_67 = Rule('H04:67', (), (send_ReservationStatusUpdate,), 'telling', ('H04.FR.01', 'H01.FR.16', 'H01.FR.17'))

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
            'reservation_removed': (H01_222,),
            'reservation_expired': (H04_39,),
        },
        'telling': {
            'reservation_removed': (H01_228,),
            'reservation_expired': (H04_45,),
            'ReservationStatusUpdateResponse': (H04_46, H04_52),
            'ReservationStatusUpdateFailed': (H04_53,),
            'station_started': (H04_72,),
        },
        'waiting': {
            'reservation_removed': (H01_228,),
            'reservation_expired': (H04_45,),
            'station_accepted': (H04_57,),
            'report_all_connectors': (H04_62,),
            'report_changed_connectors': (H04_67,),
        },
    },
)
