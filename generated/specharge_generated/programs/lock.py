# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `lock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Peer, Program, Rule, Variable

LOCK = Program(
    name='lock',
    scope='connector',
    initial='unlocked',
    states=('unlocked', 'locked', 'releasing'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'unlocked': {
            'charging_allowed': (
                Rule('E02:223', (Named('cable_is_attached', True), Named('it_is_the_connected_connector')), (Command('lock_connector', 'connector', None),), 'locked', ()),
            ),
        },
        'locked': {
            'cable_removed': (
                Rule('E02:228', (), (), 'unlocked', ()),
            ),
            'lock_failed': (
                Rule('E02:229', (), (), 'unlocked', ()),
            ),
            'owner_returned': (
                Rule('E05:198', (Peer('power_path', ('opening',), True),), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E05.FR.11', 'E09.FR.03')),
                Rule('E05:204', (), (), 'releasing', ()),
            ),
            'transaction_ended': (
                Rule('E06:198', (Named('transaction_ended_normally'),), (), 'releasing', ('E06.FR.10',)),
            ),
            'authorization_ended': (
                Rule('E07:82', (Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E10.FR.01')),
                Rule('E07:88', (), (), 'releasing', ()),
            ),
            'ev_disconnected': (
                Rule('E09:89', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E09.FR.02',)),
                Rule('E09:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))), (), 'releasing', ()),
            ),
        },
        'releasing': {
            'cable_removed': (
                Rule('E07:99', (), (), 'unlocked', ()),
            ),
            'lock_failed': (
                Rule('E07:100', (), (), 'unlocked', ()),
            ),
            'energy_ended': (
                Rule('E07:89', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E09.FR.02')),
            ),
            'station_started': (
                Rule('E07:94', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ()),
            ),
        },
    },
)
