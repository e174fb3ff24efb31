"""E04, E08, E11, E12: signed values, values of the begin, and thinned values of what happens without a link."""

from __future__ import annotations

from typing import Any

import pytest
from remote import assert_thinned_evenly
from virtual_station import Sent, VirtualStation, station

SIGNED = {"signedMeterData": "AAEC", "signingMethod": "ECDSA", "encodingMethod": "OCMF", "publicKey": ""}
OFFLINE = {
    "AuthCtrlr.OfflineTxForUnknownIdEnabled": "true",
    "SampledDataCtrlr.TxUpdatedInterval": "0",
    "TxCtrlr.TxStartPoint": "Authorized",
    "TxCtrlr.TxStopPoint": "Authorized",
}


def ready(**variables: str) -> VirtualStation:
    """Return a station whose transactions begin and end with the authorization, also of strangers while offline."""
    return station(variables={**OFFLINE, **variables})


def signed(event: Sent) -> list[str]:
    """Return the signed data that an event carries."""
    samples = [sample for value in event.payload.get("meterValue", ()) for sample in value["sampledValue"]]
    return [sample["signedMeterValue"]["signedMeterData"] for sample in samples if "signedMeterValue" in sample]


def told_after(s: VirtualStation) -> list[Sent]:
    """Open the link and return what is told of the transaction then."""
    s.forget()
    s.connect()
    return s.transaction_events


@pytest.mark.verifies("E04.FR.10")
@pytest.mark.parametrize("signing", [True, False])
def test_e04_fr_10_a_transaction_that_starts_offline_asks_for_signed_values_and_tells_them(signing: bool) -> None:
    s = ready(**{"SampledDataCtrlr.SignReadings": str(signing).lower()})
    s.disconnect()
    s.plug_in(evse=1)
    s.swipe(evse=1)
    assert len(s.commanded("request_signed_data")) == signing
    s.hardware.sign(1, SIGNED)
    events = told_after(s)
    assert [event["offline"] for event in events] == [True] * len(events)
    assert [data for event in events for data in signed(event)] == ["AAEC"] * signing


@pytest.mark.verifies("E11.FR.08")
@pytest.mark.parametrize("signing", [True, False])
def test_e11_fr_08_signed_values_that_come_while_the_link_is_lost_are_told_when_it_is_back(signing: bool) -> None:
    s = ready(**{"SampledDataCtrlr.SignReadings": str(signing).lower()})
    s.plug_in(evse=1)
    s.swipe(evse=1)
    assert len(s.commanded("request_signed_data")) == signing
    s.disconnect()
    s.advance(60)
    s.hardware.sign(1, SIGNED)
    events = told_after(s)
    assert [(event["eventType"], event["offline"]) for event in events] == [("Updated", True)]
    assert signed(events[0]) == ["AAEC"] * signing


@pytest.mark.verifies("E08.FR.12", "E12.FR.10")
@pytest.mark.parametrize("signing", [True, False])
@pytest.mark.parametrize("started_offline", [True, False])
def test_e08_fr_12_the_end_of_a_transaction_that_stops_offline_is_signed(signing: bool, started_offline: bool) -> None:
    s = ready(**{"SampledDataCtrlr.SignReadings": str(signing).lower()})
    if started_offline:
        s.disconnect()
    s.plug_in(evse=1)
    s.swipe(evse=1)
    if not started_offline:
        s.disconnect()
    s.hardware.sign(1, SIGNED)
    s.advance(600)
    s.swipe(evse=1)
    ended = told_after(s)[-1]
    assert (ended["eventType"], ended["offline"]) == ("Ended", True)
    last: dict[str, Any] = ended["meterValue"][-1]["sampledValue"][0]
    assert last["context"] == "Transaction.End"
    assert last.get("signedMeterValue", {}).get("signedMeterData") == ("AAEC" if signing else None)


@pytest.mark.verifies("E04.FR.11")
def test_e04_fr_11_without_an_evse_at_the_start_the_values_of_the_begin_come_with_the_charging_offline_too() -> None:
    s = ready()
    s.disconnect()
    s.hardware.meter(2, {"Energy.Active.Import.Register": 300})
    s.swipe()
    s.advance(5)
    s.plug_in(evse=2)
    events = told_after(s)
    assert (events[0]["eventType"], "evse" in events[0].payload, "meterValue" in events[0].payload) == (
        "Started", False, False,
    )  # fmt: skip
    charging = next(event for event in events if event.info.get("chargingState") == "Charging")
    assert (charging["eventType"], charging["offline"]) == ("Updated", True)
    [sample] = charging["meterValue"][0]["sampledValue"]
    assert (sample["context"], sample["value"]) == ("Transaction.Begin", 300.0)
    begun = [event for event in events if "Transaction.Begin" in str(event.payload)]
    assert begun == [charging], "they are told once"


def test_e04_fr_11_no_values_of_the_begin_when_none_are_configured() -> None:
    s = ready(**{"SampledDataCtrlr.TxStartedMeasurands": ""})
    s.disconnect()
    s.swipe()
    s.plug_in(evse=2)
    assert all("meterValue" not in event.payload for event in told_after(s))


@pytest.mark.verifies("E08.FR.10", "E08.FR.11", "E12.FR.08", "E12.FR.09")
@pytest.mark.parametrize("started_offline", [True, False])
def test_e08_fr_11_the_end_of_a_long_transaction_offline_tells_samples_that_are_thinned_evenly(
    started_offline: bool,
) -> None:
    chosen = {
        "SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register",
        "SampledDataCtrlr.TxEndedInterval": "60",
    }
    s = ready(**chosen)
    if started_offline:
        s.disconnect()
    s.plug_in(evse=1)
    s.swipe(evse=1)
    if not started_offline:
        s.disconnect()
    s.advance(60 * 1500)
    s.swipe(evse=1)
    ended = told_after(s)[-1]
    assert (ended["eventType"], ended["offline"]) == ("Ended", True)
    assert_thinned_evenly(s, 1500)
