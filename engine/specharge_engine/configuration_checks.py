"""What the parts of a configuration must look like, told with the place at which they do not.

The rule of this file: a check adds a diagnostic and goes on, so that one reading finds every defect. No message repeats
a password.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from specharge_engine.endpoint import url_problem
from specharge_engine.located import Diagnostics, Source, suggestion
from specharge_engine.located import Path as KeyPath
from specharge_engine.satisfies import satisfies
from specharge_engine.variables import Refusal, VariableDefinition, definition_of, parse_value
from specharge_generated.messages import ConnectorEnumType

_IDENTITY = VariableDefinition("string", "ReadOnly", minimum=1, maximum=48, form="identity")
# A00.FR.205 and 304, for a device model without the variable.
_PASSWORD = VariableDefinition("string", "WriteOnly", minimum=16, maximum=64, form="passwordString")
# What a file must hold, where it is not a certificate.
_PEM = {"private_key": "PRIVATE KEY-----", "revocation_lists": "-----BEGIN X509 CRL-----"}


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping of the file: reads its keys, and tells what is wrong with them."""

    source: Source
    path: KeyPath
    diagnostics: Diagnostics
    folder: Path

    @property
    def value(self) -> dict[str, Any]:
        """Return the mapping as read."""
        found = self.source.value
        for part in self.path:
            found = found[part]
        assert isinstance(found, dict)
        return found

    def has(self, key: str) -> bool:
        """Tell whether a key is written, with a value."""
        return self.value.get(key) is not None

    def wrong(self, key: str, message: str) -> None:
        """Note a defect of a value; of the section when the key is not there."""
        self.diagnostics.add(self.source.value_place((*self.path, key)), message)

    def wrong_key(self, key: str, message: str) -> None:
        """Note a defect at a key."""
        self.diagnostics.add(self.source.place((*self.path, key)), message)

    def knows(self, *keys: str) -> None:
        """Refuse every other key."""
        for key in self.value:
            if key not in keys:
                self.wrong_key(key, f"unknown key '{key}'{suggestion(key, keys)}")

    def _present(self, key: str, required: bool) -> bool:
        if self.has(key):
            return True
        if key in self.value:
            self.wrong_key(key, f"'{key}' has no value")
        elif required:
            self.wrong_key(key, f"'{key}' is missing")
        return False

    def text(self, key: str, *, longest: int = 0, required: bool = True) -> str | None:
        """Return a text; None when it is not there or not a text."""
        if not self._present(key, required):
            return None
        value = self.value[key]
        if not isinstance(value, str):
            hint = "" if isinstance(value, (dict, list)) else "; put it in quotes"
            self.wrong(key, f"'{key}' must be a text, not {_kind(value)}{hint}")
            return None
        if longest and not 0 < len(value) <= longest:
            self.wrong(key, f"'{key}' has {len(value)} characters; OCPP allows 1 to {longest}")
        return value

    def integer(self, key: str) -> int | None:
        """Return a whole number; None when it is not there or not one."""
        if not self._present(key, True):
            return None
        value = self.value[key]
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong(key, f"'{key}' must be a whole number, not {_kind(value)}")
            return None
        return value

    def is_literal(self, key: str) -> bool:
        """Tell whether a value is plain: a text, a number, true, false or null; note it when it is not."""
        value = self.value[key]
        if isinstance(value, (dict, list)):
            self.wrong(key, f"the value of {key} must be a text or a number, not {_kind(value)}; write lists as 'A,B'")
        return not isinstance(value, (dict, list))

    def literal(self, key: str) -> str | None:
        """Return a plain value as the text OCPP writes for it; None for null."""
        value = self.value[key]
        if isinstance(value, bool):
            return "true" if value else "false"
        return None if value is None else str(value)

    def section(self, key: str, *, required: bool = True) -> Section | None:
        """Return a mapping in this one; where none is required, a key without a value is as good as none."""
        if (not required and not self.has(key)) or not self._present(key, required):
            return None
        if not isinstance(self.value[key], dict):
            self.wrong(key, f"'{key}' must be a mapping, not {_kind(self.value[key])}")
            return None
        return Section(self.source, (*self.path, key), self.diagnostics, self.folder)

    def sections(self, key: str) -> list[Section] | None:
        """Return a list of mappings with at least one."""
        if not self._present(key, True):
            return None
        items = self.value[key]
        if not isinstance(items, list) or not items:
            self.wrong(key, f"'{key}' must be a list of mappings, not {_kind(items)}")
            return None
        sections = []
        for index, item in enumerate(items):
            path = (*self.path, key, index)
            if isinstance(item, dict):
                sections.append(Section(self.source, path, self.diagnostics, self.folder))
            else:
                self.diagnostics.add(
                    self.source.place(path), f"an element of '{key}' must be a mapping, not {_kind(item)}"
                )
        return sections if len(sections) == len(items) else None

    def members(self, key: str, known: Sequence[str]) -> frozenset[str] | None:
        """Return a list of names out of those known; None when the key is not there."""
        if not self._present(key, False):
            return None
        names = self.value[key]
        if not isinstance(names, list):
            self.wrong(key, f"'{key}' must be a list out of {', '.join(known)}, not {_kind(names)}")
            return frozenset(known)
        for index, name in enumerate(names):
            if name not in known:
                near = suggestion(str(name), known) or f"; it is one of {', '.join(known)}"
                place = self.source.value_place((*self.path, key, index))
                self.diagnostics.add(place, f"'{key}' has an unknown member '{name}'{near}")
        return frozenset(name for name in names if isinstance(name, str))

    def file(self, key: str, *, required: bool) -> Path | None:
        """Return a PEM file that exists."""
        name = self.text(key, required=required)
        return None if name is None else self._pem(key, name, (*self.path, key))

    def files(self, key: str, *, required: bool) -> tuple[Path, ...]:
        """Return a list of PEM files that exist."""
        if not self._present(key, required):
            return ()
        names = self.value[key]
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            self.wrong(key, f"'{key}' must be a list of file names, not {_kind(names)}")
            return ()
        found = [self._pem(key, name, (*self.path, key, index)) for index, name in enumerate(names)]
        return tuple(path for path in found if path is not None)

    def _pem(self, key: str, name: str, at: KeyPath) -> Path | None:
        path = self.folder / name
        wanted = _PEM.get(key, "-----BEGIN CERTIFICATE-----")
        try:
            content = path.read_bytes()
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            self.diagnostics.add(self.source.value_place(at), f"'{key}': cannot read {path}: {why}")
            return None
        if wanted.encode() not in content:
            self.diagnostics.add(self.source.value_place(at), f"'{key}': {path} holds no PEM '{wanted}'")
            return None
        return path


