"""Pass 5, emit: each machine as a python-statemachine chart, for people to read, step through and draw.

A chart is made from the composed, nested spec and never from the flattened table, so that tests can hold the one
against the other. A state keeps its states; a transition is one line with its use case and requirements.
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterator, Mapping
from itertools import chain, count

from specharge_codegen.compose import Composed, Placed
from specharge_codegen.describe import describe
from specharge_codegen.header import HEADER
from specharge_codegen.language import Doings, State, Transition, Vocabulary
from specharge_codegen.names import class_name
from specharge_engine import table

# Names that python-statemachine or the base class of the charts gives a meaning; `done` and `error` as the name of an
# event would also hear the library's own events `done.state.…` and `error.execution`.
# fmt: off
RESERVED = frozenset({
    "TransitionNotAllowed", "activate_initial_state", "active_listeners", "add_event", "add_from_attributes",
    "add_inherited", "add_listener", "add_state", "allow_event_without_transition", "allowed_events",
    "atomic_configuration_update", "bind_events_to", "cancel_event", "catch_errors_as_events", "configuration",
    "configuration_values", "current_state", "current_state_value", "enable_self_transition_entries",
    "enabled_events", "events", "final_states", "history_values", "id", "initial_state", "is_terminated", "model",
    "mro", "name", "prepare", "raise_", "send", "start_configuration_values", "state_field", "states", "states_map",
    "validate_disconnected_states", "validate_final_reachability", "validate_trap_states", "Compound", "Parallel",
    "ancestors", "document_order", "enter", "exit", "final", "from_", "history", "initial", "invoke", "is_active",
    "is_atomic", "is_compound", "is_descendant", "is_history", "parallel", "parent", "to", "transitions", "value",
    "after_transition", "before_transition", "on_enter_state", "on_exit_state", "on_invoke_state", "on_transition",
    "prepare_event", "did", "done", "error", "event", "event_data", "guard", "holding", "leaf", "machine", "source",
    "state", "target", "transition", "Chart", "Event", "STAY", "State",
})
# fmt: on

PACKAGE = f'''{HEADER}"""The machines as charts: to read, to step through, to draw, and to test the tables against.

No station imports them.
"""

from typing import Any

from statemachine import StateChart

STAY: Any = None  # as a target: the state is neither left nor entered, nor is any state in it


class Observer:
    """Answer the guards of a chart and keep what it did, in order. `holding` are the texts of the guards that hold."""

    def __init__(self, *holding: str) -> None:
        self.holding = set(holding)
        self.done: list[str] = []

    def guard(self, text: str) -> bool:
        """Tell whether a guard holds."""
        return text in self.holding

    def did(self, text: str) -> None:
        """Note an operation."""
        self.done.append(text)


class Chart(StateChart[Observer]):
    """The base of the charts: SCXML's order, unheard events ignored, errors raised; the specs are checked elsewhere."""

    allow_event_without_transition = True
    enable_self_transition_entries = True
    catch_errors_as_events = False
    validate_disconnected_states = False
    validate_trap_states = False
    validate_final_reachability = False

    def __init__(self, model: Observer | None = None) -> None:
        super().__init__(Observer() if model is None else model)

    @property
    def leaf(self) -> str:
        """The innermost state by its dotted path."""
        return next(str(state.value) for state in self.configuration if state.is_atomic)
