"""When to dial again after the connection was lost (OCPP-J part 4 §5.3)."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

# However often it is configured: what follows is longer than any station lives, and must stay a number.
MOST_DOUBLINGS = 40


def reconnect_delay(attempt: int, values: Mapping[str, Any], source: random.Random) -> float:
    """Return the seconds to wait before reconnection attempt 0, 1, 2 …

    RetryBackOffWaitMinimum, doubled after each failed attempt but at most RetryBackOffRepeatTimes times, plus a random
    part of at most RetryBackOffRandomRange that is drawn anew each time.
    """
    minimum = float(values.get("OCPPCommCtrlr.RetryBackOffWaitMinimum") or 0)
    doublings = min(attempt, int(values.get("OCPPCommCtrlr.RetryBackOffRepeatTimes") or 0), MOST_DOUBLINGS)
    spread = float(values.get("OCPPCommCtrlr.RetryBackOffRandomRange") or 0)
    return minimum * float(2**doublings) + source.uniform(0.0, spread)
