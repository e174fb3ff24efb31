# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_installed_certificate_ids`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_installed_certificate_ids import GET_INSTALLED_CERTIFICATE_IDS

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class GetInstalledCertificateIdsContract(RequestMachine):
    """Answers GetInstalledCertificateIds."""

    program: ClassVar[Program] = GET_INSTALLED_CERTIFICATE_IDS

    if TYPE_CHECKING:

        @abstractmethod
        def a_certificate_was_found(self, event: events.CertificatesListed) -> bool:
            """On certificates_listed."""

        @abstractmethod
        def compose_GetInstalledCertificateIdsResponse(
            self, event: events.CertificatesListed, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On certificates_listed."""

        @abstractmethod
        def compose_list_certificates(
            self, event: Received[messages.GetInstalledCertificateIdsRequest]
        ) -> dict[str, Any]:
            """On GetInstalledCertificateIdsRequest."""

        @abstractmethod
        def outcome_is_of_this_request(self, event: events.CertificatesListed) -> bool:
            """On certificates_listed."""
