# Written by `specharge build` from specs/. Change the specs, then build.
"""The events of the vocabulary, with their payloads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from specharge_engine.events import Event
from specharge_generated.messages import _types as types


@dataclass(slots=True, kw_only=True)
class CablePluggedIn(Event):
    """A cable is in the outlet and an EV is at its other end; for an attached cable, the EV is plugged in."""

    name: ClassVar[str] = "cable_plugged_in"


@dataclass(slots=True, kw_only=True)
class EvUnplugged(Event):
    """The EV end of the cable is out; a cable in a socket is still there."""

    name: ClassVar[str] = "ev_unplugged"


@dataclass(slots=True, kw_only=True)
class CableRemoved(Event):
    """The cable is out of the socket, and the EV with it."""

    name: ClassVar[str] = "cable_removed"


@dataclass(slots=True, kw_only=True)
class EvDrawsEnergy(Event):
    """The EV takes energy over the closed power path."""

    name: ClassVar[str] = "ev_draws_energy"


@dataclass(slots=True, kw_only=True)
class EvStopsDrawing(Event):
    """The EV takes no energy although it is offered."""

    name: ClassVar[str] = "ev_stops_drawing"


@dataclass(slots=True, kw_only=True)
class ContactorClosed(Event):
    """The power path of the EVSE is closed."""

    name: ClassVar[str] = "contactor_closed"


@dataclass(slots=True, kw_only=True)
class ContactorOpened(Event):
    """The power path of the EVSE is open."""

    name: ClassVar[str] = "contactor_opened"


@dataclass(slots=True, kw_only=True)
class ConnectorLocked(Event):
    """The plug is locked in its socket."""

    name: ClassVar[str] = "connector_locked"


@dataclass(slots=True, kw_only=True)
class LockFailed(Event):
    """The plug could not be locked in its socket, or is held no longer."""

    name: ClassVar[str] = "lock_failed"


@dataclass(slots=True, kw_only=True)
class ConnectorUnlocked(Event):
    """The plug was released, or there was nothing to hold it."""

    name: ClassVar[str] = "connector_unlocked"


@dataclass(slots=True, kw_only=True)
class UnlockFailed(Event):
    """The plug could not be released; the lock is stuck."""

    name: ClassVar[str] = "unlock_failed"


@dataclass(slots=True, kw_only=True)
class VehicleDetected(Event):
    """The detector of the parking bay sees a vehicle."""

    name: ClassVar[str] = "vehicle_detected"


@dataclass(slots=True, kw_only=True)
class VehicleDeparted(Event):
    """The detector of the parking bay sees no vehicle any more."""

    name: ClassVar[str] = "vehicle_departed"


@dataclass(slots=True, kw_only=True)
class TokenPresented(Event):
    """A driver presents an idToken; at the reader of an EVSE, or at one that serves the whole station."""

    name: ClassVar[str] = "token_presented"
    token: types.IdTokenType
    at_evse: int | None = None


@dataclass(slots=True, kw_only=True)
class StartPressed(Event):
    """The start button is pressed."""

    name: ClassVar[str] = "start_pressed"


@dataclass(slots=True, kw_only=True)
class StopPressed(Event):
    """The stop button is pressed."""

    name: ClassVar[str] = "stop_pressed"


@dataclass(slots=True, kw_only=True)
class EmergencyPressed(Event):
    """The emergency stop is pressed."""

    name: ClassVar[str] = "emergency_pressed"


@dataclass(slots=True, kw_only=True)
class ContractPresented(Event):
    """The EV presents a contract certificate (ISO 15118) and has shown that it holds the key; `certificate` is the chain as PEM, leaf first."""

    name: ClassVar[str] = "contract_presented"
    emaid: str
    certificate: str


@dataclass(slots=True, kw_only=True)
class SignedDataReceived(Event):
    """The meter delivers signed values."""

    name: ClassVar[str] = "signed_data_received"
    data: types.SignedMeterValueType


@dataclass(slots=True, kw_only=True)
class MeteringReceiptReceived(Event):
    """The EV acknowledges a meter value that it was told (ISO 15118 MeteringReceiptReq), signed or not."""

    name: ClassVar[str] = "metering_receipt_received"
    data: types.SignedMeterValueType | None = None


@dataclass(slots=True, kw_only=True)
class MeterRead(Event):
    """The meter has new values; they are read over the meter port."""

    name: ClassVar[str] = "meter_read"


@dataclass(slots=True, kw_only=True)
class PhasesChanged(Event):
    """The EV charges over another number of phases."""

    name: ClassVar[str] = "phases_changed"
    phases: int


@dataclass(slots=True, kw_only=True)
class ConnectorFaulted(Event):
    """The connector has a fault that keeps it from charging."""

    name: ClassVar[str] = "connector_faulted"
    code: str


@dataclass(slots=True, kw_only=True)
class FaultCleared(Event):
    """The fault of the connector is gone."""

    name: ClassVar[str] = "fault_cleared"


@dataclass(slots=True, kw_only=True)
class ResetBarred(Event):
    """The hardware of an EVSE, or without one of the whole station, must not be interrupted by a reset now."""

    name: ClassVar[str] = "reset_barred"


@dataclass(slots=True, kw_only=True)
class ResetAllowed(Event):
    """The hardware of an EVSE, or without one of the whole station, can be reset again."""

    name: ClassVar[str] = "reset_allowed"


@dataclass(slots=True, kw_only=True)
class VendorRequestAnswered(Event):
    """The vendor's functions in this station have decided a DataTransfer of the CSMS."""

    name: ClassVar[str] = "vendor_request_answered"
    reference: str
    status: types.DataTransferStatusEnumType
    data: Any | None = None


