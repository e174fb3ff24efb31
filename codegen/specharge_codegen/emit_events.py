"""Pass 5, emit: the events of the vocabulary as typed classes."""

from __future__ import annotations

from specharge_codegen.header import HEADER
from specharge_codegen.language import EventWord, Vocabulary
from specharge_codegen.names import class_name

_SIMPLE = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "dict[str, Any]",
    "any": "Any",
}


def ocpp_type(word: str) -> str | None:
    """Return the OCPP type that a field of the vocabulary names, or None for a simple one."""
    plain = word.removesuffix("?")
    while plain.startswith("list of "):
        plain = plain.removeprefix("list of ")
    return None if plain in _SIMPLE else plain


def python_type(word: str) -> str:
    """Return the Python type of a field of the vocabulary; OCPP's types are those of the messages."""
    plain = word.removesuffix("?")
    if plain.startswith("list of "):
        found = f"list[{python_type(plain.removeprefix('list of '))}]"
    else:
        found = _SIMPLE.get(plain, f"messages.{plain}")
    return f"{found} | None" if word.endswith("?") else found


def emit_events(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the module of event classes, with a table of those that carry no payload."""
    words = {**vocabulary.hardware, **vocabulary.station, **vocabulary.signals}
    lines = [
        f'{HEADER}"""The events of the vocabulary, with their payloads."""',
        "",
        "from __future__ import annotations",
        "",
        "from collections.abc import Callable, Mapping",
        "from typing import TYPE_CHECKING, Any",
        "",
        "from specharge_engine.events import Event",
        "",
        "if TYPE_CHECKING:",
        "    from specharge_generated import messages",
        "",
    ]
    for name, word in words.items():
        lines += ["", *_event(name, word), ""]
    plain = [f'    "{name}": {class_name(name)},' for name, word in words.items() if not word.fields]
    lines += ["", "# The events that carry nothing but their address.", "PLAIN: Mapping[str, Callable[..., Event]] = {"]
    lines += [*plain, "}", "", "EVENTS: Mapping[str, type[Event]] = {"]
    lines += [*(f'    "{name}": {class_name(name)},' for name in words), "}", ""]
    critical = sorted(name for name, word in vocabulary.security_events.items() if word.critical)
    if critical:
        lines += ["# The types of security events that the CSMS is told of.", "CRITICAL_SECURITY_EVENTS = frozenset("]
        lines += ["    {", *(f'        "{name}",' for name in critical), "    }", ")", ""]
    return {"events.py": "\n".join(lines)}


def _event(name: str, word: EventWord) -> list[str]:
    """Write one class: plain, as a station makes all of them at its start."""
    lines = [f"class {class_name(name)}(Event):", f'    """{word.says}"""', ""]
    slots = "".join(f'"{field}", ' for field in sorted(word.fields))
    lines += [f"    __slots__ = ({slots.removesuffix(' ') if len(word.fields) == 1 else slots.removesuffix(', ')})"]
    lines += [f'    name = "{name}"']
    if word.fields:
        typed = [
            _parameter(field, kind) for field, kind in sorted(word.fields.items(), key=lambda it: it[1].endswith("?"))
        ]
        parameters = [*typed, "evse: int | None = None", "connector: int | None = None"]
        lines += ["", "    def __init__(", "        self,", "        *,"]
        lines += [*(f"        {parameter}," for parameter in parameters), "    ) -> None:"]
        lines += ["        self.evse = evse", "        self.connector = connector"]
        lines += [f"        self.{field} = {field}" for field in word.fields]
    return lines


def _parameter(field: str, kind: str) -> str:
    return f"{field}: {python_type(kind)}{' = None' if kind.endswith('?') else ''}"
