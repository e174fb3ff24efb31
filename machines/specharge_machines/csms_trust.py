"""What the station makes of a connection that was refused for security (use case A00)."""

from __future__ import annotations

from specharge_generated import events
from specharge_generated.contracts.csms_trust import CsmsTrustContract

Refused = (
    events.CsmsCertificateRefused | events.CsmsTlsVersionRefused | events.CsmsCipherSuitesRefused | events.CsmsRefusedUs
)
# There are three slots for profiles; a CSMS that sets new ones without end fills no memory.
MOST_REMEMBERED = 16


class CsmsTrust(CsmsTrustContract):
    """`told` has an entry, what and the URL, for all that was told of since the CSMS there was last connected."""

    told: tuple[str, ...] = ()

    def told_before(self, event: Refused) -> bool:
        """Tell whether it was the same at the attempts before this one."""
        return _entry(event) in self.told

    def dialled_by_profile_3(self, event: Refused) -> bool:
        """Tell whether the attempt was one of security profile 3."""
        return event.security_profile == 3

    def note_told(self, event: Refused) -> None:
        """Remember that it is told."""
        self.told = (*self.told, _entry(event))[-MOST_REMEMBERED:]

    def what_was_wrong(self, event: Refused) -> str:
        """Say which CSMS it was, and what was wrong."""
        return f"{event.url}: {event.detail}"

    def forget_told(self, event: events.LinkUp) -> None:
        """Forget what was told of the CSMS that is connected now."""
        endpoint = self.station.endpoint
        if endpoint is not None:
            self.told = tuple(entry for entry in self.told if entry.partition(" ")[2] != endpoint.url)


def _entry(event: Refused) -> str:
    return f"{event.name} {event.url}"
