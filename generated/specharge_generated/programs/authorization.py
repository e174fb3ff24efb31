# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `authorization`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Command, Delay, Do, Field, Named, Peer, Program, Raise, Rule, Send, Start, Variable

do_note_master_pass = Do('note_master_pass')
command_show_message = Command('show_message', 'evse', 'compose_show_message')
raise_master_pass_presented = Raise('master_pass_presented', 'station', 'compose_master_pass_presented')
evse_is_out_of_service = Named('evse_is_out_of_service')
do_note_out_of_service = Do('note_out_of_service')
raise_authorization_refused = Raise('authorization_refused', 'evse', 'compose_authorization_refused')
do_use_reservation = Do('use_reservation')
raise_reservation_used = Raise('reservation_used', 'station', 'compose_reservation_used')
raise_reservations_changed = Raise('reservations_changed', 'station', None)
raise_token_offered = Raise('token_offered', 'evse', 'compose_token_offered')
evse_is_kept_for_others = Named('evse_is_kept_for_others')
peer_connection = Peer('connection', ('online',))
peer_registration = Peer('registration', ('accepted',))
not_variable_AuthCtrlr_DisableRemoteAuthorization = Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True)
do_note_offered_token = Do('note_offered_token')
send_Authorize = Send('Authorize', {}, 'compose_AuthorizeRequest')
do_note_reserved = Do('note_reserved')
not_peer_registration = Peer('registration', ('accepted',), True)
not_peer_registration_2 = Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue'), True)
variable_TxCtrlr_TxBeforeAcceptedEnabled = Variable('TxCtrlr.TxBeforeAcceptedEnabled', 'true')
list_accepts_the_token = Named('list_accepts_the_token')
do_take_known_authorization = Do('take_known_authorization')
start_ev_connection_timeout = Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in'))
raise_authorized = Raise('authorized', 'evse', None)
raise_occupancy_changed = Raise('occupancy_changed', 'evse', None)
not_list_knows_the_token = Named('list_knows_the_token', True)
cache_accepts_the_token = Named('cache_accepts_the_token')
peer_registration_2 = Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue'))
variable_AuthCtrlr_LocalPreAuthorize = Variable('AuthCtrlr.LocalPreAuthorize', 'true')
variable_AuthCtrlr_DisableRemoteAuthorization = Variable('AuthCtrlr.DisableRemoteAuthorization', 'true')
list_refuses_the_token = Named('list_refuses_the_token')
do_note_local_refusal = Do('note_local_refusal')
cache_refuses_the_token = Named('cache_refuses_the_token')
not_peer_connection = Peer('connection', ('online',), True)
variable_AuthCtrlr_LocalAuthorizeOffline = Variable('AuthCtrlr.LocalAuthorizeOffline', 'true')
variable_AuthCtrlr_OfflineTxForUnknownIdEnabled = Variable('AuthCtrlr.OfflineTxForUnknownIdEnabled', 'true')
do_note_csms_out_of_reach = Do('note_csms_out_of_reach')
variable_AuthCtrlr_SupportedIdTokenTypes = Variable('AuthCtrlr.SupportedIdTokenTypes', 'has', frozenset(('NoAuthorization',)))
peer_transaction = Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'))
not_variable_UIInput_Available = Variable('UIInput.Available', 'true', None, True)
raise_authorization_ended = Raise('authorization_ended', 'evse', 'compose_authorization_ended')
transaction_is_chosen = Named('transaction_is_chosen')
driver_is_that_of_a_reservation = Named('driver_is_that_of_a_reservation')
raise_authorization_handed_over = Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over')
csms_accepts_the_driver = Named('csms_accepts_the_driver')
peer_ev_connection = Peer('ev_connection', ('connected',))
do_take_over = Do('take_over')
raise_authorization_taken_over = Raise('authorization_taken_over', 'evse', None)
not_csms_accepts_the_driver = Named('csms_accepts_the_driver', True)
energy_is_left_for_an_invalid_id = Named('energy_is_left_for_an_invalid_id')
start_energy_check = Start('energy_check', Delay(1.0))
not_energy_is_left_for_an_invalid_id = Named('energy_is_left_for_an_invalid_id', True)
token_is_to_be_authorized = Named('token_is_to_be_authorized')
do_note_remote_start = Do('note_remote_start')
not_token_is_to_be_authorized = Named('token_is_to_be_authorized', True)
do_take_remote_driver = Do('take_remote_driver')
not_peer_ev_connection = Peer('ev_connection', ('connected',), True)
start_ev_connection_timeout_2 = Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut'))
do_forget_the_driver = Do('forget_the_driver')
not_answer_is_about_another_token = Named('answer_is_about_another_token', True)
cancel_ev_connection_timeout = Cancel('ev_connection_timeout')
cancel_ev_return_timeout = Cancel('ev_return_timeout')
field_AuthorizeResponse = Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted')
answer_is_a_master_pass = Named('answer_is_a_master_pass')
do_note_answer_on_second_token = Do('note_answer_on_second_token')
token_is_allowed_at_this_evse = Named('token_is_allowed_at_this_evse')
answered_group_is_that_of_a_reservation = Named('answered_group_is_that_of_a_reservation')
do_take_authorization = Do('take_authorization')
an_ev_came_meanwhile = Named('an_ev_came_meanwhile')
do_note_refusal = Do('note_refusal')
do_forget_second_token = Do('forget_second_token')
not_token_is_the_authorized_one = Named('token_is_the_authorized_one', True)
known_token_is_of_the_same_group = Named('known_token_is_of_the_same_group')
not_peer_transaction = Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)
token_is_the_authorized_one = Named('token_is_the_authorized_one')
do_note_evse_in_use = Do('note_evse_in_use')
answer_is_of_the_same_group = Named('answer_is_of_the_same_group')
raise_authorization_timed_out = Raise('authorization_timed_out', 'evse', None)
cable_is_kept = Named('cable_is_kept')
not_transaction_ended_normally = Named('transaction_ended_normally', True)
driver_has_no_evse_yet = Named('driver_has_no_evse_yet')
it_is_about_this_transaction = Named('it_is_about_this_transaction')
not_variable_TxCtrlr_StopTxOnInvalidId = Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True)
raise_energy_withheld = Raise('energy_withheld', 'evse', None)
variable_TxCtrlr_StopTxOnInvalidId = Variable('TxCtrlr.StopTxOnInvalidId', 'true')
raise_authorization_revoked = Raise('authorization_revoked', 'evse', None)
variable_TxCtrlr_StopTxOnEVSideDisconnect = Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true')
not_variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect = Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)
not_variable_TxCtrlr_StopTxOnEVSideDisconnect = Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True)
not_cable_is_kept = Named('cable_is_kept', True)
raise_ev_stayed_away = Raise('ev_stayed_away', 'evse', None)
charging_is_out_of_service = Named('charging_is_out_of_service')
it_is_the_connected_connector = Named('it_is_the_connected_connector')
do_note_not_locked = Do('note_not_locked')
cancel_energy_check = Cancel('energy_check')
raise_owner_returned = Raise('owner_returned', 'evse', None)

