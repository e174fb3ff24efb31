# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `password`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

securityevent_ReconfigurationOfSecurityParameters = SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed')
do_note_the_password_that_works = Do('note_the_password_that_works')
another_password_is_known = Named('another_password_is_known')
do_turn_to_the_other = Do('turn_to_the_other')
securityevent_ReconfigurationOfSecurityParameters_2 = SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')

A01_67 = Rule('A01:67', (Variable('SecurityCtrlr.SecurityProfile', '<', 3),), (Command('reconnect', 'station', None), securityevent_ReconfigurationOfSecurityParameters), 'changed', ('A01.FR.11', 'A01.FR.12'))
A01_75 = Rule('A01:75', (Variable('SecurityCtrlr.SecurityProfile', '<', 3, True),), (securityevent_ReconfigurationOfSecurityParameters,), None, ('A01.FR.11', 'A01.FR.12'))
A01_88 = Rule('A01:88', (), (do_note_the_password_that_works,), None, ())
A01_103 = Rule('A01:103', (another_password_is_known,), (do_turn_to_the_other, securityevent_ReconfigurationOfSecurityParameters_2), 'trying.new', ())
A01_81 = Rule('A01:81', (), (securityevent_ReconfigurationOfSecurityParameters,), None, ('A01.FR.11', 'A01.FR.12'))
A01_86 = Rule('A01:86', (), (), 'trying.new', ())
A01_87 = Rule('A01:87', (), (), 'trying.new', ())
A01_89 = Rule('A01:89', (), (do_note_the_password_that_works, Do('forget_the_other')), 'settled', ())
A01_92 = Rule('A01:92', (another_password_is_known,), (do_turn_to_the_other, securityevent_ReconfigurationOfSecurityParameters_2), 'trying.old', ())
A01_90 = Rule('A01:90', (), (do_note_the_password_that_works,), 'settled', ())
A01_98 = Rule('A01:98', (), (do_turn_to_the_other, securityevent_ReconfigurationOfSecurityParameters_2), 'trying.new', ())

PASSWORD = Program(
    name='password',
    scope='station',
    initial='settled',
    states=('settled', 'changed', 'trying.new', 'trying.old'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'settled': {
            'SecurityCtrlr.BasicAuthPassword changed': (A01_67, A01_75),
            'link_up': (A01_88,),
            'csms_refused_us': (A01_103,),
        },
        'changed': {
            'SecurityCtrlr.BasicAuthPassword changed': (A01_81,),
            'link_down': (A01_86,),
            'station_started': (A01_87,),
        },
        'trying.new': {
            'link_up': (A01_89,),
            'csms_refused_us': (A01_92,),
        },
        'trying.old': {
            'link_up': (A01_90,),
            'csms_refused_us': (A01_98,),
        },
    },
)
