"""What a scripted CSMS answers: a valid default for every call of a station, or what a test wants instead.

The rule of this file: it decides and keeps count, it sends nothing. Answers are plain payloads, checked by the caller.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from specharge_engine.sim.csms_records import Payload, Station

V = TypeVar("V")
Answer = Payload | Callable[[Payload], Payload]

# Every call that a station may send and whose answer needs no thought. SignCertificate is accepted; the certificate
# itself is for the script to send. What this CSMS has no service for is refused in the words of its own response.
_PLAIN_ANSWERS: dict[str, Payload] = {
    "ClearedChargingLimit": {},
    "DataTransfer": {"status": "UnknownVendorId"},
    "FirmwareStatusNotification": {},
    "Get15118EVCertificate": {"status": "Failed", "exiResponse": ""},
    "GetCertificateStatus": {"status": "Failed"},
    "LogStatusNotification": {},
    "MeterValues": {},
    "NotifyChargingLimit": {},
    "NotifyCustomerInformation": {},
    "NotifyDisplayMessages": {},
    "NotifyEVChargingNeeds": {"status": "Rejected"},
    "NotifyEVChargingSchedule": {"status": "Accepted"},
    "NotifyEvent": {},
    "NotifyMonitoringReport": {},
    "NotifyReport": {},
    "PublishFirmwareStatusNotification": {},
    "ReportChargingProfiles": {},
    "ReservationStatusUpdate": {},
    "SecurityEventNotification": {},
    "SignCertificate": {"status": "Accepted"},
    "StatusNotification": {},
}
STATION_ACTIONS = frozenset(_PLAIN_ANSWERS) | {"Authorize", "BootNotification", "Heartbeat", "TransactionEvent"}


@dataclass(slots=True)
class Script:
    """Say how the CSMS answers; change any of it while it runs.

    The first `accept_after` BootNotifications of a station get `boot_status` with `boot_interval` seconds, the next
    Accepted with `heartbeat_interval`. `tokens` gives the IdTokenInfoType of an idToken (Accepted when none does);
    `reject` gives only its status; `deauthorize` gives the status that TransactionEvent alone answers. idTokens match
    in any case, as OCPP has it. `answers` replaces the answer of an action altogether: a payload, or a function of the
    request's payload.
    """

    accept_after: int = 0
    boot_status: str = "Pending"
    boot_interval: int = 5
    heartbeat_interval: int = 300
    tokens: dict[str, Payload] = field(default_factory=dict)
    reject: dict[str, str] = field(default_factory=dict)
    deauthorize: dict[str, str] = field(default_factory=dict)
    certificate_status: str = "Accepted"
    answers: dict[str, Answer] = field(default_factory=dict)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def answer(self, station: Station, action: str, payload: Payload) -> Payload:
        """Give the payload of the result for a call of `station`.

        Raises:
            KeyError: no station sends `action`.
        """
        if action in self.answers:
            scripted = self.answers[action]
            return scripted(payload) if callable(scripted) else scripted
        if action == "BootNotification":
            return self._boot(station)
        if action == "Heartbeat":
            return {"currentTime": self._time()}
        if action == "Authorize":
            return self._authorize(payload)
        if action == "TransactionEvent":
            return {"idTokenInfo": self._token_info(payload["idToken"], True)} if "idToken" in payload else {}
        return dict(_PLAIN_ANSWERS[action])

    def _boot(self, station: Station) -> Payload:
        accepted = station.boots >= self.accept_after
        interval = self.heartbeat_interval if accepted else self.boot_interval
        status = "Accepted" if accepted else self.boot_status
        return {"currentTime": self._time(), "interval": interval, "status": status}

    def _authorize(self, payload: Payload) -> Payload:
        answer: Payload = {"idTokenInfo": self._token_info(payload["idToken"], False)}
        if "certificate" in payload or "iso15118CertificateHashData" in payload:
            answer["certificateStatus"] = self.certificate_status
        return answer

    def _token_info(self, id_token: Payload, in_transaction: bool) -> Payload:
        token = id_token["idToken"]
        info = {"status": "Accepted", **(_find(self.tokens, token) or {})}
        status = _find(self.reject, token)
        if in_transaction:
            status = _find(self.deauthorize, token) or status
        return {**info, "status": status} if status else info

    def _time(self) -> str:
        return self.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _find(table: Mapping[str, V], token: str) -> V | None:
    return next((value for known, value in table.items() if known.casefold() == token.casefold()), None)


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what happens to one call instead of its answer: nothing (`code` is empty) or a CALLERROR."""

    code: str = ""
    description: str = ""


@dataclass(slots=True)
class Misbehaviour:
    """Keep the faults a test has planned, per action and in the order planned; `times` None means for ever."""

    delays: dict[str, float] = field(default_factory=dict)
    planned: dict[str, list[tuple[Fault, int | None]]] = field(default_factory=dict)

    def plan(self, action: str, fault: Fault, times: int | None) -> None:
        """Add a fault for the next `times` calls of `action`."""
        if times is None or times > 0:
            self.planned.setdefault(action, []).append((fault, times))

    def take(self, action: str) -> Fault | None:
        """Take the fault that is due for a call of `action`, None when it is to be answered."""
        queue = self.planned.get(action)
        if not queue:
            return None
        fault, times = queue[0]
        if times is None:
            return fault
        if times == 1:
            queue.pop(0)
        else:
            queue[0] = (fault, times - 1)
        return fault
