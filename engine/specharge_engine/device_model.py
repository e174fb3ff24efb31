"""The variables of one station: typed values over definitions that all stations share.

State per station is three dicts: the typed Actual values, the texts that differ from the canonical one, and the few
Target, MinSet and MaxSet values. `values` is never replaced, so a guard may keep it and read `values.get(path)`.
A path in `values` exists on the station; None there means that it is not set.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import Any, Literal, NamedTuple, cast

from specharge_engine.variables import (
    Attribute,
    Mutability,
    Refusal,
    Typed,
    VariableDefinition,
    definition_of,
    format_path,
    is_typed,
    parse_path,
    parse_value,
    render_value,
)

Row = tuple[str, str, str]
"""Path, attribute type and text, as a store keeps them."""

Undo = tuple[Any, ...]
"""A function and its arguments; called, it takes one change back. Undo the last change first."""


class Problem(NamedTuple):
    """One value that cannot be: where, why, and what was perhaps meant."""

    path: str
    reason: str
    suggestion: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}{f' (did you mean {self.suggestion!r}?)' if self.suggestion else ''}"


class VariableError(ValueError):
    """Variables were given that the station cannot have; `problems` holds every one of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Lookup(NamedTuple):
    """What a component and variable of a message address; path and definition only when found."""

    status: Literal["found", "unknown_component", "unknown_variable"]
    path: str | None = None
    definition: VariableDefinition | None = None


