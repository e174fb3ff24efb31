# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `meter_values`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Program, Rule, Send, Variable

evse_has_values = Named('evse_has_values')

F06_220 = Rule('F06:220', (evse_has_values,), (Send('MeterValues', {}, 'compose_MeterValuesRequest', True),), None, ('F06.FR.06', 'F06.FR.09', 'F06.FR.10'))
J01_133 = Rule('J01:133', (Variable('AlignedDataCtrlr.SendDuringIdle', 'true'), Named('a_transaction_is_open_anywhere')), (), None, ('J01.FR.20',))
J01_138 = Rule('J01:138', (Named('evse_takes_part_in_a_transaction', True), evse_has_values), (Send('MeterValues', {}, 'compose_MeterValuesRequest'),), None, ('J01.FR.02', 'J01.FR.03', 'J01.FR.04', 'J01.FR.14'))
J01_143 = Rule('J01:143', (), (), None, ('J01.FR.18',))

METER_VALUES = Program(
    name='meter_values',
    scope='evse',
    initial='ready',
    states=('ready',),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'ready': {
            'meter_values_wanted': (F06_220,),
            'aligned_values_due': (J01_133, J01_138),
            'MeterValuesFailed': (J01_143,),
        },
    },
)
