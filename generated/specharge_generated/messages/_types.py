# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The enumerations and data types that the messages share."""

from typing import Annotated, Literal

from annotated_types import Ge, Le, Len

from ._base import (
    CustomDataType,
    DateTime,
    Integer,
    Maybe,
    Number,
    OcppType,
    String1000,
    String128,
    String16,
    String20,
    String25,
    String2500,
    String255,
    String32,
    String36,
    String40,
    String50,
    String500,
    String512,
    String5500,
    String6,
    String8,
    String800,
)

__all__ = [
    "ACChargingParametersType",
    "APNAuthenticationEnumType",
    "APNType",
    "AdditionalInfoType",
    "AttributeEnumType",
    "AuthorizationData",
    "AuthorizationStatusEnumType",
    "AuthorizeCertificateStatusEnumType",
    "BootReasonEnumType",
    "CancelReservationStatusEnumType",
    "CertificateActionEnumType",
    "CertificateHashDataChainType",
    "CertificateHashDataType",
    "CertificateSignedStatusEnumType",
    "CertificateSigningUseEnumType",
    "ChangeAvailabilityStatusEnumType",
    "ChargingLimitSourceEnumType",
    "ChargingLimitType",
    "ChargingNeedsType",
    "ChargingProfileCriterionType",
    "ChargingProfileKindEnumType",
    "ChargingProfilePurposeEnumType",
    "ChargingProfileStatusEnumType",
    "ChargingProfileType",
    "ChargingRateUnitEnumType",
    "ChargingSchedulePeriodType",
    "ChargingScheduleType",
    "ChargingStateEnumType",
    "ChargingStationType",
    "ClearCacheStatusEnumType",
    "ClearChargingProfileStatusEnumType",
    "ClearChargingProfileType",
    "ClearMessageStatusEnumType",
    "ClearMonitoringResultType",
    "ClearMonitoringStatusEnumType",
    "ComponentCriterionEnumType",
    "ComponentType",
    "ComponentVariableType",
    "CompositeScheduleType",
    "ConnectorEnumType",
    "ConnectorStatusEnumType",
    "ConsumptionCostType",
    "CostKindEnumType",
    "CostType",
    "CustomDataType",
    "CustomerInformationStatusEnumType",
    "DCChargingParametersType",
    "DataEnumType",
    "DataTransferStatusEnumType",
    "DeleteCertificateStatusEnumType",
    "DisplayMessageStatusEnumType",
    "EVSEType",
    "EnergyTransferModeEnumType",
    "EventDataType",
    "EventNotificationEnumType",
    "EventTriggerEnumType",
    "FirmwareStatusEnumType",
    "FirmwareType",
    "GenericDeviceModelStatusEnumType",
    "GenericStatusEnumType",
    "GetCertificateIdUseEnumType",
    "GetCertificateStatusEnumType",
    "GetChargingProfileStatusEnumType",
    "GetDisplayMessagesStatusEnumType",
    "GetInstalledCertificateStatusEnumType",
    "GetVariableDataType",
    "GetVariableResultType",
    "GetVariableStatusEnumType",
    "HashAlgorithmEnumType",
    "IdTokenEnumType",
    "IdTokenInfoType",
    "IdTokenType",
    "InstallCertificateStatusEnumType",
    "InstallCertificateUseEnumType",
    "Iso15118EVCertificateStatusEnumType",
    "LocationEnumType",
    "LogEnumType",
    "LogParametersType",
    "LogStatusEnumType",
    "MeasurandEnumType",
    "MessageContentType",
    "MessageFormatEnumType",
    "MessageInfoType",
    "MessagePriorityEnumType",
    "MessageStateEnumType",
    "MessageTriggerEnumType",
    "MeterValueType",
    "ModemType",
    "MonitorEnumType",
    "MonitoringBaseEnumType",
    "MonitoringCriterionEnumType",
    "MonitoringDataType",
    "MutabilityEnumType",
    "NetworkConnectionProfileType",
    "NotifyEVChargingNeedsStatusEnumType",
    "OCPPInterfaceEnumType",
    "OCPPTransportEnumType",
    "OCPPVersionEnumType",
    "OCSPRequestDataType",
    "OperationalStatusEnumType",
    "PhaseEnumType",
    "PublishFirmwareStatusEnumType",
    "ReadingContextEnumType",
    "ReasonEnumType",
    "RecurrencyKindEnumType",
    "RegistrationStatusEnumType",
    "RelativeTimeIntervalType",
    "ReportBaseEnumType",
    "ReportDataType",
    "RequestStartStopStatusEnumType",
    "ReservationUpdateStatusEnumType",
    "ReserveNowStatusEnumType",
    "ResetEnumType",
    "ResetStatusEnumType",
    "SalesTariffEntryType",
    "SalesTariffType",
    "SampledValueType",
    "SendLocalListStatusEnumType",
    "SetMonitoringDataType",
    "SetMonitoringResultType",
    "SetMonitoringStatusEnumType",
    "SetNetworkProfileStatusEnumType",
    "SetVariableDataType",
    "SetVariableResultType",
    "SetVariableStatusEnumType",
    "SignedMeterValueType",
    "StatusInfoType",
    "TransactionEventEnumType",
    "TransactionType",
    "TriggerMessageStatusEnumType",
    "TriggerReasonEnumType",
    "UnitOfMeasureType",
    "UnlockStatusEnumType",
    "UnpublishFirmwareStatusEnumType",
    "UpdateEnumType",
    "UpdateFirmwareStatusEnumType",
    "UploadLogStatusEnumType",
    "VPNEnumType",
    "VPNType",
    "VariableAttributeType",
    "VariableCharacteristicsType",
    "VariableMonitoringType",
    "VariableType",
]

