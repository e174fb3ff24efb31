"""Registration with the CSMS: BootNotification and what its answer means (use cases B01, B02, B03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.registration import RegistrationContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Expired, Failed
    from specharge_generated.messages import BootNotificationRequest, BootNotificationResponse

Answer: TypeAlias = "Answered[BootNotificationRequest, BootNotificationResponse]"

# However short the back-off is configured, an unanswered BootNotification is not repeated sooner.
SHORTEST_OWN_INTERVAL = 10.0


class Registration(RegistrationContract):
    """Keeps count of unanswered attempts, so that its own interval grows."""

    unanswered: int = 0

    def given_interval(self, event: Answer) -> float:
        """Return the interval of the answer, in seconds."""
        return float(event.payload.interval)

    def own_interval(self, event: Answer | Failed[BootNotificationRequest]) -> float:
        """Return an interval that does not flood the CSMS: it doubles with each attempt, and has a random part."""
        values = self.station.values
        doublings = min(self.unanswered, int(values.get("OCPPCommCtrlr.RetryBackOffRepeatTimes") or 0))
        self.unanswered = self.unanswered + 1
        shortest = max(float(values.get("OCPPCommCtrlr.RetryBackOffWaitMinimum") or 0), SHORTEST_OWN_INTERVAL)
        spread = float(values.get("OCPPCommCtrlr.RetryBackOffRandomRange") or 0)
        return shortest * float(2**doublings) + self.station.random.uniform(0, spread)

    def note_registration(self, event: Answer) -> None:
        """Let the outbox know what may be sent from now on."""
        self.unanswered = 0
        self.station.set_registration(event.payload.status)

    def forget_registration(self, event: events.NetworkProfileSwitched) -> None:
        """Begin anew with this CSMS: until it has accepted the station, it is sent nothing but BootNotification."""
        self.unanswered = 0
        self.station.set_registration("none")

    def compose_BootNotificationRequest(
        self,
        event: events.LinkUp | events.NetworkProfileSwitched | events.BootNotificationWanted | Expired,
        constants: Mapping[str, Any],
    ) -> dict[str, Any]:
        """Say who the station is and why it boots; the reason is that of its last start."""
        identity = self.station.site.identity
        station = {
            "model": identity.model,
            "vendorName": identity.vendor_name,
            "serialNumber": identity.serial_number,
            "firmwareVersion": identity.firmware_version,
        }
        triggered = isinstance(event, events.BootNotificationWanted)
        return {"reason": "Triggered" if triggered else self.station.boot_reason, "chargingStation": station}

    def compose_csms_time_received(self, event: Answer) -> events.CsmsTimeReceived:
        """Pass the CSMS's time on."""
        return events.CsmsTimeReceived(time=event.payload.currentTime)

    def compose_station_accepted(self, event: Answer) -> events.StationAccepted:
        """Pass the heartbeat interval on."""
        return events.StationAccepted(interval=event.payload.interval)
