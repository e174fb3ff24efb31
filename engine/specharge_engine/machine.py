"""A machine instance: its state, its data, and the link from a compiled table to the methods that serve it.

A machine's data are its annotated class attributes. Every assignment to an instance is journaled, so that a step can
be rolled back and so that the kernel knows what to keep. Values are replaced, never changed in place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from specharge_engine import table
from specharge_engine.events import Call
from specharge_generated import messages

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

Method = Callable[..., Any]
Peer = TypeVar("Peer", bound="Machine")
Undo = tuple[Any, ...]
# The signal by which the machine of security events hears of one, whoever notices it.
SECURITY_SIGNAL = "security_event_noticed"

set_attribute = object.__setattr__


class LinkError(TypeError):
    """A machine class lacks something its table names."""


class LinkedRule:
    """A rule whose guards and operations are functions of (machine, event)."""

    __slots__ = ("guards", "operations", "rule", "target")

    def __init__(self, rule: table.Rule, guards: tuple[Method, ...], operations: tuple[Method, ...]) -> None:
        self.rule = rule
        self.guards = guards
        self.operations = operations
        self.target = rule.target


class Machine:
    """The base of every machine class; generated contracts derive from it and name what must be written."""

    program: ClassVar[table.Program]
    rows: ClassVar[Mapping[str, Mapping[str, tuple[LinkedRule, ...]]]]
    data: ClassVar[Mapping[str, Any]]

    station: Kernel
    state: str
    evse: int | None
    connector: int | None
    key: str  # name and address, e.g. `transaction@1`; of a request, name and message id

    def __init__(self, station: Kernel, evse: int | None = None, connector: int | None = None) -> None:
        """Place the machine in its initial state, at this address, without running anything."""
        set_attribute(self, "station", station)
        set_attribute(self, "state", self.program.initial)
        set_attribute(self, "evse", evse)
        set_attribute(self, "connector", connector)
        set_attribute(self, "key", key_of(self.program.name, evse, connector))

    def __setattr__(self, name: str, value: object) -> None:
        self.station.journal.append((set_attribute, self, name, getattr(self, name, None)))
        set_attribute(self, name, value)

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.rows = {}

    def peer(self, kind: type[Peer]) -> Peer:
        """Return the machine of that class which shares this machine's address."""
        return self.station.instance(kind, self.evse, self.connector)

    def is_in(self, states: tuple[str, ...]) -> bool:
        """Tell whether the machine is in one of these leaf states."""
        return self.state in states


class RequestMachine(Machine):
    """A machine of scope `request`: born with a request of the CSMS, gone when it is in a final state."""

    call: Call
    results: dict[str, list[Any]]

    def __init__(self, station: Kernel, call: Call) -> None:
        super().__init__(station)
        set_attribute(self, "key", f"{self.program.name}#{call.message_id}")
        set_attribute(self, "call", call)
        set_attribute(self, "results", {})


class ItemMachine(RequestMachine):
    """A machine of scope `item`: decides one element of a request's list and holds its result."""

    result: Any

    def __init__(self, station: Kernel, call: Call) -> None:
        super().__init__(station, call)
        set_attribute(self, "result", None)


def key_of(name: str, evse: int | None, connector: int | None) -> str:
    """Return `name`, `name@evse` or `name@evse.connector`."""
    if evse is None:
        return name
    return f"{name}@{evse}" if connector is None else f"{name}@{evse}.{connector}"


_DATA_TYPES: dict[type[Machine], dict[str, Any]] = {}


class _OcppTypes(dict[str, Any]):
    """The types of the messages by name: an annotation may name one imported for type checking alone."""

    def __missing__(self, name: str) -> Any:
        try:
            return getattr(messages, name)
        except AttributeError:
            raise KeyError(name) from None


def data_types(cls: type[Machine]) -> dict[str, Any]:
    """Return the types of the data a machine class keeps: its annotations, less those that start with `_`."""
    known = _DATA_TYPES.get(cls)
    if known is not None:
        return known
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if issubclass(base, Machine) and base not in (Machine, RequestMachine, ItemMachine):
            module = vars(sys.modules[base.__module__])
            for name, written in get_annotations(base).items():
                if name != "program" and not name.startswith("_"):
                    found[name] = eval(written, module, _OcppTypes())
    _DATA_TYPES[cls] = found
    return found


def link(cls: type[Machine]) -> None:
    """Resolve the names in `cls.program` against the class; every station shares the result.

    Raises LinkError naming each missing method.
    """
    if cls.rows:
        return
    missing: list[str] = []

    def method(name: str) -> Method:
        found = getattr(cls, name, None)
        if found is None:
            missing.append(name)
        return found  # type: ignore[return-value]

    # By identity: the leaves of a state share its rules, and rules their guards and operations.
    linked: dict[int, LinkedRule] = {}
    functions: dict[int, Method] = {}

    def function(part: table.Guard | table.Operation, make: Callable[[Any, Any], Method]) -> Method:
        known = functions.get(id(part))
        if known is None:
            known = functions[id(part)] = make(part, method)
        return known

    def linked_rule(rule: table.Rule) -> LinkedRule:
        known = linked.get(id(rule))
        if known is None:
            guards = tuple(function(guard, _guard) for guard in rule.guards)
            operations = tuple(function(operation, _operation) for operation in rule.operations)
            known = linked[id(rule)] = LinkedRule(rule, guards, operations)
        return known

    cls.rows = {
        state: {event: tuple(linked_rule(rule) for rule in rules) for event, rules in events.items()}
        for state, events in cls.program.table.items()
    }
    if missing:
        names = ", ".join(sorted(set(missing)))
        raise LinkError(f"{cls.__module__}.{cls.__qualname__} lacks {names}, named in the specs of {cls.program.name}")


