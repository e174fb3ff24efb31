"""The time of a status."""

from datetime import datetime

from specharge_engine.satisfies import satisfies


@satisfies("E02.FR.02")
def status_time(changed: datetime) -> str:
    """Return the time of a change as OCPP writes it."""
    return changed.isoformat()


def greeting_time(changed: datetime) -> str:
    """Return the time as a driver reads it."""
    return f"{changed:%H:%M}"
