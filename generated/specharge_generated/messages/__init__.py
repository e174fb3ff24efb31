# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""All 64 actions of OCPP 2.0.1: `<Action>Request`, `<Action>Response` and the types they share.

Field names are OCPP's own. A model takes JSON by the letter of the schemas: no field without a name there, no "1" for
an integer, no null for an absent field. Python code may leave an optional field out or set it to None.

A class is made when it is first asked for: a station never needs most of them, and a class costs 0.2 ms and 25 KiB.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._base import *
from ._enums import *

if TYPE_CHECKING:
    from .actions.authorize import AuthorizeRequest as AuthorizeRequest
    from .actions.authorize import AuthorizeResponse as AuthorizeResponse
    from .actions.boot_notification import BootNotificationRequest as BootNotificationRequest
    from .actions.boot_notification import BootNotificationResponse as BootNotificationResponse
    from .actions.cancel_reservation import CancelReservationRequest as CancelReservationRequest
    from .actions.cancel_reservation import CancelReservationResponse as CancelReservationResponse
    from .actions.certificate_signed import CertificateSignedRequest as CertificateSignedRequest
    from .actions.certificate_signed import CertificateSignedResponse as CertificateSignedResponse
    from .actions.change_availability import ChangeAvailabilityRequest as ChangeAvailabilityRequest
    from .actions.change_availability import ChangeAvailabilityResponse as ChangeAvailabilityResponse
    from .actions.clear_cache import ClearCacheRequest as ClearCacheRequest
    from .actions.clear_cache import ClearCacheResponse as ClearCacheResponse
    from .actions.clear_charging_profile import ClearChargingProfileRequest as ClearChargingProfileRequest
    from .actions.clear_charging_profile import ClearChargingProfileResponse as ClearChargingProfileResponse
    from .actions.clear_display_message import ClearDisplayMessageRequest as ClearDisplayMessageRequest
    from .actions.clear_display_message import ClearDisplayMessageResponse as ClearDisplayMessageResponse
    from .actions.clear_variable_monitoring import ClearVariableMonitoringRequest as ClearVariableMonitoringRequest
    from .actions.clear_variable_monitoring import ClearVariableMonitoringResponse as ClearVariableMonitoringResponse
    from .actions.cleared_charging_limit import ClearedChargingLimitRequest as ClearedChargingLimitRequest
    from .actions.cleared_charging_limit import ClearedChargingLimitResponse as ClearedChargingLimitResponse
    from .actions.cost_updated import CostUpdatedRequest as CostUpdatedRequest
    from .actions.cost_updated import CostUpdatedResponse as CostUpdatedResponse
    from .actions.customer_information import CustomerInformationRequest as CustomerInformationRequest
    from .actions.customer_information import CustomerInformationResponse as CustomerInformationResponse
    from .actions.data_transfer import DataTransferRequest as DataTransferRequest
    from .actions.data_transfer import DataTransferResponse as DataTransferResponse
    from .actions.delete_certificate import DeleteCertificateRequest as DeleteCertificateRequest
    from .actions.delete_certificate import DeleteCertificateResponse as DeleteCertificateResponse
    from .actions.firmware_status_notification import FirmwareStatusNotificationRequest as FirmwareStatusNotificationRequest
    from .actions.firmware_status_notification import FirmwareStatusNotificationResponse as FirmwareStatusNotificationResponse
    from .actions.get15118_ev_certificate import Get15118EVCertificateRequest as Get15118EVCertificateRequest
    from .actions.get15118_ev_certificate import Get15118EVCertificateResponse as Get15118EVCertificateResponse
    from .actions.get_base_report import GetBaseReportRequest as GetBaseReportRequest
    from .actions.get_base_report import GetBaseReportResponse as GetBaseReportResponse
    from .actions.get_certificate_status import GetCertificateStatusRequest as GetCertificateStatusRequest
    from .actions.get_certificate_status import GetCertificateStatusResponse as GetCertificateStatusResponse
    from .actions.get_charging_profiles import GetChargingProfilesRequest as GetChargingProfilesRequest
    from .actions.get_charging_profiles import GetChargingProfilesResponse as GetChargingProfilesResponse
    from .actions.get_composite_schedule import GetCompositeScheduleRequest as GetCompositeScheduleRequest
    from .actions.get_composite_schedule import GetCompositeScheduleResponse as GetCompositeScheduleResponse
    from .actions.get_display_messages import GetDisplayMessagesRequest as GetDisplayMessagesRequest
    from .actions.get_display_messages import GetDisplayMessagesResponse as GetDisplayMessagesResponse
    from .actions.get_installed_certificate_ids import GetInstalledCertificateIdsRequest as GetInstalledCertificateIdsRequest
    from .actions.get_installed_certificate_ids import GetInstalledCertificateIdsResponse as GetInstalledCertificateIdsResponse
    from .actions.get_local_list_version import GetLocalListVersionRequest as GetLocalListVersionRequest
    from .actions.get_local_list_version import GetLocalListVersionResponse as GetLocalListVersionResponse
    from .actions.get_log import GetLogRequest as GetLogRequest
    from .actions.get_log import GetLogResponse as GetLogResponse
    from .actions.get_monitoring_report import GetMonitoringReportRequest as GetMonitoringReportRequest
    from .actions.get_monitoring_report import GetMonitoringReportResponse as GetMonitoringReportResponse
    from .actions.get_report import GetReportRequest as GetReportRequest
    from .actions.get_report import GetReportResponse as GetReportResponse
    from .actions.get_transaction_status import GetTransactionStatusRequest as GetTransactionStatusRequest
    from .actions.get_transaction_status import GetTransactionStatusResponse as GetTransactionStatusResponse
    from .actions.get_variables import GetVariablesRequest as GetVariablesRequest
    from .actions.get_variables import GetVariablesResponse as GetVariablesResponse
    from .actions.heartbeat import HeartbeatRequest as HeartbeatRequest
    from .actions.heartbeat import HeartbeatResponse as HeartbeatResponse
    from .actions.install_certificate import InstallCertificateRequest as InstallCertificateRequest
    from .actions.install_certificate import InstallCertificateResponse as InstallCertificateResponse
    from .actions.log_status_notification import LogStatusNotificationRequest as LogStatusNotificationRequest
    from .actions.log_status_notification import LogStatusNotificationResponse as LogStatusNotificationResponse
    from .actions.meter_values import MeterValuesRequest as MeterValuesRequest
    from .actions.meter_values import MeterValuesResponse as MeterValuesResponse
    from .actions.notify_charging_limit import NotifyChargingLimitRequest as NotifyChargingLimitRequest
    from .actions.notify_charging_limit import NotifyChargingLimitResponse as NotifyChargingLimitResponse
    from .actions.notify_customer_information import NotifyCustomerInformationRequest as NotifyCustomerInformationRequest
    from .actions.notify_customer_information import NotifyCustomerInformationResponse as NotifyCustomerInformationResponse
    from .actions.notify_display_messages import NotifyDisplayMessagesRequest as NotifyDisplayMessagesRequest
    from .actions.notify_display_messages import NotifyDisplayMessagesResponse as NotifyDisplayMessagesResponse
    from .actions.notify_ev_charging_needs import NotifyEVChargingNeedsRequest as NotifyEVChargingNeedsRequest
    from .actions.notify_ev_charging_needs import NotifyEVChargingNeedsResponse as NotifyEVChargingNeedsResponse
    from .actions.notify_ev_charging_schedule import NotifyEVChargingScheduleRequest as NotifyEVChargingScheduleRequest
    from .actions.notify_ev_charging_schedule import NotifyEVChargingScheduleResponse as NotifyEVChargingScheduleResponse
    from .actions.notify_event import NotifyEventRequest as NotifyEventRequest
    from .actions.notify_event import NotifyEventResponse as NotifyEventResponse
    from .actions.notify_monitoring_report import NotifyMonitoringReportRequest as NotifyMonitoringReportRequest
    from .actions.notify_monitoring_report import NotifyMonitoringReportResponse as NotifyMonitoringReportResponse
    from .actions.notify_report import NotifyReportRequest as NotifyReportRequest
    from .actions.notify_report import NotifyReportResponse as NotifyReportResponse
    from .actions.publish_firmware import PublishFirmwareRequest as PublishFirmwareRequest
    from .actions.publish_firmware import PublishFirmwareResponse as PublishFirmwareResponse
    from .actions.publish_firmware_status_notification import PublishFirmwareStatusNotificationRequest as PublishFirmwareStatusNotificationRequest
    from .actions.publish_firmware_status_notification import PublishFirmwareStatusNotificationResponse as PublishFirmwareStatusNotificationResponse
    from .actions.report_charging_profiles import ReportChargingProfilesRequest as ReportChargingProfilesRequest
    from .actions.report_charging_profiles import ReportChargingProfilesResponse as ReportChargingProfilesResponse
    from .actions.request_start_transaction import RequestStartTransactionRequest as RequestStartTransactionRequest
    from .actions.request_start_transaction import RequestStartTransactionResponse as RequestStartTransactionResponse
    from .actions.request_stop_transaction import RequestStopTransactionRequest as RequestStopTransactionRequest
    from .actions.request_stop_transaction import RequestStopTransactionResponse as RequestStopTransactionResponse
    from .actions.reservation_status_update import ReservationStatusUpdateRequest as ReservationStatusUpdateRequest
    from .actions.reservation_status_update import ReservationStatusUpdateResponse as ReservationStatusUpdateResponse
    from .actions.reserve_now import ReserveNowRequest as ReserveNowRequest
    from .actions.reserve_now import ReserveNowResponse as ReserveNowResponse
    from .actions.reset import ResetRequest as ResetRequest
    from .actions.reset import ResetResponse as ResetResponse
    from .actions.security_event_notification import SecurityEventNotificationRequest as SecurityEventNotificationRequest
    from .actions.security_event_notification import SecurityEventNotificationResponse as SecurityEventNotificationResponse
    from .actions.send_local_list import SendLocalListRequest as SendLocalListRequest
    from .actions.send_local_list import SendLocalListResponse as SendLocalListResponse
    from .actions.set_charging_profile import SetChargingProfileRequest as SetChargingProfileRequest
    from .actions.set_charging_profile import SetChargingProfileResponse as SetChargingProfileResponse
    from .actions.set_display_message import SetDisplayMessageRequest as SetDisplayMessageRequest
    from .actions.set_display_message import SetDisplayMessageResponse as SetDisplayMessageResponse
    from .actions.set_monitoring_base import SetMonitoringBaseRequest as SetMonitoringBaseRequest
    from .actions.set_monitoring_base import SetMonitoringBaseResponse as SetMonitoringBaseResponse
    from .actions.set_monitoring_level import SetMonitoringLevelRequest as SetMonitoringLevelRequest
    from .actions.set_monitoring_level import SetMonitoringLevelResponse as SetMonitoringLevelResponse
    from .actions.set_network_profile import SetNetworkProfileRequest as SetNetworkProfileRequest
    from .actions.set_network_profile import SetNetworkProfileResponse as SetNetworkProfileResponse
    from .actions.set_variable_monitoring import SetVariableMonitoringRequest as SetVariableMonitoringRequest
    from .actions.set_variable_monitoring import SetVariableMonitoringResponse as SetVariableMonitoringResponse
    from .actions.set_variables import SetVariablesRequest as SetVariablesRequest
    from .actions.set_variables import SetVariablesResponse as SetVariablesResponse
    from .actions.sign_certificate import SignCertificateRequest as SignCertificateRequest
    from .actions.sign_certificate import SignCertificateResponse as SignCertificateResponse
    from .actions.status_notification import StatusNotificationRequest as StatusNotificationRequest
    from .actions.status_notification import StatusNotificationResponse as StatusNotificationResponse
    from .actions.transaction_event import TransactionEventRequest as TransactionEventRequest
    from .actions.transaction_event import TransactionEventResponse as TransactionEventResponse
    from .actions.trigger_message import TriggerMessageRequest as TriggerMessageRequest
    from .actions.trigger_message import TriggerMessageResponse as TriggerMessageResponse
    from .actions.unlock_connector import UnlockConnectorRequest as UnlockConnectorRequest
    from .actions.unlock_connector import UnlockConnectorResponse as UnlockConnectorResponse
    from .actions.unpublish_firmware import UnpublishFirmwareRequest as UnpublishFirmwareRequest
    from .actions.unpublish_firmware import UnpublishFirmwareResponse as UnpublishFirmwareResponse
    from .actions.update_firmware import UpdateFirmwareRequest as UpdateFirmwareRequest
    from .actions.update_firmware import UpdateFirmwareResponse as UpdateFirmwareResponse
    from .types.ac_charging_parameters_type import ACChargingParametersType as ACChargingParametersType
    from .types.additional_info_type import AdditionalInfoType as AdditionalInfoType
    from .types.apn_type import APNType as APNType
    from .types.authorization_data import AuthorizationData as AuthorizationData
    from .types.certificate_hash_data_chain_type import CertificateHashDataChainType as CertificateHashDataChainType
    from .types.certificate_hash_data_type import CertificateHashDataType as CertificateHashDataType
    from .types.charging_limit_type import ChargingLimitType as ChargingLimitType
    from .types.charging_needs_type import ChargingNeedsType as ChargingNeedsType
    from .types.charging_profile_criterion_type import ChargingProfileCriterionType as ChargingProfileCriterionType
    from .types.charging_profile_type import ChargingProfileType as ChargingProfileType
    from .types.charging_schedule_period_type import ChargingSchedulePeriodType as ChargingSchedulePeriodType
    from .types.charging_schedule_type import ChargingScheduleType as ChargingScheduleType
    from .types.charging_station_type import ChargingStationType as ChargingStationType
    from .types.clear_charging_profile_type import ClearChargingProfileType as ClearChargingProfileType
    from .types.clear_monitoring_result_type import ClearMonitoringResultType as ClearMonitoringResultType
    from .types.component_type import ComponentType as ComponentType
    from .types.component_variable_type import ComponentVariableType as ComponentVariableType
    from .types.composite_schedule_type import CompositeScheduleType as CompositeScheduleType
    from .types.consumption_cost_type import ConsumptionCostType as ConsumptionCostType
    from .types.cost_type import CostType as CostType
    from .types.dc_charging_parameters_type import DCChargingParametersType as DCChargingParametersType
    from .types.event_data_type import EventDataType as EventDataType
    from .types.evse_type import EVSEType as EVSEType
    from .types.firmware_type import FirmwareType as FirmwareType
    from .types.get_variable_data_type import GetVariableDataType as GetVariableDataType
    from .types.get_variable_result_type import GetVariableResultType as GetVariableResultType
    from .types.id_token_info_type import IdTokenInfoType as IdTokenInfoType
    from .types.id_token_type import IdTokenType as IdTokenType
    from .types.log_parameters_type import LogParametersType as LogParametersType
    from .types.message_content_type import MessageContentType as MessageContentType
    from .types.message_info_type import MessageInfoType as MessageInfoType
    from .types.meter_value_type import MeterValueType as MeterValueType
    from .types.modem_type import ModemType as ModemType
    from .types.monitoring_data_type import MonitoringDataType as MonitoringDataType
    from .types.network_connection_profile_type import NetworkConnectionProfileType as NetworkConnectionProfileType
    from .types.ocsp_request_data_type import OCSPRequestDataType as OCSPRequestDataType
    from .types.relative_time_interval_type import RelativeTimeIntervalType as RelativeTimeIntervalType
    from .types.report_data_type import ReportDataType as ReportDataType
    from .types.sales_tariff_entry_type import SalesTariffEntryType as SalesTariffEntryType
    from .types.sales_tariff_type import SalesTariffType as SalesTariffType
    from .types.sampled_value_type import SampledValueType as SampledValueType
    from .types.set_monitoring_data_type import SetMonitoringDataType as SetMonitoringDataType
    from .types.set_monitoring_result_type import SetMonitoringResultType as SetMonitoringResultType
    from .types.set_variable_data_type import SetVariableDataType as SetVariableDataType
    from .types.set_variable_result_type import SetVariableResultType as SetVariableResultType
    from .types.signed_meter_value_type import SignedMeterValueType as SignedMeterValueType
    from .types.status_info_type import StatusInfoType as StatusInfoType
    from .types.transaction_type import TransactionType as TransactionType
    from .types.unit_of_measure_type import UnitOfMeasureType as UnitOfMeasureType
    from .types.variable_attribute_type import VariableAttributeType as VariableAttributeType
    from .types.variable_characteristics_type import VariableCharacteristicsType as VariableCharacteristicsType
    from .types.variable_monitoring_type import VariableMonitoringType as VariableMonitoringType
    from .types.variable_type import VariableType as VariableType
    from .types.vpn_type import VPNType as VPNType

