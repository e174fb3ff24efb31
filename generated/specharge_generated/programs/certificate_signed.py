# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `certificate_signed`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Raise, Reply, Rule, SecurityEvent

outcome_is_of_this_request = Named('outcome_is_of_this_request')

A02_252 = Rule('A02:252', (Named('chain_is_larger_than_allowed'),), (Reply('CertificateSigned', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TooLargeElement'}}, None),), 'answered', ('A02.FR.16', 'A03.FR.16'))
A02_258 = Rule('A02:258', (Named('chain_is_larger_than_allowed', True),), (Do('note_use'), Command('check_signed_certificate', 'station', 'compose_check_signed_certificate')), 'checking', ('A02.FR.06', 'A03.FR.06', 'A02.FR.14', 'A03.FR.14'))
A02_265 = Rule('A02:265', (outcome_is_of_this_request, Named('certificate_is_valid')), (Reply('CertificateSigned', {'status': 'Accepted'}, None), Raise('certificate_renewed', 'station', 'compose_certificate_renewed'), SecurityEvent('ReconfigurationOfSecurityParameters', 'what_it_is_for')), 'answered', ('A02.FR.08', 'A03.FR.08'))
A02_273 = Rule('A02:273', (outcome_is_of_this_request, Named('certificate_is_valid', True)), (Reply('CertificateSigned', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidCertificate'}}, None), Raise('certificate_refused', 'station', 'compose_certificate_refused'), SecurityEvent('InvalidChargingStationCertificate', 'what_is_wrong')), 'answered', ('A02.FR.07', 'A03.FR.07'))

CERTIFICATE_SIGNED = Program(
    name='certificate_signed',
    scope='request',
    initial='received',
    states=('received', 'checking', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'CertificateSignedRequest': (A02_252, A02_258),
        },
        'checking': {
            'signed_certificate_checked': (A02_265, A02_273),
        },
        'answered': {
        },
    },
)
