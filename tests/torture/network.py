"""A bad network and a bad CSMS, under virtual time: late, lost, doubled, mistaken and garbled answers, lines that die.

The rule of this file: every fault is drawn from a seed; sessions go on meanwhile, and once the network is well again,
the CSMS has of every transaction each event, in order, with one content, and nothing of the station is left waiting.
"""

from __future__ import annotations

import heapq
import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from virtual_station import EPOCH, Sent, VirtualStation

from specharge_engine.sim.csms_records import Transaction
from specharge_engine.timestamps import format_time
from torture.charging_days import Days

VARIABLES = {
    "OCPPCommCtrlr.MessageAttempts[TransactionEvent]": "1000",  # no event is given up, so none may be missing
    "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": "1",
    "SampledDataCtrlr.TxUpdatedInterval": "300",
    "TxCtrlr.TxStartPoint": "EVConnected,Authorized",
    "TxCtrlr.TxStopPoint": "EVConnected,Authorized",
    "AuthCtrlr.OfflineTxForUnknownIdEnabled": "true",
}
# How often each happens to a request of the station, out of 100; the rest is answered within two seconds.
FAULTS = {
    "late": 6,
    "lost": 6,
    "twice": 5,
    "other id": 3,
    "garbage": 4,
    "error": 4,
    "line dies before": 4,
    "line dies after": 4,
    "half open": 1,
}


