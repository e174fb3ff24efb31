# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_log`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Peer, Program, Raise, Reply, Rule

location_can_be_reached = Named('location_can_be_reached')
log_is_available = Named('log_is_available')
raise_log_upload_ordered = Raise('log_upload_ordered', 'station', 'compose_log_upload_ordered')

N01_92 = Rule('N01:92', (Named('location_can_be_reached', True),), (Reply('GetLog', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidURL'}}, None),), 'answered', ())
N01_98 = Rule('N01:98', (location_can_be_reached, Named('log_is_available', True)), (Reply('GetLog', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('N01.FR.05',))
N01_104 = Rule('N01:104', (location_can_be_reached, log_is_available, Peer('log_upload', ('busy.uploading', 'busy.waiting'))), (Reply('GetLog', {'status': 'AcceptedCanceled'}, 'compose_GetLogResponse'), raise_log_upload_ordered), 'answered', ('N01.FR.02', 'N01.FR.12'))
N01_111 = Rule('N01:111', (location_can_be_reached, log_is_available, Peer('log_upload', ('busy.uploading', 'busy.waiting'), True)), (Reply('GetLog', {'status': 'Accepted'}, 'compose_GetLogResponse'), raise_log_upload_ordered), 'answered', ('N01.FR.01', 'N01.FR.02'))

GET_LOG = Program(
    name='get_log',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetLogRequest': (N01_92, N01_98, N01_104, N01_111),
        },
        'answered': {
        },
    },
)
