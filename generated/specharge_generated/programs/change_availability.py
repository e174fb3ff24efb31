# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `change_availability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Program, Raise, Reply, Rule

it_is_for_a_connector = Named('it_is_for_a_connector')
reply_ChangeAvailability = Reply('ChangeAvailability', {'status': 'Accepted'}, None)
field_ChangeAvailabilityRequest = Field('ChangeAvailabilityRequest', ('operationalStatus',), '==', 'Inoperative')
reply_ChangeAvailability_2 = Reply('ChangeAvailability', {'status': 'Scheduled'}, None)
raise_connector_availability_wanted = Raise('connector_availability_wanted', 'connector', 'compose_connector_availability_wanted')
it_is_for_an_evse = Named('it_is_for_an_evse')
raise_evse_availability_wanted = Raise('evse_availability_wanted', 'evse', 'compose_evse_availability_wanted')
raise_station_availability_wanted = Raise('station_availability_wanted', 'station', 'compose_station_availability_wanted')

G03_55 = Rule('G03:55', (Named('evse_is_unknown'),), (Reply('ChangeAvailability', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('G03.FR.01', 'G03.FR.02'))
G03_61 = Rule('G03:61', (Named('connector_is_unknown'),), (Reply('ChangeAvailability', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownConnectorId'}}, None),), 'answered', ('G03.FR.01', 'G03.FR.02'))
G03_67 = Rule('G03:67', (it_is_for_a_connector, Named('connector_has_that_availability')), (reply_ChangeAvailability,), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G03_74 = Rule('G03:74', (it_is_for_a_connector, field_ChangeAvailabilityRequest, Named('transaction_may_use_the_connector')), (reply_ChangeAvailability_2, raise_connector_availability_wanted), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.05'))
G03_81 = Rule('G03:81', (it_is_for_a_connector,), (reply_ChangeAvailability, raise_connector_availability_wanted), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G03_88 = Rule('G03:88', (it_is_for_an_evse, field_ChangeAvailabilityRequest, Named('transaction_is_at_the_evse')), (reply_ChangeAvailability_2, raise_evse_availability_wanted), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.05'))
G03_95 = Rule('G03:95', (it_is_for_an_evse,), (reply_ChangeAvailability, raise_evse_availability_wanted), 'answered', ('G03.FR.01', 'G03.FR.02', 'G03.FR.03'))
G04_51 = Rule('G04:51', (field_ChangeAvailabilityRequest, Named('transaction_is_anywhere')), (reply_ChangeAvailability_2, raise_station_availability_wanted), 'answered', ('G04.FR.01', 'G04.FR.02', 'G04.FR.03', 'G04.FR.06'))
G04_58 = Rule('G04:58', (), (reply_ChangeAvailability, raise_station_availability_wanted), 'answered', ('G04.FR.01', 'G04.FR.02', 'G04.FR.03', 'G04.FR.04'))

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