ACTIONS: tuple[str, ...] = (
    "Authorize",
    "BootNotification",
    "CancelReservation",
    "CertificateSigned",
    "ChangeAvailability",
    "ClearCache",
    "ClearChargingProfile",
    "ClearDisplayMessage",
    "ClearVariableMonitoring",
    "ClearedChargingLimit",
    "CostUpdated",
    "CustomerInformation",
    "DataTransfer",
    "DeleteCertificate",
    "FirmwareStatusNotification",
    "Get15118EVCertificate",
    "GetBaseReport",
    "GetCertificateStatus",
    "GetChargingProfiles",
    "GetCompositeSchedule",
    "GetDisplayMessages",
    "GetInstalledCertificateIds",
    "GetLocalListVersion",
    "GetLog",
    "GetMonitoringReport",
    "GetReport",
    "GetTransactionStatus",
    "GetVariables",
    "Heartbeat",
    "InstallCertificate",
    "LogStatusNotification",
    "MeterValues",
    "NotifyChargingLimit",
    "NotifyCustomerInformation",
    "NotifyDisplayMessages",
    "NotifyEVChargingNeeds",
    "NotifyEVChargingSchedule",
    "NotifyEvent",
    "NotifyMonitoringReport",
    "NotifyReport",
    "PublishFirmware",
    "PublishFirmwareStatusNotification",
    "ReportChargingProfiles",
    "RequestStartTransaction",
    "RequestStopTransaction",
    "ReservationStatusUpdate",
    "ReserveNow",
    "Reset",
    "SecurityEventNotification",
    "SendLocalList",
    "SetChargingProfile",
    "SetDisplayMessage",
    "SetMonitoringBase",
    "SetMonitoringLevel",
    "SetNetworkProfile",
    "SetVariableMonitoring",
    "SetVariables",
    "SignCertificate",
    "StatusNotification",
    "TransactionEvent",
    "TriggerMessage",
    "UnlockConnector",
    "UnpublishFirmware",
    "UpdateFirmware",
)

