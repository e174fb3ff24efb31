# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `trigger_message`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Peer, Program, Raise, Reply, Rule, Send, Variable

station_subject_is_set = Named('station_subject_is_set')
reply_TriggerMessage = Reply('TriggerMessage', {'status': 'Accepted'}, None)
raise_certificate_renewal_wanted = Raise('certificate_renewal_wanted', 'station', 'compose_certificate_renewal_wanted')
variable_ISO15118Ctrlr_V2GCertificateInstallationEnabled = Variable('ISO15118Ctrlr.V2GCertificateInstallationEnabled', 'true')
field_TriggerMessageRequest = Field('TriggerMessageRequest', ('requestedMessage',), '==', 'BootNotification')
field_TriggerMessageRequest_2 = Field('TriggerMessageRequest', ('requestedMessage',), '==', 'StatusNotification')
field_TriggerMessageRequest_3 = Field('TriggerMessageRequest', ('requestedMessage',), '==', 'MeterValues')
not_a_meter_has_values = Named('a_meter_has_values', True)
field_TriggerMessageRequest_4 = Field('TriggerMessageRequest', ('requestedMessage',), '==', 'TransactionEvent')

A02_142 = Rule('A02:142', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'SignChargingStationCertificate'), station_subject_is_set), (reply_TriggerMessage, raise_certificate_renewal_wanted), 'answered', ('A02.FR.02', 'F06.FR.04', 'F06.FR.05'))
A02_149 = Rule('A02:149', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'SignV2GCertificate'), variable_ISO15118Ctrlr_V2GCertificateInstallationEnabled, Named('v2g_subject_is_set')), (reply_TriggerMessage, raise_certificate_renewal_wanted), 'answered', ('A02.FR.02', 'F06.FR.04', 'F06.FR.05'))
A02_159 = Rule('A02:159', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'SignCombinedCertificate'), variable_ISO15118Ctrlr_V2GCertificateInstallationEnabled, station_subject_is_set), (reply_TriggerMessage, raise_certificate_renewal_wanted), 'answered', ('A02.FR.02', 'F06.FR.04', 'F06.FR.05'))
A02_169 = Rule('A02:169', (Named('a_certificate_is_wanted'),), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'MissingDevModelInfo'}}, None),), 'answered', ('F06.FR.05',))
F06_99 = Rule('F06:99', (field_TriggerMessageRequest, Peer('registration', ('accepted',))), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidMessageSeq'}}, None),), 'answered', ('F06.FR.17', 'F06.FR.05'))
F06_105 = Rule('F06:105', (field_TriggerMessageRequest, Peer('registration', ('accepted',), True)), (reply_TriggerMessage, Raise('boot_notification_wanted', 'station', None)), 'answered', ('F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'FR.05'))
F06_112 = Rule('F06:112', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'Heartbeat'),), (reply_TriggerMessage, Raise('heartbeat_wanted', 'station', None)), 'answered', ('F06.FR.03', 'F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'FR.05'))
F06_119 = Rule('F06:119', (field_TriggerMessageRequest_2, Named('connector_is_known')), (reply_TriggerMessage, Raise('status_wanted', 'connector', 'compose_status_wanted')), 'answered', ('F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'FR.05'))
F06_126 = Rule('F06:126', (field_TriggerMessageRequest_2, Named('connector_is_known', True)), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'MissingParam'}}, None),), 'answered', ('F06.FR.05', 'F06.FR.12'))
F06_132 = Rule('F06:132', (field_TriggerMessageRequest_3, Named('a_meter_has_values')), (reply_TriggerMessage, Raise('meter_values_wanted', 'evse', 'compose_meter_values_wanted')), 'answered', ('F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'F06.FR.11', 'FR.05'))
F06_139 = Rule('F06:139', (field_TriggerMessageRequest_3, not_a_meter_has_values, Named('evse_is_known')), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('F06.FR.05',))
F06_146 = Rule('F06:146', (field_TriggerMessageRequest_3, not_a_meter_has_values, Named('evse_is_known', True)), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('F06.FR.05',))
F06_152 = Rule('F06:152', (field_TriggerMessageRequest_4, Named('a_transaction_is_open_there')), (reply_TriggerMessage, Raise('transaction_event_wanted', 'evse', 'compose_transaction_event_wanted')), 'answered', ('F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'F06.FR.11', 'FR.05'))
F06_159 = Rule('F06:159', (field_TriggerMessageRequest_4, Named('a_transaction_is_open_there', True)), (Reply('TriggerMessage', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'TxNotFound'}}, None),), 'answered', ('F06.FR.05',))
F06_165 = Rule('F06:165', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'LogStatusNotification'),), (reply_TriggerMessage, Raise('log_status_wanted', 'station', None)), 'answered', ('F06.FR.03', 'F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'FR.05'))
F06_172 = Rule('F06:172', (Field('TriggerMessageRequest', ('requestedMessage',), '==', 'FirmwareStatusNotification'),), (reply_TriggerMessage, Send('FirmwareStatusNotification', {'status': 'Idle'}, None, True)), 'answered', ('F06.FR.03', 'F06.FR.04', 'F06.FR.05', 'F06.FR.10', 'F06.FR.16', 'FR.05'))
F06_180 = Rule('F06:180', (), (Reply('TriggerMessage', {'status': 'NotImplemented'}, None),), 'answered', ('F06.FR.08',))

TRIGGER_MESSAGE = Program(
    name='trigger_message',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'TriggerMessageRequest': (A02_142, A02_149, A02_159, A02_169, F06_99, F06_105, F06_112, F06_119, F06_126, F06_132, F06_139, F06_146, F06_152, F06_159, F06_165, F06_172, F06_180),
        },
        'answered': {
        },
    },
)