@satisfies("A00.FR.204", "A00.FR.303")
def check_station_id(station: Section, text: str) -> None:
    """Check the identity: an identifierString without a colon, 1 to 48 characters (OCPP-J 3.1.1)."""
    refusal = parse_value(_IDENTITY, text)
    if isinstance(refusal, Refusal):
        station.wrong("id", f"the station id cannot be used (OCPP-J 3.1.1): {refusal.message}")


def check_url(csms: Section, url: str, profile: int | None) -> None:
    """Check that the CSMS can be dialled by this URL."""
    problem = url_problem(url, profile)
    if problem is not None:
        csms.wrong("url", problem)


@satisfies("A00.FR.205", "A00.FR.304")
def check_password(csms: Section, password: str, definitions: Mapping[str, VariableDefinition]) -> None:
    """Check the password as the device model does: a passwordString of 16 to 64 characters (A00.FR.205, 304)."""
    definition = definitions.get("SecurityCtrlr.BasicAuthPassword", _PASSWORD)
    refusal = parse_value(definition, password)
    if isinstance(refusal, Refusal):
        csms.wrong("password", f"the password cannot be used (A00.FR.205): {refusal.message}")


def check_number(section: Section, expected: int, what: str) -> None:
    """Check that ids count 1, 2, 3 in the order of the list (OCPP numbers EVSEs and connectors so)."""
    number = section.integer("id")
    if number is not None and number != expected:
        section.wrong("id", f"the id of this {what} must be {expected}, not {number}: ids count from 1 without gaps")


def check_connector_type(section: Section, kind: str) -> bool:
    """Check that a connector's type is of ConnectorEnumType."""
    known = get_args(ConnectorEnumType)
    if kind not in known:
        near = suggestion(kind, known) or f"; it is one of {', '.join(known)}"
        section.wrong("type", f"unknown connector type '{kind}'{near}")
    return kind in known


def is_defined(definitions: Mapping[str, VariableDefinition], path: str) -> bool:
    """Tell whether a station can have this variable."""
    return definition_of(definitions, path) is not None


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return "a text"
