# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_local_list_version`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Reply, Rule, Variable

reply_GetLocalListVersion = Reply('GetLocalListVersion', {'versionNumber': 0}, None)

D02_25 = Rule('D02:25', (Variable('LocalAuthListCtrlr.Enabled', 'true', None, True),), (reply_GetLocalListVersion,), 'answered', ('D02.FR.03',))
D02_31 = Rule('D02:31', (Named('no_list_was_sent_yet'),), (reply_GetLocalListVersion,), 'answered', ('D02.FR.02',))
D02_37 = Rule('D02:37', (), (Reply('GetLocalListVersion', {}, 'compose_GetLocalListVersionResponse'),), 'answered', ('D02.FR.01',))

GET_LOCAL_LIST_VERSION = Program(
    name='get_local_list_version',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetLocalListVersionRequest': (D02_25, D02_31, D02_37),
        },
        'answered': {
        },
    },
)