APNAuthenticationEnumType = Literal["CHAP", "NONE", "PAP", "AUTO"]
AttributeEnumType = Literal["Actual", "Target", "MinSet", "MaxSet"]
AuthorizationStatusEnumType = Literal[
    "Accepted",
    "Blocked",
    "ConcurrentTx",
    "Expired",
    "Invalid",
    "NoCredit",
    "NotAllowedTypeEVSE",
    "NotAtThisLocation",
    "NotAtThisTime",
    "Unknown",
]
AuthorizeCertificateStatusEnumType = Literal[
    "Accepted",
    "SignatureError",
    "CertificateExpired",
    "CertificateRevoked",
    "NoCertificateAvailable",
    "CertChainError",
    "ContractCancelled",
]
BootReasonEnumType = Literal[
    "ApplicationReset",
    "FirmwareUpdate",
    "LocalReset",
    "PowerUp",
    "RemoteReset",
    "ScheduledReset",
    "Triggered",
    "Unknown",
    "Watchdog",
]
CancelReservationStatusEnumType = Literal["Accepted", "Rejected"]
CertificateActionEnumType = Literal["Install", "Update"]
CertificateSignedStatusEnumType = Literal["Accepted", "Rejected"]
CertificateSigningUseEnumType = Literal["ChargingStationCertificate", "V2GCertificate"]
ChangeAvailabilityStatusEnumType = Literal["Accepted", "Rejected", "Scheduled"]
ChargingLimitSourceEnumType = Literal["EMS", "Other", "SO", "CSO"]
ChargingProfileKindEnumType = Literal["Absolute", "Recurring", "Relative"]
ChargingProfilePurposeEnumType = Literal[
    "ChargingStationExternalConstraints",
    "ChargingStationMaxProfile",
    "TxDefaultProfile",
    "TxProfile",
]
ChargingProfileStatusEnumType = Literal["Accepted", "Rejected"]
ChargingRateUnitEnumType = Literal["W", "A"]
ChargingStateEnumType = Literal["Charging", "EVConnected", "SuspendedEV", "SuspendedEVSE", "Idle"]
ClearCacheStatusEnumType = Literal["Accepted", "Rejected"]
ClearChargingProfileStatusEnumType = Literal["Accepted", "Unknown"]
ClearMessageStatusEnumType = Literal["Accepted", "Unknown"]
ClearMonitoringStatusEnumType = Literal["Accepted", "Rejected", "NotFound"]
ComponentCriterionEnumType = Literal["Active", "Available", "Enabled", "Problem"]
ConnectorEnumType = Literal[
    "cCCS1",
    "cCCS2",
    "cG105",
    "cTesla",
    "cType1",
    "cType2",
    "s309-1P-16A",
    "s309-1P-32A",
    "s309-3P-16A",
    "s309-3P-32A",
    "sBS1361",
    "sCEE-7-7",
    "sType2",
    "sType3",
    "Other1PhMax16A",
    "Other1PhOver16A",
    "Other3Ph",
    "Pan",
    "wInductive",
    "wResonant",
    "Undetermined",
    "Unknown",
]
ConnectorStatusEnumType = Literal["Available", "Occupied", "Reserved", "Unavailable", "Faulted"]
CostKindEnumType = Literal["CarbonDioxideEmission", "RelativePricePercentage", "RenewableGenerationPercentage"]
CustomerInformationStatusEnumType = Literal["Accepted", "Rejected", "Invalid"]
DataEnumType = Literal[
    "string",
    "decimal",
    "integer",
    "dateTime",
    "boolean",
    "OptionList",
    "SequenceList",
    "MemberList",
]
DataTransferStatusEnumType = Literal["Accepted", "Rejected", "UnknownMessageId", "UnknownVendorId"]
DeleteCertificateStatusEnumType = Literal["Accepted", "Failed", "NotFound"]
DisplayMessageStatusEnumType = Literal[
    "Accepted",
    "NotSupportedMessageFormat",
    "Rejected",
    "NotSupportedPriority",
    "NotSupportedState",
    "UnknownTransaction",
]
EnergyTransferModeEnumType = Literal["DC", "AC_single_phase", "AC_two_phase", "AC_three_phase"]
EventNotificationEnumType = Literal[
    "HardWiredNotification",
    "HardWiredMonitor",
    "PreconfiguredMonitor",
    "CustomMonitor",
]
EventTriggerEnumType = Literal["Alerting", "Delta", "Periodic"]
FirmwareStatusEnumType = Literal[
    "Downloaded",
    "DownloadFailed",
    "Downloading",
    "DownloadScheduled",
    "DownloadPaused",
    "Idle",
    "InstallationFailed",
    "Installing",
    "Installed",
    "InstallRebooting",
    "InstallScheduled",
    "InstallVerificationFailed",
    "InvalidSignature",
    "SignatureVerified",
]
GenericDeviceModelStatusEnumType = Literal["Accepted", "Rejected", "NotSupported", "EmptyResultSet"]
GenericStatusEnumType = Literal["Accepted", "Rejected"]
GetCertificateIdUseEnumType = Literal[
    "V2GRootCertificate",
    "MORootCertificate",
    "CSMSRootCertificate",
    "V2GCertificateChain",
    "ManufacturerRootCertificate",
]
GetCertificateStatusEnumType = Literal["Accepted", "Failed"]
GetChargingProfileStatusEnumType = Literal["Accepted", "NoProfiles"]
GetDisplayMessagesStatusEnumType = Literal["Accepted", "Unknown"]
GetInstalledCertificateStatusEnumType = Literal["Accepted", "NotFound"]
GetVariableStatusEnumType = Literal[
    "Accepted",
    "Rejected",
    "UnknownComponent",
    "UnknownVariable",
    "NotSupportedAttributeType",
]
HashAlgorithmEnumType = Literal["SHA256", "SHA384", "SHA512"]
IdTokenEnumType = Literal[
    "Central",
    "eMAID",
    "ISO14443",
    "ISO15693",
    "KeyCode",
    "Local",
    "MacAddress",
    "NoAuthorization",
]
InstallCertificateStatusEnumType = Literal["Accepted", "Rejected", "Failed"]
InstallCertificateUseEnumType = Literal[
    "V2GRootCertificate",
    "MORootCertificate",
    "CSMSRootCertificate",
    "ManufacturerRootCertificate",
]
Iso15118EVCertificateStatusEnumType = Literal["Accepted", "Failed"]
LocationEnumType = Literal["Body", "Cable", "EV", "Inlet", "Outlet"]
LogEnumType = Literal["DiagnosticsLog", "SecurityLog"]
LogStatusEnumType = Literal["Accepted", "Rejected", "AcceptedCanceled"]
MeasurandEnumType = Literal[
    "Current.Export",
    "Current.Import",
    "Current.Offered",
    "Energy.Active.Export.Register",
    "Energy.Active.Import.Register",
    "Energy.Reactive.Export.Register",
    "Energy.Reactive.Import.Register",
    "Energy.Active.Export.Interval",
    "Energy.Active.Import.Interval",
    "Energy.Active.Net",
    "Energy.Reactive.Export.Interval",
    "Energy.Reactive.Import.Interval",
    "Energy.Reactive.Net",
    "Energy.Apparent.Net",
    "Energy.Apparent.Import",
    "Energy.Apparent.Export",
    "Frequency",
    "Power.Active.Export",
    "Power.Active.Import",
    "Power.Factor",
    "Power.Offered",
    "Power.Reactive.Export",
    "Power.Reactive.Import",
    "SoC",
    "Voltage",
]
MessageFormatEnumType = Literal["ASCII", "HTML", "URI", "UTF8"]
MessagePriorityEnumType = Literal["AlwaysFront", "InFront", "NormalCycle"]
MessageStateEnumType = Literal["Charging", "Faulted", "Idle", "Unavailable"]
MessageTriggerEnumType = Literal[
    "BootNotification",
    "LogStatusNotification",
    "FirmwareStatusNotification",
    "Heartbeat",
    "MeterValues",
    "SignChargingStationCertificate",
    "SignV2GCertificate",
    "StatusNotification",
    "TransactionEvent",
    "SignCombinedCertificate",
    "PublishFirmwareStatusNotification",
]
MonitorEnumType = Literal["UpperThreshold", "LowerThreshold", "Delta", "Periodic", "PeriodicClockAligned"]
MonitoringBaseEnumType = Literal["All", "FactoryDefault", "HardWiredOnly"]
MonitoringCriterionEnumType = Literal["ThresholdMonitoring", "DeltaMonitoring", "PeriodicMonitoring"]
MutabilityEnumType = Literal["ReadOnly", "WriteOnly", "ReadWrite"]
NotifyEVChargingNeedsStatusEnumType = Literal["Accepted", "Rejected", "Processing"]
OCPPInterfaceEnumType = Literal[
    "Wired0",
    "Wired1",
    "Wired2",
    "Wired3",
    "Wireless0",
    "Wireless1",
    "Wireless2",
    "Wireless3",
]
OCPPTransportEnumType = Literal["JSON", "SOAP"]
OCPPVersionEnumType = Literal["OCPP12", "OCPP15", "OCPP16", "OCPP20"]
OperationalStatusEnumType = Literal["Inoperative", "Operative"]
PhaseEnumType = Literal["L1", "L2", "L3", "N", "L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1"]
PublishFirmwareStatusEnumType = Literal[
    "Idle",
    "DownloadScheduled",
    "Downloading",
    "Downloaded",
    "Published",
    "DownloadFailed",
    "DownloadPaused",
    "InvalidChecksum",
    "ChecksumVerified",
    "PublishFailed",
]
ReadingContextEnumType = Literal[
    "Interruption.Begin",
    "Interruption.End",
    "Other",
    "Sample.Clock",
    "Sample.Periodic",
    "Transaction.Begin",
    "Transaction.End",
    "Trigger",
]
ReasonEnumType = Literal[
    "DeAuthorized",
    "EmergencyStop",
    "EnergyLimitReached",
    "EVDisconnected",
    "GroundFault",
    "ImmediateReset",
    "Local",
    "LocalOutOfCredit",
    "MasterPass",
    "Other",
    "OvercurrentFault",
    "PowerLoss",
    "PowerQuality",
    "Reboot",
    "Remote",
    "SOCLimitReached",
    "StoppedByEV",
    "TimeLimitReached",
    "Timeout",
]
RecurrencyKindEnumType = Literal["Daily", "Weekly"]
RegistrationStatusEnumType = Literal["Accepted", "Pending", "Rejected"]
ReportBaseEnumType = Literal["ConfigurationInventory", "FullInventory", "SummaryInventory"]
RequestStartStopStatusEnumType = Literal["Accepted", "Rejected"]
ReservationUpdateStatusEnumType = Literal["Expired", "Removed"]
ReserveNowStatusEnumType = Literal["Accepted", "Faulted", "Occupied", "Rejected", "Unavailable"]
ResetEnumType = Literal["Immediate", "OnIdle"]
ResetStatusEnumType = Literal["Accepted", "Rejected", "Scheduled"]
SendLocalListStatusEnumType = Literal["Accepted", "Failed", "VersionMismatch"]
SetMonitoringStatusEnumType = Literal[
    "Accepted",
    "UnknownComponent",
    "UnknownVariable",
    "UnsupportedMonitorType",
    "Rejected",
    "Duplicate",
]
SetNetworkProfileStatusEnumType = Literal["Accepted", "Rejected", "Failed"]
SetVariableStatusEnumType = Literal[
    "Accepted",
    "Rejected",
    "UnknownComponent",
    "UnknownVariable",
    "NotSupportedAttributeType",
    "RebootRequired",
]
TransactionEventEnumType = Literal["Ended", "Started", "Updated"]
TriggerMessageStatusEnumType = Literal["Accepted", "Rejected", "NotImplemented"]
TriggerReasonEnumType = Literal[
    "Authorized",
    "CablePluggedIn",
    "ChargingRateChanged",
    "ChargingStateChanged",
    "Deauthorized",
    "EnergyLimitReached",
    "EVCommunicationLost",
    "EVConnectTimeout",
    "MeterValueClock",
    "MeterValuePeriodic",
    "TimeLimitReached",
    "Trigger",
    "UnlockCommand",
    "StopAuthorized",
    "EVDeparted",
    "EVDetected",
    "RemoteStop",
    "RemoteStart",
    "AbnormalCondition",
    "SignedDataReceived",
    "ResetCommand",
]
UnlockStatusEnumType = Literal["Unlocked", "UnlockFailed", "OngoingAuthorizedTransaction", "UnknownConnector"]
UnpublishFirmwareStatusEnumType = Literal["DownloadOngoing", "NoFirmware", "Unpublished"]
UpdateEnumType = Literal["Differential", "Full"]
UpdateFirmwareStatusEnumType = Literal[
    "Accepted",
    "Rejected",
    "AcceptedCanceled",
    "InvalidCertificate",
    "RevokedCertificate",
]
UploadLogStatusEnumType = Literal[
    "BadMessage",
    "Idle",
    "NotSupportedOperation",
    "PermissionDenied",
    "Uploaded",
    "UploadFailure",
    "Uploading",
    "AcceptedCanceled",
]
VPNEnumType = Literal["IKEv2", "IPSec", "L2TP", "PPTP"]


