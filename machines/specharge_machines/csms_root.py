"""By which root the CSMS is verified after another one has taken its place (use case M05)."""

from __future__ import annotations

from dataclasses import replace

from specharge_generated import events
from specharge_generated.contracts.csms_root import CsmsRootContract
from specharge_machines.network import Network
from specharge_machines.network_profiles import network_profiles

Attempt = events.CsmsCertificateRefused | events.LinkUp


class CsmsRoot(CsmsRootContract):
    """Says by the kernel's endpoint which of two roots the link goes by."""

    def a_fallback_root_is_kept(self, event: events.CertificatesSurveyed) -> bool:
        """Tell whether a root that was replaced is still there."""
        return event.fallback_root

    def connection_is_by_tls(self, event: events.LinkUp) -> bool:
        """Tell whether the CSMS has been verified by a root."""
        endpoint = self.station.endpoint
        return endpoint is not None and endpoint.security_profile > 1

    def old_root_is_used(self, event: Attempt) -> bool:
        """Tell whether it was the old root that the attempt went by."""
        return self.station.endpoint is not None and self.station.endpoint.fallback_root

    def last_connection_was_by_this_profile(self, event: events.CsmsCertificateRefused) -> bool:
        """Tell whether the station reconnects, and is not on its way to another CSMS."""
        last = network_profiles(self).last
        return last is None or last == self.station.instance(Network).profile

    def verify_by_old_root(self, event: events.CsmsCertificateRefused | events.PriorityEntriesFailed) -> None:
        """Go by the old root at the next attempt."""
        self._go_by(old=True)

    def verify_by_new_root(self, event: events.CsmsCertificateRefused | events.CertificatesSurveyed) -> None:
        """Go by the new root at the next attempt."""
        self._go_by(old=False)

    def _go_by(self, *, old: bool) -> None:
        if self.station.endpoint is not None:
            self.station.set_endpoint(replace(self.station.endpoint, fallback_root=old))
