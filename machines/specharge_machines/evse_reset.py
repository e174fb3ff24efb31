"""The reset of one EVSE (use cases B11, B12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine import exchange
from specharge_generated.contracts.evse_reset import EvseResetContract
from specharge_machines import idleness

if TYPE_CHECKING:
    from specharge_engine.events import Expired
    from specharge_generated import events


class EvseReset(EvseResetContract):
    """`retries` is how often the hardware was told again."""

    retries: int = 0

    def evse_is_idle(self, event: Expired) -> bool:
        """Tell whether nothing goes on that a reset would disturb."""
        return self.evse is not None and idleness.evse_is_idle(self.station, self.evse)

    def messages_wait_for_the_csms(self, event: Expired) -> bool:
        """Tell whether the CSMS has still to answer TransactionEvents of this EVSE."""
        return idleness.messages_wait_for_the_csms(self.station, self.evse)

    def a_retry_is_left(self, event: Expired) -> bool:
        """Tell whether the hardware may be told again (OCPPCommCtrlr.ResetRetries)."""
        return self.retries < int(self.station.values.get("OCPPCommCtrlr.ResetRetries") or 0)

    def message_timeout(self, event: events.TransactionEnded | Expired) -> float:
        """Return how long the CSMS may take to answer, in seconds."""
        return exchange.message_timeout(self.station)

    def count_retry(self, event: Expired) -> None:
        """Count how often the hardware was told again."""
        self.retries = self.retries + 1

    def forget_retries(self, event: events.EvseResetOrdered | Expired) -> None:
        """Begin to count anew."""
        self.retries = 0
