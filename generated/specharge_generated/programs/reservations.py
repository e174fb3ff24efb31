# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reservations`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Program, Raise, Rule, Start

H01_185 = Rule('H01:185', (), (Do('hold_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None)), None, ('H01.FR.02', 'H01.FR.03'))
H01_191 = Rule('H01:191', (Named('a_reservation_cannot_be_kept'),), (Do('drop_what_cannot_be_kept'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservation_removed', 'station', 'compose_reservation_removed'), Raise('occupancy_changed', 'evse', None)), None, ('H01.FR.16', 'H01.FR.17'))
H01_201 = Rule('H01:201', (Named('a_connector_is_marked_wrongly'),), (Raise('reservations_changed', 'station', None),), None, ('H01.FR.07', 'H01.FR.09'))
H01_207 = Rule('H01:207', (), (Start('expiry', Delay(None, None, 'time_to_next_expiry')),), None, ())
H02_54 = Rule('H02:54', (), (Do('drop_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None)), None, ('H02.FR.02', 'H02.FR.03', 'H02.FR.05'))
H03_174 = Rule('H03:174', (), (Do('drop_reservation'), Start('expiry', Delay(None, None, 'time_to_next_expiry'))), None, ('H03.FR.09',))
H04_23 = Rule('H04:23', (Named('a_reservation_has_expired'),), (Do('drop_what_has_expired'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None), Raise('reservation_expired', 'station', 'compose_reservation_expired')), None, ('H04.FR.01', 'H04.FR.02'))
H04_30 = Rule('H04:30', (Named('a_reservation_has_expired'),), (Do('drop_what_has_expired'), Start('expiry', Delay(None, None, 'time_to_next_expiry')), Raise('reservations_changed', 'station', None), Raise('reservation_expired', 'station', 'compose_reservation_expired')), None, ('H04.FR.01', 'H04.FR.02'))

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
            'reservation_accepted': (H01_185,),
            'occupancy_changed': (H01_191, H01_201),
            'csms_time_received': (H01_207,),
            'reservation_cancelled': (H02_54,),
            'reservation_used': (H03_174,),
            'expiry': (H04_23,),
            'reservation_expired': (H04_30,),
        },
    },
)
