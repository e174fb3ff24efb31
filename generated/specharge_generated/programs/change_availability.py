# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `change_availability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Program, Raise, Reply, Rule

G03_55 = Rule('G03:55', (Named('evse_is_unknown'),), (Reply('ChangeAvailability', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('G03.FR.01', 'G03.FR.02'))
G03_61 = Rule('G03:61', (Named('connector_is_unknown'),), (Reply('ChangeAvailability', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownConnectorId'}}, None),), 'answered', ('G03.FR.01', 'G03.FR.02'))
G03_67 = Rule('G03:67', (Named('it_is_for_a_connector'), Named('connector_has_that_availability')), (Reply('ChangeAvailability', {'status': 'Accepted'}, None),), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G03_74 = Rule('G03:74', (Named('it_is_for_a_connector'), Field('ChangeAvailabilityRequest', ('operationalStatus',), '==', 'Inoperative'), Named('transaction_may_use_the_connector')), (Reply('ChangeAvailability', {'status': 'Scheduled'}, None), Raise('connector_availability_wanted', 'connector', 'compose_connector_availability_wanted')), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.05'))
G03_81 = Rule('G03:81', (Named('it_is_for_a_connector'),), (Reply('ChangeAvailability', {'status': 'Accepted'}, None), Raise('connector_availability_wanted', 'connector', 'compose_connector_availability_wanted')), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G03_88 = Rule('G03:88', (Named('it_is_for_an_evse'), Field('ChangeAvailabilityRequest', ('operationalStatus',), '==', 'Inoperative'), Named('transaction_is_at_the_evse')), (Reply('ChangeAvailability', {'status': 'Scheduled'}, None), Raise('evse_availability_wanted', 'evse', 'compose_evse_availability_wanted')), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.05'))
G03_95 = Rule('G03:95', (Named('it_is_for_an_evse'),), (Reply('ChangeAvailability', {'status': 'Accepted'}, None), Raise('evse_availability_wanted', 'evse', 'compose_evse_availability_wanted')), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G04_51 = Rule('G04:51', (Field('ChangeAvailabilityRequest', ('operationalStatus',), '==', 'Inoperative'), Named('transaction_is_anywhere')), (Reply('ChangeAvailability', {'status': 'Scheduled'}, None), Raise('station_availability_wanted', 'station', 'compose_station_availability_wanted')), 'answered', ('G04.FR.01', 'G04.FR.02', 'G04.FR.03', 'G04.FR.06'))
G04_58 = Rule('G04:58', (), (Reply('ChangeAvailability', {'status': 'Accepted'}, None), Raise('station_availability_wanted', 'station', 'compose_station_availability_wanted')), 'answered', ('G04.FR.01', 'G04.FR.02', 'G04.FR.03', 'G04.FR.04'))

CHANGE_AVAILABILITY = Program(
    name='change_availability',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'ChangeAvailabilityRequest': (G03_55, G03_61, G03_67, G03_74, G03_81, G03_88, G03_95, G04_51, G04_58),
        },
        'answered': {
        },
    },
)
