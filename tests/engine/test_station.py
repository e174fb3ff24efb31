"""The station between its ports: what is kept before it leaves, power, hardware that fails, and who looks on."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from real_station import PATIENCE, Trace, configured, new_station, running, simulated

from specharge_engine.configuration import StationConfiguration
from specharge_engine.effects import Step
from specharge_engine.hardware import Report
from specharge_engine.kernel import Kernel
from specharge_engine.sim.csms import Csms
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.station import Station
from specharge_engine.store import StoreError
from specharge_generated.events import EVENTS

Scene = Callable[[Station, Trace], Coroutine[Any, Any, None]]


def alone(folder: Path) -> StationConfiguration:
    """Return the configuration of a station whose CSMS is not there, and which does not try again."""
    return configured(folder, "ws://127.0.0.1:9", OCPPCommCtrlr__RetryBackOffWaitMinimum=3600)


def play(folder: Path, scene: Scene, **options: Any) -> Station:
    """Run a scene with a station without a CSMS."""

    async def run() -> Station:
        station = new_station(alone(folder), **options)
        trace = Trace(station)
        async with running(station):
            await scene(station, trace)
        return station

    return asyncio.run(run())


def occupied(record: dict[str, Any]) -> bool:
    return record.get("machine") == "connector@1.1" and record.get("event") == "cable_plugged_in"


def idle(station: Station) -> str:
    state: str = station.state()["machines"]["ev_connection@1"]
    return state


# Nothing leaves before it is kept.


class Peeking(SimulatedHardware):
    """Reads the station's file from within a command."""

    seen: str | None = None
    folder: Path

    def close_contactor(self, evse: int) -> None:
        """Note what the file holds while the command is carried out, then carry it out."""
        copy = self.folder.with_name("copy.sqlite")
        for suffix in ("", "-wal"):
            source = self.folder / f"station.sqlite{suffix}"
            copy.with_name(f"copy.sqlite{suffix}").write_bytes(source.read_bytes())
        with sqlite3.connect(copy) as connection:
            row = connection.execute("SELECT row FROM machines WHERE key = 'transaction@1'").fetchone()
        self.seen = json.loads(row[0])["data"]["transaction_id"]
        super().close_contactor(evse)


