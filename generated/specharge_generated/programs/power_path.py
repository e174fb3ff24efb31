# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `power_path`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Peer, Program, Raise, Rule

POWER_PATH = Program(
    name='power_path',
    scope='evse',
    initial='open',
    states=('open', 'closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'withholding', 'withheld', 'opening'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'open': {
            'ev_connected': (
                Rule('C01:222', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Named('connector_is_faulted', True)), (Command('close_contactor', 'evse', None), Raise('charging_allowed', 'evse', 'compose_charging_allowed')), 'closed.waiting', ('C01.FR.01',)),
            ),
            'authorized': (
                Rule('C01:229', (Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Command('close_contactor', 'evse', None), Raise('charging_allowed', 'evse', 'compose_charging_allowed')), 'closed.waiting', ('C01.FR.01',)),
            ),
            'station_started': (
                Rule('E02:192', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Peer('ev_connection', ('connected',))), (Command('close_contactor', 'evse', None),), 'closed.waiting', ()),
            ),
        },
        'closed.waiting': {
            'ev_draws_energy': (
                Rule('E02:179', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'ev_stops_drawing': (
                Rule('E02:183', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'lock_failed': (
                Rule('E02:185', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:186', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:187', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:188', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:189', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:190', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E05:151', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:152', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
            'authorization_ended': (
                Rule('E07:74', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
        },
        'closed.transferring': {
            'ev_stops_drawing': (
                Rule('E02:183', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'lock_failed': (
                Rule('E02:185', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:186', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:187', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:188', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:189', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:190', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E05:151', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:152', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
            'authorization_ended': (
                Rule('E07:74', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
        },
        'closed.suspended_by_ev': {
            'ev_draws_energy': (
                Rule('E02:184', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'lock_failed': (
                Rule('E02:185', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:186', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:187', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:188', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:189', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E02:190', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E05:151', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_withheld': (
                Rule('E05:152', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02',)),
            ),
            'authorization_ended': (
                Rule('E07:74', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
        },
        'withholding': {
            'ev_disconnected': (
                Rule('E05:158', (), (), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E05:157', (), (), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E05:153', (), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ()),
            ),
            'authorization_ended': (
                Rule('E05:159', (), (), 'opening', ()),
            ),
        },
        'withheld': {
            'ev_disconnected': (
                Rule('E05:156', (), (), 'open', ()),
            ),
            'transaction_ended': (
                Rule('E05:155', (), (), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E05:154', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
        },
        'opening': {
            'contactor_opened': (
                Rule('E02:191', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
        },
    },
)
