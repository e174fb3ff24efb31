"""E06: when a transaction stops, for every combination of stop points."""

from collections.abc import Callable
from itertools import combinations

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, provoke_answer, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS

REGISTER = "Energy.Active.Import.Register"
POINTS = ("ParkingBayOccupancy", "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer")
EVERY_COMBINATION = [",".join(chosen) for size in range(1, len(POINTS) + 1) for chosen in combinations(POINTS, size)]

Told = tuple[str, str, str | None, str | None]


def has(stop: str, *points: str) -> bool:
    return not set(points).isdisjoint(stop.split(","))


def parked_and_charging(stop: str, **variables: str) -> VirtualStation:
    """Return a station at which a parked EV charges, and a driver's own cable is locked."""
    chosen = {"TxCtrlr.TxStopPoint": stop, **{f"TxCtrlr.{name}": value for name, value in variables.items()}}
    s = quiet_station(chosen, evses=TWO_SOCKETS)
    s.hardware.park(1, occupied=True)
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)
    assert plug_is_locked(s)
    s.forget()
    return s


def leave_bay(s: VirtualStation) -> None:
    s.hardware.park(1, occupied=False)


def unplug_at_ev(s: VirtualStation) -> None:
    s.hardware.plug_out(1, side="ev")


def check_it_is_over(s: VirtualStation, told: list[Told]) -> None:
    """Check what was told, that it ends with the one Ended event, and that nothing follows."""
    assert s.told() == told
    assert [event[0] for event in told].count("Ended") == 1
    assert told[-1][0] == "Ended"
    sent = s.transaction_events
    first = sent[0]["seqNo"]
    assert [event["seqNo"] for event in sent] == list(range(first, first + len(sent)))
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == ("ended" if plug_is_locked(s) else "nobody")
    assert not bay(s)["contactor_closed"]
    s.advance(3600)
    assert len(s.transaction_events) == len(told)


# The driver stops, unplugs and drives away: E06.FR.01, .02, .03, .06, .07


def ending_of_a_driver_who_stops(stop: str) -> tuple[str, list[Told]]:
    """Return the deed after which a stop ends the transaction, and what is told until then."""
    if has(stop, "Authorized", "PowerPathClosed"):
        return "stop", [("Ended", "StopAuthorized", "EVConnected", "Local")]
    told: list[Told] = [("Updated", "StopAuthorized", None, None)]
    if has(stop, "EnergyTransfer"):
        return "stop", [*told, ("Ended", "ChargingStateChanged", "EVConnected", "Local")]
    told.append(("Updated", "ChargingStateChanged", "EVConnected", None))
    if has(stop, "EVConnected"):
        return "unplug", [*told, ("Ended", "EVCommunicationLost", "Idle", "Local")]
    told.append(("Updated", "EVCommunicationLost", "Idle", None))
    return "leave", [*told, ("Ended", "EVDeparted", None, "Local")]


@pytest.mark.parametrize("by", ["token", "button"])
@pytest.mark.parametrize("stop", EVERY_COMBINATION)
def test_e06_the_driver_stops_unplugs_and_drives_away(stop: str, by: str) -> None:
    s = parked_and_charging(stop)
    last_deed, told = ending_of_a_driver_who_stops(stop)
    s.swipe(evse=1) if by == "token" else s.hardware.press("stop", 1)
    assert not energy_flows(s)
    assert not plug_is_locked(s)
    if last_deed != "stop":
        assert s.state("transaction", 1) == "ongoing.ev_connected"
        s.plug_out()
    if last_deed == "leave":
        assert s.state("transaction", 1) == "ongoing.ev_absent"
        leave_bay(s)
    check_it_is_over(s, told)


# The driver unplugs at the EV without a word, and drives away.


