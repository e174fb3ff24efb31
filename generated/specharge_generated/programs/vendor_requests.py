# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `vendor_requests`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Program, Rule, Send

command_take_vendor_answer = Command('take_vendor_answer', 'station', 'compose_take_vendor_answer')

P02_50 = Rule('P02:50', (Named('vendor_is_known'),), (Send('DataTransfer', {}, 'compose_DataTransferRequest'),), None, ('P01.FR.01', 'P02.FR.01', 'P02.FR.02', 'P02.FR.04'))
P02_56 = Rule('P02:56', (Named('vendor_is_known', True),), (command_take_vendor_answer,), None, ('P02.FR.01',))
P02_61 = Rule('P02:61', (), (command_take_vendor_answer,), None, ('P02.FR.06', 'P02.FR.07', 'P02.FR.08'))
P02_62 = Rule('P02:62', (), (command_take_vendor_answer,), None, ('P02.FR.08',))

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
            'vendor_request_made': (P02_50, P02_56),
            'DataTransferResponse': (P02_61,),
            'DataTransferFailed': (P02_62,),
        },
    },
)