@dataclass(slots=True, kw_only=True)
class VendorRequestMade(Event):
    """The vendor's functions in this station have something for the CSMS for which OCPP has no message."""

    name: ClassVar[str] = "vendor_request_made"
    vendor: str
    message: str | None = None
    data: Any | None = None


@dataclass(slots=True, kw_only=True)
class EvseRestarted(Event):
    """The hardware of the EVSE has been reset, and has told what is there."""

    name: ClassVar[str] = "evse_restarted"


@dataclass(slots=True, kw_only=True)
class StationStarted(Event):
    """The station's software runs; what was kept is restored. There is a reason when the hardware knows it."""

    name: ClassVar[str] = "station_started"
    reason: types.BootReasonEnumType | None = None


@dataclass(slots=True, kw_only=True)
class LinkUp(Event):
    """The WebSocket to the CSMS is open."""

    name: ClassVar[str] = "link_up"


@dataclass(slots=True, kw_only=True)
class LinkDown(Event):
    """The WebSocket to the CSMS is closed."""

    name: ClassVar[str] = "link_down"


@dataclass(slots=True, kw_only=True)
class DialFailed(Event):
    """The CSMS could not be reached; the link will dial again."""

    name: ClassVar[str] = "dial_failed"


@dataclass(slots=True, kw_only=True)
class MessageSent(Event):
    """A message of this station, request or answer, is on the wire."""

    name: ClassVar[str] = "message_sent"


@dataclass(slots=True, kw_only=True)
class RequestReceived(Event):
    """The CSMS sends a request; asked before the machine of that request."""

    name: ClassVar[str] = "request_received"


@dataclass(slots=True, kw_only=True)
class StationAccepted(Event):
    """The CSMS has accepted the station."""

    name: ClassVar[str] = "station_accepted"
    interval: int


@dataclass(slots=True, kw_only=True)
class CsmsTimeReceived(Event):
    """The CSMS has told its time."""

    name: ClassVar[str] = "csms_time_received"
    time: str


