# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `v2g_certificate`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Field, Named, Peer, Program, Raise, Rule, Send, Start

A02_177 = Rule('A02:177', (Named('it_is_wanted_here'),), (Do('note_use'), Do('begin_anew'), Command('make_csr', 'station', 'compose_make_csr')), 'making', ('A02.FR.02', 'A02.FR.19', 'A02.FR.20', 'A03.FR.19'))
A03_130 = Rule('A03:130', (Named('certificate_is_there'),), (Start('renewal_due', Delay(None, None, 'until_a_month_before_expiry')),), None, ('A03.FR.02',))
A03_135 = Rule('A03:135', (Named('certificate_is_there'),), (Start('renewal_due', Delay(None, None, 'until_a_month_before_expiry')),), None, ('A03.FR.02',))
A03_141 = Rule('A03:141', (Named('subject_is_set'),), (Do('note_own_use'), Do('begin_anew'), Command('make_csr', 'station', 'compose_make_csr')), 'making', ('A03.FR.02',))
A02_185 = Rule('A02:185', (Named('it_is_for_this_certificate'), Named('csr_is_there'), Named('the_csms_wants_it')), (Do('note_csr'), Send('SignCertificate', {}, 'compose_SignCertificateRequest', True)), 'asking', ('A02.FR.03', 'A02.FR.13'))
A02_194 = Rule('A02:194', (Named('it_is_for_this_certificate'), Named('csr_is_there'), Named('the_csms_wants_it', True)), (Do('note_csr'), Send('SignCertificate', {}, 'compose_SignCertificateRequest')), 'asking', ('A03.FR.03', 'A03.FR.13'))
A02_201 = Rule('A02:201', (Named('it_is_for_this_certificate'), Named('csr_is_there', True)), (), 'idle', ())
A02_205 = Rule('A02:205', (), (Command('make_csr', 'station', 'compose_make_csr'),), None, ())
A02_207 = Rule('A02:207', (), (Send('SignCertificate', {}, 'compose_SignCertificateRequest'),), 'asking', ('A03.FR.03',))
A02_212 = Rule('A02:212', (Peer('registration', ('accepted',)),), (Send('SignCertificate', {}, 'compose_SignCertificateRequest'),), 'asking', ('A03.FR.03',))
A02_240 = Rule('A02:240', (Named('it_may_be_for_this_certificate'),), (), 'stopped', ('A02.FR.20',))
A02_245 = Rule('A02:245', (Named('it_is_for_this_certificate_and_key'),), (), 'idle', ('A02.FR.08', 'A03.FR.08'))
A02_206 = Rule('A02:206', (), (), 'unsent', ())
A02_213 = Rule('A02:213', (Named('it_is_about_this_csr'), Field('SignCertificateResponse', ('status',), '==', 'Accepted')), (Start('resend', Delay(None, None, 'back_off')),), 'awaiting', ('A02.FR.17', 'A03.FR.17', 'A02.FR.18', 'A03.FR.18'))
A02_219 = Rule('A02:219', (Named('it_is_about_this_csr'), Field('SignCertificateResponse', ('status',), '==', 'Rejected')), (Raise('signing_denied', 'station', 'compose_signing_denied'),), 'stopped', ('A02.FR.12', 'A03.FR.12'))
A02_225 = Rule('A02:225', (Named('it_is_about_this_csr'), Named('it_was_not_sent')), (), 'unsent', ())
A02_226 = Rule('A02:226', (Named('it_is_about_this_csr'), Named('it_was_not_sent', True)), (Start('resend', Delay(None, None, 'back_off')),), 'awaiting', ())
A02_232 = Rule('A02:232', (Named('a_repeat_is_left'),), (Do('count_repeat'), Send('SignCertificate', {}, 'compose_SignCertificateRequest')), 'asking', ('A02.FR.17', 'A03.FR.17', 'A02.FR.18', 'A03.FR.18'))
A02_239 = Rule('A02:239', (Named('a_repeat_is_left', True),), (), 'stopped', ('A02.FR.19', 'A03.FR.19'))

V2G_CERTIFICATE = Program(
    name='v2g_certificate',
    scope='station',
    initial='idle',
    states=('idle', 'making', 'unsent', 'asking', 'awaiting', 'stopped'),
    finals=frozenset(()),
    persistent=True,
    timers=('renewal_due', 'resend'),
    table={
        'idle': {
            'certificate_renewal_wanted': (A02_177,),
            'certificates_surveyed': (A03_130,),
            'csms_time_received': (A03_135,),
            'renewal_due': (A03_141,),
        },
        'making': {
            'certificate_renewal_wanted': (A02_177,),
            'csr_made': (A02_185, A02_194, A02_201),
            'station_started': (A02_205,),
        },
        'unsent': {
            'certificate_renewal_wanted': (A02_177,),
            'station_accepted': (A02_207,),
            'link_up': (A02_212,),
            'certificate_refused': (A02_240,),
            'certificate_renewed': (A02_245,),
        },
        'asking': {
            'certificate_renewal_wanted': (A02_177,),
            'station_started': (A02_206,),
            'SignCertificateResponse': (A02_213, A02_219),
            'SignCertificateFailed': (A02_225, A02_226),
            'certificate_refused': (A02_240,),
            'certificate_renewed': (A02_245,),
        },
        'awaiting': {
            'certificate_renewal_wanted': (A02_177,),
            'resend': (A02_232, A02_239),
            'certificate_refused': (A02_240,),
            'certificate_renewed': (A02_245,),
        },
        'stopped': {
            'certificate_renewal_wanted': (A02_177,),
            'certificate_renewed': (A02_245,),
        },
    },
)