class ACChargingParametersType(OcppType):
    energyAmount: Integer
    evMinCurrent: Integer
    evMaxCurrent: Integer
    evMaxVoltage: Integer


class APNType(OcppType):
    apn: String512
    apnAuthentication: APNAuthenticationEnumType
    apnUserName: Maybe[String20] = None
    apnPassword: Maybe[String20] = None
    simPin: Maybe[Integer] = None
    preferredNetwork: Maybe[String6] = None
    useOnlyPreferredNetwork: Maybe[bool] = None


class AdditionalInfoType(OcppType):
    additionalIdToken: String36
    type: String50


class CertificateHashDataType(OcppType):
    hashAlgorithm: HashAlgorithmEnumType
    issuerNameHash: String128
    issuerKeyHash: String128
    serialNumber: String40


class ChargingLimitType(OcppType):
    chargingLimitSource: ChargingLimitSourceEnumType
    isGridCritical: Maybe[bool] = None


class ChargingProfileCriterionType(OcppType):
    chargingProfilePurpose: Maybe[ChargingProfilePurposeEnumType] = None
    stackLevel: Maybe[Integer] = None
    chargingProfileId: Maybe[Annotated[list[Integer], Len(1)]] = None
    chargingLimitSource: Maybe[Annotated[list[ChargingLimitSourceEnumType], Len(1, 4)]] = None


