# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `ev_connection`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

not_connector_is_out_of_service = Named('connector_is_out_of_service', True)
do_note_connector = Do('note_connector')
raise_ev_connected = Raise('ev_connected', 'evse', None)
another_ev_waits = Named('another_ev_waits')
not_peer_transaction = Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)
do_note_waiting_connector = Do('note_waiting_connector')
it_is_the_connected_connector = Named('it_is_the_connected_connector')
raise_ev_disconnected = Raise('ev_disconnected', 'evse', 'compose_ev_disconnected')

E01_124 = Rule('E01:124', (Named('a_driver_waits_without_evse', True), not_connector_is_out_of_service), (do_note_connector, raise_ev_connected), 'connected', ())
E03_93 = Rule('E03:93', (Named('a_driver_waits_without_evse'), not_connector_is_out_of_service), (do_note_connector, Raise('authorization_claimed', 'station', 'compose_authorization_claimed')), 'claiming', ())
E01_137 = Rule('E01:137', (another_ev_waits, not_peer_transaction), (do_note_waiting_connector, raise_ev_connected), 'connected', ())
E01_143 = Rule('E01:143', (another_ev_waits,), (do_note_waiting_connector, raise_ev_connected), 'connected', ('E01.FR.14',))
G03_201 = Rule('G03:201', (Named('an_ev_waits_in_service'), not_peer_transaction), (Do('note_connector_back_in_service'), raise_ev_connected), 'connected', ('G03.FR.07', 'G04.FR.08'))
E03_99 = Rule('E03:99', (), (raise_ev_connected,), 'connected', ())
E01_130 = Rule('E01:130', (Named('it_is_the_connected_connector', True),), (), None, ('E01.FR.14',))
E01_135 = Rule('E01:135', (it_is_the_connected_connector,), (raise_ev_disconnected,), 'absent', ())
E01_136 = Rule('E01:136', (it_is_the_connected_connector,), (raise_ev_disconnected,), 'absent', ())
E01_151 = Rule('E01:151', (Variable('SampledDataCtrlr.SignReadings', 'true'),), (Command('request_signed_data', 'evse', None),), None, ('E02.FR.14', 'E03.FR.10', 'J02.FR.21'))
G03_200 = Rule('G03:200', (Named('its_connector_is_out_of_service'),), (raise_ev_disconnected,), 'absent', ())

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
            'cable_plugged_in': (E01_124, E03_93),
            'ev_disconnected': (E01_137,),
            'transaction_ended': (E01_143,),
            'operability_changed': (G03_201,),
        },
        'claiming': {
            'authorization_taken_over': (E03_99,),
        },
        'connected': {
            'cable_plugged_in': (E01_130,),
            'cable_removed': (E01_135,),
            'ev_unplugged': (E01_136,),
            'ev_connected': (E01_151,),
            'operability_changed': (G03_200,),
        },
    },
)
