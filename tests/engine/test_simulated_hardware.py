"""Simulated hardware: what it reports is what a station's hardware would, and what cannot happen is refused.

The rule of this file: time is a number that the test moves; events are compared by name and address.
"""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specharge_engine.events import Event
from specharge_engine.hardware import Hardware
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.world import Impossible
from specharge_engine.site import NO_EVSE, Connector, Evse, SampledReading
from specharge_generated.events import EVENTS

SITE = (Evse(1, (Connector(1, "cType2"),)), Evse(2, (Connector(1, "sType2"), Connector(2, "sCEE-7-7"))))
SIGNED = {"signedMeterData": "AA==", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}

Told = tuple[str, int | None, int | None]


class Scene:
    """A station's hardware, the time, and what was reported since it was last asked."""

    def __init__(self, **options: Any) -> None:
        self.now = 100.0
        self.events: list[Event] = []
        self.hardware = SimulatedHardware(SITE, EVENTS, lambda: self.now, **options)
        self.hardware.attach(self.events.append)

    def told(self) -> list[Told]:
        """Return the events since the last call."""
        events = [(event.name, event.evse, event.connector) for event in self.events]
        self.events.clear()
        return events

    def payload(self, name: str) -> Any:
        """Return the only event of this name."""
        [event] = [event for event in self.events if event.name == name]
        return event

    def readings(self, evse: int = 1) -> dict[tuple[str, str | None], SampledReading]:
        """Return the readings by measurand and phase."""
        return {(reading.measurand, reading.phase): reading for reading in self.hardware.read_meter(evse)}

    def energy(self, evse: int = 1) -> float:
        """Return the register in Wh."""
        return self.readings(evse)["Energy.Active.Import.Register", None].value

    def charge(self, seconds: float) -> None:
        """Charge at EVSE 1 for some time."""
        self.hardware.plug_in(1)
        self.hardware.close_contactor(1)
        self.now += seconds

    def refuses(self, words: str) -> Any:
        """Expect a refusal with these words."""
        return pytest.raises(Impossible, match=words)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_it_is_a_hardware_port(scene: Scene) -> None:
    port: Hardware = scene.hardware
    assert port.boot_reason() == "PowerUp"


# Cables.


def test_plugging_in_reports_the_cable(scene: Scene) -> None:
    scene.hardware.plug_in(1, 1)
    assert scene.told() == [("cable_plugged_in", 1, 1)]


def test_a_second_ev_at_the_same_connector_is_refused(scene: Scene) -> None:
    scene.hardware.plug_in(1)
    scene.told()
    with scene.refuses("an EV is plugged in at connector 1 of EVSE 1 already"):
        scene.hardware.plug_in(1)
    assert scene.told() == []


def test_a_connector_is_named_where_there_are_several(scene: Scene) -> None:
    with scene.refuses("which connector of EVSE 2"):
        scene.hardware.plug_in(2)


def test_pulling_the_plug_of_an_attached_cable_unplugs_the_ev(scene: Scene) -> None:
    scene.hardware.plug_in(1)
    scene.hardware.plug_out(1)
    assert scene.told()[1:] == [("ev_unplugged", 1, 1)]


def test_an_attached_cable_cannot_be_pulled_at_the_station(scene: Scene) -> None:
    scene.hardware.plug_in(1)
    with scene.refuses("attached to the station"):
        scene.hardware.plug_out(1, side="station")


