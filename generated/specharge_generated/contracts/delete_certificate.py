# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `delete_certificate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.delete_certificate import DELETE_CERTIFICATE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class DeleteCertificateContract(RequestMachine):
    """Answers DeleteCertificate."""

    program: ClassVar[Program] = DELETE_CERTIFICATE

    if TYPE_CHECKING:

        @abstractmethod
        def compose_delete_certificate(self, event: Received[messages.DeleteCertificateRequest]) -> dict[str, Any]:
            """On DeleteCertificateRequest."""

        @abstractmethod
        def deletion_failed(self, event: events.CertificateDeleted) -> bool:
            """On certificate_deleted."""

        @abstractmethod
        def it_is_in_use(self, event: events.CertificateDeleted) -> bool:
            """On certificate_deleted."""

        @abstractmethod
        def it_is_not_installed(self, event: events.CertificateDeleted) -> bool:
            """On certificate_deleted."""

        @abstractmethod
        def it_was_deleted(self, event: events.CertificateDeleted) -> bool:
            """On certificate_deleted."""

        @abstractmethod
        def note_serial_number(self, event: Received[messages.DeleteCertificateRequest]) -> None:
            """On DeleteCertificateRequest."""

        @abstractmethod
        def outcome_is_of_this_request(self, event: events.CertificateDeleted) -> bool:
            """On certificate_deleted."""

        @abstractmethod
        def what_was_deleted(self, event: events.CertificateDeleted) -> str | None:
            """On certificate_deleted."""
