# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `authorization`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Command, Delay, Do, Field, Named, Peer, Program, Raise, Rule, Send, Start, Variable

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
            'token_offered': (
                Rule('C16:57', (Named('it_is_a_known_master_pass'),), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05')),
                Rule('G03:211', (Named('evse_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
                Rule('B02:60', (Peer('connection', ('online',)), Peer('registration', ('accepted',), True), Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue'), True), Variable('TxCtrlr.TxBeforeAcceptedEnabled', 'true'), Named('list_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('B02.FR.03',)),
                Rule('B02:74', (Peer('connection', ('online',)), Peer('registration', ('accepted',), True), Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue'), True), Variable('TxCtrlr.TxBeforeAcceptedEnabled', 'true'), Named('list_knows_the_token', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('B02.FR.03',)),
                Rule('B03:51', (Peer('connection', ('online',)), Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue')), Variable('TxCtrlr.TxBeforeAcceptedEnabled', 'true'), Named('list_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('B03.FR.01',)),
                Rule('B03:64', (Peer('connection', ('online',)), Peer('registration', ('rejected.waiting', 'rejected.asking', 'rejected.overdue')), Variable('TxCtrlr.TxBeforeAcceptedEnabled', 'true'), Named('list_knows_the_token', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('B03.FR.01',)),
                Rule('C14:40', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.LocalPreAuthorize', 'true'), Named('list_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C14.FR.01', 'C14.FR.02', 'C14.FR.04')),
                Rule('C14:54', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true'), Named('list_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C14.FR.01', 'C14.FR.02', 'C14.FR.04')),
                Rule('C14:68', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True), Named('list_refuses_the_token'), Variable('LocalAuthListCtrlr.DisablePostAuthorize', 'true')), (Do('note_local_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
                Rule('C14:80', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True), Named('list_refuses_the_token'), Variable('LocalAuthListCtrlr.DisablePostAuthorize', 'true', None, True)), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C14.FR.01', 'C14.FR.03')),
                Rule('C14:93', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True), Named('list_entry_has_expired')), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C14.FR.05',)),
                Rule('C12:37', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.LocalPreAuthorize', 'true'), Named('list_knows_the_token', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C12.FR.02', 'C12.FR.04')),
                Rule('C12:52', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true'), Named('list_knows_the_token', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C12.FR.02', 'C12.FR.04')),
                Rule('C12:67', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True), Named('list_knows_the_token', True), Named('cache_refuses_the_token'), Variable('AuthCacheCtrlr.DisablePostAuthorize', 'true')), (Do('note_local_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
                Rule('C12:80', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True), Named('list_knows_the_token', True), Named('cache_refuses_the_token'), Variable('AuthCacheCtrlr.DisablePostAuthorize', 'true', None, True)), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C10.FR.03', 'C12.FR.05')),
                Rule('C12:94', (Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true')), (Do('note_local_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
                Rule('C12:104', (Peer('connection', ('online',), True), Variable('AuthCtrlr.LocalAuthorizeOffline', 'true'), Named('a_list_is_held', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C12.FR.02', 'C12.FR.04')),
                Rule('C12:118', (Peer('connection', ('online',), True), Variable('AuthCtrlr.LocalAuthorizeOffline', 'true'), Variable('AuthCtrlr.OfflineTxForUnknownIdEnabled', 'true'), Named('list_knows_the_token', True), Named('cache_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C12.FR.02', 'C12.FR.04')),
                Rule('C13:47', (Peer('connection', ('online',), True), Variable('AuthCtrlr.LocalAuthorizeOffline', 'true'), Named('list_accepts_the_token')), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C13.FR.01', 'C13.FR.02', 'C13.FR.03', 'C13.FR.04', 'C13.FR.05', 'C13.FR.06')),
                Rule('C15:59', (Peer('connection', ('online',), True), Variable('AuthCtrlr.OfflineTxForUnknownIdEnabled', 'true'), Named('list_knows_the_token', True), Named('cache_knows_the_token', True)), (Do('take_known_authorization'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C13.FR.04', 'C13.FR.06', 'C15.FR.01', 'C15.FR.08')),
                Rule('C01:139', (Peer('connection', ('online',)), Peer('registration', ('accepted',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C01.FR.02', 'C01.FR.04', 'C01.FR.05', 'C06.FR.02', 'C06.FR.03', 'C08.FR.01', 'C08.FR.02')),
                Rule('C01:147', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'start_pressed': (
                Rule('C02:25', (Variable('AuthCtrlr.SupportedIdTokenTypes', 'has', frozenset(('NoAuthorization',))), Named('evse_is_out_of_service', True)), (Do('take_start_button'), Start('ev_connection_timeout', Delay(None, None, 'time_to_plug_in')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C02.FR.01',)),
            ),
            'contract_offered': (
                Rule('C07:185', (), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C07.FR.01', 'C07.FR.02', 'C07.FR.06')),
            ),
            'master_pass_presented': (
                Rule('C16:80', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ('C16.FR.02',)),
            ),
            'chosen_transactions_stop': (
                Rule('C16:97', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ('C16.FR.01',)),
            ),
            'authorization_handed_over': (
                Rule('E03:108', (Named('csms_accepts_the_driver'), Peer('ev_connection', ('connected',))), (Do('take_over'), Raise('authorized', 'evse', None)), 'authorized.fully', ()),
                Rule('E03:115', (Named('csms_accepts_the_driver'),), (Do('take_over'), Raise('authorization_taken_over', 'evse', None)), 'authorized.fully', ()),
                Rule('E03:121', (Named('csms_accepts_the_driver', True), Named('energy_is_left_for_an_invalid_id')), (Do('take_over'), Raise('authorization_taken_over', 'evse', None), Start('energy_check', Delay(1.0))), 'authorized.limited', ('E05.FR.03',), 0, 1),
                Rule('E03:128', (Named('csms_accepts_the_driver', True), Named('energy_is_left_for_an_invalid_id', True)), (Do('take_over'), Raise('authorization_taken_over', 'evse', None)), 'authorized.exhausted', ('E05.FR.02',)),
            ),
            'remote_start_ordered': (
                Rule('F01:219', (Peer('ev_connection', ('connected',)), Named('token_is_to_be_authorized')), (Do('note_remote_start'), Raise('token_offered', 'evse', 'compose_token_offered')), None, ('F01.FR.01',)),
                Rule('F01:226', (Peer('ev_connection', ('connected',)), Named('token_is_to_be_authorized', True)), (Do('note_remote_start'), Do('take_remote_driver'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('F01.FR.02', 'C05.FR.01', 'C03.FR.01')),
                Rule('F02:164', (Peer('ev_connection', ('connected',), True), Named('token_is_to_be_authorized')), (Do('note_remote_start'), Raise('token_offered', 'evse', 'compose_token_offered')), None, ('F02.FR.09',)),
                Rule('F02:170', (Peer('ev_connection', ('connected',), True), Named('token_is_to_be_authorized', True)), (Do('note_remote_start'), Do('take_remote_driver'), Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('F02.FR.10', 'C05.FR.01', 'C03.FR.01', 'C01.FR.26')),
            ),
            'authorization_refused': (
                Rule('F01:234', (), (Do('forget_the_driver'),), None, ()),
            ),
            'remote_stop_ordered': (
                Rule('F03:73', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ()),
            ),
        },
        'asking': {
            'AuthorizeResponse': (
                Rule('C07:191', (Field('AuthorizeResponse', ('certificateStatus',), '!=', 'Accepted'), Named('answer_is_about_another_token', True)), (Do('note_certificate_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C07.FR.13', 'C07.FR.14', 'C07.FR.15', 'C07.FR.16', 'C07.FR.17'), 0, 3),
                Rule('C16:65', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_a_master_pass'), Named('answer_is_about_another_token', True)), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C12.FR.09', 'C16.FR.02', 'C16.FR.03'), 0, 3),
                Rule('C09:115', (Named('answer_is_about_another_token'),), (Do('note_answer_on_second_token'),), None, ()),
                Rule('C01:148', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',))), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:156', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('an_ev_came_meanwhile')), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.21',), 0, 3),
                Rule('C01:165', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',), True)), (Do('take_authorization'), Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:174', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.21',), 0, 3),
            ),
            'AuthorizeFailed': (
                Rule('C09:120', (Named('failure_is_about_another_token'),), (Do('forget_second_token'),), None, ()),
                Rule('C07:199', (Peer('connection', ('online',), True), Named('it_was_about_a_contract')), (Raise('contract_unanswered', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C07.FR.07', 'C07.FR.08'), 0, 3),
                Rule('C13:60', (Peer('connection', ('online',), True),), (Raise('token_offered', 'evse', 'compose_token_offered'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C13.FR.03',), 0, 3),
                Rule('C01:181', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.07', 'C06.FR.04', 'C07.FR.04', 'C09.FR.10'), 0, 3),
            ),
            'station_started': (
                Rule('C01:205', (), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'master_pass_presented': (
                Rule('C16:91', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C16.FR.02',), 0, 3),
            ),
            'chosen_transactions_stop': (
                Rule('C16:108', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C16.FR.01',), 0, 3),
            ),
            'remote_stop_ordered': (
                Rule('F03:77', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'operability_changed': (
                Rule('G03:217', (Named('evse_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
        },
        'authorized.fully': {
            'token_offered': (
                Rule('C16:57', (Named('it_is_a_known_master_pass'),), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05')),
                Rule('C09:70', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C09.FR.03', 'C09.FR.07', 'E07.FR.01', 'E08.FR.02')),
                Rule('C09:77', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
                Rule('C09:83', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group', True), Named('a_second_token_may_matter'), Named('a_second_token_is_asked_about', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True)), (Do('note_second_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), None, ('C09.FR.05',)),
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01')),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',), 0, 3),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'AuthorizeResponse': (
                Rule('C16:73', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_a_master_pass')), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C16.FR.02',)),
                Rule('C09:98', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_answer_on_second_token'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C09.FR.03',)),
                Rule('C09:106', (), (Do('note_answer_on_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ('C09.FR.11',)),
            ),
            'AuthorizeFailed': (
                Rule('C09:111', (), (Do('forget_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:207', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:208', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_timed_out', 'evse', None),), 'ended', ('C01.FR.26',)),
                Rule('C01:214', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',), 0, 3),
            ),
            'transaction_ended': (
                Rule('C01:220', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (), 'ended', ()),
                Rule('C01:221', (), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'master_pass_presented': (
                Rule('C16:85', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.02',)),
            ),
            'chosen_transactions_stop': (
                Rule('C16:102', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.01',)),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'invalid_id_reported': (
                Rule('E05:130', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id')), (Start('energy_check', Delay(1.0)),), 'authorized.limited', ('E05.FR.03', 'C15.FR.07'), 0, 1),
                Rule('E05:135', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id', True)), (Raise('energy_withheld', 'evse', None),), 'authorized.exhausted', ('E05.FR.02', 'C15.FR.06')),
                Rule('E05:124', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'ended', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('E07.FR.05',)),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',), 0, 3),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'ended', ('E10.FR.02',)),
            ),
            'remote_stop_ordered': (
                Rule('F03:68', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('F03.FR.02', 'F03.FR.03')),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04'), 0, 3),
            ),
        },
        'authorized.limited': {
            'token_offered': (
                Rule('C16:57', (Named('it_is_a_known_master_pass'),), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05')),
                Rule('C09:70', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C01.FR.03', 'C09.FR.03', 'C09.FR.07', 'E07.FR.01', 'E08.FR.02'), 1),
                Rule('C09:77', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 1, 3),
                Rule('C09:83', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group', True), Named('a_second_token_may_matter'), Named('a_second_token_is_asked_about', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True)), (Do('note_second_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), None, ('C09.FR.05',)),
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01'), 1),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',), 1, 3),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'AuthorizeResponse': (
                Rule('C16:73', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_a_master_pass')), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C16.FR.02',)),
                Rule('C09:98', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'), Do('note_answer_on_second_token'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C09.FR.03',), 1),
                Rule('C09:106', (), (Do('note_answer_on_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ('C09.FR.11',)),
            ),
            'AuthorizeFailed': (
                Rule('C09:111', (), (Do('forget_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:207', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:208', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Cancel('energy_check'), Raise('authorization_timed_out', 'evse', None)), 'ended', ('C01.FR.26',), 1),
                Rule('C01:214', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Cancel('energy_check'), Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',), 1, 3),
            ),
            'transaction_ended': (
                Rule('C01:220', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (Cancel('energy_check'),), 'ended', (), 1),
                Rule('C01:221', (), (Cancel('energy_check'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 1, 3),
            ),
            'master_pass_presented': (
                Rule('C16:85', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C16.FR.02',), 1),
            ),
            'chosen_transactions_stop': (
                Rule('C16:102', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C16.FR.01',), 1),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('energy_check'), Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 1, 3),
            ),
            'invalid_id_reported': (
                Rule('E05:124', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Cancel('energy_check'), Raise('authorization_revoked', 'evse', None)), 'ended', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04'), 1),
            ),
            'energy_check': (
                Rule('E05:141', (Named('energy_is_left_for_an_invalid_id'),), (Start('energy_check', Delay(1.0)),), None, ('E05.FR.03', 'C15.FR.07')),
                Rule('E05:146', (Named('energy_is_left_for_an_invalid_id', True),), (Cancel('energy_check'), Raise('energy_withheld', 'evse', None)), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03', 'C15.FR.06', 'C15.FR.07'), 1),
            ),
            'meter_read': (
                Rule('E05:152', (Named('energy_is_left_for_an_invalid_id', True),), (Cancel('energy_check'), Raise('energy_withheld', 'evse', None)), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03', 'C15.FR.06', 'C15.FR.07'), 1),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('E07.FR.05',), 1),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 1, 3),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'),), 'ended', ('E09.FR.01', 'E09.FR.03'), 1),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (Cancel('energy_check'),), 'ended', ('E09.FR.01', 'E09.FR.03'), 1),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',), 1, 3),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Cancel('energy_check'), Raise('ev_stayed_away', 'evse', None)), 'ended', ('E10.FR.02',), 1),
            ),
            'remote_stop_ordered': (
                Rule('F03:68', (), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('F03.FR.02', 'F03.FR.03'), 1),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Cancel('energy_check'), Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 1, 3),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04'), 1, 3),
            ),
        },
        'authorized.exhausted': {
            'token_offered': (
                Rule('C16:57', (Named('it_is_a_known_master_pass'),), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05')),
                Rule('C09:70', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C09.FR.03', 'C09.FR.07', 'E07.FR.01', 'E08.FR.02')),
                Rule('C09:77', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
                Rule('C09:83', (Named('token_is_the_authorized_one', True), Named('known_token_is_of_the_same_group', True), Named('a_second_token_may_matter'), Named('a_second_token_is_asked_about', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Peer('connection', ('online',)), Peer('registration', ('accepted',)), Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True)), (Do('note_second_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), None, ('C09.FR.05',)),
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01')),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',), 0, 3),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'AuthorizeResponse': (
                Rule('C16:73', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_a_master_pass')), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C16.FR.02',)),
                Rule('C09:98', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('answer_is_of_the_same_group'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_answer_on_second_token'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C09.FR.03',)),
                Rule('C09:106', (), (Do('note_answer_on_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ('C09.FR.11',)),
            ),
            'AuthorizeFailed': (
                Rule('C09:111', (), (Do('forget_second_token'), Command('show_message', 'evse', 'compose_show_message')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:207', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:208', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_timed_out', 'evse', None),), 'ended', ('C01.FR.26',)),
                Rule('C01:214', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',), 0, 3),
            ),
            'transaction_ended': (
                Rule('C01:220', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (), 'ended', ()),
                Rule('C01:221', (), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'master_pass_presented': (
                Rule('C16:85', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.02',)),
            ),
            'chosen_transactions_stop': (
                Rule('C16:102', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.01',)),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'invalid_id_reported': (
                Rule('E05:124', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'ended', ('E05.FR.09', 'E05.FR.10', 'C15.FR.03', 'C15.FR.04')),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('E07.FR.05',)),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',), 0, 3),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'ended', ('E10.FR.02',)),
            ),
            'remote_stop_ordered': (
                Rule('F03:68', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('F03.FR.02', 'F03.FR.03')),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04'), 0, 3),
            ),
        },
        'ended': {
            'token_offered': (
                Rule('C16:57', (Named('it_is_a_known_master_pass'),), (Do('note_master_pass'), Command('show_message', 'evse', 'compose_show_message'), Raise('master_pass_presented', 'station', 'compose_master_pass_presented')), None, ('C12.FR.09', 'C16.FR.02', 'C16.FR.03', 'C16.FR.04', 'C16.FR.05')),
                Rule('E05:158', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Peer('ev_connection', ('connected',)), Peer('connection', ('online',)), Peer('registration', ('accepted',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking_again', ('E09.FR.01',)),
                Rule('E05:170', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('owner_returned', 'evse', None),), None, ('E09.FR.03',)),
                Rule('E05:175', (Named('token_is_the_authorized_one'),), (Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E05.FR.11', 'E09.FR.03', 'C15.FR.05'), 0, 3),
                Rule('C01:227', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message')), None, ('C01.FR.23', 'C01.FR.24')),
            ),
            'ev_connected': (
                Rule('C01:222', (), (Cancel('ev_connection_timeout'),), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:223', (), (Raise('authorization_timed_out', 'evse', None),), None, ()),
            ),
            'transaction_ended': (
                Rule('E05:181', (Named('cable_is_kept', True),), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'master_pass_presented': (
                Rule('C16:80', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ('C16.FR.02',)),
            ),
            'chosen_transactions_stop': (
                Rule('C16:97', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ('C16.FR.01',)),
            ),
            'cable_removed': (
                Rule('E05:182', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('it_is_the_connected_connector')), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'remote_stop_ordered': (
                Rule('F03:73', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), None, ()),
            ),
        },
        'asking_again': {
            'AuthorizeResponse': (
                Rule('C01:233', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',))), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ()),
                Rule('C01:240', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None)), 'ended', ()),
                Rule('C01:248', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'AuthorizeFailed': (
                Rule('C01:254', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None)), 'ended', ()),
                Rule('C01:261', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', (), 0, 3),
            ),
            'station_started': (
                Rule('C01:206', (), (), 'ended', ()),
            ),
            'ev_connected': (
                Rule('C01:222', (), (Cancel('ev_connection_timeout'),), None, ()),
            ),
            'transaction_ended': (
                Rule('E05:183', (Named('cable_is_kept', True),), (), 'asking', ()),
            ),
            'master_pass_presented': (
                Rule('C16:85', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Variable('UIInput.Available', 'true', None, True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.02',)),
            ),
            'chosen_transactions_stop': (
                Rule('C16:102', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Named('transaction_is_chosen')), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C16.FR.01',)),
            ),
            'remote_stop_ordered': (
                Rule('F03:78', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ()),
            ),
        },
    },
)
