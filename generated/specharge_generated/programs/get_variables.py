# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_variables`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Each, Named, Peer, Program, Refuse, Reply, Rule

each_getVariableData = Each('getVariableData', 'get_variable', 'getVariableResult')
reply_GetVariables = Reply('GetVariables', {}, None)

B06_90 = Rule('B06:90', (Named('more_elements_than_allowed'),), (Refuse('OccurrenceConstraintViolation', 'More elements than ItemsPerMessageGetVariables.'),), 'answered', ('B06.FR.16',))
B06_96 = Rule('B06:96', (Named('message_longer_than_allowed'),), (Refuse('FormatViolation', 'More bytes than BytesPerMessageGetVariables.'),), 'answered', ('B06.FR.17',))
B06_102 = Rule('B06:102', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue'), True),), (each_getVariableData, reply_GetVariables), 'answered', ('B06.FR.01',))
B02_140 = Rule('B02:140', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (each_getVariableData, reply_GetVariables), 'answered', ('B02.FR.01', 'B06.FR.01'))

GET_VARIABLES = Program(
    name='get_variables',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetVariablesRequest': (B06_90, B06_96, B06_102, B02_140),
        },
        'answered': {
        },
    },
)