def ending_of_a_driver_who_unplugs(stop: str, *, stops_on_disconnect: bool) -> list[Told]:
    lost: Told = ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")
    if has(stop, "EVConnected", "PowerPathClosed", "EnergyTransfer"):
        return [lost]
    if has(stop, "Authorized") and stops_on_disconnect:
        return [lost]
    told: list[Told] = [("Updated", "EVCommunicationLost", "Idle", None)]
    if has(stop, "ParkingBayOccupancy"):
        told.append(("Ended", "EVDeparted", None, "EVDisconnected"))
    return told


@pytest.mark.parametrize("stops_on_disconnect", [True, False])
@pytest.mark.parametrize("stop", EVERY_COMBINATION)
def test_e06_the_driver_unplugs_at_the_ev_and_drives_away(stop: str, stops_on_disconnect: bool) -> None:
    s = parked_and_charging(stop, StopTxOnEVSideDisconnect=str(stops_on_disconnect).lower())
    told = ending_of_a_driver_who_unplugs(stop, stops_on_disconnect=stops_on_disconnect)
    unplug_at_ev(s)
    assert not bay(s)["contactor_closed"]
    leave_bay(s)
    if told[-1][0] == "Ended":
        check_it_is_over(s, told)
    else:
        assert s.told() == [*told, ("Updated", "EVDeparted", None, None)]
        assert s.state("transaction", 1) == "ongoing.ev_absent"


# What is not the driver's doing: E06.FR.04, .06, .07, .08, .15


def invalid(s: VirtualStation) -> None:
    provoke_answer(s, "Blocked")
    del s.sent[0]  # the message that only brought the verdict


def ev_is_full(s: VirtualStation) -> None:
    s.hardware.ev(1, draws=False)


def power_path_drops(s: VirtualStation) -> None:
    s.hardware.open_contactor(1)


def ground_fault(s: VirtualStation) -> None:
    s.hardware.fault("GroundFault", evse=1, connector=1)


def emergency(s: VirtualStation) -> None:
    s.hardware.press("emergency", 1)


def ending_without_the_driver(stop: str, happening: str) -> list[Told]:
    if happening == "invalid":
        if has(stop, "Authorized", "PowerPathClosed", "EnergyTransfer"):
            return [("Ended", "Deauthorized", "EVConnected", "DeAuthorized")]
        return [("Updated", "Deauthorized", None, None), ("Updated", "ChargingStateChanged", "EVConnected", None)]
    if happening in ("ground_fault", "emergency"):
        return [("Ended", "AbnormalCondition", None, "GroundFault" if happening == "ground_fault" else "EmergencyStop")]
    state, reason = ("SuspendedEV", "StoppedByEV") if happening == "ev_is_full" else ("EVConnected", "Other")
    if has(stop, "EnergyTransfer"):
        return [("Ended", "ChargingStateChanged", state, reason)]
    return [("Updated", "ChargingStateChanged", state, None)]


@pytest.mark.parametrize("happening", [invalid, ev_is_full, power_path_drops, ground_fault, emergency])
@pytest.mark.parametrize("stop", EVERY_COMBINATION)
def test_e06_something_else_than_the_driver_stops_the_energy(
    stop: str, happening: Callable[[VirtualStation], None]
) -> None:
    s = parked_and_charging(stop)
    told = ending_without_the_driver(stop, happening.__name__)
    happening(s)
    if told[-1][0] == "Ended":
        check_it_is_over(s, told)
    else:
        assert s.told() == told
        assert s.state("transaction", 1).startswith("ongoing")
    assert not energy_flows(s)


# The requirements one by one.


@pytest.mark.verifies("E06.FR.01", "E06.FR.08", "E06.FR.15")
def test_e06_fr_01_the_transaction_ends_when_the_vehicle_leaves_the_bay() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "ParkingBayOccupancy", "TxCtrlr.TxStopPoint": "ParkingBayOccupancy"})
    s.hardware.park(1, occupied=True)
    s.hardware.park(2, occupied=True)
    s.forget()
    leave_bay(s)
    assert s.told() == [("Ended", "EVDeparted", None, "EVDisconnected")]
    assert s.state("transaction", 1) == "idle"
    assert s.state("transaction", 2) == "ongoing.ev_absent"


