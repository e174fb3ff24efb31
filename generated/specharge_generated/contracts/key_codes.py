# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `key_codes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.key_codes import KEY_CODES

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class KeyCodesContract(Machine):
    """Makes it hard to guess the codes that drivers enter."""

    program: ClassVar[Program] = KEY_CODES

    if TYPE_CHECKING:

        @abstractmethod
        def count_attempt(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def driver_came_by_key_code(self, event: events.Authorized) -> bool:
            """On authorized."""

        @abstractmethod
        def forget_attempts(self, event: events.Authorized | events.AuthorizationEnded) -> None:
            """On authorized, authorization_ended."""

        @abstractmethod
        def it_was_ended_by_a_key_code(self, event: events.AuthorizationEnded) -> bool:
            """On authorization_ended."""

        @abstractmethod
        def token_is_a_key_code(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def wait_for_the_next_code(self, event: events.TokenPresented) -> float | None:
            """On token_presented."""
