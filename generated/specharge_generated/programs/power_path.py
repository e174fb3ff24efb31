# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `power_path`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Peer, Program, Raise, Rule

POWER_PATH = Program(
    name='power_path',
    scope='evse',
    initial='open',
    states=('open', 'closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'withholding', 'withheld', 'opening', 'closing_again'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'open': {
            'ev_connected': (
                Rule('C01:268', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Named('connector_is_faulted', True)), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closed.waiting', ('C01.FR.01',)),
                Rule('E05:182', (Peer('authorization', ('authorized.exhausted',)),), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ('E05.FR.02',)),
            ),
            'authorized': (
                Rule('C01:274', (Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closed.waiting', ('C01.FR.01',)),
            ),
            'station_started': (
                Rule('E02:216', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Peer('ev_connection', ('connected',))), (Command('close_contactor', 'evse', None),), 'closed.waiting', ()),
            ),
        },
        'closed.waiting': {
            'charging_allowed': (
                Rule('E02:179', (), (Command('close_contactor', 'evse', None),), None, ('C01.FR.01',)),
            ),
            'ev_draws_energy': (
                Rule('E02:184', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'ev_stops_drawing': (
                Rule('E02:188', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'lock_failed': (
                Rule('E02:190', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:191', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:192', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:193', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:194', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:195', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:180', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:181', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
        },
        'closed.transferring': {
            'ev_stops_drawing': (
                Rule('E02:188', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'lock_failed': (
                Rule('E02:190', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:191', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:192', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:193', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:194', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:195', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:180', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:181', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
        },
        'closed.suspended_by_ev': {
            'ev_draws_energy': (
                Rule('E02:189', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'lock_failed': (
                Rule('E02:190', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:191', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:192', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:193', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:194', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:195', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:180', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:181', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
        },
        'withholding': {
            'ev_disconnected': (
                Rule('E05:195', (), (), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E05:194', (), (), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E05:188', (), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ()),
            ),
            'authorization_ended': (
                Rule('E05:196', (), (), 'opening', ()),
            ),
            'authorization_revoked': (
                Rule('E05:190', (), (), 'opening', ()),
            ),
        },
        'withheld': {
            'ev_disconnected': (
                Rule('E05:193', (), (), 'open', ()),
            ),
            'transaction_ended': (
                Rule('E05:192', (), (), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E05:191', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E05:189', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
        },
        'opening': {
            'ev_connected': (
                Rule('E02:197', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Named('connector_is_faulted', True)), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closing_again', ()),
            ),
            'authorized': (
                Rule('E02:202', (Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closing_again', ()),
            ),
            'contactor_opened': (
                Rule('E02:196', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
        },
        'closing_again': {
            'lock_failed': (
                Rule('E02:208', (), (), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:209', (), (), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:210', (Named('it_is_the_connected_connector'),), (), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:211', (), (), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:215', (), (), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:207', (), (Command('close_contactor', 'evse', None), Raise('energy_ended', 'evse', None)), 'closed.waiting', ()),
            ),
            'authorization_ended': (
                Rule('E02:212', (), (), 'opening', ()),
            ),
            'authorization_revoked': (
                Rule('E02:213', (), (), 'opening', ()),
            ),
            'energy_withheld': (
                Rule('E02:214', (), (), 'withholding', ()),
            ),
        },
    },
)
