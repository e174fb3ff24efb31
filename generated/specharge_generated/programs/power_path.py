# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `power_path`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule

peer_authorization = Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))
not_peer_authorization = Peer('authorization', ('authorized.exhausted',), True)
not_connector_is_faulted = Named('connector_is_faulted', True)
do_note_who_came_last = Do('note_who_came_last')
raise_plug_lock_wanted = Raise('plug_lock_wanted', 'evse', None)
raise_energy_suspended_by_station = Raise('energy_suspended_by_station', 'evse', None)
peer_ev_connection = Peer('ev_connection', ('connected',))
command_open_contactor = Command('open_contactor', 'evse', None)
raise_energy_ended = Raise('energy_ended', 'evse', None)
it_is_the_connected_connector = Named('it_is_the_connected_connector')
raise_energy_started = Raise('energy_started', 'evse', None)
raise_energy_suspended_by_limit = Raise('energy_suspended_by_limit', 'evse', None)

C01_268 = Rule('C01:268', (peer_authorization, not_peer_authorization, not_connector_is_faulted), (do_note_who_came_last, raise_plug_lock_wanted), 'locking', ('C01.FR.01', 'C06.FR.01'))
E05_187 = Rule('E05:187', (Peer('authorization', ('authorized.exhausted',)),), (raise_energy_suspended_by_station,), 'withheld', ('E05.FR.02', 'C15.FR.06'))
C01_275 = Rule('C01:275', (peer_ev_connection, not_connector_is_faulted), (do_note_who_came_last, raise_plug_lock_wanted), 'locking', ('C01.FR.01', 'C06.FR.01'))
E02_202 = Rule('E02:202', (), (command_open_contactor,), 'opening', ())
E02_231 = Rule('E02:231', (peer_authorization, not_peer_authorization, peer_ev_connection, not_connector_is_faulted), (raise_plug_lock_wanted,), 'locking', ('G05.FR.01',))
B12_122 = Rule('B12:122', (), (raise_energy_ended,), 'open', ())
E02_178 = Rule('E02:178', (), (Raise('charging_allowed', 'evse', 'compose_charging_allowed'),), 'closed.waiting', ('C01.FR.01', 'G05.FR.01'))
E02_179 = Rule('E02:179', (), (), 'open', ())
E02_180 = Rule('E02:180', (it_is_the_connected_connector,), (), 'open', ())
E02_181 = Rule('E02:181', (), (), 'open', ())
E02_182 = Rule('E02:182', (), (), 'open', ())
E02_183 = Rule('E02:183', (), (raise_energy_ended,), 'open', ())
E02_184 = Rule('E02:184', (), (raise_energy_ended,), 'open', ())
E02_185 = Rule('E02:185', (), (raise_energy_suspended_by_station,), 'withheld', ())
G05_42 = Rule('G05:42', (it_is_the_connected_connector,), (), 'open', ('G05.FR.01',))
B12_120 = Rule('B12:120', (), (command_open_contactor,), 'opening', ('B12.FR.04', 'B12.FR.08'))
E02_197 = Rule('E02:197', (), (command_open_contactor,), 'opening', ())
E02_198 = Rule('E02:198', (it_is_the_connected_connector,), (command_open_contactor,), 'opening', ())
E02_199 = Rule('E02:199', (), (command_open_contactor,), 'opening', ())
E02_200 = Rule('E02:200', (), (command_open_contactor,), 'opening', ())
E07_80 = Rule('E07:80', (), (command_open_contactor,), 'opening', ('E07.FR.01',))
E05_185 = Rule('E05:185', (), (command_open_contactor,), 'opening', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04'))
E05_186 = Rule('E05:186', (), (command_open_contactor,), 'withholding', ('E05.FR.02', 'C15.FR.06'))
E02_186 = Rule('E02:186', (), (Command('close_contactor', 'evse', None),), None, ('C01.FR.01',))
E02_191 = Rule('E02:191', (), (raise_energy_started,), 'closed.transferring', ())
E02_195 = Rule('E02:195', (), (Raise('energy_suspended_by_ev', 'evse', None),), 'closed.suspended_by_ev', ())
E02_201 = Rule('E02:201', (), (raise_energy_ended,), 'open', ())
K02_125 = Rule('K02:125', (Peer('charging_limit', ('barred',)),), (raise_energy_suspended_by_limit,), 'closed.barred', ('K02.FR.02',))
G05_43 = Rule('G05:43', (it_is_the_connected_connector,), (command_open_contactor,), 'opening', ('G05.FR.01',))
K02_120 = Rule('K02:120', (), (raise_energy_suspended_by_limit,), 'closed.barred', ('K02.FR.02',))
E02_196 = Rule('E02:196', (), (raise_energy_started,), 'closed.transferring', ())
K02_131 = Rule('K02:131', (), (), 'closed.waiting', ('K02.FR.08',))
E05_198 = Rule('E05:198', (), (), 'open', ())
E05_197 = Rule('E05:197', (), (), 'open', ())
E05_196 = Rule('E05:196', (), (raise_energy_ended,), 'open', ())
E05_194 = Rule('E05:194', (), (raise_energy_ended,), 'open', ())
E02_207 = Rule('E02:207', (), (command_open_contactor,), 'withholding', ())
B12_121 = Rule('B12:121', (), (), 'opening', ())
E02_224 = Rule('E02:224', (), (), 'opening', ())
E02_225 = Rule('E02:225', (it_is_the_connected_connector,), (), 'opening', ())
E02_226 = Rule('E02:226', (), (), 'opening', ())
E02_230 = Rule('E02:230', (), (), 'opening', ())
E02_227 = Rule('E02:227', (), (), 'opening', ())
E02_228 = Rule('E02:228', (), (), 'opening', ())
E02_229 = Rule('E02:229', (), (), 'withholding', ())
E02_219 = Rule('E02:219', (), (raise_energy_ended, raise_plug_lock_wanted), 'locking', ('G05.FR.01',))
G05_50 = Rule('G05:50', (it_is_the_connected_connector,), (), 'opening', ('G05.FR.01',))
E05_200 = Rule('E05:200', (), (), 'opening', ())
E05_199 = Rule('E05:199', (), (), 'opening', ())
E05_201 = Rule('E05:201', (), (), 'opening', ())
E05_195 = Rule('E05:195', (), (), 'opening', ())
E05_193 = Rule('E05:193', (), (raise_energy_suspended_by_station,), 'withheld', ())
E02_209 = Rule('E02:209', (peer_authorization, not_peer_authorization, not_connector_is_faulted), (do_note_who_came_last,), 'closing_again', ())
E02_214 = Rule('E02:214', (peer_ev_connection, not_connector_is_faulted), (do_note_who_came_last,), 'closing_again', ())
E02_208 = Rule('E02:208', (), (raise_energy_ended,), 'open', ())

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
            'ev_connected': (C01_268, E05_187),
            'authorized': (C01_275,),
            'contactor_closed': (E02_202,),
            'station_started': (E02_231,),
        },
        'locking': {
            'reset_begun': (B12_122,),
            'plug_locked': (E02_178,),
            'ev_disconnected': (E02_179,),
            'connector_faulted': (E02_180,),
            'emergency_pressed': (E02_181,),
            'transaction_ended': (E02_182,),
            'authorization_ended': (E02_183,),
            'authorization_revoked': (E02_184,),
            'energy_withheld': (E02_185,),
            'contactor_closed': (E02_202,),
            'lock_failed': (G05_42,),
        },
        'closed.waiting': {
            'reset_begun': (B12_120,),
            'ev_disconnected': (E02_197,),
            'connector_faulted': (E02_198,),
            'emergency_pressed': (E02_199,),
            'transaction_ended': (E02_200,),
            'authorization_ended': (E07_80,),
            'authorization_revoked': (E05_185,),
            'energy_withheld': (E05_186,),
            'charging_allowed': (E02_186,),
            'ev_draws_energy': (E02_191,),
            'ev_stops_drawing': (E02_195,),
            'contactor_opened': (E02_201,),
            'contactor_closed': (K02_125,),
            'lock_failed': (G05_43,),
            'charging_barred': (K02_120,),
        },
        'closed.transferring': {
            'reset_begun': (B12_120,),
            'ev_disconnected': (E02_197,),
            'connector_faulted': (E02_198,),
            'emergency_pressed': (E02_199,),
            'transaction_ended': (E02_200,),
            'authorization_ended': (E07_80,),
            'authorization_revoked': (E05_185,),
            'energy_withheld': (E05_186,),
            'ev_stops_drawing': (E02_195,),
            'contactor_opened': (E02_201,),
            'lock_failed': (G05_43,),
            'charging_barred': (K02_120,),
        },
        'closed.suspended_by_ev': {
            'reset_begun': (B12_120,),
            'ev_disconnected': (E02_197,),
            'connector_faulted': (E02_198,),
            'emergency_pressed': (E02_199,),
            'transaction_ended': (E02_200,),
            'authorization_ended': (E07_80,),
            'authorization_revoked': (E05_185,),
            'energy_withheld': (E05_186,),
            'ev_draws_energy': (E02_196,),
            'contactor_opened': (E02_201,),
            'lock_failed': (G05_43,),
            'charging_barred': (K02_120,),
        },
        'closed.barred': {
            'reset_begun': (B12_120,),
            'ev_disconnected': (E02_197,),
            'connector_faulted': (E02_198,),
            'emergency_pressed': (E02_199,),
            'transaction_ended': (E02_200,),
            'authorization_ended': (E07_80,),
            'authorization_revoked': (E05_185,),
            'energy_withheld': (E05_186,),
            'contactor_opened': (E02_201,),
            'lock_failed': (G05_43,),
            'charging_unbarred': (K02_131,),
        },
        'withheld': {
            'reset_begun': (B12_122,),
            'ev_disconnected': (E05_198,),
            'transaction_ended': (E05_197,),
            'authorization_ended': (E05_196,),
            'authorization_revoked': (E05_194,),
            'contactor_closed': (E02_207,),
        },
        'closing_again': {
            'reset_begun': (B12_121,),
            'ev_disconnected': (E02_224,),
            'connector_faulted': (E02_225,),
            'emergency_pressed': (E02_226,),
            'transaction_ended': (E02_230,),
            'authorization_ended': (E02_227,),
            'authorization_revoked': (E02_228,),
            'energy_withheld': (E02_229,),
            'contactor_opened': (E02_219,),
            'lock_failed': (G05_50,),
        },
        'withholding': {
            'reset_begun': (B12_121,),
            'ev_disconnected': (E05_200,),
            'transaction_ended': (E05_199,),
            'authorization_ended': (E05_201,),
            'authorization_revoked': (E05_195,),
            'contactor_opened': (E05_193,),
        },
        'opening': {
            'ev_connected': (E02_209,),
            'authorized': (E02_214,),
            'contactor_opened': (E02_208,),
        },
    },
)
