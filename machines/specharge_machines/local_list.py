"""The Local Authorization List: a table of the station's records and its version (block D, C13, C14).

Only SendLocalList changes it (D01.FR.09). A change is part of the step that answers the request: all of it or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from specharge_engine.satisfies import satisfies
from specharge_engine.timestamps import parse_time
from specharge_generated.messages import AuthorizationData, IdTokenInfoType, IdTokenType, to_json
from specharge_machines.tokens import key_of_token

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

ENTRIES = "LocalAuthListCtrlr.Entries"
STORAGE = "LocalAuthListCtrlr.Storage"


def texts_of(entries: Iterable[AuthorizationData]) -> dict[str, str | None]:
    """Return the records that entries stand for: key to text, or to None where there is no idTokenInfo."""
    return {key_of_token(each.idToken): to_json(each.idTokenInfo) if each.idTokenInfo else None for each in entries}


class LocalList:
    """The list of one station."""

    def __init__(self, station: Kernel) -> None:
        self._station = station
        self._entries = station.records.table("local_list")
        self._version = station.records.table("local_list_version")

    @property
    def version(self) -> int:
        """The number that the CSMS gave the list; 0 while it has sent none."""
        return int(self._version.get("version") or 0)

    @property
    def is_enabled(self) -> bool:
        """Whether the list counts at all (D01.FR.13)."""
        return self._station.values.get("LocalAuthListCtrlr.Enabled") is True

    @satisfies("D01.FR.13")
    def find(self, token: IdTokenType) -> IdTokenInfoType | None:
        """Return what the list says of an idToken, expired or not; None while the list is off or does not have it."""
        text = self._entries.get(key_of_token(token)) if self.is_enabled else None
        return None if text is None else IdTokenInfoType.model_validate_json(text)

    def has_expired(self, info: IdTokenInfoType) -> bool:
        """Tell whether an entry counts no more; only where the list supports that entries expire."""
        if self._station.values.get("LocalAuthListCtrlr.SupportsExpiryDateTime") is not True:
            return False
        return expired_by_its_own_time(self._station, info)

    def has_room_for(self, records: Mapping[str, str | None], *, anew: bool) -> bool:
        """Tell whether the list stays within its limits of entries and bytes with these records."""
        count, size = (0, 0) if anew else (len(self._entries), self._entries.size)
        for key, text in records.items():
            before = None if anew else self._entries.get(key)
            count += (text is not None) - (before is not None)
            size += _bytes(key, text) - _bytes(key, before)
        return count <= self._limit(ENTRIES) and size <= self._limit(STORAGE)

    def _limit(self, path: str) -> float:
        maximum = self._station.variables.definition(path).maximum
        return float("inf") if maximum is None else maximum

    @satisfies("D01.FR.01", "D01.FR.10", "D01.FR.12")
    def write(self, records: Mapping[str, str | None], version: int, *, anew: bool) -> None:
        """Take in these records, after all others are gone when `anew`, and the version."""
        if anew:
            self._entries.clear()
        for key, text in records.items():
            self._entries.put(key, text)
        self._version.put("version", str(version))
        self._station.assign(ENTRIES, "Actual", str(len(self._entries)))
        self._station.assign(STORAGE, "Actual", str(self._entries.size))


def expired_by_its_own_time(station: Kernel, info: IdTokenInfoType) -> bool:
    """Tell whether the cacheExpiryDateTime of an idTokenInfo has passed."""
    if info.cacheExpiryDateTime is None:
        return False
    return parse_time(str(info.cacheExpiryDateTime)) < station.now + station.offset


def _bytes(key: str, text: str | None) -> int:
    return 0 if text is None else len(key) + len(text.encode())
