"""TriggerReasonEnumType, value by value: what at the station causes each, as the CSMS sees it on the wire."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from charging import provoke_answer
from remote import remote_start, remote_stop
from virtual_station import VirtualStation, station

AUTHORIZED_ONLY = {"TxCtrlr.TxStartPoint": "Authorized", "TxCtrlr.TxStopPoint": "Authorized"}
PARKED = {"TxCtrlr.TxStartPoint": "ParkingBayOccupancy", "TxCtrlr.TxStopPoint": "ParkingBayOccupancy"}
SIGNATURE = {"signedMeterData": "AQ==", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": "Aw=="}
QUIET = {"SampledDataCtrlr.TxUpdatedInterval": "0"}


@dataclass(frozen=True)
class Cause:
    """What comes before, what causes the message, and how its eventType, chargingState and stoppedReason read."""

    value: str
    before: Callable[[VirtualStation], Any]
    cause: Callable[[VirtualStation], Any]
    told: tuple[str, str | None, str | None]
    variables: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.value


def nothing(s: VirtualStation) -> None:
    """Begin with an idle station."""


def plugged(s: VirtualStation) -> None:
    """Have a transaction that an EV started."""
    s.plug_in()


def charges(s: VirtualStation) -> None:
    """Have a transaction whose energy flows."""
    s.plug_in()
    s.swipe(evse=1)


def parked(s: VirtualStation) -> None:
    """Have a transaction that a vehicle started."""
    s.hardware.park(1, True)


def waits(s: VirtualStation) -> None:
    """Have a transaction of a driver who has still to plug in."""
    s.swipe(evse=1)


CAUSES = (
    Cause("Authorized", plugged, lambda s: s.swipe(evse=1), ("Updated", None, None)),
    Cause("CablePluggedIn", nothing, lambda s: s.plug_in(), ("Started", "EVConnected", None)),
    Cause("ChargingRateChanged", charges, lambda s: s.hardware.ev(1, phases=1), ("Updated", None, None)),
    Cause("ChargingStateChanged", charges, lambda s: s.hardware.ev(1, draws=False), ("Updated", "SuspendedEV", None)),
    Cause("Deauthorized", charges, lambda s: provoke_answer(s, "Blocked"), ("Ended", "EVConnected", "DeAuthorized")),
    Cause("EVCommunicationLost", charges, lambda s: s.plug_out(), ("Ended", "Idle", "EVDisconnected")),
    Cause("EVConnectTimeout", waits, lambda s: s.advance(60), ("Ended", None, "Timeout"), AUTHORIZED_ONLY),
    Cause(
        "MeterValueClock",
        charges,
        lambda s: s.advance(900),
        ("Updated", None, None),
        {"AlignedDataCtrlr.Interval": "900", "AlignedDataCtrlr.Measurands": "Energy.Active.Import.Register"},
    ),
    Cause(
        "MeterValuePeriodic",
        charges,
        lambda s: s.advance(60),
        ("Updated", None, None),
        {"SampledDataCtrlr.TxUpdatedInterval": "60"},
    ),
    Cause(
        "Trigger",
        charges,
        lambda s: s.result("TriggerMessage", {"requestedMessage": "TransactionEvent", "evse": {"id": 1}}),
        ("Updated", "Charging", None),
    ),
    Cause("StopAuthorized", charges, lambda s: s.swipe(evse=1), ("Ended", "EVConnected", "Local")),
    Cause("EVDeparted", parked, lambda s: s.hardware.park(1, False), ("Ended", None, "EVDisconnected"), PARKED),
    Cause("EVDetected", nothing, lambda s: s.hardware.park(1, True), ("Started", "Idle", None), PARKED),
    Cause("RemoteStop", charges, lambda s: remote_stop(s, began(s)), ("Ended", "EVConnected", "Remote")),
    Cause("RemoteStart", nothing, lambda s: remote_start(s), ("Started", "Idle", None)),
    Cause(
        "AbnormalCondition",
        charges,
        lambda s: s.hardware.fault("GroundFault", 1, 1),
        ("Ended", None, "GroundFault"),
    ),
    Cause(
        "SignedDataReceived",
        charges,
        lambda s: s.hardware.sign(1, SIGNATURE),
        ("Updated", None, None),
        {"SampledDataCtrlr.SignReadings": "true"},
    ),
    Cause(
        "ResetCommand",
        charges,
        lambda s: s.result("Reset", {"type": "Immediate"}),
        ("Ended", "EVConnected", "ImmediateReset"),
    ),
)
NEVER = {
    "EnergyLimitReached": "no transaction has a limit of energy; MaxEnergyOnInvalidId shows as a charging state (E05)",
    "TimeLimitReached": "a transaction has no limit of time here",
    "UnlockCommand": "UnlockConnector is refused during an authorized transaction and changes no other (F05.FR.02)",
}


def began(s: VirtualStation) -> str:
    """Return the id of the transaction that is open."""
    found = s.kernel.machine("transaction", 1).transaction_id  # type: ignore[attr-defined]
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("row", CAUSES, ids=str)
def test_what_causes_a_transaction_event_is_its_trigger_reason(row: Cause, tmp_path: Path) -> None:
    s = station(variables={**QUIET, **row.variables}, storage=tmp_path if row.value == "ResetCommand" else None)
    row.before(s)
    s.forget()
    row.cause(s)
    told = [e for e in s.transaction_events if e["triggerReason"] == row.value]
    assert len(told) == 1, s.told()
    follows = 1 if row.value == "Deauthorized" else 0  # the CSMS answers a message so, and that is told first
    assert s.transaction_events.index(told[0]) == follows, "the cause is told before anything that follows from it"
    info = told[0].info
    assert (told[0]["eventType"], info.get("chargingState"), info.get("stoppedReason")) == row.told


# These begin a transaction, or speak of one.
NEED_ONE = {"CablePluggedIn", "EVDetected", "RemoteStart", "RemoteStop", "StopAuthorized", "Deauthorized"}


@pytest.mark.parametrize("row", [row for row in CAUSES if row.value not in NEED_ONE], ids=str)
def test_what_causes_a_transaction_event_causes_none_without_a_transaction(row: Cause, tmp_path: Path) -> None:
    s = station(variables={**QUIET, **row.variables, "TxCtrlr.TxStartPoint": "EnergyTransfer"}, storage=tmp_path)
    s.hardware.ev(1, draws=False)
    row.before(s)
    row.cause(s)
    assert s.transaction_events == []


def test_every_value_of_the_type_has_a_row_or_a_reason_why_this_station_causes_none() -> None:
    schema = resources.files("ocpp") / "v201" / "schemas" / "TransactionEventRequest.json"
    values = set(json.loads(schema.read_text(encoding="utf-8-sig"))["definitions"]["TriggerReasonEnumType"]["enum"])
    assert {row.value for row in CAUSES} | NEVER.keys() == values
    assert not {row.value for row in CAUSES} & NEVER.keys()
