# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `csms_root`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.csms_root import CSMS_ROOT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class CsmsRootContract(Machine):
    """By which root the server certificate of the CSMS is verified while a new root has not proved itself."""

    program: ClassVar[Program] = CSMS_ROOT

    if TYPE_CHECKING:

        @abstractmethod
        def a_fallback_root_is_kept(self, event: events.CertificatesSurveyed) -> bool:
            """On certificates_surveyed."""

        @abstractmethod
        def connection_is_by_tls(self, event: events.LinkUp) -> bool:
            """On link_up."""

        @abstractmethod
        def last_connection_was_by_this_profile(self, event: events.CsmsCertificateRefused) -> bool:
            """On csms_certificate_refused."""

        @abstractmethod
        def old_root_is_used(self, event: events.LinkUp | events.CsmsCertificateRefused) -> bool:
            """On link_up, csms_certificate_refused."""

        @abstractmethod
        def verify_by_new_root(self, event: events.CertificatesSurveyed | events.CsmsCertificateRefused) -> None:
            """On certificates_surveyed, csms_certificate_refused."""

        @abstractmethod
        def verify_by_old_root(self, event: events.CsmsCertificateRefused | events.PriorityEntriesFailed) -> None:
            """On csms_certificate_refused, priority_entries_failed."""