@dataclass(slots=True, kw_only=True)
class NetworkProfileAccepted(Event):
    """The CSMS has given a slot a NetworkConnectionProfile that this station can use."""

    name: ClassVar[str] = "network_profile_accepted"
    slot: int
    profile: types.NetworkConnectionProfileType


@dataclass(slots=True, kw_only=True)
class NetworkProfileUsed(Event):
    """The CSMS is connected by this NetworkConnectionProfile."""

    name: ClassVar[str] = "network_profile_used"
    slot: int
    profile: types.NetworkConnectionProfileType


@dataclass(slots=True, kw_only=True)
class NetworkProfileSwitched(Event):
    """It is another profile than that of the last connection, and so perhaps another CSMS."""

    name: ClassVar[str] = "network_profile_switched"


@dataclass(slots=True, kw_only=True)
class ReportAllConnectors(Event):
    """The station was offline for longer than OfflineThreshold; every connector tells its status."""

    name: ClassVar[str] = "report_all_connectors"


@dataclass(slots=True, kw_only=True)
class ReportChangedConnectors(Event):
    """The station was offline for a short time; connectors whose status changed meanwhile tell it."""

    name: ClassVar[str] = "report_changed_connectors"


@dataclass(slots=True, kw_only=True)
class TokenOffered(Event):
    """A presented idToken is meant for this EVSE."""

    name: ClassVar[str] = "token_offered"
    token: types.IdTokenType


@dataclass(slots=True, kw_only=True)
class Authorized(Event):
    """A driver is authorized to charge at this EVSE."""

    name: ClassVar[str] = "authorized"


@dataclass(slots=True, kw_only=True)
class AuthorizationRefused(Event):
    """A presented idToken may not charge here."""

    name: ClassVar[str] = "authorization_refused"
    token: types.IdTokenType
    why: str
    certificate: types.AuthorizeCertificateStatusEnumType | None = None


@dataclass(slots=True, kw_only=True)
class ContractOffered(Event):
    """The CSMS is to be asked about the contract of an EV; with what it needs to check the certificates."""

    name: ClassVar[str] = "contract_offered"
    token: types.IdTokenType
    ocsp: list[types.OCSPRequestDataType]
    chain: str | None = None


@dataclass(slots=True, kw_only=True)
class ContractUnanswered(Event):
    """The link was lost while the CSMS was asked about a contract."""

    name: ClassVar[str] = "contract_unanswered"


@dataclass(slots=True, kw_only=True)
class AuthorizationEnded(Event):
    """The authorization was ended, by the driver's idToken or stop button, by a master pass or by a remote stop."""

    name: ClassVar[str] = "authorization_ended"
    token: types.IdTokenType | None = None
    remotely: bool | None = None
    by_master_pass: bool | None = None


@dataclass(slots=True, kw_only=True)
class MasterPassPresented(Event):
    """An idToken of the group AuthCtrlr.MasterPassGroupId is presented; every open transaction stops."""

    name: ClassVar[str] = "master_pass_presented"
    token: types.IdTokenType


@dataclass(slots=True, kw_only=True)
class AuthorizationRevoked(Event):
    """The CSMS did not accept the idToken of the transaction, and that ends the authorization."""

    name: ClassVar[str] = "authorization_revoked"


@dataclass(slots=True, kw_only=True)
class AuthorizationTimedOut(Event):
    """No cable was plugged in within EVConnectionTimeOut."""

    name: ClassVar[str] = "authorization_timed_out"


@dataclass(slots=True, kw_only=True)
class AuthorizationClaimed(Event):
    """An EV is connected at an EVSE, and a driver who had no EVSE yet takes it."""

    name: ClassVar[str] = "authorization_claimed"
    by_evse: int


@dataclass(slots=True, kw_only=True)
class AuthorizationHandedOver(Event):
    """A driver who was authorized before an EVSE was known is authorized at this one."""

    name: ClassVar[str] = "authorization_handed_over"
    token: types.IdTokenType
    group: types.IdTokenType | None = None
    accepted: bool


