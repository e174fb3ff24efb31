"""What the station keeps for a log, and the upload of one when the kernel orders it (OCPP 2.0.1 N01)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from specharge_engine.effects import Step
from specharge_engine.events import Event
from specharge_engine.kernel import Kernel
from specharge_engine.logs import MOST_STEPS, DiagnosticsLog, security_log
from specharge_engine.upload import Uploader


class LogDesk:
    """Serves one station. `report` takes events to it, `events` makes them, `roots` are those of the CSMS, as PEM.

    One of a thousand in a process `remembers` nothing: its diagnostics tell how it is and not what it did.
    """

    def __init__(
        self,
        report: Callable[[Event], None],
        events: Mapping[str, Callable[..., Event]],
        roots: Callable[[], Sequence[str]],
        *,
        remembers: bool = True,
    ) -> None:
        self._report = report
        self._events = events
        self._diagnostics = DiagnosticsLog(MOST_STEPS if remembers else 0)
        self._uploader = Uploader(self._ended, roots)

    def observe(self, kernel: Kernel, step: Step) -> None:
        """Take a step into the diagnostics."""
        self._diagnostics.add(kernel.now + kernel.offset, step)

    def go_down(self) -> None:
        """End what runs and forget what the present boot has done."""
        self._uploader.stop()
        self._diagnostics.clear()

    def upload(
        self,
        kernel: Kernel,
        reference: str,
        log_type: str,
        location: str,
        filename: str,
        oldest: float | None = None,
        latest: float | None = None,
    ) -> None:
        """Begin to upload a log as it is now; `log_uploaded` or `log_upload_failed` tells how it ended."""
        if log_type == "SecurityLog":
            lines = security_log(kernel.records, oldest, latest)
        else:
            lines = self._diagnostics.lines(kernel, oldest, latest)
        body = "".join(f"{line}\n" for line in lines).encode(errors="replace")
        self._uploader.start(reference, location, filename, body)

    def _ended(self, reference: str, outcome: str) -> None:
        if outcome == "Uploaded":
            self._report(self._events["log_uploaded"](reference=reference))
        else:
            self._report(self._events["log_upload_failed"](reference=reference, outcome=outcome))