def test_an_unlocked_plug_comes_out_of_its_socket(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.plug_out(2)
    assert scene.told()[1:] == [("cable_removed", 2, 1)]


def test_a_locked_plug_leaves_only_the_ev_side(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.lock_connector(2, 1)
    scene.hardware.plug_out(2)
    assert scene.told()[1:] == [("connector_locked", 2, 1), ("ev_unplugged", 2, 1)]
    with scene.refuses("locked"):
        scene.hardware.plug_out(2)
    scene.hardware.unlock_connector(2, 1)
    scene.hardware.plug_out(2)
    assert scene.told() == [("connector_unlocked", 2, 1), ("cable_removed", 2, 1)]


def test_an_ev_can_return_to_a_cable_that_stayed(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.plug_out(2, 1, "ev")
    scene.hardware.plug_in(2, 1)
    assert [name for name, _, _ in scene.told()] == ["cable_plugged_in", "ev_unplugged", "cable_plugged_in"]


def test_nothing_can_be_pulled_from_an_empty_connector(scene: Scene) -> None:
    for evse, connector in ((1, 1), (2, 1)):
        with scene.refuses(f"nothing is plugged in at connector 1 of EVSE {evse}"):
            scene.hardware.plug_out(evse, connector)


def test_places_that_do_not_exist_are_named(scene: Scene) -> None:
    with scene.refuses("no EVSE 3; the station has 1, 2"):
        scene.hardware.plug_in(3)
    with scene.refuses("EVSE 2 has no connector 3; it has 1, 2"):
        scene.hardware.plug_in(2, 3)
    with pytest.raises(LookupError):
        scene.hardware.close_contactor(3)


# The lock.


def test_a_failing_lock_reports_it_and_leaves_the_plug_free(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.lock(2, 1, fails=True)
    scene.hardware.lock_connector(2, 1)
    scene.hardware.plug_out(2)
    assert scene.told()[1:] == [("lock_failed", 2, 1), ("cable_removed", 2, 1)]


def test_a_mended_lock_locks_again(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.lock(2, 1, fails=True)
    scene.hardware.lock(2, 1, fails=False)
    scene.hardware.lock_connector(2, 1)
    assert scene.told() == [("cable_plugged_in", 2, 1), ("connector_locked", 2, 1)]


def test_a_lock_that_jams_holds_the_plug_until_it_is_mended(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.lock_connector(2, 1)
    scene.hardware.lock(2, 1, jams=True)
    scene.hardware.unlock_connector(2, 1)
    with scene.refuses("locked"):
        scene.hardware.plug_out(2, side="station")
    scene.hardware.lock(2, 1, jams=False)
    scene.hardware.unlock_connector(2, 1)
    assert scene.told()[2:] == [("unlock_failed", 2, 1), ("connector_unlocked", 2, 1)]


def test_an_empty_socket_cannot_be_locked(scene: Scene) -> None:
    scene.hardware.lock_connector(2, 1)
    assert scene.told() == [("lock_failed", 2, 1)]


def test_an_attached_cable_has_no_lock(scene: Scene) -> None:
    scene.hardware.lock_connector(1, 1)
    assert scene.told() == []
    with scene.refuses("no lock"):
        scene.hardware.lock(1, 1, fails=True)


# The power path.


def test_a_closed_contactor_lets_the_ev_draw(scene: Scene) -> None:
    scene.hardware.plug_in(1)
    scene.hardware.close_contactor(1)
    assert scene.told()[1:] == [("contactor_closed", 1, None), ("ev_draws_energy", 1, None)]


def test_an_ev_that_wants_nothing_says_so(scene: Scene) -> None:
    scene.hardware.ev(1, draws=False)
    scene.hardware.plug_in(1)
    scene.hardware.close_contactor(1)
    scene.hardware.ev(1, draws=True)
    assert [name for name, _, _ in scene.told()] == [
        "cable_plugged_in",
        "contactor_closed",
        "ev_stops_drawing",
        "ev_draws_energy",
    ]


def test_without_an_ev_nothing_is_drawn(scene: Scene) -> None:
    scene.hardware.close_contactor(1)
    scene.hardware.ev(1, draws=False)
    assert scene.told() == [("contactor_closed", 1, None)]


def test_commands_that_come_twice_are_confirmed_twice(scene: Scene) -> None:
    scene.charge(0)
    scene.told()
    scene.hardware.close_contactor(1)
    scene.hardware.open_contactor(1)
    scene.hardware.open_contactor(1)
    assert [name for name, _, _ in scene.told()] == ["contactor_closed", "contactor_opened", "contactor_opened"]


# The meter.


def test_the_register_is_the_integral_of_the_power(scene: Scene) -> None:
    scene.charge(3600)
    assert scene.energy() == pytest.approx(16 * 3 * 230, rel=0.01)
    scene.hardware.open_contactor(1)
    stopped = scene.energy()
    scene.now += 3600
    assert scene.energy() == stopped


def test_power_is_current_times_voltage(scene: Scene) -> None:
    scene.charge(17)
    readings = scene.readings()
    volts = [readings["Voltage", f"L{phase}-N"].value for phase in (1, 2, 3)]
    assert [readings["Current.Import", f"L{phase}"].value for phase in (1, 2, 3)] == [16, 16, 16]
    assert readings["Power.Active.Import", None].value == pytest.approx(16 * sum(volts), abs=5)
    assert all(230 * 0.99 <= volt <= 230 * 1.01 for volt in volts)
    assert {reading.unit for reading in readings.values()} == {"Wh", "W", "A", "V"}


def test_nothing_flows_before_the_contactor_closes(scene: Scene) -> None:
    scene.hardware.plug_in(1)
    scene.now += 60
    assert scene.readings()["Power.Active.Import", None].value == 0
    assert scene.energy() == 0


def test_one_phase_has_one_current() -> None:
    scene = Scene(phases=1)
    scene.charge(3600)
    assert [key for key in scene.readings() if key[0] == "Current.Import"] == [("Current.Import", "L1")]
    assert scene.energy() == pytest.approx(16 * 230, rel=0.01)


def test_readings_do_not_disturb_each_other() -> None:
    often, once = Scene(seed=7), Scene(seed=7)
    often.charge(0)
    for _ in range(100):
        often.now += 6
        often.readings()
    once.charge(600)
    assert often.hardware.read_meter(1) == once.hardware.read_meter(1)


def test_another_seed_gives_other_voltages() -> None:
    assert Scene(seed=1).hardware.read_meter(1) != Scene(seed=2).hardware.read_meter(1)


def test_the_clock_going_back_never_lowers_the_register(scene: Scene) -> None:
    scene.charge(60)
    before = scene.energy()
    scene.now -= 30
    assert scene.energy() == before


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["plug_in", "plug_out", "close", "open", "off", "on", "cycle"]), st.floats(0, 900)),
        max_size=20,
    )
)
def test_the_register_never_falls_whatever_happens(deeds: list[tuple[str, float]]) -> None:
    scene = Scene()
    last = 0.0
    for deed, seconds in deeds:
        with contextlib.suppress(Impossible):
            {
                "plug_in": lambda: scene.hardware.plug_in(1),
                "plug_out": lambda: scene.hardware.plug_out(1),
                "close": lambda: scene.hardware.close_contactor(1),
                "open": lambda: scene.hardware.open_contactor(1),
                "off": lambda: scene.hardware.ev(1, draws=False),
                "on": lambda: scene.hardware.ev(1, draws=True),
                "cycle": lambda: (scene.hardware.cut_power(), scene.hardware.start()),
            }[deed]()
        scene.now += seconds
        assert scene.energy() >= last
        last = scene.energy()


def test_meter_values_can_be_set_and_given_back(scene: Scene) -> None:
    scene.charge(0)
    scene.told()
    scene.hardware.meter(1, {"Power.Active.Import": 3600, "SoC": 40, "Energy.Active.Import.Register": 1000})
    assert scene.told() == [("meter_read", 1, None)]
    scene.now += 10
    assert scene.energy() == 1010
    assert scene.readings()["SoC", None].value == 40
    assert scene.readings()["Current.Import", "L1"].value == pytest.approx(3600 / 690, rel=0.01)
    scene.hardware.meter(1, {"Power.Active.Import": None, "SoC": None})
    assert ("SoC", None) not in scene.readings()
    assert scene.readings()["Power.Active.Import", None].value == pytest.approx(11040, rel=0.01)


def test_a_set_voltage_and_current_are_counted_too(scene: Scene) -> None:
    scene.charge(0)
    scene.hardware.meter(1, {"Voltage": 240, "Current.Import": 10})
    scene.now += 3600
    assert scene.energy() == pytest.approx(7200)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"Power.Active.Imprt": 1}, r"unknown measurand 'Power.Active.Imprt' \(did you mean 'Power.Active.Import'"),
        ({"Energy.Active.Import.Register": 1}, "never falls"),
        ({"Energy.Active.Import.Register": None}, "always simulated"),
        ({"SoC": 50, "Voltage": -1}, "Voltage cannot be below 0"),
        ({"SoC": float("nan")}, "finite"),
    ],
)
def test_what_no_meter_shows_is_refused_and_changes_nothing(
    scene: Scene, values: dict[str, float | None], words: str
) -> None:
    scene.charge(60)
    scene.told()
    before = scene.hardware.read_meter(1)
    with scene.refuses(words):
        scene.hardware.meter(1, values)
    assert scene.hardware.read_meter(1) == before
    assert scene.told() == []


