"""A simulated station as a process: started, commanded, killed at the worst moment and started again.

The rule of this file: the station is another process and so are its file and its links; nothing is asked but what a
user can ask, and what the CSMS has seen.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from processes import START, Talk, simulate, specharge
from real_station import PASSWORD, write_configuration

from specharge_engine.pytest_plugin import Recorder
from specharge_engine.sim.csms import Csms, Script
from specharge_engine.sim.csms_records import Station, Transaction

# Long enough that nothing of it comes in between.
QUIET = {
    "SampledDataCtrlr__TxUpdatedInterval": 0,
    "OCPPCommCtrlr__HeartbeatInterval": 86400,
    "TxCtrlr__TxStopPoint": "EVConnected,Authorized",
}


def charging(event: dict[str, Any]) -> bool:
    return bool(event["transactionInfo"].get("chargingState") == "Charging")


async def accepted(csms: Csms) -> None:
    """Wait until the CSMS has accepted the station, and the station has told its connectors' states."""
    await csms.next("BootNotification", timeout=START)
    for _ in range(2):
        await csms.next("StatusNotification", timeout=START)


async def start_charging(csms: Csms, talk: Talk) -> Transaction:
    """Plug in, swipe, and wait until energy flows; give the transaction."""
    await talk.done("plug_in", evse=1)
    await csms.next("TransactionEvent", timeout=START)
    await talk.done("swipe", token="AA11", evse=1)
    event = await csms.next("TransactionEvent", where=charging, timeout=START)
    return csms.stations["CS001"].transactions[event["transactionInfo"]["transactionId"]]


