"""Requests that are answered when the hardware, or a desk of the station, has told what came of them."""

from __future__ import annotations

from typing import Protocol

from specharge_engine.machine import RequestMachine


class Outcome(Protocol):
    """An event that tells which request it is of: `reference` is that one's message id."""

    reference: str


class AwaitsOutcome(RequestMachine):
    """Several requests of one kind may wait side by side; each hears of the outcomes of all."""

    def outcome_is_of_this_request(self, event: Outcome) -> bool:
        """Tell whether the outcome is of the request that this machine answers."""
        return event.reference == self.call.message_id
