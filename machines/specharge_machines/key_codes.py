"""How long a driver waits after a wrong code (use case C04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.key_codes import KeyCodesContract
from specharge_machines.authorization import Authorization

if TYPE_CHECKING:
    from specharge_generated import events

# Seconds after the first wrong code, doubled with each that follows, and the most.
FIRST_WAIT, LONGEST_WAIT = 1.0, 900.0


def is_key_code(event: events.TokenPresented) -> bool:
    """Tell whether the idToken is a code that somebody typed."""
    return event.token.type == "KeyCode"


class KeyCodes(KeyCodesContract):
    """`attempts` counts the codes since one was right, at all readers together."""

    attempts: int = 0

    def token_is_a_key_code(self, event: events.TokenPresented) -> bool:
        """Tell whether the idToken is a code that somebody typed."""
        return is_key_code(event)

    def driver_came_by_key_code(self, event: events.Authorized) -> bool:
        """Tell whether the driver who is authorized now entered a code."""
        token = self.station.instance(Authorization, event.evse).token
        return token is not None and token.type == "KeyCode"

    def it_was_ended_by_a_key_code(self, event: events.AuthorizationEnded) -> bool:
        """Tell whether a driver stopped by a code."""
        return event.token is not None and event.token.type == "KeyCode"

    def count_attempt(self, event: events.TokenPresented) -> None:
        """Count a code."""
        self.attempts = self.attempts + 1

    def forget_attempts(self, event: events.Authorized | events.AuthorizationEnded) -> None:
        """Begin anew: the code was right."""
        self.attempts = 0

    def wait_for_the_next_code(self, event: events.TokenPresented) -> float:
        """Return the wait in seconds, which grows with every code."""
        return float(min(FIRST_WAIT * 2 ** min(self.attempts - 1, 16), LONGEST_WAIT))
