"""The answer to TriggerMessage (use case F06)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_engine.certificates import COMBINED, STATION, V2G
from specharge_generated import events
from specharge_generated.contracts.trigger_message import TriggerMessageContract
from specharge_machines.certificate_renewal import subject_is_set
from specharge_machines.meter_values import MeterValues
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import TriggerMessageRequest

Request: TypeAlias = "Received[TriggerMessageRequest]"

# What SignCertificate is triggered by, and what the certificate is for.
CERTIFICATES: dict[str, str] = {
    "SignChargingStationCertificate": STATION,
    "SignV2GCertificate": V2G,
    "SignCombinedCertificate": COMBINED,
}


class TriggerMessage(TriggerMessageContract):
    """Checks that the wanted message can be had, and tells the machine that sends it."""

    def connector_is_known(self, event: Request) -> bool:
        """Tell whether the request names a connector of this station."""
        evse = event.payload.evse
        return evse is not None and (evse.id, evse.connectorId) in self.station.site.addresses("connector")

    def evse_is_known(self, event: Request) -> bool:
        """Tell whether the request is for all EVSEs, for one of this station, or for the station itself (EVSE 0)."""
        evse = event.payload.evse
        return evse is None or (evse.id, None) in self.station.site.addresses("evse")

    def a_meter_has_values(self, event: Request) -> bool:
        """Tell whether the meter of the request's EVSE, or any if it names none, has a configured measurand."""
        evse = event.payload.evse
        meters = self.station.machines(MeterValues)
        return any(each.evse_has_values(event) for each in meters if evse is None or each.evse == evse.id)

    def a_transaction_is_open_there(self, event: Request) -> bool:
        """Tell whether a transaction is open at the EVSE of the request, or at any if it names none."""
        evse = event.payload.evse
        return any(
            each.is_open and (evse is None or each.evse == evse.id) for each in self.station.machines(Transaction)
        )

    def a_certificate_is_wanted(self, event: Request) -> bool:
        """Tell whether the wanted message is SignCertificate."""
        return event.payload.requestedMessage in CERTIFICATES

    def station_subject_is_set(self, event: Request) -> bool:
        """Tell whether the name is known that the Charging Station certificate should bear."""
        return subject_is_set(self, STATION)

    def v2g_subject_is_set(self, event: Request) -> bool:
        """Tell whether the name is known that the V2G certificate should bear."""
        return subject_is_set(self, V2G)

    def compose_certificate_renewal_wanted(self, event: Request) -> events.CertificateRenewalWanted:
        """Tell what the certificate is for."""
        return events.CertificateRenewalWanted(use=CERTIFICATES[event.payload.requestedMessage])

    def compose_status_wanted(self, event: Request) -> events.StatusWanted:
        """Address the connector of the request."""
        evse = event.payload.evse
        assert evse is not None
        return events.StatusWanted(evse=evse.id, connector=evse.connectorId)

    def compose_meter_values_wanted(self, event: Request) -> events.MeterValuesWanted:
        """Address the EVSE of the request, or all."""
        evse = event.payload.evse
        return events.MeterValuesWanted(evse=evse.id if evse else None)

    def compose_transaction_event_wanted(self, event: Request) -> events.TransactionEventWanted:
        """Address the EVSE of the request, or all."""
        evse = event.payload.evse
        return events.TransactionEventWanted(evse=evse.id if evse else None)