def test_what_a_step_changed_is_in_the_file_when_its_effects_are_performed(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms:
            configuration = configured(tmp_path, csms.url)
            hardware = Peeking(configuration.evses, EVENTS, time.monotonic)
            hardware.folder = configuration.storage
            station = new_station(configuration, hardware=hardware)
            async with running(station):
                await csms.next("BootNotification")
                hardware.plug_in(1)
                await csms.next("TransactionEvent")
                hardware.swipe("AA11")
                await csms.next(
                    "TransactionEvent", where=lambda event: event["transactionInfo"].get("chargingState") == "Charging"
                )
            assert hardware.seen in csms.stations["CS001"].transactions

    asyncio.run(run())


def test_a_station_whose_file_cannot_be_written_performs_nothing_and_stops_with_the_reason(tmp_path: Path) -> None:
    async def run() -> None:
        station = new_station(alone(tmp_path))
        task = asyncio.create_task(station.run())
        await asyncio.sleep(0)
        frames: list[dict[str, Any]] = []
        station.observers.append(lambda record: frames.append(record) if record["kind"] == "frame" else None)
        station._store.close()
        simulated(station).plug_in(1)
        with pytest.raises(StoreError, match="closed"):
            async with asyncio.timeout(PATIENCE):
                await task
        assert frames == []
        assert not simulated(station).describe()["evses"][0]["connectors"][0]["locked"]

    asyncio.run(run())


def test_an_input_that_fails_outside_the_machines_stops_the_station_with_it(tmp_path: Path) -> None:
    """A defect of the runtime is never swallowed: what the station is then, nobody knows."""

    def broken(kernel: Kernel) -> Step:
        raise ZeroDivisionError

    async def run() -> None:
        station = new_station(alone(tmp_path))
        task = asyncio.create_task(station.run())
        await asyncio.sleep(0)
        station._submit(broken)
        with pytest.raises(ZeroDivisionError):
            async with asyncio.timeout(PATIENCE):
                await task

    asyncio.run(run())


# Power.


def test_inputs_that_wait_at_a_power_cut_are_lost_and_the_boot_finds_the_world_as_it_is(tmp_path: Path) -> None:
    async def scene(station: Station, trace: Trace) -> None:
        before = station.kernel
        simulated(station).plug_in(1)
        simulated(station).cut_power()
        await station.power_cycle()
        assert station.kernel is not before
        assert before.machine("ev_connection", 1).state == "absent"
        assert idle(station) == "connected", "the boot has found the cable"

    play(tmp_path, scene)


def test_power_cycles_at_the_same_time_come_one_after_the_other(tmp_path: Path) -> None:
    async def scene(station: Station, trace: Trace) -> None:
        await asyncio.gather(*(station.power_cycle() for _ in range(3)))
        simulated(station).plug_in(1)
        await trace.until(occupied)
        tasks = [task for task in asyncio.all_tasks() if "Link.run" in repr(task)]
        assert len(tasks) == 1

    play(tmp_path, scene)


def test_a_power_cycle_of_a_station_that_stops_does_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        station = new_station(alone(tmp_path))
        async with running(station):
            await asyncio.sleep(0)
            station.quit()
        before = station.kernel
        await station.power_cycle()
        assert station.kernel is before
        assert [task for task in asyncio.all_tasks() if "Link.run" in repr(task)] == []

    asyncio.run(run())


def test_a_boot_that_fails_stops_the_station_with_the_reason(tmp_path: Path) -> None:
    class NoStart(SimulatedHardware):
        starts = 0

        def start(self) -> None:
            """Fail from the second time on."""
            self.starts += 1
            if self.starts > 1:
                raise OSError("no bus")
            super().start()

    async def run() -> None:
        configuration = alone(tmp_path)
        hardware = NoStart(configuration.evses, EVENTS, time.monotonic)
        station = new_station(configuration, hardware=hardware)
        task = asyncio.create_task(station.run())
        await asyncio.sleep(0)
        with pytest.raises(OSError, match="no bus"):
            await station.power_cycle()
        with pytest.raises(OSError, match="no bus"):
            async with asyncio.timeout(PATIENCE):
                await task

    asyncio.run(run())


def test_a_line_that_is_cut_stays_cut_over_a_power_cycle(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms:
            station = new_station(configured(tmp_path, csms.url))
            async with running(station):
                await csms.next("BootNotification")
                station.set_link(False)
                await station.power_cycle()
                assert not station.link.is_allowed
                station.set_link(True)
                await csms.next("BootNotification")

    asyncio.run(run())


def test_what_is_told_to_a_station_that_is_down_is_not_heard(tmp_path: Path) -> None:
    async def run() -> None:
        station = new_station(alone(tmp_path))
        async with running(station):
            await asyncio.sleep(0)
        trace = Trace(station)
        station.report(EVENTS["cable_plugged_in"](evse=1, connector=1))
        station.frame_arrived('[2,"m","ClearCache",{}]')
        station.link_closed()
        await asyncio.sleep(0)
        assert [record["kind"] for record in trace.records] == ["frame"]

    asyncio.run(run())


def test_a_frame_that_arrives_after_the_link_is_down_is_handled_and_its_answer_dropped(tmp_path: Path) -> None:
    async def scene(station: Station, trace: Trace) -> None:
        station.link_closed()
        station.frame_arrived('[2,"m","GetVariables",{}]')
        record = await trace.until(lambda record: record["kind"] == "frame" and record["direction"] == "out")
        assert json.loads(record["frame"])[2] == "OccurrenceConstraintViolation"
        assert not station.state()["link"]

    play(tmp_path, scene)


# Hardware.


class Failing(SimulatedHardware):
    """Raises at every command; says so by an event of its own, from within."""

    report: Report

    def attach(self, report: Report) -> None:
        """Keep the place."""
        super().attach(report)
        self.report = report

    def show_message(self, evse: int, text: str, language: str | None = None) -> None:
        """Report and fail."""
        self.report(EVENTS["vehicle_detected"](evse=1))
        raise RuntimeError("the display is broken")

    close_contactor = open_contactor = lock_connector = unlock_connector = None  # type: ignore[assignment]


def test_hardware_that_raises_is_a_fault_of_the_trace_and_the_station_goes_on(tmp_path: Path) -> None:
    """What it reported from within the command is handled after the command, and what follows too."""

    async def run() -> None:
        configuration = alone(tmp_path)
        station = new_station(configuration, hardware=Failing(configuration.evses, EVENTS, time.monotonic))
        trace = Trace(station)
        async with running(station):
            simulated(station).swipe("AA11", evse=1)
            fault = await trace.until(lambda record: record["kind"] == "fault")
            assert fault["machine"] == "hardware"
            assert fault["description"] == "show_message: RuntimeError: the display is broken"
            simulated(station).plug_in(1)
            await trace.until(occupied)

    asyncio.run(run())


def test_an_event_reported_from_within_a_command_waits_until_the_step_is_performed(tmp_path: Path) -> None:
    order: list[str] = []

    class Telling(SimulatedHardware):
        def show_message(self, evse: int, text: str, language: str | None = None) -> None:
            """Report before and after."""
            order.append("begin")
            self._report(EVENTS["cable_plugged_in"](evse=2, connector=1))
            order.append("end")

    async def run() -> None:
        configuration = alone(tmp_path)
        station = new_station(configuration, hardware=Telling(configuration.evses, EVENTS, time.monotonic))
        trace = Trace(station)
        station.observers.append(
            lambda record: order.append("heard") if record.get("machine") == "connector@2.1" else None
        )
        async with running(station):
            simulated(station).swipe("AA11", evse=1)
            await trace.until(lambda record: record.get("machine") == "connector@2.1" and "plugged" in record["event"])
        assert order[:3] == ["heard", "begin", "end"] or order[:2] == ["begin", "end"]
        assert order.index("end") < len(order) - 1 - order[::-1].index("heard")

    asyncio.run(run())


# Who looks on.


def test_following_the_trace_ends_with_the_station_and_gives_all_of_it(tmp_path: Path) -> None:
    async def run() -> list[dict[str, Any]]:
        station = new_station(alone(tmp_path))
        followed: list[dict[str, Any]] = []

        async def follow() -> None:
            followed.extend([record async for record in station.follow_trace()])

        async with running(station):
            task = asyncio.create_task(follow())
            trace = Trace(station)
            await asyncio.sleep(0)
            simulated(station).plug_in(1)
            await trace.until(occupied)
        async with asyncio.timeout(PATIENCE):
            await task
        assert len(station.observers) == 1
        return followed

    assert any(occupied(record) for record in asyncio.run(run()))


def test_following_a_station_that_has_stopped_ends_at_once(tmp_path: Path) -> None:
    async def run() -> None:
        station = new_station(alone(tmp_path))
        async with running(station):
            await asyncio.sleep(0)
        async with asyncio.timeout(PATIENCE):
            assert [record async for record in station.follow_trace()] == []

    asyncio.run(run())


def test_an_observer_that_fails_is_told_nothing_more_and_stops_nobody(tmp_path: Path) -> None:
    calls = 0

    def fail(record: dict[str, Any]) -> None:
        nonlocal calls
        calls += 1
        raise BrokenPipeError

    async def scene(station: Station, trace: Trace) -> None:
        station.observers.insert(0, fail)
        simulated(station).plug_in(1)
        await trace.until(occupied)
        simulated(station).plug_out(1)
        await trace.until(lambda record: record.get("event") == "ev_unplugged")

    play(tmp_path, scene)
    assert calls == 1


SECRET = "a-password-of-some-length"
WAYS = [
    "BasicAuthPassword",
    "basicauthpassword",
    "BASICAUTHPASSWORD",
    "Basic\\u0041uthPassword",
    "\\u0042asicAuthPassword",
]


@pytest.mark.parametrize("name", WAYS)
def test_a_password_is_never_shown_however_its_variable_is_written(tmp_path: Path, name: str) -> None:
    data = f'{{"component":{{"name":"SecurityCtrlr"}},"variable":{{"name":"{name}"}},"attributeValue":"{SECRET}"}}'
    frame = f'[2,"m","SetVariables",{{"setVariableData":[{data}]}}]'

    async def scene(station: Station, trace: Trace) -> None:
        station.frame_arrived(frame)
        await trace.until(lambda record: record["kind"] == "frame" and record["direction"] == "out")
        assert station.password() == SECRET
        assert SECRET not in json.dumps(trace.records)
        assert SECRET not in json.dumps(station.state())

    play(tmp_path, scene)


def test_a_network_profile_is_not_shown_and_other_frames_are(tmp_path: Path) -> None:
    async def scene(station: Station, trace: Trace) -> None:
        station.frame_arrived(f'[2,"m","SetNetworkProfile",{{"apn":{{"apnPassword":"{SECRET}"}}}}]')
        station.frame_arrived('[2,"n","ClearCache",{"\\u006eonsense":1}]')
        await trace.until(lambda record: record["kind"] == "frame" and record["direction"] == "out")
        shown = json.dumps(trace.records)
        assert SECRET not in shown
        assert "onsense" in shown

    play(tmp_path, scene)


def test_a_station_that_cannot_start_leaves_its_file_free(tmp_path: Path) -> None:
    configuration = alone(tmp_path)
    first = new_station(configuration)
    with pytest.raises(StoreError, match="in use by another process"):
        new_station(configuration)
    first._store.close()
    with pytest.raises(AttributeError):
        new_station(configuration, machines=[object])  # type: ignore[list-item]
    new_station(configuration)._store.close()
