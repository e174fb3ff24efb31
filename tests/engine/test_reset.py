"""Reset in a station that runs: the answer leaves, the link drops, the process and its control channel stay."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from processes import START, simulate
from real_station import PASSWORD, PATIENCE, Trace, configured, new_station, running, simulated, write_configuration

from specharge_engine.pytest_plugin import Recorder
from specharge_engine.sim.csms import Csms
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.station import Station
from specharge_generated.events import EVENTS

NOW = {"type": "Immediate"}
QUIET = {"SampledDataCtrlr__TxUpdatedInterval": 0, "OCPPCommCtrlr__HeartbeatInterval": 86400}


def charging(event: dict[str, Any]) -> bool:
    return bool(event["transactionInfo"].get("chargingState") == "Charging")


@pytest.mark.verifies("B11.FR.01", "B11.FR.03", "B11.FR.04", "B01.FR.03", "B01.FR.09")
def test_a_process_that_is_reset_boots_anew_and_keeps_its_control_channel(tmp_path: Path, evidence: Recorder) -> None:
    async def run() -> None:
        async with (
            Csms(password=PASSWORD) as csms,
            simulate(write_configuration(tmp_path, csms.url, **QUIET)) as process,
        ):
            talk = await process.talk()
            await talk.done("trace")
            assert (await csms.next("BootNotification", timeout=START))["reason"] == "PowerUp"
            station = csms.stations["CS001"]
            await csms.wait_for(lambda: len(station.connectors) == 2, START)
            assert await csms.call("CS001", "Reset", NOW, timeout=START) == {"status": "Accepted"}
            assert (await csms.next("BootNotification", timeout=START))["reason"] == "RemoteReset"
            assert station.connections == 2
            await talk.done("plug_in", evse=1)
            await csms.next("TransactionEvent", timeout=START)
            assert process.process.returncode is None
            await talk.done("quit")
            await talk.end()
            assert (await process.ends())[0] == 0
            evidence.add(talk.requirements)
            assert station.invalid == []
            assert station.premature == []

    asyncio.run(run())


@pytest.mark.verifies("B12.FR.02", "B12.FR.04", "B12.FR.05")
def test_a_process_that_is_reset_in_a_transaction_delivers_its_end_after_the_reboot(
    tmp_path: Path, evidence: Recorder
) -> None:
    """The CSMS does not answer the end before the reboot; it gets it again, as it was."""

    async def run() -> None:
        timed = {"OCPPCommCtrlr__MessageTimeout[Default]": 2}
        async with (
            Csms(password=PASSWORD) as csms,
            simulate(write_configuration(tmp_path, csms.url, **QUIET, **timed)) as process,
        ):
            talk = await process.talk()
            await talk.done("trace")
            await csms.next("BootNotification", timeout=START)
            await talk.done("plug_in", evse=1)
            await csms.next("TransactionEvent", timeout=START)
            await talk.done("swipe", token="AA11", evse=1)
            event = await csms.next("TransactionEvent", where=charging, timeout=START)
            station = csms.stations["CS001"]
            transaction = station.transactions[event["transactionInfo"]["transactionId"]]
            await csms.wait_for(lambda: set(transaction.seq_nos) == transaction.answered, START)
            csms.silent("TransactionEvent", 1)
            assert await csms.call("CS001", "Reset", NOW, timeout=START) == {"status": "Accepted"}
            assert (await csms.next("BootNotification", timeout=START))["reason"] == "RemoteReset"
            await csms.wait_for(lambda: set(transaction.seq_nos) == transaction.answered, START)
            await talk.done("quit")
            await talk.end()
            evidence.add(talk.requirements)
            ends = [
                event
                for event in station.calls("TransactionEvent")
                if event["eventType"] == "Ended" and event["transactionInfo"]["transactionId"] == transaction.id
            ]
            assert len(ends) == 2
            assert ends[0] == ends[1]
            assert ends[0]["triggerReason"] == "ResetCommand"
            assert transaction.complete

    asyncio.run(run())


def test_a_station_that_is_told_to_stop_while_it_reboots_stops(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms:
            station = new_station(configured(tmp_path, csms.url))
            async with running(station):
                await csms.next("BootNotification")
                assert await csms.call("CS001", "Reset", NOW) == {"status": "Accepted"}
                station.quit()
            assert not station.link.is_open

    asyncio.run(run())


def test_a_maker_whose_computer_restarts_stops_the_process_and_the_next_one_knows_why_it_boots(tmp_path: Path) -> None:
    class Restarting(SimulatedHardware):
        station: Station

        def reset_station(self) -> None:
            """Ask the system for a restart."""
            self.station.quit()

    async def run() -> None:
        async with Csms() as csms:
            configuration = configured(tmp_path, csms.url)
            hardware = Restarting(configuration.evses, EVENTS, time.monotonic)
            station = new_station(configuration, hardware=hardware)
            hardware.station = station
            task = asyncio.create_task(station.run())
            await csms.next("BootNotification")
            assert await csms.call("CS001", "Reset", NOW) == {"status": "Accepted"}
            async with asyncio.timeout(PATIENCE):
                await task
            assert csms.stations["CS001"].connections == 1
            async with running(new_station(configuration, hardware=hardware)):
                assert (await csms.next("BootNotification"))["reason"] == "RemoteReset"

    asyncio.run(run())


def test_hardware_that_cannot_be_reset_is_a_fault_and_the_station_does_not_boot(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms:
            station = new_station(configured(tmp_path, csms.url))
            trace = Trace(station)
            async with running(station):
                await csms.next("BootNotification")
                kernel = station.kernel
                simulated(station).reset(fails=True)
                assert await csms.call("CS001", "Reset", NOW) == {"status": "Accepted"}
                fault = await trace.until(lambda record: record["kind"] == "fault")
                assert fault["description"].startswith("reset_station: Impossible")
                refused = await csms.call("CS001", "Reset", NOW)
                assert refused["status"] == "Rejected"
                assert station.kernel is kernel
                assert station.state()["machines"]["reboot"] == "rebooting"

    asyncio.run(run())
