# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_charging_profile`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Field, Named, Program, Raise, Refuse, Reply, Rule, Variable

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
            'SetChargingProfileRequest': (
                Rule('K01:279', (Variable('SmartChargingCtrlr.Enabled', 'true', None, True),), (Refuse('NotSupported'),), 'answered', ('K01.FR.29',)),
                Rule('K01:286', (Named('evse_is_unknown'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('K01.FR.28',)),
                Rule('K01:292', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'ChargingStationExternalConstraints'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('K01.FR.22', 'K02.FR.07', 'K03.FR.08')),
                Rule('K01:298', (Named('the_id_is_that_of_an_external_limit'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('K01.FR.05',)),
                Rule('K01:304', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'ChargingStationMaxProfile'), Field('SetChargingProfileRequest', ('evseId',), '==', 0, True)), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('K04.FR.03',)),
                Rule('K01:312', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'ChargingStationMaxProfile'), Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfileKind'), '==', 'Relative')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('K01.FR.38',)),
                Rule('K01:321', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'), Field('SetChargingProfileRequest', ('evseId',), '==', 0)), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('K01.FR.09', 'K01.FR.16')),
                Rule('K01:330', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'), Named('no_transaction_is_open_there')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxNotFound'}}, None),), 'answered', ('K01.FR.09',)),
                Rule('K01:338', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'), Named('the_profile_names_no_transaction')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'MissingParam'}}, None),), 'answered', ('K01.FR.03',)),
                Rule('K01:346', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'), Named('the_profile_names_another_transaction')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxNotFound'}}, None),), 'answered', ('K01.FR.33', 'K01.FR.03')),
                Rule('K01:354', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile', True), Named('the_profile_names_no_transaction', True)), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ()),
                Rule('K01:363', (Named('stack_level_is_out_of_range'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidStackLevel'}}, None),), 'answered', ()),
                Rule('K01:369', (Named('recurrence_does_not_fit_the_kind'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ()),
                Rule('K01:375', (Named('the_profile_is_never_valid'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ()),
                Rule('K01:381', (Named('there_are_several_schedules'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TooManyElements'}}, None),), 'answered', ('K01.FR.34',)),
                Rule('K01:387', (Named('rate_unit_is_not_supported'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedRateUnit'}}, None),), 'answered', ('K01.FR.26',)),
                Rule('K01:393', (Named('there_are_more_periods_than_allowed'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TooManyElements'}}, None),), 'answered', ()),
                Rule('K01:399', (Named('a_start_is_missing'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('K01.FR.40',)),
                Rule('K01:405', (Named('a_start_is_out_of_place'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('K01.FR.41',)),
                Rule('K01:411', (Named('first_period_starts_late'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('K01.FR.31',)),
                Rule('K01:417', (Named('periods_are_out_of_order'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('K01.FR.35',)),
                Rule('K01:423', (Named('a_value_is_out_of_range'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ()),
                Rule('K01:429', (Named('a_phase_is_given_for_several_phases'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('K01.FR.19',)),
                Rule('K01:436', (Named('a_phase_cannot_be_chosen'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None),), 'answered', ('K01.FR.48', 'K01.FR.20')),
                Rule('K01:442', (Named('phases_cannot_be_limited'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None),), 'answered', ('K01.FR.43',)),
                Rule('K01:449', (Named('phases_conflict_with_another_profile'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ()),
                Rule('K01:457', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxDefaultProfile'), Field('SetChargingProfileRequest', ('evseId',), '==', 0), Named('an_evse_has_a_default_of_that_level')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'DuplicateProfile'}}, None),), 'answered', ('K01.FR.52',)),
                Rule('K01:466', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxDefaultProfile'), Field('SetChargingProfileRequest', ('evseId',), '==', 0, True), Named('evse_0_has_a_default_of_that_level')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'DuplicateProfile'}}, None),), 'answered', ('K01.FR.53',)),
                Rule('K01:475', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile', True), Named('a_profile_like_it_is_valid_at_the_same_time')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'DuplicateProfile'}}, None),), 'answered', ('K01.FR.06',)),
                Rule('K01:483', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'), Named('the_transaction_has_a_profile_of_that_level')), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'DuplicateProfile'}}, None),), 'answered', ('K01.FR.39',)),
                Rule('K01:491', (Named('there_is_no_room'),), (Reply('SetChargingProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ()),
                Rule('K01:498', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxProfile'),), (Do('install_profile'), Reply('SetChargingProfile', {'status': 'Accepted'}, None), Raise('charging_profiles_changed', 'station', None)), 'answered', ('K01.FR.01', 'K01.FR.02', 'K01.FR.04', 'K01.FR.05', 'K01.FR.07', 'K02.FR.03', 'K03.FR.01')),
                Rule('K01:506', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxDefaultProfile'), Field('SetChargingProfileRequest', ('evseId',), '==', 0)), (Do('install_profile'), Reply('SetChargingProfile', {'status': 'Accepted'}, None), Raise('charging_profiles_changed', 'station', None)), 'answered', ('K01.FR.02', 'K01.FR.05', 'K01.FR.07', 'K01.FR.08', 'K01.FR.14', 'K01.FR.32')),
                Rule('K01:516', (Field('SetChargingProfileRequest', ('chargingProfile', 'chargingProfilePurpose'), '==', 'TxDefaultProfile'),), (Do('install_profile'), Reply('SetChargingProfile', {'status': 'Accepted'}, None), Raise('charging_profiles_changed', 'station', None)), 'answered', ('K01.FR.02', 'K01.FR.05', 'K01.FR.07', 'K01.FR.08', 'K01.FR.15', 'K01.FR.32')),
                Rule('K01:524', (), (Do('install_profile'), Reply('SetChargingProfile', {'status': 'Accepted'}, None), Raise('charging_profiles_changed', 'station', None)), 'answered', ('K01.FR.05', 'K01.FR.07', 'K02.FR.01', 'K04.FR.03')),
            ),
        },
        'answered': {
        },
    },
)
