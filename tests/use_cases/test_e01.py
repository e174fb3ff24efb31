"""E01: start transaction options, each start point alone and every two of them together."""

from __future__ import annotations

import itertools
import uuid
from typing import Any

import pytest
from virtual_station import VirtualStation, station

SIGNED = {
    "signedMeterData": "T0NNRg==",
    "signingMethod": "ECDSA-secp256r1",
    "encodingMethod": "OCMF",
    "publicKey": "S0VZ",
}
POINTS = ("ParkingBayOccupancy", "EVConnected", "Authorized", "DataSigned", "PowerPathClosed", "EnergyTransfer")
SETS = [frozenset(points) for number in (1, 2) for points in itertools.combinations(POINTS, number)]

# What a session shows: the moment's reason and, where it changes, the charging state; with the start points it is.
Moment = tuple[str, str | None, frozenset[str]]
CABLE_FIRST: list[Moment] = [
    ("EVDetected", "Idle", frozenset({"ParkingBayOccupancy"})),
    ("CablePluggedIn", "EVConnected", frozenset({"EVConnected"})),
    ("SignedDataReceived", None, frozenset({"DataSigned"})),
    ("Authorized", None, frozenset({"Authorized", "PowerPathClosed"})),
    ("ChargingStateChanged", "Charging", frozenset({"EnergyTransfer"})),
]
TOKEN_FIRST: list[Moment] = [
    ("Authorized", "Idle", frozenset({"Authorized"})),
    ("EVDetected", None, frozenset({"ParkingBayOccupancy"})),
    ("CablePluggedIn", "EVConnected", frozenset({"EVConnected", "PowerPathClosed"})),
    ("ChargingStateChanged", "Charging", frozenset({"EnergyTransfer"})),
    ("SignedDataReceived", None, frozenset({"DataSigned"})),
]


def starting_at(*points: str, **variables: str) -> VirtualStation:
    """Return a station that starts transactions at these points and ends them when the EV is gone."""
    chosen = {
        "TxCtrlr.TxStartPoint": ",".join(points),
        "TxCtrlr.TxStopPoint": "EVConnected",
        "SampledDataCtrlr.SignReadings": "true",
        "SampledDataCtrlr.TxUpdatedInterval": "0",
    }
    return station(variables={**chosen, **variables})


def come_with_the_cable(s: VirtualStation) -> None:
    """Drive in, plug in, have the meter sign, present the token; the EV takes energy."""
    for step in (lambda: s.hardware.park(1, True), s.plug_in, lambda: s.hardware.sign(1, SIGNED), s.swipe):
        step()
        s.advance(10)


def come_with_the_token(s: VirtualStation) -> None:
    """Present the token at the reader of EVSE 1, drive in, plug in; the EV takes energy; the meter signs."""
    steps = (lambda: s.swipe(evse=1), lambda: s.hardware.park(1, True), s.plug_in, lambda: s.hardware.sign(1, SIGNED))
    for step in steps:
        step()
        s.advance(10)


def expected(moments: list[Moment], points: frozenset[str]) -> list[tuple[str, str, str | None]]:
    """Return (eventType, triggerReason, chargingState) of what a transaction that starts at these points tells."""
    states = list(itertools.accumulate((state for _, state, _ in moments), lambda old, new: new or old))
    first = next(place for place, (_, _, are) in enumerate(moments) if are & points)
    started = ("Started", moments[first][0], states[first])
    return [started, *(("Updated", reason, state) for reason, state, _ in moments[first + 1 :])]


def names(points: frozenset[str]) -> str:
    return "+".join(sorted(points))


def told(s: VirtualStation) -> list[tuple[str, str, str | None]]:
    return [(event, reason, state) for event, reason, state, _ in s.told()]


def carrying(s: VirtualStation, field: str) -> list[Any]:
    """Return what the TransactionEvents carry in a field, None where they lack it."""
    return [event.payload.get(field) for event in s.transaction_events]