class ChargingSchedulePeriodType(OcppType):
    startPeriod: Integer
    limit: Number
    numberPhases: Maybe[Integer] = None
    phaseToUse: Maybe[Integer] = None


class ClearChargingProfileType(OcppType):
    evseId: Maybe[Integer] = None
    chargingProfilePurpose: Maybe[ChargingProfilePurposeEnumType] = None
    stackLevel: Maybe[Integer] = None


class CostType(OcppType):
    costKind: CostKindEnumType
    amount: Integer
    amountMultiplier: Maybe[Integer] = None


class DCChargingParametersType(OcppType):
    evMaxCurrent: Integer
    evMaxVoltage: Integer
    energyAmount: Maybe[Integer] = None
    evMaxPower: Maybe[Integer] = None
    stateOfCharge: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None
    evEnergyCapacity: Maybe[Integer] = None
    fullSoC: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None
    bulkSoC: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None


class EVSEType(OcppType):
    id: Integer
    connectorId: Maybe[Integer] = None


class FirmwareType(OcppType):
    location: String512
    retrieveDateTime: DateTime
    installDateTime: Maybe[DateTime] = None
    signingCertificate: Maybe[String5500] = None
    signature: Maybe[String800] = None


class LogParametersType(OcppType):
    remoteLocation: String512
    oldestTimestamp: Maybe[DateTime] = None
    latestTimestamp: Maybe[DateTime] = None


