# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reboot`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.reboot import REBOOT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Expired
    from specharge_engine.table import Program
    from specharge_generated import events

class RebootContract(Machine):
    """Takes the whole station down so that it boots anew. A reboot that waits for the station to be idle is not kept over a power cut, which is a reboot itself."""

    program: ClassVar[Program] = REBOOT

    if TYPE_CHECKING:

        @abstractmethod
        def a_retry_is_left(self, event: Expired) -> bool:
            """On reset_overdue."""

        @abstractmethod
        def a_transaction_is_open(self, event: events.RebootOrdered | events.TransactionEnded) -> bool:
            """On reboot_ordered, transaction_ended."""

        @abstractmethod
        def compose_reboot_begun(self, event: events.RebootOrdered | Expired) -> events.RebootBegun:
            """On reboot_ordered, check, delivery_overdue."""

        @abstractmethod
        def count_retry(self, event: Expired) -> None:
            """On reset_overdue."""

        @abstractmethod
        def message_timeout(self, event: Expired | events.TransactionEnded) -> float | None:
            """On check, transaction_ended."""

        @abstractmethod
        def messages_wait_for_the_csms(self, event: Expired) -> bool:
            """On check."""

        @abstractmethod
        def note_remote_reset(self, event: events.RebootOrdered) -> None:
            """On reboot_ordered."""

        @abstractmethod
        def note_scheduled_reset(self, event: Expired) -> None:
            """On check."""

        @abstractmethod
        def resume_sending(self, event: Expired) -> None:
            """On reset_overdue."""

        @abstractmethod
        def station_is_idle(self, event: Expired) -> bool:
            """On check."""

        @abstractmethod
        def stop_sending(self, event: events.RebootOrdered | Expired) -> None:
            """On reboot_ordered, check, delivery_overdue."""
