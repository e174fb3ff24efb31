# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_variable`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Result, Rule


B06_110 = Rule('B06:110', (Named('component_is_unknown'),), (Result({'attributeStatus': 'UnknownComponent'}, 'compose_result'),), 'decided', ('B06.FR.06', 'B06.FR.15'))
B06_116 = Rule('B06:116', (Named('variable_is_unknown'),), (Result({'attributeStatus': 'UnknownVariable'}, 'compose_result'),), 'decided', ('B06.FR.07', 'B06.FR.15'))
B06_122 = Rule('B06:122', (Named('attribute_type_is_unsupported'),), (Result({'attributeStatus': 'NotSupportedAttributeType'}, 'compose_result'),), 'decided', ('B06.FR.08',))
B06_128 = Rule('B06:128', (Named('variable_is_write_only'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'WriteOnly'}}, 'compose_result'),), 'decided', ('B06.FR.09',))
B06_134 = Rule('B06:134', (Named('value_is_not_set'),), (Result({'attributeStatus': 'Accepted', 'attributeValue': ''}, 'compose_result'),), 'decided', ('B06.FR.13',))
B06_140 = Rule('B06:140', (), (Do('read_value'), Result({'attributeStatus': 'Accepted'}, 'compose_result')), 'decided', ('B06.FR.04', 'B06.FR.10'))

GET_VARIABLE = Program(
    name='get_variable',
    scope='item',
    initial='received',
    states=('received', 'decided'),
    finals=frozenset(('decided',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'item': (B06_110, B06_116, B06_122, B06_128, B06_134, B06_140),
        },
        'decided': {
        },
    },
)
