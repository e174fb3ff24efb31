"""What a station is made of and does not change while it runs: its identity, EVSEs, connectors and its meter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, get_args

from specharge_engine.endpoint import Endpoint
from specharge_engine.table import Scope
from specharge_generated.messages import ComponentCriterionEnumType, ReportBaseEnumType

# An EVSE that a driver has not chosen yet: the address of an authorization, and maybe a transaction, without a cable.
NO_EVSE = 0


@dataclass(frozen=True, slots=True)
class Connector:
    """One outlet. `type` is OCPP's ConnectorEnumType; those that start with `c` have a cable of their own."""

    id: int
    type: str

    @property
    def cable_is_attached(self) -> bool:
        """Tell whether the cable is permanently attached to the station."""
        return self.type.startswith("c")


@dataclass(frozen=True, slots=True)
class Evse:
    """One EVSE with its connectors."""

    id: int
    connectors: tuple[Connector, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the station is, as BootNotification tells it."""

    id: str
    vendor_name: str
    model: str
    serial_number: str | None = None
    firmware_version: str | None = None


@dataclass(frozen=True, slots=True)
class CsmsSettings:
    """Where the CSMS is and how the station proves who it is (OCPP 2.0.1 A00); `url` is without the station's id."""

    url: str
    security_profile: int
    password: str | None = field(default=None, repr=False)
    root_certificates: tuple[Path, ...] = ()
    certificate: Path | None = None
    private_key: Path | None = None
    revocation_lists: tuple[Path, ...] = ()

    @property
    def endpoint(self) -> Endpoint:
        """Where to dial."""
        return Endpoint(self.url, self.security_profile)


@dataclass(frozen=True, slots=True)
class SampledReading:
    """One value of the meter. `measurand`, `phase`, `location` are OCPP's; `signed` is its SignedMeterValueType."""

    measurand: str
    value: float
    unit: str
    phase: str | None = None
    location: str | None = None
    signed: Mapping[str, str] | None = None


class Meter(Protocol):
    """Reads registers and sensors without waiting."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return the present values of the meter of an EVSE; registers in Wh, power in W, current in A.

        EVSE 0 is the main energy meter of the station; a station without one returns nothing for it.
        """
        ...


class Storage(Protocol):
    """Where the shell keeps what must survive a power cut."""

    def has_room(self, size: int) -> bool:
        """Tell whether so many bytes more can be kept now."""
        ...


class Roots(Protocol):
    """The root certificates that are installed."""

    def roots(self, use: str) -> Sequence[bytes]:
        """Return those of an InstallCertificateUseEnumType, each as PEM."""
        ...


@dataclass(frozen=True, slots=True)
class ReportSupport:
    """Which ReportBaseEnumType and which ComponentCriterionEnumType the station gives reports for."""

    bases: frozenset[str] = frozenset(get_args(ReportBaseEnumType))
    criteria: frozenset[str] = frozenset(get_args(ComponentCriterionEnumType))


@dataclass(frozen=True, slots=True)
class Site:
    """The station's make-up. `events` makes vocabulary events that carry no payload, by name.

    `csms` is how the station was configured to reach its CSMS; without a `storage` there is always room, without
    `roots` no root is installed.
    """

    identity: Identity
    evses: tuple[Evse, ...]
    events: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    csms: CsmsSettings | None = None
    storage: Storage | None = None
    reports: ReportSupport = field(default_factory=ReportSupport)
    roots: Roots | None = None

    def has_room(self, size: int) -> bool:
        """Tell whether so many bytes more can be kept now; where nothing is kept there is always room."""
        return self.storage is None or self.storage.has_room(size)

    def addresses(self, scope: Scope) -> list[tuple[int | None, int | None]]:
        """Return every (EVSE, connector) at which a machine of this scope stands."""
        if scope == "station":
            return [(None, None)]
        if scope == "evse":
            return [(NO_EVSE, None), *((evse.id, None) for evse in self.evses)]
        if scope == "connector":
            return [(evse.id, connector.id) for evse in self.evses for connector in evse.connectors]
        return []

    def event(self, name: str) -> Any:
        """Make an event of the vocabulary that carries no payload."""
        return self.events[name]()

    def connector(self, evse: int, connector: int) -> Connector:
        """Return a connector. Raises LookupError when there is none."""
        for candidate in self.evse(evse).connectors:
            if candidate.id == connector:
                return candidate
        raise LookupError(f"EVSE {evse} has no connector {connector}")

    def evse(self, evse: int) -> Evse:
        """Return an EVSE. Raises LookupError when there is none."""
        for candidate in self.evses:
            if candidate.id == evse:
                return candidate
        raise LookupError(f"no EVSE {evse}")
