# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `power_path`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule

POWER_PATH = Program(
    name='power_path',
    scope='evse',
    initial='open',
    states=('open', 'locking', 'closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred', 'withheld', 'closing_again', 'withholding', 'opening'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'open': {
            'ev_connected': (
                Rule('C01:268', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Named('connector_is_faulted', True)), (Do('note_who_came_last'), Raise('plug_lock_wanted', 'evse', None)), 'locking', ('C01.FR.01', 'C06.FR.01')),
                Rule('E05:187', (Peer('authorization', ('authorized.exhausted',)),), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ('E05.FR.02', 'C15.FR.06')),
            ),
            'authorized': (
                Rule('C01:275', (Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Do('note_who_came_last'), Raise('plug_lock_wanted', 'evse', None)), 'locking', ('C01.FR.01', 'C06.FR.01')),
            ),
            'contactor_closed': (
                Rule('E02:202', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'station_started': (
                Rule('E02:231', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Raise('plug_lock_wanted', 'evse', None),), 'locking', ('G05.FR.01',)),
            ),
        },
        'locking': {
            'reset_begun': (
                Rule('B12:122', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'plug_locked': (
                Rule('E02:178', (), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closed.waiting', ('C01.FR.01', 'G05.FR.01')),
            ),
            'ev_disconnected': (
                Rule('E02:179', (), (), 'open', ()),
            ),
            'connector_faulted': (
                Rule('E02:180', (Named('it_is_the_connected_connector'),), (), 'open', ()),
            ),
            'emergency_pressed': (
                Rule('E02:181', (), (), 'open', ()),
            ),
            'transaction_ended': (
                Rule('E02:182', (), (), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E02:183', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E02:184', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'energy_withheld': (
                Rule('E02:185', (), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ()),
            ),
            'contactor_closed': (
                Rule('E02:202', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'lock_failed': (
                Rule('G05:42', (Named('it_is_the_connected_connector'),), (), 'open', ('G05.FR.01',)),
            ),
        },
        'closed.waiting': {
            'reset_begun': (
                Rule('B12:120', (), (Command('open_contactor', 'evse', None),), 'opening', ('B12.FR.04', 'B12.FR.08')),
            ),
            'ev_disconnected': (
                Rule('E02:197', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:198', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:199', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:200', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:185', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'energy_withheld': (
                Rule('E05:186', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02', 'C15.FR.06')),
            ),
            'charging_allowed': (
                Rule('E02:186', (), (Command('close_contactor', 'evse', None),), None, ('C01.FR.01',)),
            ),
            'ev_draws_energy': (
                Rule('E02:191', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'ev_stops_drawing': (
                Rule('E02:195', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'contactor_opened': (
                Rule('E02:201', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'contactor_closed': (
                Rule('K02:125', (Peer('charging_limit', ('barred',)),), (Raise('energy_suspended_by_limit', 'evse', None),), 'closed.barred', ('K02.FR.02',)),
            ),
            'lock_failed': (
                Rule('G05:43', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ('G05.FR.01',)),
            ),
            'charging_barred': (
                Rule('K02:120', (), (Raise('energy_suspended_by_limit', 'evse', None),), 'closed.barred', ('K02.FR.02',)),
            ),
        },
        'closed.transferring': {
            'reset_begun': (
                Rule('B12:120', (), (Command('open_contactor', 'evse', None),), 'opening', ('B12.FR.04', 'B12.FR.08')),
            ),
            'ev_disconnected': (
                Rule('E02:197', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:198', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:199', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:200', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:185', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'energy_withheld': (
                Rule('E05:186', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02', 'C15.FR.06')),
            ),
            'ev_stops_drawing': (
                Rule('E02:195', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ()),
            ),
            'contactor_opened': (
                Rule('E02:201', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'lock_failed': (
                Rule('G05:43', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ('G05.FR.01',)),
            ),
            'charging_barred': (
                Rule('K02:120', (), (Raise('energy_suspended_by_limit', 'evse', None),), 'closed.barred', ('K02.FR.02',)),
            ),
        },
        'closed.suspended_by_ev': {
            'reset_begun': (
                Rule('B12:120', (), (Command('open_contactor', 'evse', None),), 'opening', ('B12.FR.04', 'B12.FR.08')),
            ),
            'ev_disconnected': (
                Rule('E02:197', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:198', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:199', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:200', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:185', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'energy_withheld': (
                Rule('E05:186', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02', 'C15.FR.06')),
            ),
            'ev_draws_energy': (
                Rule('E02:196', (), (Raise('energy_started', 'evse', None),), 'closed.transferring', ()),
            ),
            'contactor_opened': (
                Rule('E02:201', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'lock_failed': (
                Rule('G05:43', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ('G05.FR.01',)),
            ),
            'charging_barred': (
                Rule('K02:120', (), (Raise('energy_suspended_by_limit', 'evse', None),), 'closed.barred', ('K02.FR.02',)),
            ),
        },
        'closed.barred': {
            'reset_begun': (
                Rule('B12:120', (), (Command('open_contactor', 'evse', None),), 'opening', ('B12.FR.04', 'B12.FR.08')),
            ),
            'ev_disconnected': (
                Rule('E02:197', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:198', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:199', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:200', (), (Command('open_contactor', 'evse', None),), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E07:80', (), (Command('open_contactor', 'evse', None),), 'opening', ('E07.FR.01',)),
            ),
            'authorization_revoked': (
                Rule('E05:185', (), (Command('open_contactor', 'evse', None),), 'opening', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'energy_withheld': (
                Rule('E05:186', (), (Command('open_contactor', 'evse', None),), 'withholding', ('E05.FR.02', 'C15.FR.06')),
            ),
            'contactor_opened': (
                Rule('E02:201', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'lock_failed': (
                Rule('G05:43', (Named('it_is_the_connected_connector'),), (Command('open_contactor', 'evse', None),), 'opening', ('G05.FR.01',)),
            ),
            'charging_unbarred': (
                Rule('K02:131', (), (), 'closed.waiting', ('K02.FR.08',)),
            ),
        },
        'withheld': {
            'reset_begun': (
                Rule('B12:122', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'ev_disconnected': (
                Rule('E05:198', (), (), 'open', ()),
            ),
            'transaction_ended': (
                Rule('E05:197', (), (), 'open', ()),
            ),
            'authorization_ended': (
                Rule('E05:196', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'authorization_revoked': (
                Rule('E05:194', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
            'contactor_closed': (
                Rule('E02:207', (), (Command('open_contactor', 'evse', None),), 'withholding', ()),
            ),
        },
        'closing_again': {
            'reset_begun': (
                Rule('B12:121', (), (), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E02:224', (), (), 'opening', ()),
            ),
            'connector_faulted': (
                Rule('E02:225', (Named('it_is_the_connected_connector'),), (), 'opening', ()),
            ),
            'emergency_pressed': (
                Rule('E02:226', (), (), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E02:230', (), (), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E02:227', (), (), 'opening', ()),
            ),
            'authorization_revoked': (
                Rule('E02:228', (), (), 'opening', ()),
            ),
            'energy_withheld': (
                Rule('E02:229', (), (), 'withholding', ()),
            ),
            'contactor_opened': (
                Rule('E02:219', (), (Raise('energy_ended', 'evse', None), Raise('plug_lock_wanted', 'evse', None)), 'locking', ('G05.FR.01',)),
            ),
            'lock_failed': (
                Rule('G05:50', (Named('it_is_the_connected_connector'),), (), 'opening', ('G05.FR.01',)),
            ),
        },
        'withholding': {
            'reset_begun': (
                Rule('B12:121', (), (), 'opening', ()),
            ),
            'ev_disconnected': (
                Rule('E05:200', (), (), 'opening', ()),
            ),
            'transaction_ended': (
                Rule('E05:199', (), (), 'opening', ()),
            ),
            'authorization_ended': (
                Rule('E05:201', (), (), 'opening', ()),
            ),
            'authorization_revoked': (
                Rule('E05:195', (), (), 'opening', ()),
            ),
            'contactor_opened': (
                Rule('E05:193', (), (Raise('energy_suspended_by_station', 'evse', None),), 'withheld', ()),
            ),
        },
        'opening': {
            'ev_connected': (
                Rule('E02:209', (Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('authorization', ('authorized.exhausted',), True), Named('connector_is_faulted', True)), (Do('note_who_came_last'),), 'closing_again', ()),
            ),
            'authorized': (
                Rule('E02:214', (Peer('ev_connection', ('connected',)), Named('connector_is_faulted', True)), (Do('note_who_came_last'),), 'closing_again', ()),
            ),
            'contactor_opened': (
                Rule('E02:208', (), (Raise('energy_ended', 'evse', None),), 'open', ()),
            ),
        },
    },
)
