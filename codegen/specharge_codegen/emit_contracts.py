"""Pass 5, emit: per machine an abstract class of the methods its specs name, with typed events.

A missing method, a stale one or one with the wrong event type is then an error of the type checker. At run time a
contract has no methods: linking finds what is missing, and a start does not make a thousand functions to replace them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from specharge_codegen import schemas
from specharge_codegen.compose import Composed
from specharge_codegen.header import HEADER
from specharge_codegen.language import Vocabulary
from specharge_codegen.methods import Method, methods_of
from specharge_codegen.names import class_name, contract_name

_BASES = {"request": "RequestMachine", "item": "ItemMachine"}


def emit_contracts(machines: Mapping[str, Composed], vocabulary: Vocabulary) -> dict[str, str]:
    """Return a module a machine."""
    files = {"contracts/__init__.py": f'{HEADER}"""What each machine must write by hand, one module each."""\n'}
    for name, composed in sorted(machines.items()):
        files[f"contracts/{name}.py"] = _module(composed, machines, vocabulary)
    return files


def _module(composed: Composed, machines: Mapping[str, Composed], vocabulary: Vocabulary) -> str:
    base = _BASES.get(composed.skeleton.scope, "Machine")
    methods = methods_of(composed, vocabulary)
    element = _element_type(composed, machines)
    body: list[str] = []
    for method in sorted(methods.values(), key=lambda each: each.name):
        body += ["", *_method(method, vocabulary, composed, element)]
    name = composed.name
    lines = [
        f'{HEADER}"""The contract of machine `{name}`."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING, Any, ClassVar",
        "",
        f"from specharge_engine.machine import {base}",
        f"from specharge_generated.programs.{name} import {name.upper()}",
        "",
        "if TYPE_CHECKING:",
        "    from abc import abstractmethod",
        "    from collections.abc import Mapping",
        "",
        "    from specharge_engine.events import Answered, Event, Expired, Failed, Item, Received, VariableChanged",
        "    from specharge_engine.table import Program",
        "    from specharge_generated import events, messages",
        "",
        "",
        f"class {contract_name(name)}({base}):",
        f'    """{composed.skeleton.says}"""',
        "",
        f"    program: ClassVar[Program] = {name.upper()}",
        *(["", "    if TYPE_CHECKING:", *body] if body else []),
        "",
    ]
    return _without_unused("\n".join(lines))


def _method(method: Method, vocabulary: Vocabulary, composed: Composed, element: str) -> list[str]:
    kinds = list(dict.fromkeys(event_type(event, vocabulary, composed, element) for event in method.events))
    typed = " | ".join(kinds) if 0 < len(kinds) <= 6 else "Any"
    returns = f"events.{class_name(method.returns)}" if method.kind == "event" else method.returns
    constants = ", constants: Mapping[str, Any]" if method.kind == "fields" else ""
    opening = f"        def {method.name}(self, event: {typed}{constants}) -> {returns}:"
    if len(opening) > 120:
        opening = f"        def {method.name}(\n            self, event: {typed}{constants}\n        ) -> {returns}:"
    return [
        "        @abstractmethod",
        opening,
        f'            """{_sentence(method)}"""',
    ]


def _sentence(method: Method) -> str:
    on = ", ".join(method.events)
    return f"On {on}." if len(on) < 90 else f"On {len(method.events)} events."


def event_type(event: str, vocabulary: Vocabulary, composed: Composed, element: str) -> str:
    """Return the type of what a method is given on an event."""
    if event in vocabulary.hardware or event in vocabulary.station or event in vocabulary.signals:
        return f"events.{class_name(event)}"
    if event.endswith(" changed"):
        return "VariableChanged"
    if event == "item":
        return f"Item[{element}]"
    if event in composed.skeleton.timers:
        return "Expired"
    action = event.removesuffix("Request").removesuffix("Response").removesuffix("Failed")
    if action not in schemas.actions():
        return "Event"
    request = f"messages.{action}Request"
    if event.endswith("Request"):
        return f"Received[{request}]"
    return f"Failed[{request}]" if event.endswith("Failed") else f"Answered[{request}, messages.{action}Response]"


def _element_type(composed: Composed, machines: Mapping[str, Composed]) -> str:
    """Return the type of the elements an item machine decides."""
    for machine in machines.values():
        for placed in machine.transitions:
            each = placed.transition.each
            if each is not None and each.decide == composed.name:
                return f"messages.{schemas.list_element(placed.transition.on, each.in_)}"
    return "Any"


def _without_unused(source: str) -> str:
    """Drop imported names that the module does not use."""
    head, _, body = source.partition("\n\nclass ")
    kept: list[str] = []
    for line in head.splitlines():
        if line.lstrip().startswith("from ") and " import " in line and "__future__" not in line:
            origin, _, names = line.partition(" import ")
            used = [name for name in names.split(", ") if name == "TYPE_CHECKING" or _uses(body, name)]
            if not used:
                continue
            line = f"{origin} import {', '.join(used)}"
        kept.append(line)
    return "\n".join(kept) + "\n\nclass " + body


def _uses(body: str, name: str) -> bool:
    return re.search(rf"(?<![\w.]){name}\b", body) is not None
