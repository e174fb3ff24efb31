# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The request of every action."""

from typing import Annotated, Any

from annotated_types import Len

from ._base import (
    DateTime,
    Integer,
    Maybe,
    Number,
    Request,
    String10000,
    String255,
    String32,
    String36,
    String50,
    String512,
    String5500,
    String5600,
    String64,
)
from ._types import (
    AuthorizationData,
    BootReasonEnumType,
    CertificateActionEnumType,
    CertificateHashDataType,
    CertificateSigningUseEnumType,
    ChargingLimitSourceEnumType,
    ChargingLimitType,
    ChargingNeedsType,
    ChargingProfileCriterionType,
    ChargingProfileType,
    ChargingRateUnitEnumType,
    ChargingScheduleType,
    ChargingStationType,
    ClearChargingProfileType,
    ComponentCriterionEnumType,
    ComponentVariableType,
    ConnectorEnumType,
    ConnectorStatusEnumType,
    EVSEType,
    EventDataType,
    FirmwareStatusEnumType,
    FirmwareType,
    GetCertificateIdUseEnumType,
    GetVariableDataType,
    IdTokenType,
    InstallCertificateUseEnumType,
    LogEnumType,
    LogParametersType,
    MessageInfoType,
    MessagePriorityEnumType,
    MessageStateEnumType,
    MessageTriggerEnumType,
    MeterValueType,
    MonitoringBaseEnumType,
    MonitoringCriterionEnumType,
    MonitoringDataType,
    NetworkConnectionProfileType,
    OCSPRequestDataType,
    OperationalStatusEnumType,
    PublishFirmwareStatusEnumType,
    ReportBaseEnumType,
    ReportDataType,
    ReservationUpdateStatusEnumType,
    ResetEnumType,
    SetMonitoringDataType,
    SetVariableDataType,
    TransactionEventEnumType,
    TransactionType,
    TriggerReasonEnumType,
    UpdateEnumType,
    UploadLogStatusEnumType,
)

__all__ = [
    "AuthorizeRequest",
    "BootNotificationRequest",
    "CancelReservationRequest",
    "CertificateSignedRequest",
    "ChangeAvailabilityRequest",
    "ClearCacheRequest",
    "ClearChargingProfileRequest",
    "ClearDisplayMessageRequest",
    "ClearVariableMonitoringRequest",
    "ClearedChargingLimitRequest",
    "CostUpdatedRequest",
    "CustomerInformationRequest",
    "DataTransferRequest",
    "DeleteCertificateRequest",
    "FirmwareStatusNotificationRequest",
    "Get15118EVCertificateRequest",
    "GetBaseReportRequest",
    "GetCertificateStatusRequest",
    "GetChargingProfilesRequest",
    "GetCompositeScheduleRequest",
    "GetDisplayMessagesRequest",
    "GetInstalledCertificateIdsRequest",
    "GetLocalListVersionRequest",
    "GetLogRequest",
    "GetMonitoringReportRequest",
    "GetReportRequest",
    "GetTransactionStatusRequest",
    "GetVariablesRequest",
    "HeartbeatRequest",
    "InstallCertificateRequest",
    "LogStatusNotificationRequest",
    "MeterValuesRequest",
    "NotifyChargingLimitRequest",
    "NotifyCustomerInformationRequest",
    "NotifyDisplayMessagesRequest",
    "NotifyEVChargingNeedsRequest",
    "NotifyEVChargingScheduleRequest",
    "NotifyEventRequest",
    "NotifyMonitoringReportRequest",
    "NotifyReportRequest",
    "PublishFirmwareRequest",
    "PublishFirmwareStatusNotificationRequest",
    "ReportChargingProfilesRequest",
    "RequestStartTransactionRequest",
    "RequestStopTransactionRequest",
    "ReservationStatusUpdateRequest",
    "ReserveNowRequest",
    "ResetRequest",
    "SecurityEventNotificationRequest",
    "SendLocalListRequest",
    "SetChargingProfileRequest",
    "SetDisplayMessageRequest",
    "SetMonitoringBaseRequest",
    "SetMonitoringLevelRequest",
    "SetNetworkProfileRequest",
    "SetVariableMonitoringRequest",
    "SetVariablesRequest",
    "SignCertificateRequest",
    "StatusNotificationRequest",
    "TransactionEventRequest",
    "TriggerMessageRequest",
    "UnlockConnectorRequest",
    "UnpublishFirmwareRequest",
    "UpdateFirmwareRequest",
]


