"""Reservations as a CSMS makes them, and what is seen of them: for the tests of H01 to H04 and of what they touch."""

from __future__ import annotations

from typing import Any

from charging import QUIET, bay, energy_flows, picture
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.timestamps import format_time

START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
LATE = {START: "PowerPathClosed", STOP: "EVConnected"}  # a plug or a card alone starts nothing
RESERVED = "This outlet is reserved."
FAMILY = {"idToken": "FAMILY", "type": "Central"}
TWO_TYPES = (("cType2", "cCCS2"), ("cType2",))
OTHERS = {"idToken": "OTHERS", "type": "Central"}
OFFLINE_ANYBODY = {"AuthCtrlr.OfflineTxForUnknownIdEnabled": "true"}
THREE = (("cType2",), ("cType2",), ("cType2",))


def lot(start: str = "PowerPathClosed", **options: Any) -> VirtualStation:
    """Return an accepted station that sends no periodic meter values and at which a card alone starts nothing."""
    return station(variables={**QUIET, **LATE, START: start, **options.pop("variables", {})}, **options)


def id_token(token: str) -> dict[str, str]:
    """Return the idToken of a card."""
    return {"idToken": token, "type": "ISO14443"}


def ask(
    s: VirtualStation,
    number: int = 1,
    token: str = "TOKEN-1",
    *,
    evse: int | None = None,
    kind: str | None = None,
    group: dict[str, str] | None = None,
    seconds: float = 3600,
) -> dict[str, Any]:
    """Let the CSMS ask for a reservation for so many seconds; return the payload of the answer."""
    asked: dict[str, Any] = {
        "id": number,
        "expiryDateTime": format_time(s.now + s.kernel.offset + seconds),
        "idToken": id_token(token),
    }
    optional = {"evseId": evse, "connectorType": kind, "groupIdToken": group}
    asked.update({name: value for name, value in optional.items() if value is not None})
    return s.result("ReserveNow", asked)


def reserve(s: VirtualStation, number: int = 1, token: str = "TOKEN-1", **wanted: Any) -> str:
    """Ask likewise; return the status of the answer, which has nothing else."""
    answer = ask(s, number, token, **wanted)
    assert set(answer) == {"status"}, answer
    status: str = answer["status"]
    return status


def reserved(evse: int | None = 1, kind: str | None = None, **options: Any) -> VirtualStation:
    """Return a station with reservation 1 for TOKEN-1; what was sent so far is forgotten."""
    group = options.pop("group", None)
    start = options.pop("start", "PowerPathClosed")
    s = lot(start, **options)
    assert reserve(s, evse=evse, kind=kind, group=group) == "Accepted"
    s.forget()
    return s


def cancel(s: VirtualStation, number: int = 1) -> str:
    """Let the CSMS cancel a reservation; return the status of the answer."""
    status: str = s.result("CancelReservation", {"reservationId": number})["status"]
    return status


def held(s: VirtualStation) -> list[int]:
    """Return the ids of the reservations that the station holds."""
    found: Any = s.kernel.machine("reservations")
    return [each.id for each in found.held or []]


def updates(s: VirtualStation) -> list[tuple[float, int, str]]:
    """Return (time, reservation, status) of every ReservationStatusUpdate."""
    return [
        (each.time, each["reservationId"], each["reservationUpdateStatus"]) for each in s.of("ReservationStatusUpdate")
    ]


def lamp(s: VirtualStation, evse: int, connector: int = 1) -> bool:
    """Tell whether the connector shows that it is reserved."""
    return bool(bay(s, evse)["connectors"][connector - 1]["reserved"])


def connectors(s: VirtualStation) -> dict[tuple[int, int], str]:
    """Return the status of every connector as the device model has it."""
    return {
        (evse.id, each.id): str(s.kernel.values[f"Connector@{evse.id}.{each.id}.AvailabilityState"])
        for evse in s.site.evses
        for each in evse.connectors
    }


def ids_told(s: VirtualStation) -> list[tuple[str, str, int | None]]:
    """Return (eventType, triggerReason, reservationId) of every TransactionEvent."""
    return [(e["eventType"], e["triggerReason"], e.payload.get("reservationId")) for e in s.transaction_events]


def at(seconds: float) -> str:
    """Return the wall time of a virtual time."""
    return format_time(EPOCH + seconds)


def requests(s: VirtualStation) -> list[str]:
    """Return the actions of what the station sent, in order, but for Heartbeats."""
    return [each.action for each in s.sent if each.action != "Heartbeat"]


def refused_as_reserved(s: VirtualStation, token: str, evse: int | None = None) -> bool:
    """Present a card; tell whether the station refused it by itself, and nothing but a text came of it."""
    before, sent, traced = picture(s), len(s.sent), len(s.trace)
    s.swipe(token, evse=evse)
    text = s.commanded("show_message")[-1].arguments["text"]
    assert is_refused(s, traced), "the other machines hear of it"
    return text == RESERVED and picture(s) == before and len(s.sent) == sent


def is_refused(s: VirtualStation, since: int = 0) -> bool:
    """Tell whether the machines were told of a refusal since so many transitions."""
    return any(taken.event == "authorization_refused" for taken in s.trace[since:])


def refused(s: VirtualStation, **wanted: Any) -> dict[str, Any]:
    """Ask for a reservation that must be refused and change nothing; return the payload of the answer."""
    before, kept, sent = picture(s), held(s), len(s.sent)
    answer = ask(s, 9, "OTHER", **wanted)
    assert answer["status"] != "Accepted"
    assert (picture(s), held(s), len(s.sent)) == (before, kept, sent)
    return answer


def answer_with(s: VirtualStation, group: dict[str, str] | None, status: str = "Accepted", **info: Any) -> None:
    """Let the CSMS answer every Authorize so."""
    given = {"status": status, **info} | ({} if group is None else {"groupIdToken": group})
    s.answers["Authorize"] = {"idTokenInfo": given}


def charges(s: VirtualStation, evse: int = 1) -> bool:
    """Plug in if nobody has, and tell whether energy flows."""
    if not any(each["ev"] for each in s.hardware.describe()["evses"][evse - 1]["connectors"]):
        s.plug_in(evse, 1)
    return energy_flows(s, evse)
