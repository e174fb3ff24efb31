# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `token_reader`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.token_reader import TOKEN_READER

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class TokenReaderContract(Machine):
    """Finds the EVSE that a presented idToken is meant for."""

    program: ClassVar[Program] = TOKEN_READER

    if TYPE_CHECKING:

        @abstractmethod
        def aim_at_evse_in_use(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_evse_of_reader(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_evse_of_the_group(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_evse_with_ev(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_free_evse(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_no_evse(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def aim_at_reserved_evse(self, event: events.TokenPresented) -> None:
            """On token_presented."""

        @abstractmethod
        def an_ev_waits_for_a_driver(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def an_evse_is_reserved_for_the_token(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def compose_show_message(self, event: events.TokenPresented) -> dict[str, Any]:
            """On token_presented."""

        @abstractmethod
        def compose_token_offered(self, event: events.TokenPresented) -> events.TokenOffered:
            """On token_presented."""

        @abstractmethod
        def group_is_in_use_at_an_evse(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def note_latest_ev(self, event: events.EvConnected) -> None:
            """On ev_connected."""

        @abstractmethod
        def only_one_evse_is_free(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def reader_belongs_to_an_evse(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def token_is_a_key_code(self, event: events.TokenPresented) -> bool:
            """On token_presented."""

        @abstractmethod
        def token_is_in_use_at_an_evse(self, event: events.TokenPresented) -> bool:
            """On token_presented."""
