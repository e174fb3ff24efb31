"""A Local Authorization List and an Authorization Cache with something in them, brought there over the wire."""

from __future__ import annotations

from typing import Any

from charging import quiet_station
from virtual_station import EPOCH, VirtualStation

from specharge_engine.timestamps import format_time

FAMILY = {"idToken": "FAMILY", "type": "Central"}
MASTERS = {"idToken": "MASTERS", "type": "Central"}


def entry(token: str, status: str | None = "Accepted", kind: str = "ISO14443", **info: Any) -> dict[str, Any]:
    """Return an entry of a list; without a status one that removes the idToken."""
    made: dict[str, Any] = {"idToken": {"idToken": token, "type": kind}}
    return made if status is None else {**made, "idTokenInfo": {"status": status, **info}}


def send_list(s: VirtualStation, version: int, *entries: dict[str, Any], update: str = "Full") -> dict[str, Any]:
    """Let the CSMS send a list, and return the answer."""
    some = {"localAuthorizationList": list(entries)} if entries else {}
    return s.result("SendLocalList", {"versionNumber": version, "updateType": update, **some})


def list_version(s: VirtualStation) -> int:
    """Return the version that the station tells."""
    found: int = s.result("GetLocalListVersion", {})["versionNumber"]
    return found


def read(s: VirtualStation, path: str) -> str:
    """Return the value of a variable as GetVariables tells it."""
    component, _, variable = path.partition(".")
    element = {"component": {"name": component}, "variable": {"name": variable}}
    value: str = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"][0]["attributeValue"]
    return value


def in_seconds(s: VirtualStation, seconds: float) -> str:
    """Return the station's time that many seconds from now."""
    return format_time(EPOCH + s.now + seconds)


def learn(
    s: VirtualStation, token: str = "TOKEN-1", status: str = "Accepted", kind: str = "ISO14443", **i: Any
) -> None:
    """Let the station ask the CSMS about a token once; nobody is authorized afterwards."""
    usual = s.answers.get("Authorize")
    s.answers["Authorize"] = {"idTokenInfo": {"status": status, **i}}
    asked = len(s.of("Authorize"))
    s.swipe(token, evse=1, kind=kind)
    assert len(s.of("Authorize")) == asked + 1
    if s.state("authorization", 1).startswith("authorized"):
        s.swipe(token, evse=1, kind=kind)
    assert s.state("authorization", 1) == "nobody"
    if usual is None:
        del s.answers["Authorize"]
    else:
        s.answers["Authorize"] = usual
    s.forget()


def station_that_decides(**flags: str) -> VirtualStation:
    """Return a quiet station whose LocalPreAuthorize is true; flags of AuthCtrlr may say otherwise."""
    chosen = {f"AuthCtrlr.{name}": value for name, value in flags.items()}
    start = {
        "TxCtrlr.TxStartPoint": "PowerPathClosed"
    }  # no transaction, and no word of the CSMS on the idToken, before
    return quiet_station({"AuthCtrlr.LocalPreAuthorize": "true", **start, **chosen})


def outcome(s: VirtualStation, token: str = "TOKEN-1", evse: int = 1, kind: str = "ISO14443") -> str:
    """Present a token and return what comes of it: `asked`, `let in` or `refused`; whoever is let in leaves again."""
    asked = len(s.of("Authorize"))
    silent = s.answers.get("Authorize", "")
    s.answers["Authorize"] = None
    s.swipe(token, evse=evse, kind=kind)
    if silent == "":
        del s.answers["Authorize"]
    else:
        s.answers["Authorize"] = silent
    if len(s.of("Authorize")) > asked:
        assert s.state("authorization", evse) == "asking"
        s.advance(60)  # the CSMS does not answer in time
        assert s.state("authorization", evse) == "nobody"
        return "asked"
    if s.state("authorization", evse) == "nobody":
        return "refused"
    assert s.state("authorization", evse) == "authorized.fully"
    s.swipe(token, evse=evse, kind=kind)
    assert s.state("authorization", evse) == "nobody"
    return "let in"
