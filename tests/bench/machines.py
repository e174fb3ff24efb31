"""One machine in four libraries: a ring of states, an event that two guards allow and two actions follow.

The guards and actions are empty, so that what is timed is the library; the observer counts the transitions and takes
the name of the state that each left.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from typing import Any

from bench.measure import Row, allocated, microseconds
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Step
from specharge_engine.events import Event
from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine, link
from specharge_engine.site import Evse, Identity, SampledReading, Site
from specharge_engine.table import Do, Named, Program, Rule

SMALL, LARGE = 10, 300
Work = Callable[[int], object]


class Seen:
    """An observer."""

    count = 0
    last = ""


class Tick(Event):
    """The event that moves every machine of this file."""

    name = "tick"


class Ring(Machine):
    """A machine whose methods do nothing."""

    def is_ready(self, event: object) -> bool:
        """Allow it."""
        return True

    def is_allowed(self, event: object) -> bool:
        """Allow it too."""
        return True

    def act(self, event: object) -> None:
        """Do nothing."""

    def act_again(self, event: object) -> None:
        """Do nothing."""


class NoMeter:
    """A meter that has nothing to tell."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return no readings."""
        return ()


def ring_class(states: int) -> type[Machine]:
    """Return a machine class that goes round so many states."""
    names = tuple(f"s{number}" for number in range(states))
    table = {
        name: {
            "tick": (
                Rule(
                    "X01:1",
                    (Named("is_ready"), Named("is_allowed")),
                    (Do("act"), Do("act_again")),
                    names[(number + 1) % states],
                    ("X01.FR.01",),
                ),
            )
        }
        for number, name in enumerate(names)
    }
    program = Program("ring", "station", names[0], names, frozenset(), False, (), table)
    return type("Ring", (Ring,), {"program": program})


def kernel_of(*machines: type[Machine]) -> Kernel:
    """Return a kernel that runs these machines and nothing else."""
    site = Site(Identity("CS001", "Example", "Demo"), (Evse(1, ()),))
    return Kernel(machines, site, DeviceModel.build({}, {}), NoMeter(), seed=1)


def count_raw(step: Step) -> None:
    """Observe the transitions as the kernel notes them."""
    for _, _, source, _, _ in step.taken:
        Seen.count += 1
        Seen.last = source


def count_trace(step: Step) -> None:
    """Observe the whole trace, as the tests' recorder does."""
    for taken in step.trace:
        Seen.count += 1
        Seen.last = taken.source


def ours(states: int, observe: Callable[[Step], None] = count_raw) -> Work:
    """Return the ring in our kernel, fed through its front door."""
    kernel, event = kernel_of(ring_class(states)), Tick()

    def work(count: int) -> None:
        Kernel.observer = observe
        feed = kernel.feed
        for _ in range(count):
            feed(event, 0.0)
        Kernel.observer = None

    return work


def chart_class() -> type[Any]:
    """Return the ring as a python-statemachine chart."""
    from statemachine import State, StateChart

    states = {f"s{number}": State(initial=number == 0) for number in range(SMALL)}
    listed = list(states.values())
    tick = None
    for state, following in zip(listed, [*listed[1:], listed[0]], strict=True):
        step = state.to(following, cond=["is_ready", "is_allowed"], on=["act", "act_again"])
        tick = step if tick is None else tick | step
    body: dict[str, Any] = {
        **states,
        "tick": tick,
        "is_ready": lambda self: True,
        "is_allowed": lambda self: True,
        "act": lambda self: None,
        "act_again": lambda self: None,
    }
    return type("RingChart", (StateChart,), body)


class _Listener:
    def after_transition(self, source: Any) -> None:
        Seen.count += 1
        Seen.last = source.id


def python_statemachine() -> Work:
    """Return the ring as a StateChart."""
    chart = chart_class()(listeners=[_Listener()])

    def work(count: int) -> None:
        for _ in range(count):
            chart.tick()

    return work


