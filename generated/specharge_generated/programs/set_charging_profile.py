# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_charging_profile`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Raise, Refuse, Reply, Rule, Variable

reply_SetChargingProfile = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None)
it_is_a_maximum_of_the_station = Named('it_is_a_maximum_of_the_station')
not_it_is_for_evse_0 = Named('it_is_for_evse_0', True)
it_is_a_tx_profile = Named('it_is_a_tx_profile')
it_is_for_evse_0 = Named('it_is_for_evse_0')
reply_SetChargingProfile_2 = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxNotFound'}}, None)
not_it_is_a_tx_profile = Named('it_is_a_tx_profile', True)
reply_SetChargingProfile_3 = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TooManyElements'}}, None)
reply_SetChargingProfile_4 = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None)
reply_SetChargingProfile_5 = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None)
reply_SetChargingProfile_6 = Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'DuplicateProfile'}}, None)
do_install_profile = Do('install_profile')
reply_SetChargingProfile_7 = Reply('SetChargingProfile', {'status': 'Accepted'}, None)
raise_charging_profiles_changed = Raise('charging_profiles_changed', 'station', None)
it_is_a_tx_default_profile = Named('it_is_a_tx_default_profile')

K01_279 = Rule('K01:279', (Variable('SmartChargingCtrlr.Enabled', 'true', None, True),), (Refuse('NotSupported'),), 'answered', ('K01.FR.29',))
K01_286 = Rule('K01:286', (Named('evse_is_unknown'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('K01.FR.28',))
K01_292 = Rule('K01:292', (Named('it_is_an_external_limit'),), (reply_SetChargingProfile,), 'answered', ('K01.FR.22', 'K02.FR.07', 'K03.FR.08'))
K01_298 = Rule('K01:298', (Named('the_id_is_that_of_an_external_limit'),), (reply_SetChargingProfile,), 'answered', ('K01.FR.05',))
K01_304 = Rule('K01:304', (it_is_a_maximum_of_the_station, not_it_is_for_evse_0), (reply_SetChargingProfile,), 'answered', ('K04.FR.03',))
K01_310 = Rule('K01:310', (it_is_a_maximum_of_the_station, Named('it_is_relative')), (reply_SetChargingProfile,), 'answered', ('K01.FR.38',))
K01_317 = Rule('K01:317', (it_is_a_tx_profile, it_is_for_evse_0), (reply_SetChargingProfile,), 'answered', ('K01.FR.09', 'K01.FR.16'))
K01_324 = Rule('K01:324', (it_is_a_tx_profile, Named('no_transaction_is_open_there')), (reply_SetChargingProfile_2,), 'answered', ('K01.FR.09',))
K01_330 = Rule('K01:330', (it_is_a_tx_profile, Named('it_names_a_transaction', True)), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'MissingParam'}}, None),), 'answered', ('K01.FR.03',))
K01_336 = Rule('K01:336', (it_is_a_tx_profile, Named('it_names_another_transaction')), (reply_SetChargingProfile_2,), 'answered', ('K01.FR.33', 'K01.FR.03'))
K01_342 = Rule('K01:342', (not_it_is_a_tx_profile, Named('it_names_a_transaction')), (reply_SetChargingProfile,), 'answered', ())
K01_349 = Rule('K01:349', (Named('stack_level_is_out_of_range'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidStackLevel'}}, None),), 'answered', ())
K01_355 = Rule('K01:355', (Named('recurrence_does_not_fit_the_kind'),), (reply_SetChargingProfile,), 'answered', ())
K01_361 = Rule('K01:361', (Named('the_profile_is_never_valid'),), (reply_SetChargingProfile,), 'answered', ())
K01_367 = Rule('K01:367', (Named('there_are_several_schedules'),), (reply_SetChargingProfile_3,), 'answered', ('K01.FR.34',))
K01_373 = Rule('K01:373', (Named('rate_unit_is_not_supported'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedRateUnit'}}, None),), 'answered', ('K01.FR.26',))
K01_379 = Rule('K01:379', (Named('there_are_more_periods_than_allowed'),), (reply_SetChargingProfile_3,), 'answered', ())
K01_385 = Rule('K01:385', (Named('a_start_is_missing'),), (reply_SetChargingProfile_4,), 'answered', ('K01.FR.40',))
K01_391 = Rule('K01:391', (Named('a_start_is_out_of_place'),), (reply_SetChargingProfile_4,), 'answered', ('K01.FR.41',))
K01_397 = Rule('K01:397', (Named('first_period_starts_late'),), (reply_SetChargingProfile_4,), 'answered', ('K01.FR.31',))
K01_403 = Rule('K01:403', (Named('periods_are_out_of_order'),), (reply_SetChargingProfile_4,), 'answered', ('K01.FR.35',))
K01_409 = Rule('K01:409', (Named('a_value_is_out_of_range'),), (reply_SetChargingProfile_4,), 'answered', ())
K01_415 = Rule('K01:415', (Named('a_phase_is_given_for_several_phases'),), (reply_SetChargingProfile_4,), 'answered', ('K01.FR.19',))
K01_422 = Rule('K01:422', (Named('a_phase_cannot_be_chosen'),), (reply_SetChargingProfile_5,), 'answered', ('K01.FR.48', 'K01.FR.20'))
K01_428 = Rule('K01:428', (Named('phases_cannot_be_limited'),), (reply_SetChargingProfile_5,), 'answered', ('K01.FR.43',))
K01_435 = Rule('K01:435', (Named('phases_conflict_with_another_profile'),), (reply_SetChargingProfile,), 'answered', ())
K01_443 = Rule('K01:443', (it_is_for_evse_0, Named('an_evse_has_a_default_of_that_level')), (reply_SetChargingProfile_6,), 'answered', ('K01.FR.52',))
K01_449 = Rule('K01:449', (not_it_is_for_evse_0, Named('evse_0_has_a_default_of_that_level')), (reply_SetChargingProfile_6,), 'answered', ('K01.FR.53',))
K01_455 = Rule('K01:455', (not_it_is_a_tx_profile, Named('one_like_it_is_valid_with_it')), (reply_SetChargingProfile_6,), 'answered', ('K01.FR.06',))
K01_461 = Rule('K01:461', (it_is_a_tx_profile, Named('the_transaction_has_one_like_it')), (reply_SetChargingProfile_6,), 'answered', ('K01.FR.39',))
K01_467 = Rule('K01:467', (Named('there_is_no_room'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ())
K01_474 = Rule('K01:474', (it_is_a_tx_profile,), (do_install_profile, reply_SetChargingProfile_7, raise_charging_profiles_changed), 'answered', ('K01.FR.01', 'K01.FR.04', 'K02.FR.03', 'K03.FR.01'))
K01_482 = Rule('K01:482', (it_is_a_tx_default_profile, it_is_for_evse_0), (do_install_profile, reply_SetChargingProfile_7, raise_charging_profiles_changed), 'answered', ('K01.FR.08', 'K01.FR.14', 'K01.FR.32'))
K01_490 = Rule('K01:490', (it_is_a_tx_default_profile,), (do_install_profile, reply_SetChargingProfile_7, raise_charging_profiles_changed), 'answered', ('K01.FR.08', 'K01.FR.15', 'K01.FR.32'))
K01_498 = Rule('K01:498', (), (do_install_profile, reply_SetChargingProfile_7, raise_charging_profiles_changed), 'answered', ('K02.FR.01', 'K04.FR.03'))

SET_CHARGING_PROFILE = Program(
    name='set_charging_profile',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'SetChargingProfileRequest': (K01_279, K01_286, K01_292, K01_298, K01_304, K01_310, K01_317, K01_324, K01_330, K01_336, K01_342, K01_349, K01_355, K01_361, K01_367, K01_373, K01_379, K01_385, K01_391, K01_397, K01_403, K01_409, K01_415, K01_422, K01_428, K01_435, K01_443, K01_449, K01_455, K01_461, K01_467, K01_474, K01_482, K01_490, K01_498),
        },
        'answered': {
        },
    },
)
