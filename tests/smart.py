"""Charging profiles as a CSMS sends them, and what the station makes of them: for the tests of K01 to K10."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from charging import QUIET, bay
from virtual_station import EPOCH, TWO_ATTACHED, VirtualStation, station

from specharge_engine.timestamps import format_time

CLEVER = {**QUIET, "SmartChargingCtrlr.Phases3to1": "true"}
Steps = float | Sequence[tuple[int, float] | tuple[int, float, int]]


def at(seconds: float) -> str:
    """Return the time when virtual time is so many seconds."""
    return format_time(EPOCH + seconds)


def steps(limits: Steps, **more: Any) -> list[dict[str, Any]]:
    """Return chargingSchedulePeriods: (startPeriod, limit), or with numberPhases too; `more` is in each of them."""
    if isinstance(limits, int | float):
        limits = [(0, limits)]
    names = ("startPeriod", "limit", "numberPhases")
    return [{**dict(zip(names, step, strict=False)), **more} for step in limits]


def schedule(limits: Steps = 6.0, unit: str = "A", *, phases: Mapping[str, Any] | None = None, **more: Any) -> Any:
    """Return a ChargingScheduleType; `more` are its fields, `phases` those of each period."""
    return {
        "id": 1,
        "chargingRateUnit": unit,
        "chargingSchedulePeriod": steps(limits, **(phases or {})),
        **{name: value for name, value in more.items() if value is not None},
    }


def profile(
    number: int = 1,
    purpose: str = "TxDefaultProfile",
    limits: Steps = 6.0,
    *,
    level: int = 0,
    unit: str = "A",
    kind: str | None = None,
    phases: Mapping[str, Any] | None = None,
    start: float | None = None,
    duration: int | None = None,
    **more: Any,
) -> dict[str, Any]:
    """Return a ChargingProfileType; Absolute from `start` on, in seconds of virtual time, else Relative.

    A ChargingStationMaxProfile is Absolute from the beginning of time on.
    """
    if start is None and purpose == "ChargingStationMaxProfile" and kind != "Relative":
        start = -86_400.0
    begin = None if start is None else at(start)
    return {
        "id": number,
        "stackLevel": level,
        "chargingProfilePurpose": purpose,
        "chargingProfileKind": kind or ("Relative" if start is None else "Absolute"),
        "chargingSchedule": [schedule(limits, unit, phases=phases, startSchedule=begin, duration=duration)],
        **more,
    }


def tx_profile(
    s: VirtualStation, number: int = 1, limits: Steps = 6.0, *, evse: int = 1, **more: Any
) -> dict[str, Any]:
    """Return a TxProfile for the transaction of an EVSE."""
    return profile(number, "TxProfile", limits, **{"transactionId": transaction_id(s, evse), **more})


def transaction_id(s: VirtualStation, evse: int = 1) -> str:
    """Return the id of the transaction of an EVSE."""
    machine: Any = s.kernel.machine("transaction", evse)
    found: str = machine.transaction_id
    return found


def set_profile(s: VirtualStation, evse: int, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Let the CSMS send SetChargingProfile; return the payload of the answer."""
    return s.result("SetChargingProfile", {"evseId": evse, "chargingProfile": wanted})


def install(s: VirtualStation, evse: int, wanted: Mapping[str, Any]) -> None:
    """Let the CSMS set a profile that must be Accepted."""
    assert set_profile(s, evse, wanted) == {"status": "Accepted"}


def clear(s: VirtualStation, profile_id: int | None = None, **criteria: Any) -> dict[str, Any]:
    """Let the CSMS send ClearChargingProfile; return the payload of the answer."""
    request: dict[str, Any] = {}
    if profile_id is not None:
        request["chargingProfileId"] = profile_id
    if criteria:
        request["chargingProfileCriteria"] = criteria
    return s.result("ClearChargingProfile", request)


def composite(s: VirtualStation, evse: int = 1, duration: int = 3600, unit: str | None = None) -> dict[str, Any]:
    """Let the CSMS send GetCompositeSchedule that must be Accepted; return the schedule."""
    request = {"evseId": evse, "duration": duration, **({} if unit is None else {"chargingRateUnit": unit})}
    answer = s.result("GetCompositeSchedule", request)
    assert answer["status"] == "Accepted", answer
    found: dict[str, Any] = answer["schedule"]
    return found


def periods(found: Mapping[str, Any]) -> list[tuple[int, float]]:
    """Return (startPeriod, limit) of a composite schedule."""
    return [(each["startPeriod"], each["limit"]) for each in found["chargingSchedulePeriod"]]


def reported(s: VirtualStation, evse: int | None = None, request_id: int = 5, **criteria: Any) -> list[tuple[int, int]]:
    """Let the CSMS send GetChargingProfiles; return (evseId, id) of all that is reported."""
    before = len(s.of("ReportChargingProfiles"))
    s.result(
        "GetChargingProfiles",
        {"requestId": request_id, "chargingProfile": criteria, **({} if evse is None else {"evseId": evse})},
    )
    told = s.of("ReportChargingProfiles")[before:]
    return [(report["evseId"], each["id"]) for report in told for each in report["chargingProfile"]]


def installed(s: VirtualStation) -> dict[int, dict[str, Any]]:
    """Return every installed profile as the CSMS gets it reported, by id."""
    before = len(s.of("ReportChargingProfiles"))
    s.result("GetChargingProfiles", {"requestId": 99, "chargingProfile": {}})
    told = s.of("ReportChargingProfiles")[before:]
    return {each["id"]: each for report in told for each in report["chargingProfile"]}


def limits_told(s: VirtualStation, evse: int | None = None) -> list[Any]:
    """Return the limit of every command to the hardware, in A, or in W of direct current; None lifts it."""
    return [
        command.arguments["power"] if command.arguments["power"] is not None else command.arguments["current"]
        for command in s.commanded("limit_charging")
        if evse in (None, command.evse)
    ]


def current(s: VirtualStation, evse: int = 1) -> float:
    """Return the current that the EV takes over its first phase, in A."""
    readings = s.hardware.read_meter(evse)
    return next(each.value for each in readings if each.measurand == "Current.Import" and each.phase == "L1")


def clever_station(variables: Mapping[str, str | None] | None = None, **options: Any) -> VirtualStation:
    """Return an accepted station that sends no periodic values and can go from three phases to one."""
    return station(variables={**CLEVER, **(variables or {})}, **options)


def start(s: VirtualStation, evse: int = 1, token: str | None = None) -> None:
    """Let a driver charge at an EVSE."""
    s.plug_in(evse=evse)
    s.swipe(token or f"TOKEN-{evse}", evse=evse)
    assert bay(s, evse)["contactor_closed"]


def clever_charging(variables: Mapping[str, str | None] | None = None, **options: Any) -> VirtualStation:
    """Return a station at whose EVSE 1 an EV charges with 16 A over three phases, with what led there forgotten."""
    options.setdefault("evses", TWO_ATTACHED)
    s = clever_station(variables, **options)
    start(s)
    s.forget()
    return s