class MessageContentType(OcppType):
    format: MessageFormatEnumType
    content: String512
    language: Maybe[String8] = None


class ModemType(OcppType):
    iccid: Maybe[String20] = None
    imsi: Maybe[String20] = None


class OCSPRequestDataType(OcppType):
    hashAlgorithm: HashAlgorithmEnumType
    issuerNameHash: String128
    issuerKeyHash: String128
    serialNumber: String40
    responderURL: String512


class RelativeTimeIntervalType(OcppType):
    start: Integer
    duration: Maybe[Integer] = None


class SignedMeterValueType(OcppType):
    signedMeterData: String2500
    signingMethod: String50
    encodingMethod: String50
    publicKey: String2500


class StatusInfoType(OcppType):
    reasonCode: String20
    additionalInfo: Maybe[String512] = None


class TransactionType(OcppType):
    transactionId: String36
    chargingState: Maybe[ChargingStateEnumType] = None
    timeSpentCharging: Maybe[Integer] = None
    stoppedReason: Maybe[ReasonEnumType] = None
    remoteStartId: Maybe[Integer] = None


class UnitOfMeasureType(OcppType):
    unit: Maybe[String20] = None
    multiplier: Maybe[Integer] = None


class VPNType(OcppType):
    server: String512
    user: String20
    password: String20
    key: String255
    type: VPNEnumType
    group: Maybe[String20] = None