class AuthorizeRequest(Request):
    ACTION = "Authorize"

    idToken: IdTokenType
    certificate: Maybe[String5500] = None
    iso15118CertificateHashData: Maybe[Annotated[list[OCSPRequestDataType], Len(1, 4)]] = None


class BootNotificationRequest(Request):
    ACTION = "BootNotification"

    chargingStation: ChargingStationType
    reason: BootReasonEnumType


class CancelReservationRequest(Request):
    ACTION = "CancelReservation"

    reservationId: Integer


class CertificateSignedRequest(Request):
    ACTION = "CertificateSigned"

    certificateChain: String10000
    certificateType: Maybe[CertificateSigningUseEnumType] = None


class ChangeAvailabilityRequest(Request):
    ACTION = "ChangeAvailability"

    operationalStatus: OperationalStatusEnumType
    evse: Maybe[EVSEType] = None


class ClearCacheRequest(Request):
    ACTION = "ClearCache"


class ClearChargingProfileRequest(Request):
    ACTION = "ClearChargingProfile"

    chargingProfileId: Maybe[Integer] = None
    chargingProfileCriteria: Maybe[ClearChargingProfileType] = None


class ClearDisplayMessageRequest(Request):
    ACTION = "ClearDisplayMessage"

    id: Integer


class ClearVariableMonitoringRequest(Request):
    ACTION = "ClearVariableMonitoring"

    id: Annotated[list[Integer], Len(1)]


class ClearedChargingLimitRequest(Request):
    ACTION = "ClearedChargingLimit"

    chargingLimitSource: ChargingLimitSourceEnumType
    evseId: Maybe[Integer] = None


class CostUpdatedRequest(Request):
    ACTION = "CostUpdated"

    totalCost: Number
    transactionId: String36


class CustomerInformationRequest(Request):
    ACTION = "CustomerInformation"

    requestId: Integer
    report: bool
    clear: bool
    customerCertificate: Maybe[CertificateHashDataType] = None
    idToken: Maybe[IdTokenType] = None
    customerIdentifier: Maybe[String64] = None


class DataTransferRequest(Request):
    ACTION = "DataTransfer"

    vendorId: String255
    messageId: Maybe[String50] = None
    data: Any = None


class DeleteCertificateRequest(Request):
    ACTION = "DeleteCertificate"

    certificateHashData: CertificateHashDataType


class FirmwareStatusNotificationRequest(Request):
    ACTION = "FirmwareStatusNotification"

    status: FirmwareStatusEnumType
    requestId: Maybe[Integer] = None


class Get15118EVCertificateRequest(Request):
    ACTION = "Get15118EVCertificate"

    iso15118SchemaVersion: String50
    action: CertificateActionEnumType
    exiRequest: String5600


class GetBaseReportRequest(Request):
    ACTION = "GetBaseReport"

    requestId: Integer
    reportBase: ReportBaseEnumType


class GetCertificateStatusRequest(Request):
    ACTION = "GetCertificateStatus"

    ocspRequestData: OCSPRequestDataType


class GetChargingProfilesRequest(Request):
    ACTION = "GetChargingProfiles"

    requestId: Integer
    chargingProfile: ChargingProfileCriterionType
    evseId: Maybe[Integer] = None


class GetCompositeScheduleRequest(Request):
    ACTION = "GetCompositeSchedule"

    duration: Integer
    evseId: Integer
    chargingRateUnit: Maybe[ChargingRateUnitEnumType] = None


class GetDisplayMessagesRequest(Request):
    ACTION = "GetDisplayMessages"

    requestId: Integer
    id: Maybe[Annotated[list[Integer], Len(1)]] = None
    priority: Maybe[MessagePriorityEnumType] = None
    state: Maybe[MessageStateEnumType] = None


class GetInstalledCertificateIdsRequest(Request):
    ACTION = "GetInstalledCertificateIds"

    certificateType: Maybe[Annotated[list[GetCertificateIdUseEnumType], Len(1)]] = None


class GetLocalListVersionRequest(Request):
    ACTION = "GetLocalListVersion"


