# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `key_codes`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Named, Program, Rule, Start

do_forget_attempts = Do('forget_attempts')
cancel_key_code_wait = Cancel('key_code_wait')

C04_44 = Rule('C04:44', (Named('token_is_a_key_code'),), (Do('count_attempt'), Start('key_code_wait', Delay(None, None, 'wait_for_the_next_code'))), 'held_back', ('C04.FR.06',))
C04_52 = Rule('C04:52', (Named('driver_came_by_key_code'),), (do_forget_attempts, cancel_key_code_wait), 'taken', ('C04.FR.06',))
C04_59 = Rule('C04:59', (Named('it_was_ended_by_a_key_code'),), (do_forget_attempts, cancel_key_code_wait), 'taken', ('C04.FR.06',))
C04_66 = Rule('C04:66', (), (), 'taken', ('C04.FR.06',))

KEY_CODES = Program(
    name='key_codes',
    scope='station',
    initial='taken',
    states=('taken', 'held_back'),
    finals=frozenset(()),
    persistent=True,
    timers=('key_code_wait',),
    table={
        'taken': {
            'token_presented': (C04_44,),
        },
        'held_back': {
            'authorized': (C04_52,),
            'authorization_ended': (C04_59,),
            'key_code_wait': (C04_66,),
        },
    },
)
