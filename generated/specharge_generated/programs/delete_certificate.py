# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `delete_certificate`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Reply, Rule, SecurityEvent

outcome_is_of_this_request = Named('outcome_is_of_this_request')

M04_46 = Rule('M04:46', (), (Do('note_serial_number'), Command('delete_certificate', 'station', 'compose_delete_certificate')), 'deleting', ('M04.FR.01', 'M04.FR.02'))
M04_52 = Rule('M04:52', (outcome_is_of_this_request, Named('it_was_deleted')), (Reply('DeleteCertificate', {'status': 'Accepted'}, None), SecurityEvent('ReconfigurationOfSecurityParameters', 'what_was_deleted')), 'answered', ('M04.FR.01', 'M04.FR.02', 'M04.FR.08'))
M04_59 = Rule('M04:59', (outcome_is_of_this_request, Named('it_is_not_installed')), (Reply('DeleteCertificate', {'status': 'NotFound', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('M04.FR.01', 'M04.FR.04'))
M04_65 = Rule('M04:65', (outcome_is_of_this_request, Named('it_is_in_use')), (Reply('DeleteCertificate', {'status': 'Failed', 'statusInfo': {'reasonCode': 'UnsupportedRequest'}}, None),), 'answered', ('M04.FR.01', 'M04.FR.03', 'M04.FR.06'))
M04_74 = Rule('M04:74', (outcome_is_of_this_request, Named('deletion_failed')), (Reply('DeleteCertificate', {'status': 'Failed', 'statusInfo': {'reasonCode': 'InternalError'}}, None),), 'answered', ('M04.FR.01', 'M04.FR.03'))

DELETE_CERTIFICATE = Program(
    name='delete_certificate',
    scope='request',
    initial='received',
    states=('received', 'deleting', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'DeleteCertificateRequest': (M04_46,),
        },
        'deleting': {
            'certificate_deleted': (M04_52, M04_59, M04_65, M04_74),
        },
        'answered': {
        },
    },
)
