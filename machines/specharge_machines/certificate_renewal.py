"""How the station has a certificate of its own signed (use cases A02, A03), for machines that differ in what it is for.

The rule of this file: keys are made and kept by the certificate desk; here is only the signing request, and how often
it was sent.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.certificates import COMBINED, STATION, V2G
from specharge_engine.machine import Machine
from specharge_generated import events
from specharge_machines.trust_store import TrustStore

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Expired, Failed
    from specharge_generated.messages import SignCertificateRequest, SignCertificateResponse

Outcome: TypeAlias = "Answered[SignCertificateRequest, SignCertificateResponse] | Failed[SignCertificateRequest]"
Moment = events.CertificatesSurveyed | events.CsmsTimeReceived

# "One month" before a certificate expires (A03.FR.02), in seconds.
A_MONTH = 30 * 86_400.0


class CertificateRenewal(Machine):
    """Keeps the signing request in hand and counts how often it was sent again.

    `use` is what the key is for, `wanted` whether the CSMS has triggered it.
    """

    use: str = ""
    wanted: bool = False
    csr: str = ""
    repeats: int = 0

    def it_is_wanted_here(self, event: events.CertificateRenewalWanted) -> bool:
        """Tell whether the certificate that the CSMS wants is of this machine's kind."""
        return event.use in self._kinds()

    def it_is_for_this_certificate(self, event: events.CsrMade) -> bool:
        """Tell whether the new key is the one that was commanded."""
        return event.use == self.use

    def csr_is_there(self, event: events.CsrMade) -> bool:
        """Tell whether a key could be made and kept."""
        return event.csr is not None

    def the_csms_wants_it(self, event: events.CsrMade) -> bool:
        """Tell whether the CSMS has triggered SignCertificate."""
        return self.wanted

    def it_is_about_this_csr(self, event: Outcome) -> bool:
        """Tell whether the outcome is that of the present signing request, not of one before it."""
        return event.request.csr == self.csr

    def it_was_not_sent(self, event: Failed[SignCertificateRequest]) -> bool:
        """Tell whether there was no link, or no acceptance by the CSMS."""
        return event.code == "NotSent"

    def a_repeat_is_left(self, event: Expired) -> bool:
        """Tell whether the wait may be doubled once more (SecurityCtrlr.CertSigningRepeatTimes)."""
        return self.repeats < int(self.station.values.get("SecurityCtrlr.CertSigningRepeatTimes") or 0)

    def it_may_be_for_this_certificate(self, event: events.CertificateRefused) -> bool:
        """Tell whether the refused certificate was for this machine's kind, or for none that was told."""
        return event.use is None or event.use in self._kinds()

    def it_is_for_this_certificate_and_key(self, event: events.CertificateRenewed) -> bool:
        """Tell whether what was asked for is there now."""
        wanted = {STATION, V2G} if self.use == COMBINED else {self.use}
        return wanted == set(event.uses)

    def certificate_is_there(self, event: Moment) -> bool:
        """Tell whether the station has a certificate of this kind, which will expire."""
        return self._expiry(event) is not None

    def until_a_month_before_expiry(self, event: Moment) -> float:
        """Return the seconds until it is time to renew; a moment when that has passed."""
        expires = self._expiry(event)
        assert expires is not None
        return max(1.0, expires - A_MONTH - self.station.offset - self.station.now)

    def subject_is_set(self, event: Expired) -> bool:
        """Tell whether the name is known that the certificate should bear."""
        return subject_is_set(self, self._kinds()[0])

    def back_off(self, event: Outcome) -> float:
        """Return how long to wait for the certificate: CertSigningWaitMinimum, doubled with every repeat."""
        return float(self.station.values.get("SecurityCtrlr.CertSigningWaitMinimum") or 0) * float(2**self.repeats)

    def note_use(self, event: events.CertificateRenewalWanted) -> None:
        """Remember what the certificate is for."""
        self.use, self.wanted = event.use, True

    def note_own_use(self, event: Expired) -> None:
        """Renew what this machine is there for."""
        self.use, self.wanted = self._kinds()[0], False

    def begin_anew(self, event: events.CertificateRenewalWanted | Expired) -> None:
        """Forget what was asked for before."""
        self.csr, self.repeats = "", 0

    def note_csr(self, event: events.CsrMade) -> None:
        """Keep the signing request: it may be sent several times."""
        assert event.csr is not None
        self.csr = event.csr

    def count_repeat(self, event: Expired) -> None:
        """Count how often the wait was doubled."""
        self.repeats = self.repeats + 1

    def compose_make_csr(
        self, event: events.CertificateRenewalWanted | Expired | events.StationStarted
    ) -> dict[str, Any]:
        """Tell the use and the name of the certificate."""
        return {"use": self.use, "subject": subject_of(self, self.use)}

    def compose_SignCertificateRequest(
        self, event: events.CsrMade | events.StationAccepted | events.LinkUp | Expired, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Send the request; a certificate for both purposes has no type."""
        return {"csr": self.csr, "certificateType": None if self.use == COMBINED else self.use}

    def compose_signing_denied(
        self, event: Answered[SignCertificateRequest, SignCertificateResponse]
    ) -> events.SigningDenied:
        """Tell what the certificate would have been for."""
        return events.SigningDenied(use=self.use)

    @abstractmethod
    def _kinds(self) -> tuple[str, ...]:
        """Return what certificates of this machine are for, the usual one first."""

    def _expiry(self, event: Moment) -> float | None:
        """Return when the certificate expires, in seconds of the Unix epoch, as the desk told or tells just now."""
        known = event if isinstance(event, events.CertificatesSurveyed) else self.station.instance(TrustStore).survey
        if known is None:
            return None
        return known.v2g_certificate_expires if self._kinds()[0] == V2G else known.station_certificate_expires


def subject_of(machine: Machine, use: str) -> dict[str, str]:
    """Return the name that a certificate for this use bears (A00.FR.509, A00.FR.511; of ISO 15118, its SECC)."""
    values, identity = machine.station.values, machine.station.site.identity
    organization = str(values.get("SecurityCtrlr.OrganizationName") or "")
    if use != V2G:
        return {"organization": organization, "common_name": identity.serial_number or identity.id}
    return {
        "organization": str(values.get("ISO15118Ctrlr.OrganizationName") or "") or organization,
        "common_name": str(values.get("ISO15118Ctrlr.SeccId") or ""),
        "country": str(values.get("ISO15118Ctrlr.CountryName") or ""),
    }


def subject_is_set(machine: Machine, use: str) -> bool:
    """Tell whether the variables that name the owner of a certificate are set."""
    subject = subject_of(machine, use)
    return bool(subject["organization"] and subject["common_name"])
