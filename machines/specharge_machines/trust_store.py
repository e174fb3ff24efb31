"""What the station knows of its certificates without opening them (blocks A and M)."""

from __future__ import annotations

from typing import Any

from specharge_engine.machine import Machine
from specharge_generated import events
from specharge_generated.contracts.trust_store import TrustStoreContract

ENTRIES = "SecurityCtrlr.CertificateEntries"


class TrustStore(TrustStoreContract):
    """Keeps the last survey, for all machines to see."""

    survey: events.CertificatesSurveyed | None = None

    def another_v2g_certificate_is_used(self, event: events.CertificatesSurveyed) -> bool:
        """Tell whether EVs are to be shown another certificate than so far."""
        told = None if self.survey is None else self.survey.v2g_certificate_mark
        return event.v2g_certificate_mark != told

    def note_survey(self, event: events.CertificatesSurveyed) -> None:
        """Keep what the desk has told, and let SecurityCtrlr.CertificateEntries tell the number."""
        self.survey = event
        self.station.assign(ENTRIES, "Actual", str(event.entries))

    def compose_use_v2g_certificate(self, event: events.CertificatesSurveyed) -> dict[str, Any]:
        """Name the file, or none."""
        return {"file": event.v2g_certificate}


def has_csms_root(machine: Machine) -> bool:
    """Tell whether a root is installed by which a CSMS can be verified; before the first survey, or configured."""
    survey, csms = machine.station.instance(TrustStore).survey, machine.station.site.csms
    return bool(csms is not None and csms.root_certificates) if survey is None else survey.csms_roots > 0


def has_station_certificate(machine: Machine) -> bool:
    """Tell whether a Charging Station certificate is installed; before the first survey, or configured."""
    survey, csms = machine.station.instance(TrustStore).survey, machine.station.site.csms
    if survey is None:
        return csms is not None and csms.certificate is not None
    return survey.station_certificate_expires is not None
