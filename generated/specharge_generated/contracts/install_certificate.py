# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `install_certificate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.install_certificate import INSTALL_CERTIFICATE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class InstallCertificateContract(RequestMachine):
    """Answers InstallCertificate."""

    program: ClassVar[Program] = INSTALL_CERTIFICATE

    if TYPE_CHECKING:

        @abstractmethod
        def certificate_is_invalid(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def certificate_is_not_signed_by_the_old_one(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def compose_install_certificate(self, event: Received[messages.InstallCertificateRequest]) -> dict[str, Any]:
            """On InstallCertificateRequest."""

        @abstractmethod
        def installation_failed(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def it_was_installed(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def note_use(self, event: Received[messages.InstallCertificateRequest]) -> None:
            """On InstallCertificateRequest."""

        @abstractmethod
        def outcome_is_of_this_request(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def there_are_too_many(self, event: events.CertificateInstalled) -> bool:
            """On certificate_installed."""

        @abstractmethod
        def what_it_is_for(self, event: events.CertificateInstalled) -> str | None:
            """On certificate_installed."""
