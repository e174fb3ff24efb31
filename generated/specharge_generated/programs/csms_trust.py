# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `csms_trust`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, SecurityEvent

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
            'csms_certificate_refused': (
                Rule('A00:573', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidCsmsCertificate', 'what_was_wrong')), None, ('A00.FR.310',)),
                Rule('A00:579', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidCsmsCertificate', 'what_was_wrong')), None, ('A00.FR.413',)),
            ),
            'csms_tls_version_refused': (
                Rule('A00:585', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidTLSVersion', 'what_was_wrong')), None, ('A00.FR.316',)),
                Rule('A00:592', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidTLSVersion', 'what_was_wrong')), None, ('A00.FR.419',)),
            ),
            'csms_cipher_suites_refused': (
                Rule('A00:598', (Named('told_before', True), Named('dialled_by_profile_3', True)), (Do('note_told'), SecurityEvent('InvalidTLSCipherSuite', 'what_was_wrong')), None, ('A00.FR.319', 'A00.FR.323')),
                Rule('A00:604', (Named('told_before', True), Named('dialled_by_profile_3')), (Do('note_told'), SecurityEvent('InvalidTLSCipherSuite', 'what_was_wrong')), None, ('A00.FR.422', 'A00.FR.426')),
            ),
            'csms_refused_us': (
                Rule('A00:610', (Named('told_before', True),), (Do('note_told'), SecurityEvent('FailedToAuthenticateAtCsms', 'what_was_wrong')), None, ()),
            ),
            'link_up': (
                Rule('A00:616', (), (Do('forget_told'),), None, ()),
            ),
        },
    },
)
