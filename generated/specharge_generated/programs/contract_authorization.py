# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `contract_authorization`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Variable

command_refuse_contract = Command('refuse_contract', 'evse', 'compose_refuse_contract')
command_accept_contract = Command('accept_contract', 'evse', None)
evse_is_out_of_service = Named('evse_is_out_of_service')
command_show_message = Command('show_message', 'evse', 'compose_show_message')
peer_connection = Peer('connection', ('online',))
peer_registration = Peer('registration', ('accepted',))
not_variable_AuthCtrlr_DisableRemoteAuthorization = Variable('AuthCtrlr.DisableRemoteAuthorization', 'true', None, True)
do_note_contract = Do('note_contract')
raise_contract_offered = Raise('contract_offered', 'evse', 'compose_contract_offered')
contract_is_valid = Named('contract_is_valid')
raise_token_offered = Raise('token_offered', 'evse', 'compose_token_offered')
not_peer_connection = Peer('connection', ('online',), True)
variable_ISO15118Ctrlr_ContractValidationOffline = Variable('ISO15118Ctrlr.ContractValidationOffline', 'true')

C07_110 = Rule('C07:110', (Variable('ISO15118Ctrlr.Enabled', 'true', None, True),), (command_refuse_contract,), None, ())
C07_111 = Rule('C07:111', (Variable('ISO15118Ctrlr.PnCEnabled', 'true', None, True),), (command_refuse_contract,), None, ())
C07_112 = Rule('C07:112', (Named('driver_is_authorized_by_it'),), (command_accept_contract,), None, ())
C07_113 = Rule('C07:113', (Peer('authorization', ('nobody',), True),), (command_refuse_contract,), None, ())
C07_118 = Rule('C07:118', (evse_is_out_of_service,), (command_refuse_contract, command_show_message), None, ())
C07_119 = Rule('C07:119', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, Named('chain_is_trusted')), (do_note_contract, raise_contract_offered), 'waiting', ('C07.FR.01', 'C07.FR.02'))
C07_131 = Rule('C07:131', (peer_connection, peer_registration, not_variable_AuthCtrlr_DisableRemoteAuthorization, Variable('ISO15118Ctrlr.CentralContractValidationAllowed', 'true'), Named('root_is_missing'), Named('chain_fits_in_a_message')), (do_note_contract, raise_contract_offered), 'waiting', ('C07.FR.01', 'C07.FR.02', 'C07.FR.06'))
C07_145 = Rule('C07:145', (peer_connection, peer_registration, Variable('AuthCtrlr.DisableRemoteAuthorization', 'true'), contract_is_valid), (raise_token_offered,), 'waiting', ())
C07_151 = Rule('C07:151', (not_peer_connection, variable_ISO15118Ctrlr_ContractValidationOffline, contract_is_valid), (raise_token_offered,), 'waiting', ('C07.FR.08', 'C07.FR.09', 'C07.FR.10', 'C07.FR.11', 'C07.FR.12'))
C07_158 = Rule('C07:158', (not_peer_connection, Variable('ISO15118Ctrlr.ContractValidationOffline', 'true', None, True)), (command_refuse_contract, command_show_message), None, ('C07.FR.07',))
C07_163 = Rule('C07:163', (), (command_refuse_contract, command_show_message), None, ('C07.FR.08',))
C07_168 = Rule('C07:168', (variable_ISO15118Ctrlr_ContractValidationOffline, contract_is_valid), (raise_token_offered,), None, ('C07.FR.08', 'C07.FR.09'))
C07_173 = Rule('C07:173', (), (command_refuse_contract, command_show_message), 'idle', ('C07.FR.07', 'C07.FR.08'))
C07_178 = Rule('C07:178', (), (command_accept_contract,), 'idle', ())
C07_179 = Rule('C07:179', (), (command_refuse_contract,), 'idle', ())
C07_180 = Rule('C07:180', (), (command_refuse_contract,), 'idle', ())
C07_181 = Rule('C07:181', (), (command_refuse_contract,), 'idle', ())
C07_182 = Rule('C07:182', (evse_is_out_of_service,), (command_refuse_contract,), 'idle', ())
C07_183 = Rule('C07:183', (), (), 'idle', ())

CONTRACT_AUTHORIZATION = Program(
    name='contract_authorization',
    scope='evse',
    initial='idle',
    states=('idle', 'waiting'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'idle': {
            'contract_presented': (C07_110, C07_111, C07_112, C07_113, C07_118, C07_119, C07_131, C07_145, C07_151, C07_158, C07_163),
        },
        'waiting': {
            'contract_unanswered': (C07_168, C07_173),
            'authorized': (C07_178,),
            'authorization_refused': (C07_179,),
            'authorization_ended': (C07_180,),
            'master_pass_presented': (C07_181,),
            'operability_changed': (C07_182,),
            'ev_disconnected': (C07_183,),
        },
    },
)
