"""What a kernel is fed: every event has a name, and an address that says which machines may hear it.

An event reaches every machine whose scope does not contradict its address: `evse=None` reaches all EVSEs,
`connector=None` all connectors of the EVSE. Time is not part of an event; it is given when the event is fed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

Request = TypeVar("Request")
Response = TypeVar("Response")


@dataclass(slots=True, kw_only=True)
class Event:
    """An event without a payload. `name` is what specs write after `on:`."""

    name: ClassVar[str] = ""
    evse: int | None = None
    connector: int | None = None


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


@dataclass(slots=True)
class RequestReceived(Event):
    """Any request of the CSMS, before its own machine sees it; a machine that refuses it answers it."""

    name: ClassVar[str] = "request_received"
    call: Call = field(default_factory=lambda: Call("", ""))


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
