"""NetworkConnectionProfiles as a CSMS sends them, and what the station makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from virtual_station import CSMS, VirtualStation, station

from specharge_engine.site import CsmsSettings

FIRST = CSMS.url
SECOND = "ws://csms-2.example/ocpp"
THIRD = "ws://csms-3.example/ocpp"
PRIORITY = "OCPPCommCtrlr.NetworkConfigurationPriority"
ATTEMPTS = "OCPPCommCtrlr.NetworkProfileConnectionAttempts"
DOWNGRADE = "SecurityCtrlr.AllowSecurityProfileDowngrade"
SECURE = "wss://csms-2.example/ocpp"


def profile(url: str = SECOND, **other: Any) -> dict[str, Any]:
    """A profile for a CSMS without TLS, with `other` fields."""
    return {
        "ocppVersion": "OCPP20",
        "ocppTransport": "JSON",
        "ocppCsmsUrl": url,
        "messageTimeout": 30,
        "securityProfile": 1,
        "ocppInterface": "Wired0",
        **other,
    }


def set_profile(s: VirtualStation, slot: int, url: str = SECOND, **other: Any) -> dict[str, Any]:
    """Send SetNetworkProfile and return the response."""
    return s.result("SetNetworkProfile", {"configurationSlot": slot, "connectionData": profile(url, **other)})


def secured(security_profile: int, *, certificate: bool = False, **variables: str | None) -> VirtualStation:
    """An accepted station that is configured with TLS in slot 1; `variables` with `__` for the dot."""
    names = {name.replace("__", "."): value for name, value in variables.items()}
    csms = CsmsSettings(
        "wss://csms-1.example/ocpp",
        security_profile,
        CSMS.password,
        (Path("root.pem"),),
        Path("station.pem") if certificate else None,
        Path("station.key") if certificate else None,
    )
    return station(csms=csms, variables={"SecurityCtrlr.SecurityProfile": str(security_profile), **names})


def prioritise(s: VirtualStation, slots: str) -> dict[str, Any]:
    """Set NetworkConfigurationPriority and return the result."""
    component, _, variable = PRIORITY.partition(".")
    element = {"component": {"name": component}, "variable": {"name": variable}, "attributeValue": slots}
    (result,) = s.result("SetVariables", {"setVariableData": [element]})["setVariableResult"]
    return dict(result)


def picture(s: VirtualStation) -> tuple[Any, ...]:
    """What a refusal must leave as it is: every state, value, message, and what is to be kept."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    kept = set(s.kernel.changes.machines), set(s.kernel.changes.variables)
    return states, dict(s.kernel.values), kept, s.kernel.endpoint, list(s.sent), list(s.commands)
