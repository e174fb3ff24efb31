"""The Authorization Cache: what the CSMS last said of an idToken, for as long as it counts (C10, C11, C12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from specharge_engine.satisfies import satisfies
from specharge_generated.messages import IdTokenInfoType, IdTokenType
from specharge_machines.local_list import expired_by_its_own_time
from specharge_machines.tokens import key_of_token

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

STORAGE = "AuthCacheCtrlr.Storage"
# IdTokens that stand for one transaction or for nobody: what is said of them helps no later driver.
NEVER_CACHED = ("Central", "NoAuthorization")
# A full cache makes room for some more entries than one, as that costs a look at all of them.
KEPT_WHEN_FULL = 0.9


@dataclass(slots=True)
class Entry:
    """What the cache holds of an idToken; `updated` is wall time, seconds since the Unix epoch."""

    info: IdTokenInfoType
    updated: float


_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


class AuthCache:
    """The cache of one station."""

    def __init__(self, station: Kernel) -> None:
        self._station = station
        self._entries = station.records.table("auth_cache")

    @property
    def is_enabled(self) -> bool:
        """Whether the cache is used at all (C10.FR.11)."""
        return self._station.values.get("AuthCacheCtrlr.Enabled") is True

    @satisfies("C10.FR.08", "C10.FR.10", "C10.FR.11", "C10.FR.13")
    def find(self, token: IdTokenType) -> IdTokenInfoType | None:
        """Return what the cache holds of an idToken; None while it is off, does not have it, or no longer counts it."""
        text = self._entries.get(key_of_token(token)) if self.is_enabled else None
        if text is None:
            return None
        entry = _ENTRY.validate_json(text)
        return None if self._has_expired(entry) else entry.info

    def _has_expired(self, entry: Entry) -> bool:
        if entry.info.cacheExpiryDateTime is not None:
            return expired_by_its_own_time(self._station, entry.info)
        life_time = self._station.values.get("AuthCacheCtrlr.LifeTime")
        age = self._station.now + self._station.offset - entry.updated
        return isinstance(life_time, int) and age > life_time

    @satisfies(
        "C02.FR.03",
        "C03.FR.02",
        "C04.FR.03",
        "C05.FR.02",
        "C10.FR.01",
        "C10.FR.02",
        "C10.FR.04",
        "C10.FR.05",
        "C10.FR.09",
        "C12.FR.06",
    )
    def take_in(self, token: IdTokenType, info: IdTokenInfoType) -> None:
        """Hold what the CSMS said of an idToken, without the text for its driver, which may tell a tariff.

        An entry that has expired by its own time is removed instead.
        """
        if not self.is_enabled or token.type in NEVER_CACHED:
            return
        key = key_of_token(token)
        if expired_by_its_own_time(self._station, info):
            self._entries.put(key, None)
        else:
            kept = info.model_copy(update={"personalMessage": None})
            entry = Entry(kept, self._station.now + self._station.offset)
            self._entries.put(key, _ENTRY.dump_json(entry, exclude_none=True).decode())
            self._make_room(key)
        self._tell_size()

    @satisfies("C10.FR.07")
    def _make_room(self, newest: str) -> None:
        """Remove entries when there are too many bytes: expired ones, those not Accepted, then the oldest."""
        maximum = self._station.variables.definition(STORAGE).maximum
        if maximum is None or self._entries.size <= maximum:
            return
        ranked = []
        for key, text in self._entries.rows.items():
            entry = _ENTRY.validate_json(text)
            is_valid = not self._has_expired(entry) and entry.info.status == "Accepted"
            ranked.append((is_valid, entry.updated, key))
        for _, _, key in sorted(ranked):
            if self._entries.size <= maximum * KEPT_WHEN_FULL:
                return
            if key != newest:
                self._entries.put(key, None)

    def clear(self) -> None:
        """Forget every idToken."""
        self._entries.clear()
        self._tell_size()

    def _tell_size(self) -> None:
        self._station.assign(STORAGE, "Actual", str(self._entries.size))
