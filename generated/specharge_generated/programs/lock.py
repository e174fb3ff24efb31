# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `lock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

it_is_the_connected_connector = Named('it_is_the_connected_connector')
raise_plug_locked = Raise('plug_locked', 'evse', None)
command_unlock_connector = Command('unlock_connector', 'connector', None)
raise_event_noticed = Raise('event_noticed', 'station', 'compose_event_noticed')
not_peer_power_path = Peer('power_path', ('opening',), True)
transaction_ended_normally = Named('transaction_ended_normally')
do_show_problem = Do('show_problem')
variable_TxCtrlr_StopTxOnEVSideDisconnect = Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true')
variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect = Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true')
peer_authorization = Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))
not_peer_power_path_2 = Peer('power_path', ('closed.waiting', 'closed.transferring', 'closed.suspended_by_ev', 'closed.barred'), True)
not_peer_power_path_3 = Peer('power_path', ('withholding',), True)

E02_243 = Rule('E02:243', (it_is_the_connected_connector, Named('cable_is_attached')), (raise_plug_locked,), None, ())
E02_248 = Rule('E02:248', (it_is_the_connected_connector, Named('cable_is_attached', True)), (Command('lock_connector', 'connector', None),), 'locking', ())
F05_90 = Rule('F05:90', (), (command_unlock_connector,), 'unlocked', ('F05.FR.04', 'F05.FR.06'))
E02_254 = Rule('E02:254', (Named('lock_had_a_problem', True),), (raise_plug_locked,), 'locked', ())
G05_34 = Rule('G05:34', (Named('lock_had_a_problem'),), (Do('show_no_problem'), raise_plug_locked, raise_event_noticed), 'locked', ())
E02_255 = Rule('E02:255', (), (), 'unlocked', ())
E02_256 = Rule('E02:256', (), (command_unlock_connector,), 'unlocked', ())
E05_203 = Rule('E05:203', (not_peer_power_path,), (command_unlock_connector,), 'unlocked', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05'))
E06_198 = Rule('E06:198', (transaction_ended_normally,), (command_unlock_connector,), 'unlocked', ())
E07_82 = Rule('E07:82', (), (command_unlock_connector,), 'unlocked', ('E07.FR.07',))
G05_27 = Rule('G05:27', (), (do_show_problem, raise_event_noticed), 'unlocked', ('G05.FR.01', 'G05.FR.02'))
E09_89 = Rule('E09:89', (variable_TxCtrlr_StopTxOnEVSideDisconnect, variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect, peer_authorization, not_peer_power_path_2, not_peer_power_path_3, not_peer_power_path), (command_unlock_connector,), 'unlocked', ('E09.FR.02',))
E02_253 = Rule('E02:253', (it_is_the_connected_connector,), (raise_plug_locked,), None, ())
E05_209 = Rule('E05:209', (), (), 'releasing', ())
E06_199 = Rule('E06:199', (transaction_ended_normally,), (), 'releasing', ('E06.FR.10',))
E07_83 = Rule('E07:83', (not_peer_power_path_2, not_peer_power_path_3, not_peer_power_path), (command_unlock_connector,), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E10.FR.01', 'E08.FR.03'))
E07_89 = Rule('E07:89', (), (), 'releasing', ())
G05_33 = Rule('G05:33', (), (do_show_problem, raise_event_noticed), 'unlocked', ('G05.FR.02',))
E09_101 = Rule('E09:101', (variable_TxCtrlr_StopTxOnEVSideDisconnect, variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect, peer_authorization), (), 'releasing', ())
F05_95 = Rule('F05:95', (not_peer_power_path_2, not_peer_power_path_3, not_peer_power_path), (command_unlock_connector,), 'unlocked', ('F05.FR.04',))
F05_101 = Rule('F05:101', (), (), 'releasing', ())
E07_100 = Rule('E07:100', (), (), 'unlocked', ())
E07_95 = Rule('E07:95', (), (command_unlock_connector,), 'unlocked', ())
E07_90 = Rule('E07:90', (), (command_unlock_connector,), 'unlocked', ('E07.FR.07', 'E06.FR.10', 'E08.FR.03', 'E09.FR.02'))
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
