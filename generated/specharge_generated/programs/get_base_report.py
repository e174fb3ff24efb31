# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_base_report`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Peer, Program, Raise, Reply, Rule


B07_68 = Rule('B07:68', (Named('report_base_is_supported', True),), (Reply('GetBaseReport', {'status': 'NotSupported', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None),), 'answered', ('B07.FR.02', 'B07.FR.05'))
B07_74 = Rule('B07:74', (Peer('reports', ('sending',)),), (Reply('GetBaseReport', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidMessageSeq'}}, None),), 'answered', ('B07.FR.13',))
B07_80 = Rule('B07:80', (), (Reply('GetBaseReport', {'status': 'Accepted'}, None), Raise('report_accepted', 'station', 'compose_report_accepted')), 'answered', ('B07.FR.01', 'B07.FR.12', 'FR.05'))

GET_BASE_REPORT = Program(
    name='get_base_report',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetBaseReportRequest': (B07_68, B07_74, B07_80),
        },
        'answered': {
        },
    },
)
