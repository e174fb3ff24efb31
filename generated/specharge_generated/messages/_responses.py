# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The response of every action."""

from typing import Annotated, Any

from annotated_types import Len

from ._base import (DateTime, Integer, Maybe, Number, Response, String255, String36, String5500, String7500)
from ._types import (
    AuthorizeCertificateStatusEnumType,
    CancelReservationStatusEnumType,
    CertificateHashDataChainType,
    CertificateSignedStatusEnumType,
    ChangeAvailabilityStatusEnumType,
    ChargingProfileStatusEnumType,
    ClearCacheStatusEnumType,
    ClearChargingProfileStatusEnumType,
    ClearMessageStatusEnumType,
    ClearMonitoringResultType,
    CompositeScheduleType,
    CustomerInformationStatusEnumType,
    DataTransferStatusEnumType,
    DeleteCertificateStatusEnumType,
    DisplayMessageStatusEnumType,
    GenericDeviceModelStatusEnumType,
    GenericStatusEnumType,
    GetCertificateStatusEnumType,
    GetChargingProfileStatusEnumType,
    GetDisplayMessagesStatusEnumType,
    GetInstalledCertificateStatusEnumType,
    GetVariableResultType,
    IdTokenInfoType,
    InstallCertificateStatusEnumType,
    Iso15118EVCertificateStatusEnumType,
    LogStatusEnumType,
    MessageContentType,
    NotifyEVChargingNeedsStatusEnumType,
    RegistrationStatusEnumType,
    RequestStartStopStatusEnumType,
    ReserveNowStatusEnumType,
    ResetStatusEnumType,
    SendLocalListStatusEnumType,
    SetMonitoringResultType,
    SetNetworkProfileStatusEnumType,
    SetVariableResultType,
    StatusInfoType,
    TriggerMessageStatusEnumType,
    UnlockStatusEnumType,
    UnpublishFirmwareStatusEnumType,
    UpdateFirmwareStatusEnumType,
)

__all__ = [
    "AuthorizeResponse",
    "BootNotificationResponse",
    "CancelReservationResponse",
    "CertificateSignedResponse",
    "ChangeAvailabilityResponse",
    "ClearCacheResponse",
    "ClearChargingProfileResponse",
    "ClearDisplayMessageResponse",
    "ClearVariableMonitoringResponse",
    "ClearedChargingLimitResponse",
    "CostUpdatedResponse",
    "CustomerInformationResponse",
    "DataTransferResponse",
    "DeleteCertificateResponse",
    "FirmwareStatusNotificationResponse",
    "Get15118EVCertificateResponse",
    "GetBaseReportResponse",
    "GetCertificateStatusResponse",
    "GetChargingProfilesResponse",
    "GetCompositeScheduleResponse",
    "GetDisplayMessagesResponse",
    "GetInstalledCertificateIdsResponse",
    "GetLocalListVersionResponse",
    "GetLogResponse",
    "GetMonitoringReportResponse",
    "GetReportResponse",
    "GetTransactionStatusResponse",
    "GetVariablesResponse",
    "HeartbeatResponse",
    "InstallCertificateResponse",
    "LogStatusNotificationResponse",
    "MeterValuesResponse",
    "NotifyChargingLimitResponse",
    "NotifyCustomerInformationResponse",
    "NotifyDisplayMessagesResponse",
    "NotifyEVChargingNeedsResponse",
    "NotifyEVChargingScheduleResponse",
    "NotifyEventResponse",
    "NotifyMonitoringReportResponse",
    "NotifyReportResponse",
    "PublishFirmwareResponse",
    "PublishFirmwareStatusNotificationResponse",
    "ReportChargingProfilesResponse",
    "RequestStartTransactionResponse",
    "RequestStopTransactionResponse",
    "ReservationStatusUpdateResponse",
    "ReserveNowResponse",
    "ResetResponse",
    "SecurityEventNotificationResponse",
    "SendLocalListResponse",
    "SetChargingProfileResponse",
    "SetDisplayMessageResponse",
    "SetMonitoringBaseResponse",
    "SetMonitoringLevelResponse",
    "SetNetworkProfileResponse",
    "SetVariableMonitoringResponse",
    "SetVariablesResponse",
    "SignCertificateResponse",
    "StatusNotificationResponse",
    "TransactionEventResponse",
    "TriggerMessageResponse",
    "UnlockConnectorResponse",
    "UnpublishFirmwareResponse",
    "UpdateFirmwareResponse",
]