@pytest.mark.verifies("E06.FR.01", "E07.FR.05")
def test_e06_fr_01_the_reason_is_local_when_the_driver_had_stopped() -> None:
    s = parked_and_charging("ParkingBayOccupancy")
    s.swipe(evse=1)
    s.plug_out()
    s.forget()
    leave_bay(s)
    assert s.told() == [("Ended", "EVDeparted", None, "Local")]


def test_e06_fr_01_a_departing_vehicle_ends_nothing_without_that_stop_point() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "ParkingBayOccupancy", "TxCtrlr.TxStopPoint": "EVConnected"})
    s.hardware.park(1, occupied=True)
    s.forget()
    leave_bay(s)
    assert s.told() == [("Updated", "EVDeparted", None, None)]
    assert s.state("transaction", 1) == "ongoing.ev_absent"


@pytest.mark.parametrize("stop", ["EVConnected", "PowerPathClosed", "EVConnected,ParkingBayOccupancy"])
@pytest.mark.verifies("E06.FR.02", "E06.FR.06", "E06.FR.08", "E06.FR.15", "E07.FR.06")
def test_e06_fr_02_the_transaction_ends_when_the_ev_is_disconnected(stop: str) -> None:
    s = charging(stop)
    s.plug_out()
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")]
    [opened] = s.commanded("open_contactor")
    assert opened.evse == 1
    assert s.statuses() == [(1, 1, "Available")]


def test_e06_fr_02_a_connector_without_the_ev_ends_nothing() -> None:
    s = charging(evses=(("cType2", "cType2"), ("cType2",)))
    s.plug_in(evse=1, connector=2)
    s.forget()
    before = picture(s)
    s.plug_out(evse=1, connector=2)
    assert s.told() == []
    left = {"connector@1.2": 0, "plug@1.2": 0}
    assert {**picture(s)["states"], **left} == {**before["states"], **left}
    assert energy_flows(s)


@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed"])
@pytest.mark.verifies("E06.FR.03", "E06.FR.06")
def test_e06_fr_03_the_transaction_ends_when_the_driver_is_authorized_to_stop(stop: str) -> None:
    s = charging(stop)
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    assert s.state("transaction", 1) == "idle"


@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed"])
@pytest.mark.verifies("E06.FR.04", "E06.FR.06")
def test_e06_fr_04_the_transaction_ends_when_the_csms_answers_with_an_invalid_id(stop: str) -> None:
    s = charging(stop)
    provoke_answer(s, "Invalid")
    assert s.told()[1:] == [("Ended", "Deauthorized", "EVConnected", "DeAuthorized")]


@pytest.mark.verifies("E06.FR.03", "E06.FR.06")
def test_e06_fr_06_without_an_ev_the_end_of_the_authorization_ends_the_transaction_at_once() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "PowerPathClosed"})
    s.swipe(evse=1)
    s.forget()
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]


@pytest.mark.verifies("E06.FR.07", "E06.FR.08", "E06.FR.15")
def test_e06_fr_07_the_transaction_ends_when_the_ev_takes_no_more() -> None:
    s = charging("EnergyTransfer")
    ev_is_full(s)
    assert s.told() == [("Ended", "ChargingStateChanged", "SuspendedEV", "StoppedByEV")]


@pytest.mark.verifies("E06.FR.07", "E07.FR.05")
def test_e06_fr_07_the_driver_who_stops_the_energy_ends_the_transaction_locally() -> None:
    s = charging("EnergyTransfer")
    s.swipe(evse=1)
    assert s.told()[-1] == ("Ended", "ChargingStateChanged", "EVConnected", "Local")


