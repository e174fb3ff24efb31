"""What keeps a reset waiting: whether the station, or one of its EVSEs, is idle (use cases B11, B12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine.site import NO_EVSE
from specharge_machines.availability import transaction_is_anywhere, transaction_is_at

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel
    from specharge_engine.outbox import Outgoing


def station_is_idle(station: Kernel) -> bool:
    """Tell whether nothing that a reset would disturb goes on at the station, nor in its hardware."""
    if transaction_is_anywhere(station) or hardware_bars_reset(station, None):
        return False
    if station.machine("reports").state != "idle" or station.machine("log_upload").state.startswith("busy"):
        return False
    return not any(_cable_is_held(station, evse.id) for evse in station.site.evses)


def evse_is_idle(station: Kernel, evse: int) -> bool:
    """Tell whether nothing that a reset would disturb goes on at the EVSE, nor in its hardware."""
    busy = transaction_is_at(station, evse) or hardware_bars_reset(station, evse) or _cable_is_held(station, evse)
    return not busy


def hardware_bars_reset(station: Kernel, evse: int | None) -> bool:
    """Tell whether the hardware of the EVSE must not be interrupted; for the station, that of any EVSE."""
    places = [NO_EVSE, *(each.id for each in station.site.evses)] if evse is None else [evse]
    return any(station.machine("reset_bar", place).state == "barred" for place in places)


def messages_wait_for_the_csms(station: Kernel, evse: int | None) -> bool:
    """Tell whether the CSMS, while it can be reached, must still answer a TransactionEvent; of one EVSE, or of any."""
    outbox = station.outbox
    waiting: list[Outgoing] = list(outbox.kept)
    if outbox.outstanding is not None and outbox.outstanding[1].action == "TransactionEvent":
        waiting.append(outbox.outstanding[1])
    sender = None if evse is None else station.machine("transaction", evse).key
    wanted = (message for message in waiting if sender is None or message.sender == sender)
    return any(outbox.may_send(message.action) for message in wanted)


def _cable_is_held(station: Kernel, evse: int) -> bool:
    """Tell whether a driver's cable is locked at the EVSE."""
    connectors = station.site.evse(evse).connectors
    return any(station.machine("lock", evse, each.id).state != "unlocked" for each in connectors)
