# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `evse_reset`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.evse_reset import EVSE_RESET

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Expired
    from specharge_engine.table import Program
    from specharge_generated import events

class EvseResetContract(Machine):
    """Resets one EVSE while the station runs on. A reset that waits for the EVSE to be idle is not kept over a power cut, which resets every EVSE."""

    program: ClassVar[Program] = EVSE_RESET

    if TYPE_CHECKING:

        @abstractmethod
        def a_retry_is_left(self, event: Expired) -> bool:
            """On reset_overdue."""

        @abstractmethod
        def count_retry(self, event: Expired) -> None:
            """On reset_overdue."""

        @abstractmethod
        def evse_is_idle(self, event: Expired) -> bool:
            """On check."""

        @abstractmethod
        def forget_retries(self, event: events.EvseResetOrdered | Expired) -> None:
            """On evse_reset_ordered, check, delivery_overdue."""

        @abstractmethod
        def message_timeout(self, event: Expired | events.TransactionEnded) -> float | None:
            """On check, transaction_ended."""

        @abstractmethod
        def messages_wait_for_the_csms(self, event: Expired) -> bool:
            """On check."""
