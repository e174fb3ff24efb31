"""The OCSP status of the station's V2G certificates, asked for before an EV wants it (use case M06)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.events import Answered, Failed
from specharge_generated.contracts.ocsp_cache import OcspCacheContract
from specharge_generated.messages import GetCertificateStatusRequest, GetCertificateStatusResponse

if TYPE_CHECKING:
    from specharge_engine.records import Table
    from specharge_generated import events

Answer: TypeAlias = "Answered[GetCertificateStatusRequest, GetCertificateStatusResponse]"
Outcome = Answer | Failed[GetCertificateStatusRequest]

# A status is renewed once a week or more often (M06.FR.10): a day is left for a CSMS that is out of reach.
A_WEEK_LESS_A_DAY = 6 * 86_400.0
AFTER_A_FAILURE = 3_600.0


class OcspCache(OcspCacheContract):
    """Keeps each status as a record: its key is the hash data of the certificate. `requests` are still to be sent."""

    requests: Sequence[Mapping[str, str]] = ()
    failed: bool = False

    def a_status_is_kept(self, event: events.StationStarted) -> bool:
        """Tell whether there is a status of before the start."""
        return bool(len(self._table()))

    def refresh_is_planned(self, event: events.StationAccepted) -> bool:
        """Tell whether the status is asked for at a later time."""
        return (self.key, "refresh") in self.station.timers

    def it_is_a_v2g_certificate(self, event: events.CertificateRenewed) -> bool:
        """Tell whether EVs see the new certificate."""
        return "V2GCertificate" in event.uses

    def a_status_can_be_asked_for(self, event: events.OcspRequestsListed) -> bool:
        """Tell whether a V2G certificate says who knows its status."""
        return bool(event.requests)

    def outcome_is_of_the_message_in_hand(self, event: Outcome) -> bool:
        """Tell whether the outcome is of the request in hand."""
        return bool(self.requests) and event.request.ocspRequestData.model_dump(exclude_none=True) == self.requests[0]

    def another_is_left(self, event: Answer) -> bool:
        """Tell whether another certificate has its turn."""
        return len(self.requests) > 1

    def note_requests(self, event: events.OcspRequestsListed) -> None:
        """Begin a round, and forget the status of certificates that are gone."""
        self.requests, self.failed = tuple(event.requests), False
        kept = {_key(request) for request in self.requests}
        for key in [key for key in self._table().rows if key not in kept]:
            self._table().put(key, None)

    def keep_status(self, event: Answer) -> None:
        """Keep the status: the OCSPResponse in DER, base64 encoded."""
        self._table().put(_key(self.requests[0]), event.payload.ocspResult)

    def note_failure(self, event: Outcome) -> None:
        """Remember that a status is missing; an older one stays."""
        self.failed = True

    def go_on_to_the_next(self, event: Answer) -> None:
        """Take the next certificate."""
        self.requests = tuple(self.requests[1:])

    def until_refresh(self, event: Outcome) -> float:
        """Return the seconds until the next round."""
        return AFTER_A_FAILURE if self.failed else A_WEEK_LESS_A_DAY

    def compose_GetCertificateStatusRequest(
        self, event: events.OcspRequestsListed | Answer, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Ask for the status of the certificate whose turn it is."""
        return {"ocspRequestData": dict(self.requests[0])}

    def compose_take_ocsp_statuses(self, event: events.StationStarted | Outcome) -> dict[str, Any]:
        """Give all that is kept."""
        return {"statuses": [{**json.loads(key), "status": text} for key, text in self._table().rows.items()]}

    def _table(self) -> Table:
        return self.station.records.table("ocsp")


def _key(request: Mapping[str, str]) -> str:
    """Return the hash data of the certificate as text."""
    return json.dumps({name: text for name, text in request.items() if name != "responderURL"}, sort_keys=True)
