# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `csms_trust`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.csms_trust import CSMS_TRUST

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class CsmsTrustContract(Machine):
    """Sees to it that a connection refused for security is known, and known once for as long as it goes on."""

    program: ClassVar[Program] = CSMS_TRUST

    if TYPE_CHECKING:

        @abstractmethod
        def dialled_by_profile_3(
            self, event: events.CsmsCertificateRefused | events.CsmsTlsVersionRefused | events.CsmsCipherSuitesRefused
        ) -> bool:
            """On csms_certificate_refused, csms_tls_version_refused, csms_cipher_suites_refused."""

        @abstractmethod
        def forget_told(self, event: events.LinkUp) -> None:
            """On link_up."""

        @abstractmethod
        def note_told(
            self, event: events.CsmsCertificateRefused | events.CsmsTlsVersionRefused | events.CsmsCipherSuitesRefused | events.CsmsRefusedUs
        ) -> None:
            """On 4 events."""

        @abstractmethod
        def told_before(
            self, event: events.CsmsCertificateRefused | events.CsmsTlsVersionRefused | events.CsmsCipherSuitesRefused | events.CsmsRefusedUs
        ) -> bool:
            """On 4 events."""

        @abstractmethod
        def what_was_wrong(
            self, event: events.CsmsCertificateRefused | events.CsmsTlsVersionRefused | events.CsmsCipherSuitesRefused | events.CsmsRefusedUs
        ) -> str | None:
            """On 4 events."""
