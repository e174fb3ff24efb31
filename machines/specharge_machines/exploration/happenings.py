"""What may happen to a station at an EVSE: each happening has a name, a condition, and what it does to the world.

The rule of this file: a happening is possible whenever the world outside allows it, whatever the station makes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from specharge_engine.timestamps import format_time
from specharge_machines.exploration.ledger import Violation
from specharge_machines.exploration.world import CONNECTOR, EPOCH, EVSE, World

if TYPE_CHECKING:
    from specharge_engine.sim.hardware import SimulatedHardware

RESERVED_FOR = 1800.0
LONGEST_WAIT = 3600.0  # a deadline further off than this is none of a driver's
ACCEPTED = {"idTokenInfo": {"status": "Accepted"}}
MASTERS = {"idToken": "MASTERS", "type": "Central"}
GROUP = {"idToken": "FAMILY", "type": "Central"}
REFUSED = {"idTokenInfo": {"status": "Invalid"}}


@dataclass(frozen=True, slots=True)
class Happening:
    """`possible` looks at the world and changes nothing; `do` lets it happen."""

    name: str
    possible: Callable[[World], bool]
    do: Callable[[World], Any]


def _can_pull(w: World, side: str) -> bool:
    if side == "ev":
        return w.outlet.ev
    return w.outlet.cable and not w.outlet.connector.cable_is_attached and not w.outlet.locked


def _pull(w: World, side: Any) -> None:
    def pull(hardware: SimulatedHardware) -> None:
        hardware.plug_out(EVSE, CONNECTOR, side)
        hardware.ev(EVSE, draws=True)  # the next EV is another one

    w.drive(pull)


def _ev(w: World, *, draws: bool) -> None:
    w.drive(lambda hardware: hardware.ev(EVSE, draws=draws))


def _card(token: str) -> Happening:
    return Happening(
        f"card {token}", lambda w: True, lambda w: w.drive(lambda hardware: hardware.swipe(token, "ISO14443", EVSE))
    )


CABLE = (
    Happening("plug in", lambda w: not w.outlet.ev, lambda w: w.drive(lambda hw: hw.plug_in(EVSE, CONNECTOR))),
    Happening("unplug at the EV", lambda w: _can_pull(w, "ev"), lambda w: _pull(w, "ev")),
    Happening("unplug at the station", lambda w: _can_pull(w, "station"), lambda w: _pull(w, "station")),
)
EV = (
    Happening("EV suspends", lambda w: w.bay.draws and w.bay.flows, lambda w: _ev(w, draws=False)),
    Happening("EV resumes", lambda w: not w.bay.draws, lambda w: _ev(w, draws=True)),
)
CARD = (_card("A"),)
OTHER_CARD = (_card("B"),)
STOP_BUTTON = (
    Happening("stop button", lambda w: True, lambda w: w.drive(lambda hardware: hardware.press("stop", EVSE))),
)
EMERGENCY = (
    Happening("emergency stop", lambda w: True, lambda w: w.drive(lambda hardware: hardware.press("emergency", EVSE))),
)
HARDWARE = (
    Happening("hardware acts", lambda w: bool(w.pending), lambda w: w.hardware_acts()),
    Happening(
        "lock fails",
        lambda w: bool(w.pending) and w.pending[0].name in ("lock_connector", "unlock_connector"),
        lambda w: w.hardware_acts(fails=True),
    ),
)
FAULT = (
    Happening("fault", lambda w: not w.outlet.faults, lambda w: w.drive(lambda hw: hw.fault("GroundFault", EVSE))),
    Happening("fault clears", lambda w: bool(w.outlet.faults), lambda w: w.drive(lambda hw: hw.clear_fault(EVSE))),
)
BAY = (
    Happening("EV parks", lambda w: not w.bay.parked, lambda w: w.drive(lambda hw: hw.park(EVSE, True))),
    Happening(
        "EV leaves", lambda w: w.bay.parked and not w.outlet.ev, lambda w: w.drive(lambda hw: hw.park(EVSE, False))
    ),
)
SIGNED = (
    Happening(
        "meter signs",
        lambda w: w.outlet.ev,
        lambda w: w.drive(
            lambda hardware: hardware.sign(
                EVSE,
                {"signedMeterData": "", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""},
            )
        ),
    ),
)
LINK = (
    Happening("link lost", lambda w: w.kernel.outbox.link_up, lambda w: w.link(up=False)),
    Happening("link back", lambda w: not w.kernel.outbox.link_up, lambda w: w.link(up=True)),
)
TIME = (
    Happening(
        "time passes",
        lambda w: (due := w.kernel.next_deadline()) is not None and due < w.now + LONGEST_WAIT,
        lambda w: w.pass_time(),
    ),
)
CSMS = (
    Happening("CSMS accepts", lambda w: w.outstanding is not None, lambda w: w.answer(ACCEPTED)),
    Happening("CSMS refuses", lambda w: w.outstanding is not None, lambda w: w.answer(REFUSED)),
)
FAILING_CSMS = (Happening("CSMS fails", lambda w: w.outstanding is not None, lambda w: w.fail()),)


def _csms_may_ask(w: World) -> bool:
    """Tell whether the CSMS may send a request: it has one unanswered at a time (part 4, 4.1.1)."""
    accepted = w.kernel.outbox.link_up and w.kernel.outbox.registration == "Accepted"
    return accepted and not w.csms_waits


def _ask(w: World, action: str, payload: dict[str, Any], *, later: bool = False) -> None:
    frame = w.request(action, payload)
    if frame is None and not later and w.kernel.outbox.link_up:
        raise Violation(f"each request is answered: {action} was not")
    if frame is not None and frame[0] == 4:
        raise Violation(f"each request is answered by a result: {action} got {frame[2]} {frame[3]}")


def _asks(name: str, action: str, payload: dict[str, Any], *, later: bool = False) -> Happening:
    return Happening(name, _csms_may_ask, lambda w: _ask(w, action, payload, later=later))


def _reserve(w: World, token: str) -> None:
    expiry = format_time(EPOCH + w.now + RESERVED_FOR)
    wanted = {"id": 1, "expiryDateTime": expiry, "idToken": {"idToken": token, "type": "ISO14443"}, "evseId": EVSE}
    _ask(w, "ReserveNow", wanted)


def _the_transaction(w: World) -> str:
    return next(iter(w.ledger.open), "none")


REMOTE = (
    _asks(
        "remote start",
        "RequestStartTransaction",
        {"remoteStartId": 7, "idToken": {"idToken": "A", "type": "ISO14443"}, "evseId": EVSE},
    ),
    Happening(
        "remote stop",
        lambda w: _csms_may_ask(w) and bool(w.ledger.open),
        lambda w: _ask(w, "RequestStopTransaction", {"transactionId": _the_transaction(w)}),
    ),
)
AVAILABILITY = (
    _asks("EVSE inoperative", "ChangeAvailability", {"operationalStatus": "Inoperative", "evse": {"id": EVSE}}),
    _asks("EVSE operative", "ChangeAvailability", {"operationalStatus": "Operative", "evse": {"id": EVSE}}),
)
STATION_AVAILABILITY = (
    _asks("station inoperative", "ChangeAvailability", {"operationalStatus": "Inoperative"}),
    _asks("station operative", "ChangeAvailability", {"operationalStatus": "Operative"}),
)
RESET_EVSE = (
    _asks("reset EVSE now", "Reset", {"type": "Immediate", "evseId": EVSE}),
    _asks("reset EVSE when idle", "Reset", {"type": "OnIdle", "evseId": EVSE}),
)
RESET = (
    _asks("reset now", "Reset", {"type": "Immediate"}),
    _asks("reset when idle", "Reset", {"type": "OnIdle"}),
)
RESERVATION = (
    Happening("reserve for A", _csms_may_ask, lambda w: _reserve(w, "A")),
    Happening("reserve for another", _csms_may_ask, lambda w: _reserve(w, "C")),
    _asks("cancel the reservation", "CancelReservation", {"reservationId": 1}),
)
UNLOCK = (_asks("unlock", "UnlockConnector", {"evseId": EVSE, "connectorId": CONNECTOR}, later=True),)

# What is always there: a driver with an EV, hardware, a link, a CSMS, and time.
ALWAYS = (*CABLE, *CARD, *EV, *HARDWARE, *LINK, *TIME, *CSMS)
SESSION = (Happening("EV ends session", lambda w: w.outlet.ev, lambda w: w.drive(lambda hw: hw.end_session(EVSE))),)
MASTER_PASS = (
    Happening(
        "CSMS says master pass",
        lambda w: w.outstanding is not None and w.outstanding.action == "Authorize",
        lambda w: w.answer({"idTokenInfo": {"status": "Accepted", "groupIdToken": MASTERS}}),
    ),
)
OWN_GROUP = (
    Happening(
        "CSMS names the group",
        lambda w: w.outstanding is not None and w.outstanding.action == "Authorize",
        lambda w: w.answer({"idTokenInfo": {"status": "Accepted", "groupIdToken": GROUP}}),
    ),
)
GROUPS: dict[str, tuple[Happening, ...]] = {
    "failing CSMS": FAILING_CSMS,
    "second card": OTHER_CARD,
    "buttons": (*STOP_BUTTON, *EMERGENCY),
    "fault": FAULT,
    "bay": BAY,
    "session": SESSION,
    "master pass": MASTER_PASS,
    "group": OWN_GROUP,
    "signed": SIGNED,
    "remote": REMOTE,
    "availability": AVAILABILITY,
    "station availability": STATION_AVAILABILITY,
    "reset": RESET,
    "reset of the EVSE": RESET_EVSE,
    "unlock": UNLOCK,
    "reservation": RESERVATION,
}


def happenings(groups: Iterable[str]) -> tuple[Happening, ...]:
    """Return what may happen where these groups are added to what is always there."""
    return (*ALWAYS, *(each for group in groups for each in GROUPS[group]))