'''


def emit_charts(machines: Mapping[str, Composed], vocabulary: Vocabulary) -> dict[str, str]:
    """Return file name to source of the charts of machines whose sources have no defects."""
    charts = {f"charts/{name}.py": _Chart(composed, vocabulary).source() for name, composed in sorted(machines.items())}
    return {"charts/__init__.py": PACKAGE, **charts}


class _Names:
    """Python names for the texts of one chart; no name serves two things."""

    def __init__(self) -> None:
        self.taken = set(RESERVED)
        self.given: dict[tuple[str, str, int], str] = {}

    def of(self, kind: str, text: str, nth: int = 0) -> str:
        """Return the name of a thing; `nth` tells equal texts apart that are things of their own."""
        key = (kind, text, nth)
        if key not in self.given:
            # Of two states of one name the second is named by its path: the library draws a state by its name.
            wanted = [text.rpartition(".")[2], text] if kind == "state" else [text]
            self.given[key] = self._free([_identifier(each) for each in wanted], kind)
            self.taken.add(self.given[key])
        return self.given[key]

    def _free(self, wanted: list[str], kind: str) -> str:
        numbered = (f"{wanted[-1]}_{kind}{number}" for number in count(2))
        names = chain(wanted, [f"{wanted[0]}_{kind}"], numbered)
        return next(name for name in names if name not in self.taken and not keyword.iskeyword(name))


class _Chart:
    def __init__(self, composed: Composed, vocabulary: Vocabulary) -> None:
        self.composed = composed
        self.vocabulary = vocabulary
        self.names = _Names()
        self.guards: dict[str, str] = {}
        self.operations: dict[str, str] = {}
        states = [self.names.of("state", path) for path in composed.tree.states]
        events = [self.names.of("event", event) for event in composed.events]
        # A method of one of these names would be called by convention.
        self.names.taken |= {f"{hook}_{name}" for name in states for hook in ("on_enter", "on_exit", "on_invoke")}
        self.names.taken |= {f"{hook}_{name}" for name in events for hook in ("before", "on", "after")}

    def source(self) -> str:
        name = self.composed.name
        stays = any(placed.transition.to is None for placed in self.composed.transitions)
        imports = "STAY, Chart" if stays else "Chart"
        parts = [
            [f"    # {_one_line(self.composed.skeleton.says)}"],
            list(self._states("", "    ")),
            list(self._events()),
            *(self._transitions(path) for path in self.composed.tree.states),
        ]
        parts += self._methods()
        head = [
            f'{HEADER}"""Machine `{name}` as a chart."""',
            "",
            "from statemachine import Event, State",
            "",
            f"from . import {imports}",
            "",
            "",
            f"class {class_name(name)}Chart(Chart):",
        ]
        return "\n".join([*head, "\n\n".join("\n".join(part) for part in parts if part), ""])

    # States.

    def _state(self, path: str) -> str:
        """Return the expression for a state in the body of the chart, e.g. `ongoing.charging`."""
        return ".".join(self.names.of("state", state) for state in reversed(self.composed.tree.lineage(path)))

    def _states(self, parent: str, indent: str) -> Iterator[str]:
        for path in self.composed.tree.children(parent):
            state, name = self.composed.tree.states[path], self.names.of("state", path)
            yield f"{indent}# {_one_line(state.says)}"
            if state.states:
                yield f"{indent}class {name}(State.Compound, name={_quoted(path)}, {self._options(path, state)}):"
                yield from self._states(path, indent + "    ")
            else:
                yield f"{indent}{name} = State({_quoted(path)}, {self._options(path, state)})"

    def _options(self, path: str, state: State) -> str:
        options = [f"value={_quoted(path)}"]
        options += [f"{mark}=True" for mark in ("initial", "final") if getattr(state, mark)]
        options += [
            f"{when}={_names(self._callbacks(doings))}"
            for when, doings in (("enter", state.entry), ("exit", state.exit))
            if self._callbacks(doings)
        ]
        return ", ".join(options)

    # Events and transitions.

    def _events(self) -> Iterator[str]:
        words = {**self.vocabulary.hardware, **self.vocabulary.station, **self.vocabulary.signals}
        timers = self.composed.skeleton.timers
        for event in self.composed.events:
            name = self.names.of("event", event)
            says = words[event].says if event in words else timers.get(event)
            comment = f"  # {_one_line(says)}" if says else ""
            yield f"    {name} = Event({_quoted(name)}, name={_quoted(event)}){comment}"

    def _transitions(self, path: str) -> list[str]:
        """Return the transitions declared on a state, in the order in which an event asks them."""
        return [
            self._transition(path, placed)
            for event in self.composed.events
            for placed, declared in self.composed.on(path, event)
            if declared == path
        ]

    def _transition(self, path: str, placed: Placed) -> str:
        transition = placed.transition
        # Without a target nothing is left or entered; the library's `internal=True` would leave the states in a state.
        target = "STAY" if transition.to is None else self._state(transition.to)
        cond = [self._guard(text) for text in transition.if_ if not text.strip().startswith("not ")]
        unless = [self._guard(text.strip()[4:]) for text in transition.if_ if text.strip().startswith("not ")]
        arguments = [target, f"event={self.names.of('event', transition.on)}"]
        parts = (("cond", cond), ("unless", unless), ("on", self._callbacks(transition)))
        arguments += [f"{key}={_names(names)}" for key, names in parts if names]
        comment = ": ".join(part for part in (placed.use_case, ", ".join(transition.satisfies)) if part)
        return f"    {self._state(path)}.to({', '.join(arguments)})  # {comment}"

    # Guards and operations.

    def _guard(self, text: str) -> str:
        text = _one_line(text)
        name = self.names.of("guard", text)
        self.guards[name] = text
        return name

    def _callbacks(self, doings: Doings) -> list[str]:
        """Return the names of the methods that stand for the operations, in the order in which they run."""
        names: list[str] = []
        texts = [describe(operation) for operation in self._operations(doings)]
        for index, text in enumerate(texts):
            name = self.names.of("operation", text, texts[:index].count(text))  # the library runs a name once
            self.operations[name] = text
            names.append(name)
        return names

    def _operations(self, doings: Doings) -> Iterator[table.Operation]:
        yield from (table.Do(name) for name in doings.do)
        yield from (table.Cancel(timer) for timer in doings.cancel)
        for timer, delay in doings.start.items():
            if not isinstance(delay, str):
                yield table.Start(timer, table.Delay(seconds=float(delay)))
            elif "." in delay:
                yield table.Start(timer, table.Delay(variable=delay))
            else:
                yield table.Start(timer, table.Delay(computed=delay))
        for name in doings.command:
            yield table.Command(name, self.vocabulary.commands[name].scope, None)
        if isinstance(doings, Transition):
            yield from self._answers(doings)
        yield from (table.Send(action, fields, None) for action, fields in doings.send.items())
        yield from (table.Raise(name, self.vocabulary.signals[name].scope, None) for name in doings.raise_)
        yield from (table.SecurityEvent(name, method) for name, method in doings.security_event.items())

    def _answers(self, transition: Transition) -> Iterator[table.Operation]:
        if transition.each is not None:
            yield table.Each(transition.each.in_, transition.each.decide, transition.each.into)
        if transition.result is not None:
            yield table.Result(transition.result, "")
        if transition.reply is not None and "error" in transition.reply:
            yield table.Refuse(str(transition.reply["error"]))
        elif transition.reply is not None:
            yield table.Reply(self.composed.request or "", transition.reply, None)

    def _methods(self) -> Iterator[list[str]]:
        for name, text in self.guards.items():
            yield [f"    def {name}(self) -> bool:", f"        return self.model.guard({_quoted(text)})"]
        for name, text in self.operations.items():
            yield [f"    def {name}(self) -> None:", f"        self.model.did({_quoted(text)})"]


_SYMBOLS = {"==": "is", "!=": "is_not", "<=": "at_most", ">=": "at_least", "<": "below", ">": "above"}


def _identifier(text: str) -> str:
    """Return a text as a Python name: `AuthCtrlr.Enabled changed` as `AuthCtrlr_Enabled_changed`."""
    words = re.sub("==|!=|<=|>=|<|>", lambda match: f" {_SYMBOLS[match[0]]} ", text)
    name = re.sub(r"\W+", "_", words, flags=re.ASCII).strip("_")
    return name if name[:1].isalpha() else f"x_{name}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return json.dumps(text)


def _names(names: list[str]) -> str:
    quoted = ", ".join(_quoted(name) for name in names)
    return quoted if len(names) == 1 else f"[{quoted}]"
