"""The upload of a log, and what the CSMS is told of it (use case N01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.satisfies import satisfies
from specharge_generated import events
from specharge_generated.contracts.log_upload import LogUploadContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Failed
    from specharge_generated.messages import (
        LogStatusNotificationRequest,
        LogStatusNotificationResponse,
        UploadLogStatusEnumType,
    )

# Where GetLog leaves it to the station: how often a failed upload is tried again, and after how many seconds.
RETRIES = 2
RETRY_INTERVAL = 60
# What an upload ends in; anything else is told while it goes on.
OUTCOMES = ("Uploaded", "UploadFailure", "PermissionDenied", "BadMessage", "NotSupportedOperation")

Ended = events.LogUploaded | events.LogUploadFailed
Told: TypeAlias = (
    "Answered[LogStatusNotificationRequest, LogStatusNotificationResponse] | Failed[LogStatusNotificationRequest]"
)


class LogUpload(LogUploadContract):
    """`order` is what GetLog asked for last but for `next_order`, which waits until the upload before it has ended.

    `reference` names an order to the uploader, as requestIds may come twice.
    """

    order: dict[str, Any] | None = None
    next_order: dict[str, Any] | None = None
    reference: str = ""
    failures: int = 0
    outcome: UploadLogStatusEnumType | None = None

    def note_order(self, event: events.LogUploadOrdered) -> None:
        """Keep what the CSMS wants until nothing is in its way."""
        self.next_order = event.order

    def take_order(self, event: events.LogUploadBegun) -> None:
        """Begin with what the CSMS wants."""
        self.order, self.next_order = self.next_order, None
        self.reference = self.station.new_id()
        self.failures = 0

    def compose_upload_log(self, event: object) -> dict[str, Any]:
        """Tell the uploader what to upload, and where to."""
        order = self._order()
        told = {name: order[name] for name in ("log_type", "location", "filename")}
        window = {name: order[name] for name in ("oldest", "latest") if order.get(name) is not None}
        return {"reference": self.reference, **told, **window}

    def it_is_this_upload(self, event: Ended) -> bool:
        """Tell whether the uploader speaks of the present upload."""
        return event.reference == self.reference

    def attempts_are_left(self, event: events.LogUploadFailed) -> bool:
        """Tell whether the upload may be tried again."""
        retries = self._order().get("retries")
        return self.failures < (RETRIES if retries is None else retries)

    def count_attempt(self, event: events.LogUploadFailed) -> None:
        """Count an attempt that has failed."""
        self.failures = self.failures + 1

    def retry_interval(self, event: events.LogUploadFailed) -> float:
        """Return the seconds until the next attempt, at least one."""
        seconds = self._order().get("retry_interval")
        return float(RETRY_INTERVAL if seconds is None else max(seconds, 1))

    def permission_was_denied(self, event: events.LogUploadFailed) -> bool:
        """Tell whether the server wants another user or password, or none at all."""
        return event.outcome == "PermissionDenied"

    def server_found_the_message_bad(self, event: events.LogUploadFailed) -> bool:
        """Tell whether the server or the station did not understand the other."""
        return event.outcome == "BadMessage"

    def server_does_not_take_uploads(self, event: events.LogUploadFailed) -> bool:
        """Tell whether the server has neither POST nor PUT at that address."""
        return event.outcome == "NotSupportedOperation"

    def note_outcome(self, event: Ended) -> None:
        """Keep what the CSMS is to be told."""
        self.outcome = event.outcome if isinstance(event, events.LogUploadFailed) else "Uploaded"

    def it_was_the_outcome(self, event: Told) -> bool:
        """Tell whether the CSMS was told how the upload ended, and not that it goes on."""
        return event.request.status in OUTCOMES

    @satisfies("N01.FR.13")
    def compose_LogStatusNotificationRequest(self, event: object, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Name the request of the upload; what the CSMS has missed is told again with the outcome that was kept."""
        missed = {"status": self.outcome} if isinstance(event, events.StationAccepted | events.LinkUp) else {}
        return {**missed, "requestId": self._order()["request_id"]}

    def _order(self) -> dict[str, Any]:
        assert self.order is not None
        return self.order
