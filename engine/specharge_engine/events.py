"""What a kernel is fed: every event has a name, and an address that says which machines may hear it.

An event reaches every machine whose scope does not contradict its address: `evse=None` reaches all EVSEs,
`connector=None` all connectors of the EVSE. Time is not part of an event; it is given when the event is fed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

Request = TypeVar("Request")
Response = TypeVar("Response")


class Event:
    """An event without a payload. `name` is what specs write after `on:`.

    The vocabulary has a hundred of them: a plain class is made in a tenth of the time that a dataclass takes.
    """

    __slots__ = ("connector", "evse")
    name: ClassVar[str] = ""

    def __init__(self, *, evse: int | None = None, connector: int | None = None) -> None:
        self.evse = evse
        self.connector = connector

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._values().items())})"

    def _values(self) -> dict[str, Any]:
        """Return the payload and the address by name."""
        return {name: getattr(self, name) for name in (*type(self).__slots__, *Event.__slots__)}


@dataclass(slots=True)
class Call:
    """An OCPP request in hand: it is answered once."""

    message_id: str
    action: str
    answered: bool = False


@dataclass(slots=True)
class Received(Generic[Request]):
    """The CSMS sent a request: `payload` is its validated message, `size` the bytes of its frame."""

    name: str
    payload: Request
    call: Call
    size: int = 0
    evse: int | None = None
    connector: int | None = None


class RequestReceived(Event):
    """Any request of the CSMS, before its own machine sees it; a machine that refuses it answers it."""

    __slots__ = ("call",)
    name = "request_received"

    def __init__(self, call: Call, *, evse: int | None = None, connector: int | None = None) -> None:
        self.evse = evse
        self.connector = connector
        self.call = call


@dataclass(slots=True)
class Answered(Generic[Request, Response]):
    """The CSMS answered a request of this machine with a CALLRESULT."""

    name: str
    request: Request
    payload: Response
    evse: int | None = None
    connector: int | None = None


@dataclass(slots=True)
class Failed(Generic[Request]):
    """A request of this machine got a CALLERROR, timed out, or could not be sent.

    `code` is the CALLERROR's error code, or `Timeout`, or `NotSent` (offline, or not allowed before acceptance).
    """

    name: str
    request: Request
    code: str
    description: str = ""
    evse: int | None = None
    connector: int | None = None


@dataclass(slots=True)
class Expired:
    """A timer of a machine ran out."""

    name: str
    evse: int | None = None
    connector: int | None = None


@dataclass(slots=True)
class VariableChanged:
    """The Actual value of a variable is another one now; `name` is `<path> changed`."""

    name: str
    path: str
    value: Any = None
    evse: int | None = None
    connector: int | None = None


@dataclass(slots=True)
class Item(Generic[Request]):
    """One element of a request's list, for an item machine."""

    element: Request
    call: Call
    name: str = "item"
    evse: int | None = None
    connector: int | None = None
