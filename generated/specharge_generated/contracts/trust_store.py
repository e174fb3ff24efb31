# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `trust_store`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.trust_store import TRUST_STORE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class TrustStoreContract(Machine):
    """What the station knows of its certificates, as the certificate desk tells it."""

    program: ClassVar[Program] = TRUST_STORE

    if TYPE_CHECKING:

        @abstractmethod
        def another_v2g_certificate_is_used(self, event: events.CertificatesSurveyed) -> bool:
            """On certificates_surveyed."""

        @abstractmethod
        def compose_use_v2g_certificate(self, event: events.CertificatesSurveyed) -> dict[str, Any]:
            """On certificates_surveyed."""

        @abstractmethod
        def note_survey(self, event: events.CertificatesSurveyed) -> None:
            """On certificates_surveyed."""
