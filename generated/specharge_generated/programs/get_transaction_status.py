# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_transaction_status`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Reply, Rule

no_transaction_is_named = Named('no_transaction_is_named')
the_transaction_is_open = Named('the_transaction_is_open')
messages_about_it_wait = Named('messages_about_it_wait')

E14_53 = Rule('E14:53', (no_transaction_is_named, Named('transaction_messages_wait')), (Reply('GetTransactionStatus', {'messagesInQueue': True}, None),), 'answered', ('E14.FR.06', 'E14.FR.07'))
E14_59 = Rule('E14:59', (no_transaction_is_named, Named('transaction_messages_wait', True)), (Reply('GetTransactionStatus', {'messagesInQueue': False}, None),), 'answered', ('E14.FR.06', 'E14.FR.08'))
E14_65 = Rule('E14:65', (the_transaction_is_open, messages_about_it_wait), (Reply('GetTransactionStatus', {'ongoingIndicator': True, 'messagesInQueue': True}, None),), 'answered', ('E14.FR.02', 'E14.FR.04'))
E14_71 = Rule('E14:71', (the_transaction_is_open, Named('messages_about_it_wait', True)), (Reply('GetTransactionStatus', {'ongoingIndicator': True, 'messagesInQueue': False}, None),), 'answered', ('E14.FR.02', 'E14.FR.05'))
E14_77 = Rule('E14:77', (messages_about_it_wait,), (Reply('GetTransactionStatus', {'ongoingIndicator': False, 'messagesInQueue': True}, None),), 'answered', ('E14.FR.03', 'E14.FR.04'))
E14_83 = Rule('E14:83', (), (Reply('GetTransactionStatus', {'ongoingIndicator': False, 'messagesInQueue': False}, None),), 'answered', ('E14.FR.01', 'E14.FR.03', 'E14.FR.05'))

GET_TRANSACTION_STATUS = Program(
    name='get_transaction_status',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetTransactionStatusRequest': (E14_53, E14_59, E14_65, E14_71, E14_77, E14_83),
        },
        'answered': {
        },
    },
)
