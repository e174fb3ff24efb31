# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `log_upload`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.log_upload import LOG_UPLOAD

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class LogUploadContract(Machine):
    """Uploads one log at a time, and keeps the CSMS informed of it."""

    program: ClassVar[Program] = LOG_UPLOAD

    if TYPE_CHECKING:

        @abstractmethod
        def attempts_are_left(self, event: events.LogUploadFailed) -> bool:
            """On log_upload_failed."""

        @abstractmethod
        def compose_LogStatusNotificationRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
            """On 7 events."""

        @abstractmethod
        def compose_upload_log(self, event: events.LogUploadBegun | Expired | events.StationStarted) -> dict[str, Any]:
            """On log_upload_begun, next_attempt, station_started."""

        @abstractmethod
        def count_attempt(self, event: events.LogUploadFailed) -> None:
            """On log_upload_failed."""

        @abstractmethod
        def it_is_this_upload(self, event: events.LogUploaded | events.LogUploadFailed) -> bool:
            """On log_uploaded, log_upload_failed."""

        @abstractmethod
        def it_was_the_outcome(
            self, event: Answered[messages.LogStatusNotificationRequest, messages.LogStatusNotificationResponse] | Failed[messages.LogStatusNotificationRequest]
        ) -> bool:
            """On LogStatusNotificationResponse, LogStatusNotificationFailed."""

        @abstractmethod
        def note_order(self, event: events.LogUploadOrdered) -> None:
            """On log_upload_ordered."""

        @abstractmethod
        def note_outcome(self, event: events.LogUploaded | events.LogUploadFailed) -> None:
            """On log_uploaded, log_upload_failed."""

        @abstractmethod
        def permission_was_denied(self, event: events.LogUploadFailed) -> bool:
            """On log_upload_failed."""

        @abstractmethod
        def retry_interval(self, event: events.LogUploadFailed) -> float | None:
            """On log_upload_failed."""

        @abstractmethod
        def server_does_not_take_uploads(self, event: events.LogUploadFailed) -> bool:
            """On log_upload_failed."""

        @abstractmethod
        def server_found_the_message_bad(self, event: events.LogUploadFailed) -> bool:
            """On log_upload_failed."""

        @abstractmethod
        def take_order(self, event: events.LogUploadBegun) -> None:
            """On log_upload_begun."""
