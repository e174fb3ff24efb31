"""What nobody may read in a trace, a log or a report: passwords, PINs, the keys of a VPN, credentials in a URL.

The rule of this file: what cannot be told apart is not shown at all.
"""

from __future__ import annotations

import json
import re
from typing import Any

from specharge_engine.satisfies import satisfies

HIDDEN = "[not shown]"
_SECRET_VARIABLE = "basicauthpassword"
_SECRET_KEYS = frozenset({"password", "apnpassword", "basicauthpassword"})
# What may be shown of an object that is about that variable.
_SAFE = frozenset({"component", "variable", "attributeType", "attributeStatus", "attributeStatusInfo"})
# Of a driver who types a PIN, the PIN is the idToken (C04).
_PIN = "keycode"
_CREDENTIALS = re.compile(r"://[^/\s]*@")
# A frame without any of these holds no secret; an escape may hide any of them.
_HINTS = ("password", "setnetworkprofile", _PIN, "@", "\\u")


@satisfies("C04.FR.04")
def without_secrets(frame: str) -> str:
    """Return a frame with every secret replaced; one that is not JSON and may hold a secret is not shown at all."""
    lowered = frame.lower()
    if not any(hint in lowered for hint in _HINTS):
        return frame.encode(errors="replace").decode()
    try:
        value = json.loads(frame)
    except (ValueError, RecursionError):
        return HIDDEN
    hidden = hide_secrets(value)
    return frame if hidden == value else json.dumps(hidden, separators=(",", ":"), ensure_ascii=False)


def without_pins(text: str) -> str:
    """Return a line about what happened; one that may repeat a PIN, as it speaks of key codes, is not shown at all."""
    return HIDDEN if _PIN in text.lower() else text


def hide_secrets(value: Any) -> Any:
    """Return a JSON value with every secret in it replaced."""
    return _hide(value, "")


def without_credentials(text: str) -> str:
    """Return a text without the user and the password of the URLs in it."""
    return _CREDENTIALS.sub(f"://{HIDDEN}@", text)


def _hide(value: Any, inside: str) -> Any:
    if isinstance(value, list):
        return [_hide(each, inside) for each in value]
    if isinstance(value, str):
        return without_credentials(value)
    if not isinstance(value, dict):
        return value
    variable, kind = value.get("variable"), value.get("type")
    name = variable.get("name") if isinstance(variable, dict) else None
    if isinstance(name, str) and name.lower() == _SECRET_VARIABLE:
        return {key: part if key in _SAFE else HIDDEN for key, part in value.items()}
    is_pin = isinstance(kind, str) and kind.lower() == _PIN
    return {key: HIDDEN if _is_secret(key, inside, is_pin) else _hide(part, key) for key, part in value.items()}


def _is_secret(key: str, inside: str, is_pin: bool) -> bool:
    """Tell whether a value is a secret: by its key, as the key of a VPN, or as a PIN."""
    lowered = key.lower()
    return (
        lowered in _SECRET_KEYS
        or (lowered == "key" and inside == "vpn")
        or (is_pin and lowered in ("idtoken", "token"))
    )
