# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `password`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

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
            'SecurityCtrlr.BasicAuthPassword changed': (
                Rule('A01:67', (Variable('SecurityCtrlr.SecurityProfile', '<', 3),), (Command('reconnect', 'station', None), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed')), 'changed', ('A01.FR.11', 'A01.FR.12')),
                Rule('A01:75', (Variable('SecurityCtrlr.SecurityProfile', '<', 3, True),), (SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed'),), None, ('A01.FR.11', 'A01.FR.12')),
            ),
            'link_up': (
                Rule('A01:88', (), (Do('note_the_password_that_works'),), None, ()),
            ),
            'csms_refused_us': (
                Rule('A01:103', (Named('another_password_is_known'),), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.new', ()),
            ),
        },
        'changed': {
            'SecurityCtrlr.BasicAuthPassword changed': (
                Rule('A01:81', (), (SecurityEvent('ReconfigurationOfSecurityParameters', 'which_parameter_changed'),), None, ('A01.FR.11', 'A01.FR.12')),
            ),
            'link_down': (
                Rule('A01:86', (), (), 'trying.new', ()),
            ),
            'station_started': (
                Rule('A01:87', (), (), 'trying.new', ()),
            ),
        },
        'trying.new': {
            'link_up': (
                Rule('A01:89', (), (Do('note_the_password_that_works'), Do('forget_the_other')), 'settled', ()),
            ),
            'csms_refused_us': (
                Rule('A01:92', (Named('another_password_is_known'),), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.old', ()),
            ),
        },
        'trying.old': {
            'link_up': (
                Rule('A01:90', (), (Do('note_the_password_that_works'),), 'settled', ()),
            ),
            'csms_refused_us': (
                Rule('A01:98', (), (Do('turn_to_the_other'), SecurityEvent('ReconfigurationOfSecurityParameters', 'which_password_is_back')), 'trying.new', ()),
            ),
        },
    },
)
