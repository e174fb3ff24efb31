# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `clear_charging_profile`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Raise, Refuse, Reply, Rule, Variable

it_names_an_id = Named('it_names_an_id')
all_that_match_are_external_limits = Named('all_that_match_are_external_limits')
reply_ClearChargingProfile = Reply('ClearChargingProfile', {'status': 'Unknown', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None)
do_clear_profiles = Do('clear_profiles')
reply_ClearChargingProfile_2 = Reply('ClearChargingProfile', {'status': 'Accepted'}, None)
raise_charging_profiles_changed = Raise('charging_profiles_changed', 'station', None)

K10_60 = Rule('K10:60', (Variable('SmartChargingCtrlr.Enabled', 'true', None, True),), (Refuse('NotSupported'),), 'answered', ())
K10_65 = Rule('K10:65', (Named('nothing_says_which'),), (Reply('ClearChargingProfile', {'status': 'Unknown', 'statusInfo': {'reasonCode': 'MissingParam'}}, None),), 'answered', ('K10.FR.02',))
K10_71 = Rule('K10:71', (Named('no_profile_matches'),), (Reply('ClearChargingProfile', {'status': 'Unknown', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('K10.FR.01',))
K10_77 = Rule('K10:77', (it_names_an_id, all_that_match_are_external_limits), (reply_ClearChargingProfile,), 'answered', ('K10.FR.09',))
K10_83 = Rule('K10:83', (all_that_match_are_external_limits,), (reply_ClearChargingProfile,), 'answered', ('K10.FR.06', 'K10.FR.08'))
K10_89 = Rule('K10:89', (it_names_an_id,), (do_clear_profiles, reply_ClearChargingProfile_2, raise_charging_profiles_changed), 'answered', ('K10.FR.03', 'K10.FR.05', 'K10.FR.07'))
K10_97 = Rule('K10:97', (), (do_clear_profiles, reply_ClearChargingProfile_2, raise_charging_profiles_changed), 'answered', ('K10.FR.04', 'K10.FR.05', 'K10.FR.07'))

CLEAR_CHARGING_PROFILE = Program(
    name='clear_charging_profile',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'ClearChargingProfileRequest': (K10_60, K10_65, K10_71, K10_77, K10_83, K10_89, K10_97),
        },
        'answered': {
        },
    },
)
