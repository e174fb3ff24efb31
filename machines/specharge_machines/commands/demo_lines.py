"""The demo's lines: one for each message on the wire, one for each transition, in words a newcomer can follow.

The rule of this file: a record of the station goes in, a line comes out; nothing is decided about the story.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

WIDTH = 120
Fields = Mapping[str, Any]

# Machines that do the same for every message, and say little after the first time.
_BACKGROUND = frozenset({"heartbeat", "clock"})
_STYLES = {"title": "1", "out": "36", "in": "32", "dim": "2", "good": "32", "bad": "1;31", "identifiers": "33"}

_TRIGGERS = {
    "CablePluggedIn": "a cable is plugged in",
    "Authorized": "the driver may charge",
    "ChargingStateChanged": "the charging state changed",
    "MeterValuePeriodic": "meter",
    "StopAuthorized": "the driver's card",
    "EVCommunicationLost": "the car is gone",
    "EVDeparted": "the car is gone",
}
_CHARGING = {"Charging": "energy flows", "EVConnected": "the power path is open", "Idle": "no car is connected"}
_MOMENTS = {"Started": "begins: ", "Updated": "", "Ended": "ends: "}


class Shown(NamedTuple):
    """A message in short: its telling fields, and what they mean."""

    fields: str
    words: str


class Teller:
    """Prints the story; `told` is called after each record, also after those that are not shown."""

    def __init__(self, *, everything: bool, colours: bool) -> None:
        self.requirements: set[str] = set()
        self.hidden = 0
        self.told: Callable[[], None] = lambda: None
        self._everything = everything
        self._colours = colours
        self._began = time.monotonic()
        self._calls: dict[str, tuple[str, Fields]] = {}

    def title(self, text: str, explained: str) -> None:
        """Print the heading of a scene and a sentence about it."""
        self._print(f"\n{self._styled('title', text)}\n{self._styled('dim', explained)}")

    def happens(self, text: str) -> None:
        """Print what somebody does in the world of the station."""
        self._print(self._styled("title", f"{self._time()} * {text}"))

    def result(self, holds: bool, text: str) -> None:
        """Print whether something was as told."""
        self._print(self._styled("good", f"  ok    {text}") if holds else self._styled("bad", f"  WRONG {text}"))

    def plain(self, text: str = "") -> None:
        """Print a line as it is."""
        self._print(text)

    def observe(self, record: dict[str, Any]) -> None:
        """Tell a record of the station's trace."""
        kind = record["kind"]
        if kind == "frame":
            self._frame(record["direction"], record["frame"])
        elif kind == "transition":
            self.requirements.update(record["requirements"])
            self._transition(record)
        else:
            self._print(self._styled("bad", f"{self._time()} ! {record.get('description') or record.get('text')}"))
        self.told()

    def _frame(self, direction: str, text: str) -> None:
        try:
            parts = json.loads(text)
        except ValueError:
            self._print(f"{self._time()} {text[: WIDTH - 10]}")
            return
        action, payload, request = self._understood(parts)
        if action == "Heartbeat" and not self._everything:
            self.hidden += 1
            return
        shown = _SHOWN.get((action, parts[0]), _plain)(payload, request)
        arrow, name = ("→" if direction == "out" else "←"), f"{action}{'' if parts[0] == 2 else ' answer'}"
        start = f"{self._time()} {arrow} {name:<26}{shown.fields:<43}"
        words = shown.words[: WIDTH - len(start) - 1]
        self._print(self._styled(direction, start) + (f" {words}" if words else ""))

    def _understood(self, parts: list[Any]) -> tuple[str, Fields, Fields]:
        """Return the action, the payload, and for an answer the payload of its request."""
        if parts[0] == 2:
            self._calls[parts[1]] = (parts[2], parts[3])
            return parts[2], parts[3], {}
        action, request = self._calls.pop(parts[1], ("?", {}))
        return action, parts[2] if parts[0] == 3 else {"errorCode": parts[2]}, request

    def _transition(self, record: dict[str, Any]) -> None:
        machine = record["machine"].partition("#")[0]
        stays = record["source"] == record["target"]
        if not self._everything and (machine in _BACKGROUND or (stays and not record["requirements"])):
            self.hidden += 1
            return
        move = f"stays {record['source']}" if stays else f"{record['source']} → {record['target']}"
        start = f"          {machine}: {move} on {record['event']}"
        names = f" [{grouped(record['requirements'])}]" if record["requirements"] else ""
        self._print(self._styled("dim", start) + self._styled("identifiers", names))

    def _time(self) -> str:
        return f"{time.monotonic() - self._began:7.3f}"

    def _styled(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._colours else text

    def _print(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def grouped(requirements: list[str]) -> str:
    """Return requirement IDs with those of one use case together: `E02.FR.13,15 E01.FR.18`."""
    numbers: dict[str, list[str]] = {}
    for name in requirements:
        use_case, _, number = name.rpartition(".")
        numbers.setdefault(use_case, []).append(number)
    return " ".join(f"{use_case}.{','.join(found)}" for use_case, found in numbers.items())


def _short(transaction_id: str) -> str:
    """Return enough of a transactionId to tell it from another."""
    return f"{transaction_id[:4]}…"


def register(payload: Fields) -> float | None:
    """Return the last energy register in a TransactionEvent, in Wh."""
    found = None
    for value in payload.get("meterValue", ()):
        for sample in value["sampledValue"]:
            if sample.get("measurand", _REGISTER) == _REGISTER:
                found = float(sample["value"])
    return found


_REGISTER = "Energy.Active.Import.Register"


def _plain(payload: Fields, request: Fields) -> Shown:
    """Show the first values of a message that has no words of its own."""
    pairs = (f"{name}={value}" for name, value in payload.items() if isinstance(value, (str, int, float)))
    return Shown(" ".join(pairs)[:42], "")


def _boot(payload: Fields, request: Fields) -> Shown:
    made = payload["chargingStation"]
    return Shown(f"{payload['reason']} {made['vendorName']} {made['model']}", "the station reports for duty")


def _boot_answer(payload: Fields, request: Fields) -> Shown:
    status, interval = payload["status"], payload["interval"]
    words = "welcome" if status == "Accepted" else f"wait, and ask again in {interval} s"
    return Shown(f"{status} interval={interval}", words)


def _status(payload: Fields, request: Fields) -> Shown:
    place = f"evse {payload['evseId']} connector {payload['connectorId']}"
    return Shown(f"{place} {payload['connectorStatus']}", f"the connector is {payload['connectorStatus'].lower()}")


def _authorize(payload: Fields, request: Fields) -> Shown:
    token = payload["idToken"]
    return Shown(f"{token['idToken']} ({token['type']})", "may this card charge?")


def _authorize_answer(payload: Fields, request: Fields) -> Shown:
    status = payload["idTokenInfo"]["status"]
    return Shown(status, "yes" if status == "Accepted" else "no")


def _transaction(payload: Fields, request: Fields) -> Shown:
    info, moment = payload["transactionInfo"], payload["eventType"]
    parts = [moment, _short(info["transactionId"]), f"seqNo={payload['seqNo']}", payload["triggerReason"]]
    state, energy = str(info.get("chargingState", "")), register(payload)
    words = _TRIGGERS.get(payload["triggerReason"], str(payload["triggerReason"]))
    if payload["triggerReason"] == "ChargingStateChanged":
        words = _CHARGING.get(state, state)
    words = _MOMENTS[moment] + words
    if energy is not None:
        words += f", {energy / 1000:.3f} kWh"
    if payload.get("offline"):
        words += " (made offline)"
    return Shown(" ".join(parts), words)


def _transaction_answer(payload: Fields, request: Fields) -> Shown:
    info = payload.get("idTokenInfo")
    number = f"{_short(request['transactionInfo']['transactionId'])} seqNo={request['seqNo']}" if request else ""
    return Shown(
        f"{number} {info['status']}" if info else number,
        "the card is good" if info and info["status"] == "Accepted" else "noted",
    )


def _variables(key: str, words: str) -> Callable[[Fields, Fields], Shown]:
    def show(payload: Fields, request: Fields) -> Shown:
        one = payload[key][0]
        path = f"{one['component']['name']}.{one['variable']['name']}"
        value, status = one.get("attributeValue"), one.get("attributeStatus")
        fields = [path, f"= {value}" if value is not None else "", status or ""]
        return Shown(" ".join(field for field in fields if field), words)

    return show


_SHOWN: Mapping[tuple[str, int], Callable[[Fields, Fields], Shown]] = {
    ("BootNotification", 2): _boot,
    ("BootNotification", 3): _boot_answer,
    ("StatusNotification", 2): _status,
    ("StatusNotification", 3): lambda payload, request: Shown("", "noted"),
    ("Authorize", 2): _authorize,
    ("Authorize", 3): _authorize_answer,
    ("TransactionEvent", 2): _transaction,
    ("TransactionEvent", 3): _transaction_answer,
    ("SetVariables", 2): _variables("setVariableData", "change this"),
    ("SetVariables", 3): _variables("setVariableResult", "done"),
    ("GetVariables", 2): _variables("getVariableData", "what is it now?"),
    ("GetVariables", 3): _variables("getVariableResult", "this"),
}
