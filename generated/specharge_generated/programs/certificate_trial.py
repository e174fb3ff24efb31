# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `certificate_trial`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

variable_SecurityCtrlr_SecurityProfile = Variable('SecurityCtrlr.SecurityProfile', '==', 3)
connection_is_by_certificate = Named('connection_is_by_certificate')
command_keep_certificate = Command('keep_certificate', 'station', 'compose_keep_certificate')
do_show_new_certificate = Do('show_new_certificate')

A02_282 = Rule('A02:282', (Named('it_is_for_the_csms'), variable_SecurityCtrlr_SecurityProfile), (Command('reconnect', 'station', None),), None, ('A02.FR.08', 'A03.FR.08'))
A02_288 = Rule('A02:288', (Named('previous_certificate_is_kept'), variable_SecurityCtrlr_SecurityProfile), (), 'on_trial.entries_by_new', ('A02.FR.10', 'A03.FR.10'))
A02_294 = Rule('A02:294', (), (Do('show_previous_certificate'),), 'on_trial.last_by_previous', ('A02.FR.28', 'A03.FR.24'))
A02_312 = Rule('A02:312', (connection_is_by_certificate,), (command_keep_certificate,), 'settled', ('A02.FR.10', 'A03.FR.10'))
A02_299 = Rule('A02:299', (), (), 'on_trial.entries_by_previous', ('A02.FR.28', 'A03.FR.24'))
A02_318 = Rule('A02:318', (connection_is_by_certificate,), (do_show_new_certificate, command_keep_certificate, SecurityEvent('DiscardedRenewedClientCertificate')), 'settled', ('A02.FR.10', 'A03.FR.10', 'A02.FR.29', 'A03.FR.25'))
A02_303 = Rule('A02:303', (), (), 'on_trial.last_by_previous_again', ('A02.FR.28', 'A03.FR.24'))
A02_307 = Rule('A02:307', (), (do_show_new_certificate,), 'on_trial.entries_by_new', ('A02.FR.28', 'A03.FR.24'))

CERTIFICATE_TRIAL = Program(
    name='certificate_trial',
    scope='station',
    initial='settled',
    states=('settled', 'on_trial.entries_by_new', 'on_trial.last_by_previous', 'on_trial.entries_by_previous', 'on_trial.last_by_previous_again'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'settled': {
            'certificate_renewed': (A02_282,),
            'certificates_surveyed': (A02_288,),
        },
        'on_trial.entries_by_new': {
            'priority_entries_failed': (A02_294,),
            'link_up': (A02_312,),
        },
        'on_trial.last_by_previous': {
            'last_success_failed': (A02_299,),
            'link_up': (A02_318,),
        },
        'on_trial.entries_by_previous': {
            'priority_entries_failed': (A02_303,),
            'link_up': (A02_318,),
        },
        'on_trial.last_by_previous_again': {
            'last_success_failed': (A02_307,),
            'link_up': (A02_318,),
        },
    },
)
