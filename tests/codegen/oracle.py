"""Drive a machine's table and its chart with the same events and guard outcomes; say where they differ.

The table is run by the kernel, its guards and operations replaced by recorders; the chart by python-statemachine. The
two come from the same spec by different ways, so that a defect of either shows.
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from specharge_codegen.check_doings import Words
from specharge_codegen.compose import Composed, compose
from specharge_codegen.describe import describe
from specharge_codegen.diagnostics import Diagnostics
from specharge_codegen.emit_charts import emit_charts
from specharge_codegen.flatten import flatten
from specharge_codegen.guards import parse_guard
from specharge_codegen.load import load
from specharge_codegen.names import class_name
from specharge_engine import table
from specharge_engine.device_model import DeviceModel
from specharge_engine.kernel import Kernel
from specharge_engine.machine import LinkedRule, Machine
from specharge_engine.site import Identity, Site
from specharge_generated.device_model import STANDARD

LIVES = 5
"""How often a sequence may begin anew: a chart takes longer to make than to hear an event."""


@dataclass(frozen=True)
class Compiled:
    """A project, compiled both ways."""

    machines: Mapping[str, Composed]
    programs: Mapping[str, table.Program]
    charts: ModuleType

    def chart(self, machine: str) -> Any:
        """Return the chart class of a machine."""
        module = importlib.import_module(f"{self.charts.__name__}.{machine}")
        return getattr(module, f"{class_name(machine)}Chart")


def compile_both(root: Path, scratch: Path) -> Compiled:
    """Compile the specs below `root`; the charts are written below `scratch` and imported from there."""
    diagnostics = Diagnostics()
    sources = load(root, diagnostics)
    machines = compose(sources, diagnostics)
    assert not diagnostics, str(diagnostics)
    words = Words(sources.vocabulary.model, STANDARD)
    programs = {name: flatten(composed, machines, words) for name, composed in machines.items()}
    files = emit_charts(machines, sources.vocabulary.model)
    for file, source in files.items():
        (scratch / file).parent.mkdir(parents=True, exist_ok=True)
        (scratch / file).write_text(source, encoding="utf-8")
    return Compiled(machines, programs, _import_package(scratch / "charts", f"charts_of_{scratch.name}"))


def _import_package(folder: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


# What both sides see and tell.


@dataclass
class World:
    """The outcomes of guards in one step, drawn when first asked for, and what one side did in it."""

    random: random.Random
    likely: float = 0.5
    outcomes: dict[Hashable, bool] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)

    def holds(self, key: Hashable) -> bool:
        """Tell whether a guard, less its `not`, holds in this step."""
        if key not in self.outcomes:
            self.outcomes[key] = self.random.random() < self.likely
        return self.outcomes[key]

    def take(self) -> list[str]:
        """Return what was done since the last call."""
        done, self.done = self.done, []
        return done


class Keys:
    """What a guard asks, less its `not`: a text of the spec and a guard of a table give the same key."""

    def __init__(self, machines: Mapping[str, Composed]) -> None:
        self.machines = machines
        self.known: dict[str, Hashable] = {}

    def of_text(self, text: str) -> Hashable:
        if text not in self.known:
            guard = parse_guard(text)
            if isinstance(guard, table.Peer):
                leaves = self.machines[guard.machine].tree.leaves_of(guard.states[0])
                guard = table.Peer(guard.machine, leaves, guard.negated)
            assert not guard.negated, "a chart asks guards without their 'not'"
            self.known[text] = self.of_guard(guard)
        return self.known[text]

    def of_guard(self, guard: table.Guard) -> Hashable:
        match guard:
            case table.Named(name):
                return name
            case table.Peer(machine, states):
                return machine, frozenset(states)
            case table.Variable(path, "has", literal):
                return path, "has", literal if isinstance(literal, frozenset) else frozenset(str(literal).split(" or "))
            case table.Variable(path, comparison, literal):
                try:
                    return path, comparison, float(str(literal))
                except ValueError:
                    return path, comparison, str(literal).lower()


class TableSide:
    """A table in the hands of the kernel."""

    def __init__(self, program: table.Program, world: World, keys: Keys) -> None:
        self.world = world
        self.taken: set[tuple[str, str]] = set()
        self.machine_class: type[Machine] = type("Recorded", (Machine,), {"program": program})
        self.machine_class.rows = {
            state: {
                event: tuple(
                    LinkedRule(
                        rule,
                        tuple(_ask(world, keys.of_guard(guard), guard.negated) for guard in rule.guards),
                        tuple(_note(world, describe(operation)) for operation in rule.operations),
                    )
                    for rule in rules
                )
                for event, rules in events.items()
            }
            for state, events in program.table.items()
        }
        site = Site(Identity("ST1", "a vendor", "a model"), ())
        self.kernel = Kernel((), site, DeviceModel.build({}, {}), _NoMeter(), seed=1)

    def start(self) -> None:
        """Begin a new run."""
        self.machine = self.machine_class(self.kernel)

    def hear(self, event: str) -> None:
        """Let the machine hear an event."""
        leaf = self.machine.state
        step = self.kernel.feed((self.machine, SimpleNamespace(name=event)), 0.0)
        assert not step.faults, step.faults
        self.taken |= {(leaf, rule.at) for *_, rule in step.taken}

    @property
    def leaf(self) -> str:
        return self.machine.state


def _ask(world: World, key: Hashable, negated: bool) -> Callable[[object, object], bool]:
    return lambda machine, event: world.holds(key) is not negated


def _note(world: World, text: str) -> Callable[[object, object], None]:
    return lambda machine, event: world.done.append(text)


class _NoMeter:
    def read_meter(self, evse: int) -> tuple[()]:
        return ()


class ChartSide:
    """A chart in the hands of python-statemachine; it asks its model its guards and tells it its operations."""

    def __init__(self, chart_class: Any, world: World, keys: Keys) -> None:
        self.chart_class = chart_class
        self.world = world
        self.keys = keys
        self.events = {event.name: event.id for event in chart_class.events}

    def start(self) -> None:
        """Begin a new run. A chart runs the entry of its first state; a machine is placed there in silence."""
        model = SimpleNamespace(guard=lambda text: self.world.holds(self.keys.of_text(text)), did=self._did)
        self.chart = self.chart_class(model)
        self.world.take()

    def _did(self, text: str) -> None:
        self.world.done.append(text)

    def hear(self, event: str) -> None:
        """Let the machine hear an event."""
        self.chart.send(self.events[event])

    @property
    def leaf(self) -> str:
        return str(self.chart.leaf)


@dataclass
class Comparison:
    """What a comparison saw: the first step in which the two differ, if any, and the rules taken, by leaf and `at`."""

    difference: str = ""
    steps: int = 0
    taken: set[tuple[str, str]] = field(default_factory=set)


def compare(compiled: Compiled, machine: str, *, sequences: int, length: int, seed: int) -> Comparison:
    """Drive both with random events, mostly such as the state hears; stop at the first difference."""
    program = compiled.programs[machine]
    chooser, world, keys = random.Random(seed), World(random.Random(seed + 1)), Keys(compiled.machines)
    sides = TableSide(program, world, keys), ChartSide(compiled.chart(machine), world, keys)
    events = compiled.machines[machine].events
    comparison = Comparison(taken=sides[0].taken)
    for sequence in range(sequences):
        world.likely = chooser.choice((0.25, 0.5, 0.75, 0.9))
        trail: list[str] = []
        for event in _events(program, sides, events, length, chooser):
            before = sides[0].leaf
            world.outcomes = {}
            seen = [_hear(side, event, world) for side in sides]
            comparison.steps += 1
            trail.append(event)
            if seen[0] != seen[1]:
                comparison.difference = (
                    f"{machine}, sequence {sequence}: in {before}, '{event}' with {world.outcomes}\n"
                    f"  table: {seen[0]}\n  chart: {seen[1]}\n  after: {trail}"
                )
                return comparison
    return comparison


def _events(
    program: table.Program, sides: tuple[TableSide, ChartSide], events: list[str], length: int, chooser: random.Random
) -> Iterator[str]:
    """Yield events; start both sides anew first, and when they are in a final state, up to LIVES times."""
    lives = 0
    for number in range(length if events else 0):
        if number == 0 or sides[0].leaf in program.finals:
            if lives == LIVES:
                return
            lives += 1
            for side in sides:
                side.start()
        heard = list(program.table[sides[0].leaf])
        yield chooser.choice(heard if heard and chooser.random() < 0.8 else events)


def _hear(side: TableSide | ChartSide, event: str, world: World) -> tuple[str, list[str]]:
    side.hear(event)
    return side.leaf, world.take()
