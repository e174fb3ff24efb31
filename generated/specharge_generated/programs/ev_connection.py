# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `ev_connection`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

EV_CONNECTION = Program(
    name='ev_connection',
    scope='evse',
    initial='absent',
    states=('absent', 'claiming', 'connected'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'absent': {
            'cable_plugged_in': (
                Rule('E01:124', (Named('a_driver_waits_without_evse', True), Named('connector_is_out_of_service', True)), (Do('note_connector'), Raise('ev_connected', 'evse', None)), 'connected', ()),
                Rule('E03:93', (Named('a_driver_waits_without_evse'), Named('connector_is_out_of_service', True)), (Do('note_connector'), Raise('authorization_claimed', 'station', 'compose_authorization_claimed')), 'claiming', ()),
            ),
            'ev_disconnected': (
                Rule('E01:137', (Named('another_ev_waits'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (Do('note_waiting_connector'), Raise('ev_connected', 'evse', None)), 'connected', ()),
            ),
            'transaction_ended': (
                Rule('E01:143', (Named('another_ev_waits'),), (Do('note_waiting_connector'), Raise('ev_connected', 'evse', None)), 'connected', ('E01.FR.14',)),
            ),
            'operability_changed': (
                Rule('G03:201', (Named('an_ev_waits_in_service'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (Do('note_connector_back_in_service'), Raise('ev_connected', 'evse', None)), 'connected', ('G03.FR.07', 'G04.FR.08')),
            ),
        },
        'claiming': {
            'authorization_taken_over': (
                Rule('E03:99', (), (Raise('ev_connected', 'evse', None),), 'connected', ()),
            ),
        },
        'connected': {
            'cable_plugged_in': (
                Rule('E01:130', (Named('it_is_the_connected_connector', True),), (), None, ('E01.FR.14',)),
            ),
            'cable_removed': (
                Rule('E01:135', (Named('it_is_the_connected_connector'),), (Raise('ev_disconnected', 'evse', 'compose_ev_disconnected'),), 'absent', ()),
            ),
            'ev_unplugged': (
                Rule('E01:136', (Named('it_is_the_connected_connector'),), (Raise('ev_disconnected', 'evse', 'compose_ev_disconnected'),), 'absent', ()),
            ),
            'ev_connected': (
                Rule('E01:151', (Variable('SampledDataCtrlr.SignReadings', 'true'),), (Command('request_signed_data', 'evse', None),), None, ('E02.FR.14', 'E03.FR.10', 'J02.FR.21')),
            ),
            'operability_changed': (
                Rule('G03:200', (Named('its_connector_is_out_of_service'),), (Raise('ev_disconnected', 'evse', 'compose_ev_disconnected'),), 'absent', ()),
            ),
        },
    },
)
