# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `data_transfer`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Named, Program, Refuse, Reply, Rule, Start

outcome_is_of_this_request = Named('outcome_is_of_this_request')

P01_45 = Rule('P01:45', (Named('vendor_is_known', True),), (Reply('DataTransfer', {'status': 'UnknownVendorId'}, None),), 'answered', ('P01.FR.05',))
P01_51 = Rule('P01:51', (Named('vendor_is_known'),), (Start('decision_overdue', Delay(10.0)), Command('answer_vendor_request', 'station', 'compose_answer_vendor_request')), 'deciding', ('P01.FR.07',))
P01_58 = Rule('P01:58', (outcome_is_of_this_request, Named('message_is_unknown')), (Reply('DataTransfer', {'status': 'UnknownMessageId'}, None),), 'answered', ('P01.FR.06',))
P01_64 = Rule('P01:64', (outcome_is_of_this_request, Named('message_is_unknown', True)), (Reply('DataTransfer', {}, 'compose_DataTransferResponse'),), 'answered', ('P01.FR.07',))
P01_70 = Rule('P01:70', (), (Refuse('InternalError'),), 'answered', ())

DATA_TRANSFER = Program(
    name='data_transfer',
    scope='request',
    initial='received',
    states=('received', 'deciding', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=('decision_overdue',),
    table={
        'received': {
            'DataTransferRequest': (P01_45, P01_51),
        },
        'deciding': {
            'vendor_request_answered': (P01_58, P01_64),
            'decision_overdue': (P01_70,),
        },
        'answered': {
        },
    },
)
