# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `csms_trust`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, SecurityEvent

not_told_before = Named('told_before', True)
not_dialled_by_profile_3 = Named('dialled_by_profile_3', True)
do_note_told = Do('note_told')
securityevent_InvalidCsmsCertificate = SecurityEvent('InvalidCsmsCertificate', 'what_was_wrong')
dialled_by_profile_3 = Named('dialled_by_profile_3')
securityevent_InvalidTLSVersion = SecurityEvent('InvalidTLSVersion', 'what_was_wrong')
securityevent_InvalidTLSCipherSuite = SecurityEvent('InvalidTLSCipherSuite', 'what_was_wrong')

A00_573 = Rule('A00:573', (not_told_before, not_dialled_by_profile_3), (do_note_told, securityevent_InvalidCsmsCertificate), None, ('A00.FR.310',))
A00_579 = Rule('A00:579', (not_told_before, dialled_by_profile_3), (do_note_told, securityevent_InvalidCsmsCertificate), None, ('A00.FR.413',))
A00_585 = Rule('A00:585', (not_told_before, not_dialled_by_profile_3), (do_note_told, securityevent_InvalidTLSVersion), None, ('A00.FR.316',))
A00_592 = Rule('A00:592', (not_told_before, dialled_by_profile_3), (do_note_told, securityevent_InvalidTLSVersion), None, ('A00.FR.419',))
A00_598 = Rule('A00:598', (not_told_before, not_dialled_by_profile_3), (do_note_told, securityevent_InvalidTLSCipherSuite), None, ('A00.FR.319', 'A00.FR.323'))
A00_604 = Rule('A00:604', (not_told_before, dialled_by_profile_3), (do_note_told, securityevent_InvalidTLSCipherSuite), None, ('A00.FR.422', 'A00.FR.426'))
A00_610 = Rule('A00:610', (not_told_before,), (do_note_told, SecurityEvent('FailedToAuthenticateAtCsms', 'what_was_wrong')), None, ())
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
