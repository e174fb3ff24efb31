"""Texts for people without the PIN codes of drivers (OCPP 2.0.1 C04.FR.04: a key code appears in no log).

The rule of this file: what is shown or logged of a message goes through here; what is sent does not.
"""

from __future__ import annotations

import json
from typing import Any

from specharge_engine.satisfies import satisfies

HIDDEN = "[not shown]"
_NOT_SHOWN = "[not shown: it may carry a key code]"
_KIND = "keycode"


@satisfies("C04.FR.04")
def without_key_codes(text: str) -> str:
    """Return a frame with the idToken of every token of type KeyCode replaced.

    A text that is not JSON is not shown at all when it speaks of key codes.
    """
    lowered = text.lower()
    if _KIND not in lowered and "\\u" not in lowered:  # a name can be written with escapes
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _NOT_SHOWN
    hidden = hide_key_codes(value)
    return text if hidden == value else json.dumps(hidden, separators=(",", ":"), ensure_ascii=False)


def hide_key_codes(value: Any) -> Any:
    """Return JSON values with the texts of every object of type KeyCode replaced, less its type."""
    if isinstance(value, list):
        return [hide_key_codes(each) for each in value]
    if not isinstance(value, dict):
        return value
    kind = value.get("type")
    is_key_code = isinstance(kind, str) and kind.lower() == _KIND
    return {
        name: HIDDEN if is_key_code and name in ("idToken", "token") else hide_key_codes(part)
        for name, part in value.items()
    }
