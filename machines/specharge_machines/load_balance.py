"""How what the station may take is shared among its EVSEs (use cases K01 to K04).

Pure arithmetic: wants in, shares out. A transaction of higher chargingPriority is served first; those of one priority
share equally, and what one of them cannot use goes to the others. Where equal shares are too small to charge well by,
fewer are served, those that came first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from specharge_engine.satisfies import satisfies


class Want(NamedTuple):
    """What the profiles and the hardware let an EVSE take, in A of a phase of the grid connection.

    Below `least`, charging there is inefficient. `since` is when driver and EV were ready, in seconds.
    """

    evse: int
    current: float
    priority: int = 0
    least: float = 0.0
    since: float = 0.0


@satisfies("K03.FR.04", "K04.FR.05")
def shares(wants: Iterable[Want], supply: float) -> dict[int, float]:
    """Return what each EVSE may take; together they take no more than `supply`, which may be infinite."""
    found: dict[int, float] = {}
    left = max(supply, 0.0)

    def rank(want: Want) -> int:
        return -want.priority

    for _, equals in groupby(sorted(wants, key=rank), key=rank):
        part = _worthwhile(list(equals), left)
        found |= part
        left = max(left - math.fsum(part.values()), 0.0)
    return found


@satisfies("K01.FR.21", "K02.FR.06", "K03.FR.07", "K04.FR.04")
def _worthwhile(wants: list[Want], supply: float) -> dict[int, float]:
    """Share equally among as many as get what they charge well by; who came last waits, but never all of them."""
    served = list(wants)
    while True:
        found = _equal(served, supply)
        short = [want for want in served if found[want.evse] < min(want.least, want.current)]
        if not short or len(served) == 1:
            return {want.evse: found.get(want.evse, 0.0) for want in wants}
        served.remove(max(short, key=lambda want: (want.since, want.evse)))


def _equal(wants: list[Want], supply: float) -> dict[int, float]:
    found: dict[int, float] = {}
    left = supply
    waiting = sorted(wants, key=lambda want: want.current)
    for number, want in enumerate(waiting):
        found[want.evse] = min(want.current, left / (len(waiting) - number))
        left = max(left - found[want.evse], 0.0)
    return found