@dataclass(slots=True, kw_only=True)
class AuthorizationTakenOver(Event):
    """A driver who had no EVSE is authorized at this one now."""

    name: ClassVar[str] = "authorization_taken_over"


@dataclass(slots=True, kw_only=True)
class OwnerReturned(Event):
    """The driver whose cable was kept locked is back."""

    name: ClassVar[str] = "owner_returned"


@dataclass(slots=True, kw_only=True)
class InvalidIdReported(Event):
    """The CSMS answered a TransactionEvent with an authorization status other than Accepted."""

    name: ClassVar[str] = "invalid_id_reported"
    transaction_id: str


@dataclass(slots=True, kw_only=True)
class RemoteStartOrdered(Event):
    """The CSMS has a driver who is to charge at this EVSE."""

    name: ClassVar[str] = "remote_start_ordered"
    token: types.IdTokenType
    group: types.IdTokenType | None = None
    remote_start_id: int


@dataclass(slots=True, kw_only=True)
class RemoteStopOrdered(Event):
    """The CSMS wants the transaction of this EVSE stopped."""

    name: ClassVar[str] = "remote_stop_ordered"


@dataclass(slots=True, kw_only=True)
class UnlockOrdered(Event):
    """The CSMS wants the plug released, whether one is there or not."""

    name: ClassVar[str] = "unlock_ordered"


@dataclass(slots=True, kw_only=True)
class EvConnected(Event):
    """There is a connection with the EV."""

    name: ClassVar[str] = "ev_connected"


@dataclass(slots=True, kw_only=True)
class EvDisconnected(Event):
    """The connection with the EV is lost."""

    name: ClassVar[str] = "ev_disconnected"
    at_ev_side: bool


@dataclass(slots=True, kw_only=True)
class EvStayedAway(Event):
    """The EV on an attached cable did not come back in time."""

    name: ClassVar[str] = "ev_stayed_away"


@dataclass(slots=True, kw_only=True)
class PlugLockWanted(Event):
    """The EV is connected and the driver authorized; energy may be offered as soon as the plug cannot be pulled."""

    name: ClassVar[str] = "plug_lock_wanted"


@dataclass(slots=True, kw_only=True)
class PlugLocked(Event):
    """The plug of the connected EV is locked, or belongs to the station."""

    name: ClassVar[str] = "plug_locked"


@dataclass(slots=True, kw_only=True)
class ChargingAllowed(Event):
    """The EV is connected, the driver authorized, and the plug locked where it needs to be; energy may be offered."""

    name: ClassVar[str] = "charging_allowed"
    driver_came_last: bool


@dataclass(slots=True, kw_only=True)
class EnergyWithheld(Event):
    """No more energy may be offered to this driver, but the transaction goes on."""

    name: ClassVar[str] = "energy_withheld"


@dataclass(slots=True, kw_only=True)
class EnergyStarted(Event):
    """Energy flows to the EV."""

    name: ClassVar[str] = "energy_started"


@dataclass(slots=True, kw_only=True)
class EnergySuspendedByEv(Event):
    """The EV takes no energy although it is offered."""

    name: ClassVar[str] = "energy_suspended_by_ev"


@dataclass(slots=True, kw_only=True)
class EnergySuspendedByStation(Event):
    """The station offers no energy although EV and driver are here."""

    name: ClassVar[str] = "energy_suspended_by_station"


@dataclass(slots=True, kw_only=True)
class EnergyEnded(Event):
    """The power path is open; energy no longer flows."""

    name: ClassVar[str] = "energy_ended"


@dataclass(slots=True, kw_only=True)
class TransactionEnded(Event):
    """The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it."""

    name: ClassVar[str] = "transaction_ended"
    normally: bool