class GetLogRequest(Request):
    ACTION = "GetLog"

    log: LogParametersType
    logType: LogEnumType
    requestId: Integer
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None


class GetMonitoringReportRequest(Request):
    ACTION = "GetMonitoringReport"

    requestId: Integer
    componentVariable: Maybe[Annotated[list[ComponentVariableType], Len(1)]] = None
    monitoringCriteria: Maybe[Annotated[list[MonitoringCriterionEnumType], Len(1, 3)]] = None


class GetReportRequest(Request):
    ACTION = "GetReport"

    requestId: Integer
    componentVariable: Maybe[Annotated[list[ComponentVariableType], Len(1)]] = None
    componentCriteria: Maybe[Annotated[list[ComponentCriterionEnumType], Len(1, 4)]] = None


class GetTransactionStatusRequest(Request):
    ACTION = "GetTransactionStatus"

    transactionId: Maybe[String36] = None


class GetVariablesRequest(Request):
    ACTION = "GetVariables"

    getVariableData: Annotated[list[GetVariableDataType], Len(1)]


class HeartbeatRequest(Request):
    ACTION = "Heartbeat"


class InstallCertificateRequest(Request):
    ACTION = "InstallCertificate"

    certificateType: InstallCertificateUseEnumType
    certificate: String5500


class LogStatusNotificationRequest(Request):
    ACTION = "LogStatusNotification"

    status: UploadLogStatusEnumType
    requestId: Maybe[Integer] = None


class MeterValuesRequest(Request):
    ACTION = "MeterValues"

    evseId: Integer
    meterValue: Annotated[list[MeterValueType], Len(1)]


class NotifyChargingLimitRequest(Request):
    ACTION = "NotifyChargingLimit"

    chargingLimit: ChargingLimitType
    chargingSchedule: Maybe[Annotated[list[ChargingScheduleType], Len(1)]] = None
    evseId: Maybe[Integer] = None


class NotifyCustomerInformationRequest(Request):
    ACTION = "NotifyCustomerInformation"

    data: String512
    seqNo: Integer
    generatedAt: DateTime
    requestId: Integer
    tbc: Maybe[bool] = None


class NotifyDisplayMessagesRequest(Request):
    ACTION = "NotifyDisplayMessages"

    requestId: Integer
    messageInfo: Maybe[Annotated[list[MessageInfoType], Len(1)]] = None
    tbc: Maybe[bool] = None


class NotifyEVChargingNeedsRequest(Request):
    ACTION = "NotifyEVChargingNeeds"

    chargingNeeds: ChargingNeedsType
    evseId: Integer
    maxScheduleTuples: Maybe[Integer] = None


class NotifyEVChargingScheduleRequest(Request):
    ACTION = "NotifyEVChargingSchedule"

    timeBase: DateTime
    chargingSchedule: ChargingScheduleType
    evseId: Integer


class NotifyEventRequest(Request):
    ACTION = "NotifyEvent"

    generatedAt: DateTime
    seqNo: Integer
    eventData: Annotated[list[EventDataType], Len(1)]
    tbc: Maybe[bool] = None


class NotifyMonitoringReportRequest(Request):
    ACTION = "NotifyMonitoringReport"

    requestId: Integer
    seqNo: Integer
    generatedAt: DateTime
    monitor: Maybe[Annotated[list[MonitoringDataType], Len(1)]] = None
    tbc: Maybe[bool] = None


class NotifyReportRequest(Request):
    ACTION = "NotifyReport"

    requestId: Integer
    generatedAt: DateTime
    seqNo: Integer
    reportData: Maybe[Annotated[list[ReportDataType], Len(1)]] = None
    tbc: Maybe[bool] = None


class PublishFirmwareRequest(Request):
    ACTION = "PublishFirmware"

    location: String512
    checksum: String32
    requestId: Integer
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None


class PublishFirmwareStatusNotificationRequest(Request):
    ACTION = "PublishFirmwareStatusNotification"

    status: PublishFirmwareStatusEnumType
    location: Maybe[Annotated[list[String512], Len(1)]] = None
    requestId: Maybe[Integer] = None


