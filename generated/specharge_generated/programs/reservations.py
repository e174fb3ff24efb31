# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reservations`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Program, Raise, Rule, Start

RESERVATIONS = Program(
    name='reservations',
    scope='station',
    initial='keeping',
    states=('keeping',),
    finals=frozenset(()),
    persistent=True,
    timers=('expiry',),
    table={
        'keeping': {
            'reservation_accepted': (
                Rule('H01:185', (), (Do('hold_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None)), None, ('H01.FR.02', 'H01.FR.03')),
            ),
            'occupancy_changed': (
                Rule('H01:191', (Named('a_reservation_cannot_be_kept'),), (Do('drop_what_cannot_be_kept'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservation_removed', 'station', 'compose_reservation_removed'), Raise('occupancy_changed', 'evse', None)), None, ('H01.FR.16', 'H01.FR.17')),
                Rule('H01:201', (Named('a_connector_is_marked_wrongly'),), (Raise('reservations_changed', 'station', None),), None, ('H01.FR.07', 'H01.FR.09')),
            ),
            'csms_time_received': (
                Rule('H01:207', (), (Start('expiry', Delay(None, None, 'time_to_next_expiry')),), None, ()),
            ),
            'reservation_cancelled': (
                Rule('H02:54', (), (Do('drop_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None)), None, ('H02.FR.02', 'H02.FR.03', 'H02.FR.05')),
            ),
            'reservation_used': (
                Rule('H03:174', (), (Do('drop_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry'))), None, ('H03.FR.09',)),
            ),
            'expiry': (
                Rule('H04:23', (Named('a_reservation_has_expired'),), (Do('drop_what_has_expired'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None), Raise('reservation_expired', 'station', 'compose_reservation_expired')), None, ('H04.FR.01', 'H04.FR.02')),
            ),
            'reservation_expired': (
                Rule('H04:30', (Named('a_reservation_has_expired'),), (Do('drop_what_has_expired'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None), Raise('reservation_expired', 'station', 'compose_reservation_expired')), None, ('H04.FR.01', 'H04.FR.02')),
            ),
        },
    },
)
