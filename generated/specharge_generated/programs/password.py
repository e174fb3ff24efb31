# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `password`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

A01_67 = Rule('A01:67', (Variable('SecurityCtrlr.SecurityProfile', '<', 3),), (Command('reconnect', 'station', None), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed')), 'changed', ('A01.FR.11', 'A01.FR.12'))
A01_75 = Rule('A01:75', (Variable('SecurityCtrlr.SecurityProfile', '<', 3, True),), (SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed'),), None, ('A01.FR.11', 'A01.FR.12'))
A01_88 = Rule('A01:88', (), (Do('note_the_password_that_works'),), None, ())
A01_103 = Rule('A01:103', (Named('another_password_is_known'),), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.new', ())
A01_81 = Rule('A01:81', (), (SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed'),), None, ('A01.FR.11', 'A01.FR.12'))
A01_86 = Rule('A01:86', (), (), 'trying.new', ())
A01_87 = Rule('A01:87', (), (), 'trying.new', ())
A01_89 = Rule('A01:89', (), (Do('note_the_password_that_works'), Do('forget_the_other')), 'settled', ())
A01_92 = Rule('A01:92', (Named('another_password_is_known'),), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.old', ())
A01_90 = Rule('A01:90', (), (Do('note_the_password_that_works'),), 'settled', ())
A01_98 = Rule('A01:98', (), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.new', ())

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
