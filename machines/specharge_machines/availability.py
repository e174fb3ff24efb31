"""What ChangeAvailability and Reset make of connectors and EVSEs (use cases G03, G04, B12).

The station, each EVSE and each connector have a state of their own; a connector is in service when its three are.
One that is scheduled, or to be reset, is in service as long as the transaction that it waits for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_engine.site import NO_EVSE

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

LEVELS = ("station_operability", "evse_operability", "connector_operability")


def transaction_is_at(station: Kernel, evse: int | None) -> bool:
    """Tell whether a transaction is open at the EVSE; at EVSE 0, one that has no EVSE yet."""
    return station.machine("transaction", evse).state != "idle"


def transaction_is_anywhere(station: Kernel) -> bool:
    """Tell whether a transaction is open at the station."""
    return any(transaction_is_at(station, evse) for evse in (NO_EVSE, *(each.id for each in station.site.evses)))


def transaction_may_use(station: Kernel, evse: int, connector: int) -> bool:
    """Tell whether the EVSE has an open transaction, and its EV is not connected over another connector."""
    connection: Any = station.machine("ev_connection", evse)
    elsewhere = connection.state == "connected" and connection.connected_over != connector
    return transaction_is_at(station, evse) and not elsewhere


def connector_is_out_of_service(station: Kernel, evse: int, connector: int) -> bool:
    """Tell whether the connector must not be used."""
    states = [station.machine(level, evse, connector).state for level in LEVELS]
    if "inoperative" in states:
        return True
    wanted = states[0] == "scheduled" or station.machine("reboot").state != "running"
    whole_station = wanted and not transaction_is_at(station, NO_EVSE)
    here = "scheduled" in states[1:] or evse_is_to_be_reset(station, evse)
    return (whole_station or here) and not transaction_is_at(station, evse)


def is_withdrawn(station: Kernel, evse: int, connector: int) -> bool:
    """Tell whether it is ChangeAvailability, not a reset, that has taken the connector out of service."""
    wanted = any(station.machine(level, evse, connector).state != "operative" for level in LEVELS)
    return wanted and connector_is_out_of_service(station, evse, connector)


def connector_is_to_go_out_of_service(station: Kernel, evse: int, connector: int) -> bool:
    """Tell whether the CSMS wants the connector out of service or a reset wants it free, at once or later."""
    if station.machine("reboot").state != "running" or evse_is_to_be_reset(station, evse):
        return True
    return any(station.machine(level, evse, connector).state != "operative" for level in LEVELS)


def evse_is_to_be_reset(station: Kernel, evse: int) -> bool:
    """Tell whether a reset of the EVSE is scheduled or under way (B12)."""
    return station.machine("evse_reset", evse).state != "in_service"


def evse_is_out_of_service(station: Kernel, evse: int | None) -> bool:
    """Tell whether no connector of the EVSE may be used; for EVSE 0, whether a driver cannot choose any EVSE."""
    if evse != NO_EVSE:
        connectors = station.site.evse(evse or NO_EVSE).connectors
        return all(connector_is_out_of_service(station, evse or NO_EVSE, each.id) for each in connectors)
    if transaction_is_at(station, NO_EVSE):
        return False
    places = [(each.id, connector.id) for each in station.site.evses for connector in each.connectors]
    return all(connector_is_to_go_out_of_service(station, *place) for place in places)