@pytest.mark.verifies("E06.FR.07", "E06.FR.08")
def test_e06_fr_07_a_power_path_that_opens_by_itself_ends_the_transaction() -> None:
    s = charging("EnergyTransfer")
    power_path_drops(s)
    assert s.told() == [("Ended", "ChargingStateChanged", "EVConnected", "Other")]


@pytest.mark.verifies("E06.FR.07", "E06.FR.08")
def test_e06_fr_07_unplugging_while_energy_flows_ends_the_transaction() -> None:
    s = charging("EnergyTransfer")
    s.plug_out()
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")]


def test_e06_fr_07_energy_that_never_flowed_cannot_end_anything() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EnergyTransfer"})
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    assert s.told()[-1] == ("Updated", "ChargingStateChanged", "SuspendedEV", None)
    s.hardware.ev(1, draws=True)
    assert s.told()[-1] == ("Updated", "ChargingStateChanged", "Charging", None)
    s.hardware.ev(1, draws=False)
    assert s.told()[-1] == ("Ended", "ChargingStateChanged", "SuspendedEV", "StoppedByEV")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("GroundFault", "GroundFault"),
        ("OvercurrentFault", "OvercurrentFault"),
        ("OverCurrentFailure", "OvercurrentFault"),
        ("PowerQuality", "PowerQuality"),
        ("UnderVoltage", "PowerQuality"),
        ("PowerLoss", "PowerLoss"),
        ("HighTemperature", "Other"),
    ],
)
@pytest.mark.verifies("E06.FR.08", "E06.FR.16", "E07.FR.06")
def test_e06_fr_16_a_fault_ends_the_transaction_abnormally_with_the_reason_that_fits(code: str, reason: str) -> None:
    s = charging("ParkingBayOccupancy", evses=TWO_SOCKETS)
    s.hardware.fault(code, evse=1, connector=1)
    assert s.told() == [("Ended", "AbnormalCondition", None, reason)]
    assert not bay(s)["contactor_closed"]
    assert s.state("authorization", 1) == "ended"
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("E06.FR.08", "E06.FR.16", "E07.FR.06")
def test_e06_fr_16_the_emergency_stop_ends_the_transaction_abnormally() -> None:
    s = charging("ParkingBayOccupancy")
    emergency(s)
    assert s.told() == [("Ended", "AbnormalCondition", None, "EmergencyStop")]
    assert not bay(s)["contactor_closed"]


def test_e06_fr_16_the_next_transaction_does_not_inherit_the_reason() -> None:
    s = charging()
    ground_fault(s)
    s.plug_out()
    s.hardware.clear_fault(evse=1)
    s.plug_in()
    s.swipe(evse=1)
    s.swipe(evse=1)
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")


def test_e06_fr_16_a_fault_of_another_connector_ends_nothing() -> None:
    s = charging(evses=(("cType2", "cType2"), ("cType2",)))
    s.hardware.fault("GroundFault", evse=1, connector=2)
    s.hardware.fault("GroundFault", evse=2)
    assert s.told() == []
    assert energy_flows(s)


def test_e06_fr_16_an_emergency_at_another_evse_ends_nothing() -> None:
    s = charging()
    s.hardware.press("emergency", 2)
    assert s.told() == []
    assert energy_flows(s)


# E06.FR.10


@pytest.mark.verifies("E06.FR.10")
def test_e06_fr_10_the_cable_of_a_full_ev_is_released_when_that_ends_the_transaction() -> None:
    s = charging("EnergyTransfer", evses=TWO_SOCKETS)
    ev_is_full(s)
    assert [(c.evse, c.connector) for c in s.commanded("unlock_connector")] == [(1, 1)]
    assert not plug_is_locked(s)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("E06.FR.10")
def test_e06_fr_10_the_cable_is_released_when_the_driver_ends_the_transaction() -> None:
    s = charging(evses=TWO_SOCKETS)
    s.swipe(evse=1)
    assert [(c.evse, c.connector) for c in s.commanded("unlock_connector")] == [(1, 1)]


