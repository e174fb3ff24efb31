"""Pass 3, compose: gather what the use cases add to each machine, in an order that no file order decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from specharge_codegen.diagnostics import Diagnostics, suggestion
from specharge_codegen.language import Doings, Skeleton, Transition
from specharge_codegen.load import Loaded, Sources
from specharge_codegen.states import StateTree
from specharge_codegen.yaml_source import Spot


@dataclass(frozen=True, slots=True)
class Placed(Spot):
    """A transition, the use case that wrote it and where."""

    use_case: str
    transition: Transition

    @property
    def at(self) -> str:
        """The use case and line, e.g. `E02:41`."""
        return f"{self.use_case}:{self.place().line}"


@dataclass(slots=True)
class Composed:
    """A machine with everything the use cases add to it."""

    name: str
    loaded: Loaded[Skeleton]
    tree: StateTree
    transitions: list[Placed] = field(default_factory=list)

    @property
    def skeleton(self) -> Skeleton:
        """The machine's skeleton."""
        return self.loaded.model

    def on(self, leaf: str, event: str) -> list[tuple[Placed, str]]:
        """Return the transitions asked for an event in a leaf, in order, each with the state it is declared on.

        The innermost state is asked first; on one state, use cases in the skeleton's order, else by their id.
        """
        found: list[tuple[Placed, str]] = []
        for declared in self.tree.lineage(leaf):
            here = [p for p in self.transitions if p.transition.on == event and declared in p.transition.from_]
            ranks = self.ranks(declared, event)
            here.sort(key=lambda placed: (ranks.get(placed.use_case, 0), placed.use_case))
            found += [(placed, declared) for placed in here]
        return found

    def ranks(self, state: str, event: str) -> dict[str, int]:
        """Return the place of each use case in the skeleton's order for a state and event; {} when it gives none."""
        for order in self.skeleton.order:
            if order.state == state and order.on == event:
                return {use_case: rank for rank, use_case in enumerate(order.use_cases, 1)}
        return {}

    @property
    def doings(self) -> list[Doings]:
        """What is done on every transition, entry and exit."""
        found: list[Doings] = [placed.transition for placed in self.transitions]
        for state in self.tree.states.values():
            found += [state.entry, state.exit]
        return found

    @property
    def request(self) -> str | None:
        """The OCPP action that a machine of scope `request` answers."""
        if self.skeleton.scope != "request":
            return None
        names = [placed.transition.on for placed in self.transitions if placed.transition.on.endswith("Request")]
        return names[0].removesuffix("Request") if names else None

    @property
    def events(self) -> list[str]:
        """Every event the machine hears, in the order of first use."""
        return list(dict.fromkeys(placed.transition.on for placed in self.transitions))


def compose(sources: Sources, diagnostics: Diagnostics) -> dict[str, Composed]:
    """Return the machines by name, each with its transitions in the order of use cases and of their files' lines."""
    composed = {
        name: Composed(name, skeleton, StateTree(skeleton.model)) for name, skeleton in sources.skeletons.items()
    }
    for use_case in sorted(sources.use_cases):
        loaded = sources.use_cases[use_case]
        for machine, transitions in loaded.model.machines.items():
            if machine not in composed:
                place = loaded.place("machines", machine)
                diagnostics.add(place, f"unknown machine '{machine}'{suggestion(machine, composed)}")
                continue
            composed[machine].transitions += [
                Placed(loaded.source, ("machines", machine, index), use_case, transition)
                for index, transition in enumerate(transitions)
            ]
    return composed
