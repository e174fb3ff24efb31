# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reservations`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Program, Raise, Rule, Start

start_expiry = Start('expiry', Delay(None, None, 'time_to_next_expiry'))
raise_reservations_changed = Raise('reservations_changed', 'station', None)
do_drop_reservation = Do('drop_reservation')
a_reservation_has_expired = Named('a_reservation_has_expired')
do_drop_what_has_expired = Do('drop_what_has_expired')
raise_reservation_expired = Raise('reservation_expired', 'station', 'compose_reservation_expired')

H01_185 = Rule('H01:185', (), (Do('hold_reservation'), start_expiry, raise_reservations_changed), None, ('H01.FR.02', 'H01.FR.03'))
H01_191 = Rule('H01:191', (Named('a_reservation_cannot_be_kept'),), (Do('drop_what_cannot_be_kept'), start_expiry, Raise('reservation_removed', 'station', 'compose_reservation_removed'), Raise('occupancy_changed', 'evse', None)), None, ('H01.FR.16', 'H01.FR.17'))
H01_201 = Rule('H01:201', (Named('a_connector_is_marked_wrongly'),), (raise_reservations_changed,), None, ('H01.FR.07', 'H01.FR.09'))
H01_207 = Rule('H01:207', (), (start_expiry,), None, ())
H02_54 = Rule('H02:54', (), (do_drop_reservation, start_expiry, raise_reservations_changed), None, ('H02.FR.02', 'H02.FR.03', 'H02.FR.05'))
H03_174 = Rule('H03:174', (), (do_drop_reservation, start_expiry), None, ('H03.FR.09',))
H04_23 = Rule('H04:23', (a_reservation_has_expired,), (do_drop_what_has_expired, start_expiry, raise_reservations_changed, raise_reservation_expired), None, ('H04.FR.01', 'H04.FR.02'))
H04_30 = Rule('H04:30', (a_reservation_has_expired,), (do_drop_what_has_expired, start_expiry, raise_reservations_changed, raise_reservation_expired), None, ('H04.FR.01', 'H04.FR.02'))

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
