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
                Rule('G03:211', (Named('evse_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
                Rule('C01:140', (Peer('connection', ('online',)), Peer('registration', ('accepted',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking', ('C01.FR.02', 'C01.FR.04')),
                Rule('C01:147', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'authorization_handed_over': (
                Rule('E03:108', (Named('csms_accepts_the_driver'), Peer('ev_connection', ('connected',))), (Do('take_over'), Raise('authorized', 'evse', None)), 'authorized.fully', ()),
                Rule('E03:115', (Named('csms_accepts_the_driver'),), (Do('take_over'), Raise('authorization_taken_over', 'evse', None)), 'authorized.fully', ()),
                Rule('E03:121', (Named('csms_accepts_the_driver', True), Named('energy_is_left_for_an_invalid_id')), (Do('take_over'), Raise('authorization_taken_over', 'evse', None), Start('energy_check', Delay(1.0))), 'authorized.limited', ('E05.FR.03',)),
                Rule('E03:128', (Named('csms_accepts_the_driver', True), Named('energy_is_left_for_an_invalid_id', True)), (Do('take_over'), Raise('authorization_taken_over', 'evse', None)), 'authorized.exhausted', ('E05.FR.02',)),
            ),
        },
        'asking': {
            'AuthorizeResponse': (
                Rule('C01:148', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',))), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:156', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('an_ev_came_meanwhile')), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.21',)),
                Rule('C01:165', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',), True)), (Do('take_authorization'), Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ('C01.FR.21',)),
                Rule('C01:174', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.21',)),
            ),
            'AuthorizeFailed': (
                Rule('C01:181', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.07',)),
            ),
            'operability_changed': (
                Rule('G03:217', (Named('evse_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
        },
        'authorized.fully': {
            'token_offered': (
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01')),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',)),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:206', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:207', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_timed_out', 'evse', None),), 'ended', ('C01.FR.26',)),
                Rule('C01:213', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:219', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (), 'ended', ()),
                Rule('C01:220', (), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:125', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id')), (Start('energy_check', Delay(1.0)),), 'authorized.limited', ('E05.FR.03',)),
                Rule('E05:130', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true', None, True), Named('energy_is_left_for_an_invalid_id', True)), (Raise('energy_withheld', 'evse', None),), 'authorized.exhausted', ('E05.FR.02',)),
                Rule('E05:119', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'ended', ('E05.FR.09', 'E05.FR.10')),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('E07.FR.05',)),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'ended', ('E10.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04')),
            ),
        },
        'authorized.limited': {
            'token_offered': (
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01')),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',)),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:206', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:207', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Cancel('energy_check'), Raise('authorization_timed_out', 'evse', None)), 'ended', ('C01.FR.26',)),
                Rule('C01:213', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Cancel('energy_check'), Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:219', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (Cancel('energy_check'),), 'ended', ()),
                Rule('C01:220', (), (Cancel('energy_check'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('energy_check'), Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:119', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Cancel('energy_check'), Raise('authorization_revoked', 'evse', None)), 'ended', ('E05.FR.09', 'E05.FR.10')),
            ),
            'energy_check': (
                Rule('E05:136', (Named('energy_is_left_for_an_invalid_id'),), (Start('energy_check', Delay(1.0)),), None, ('E05.FR.03',)),
                Rule('E05:141', (Named('energy_is_left_for_an_invalid_id', True),), (Cancel('energy_check'), Raise('energy_withheld', 'evse', None)), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03')),
            ),
            'meter_read': (
                Rule('E05:147', (Named('energy_is_left_for_an_invalid_id', True),), (Cancel('energy_check'), Raise('energy_withheld', 'evse', None)), 'authorized.exhausted', ('E05.FR.02', 'E05.FR.03')),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended')), 'ended', ('E07.FR.05',)),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Cancel('energy_check'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Cancel('energy_check'),), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (Cancel('energy_check'),), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Cancel('energy_check'), Raise('ev_stayed_away', 'evse', None)), 'ended', ('E10.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Cancel('energy_check'), Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Cancel('energy_check'), Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04')),
            ),
        },
        'authorized.exhausted': {
            'token_offered': (
                Rule('C01:188', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('C01.FR.03', 'C01.FR.25', 'E07.FR.01', 'E08.FR.01')),
                Rule('C01:194', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.25',)),
                Rule('C01:200', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ()),
            ),
            'ev_connected': (
                Rule('C01:206', (), (Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:207', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_timed_out', 'evse', None),), 'ended', ('C01.FR.26',)),
                Rule('C01:213', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_timed_out', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('C01.FR.26',)),
            ),
            'transaction_ended': (
                Rule('C01:219', (Named('cable_is_kept'), Named('transaction_ended_normally', True)), (), 'ended', ()),
                Rule('C01:220', (), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'authorization_claimed': (
                Rule('E03:102', (Named('driver_has_no_evse_yet'),), (Cancel('ev_connection_timeout'), Raise('authorization_handed_over', 'evse', 'compose_authorization_handed_over'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'invalid_id_reported': (
                Rule('E05:119', (Named('it_is_about_this_transaction'), Variable('TxCtrlr.StopTxOnInvalidId', 'true')), (Raise('authorization_revoked', 'evse', None),), 'ended', ('E05.FR.09', 'E05.FR.10')),
            ),
            'stop_pressed': (
                Rule('E07:72', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'),), 'ended', ('E07.FR.05',)),
                Rule('E07:78', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True),), (Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'ev_disconnected': (
                Rule('E09:69', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:74', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('cable_is_kept'), Variable('OCPPCommCtrlr.UnlockOnEVSideDisconnect', 'true', None, True)), (), 'ended', ('E09.FR.01', 'E09.FR.03')),
                Rule('E09:83', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E09.FR.01',)),
                Rule('E10:92', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept')), (), None, ('E10.FR.01',)),
                Rule('E10:97', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Start('ev_return_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
                Rule('E10:101', (Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True), Named('cable_is_kept', True), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Start('ev_connection_timeout', Delay(None, 'TxCtrlr.EVConnectionTimeOut')),), None, ()),
            ),
            'ev_return_timeout': (
                Rule('E10:105', (), (Raise('ev_stayed_away', 'evse', None),), 'ended', ('E10.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:223', (Named('charging_is_out_of_service'),), (Do('note_out_of_service'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_ended', 'evse', 'compose_authorization_ended'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'lock_failed': (
                Rule('G05:52', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message')), None, ('G05.FR.04',)),
                Rule('G05:58', (Named('it_is_the_connected_connector'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Do('note_not_locked'), Command('show_message', 'evse', 'compose_show_message'), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('G05.FR.01', 'G05.FR.04')),
            ),
        },
        'ended': {
            'token_offered': (
                Rule('C01:226', (Named('token_is_the_authorized_one', True),), (Do('note_evse_in_use'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused')), None, ('C01.FR.23', 'C01.FR.24')),
                Rule('E05:153', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')), Peer('ev_connection', ('connected',)), Peer('connection', ('online',)), Peer('registration', ('accepted',))), (Do('note_offered_token'), Send('Authorize', {}, 'compose_AuthorizeRequest')), 'asking_again', ('E09.FR.01',)),
                Rule('E05:165', (Named('token_is_the_authorized_one'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'))), (Raise('owner_returned', 'evse', None),), None, ('E09.FR.03',)),
                Rule('E05:170', (Named('token_is_the_authorized_one'),), (Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ('E05.FR.11', 'E09.FR.03')),
            ),
            'ev_connected': (
                Rule('C01:221', (), (Cancel('ev_connection_timeout'),), None, ()),
            ),
            'ev_connection_timeout': (
                Rule('C01:222', (), (Raise('authorization_timed_out', 'evse', None),), None, ()),
            ),
            'transaction_ended': (
                Rule('E05:176', (Named('cable_is_kept', True),), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'cable_removed': (
                Rule('E05:177', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True), Named('it_is_the_connected_connector')), (Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
        },
        'asking_again': {
            'AuthorizeResponse': (
                Rule('C01:233', (Field('AuthorizeResponse', ('idTokenInfo', 'status'), '==', 'Accepted'), Named('token_is_allowed_at_this_evse'), Peer('ev_connection', ('connected',))), (Do('take_authorization'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorized', 'evse', None)), 'authorized.fully', ()),
                Rule('C01:240', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None)), 'ended', ()),
                Rule('C01:248', (), (Do('note_refusal'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'AuthorizeFailed': (
                Rule('C01:254', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset')),), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None)), 'ended', ()),
                Rule('C01:261', (), (Do('note_csms_out_of_reach'), Command('show_message', 'evse', 'compose_show_message'), Raise('authorization_refused', 'evse', 'compose_authorization_refused'), Raise('owner_returned', 'evse', None), Do('forget_the_driver'), Cancel('ev_connection_timeout'), Cancel('ev_return_timeout')), 'nobody', ()),
            ),
            'ev_connected': (
                Rule('C01:221', (), (Cancel('ev_connection_timeout'),), None, ()),
            ),
            'transaction_ended': (
                Rule('E05:178', (Named('cable_is_kept', True),), (), 'asking', ()),
            ),
        },
    },
)
