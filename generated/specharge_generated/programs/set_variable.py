# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_variable`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Result, Rule, Variable

result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_NoSecurityDowngrade_ = Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'NoSecurityDowngrade'}}, 'compose_result')
result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_InvalidCertificate_ = Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidCertificate'}}, 'compose_result')
do_write_value = Do('write_value')
result__attributeStatus_Accepted_ = Result({'attributeStatus': 'Accepted'}, 'compose_result')

A05_65 = Rule('A05:65', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true', None, True), Named('priority_lowers_security')), (result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_NoSecurityDowngrade_,), 'decided', ('A05.FR.10', 'A00.FR.005'))
A05_71 = Rule('A05:71', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true'), Variable('SecurityCtrlr.SecurityProfile', '>', 1), Named('priority_has_security_profile_1')), (result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_NoSecurityDowngrade_,), 'decided', ('A05.FR.09', 'A00.FR.005'))
A05_80 = Rule('A05:80', (Named('priority_lacks_csms_root'),), (result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_InvalidCertificate_,), 'decided', ('A05.FR.02',))
A05_86 = Rule('A05:86', (Named('priority_lacks_station_certificate'),), (result__attributeStatus_Rejected_attributeStatusInfo_reasonCode_InvalidCertificate_,), 'decided', ('A05.FR.03',))
B10_69 = Rule('B10:69', (Named('a_slot_of_the_priority_is_empty'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidNetworkConf'}}, 'compose_result'),), 'decided', ('B10.FR.02',))
B10_75 = Rule('B10:75', (Named('network_priority_is_given'),), (do_write_value, result__attributeStatus_Accepted_), 'decided', ('B10.FR.01', 'A05.FR.04', 'A05.FR.08', 'A00.FR.005'))
B05_78 = Rule('B05:78', (Named('component_is_unknown'),), (Result({'attributeStatus': 'UnknownComponent'}, 'compose_result'),), 'decided', ('B05.FR.04',))
B05_84 = Rule('B05:84', (Named('variable_is_unknown'),), (Result({'attributeStatus': 'UnknownVariable'}, 'compose_result'),), 'decided', ('B05.FR.05',))
B05_90 = Rule('B05:90', (Named('attribute_type_is_unsupported'),), (Result({'attributeStatus': 'NotSupportedAttributeType'}, 'compose_result'),), 'decided', ('B05.FR.06',))
B05_96 = Rule('B05:96', (Named('value_is_badly_formatted'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'InvalidValue'}}, 'compose_result'),), 'decided', ('B05.FR.07',))
B05_102 = Rule('B05:102', (Named('value_is_out_of_range'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'ValueOutOfRange'}}, 'compose_result'),), 'decided', ('B05.FR.08',))
B05_108 = Rule('B05:108', (Named('variable_is_read_only'),), (Result({'attributeStatus': 'Rejected', 'attributeStatusInfo': {'reasonCode': 'ReadOnly'}}, 'compose_result'),), 'decided', ('B05.FR.09',))
B05_114 = Rule('B05:114', (Named('variable_takes_effect_after_reboot'),), (do_write_value, Result({'attributeStatus': 'RebootRequired'}, 'compose_result')), 'decided', ())
B05_120 = Rule('B05:120', (), (do_write_value, result__attributeStatus_Accepted_), 'decided', ('B05.FR.10',))

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
            'item': (A05_65, A05_71, A05_80, A05_86, B10_69, B10_75, B05_78, B05_84, B05_90, B05_96, B05_102, B05_108, B05_114, B05_120),
        },
        'decided': {
        },
    },
)