class VariableAttributeType(OcppType):
    type: Maybe[AttributeEnumType] = None
    value: Maybe[String2500] = None
    mutability: Maybe[MutabilityEnumType] = None
    persistent: Maybe[bool] = None
    constant: Maybe[bool] = None


class VariableCharacteristicsType(OcppType):
    dataType: DataEnumType
    supportsMonitoring: bool
    unit: Maybe[String16] = None
    minLimit: Maybe[Number] = None
    maxLimit: Maybe[Number] = None
    valuesList: Maybe[String1000] = None


class VariableMonitoringType(OcppType):
    id: Integer
    transaction: bool
    value: Number
    type: MonitorEnumType
    severity: Integer


class VariableType(OcppType):
    name: String50
    instance: Maybe[String50] = None


class CertificateHashDataChainType(OcppType):
    certificateHashData: CertificateHashDataType
    certificateType: GetCertificateIdUseEnumType
    childCertificateHashData: Maybe[Annotated[list[CertificateHashDataType], Len(1, 4)]] = None


class ChargingNeedsType(OcppType):
    requestedEnergyTransfer: EnergyTransferModeEnumType
    acChargingParameters: Maybe[ACChargingParametersType] = None
    dcChargingParameters: Maybe[DCChargingParametersType] = None
    departureTime: Maybe[DateTime] = None


