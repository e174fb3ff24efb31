# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_composite_schedule`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Program, Refuse, Reply, Rule, Variable


K08_47 = Rule('K08:47', (Variable('SmartChargingCtrlr.Enabled', 'true', None, True),), (Refuse('NotSupported'),), 'answered', ())
K08_52 = Rule('K08:52', (Named('evse_is_unknown'),), (Reply('GetCompositeSchedule', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('K08.FR.05',))
K08_58 = Rule('K08:58', (Named('rate_unit_is_not_supported'),), (Reply('GetCompositeSchedule', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedRateUnit'}}, None),), 'answered', ('K08.FR.07',))
K08_64 = Rule('K08:64', (Field('GetCompositeScheduleRequest', ('duration',), '<=', 0),), (Reply('GetCompositeSchedule', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'ValuePositiveOnly'}}, None),), 'answered', ('K08.FR.05',))
K08_70 = Rule('K08:70', (Named('it_is_too_long'),), (Reply('GetCompositeSchedule', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'ValueTooHigh'}}, None),), 'answered', ('K08.FR.05',))
K08_76 = Rule('K08:76', (Named('profiles_want_different_phases'),), (Reply('GetCompositeSchedule', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'Profiles that hold together want different phases.'}}, None),), 'answered', ('K08.FR.05',))
K08_85 = Rule('K08:85', (), (Reply('GetCompositeSchedule', {}, 'compose_GetCompositeScheduleResponse'),), 'answered', ('K08.FR.01', 'K08.FR.02', 'K08.FR.03', 'K08.FR.04', 'K08.FR.06'))

GET_COMPOSITE_SCHEDULE = Program(
    name='get_composite_schedule',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetCompositeScheduleRequest': (K08_47, K08_52, K08_58, K08_64, K08_70, K08_76, K08_85),
        },
        'answered': {
        },
    },
)
