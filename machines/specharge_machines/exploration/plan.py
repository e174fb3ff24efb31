"""Which worlds are walked: every start and stop point, every switch that changes a course, slow and prompt hardware.

The rule of this file: a setting is small enough to be walked to its end; what would be too many at once is walked in
settings that overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from specharge_machines.exploration.happenings import GROUPS, happenings
from specharge_machines.exploration.search import Walk, walk
from specharge_machines.exploration.world import World

START_POINTS = ("ParkingBayOccupancy", "EVConnected", "Authorized", "DataSigned", "PowerPathClosed", "EnergyTransfer")
STOP_POINTS = ("ParkingBayOccupancy", "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer")
SOCKET, ATTACHED = "sType2", "cType2"
# What a driver and a CSMS do from day to day.
DAILY = ("second card", "buttons", "remote", "availability")


@dataclass(frozen=True, slots=True)
class Setting:
    """One world: its name, its groups of happenings, its variables, its connector and its hardware."""

    name: str
    groups: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)
    connector: str = SOCKET
    prompt: bool = False

    def world(self) -> World:
        """Return the world, idle."""
        return World(self.variables, self.connector, self.prompt)

    def walk(self, *, most_states: int = 10**9, deepest: int = 10**9) -> Walk:
        """Walk it, up to so many states and so many happenings from idle."""
        return walk(self.world(), happenings(self.groups), most_states=most_states, deepest=deepest)


def _points(start: str, stop: str) -> dict[str, str]:
    points = {"TxCtrlr.TxStartPoint": start, "TxCtrlr.TxStopPoint": stop}
    return points | ({"SampledDataCtrlr.SignReadings": "true"} if "DataSigned" in start else {})


def _at_points(start: str, stop: str) -> Setting:
    bay = ("bay",) if "ParkingBayOccupancy" in (start, stop) else ()
    signed = ("signed",) if start == "DataSigned" else ()
    groups = ("buttons", "remote", "session", *bay, *signed)
    return Setting(f"starts at {start}, stops at {stop}", groups, _points(start, stop), prompt=True)


def _slow() -> Iterator[Setting]:
    """Yield worlds whose hardware takes its time, so that everything else may come in between."""
    for group in ("buttons", "second card", "failing CSMS", "fault", "remote", "availability", "unlock", "reset"):
        yield Setting(f"slow hardware, with {group}", (group,))
    yield Setting("slow hardware, attached cable", ("buttons", "remote"), connector=ATTACHED)


def _switched() -> Iterator[Setting]:
    """Yield worlds with a switch of the device model in its other position."""
    switches = {
        "a driver who may come back": {"TxCtrlr.StopTxOnEVSideDisconnect": "false"},
        "invalid ids suspend": {"TxCtrlr.StopTxOnInvalidId": "false"},
        "invalid ids get some energy": {"TxCtrlr.StopTxOnInvalidId": "false", "TxCtrlr.MaxEnergyOnInvalidId": "3"},
        "remote starts are asked about": {"AuthCtrlr.AuthorizeRemoteStart": "true"},
        "the cable is released at once": {"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "true"},
        "the cable is kept": {"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "false"},
        "messages are tried twice": {"OCPPCommCtrlr.MessageAttempts[TransactionEvent]": "2"},
    }
    for name, variables in switches.items():
        yield Setting(name, (*DAILY, "failing CSMS"), variables, prompt=True)
        yield Setting(f"{name}; attached", DAILY, variables, ATTACHED, prompt=True)


def _operated() -> Iterator[Setting]:
    """Yield worlds with an operator who resets, unlocks and takes out of service."""
    yield Setting("reset of the EVSE", ("remote", "reset of the EVSE"), prompt=True)
    yield Setting("reset of the station", ("remote", "availability", "reset"), prompt=True)
    yield Setting("station availability", ("remote", "buttons", "station availability"), prompt=True)
    yield Setting("faults", ("remote", "buttons", "fault", "availability"), prompt=True)
    yield Setting("unlocking", ("remote", "availability", "unlock", "fault"), prompt=True)
    yield Setting(
        "master passes",
        ("second card", "master pass", "remote"),
        {"AuthCtrlr.MasterPassGroupId": "MASTERS"},
        prompt=True,
    )
    yield Setting("reservations", ("second card", "remote", "reservation"), prompt=True)
    yield Setting("reservations out of service", ("availability", "fault", "reservation"), prompt=True)
    yield Setting("reservations and resets", ("reset", "reservation"), prompt=True)
    yield Setting("groups", ("second card", "group", "remote"), prompt=True)
    yield Setting("slow hardware, master passes", ("master pass",), {"AuthCtrlr.MasterPassGroupId": "MASTERS"})
    yield Setting("slow hardware, the EV ends its session", ("session",))
    yield Setting(
        "a bay and a meter that signs",
        ("bay", "signed", "remote"),
        _points("ParkingBayOccupancy,DataSigned", "ParkingBayOccupancy"),
        prompt=True,
    )


def full() -> tuple[Setting, ...]:
    """Return every setting, the largest first, so that two processes end together."""
    points = [_at_points(start, stop) for start in START_POINTS for stop in STOP_POINTS]
    return (*_slow(), *_operated(), *_switched(), *points)


def small() -> tuple[Setting, ...]:
    """Return a few settings for every run of the tests."""
    return (
        Setting("prompt hardware", ("buttons", "remote"), prompt=True),
        Setting("attached cable", ("buttons",), connector=ATTACHED, prompt=True),
    )


__all__ = ["GROUPS", "Setting", "full", "small"]
