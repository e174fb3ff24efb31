"""Times as OCPP writes them: RFC 3339 in UTC, milliseconds, `Z` (part 2, chapter on DateTime)."""

from __future__ import annotations

from datetime import UTC, datetime


def format_time(seconds: float) -> str:
    """Return seconds since the Unix epoch as `2026-01-31T12:00:00.000Z`."""
    moment = datetime.fromtimestamp(round(seconds * 1000) // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{round(seconds * 1000) % 1000:03d}Z"


def parse_time(text: str) -> float:
    """Return an RFC 3339 time as seconds since the Unix epoch; a time without an offset is taken as UTC.

    Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
