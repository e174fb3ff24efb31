"""The security log: every security event, critical or not, the latest ones only (OCPP 2.0.1 A04.FR.04)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from specharge_engine.logs import SECURITY_LOG, security_log
from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

# The log rolls: an entry more than these, and the oldest goes.
MOST_ENTRIES = 1000


class SecurityLog:
    """The log of one station. Entries have numbers that are never given twice."""

    def __init__(self, station: Kernel) -> None:
        self._records = station.records
        self._entries = station.records.table(SECURITY_LOG)

    @satisfies("A04.FR.04")
    def add(self, number: int, timestamp: str, kind: str, tech_info: str | None) -> None:
        """Write the entry of that number; the oldest makes room for it."""
        entry = {"timestamp": timestamp, "type": kind, **({} if tech_info is None else {"techInfo": tech_info})}
        self._entries.put(_key(number), json.dumps(entry, ensure_ascii=False))
        self._entries.put(_key(number - MOST_ENTRIES), None)

    def lines(self) -> list[str]:
        """Return the entries as JSON objects with timestamp, type and perhaps techInfo, the oldest first."""
        return security_log(self._records, None, None)

    def clear(self) -> None:
        """Forget every entry."""
        self._entries.clear()


def _key(number: int) -> str:
    return f"{number:010d}"
