"""Walk a world breadth first: every happening in every state, each state once; a trace for what must not be.

The rule of this file: as states are met in the order of their distance, the first trace to a violation is a shortest.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from specharge_machines.exploration.abstraction import Key, canonical
from specharge_machines.exploration.ledger import Violation
from specharge_machines.exploration.properties import check, is_idle

if TYPE_CHECKING:
    from specharge_machines.exploration.happenings import Happening
    from specharge_machines.exploration.world import Position, World

# Hardware that has so much to do, and a CSMS that has so much to answer, gets its turn before anything else happens.
MOST_PENDING = 2
MOST_UNANSWERED = 2
IN_TURN = frozenset({"hardware acts", "lock fails", "CSMS accepts", "CSMS refuses", "CSMS fails", "time passes"})


@dataclass(frozen=True, slots=True)
class Found:
    """A violation, and the happenings that lead there from an idle EVSE."""

    what: str
    trace: tuple[str, ...]


@dataclass
class Walk:
    """What was walked. `complete` says whether every state that can be reached was."""

    states: int = 0
    transitions: int = 0
    depth: int = 0
    complete: bool = True
    seconds: float = 0.0
    found: list[Found] = field(default_factory=list)


@dataclass
class _Graph:
    """The states met, by number: how each was first reached, and what leads into it."""

    known: dict[Key, int] = field(default_factory=dict)
    reached: list[tuple[int, str]] = field(default_factory=list)
    into: list[list[int]] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    unexplored: list[int] = field(default_factory=list)

    def trace(self, state: int) -> tuple[str, ...]:
        names: list[str] = []
        while state:
            state, name = self.reached[state]
            names.append(name)
        return tuple(reversed(names))

    def add(self, key: Key, source: int, name: str) -> tuple[int, bool]:
        """Return the number of a state and whether it is new."""
        number = self.known.setdefault(key, len(self.reached))
        new = number == len(self.reached)
        if new:
            self.reached.append((source, name))
            self.into.append([])
        self.into[number].append(source)
        return number, new


def walk(
    world: World,
    happenings: Sequence[Happening],
    *,
    most_states: int = 10**9,
    deepest: int = 10**9,
    most_found: int = 5,
) -> Walk:
    """Walk from where the world is, up to so many states and so many happenings from the start."""
    began = time.perf_counter()
    result, graph = Walk(), _Graph()
    front: deque[tuple[int, int, Position]] = deque()

    def meet(source: int, name: str, depth: int) -> None:
        number, new = graph.add(canonical(world), source, name)
        if new:
            if is_idle(world):
                graph.idle.append(number)
            if len(graph.reached) <= most_states and depth <= deepest:
                front.append((number, depth, world.position()))
            else:
                graph.unexplored.append(number)

    meet(0, "", 0)
    broken: set[str] = set()
    while front and len(result.found) < most_found:
        number, depth, position = front.popleft()
        result.depth = max(result.depth, depth)
        world.go_to(position)
        possible = [each for each in happenings if each.possible(world)]
        if len(world.pending) >= MOST_PENDING or (
            world.kernel.outbox.link_up and len(world.kernel.outbox) > MOST_UNANSWERED
        ):
            possible = [each for each in possible if each.name in IN_TURN]
        for happening in possible:
            world.go_to(position)
            result.transitions += 1
            try:
                happening.do(world)
                check(world)
            except Violation as violation:
                what = str(violation)
                if what not in broken:
                    broken.add(what)
                    result.found.append(Found(what, (*graph.trace(number), happening.name)))
                continue
            meet(number, happening.name, depth + 1)
    result.states = len(graph.reached)
    result.complete = not graph.unexplored and not front
    if not result.found:
        result.found += _without_a_way_back(graph)
    result.seconds = time.perf_counter() - began
    return result


def _without_a_way_back(graph: _Graph) -> list[Found]:
    """Return the nearest state from which no idle one can be reached; one that was not explored counts as well."""
    back = set(graph.idle) | set(graph.unexplored)
    front = deque(back)
    while front:
        for source in graph.into[front.popleft()]:
            if source not in back:
                back.add(source)
                front.append(source)
    lost = next((number for number in range(len(graph.reached)) if number not in back), None)
    return [] if lost is None else [Found("every state has a way back to idle: this one has none", graph.trace(lost))]