class DeviceModel:
    """The device model of one station. Make it with `build`."""

    __slots__ = ("_asked", "_definitions", "_found", "_others", "_texts", "values")

    def __init__(self, definitions: Mapping[str, VariableDefinition], values: dict[str, Any]) -> None:
        self._definitions = definitions
        self.values = values
        self._texts: dict[str, str] = {}
        self._others: dict[tuple[str, str], tuple[Typed | None, str]] = {}
        # Each guard of a GetVariables or SetVariables element asks for the same variable: the last found is kept.
        self._asked: tuple[str | int | None, ...] | None = None
        self._found = Lookup("unknown_component")

    @classmethod
    def build(
        cls,
        definitions: Mapping[str, VariableDefinition],
        initial: Mapping[str, str | None],
        connectors: Sequence[int] = (),
    ) -> DeviceModel:
        """Return the model of a station with the defaults and, over them, the initial Actual values.

        `initial` is path -> text; None takes a variable with a default off the station. `connectors` has the number of
        connectors of each EVSE. Raises `VariableError` with every bad path and value.
        """
        texts: dict[str, str | None] = {}
        owed: dict[str, bool | str] = {}
        for pattern, definition in definitions.items():
            for path in _addressed(pattern, connectors):
                if definition.default is not None:
                    texts[path] = definition.default
                if definition.required:
                    owed[path] = definition.required
        problems = list(_misaddressed(definitions, initial, connectors))
        wrong = {problem.path for problem in problems}
        texts.update((intern(path), text) for path, text in initial.items() if path not in wrong)
        model = cls(definitions, {})
        for path, text in texts.items():
            if text is not None:
                problem = model._place(path, text)
                problems += [problem] if problem else []
        wrong |= {problem.path for problem in problems}
        problems += (p for p in model._missing(owed) if p.path not in wrong)
        if problems:
            raise VariableError(problems)
        return model

    def _place(self, path: str, text: str) -> Problem | None:
        """Set a first Actual value; an empty text that is no value means not set."""
        definition = definition_of(self._definitions, path)
        if definition is None:
            return Problem(path, "no such variable")
        value, canonical = _first_value(definition, text)
        if isinstance(value, Refusal):
            return Problem(path, value.message)
        self.values[path] = value
        if canonical != text:
            self._texts[path] = text
        else:
            self._texts.pop(path, None)
        return None

    def _missing(self, owed: Mapping[str, bool | str]) -> Iterator[Problem]:
        for path, required in owed.items():
            if path in self.values:
                continue
            if required is True:
                yield Problem(path, "OCPP requires this variable; give it a value")
            elif self.values.get(cast(str, required)) is True:
                yield Problem(path, f"OCPP requires this variable while {required} is true; give it a value")

    # Reading.

    def find(
        self,
        component: str,
        component_instance: str | None,
        evse: int | None,
        connector: int | None,
        variable: str,
        variable_instance: str | None,
    ) -> Lookup:
        """Look up what a message addresses. Names and instances are case-insensitive; an empty instance is none."""
        asked = (component, component_instance, evse, connector, variable, variable_instance)
        if asked == self._asked:
            return self._found
        if _is_name(component) and _is_name(variable):
            path = format_path(component, component_instance, evse, connector, variable, variable_instance)
            if path in self.values:
                self._asked, self._found = asked, Lookup("found", path, self.definition(path))
                return self._found
            folded = path.lower()
            for known in self.values:
                if known.lower() == folded:
                    return Lookup("found", known, self.definition(known))
        prefix = format_path(component, component_instance, evse, connector, "", None).lower()
        if _is_name(component) and any(_continues(known.lower(), prefix) for known in self.values):
            return Lookup("unknown_variable")
        return Lookup("unknown_component")

    def definition(self, path: str) -> VariableDefinition:
        """Return what is fixed about a variable of this station; `VariableError` when it has none of that path."""
        definition = definition_of(self._definitions, path) if path in self.values else None
        if definition is None:
            raise VariableError([Problem(path, "the station has no such variable", _near_miss(path, self.values))])
        return definition

    def supports(self, path: str, attribute: Attribute) -> bool:
        """Tell whether the station has the variable with this attribute type."""
        return path in self.values and attribute in self.definition(path).attributes

    def mutability(self, path: str, attribute: Attribute) -> Mutability | None:
        """Return whether an attribute can be read and written; None when it is not supported."""
        definition = self.definition(path) if path in self.values else None
        if definition is None or attribute not in definition.attributes:
            return None
        return definition.mutability if attribute == "Actual" else "ReadWrite"

    def get_text(self, path: str, attribute: Attribute = "Actual") -> str | None:
        """Return a value as text: "" when not set (B06.FR.13), None when not supported or WriteOnly."""
        if self.mutability(path, attribute) in (None, "WriteOnly"):
            return None
        return self._text(path, attribute)

    def _text(self, path: str, attribute: str) -> str:
        if attribute != "Actual":
            return self._others.get((path, attribute), (None, ""))[1]
        text = self._texts.get(path)
        return render_value(self.definition(path), self.values[path]) if text is None else text

    # Writing.

    def check(self, path: str, attribute: Attribute, text: str) -> Typed | Refusal:
        """Read a text as a new value, or say why it is none; nothing changes and mutability is not looked at.

        Actual and Target stay within the MinSet and MaxSet that are set. Raises `VariableError` for a path or attribute
        that the station does not support.
        """
        if not self.supports(path, attribute):
            raise VariableError([Problem(path, f"the station has no attribute {attribute} of this variable")])
        value = parse_value(self.definition(path), text)
        if isinstance(value, (int, float)):
            return self._within_set(path, attribute, value)
        return value

    def _within_set(self, path: str, attribute: Attribute, value: int | float) -> Typed | Refusal:
        lowest = self._others.get((path, "MinSet"), (None, ""))[0] if attribute != "MinSet" else None
        highest = self._others.get((path, "MaxSet"), (None, ""))[0] if attribute != "MaxSet" else None
        if isinstance(lowest, (int, float)) and value < lowest:
            return Refusal("range", f"{value} is below MinSet, which is {lowest}")
        if isinstance(highest, (int, float)) and value > highest:
            return Refusal("range", f"{value} is above MaxSet, which is {highest}")
        return value

    def assign(self, path: str, attribute: Attribute, text: str) -> list[Undo]:
        """Write a text as the value and return what undoes it; an empty list says that nothing changed.

        Mutability is for the caller to look at. Raises `VariableError` for a text that `check` refuses.
        """
        value = self.check(path, attribute, text)
        if isinstance(value, Refusal):
            raise VariableError([Problem(path, value.message)])
        return self._write(path, attribute, value, text)

    def set_internal(self, path: str, value: Typed | None) -> list[Undo]:
        """Write what the station itself knows as Actual value, ReadOnly or not, and return what undoes it.

        None means not set. The limits are not looked at: a reading may well lie outside them. Raises `VariableError`
        for a path that the station does not have and a value of another type.
        """
        definition = self.definition(path)
        if value is not None and not is_typed(definition, value):
            raise VariableError([Problem(path, f"{value!r} is no {definition.data_type}")])
        return self._write(path, "Actual", value, None)

    def _write(self, path: str, attribute: str, value: Typed | None, text: str | None) -> list[Undo]:
        canonical = render_value(self.definition(path), value)
        if attribute != "Actual":
            return _replace(self._others, (path, attribute), (value, canonical if text is None else text))
        undo = _replace(self.values, path, value)
        if text is not None and text != canonical:
            return undo + _replace(self._texts, path, text)
        if path in self._texts:
            undo.append((self._texts.__setitem__, path, self._texts.pop(path)))
        return undo

    # Keeping.

    def dump(self, path: str, attribute: Attribute) -> Row:
        """Return the row that keeps a value over a restart, WriteOnly ones too: it is for the store alone."""
        self.definition(path)
        return (path, attribute, self._text(path, attribute))

    def restore(self, rows: Iterable[Row]) -> list[Problem]:
        """Set the values that were kept; return those that the station no longer takes, which stay as they are."""
        problems: list[Problem] = []
        for path, attribute, text in rows:
            if path not in self.values or attribute not in self.definition(path).attributes:
                problems.append(Problem(path, f"the station no longer has {attribute} of this variable"))
            elif attribute == "Actual":
                problem = self._place(path, text)
                problems += [problem] if problem else []
            else:
                value, _ = _first_value(self.definition(path), text)
                if isinstance(value, Refusal):
                    problems.append(Problem(path, value.message))
                else:
                    self._others[path, attribute] = (value, text)
        return problems


