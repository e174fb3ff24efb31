"""F04: remote stop of ISO 15118 charging, as far as the hardware port goes: the dialogue with the EV is below it."""

from __future__ import annotations

import pytest
from charging import bay, charging, plug_is_locked
from remote import assert_thinned_evenly, remote_stop
from virtual_station import TWO_ATTACHED, TWO_SOCKETS, VirtualStation


def stopped(evses: tuple[tuple[str, ...], ...] = TWO_SOCKETS, **variables: str) -> VirtualStation:
    """Return a station whose charging the CSMS has stopped, at stop point EVConnected, as in the use case."""
    s = charging("EVConnected", variables, evses=evses)
    s.steps.clear()
    transaction: str = s.kernel.machine("transaction", 1).transaction_id  # type: ignore[attr-defined]
    assert remote_stop(s, transaction) == {"status": "Accepted"}
    return s


@pytest.mark.verifies("F04.FR.01", "F04.FR.02")
def test_f04_fr_02_the_energy_stops_the_cable_is_unlocked_and_an_updated_event_is_sent() -> None:
    s = stopped()
    assert [command.name for command in s.commands] == ["open_contactor", "unlock_connector"]
    assert s.told()[0] == ("Updated", "RemoteStop", None, None)
    assert not bay(s)["contactor_closed"]
    assert not plug_is_locked(s)


@pytest.mark.verifies("F04.FR.02")
def test_f04_fr_02_an_attached_cable_is_not_unlocked() -> None:
    s = stopped(TWO_ATTACHED)
    assert [command.name for command in s.commands] == ["open_contactor"]
    assert s.told()[0] == ("Updated", "RemoteStop", None, None)


@pytest.mark.verifies("F04.FR.02")
def test_f04_fr_02_the_plug_is_held_until_the_ev_has_stopped_and_the_contactor_is_open() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    s.hardware.attach(lambda event: None)  # the EV takes its time over EVSENotification StopCharging
    transaction: str = s.kernel.machine("transaction", 1).transaction_id  # type: ignore[attr-defined]
    remote_stop(s, transaction)
    s.advance(5)
    assert [command.name for command in s.commands] == ["open_contactor"]
    s.hardware.attach(s.feed)
    s.hardware.open_contactor(1)
    assert not plug_is_locked(s)
    assert s.told() == [
        ("Updated", "RemoteStop", None, None),
        ("Updated", "ChargingStateChanged", "EVConnected", None),
    ]


@pytest.mark.verifies("F04.FR.03")
def test_f04_fr_03_unplugging_the_cable_ends_the_transaction_for_the_remote_stop() -> None:
    s = stopped()
    s.forget()
    s.plug_out(1)
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "Remote")]


@pytest.mark.verifies("F04.FR.04")
def test_f04_fr_04_the_ended_event_has_the_measurands_of_its_kind() -> None:
    s = stopped(**{"SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register"})
    s.forget()
    s.plug_out(1)
    values = s.transaction_events[0]["meterValue"][-1]["sampledValue"]
    assert [(value["measurand"], value["context"]) for value in values] == [
        ("Energy.Active.Import.Register", "Transaction.End")
    ]


@pytest.mark.verifies("F04.FR.05", "F04.FR.06")
def test_f04_fr_06_too_many_samples_are_thinned_evenly() -> None:
    variables = {
        "SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register",
        "SampledDataCtrlr.TxEndedInterval": "60",
    }
    s = charging("EVConnected", variables, evses=TWO_SOCKETS)
    s.advance(60 * 1500)
    remote_stop(s, s.kernel.machine("transaction", 1).transaction_id)  # type: ignore[attr-defined]
    s.plug_out(1)
    assert_thinned_evenly(s, 1500)
