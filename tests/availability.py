"""ChangeAvailability as a CSMS uses it, and what it sees of it: for the tests of G01, G03, G04 and B01."""

from __future__ import annotations

from typing import Any

from virtual_station import VirtualStation


def request(operational: str, evse: int | None = None, connector: int | None = None) -> dict[str, Any]:
    """Return a ChangeAvailabilityRequest."""
    if evse is None:
        return {"operationalStatus": operational}
    place = {"id": evse} if connector is None else {"id": evse, "connectorId": connector}
    return {"operationalStatus": operational, "evse": place}


def change(s: VirtualStation, operational: str, evse: int | None = None, connector: int | None = None) -> str:
    """Let the CSMS change the availability of a connector, an EVSE or the station; return the status of the answer."""
    answer = s.result("ChangeAvailability", request(operational, evse, connector))
    assert set(answer) == {"status"}, answer
    status: str = answer["status"]
    return status


def take_out(s: VirtualStation, evse: int | None = None, connector: int | None = None) -> str:
    """Let the CSMS make it Inoperative."""
    return change(s, "Inoperative", evse, connector)


def put_back(s: VirtualStation, evse: int | None = None, connector: int | None = None) -> str:
    """Let the CSMS make it Operative."""
    return change(s, "Operative", evse, connector)


def state_of(s: VirtualStation, evse: int | None = None, connector: int | None = None) -> str:
    """Read AvailabilityState of a connector, an EVSE or the station as the CSMS does."""
    component: dict[str, Any] = {"name": "ChargingStation"}
    if evse is not None:
        component = {"name": "EVSE", "evse": {"id": evse}}
    if connector is not None:
        component = {"name": "Connector", "evse": {"id": evse, "connectorId": connector}}
    element = {"component": component, "variable": {"name": "AvailabilityState"}}
    value: str = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"][0]["attributeValue"]
    return value


def states_are_as_told(s: VirtualStation) -> bool:
    """Tell whether the AvailabilityState of every connector is what its last StatusNotification said."""
    told = {(evse, connector): status for evse, connector, status in s.statuses()}
    return all(state_of(s, *place) == status for place, status in told.items())


def message(s: VirtualStation, evse: int) -> str:
    """Return the text that the EVSE's display shows."""
    shown: str = next(each for each in s.hardware.describe()["evses"] if each["id"] == evse)["message"]
    return shown