def test_an_ev_can_change_its_phases(scene: Scene) -> None:
    scene.charge(0)
    scene.hardware.ev(1, phases=1)
    assert scene.payload("phases_changed").phases == 1
    assert scene.readings()["Current.Import", "L2"].value == 0
    with scene.refuses("EVSE 1 has 3 phases"):
        scene.hardware.ev(1, phases=4)
    with scene.refuses("give draws"):
        scene.hardware.ev(1)


def test_signed_data_is_delivered_and_stays_with_the_register(scene: Scene) -> None:
    scene.hardware.request_signed_data(1)
    assert scene.hardware.describe()["evses"][0]["signed_data_wanted"]
    scene.hardware.sign(1, SIGNED)
    assert scene.payload("signed_data_received").data.encodingMethod == "OCMF"
    assert scene.readings()["Energy.Active.Import.Register", None].signed == SIGNED
    assert scene.readings()["Power.Active.Import", None].signed is None
    assert not scene.hardware.describe()["evses"][0]["signed_data_wanted"]


def test_signed_data_has_the_fields_of_ocpp(scene: Scene) -> None:
    with scene.refuses("data: 'publicKey': field required"):
        scene.hardware.sign(1, {key: value for key, value in SIGNED.items() if key != "publicKey"})
    with scene.refuses("'publicKy'.*did you mean 'publicKey'"):
        scene.hardware.sign(1, {**SIGNED, "publicKy": ""})
    assert scene.told() == []


