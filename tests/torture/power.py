"""Power cuts: a real station process, a real SQLite file, a real CSMS, and SIGKILL.

The rule of this file: whatever the moment of the kill, in the end the CSMS has of every transaction each event once by
number and content, from Started to Ended without a gap, and the energy of all transactions is what the meters counted.
An event that the CSMS had, but whose answer the station had not kept, is sent once more with the same seqNo and content
(E13): `repeated` counts these.
"""

from __future__ import annotations

import asyncio
import json
import random
import signal
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from specharge_engine.sim.csms import Csms, Script
from specharge_engine.sim.csms_records import Station, Transaction

CHILD = Path(__file__).with_name("child.py")
PASSWORD = "torture-password-01"
REGISTER = "Energy.Active.Import.Register"
# Commits of a boot and of about three sessions, after which a child is killed at the latest.
MOST_COMMITS = 60
TOLERANCE = 1.0  # Wh a transaction: registers are told in tenths


@dataclass(slots=True)
class PowerCuts:
    """What was done and what came of it. All but kills, sessions and repeated must be zero."""

    kills: int = 0
    kills_at_commits: int = 0
    sessions: int = 0
    repeated: int = 0
    lost: int = 0
    duplicated: int = 0
    gaps: int = 0
    unclosed: int = 0
    out_of_order: int = 0
    energy_lost_wh: float = 0.0
    not_reconciled: int = 0
    invalid: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether every promise was kept."""
        counted = (self.lost, self.duplicated, self.gaps, self.unclosed, self.out_of_order, self.not_reconciled)
        return not any(counted) and not self.invalid and not self.problems and not self.energy_lost_wh

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "clean": self.is_clean}


def write_configuration(folder: Path, url: str) -> Path:
    """Write the station's file: two EVSEs, nothing periodic, eager to reconnect."""
    told = {
        "station": {"id": "CS001", "vendor_name": "Example", "model": "Torture"},
        "csms": {"url": url, "security_profile": 1, "password": PASSWORD},
        "evses": [{"id": number, "connectors": [{"id": 1, "type": "cType2"}]} for number in (1, 2)],
        "variables": {
            "OCPPCommCtrlr.RetryBackOffWaitMinimum": 0,
            "OCPPCommCtrlr.RetryBackOffRandomRange": 0,
            "OCPPCommCtrlr.RetryBackOffRepeatTimes": 0,
            "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": 0,
            "SampledDataCtrlr.TxUpdatedInterval": 0,
            "TxCtrlr.TxStartPoint": "EVConnected,Authorized",
            "TxCtrlr.TxStopPoint": "Authorized,EVConnected",
        },
        "storage": "state",
    }
    path = folder / "station.yaml"
    path.write_text(json.dumps(told), encoding="utf-8")  # JSON is YAML
    return path


async def cut_power(kills: int, seed: int) -> PowerCuts:
    """Kill a station so often, two of three times at a commit, else at random; let it finish; reconcile."""
    result = PowerCuts()
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="specharge-torture-") as name:
        async with Csms(Script(), password=PASSWORD) as csms:
            config = write_configuration(Path(name), csms.url)
            for number in range(kills):
                at_commit = number % 3 != 2
                fault = f"{'before' if number % 2 else 'after'}:{1 + number % MOST_COMMITS}"
                await _one_life(config, chance, fault if at_commit else "after:1000000", at_commit)
                result.kills += 1
                result.kills_at_commits += at_commit
            told = await last_life(config, seed)
            if told is None:
                result.problems.append("the station did not come to rest within a minute after the last kill")
            else:
                reconcile(csms.stations["CS001"], told, result)
    return result


async def _one_life(config: Path, chance: random.Random, fault: str, at_commit: bool) -> None:
    process = await spawn(config, chance.randrange(2**31), fault)
    patience = 20.0 if at_commit else chance.uniform(0.2, 1.5)
    try:
        await asyncio.wait_for(process.wait(), patience)
    except TimeoutError:
        process.kill()
        await process.wait()
    if process.returncode != -signal.SIGKILL:
        assert process.stderr is not None
        words = (await process.stderr.read()).decode(errors="replace")
        raise AssertionError(f"the station ended by itself with {process.returncode}: {words[-2000:]}")


async def last_life(config: Path, seed: int) -> dict[str, Any] | None:
    """Let the station finish what there is; return what it holds then, or None when it found no rest."""
    process = await spawn(config, seed, "none")
    try:
        out, _ = await asyncio.wait_for(process.communicate(), 60)
    except TimeoutError:
        process.kill()
        await process.wait()
        return None
    found: dict[str, Any] = json.loads(out)
    return found


async def spawn(config: Path, seed: int, fault: str) -> asyncio.subprocess.Process:
    """Start a child; see `child.py`."""
    return await asyncio.create_subprocess_exec(
        sys.executable, str(CHILD), str(config), str(seed), fault,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip


def reconcile(station: Station, told: dict[str, Any], result: PowerCuts) -> None:
    """Compare what the CSMS has with what the station and its meters hold."""
    result.sessions = len(station.transactions)
    result.invalid = len(station.invalid)
    result.problems += [f"invalid: {each.reason}" for each in station.invalid[:3]]
    for transaction in station.transactions.values():
        _reconcile_one(transaction, result)
    result.not_reconciled = len(told["state"]["transactions"]) + told["queue"]
    counted: Counter[int] = Counter()
    for transaction in station.transactions.values():
        place = transaction.evse
        if place is not None and transaction.complete:
            counted[place[0]] += round(10 * _energy(transaction))
    for bay in told["state"]["world"]["evses"]:
        missing = bay["energy_wh"] - counted[bay["id"]] / 10
        if abs(missing) > TOLERANCE * max(1, result.sessions):
            result.energy_lost_wh += abs(missing)
            result.problems.append(f"EVSE {bay['id']}: {missing:.1f} Wh of {bay['energy_wh']:.1f} in no transaction")


def _reconcile_one(transaction: Transaction, result: PowerCuts) -> None:
    result.repeated += sum(duplicate.same for duplicate in transaction.duplicates)
    result.duplicated += sum(not duplicate.same for duplicate in transaction.duplicates)
    result.gaps += len(transaction.gaps)
    result.lost += not transaction.started
    result.unclosed += not transaction.ended
    first = list(dict.fromkeys(transaction.seq_nos))
    times = [event["timestamp"] for event in transaction.events]
    result.out_of_order += first != sorted(first) or times != sorted(times)
    if first != sorted(first) or times != sorted(times):
        result.problems.append(f"{transaction.id}: out of order: {transaction.seq_nos} at {times}")
    if transaction.duplicates and not all(each.same for each in transaction.duplicates):
        result.problems.append(f"{transaction.id}: one seqNo, two contents")


def _energy(transaction: Transaction) -> float:
    """Return the Wh between the registers that Started and Ended tell."""
    registers = [
        value["value"]
        for event in transaction.events
        for meter_value in event.get("meterValue", ())
        for value in meter_value["sampledValue"]
        if value.get("measurand", REGISTER) == REGISTER
    ]
    return float(registers[-1] - registers[0]) if registers else 0.0
