# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_variables`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Each, Peer, Program, Reply, Rule

each_setVariableData = Each('setVariableData', 'set_variable', 'setVariableResult')
reply_SetVariables = Reply('SetVariables', {}, None)

B02_132 = Rule('B02:132', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue')),), (each_setVariableData, reply_SetVariables), 'answered', ('B02.FR.01', 'B05.FR.01'))
B05_70 = Rule('B05:70', (Peer('registration', ('pending.waiting', 'pending.asking', 'pending.overdue'), True),), (each_setVariableData, reply_SetVariables), 'answered', ('B05.FR.01',))

SET_VARIABLES = Program(
    name='set_variables',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'SetVariablesRequest': (B02_132, B05_70),
        },
        'answered': {
        },
    },
)
