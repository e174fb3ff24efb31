# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `charging_limit`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule

limit_falls = Named('limit_falls')
do_note_limit = Do('note_limit')
command_limit_charging = Command('limit_charging', 'evse', 'compose_limit_charging')
raise_limit_changed = Raise('limit_changed', 'evse', 'compose_limit_changed')
limit_rises = Named('limit_rises')
not_limit_is_open = Named('limit_is_open', True)
a_profile_awaits_its_transaction = Named('a_profile_awaits_its_transaction')
peer_authorization = Peer('authorization', ('nobody',))
do_delete_waiting_profile = Do('delete_waiting_profile')
not_peer_transaction = Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)
limit_is_open = Named('limit_is_open')
do_forget_limit = Do('forget_limit')
raise_charging_unbarred = Raise('charging_unbarred', 'evse', None)

K01_511 = Rule('K01:511', (), (Do('note_that_all_are_ready'),), None, ('K01.FR.42',))
K02_61 = Rule('K02:61', (limit_falls, Named('limit_is_nothing')), (do_note_limit, command_limit_charging, Raise('charging_barred', 'evse', None)), 'barred', ('K01.FR.02', 'K02.FR.02'))
K02_69 = Rule('K02:69', (limit_falls, Named('limit_is_nothing', True)), (do_note_limit, command_limit_charging, raise_limit_changed), 'limited', ('K01.FR.02', 'K02.FR.02', 'K02.FR.04'))
K02_77 = Rule('K02:77', (limit_rises, not_limit_is_open), (do_note_limit, command_limit_charging, raise_limit_changed), 'limited', ('K01.FR.02', 'K02.FR.02', 'K02.FR.08'))
K02_109 = Rule('K02:109', (), (Do('delete_profiles_of_the_transaction'), Do('forget_when_all_were_ready')), None, ('K01.FR.42', 'K02.FR.05'))
K05_35 = Rule('K05:35', (a_profile_awaits_its_transaction, peer_authorization), (do_delete_waiting_profile,), None, ('K05.FR.03',))
K05_41 = Rule('K05:41', (a_profile_awaits_its_transaction, not_peer_transaction), (do_delete_waiting_profile,), None, ('K05.FR.03',))
K05_46 = Rule('K05:46', (a_profile_awaits_its_transaction, not_peer_transaction), (do_delete_waiting_profile,), None, ('K05.FR.03',))
K05_51 = Rule('K05:51', (a_profile_awaits_its_transaction, peer_authorization), (do_delete_waiting_profile,), None, ('K05.FR.03',))
K05_57 = Rule('K05:57', (a_profile_awaits_its_transaction, Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'))), (Do('give_profile_to_transaction'),), None, ('F01.FR.10', 'K05.FR.03'))
K02_85 = Rule('K02:85', (limit_rises, limit_is_open), (do_note_limit, command_limit_charging, raise_limit_changed), 'unlimited', ('K02.FR.08', 'K10.FR.05'))
K02_113 = Rule('K02:113', (), (do_forget_limit,), 'unlimited', ())
K02_118 = Rule('K02:118', (), (do_forget_limit,), 'unlimited', ())
K02_93 = Rule('K02:93', (limit_rises, not_limit_is_open), (do_note_limit, command_limit_charging, raise_charging_unbarred), 'limited', ('K01.FR.02', 'K02.FR.08'))
K02_101 = Rule('K02:101', (limit_rises, limit_is_open), (do_note_limit, command_limit_charging, raise_charging_unbarred), 'unlimited', ('K02.FR.08', 'K10.FR.05'))

CHARGING_LIMIT = Program(
    name='charging_limit',
    scope='evse',
    initial='unlimited',
    states=('unlimited', 'limited', 'barred'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'unlimited': {
            'plug_lock_wanted': (K01_511,),
            'limits_lowered': (K02_61, K02_69),
            'limits_raised': (K02_77,),
            'transaction_ended': (K02_109,),
            'authorization_refused': (K05_35,),
            'authorization_timed_out': (K05_41,),
            'authorization_ended': (K05_46,),
            'link_up': (K05_51,),
            'authorized': (K05_57,),
        },
        'limited': {
            'plug_lock_wanted': (K01_511,),
            'limits_lowered': (K02_61, K02_69),
            'limits_raised': (K02_77, K02_85),
            'transaction_ended': (K02_109,),
            'station_started': (K02_113,),
            'evse_restarted': (K02_118,),
            'authorization_refused': (K05_35,),
            'authorization_timed_out': (K05_41,),
            'authorization_ended': (K05_46,),
            'link_up': (K05_51,),
            'authorized': (K05_57,),
        },
        'barred': {
            'plug_lock_wanted': (K01_511,),
            'limits_raised': (K02_93, K02_101),
            'transaction_ended': (K02_109,),
            'station_started': (K02_113,),
            'evse_restarted': (K02_118,),
            'authorization_refused': (K05_35,),
            'authorization_timed_out': (K05_41,),
            'authorization_ended': (K05_46,),
            'link_up': (K05_51,),
            'authorized': (K05_57,),
        },
    },
)
