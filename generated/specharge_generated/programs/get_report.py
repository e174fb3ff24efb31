# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_report`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Peer, Program, Raise, Refuse, Reply, Rule


B08_121 = Rule('B08:121', (Named('more_elements_than_allowed'),), (Refuse('OccurrenceConstraintViolation', 'More elements than ItemsPerMessageGetReport.'),), 'answered', ('B08.FR.17',))
B08_127 = Rule('B08:127', (Named('message_longer_than_allowed'),), (Refuse('FormatViolation', 'More bytes than BytesPerMessageGetReport.'),), 'answered', ('B08.FR.18',))
B08_133 = Rule('B08:133', (Named('every_criterion_is_supported', True),), (Reply('GetReport', {'status': 'NotSupported', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None),), 'answered', ('B08.FR.02',))
B08_139 = Rule('B08:139', (Peer('reports', ('sending',)),), (Reply('GetReport', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidMessageSeq'}}, None),), 'answered', ('B08.FR.16',))
B08_145 = Rule('B08:145', (Named('nothing_meets_the_criteria'),), (Reply('GetReport', {'status': 'EmptyResultSet', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('B08.FR.15',))
B08_151 = Rule('B08:151', (), (Reply('GetReport', {'status': 'Accepted'}, None), Raise('report_accepted', 'station', 'compose_report_accepted')), 'answered', ('B08.FR.01', 'FR.05'))

GET_REPORT = Program(
    name='get_report',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetReportRequest': (B08_121, B08_127, B08_133, B08_139, B08_145, B08_151),
        },
        'answered': {
        },
    },
)
