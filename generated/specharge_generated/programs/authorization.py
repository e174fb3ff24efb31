# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `authorization`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Command, Delay, Do, Field, Named, Peer, Program, Raise, Rule, Send, Start, Variable

AUTHORIZATION = Program(
    name='authorization',
    scope='evse',
    initial='nobody',
    states=('nobody', 'asking', 'authorized.fully', 'authorized.limited', 'authorized.exhausted', 'revoked', 'asking_again'),
    finals=frozenset(()),
    persistent=True,
    timers=('ev_connection_timeout', 'ev_return_timeout'),
    table={
        'nobody': {
            'token_offered': (
                Rule('C01:139', (Peer('connection', ('online',)), Peer('registration', ('accepted',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C01.FR.02', 'C01.FR.04')),
                Rule('C01:146', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'authorization_handed_over': (
                Rule('E03:108', (), (Do('take_over'),), 'authorized.fully', ()),
            ),
        },
        'asking': {
            'AuthorizeResponse': (
                Rule('C01:147', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',))), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:155', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',), True)), (Do('take_authorization'), Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:164', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), 'nobody', ('C01.FR.07', 'C01.FR.21')),
            ),
            'AuthorizeFailed': (
                Rule('C01:171', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), 'nobody', ()),
            ),
        },
        'authorized.fully': {
            'token_offered': (
                Rule('C01:177', (Named('token_is_the_authorized_one'),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01')),
                Rule('C01:183', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:189', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:190', (), (Raise('authorization_timed_out', 'evse', None),), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:195', (), (Cancel('ev_return_timeout'),), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:119', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id')), (), 'authorized.limited', ('E05.FR.03',)),
                Rule('E05:124', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id', True)), (Raise('energy_withheld', 'evse', None),), 'authorized.exhausted', ('E05.FR.02',)),
                Rule('E05:113', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'revoked', ('E05.FR.09', 'E05.FR.10')),
            ),
            'stop_pressed': (
                Rule('E07:72', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('E07.FR.05',)),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (), 'revoked', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'nobody', ('E10.FR.02',)),
            ),
        },
        'authorized.limited': {
            'token_offered': (
                Rule('C01:177', (Named('token_is_the_authorized_one'),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01')),
                Rule('C01:183', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:189', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:190', (), (Raise('authorization_timed_out', 'evse', None),), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:195', (), (Cancel('ev_return_timeout'),), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:113', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'revoked', ('E05.FR.09', 'E05.FR.10')),
            ),
            'meter_read': (
                Rule('E05:130', (Named('energy_is_left_for_an_invalid_id', True),), (Raise('energy_withheld', 'evse', None),), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03')),
            ),
            'stop_pressed': (
                Rule('E07:72', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('E07.FR.05',)),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (), 'revoked', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'nobody', ('E10.FR.02',)),
            ),
        },
        'authorized.exhausted': {
            'token_offered': (
                Rule('C01:177', (Named('token_is_the_authorized_one'),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01')),
                Rule('C01:183', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:189', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:190', (), (Raise('authorization_timed_out', 'evse', None),), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:195', (), (Cancel('ev_return_timeout'),), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:113', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'revoked', ('E05.FR.09', 'E05.FR.10')),
            ),
            'stop_pressed': (
                Rule('E07:72', (), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'nobody', ('E07.FR.05',)),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (), 'revoked', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'nobody', ('E10.FR.02',)),
            ),
        },
        'revoked': {
            'token_offered': (
                Rule('C01:196', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ('C01.FR.23',)),
                Rule('E05:136', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized')), Peer('ev_connection', ('connected',)), Peer('connection', ('online',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking_again', ()),
                Rule('E05:142', (Named('token_is_the_authorized_one'),), (Raise('owner_returned', 'evse', None),), 'nobody', ('E05.FR.11', 'E09.FR.03')),
            ),
            'transaction_ended': (
                Rule('E05:148', (Named('cable_is_kept', True),), (), 'nobody', ()),
            ),
            'cable_removed': (
                Rule('E05:149', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True),), (), 'nobody', ()),
            ),
        },
        'asking_again': {
            'AuthorizeResponse': (
                Rule('C01:203', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse')), (Do('take_authorization'), Raise('authorized', 'evse', None)), 'authorized.fully', ()),
                Rule('C01:209', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), 'revoked', ()),
            ),
            'AuthorizeFailed': (
                Rule('C01:215', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), 'revoked', ()),
            ),
        },
    },
)
