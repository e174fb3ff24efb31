"""Charging profiles from a JSON file, with the place of whatever is wrong in it.

The rule of this file: a profile is read as strictly as from a message; lines are looked up when something is wrong.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from specharge_generated.messages import ChargingProfileType, SetChargingProfileRequest
from specharge_machines.schedule_faults import dotted, fault_of

Keys = tuple[str | int, ...]


class ProfileFileError(Exception):
    """The file cannot be read or holds no charging profiles."""


class Installed(NamedTuple):
    """A profile and the EVSE it is for: 0 for all of them, None when the file does not say."""

    profile: ChargingProfileType
    evse: int | None


def read_profiles(path: Path) -> list[Installed]:
    """Return what a file holds: a list, or one, of ChargingProfileType or SetChargingProfileRequest.

    Raises ProfileFileError with file, line and column.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ProfileFileError(f"{path}: not UTF-8") from None
    except OSError as error:
        raise ProfileFileError(f"{path}: {error.strerror}") from None
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise ProfileFileError(f"{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise ProfileFileError(f"{path}: nested too deeply") from None
    file = _File(path, text)
    if not isinstance(content, list):
        return [_installed(file, content, ())]
    found = [_installed(file, item, (number,)) for number, item in enumerate(content)]
    _check_ids(file, found)
    return found


class _File(NamedTuple):
    path: Path
    text: str

    def error(self, keys: Keys, words: str) -> ProfileFileError:
        """Return the error with the place of the field, or of what is nearest to it."""
        field = f"{dotted(keys)}: " if keys else ""
        return ProfileFileError(f"{self._place(keys)}: {field}{words}")

    def _place(self, keys: Keys) -> str:
        try:
            from specharge_engine.located import Diagnostics, read

            source = read(str(self.path), self.text, Diagnostics())  # JSON is YAML, as far as places go
        except ModuleNotFoundError:  # ruamel.yaml; the keys still tell where
            source = None
        return str(self.path) if source is None else str(source.place(keys))


def _installed(file: _File, item: Any, place: Keys) -> Installed:
    if not isinstance(item, dict):
        raise file.error(place, "must be a charging profile or the payload of a SetChargingProfileRequest")
    try:
        if "chargingProfile" in item:
            request = SetChargingProfileRequest.model_validate_json(json.dumps(item))
            found, at = Installed(request.chargingProfile, request.evseId), (*place, "chargingProfile")
        else:
            found, at = Installed(ChargingProfileType.model_validate_json(json.dumps(item)), None), place
    except ValidationError as invalid:
        first = invalid.errors()[0]
        more = f" (and {invalid.error_count() - 1} more)" if invalid.error_count() > 1 else ""
        raise file.error((*place, *first["loc"]), f"{_words(first)}{more}") from None
    fault = fault_of(found.profile)
    if fault is not None:
        raise file.error((*at, *fault.path), fault.words)
    return found


def _words(error: Any) -> str:
    """Return what is wrong, in the words of a protocol rather than those of a validator."""
    match error["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "is no field of it"
        case _:
            message = str(error["msg"])
            return message.replace("Input should be", "should be").replace("Input should", "should")


def _check_ids(file: _File, found: list[Installed]) -> None:
    first: dict[int, int] = {}
    for number, item in enumerate(found):
        if item.profile.id in first:
            words = f"has the id {item.profile.id} of [{first[item.profile.id]}], which it would replace; keep one"
            raise file.error((number,), words)
        first[item.profile.id] = number