class AuthorizeResponse(Response):
    ACTION = "Authorize"

    idTokenInfo: IdTokenInfoType
    certificateStatus: Maybe[AuthorizeCertificateStatusEnumType] = None


class BootNotificationResponse(Response):
    ACTION = "BootNotification"

    currentTime: DateTime
    interval: Integer
    status: RegistrationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class CancelReservationResponse(Response):
    ACTION = "CancelReservation"

    status: CancelReservationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class CertificateSignedResponse(Response):
    ACTION = "CertificateSigned"

    status: CertificateSignedStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ChangeAvailabilityResponse(Response):
    ACTION = "ChangeAvailability"

    status: ChangeAvailabilityStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ClearCacheResponse(Response):
    ACTION = "ClearCache"

    status: ClearCacheStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ClearChargingProfileResponse(Response):
    ACTION = "ClearChargingProfile"

    status: ClearChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ClearDisplayMessageResponse(Response):
    ACTION = "ClearDisplayMessage"

    status: ClearMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ClearVariableMonitoringResponse(Response):
    ACTION = "ClearVariableMonitoring"

    clearMonitoringResult: Annotated[list[ClearMonitoringResultType], Len(1)]


class ClearedChargingLimitResponse(Response):
    ACTION = "ClearedChargingLimit"


class CostUpdatedResponse(Response):
    ACTION = "CostUpdated"


class CustomerInformationResponse(Response):
    ACTION = "CustomerInformation"

    status: CustomerInformationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class DataTransferResponse(Response):
    ACTION = "DataTransfer"

    status: DataTransferStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    data: Any = None


class DeleteCertificateResponse(Response):
    ACTION = "DeleteCertificate"

    status: DeleteCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class FirmwareStatusNotificationResponse(Response):
    ACTION = "FirmwareStatusNotification"


class Get15118EVCertificateResponse(Response):
    ACTION = "Get15118EVCertificate"

    status: Iso15118EVCertificateStatusEnumType
    exiResponse: String7500
    statusInfo: Maybe[StatusInfoType] = None


class GetBaseReportResponse(Response):
    ACTION = "GetBaseReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class GetCertificateStatusResponse(Response):
    ACTION = "GetCertificateStatus"

    status: GetCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    ocspResult: Maybe[String5500] = None


class GetChargingProfilesResponse(Response):
    ACTION = "GetChargingProfiles"

    status: GetChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class GetCompositeScheduleResponse(Response):
    ACTION = "GetCompositeSchedule"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    schedule: Maybe[CompositeScheduleType] = None


class GetDisplayMessagesResponse(Response):
    ACTION = "GetDisplayMessages"

    status: GetDisplayMessagesStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class GetInstalledCertificateIdsResponse(Response):
    ACTION = "GetInstalledCertificateIds"

    status: GetInstalledCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    certificateHashDataChain: Maybe[Annotated[list[CertificateHashDataChainType], Len(1)]] = None


class GetLocalListVersionResponse(Response):
    ACTION = "GetLocalListVersion"

    versionNumber: Integer


class GetLogResponse(Response):
    ACTION = "GetLog"

    status: LogStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    filename: Maybe[String255] = None


class GetMonitoringReportResponse(Response):
    ACTION = "GetMonitoringReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class GetReportResponse(Response):
    ACTION = "GetReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class GetTransactionStatusResponse(Response):
    ACTION = "GetTransactionStatus"

    messagesInQueue: bool
    ongoingIndicator: Maybe[bool] = None


class GetVariablesResponse(Response):
    ACTION = "GetVariables"

    getVariableResult: Annotated[list[GetVariableResultType], Len(1)]


