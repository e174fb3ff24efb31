# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `unlock_connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Program, Raise, Reply, Rule, Start

it_is_that_connector = Named('it_is_that_connector')
reply_UnlockConnector = Reply('UnlockConnector', {'status': 'UnlockFailed'}, None)

F05_34 = Rule('F05:34', (Named('evse_is_unknown'),), (Reply('UnlockConnector', {'status': 'UnknownConnector', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('F05.FR.01', 'F05.FR.03'))
F05_40 = Rule('F05:40', (Named('connector_is_unknown'),), (Reply('UnlockConnector', {'status': 'UnknownConnector', 'statusInfo': {'reasonCode': 'UnknownConnectorId'}}, None),), 'answered', ('F05.FR.01', 'F05.FR.03'))
F05_46 = Rule('F05:46', (Named('an_authorized_transaction_is_there'),), (Reply('UnlockConnector', {'status': 'OngoingAuthorizedTransaction'}, None),), 'answered', ('F05.FR.01', 'F05.FR.02'))
F05_52 = Rule('F05:52', (Named('cable_is_attached'),), (Reply('UnlockConnector', {'status': 'UnlockFailed', 'statusInfo': {'reasonCode': 'FixedCable'}}, None),), 'answered', ('F05.FR.01', 'F05.FR.05'))
F05_58 = Rule('F05:58', (Named('a_driver_charges_there'),), (Reply('UnlockConnector', {'status': 'UnlockFailed', 'statusInfo': {'reasonCode': 'InvalidMessageSeq'}}, None),), 'answered', ('F05.FR.01', 'F05.FR.05'))
F05_65 = Rule('F05:65', (), (Do('note_connector'), Start('outcome_overdue', Delay(10.0)), Raise('unlock_ordered', 'connector', 'compose_unlock_ordered')), 'waiting', ('F05.FR.06',))
F05_72 = Rule('F05:72', (it_is_that_connector,), (Reply('UnlockConnector', {'status': 'Unlocked'}, None),), 'answered', ('F05.FR.01', 'F05.FR.04', 'F05.FR.06'))
F05_78 = Rule('F05:78', (it_is_that_connector,), (reply_UnlockConnector,), 'answered', ('F05.FR.01', 'F05.FR.05', 'F05.FR.06'))
F05_84 = Rule('F05:84', (), (reply_UnlockConnector,), 'answered', ('F05.FR.01', 'F05.FR.05'))

UNLOCK_CONNECTOR = Program(
    name='unlock_connector',
    scope='request',
    initial='received',
    states=('received', 'waiting', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=('outcome_overdue',),
    table={
        'received': {
            'UnlockConnectorRequest': (F05_34, F05_40, F05_46, F05_52, F05_58, F05_65),
        },
        'waiting': {
            'connector_unlocked': (F05_72,),
            'unlock_failed': (F05_78,),
            'outcome_overdue': (F05_84,),
        },
        'answered': {
        },
    },
)