def _guard(guard: table.Guard, method: Callable[[str], Method]) -> Method:
    match guard:
        case table.Named(name, negated):
            return _not(method(name)) if negated else method(name)
        case table.Variable():
            return _variable(guard)
        case table.Peer(machine, states, negated):

            def in_state(self: Machine, event: object) -> bool:
                return (self.station.machine(machine, self.evse, self.connector).state in states) is not negated

            return in_state
        case table.Field():
            return _field(guard)


def _field(guard: table.Field) -> Method:
    """Return the condition on the message as a function."""
    path, negated = guard.path, guard.negated
    holds = _comparison(guard.comparison, guard.literal)

    def condition(self: Machine, event: Any) -> bool:
        value = event.payload
        for name in path:
            value = getattr(value, name, None)
        return holds(value) is not negated

    return condition


def _not(predicate: Method) -> Method:
    return lambda self, event: not predicate(self, event)


def _variable(guard: table.Variable) -> Method:
    """Return the condition as a function; a value of another type than the literal's satisfies nothing."""
    path, negated = guard.path, guard.negated
    holds = _comparison(guard.comparison, guard.literal)

    def condition(self: Machine, event: object) -> bool:
        return holds(self.station.values.get(path)) is not negated

    return condition


def _comparison(comparison: table.Comparison, literal: Any) -> Callable[[Any], bool]:
    compare: dict[str, Callable[[Any], bool]] = {
        "true": lambda value: value is True,
        "has": lambda value: value is not None and not literal.isdisjoint(value),
        "==": lambda value: value == literal,
        "!=": lambda value: value is not None and value != literal,
        "<": lambda value: value is not None and value < literal,
        "<=": lambda value: value is not None and value <= literal,
        ">": lambda value: value is not None and value > literal,
        ">=": lambda value: value is not None and value >= literal,
    }
    return compare[comparison]


def _operation(operation: table.Operation, method: Callable[[str], Method]) -> Method:
    match operation:
        case table.Do(name):
            return method(name)
        case table.Send(action, fields, composer, instructed):
            compose = method(composer) if composer else None
            return lambda self, event: self.station.send(
                self, action, _filled(self, event, fields, compose), instructed=instructed
            )
        case table.Reply(action, fields, composer):
            compose = method(composer) if composer else None

            def answer(self: RequestMachine, event: object) -> None:
                self.station.reply(self.call, action, {**_filled(self, event, fields, compose), **self.results})

            return answer
        case table.Refuse(code, description):
            return lambda self, event: self.station.refuse(_refused(self, event), code, description)
        case table.Result(fields, composer):
            compose = method(composer)

            def conclude(self: ItemMachine, event: object) -> None:
                set_attribute(self, "result", _filled(self, event, fields, compose))

            return conclude
        case table.Each(field, machine, into):

            def decide_each(self: RequestMachine, event: Any) -> None:
                self.results[into] = [
                    self.station.decide(machine, element, self.call) for element in getattr(event.payload, field)
                ]

            return decide_each
        case table.Raise(name, scope, composer):
            compose = method(composer) if composer else None
            return lambda self, event: self.station.raise_event(
                name, scope, compose(self, event) if compose else None, self
            )
        case table.SecurityEvent(name, tech_info):
            tell = method(tech_info) if tech_info else None
            return lambda self, event: self.station.raise_event(
                SECURITY_SIGNAL, "station", _security_event(self, event, name, tell), self
            )
        case table.Start(timer, delay):
            seconds = _delay(delay, method)
            return lambda self, event: self.station.start_timer(self, timer, seconds(self, event))
        case table.Cancel(timer):
            return lambda self, event: self.station.cancel_timer(self, timer)
        case table.Command(name, scope, composer):
            compose = method(composer) if composer else None
            return lambda self, event: self.station.command(self, name, scope, compose(self, event) if compose else {})


def _refused(machine: Machine, event: Any) -> Call:
    """Return the request that is refused: the machine's own, also when it has waited; else the one in hand."""
    return machine.call if isinstance(machine, RequestMachine) else event.call


def _security_event(self: Machine, event: object, name: str, tell: Method | None) -> Any:
    tech_info = tell(self, event) if tell else None
    return self.station.site.events[SECURITY_SIGNAL](type=name, tech_info=tech_info)


def _filled(self: Machine, event: object, fields: Mapping[str, object], compose: Method | None) -> dict[str, Any]:
    """Return the constants of the spec over what the machine composes, merged in nested objects too."""
    return _merged(compose(self, event, fields), fields) if compose else dict(fields)


def _merged(composed: dict[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in fields.items():
        inner = composed.get(name)
        composed[name] = {**inner, **value} if isinstance(inner, dict) and isinstance(value, dict) else value
    return composed


def _delay(delay: table.Delay, method: Callable[[str], Method]) -> Method:
    if delay.computed is not None:
        return method(delay.computed)
    if delay.variable is not None:
        path = delay.variable
        return lambda self, event: self.station.values.get(path)
    return lambda self, event: delay.seconds
