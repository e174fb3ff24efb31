"""A station at which an EV charges: where most tests of an ending begin."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from virtual_station import TWO_ATTACHED, VirtualStation, station

QUIET = {"SampledDataCtrlr.TxUpdatedInterval": "0"}  # no periodic messages between those that a test is about


def quiet_station(variables: Mapping[str, str | None] | None = None, **options: Any) -> VirtualStation:
    """Return an accepted station that sends no periodic meter values."""
    return station(variables={**QUIET, **(variables or {})}, **options)


def charging(
    stop: str | None = None, variables: Mapping[str, str | None] | None = None, **options: Any
) -> VirtualStation:
    """Return a station that charges an EV at EVSE 1 for TOKEN-1, with what led there forgotten.

    `stop` is TxCtrlr.TxStopPoint.
    """
    options.setdefault("evses", TWO_ATTACHED)
    chosen = {} if stop is None else {"TxCtrlr.TxStopPoint": stop}
    s = quiet_station({**chosen, **(variables or {})}, **options)
    s.plug_in(evse=1)
    s.swipe(evse=1)
    assert energy_flows(s)
    s.forget()
    return s


def bay(s: VirtualStation, evse: int = 1) -> dict[str, Any]:
    """Return what is physically so at an EVSE."""
    found: dict[str, Any] = next(each for each in s.hardware.describe()["evses"] if each["id"] == evse)
    return found


def energy_flows(s: VirtualStation, evse: int = 1) -> bool:
    """Tell whether the EV at an EVSE takes energy."""
    return bool(bay(s, evse)["energy_flows"])


def plug_is_locked(s: VirtualStation, evse: int = 1, connector: int = 1) -> bool:
    """Tell whether the plug is held in its socket."""
    return bool(bay(s, evse)["connectors"][connector - 1]["locked"])


def picture(s: VirtualStation) -> dict[str, Any]:
    """Return all that a refused event must leave as it was: states, device model, queue, commands but for texts."""
    return {
        "states": {machine.key: machine.state for machine in s.kernel.all_machines()},
        "variables": {**s.kernel.values, "AuthCacheCtrlr.Storage": None},  # the cache learns from refusals too
        "queue": len(s.kernel.outbox),
        "transaction events": len(s.transaction_events),
        "commands": [command for command in s.commands if command.name != "show_message"],
        "hardware": [{**each, "message": "", "energy_wh": 0} for each in s.hardware.describe()["evses"]],
    }


def answer(s: VirtualStation, action: str, payload: Mapping[str, Any]) -> None:
    """Let the CSMS answer the last request of an action that it was silent on."""
    s.receive(json.dumps([3, s.of(action)[-1].message_id, payload]))


def say_the_id_is(s: VirtualStation, status: str) -> None:
    """Let the CSMS answer every later TransactionEvent with this status of the idToken."""
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": status}}


def provoke_answer(s: VirtualStation, status: str, evse: int = 1) -> None:
    """Let one TransactionEvent, which says that the EV changes phases, be answered with this status of the idToken."""
    usual = s.answers.pop("TransactionEvent", None)
    say_the_id_is(s, status)
    s.hardware.ev(evse, phases=1)
    if usual is None:
        del s.answers["TransactionEvent"]
    else:
        s.answers["TransactionEvent"] = usual
