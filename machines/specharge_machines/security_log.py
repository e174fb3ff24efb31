"""The security log: every security event, critical or not, the latest ones only (OCPP 2.0.1 A04.FR.04)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from specharge_engine.logs import MINOR_SECURITY_LOG, SECURITY_LOG, security_log
from specharge_engine.satisfies import satisfies
from specharge_generated.events import CRITICAL_SECURITY_EVENTS

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

# The log rolls: an entry more than these, and the oldest goes. Events that are not critical have as much room of their
# own, so that nobody can wash the critical ones away by sending nonsense.
MOST_ENTRIES = 1000


class SecurityLog:
    """The log of one station. Entries have numbers that are never given twice."""

    def __init__(self, station: Kernel) -> None:
        self._records = station.records

    @satisfies("A04.FR.04")
    def add(self, number: int, timestamp: str, kind: str, tech_info: str | None) -> None:
        """Write the entry of that number; the oldest of its like makes room for it."""
        entries = self._records.table(SECURITY_LOG if kind in CRITICAL_SECURITY_EVENTS else MINOR_SECURITY_LOG)
        entry = {"timestamp": timestamp, "type": kind, **({} if tech_info is None else {"techInfo": tech_info})}
        entries.put(f"{number:010d}", json.dumps(entry, ensure_ascii=False))
        if len(entries) > MOST_ENTRIES:
            entries.put(next(iter(entries.rows)), None)  # they stand in the order of their numbers

    def lines(self) -> list[str]:
        """Return the entries as JSON objects with timestamp, type and perhaps techInfo, the oldest first."""
        return security_log(self._records, None, None)

    def clear(self) -> None:
        """Forget every entry."""
        for name in (SECURITY_LOG, MINOR_SECURITY_LOG):
            self._records.table(name).clear()
