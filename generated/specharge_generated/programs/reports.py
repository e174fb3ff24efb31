# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reports`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

send_NotifyReport = Send('NotifyReport', {}, 'compose_NotifyReportRequest', True)

B07_87 = Rule('B07:87', (), (Do('begin_report'), send_NotifyReport), 'sending', ('B07.FR.03', 'B07.FR.04', 'B07.FR.10', 'B08.FR.03', 'B08.FR.04', 'B08.FR.14', 'FR.05'))
B07_94 = Rule('B07:94', (Named('more_is_to_be_told'),), (Do('go_to_next_part'), send_NotifyReport), None, ('B07.FR.03', 'B07.FR.04', 'B07.FR.10', 'B08.FR.03', 'B08.FR.04', 'B08.FR.14'))
B07_101 = Rule('B07:101', (Named('more_is_to_be_told', True),), (), 'idle', ())
B07_102 = Rule('B07:102', (), (), 'idle', ())

REPORTS = Program(
    name='reports',
    scope='station',
    initial='idle',
    states=('idle', 'sending'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'idle': {
            'report_accepted': (B07_87,),
        },
        'sending': {
            'NotifyReportResponse': (B07_94, B07_101),
            'NotifyReportFailed': (B07_102,),
        },
    },
)