@pytest.mark.parametrize("happening", [invalid, ground_fault, emergency])
def test_e06_fr_10_the_cable_is_kept_for_its_owner_when_the_transaction_does_not_end_normally(
    happening: Callable[[VirtualStation], None],
) -> None:
    s = charging(evses=TWO_SOCKETS)
    happening(s)
    assert s.told()[-1][0] == "Ended"
    assert s.commanded("unlock_connector") == []
    assert plug_is_locked(s)
    s.swipe("TOKEN-2", evse=1)
    assert plug_is_locked(s)
    s.swipe("TOKEN-1", evse=1)
    assert not plug_is_locked(s)
    assert s.of("Authorize") == []


def test_e06_fr_10_a_vehicle_that_leaves_its_locked_cable_behind_does_not_release_it() -> None:
    s = parked_and_charging("ParkingBayOccupancy", StopTxOnEVSideDisconnect="false")
    unplug_at_ev(s)
    leave_bay(s)
    assert s.told()[-1][0] == "Ended"
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)


def test_e06_fr_10_an_attached_cable_is_neither_locked_nor_released() -> None:
    s = charging()
    s.swipe(evse=1)
    assert s.commanded("lock_connector") == s.commanded("unlock_connector") == []


# E06.FR.11, E06.FR.12, E06.FR.13


@pytest.mark.verifies("E06.FR.11")
def test_e06_fr_11_ended_carries_the_configured_measurands_of_begin_and_end() -> None:
    s = charging(variables={"SampledDataCtrlr.TxEndedMeasurands": f"{REGISTER},Power.Active.Import"})
    s.advance(1800)
    s.swipe(evse=1)
    values = s.transaction_events[-1]["meterValue"]
    contexts = [{each["context"] for each in value["sampledValue"]} for value in values]
    assert contexts == [{"Transaction.Begin"}, {"Transaction.End"}]
    assert [[each["measurand"] for each in value["sampledValue"]] for value in values] == [
        [REGISTER, "Power.Active.Import"]
    ] * 2
    begin, end = (value["sampledValue"][0]["value"] for value in values)
    assert begin == 0.0
    assert end == pytest.approx(bay(s)["energy_wh"], abs=0.01)
    assert end > 5000
    assert values[1]["timestamp"] == s.transaction_events[-1]["timestamp"]
    assert values[1]["sampledValue"][1]["value"] == 0.0, "the end is measured when energy has stopped"


def test_e06_fr_11_ended_carries_no_values_when_none_are_configured() -> None:
    s = charging(variables={"SampledDataCtrlr.TxEndedMeasurands": ""})
    s.swipe(evse=1)
    assert "meterValue" not in s.transaction_events[-1].payload


def periodic_times(s: VirtualStation) -> list[int]:
    """Return the seconds since the begin of each sample in the Ended event, between its first and its last."""
    values = s.transaction_events[-1]["meterValue"]
    contexts = [value["sampledValue"][0]["context"] for value in values]
    assert contexts == ["Transaction.Begin", *["Sample.Periodic"] * (len(values) - 2), "Transaction.End"]
    return [round(value["sampledValue"][0]["value"]) for value in values[1:-1]]