@dataclass(slots=True, kw_only=True)
class TransactionHandedOver(Event):
    """A transaction that began without an EVSE goes on at this one."""

    name: ClassVar[str] = "transaction_handed_over"
    record: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class AlignedValuesDue(Event):
    """It is a moment of AlignedDataCtrlr.Interval."""

    name: ClassVar[str] = "aligned_values_due"


@dataclass(slots=True, kw_only=True)
class AlignedSampleDue(Event):
    """It is a moment of AlignedDataCtrlr.TxEndedInterval."""

    name: ClassVar[str] = "aligned_sample_due"


@dataclass(slots=True, kw_only=True)
class StationAvailabilityWanted(Event):
    """The CSMS wants the station in service, or out of it."""

    name: ClassVar[str] = "station_availability_wanted"
    operative: bool


@dataclass(slots=True, kw_only=True)
class EvseAvailabilityWanted(Event):
    """The CSMS wants the EVSE in service, or out of it."""

    name: ClassVar[str] = "evse_availability_wanted"
    operative: bool


@dataclass(slots=True, kw_only=True)
class ConnectorAvailabilityWanted(Event):
    """The CSMS wants the connector in service, or out of it."""

    name: ClassVar[str] = "connector_availability_wanted"
    operative: bool


@dataclass(slots=True, kw_only=True)
class OperabilityChanged(Event):
    """The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it."""

    name: ClassVar[str] = "operability_changed"


@dataclass(slots=True, kw_only=True)
class RebootOrdered(Event):
    """The station is to reboot at once."""

    name: ClassVar[str] = "reboot_ordered"


@dataclass(slots=True, kw_only=True)
class RebootScheduled(Event):
    """The station is to reboot once it is idle."""

    name: ClassVar[str] = "reboot_scheduled"


@dataclass(slots=True, kw_only=True)
class EvseResetOrdered(Event):
    """The EVSE is to be reset at once."""

    name: ClassVar[str] = "evse_reset_ordered"


@dataclass(slots=True, kw_only=True)
class EvseResetScheduled(Event):
    """The EVSE is to be reset once it is idle."""

    name: ClassVar[str] = "evse_reset_scheduled"


@dataclass(slots=True, kw_only=True)
class ResetBegun(Event):
    """An immediate reset has begun; a transaction of the EVSE, or of any, ends for it."""

    name: ClassVar[str] = "reset_begun"


@dataclass(slots=True, kw_only=True)
class RebootBegun(Event):
    """The hardware of the station is told to reset."""

    name: ClassVar[str] = "reboot_begun"
    reason: types.BootReasonEnumType


@dataclass(slots=True, kw_only=True)
class RebootGivenUp(Event):
    """The hardware of the station could not be reset."""

    name: ClassVar[str] = "reboot_given_up"


@dataclass(slots=True, kw_only=True)
class EventNoticed(Event):
    """A variable has a value that the CSMS is to be told of."""

    name: ClassVar[str] = "event_noticed"
    path: str
    value: str
    cleared: bool


@dataclass(slots=True, kw_only=True)
class ReportAccepted(Event):
    """The CSMS has asked for a report, and is told that it comes."""

    name: ClassVar[str] = "report_accepted"
    request_id: int
    paths: list[str]


@dataclass(slots=True, kw_only=True)
class BootNotificationWanted(Event):
    """The CSMS wants a BootNotification."""

    name: ClassVar[str] = "boot_notification_wanted"


@dataclass(slots=True, kw_only=True)
class HeartbeatWanted(Event):
    """The CSMS wants a Heartbeat."""

    name: ClassVar[str] = "heartbeat_wanted"


@dataclass(slots=True, kw_only=True)
class StatusWanted(Event):
    """The CSMS wants the status of a connector."""

    name: ClassVar[str] = "status_wanted"


@dataclass(slots=True, kw_only=True)
class MeterValuesWanted(Event):
    """The CSMS wants the meter values of an EVSE, or of all."""

    name: ClassVar[str] = "meter_values_wanted"