@dataclass(slots=True)
class NetworkResult:
    """What was done and what came of it. `lost` to `stuck` must be zero."""

    requests: int = 0
    transactions: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    repeated: int = 0
    lost: int = 0
    duplicated: int = 0
    gaps: int = 0
    unclosed: int = 0
    out_of_order: int = 0
    stuck: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether every promise was kept."""
        counted = (self.lost, self.duplicated, self.gaps, self.unclosed, self.out_of_order, self.stuck)
        return not any(counted) and not self.problems

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "faults": dict(self.faults), "clean": self.is_clean}


class BadNetwork(VirtualStation):
    """A station whose requests meet faults. `well` turns them off."""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.result = NetworkResult()
        self.well = False
        self.transactions: dict[str, Transaction] = {}
        self._deaf_until = 0.0
        self._connection = 0
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        super().__post_init__()

    # Time, with what is on its way.

    def later(self, seconds: float, what: Callable[[], None]) -> None:
        """Let something happen after so many seconds."""
        heapq.heappush(self._coming, (self.now + seconds, len(self._coming) + self.chance.randrange(10**6), what))

    def advance(self, seconds: float) -> None:
        """Let time pass; what is on its way arrives at its time."""
        end = self.now + seconds
        while True:
            deadline = self.kernel.next_deadline()
            if self._coming and self._coming[0][0] <= end and (deadline is None or self._coming[0][0] < deadline):
                self.now = max(self.now, self._coming[0][0])
                heapq.heappop(self._coming)[2]()
            elif deadline is not None and deadline <= end:
                self.now = max(self.now, deadline)
                self._perform(self.kernel.advance(self.now))
            else:
                break
        self.now = end

    # The line.

    def connect(self) -> None:
        """Open the WebSocket, unless it is open."""
        if not self.linked:
            self._connection += 1
            super().connect()

    def line_dies(self, down_for: float) -> None:
        """Lose the WebSocket; it is dialled again after so many seconds."""
        if self.linked:
            self.disconnect()
            self.later(down_for, self.connect)

    def _transmitted(self, frame: list[Any]) -> None:
        if frame[0] != 2:
            self.replies[frame[1]] = frame
            return
        if not self.linked:  # written into a line that has just died
            return
        sent = Sent(self.now, frame[1], frame[2], frame[3])
        self.sent.append(sent)
        self.result.requests += 1
        fault = self._fault()
        if fault:
            self.result.faults[fault] += 1
        self._meet(fault, sent)

    def _fault(self) -> str | None:
        if self.well:
            return None
        if self.now < self._deaf_until:
            return "unheard"
        drawn = self.chance.randrange(100)
        for name, share in FAULTS.items():
            drawn -= share
            if drawn < 0:
                return name
        return None

    def _meet(self, fault: str | None, sent: Sent) -> None:
        """Let a fault happen to a request."""
        chance = self.chance
        soon = chance.uniform(0.01, 2.0)
        if fault == "unheard":
            return
        if fault == "half open":
            silence = chance.uniform(60, 300)
            self._deaf_until = self.now + silence
            self.later(silence, lambda: self.line_dies(chance.uniform(1, 60)))
            return
        if fault == "line dies before":
            self.later(0.0, lambda: self.line_dies(chance.uniform(1, 600)))
            return
        self._csms_hears(sent)
        if fault == "line dies after":
            self.later(soon, lambda: self.line_dies(chance.uniform(1, 600)))
        elif fault == "late":
            self._answer(sent, chance.uniform(20, 120))
        elif fault == "twice":
            self._answer(sent, soon)
            self._answer(sent, soon + chance.uniform(0, 5))
        elif fault == "other id":
            self._arrives(soon, lambda: json.dumps([3, f"not-{sent.message_id}"[:36], self._payload(sent)]))
        elif fault == "garbage":
            garbage = chance.choice(GARBAGE).replace("ID", sent.message_id)
            self._arrives(soon, lambda: garbage)
        elif fault == "error":
            self._arrives(soon, lambda: json.dumps([4, sent.message_id, "InternalError", "", {}]))
        elif fault is None:
            self._answer(sent, soon)

    def _answer(self, sent: Sent, after: float) -> None:
        self._arrives(after, lambda: json.dumps([3, sent.message_id, self._payload(sent)]))

    def _arrives(self, after: float, frame: Callable[[], str]) -> None:
        """Let a frame come in later, if this connection still stands then."""
        connection = self._connection

        def arrive() -> None:
            if self.linked and self._connection == connection and self.now >= self._deaf_until:
                self.receive(frame())

        self.later(after, arrive)

    def _payload(self, sent: Sent) -> dict[str, Any]:
        time = format_time(EPOCH + self.now)
        if sent.action == "BootNotification":
            return {"status": "Accepted", "interval": 3600, "currentTime": time}
        if sent.action == "Heartbeat":
            return {"currentTime": time}
        if sent.action == "Authorize" or "idToken" in sent.payload:
            return {"idTokenInfo": {"status": "Accepted"}}
        return {}

    def _csms_hears(self, sent: Sent) -> None:
        if sent.action == "TransactionEvent":
            found = self.transactions.setdefault(sent.info["transactionId"], Transaction(sent.info["transactionId"]))
            found.add(sent.payload)


GARBAGE = (
    "",
    "{",
    "[3]",
    '[3,"ID"]',
    '[3,"ID",[]]',
    '[3,"ID",{"currentTime":7}]',
    '[4,"ID"]',
    '[9,"ID",{}]',
    "\u0000\u0001",
    '[3,"ID",{"surprise":"' + "x" * 2000 + '"}]',
)


def bad_days(days: float, seed: int) -> NetworkResult:
    """Let a station with two EVSEs live through days with faults, then one that is well; reconcile."""
    s = BadNetwork(variables=VARIABLES, seed=seed)
    s.power_up()
    s.connect()
    life = Days(s, random.Random(seed))
    life.live(days * 86_400)
    s.well = True
    life.close()
    s.connect()
    s.advance(86_417)  # at no moment at which something is always on its way
    return reconcile(s)


def reconcile(s: BadNetwork) -> NetworkResult:
    """Compare what the CSMS has with what happened."""
    result = s.result
    result.transactions = len(s.transactions)
    for transaction in s.transactions.values():
        result.repeated += sum(each.same for each in transaction.duplicates)
        result.duplicated += sum(not each.same for each in transaction.duplicates)
        result.gaps += len(transaction.gaps)
        result.lost += not transaction.started
        result.unclosed += not transaction.ended
        first = list(dict.fromkeys(transaction.seq_nos))
        times = [event["timestamp"] for event in transaction.events]
        if first != sorted(first) or times != sorted(times):
            result.out_of_order += 1
            result.problems.append(f"{transaction.id}: {transaction.seq_nos} at {times}")
    result.stuck = len(s.kernel.outbox) + sum(
        s.state("authorization", evse) != "nobody" or s.state("transaction", evse) != "idle" for evse in (0, 1, 2)
    )
    return result
