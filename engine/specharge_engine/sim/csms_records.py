"""What a CSMS knows of its stations: frames as they passed, and the transactions and connectors reconciled from them.

The rule of this file: plain data that is fed and asked; no I/O, no clock. Nothing is forgotten when a connection ends.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

Payload = dict[str, Any]
Direction = Literal["in", "out"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Hold one frame: `in` came from the station, `out` went to it.

    `action` of a reply is that of its call, None when no call matches; `kind` is "unreadable" for a frame that is no
    OCPP-J; `code` is the error code of an error.
    """

    time: datetime
    direction: Direction
    raw: str
    kind: Literal["call", "result", "error", "unreadable"]
    message_id: str
    payload: Payload
    action: str | None = None
    code: str = ""


class Invalid(NamedTuple):
    """Say why a frame breaks OCPP; an `out` one is a fault of the script, not of the station."""

    reason: str
    raw: str
    direction: Direction = "in"


class Duplicate(NamedTuple):
    """Report a TransactionEvent whose seqNo had come before.

    `same` tells whether the content is the same but for `offline`; `answered` whether an earlier copy had a result: a
    repeat of an unanswered event is what OCPP 2.0.1 E13 asks for.
    """

    seq_no: int
    same: bool
    answered: bool


@dataclass(slots=True)
class Transaction:
    """Hold the TransactionEvents of one transaction, in the order of arrival, and answer questions about the whole."""

    id: str
    arrivals: list[Payload] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    answered: set[int] = field(default_factory=set)

    def add(self, event: Payload) -> None:
        """Take in one TransactionEvent request."""
        seq_no = event["seqNo"]
        earlier = next((known for known in self.arrivals if known["seqNo"] == seq_no), None)
        if earlier is not None:
            same = {**earlier, "offline": None} == {**event, "offline": None}
            self.duplicates.append(Duplicate(seq_no, same, seq_no in self.answered))
        self.arrivals.append(event)

    @property
    def events(self) -> list[Payload]:
        """List the events by seqNo, the first copy of each."""
        first = {event["seqNo"]: event for event in reversed(self.arrivals)}
        return [first[seq_no] for seq_no in sorted(first)]

    @property
    def seq_nos(self) -> list[int]:
        """List the seqNo of every event as it arrived."""
        return [event["seqNo"] for event in self.arrivals]

    @property
    def gaps(self) -> list[int]:
        """List every seqNo between the lowest and the highest that did not come."""
        have = set(self.seq_nos)
        return [seq_no for seq_no in range(min(have, default=0), max(have, default=0)) if seq_no not in have]

    @property
    def started(self) -> bool:
        """Tell whether the Started event came."""
        return any(event["eventType"] == "Started" for event in self.arrivals)

    @property
    def ended(self) -> bool:
        """Tell whether the Ended event came."""
        return any(event["eventType"] == "Ended" for event in self.arrivals)

    @property
    def open(self) -> bool:
        """Tell whether the Ended event is still to come."""
        return not self.ended

    @property
    def complete(self) -> bool:
        """Tell whether Started, Ended and every event between them came (OCPP 2.0.1 E, 1.3.2)."""
        events = self.events
        if not events or self.gaps:
            return False
        return bool(events[0]["eventType"] == "Started" and events[-1]["eventType"] == "Ended")

    @property
    def evse(self) -> tuple[int, int | None] | None:
        """Give the last (evse id, connector id) that an event named."""
        named = [event["evse"] for event in self.events if "evse" in event]
        return (named[-1]["id"], named[-1].get("connectorId")) if named else None

    @property
    def id_token(self) -> Payload | None:
        """Give the first IdTokenType of the transaction: who started it."""
        return next((event["idToken"] for event in self.events if "idToken" in event), None)

    @property
    def charging_state(self) -> str | None:
        """Give the last chargingState by seqNo."""
        states = [event["transactionInfo"].get("chargingState") for event in self.events]
        return next((state for state in reversed(states) if state), None)

    @property
    def stopped_reason(self) -> str | None:
        """Give the stoppedReason of the Ended event."""
        return next((e["transactionInfo"].get("stoppedReason") for e in self.events if e["eventType"] == "Ended"), None)


@dataclass(slots=True)
class Station:
    """Hold all that one station sent and was sent, across its connections.

    `boot_status` is the last answer to a BootNotification, `boots` how many were answered; `premature` are the calls
    sent while the station was not accepted and was not asked for them (OCPP 2.0.1 B02.FR.02, B03.FR.02).
    """

    id: str
    connected: bool = False
    connections: int = 0
    boot_status: str | None = None
    boots: int = 0
    frames: list[Frame] = field(default_factory=list)
    invalid: list[Invalid] = field(default_factory=list)
    premature: list[tuple[str, Payload]] = field(default_factory=list)
    transactions: dict[str, Transaction] = field(default_factory=dict)
    connectors: dict[tuple[int, int], str] = field(default_factory=dict)
    asked_for: set[str] = field(default_factory=set)
    received: list[tuple[str, Payload]] = field(default_factory=list)

    def calls(self, action: str) -> list[Payload]:
        """List the payloads of every valid call of `action`, in order of arrival."""
        return [payload for name, payload in self.received if name == action]

    def take_in(self, action: str, payload: Payload) -> None:
        """Record a valid call and reconcile what it says about transactions and connectors."""
        self.received.append((action, payload))
        if action == "TransactionEvent":
            transaction_id = payload["transactionInfo"]["transactionId"]
            self.transactions.setdefault(transaction_id, Transaction(transaction_id)).add(payload)
        elif action == "StatusNotification":
            self.connectors[payload["evseId"], payload["connectorId"]] = payload["connectorStatus"]
        elif action == "NotifyEvent":
            for event in payload["eventData"]:
                self._take_in_availability(event)

    def mark_answered(self, action: str, payload: Payload) -> None:
        """Note that the station was given a result for this call."""
        if action == "TransactionEvent":
            self.transactions[payload["transactionInfo"]["transactionId"]].answered.add(payload["seqNo"])

    def may_send(self, action: str) -> bool:
        """Tell whether the station is free to send `action` in its registration status."""
        refused = self.boot_status in ("Pending", "Rejected")
        return not refused or action == "BootNotification" or action in self.asked_for

    def ask_for(self, action: str, payload: Payload) -> None:
        """Note a request of ours that lets a station that is not accepted send more (OCPP 2.0.1 B02.FR.02)."""
        if action in ("GetBaseReport", "GetReport"):
            self.asked_for.add("NotifyReport")
        elif action == "TriggerMessage":
            wanted = str(payload["requestedMessage"])
            self.asked_for.add("SignCertificate" if wanted.startswith("Sign") else wanted)

    def _take_in_availability(self, event: Payload) -> None:
        # E02.FR.05, G01: a connector's status may come as an event of its component instead.
        component, evse = event["component"], event["component"].get("evse", {})
        about = component["name"], event["variable"]["name"]
        if about == ("Connector", "AvailabilityState") and "connectorId" in evse:
            self.connectors[evse["id"], evse["connectorId"]] = event["actualValue"]
