# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `key_codes`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Named, Program, Rule, Start

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
            'token_presented': (
                Rule('C04:44', (Named('token_is_a_key_code'),), (Do('count_attempt'), Start('key_code_wait', Delay(None, None, 'wait_for_the_next_code'))), 'held_back', ('C04.FR.06',)),
            ),
        },
        'held_back': {
            'authorized': (
                Rule('C04:52', (Named('driver_came_by_key_code'),), (Do('forget_attempts'), Cancel('key_code_wait')), 'taken', ('C04.FR.06',)),
            ),
            'authorization_ended': (
                Rule('C04:59', (Named('it_was_ended_by_a_key_code'),), (Do('forget_attempts'), Cancel('key_code_wait')), 'taken', ('C04.FR.06',)),
            ),
            'key_code_wait': (
                Rule('C04:66', (), (), 'taken', ('C04.FR.06',)),
            ),
        },
    },
)
