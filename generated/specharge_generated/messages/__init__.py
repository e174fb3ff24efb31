# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""All 64 actions of OCPP 2.0.1: `<Action>Request`, `<Action>Response` and the types they share.

Field names are OCPP's own. A model takes JSON by the letter of the schemas: no field without a name there, no "1" for
an integer, no null for an absent field. Python code may leave an optional field out or set it to None.
"""

from . import _requests, _responses
from ._base import *
from ._requests import *
from ._responses import *
from ._types import *

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

_REQUESTS: dict[str, type[Request]] = {action: getattr(_requests, f"{action}Request") for action in ACTIONS}
_RESPONSES: dict[str, type[Response]] = {action: getattr(_responses, f"{action}Response") for action in ACTIONS}


def request_type(action: str) -> type[Request]:
    """Return the class of an action's request; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    return _REQUESTS[action]


def response_type(action: str) -> type[Response]:
    """Return the class of an action's response; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    return _RESPONSES[action]
