# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `lock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

E02_243 = Rule('E02:243', (Named('it_is_the_connected_connector'), Named('cable_is_attached')), (Raise('plug_locked', 'evse', None),), None, ())
E02_248 = Rule('E02:248', (Named('it_is_the_connected_connector'), Named('cable_is_attached', True)), (Command('lock_connector', 'connector', None),), 'locking', ())
F05_90 = Rule('F05:90', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('F05.FR.04', 'F05.FR.06'))
E02_254 = Rule('E02:254', (Named('lock_had_a_problem', True),), (Raise('plug_locked', 'evse', None),), 'locked', ())
G05_34 = Rule('G05:34', (Named('lock_had_a_problem'),), (Do('show_no_problem'), Raise('plug_locked', 'evse', None), Raise('event_noticed', 'station', 'compose_event_noticed')), 'locked', ())
E02_255 = Rule('E02:255', (), (), 'unlocked', ())
E02_256 = Rule('E02:256', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ())
E05_203 = Rule('E05:203', (Peer('power_path', ('opening',), True),), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05'))
E06_198 = Rule('E06:198', (Named('transaction_ended_normally'),), (Command('unlock_connector', 'connector', None),), 'unlocked', ())
E07_82 = Rule('E07:82', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07',))
G05_27 = Rule('G05:27', (), (Do('show_problem'), Raise('event_noticed', 'station', 'compose_event_noticed')), 'unlocked', ('G05.FR.01', 'G05.FR.02'))
E09_89 = Rule('E09:89', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted')), Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E09.FR.02',))
E02_253 = Rule('E02:253', (Named('it_is_the_connected_connector'),), (Raise('plug_locked', 'evse', None),), None, ())
E05_209 = Rule('E05:209', (), (), 'releasing', ())
E06_199 = Rule('E06:199', (Named('transaction_ended_normally'),), (), 'releasing', ('E06.FR.10',))
E07_83 = Rule('E07:83', (Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E10.FR.01', 'E08.FR.03'))
E07_89 = Rule('E07:89', (), (), 'releasing', ())
G05_33 = Rule('G05:33', (), (Do('show_problem'), Raise('event_noticed', 'station', 'compose_event_noticed')), 'unlocked', ('G05.FR.02',))
E09_101 = Rule('E09:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true'), Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))), (), 'releasing', ())
F05_95 = Rule('F05:95', (Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True), Peer('power_path', ('withholding',), True), Peer('power_path', ('opening',), True)), (Command('unlock_connector', 'connector', None),), 'unlocked', ('F05.FR.04',))
F05_101 = Rule('F05:101', (), (), 'releasing', ())
E07_100 = Rule('E07:100', (), (), 'unlocked', ())
E07_95 = Rule('E07:95', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ())
E07_90 = Rule('E07:90', (), (Command('unlock_connector', 'connector', None),), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E08.FR.03', 'E09.FR.02'))
E07_101 = Rule('E07:101', (), (), 'unlocked', ())

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
            'plug_lock_wanted': (E02_243, E02_248),
            'unlock_ordered': (F05_90,),
        },
        'locking': {
            'plug_lock_wanted': (E02_248,),
            'connector_locked': (E02_254, G05_34),
            'cable_removed': (E02_255,),
            'station_started': (E02_256,),
            'owner_returned': (E05_203,),
            'transaction_ended': (E06_198,),
            'authorization_ended': (E07_82,),
            'lock_failed': (G05_27,),
            'ev_disconnected': (E09_89,),
            'unlock_ordered': (F05_90,),
        },
        'locked': {
            'plug_lock_wanted': (E02_253,),
            'cable_removed': (E02_255,),
            'owner_returned': (E05_203, E05_209),
            'transaction_ended': (E06_199,),
            'authorization_ended': (E07_83, E07_89),
            'lock_failed': (G05_33,),
            'ev_disconnected': (E09_89, E09_101),
            'unlock_ordered': (F05_95, F05_101),
        },
        'releasing': {
            'cable_removed': (E07_100,),
            'station_started': (E07_95,),
            'energy_ended': (E07_90,),
            'lock_failed': (E07_101,),
        },
    },
)
