# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_variable`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Result, Rule, Variable

SET_VARIABLE = Program(
    name='set_variable',
    scope='item',
    initial='received',
    states=('received', 'decided'),
    finals=frozenset(('decided',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'item': (
                Rule('A05:65', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true', None, True), Named('priority_lowers_security')), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'NoSecurityDowngrade'}}, 'compose_result'),), 'decided', ('A05.FR.10', 'A00.FR.005')),
                Rule('A05:71', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true'), Variable('SecurityCtrlr.SecurityProfile', '>', 1), Named('priority_has_security_profile_1')), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'NoSecurityDowngrade'}}, 'compose_result'),), 'decided', ('A05.FR.09', 'A00.FR.005')),
                Rule('A05:80', (Named('priority_lacks_csms_root'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidCertificate'}}, 'compose_result'),), 'decided', ('A05.FR.02',)),
                Rule('A05:86', (Named('priority_lacks_station_certificate'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidCertificate'}}, 'compose_result'),), 'decided', ('A05.FR.03',)),
                Rule('B10:69', (Named('a_slot_of_the_priority_is_empty'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidNetworkConf'}}, 'compose_result'),), 'decided', ('B10.FR.02',)),
                Rule('B10:75', (Named('network_priority_is_given'),), (Do('write_value'), Result({'attributeStatus': 'Accepted'}, 'compose_result')), 'decided', ('B10.FR.01', 'A05.FR.04', 'A05.FR.08', 'A00.FR.005')),
                Rule('B05:78', (Named('component_is_unknown'),), (Result({'attributeStatus': 'UnknownComponent'}, 'compose_result'),), 'decided', ('B05.FR.04',)),
                Rule('B05:84', (Named('variable_is_unknown'),), (Result({'attributeStatus': 'UnknownVariable'}, 'compose_result'),), 'decided', ('B05.FR.05',)),
                Rule('B05:90', (Named('attribute_type_is_unsupported'),), (Result({'attributeStatus': 'NotSupportedAttributeType'}, 'compose_result'),), 'decided', ('B05.FR.06',)),
                Rule('B05:96', (Named('value_is_badly_formatted'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidValue'}}, 'compose_result'),), 'decided', ('B05.FR.07',)),
                Rule('B05:102', (Named('value_is_out_of_range'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'ValueOutOfRange'}}, 'compose_result'),), 'decided', ('B05.FR.08',)),
                Rule('B05:108', (Named('variable_is_read_only'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'ReadOnly'}}, 'compose_result'),), 'decided', ('B05.FR.09',)),
                Rule('B05:114', (Named('variable_takes_effect_after_reboot'),), (Do('write_value'), Result({'attributeStatus': 'RebootRequired'}, 'compose_result')), 'decided', ()),
                Rule('B05:120', (), (Do('write_value'), Result({'attributeStatus': 'Accepted'}, 'compose_result')), 'decided', ('B05.FR.10',)),
            ),
        },
        'decided': {
        },
    },
)