class ChargingStationType(OcppType):
    model: String20
    vendorName: String50
    serialNumber: Maybe[String25] = None
    modem: Maybe[ModemType] = None
    firmwareVersion: Maybe[String50] = None


class ClearMonitoringResultType(OcppType):
    status: ClearMonitoringStatusEnumType
    id: Integer
    statusInfo: Maybe[StatusInfoType] = None


class ComponentType(OcppType):
    name: String50
    evse: Maybe[EVSEType] = None
    instance: Maybe[String50] = None


class CompositeScheduleType(OcppType):
    chargingSchedulePeriod: Annotated[list[ChargingSchedulePeriodType], Len(1)]
    evseId: Integer
    duration: Integer
    scheduleStart: DateTime
    chargingRateUnit: ChargingRateUnitEnumType


class ConsumptionCostType(OcppType):
    startValue: Number
    cost: Annotated[list[CostType], Len(1, 3)]


class IdTokenType(OcppType):
    idToken: String36
    type: IdTokenEnumType
    additionalInfo: Maybe[Annotated[list[AdditionalInfoType], Len(1)]] = None


class NetworkConnectionProfileType(OcppType):
    ocppVersion: OCPPVersionEnumType
    ocppTransport: OCPPTransportEnumType
    ocppCsmsUrl: String512
    messageTimeout: Integer
    securityProfile: Integer
    ocppInterface: OCPPInterfaceEnumType
    apn: Maybe[APNType] = None
    vpn: Maybe[VPNType] = None


class SampledValueType(OcppType):
    value: Number
    context: Maybe[ReadingContextEnumType] = None
    measurand: Maybe[MeasurandEnumType] = None
    phase: Maybe[PhaseEnumType] = None
    location: Maybe[LocationEnumType] = None
    signedMeterValue: Maybe[SignedMeterValueType] = None
    unitOfMeasure: Maybe[UnitOfMeasureType] = None


class ComponentVariableType(OcppType):
    component: ComponentType
    variable: Maybe[VariableType] = None


class EventDataType(OcppType):
    eventId: Integer
    timestamp: DateTime
    trigger: EventTriggerEnumType
    actualValue: String2500
    component: ComponentType
    eventNotificationType: EventNotificationEnumType
    variable: VariableType
    cause: Maybe[Integer] = None
    techCode: Maybe[String50] = None
    techInfo: Maybe[String500] = None
    cleared: Maybe[bool] = None
    transactionId: Maybe[String36] = None
    variableMonitoringId: Maybe[Integer] = None


class GetVariableDataType(OcppType):
    component: ComponentType
    variable: VariableType
    attributeType: Maybe[AttributeEnumType] = None


class GetVariableResultType(OcppType):
    attributeStatus: GetVariableStatusEnumType
    component: ComponentType
    variable: VariableType
    attributeStatusInfo: Maybe[StatusInfoType] = None
    attributeType: Maybe[AttributeEnumType] = None
    attributeValue: Maybe[String2500] = None