# Drivers, buttons, bays and faults.


def test_a_token_is_presented_to_the_station(scene: Scene) -> None:
    scene.hardware.swipe("04A1", evse=2)
    event = scene.payload("token_presented")
    assert (event.token.idToken, event.token.type, event.at_evse, event.evse) == ("04A1", "ISO14443", 2, None)


def test_tokens_that_ocpp_does_not_know_are_refused(scene: Scene) -> None:
    with scene.refuses("token: 'type': input should be 'Central'"):
        scene.hardware.swipe("04A1", "RFID")
    with scene.refuses("token: 'idToken'.*at most 36"):
        scene.hardware.swipe("A" * 37)
    with scene.refuses("no EVSE 9"):
        scene.hardware.swipe("04A1", evse=9)
    assert scene.told() == []


def test_a_contract_comes_over_the_cable(scene: Scene) -> None:
    with scene.refuses("no EV is plugged in"):
        scene.hardware.contract(1, "DE8AA1A2B3C4D59", "PEM")
    scene.hardware.plug_in(1)
    scene.hardware.contract(1, "DE8AA1A2B3C4D59", "PEM")
    assert scene.payload("contract_presented").emaid == "DE8AA1A2B3C4D59"


def test_buttons_are_reported(scene: Scene) -> None:
    for button in ("start", "stop", "emergency"):
        scene.hardware.press(button, 2)
    assert scene.told() == [(f"{button}_pressed", 2, None) for button in ("start", "stop", "emergency")]


def test_a_vehicle_is_seen_once_and_departs_unplugged(scene: Scene) -> None:
    scene.hardware.park(1, True)
    scene.hardware.park(1, True)
    scene.hardware.plug_in(1)
    with scene.refuses("plug it out"):
        scene.hardware.park(1, False)
    scene.hardware.plug_out(1)
    scene.hardware.park(1, False)
    assert [name for name, _, _ in scene.told()] == [
        "vehicle_detected",
        "cable_plugged_in",
        "ev_unplugged",
        "vehicle_departed",
    ]


def test_a_fault_without_an_address_breaks_every_connector(scene: Scene) -> None:
    scene.hardware.fault("GroundFailure")
    assert scene.told() == [("connector_faulted", 1, 1), ("connector_faulted", 2, 1), ("connector_faulted", 2, 2)]
    scene.hardware.clear_fault(2)
    assert scene.told() == [("fault_cleared", 2, 1), ("fault_cleared", 2, 2)]


def test_a_connector_is_well_when_its_last_fault_is_gone(scene: Scene) -> None:
    scene.hardware.fault("A", 1)
    scene.hardware.fault("B", 1)
    scene.hardware.fault("B", 1)
    scene.hardware.clear_fault(1, code="A")
    scene.hardware.clear_fault(1, code="B")
    assert [name for name, _, _ in scene.told()] == ["connector_faulted", "connector_faulted", "fault_cleared"]


def test_faults_that_are_not_there_cannot_be_cleared(scene: Scene) -> None:
    with scene.refuses("there is no fault there"):
        scene.hardware.clear_fault(1)
    scene.hardware.fault("GroundFailure", 1)
    with scene.refuses(r"no fault 'GroundFailur' \(did you mean 'GroundFailure'"):
        scene.hardware.clear_fault(1, code="GroundFailur")
    with scene.refuses("of which EVSE"):
        scene.hardware.fault("GroundFailure", connector=1)