@pytest.mark.parametrize("points", SETS, ids=names)
@pytest.mark.verifies("E01.FR.07", "E01.FR.15", "E01.FR.16", "E03.FR.01")
@pytest.mark.parametrize("come", [come_with_the_cable, come_with_the_token])
def test_e01_fr_01_to_06_the_first_start_point_to_happen_starts_the_one_transaction(come: Any, points: Any) -> None:
    s = starting_at(*points)
    come(s)
    moments = CABLE_FIRST if come is come_with_the_cable else TOKEN_FIRST
    assert told(s) == expected(moments, points)
    assert len({event.info["transactionId"] for event in s.transaction_events}) == 1
    assert carrying(s, "seqNo") == list(range(len(s.transaction_events)))
    reasons = [event["triggerReason"] for event in s.transaction_events]
    connected = next(
        place for place, reason in enumerate(reasons) if reason == "CablePluggedIn" or "CablePluggedIn" not in reasons
    )
    assert carrying(s, "evse") == [
        {"id": 1, "connectorId": 1} if place == connected else None for place in range(len(reasons))
    ]
    known = reasons.index("Authorized") if "Authorized" in reasons else 0
    token = {"idToken": "TOKEN-1", "type": "ISO14443"}
    assert carrying(s, "idToken") == [token if place == known else None for place in range(len(reasons))]
    assert carrying(s, "offline") == [None] * len(reasons)
    assert [event.payload.get("numberOfPhasesUsed") for event in s.transaction_events].count(3) == 1
    started = s.transaction_events[0]
    assert [value["context"] for value in started["meterValue"][0]["sampledValue"]] == ["Transaction.Begin"]
    assert s.state("transaction", 1) == "ongoing.charging"
    assert s.state("transaction", 2) == s.state("transaction", 0) == "idle"


@pytest.mark.verifies("E01.FR.01")
def test_e01_fr_01_a_vehicle_in_the_bay_starts_a_transaction() -> None:
    s = starting_at("ParkingBayOccupancy")
    s.hardware.park(2, True)
    assert told(s) == [("Started", "EVDetected", "Idle")]
    assert s.state("transaction", 2) == "ongoing.ev_absent"
    assert s.state("transaction", 1) == "idle"
    assert "evse" not in s.transaction_events[0].payload


def test_e01_fr_01_a_vehicle_starts_nothing_where_the_bay_is_no_start_point() -> None:
    s = starting_at("EVConnected", "Authorized", "DataSigned", "PowerPathClosed", "EnergyTransfer")
    s.hardware.park(1, True)
    assert s.sent == []
    assert s.state("transaction", 1) == "idle"


