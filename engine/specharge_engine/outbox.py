"""The requests a station has still to send: one outstanding at a time, transaction messages kept until answered.

Pure: no clock, no socket. Three lines wait. `passing` requests matter only now; they fail at once when they cannot be
sent. `kept` ones (TransactionEvent) and `notices` (SecurityEventNotification) survive a lost link and a power cut and
are sent in the order of creation; one that waits for its next attempt holds up its own line only.
Sources: OCPP 2.0.1 FR.01, B01.FR.08, B02.FR.02, B03.FR.02, E04, E13; part 4 §4.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from specharge_engine.satisfies import satisfies

Registration = Literal["none", "Pending", "Rejected", "Accepted"]

BOOT = "BootNotification"
# Kept requests that have a line of their own: neither transactions nor these wait for a failure of the other.
NOTICES = frozenset({"SecurityEventNotification"})


@dataclass(slots=True)
class Outgoing:
    """A request on its way. `number` is its place in the order of creation; `sender` the key of its machine."""

    number: int
    action: str
    message: Any
    sender: str
    kept: bool
    attempts: int = 0
    not_before: float = 0.0
    instructed: bool = False


class Outbox:
    """Which request may go next."""

    __slots__ = (
        "backlog_until",
        "held",
        "kept",
        "link_up",
        "notices",
        "outstanding",
        "passing",
        "registration",
        "sent_at",
    )

    def __init__(self) -> None:
        # Lists, not deques: three empty ones would be 2 KiB of each idle station.
        self.passing: list[Outgoing] = []
        self.kept: list[Outgoing] = []
        self.notices: list[Outgoing] = []
        self.outstanding: tuple[str, Outgoing] | None = None
        self.sent_at = 0.0
        self.link_up = False
        self.held = False  # the station goes down: nothing more is begun
        self.registration: Registration = "none"
        self.backlog_until = 0

    @satisfies("B01.FR.08", "B02.FR.02", "B03.FR.02")
    def may_send(self, action: str, *, instructed: bool = False) -> bool:
        """Tell whether a request of this action may leave now.

        Until the CSMS has accepted the station only BootNotification may, and what the CSMS itself asked for while
        Pending (B01.FR.08, B02.FR.02).
        """
        if not self.link_up:
            return False
        if self.registration == "Accepted" or action == BOOT:
            return True
        return instructed and self.registration == "Pending"

    def _line(self, outgoing: Outgoing) -> list[Outgoing]:
        return self.notices if outgoing.action in NOTICES else self.kept

    @satisfies("E04.FR.01", "E08.FR.05", "E11.FR.01", "E12.FR.01", "A04.FR.02")
    def add(self, outgoing: Outgoing) -> bool:
        """Take a request in; False when it cannot be sent now and is not kept."""
        if outgoing.kept:
            self._line(outgoing).append(outgoing)
            return True
        if not self.may_send(outgoing.action, instructed=outgoing.instructed):
            return False
        self.passing.append(outgoing)
        return True

    @satisfies("E04.FR.02", "E08.FR.06", "E11.FR.02", "E12.FR.02", "C15.FR.02")
    def next(self, now: float) -> Outgoing | None:
        """Take the request to send now, or None while one is outstanding or nothing may leave.

        Passing and kept requests go by creation, except that what was kept before the link came back does not hold up
        a driver who waits for an Authorize.
        """
        if self.outstanding is not None or not self.link_up or self.held:
            return None
        passing = self.passing[0] if self.passing else None
        kept = self._sendable_kept(now)
        if passing is None or (kept is not None and self.backlog_until < kept.number < passing.number):
            return self._line(kept).pop(0) if kept is not None else None
        return self.passing.pop(0)

    def _sendable_kept(self, now: float) -> Outgoing | None:
        ready = [each for each in self._heads() if each.not_before <= now]
        return min(ready, key=_number) if ready else None

    def _heads(self) -> list[Outgoing]:
        """Return the first of each line of kept requests, if it may leave."""
        return [line[0] for line in (self.kept, self.notices) if line and self.may_send(line[0].action)]

    def sent(self, message_id: str, outgoing: Outgoing, now: float) -> None:
        """Note that the request is on the wire under this message id."""
        outgoing.attempts += 1
        self.outstanding = (message_id, outgoing)
        self.sent_at = now

    def settle(self, message_id: str) -> Outgoing | None:
        """Take back the outstanding request that this message id answers; None for any other id."""
        if self.outstanding is None or self.outstanding[0] != message_id:
            return None
        outgoing = self.outstanding[1]
        self.outstanding = None
        return outgoing

    def put_back(self, outgoing: Outgoing, not_before: float) -> None:
        """Put a kept request back at the head of its line, to be sent again no sooner than `not_before`."""
        outgoing.not_before = not_before
        self._line(outgoing).insert(0, outgoing)

    def link_lost(self) -> list[Outgoing]:
        """Note the lost link; return the passing requests, which have failed. A kept one that was out goes back."""
        self.link_up = False
        failed = list(self.passing)
        self.passing.clear()
        if self.outstanding is not None:
            outgoing = self.outstanding[1]
            self.outstanding = None
            if outgoing.kept:
                outgoing.attempts -= 1  # the link failed, not the message
                self.put_back(outgoing, 0.0)
            else:
                failed.insert(0, outgoing)
        return failed

    def link_restored(self, last_number: int) -> None:
        """Note the link; what is kept up to `last_number` is backlog."""
        self.link_up = True
        self.backlog_until = last_number

    def withdraw_passing(self) -> list[Outgoing]:
        """Take out the passing requests that may no longer be sent, after the registration changed."""
        if not self.passing or self.registration == "Accepted":
            return []
        stay: list[Outgoing] = []
        out: list[Outgoing] = []
        for outgoing in self.passing:
            if self.may_send(outgoing.action, instructed=outgoing.instructed):
                stay.append(outgoing)
            else:
                out.append(outgoing)
        self.passing = stay
        return out

    def restore(self, kept: Iterable[Outgoing]) -> None:
        """Put back, after a restart, what was kept."""
        for outgoing in sorted(kept, key=_number):
            self._line(outgoing).append(outgoing)

    def next_deadline(self, timeout: float) -> float | None:
        """Return when the outstanding request times out, or when a waiting kept request may be sent again."""
        if self.held:
            return None
        if self.outstanding is not None:
            return self.sent_at + timeout
        if self.link_up and not self.passing:
            return min((head.not_before for head in self._heads()), default=None)
        return None

    def undelivered(self) -> list[Outgoing]:
        """Return the kept requests that the CSMS has not answered yet, the outstanding one too."""
        out = [self.outstanding[1]] if self.outstanding is not None and self.outstanding[1].kept else []
        return [*out, *sorted((*self.kept, *self.notices), key=_number)]

    def __len__(self) -> int:
        return len(self.kept) + len(self.notices) + len(self.passing) + (self.outstanding is not None)


def _number(outgoing: Outgoing) -> int:
    return outgoing.number
