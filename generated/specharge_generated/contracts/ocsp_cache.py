# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `ocsp_cache`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.ocsp_cache import OCSP_CACHE

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class OcspCacheContract(Machine):
    """Asks the CSMS for the OCSP status of the V2G certificates, and keeps it for the EVs."""

    program: ClassVar[Program] = OCSP_CACHE

    if TYPE_CHECKING:

        @abstractmethod
        def a_status_can_be_asked_for(self, event: events.OcspRequestsListed) -> bool:
            """On ocsp_requests_listed."""

        @abstractmethod
        def a_status_is_kept(self, event: events.StationStarted) -> bool:
            """On station_started."""

        @abstractmethod
        def another_is_left(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse]
        ) -> bool:
            """On GetCertificateStatusResponse."""

        @abstractmethod
        def compose_GetCertificateStatusRequest(
            self, event: events.OcspRequestsListed | Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On ocsp_requests_listed, GetCertificateStatusResponse."""

        @abstractmethod
        def compose_take_ocsp_statuses(
            self, event: events.StationStarted | Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse] | Failed[messages.GetCertificateStatusRequest]
        ) -> dict[str, Any]:
            """On station_started, GetCertificateStatusResponse, GetCertificateStatusFailed."""

        @abstractmethod
        def go_on_to_the_next(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse]
        ) -> None:
            """On GetCertificateStatusResponse."""

        @abstractmethod
        def it_is_a_v2g_certificate(self, event: events.CertificateRenewed) -> bool:
            """On certificate_renewed."""

        @abstractmethod
        def keep_status(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse]
        ) -> None:
            """On GetCertificateStatusResponse."""

        @abstractmethod
        def note_failure(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse] | Failed[messages.GetCertificateStatusRequest]
        ) -> None:
            """On GetCertificateStatusResponse, GetCertificateStatusFailed."""

        @abstractmethod
        def note_requests(self, event: events.OcspRequestsListed) -> None:
            """On ocsp_requests_listed."""

        @abstractmethod
        def outcome_is_of_the_message_in_hand(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse] | Failed[messages.GetCertificateStatusRequest]
        ) -> bool:
            """On GetCertificateStatusResponse, GetCertificateStatusFailed."""

        @abstractmethod
        def refresh_is_planned(self, event: events.StationAccepted) -> bool:
            """On station_accepted."""

        @abstractmethod
        def until_refresh(
            self, event: Answered[messages.GetCertificateStatusRequest, messages.GetCertificateStatusResponse] | Failed[messages.GetCertificateStatusRequest]
        ) -> float | None:
            """On GetCertificateStatusResponse, GetCertificateStatusFailed."""
