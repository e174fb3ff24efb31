"""J03: what the EV acknowledges of the meter values that it was told."""

from __future__ import annotations

import pytest
from charging import charging, picture
from virtual_station import station

from specharge_generated import events
from specharge_generated.messages import SignedMeterValueType

RECEIPT = SignedMeterValueType(
    signedMeterData="UkVDRUlQVA==", signingMethod="ECDSA-secp256r1", encodingMethod="OCMF", publicKey="S0VZ"
)


@pytest.mark.verifies("J03.FR.04")
@pytest.mark.parametrize("signing", ["true", "false"])
def test_j03_fr_04_a_metering_receipt_is_not_passed_on(signing: str) -> None:
    s = charging(
        variables={
            "SampledDataCtrlr.SignReadings": signing,
            "AlignedDataCtrlr.SignReadings": signing,
            "AlignedDataCtrlr.Interval": "60",
            "SampledDataCtrlr.TxUpdatedInterval": "60",
        }
    )
    before = picture(s)
    s.feed(events.MeteringReceiptReceived(evse=1, data=RECEIPT))
    assert s.sent == []
    assert picture(s) == before
    s.advance(60)
    assert {event["triggerReason"] for event in s.transaction_events} == {"MeterValuePeriodic", "MeterValueClock"}
    s.plug_out()
    assert s.transaction_events[-1]["eventType"] == "Ended"
    assert all(RECEIPT.signedMeterData not in str(event.payload) for event in s.transaction_events)


def test_j03_fr_04_a_metering_receipt_without_a_transaction_starts_nothing() -> None:
    s = station(variables={"SampledDataCtrlr.SignReadings": "true", "TxCtrlr.TxStartPoint": "DataSigned"})
    before = picture(s)
    s.feed(events.MeteringReceiptReceived(evse=1, data=RECEIPT))
    assert s.sent == []
    assert picture(s) == before
