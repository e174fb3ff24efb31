# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `request_start_transaction`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Peer, Program, Raise, Reply, Rule, Variable

reply_RequestStartTransaction = Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'CSNotAccepted'}}, None)
variable_SmartChargingCtrlr_Enabled = Variable('SmartChargingCtrlr.Enabled', 'true')
evse_is_kept_for_others = Named('evse_is_kept_for_others')
reply_RequestStartTransaction_2 = Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'The EVSE is reserved.'}}, None)
do_install_waiting_profile = Do('install_waiting_profile')
raise_remote_start_ordered = Raise('remote_start_ordered', 'evse', 'compose_remote_start_ordered')
reply_RequestStartTransaction_3 = Reply('RequestStartTransaction', {'status': 'Accepted'}, None)

B02_118 = Rule('B02:118', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (reply_RequestStartTransaction,), 'answered', ('B02.FR.05',))
F01_142 = Rule('F01:142', (Peer('registration', ('accepted',), True),), (reply_RequestStartTransaction,), 'answered', ())
F01_147 = Rule('F01:147', (Named('evse_is_unknown'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ())
F01_152 = Rule('F01:152', (variable_SmartChargingCtrlr_Enabled, Named('charging_profile_is_invalid')), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidProfile'}}, None),), 'answered', ('F01.FR.26', 'F02.FR.27', 'F01.FR.09', 'F01.FR.11', 'F02.FR.17', 'F02.FR.19', 'K05.FR.02', 'K05.FR.05'))
F01_158 = Rule('F01:158', (variable_SmartChargingCtrlr_Enabled, Named('charging_schedule_is_invalid')), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidSchedule'}}, None),), 'answered', ('F01.FR.26', 'F02.FR.27', 'K05.FR.05'))
F01_164 = Rule('F01:164', (variable_SmartChargingCtrlr_Enabled, Named('there_is_no_room_for_the_profile')), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ())
F01_169 = Rule('F01:169', (Named('evse_is_out_of_service'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'The EVSE is Unavailable.'}}, None),), 'answered', ('F01.FR.23', 'F02.FR.25'))
F01_175 = Rule('F01:175', (Named('evse_is_faulted'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'The EVSE is Faulted.'}}, None),), 'answered', ('F01.FR.23', 'F02.FR.25'))
F01_181 = Rule('F01:181', (Named('transaction_has_a_driver'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxInProgress'}}, None),), 'answered', ('F01.FR.24', 'F02.FR.26'))
F01_187 = Rule('F01:187', (Named('evse_has_a_driver'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'The EVSE has another driver.'}}, None),), 'answered', ())
F01_193 = Rule('F01:193', (evse_is_kept_for_others, Named('reservation_is_for_an_id_token_only')), (reply_RequestStartTransaction_2,), 'answered', ('F01.FR.21', 'F02.FR.23'))
F01_199 = Rule('F01:199', (evse_is_kept_for_others, Named('reservation_is_for_an_id_token_only', True)), (reply_RequestStartTransaction_2,), 'answered', ('F01.FR.22', 'F02.FR.24'))
F01_206 = Rule('F01:206', (Named('no_evse_can_be_chosen'),), (Reply('RequestStartTransaction', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'No EVSE is free.'}}, None),), 'answered', ('F01.FR.07', 'F02.FR.15'))
F01_212 = Rule('F01:212', (Named('transaction_awaits_a_driver'),), (do_install_waiting_profile, Reply('RequestStartTransaction', {}, 'compose_RequestStartTransactionResponse'), raise_remote_start_ordered), 'answered', ('F01.FR.01', 'F01.FR.02', 'F01.FR.06', 'F01.FR.08', 'F01.FR.10', 'F01.FR.12', 'F01.FR.13', 'F01.FR.20', 'K05.FR.01', 'K05.FR.03', 'K05.FR.04'))
F01_223 = Rule('F01:223', (Named('ev_is_connected_there'),), (do_install_waiting_profile, reply_RequestStartTransaction_3, raise_remote_start_ordered), 'answered', ('F01.FR.01', 'F01.FR.02', 'F01.FR.06', 'F01.FR.08', 'F01.FR.10', 'F01.FR.12', 'F01.FR.20', 'K05.FR.01', 'K05.FR.03', 'K05.FR.04'))
F02_152 = Rule('F02:152', (), (do_install_waiting_profile, reply_RequestStartTransaction_3, raise_remote_start_ordered), 'answered', ('F02.FR.09', 'F02.FR.10', 'F02.FR.14', 'F02.FR.16', 'F02.FR.18', 'F02.FR.20', 'F02.FR.22', 'K05.FR.01', 'K05.FR.03', 'K05.FR.04'))

REQUEST_START_TRANSACTION = Program(
    name='request_start_transaction',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'RequestStartTransactionRequest': (B02_118, F01_142, F01_147, F01_152, F01_158, F01_164, F01_169, F01_175, F01_181, F01_187, F01_193, F01_199, F01_206, F01_212, F01_223, F02_152),
        },
        'answered': {
        },
    },
)
