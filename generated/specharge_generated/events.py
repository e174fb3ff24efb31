# Written by `specharge build` from specs/. Change the specs, then build.
"""The events of the vocabulary, with their payloads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from specharge_engine.events import Event

if TYPE_CHECKING:
    from specharge_generated import messages


class CablePluggedIn(Event):
    """A cable is in the outlet and an EV is at its other end; for an attached cable, the EV is plugged in."""

    __slots__ = ()
    name = "cable_plugged_in"


class EvUnplugged(Event):
    """The EV end of the cable is out; a cable in a socket is still there."""

    __slots__ = ()
    name = "ev_unplugged"


class CableRemoved(Event):
    """The cable is out of the socket, and the EV with it."""

    __slots__ = ()
    name = "cable_removed"


class EvDrawsEnergy(Event):
    """The EV takes energy over the closed power path."""

    __slots__ = ()
    name = "ev_draws_energy"


class EvStopsDrawing(Event):
    """The EV takes no energy although it is offered."""

    __slots__ = ()
    name = "ev_stops_drawing"


class ContactorClosed(Event):
    """The power path of the EVSE is closed."""

    __slots__ = ()
    name = "contactor_closed"


class ContactorOpened(Event):
    """The power path of the EVSE is open."""

    __slots__ = ()
    name = "contactor_opened"


class ConnectorLocked(Event):
    """The plug is locked in its socket."""

    __slots__ = ()
    name = "connector_locked"


class LockFailed(Event):
    """The plug could not be locked in its socket, or is held no longer."""

    __slots__ = ()
    name = "lock_failed"


class ConnectorUnlocked(Event):
    """The plug was released, or there was nothing to hold it."""

    __slots__ = ()
    name = "connector_unlocked"


class UnlockFailed(Event):
    """The plug could not be released; the lock is stuck."""

    __slots__ = ()
    name = "unlock_failed"


class VehicleDetected(Event):
    """The detector of the parking bay sees a vehicle."""

    __slots__ = ()
    name = "vehicle_detected"


class VehicleDeparted(Event):
    """The detector of the parking bay sees no vehicle any more."""

    __slots__ = ()
    name = "vehicle_departed"


class TokenPresented(Event):
    """A driver presents an idToken; at the reader of an EVSE, or at one that serves the whole station."""

    __slots__ = ("at_evse", "token")
    name = "token_presented"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        at_evse: int | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.at_evse = at_evse


class StartPressed(Event):
    """The start button is pressed."""

    __slots__ = ()
    name = "start_pressed"


class StopPressed(Event):
    """The stop button is pressed."""

    __slots__ = ()
    name = "stop_pressed"


class EmergencyPressed(Event):
    """The emergency stop is pressed."""

    __slots__ = ()
    name = "emergency_pressed"


class ContractPresented(Event):
    """The EV presents a contract certificate (ISO 15118) and has shown that it holds the key; `certificate` is the chain as PEM, leaf first."""

    __slots__ = ("certificate", "emaid")
    name = "contract_presented"

    def __init__(
        self,
        *,
        emaid: str,
        certificate: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.emaid = emaid
        self.certificate = certificate


class SessionEndedByEv(Event):
    """The EV ends its charging session (ISO 15118 SessionStopReq with Terminate)."""

    __slots__ = ()
    name = "session_ended_by_ev"


class TransactionsChosen(Event):
    """In the dialogue of a master pass the user has picked the transactions to stop, by EVSE; perhaps none."""

    __slots__ = ("evses",)
    name = "transactions_chosen"

    def __init__(
        self,
        *,
        evses: list[int],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.evses = evses


class SignedDataReceived(Event):
    """The meter delivers signed values."""

    __slots__ = ("data",)
    name = "signed_data_received"

    def __init__(
        self,
        *,
        data: messages.SignedMeterValueType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.data = data


class MeteringReceiptReceived(Event):
    """The EV acknowledges a meter value that it was told (ISO 15118 MeteringReceiptReq), signed or not."""

    __slots__ = ("data",)
    name = "metering_receipt_received"

    def __init__(
        self,
        *,
        data: messages.SignedMeterValueType | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.data = data


class MeterRead(Event):
    """The meter has new values; they are read over the meter port."""

    __slots__ = ()
    name = "meter_read"


class PhasesChanged(Event):
    """The EV charges over another number of phases."""

    __slots__ = ("phases",)
    name = "phases_changed"

    def __init__(
        self,
        *,
        phases: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.phases = phases


class ConnectorFaulted(Event):
    """The connector has a fault that keeps it from charging."""

    __slots__ = ("code",)
    name = "connector_faulted"

    def __init__(
        self,
        *,
        code: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.code = code


class FaultCleared(Event):
    """The fault of the connector is gone."""

    __slots__ = ()
    name = "fault_cleared"


class ResetBarred(Event):
    """The hardware of an EVSE, or without one of the whole station, must not be interrupted by a reset now."""

    __slots__ = ()
    name = "reset_barred"


class ResetAllowed(Event):
    """The hardware of an EVSE, or without one of the whole station, can be reset again."""

    __slots__ = ()
    name = "reset_allowed"


class VendorRequestAnswered(Event):
    """The vendor's functions in this station have decided a DataTransfer of the CSMS."""

    __slots__ = ("data", "reference", "status")
    name = "vendor_request_answered"

    def __init__(
        self,
        *,
        reference: str,
        status: messages.DataTransferStatusEnumType,
        data: Any | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.status = status
        self.data = data


class VendorRequestMade(Event):
    """The vendor's functions in this station have something for the CSMS for which OCPP has no message."""

    __slots__ = ("data", "message", "vendor")
    name = "vendor_request_made"

    def __init__(
        self,
        *,
        vendor: str,
        message: str | None = None,
        data: Any | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.vendor = vendor
        self.message = message
        self.data = data


class EvseRestarted(Event):
    """The hardware of the EVSE has been reset, and has told what is there."""

    __slots__ = ()
    name = "evse_restarted"


class ContractCertificateWanted(Event):
    """The EV wants its contract certificate installed or updated (ISO 15118); its message is for the CSMS."""

    __slots__ = ("action", "exi", "schema_version")
    name = "contract_certificate_wanted"

    def __init__(
        self,
        *,
        action: messages.CertificateActionEnumType,
        schema_version: str,
        exi: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.action = action
        self.schema_version = schema_version
        self.exi = exi


class TamperDetected(Event):
    """The sensor that guards the housing has been triggered."""

    __slots__ = ("what",)
    name = "tamper_detected"

    def __init__(
        self,
        *,
        what: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.what = what


class MemoryRanLow(Event):
    """The flash or the RAM of the station is nearly full."""

    __slots__ = ("what",)
    name = "memory_ran_low"

    def __init__(
        self,
        *,
        what: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.what = what


class MaintenanceLoginAccepted(Event):
    """Somebody has logged in at the local maintenance interface."""

    __slots__ = ("origin", "user")
    name = "maintenance_login_accepted"

    def __init__(
        self,
        *,
        user: str | None = None,
        origin: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.user = user
        self.origin = origin


class MaintenanceLoginFailed(Event):
    """Somebody has tried to log in at the local maintenance interface, and was refused."""

    __slots__ = ("origin", "user")
    name = "maintenance_login_failed"

    def __init__(
        self,
        *,
        user: str | None = None,
        origin: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.user = user
        self.origin = origin


class SecurityLogClearingOrdered(Event):
    """Somebody at the local maintenance interface wants the security log emptied."""

    __slots__ = ("origin", "user")
    name = "security_log_clearing_ordered"

    def __init__(
        self,
        *,
        user: str | None = None,
        origin: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.user = user
        self.origin = origin


class StationStarted(Event):
    """The station's software runs; what was kept is restored. There is a reason when the hardware knows it."""

    __slots__ = ("reason",)
    name = "station_started"

    def __init__(
        self,
        *,
        reason: messages.BootReasonEnumType | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reason = reason


class LinkUp(Event):
    """The WebSocket to the CSMS is open."""

    __slots__ = ()
    name = "link_up"


class LinkDown(Event):
    """The WebSocket to the CSMS is closed."""

    __slots__ = ()
    name = "link_down"


class DialFailed(Event):
    """The CSMS could not be reached; the link will dial again."""

    __slots__ = ()
    name = "dial_failed"


class CsmsCertificateRefused(Event):
    """The station refused to connect, for the certificate of the CSMS is not valid or cannot be verified."""

    __slots__ = ("detail", "security_profile", "url")
    name = "csms_certificate_refused"

    def __init__(
        self,
        *,
        security_profile: int,
        url: str,
        detail: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.security_profile = security_profile
        self.url = url
        self.detail = detail


class CsmsTlsVersionRefused(Event):
    """The station refused to connect, for the CSMS offers no TLS of version 1.2 or above."""

    __slots__ = ("detail", "security_profile", "url")
    name = "csms_tls_version_refused"

    def __init__(
        self,
        *,
        security_profile: int,
        url: str,
        detail: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.security_profile = security_profile
        self.url = url
        self.detail = detail


class CsmsCipherSuitesRefused(Event):
    """The station refused to connect, for the CSMS offers no cipher suite that may be used, or wants compression."""

    __slots__ = ("detail", "security_profile", "url")
    name = "csms_cipher_suites_refused"

    def __init__(
        self,
        *,
        security_profile: int,
        url: str,
        detail: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.security_profile = security_profile
        self.url = url
        self.detail = detail


class CsmsRefusedUs(Event):
    """The CSMS refused to connect, for it did not accept the password or the certificate of the station."""

    __slots__ = ("detail", "security_profile", "url")
    name = "csms_refused_us"

    def __init__(
        self,
        *,
        security_profile: int,
        url: str,
        detail: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.security_profile = security_profile
        self.url = url
        self.detail = detail


class MessageSent(Event):
    """A message of this station, request or answer, is on the wire."""

    __slots__ = ()
    name = "message_sent"


class RequestReceived(Event):
    """The CSMS sends a request; asked before the machine of that request."""

    __slots__ = ()
    name = "request_received"


class CertificatesSurveyed(Event):
    """What certificates there are now; times in seconds of the Unix epoch."""

    __slots__ = ("csms_roots", "entries", "fallback_root", "previous_certificate", "station_certificate_expires", "v2g_certificate", "v2g_certificate_expires", "v2g_certificate_mark")
    name = "certificates_surveyed"

    def __init__(
        self,
        *,
        entries: int,
        csms_roots: int,
        fallback_root: bool,
        previous_certificate: bool,
        station_certificate_expires: float | None = None,
        v2g_certificate: str | None = None,
        v2g_certificate_mark: str | None = None,
        v2g_certificate_expires: float | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.entries = entries
        self.csms_roots = csms_roots
        self.fallback_root = fallback_root
        self.station_certificate_expires = station_certificate_expires
        self.previous_certificate = previous_certificate
        self.v2g_certificate = v2g_certificate
        self.v2g_certificate_mark = v2g_certificate_mark
        self.v2g_certificate_expires = v2g_certificate_expires


class CsrMade(Event):
    """A new key and its certificate signing request are made; without a csr they could not be."""

    __slots__ = ("csr", "use")
    name = "csr_made"

    def __init__(
        self,
        *,
        use: str,
        csr: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.use = use
        self.csr = csr


class SignedCertificateChecked(Event):
    """A signed certificate is in its place for these uses; or it is not, because of a problem."""

    __slots__ = ("problem", "reference", "uses")
    name = "signed_certificate_checked"

    def __init__(
        self,
        *,
        reference: str,
        uses: list[str],
        problem: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.uses = uses
        self.problem = problem


class CertificatesListed(Event):
    """The installed certificates of the wanted types, each a CertificateHashDataChainType."""

    __slots__ = ("found", "reference")
    name = "certificates_listed"

    def __init__(
        self,
        *,
        reference: str,
        found: Any,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.found = found


class CertificateInstalled(Event):
    """A root certificate is installed (Accepted), or is not."""

    __slots__ = ("outcome", "problem", "reference")
    name = "certificate_installed"

    def __init__(
        self,
        *,
        reference: str,
        outcome: str,
        problem: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.outcome = outcome
        self.problem = problem


class CertificateDeleted(Event):
    """A certificate is deleted (Accepted), or is not."""

    __slots__ = ("outcome", "reference")
    name = "certificate_deleted"

    def __init__(
        self,
        *,
        reference: str,
        outcome: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.outcome = outcome


class OcspRequestsListed(Event):
    """The certificates whose OCSP status can be asked for, each an OCSPRequestDataType."""

    __slots__ = ("requests",)
    name = "ocsp_requests_listed"

    def __init__(
        self,
        *,
        requests: Any,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.requests = requests


class LogUploaded(Event):
    """A log has been uploaded."""

    __slots__ = ("reference",)
    name = "log_uploaded"

    def __init__(
        self,
        *,
        reference: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference


class LogUploadFailed(Event):
    """A log could not be uploaded; the outcome is a value of UploadLogStatusEnumType."""

    __slots__ = ("outcome", "reference")
    name = "log_upload_failed"

    def __init__(
        self,
        *,
        reference: str,
        outcome: messages.UploadLogStatusEnumType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reference = reference
        self.outcome = outcome


class InvalidMessageReceived(Event):
    """The CSMS has sent something that is no valid OCPP message."""

    __slots__ = ("why",)
    name = "invalid_message_received"

    def __init__(
        self,
        *,
        why: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.why = why


class MessageReplayed(Event):
    """A request has come under a message id that an earlier one had."""

    __slots__ = ("action",)
    name = "message_replayed"

    def __init__(
        self,
        *,
        action: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.action = action


class SecurityEventNoticed(Event):
    """A security event of this type has happened; what a transition names under security_event comes as this."""

    __slots__ = ("tech_info", "type")
    name = "security_event_noticed"

    def __init__(
        self,
        *,
        type: str,
        tech_info: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.type = type
        self.tech_info = tech_info


class CertificateRenewalWanted(Event):
    """The CSMS wants a new certificate for the station's connection, for ISO 15118, or one for both."""

    __slots__ = ("use",)
    name = "certificate_renewal_wanted"

    def __init__(
        self,
        *,
        use: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.use = use


class CertificateRenewed(Event):
    """A new certificate for these uses is in its place."""

    __slots__ = ("uses",)
    name = "certificate_renewed"

    def __init__(
        self,
        *,
        uses: list[str],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.uses = uses


class CertificateRefused(Event):
    """The certificate that the CSMS gave for this use, or for one that it did not tell, is not valid."""

    __slots__ = ("use",)
    name = "certificate_refused"

    def __init__(
        self,
        *,
        use: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.use = use


class SigningDenied(Event):
    """The CSMS will not have a certificate for this use signed."""

    __slots__ = ("use",)
    name = "signing_denied"

    def __init__(
        self,
        *,
        use: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.use = use


class PriorityEntriesFailed(Event):
    """The CSMS could be reached by no entry of NetworkConfigurationPriority."""

    __slots__ = ()
    name = "priority_entries_failed"


class LastSuccessFailed(Event):
    """The CSMS could not be reached by the profile of the last connection either."""

    __slots__ = ()
    name = "last_success_failed"


class StationAccepted(Event):
    """The CSMS has accepted the station."""

    __slots__ = ("interval",)
    name = "station_accepted"

    def __init__(
        self,
        *,
        interval: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.interval = interval


class CsmsTimeReceived(Event):
    """The CSMS has told its time."""

    __slots__ = ("time",)
    name = "csms_time_received"

    def __init__(
        self,
        *,
        time: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.time = time


class NetworkProfileAccepted(Event):
    """The CSMS has given a slot a NetworkConnectionProfile that this station can use."""

    __slots__ = ("profile", "slot")
    name = "network_profile_accepted"

    def __init__(
        self,
        *,
        slot: int,
        profile: messages.NetworkConnectionProfileType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.slot = slot
        self.profile = profile


class NetworkProfileUsed(Event):
    """The CSMS is connected by this NetworkConnectionProfile."""

    __slots__ = ("profile", "slot")
    name = "network_profile_used"

    def __init__(
        self,
        *,
        slot: int,
        profile: messages.NetworkConnectionProfileType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.slot = slot
        self.profile = profile


class NetworkProfileSwitched(Event):
    """It is another profile than that of the last connection, and so perhaps another CSMS."""

    __slots__ = ()
    name = "network_profile_switched"


class ReportAllConnectors(Event):
    """The station was offline for longer than OfflineThreshold; every connector tells its status."""

    __slots__ = ()
    name = "report_all_connectors"


class ReportChangedConnectors(Event):
    """The station was offline for a short time; connectors whose status changed meanwhile tell it."""

    __slots__ = ()
    name = "report_changed_connectors"


class TokenOffered(Event):
    """A presented idToken is meant for this EVSE."""

    __slots__ = ("token",)
    name = "token_offered"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token


class Authorized(Event):
    """A driver is authorized to charge at this EVSE."""

    __slots__ = ()
    name = "authorized"


class AuthorizationRefused(Event):
    """A presented idToken may not charge here."""

    __slots__ = ("certificate", "token", "why")
    name = "authorization_refused"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        why: str,
        certificate: messages.AuthorizeCertificateStatusEnumType | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.why = why
        self.certificate = certificate


class ContractOffered(Event):
    """The CSMS is to be asked about the contract of an EV; with what it needs to check the certificates."""

    __slots__ = ("chain", "ocsp", "token")
    name = "contract_offered"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        ocsp: list[messages.OCSPRequestDataType],
        chain: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.ocsp = ocsp
        self.chain = chain


class ContractUnanswered(Event):
    """The link was lost while the CSMS was asked about a contract."""

    __slots__ = ()
    name = "contract_unanswered"


class AuthorizationEnded(Event):
    """The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV."""

    __slots__ = ("by_ev", "by_master_pass", "remotely", "token")
    name = "authorization_ended"

    def __init__(
        self,
        *,
        token: messages.IdTokenType | None = None,
        remotely: bool | None = None,
        by_master_pass: bool | None = None,
        by_ev: bool | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.remotely = remotely
        self.by_master_pass = by_master_pass
        self.by_ev = by_ev


class MasterPassPresented(Event):
    """An idToken of the group AuthCtrlr.MasterPassGroupId is presented."""

    __slots__ = ("token",)
    name = "master_pass_presented"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token


class ChosenTransactionsStop(Event):
    """The user with the master pass has picked transactions; they stop."""

    __slots__ = ("evses", "token")
    name = "chosen_transactions_stop"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        evses: list[int],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.evses = evses


class AuthorizationRevoked(Event):
    """The CSMS did not accept the idToken of the transaction, and that ends the authorization."""

    __slots__ = ()
    name = "authorization_revoked"


class AuthorizationTimedOut(Event):
    """No cable was plugged in within EVConnectionTimeOut."""

    __slots__ = ()
    name = "authorization_timed_out"


class AuthorizationClaimed(Event):
    """An EV is connected at an EVSE, and a driver who had no EVSE yet takes it."""

    __slots__ = ("by_evse",)
    name = "authorization_claimed"

    def __init__(
        self,
        *,
        by_evse: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.by_evse = by_evse


class AuthorizationHandedOver(Event):
    """A driver who was authorized before an EVSE was known is authorized at this one."""

    __slots__ = ("accepted", "group", "priority", "reservation_id", "token")
    name = "authorization_handed_over"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        accepted: bool,
        group: messages.IdTokenType | None = None,
        reservation_id: int | None = None,
        priority: int | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.group = group
        self.accepted = accepted
        self.reservation_id = reservation_id
        self.priority = priority


class AuthorizationTakenOver(Event):
    """A driver who had no EVSE is authorized at this one now."""

    __slots__ = ()
    name = "authorization_taken_over"


class OwnerReturned(Event):
    """The driver whose cable was kept locked is back."""

    __slots__ = ()
    name = "owner_returned"


class InvalidIdReported(Event):
    """The CSMS answered a TransactionEvent with an authorization status other than Accepted."""

    __slots__ = ("transaction_id",)
    name = "invalid_id_reported"

    def __init__(
        self,
        *,
        transaction_id: str,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.transaction_id = transaction_id


class RemoteStartOrdered(Event):
    """The CSMS has a driver who is to charge at this EVSE."""

    __slots__ = ("group", "remote_start_id", "token")
    name = "remote_start_ordered"

    def __init__(
        self,
        *,
        token: messages.IdTokenType,
        remote_start_id: int,
        group: messages.IdTokenType | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.token = token
        self.group = group
        self.remote_start_id = remote_start_id


class RemoteStopOrdered(Event):
    """The CSMS wants the transaction of this EVSE stopped."""

    __slots__ = ()
    name = "remote_stop_ordered"


class UnlockOrdered(Event):
    """The CSMS wants the plug released, whether one is there or not."""

    __slots__ = ()
    name = "unlock_ordered"


class EvConnected(Event):
    """There is a connection with the EV."""

    __slots__ = ()
    name = "ev_connected"


class EvDisconnected(Event):
    """The connection with the EV is lost."""

    __slots__ = ("at_ev_side",)
    name = "ev_disconnected"

    def __init__(
        self,
        *,
        at_ev_side: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.at_ev_side = at_ev_side


class EvStayedAway(Event):
    """The EV on an attached cable did not come back in time."""

    __slots__ = ()
    name = "ev_stayed_away"


class PlugLockWanted(Event):
    """The EV is connected and the driver authorized; energy may be offered as soon as the plug cannot be pulled."""

    __slots__ = ()
    name = "plug_lock_wanted"


class PlugLocked(Event):
    """The plug of the connected EV is locked, or belongs to the station."""

    __slots__ = ()
    name = "plug_locked"


class ChargingAllowed(Event):
    """The EV is connected, the driver authorized, and the plug locked where it needs to be; energy may be offered."""

    __slots__ = ("driver_came_last",)
    name = "charging_allowed"

    def __init__(
        self,
        *,
        driver_came_last: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.driver_came_last = driver_came_last


class EnergyWithheld(Event):
    """No more energy may be offered to this driver, but the transaction goes on."""

    __slots__ = ()
    name = "energy_withheld"


class EnergyStarted(Event):
    """Energy flows to the EV."""

    __slots__ = ()
    name = "energy_started"


class EnergySuspendedByEv(Event):
    """The EV takes no energy although it is offered."""

    __slots__ = ()
    name = "energy_suspended_by_ev"


class EnergySuspendedByStation(Event):
    """The station offers no energy although EV and driver are here."""

    __slots__ = ()
    name = "energy_suspended_by_station"


class EnergyEnded(Event):
    """The power path is open; energy no longer flows."""

    __slots__ = ()
    name = "energy_ended"


class TransactionEnded(Event):
    """The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it."""

    __slots__ = ("normally",)
    name = "transaction_ended"

    def __init__(
        self,
        *,
        normally: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.normally = normally


class TransactionHandedOver(Event):
    """A transaction that began without an EVSE goes on at this one."""

    __slots__ = ("record",)
    name = "transaction_handed_over"

    def __init__(
        self,
        *,
        record: dict[str, Any],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.record = record


class ChargingProfilesChanged(Event):
    """A charging profile is installed, replaced or gone; which one counts is to be worked out anew."""

    __slots__ = ()
    name = "charging_profiles_changed"


class ChargingPriorityChanged(Event):
    """The CSMS has given the transaction of this EVSE another chargingPriority."""

    __slots__ = ()
    name = "charging_priority_changed"


class LimitsInQuestion(Event):
    """Something has happened that may change what the EVSEs may take."""

    __slots__ = ()
    name = "limits_in_question"


class LimitsLowered(Event):
    """What the EVSEs may take from now on; those that may take less are told first."""

    __slots__ = ("limits",)
    name = "limits_lowered"

    def __init__(
        self,
        *,
        limits: Any,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.limits = limits


class LimitsRaised(Event):
    """The same; those that may take more are told when the others are."""

    __slots__ = ("limits",)
    name = "limits_raised"

    def __init__(
        self,
        *,
        limits: Any,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.limits = limits


class LimitChanged(Event):
    """The EV may take more or less from now on; shared tells whether that comes of sharing what the station may take."""

    __slots__ = ("percent", "shared")
    name = "limit_changed"

    def __init__(
        self,
        *,
        shared: bool,
        percent: float,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.shared = shared
        self.percent = percent


class ChargingBarred(Event):
    """The limit is 0, so that the EV may take nothing."""

    __slots__ = ()
    name = "charging_barred"


class ChargingUnbarred(Event):
    """The limit is above 0 again."""

    __slots__ = ()
    name = "charging_unbarred"


class EnergySuspendedByLimit(Event):
    """The station offers no energy as the limit is 0, although EV and driver are here."""

    __slots__ = ()
    name = "energy_suspended_by_limit"


class ChargingProfileReportAccepted(Event):
    """The CSMS has asked for charging profiles, and is told that they come."""

    __slots__ = ("messages",)
    name = "charging_profile_report_accepted"

    def __init__(
        self,
        *,
        messages: list[dict[str, Any]],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.messages = messages


class AlignedValuesDue(Event):
    """It is a moment of AlignedDataCtrlr.Interval."""

    __slots__ = ()
    name = "aligned_values_due"


class AlignedSampleDue(Event):
    """It is a moment of AlignedDataCtrlr.TxEndedInterval."""

    __slots__ = ()
    name = "aligned_sample_due"


class StationAvailabilityWanted(Event):
    """The CSMS wants the station in service, or out of it."""

    __slots__ = ("operative",)
    name = "station_availability_wanted"

    def __init__(
        self,
        *,
        operative: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.operative = operative


class EvseAvailabilityWanted(Event):
    """The CSMS wants the EVSE in service, or out of it."""

    __slots__ = ("operative",)
    name = "evse_availability_wanted"

    def __init__(
        self,
        *,
        operative: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.operative = operative


class ConnectorAvailabilityWanted(Event):
    """The CSMS wants the connector in service, or out of it."""

    __slots__ = ("operative",)
    name = "connector_availability_wanted"

    def __init__(
        self,
        *,
        operative: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.operative = operative


class OperabilityChanged(Event):
    """The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it."""

    __slots__ = ()
    name = "operability_changed"


class ReservationAccepted(Event):
    """The CSMS has reserved something, or replaced what it had reserved under this id."""

    __slots__ = ("expiry", "for_evse", "for_type", "group", "reservation_id", "token")
    name = "reservation_accepted"

    def __init__(
        self,
        *,
        reservation_id: int,
        expiry: float,
        token: messages.IdTokenType,
        group: messages.IdTokenType | None = None,
        for_evse: int | None = None,
        for_type: str | None = None,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reservation_id = reservation_id
        self.expiry = expiry
        self.token = token
        self.group = group
        self.for_evse = for_evse
        self.for_type = for_type


class ReservationCancelled(Event):
    """The CSMS gives up a reservation."""

    __slots__ = ("reservation_id",)
    name = "reservation_cancelled"

    def __init__(
        self,
        *,
        reservation_id: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reservation_id = reservation_id


class ReservationUsed(Event):
    """The driver for whom a reservation was made is here."""

    __slots__ = ("reservation_id",)
    name = "reservation_used"

    def __init__(
        self,
        *,
        reservation_id: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reservation_id = reservation_id


class ReservationExpired(Event):
    """Nobody has used a reservation in time."""

    __slots__ = ("reservation_id",)
    name = "reservation_expired"

    def __init__(
        self,
        *,
        reservation_id: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reservation_id = reservation_id


class ReservationRemoved(Event):
    """A reservation cannot be kept any more."""

    __slots__ = ("reservation_id",)
    name = "reservation_removed"

    def __init__(
        self,
        *,
        reservation_id: int,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reservation_id = reservation_id


class ReservationsChanged(Event):
    """Other EVSEs may be reserved now; every connector looks what that means for it."""

    __slots__ = ()
    name = "reservations_changed"


class OccupancyChanged(Event):
    """A connector of the EVSE has another status, or a driver came or went; reservations may need other EVSEs now."""

    __slots__ = ()
    name = "occupancy_changed"


class RebootOrdered(Event):
    """The station is to reboot at once."""

    __slots__ = ()
    name = "reboot_ordered"


class RebootScheduled(Event):
    """The station is to reboot once it is idle."""

    __slots__ = ()
    name = "reboot_scheduled"


class EvseResetOrdered(Event):
    """The EVSE is to be reset at once."""

    __slots__ = ()
    name = "evse_reset_ordered"


class EvseResetScheduled(Event):
    """The EVSE is to be reset once it is idle."""

    __slots__ = ()
    name = "evse_reset_scheduled"


class ResetBegun(Event):
    """An immediate reset has begun; a transaction of the EVSE, or of any, ends for it."""

    __slots__ = ()
    name = "reset_begun"


class RebootBegun(Event):
    """The hardware of the station is told to reset."""

    __slots__ = ("reason",)
    name = "reboot_begun"

    def __init__(
        self,
        *,
        reason: messages.BootReasonEnumType,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.reason = reason


class RebootGivenUp(Event):
    """The hardware of the station could not be reset."""

    __slots__ = ()
    name = "reboot_given_up"


class EventNoticed(Event):
    """A variable has a value that the CSMS is to be told of."""

    __slots__ = ("cleared", "path", "value")
    name = "event_noticed"

    def __init__(
        self,
        *,
        path: str,
        value: str,
        cleared: bool,
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.path = path
        self.value = value
        self.cleared = cleared


class ReportAccepted(Event):
    """The CSMS has asked for a report, and is told that it comes."""

    __slots__ = ("paths", "request_id")
    name = "report_accepted"

    def __init__(
        self,
        *,
        request_id: int,
        paths: list[str],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.request_id = request_id
        self.paths = paths


class LogUploadOrdered(Event):
    """The CSMS wants a log uploaded, and is told that it will be."""

    __slots__ = ("order",)
    name = "log_upload_ordered"

    def __init__(
        self,
        *,
        order: dict[str, Any],
        evse: int | None = None,
        connector: int | None = None,
    ) -> None:
        self.evse = evse
        self.connector = connector
        self.order = order


class LogUploadBegun(Event):
    """Nothing is in the way of the upload that the CSMS wants."""

    __slots__ = ()
    name = "log_upload_begun"


class LogStatusWanted(Event):
    """The CSMS wants a LogStatusNotification."""

    __slots__ = ()
    name = "log_status_wanted"


class BootNotificationWanted(Event):
    """The CSMS wants a BootNotification."""

    __slots__ = ()
    name = "boot_notification_wanted"


class HeartbeatWanted(Event):
    """The CSMS wants a Heartbeat."""

    __slots__ = ()
    name = "heartbeat_wanted"


class StatusWanted(Event):
    """The CSMS wants the status of a connector."""

    __slots__ = ()
    name = "status_wanted"


class MeterValuesWanted(Event):
    """The CSMS wants the meter values of an EVSE, or of all."""

    __slots__ = ()
    name = "meter_values_wanted"


class TransactionEventWanted(Event):
    """The CSMS wants a TransactionEvent of an EVSE, or of all."""

    __slots__ = ()
    name = "transaction_event_wanted"


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
    "session_ended_by_ev": SessionEndedByEv,
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
    "priority_entries_failed": PriorityEntriesFailed,
    "last_success_failed": LastSuccessFailed,
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
    "charging_profiles_changed": ChargingProfilesChanged,
    "charging_priority_changed": ChargingPriorityChanged,
    "limits_in_question": LimitsInQuestion,
    "charging_barred": ChargingBarred,
    "charging_unbarred": ChargingUnbarred,
    "energy_suspended_by_limit": EnergySuspendedByLimit,
    "aligned_values_due": AlignedValuesDue,
    "aligned_sample_due": AlignedSampleDue,
    "operability_changed": OperabilityChanged,
    "reservations_changed": ReservationsChanged,
    "occupancy_changed": OccupancyChanged,
    "reboot_ordered": RebootOrdered,
    "reboot_scheduled": RebootScheduled,
    "evse_reset_ordered": EvseResetOrdered,
    "evse_reset_scheduled": EvseResetScheduled,
    "reset_begun": ResetBegun,
    "reboot_given_up": RebootGivenUp,
    "log_upload_begun": LogUploadBegun,
    "log_status_wanted": LogStatusWanted,
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
    "session_ended_by_ev": SessionEndedByEv,
    "transactions_chosen": TransactionsChosen,
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
    "contract_certificate_wanted": ContractCertificateWanted,
    "tamper_detected": TamperDetected,
    "memory_ran_low": MemoryRanLow,
    "maintenance_login_accepted": MaintenanceLoginAccepted,
    "maintenance_login_failed": MaintenanceLoginFailed,
    "security_log_clearing_ordered": SecurityLogClearingOrdered,
    "station_started": StationStarted,
    "link_up": LinkUp,
    "link_down": LinkDown,
    "dial_failed": DialFailed,
    "csms_certificate_refused": CsmsCertificateRefused,
    "csms_tls_version_refused": CsmsTlsVersionRefused,
    "csms_cipher_suites_refused": CsmsCipherSuitesRefused,
    "csms_refused_us": CsmsRefusedUs,
    "message_sent": MessageSent,
    "request_received": RequestReceived,
    "certificates_surveyed": CertificatesSurveyed,
    "csr_made": CsrMade,
    "signed_certificate_checked": SignedCertificateChecked,
    "certificates_listed": CertificatesListed,
    "certificate_installed": CertificateInstalled,
    "certificate_deleted": CertificateDeleted,
    "ocsp_requests_listed": OcspRequestsListed,
    "log_uploaded": LogUploaded,
    "log_upload_failed": LogUploadFailed,
    "invalid_message_received": InvalidMessageReceived,
    "message_replayed": MessageReplayed,
    "security_event_noticed": SecurityEventNoticed,
    "certificate_renewal_wanted": CertificateRenewalWanted,
    "certificate_renewed": CertificateRenewed,
    "certificate_refused": CertificateRefused,
    "signing_denied": SigningDenied,
    "priority_entries_failed": PriorityEntriesFailed,
    "last_success_failed": LastSuccessFailed,
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
    "chosen_transactions_stop": ChosenTransactionsStop,
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
    "charging_profiles_changed": ChargingProfilesChanged,
    "charging_priority_changed": ChargingPriorityChanged,
    "limits_in_question": LimitsInQuestion,
    "limits_lowered": LimitsLowered,
    "limits_raised": LimitsRaised,
    "limit_changed": LimitChanged,
    "charging_barred": ChargingBarred,
    "charging_unbarred": ChargingUnbarred,
    "energy_suspended_by_limit": EnergySuspendedByLimit,
    "charging_profile_report_accepted": ChargingProfileReportAccepted,
    "aligned_values_due": AlignedValuesDue,
    "aligned_sample_due": AlignedSampleDue,
    "station_availability_wanted": StationAvailabilityWanted,
    "evse_availability_wanted": EvseAvailabilityWanted,
    "connector_availability_wanted": ConnectorAvailabilityWanted,
    "operability_changed": OperabilityChanged,
    "reservation_accepted": ReservationAccepted,
    "reservation_cancelled": ReservationCancelled,
    "reservation_used": ReservationUsed,
    "reservation_expired": ReservationExpired,
    "reservation_removed": ReservationRemoved,
    "reservations_changed": ReservationsChanged,
    "occupancy_changed": OccupancyChanged,
    "reboot_ordered": RebootOrdered,
    "reboot_scheduled": RebootScheduled,
    "evse_reset_ordered": EvseResetOrdered,
    "evse_reset_scheduled": EvseResetScheduled,
    "reset_begun": ResetBegun,
    "reboot_begun": RebootBegun,
    "reboot_given_up": RebootGivenUp,
    "event_noticed": EventNoticed,
    "report_accepted": ReportAccepted,
    "log_upload_ordered": LogUploadOrdered,
    "log_upload_begun": LogUploadBegun,
    "log_status_wanted": LogStatusWanted,
    "boot_notification_wanted": BootNotificationWanted,
    "heartbeat_wanted": HeartbeatWanted,
    "status_wanted": StatusWanted,
    "meter_values_wanted": MeterValuesWanted,
    "transaction_event_wanted": TransactionEventWanted,
}

# The types of security events that the CSMS is told of.
CRITICAL_SECURITY_EVENTS = frozenset(
    {
        "DiscardedRenewedClientCertificate",
        "FirmwareUpdated",
        "InvalidChargingStationCertificate",
        "InvalidCsmsCertificate",
        "InvalidFirmwareSignature",
        "InvalidFirmwareSigningCertificate",
        "InvalidTLSCipherSuite",
        "InvalidTLSVersion",
        "MaintenanceLoginAccepted",
        "MaintenanceLoginFailed",
        "MemoryExhaustion",
        "ResetOrReboot",
        "SecurityLogWasCleared",
        "SettingSystemTime",
        "StartupOfTheDevice",
        "TamperDetectionActivated",
    }
)