@dataclass(slots=True, kw_only=True)
class TransactionEventWanted(Event):
    """The CSMS wants a TransactionEvent of an EVSE, or of all."""

    name: ClassVar[str] = "transaction_event_wanted"


# The events that carry nothing but their address.
PLAIN: Mapping[str, Callable[..., Event]] = {
    "cable_plugged_in": CablePluggedIn,
    "ev_unplugged": EvUnplugged,
    "cable_removed": CableRemoved,
    "ev_draws_energy": EvDrawsEnergy,
    "ev_stops_drawing": EvStopsDrawing,
    "contactor_closed": ContactorClosed,
    "contactor_opened": ContactorOpened,
    "connector_locked": ConnectorLocked,
    "lock_failed": LockFailed,
    "connector_unlocked": ConnectorUnlocked,
    "unlock_failed": UnlockFailed,
    "vehicle_detected": VehicleDetected,
    "vehicle_departed": VehicleDeparted,
    "start_pressed": StartPressed,
    "stop_pressed": StopPressed,
    "emergency_pressed": EmergencyPressed,
    "meter_read": MeterRead,
    "fault_cleared": FaultCleared,
    "reset_barred": ResetBarred,
    "reset_allowed": ResetAllowed,
    "evse_restarted": EvseRestarted,
    "link_up": LinkUp,
    "link_down": LinkDown,
    "dial_failed": DialFailed,
    "message_sent": MessageSent,
    "request_received": RequestReceived,
    "network_profile_switched": NetworkProfileSwitched,
    "report_all_connectors": ReportAllConnectors,
    "report_changed_connectors": ReportChangedConnectors,
    "authorized": Authorized,
    "contract_unanswered": ContractUnanswered,
    "authorization_revoked": AuthorizationRevoked,
    "authorization_timed_out": AuthorizationTimedOut,
    "authorization_taken_over": AuthorizationTakenOver,
    "owner_returned": OwnerReturned,
    "remote_stop_ordered": RemoteStopOrdered,
    "unlock_ordered": UnlockOrdered,
    "ev_connected": EvConnected,
    "ev_stayed_away": EvStayedAway,
    "plug_lock_wanted": PlugLockWanted,
    "plug_locked": PlugLocked,
    "energy_withheld": EnergyWithheld,
    "energy_started": EnergyStarted,
    "energy_suspended_by_ev": EnergySuspendedByEv,
    "energy_suspended_by_station": EnergySuspendedByStation,
    "energy_ended": EnergyEnded,
    "aligned_values_due": AlignedValuesDue,
    "aligned_sample_due": AlignedSampleDue,
    "operability_changed": OperabilityChanged,
    "reboot_ordered": RebootOrdered,
    "reboot_scheduled": RebootScheduled,
    "evse_reset_ordered": EvseResetOrdered,
    "evse_reset_scheduled": EvseResetScheduled,
    "reset_begun": ResetBegun,
    "reboot_given_up": RebootGivenUp,
    "boot_notification_wanted": BootNotificationWanted,
    "heartbeat_wanted": HeartbeatWanted,
    "status_wanted": StatusWanted,
    "meter_values_wanted": MeterValuesWanted,
    "transaction_event_wanted": TransactionEventWanted,
}

