# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `set_network_profile`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Program, Raise, Reply, Rule, Variable

reply_SetNetworkProfile = Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NoSecurityDowngrade'}}, None)

B09_49 = Rule('B09:49', (Named('slot_is_known', True),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidConfSlot'}}, None),), 'answered', ('B09.FR.05',))
B09_55 = Rule('B09:55', (Field('SetNetworkProfileRequest', ('connectionData', 'ocppTransport'), '==', 'SOAP'),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidNetworkConf', 'additionalInfo': 'ocppTransport must be JSON'}}, None),), 'answered', ('B09.FR.02',))
B09_61 = Rule('B09:61', (Named('security_profile_is_unknown'),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidNetworkConf', 'additionalInfo': 'securityProfile must be 1, 2 or 3'}}, None),), 'answered', ('B09.FR.02',))
B09_67 = Rule('B09:67', (Named('url_is_unusable'),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidNetworkConf', 'additionalInfo': 'ocppCsmsUrl must be ws://HOST:PORT/PATH for securityProfile 1, wss:// for 2 and 3'}}, None),), 'answered', ('B09.FR.02',))
B09_77 = Rule('B09:77', (Field('SetNetworkProfileRequest', ('connectionData', 'messageTimeout'), '<', 1),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidNetworkConf', 'additionalInfo': 'messageTimeout must be 1 or more'}}, None),), 'answered', ('B09.FR.02',))
B09_83 = Rule('B09:83', (Named('apn_or_vpn_is_given'),), (Reply('SetNetworkProfile', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidNetworkConf', 'additionalInfo': 'this station has no apn and no vpn'}}, None),), 'answered', ('B09.FR.02',))
B09_89 = Rule('B09:89', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true', None, True), Named('security_is_lowered')), (reply_SetNetworkProfile,), 'answered', ('B09.FR.04', 'A00.FR.005'))
B09_95 = Rule('B09:95', (Variable('SecurityCtrlr.AllowSecurityProfileDowngrade', 'true'), Variable('SecurityCtrlr.SecurityProfile', '>', 1), Field('SetNetworkProfileRequest', ('connectionData', 'securityProfile'), '==', 1)), (reply_SetNetworkProfile,), 'answered', ('B09.FR.31', 'A00.FR.005'))
B09_104 = Rule('B09:104', (Named('storage_has_room', True),), (Reply('SetNetworkProfile', {'status': 'Failed', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ('B09.FR.03',))
B09_110 = Rule('B09:110', (), (Reply('SetNetworkProfile', {'status': 'Accepted'}, None), Raise('network_profile_accepted', 'station', 'compose_network_profile_accepted')), 'answered', ('B09.FR.01',))

SET_NETWORK_PROFILE = Program(
    name='set_network_profile',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'SetNetworkProfileRequest': (B09_49, B09_55, B09_61, B09_67, B09_77, B09_83, B09_89, B09_95, B09_104, B09_110),
        },
        'answered': {
        },
    },
)
