"""The answer to SendLocalList (use case D01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated.contracts.send_local_list import SendLocalListContract
from specharge_machines.local_list import LocalList, texts_of

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import AuthorizationData, SendLocalListRequest

Request: TypeAlias = "Received[SendLocalListRequest]"


def _entries(event: Request) -> list[AuthorizationData]:
    return event.payload.localAuthorizationList or []


class SendLocalList(SendLocalListContract):
    """Changes the list in the step that answers, or leaves it as it was."""

    _records: dict[str, str | None] | None = None

    def _texts(self, event: Request) -> dict[str, str | None]:
        """Return the records of the request, made once: it may have many."""
        if self._records is None:
            self._records = texts_of(_entries(event))
        return self._records

    def more_entries_than_a_message_may_have(self, event: Request) -> bool:
        """Tell whether the request has more entries than LocalAuthListCtrlr.ItemsPerMessage."""
        limit = self.station.values.get("LocalAuthListCtrlr.ItemsPerMessage")
        return limit is not None and len(_entries(event)) > int(limit)

    def message_is_longer_than_allowed(self, event: Request) -> bool:
        """Tell whether the frame has more bytes than LocalAuthListCtrlr.BytesPerMessage."""
        limit = self.station.values.get("LocalAuthListCtrlr.BytesPerMessage")
        return limit is not None and event.size > int(limit)

    def version_is_not_newer(self, event: Request) -> bool:
        """Tell whether the version is not greater than that of the list."""
        return event.payload.versionNumber <= LocalList(self.station).version

    def an_id_token_comes_twice(self, event: Request) -> bool:
        """Tell whether two entries are of the same idToken."""
        return len(self._texts(event)) < len(_entries(event))

    def an_entry_lacks_its_info(self, event: Request) -> bool:
        """Tell whether an entry says nothing of its idToken, which only an update can mean."""
        return any(entry.idTokenInfo is None for entry in _entries(event))

    def there_are_no_entries(self, event: Request) -> bool:
        """Tell whether the request brings a version only."""
        return not _entries(event)

    def there_is_no_room(self, event: Request) -> bool:
        """Tell whether the list would have more entries or bytes than it can, or could not be kept on the disk."""
        anew = event.payload.updateType == "Full"
        if not LocalList(self.station).has_room_for(self._texts(event), anew=anew):
            return True
        return not self.station.site.has_room(event.size)

    def replace_the_list(self, event: Request) -> None:
        """Let the list consist of the request's entries and no other."""
        LocalList(self.station).write(self._texts(event), event.payload.versionNumber, anew=True)

    def update_the_list(self, event: Request) -> None:
        """Add or overwrite the entries that have idTokenInfo, remove those that have none."""
        LocalList(self.station).write(self._texts(event), event.payload.versionNumber, anew=False)