class IdTokenInfoType(OcppType):
    status: AuthorizationStatusEnumType
    cacheExpiryDateTime: Maybe[DateTime] = None
    chargingPriority: Maybe[Integer] = None
    language1: Maybe[String8] = None
    evseId: Maybe[Annotated[list[Integer], Len(1)]] = None
    groupIdToken: Maybe[IdTokenType] = None
    language2: Maybe[String8] = None
    personalMessage: Maybe[MessageContentType] = None


class MessageInfoType(OcppType):
    id: Integer
    priority: MessagePriorityEnumType
    message: MessageContentType
    display: Maybe[ComponentType] = None
    state: Maybe[MessageStateEnumType] = None
    startDateTime: Maybe[DateTime] = None
    endDateTime: Maybe[DateTime] = None
    transactionId: Maybe[String36] = None


class MeterValueType(OcppType):
    sampledValue: Annotated[list[SampledValueType], Len(1)]
    timestamp: DateTime


class MonitoringDataType(OcppType):
    component: ComponentType
    variable: VariableType
    variableMonitoring: Annotated[list[VariableMonitoringType], Len(1)]


class ReportDataType(OcppType):
    component: ComponentType
    variable: VariableType
    variableAttribute: Annotated[list[VariableAttributeType], Len(1, 4)]
    variableCharacteristics: Maybe[VariableCharacteristicsType] = None


class SalesTariffEntryType(OcppType):
    relativeTimeInterval: RelativeTimeIntervalType
    ePriceLevel: Maybe[Annotated[Integer, Ge(0)]] = None
    consumptionCost: Maybe[Annotated[list[ConsumptionCostType], Len(1, 3)]] = None


class SetMonitoringDataType(OcppType):
    value: Number
    type: MonitorEnumType
    severity: Integer
    component: ComponentType
    variable: VariableType
    id: Maybe[Integer] = None
    transaction: Maybe[bool] = None


class SetMonitoringResultType(OcppType):
    status: SetMonitoringStatusEnumType
    type: MonitorEnumType
    component: ComponentType
    variable: VariableType
    severity: Integer
    id: Maybe[Integer] = None
    statusInfo: Maybe[StatusInfoType] = None


class SetVariableDataType(OcppType):
    attributeValue: String1000
    component: ComponentType
    variable: VariableType
    attributeType: Maybe[AttributeEnumType] = None


class SetVariableResultType(OcppType):
    attributeStatus: SetVariableStatusEnumType
    component: ComponentType
    variable: VariableType
    attributeType: Maybe[AttributeEnumType] = None
    attributeStatusInfo: Maybe[StatusInfoType] = None


class AuthorizationData(OcppType):
    idToken: IdTokenType
    idTokenInfo: Maybe[IdTokenInfoType] = None


class SalesTariffType(OcppType):
    id: Integer
    salesTariffEntry: Annotated[list[SalesTariffEntryType], Len(1, 1024)]
    salesTariffDescription: Maybe[String32] = None
    numEPriceLevels: Maybe[Integer] = None


class ChargingScheduleType(OcppType):
    id: Integer
    chargingRateUnit: ChargingRateUnitEnumType
    chargingSchedulePeriod: Annotated[list[ChargingSchedulePeriodType], Len(1, 1024)]
    startSchedule: Maybe[DateTime] = None
    duration: Maybe[Integer] = None
    minChargingRate: Maybe[Number] = None
    salesTariff: Maybe[SalesTariffType] = None


class ChargingProfileType(OcppType):
    id: Integer
    stackLevel: Integer
    chargingProfilePurpose: ChargingProfilePurposeEnumType
    chargingProfileKind: ChargingProfileKindEnumType
    chargingSchedule: Annotated[list[ChargingScheduleType], Len(1, 3)]
    recurrencyKind: Maybe[RecurrencyKindEnumType] = None
    validFrom: Maybe[DateTime] = None
    validTo: Maybe[DateTime] = None
    transactionId: Maybe[String36] = None