@pytest.mark.verifies("E01.FR.01", "E01.FR.15", "E01.FR.16")
def test_e01_fr_01_a_vehicle_detected_after_its_cable_starts_in_state_ev_connected() -> None:
    s = starting_at("ParkingBayOccupancy")
    s.plug_in()
    assert s.transaction_events == []
    s.hardware.park(1, True)
    s.swipe()
    assert told(s) == [
        ("Started", "EVDetected", "EVConnected"),
        ("Updated", "Authorized", None),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert carrying(s, "evse") == [{"id": 1, "connectorId": 1}, None, None]


@pytest.mark.verifies("E01.FR.01", "E01.FR.10", "E01.FR.15", "E01.FR.16")
@pytest.mark.parametrize(("draws", "state"), [(True, "Charging"), (False, "SuspendedEV")])
def test_e01_fr_01_a_vehicle_detected_while_energy_is_offered_starts_in_that_state(draws: bool, state: str) -> None:
    s = starting_at("ParkingBayOccupancy")
    s.hardware.ev(1, draws=draws)
    s.plug_in()
    s.swipe()
    s.hardware.park(1, True)
    s.hardware.ev(1, draws=not draws)
    after = {"Charging": "SuspendedEV", "SuspendedEV": "Charging"}[state]
    assert told(s) == [("Started", "EVDetected", state), ("Updated", "ChargingStateChanged", after)]
    assert carrying(s, "idToken") == [{"idToken": "TOKEN-1", "type": "ISO14443"}, None]
    assert carrying(s, "evse") == [{"id": 1, "connectorId": 1}, None]
    assert carrying(s, "numberOfPhasesUsed") == ([3, None] if draws else [None, 3])


@pytest.mark.parametrize(
    ("offer", "state"),
    [(None, "open"), (True, "closed.transferring"), (False, "closed.suspended_by_ev")],
    ids=["no driver", "charging", "suspended"],
)
@pytest.mark.parametrize("point", ["DataSigned", "ParkingBayOccupancy"])
def test_e01_late_detectors_and_signatures_start_nothing_where_they_are_no_start_points(
    point: str, offer: bool | None, state: str
) -> None:
    s = starting_at(point)
    s.hardware.ev(1, draws=bool(offer))
    s.plug_in()
    if offer is not None:
        s.swipe()
    assert s.state("power_path", 1) == state
    if point == "DataSigned":
        s.hardware.park(1, True)
    else:
        s.hardware.sign(1, SIGNED)
    assert s.transaction_events == []
    assert s.state("transaction", 1) == "idle"


def signing_off() -> VirtualStation:
    return starting_at("DataSigned", **{"SampledDataCtrlr.SignReadings": "false"})


@pytest.mark.parametrize("draws", [True, False], ids=["charging", "suspended"])
def test_e01_fr_04_a_value_signed_unasked_starts_nothing_while_energy_is_offered(draws: bool) -> None:
    s = signing_off()
    s.hardware.ev(1, draws=draws)
    s.plug_in()
    s.swipe()
    s.hardware.sign(1, SIGNED)
    assert s.transaction_events == []


STARTS: dict[str, tuple[str, Any]] = {
    "a vehicle": ("ParkingBayOccupancy", lambda s: s.hardware.park(1, True)),
    "a vehicle after its cable": ("ParkingBayOccupancy", lambda s: (s.plug_in(), s.hardware.park(1, True))),
    "a vehicle that charges": ("ParkingBayOccupancy", lambda s: (s.plug_in(), s.swipe(), s.hardware.park(1, True))),
    "a vehicle that pauses": (
        "ParkingBayOccupancy",
        lambda s: (s.hardware.ev(1, draws=False), s.plug_in(), s.swipe(), s.hardware.park(1, True)),
    ),
    "a cable": ("EVConnected", lambda s: s.plug_in()),
    "a token": ("Authorized", lambda s: s.swipe(evse=1)),
    "a token after the cable": ("Authorized", lambda s: (s.plug_in(), s.swipe())),
    "a token and then a cable": ("Authorized", lambda s: (s.swipe(), s.plug_in())),
    "a signature": ("DataSigned", lambda s: s.hardware.sign(1, SIGNED)),
    "a signature after the cable": ("DataSigned", lambda s: (s.plug_in(), s.hardware.sign(1, SIGNED))),
    "a signature while charging": ("DataSigned", lambda s: (s.plug_in(), s.swipe(), s.hardware.sign(1, SIGNED))),
    "a signature in a pause": (
        "DataSigned",
        lambda s: (s.hardware.ev(1, draws=False), s.plug_in(), s.swipe(), s.hardware.sign(1, SIGNED)),
    ),
    "a cable after the token": ("PowerPathClosed", lambda s: (s.swipe(), s.plug_in())),
    "both together": ("PowerPathClosed", lambda s: (s.plug_in(), s.swipe())),
    "energy": ("EnergyTransfer", lambda s: (s.plug_in(), s.swipe())),
}


@pytest.mark.verifies("J02.FR.11", "E06.FR.11")
@pytest.mark.parametrize("start", STARTS)
def test_e01_however_a_transaction_starts_its_samples_are_taken(start: str) -> None:
    point, act = STARTS[start]
    intervals = {"SampledDataCtrlr.TxUpdatedInterval": "40", "SampledDataCtrlr.TxEndedInterval": "15"}
    s = starting_at(point, **intervals, **{"TxCtrlr.EVConnectionTimeOut": "0"})
    act(s)
    s.advance(50)
    assert [event.time for event in s.transaction_events if event["triggerReason"] == "MeterValuePeriodic"] == [40]
    s.hardware.press("emergency", 1)
    assert [value["timestamp"][17:19] for value in s.transaction_events[-1]["meterValue"]] == [
        "00",
        "15",
        "30",
        "45",
        "50",
    ]


def test_e01_fr_01_a_vehicle_starts_no_second_transaction_while_the_drivers_own_waits_for_its_evse() -> None:
    s = starting_at("ParkingBayOccupancy", "Authorized")
    s.swipe()
    s.hardware.park(1, True)
    s.plug_in(1)
    assert told(s) == [
        ("Started", "Authorized", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert len({event.info["transactionId"] for event in s.transaction_events}) == 1


@pytest.mark.verifies("E01.FR.02", "E01.FR.16")
def test_e01_fr_02_a_connected_ev_starts_a_transaction_without_a_driver() -> None:
    s = starting_at("EVConnected")
    s.plug_in(2)
    assert told(s) == [("Started", "CablePluggedIn", "EVConnected")]
    assert carrying(s, "evse") == [{"id": 2, "connectorId": 1}]
    assert carrying(s, "idToken") == [None]
    assert s.commanded("close_contactor") == []
    s.advance(3600)
    assert s.state("transaction", 2) == "ongoing.ev_connected"


def test_e01_fr_02_a_connected_ev_starts_nothing_where_it_is_no_start_point() -> None:
    s = starting_at("ParkingBayOccupancy", "Authorized", "DataSigned", "PowerPathClosed", "EnergyTransfer")
    s.plug_in(1)
    assert s.transaction_events == []
    assert s.state("transaction", 1) == "idle"
    assert s.state("ev_connection", 1) == "connected"


@pytest.mark.verifies("E01.FR.03", "E01.FR.10")
def test_e01_fr_03_an_authorized_driver_starts_a_transaction_without_an_ev() -> None:
    s = starting_at("Authorized")
    s.swipe(evse=2)
    assert [sent.action for sent in s.sent] == ["Authorize", "TransactionEvent"]
    assert told(s) == [("Started", "Authorized", "Idle")]
    assert carrying(s, "idToken") == [{"idToken": "TOKEN-1", "type": "ISO14443"}]
    assert s.state("transaction", 2) == "ongoing.ev_absent"


@pytest.mark.parametrize("status", ["Invalid", "Blocked", "Expired", "NoCredit", "Unknown"])
def test_e01_fr_03_a_refused_driver_starts_nothing(status: str) -> None:
    s = starting_at("Authorized", "PowerPathClosed")
    s.answers["Authorize"] = {"idTokenInfo": {"status": status}}
    s.plug_in()
    s.forget()
    s.swipe()
    assert [sent.action for sent in s.sent] == ["Authorize"]
    assert s.state("transaction", 1) == "idle"
    assert s.state("power_path", 1) == "open"
    assert s.commanded("close_contactor") == []


def test_e01_fr_03_authorization_starts_nothing_where_it_is_no_start_point() -> None:
    s = starting_at("ParkingBayOccupancy", "EVConnected", "DataSigned", "PowerPathClosed", "EnergyTransfer")
    s.swipe(evse=1)
    assert s.transaction_events == []
    assert s.state("authorization", 1) == "authorized.fully"


@pytest.mark.verifies("E01.FR.04", "E01.FR.09", "E01.FR.16", "E02.FR.14")
def test_e01_fr_04_the_first_signed_value_starts_a_transaction_and_goes_with_it() -> None:
    s = starting_at("DataSigned")
    s.hardware.meter(1, {"Energy.Active.Import.Register": 4200})
    s.plug_in()
    assert s.transaction_events == []
    assert [command.evse for command in s.commanded("request_signed_data")] == [1]
    s.advance(3)
    s.hardware.sign(1, SIGNED)
    assert told(s) == [("Started", "SignedDataReceived", "EVConnected")]
    [value] = s.transaction_events[0]["meterValue"][0]["sampledValue"]
    assert value["value"] == 4200.0
    assert value["context"] == "Transaction.Begin"
    assert value["signedMeterValue"] == SIGNED
    assert carrying(s, "evse") == [{"id": 1, "connectorId": 1}]


@pytest.mark.verifies("E01.FR.04", "E01.FR.15")
def test_e01_fr_04_a_signed_value_before_any_ev_starts_in_state_idle() -> None:
    s = starting_at("DataSigned")
    s.hardware.sign(1, SIGNED)
    s.plug_in()
    assert told(s) == [("Started", "SignedDataReceived", "Idle"), ("Updated", "CablePluggedIn", "EVConnected")]
    assert carrying(s, "evse") == [None, {"id": 1, "connectorId": 1}]


@pytest.mark.verifies("E01.FR.04", "E01.FR.10")
@pytest.mark.parametrize(("draws", "state"), [(True, "Charging"), (False, "SuspendedEV")])
def test_e01_fr_04_a_signed_value_that_comes_after_the_offer_starts_in_that_state(draws: bool, state: str) -> None:
    s = starting_at("DataSigned")
    s.hardware.ev(1, draws=draws)
    s.swipe(evse=1)
    s.plug_in()
    s.hardware.sign(1, SIGNED)
    assert told(s) == [("Started", "SignedDataReceived", state)]
    assert carrying(s, "idToken") == [{"idToken": "TOKEN-1", "type": "ISO14443"}]
    assert carrying(s, "numberOfPhasesUsed") == [3 if draws else None]
    s.hardware.ev(1, draws=not draws)
    after = {"Charging": "SuspendedEV", "SuspendedEV": "Charging"}[state]
    assert told(s)[1:] == [("Updated", "ChargingStateChanged", after)]


@pytest.mark.parametrize(
    "variables",
    [
        {"SampledDataCtrlr.SignReadings": "false"},
        {"TxCtrlr.TxStartPoint": "ParkingBayOccupancy,EVConnected,Authorized,PowerPathClosed,EnergyTransfer"},
    ],
    ids=["signing is off", "no start point"],
)
def test_e01_fr_04_a_signed_value_starts_nothing_unless_it_is_wanted(variables: dict[str, str]) -> None:
    s = starting_at("DataSigned", **variables)
    s.hardware.sign(1, SIGNED)
    assert s.sent == []
    assert s.state("transaction", 1) == "idle"


def test_e01_fr_04_no_signed_value_is_asked_for_while_signing_is_off() -> None:
    s = starting_at("DataSigned", **{"SampledDataCtrlr.SignReadings": "false"})
    s.plug_in()
    s.hardware.sign(1, SIGNED)
    assert s.commanded("request_signed_data") == []
    assert s.transaction_events == []


@pytest.mark.verifies("E01.FR.05", "E01.FR.10", "E01.FR.15", "E01.FR.16")
@pytest.mark.parametrize("cable_first", [True, False])
def test_e01_fr_05_driver_and_ev_together_start_a_transaction_although_no_energy_flows(cable_first: bool) -> None:
    s = starting_at("PowerPathClosed")
    s.hardware.ev(1, draws=False)
    first, last = (s.plug_in, lambda: s.swipe(evse=1)) if cable_first else (lambda: s.swipe(evse=1), s.plug_in)
    first()
    assert s.transaction_events == []
    last()
    reason = "Authorized" if cable_first else "CablePluggedIn"
    assert told(s) == [("Started", reason, "EVConnected"), ("Updated", "ChargingStateChanged", "SuspendedEV")]
    assert carrying(s, "idToken") == [{"idToken": "TOKEN-1", "type": "ISO14443"}, None]
    assert carrying(s, "evse") == [{"id": 1, "connectorId": 1}, None]


def test_e01_fr_05_a_faulted_connector_lets_no_power_path_transaction_start() -> None:
    s = starting_at("PowerPathClosed", "EnergyTransfer")
    s.plug_in()
    s.hardware.fault("GroundFailure", 1, 1)
    s.swipe(evse=1)
    assert s.transaction_events == []
    assert s.state("power_path", 1) == "open"
    assert s.commanded("close_contactor") == []


@pytest.mark.verifies("E01.FR.06", "E01.FR.10", "E01.FR.16", "E02.FR.18")
def test_e01_fr_06_the_first_energy_starts_a_transaction_and_tells_its_phases() -> None:
    s = starting_at("EnergyTransfer")
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe()
    assert s.transaction_events == []
    s.advance(120)
    s.hardware.ev(1, draws=True)
    assert told(s) == [("Started", "ChargingStateChanged", "Charging")]
    [started] = s.transaction_events
    assert started.time == 120
    assert started["numberOfPhasesUsed"] == 3
    assert started["evse"] == {"id": 1, "connectorId": 1}
    assert started["idToken"]["idToken"] == "TOKEN-1"


def test_e01_fr_06_energy_starts_nothing_where_it_is_no_start_point() -> None:
    s = starting_at("ParkingBayOccupancy", "DataSigned")
    s.plug_in()
    s.swipe()
    assert s.state("power_path", 1) == "closed.transferring"
    assert s.transaction_events == []


@pytest.mark.verifies("E01.FR.07")
def test_e01_fr_07_every_transaction_counts_from_0_without_a_gap_also_offline() -> None:
    s = starting_at("EVConnected", "Authorized")
    for _ in range(2):
        s.plug_in(1)
        s.plug_in(2)
        s.disconnect()
        s.hardware.park(1, True)
        s.connect()
        s.swipe("TOKEN-1", 1)
        s.hardware.plug_out(1)
        s.hardware.plug_out(2)
        s.hardware.park(1, False)
    counts: dict[str, list[int]] = {}
    for event in s.transaction_events:
        counts.setdefault(event.info["transactionId"], []).append(event["seqNo"])
    assert len(counts) == 4
    assert all(numbers == list(range(len(numbers))) for numbers in counts.values()), counts
    assert max(map(len, counts.values())) >= 5


@pytest.mark.verifies("E01.FR.08")
def test_e01_fr_08_a_transaction_id_is_a_random_uuid_and_never_comes_again_also_after_a_restart() -> None:
    seen: list[str] = []
    for _ in range(2):  # two lives of a station whose ids come from the operating system
        s = station(seed=None, variables={"TxCtrlr.TxStopPoint": "EVConnected"})
        for _ in range(10):
            s.plug_in()
            s.plug_out()
        started = [event for event in s.transaction_events if event["eventType"] == "Started"]
        seen += [event.info["transactionId"] for event in started]
    assert len(set(seen)) == len(seen) == 20
    assert {uuid.UUID(name).version for name in seen} == {4}
    assert all(str(uuid.UUID(name)) == name for name in seen)


@pytest.mark.verifies("E01.FR.09")
def test_e01_fr_09_started_carries_the_configured_measurands_of_its_evse_at_the_begin() -> None:
    s = starting_at("EVConnected", **{"SampledDataCtrlr.TxStartedMeasurands": "Energy.Active.Import.Register,Voltage"})
    s.hardware.meter(1, {"Energy.Active.Import.Register": 1000})
    s.hardware.meter(2, {"Energy.Active.Import.Register": 2000})
    s.plug_in(2)
    [started] = s.transaction_events
    [value] = started["meterValue"]
    assert value["timestamp"] == started["timestamp"]
    shown = [(each["measurand"], each.get("phase"), each["context"]) for each in value["sampledValue"]]
    assert shown == [
        ("Energy.Active.Import.Register", None, "Transaction.Begin"),
        *(("Voltage", phase, "Transaction.Begin") for phase in ("L1-N", "L2-N", "L3-N")),
    ]
    assert value["sampledValue"][0]["value"] == 2000.0


def test_e01_fr_09_started_carries_no_meter_values_when_none_are_configured() -> None:
    s = starting_at("EVConnected", **{"SampledDataCtrlr.TxStartedMeasurands": ""})
    s.plug_in()
    assert carrying(s, "meterValue") == [None]


@pytest.mark.verifies("E01.FR.10")
def test_e01_fr_10_the_id_token_is_told_once_for_each_authorization() -> None:
    s = starting_at("EVConnected")
    s.plug_in()
    for _ in ("begin", "end", "begin again"):  # the transaction goes on while the EV is there
        s.swipe("ONE", 1)
        s.advance(60)
        s.hardware.ev(1, draws=False)
        s.hardware.ev(1, draws=True)
    assert [
        (event["triggerReason"], event["idToken"]["idToken"])
        for event in s.transaction_events
        if "idToken" in event.payload
    ] == [("Authorized", "ONE"), ("StopAuthorized", "ONE"), ("Authorized", "ONE")]


def test_e01_fr_12_an_answer_without_id_token_info_changes_nothing() -> None:
    s = starting_at("Authorized")
    s.answers["TransactionEvent"] = {}
    s.plug_in()
    s.swipe()
    s.advance(600)
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.state("transaction", 1) == "ongoing.charging"
    assert [event["eventType"] for event in s.transaction_events] == ["Started", "Updated"]


@pytest.mark.verifies("E01.FR.14")
@pytest.mark.parametrize("points", [frozenset({point}) for point in POINTS], ids=names)
def test_e01_fr_14_another_connector_of_the_evse_starts_nothing_while_a_transaction_is_open(points: Any) -> None:
    s = station(
        evses=[("cType2", "cCCS2")],
        variables={
            "TxCtrlr.TxStartPoint": ",".join(points),
            "TxCtrlr.TxStopPoint": "EVConnected",
            "SampledDataCtrlr.SignReadings": "true",
            "SampledDataCtrlr.TxUpdatedInterval": "0",
        },
    )
    come_with_the_cable(s)
    before = [event.info["transactionId"] for event in s.transaction_events]
    commands = [command for command in s.commands if command.evse]
    s.plug_in(1, 2)
    s.advance(3600)
    assert [event.info["transactionId"] for event in s.transaction_events] == before
    assert [command for command in s.commands if command.evse] == commands
    assert s.state("transaction", 1) == "ongoing.charging"
    s.hardware.plug_out(1, 2)
    assert [event.info["transactionId"] for event in s.transaction_events] == before
    assert s.state("transaction", 1) == "ongoing.charging"


@pytest.mark.verifies("E01.FR.14")
def test_e01_fr_14_the_ev_at_the_other_connector_has_its_turn_when_the_transaction_has_ended() -> None:
    s = station(evses=[("cType2", "cCCS2")], variables={"TxCtrlr.TxStopPoint": "EVConnected"})
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    s.plug_out(1, 1)
    assert told(s) == [
        ("Started", "CablePluggedIn", "EVConnected"),
        ("Ended", "EVCommunicationLost", "Idle"),
        ("Started", "CablePluggedIn", "EVConnected"),
    ]
    assert [place["connectorId"] for place in carrying(s, "evse") if place] == [1, 2]
    assert len({event.info["transactionId"] for event in s.transaction_events}) == 2
    s.swipe()
    assert s.state("transaction", 1) == "ongoing.charging"


def test_e01_fr_14_the_ev_at_the_other_connector_has_its_turn_where_no_transaction_was_open() -> None:
    variables = {"TxCtrlr.TxStartPoint": "Authorized", "SampledDataCtrlr.SignReadings": "true"}
    s = station(evses=[("cType2", "cCCS2")], variables=variables)
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    assert len(s.commanded("request_signed_data")) == 1
    s.plug_out(1, 1)
    assert s.transaction_events == []
    assert len(s.commanded("request_signed_data")) == 2
    s.swipe()
    assert told(s)[0] == ("Started", "Authorized", "EVConnected")
    assert carrying(s, "evse")[0] == {"id": 1, "connectorId": 2}


@pytest.mark.verifies("E01.FR.02")
def test_e01_the_cable_out_of_its_socket_is_the_end_of_the_connection() -> None:
    s = station(evses=[("sType2", "sType2")], variables={"TxCtrlr.TxStopPoint": "EVConnected"})
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    s.plug_out(1, 2)
    assert s.state("ev_connection", 1) == "connected"
    s.plug_out(1, 1)
    assert told(s) == [("Started", "CablePluggedIn", "EVConnected"), ("Ended", "EVCommunicationLost", "Idle")]
    assert s.state("ev_connection", 1) == "absent"
    s.plug_in(1, 2)
    assert carrying(s, "evse")[-1] == {"id": 1, "connectorId": 2}


def test_e01_an_ev_that_leaves_without_a_transaction_leaves_nothing_connected() -> None:
    s = starting_at("Authorized")
    s.plug_in()
    s.plug_out()
    assert s.state("ev_connection", 1) == "absent"
    assert s.transaction_events == []


@pytest.mark.verifies("E01.FR.16")
@pytest.mark.parametrize("connector", [1, 2])
def test_e01_fr_16_an_ev_that_comes_back_is_told_again(connector: int) -> None:
    s = station(
        evses=[("cType2", "cCCS2")],
        variables={"TxCtrlr.TxStopPoint": "Authorized", "TxCtrlr.StopTxOnEVSideDisconnect": "false"},
    )
    s.plug_in(1, 1)
    s.swipe()
    s.plug_out(1, 1)
    s.plug_in(1, connector)
    assert told(s) == [
        ("Started", "CablePluggedIn", "EVConnected"),
        ("Updated", "Authorized", None),
        ("Updated", "ChargingStateChanged", "Charging"),
        ("Updated", "EVCommunicationLost", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    places = [place and place["connectorId"] for place in carrying(s, "evse")]
    assert places == [1, None, None, None, connector, None]


@pytest.mark.verifies("E01.FR.17")
def test_e01_fr_17_values_of_the_begin_wait_for_the_start_of_charging_when_the_evse_was_unknown() -> None:
    s = starting_at("Authorized")
    s.hardware.meter(2, {"Energy.Active.Import.Register": 7000})
    s.hardware.ev(2, draws=False)
    s.swipe()
    s.advance(20)
    s.plug_in(2)
    s.advance(100)
    s.hardware.ev(2, draws=True)
    s.hardware.ev(2, draws=False)
    s.hardware.ev(2, draws=True)
    assert [state for _, _, state in told(s)] == [
        "Idle",
        "EVConnected",
        "SuspendedEV",
        "Charging",
        "SuspendedEV",
        "Charging",
    ]
    values = carrying(s, "meterValue")
    assert [value is not None for value in values] == [False, False, False, True, False, False]
    [sample] = values[3][0]["sampledValue"]
    assert (sample["context"], sample["value"]) == ("Transaction.Begin", 7000.0)


@pytest.mark.verifies("E01.FR.18", "E01.FR.19", "E02.FR.13")
def test_e01_fr_19_a_pause_of_the_ev_and_its_end_are_told() -> None:
    s = starting_at("Authorized")
    s.plug_in()
    s.swipe()
    s.forget()
    for draws in (False, True, False):
        s.hardware.ev(1, draws=draws)
    assert told(s) == [
        ("Updated", "ChargingStateChanged", "SuspendedEV"),
        ("Updated", "ChargingStateChanged", "Charging"),
        ("Updated", "ChargingStateChanged", "SuspendedEV"),
    ]
    assert s.commanded("open_contactor") == []
    assert s.state("transaction", 1) == "ongoing.suspended_ev"


@pytest.mark.verifies("E01.FR.18", "E01.FR.19")
def test_e01_fr_19_an_ev_that_never_takes_energy_is_suspended_also_when_energy_is_a_stop_point() -> None:
    s = starting_at("EVConnected", **{"TxCtrlr.TxStopPoint": "EnergyTransfer"})
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe()
    assert told(s)[-1] == ("Updated", "ChargingStateChanged", "SuspendedEV")
    assert s.state("transaction", 1) == "ongoing.suspended_ev"


def test_e01_offline_marks_what_happens_without_a_link_and_only_that() -> None:
    s = starting_at("EVConnected")
    s.disconnect()
    s.plug_in()
    s.connect()
    s.swipe()
    assert [(event["triggerReason"], event.payload.get("offline")) for event in s.transaction_events] == [
        ("CablePluggedIn", True),
        ("Authorized", None),
        ("ChargingStateChanged", None),
    ]
