# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `install_certificate`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Reply, Rule, SecurityEvent

outcome_is_of_this_request = Named('outcome_is_of_this_request')
reply_InstallCertificate = Reply('InstallCertificate', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidCertificate'}}, None)

M05_85 = Rule('M05:85', (), (Do('note_use'), Command('install_certificate', 'station', 'compose_install_certificate')), 'installing', ('M05.FR.01',))
M05_91 = Rule('M05:91', (outcome_is_of_this_request, Named('it_was_installed')), (Reply('InstallCertificate', {'status': 'Accepted'}, None), SecurityEvent('ReconfigurationOfSecurityParameters', 'what_it_is_for')), 'answered', ('M05.FR.01', 'M05.FR.02', 'M05.FR.09', 'M05.FR.10', 'M05.FR.12', 'M05.FR.17'))
M05_98 = Rule('M05:98', (outcome_is_of_this_request, Named('certificate_is_invalid')), (reply_InstallCertificate,), 'answered', ('M05.FR.01', 'M05.FR.07'))
M05_104 = Rule('M05:104', (outcome_is_of_this_request, Named('certificate_is_not_signed_by_the_old_one')), (reply_InstallCertificate,), 'answered', ('M05.FR.01', 'M05.FR.10', 'M05.FR.11'))
M05_110 = Rule('M05:110', (outcome_is_of_this_request, Named('there_are_too_many')), (Reply('InstallCertificate', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ('M05.FR.01', 'M05.FR.06'))
M05_116 = Rule('M05:116', (outcome_is_of_this_request, Named('installation_failed')), (Reply('InstallCertificate', {'status': 'Failed', 'statusInfo': {'reasonCode': 'InternalError'}}, None),), 'answered', ('M05.FR.01', 'M05.FR.03'))

INSTALL_CERTIFICATE = Program(
    name='install_certificate',
    scope='request',
    initial='received',
    states=('received', 'installing', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'InstallCertificateRequest': (M05_85,),
        },
        'installing': {
            'certificate_installed': (M05_91, M05_98, M05_104, M05_110, M05_116),
        },
        'answered': {
        },
    },
)
