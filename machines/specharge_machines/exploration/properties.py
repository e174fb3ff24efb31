"""What must hold in every state of an EVSE, whatever has happened.

The rule of this file: each property is one function that returns how it is broken, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from specharge_engine.machine import RequestMachine
from specharge_machines.exploration.ledger import Violation
from specharge_machines.exploration.world import EVSE, World
from specharge_machines.transaction import CHARGING_STATES, Transaction

Property = Callable[[World], str | None]
WAITS_FOR_THE_CONTACTOR = ("opening", "withholding", "closing_again")


def the_ledger_agrees(w: World) -> str | None:
    """An open transaction is one that the CSMS was told of, and the other way round."""
    here = {(each.transaction_id, each.evse) for each in w.kernel.machines(Transaction) if each.is_open}
    told = {(transaction, account.evse) for transaction, account in w.ledger.open.items()}
    if {transaction for transaction, _ in here} != {transaction for transaction, _ in told}:
        return f"each Started has one Ended or is open: the CSMS knows {len(told)} open, the station has {len(here)}"
    return None


def energy_only_for_the_authorized(w: World) -> str | None:
    """Energy flows only while a driver is authorized, or until the contactor that was told to open has opened."""
    if not w.bay.flows or any(command.name == "open_contactor" for command in w.pending):
        return None
    authorization = w.state("authorization")
    if not authorization.startswith("authorized") or authorization == "authorized.exhausted":
        return f"energy flows only while authorized: the authorization is {authorization}"
    return None


def the_power_path_is_as_commanded(w: World) -> str | None:
    """The contactor is closed only in the states that say so."""
    path = w.state("power_path")
    moving = any(command.name in ("open_contactor", "close_contactor") for command in w.pending)
    if not moving and w.bay.contactor_closed != path.startswith("closed"):
        return (
            f"the contactor is as the station believes: it is {'closed' if w.bay.contactor_closed else 'open'}, {path}"
        )
    if path in WAITS_FOR_THE_CONTACTOR and not any(command.name == "open_contactor" for command in w.pending):
        return f"the station waits for nothing that does not come: the power path is {path}"
    return None


def questions_are_under_way(w: World) -> str | None:
    """A driver who waits for an answer of the CSMS has a question there."""
    authorization = w.state("authorization")
    asked = [each.action for each in w.kernel.outbox.passing]
    if w.outstanding is not None:
        asked.append(w.outstanding.action)
    if authorization in ("asking", "asking_again") and "Authorize" not in asked:
        return f"the station waits for nothing that does not come: the authorization is {authorization}"
    return None


def the_lock_is_as_commanded(w: World) -> str | None:
    """A lock that moves was told to, and a plug is locked only in the states that say so."""
    lock = w.state("lock")
    commands = [command.name for command in w.pending]
    if lock == "locking" and "lock_connector" not in commands:
        return "the station waits for nothing that does not come: the lock is locking"
    moving = "lock_connector" in commands or "unlock_connector" in commands
    if w.outlet.locked and not moving and lock == "unlocked" and not w.outlet.lock_jams:
        return "a plug is locked only by a lock that knows it"
    return None


def the_csms_knows_the_charging_state(w: World) -> str | None:
    """The chargingState that was told last is the one that the transaction is in."""
    for transaction in w.kernel.machines(Transaction):
        state = transaction.state
        if state == "idle" or state.startswith("ongoing.stopping"):
            continue
        account = w.ledger.open[transaction.transaction_id or ""]
        if account.charging_state != CHARGING_STATES[state]:
            return f"the CSMS knows the chargingState: it was told {account.charging_state}, the transaction is {state}"
    return None


def the_charging_state_is_true(w: World) -> str | None:
    """What the transaction says of the EV is so."""
    state = w.state("transaction")
    connected = w.state("ev_connection") == "connected"
    path = w.state("power_path")
    if state in ("ongoing.ev_connected", "ongoing.charging", "ongoing.suspended_ev", "ongoing.suspended_evse"):
        if not connected:
            return f"the chargingState is true: {state} without an EV"
    elif state == "ongoing.ev_absent" and connected:
        return f"the chargingState is true: {state} with an EV"
    if state == "ongoing.charging" and path not in ("closed.transferring", *WAITS_FOR_THE_CONTACTOR):
        return f"the chargingState is true: {state} while the power path is {path}"
    if path == "closed.transferring" and state in ("ongoing.ev_connected", "ongoing.suspended_ev"):
        return f"the chargingState is true: {state} while energy flows"
    return None


def the_csms_knows_the_status(w: World) -> str | None:
    """What the CSMS was told last of the connector is so, once it can be told."""
    outbox = w.kernel.outbox
    if not outbox.link_up or outbox.registration != "Accepted" or outbox.held or outbox.passing or outbox.outstanding:
        return None
    status = w.state("connector")
    if w.status is None or w.status.lower() != status:
        return f"the CSMS knows the connector's status: it was told {w.status}, the connector is {status}"
    return None


PROPERTIES: tuple[Property, ...] = (
    the_ledger_agrees,
    energy_only_for_the_authorized,
    the_power_path_is_as_commanded,
    questions_are_under_way,
    the_lock_is_as_commanded,
    the_csms_knows_the_charging_state,
    the_csms_knows_the_status,
    the_charging_state_is_true,
)


def check(world: World) -> None:
    """Raise Violation for the first property that does not hold."""
    for holds in PROPERTIES:
        broken = holds(world)
        if broken is not None:
            raise Violation(broken)


def is_idle(w: World) -> bool:
    """Tell whether the EVSE waits for the next driver, with nothing left of the last one."""
    return (
        not w.ledger.open
        and not w.pending
        and not w.outlet.ev
        and w.kernel.outbox.link_up
        and not len(w.kernel.outbox)
        and not any(isinstance(each, RequestMachine) for each in w.kernel.all_machines())
        and w.state("transaction") == "idle"
        and w.state("authorization") == "nobody"
        and w.state("power_path") == "open"
        and w.state("lock") == "unlocked"
        and w.state("connector") == "available"
        and w.kernel.machine("evse_operability", EVSE).state == "operative"
        and w.state("evse_reset") == "in_service"
        and w.state("reboot") == "running"
    )
