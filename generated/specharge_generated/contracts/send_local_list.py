# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `send_local_list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.send_local_list import SEND_LOCAL_LIST

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class SendLocalListContract(RequestMachine):
    """Answers SendLocalList; the Local Authorization List is changed in the same step."""

    program: ClassVar[Program] = SEND_LOCAL_LIST

    if TYPE_CHECKING:

        @abstractmethod
        def an_entry_lacks_its_info(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def an_id_token_comes_twice(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def message_is_longer_than_allowed(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def more_entries_than_a_message_may_have(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def replace_the_list(self, event: Received[messages.SendLocalListRequest]) -> None:
            """On SendLocalListRequest."""

        @abstractmethod
        def there_are_no_entries(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def there_is_no_room(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""

        @abstractmethod
        def update_the_list(self, event: Received[messages.SendLocalListRequest]) -> None:
            """On SendLocalListRequest."""

        @abstractmethod
        def version_is_not_newer(self, event: Received[messages.SendLocalListRequest]) -> bool:
            """On SendLocalListRequest."""
