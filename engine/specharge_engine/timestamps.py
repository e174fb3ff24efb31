"""Times as OCPP writes them: RFC 3339 in UTC, milliseconds, `Z` (part 2, chapter on DateTime)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

# A clock that is set out of all reason still gives a time that can be written: 1970 to 9999.
EARLIEST, LATEST = 0.0, 253_402_300_799.0


def format_time(seconds: float) -> str:
    """Return seconds since the Unix epoch as `2026-01-31T12:00:00.000Z`."""
    milliseconds = round(min(max(seconds, EARLIEST), LATEST) * 1000)
    moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{moment.isoformat()[:19]}.{milliseconds % 1000:03d}Z"


def parse_time(text: str) -> float:
    """Return an RFC 3339 time as seconds since the Unix epoch; a time without an offset is taken as UTC.

    A leap second counts as the second before it. Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(re.sub(":60(?=[.Z+-])", ":59", text.upper()))
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
