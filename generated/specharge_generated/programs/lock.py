# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `lock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

LOCK = Program(
    name='lock',
    scope='connector',
    initial='unlocked',
    states=('unlocked', 'locking', 'locked', 'releasing'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'unlocked': {
            'plug_lock_wanted': (
                Rule('E02:243', (Named('it_is_the_connected_connector'), Named('cable_is_attached')), (Raise('plug_locked', 'evse', None),), None, ()),
                Rule('E02:248', (Named('it_is_the_connected_connector'), Named('cable_is_attached', True)), (Command('lock_connector', 'connector', None),), 'locking', ()),
            ),
            'unlock_ordered': (
                Rule('F05:90', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('F05.FR.04', 'F05.FR.06')),
            ),
        },
        'locking': {
            'plug_lock_wanted': (
                Rule('E02:248', (Named('it_is_the_connected_connector'), Named('cable_is_attached', True)), (Command('lock_connector', 'connector', None),), 'locking', ()),
            ),
            'connector_locked': (
                Rule('E02:254', (Named('lock_had_a_problem', True),), (Raise('plug_locked', 'evse', None),), 'locked', ()),
                Rule('G05:34', (Named('lock_had_a_problem'),), (Do('show_no_problem'), Raise('plug_locked', 'evse', None), Raise('event_noticed', 'station', 'compose_event_noticed')), 'locked', ()),
            ),
            'cable_removed': (
                Rule('E02:255', (), (), 'unlocked', ()),
            ),
            'station_started': (
                Rule('E02:256', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ()),
            ),
            'owner_returned': (
                Rule('E05:203', (Peer('power_path', ('opening',), True),), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05')),
            ),
            'transaction_ended': (
                Rule('E06:198', (Named('transaction_ended_normally'),), (Command('unlock_connector', 'connector', None),), 'unlocked', ()),
            ),
            'authorization_ended': (
                Rule('E07:82', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07',)),
            ),
            'lock_failed': (
                Rule('G05:27', (), (Do('show_problem'), Raise('event_noticed', 'station', 'compose_event_noticed')), 'unlocked', ('G05.FR.01', 'G05.FR.02')),
            ),
            'ev_disconnected': (
                Rule('E09:89', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E09.FR.02',)),
            ),
            'unlock_ordered': (
                Rule('F05:90', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('F05.FR.04', 'F05.FR.06')),
            ),
        },
        'locked': {
            'plug_lock_wanted': (
                Rule('E02:253', (Named('it_is_the_connected_connector'),), (Raise('plug_locked', 'evse', None),), None, ()),
            ),
            'cable_removed': (
                Rule('E02:255', (), (), 'unlocked', ()),
            ),
            'owner_returned': (
                Rule('E05:203', (Peer('power_path', ('opening',), True),), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05')),
                Rule('E05:209', (), (), 'releasing', ()),
            ),
            'transaction_ended': (
                Rule('E06:199', (Named('transaction_ended_normally'),), (), 'releasing', ('E06.FR.10',)),
            ),
            'authorization_ended': (
                Rule('E07:83', (Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E10.FR.01', 'E08.FR.03')),
                Rule('E07:89', (), (), 'releasing', ()),
            ),
            'lock_failed': (
                Rule('G05:33', (), (Do('show_problem'), Raise('event_noticed', 'station', 'compose_event_noticed')), 'unlocked', ('G05.FR.02',)),
            ),
            'ev_disconnected': (
                Rule('E09:89', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E09.FR.02',)),
                Rule('E09:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))), (), 'releasing', ()),
            ),
            'unlock_ordered': (
                Rule('F05:95', (Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('F05.FR.04',)),
                Rule('F05:101', (), (), 'releasing', ()),
            ),
        },
        'releasing': {
            'cable_removed': (
                Rule('E07:100', (), (), 'unlocked', ()),
            ),
            'station_started': (
                Rule('E07:95', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ()),
            ),
            'energy_ended': (
                Rule('E07:90', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E08.FR.03', 'E09.FR.02')),
            ),
            'lock_failed': (
                Rule('E07:101', (), (), 'unlocked', ()),
            ),
        },
    },
)
