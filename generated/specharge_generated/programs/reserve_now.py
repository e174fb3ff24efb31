# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reserve_now`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Reply, Rule, Variable

reply_ReserveNow = Reply('ReserveNow', {'status': 'Occupied'}, None)
reply_ReserveNow_2 = Reply('ReserveNow', {'status': 'Unavailable'}, None)
no_target_is_available = Named('no_target_is_available')
reply_ReserveNow_3 = Reply('ReserveNow', {'status': 'Accepted'}, None)
raise_reservation_accepted = Raise('reservation_accepted', 'station', 'compose_reservation_accepted')

H01_106 = Rule('H01:106', (Variable('ReservationCtrlr.Available', 'true', None, True),), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedRequest'}}, None),), 'answered', ('H01.FR.01',))
H01_112 = Rule('H01:112', (Variable('ReservationCtrlr.Enabled', 'true', None, True),), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NotEnabled'}}, None),), 'answered', ('H01.FR.01',))
H01_118 = Rule('H01:118', (Named('evse_is_unknown'),), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ())
H01_123 = Rule('H01:123', (Named('it_names_an_evse', True), Variable('ReservationCtrlr.NonEvseSpecific', 'true', None, True)), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'MissingParam', 'additionalInfo': 'A reservation needs an evseId here.'}}, None),), 'answered', ('H01.FR.19',))
H01_129 = Rule('H01:129', (Named('no_target_has_that_connector_type'),), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownConnectorType'}}, None),), 'answered', ())
H01_134 = Rule('H01:134', (Named('expiry_has_passed'),), (Reply('ReserveNow', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidValue', 'additionalInfo': 'The expiryDateTime has passed.'}}, None),), 'answered', ())
H01_139 = Rule('H01:139', (Named('every_target_is_reserved_or_occupied'),), (reply_ReserveNow,), 'answered', ('H01.FR.11',))
H01_145 = Rule('H01:145', (Named('every_target_is_faulted'),), (Reply('ReserveNow', {'status': 'Faulted'}, None),), 'answered', ('H01.FR.12',))
H01_151 = Rule('H01:151', (Named('every_target_is_unavailable'),), (reply_ReserveNow_2,), 'answered', ('H01.FR.14',))
H01_157 = Rule('H01:157', (no_target_is_available, Named('some_target_is_reserved_or_occupied')), (reply_ReserveNow,), 'answered', ())
H01_163 = Rule('H01:163', (no_target_is_available,), (reply_ReserveNow_2,), 'answered', ())
H01_164 = Rule('H01:164', (Named('it_names_an_evse'),), (reply_ReserveNow_3, raise_reservation_accepted), 'answered', ('H01.FR.02', 'H01.FR.03', 'H01.FR.23'))
H01_171 = Rule('H01:171', (Named('it_names_a_connector_type'),), (reply_ReserveNow_3, raise_reservation_accepted), 'answered', ('H01.FR.02', 'H01.FR.03', 'H01.FR.06', 'H01.FR.18'))
H01_178 = Rule('H01:178', (), (reply_ReserveNow_3, raise_reservation_accepted), 'answered', ('H01.FR.02', 'H01.FR.03', 'H01.FR.04', 'H01.FR.18'))

RESERVE_NOW = Program(
    name='reserve_now',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'ReserveNowRequest': (H01_106, H01_112, H01_118, H01_123, H01_129, H01_134, H01_139, H01_145, H01_151, H01_157, H01_163, H01_164, H01_171, H01_178),
        },
        'answered': {
        },
    },
)
