"""The way down of the whole station, until the hardware resets it (use cases B11, B12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine import exchange
from specharge_generated import events
from specharge_generated.contracts.reboot import RebootContract
from specharge_machines import availability, idleness

if TYPE_CHECKING:
    from specharge_engine.events import Expired
    from specharge_generated.messages import BootReasonEnumType


class Reboot(RebootContract):
    """`reason` is what the next BootNotification tells, `retries` how often the hardware was told again."""

    reason: BootReasonEnumType = "RemoteReset"
    retries: int = 0

    def a_transaction_is_open(self, event: events.RebootOrdered | events.TransactionEnded) -> bool:
        """Tell whether a transaction is open at the station."""
        return availability.transaction_is_anywhere(self.station)

    def station_is_idle(self, event: Expired) -> bool:
        """Tell whether nothing goes on that a reboot would disturb."""
        return idleness.station_is_idle(self.station)

    def messages_wait_for_the_csms(self, event: Expired) -> bool:
        """Tell whether the CSMS has still to answer TransactionEvents."""
        return idleness.messages_wait_for_the_csms(self.station, None)

    def a_retry_is_left(self, event: Expired) -> bool:
        """Tell whether the hardware may be told again (OCPPCommCtrlr.ResetRetries)."""
        return self.retries < int(self.station.values.get("OCPPCommCtrlr.ResetRetries") or 0)

    def message_timeout(self, event: events.TransactionEnded | Expired) -> float:
        """Return how long the CSMS may take to answer, in seconds."""
        return exchange.message_timeout(self.station)

    def note_remote_reset(self, event: events.RebootOrdered) -> None:
        """Remember that the CSMS wanted the reset at once."""
        self.reason = "RemoteReset"

    def note_scheduled_reset(self, event: Expired) -> None:
        """Remember that the reset was put off."""
        self.reason = "ScheduledReset"

    def count_retry(self, event: Expired) -> None:
        """Count how often the hardware was told again."""
        self.retries = self.retries + 1

    def stop_sending(self, event: events.RebootOrdered | Expired) -> None:
        """Let no request leave any more: an answer would not be heard, and would count as a failure."""
        self.retries = 0
        self.station.hold_requests(True)

    def resume_sending(self, event: Expired) -> None:
        """Let requests leave again."""
        self.station.hold_requests(False)

    def compose_reboot_begun(self, event: events.RebootOrdered | Expired) -> events.RebootBegun:
        """Say why the station boots."""
        return events.RebootBegun(reason=self.reason)