@functools.lru_cache(maxsize=4096)
def _first_value(definition: VariableDefinition, text: str) -> tuple[Typed | Refusal | None, str]:
    """Parse a value once for all stations that start with it: they share the objects."""
    value = parse_value(definition, text)
    if isinstance(value, Refusal):
        return (value, "") if text else (None, "")
    return value, render_value(definition, value)


def _replace(into: dict[Any, Any], key: Any, value: Any) -> list[Undo]:
    """Set a key and return what undoes it; nothing when an equal value of the same type is there."""
    if key not in into:
        into[key] = value
        return [(into.pop, key, None)]
    old = into[key]
    if old == value and type(old) is type(value):
        return []
    into[key] = value
    return [(into.__setitem__, key, old)]


@functools.lru_cache(maxsize=4096)
def _places(pattern: str, connectors: tuple[int, ...]) -> tuple[str, ...]:
    evses = range(1, len(connectors) + 1)
    if "[*]" in pattern:
        return ()
    if "@*.*" in pattern:
        tiers = [f"@{evse}.{number}" for evse in evses for number in range(1, connectors[evse - 1] + 1)]
        return tuple(intern(pattern.replace("@*.*", tier)) for tier in tiers)
    if "@*" in pattern:
        return tuple(intern(pattern.replace("@*", f"@{evse}")) for evse in evses)
    return (pattern,)


def _addressed(pattern: str, connectors: Sequence[int]) -> tuple[str, ...]:
    """Return the paths that a catalogue key stands for on a station; none for a key with an open instance."""
    return _places(pattern, tuple(connectors)) if "*" in pattern else (pattern,)


def _misaddressed(
    definitions: Mapping[str, VariableDefinition], initial: Mapping[str, str | None], connectors: Sequence[int]
) -> Iterator[Problem]:
    """Yield the paths that no station or not this one can have."""
    for path in initial:
        try:
            evse, connector = parse_path(path)[2:4]
        except ValueError as error:
            yield Problem(path, str(error))
            continue
        if "[*]" in path or definition_of(definitions, path) is None:
            known = {place for pattern in definitions for place in _addressed(pattern, connectors) or (pattern,)}
            reason = "name an instance in place of *" if "[*]" in path else "no such variable"
            yield Problem(path, reason, _near_miss(path, known))
        elif evse is not None and evse > len(connectors):
            yield Problem(path, f"no EVSE {evse}; the station has {len(connectors)}")
        elif evse is not None and connector is not None and connector > connectors[evse - 1]:
            yield Problem(path, f"no connector {connector}; EVSE {evse} has {connectors[evse - 1]}")


def _near_miss(path: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # an error is being told: a station that starts well does not load it

    return next(iter(get_close_matches(path, list(known), n=1)), None)


_MARKS = frozenset("[]@.")


def _is_name(text: str) -> bool:
    """Tell whether a name of a message is one word: a name with the marks of a path must not address by them."""
    return _MARKS.isdisjoint(text)


def _continues(known: str, prefix: str) -> bool:
    """Tell whether a path goes on with the name of a variable: `connector@1.` is no component of `connector@1.1.x`."""
    return known.startswith(prefix) and not known[len(prefix) : len(prefix) + 1].isdigit()
