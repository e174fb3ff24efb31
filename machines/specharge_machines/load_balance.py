"""How what the station may take is shared among its EVSEs (use cases K03, K04).

Pure arithmetic: wants in, shares out. A transaction of higher chargingPriority is served first; those of one priority
share equally, and what one of them cannot use goes to the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from specharge_engine.satisfies import satisfies


class Want(NamedTuple):
    """What the profiles and the hardware let an EVSE take, in A of a phase of the grid connection."""

    evse: int
    current: float
    priority: int = 0


@satisfies("K03.FR.04", "K04.FR.05")
def shares(wants: Iterable[Want], supply: float) -> dict[int, float]:
    """Return what each EVSE may take; together they take no more than `supply`, which may be infinite."""
    found: dict[int, float] = {}
    left = max(supply, 0.0)
    waiting = sorted(wants, key=lambda want: (-want.priority, want.current))
    while waiting:
        first = waiting.pop(0)
        rivals = 1 + sum(each.priority == first.priority for each in waiting)
        found[first.evse] = min(first.current, left / rivals)
        left = max(left - found[first.evse], 0.0)
    return found