def counting(interval: str) -> VirtualStation:
    """Return a station whose EV takes 1 Wh a second."""
    s = quiet_station({"SampledDataCtrlr.TxEndedInterval": interval, "TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.hardware.meter(1, {"Power.Active.Import": 3600.0})
    s.plug_in()
    s.swipe(evse=1)
    return s


def test_e06_fr_11_ended_carries_every_sample_of_its_interval() -> None:
    s = counting("10")
    s.advance(65)
    s.swipe(evse=1)
    assert periodic_times(s) == [10, 20, 30, 40, 50, 60]


@pytest.mark.verifies("E06.FR.12", "E06.FR.13")
def test_e06_fr_13_every_second_intermediate_sample_is_dropped_when_there_are_too_many() -> None:
    s = counting("1")
    s.advance(199)
    s.swipe(evse=1)
    assert periodic_times(s) == list(range(1, 200)), "so many still fit"

    s = counting("1")
    s.advance(250)
    s.swipe(evse=1)
    assert periodic_times(s) == [*range(2, 251, 2)]


@pytest.mark.verifies("E06.FR.12", "E06.FR.13")
def test_e06_fr_13_a_long_transaction_keeps_samples_of_all_its_time_and_the_newest() -> None:
    s = counting("1")
    s.advance(5001)
    s.swipe(evse=1)
    assert periodic_times(s) == [*range(32, 5001, 32), 5001]


# E06.FR.14, E06.FR.15


@pytest.mark.verifies("E06.FR.14")
def test_e06_fr_14_seq_no_counts_from_zero_without_a_gap_in_every_transaction() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    for _ in range(2):
        s.forget()
        s.plug_in()
        s.swipe(evse=1)
        s.swipe(evse=1)
        s.plug_out()
        assert [event["seqNo"] for event in s.transaction_events] == list(range(len(s.transaction_events)))
        assert len(s.transaction_events) == 6
        assert len({event.info["transactionId"] for event in s.transaction_events}) == 1


def test_e06_the_stop_points_may_be_configured_while_the_transaction_goes_on() -> None:
    s = charging("EVConnected")
    assert s.set_variable("TxCtrlr.TxStopPoint", "Authorized") == "Accepted"
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]


def test_e06_fr_05_data_signed_is_no_stop_point() -> None:
    s = charging("EVConnected")
    assert s.set_variable("TxCtrlr.TxStopPoint", "EVConnected,DataSigned") == "Rejected"
    assert s.set_variable("TxCtrlr.TxStartPoint", "EVConnected,DataSigned") == "Accepted"


# A power path that is slow to open.


def hold_contactor_reports(s: VirtualStation) -> None:
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))


def test_e06_the_energy_stops_before_the_end_is_told() -> None:
    s = charging()
    hold_contactor_reports(s)
    s.swipe(evse=1)
    assert s.commanded("open_contactor")
    assert s.told() == []
    s.advance(4)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    assert s.transaction_events[0].time == 4.0
    s.advance(60)
    assert len(s.transaction_events) == 1, "the clock that waited for the power path has stopped"


def test_e06_a_power_path_that_does_not_report_holds_the_end_up_for_ten_seconds_at_most() -> None:
    s = charging("Authorized")
    hold_contactor_reports(s)
    s.swipe(evse=1)
    s.advance(9.9)
    assert s.told() == []
    s.advance(0.1)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"
    s.plug_out()
    s.plug_in()
    s.swipe("TOKEN-2", evse=1)
    assert len(s.commanded("close_contactor")) == 0, "a path that may still be closed is not used again"


def test_e06_unplugging_before_the_power_path_reports_still_ends_on_the_drivers_wish() -> None:
    s = charging("Authorized")
    hold_contactor_reports(s)
    s.swipe(evse=1)
    s.plug_out()
    assert s.told() == [("Ended", "StopAuthorized", "Idle", "Local")]
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"
    assert s.statuses() == [(1, 1, "Available")]


def test_e06_a_fault_while_the_power_path_opens_ends_abnormally() -> None:
    s = charging("Authorized")
    hold_contactor_reports(s)
    s.swipe(evse=1)
    ground_fault(s)
    assert s.told() == [("Ended", "AbnormalCondition", None, "GroundFault")]


def test_e06_a_vehicle_that_leaves_while_the_power_path_opens_had_stopped_locally() -> None:
    s = charging("Authorized,ParkingBayOccupancy")
    hold_contactor_reports(s)
    s.swipe(evse=1)
    s.feed(EVENTS["vehicle_departed"](evse=1))
    assert s.told() == [("Ended", "EVDeparted", None, "Local")]
