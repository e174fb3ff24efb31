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
        found = _SIMPLE.get(plain, f"types.{plain}")
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
        "from dataclasses import dataclass",
        "from typing import Any, ClassVar",
        "",
        "from specharge_engine.events import Event",
        "from specharge_generated.messages import _types as types",
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
    lines = [
        "@dataclass(slots=True, kw_only=True)",
        f"class {class_name(name)}(Event):",
        f'    """{word.says}"""',
        "",
        f'    name: ClassVar[str] = "{name}"',
    ]
    for field, kind in word.fields.items():
        default = " = None" if kind.endswith("?") else ""
        lines.append(f"    {field}: {python_type(kind)}{default}")
    return lines