# The module, in this package, of every class that is made on demand.
_HOMES = {
    "ACChargingParametersType": "types.ac_charging_parameters_type",
    "APNType": "types.apn_type",
    "AdditionalInfoType": "types.additional_info_type",
    "AuthorizationData": "types.authorization_data",
    "AuthorizeRequest": "actions.authorize",
    "AuthorizeResponse": "actions.authorize",
    "BootNotificationRequest": "actions.boot_notification",
    "BootNotificationResponse": "actions.boot_notification",
    "CancelReservationRequest": "actions.cancel_reservation",
    "CancelReservationResponse": "actions.cancel_reservation",
    "CertificateHashDataChainType": "types.certificate_hash_data_chain_type",
    "CertificateHashDataType": "types.certificate_hash_data_type",
    "CertificateSignedRequest": "actions.certificate_signed",
    "CertificateSignedResponse": "actions.certificate_signed",
    "ChangeAvailabilityRequest": "actions.change_availability",
    "ChangeAvailabilityResponse": "actions.change_availability",
    "ChargingLimitType": "types.charging_limit_type",
    "ChargingNeedsType": "types.charging_needs_type",
    "ChargingProfileCriterionType": "types.charging_profile_criterion_type",
    "ChargingProfileType": "types.charging_profile_type",
    "ChargingSchedulePeriodType": "types.charging_schedule_period_type",
    "ChargingScheduleType": "types.charging_schedule_type",
    "ChargingStationType": "types.charging_station_type",
    "ClearCacheRequest": "actions.clear_cache",
    "ClearCacheResponse": "actions.clear_cache",
    "ClearChargingProfileRequest": "actions.clear_charging_profile",
    "ClearChargingProfileResponse": "actions.clear_charging_profile",
    "ClearChargingProfileType": "types.clear_charging_profile_type",
    "ClearDisplayMessageRequest": "actions.clear_display_message",
    "ClearDisplayMessageResponse": "actions.clear_display_message",
    "ClearMonitoringResultType": "types.clear_monitoring_result_type",
    "ClearVariableMonitoringRequest": "actions.clear_variable_monitoring",
    "ClearVariableMonitoringResponse": "actions.clear_variable_monitoring",
    "ClearedChargingLimitRequest": "actions.cleared_charging_limit",
    "ClearedChargingLimitResponse": "actions.cleared_charging_limit",
    "ComponentType": "types.component_type",
    "ComponentVariableType": "types.component_variable_type",
    "CompositeScheduleType": "types.composite_schedule_type",
    "ConsumptionCostType": "types.consumption_cost_type",
    "CostType": "types.cost_type",
    "CostUpdatedRequest": "actions.cost_updated",
    "CostUpdatedResponse": "actions.cost_updated",
    "CustomerInformationRequest": "actions.customer_information",
    "CustomerInformationResponse": "actions.customer_information",
    "DCChargingParametersType": "types.dc_charging_parameters_type",
    "DataTransferRequest": "actions.data_transfer",
    "DataTransferResponse": "actions.data_transfer",
    "DeleteCertificateRequest": "actions.delete_certificate",
    "DeleteCertificateResponse": "actions.delete_certificate",
    "EVSEType": "types.evse_type",
    "EventDataType": "types.event_data_type",
    "FirmwareStatusNotificationRequest": "actions.firmware_status_notification",
    "FirmwareStatusNotificationResponse": "actions.firmware_status_notification",
    "FirmwareType": "types.firmware_type",
    "Get15118EVCertificateRequest": "actions.get15118_ev_certificate",
    "Get15118EVCertificateResponse": "actions.get15118_ev_certificate",
    "GetBaseReportRequest": "actions.get_base_report",
    "GetBaseReportResponse": "actions.get_base_report",
    "GetCertificateStatusRequest": "actions.get_certificate_status",
    "GetCertificateStatusResponse": "actions.get_certificate_status",
    "GetChargingProfilesRequest": "actions.get_charging_profiles",
    "GetChargingProfilesResponse": "actions.get_charging_profiles",
    "GetCompositeScheduleRequest": "actions.get_composite_schedule",
    "GetCompositeScheduleResponse": "actions.get_composite_schedule",
    "GetDisplayMessagesRequest": "actions.get_display_messages",
    "GetDisplayMessagesResponse": "actions.get_display_messages",
    "GetInstalledCertificateIdsRequest": "actions.get_installed_certificate_ids",
    "GetInstalledCertificateIdsResponse": "actions.get_installed_certificate_ids",
    "GetLocalListVersionRequest": "actions.get_local_list_version",
    "GetLocalListVersionResponse": "actions.get_local_list_version",
    "GetLogRequest": "actions.get_log",
    "GetLogResponse": "actions.get_log",
    "GetMonitoringReportRequest": "actions.get_monitoring_report",
    "GetMonitoringReportResponse": "actions.get_monitoring_report",
    "GetReportRequest": "actions.get_report",
    "GetReportResponse": "actions.get_report",
    "GetTransactionStatusRequest": "actions.get_transaction_status",
    "GetTransactionStatusResponse": "actions.get_transaction_status",
    "GetVariableDataType": "types.get_variable_data_type",
    "GetVariableResultType": "types.get_variable_result_type",
    "GetVariablesRequest": "actions.get_variables",
    "GetVariablesResponse": "actions.get_variables",
    "HeartbeatRequest": "actions.heartbeat",
    "HeartbeatResponse": "actions.heartbeat",
    "IdTokenInfoType": "types.id_token_info_type",
    "IdTokenType": "types.id_token_type",
    "InstallCertificateRequest": "actions.install_certificate",
    "InstallCertificateResponse": "actions.install_certificate",
    "LogParametersType": "types.log_parameters_type",
    "LogStatusNotificationRequest": "actions.log_status_notification",
    "LogStatusNotificationResponse": "actions.log_status_notification",
    "MessageContentType": "types.message_content_type",
    "MessageInfoType": "types.message_info_type",
    "MeterValueType": "types.meter_value_type",
    "MeterValuesRequest": "actions.meter_values",
    "MeterValuesResponse": "actions.meter_values",
    "ModemType": "types.modem_type",
    "MonitoringDataType": "types.monitoring_data_type",
    "NetworkConnectionProfileType": "types.network_connection_profile_type",
    "NotifyChargingLimitRequest": "actions.notify_charging_limit",
    "NotifyChargingLimitResponse": "actions.notify_charging_limit",
    "NotifyCustomerInformationRequest": "actions.notify_customer_information",
    "NotifyCustomerInformationResponse": "actions.notify_customer_information",
    "NotifyDisplayMessagesRequest": "actions.notify_display_messages",
    "NotifyDisplayMessagesResponse": "actions.notify_display_messages",
    "NotifyEVChargingNeedsRequest": "actions.notify_ev_charging_needs",
    "NotifyEVChargingNeedsResponse": "actions.notify_ev_charging_needs",
    "NotifyEVChargingScheduleRequest": "actions.notify_ev_charging_schedule",
    "NotifyEVChargingScheduleResponse": "actions.notify_ev_charging_schedule",
    "NotifyEventRequest": "actions.notify_event",
    "NotifyEventResponse": "actions.notify_event",
    "NotifyMonitoringReportRequest": "actions.notify_monitoring_report",
    "NotifyMonitoringReportResponse": "actions.notify_monitoring_report",
    "NotifyReportRequest": "actions.notify_report",
    "NotifyReportResponse": "actions.notify_report",
    "OCSPRequestDataType": "types.ocsp_request_data_type",
    "PublishFirmwareRequest": "actions.publish_firmware",
    "PublishFirmwareResponse": "actions.publish_firmware",
    "PublishFirmwareStatusNotificationRequest": "actions.publish_firmware_status_notification",
    "PublishFirmwareStatusNotificationResponse": "actions.publish_firmware_status_notification",
    "RelativeTimeIntervalType": "types.relative_time_interval_type",
    "ReportChargingProfilesRequest": "actions.report_charging_profiles",
    "ReportChargingProfilesResponse": "actions.report_charging_profiles",
    "ReportDataType": "types.report_data_type",
    "RequestStartTransactionRequest": "actions.request_start_transaction",
    "RequestStartTransactionResponse": "actions.request_start_transaction",
    "RequestStopTransactionRequest": "actions.request_stop_transaction",
    "RequestStopTransactionResponse": "actions.request_stop_transaction",
    "ReservationStatusUpdateRequest": "actions.reservation_status_update",
    "ReservationStatusUpdateResponse": "actions.reservation_status_update",
    "ReserveNowRequest": "actions.reserve_now",
    "ReserveNowResponse": "actions.reserve_now",
    "ResetRequest": "actions.reset",
    "ResetResponse": "actions.reset",
    "SalesTariffEntryType": "types.sales_tariff_entry_type",
    "SalesTariffType": "types.sales_tariff_type",
    "SampledValueType": "types.sampled_value_type",
    "SecurityEventNotificationRequest": "actions.security_event_notification",
    "SecurityEventNotificationResponse": "actions.security_event_notification",
    "SendLocalListRequest": "actions.send_local_list",
    "SendLocalListResponse": "actions.send_local_list",
    "SetChargingProfileRequest": "actions.set_charging_profile",
    "SetChargingProfileResponse": "actions.set_charging_profile",
    "SetDisplayMessageRequest": "actions.set_display_message",
    "SetDisplayMessageResponse": "actions.set_display_message",
    "SetMonitoringBaseRequest": "actions.set_monitoring_base",
    "SetMonitoringBaseResponse": "actions.set_monitoring_base",
    "SetMonitoringDataType": "types.set_monitoring_data_type",
    "SetMonitoringLevelRequest": "actions.set_monitoring_level",
    "SetMonitoringLevelResponse": "actions.set_monitoring_level",
    "SetMonitoringResultType": "types.set_monitoring_result_type",
    "SetNetworkProfileRequest": "actions.set_network_profile",
    "SetNetworkProfileResponse": "actions.set_network_profile",
    "SetVariableDataType": "types.set_variable_data_type",
    "SetVariableMonitoringRequest": "actions.set_variable_monitoring",
    "SetVariableMonitoringResponse": "actions.set_variable_monitoring",
    "SetVariableResultType": "types.set_variable_result_type",
    "SetVariablesRequest": "actions.set_variables",
    "SetVariablesResponse": "actions.set_variables",
    "SignCertificateRequest": "actions.sign_certificate",
    "SignCertificateResponse": "actions.sign_certificate",
    "SignedMeterValueType": "types.signed_meter_value_type",
    "StatusInfoType": "types.status_info_type",
    "StatusNotificationRequest": "actions.status_notification",
    "StatusNotificationResponse": "actions.status_notification",
    "TransactionEventRequest": "actions.transaction_event",
    "TransactionEventResponse": "actions.transaction_event",
    "TransactionType": "types.transaction_type",
    "TriggerMessageRequest": "actions.trigger_message",
    "TriggerMessageResponse": "actions.trigger_message",
    "UnitOfMeasureType": "types.unit_of_measure_type",
    "UnlockConnectorRequest": "actions.unlock_connector",
    "UnlockConnectorResponse": "actions.unlock_connector",
    "UnpublishFirmwareRequest": "actions.unpublish_firmware",
    "UnpublishFirmwareResponse": "actions.unpublish_firmware",
    "UpdateFirmwareRequest": "actions.update_firmware",
    "UpdateFirmwareResponse": "actions.update_firmware",
    "VPNType": "types.vpn_type",
    "VariableAttributeType": "types.variable_attribute_type",
    "VariableCharacteristicsType": "types.variable_characteristics_type",
    "VariableMonitoringType": "types.variable_monitoring_type",
    "VariableType": "types.variable_type",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


_REQUESTS: dict[str, type[Request]] = {}
_RESPONSES: dict[str, type[Response]] = {}


def request_type(action: str) -> type[Request]:
    """Return the class of an action's request; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    found = _REQUESTS.get(action)
    if found is None:
        if action not in ACTIONS:
            raise KeyError(action)
        found = _REQUESTS[action] = __getattr__(f"{action}Request")
    return found


def response_type(action: str) -> type[Response]:
    """Return the class of an action's response; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    found = _RESPONSES.get(action)
    if found is None:
        if action not in ACTIONS:
            raise KeyError(action)
        found = _RESPONSES[action] = __getattr__(f"{action}Response")
    return found
