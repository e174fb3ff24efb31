# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `csms_trust`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, SecurityEvent

A00_573 = Rule('A00:573', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidCsmsCertificate', 'what_was_wrong')), None, ('A00.FR.310',))
A00_579 = Rule('A00:579', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidCsmsCertificate', 'what_was_wrong')), None, ('A00.FR.413',))
A00_585 = Rule('A00:585', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidTLSVersion', 'what_was_wrong')), None, ('A00.FR.316',))
A00_592 = Rule('A00:592', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidTLSVersion', 'what_was_wrong')), None, ('A00.FR.419',))
A00_598 = Rule('A00:598', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidTLSCipherSuite', 'what_was_wrong')), None, ('A00.FR.319', 'A00.FR.323'))
A00_604 = Rule('A00:604', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidTLSCipherSuite', 'what_was_wrong')), None, ('A00.FR.422', 'A00.FR.426'))
A00_610 = Rule('A00:610', (Named('told_before', True),), (Do('note_told'), SecurityEvent('FailedToAuthenticateAtCsms', 'what_was_wrong')), None, ())
A00_616 = Rule('A00:616', (), (Do('forget_told'),), None, ())

CSMS_TRUST = Program(
    name='csms_trust',
    scope='station',
    initial='watching',
    states=('watching',),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'watching': {
            'csms_certificate_refused': (A00_573, A00_579),
            'csms_tls_version_refused': (A00_585, A00_592),
            'csms_cipher_suites_refused': (A00_598, A00_604),
            'csms_refused_us': (A00_610,),
            'link_up': (A00_616,),
        },
    },
)