def transitions() -> Work:
    """Return the ring in `transitions`."""
    import transitions as library

    logging.getLogger("transitions").setLevel(logging.WARNING)

    class Model:
        tick: Callable[[], bool]

        def is_ready(self, event: Any) -> bool:
            return True

        def is_allowed(self, event: Any) -> bool:
            return True

        def act(self, event: Any) -> None:
            pass

        def act_again(self, event: Any) -> None:
            pass

        def observe(self, event: Any) -> None:
            Seen.count += 1
            Seen.last = event.transition.source

    model = Model()
    names = [f"s{number}" for number in range(SMALL)]
    steps = [
        {
            "trigger": "tick",
            "source": name,
            "dest": names[(number + 1) % SMALL],
            "conditions": ["is_ready", "is_allowed"],
            "before": ["act", "act_again"],
        }
        for number, name in enumerate(names)
    ]
    library.Machine(
        model, names, "s0", transitions=steps, send_event=True, after_state_change="observe", auto_transitions=False
    )

    def work(count: int) -> None:
        for _ in range(count):
            model.tick()

    return work


def sismic() -> Work:
    """Return the ring in `sismic`, whose guards and actions are texts that it evaluates."""
    from sismic.interpreter import Interpreter
    from sismic.io import import_from_yaml

    lines = ["statechart:", "  name: ring", "  root state:", "    name: root", "    initial: s0", "    states:"]
    for number in range(SMALL):
        lines += [
            f"      - name: s{number}",
            "        transitions:",
            "          - event: tick",
            f"            target: s{(number + 1) % SMALL}",
            "            guard: is_ready(event) and is_allowed(event)",
            "            action: |",
            "              act(event)",
            "              act_again(event)",
        ]
    nothing: dict[str, Callable[[Any], bool | None]] = {
        "is_ready": lambda event: True,
        "is_allowed": lambda event: True,
        "act": lambda event: None,
        "act_again": lambda event: None,
    }
    interpreter = Interpreter(import_from_yaml(io.StringIO("\n".join(lines))), initial_context=nothing)

    def observe(event: Any) -> None:
        if event.name == "transition processed":
            Seen.count += 1
            Seen.last = event.source

    interpreter.attach(observe)
    interpreter.execute()

    def work(count: int) -> None:
        for _ in range(count):
            interpreter.queue("tick")
            interpreter.execute_once()

    return work


def event_rows(seconds: float) -> list[Row]:
    """Measure one event."""
    works = ours(SMALL), python_statemachine(), transitions(), sismic(), ours(LARGE), ours(SMALL, count_trace)
    for work in works:
        _prove(work)
    small, chart, model, interpreter, large, traced = microseconds(*works, seconds=seconds)
    peers = {"python-statemachine": chart, "transitions": model, "sismic": interpreter}
    return [
        Row(f"event, ring of {SMALL}", small, peers, 2.0),
        Row(f"event, ring of {LARGE}", large, {}, 2.0),
        Row(f"event, ring of {SMALL}, whole trace read", traced),
    ]


def _prove(work: Work) -> None:
    """Make sure that a work moves its machine and is observed."""
    Seen.count = 0
    work(SMALL)
    assert Seen.count == SMALL, f"{work}: {Seen.count} of {SMALL} transitions were seen"


def instance_rows(seconds: float) -> list[Row]:
    """Measure an instance: memory and time."""
    kind, chart = ring_class(SMALL), chart_class()
    link(kind)
    kernel = kernel_of(kind)

    def make() -> object:
        return kind(kernel, 1, None)

    def repeat(make: Callable[[], object]) -> Work:
        def work(count: int) -> None:
            for _ in range(count):
                make()

        return work

    mine, theirs = microseconds(repeat(make), repeat(chart), seconds=seconds)
    own, other = allocated(make, 2000), allocated(chart, 100)
    return [
        Row("machine instance, memory", own, {"python-statemachine": other}, 1024.0),
        Row("machine instance, time", mine, {"python-statemachine": theirs}, 10.0),
    ]
