# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `contract_certificates`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Named, Program, Rule, Send, Start, Variable

variable_ISO15118Ctrlr_ContractCertificateInstallationEnabled = Variable('ISO15118Ctrlr.ContractCertificateInstallationEnabled', 'true')
message_fits = Named('message_fits')
do_note_wish = Do('note_wish')
start_ev_patience = Start('ev_patience', Delay(5.0))
command_give_contract_certificate = Command('give_contract_certificate', 'evse', 'compose_give_contract_certificate')
outcome_is_of_the_message_in_hand = Named('outcome_is_of_the_message_in_hand')

M01_14 = Rule('M01:14', (Named('ev_wants_it_updated', True), variable_ISO15118Ctrlr_ContractCertificateInstallationEnabled, message_fits), (do_note_wish, start_ev_patience, Send('Get15118EVCertificate', {'action': 'Install'}, 'compose_Get15118EVCertificateRequest')), 'asking', ('M01.FR.01',))
M01_22 = Rule('M01:22', (variable_ISO15118Ctrlr_ContractCertificateInstallationEnabled, Named('message_fits', True)), (command_give_contract_certificate,), 'ready', ())
M01_28 = Rule('M01:28', (Variable('ISO15118Ctrlr.ContractCertificateInstallationEnabled', 'true', None, True),), (command_give_contract_certificate,), 'ready', ('M01.FR.01', 'M02.FR.01'))
M02_13 = Rule('M02:13', (Named('ev_wants_it_updated'), variable_ISO15118Ctrlr_ContractCertificateInstallationEnabled, message_fits), (do_note_wish, start_ev_patience, Send('Get15118EVCertificate', {'action': 'Update'}, 'compose_Get15118EVCertificateRequest')), 'asking', ('M02.FR.01',))
M01_35 = Rule('M01:35', (outcome_is_of_the_message_in_hand,), (command_give_contract_certificate,), 'ready', ('M01.FR.01', 'M02.FR.01'))
M01_41 = Rule('M01:41', (outcome_is_of_the_message_in_hand,), (command_give_contract_certificate,), 'ready', ('M01.FR.01', 'M02.FR.01'))
M01_47 = Rule('M01:47', (), (command_give_contract_certificate,), 'ready', ('M01.FR.01', 'M02.FR.01'))

CONTRACT_CERTIFICATES = Program(
    name='contract_certificates',
    scope='evse',
    initial='ready',
    states=('ready', 'asking'),
    finals=frozenset(()),
    persistent=False,
    timers=('ev_patience',),
    table={
        'ready': {
            'contract_certificate_wanted': (M01_14, M01_22, M01_28, M02_13),
        },
        'asking': {
            'contract_certificate_wanted': (M01_14, M01_22, M01_28, M02_13),
            'Get15118EVCertificateResponse': (M01_35,),
            'Get15118EVCertificateFailed': (M01_41,),
            'ev_patience': (M01_47,),
        },
    },
)
