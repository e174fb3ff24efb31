"""Security events: what the CSMS is told of them, and what the security log holds."""

from __future__ import annotations

import json
from typing import Any

from virtual_station import VirtualStation

from specharge_engine.logs import security_log


def reported(s: VirtualStation) -> list[str]:
    """Return the type of every SecurityEventNotification, in the order sent."""
    types: list[str] = [sent["type"] for sent in s.of("SecurityEventNotification")]
    return types


def entries(s: VirtualStation) -> list[dict[str, Any]]:
    """Return the entries of the security log, the oldest first."""
    return [json.loads(line) for line in security_log(s.kernel.records, None, None)]


def logged(s: VirtualStation) -> list[str]:
    """Return the types of the entries of the security log, the oldest first."""
    return [entry["type"] for entry in entries(s)]


def log_as_text(s: VirtualStation) -> str:
    """Return all of the security log."""
    return "\n".join(security_log(s.kernel.records, None, None))
