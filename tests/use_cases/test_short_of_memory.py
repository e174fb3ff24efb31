"""E04, E11, E12, J02: a station that is offline and short of memory drops samples in between, and only those."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from charging import charging
from virtual_station import VirtualStation, station

from specharge_engine import shortage

SAMPLED = {"SampledDataCtrlr.TxUpdatedInterval": "60"}
CLOCKED = {
    "SampledDataCtrlr.TxUpdatedInterval": "0",
    "AlignedDataCtrlr.Interval": "60",
    "AlignedDataCtrlr.Measurands": "Energy.Active.Import.Register",
}


class Disk:
    """Storage that is full when a test says so; `asked` is how often the station looked."""

    def __init__(self) -> None:
        self.full = False
        self.asked: list[int] = []

    def has_room(self, size: int) -> bool:
        """Tell what the test says."""
        self.asked.append(size)
        return not self.full


def put_in(s: VirtualStation, disk: Disk) -> Disk:
    """Give a station that disk."""
    s.kernel.site = replace(s.kernel.site, storage=disk)
    return disk


def samples_told(s: VirtualStation) -> list[int]:
    """Return the seqNo of every sample on the wire."""
    return [e["seqNo"] for e in s.transaction_events if e["triggerReason"] in ("MeterValuePeriodic", "MeterValueClock")]


@pytest.mark.verifies("E11.FR.04", "E11.FR.05", "E12.FR.04", "E12.FR.05", "J02.FR.12", "J02.FR.13")
@pytest.mark.parametrize("variables", [SAMPLED, CLOCKED], ids=["periodic", "clock"])
def test_e11_fr_05_every_second_sample_goes_and_everything_else_stays(variables: dict[str, str]) -> None:
    s = charging(variables=variables)
    disk = put_in(s, Disk())
    first = s.kernel.machine("transaction", 1).seq_no  # type: ignore[attr-defined]
    s.disconnect()
    s.advance(9 * 60)
    disk.full = True
    s.advance(60)
    assert set(disk.asked) == {shortage.RESERVE}
    disk.full = False
    s.advance(60)
    s.hardware.ev(1, phases=1)
    s.swipe(evse=1)
    s.connect()
    assert samples_told(s) == [first + number for number in (1, 3, 5, 7, 9, 10)], "1st, 3rd, 5th … of ten are gone"
    assert [e["triggerReason"] for e in s.transaction_events[-2:]] == ["ChargingRateChanged", "StopAuthorized"]
    assert [e["seqNo"] for e in s.transaction_events[-2:]] == [first + 11, first + 12]
    assert all(e["offline"] is True for e in s.transaction_events)
    assert len(s.transaction_events) == 8


@pytest.mark.verifies("E04.FR.07", "E04.FR.08")
def test_e04_fr_08_a_transaction_that_began_offline_keeps_its_begin() -> None:
    s = station(variables={**SAMPLED, "AuthCtrlr.OfflineTxForUnknownIdEnabled": "true"})
    s.disconnect()
    s.plug_in(1)
    s.swipe(evse=1)
    disk = put_in(s, Disk())
    disk.full = True
    s.advance(7 * 60)
    s.connect()
    assert [(e["seqNo"], e["triggerReason"]) for e in s.transaction_events] == [
        (0, "CablePluggedIn"),
        (1, "Authorized"),
        (2, "ChargingStateChanged"),
        (4, "MeterValuePeriodic"),
        (6, "MeterValuePeriodic"),
        (8, "MeterValuePeriodic"),
    ]


@pytest.mark.verifies("E12.FR.04", "E12.FR.05")
def test_e12_fr_05_the_samples_of_each_transaction_are_counted_by_themselves() -> None:
    s = charging(variables=SAMPLED)
    s.plug_in(2)
    s.swipe("TOKEN-2", evse=2)
    s.advance(59)
    s.forget()
    put_in(s, Disk()).full = True
    s.disconnect()
    s.advance(5 * 60)
    s.connect()
    one, other = ([e["seqNo"] for e in s.transaction_events if e.info["transactionId"] == i] for i in ids(s))
    assert [number - one[0] for number in one] == [0, 2]
    assert [number - other[0] for number in other] == [0, 2]


def ids(s: VirtualStation) -> list[str]:
    """Return the ids of the transactions on the wire."""
    return list(dict.fromkeys(e.info["transactionId"] for e in s.transaction_events))


@pytest.mark.verifies("E11.FR.05", "J02.FR.13")
def test_e11_fr_05_the_longer_it_lasts_the_wider_apart_the_samples_are_and_new_ones_still_come() -> None:
    s = charging(variables=SAMPLED)
    put_in(s, Disk()).full = True
    first = s.kernel.machine("transaction", 1).seq_no  # type: ignore[attr-defined]
    s.disconnect()
    s.advance(30 * 60)
    s.connect()
    told = [number - first for number in samples_told(s)]
    assert told == sorted(told)
    assert told[-1] >= 28
    assert 5 <= len(told) < 10
    assert told[0] > 1


def test_a_station_that_has_room_or_is_online_drops_nothing() -> None:
    s = charging(variables=SAMPLED)
    disk = put_in(s, Disk())
    s.disconnect()
    s.advance(25 * 60)
    s.connect()
    assert len(samples_told(s)) == 25
    assert len(disk.asked) == 2, "the station does not look at every message"
    s.forget()
    disk.full = True
    s.answers["TransactionEvent"] = None
    s.advance(10)
    s.answers.pop("TransactionEvent")
    s.advance(20 * 60)
    assert len(samples_told(s)) == 20


def test_what_was_dropped_does_not_come_back_after_a_power_cut(tmp_path: Path) -> None:
    s = charging(variables=SAMPLED)
    put_in(s, Disk()).full = True
    s.disconnect()
    s.advance(10 * 60)
    kept = [outgoing.message.seqNo for outgoing in s.kernel.outbox.kept]
    assert len(kept) == 5
    s.restart(tmp_path, connect=False)
    again = [outgoing.message.seqNo for outgoing in s.kernel.outbox.kept]
    assert again[:5] == kept
