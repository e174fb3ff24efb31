"""The answer to GetLog (use case N01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from specharge_engine.logs import security_log
from specharge_engine.timestamps import parse_time
from specharge_generated import events
from specharge_generated.contracts.get_log import GetLogContract

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import GetLogRequest

Request: TypeAlias = "Received[GetLogRequest]"
PROTOCOLS = "OCPPCommCtrlr.FileTransferProtocols"
# What the station's uploader speaks, whatever else the variable names.
SPOKEN = ("HTTP", "HTTPS")


class GetLog(GetLogContract):
    """Looks whether there is anything to upload, and whether there is a way; both are looked up anew."""

    def location_can_be_reached(self, event: Request) -> bool:
        """Tell whether the location is a URL of a protocol that the station uploads by."""
        location = event.payload.log.remoteLocation
        if any(letter.isspace() or not letter.isprintable() for letter in location):
            return False
        try:
            parts = urlsplit(location)
            host, _ = parts.hostname, parts.port
        except ValueError:
            return False
        scheme = parts.scheme.upper()
        return bool(host) and scheme in SPOKEN and scheme in self.station.values[PROTOCOLS]

    def log_is_available(self, event: Request) -> bool:
        """Tell whether the log has anything of the time that is asked for; diagnostics go back to the boot."""
        oldest, latest = _window(event)
        if event.payload.logType == "SecurityLog":
            return bool(security_log(self.station.records, oldest, latest))
        booted, now = self.station.booted_at + self.station.offset, self.station.now + self.station.offset
        if oldest is not None and latest is not None and oldest > latest:
            return False
        return (oldest is None or oldest <= now) and (latest is None or latest >= booted)

    def compose_GetLogResponse(self, event: Request, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Name the file."""
        return {"filename": self._filename(event)}

    def compose_log_upload_ordered(self, event: Request) -> events.LogUploadOrdered:
        """Hand over what is to be uploaded, and how often that is tried."""
        request = event.payload
        oldest, latest = _window(event)
        return events.LogUploadOrdered(
            order={
                "request_id": request.requestId,
                "log_type": request.logType,
                "location": request.log.remoteLocation,
                "filename": self._filename(event),
                "oldest": oldest,
                "latest": latest,
                "retries": request.retries,
                "retry_interval": request.retryInterval,
            }
        )

    def _filename(self, event: Request) -> str:
        kind = "security" if event.payload.logType == "SecurityLog" else "diagnostics"
        moment = "".join(letter for letter in self.station.timestamp()[:19] if letter.isalnum())
        return f"{kind}-log-{moment}.jsonl"


def _window(event: Request) -> tuple[float | None, float | None]:
    log = event.payload.log
    oldest, latest = log.oldestTimestamp, log.latestTimestamp
    return None if oldest is None else parse_time(oldest), None if latest is None else parse_time(latest)
