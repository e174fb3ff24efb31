"""A clock that jumps: forward and back by hours, around midnight, a year's end, February 29 and the year 2038.

The rule of this file: whatever the CSMS says the time is, sessions go on: events keep their order and number, timers
run for as long as they were set, clock-aligned values come at the new time's boundaries, and no time is written that
is none.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, field
from typing import Any

from virtual_station import EPOCH, VirtualStation

from specharge_engine.sim.csms_records import Transaction
from specharge_engine.timestamps import format_time, parse_time
from torture.charging_days import Days

EDGES = (
    "2027-12-31T23:59:50Z",
    "2028-02-28T23:59:50Z",
    "2028-02-29T23:59:50Z",
    "2038-01-19T03:14:00Z",
    "2026-03-29T00:59:50Z",
    "2026-10-25T00:59:50Z",
    "2099-12-31T23:59:50Z",
    "2001-09-09T01:46:30Z",
)
VARIABLES = {
    "SampledDataCtrlr.TxUpdatedInterval": "60",
    "AlignedDataCtrlr.Interval": "900",
    "TxCtrlr.TxStartPoint": "EVConnected,Authorized",
    "OCPPCommCtrlr.HeartbeatInterval": "600",
}


@dataclass(slots=True)
class ClockResult:
    """What was done and what came of it. All but jumps and transactions must be zero."""

    jumps: int = 0
    transactions: int = 0
    gaps: int = 0
    unclosed: int = 0
    out_of_order: int = 0
    misaligned: int = 0
    wrong_rhythm: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether every promise was kept."""
        counted = (self.gaps, self.unclosed, self.out_of_order, self.misaligned, self.wrong_rhythm)
        return not any(counted) and not self.problems

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "clean": self.is_clean}


def jump_about(jumps: int, seed: int) -> ClockResult:
    """Let the CSMS set the clock so often, at random moments of a busy life."""
    result = ClockResult(jumps=jumps)
    chance = random.Random(seed)
    s = VirtualStation(variables=VARIABLES, seed=seed)
    offset = EPOCH
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(offset + s.now)}
    s.boot()
    life = Days(s, chance, every=600.0)
    for number in range(jumps):
        if number % 3 == 0:
            offset = parse_time(EDGES[number // 3 % len(EDGES)]) - s.now
        else:
            offset += chance.choice([-1, 1]) * chance.uniform(1, 30 * 3600)
        life.live(chance.uniform(700, 4000))
    life.close()
    s.advance(3600)
    _judge(s, result)
    return result


def _judge(s: VirtualStation, result: ClockResult) -> None:
    transactions: dict[str, Transaction] = {}
    for sent in s.transaction_events:
        found = transactions.setdefault(sent.info["transactionId"], Transaction(sent.info["transactionId"]))
        found.add(sent.payload)
        for meter_value in sent.payload.get("meterValue", ()):
            for value in meter_value["sampledValue"]:
                if value.get("context") == "Sample.Clock" and parse_time(meter_value["timestamp"]) % 900:
                    result.misaligned += 1
                    result.problems.append(f"a clock-aligned value at {meter_value['timestamp']}")
    result.transactions = len(transactions)
    for transaction in transactions.values():
        result.gaps += len(transaction.gaps)
        result.unclosed += not transaction.complete
        result.out_of_order += transaction.seq_nos != sorted(transaction.seq_nos)
    result.wrong_rhythm = _rhythm(s)


def _rhythm(s: VirtualStation) -> int:
    """Count the periodic values of a transaction that did not come 60 s of its own time after the last."""
    last: dict[str, float] = {}
    wrong = 0
    for sent in s.transaction_events:
        if sent["triggerReason"] != "MeterValuePeriodic":
            continue
        known = last.get(sent.info["transactionId"])
        wrong += known is not None and abs((sent.time - known + 30) % 60 - 30) > 0.001
        last[sent.info["transactionId"]] = sent.time
    return wrong
