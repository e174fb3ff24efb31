# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `station_certificate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.station_certificate import STATION_CERTIFICATE

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class StationCertificateContract(Machine):
    """How the station gets a new certificate for its connection to the CSMS, or one for that and for ISO 15118."""

    program: ClassVar[Program] = STATION_CERTIFICATE

    if TYPE_CHECKING:

        @abstractmethod
        def a_repeat_is_left(self, event: Expired) -> bool:
            """On resend."""

        @abstractmethod
        def back_off(
            self, event: Answered[messages.SignCertificateRequest, messages.SignCertificateResponse] | Failed[messages.SignCertificateRequest]
        ) -> float | None:
            """On SignCertificateResponse, SignCertificateFailed."""

        @abstractmethod
        def begin_anew(self, event: events.CertificateRenewalWanted | Expired) -> None:
            """On certificate_renewal_wanted, renewal_due."""

        @abstractmethod
        def certificate_is_there(self, event: events.CertificatesSurveyed | events.CsmsTimeReceived) -> bool:
            """On certificates_surveyed, csms_time_received."""

        @abstractmethod
        def compose_SignCertificateRequest(
            self, event: events.CsrMade | events.StationAccepted | events.LinkUp | Expired, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On csr_made, station_accepted, link_up, resend."""

        @abstractmethod
        def compose_make_csr(
            self, event: events.CertificateRenewalWanted | events.StationStarted | Expired
        ) -> dict[str, Any]:
            """On certificate_renewal_wanted, station_started, renewal_due."""

        @abstractmethod
        def compose_signing_denied(
            self, event: Answered[messages.SignCertificateRequest, messages.SignCertificateResponse]
        ) -> events.SigningDenied:
            """On SignCertificateResponse."""

        @abstractmethod
        def count_repeat(self, event: Expired) -> None:
            """On resend."""

        @abstractmethod
        def csr_is_there(self, event: events.CsrMade) -> bool:
            """On csr_made."""

        @abstractmethod
        def it_is_about_this_csr(
            self, event: Answered[messages.SignCertificateRequest, messages.SignCertificateResponse] | Failed[messages.SignCertificateRequest]
        ) -> bool:
            """On SignCertificateResponse, SignCertificateFailed."""

        @abstractmethod
        def it_is_for_this_certificate(self, event: events.CsrMade) -> bool:
            """On csr_made."""

        @abstractmethod
        def it_is_for_this_certificate_and_key(self, event: events.CertificateRenewed) -> bool:
            """On certificate_renewed."""

        @abstractmethod
        def it_is_wanted_here(self, event: events.CertificateRenewalWanted) -> bool:
            """On certificate_renewal_wanted."""

        @abstractmethod
        def it_may_be_for_this_certificate(self, event: events.CertificateRefused) -> bool:
            """On certificate_refused."""

        @abstractmethod
        def it_was_not_sent(self, event: Failed[messages.SignCertificateRequest]) -> bool:
            """On SignCertificateFailed."""

        @abstractmethod
        def note_csr(self, event: events.CsrMade) -> None:
            """On csr_made."""

        @abstractmethod
        def note_own_use(self, event: Expired) -> None:
            """On renewal_due."""

        @abstractmethod
        def note_use(self, event: events.CertificateRenewalWanted) -> None:
            """On certificate_renewal_wanted."""

        @abstractmethod
        def subject_is_set(self, event: Expired) -> bool:
            """On renewal_due."""

        @abstractmethod
        def the_csms_wants_it(self, event: events.CsrMade) -> bool:
            """On csr_made."""

        @abstractmethod
        def until_a_month_before_expiry(
            self, event: events.CertificatesSurveyed | events.CsmsTimeReceived
        ) -> float | None:
            """On certificates_surveyed, csms_time_received."""
