# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `master_pass`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Program, Raise, Rule, Start, Variable


C16_42 = Rule('C16:42', (Variable('UIInput.Available', 'true'),), (Do('note_master_pass'), Start('choice_timeout', Delay(60.0)), Command('ask_which_transactions', 'station', 'compose_ask_which_transactions')), 'choosing', ('C16.FR.01',))
C16_50 = Rule('C16:50', (), (Raise('chosen_transactions_stop', 'station', 'compose_chosen_transactions_stop'),), 'idle', ('C16.FR.01',))
C16_55 = Rule('C16:55', (), (Command('end_dialogue', 'station', None),), 'idle', ())

MASTER_PASS = Program(
    name='master_pass',
    scope='station',
    initial='idle',
    states=('idle', 'choosing'),
    finals=frozenset(()),
    persistent=False,
    timers=('choice_timeout',),
    table={
        'idle': {
            'master_pass_presented': (C16_42,),
        },
        'choosing': {
            'master_pass_presented': (C16_42,),
            'transactions_chosen': (C16_50,),
            'choice_timeout': (C16_55,),
        },
    },
)