async def all_answered(csms: Csms, talk: Talk) -> None:
    """Wait until nothing is on its way: the CSMS has answered everything, and the station has kept that it has.

    A variable that is set is kept before its answer leaves, and with it everything before.
    """
    station = csms.stations["CS001"]
    variable = {"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}
    for seconds in range(100, 200):
        await csms.wait_for(lambda: all(set(t.seq_nos) == t.answered for t in station.transactions.values()), START)
        data = {**variable, "attributeValue": str(seconds)}
        await csms.call("CS001", "SetVariables", {"setVariableData": [data]}, timeout=START)
        if (await talk.state())["queue"] == 0:
            return
    raise AssertionError("the station always has something to send")


def flawless(station: Station) -> None:
    """Check all that the CSMS can: nothing lost, nothing twice, nothing that OCPP does not allow."""
    assert station.invalid == []
    assert station.premature == []
    for transaction in station.transactions.values():
        assert (transaction.gaps, transaction.duplicates) == ([], [])
        assert transaction.seq_nos == sorted(transaction.seq_nos)


def reasons(station: Station) -> list[str]:
    return [boot["reason"] for boot in station.calls("BootNotification")]


# Starting and commanding.


def test_the_station_answers_within_a_second_of_starting(tmp_path: Path) -> None:
    """The best of three starts counts: others use this machine too. Nobody is there to connect to."""

    async def start() -> float:
        begun = time.perf_counter()
        async with simulate(
            write_configuration(tmp_path, "ws://127.0.0.1:9", OCPPCommCtrlr__RetryBackOffWaitMinimum=60)
        ) as p:
            talk = await p.talk()
            state = await talk.state()
            taken = time.perf_counter() - begun
            assert (state["link"], state["machines"]["registration"]) == (False, "unregistered.offline")
            await talk.done("quit")
            assert (await p.ends())[0] == 0
        return taken

    async def best() -> float:
        taken = START
        for _ in range(3):
            taken = min(taken, await start())
            if taken < 1.0:
                break
        return taken

    assert asyncio.run(best()) < 1.0


SIGNED = {"signedMeterData": "c2lnbmVk", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}

# Every verb of the control channel with what it needs, in an order in which each can happen; then what is refused.
VERBS: list[tuple[str, dict[str, Any], str]] = [
    ("state", {}, ""),
    ("park", {"evse": 1, "occupied": True}, ""),
    ("plug_in", {"evse": 1, "connector": 1}, ""),
    ("plug_in", {"evse": 1}, "is plugged in at connector 1 of EVSE 1 already"),
    ("plug_in", {"evse": 9}, "no EVSE 9; the station has 1, 2"),
    ("plug_in", {}, "plug_in needs 'evse'"),
    ("plug_in", {"evse": "1"}, "'evse' must be a whole number"),
    ("contract", {"evse": 1, "emaid": "DE-8AA-123", "certificate": "PEM"}, ""),
    ("contract", {"evse": 2, "emaid": "DE-8AA-123", "certificate": "PEM"}, "no EV is plugged in at EVSE 2"),
    ("swipe", {"token": "AA11", "type": "ISO14443", "evse": 1}, ""),
    ("swipe", {"token": "AA11", "type": "Wand"}, "token: 'type'"),
    ("press", {"button": "start", "evse": 1}, ""),
    ("press", {"button": "help", "evse": 1}, "must be one of start, stop, emergency"),
    ("ev", {"evse": 1, "draws": False}, ""),
    ("ev", {"evse": 1}, "give draws (true or false) or phases"),
    ("meter", {"evse": 1, "values": {"Power.Active.Import": 3680.0}}, ""),
    ("meter", {"evse": 1, "values": {"Power.Active": 1}}, "unknown measurand 'Power.Active'"),
    ("sign", {"evse": 1, "data": SIGNED}, ""),
    ("sign", {"evse": 1, "data": {}}, "data: 'signedMeterData'"),
    ("lock", {"evse": 2, "connector": 1, "fails": True}, ""),
    ("lock", {"evse": 1, "connector": 1, "fails": True}, "has an attached cable and no lock"),
    ("reset", {"evse": 2, "barred": True, "fails": True}, ""),
    ("reset", {"evse": 2}, "give barred or fails"),
    ("fault", {"evse": 2, "connector": 1, "code": "GroundFailure"}, ""),
    ("clear_fault", {"evse": 2, "connector": 1, "code": "GroundFailure"}, ""),
    ("clear_fault", {"evse": 2}, "there is no fault there"),
    ("plug_out", {"evse": 1}, ""),
    ("plug_out", {"evse": 1}, "nothing is plugged in"),
    ("park", {"evse": 1, "occupied": False}, ""),
    ("link", {"up": False}, ""),
    ("link", {"up": True}, ""),
    ("link", {"up": "no"}, "'up' must be true or false"),
    ("power", {"cycle": False}, "'cycle' can only be true"),
    ("power", {"cycle": True}, ""),
    ("trace", {}, ""),
    ("trace", {"follow": False}, ""),
    ("levitate", {}, "unknown verb 'levitate'"),
    ("state", {"evse": 1}, "state has no field 'evse'"),
]


def test_every_verb_works_and_says_what_is_wrong_when_it_cannot(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms(password=PASSWORD) as csms, simulate(write_configuration(tmp_path, csms.url)) as process:
            talk = await process.talk()
            await accepted(csms)
            for verb, fields, problem in VERBS:
                answer = await talk.ask(verb, **fields)
                assert answer["ok"] is not bool(problem), (verb, fields, answer)
                assert problem in answer.get("error", ""), (verb, fields, answer)
            assert "is not JSON" in (await talk.send_line("plug in, please"))["error"]
            state = await talk.state()
            assert set(state) >= {"machines", "transactions", "queue", "link"}
            await talk.done("quit")
            assert (await process.ends())[0] == 0

    asyncio.run(run())


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder whose path is short enough for a socket in it."""
    folder = Path(tempfile.mkdtemp(prefix="sc"))
    yield folder
    shutil.rmtree(folder)


def test_the_commands_of_the_terminal_reach_the_station_and_its_csms(short: Path) -> None:
    """`specharge csms`, `simulate` and `ctl`, each a process: the station boots, and what ctl does arrives."""

    async def run() -> None:
        arguments = ("csms", "--port", "0", "--accept-after", "1", "--interval", "1", "--password", PASSWORD)
        async with specharge(*arguments) as csms:
            url = next(word for word in (await csms.line("ws://")).split() if word.startswith("ws://"))
            path = write_configuration(short, url.rstrip("/,;.").removesuffix("/<station"), **QUIET)
            async with simulate(path, f"unix:{short / 's'}") as station:
                await csms.line("Pending")
                await csms.line("Accepted")
                async with specharge("ctl", station.address, "plug_in", "evse=1") as ctl:
                    assert await ctl.ends() == (0, "")
                await csms.line("TransactionEvent")
                async with specharge("ctl", station.address, "plug_in", "evse=1") as ctl:
                    code, errors = await ctl.ends()
                    assert code == 1
                    assert "already" in errors

    asyncio.run(run())


# Power.


@pytest.mark.verifies("B01.FR.01", "B01.FR.03", "B01.FR.05", "B01.FR.09")
def test_a_power_cycle_keeps_the_control_channel_and_the_transaction(tmp_path: Path, evidence: Recorder) -> None:
    async def run() -> Csms:
        async with (
            Csms(password=PASSWORD) as csms,
            simulate(write_configuration(tmp_path, csms.url, **QUIET)) as process,
        ):
            talk = await process.talk()
            await talk.done("trace")
            await accepted(csms)
            transaction = await start_charging(csms, talk)
            await all_answered(csms, talk)
            told = len(transaction.events)
            await talk.done("power", cycle=True)
            await accepted(csms)
            await csms.wait_for(lambda: len(transaction.events) > told, START)
            (open_now,) = (await talk.state())["transactions"]
            assert open_now["transactionId"] == transaction.id
            await talk.done("plug_out", evse=1)
            await csms.wait_for(lambda: transaction.ended, START)
            await all_answered(csms, talk)
            await talk.done("quit")
            await talk.end()
            evidence.add(talk.requirements)
        return csms

    station = asyncio.run(run()).stations["CS001"]
    flawless(station)
    assert reasons(station) == ["PowerUp", "PowerUp"]
    (transaction,) = station.transactions.values()
    assert transaction.complete


@pytest.mark.verifies("B01.FR.03", "B01.FR.09")
def test_a_station_killed_in_a_transaction_goes_on_with_it(tmp_path: Path, evidence: Recorder) -> None:
    """The same transactionId and the next seqNo; no message is lost and none comes twice."""

    async def run() -> Csms:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url, **QUIET)
            async with simulate(path) as process:
                talk = await process.talk()
                await accepted(csms)
                transaction = await start_charging(csms, talk)
                await all_answered(csms, talk)
                told = transaction.seq_nos
                await process.kill()
            async with simulate(path) as process:
                talk = await process.talk()
                await talk.done("trace")
                (open_now,) = (await talk.state())["transactions"]
                assert open_now["transactionId"] == transaction.id
                await accepted(csms)
                await talk.done("power", cycle=True)
                await accepted(csms)
                await talk.done("plug_out", evse=1)
                await csms.wait_for(lambda: transaction.ended, START)
                await all_answered(csms, talk)
                assert transaction.seq_nos[: len(told) + 1] == [*told, told[-1] + 1]
                evidence.add(talk.requirements)
        return csms

    station = asyncio.run(run()).stations["CS001"]
    flawless(station)
    assert reasons(station) == ["PowerUp"] * 3
    assert [transaction.complete for transaction in station.transactions.values()] == [True]


def test_a_message_that_was_on_its_way_when_the_station_was_killed_is_sent_again(tmp_path: Path) -> None:
    """The CSMS never answered it, so the station cannot know: it comes again, the same in every field."""

    async def run() -> Csms:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url, **QUIET)
            csms.silent("TransactionEvent")
            async with simulate(path) as process:
                talk = await process.talk()
                await accepted(csms)
                await talk.done("plug_in", evse=1)
                first = await csms.next("TransactionEvent", timeout=START)
                await process.kill()
            async with simulate(path) as process:
                again = await csms.next("TransactionEvent", timeout=START)
                assert {**again, "offline": None} == {**first, "offline": None}
                await all_answered(csms, await process.talk())
        return csms

    (transaction,) = asyncio.run(run()).stations["CS001"].transactions.values()
    assert [(copy.same, copy.answered) for copy in transaction.duplicates] == [(True, False)]
    assert transaction.gaps == []


def test_a_station_killed_offline_delivers_what_it_kept_in_order_and_as_offline(tmp_path: Path) -> None:
    async def run() -> Csms:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url, **QUIET)
            async with simulate(path) as process:
                talk = await process.talk()
                await accepted(csms)
                await start_charging(csms, talk)
                await all_answered(csms, talk)
                await talk.done("link", up=False)
                await csms.wait_for(lambda: not csms.stations["CS001"].connected)
                for draws in (False, True, False):
                    await talk.done("ev", evse=1, draws=draws)
                await talk.done("plug_in", evse=2)
                queue = (await talk.state())["queue"]
                assert queue >= 4
                await process.kill()
            arrived = len(csms.stations["CS001"].calls("TransactionEvent"))
            async with simulate(path) as process:
                talk = await process.talk()
                assert (await talk.state())["queue"] >= queue or csms.stations["CS001"].boots == 2
                await accepted(csms)
                await csms.wait_for(
                    lambda: len(csms.stations["CS001"].calls("TransactionEvent")) >= arrived + queue, START
                )
                await all_answered(csms, talk)
            late = csms.stations["CS001"].calls("TransactionEvent")[arrived : arrived + queue]
            assert [event.get("offline") for event in late] == [True] * queue
            assert [event["timestamp"] for event in late] == sorted(event["timestamp"] for event in late)
        return csms

    station = asyncio.run(run()).stations["CS001"]
    flawless(station)
    assert len(station.transactions) == 2


# Leaving.


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_stop_ends_the_station_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    """It takes leave of its CSMS, tells nothing on stderr, and leaves a file with nothing half-written."""

    async def run() -> None:
        seen: list[Any] = []
        async with Csms(password=PASSWORD, observe=lambda _, what: seen.append(what)) as csms:
            path = write_configuration(tmp_path, csms.url, **QUIET)
            async with simulate(path) as process:
                talk = await process.talk()
                await accepted(csms)
                await start_charging(csms, talk)
                await talk.done("trace")
                assert await process.ends(number) == (0, "")
                await talk.end()
            await csms.wait_for(lambda: not csms.stations["CS001"].connected)
            assert "disconnected (1001)" in seen
        with sqlite3.connect(tmp_path / "state-CS001" / "station.sqlite") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("nonsense: [", "station.yaml:"),
        ("{}", "'station' is missing"),
        ("", "station.yaml"),
        (None, "cannot be read"),
    ],
)
def test_a_configuration_that_cannot_be_used_ends_with_code_2_and_no_traceback(
    tmp_path: Path, content: str | None, says: str
) -> None:
    path = tmp_path / "station.yaml"
    if content is not None:
        path.write_text(content)

    async def run() -> tuple[int, str]:
        async with specharge("simulate", "--config", path, "--control", "tcp:127.0.0.1:0") as process:
            return await process.ends()

    code, errors = asyncio.run(run())
    assert code == 2
    assert says in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize("control", ["nonsense", "tcp:192.0.2.1:1", "unix:/nowhere/at/all"])
def test_a_control_address_that_cannot_be_used_ends_with_code_2_and_no_traceback(tmp_path: Path, control: str) -> None:
    async def run() -> tuple[int, str]:
        path = write_configuration(tmp_path, "ws://127.0.0.1:9")
        async with specharge("simulate", "--config", path, "--control", control) as process:
            return await process.ends()

    code, errors = asyncio.run(run())
    assert code == 2
    assert errors.strip()
    assert "Traceback" not in errors


def test_a_second_process_on_the_same_storage_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url, **QUIET)
            async with simulate(path) as first:
                talk = await first.talk()
                await accepted(csms)
                async with specharge("simulate", "--config", path, "--control", "tcp:127.0.0.1:0") as second:
                    code, errors = await second.ends()
                assert code == 2
                assert "station.sqlite is in use by another process; stop that one" in errors
                assert "Traceback" not in errors
                await start_charging(csms, talk)
            assert csms.stations["CS001"].connections == 1

    asyncio.run(run())


def test_a_file_of_the_simulated_world_that_is_damaged_is_told_and_the_world_starts_anew(tmp_path: Path) -> None:
    async def run() -> None:
        path = write_configuration(tmp_path, "ws://127.0.0.1:9", OCPPCommCtrlr__RetryBackOffWaitMinimum=60)
        folder = tmp_path / "state-CS001"
        folder.mkdir()
        (folder / "simulated-world.json").write_text('{"evses": [1]}')
        async with simulate(path) as process:
            talk = await process.talk()
            await talk.done("plug_in", evse=1)
            await talk.done("quit")
            code, errors = await process.ends()
        assert code == 0
        assert "simulated-world.json cannot be read" in errors
        kept = json.loads((folder / "simulated-world.json").read_text())
        assert kept["evses"][0]["connectors"][0]["ev"] is True

    asyncio.run(run())


def test_a_station_that_is_not_accepted_at_first_is_commanded_all_the_same(tmp_path: Path) -> None:
    """What happens before the CSMS accepts the station is kept and told afterwards, and nothing is sent too early."""

    async def run() -> Csms:
        async with (
            Csms(Script(accept_after=1, boot_interval=1), password=PASSWORD) as csms,
            simulate(write_configuration(tmp_path, csms.url, **QUIET)) as process,
        ):
            talk = await process.talk()
            await csms.next("BootNotification", timeout=START)
            await talk.done("plug_in", evse=1)
            await csms.next("TransactionEvent", timeout=START)
            await all_answered(csms, talk)
        return csms

    station = asyncio.run(run()).stations["CS001"]
    flawless(station)
    assert station.boots == 2
