# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `certificate_trial`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.certificate_trial import CERTIFICATE_TRIAL

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class CertificateTrialContract(Machine):
    """Which certificate the station shows while it has a new one that the CSMS has not seen yet."""

    program: ClassVar[Program] = CERTIFICATE_TRIAL

    if TYPE_CHECKING:

        @abstractmethod
        def compose_keep_certificate(self, event: events.LinkUp) -> dict[str, Any]:
            """On link_up."""

        @abstractmethod
        def connection_is_by_certificate(self, event: events.LinkUp) -> bool:
            """On link_up."""

        @abstractmethod
        def it_is_for_the_csms(self, event: events.CertificateRenewed) -> bool:
            """On certificate_renewed."""

        @abstractmethod
        def previous_certificate_is_kept(self, event: events.CertificatesSurveyed) -> bool:
            """On certificates_surveyed."""

        @abstractmethod
        def show_new_certificate(self, event: events.LastSuccessFailed | events.LinkUp) -> None:
            """On last_success_failed, link_up."""

        @abstractmethod
        def show_previous_certificate(self, event: events.PriorityEntriesFailed) -> None:
            """On priority_entries_failed."""