class HeartbeatResponse(Response):
    ACTION = "Heartbeat"

    currentTime: DateTime


class InstallCertificateResponse(Response):
    ACTION = "InstallCertificate"

    status: InstallCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class LogStatusNotificationResponse(Response):
    ACTION = "LogStatusNotification"


class MeterValuesResponse(Response):
    ACTION = "MeterValues"


class NotifyChargingLimitResponse(Response):
    ACTION = "NotifyChargingLimit"


class NotifyCustomerInformationResponse(Response):
    ACTION = "NotifyCustomerInformation"


class NotifyDisplayMessagesResponse(Response):
    ACTION = "NotifyDisplayMessages"


class NotifyEVChargingNeedsResponse(Response):
    ACTION = "NotifyEVChargingNeeds"

    status: NotifyEVChargingNeedsStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class NotifyEVChargingScheduleResponse(Response):
    ACTION = "NotifyEVChargingSchedule"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class NotifyEventResponse(Response):
    ACTION = "NotifyEvent"


class NotifyMonitoringReportResponse(Response):
    ACTION = "NotifyMonitoringReport"


class NotifyReportResponse(Response):
    ACTION = "NotifyReport"


class PublishFirmwareResponse(Response):
    ACTION = "PublishFirmware"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class PublishFirmwareStatusNotificationResponse(Response):
    ACTION = "PublishFirmwareStatusNotification"


class ReportChargingProfilesResponse(Response):
    ACTION = "ReportChargingProfiles"


class RequestStartTransactionResponse(Response):
    ACTION = "RequestStartTransaction"

    status: RequestStartStopStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    transactionId: Maybe[String36] = None


class RequestStopTransactionResponse(Response):
    ACTION = "RequestStopTransaction"

    status: RequestStartStopStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ReservationStatusUpdateResponse(Response):
    ACTION = "ReservationStatusUpdate"


class ReserveNowResponse(Response):
    ACTION = "ReserveNow"

    status: ReserveNowStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class ResetResponse(Response):
    ACTION = "Reset"

    status: ResetStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SecurityEventNotificationResponse(Response):
    ACTION = "SecurityEventNotification"


class SendLocalListResponse(Response):
    ACTION = "SendLocalList"

    status: SendLocalListStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetChargingProfileResponse(Response):
    ACTION = "SetChargingProfile"

    status: ChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetDisplayMessageResponse(Response):
    ACTION = "SetDisplayMessage"

    status: DisplayMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetMonitoringBaseResponse(Response):
    ACTION = "SetMonitoringBase"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetMonitoringLevelResponse(Response):
    ACTION = "SetMonitoringLevel"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetNetworkProfileResponse(Response):
    ACTION = "SetNetworkProfile"

    status: SetNetworkProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class SetVariableMonitoringResponse(Response):
    ACTION = "SetVariableMonitoring"

    setMonitoringResult: Annotated[list[SetMonitoringResultType], Len(1)]


class SetVariablesResponse(Response):
    ACTION = "SetVariables"

    setVariableResult: Annotated[list[SetVariableResultType], Len(1)]


class SignCertificateResponse(Response):
    ACTION = "SignCertificate"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class StatusNotificationResponse(Response):
    ACTION = "StatusNotification"


class TransactionEventResponse(Response):
    ACTION = "TransactionEvent"

    totalCost: Maybe[Number] = None
    chargingPriority: Maybe[Integer] = None
    idTokenInfo: Maybe[IdTokenInfoType] = None
    updatedPersonalMessage: Maybe[MessageContentType] = None


class TriggerMessageResponse(Response):
    ACTION = "TriggerMessage"

    status: TriggerMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class UnlockConnectorResponse(Response):
    ACTION = "UnlockConnector"

    status: UnlockStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None


class UnpublishFirmwareResponse(Response):
    ACTION = "UnpublishFirmware"

    status: UnpublishFirmwareStatusEnumType


class UpdateFirmwareResponse(Response):
    ACTION = "UpdateFirmware"

    status: UpdateFirmwareStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
