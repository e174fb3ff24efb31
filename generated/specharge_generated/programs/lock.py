# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `lock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Peer, Program, Rule, Variable

LOCK = Program(
    name='lock',
    scope='connector',
    initial='unlocked',
    states=('unlocked', 'locked'),
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
                Rule('E05:198', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E05.FR.11', 'E09.FR.03')),
            ),
            'transaction_ended': (
                Rule('E06:198', (Named('it_is_the_connected_connector'), Named('transaction_ended_normally')), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E06.FR.10',)),
            ),
            'authorization_ended': (
                Rule('E07:82', (Named('it_is_the_connected_connector'),), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E10.FR.01')),
            ),
            'ev_disconnected': (
                Rule('E09:89', (Named('it_is_the_connected_connector'), Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E09.FR.02',)),
            ),
        },
    },
)