EVENTS: Mapping[str, type[Event]] = {
    "cable_plugged_in": CablePluggedIn,
    "ev_unplugged": EvUnplugged,
    "cable_removed": CableRemoved,
    "ev_draws_energy": EvDrawsEnergy,
    "ev_stops_drawing": EvStopsDrawing,
    "contactor_closed": ContactorClosed,
    "contactor_opened": ContactorOpened,
    "connector_locked": ConnectorLocked,
    "lock_failed": LockFailed,
    "connector_unlocked": ConnectorUnlocked,
    "unlock_failed": UnlockFailed,
    "vehicle_detected": VehicleDetected,
    "vehicle_departed": VehicleDeparted,
    "token_presented": TokenPresented,
    "start_pressed": StartPressed,
    "stop_pressed": StopPressed,
    "emergency_pressed": EmergencyPressed,
    "contract_presented": ContractPresented,
    "signed_data_received": SignedDataReceived,
    "metering_receipt_received": MeteringReceiptReceived,
    "meter_read": MeterRead,
    "phases_changed": PhasesChanged,
    "connector_faulted": ConnectorFaulted,
    "fault_cleared": FaultCleared,
    "reset_barred": ResetBarred,
    "reset_allowed": ResetAllowed,
    "vendor_request_answered": VendorRequestAnswered,
    "vendor_request_made": VendorRequestMade,
    "evse_restarted": EvseRestarted,
    "station_started": StationStarted,
    "link_up": LinkUp,
    "link_down": LinkDown,
    "dial_failed": DialFailed,
    "message_sent": MessageSent,
    "request_received": RequestReceived,
    "station_accepted": StationAccepted,
    "csms_time_received": CsmsTimeReceived,
    "network_profile_accepted": NetworkProfileAccepted,
    "network_profile_used": NetworkProfileUsed,
    "network_profile_switched": NetworkProfileSwitched,
    "report_all_connectors": ReportAllConnectors,
    "report_changed_connectors": ReportChangedConnectors,
    "token_offered": TokenOffered,
    "authorized": Authorized,
    "authorization_refused": AuthorizationRefused,
    "contract_offered": ContractOffered,
    "contract_unanswered": ContractUnanswered,
    "authorization_ended": AuthorizationEnded,
    "master_pass_presented": MasterPassPresented,
    "authorization_revoked": AuthorizationRevoked,
    "authorization_timed_out": AuthorizationTimedOut,
    "authorization_claimed": AuthorizationClaimed,
    "authorization_handed_over": AuthorizationHandedOver,
    "authorization_taken_over": AuthorizationTakenOver,
    "owner_returned": OwnerReturned,
    "invalid_id_reported": InvalidIdReported,
    "remote_start_ordered": RemoteStartOrdered,
    "remote_stop_ordered": RemoteStopOrdered,
    "unlock_ordered": UnlockOrdered,
    "ev_connected": EvConnected,
    "ev_disconnected": EvDisconnected,
    "ev_stayed_away": EvStayedAway,
    "plug_lock_wanted": PlugLockWanted,
    "plug_locked": PlugLocked,
    "charging_allowed": ChargingAllowed,
    "energy_withheld": EnergyWithheld,
    "energy_started": EnergyStarted,
    "energy_suspended_by_ev": EnergySuspendedByEv,
    "energy_suspended_by_station": EnergySuspendedByStation,
    "energy_ended": EnergyEnded,
    "transaction_ended": TransactionEnded,
    "transaction_handed_over": TransactionHandedOver,
    "aligned_values_due": AlignedValuesDue,
    "aligned_sample_due": AlignedSampleDue,
    "station_availability_wanted": StationAvailabilityWanted,
    "evse_availability_wanted": EvseAvailabilityWanted,
    "connector_availability_wanted": ConnectorAvailabilityWanted,
    "operability_changed": OperabilityChanged,
    "reboot_ordered": RebootOrdered,
    "reboot_scheduled": RebootScheduled,
    "evse_reset_ordered": EvseResetOrdered,
    "evse_reset_scheduled": EvseResetScheduled,
    "reset_begun": ResetBegun,
    "reboot_begun": RebootBegun,
    "reboot_given_up": RebootGivenUp,
    "event_noticed": EventNoticed,
    "report_accepted": ReportAccepted,
    "boot_notification_wanted": BootNotificationWanted,
    "heartbeat_wanted": HeartbeatWanted,
    "status_wanted": StatusWanted,
    "meter_values_wanted": MeterValuesWanted,
    "transaction_event_wanted": TransactionEventWanted,
}
