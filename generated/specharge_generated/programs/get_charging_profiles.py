# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_charging_profiles`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Raise, Refuse, Reply, Rule, Variable


K09_44 = Rule('K09:44', (Variable('SmartChargingCtrlr.Enabled', 'true', None, True),), (Refuse('NotSupported'),), 'answered', ())
K09_49 = Rule('K09:49', (Named('no_profile_matches'),), (Reply('GetChargingProfiles', {'status': 'NoProfiles', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('K09.FR.04', 'K09.FR.05', 'K09.FR.06'))
K09_55 = Rule('K09:55', (), (Reply('GetChargingProfiles', {'status': 'Accepted'}, None), Raise('charging_profile_report_accepted', 'station', 'compose_charging_profile_report_accepted')), 'answered', ('K09.FR.01', 'K09.FR.03', 'K09.FR.04', 'K09.FR.05', 'K09.FR.06'))

GET_CHARGING_PROFILES = Program(
    name='get_charging_profiles',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetChargingProfilesRequest': (K09_44, K09_49, K09_55),
        },
        'answered': {
        },
    },
)