C16_57 = Rule('C16:57', (Named('it_is_a_known_master_pass'),), (do_note_master_pass, command_show_message, raise_master_pass_presented), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05'))
G03_210 = Rule('G03:210', (evse_is_out_of_service,), (do_note_out_of_service, command_show_message, raise_authorization_refused), None, ())
H03_76 = Rule('H03:76', (Named('token_is_that_of_a_reservation'),), (do_use_reservation, raise_reservation_used, raise_reservations_changed, raise_token_offered), None, ('H03.FR.01', 'H03.FR.02', 'H03.FR.03', 'H03.FR.04', 'H03.FR.05', 'H03.FR.06', 'H03.FR.09'))
H03_83 = Rule('H03:83', (Named('known_group_is_that_of_a_reservation'),), (do_use_reservation, raise_reservation_used, raise_reservations_changed, raise_token_offered), None, ('H03.FR.04', 'H03.FR.05', 'H03.FR.06', 'H03.FR.07', 'H03.FR.09'))
H03_89 = Rule('H03:89', (evse_is_kept_for_others, Named('unknown_group_may_be_that_of_a_reservation'), peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization), (do_note_offered_token, send_Authorize), 'asking', ('H03.FR.08',))
H03_101 = Rule('H03:101', (evse_is_kept_for_others,), (do_note_reserved, command_show_message, raise_authorization_refused), None, ('H01.FR.07', 'H01.FR.09'))
B02_60 = Rule('B02:60', (peer_connection, not_peer_registration, not_peer_registration_2, variable_TxCtrlr_TxBeforeAcceptedEnabled, list_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('B02.FR.03',), 0, 1)
B02_74 = Rule('B02:74', (peer_connection, not_peer_registration, not_peer_registration_2, variable_TxCtrlr_TxBeforeAcceptedEnabled, not_list_knows_the_token, cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('B02.FR.03',), 0, 1)
B03_51 = Rule('B03:51', (peer_connection, peer_registration_2, variable_TxCtrlr_TxBeforeAcceptedEnabled, list_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('B03.FR.01',), 0, 1)
B03_64 = Rule('B03:64', (peer_connection, peer_registration_2, variable_TxCtrlr_TxBeforeAcceptedEnabled, not_list_knows_the_token, cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('B03.FR.01',), 0, 1)
C14_40 = Rule('C14:40', (peer_connection, peer_registration, variable_AuthCtrlr_LocalPreAuthorize, list_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C14.FR.01', 'C14.FR.02', 'C14.FR.04'), 0, 1)
C14_54 = Rule('C14:54', (peer_connection, peer_registration, variable_AuthCtrlr_DisableRemoteAuthorization, list_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C14.FR.01', 'C14.FR.02', 'C14.FR.04'), 0, 1)
C14_68 = Rule('C14:68', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, list_refuses_the_token, Variable('LocalAuthListCtrlr.DisablePostAuthorize', 'true')), (do_note_local_refusal, command_show_message, raise_authorization_refused), None, ())
C14_80 = Rule('C14:80', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, list_refuses_the_token, Variable('LocalAuthListCtrlr.DisablePostAuthorize', 'true', None, True)), (do_note_offered_token, send_Authorize), 'asking', ('C14.FR.01', 'C14.FR.03'))
C14_93 = Rule('C14:93', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, Named('list_entry_has_expired')), (do_note_offered_token, send_Authorize), 'asking', ('C14.FR.05',))
C12_37 = Rule('C12:37', (peer_connection, peer_registration, variable_AuthCtrlr_LocalPreAuthorize, not_list_knows_the_token, cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C12.FR.02', 'C12.FR.04'), 0, 1)
C12_52 = Rule('C12:52', (peer_connection, peer_registration, variable_AuthCtrlr_DisableRemoteAuthorization, not_list_knows_the_token, cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C12.FR.02', 'C12.FR.04'), 0, 1)
C12_67 = Rule('C12:67', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, not_list_knows_the_token, cache_refuses_the_token, Variable('AuthCacheCtrlr.DisablePostAuthorize', 'true')), (do_note_local_refusal, command_show_message, raise_authorization_refused), None, ())
C12_80 = Rule('C12:80', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, not_list_knows_the_token, cache_refuses_the_token, Variable('AuthCacheCtrlr.DisablePostAuthorize', 'true', None, True)), (do_note_offered_token, send_Authorize), 'asking', ('C10.FR.03', 'C12.FR.05'))
C12_94 = Rule('C12:94', (peer_connection, peer_registration, variable_AuthCtrlr_DisableRemoteAuthorization), (do_note_local_refusal, command_show_message, raise_authorization_refused), None, ())
C12_104 = Rule('C12:104', (not_peer_connection, variable_AuthCtrlr_LocalAuthorizeOffline, Named('a_list_is_held', True), cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C12.FR.02', 'C12.FR.04'), 0, 1)
C12_118 = Rule('C12:118', (not_peer_connection, variable_AuthCtrlr_LocalAuthorizeOffline, variable_AuthCtrlr_OfflineTxForUnknownIdEnabled, not_list_knows_the_token, cache_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C12.FR.02', 'C12.FR.04'), 0, 1)
C13_47 = Rule('C13:47', (not_peer_connection, variable_AuthCtrlr_LocalAuthorizeOffline, list_accepts_the_token), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C13.FR.01', 'C13.FR.02', 'C13.FR.03', 'C13.FR.04', 'C13.FR.05', 'C13.FR.06'), 0, 1)
C15_59 = Rule('C15:59', (not_peer_connection, variable_AuthCtrlr_OfflineTxForUnknownIdEnabled, not_list_knows_the_token, Named('cache_knows_the_token', True)), (do_take_known_authorization, start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C13.FR.04', 'C13.FR.06', 'C15.FR.01', 'C15.FR.08'), 0, 1)
C01_139 = Rule('C01:139', (peer_connection, peer_registration), (do_note_offered_token, send_Authorize), 'asking', ('C01.FR.02', 'C01.FR.04', 'C01.FR.05', 'C06.FR.02', 'C06.FR.03', 'C08.FR.01', 'C08.FR.02'))
C01_147 = Rule('C01:147', (), (do_note_csms_out_of_reach, command_show_message, raise_authorization_refused), None, ())
H03_109 = Rule('H03:109', (variable_AuthCtrlr_SupportedIdTokenTypes, evse_is_kept_for_others), (do_note_reserved, command_show_message), None, ('H01.FR.07', 'H01.FR.09'))
C02_25 = Rule('C02:25', (variable_AuthCtrlr_SupportedIdTokenTypes, Named('evse_is_out_of_service', True)), (Do('take_start_button'), start_ev_connection_timeout, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C02.FR.01',), 0, 1)
C07_185 = Rule('C07:185', (), (do_note_offered_token, send_Authorize), 'asking', ('C07.FR.01', 'C07.FR.02', 'C07.FR.06'))
C16_80 = Rule('C16:80', (peer_transaction, not_variable_UIInput_Available), (raise_authorization_ended,), None, ('C16.FR.02',))
C16_97 = Rule('C16:97', (peer_transaction, transaction_is_chosen), (raise_authorization_ended,), None, ('C16.FR.01',))
H03_121 = Rule('H03:121', (driver_is_that_of_a_reservation,), (do_use_reservation, raise_reservation_used, raise_reservations_changed, raise_authorization_handed_over), None, ('H03.FR.09',))
E03_107 = Rule('E03:107', (csms_accepts_the_driver, peer_ev_connection), (do_take_over, raise_authorized, raise_occupancy_changed), 'authorized.fully', (), 0, 1)
E03_114 = Rule('E03:114', (csms_accepts_the_driver,), (do_take_over, raise_authorization_taken_over, raise_occupancy_changed), 'authorized.fully', (), 0, 1)
E03_120 = Rule('E03:120', (not_csms_accepts_the_driver, energy_is_left_for_an_invalid_id), (do_take_over, raise_authorization_taken_over, raise_occupancy_changed, start_energy_check), 'authorized.limited', ('E05.FR.03',), 0, 2)
E03_127 = Rule('E03:127', (not_csms_accepts_the_driver, not_energy_is_left_for_an_invalid_id), (do_take_over, raise_authorization_taken_over, raise_occupancy_changed), 'authorized.exhausted', ('E05.FR.02',), 0, 1)
E15_44 = Rule('E15:44', (peer_transaction,), (raise_authorization_ended,), None, ('E15.FR.04', 'E15.FR.05'))
H03_115 = Rule('H03:115', (driver_is_that_of_a_reservation,), (do_use_reservation, raise_reservation_used, raise_reservations_changed, Raise('remote_start_ordered', 'evse', 'compose_remote_start_ordered')), None, ('H03.FR.01', 'H03.FR.02', 'H03.FR.03', 'H03.FR.04', 'H03.FR.05', 'H03.FR.06', 'H03.FR.09'))
F01_233 = Rule('F01:233', (peer_ev_connection, token_is_to_be_authorized), (do_note_remote_start, raise_token_offered), None, ('F01.FR.01',))
F01_240 = Rule('F01:240', (peer_ev_connection, not_token_is_to_be_authorized), (do_note_remote_start, do_take_remote_driver, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('F01.FR.02', 'C05.FR.01', 'C03.FR.01'), 0, 1)
F02_162 = Rule('F02:162', (not_peer_ev_connection, token_is_to_be_authorized), (do_note_remote_start, raise_token_offered), None, ('F02.FR.09',))
F02_168 = Rule('F02:168', (not_peer_ev_connection, not_token_is_to_be_authorized), (do_note_remote_start, do_take_remote_driver, start_ev_connection_timeout_2, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('F02.FR.10', 'C05.FR.01', 'C03.FR.01', 'C01.FR.26'), 0, 1)
F01_248 = Rule('F01:248', (), (do_forget_the_driver, raise_occupancy_changed), None, ())
F03_73 = Rule('F03:73', (), (raise_authorization_ended,), None, ())
C07_191 = Rule('C07:191', (Field('AuthorizeResponse', ('certificateStatus',), '!=', 'Accepted'), not_answer_is_about_another_token), (Do('note_certificate_refusal'), command_show_message, raise_authorization_refused, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C07.FR.13', 'C07.FR.14', 'C07.FR.15', 'C07.FR.16', 'C07.FR.17'), 0, 4)
C16_65 = Rule('C16:65', (field_AuthorizeResponse, answer_is_a_master_pass, not_answer_is_about_another_token), (do_note_master_pass, command_show_message, raise_master_pass_presented, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C12.FR.09', 'C16.FR.02', 'C16.FR.03'), 0, 4)
C09_115 = Rule('C09:115', (Named('answer_is_about_another_token'),), (do_note_answer_on_second_token,), None, ())
H03_128 = Rule('H03:128', (field_AuthorizeResponse, token_is_allowed_at_this_evse, peer_ev_connection, answered_group_is_that_of_a_reservation), (do_use_reservation, do_take_authorization, command_show_message, raise_reservation_used, raise_reservations_changed, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('H03.FR.04', 'H03.FR.05', 'H03.FR.06', 'H03.FR.08', 'H03.FR.09'), 0, 1)
H03_140 = Rule('H03:140', (field_AuthorizeResponse, an_ev_came_meanwhile, answered_group_is_that_of_a_reservation), (do_use_reservation, do_take_authorization, command_show_message, raise_reservation_used, raise_reservations_changed, raise_authorization_handed_over, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('H03.FR.05', 'H03.FR.06', 'H03.FR.08', 'H03.FR.09'), 0, 4)
H03_151 = Rule('H03:151', (field_AuthorizeResponse, token_is_allowed_at_this_evse, not_peer_ev_connection, answered_group_is_that_of_a_reservation), (do_use_reservation, do_take_authorization, start_ev_connection_timeout_2, command_show_message, raise_reservation_used, raise_reservations_changed, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('H03.FR.04', 'H03.FR.05', 'H03.FR.06', 'H03.FR.08', 'H03.FR.09'), 0, 1)
H03_164 = Rule('H03:164', (field_AuthorizeResponse, evse_is_kept_for_others), (Do('note_reserved_to_another'), command_show_message, raise_authorization_refused, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('H01.FR.07', 'H01.FR.09'), 0, 4)
C01_148 = Rule('C01:148', (field_AuthorizeResponse, token_is_allowed_at_this_evse, peer_ev_connection), (do_take_authorization, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C01.FR.21',), 0, 1)
C01_156 = Rule('C01:156', (field_AuthorizeResponse, an_ev_came_meanwhile), (do_take_authorization, command_show_message, raise_authorization_handed_over, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.21',), 0, 4)
C01_165 = Rule('C01:165', (field_AuthorizeResponse, token_is_allowed_at_this_evse, not_peer_ev_connection), (do_take_authorization, start_ev_connection_timeout_2, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', ('C01.FR.21',), 0, 1)
C01_174 = Rule('C01:174', (), (do_note_refusal, command_show_message, raise_authorization_refused, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.21',), 0, 4)
C09_120 = Rule('C09:120', (Named('failure_is_about_another_token'),), (do_forget_second_token,), None, ())
C07_199 = Rule('C07:199', (not_peer_connection, Named('it_was_about_a_contract')), (Raise('contract_unanswered', 'evse', None), do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C07.FR.07', 'C07.FR.08'), 0, 4)
C13_60 = Rule('C13:60', (not_peer_connection,), (raise_token_offered, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C13.FR.03',), 0, 4)
C01_181 = Rule('C01:181', (), (do_note_csms_out_of_reach, command_show_message, raise_authorization_refused, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.07', 'C06.FR.04', 'C07.FR.04', 'C09.FR.10'), 0, 4)
C01_205 = Rule('C01:205', (), (do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C16_91 = Rule('C16:91', (peer_transaction, not_variable_UIInput_Available), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C16.FR.02',), 0, 4)
C16_108 = Rule('C16:108', (peer_transaction, transaction_is_chosen), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C16.FR.01',), 0, 4)
E15_50 = Rule('E15:50', (), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
F03_77 = Rule('F03:77', (), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
G03_216 = Rule('G03:216', (evse_is_out_of_service,), (do_note_out_of_service, command_show_message, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C09_70 = Rule('C09:70', (not_token_is_the_authorized_one, known_token_is_of_the_same_group, peer_transaction), (raise_authorization_ended,), 'ended', ('C01.FR.03', 'C09.FR.03', 'C09.FR.07', 'E07.FR.01', 'E08.FR.02'))
C09_77 = Rule('C09:77', (not_token_is_the_authorized_one, known_token_is_of_the_same_group, not_peer_transaction), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C09_83 = Rule('C09:83', (not_token_is_the_authorized_one, Named('known_token_is_of_the_same_group', True), Named('a_second_token_may_matter'), Named('a_second_token_is_asked_about', True), peer_transaction, peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization), (Do('note_second_token'), send_Authorize), None, ('C09.FR.05',))
C01_188 = Rule('C01:188', (token_is_the_authorized_one, peer_transaction), (raise_authorization_ended,), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01'))
C01_194 = Rule('C01:194', (token_is_the_authorized_one, not_peer_transaction), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.25',), 0, 4)
C01_200 = Rule('C01:200', (not_token_is_the_authorized_one,), (do_note_evse_in_use, command_show_message), None, ())
C16_73 = Rule('C16:73', (field_AuthorizeResponse, answer_is_a_master_pass), (do_note_master_pass, command_show_message, raise_master_pass_presented), None, ('C16.FR.02',))
C09_98 = Rule('C09:98', (field_AuthorizeResponse, answer_is_of_the_same_group, peer_transaction), (do_note_answer_on_second_token, raise_authorization_ended), 'ended', ('C09.FR.03',))
C09_106 = Rule('C09:106', (), (do_note_answer_on_second_token, command_show_message), None, ('C09.FR.11',))
C09_111 = Rule('C09:111', (), (do_forget_second_token, command_show_message), None, ())
C01_207 = Rule('C01:207', (), (cancel_ev_connection_timeout, cancel_ev_return_timeout), None, ())
C01_208 = Rule('C01:208', (peer_transaction,), (raise_authorization_timed_out,), 'ended', ('C01.FR.26',))
C01_214 = Rule('C01:214', (not_peer_transaction,), (raise_authorization_timed_out, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.26',), 0, 4)
C01_220 = Rule('C01:220', (cable_is_kept, not_transaction_ended_normally), (), 'ended', ())
C01_221 = Rule('C01:221', (), (do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C16_85 = Rule('C16:85', (peer_transaction, not_variable_UIInput_Available), (raise_authorization_ended,), 'ended', ('C16.FR.02',))
C16_102 = Rule('C16:102', (peer_transaction, transaction_is_chosen), (raise_authorization_ended,), 'ended', ('C16.FR.01',))
E03_101 = Rule('E03:101', (driver_has_no_evse_yet,), (cancel_ev_connection_timeout, raise_authorization_handed_over, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
E05_130 = Rule('E05:130', (it_is_about_this_transaction, not_variable_TxCtrlr_StopTxOnInvalidId, energy_is_left_for_an_invalid_id), (start_energy_check,), 'authorized.limited', ('E05.FR.03', 'C15.FR.07'), 0, 1)
E05_135 = Rule('E05:135', (it_is_about_this_transaction, not_variable_TxCtrlr_StopTxOnInvalidId, not_energy_is_left_for_an_invalid_id), (raise_energy_withheld,), 'authorized.exhausted', ('E05.FR.02', 'C15.FR.06'))
E05_124 = Rule('E05:124', (it_is_about_this_transaction, variable_TxCtrlr_StopTxOnInvalidId), (raise_authorization_revoked,), 'ended', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04'))
E07_72 = Rule('E07:72', (peer_transaction,), (raise_authorization_ended,), 'ended', ('E07.FR.05',))
E07_78 = Rule('E07:78', (not_peer_transaction,), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
E09_69 = Rule('E09:69', (variable_TxCtrlr_StopTxOnEVSideDisconnect, peer_transaction), (), 'ended', ('E09.FR.01', 'E09.FR.03'))
E09_74 = Rule('E09:74', (variable_TxCtrlr_StopTxOnEVSideDisconnect, not_peer_transaction, cable_is_kept, not_variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect), (), 'ended', ('E09.FR.01', 'E09.FR.03'))
E09_83 = Rule('E09:83', (variable_TxCtrlr_StopTxOnEVSideDisconnect, not_peer_transaction), (do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('E09.FR.01',), 0, 4)
E10_92 = Rule('E10:92', (not_variable_TxCtrlr_StopTxOnEVSideDisconnect, cable_is_kept), (), None, ('E10.FR.01',))
E10_97 = Rule('E10:97', (not_variable_TxCtrlr_StopTxOnEVSideDisconnect, not_cable_is_kept, peer_transaction), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ())
E10_101 = Rule('E10:101', (not_variable_TxCtrlr_StopTxOnEVSideDisconnect, not_cable_is_kept, not_peer_transaction), (start_ev_connection_timeout_2,), None, ())
E10_105 = Rule('E10:105', (), (raise_ev_stayed_away,), 'ended', ('E10.FR.02',))
E15_37 = Rule('E15:37', (peer_transaction,), (raise_authorization_ended,), 'ended', ('E15.FR.04', 'E15.FR.05'))
E15_43 = Rule('E15:43', (not_peer_transaction,), (raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
F03_68 = Rule('F03:68', (), (raise_authorization_ended,), 'ended', ('F03.FR.02', 'F03.FR.03'))
G03_222 = Rule('G03:222', (charging_is_out_of_service,), (do_note_out_of_service, command_show_message, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
G05_52 = Rule('G05:52', (it_is_the_connected_connector, peer_transaction), (do_note_not_locked, command_show_message), None, ('G05.FR.04',))
G05_58 = Rule('G05:58', (it_is_the_connected_connector, not_peer_transaction), (do_note_not_locked, command_show_message, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('G05.FR.01', 'G05.FR.04'), 0, 4)
C09_70_2 = Rule('C09:70', (not_token_is_the_authorized_one, known_token_is_of_the_same_group, peer_transaction), (cancel_energy_check, raise_authorization_ended), 'ended', ('C01.FR.03', 'C09.FR.03', 'C09.FR.07', 'E07.FR.01', 'E08.FR.02'), 1)
C09_77_2 = Rule('C09:77', (not_token_is_the_authorized_one, known_token_is_of_the_same_group, not_peer_transaction), (cancel_energy_check, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
C01_188_2 = Rule('C01:188', (token_is_the_authorized_one, peer_transaction), (cancel_energy_check, raise_authorization_ended), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01'), 1)
C01_194_2 = Rule('C01:194', (token_is_the_authorized_one, not_peer_transaction), (cancel_energy_check, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.25',), 1, 4)
C09_98_2 = Rule('C09:98', (field_AuthorizeResponse, answer_is_of_the_same_group, peer_transaction), (cancel_energy_check, do_note_answer_on_second_token, raise_authorization_ended), 'ended', ('C09.FR.03',), 1)
C01_208_2 = Rule('C01:208', (peer_transaction,), (cancel_energy_check, raise_authorization_timed_out), 'ended', ('C01.FR.26',), 1)
C01_214_2 = Rule('C01:214', (not_peer_transaction,), (cancel_energy_check, raise_authorization_timed_out, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('C01.FR.26',), 1, 4)
C01_220_2 = Rule('C01:220', (cable_is_kept, not_transaction_ended_normally), (cancel_energy_check,), 'ended', (), 1)
C01_221_2 = Rule('C01:221', (), (cancel_energy_check, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
C16_85_2 = Rule('C16:85', (peer_transaction, not_variable_UIInput_Available), (cancel_energy_check, raise_authorization_ended), 'ended', ('C16.FR.02',), 1)
C16_102_2 = Rule('C16:102', (peer_transaction, transaction_is_chosen), (cancel_energy_check, raise_authorization_ended), 'ended', ('C16.FR.01',), 1)
E03_101_2 = Rule('E03:101', (driver_has_no_evse_yet,), (cancel_energy_check, cancel_ev_connection_timeout, raise_authorization_handed_over, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
E05_124_2 = Rule('E05:124', (it_is_about_this_transaction, variable_TxCtrlr_StopTxOnInvalidId), (cancel_energy_check, raise_authorization_revoked), 'ended', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04'), 1)
E05_141 = Rule('E05:141', (energy_is_left_for_an_invalid_id,), (start_energy_check,), None, ('E05.FR.03', 'C15.FR.07'))
E05_146 = Rule('E05:146', (not_energy_is_left_for_an_invalid_id,), (cancel_energy_check, raise_energy_withheld), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03', 'C15.FR.06', 'C15.FR.07'), 1)
E05_152 = Rule('E05:152', (not_energy_is_left_for_an_invalid_id,), (cancel_energy_check, raise_energy_withheld), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03', 'C15.FR.06', 'C15.FR.07'), 1)
E07_72_2 = Rule('E07:72', (peer_transaction,), (cancel_energy_check, raise_authorization_ended), 'ended', ('E07.FR.05',), 1)
E07_78_2 = Rule('E07:78', (not_peer_transaction,), (cancel_energy_check, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
E09_69_2 = Rule('E09:69', (variable_TxCtrlr_StopTxOnEVSideDisconnect, peer_transaction), (cancel_energy_check,), 'ended', ('E09.FR.01', 'E09.FR.03'), 1)
E09_74_2 = Rule('E09:74', (variable_TxCtrlr_StopTxOnEVSideDisconnect, not_peer_transaction, cable_is_kept, not_variable_OCPPCommCtrlr_UnlockOnEVSideDisconnect), (cancel_energy_check,), 'ended', ('E09.FR.01', 'E09.FR.03'), 1)
E09_83_2 = Rule('E09:83', (variable_TxCtrlr_StopTxOnEVSideDisconnect, not_peer_transaction), (cancel_energy_check, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('E09.FR.01',), 1, 4)
E10_105_2 = Rule('E10:105', (), (cancel_energy_check, raise_ev_stayed_away), 'ended', ('E10.FR.02',), 1)
E15_37_2 = Rule('E15:37', (peer_transaction,), (cancel_energy_check, raise_authorization_ended), 'ended', ('E15.FR.04', 'E15.FR.05'), 1)
E15_43_2 = Rule('E15:43', (not_peer_transaction,), (cancel_energy_check, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
F03_68_2 = Rule('F03:68', (), (cancel_energy_check, raise_authorization_ended), 'ended', ('F03.FR.02', 'F03.FR.03'), 1)
G03_222_2 = Rule('G03:222', (charging_is_out_of_service,), (cancel_energy_check, do_note_out_of_service, command_show_message, raise_authorization_ended, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 1, 4)
G05_58_2 = Rule('G05:58', (it_is_the_connected_connector, not_peer_transaction), (cancel_energy_check, do_note_not_locked, command_show_message, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('G05.FR.01', 'G05.FR.04'), 1, 4)
E05_158 = Rule('E05:158', (token_is_the_authorized_one, peer_transaction, peer_ev_connection, peer_connection, peer_registration), (do_note_offered_token, send_Authorize), 'asking_again', ('E09.FR.01',))
E05_170 = Rule('E05:170', (token_is_the_authorized_one, peer_transaction), (raise_owner_returned,), None, ('E09.FR.03',))
E05_175 = Rule('E05:175', (token_is_the_authorized_one,), (raise_owner_returned, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05'), 0, 4)
C01_227 = Rule('C01:227', (not_token_is_the_authorized_one,), (do_note_evse_in_use, command_show_message), None, ('C01.FR.23', 'C01.FR.24'))
C01_222 = Rule('C01:222', (), (cancel_ev_connection_timeout,), None, ())
C01_223 = Rule('C01:223', (), (raise_authorization_timed_out,), None, ())
E05_181 = Rule('E05:181', (not_cable_is_kept,), (do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
E05_182 = Rule('E05:182', (not_peer_transaction, it_is_the_connected_connector), (do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C01_233 = Rule('C01:233', (field_AuthorizeResponse, token_is_allowed_at_this_evse, peer_ev_connection), (do_take_authorization, command_show_message, raise_authorized, raise_occupancy_changed), 'authorized.fully', (), 0, 1)
C01_240 = Rule('C01:240', (peer_transaction,), (do_note_refusal, command_show_message, raise_authorization_refused, raise_owner_returned), 'ended', ())
C01_248 = Rule('C01:248', (), (do_note_refusal, command_show_message, raise_authorization_refused, raise_owner_returned, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C01_254 = Rule('C01:254', (peer_transaction,), (do_note_csms_out_of_reach, command_show_message, raise_authorization_refused, raise_owner_returned), 'ended', ())
C01_261 = Rule('C01:261', (), (do_note_csms_out_of_reach, command_show_message, raise_authorization_refused, raise_owner_returned, do_forget_the_driver, cancel_ev_connection_timeout, cancel_ev_return_timeout, raise_occupancy_changed), 'nobody', (), 0, 4)
C01_206 = Rule('C01:206', (), (), 'ended', ())
E05_183 = Rule('E05:183', (not_cable_is_kept,), (), 'asking', ())
E15_51 = Rule('E15:51', (), (raise_authorization_ended,), 'ended', ())
F03_78 = Rule('F03:78', (), (raise_authorization_ended,), 'ended', ())

AUTHORIZATION = Program(
    name='authorization',
    scope='evse',
    initial='nobody',
    states=('nobody', 'asking', 'authorized.fully', 'authorized.limited', 'authorized.exhausted', 'ended', 'asking_again'),
    finals=frozenset(()),
    persistent=True,
    timers=('ev_connection_timeout', 'ev_return_timeout', 'energy_check'),
    table={
        'nobody': {
            'token_offered': (C16_57, G03_210, H03_76, H03_83, H03_89, H03_101, B02_60, B02_74, B03_51, B03_64, C14_40, C14_54, C14_68, C14_80, C14_93, C12_37, C12_52, C12_67, C12_80, C12_94, C12_104, C12_118, C13_47, C15_59, C01_139, C01_147),
            'start_pressed': (H03_109, C02_25),
            'contract_offered': (C07_185,),
            'master_pass_presented': (C16_80,),
            'chosen_transactions_stop': (C16_97,),
            'authorization_handed_over': (H03_121, E03_107, E03_114, E03_120, E03_127),
            'session_ended_by_ev': (E15_44,),
            'remote_start_ordered': (H03_115, F01_233, F01_240, F02_162, F02_168),
            'authorization_refused': (F01_248,),
            'remote_stop_ordered': (F03_73,),
        },
        'asking': {
            'AuthorizeResponse': (C07_191, C16_65, C09_115, H03_128, H03_140, H03_151, H03_164, C01_148, C01_156, C01_165, C01_174),
            'AuthorizeFailed': (C09_120, C07_199, C13_60, C01_181),
            'station_started': (C01_205,),
            'master_pass_presented': (C16_91,),
            'chosen_transactions_stop': (C16_108,),
            'session_ended_by_ev': (E15_50,),
            'remote_stop_ordered': (F03_77,),
            'operability_changed': (G03_216,),
        },
        'authorized.fully': {
            'token_offered': (C16_57, C09_70, C09_77, C09_83, C01_188, C01_194, C01_200),
            'AuthorizeResponse': (C16_73, C09_98, C09_106),
            'AuthorizeFailed': (C09_111,),
            'ev_connected': (C01_207,),
            'ev_connection_timeout': (C01_208, C01_214),
            'transaction_ended': (C01_220, C01_221),
            'master_pass_presented': (C16_85,),
            'chosen_transactions_stop': (C16_102,),
            'authorization_claimed': (E03_101,),
            'invalid_id_reported': (E05_130, E05_135, E05_124),
            'stop_pressed': (E07_72, E07_78),
            'ev_disconnected': (E09_69, E09_74, E09_83, E10_92, E10_97, E10_101),
            'ev_return_timeout': (E10_105,),
            'session_ended_by_ev': (E15_37, E15_43),
            'remote_stop_ordered': (F03_68,),
            'operability_changed': (G03_222,),
            'lock_failed': (G05_52, G05_58),
        },
        'authorized.limited': {
            'token_offered': (C16_57, C09_70_2, C09_77_2, C09_83, C01_188_2, C01_194_2, C01_200),
            'AuthorizeResponse': (C16_73, C09_98_2, C09_106),
            'AuthorizeFailed': (C09_111,),
            'ev_connected': (C01_207,),
            'ev_connection_timeout': (C01_208_2, C01_214_2),
            'transaction_ended': (C01_220_2, C01_221_2),
            'master_pass_presented': (C16_85_2,),
            'chosen_transactions_stop': (C16_102_2,),
            'authorization_claimed': (E03_101_2,),
            'invalid_id_reported': (E05_124_2,),
            'energy_check': (E05_141, E05_146),
            'meter_read': (E05_152,),
            'stop_pressed': (E07_72_2, E07_78_2),
            'ev_disconnected': (E09_69_2, E09_74_2, E09_83_2, E10_92, E10_97, E10_101),
            'ev_return_timeout': (E10_105_2,),
            'session_ended_by_ev': (E15_37_2, E15_43_2),
            'remote_stop_ordered': (F03_68_2,),
            'operability_changed': (G03_222_2,),
            'lock_failed': (G05_52, G05_58_2),
        },
        'authorized.exhausted': {
            'token_offered': (C16_57, C09_70, C09_77, C09_83, C01_188, C01_194, C01_200),
            'AuthorizeResponse': (C16_73, C09_98, C09_106),
            'AuthorizeFailed': (C09_111,),
            'ev_connected': (C01_207,),
            'ev_connection_timeout': (C01_208, C01_214),
            'transaction_ended': (C01_220, C01_221),
            'master_pass_presented': (C16_85,),
            'chosen_transactions_stop': (C16_102,),
            'authorization_claimed': (E03_101,),
            'invalid_id_reported': (E05_124,),
            'stop_pressed': (E07_72, E07_78),
            'ev_disconnected': (E09_69, E09_74, E09_83, E10_92, E10_97, E10_101),
            'ev_return_timeout': (E10_105,),
            'session_ended_by_ev': (E15_37, E15_43),
            'remote_stop_ordered': (F03_68,),
            'operability_changed': (G03_222,),
            'lock_failed': (G05_52, G05_58),
        },
        'ended': {
            'token_offered': (C16_57, E05_158, E05_170, E05_175, C01_227),
            'ev_connected': (C01_222,),
            'ev_connection_timeout': (C01_223,),
            'transaction_ended': (E05_181,),
            'master_pass_presented': (C16_80,),
            'chosen_transactions_stop': (C16_97,),
            'cable_removed': (E05_182,),
            'session_ended_by_ev': (E15_44,),
            'remote_stop_ordered': (F03_73,),
        },
        'asking_again': {
            'AuthorizeResponse': (C01_233, C01_240, C01_248),
            'AuthorizeFailed': (C01_254, C01_261),
            'station_started': (C01_206,),
            'ev_connected': (C01_222,),
            'transaction_ended': (E05_183,),
            'master_pass_presented': (C16_85,),
            'chosen_transactions_stop': (C16_102,),
            'session_ended_by_ev': (E15_51,),
            'remote_stop_ordered': (F03_78,),
        },
    },
)
