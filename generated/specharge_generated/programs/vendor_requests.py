# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `vendor_requests`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Program, Rule, Send

VENDOR_REQUESTS = Program(
    name='vendor_requests',
    scope='station',
    initial='ready',
    states=('ready',),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'ready': {
            'vendor_request_made': (
                Rule('P02:50', (Named('vendor_is_known'),), (Send('DataTransfer', {}, 'compose_DataTransferRequest'),), None, ('P01.FR.01', 'P02.FR.01', 'P02.FR.02', 'P02.FR.04')),
                Rule('P02:56', (Named('vendor_is_known', True),), (Command('take_vendor_answer', 'station', 'compose_take_vendor_answer'),), None, ('P02.FR.01',)),
            ),
            'DataTransferResponse': (
                Rule('P02:61', (), (Command('take_vendor_answer', 'station', 'compose_take_vendor_answer'),), None, ('P02.FR.06', 'P02.FR.07', 'P02.FR.08')),
            ),
            'DataTransferFailed': (
                Rule('P02:62', (), (Command('take_vendor_answer', 'station', 'compose_take_vendor_answer'),), None, ('P02.FR.08',)),
            ),
        },
    },
)