# Boot.


def test_nobody_is_told_before_attach() -> None:
    hardware = SimulatedHardware(SITE, EVENTS, lambda: 0.0)
    hardware.plug_in(1)
    events: list[Event] = []
    hardware.attach(events.append)
    hardware.start()
    assert ("cable_plugged_in", 1) in [(event.name, event.evse) for event in events]


def test_boot_reports_every_sensor(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.plug_out(2, 1, "ev")
    scene.hardware.park(1, True)
    scene.hardware.plug_in(1)
    scene.hardware.fault("GroundFailure", 1)
    scene.told()
    scene.hardware.start()
    assert scene.told() == [
        ("contactor_opened", 1, None),
        ("vehicle_detected", 1, None),
        ("cable_plugged_in", 1, 1),
        ("connector_faulted", 1, 1),
        ("contactor_opened", 2, None),
        ("vehicle_departed", 2, None),
        ("ev_unplugged", 2, 1),
        ("cable_removed", 2, 2),
    ]


def test_a_power_cut_is_silent_and_keeps_registers_locks_and_cables(scene: Scene) -> None:
    scene.hardware.plug_in(2, 1)
    scene.hardware.lock_connector(2, 1)
    scene.charge(60)
    scene.told()
    scene.hardware.start()
    assert scene.hardware.boot_reason() is None
    scene.hardware.close_contactor(1)
    scene.now += 60
    scene.told()
    energy = scene.energy()
    scene.hardware.cut_power()
    assert scene.told() == []
    scene.now += 3600
    assert scene.hardware.boot_reason() == "PowerUp"
    scene.hardware.attach(scene.events.append)
    scene.hardware.start()
    assert scene.energy() == energy
    assert scene.hardware.describe()["evses"][1]["connectors"][0]["locked"]
    assert ("contactor_opened", 1, None) in scene.told()


def test_the_reset_of_an_evse_drops_its_contactor_and_reports_its_sensors(scene: Scene) -> None:
    hardware = scene.hardware
    hardware.start()
    hardware.plug_in(2, 1)
    hardware.lock_connector(2, 1)
    hardware.close_contactor(2)
    hardware.close_contactor(1)
    hardware.show_message(2, "Welcome")
    scene.told()
    hardware.reset_evse(2)
    assert scene.told() == [
        ("contactor_opened", 2, None),
        ("cable_plugged_in", 2, 1),
        ("cable_removed", 2, 2),
        ("evse_restarted", 2, None),
    ]
    other, this = hardware.describe()["evses"]
    assert (other["contactor_closed"], this["contactor_closed"], this["message"]) == (True, False, "")
    assert this["connectors"][0]["locked"]
    with scene.refuses("no EVSE 3"):
        hardware.reset_evse(3)


def test_the_reset_of_the_station_is_silent_until_it_boots_and_is_no_power_up(scene: Scene) -> None:
    hardware = scene.hardware
    hardware.start()
    hardware.plug_in(2, 1)
    hardware.close_contactor(2)
    scene.told()
    hardware.reset_station()
    hardware.park(1, True)
    assert scene.told() == []
    assert not hardware.describe()["evses"][1]["contactor_closed"]
    assert hardware.boot_reason() is None
    hardware.attach(scene.events.append)
    hardware.start()
    assert {("vehicle_detected", 1, None), ("cable_plugged_in", 2, 1)} < set(scene.told())


def test_resets_can_fail(scene: Scene) -> None:
    hardware = scene.hardware
    hardware.reset(2, fails=True)
    hardware.reset(fails=True)
    with scene.refuses("EVSE 2 was told to fail"):
        hardware.reset_evse(2)
    with scene.refuses("the station was told to fail"):
        hardware.reset_station()
    assert scene.told() == []
    hardware.reset_evse(1)
    hardware.reset(2, fails=False)
    hardware.reset(fails=False)
    hardware.reset_evse(2)
    hardware.reset_station()


def test_what_must_not_be_reset_is_told_when_it_changes_and_at_each_boot(scene: Scene) -> None:
    hardware = scene.hardware
    hardware.reset(2, barred=True)
    hardware.reset(barred=True)
    assert scene.told() == [("reset_barred", 2, None), ("reset_barred", None, None)]
    hardware.start()
    assert [told for told in scene.told() if "reset" in told[0]] == [
        ("reset_barred", 2, None),
        ("reset_barred", None, None),
    ]
    hardware.reset(2, barred=False)
    hardware.reset(barred=False)
    assert scene.told() == [("reset_allowed", 2, None), ("reset_allowed", None, None)]
    hardware.start()
    assert [told for told in scene.told() if "reset" in told[0]] == []
    with scene.refuses("give barred or fails"):
        hardware.reset(2)
    with scene.refuses("no EVSE 9"):
        hardware.reset(9, barred=True)


def test_messages_and_the_clock_are_shown_in_the_description(scene: Scene) -> None:
    scene.hardware.show_message(NO_EVSE, "welcome", "en")
    scene.hardware.show_message(1, "charging")
    scene.hardware.set_clock("2025-01-01T00:00:00Z")
    described = scene.hardware.describe()
    assert (described["message"], described["evses"][0]["message"]) == ("welcome", "charging")
    assert described["clock_setting"] == "2025-01-01T00:00:00Z"
    assert scene.hardware.read_meter(NO_EVSE) == ()


# Limits.


def currents(scene: Scene) -> list[float]:
    return [scene.readings()["Current.Import", phase].value for phase in ("L1", "L2", "L3")]


def test_an_ev_never_takes_more_than_its_limit_nor_more_than_it_wants(scene: Scene) -> None:
    scene.charge(0)
    scene.told()
    for limit, taken in [(10.0, 10.0), (6.5, 6.5), (32.0, 16.0), (None, 16.0)]:
        scene.hardware.limit_charging(1, current=limit)
        assert currents(scene) == [taken] * 3
    assert scene.told() == []


def test_a_limit_that_comes_first_holds_from_the_first_moment(scene: Scene) -> None:
    scene.hardware.limit_charging(1, current=7.0)
    scene.charge(3600)
    assert currents(scene) == [7.0] * 3
    assert scene.energy() == pytest.approx(7.0 * 3 * 230, rel=0.02)


def test_a_limit_of_0_stops_the_ev_and_above_it_the_ev_says_what_it_does(scene: Scene) -> None:
    scene.charge(0)
    scene.told()
    scene.hardware.limit_charging(1, current=0.0)
    scene.hardware.ev(1, draws=False)
    assert currents(scene) == [0.0] * 3
    assert scene.told() == []
    scene.hardware.limit_charging(1, current=8.0)
    assert scene.told() == [("ev_stops_drawing", 1, None)]
    scene.hardware.limit_charging(1, current=0.0)
    scene.hardware.ev(1, draws=True)
    scene.hardware.limit_charging(1)
    assert scene.told() == [("ev_draws_energy", 1, None)]
    assert currents(scene) == [16.0] * 3


def test_an_ev_at_a_closed_contactor_that_offers_nothing_says_nothing(scene: Scene) -> None:
    scene.hardware.limit_charging(1, current=0.0)
    scene.hardware.close_contactor(1)
    scene.hardware.plug_in(1)
    assert scene.told() == [("contactor_closed", 1, None), ("cable_plugged_in", 1, 1)]


def test_a_limit_of_phases_changes_over_how_many_the_ev_charges(scene: Scene) -> None:
    scene.charge(0)
    scene.told()
    scene.hardware.limit_charging(1, current=10.0, phases=1, phase_to_use=1)
    assert currents(scene) == [10.0, 0.0, 0.0]
    assert scene.payload("phases_changed").phases == 1
    scene.told()
    scene.hardware.ev(1, phases=3)
    assert scene.payload("phases_changed").phases == 1, "more it cannot"
    scene.told()
    scene.hardware.limit_charging(1, current=10.0, phases=3)
    assert scene.payload("phases_changed").phases == 3


def test_a_power_is_taken_over_all_phases(scene: Scene) -> None:
    scene.charge(0)
    scene.hardware.limit_charging(1, power=6900.0)
    assert currents(scene) == [10.0] * 3


@pytest.mark.parametrize("forget", ["cut_power", "reset_station", "reset_evse"])
def test_hardware_that_boots_knows_of_no_limit(scene: Scene, forget: str) -> None:
    scene.hardware.limit_charging(1, current=7.0, phases=1)
    getattr(scene.hardware, forget)(*([1] if forget == "reset_evse" else []))
    scene.charge(0)
    assert currents(scene) == [16.0] * 3
    assert scene.hardware.describe()["evses"][0]["limit_a"] is None
