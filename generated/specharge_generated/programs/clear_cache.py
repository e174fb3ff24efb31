# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `clear_cache`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Reply, Rule, Variable


C11_29 = Rule('C11:29', (Variable('AuthCacheCtrlr.Enabled', 'true', None, True),), (Reply('ClearCache', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NotEnabled'}}, None),), 'answered', ('C11.FR.02', 'C11.FR.04'))
C11_35 = Rule('C11:35', (Named('file_cannot_be_written'),), (Reply('ClearCache', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ('C11.FR.02', 'C11.FR.05'))
C11_42 = Rule('C11:42', (), (Do('empty_the_cache'), Reply('ClearCache', {'status': 'Accepted'}, None)), 'answered', ('C11.FR.01', 'C11.FR.02', 'C11.FR.03'))

CLEAR_CACHE = Program(
    name='clear_cache',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'ClearCacheRequest': (C11_29, C11_35, C11_42),
        },
        'answered': {
        },
    },
)
