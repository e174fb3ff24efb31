"""Walk a trace again, to see what the machines did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from specharge_machines.exploration.happenings import GROUPS, happenings
from specharge_machines.exploration.ledger import Violation

if TYPE_CHECKING:
    from specharge_machines.exploration.plan import Setting
    from specharge_machines.exploration.search import Found
    from specharge_machines.exploration.world import World


def follow(world: World, names: tuple[str, ...]) -> None:
    """Let these things happen, one after the other. Raises Violation where a property does not hold as one happens."""
    known = {each.name: each for each in happenings(GROUPS)}
    for name in names:
        world.steps = []
        known[name].do(world)


def last_step(setting: Setting, found: Found) -> Iterator[str]:
    """Return a line for each transition of the last step: event, machine, from, to, and where the spec says so."""
    world = setting.world()
    with suppress(Violation):
        follow(world, found.trace)
    for step in world.steps:
        for taken in step.trace:
            to = "stays" if taken.source == taken.target else f"-> {taken.target}"
            yield f"{taken.event}: {taken.machine} {taken.source} {to} ({taken.at})"
