# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `station_certificate`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Field, Named, Peer, Program, Raise, Rule, Send, Start

do_begin_anew = Do('begin_anew')
command_make_csr = Command('make_csr', 'station', 'compose_make_csr')
certificate_is_there = Named('certificate_is_there')
start_renewal_due = Start('renewal_due', Delay(None, None, 'until_a_month_before_expiry'))
it_is_for_this_certificate = Named('it_is_for_this_certificate')
csr_is_there = Named('csr_is_there')
do_note_csr = Do('note_csr')
send_SignCertificate = Send('SignCertificate', {}, 'compose_SignCertificateRequest')
it_is_about_this_csr = Named('it_is_about_this_csr')
start_resend = Start('resend', Delay(None, None, 'back_off'))

A02_177 = Rule('A02:177', (Named('it_is_wanted_here'),), (Do('note_use'), do_begin_anew, command_make_csr), 'making', ('A02.FR.02', 'A02.FR.19', 'A02.FR.20', 'A03.FR.19'))
A03_130 = Rule('A03:130', (certificate_is_there,), (start_renewal_due,), None, ('A03.FR.02',))
A03_135 = Rule('A03:135', (certificate_is_there,), (start_renewal_due,), None, ('A03.FR.02',))
A03_141 = Rule('A03:141', (Named('subject_is_set'),), (Do('note_own_use'), do_begin_anew, command_make_csr), 'making', ('A03.FR.02',))
A02_185 = Rule('A02:185', (it_is_for_this_certificate, csr_is_there, Named('the_csms_wants_it')), (do_note_csr, Send('SignCertificate', {}, 'compose_SignCertificateRequest', True)), 'asking', ('A02.FR.03', 'A02.FR.13'))
A02_194 = Rule('A02:194', (it_is_for_this_certificate, csr_is_there, Named('the_csms_wants_it', True)), (do_note_csr, send_SignCertificate), 'asking', ('A03.FR.03', 'A03.FR.13'))
A02_201 = Rule('A02:201', (it_is_for_this_certificate, Named('csr_is_there', True)), (), 'idle', ())
A02_205 = Rule('A02:205', (), (command_make_csr,), None, ())
A02_207 = Rule('A02:207', (), (send_SignCertificate,), 'asking', ('A03.FR.03',))
A02_212 = Rule('A02:212', (Peer('registration', ('accepted',)),), (send_SignCertificate,), 'asking', ('A03.FR.03',))
A02_240 = Rule('A02:240', (Named('it_may_be_for_this_certificate'),), (), 'stopped', ('A02.FR.20',))
A02_245 = Rule('A02:245', (Named('it_is_for_this_certificate_and_key'),), (), 'idle', ('A02.FR.08', 'A03.FR.08'))
A02_206 = Rule('A02:206', (), (), 'unsent', ())
A02_213 = Rule('A02:213', (it_is_about_this_csr, Field('SignCertificateResponse', ('status',), '==', 'Accepted')), (start_resend,), 'awaiting', ('A02.FR.17', 'A03.FR.17', 'A02.FR.18', 'A03.FR.18'))
A02_219 = Rule('A02:219', (it_is_about_this_csr, Field('SignCertificateResponse', ('status',), '==', 'Rejected')), (Raise('signing_denied', 'station', 'compose_signing_denied'),), 'stopped', ('A02.FR.12', 'A03.FR.12'))
A02_225 = Rule('A02:225', (it_is_about_this_csr, Named('it_was_not_sent')), (), 'unsent', ())
A02_226 = Rule('A02:226', (it_is_about_this_csr, Named('it_was_not_sent', True)), (start_resend,), 'awaiting', ())
A02_232 = Rule('A02:232', (Named('a_repeat_is_left'),), (Do('count_repeat'), send_SignCertificate), 'asking', ('A02.FR.17', 'A03.FR.17', 'A02.FR.18', 'A03.FR.18'))
A02_239 = Rule('A02:239', (Named('a_repeat_is_left', True),), (), 'stopped', ('A02.FR.19', 'A03.FR.19'))

STATION_CERTIFICATE = Program(
    name='station_certificate',
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