class ReportChargingProfilesRequest(Request):
    ACTION = "ReportChargingProfiles"

    requestId: Integer
    chargingLimitSource: ChargingLimitSourceEnumType
    chargingProfile: Annotated[list[ChargingProfileType], Len(1)]
    evseId: Integer
    tbc: Maybe[bool] = None


class RequestStartTransactionRequest(Request):
    ACTION = "RequestStartTransaction"

    idToken: IdTokenType
    remoteStartId: Integer
    evseId: Maybe[Integer] = None
    groupIdToken: Maybe[IdTokenType] = None
    chargingProfile: Maybe[ChargingProfileType] = None


class RequestStopTransactionRequest(Request):
    ACTION = "RequestStopTransaction"

    transactionId: String36


class ReservationStatusUpdateRequest(Request):
    ACTION = "ReservationStatusUpdate"

    reservationId: Integer
    reservationUpdateStatus: ReservationUpdateStatusEnumType


class ReserveNowRequest(Request):
    ACTION = "ReserveNow"

    id: Integer
    expiryDateTime: DateTime
    idToken: IdTokenType
    connectorType: Maybe[ConnectorEnumType] = None
    evseId: Maybe[Integer] = None
    groupIdToken: Maybe[IdTokenType] = None


class ResetRequest(Request):
    ACTION = "Reset"

    type: ResetEnumType
    evseId: Maybe[Integer] = None


class SecurityEventNotificationRequest(Request):
    ACTION = "SecurityEventNotification"

    type: String50
    timestamp: DateTime
    techInfo: Maybe[String255] = None


class SendLocalListRequest(Request):
    ACTION = "SendLocalList"

    versionNumber: Integer
    updateType: UpdateEnumType
    localAuthorizationList: Maybe[Annotated[list[AuthorizationData], Len(1)]] = None


class SetChargingProfileRequest(Request):
    ACTION = "SetChargingProfile"

    evseId: Integer
    chargingProfile: ChargingProfileType


class SetDisplayMessageRequest(Request):
    ACTION = "SetDisplayMessage"

    message: MessageInfoType


class SetMonitoringBaseRequest(Request):
    ACTION = "SetMonitoringBase"

    monitoringBase: MonitoringBaseEnumType


class SetMonitoringLevelRequest(Request):
    ACTION = "SetMonitoringLevel"

    severity: Integer


class SetNetworkProfileRequest(Request):
    ACTION = "SetNetworkProfile"

    configurationSlot: Integer
    connectionData: NetworkConnectionProfileType


class SetVariableMonitoringRequest(Request):
    ACTION = "SetVariableMonitoring"

    setMonitoringData: Annotated[list[SetMonitoringDataType], Len(1)]


class SetVariablesRequest(Request):
    ACTION = "SetVariables"

    setVariableData: Annotated[list[SetVariableDataType], Len(1)]


class SignCertificateRequest(Request):
    ACTION = "SignCertificate"

    csr: String5500
    certificateType: Maybe[CertificateSigningUseEnumType] = None


class StatusNotificationRequest(Request):
    ACTION = "StatusNotification"

    timestamp: DateTime
    connectorStatus: ConnectorStatusEnumType
    evseId: Integer
    connectorId: Integer


class TransactionEventRequest(Request):
    ACTION = "TransactionEvent"

    eventType: TransactionEventEnumType
    timestamp: DateTime
    triggerReason: TriggerReasonEnumType
    seqNo: Integer
    transactionInfo: TransactionType
    meterValue: Maybe[Annotated[list[MeterValueType], Len(1)]] = None
    offline: Maybe[bool] = None
    numberOfPhasesUsed: Maybe[Integer] = None
    cableMaxCurrent: Maybe[Integer] = None
    reservationId: Maybe[Integer] = None
    evse: Maybe[EVSEType] = None
    idToken: Maybe[IdTokenType] = None


class TriggerMessageRequest(Request):
    ACTION = "TriggerMessage"

    requestedMessage: MessageTriggerEnumType
    evse: Maybe[EVSEType] = None


class UnlockConnectorRequest(Request):
    ACTION = "UnlockConnector"

    evseId: Integer
    connectorId: Integer


class UnpublishFirmwareRequest(Request):
    ACTION = "UnpublishFirmware"

    checksum: String32


class UpdateFirmwareRequest(Request):
    ACTION = "UpdateFirmware"

    requestId: Integer
    firmware: FirmwareType
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None
