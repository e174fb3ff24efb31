# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `certificate_signed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.certificate_signed import CERTIFICATE_SIGNED

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class CertificateSignedContract(RequestMachine):
    """Answers CertificateSigned, after a look at the certificate."""

    program: ClassVar[Program] = CERTIFICATE_SIGNED

    if TYPE_CHECKING:

        @abstractmethod
        def certificate_is_valid(self, event: events.SignedCertificateChecked) -> bool:
            """On signed_certificate_checked."""

        @abstractmethod
        def chain_is_larger_than_allowed(self, event: Received[messages.CertificateSignedRequest]) -> bool:
            """On CertificateSignedRequest."""

        @abstractmethod
        def compose_certificate_refused(self, event: events.SignedCertificateChecked) -> events.CertificateRefused:
            """On signed_certificate_checked."""

        @abstractmethod
        def compose_certificate_renewed(self, event: events.SignedCertificateChecked) -> events.CertificateRenewed:
            """On signed_certificate_checked."""

        @abstractmethod
        def compose_check_signed_certificate(
            self, event: Received[messages.CertificateSignedRequest]
        ) -> dict[str, Any]:
            """On CertificateSignedRequest."""

        @abstractmethod
        def note_use(self, event: Received[messages.CertificateSignedRequest]) -> None:
            """On CertificateSignedRequest."""

        @abstractmethod
        def outcome_is_of_this_request(self, event: events.SignedCertificateChecked) -> bool:
            """On signed_certificate_checked."""

        @abstractmethod
        def what_is_wrong(self, event: events.SignedCertificateChecked) -> str | None:
            """On signed_certificate_checked."""

        @abstractmethod
        def what_it_is_for(self, event: events.SignedCertificateChecked) -> str | None:
            """On signed_certificate_checked."""
