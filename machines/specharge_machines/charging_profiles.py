"""The station's charging profiles: a table of its records (block K).

One record a profile, by its id: where it is installed, who installed it, the profile itself. A change is part of the
step that answers the request, and is kept with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from specharge_engine.kernel import Kernel
from specharge_engine.satisfies import satisfies
from specharge_generated.messages import ChargingLimitSourceEnumType, ChargingProfileType, to_json

ENTRIES = "SmartChargingCtrlr.Entries[ChargingProfiles]"
EXTERNAL = "ChargingStationExternalConstraints"


class Installed(NamedTuple):
    """A profile at an EVSE (0: the grid connection), and its source.

    `remote_start` is the remoteStartId of a TxProfile whose transaction has not begun yet.
    """

    evse: int
    source: ChargingLimitSourceEnumType
    profile: ChargingProfileType
    remote_start: int | None = None

    @property
    def purpose(self) -> str:
        """What the profile is for."""
        return self.profile.chargingProfilePurpose

    @property
    def is_external(self) -> bool:
        """Whether it is a limit from outside, which the CSMS can neither replace nor clear."""
        return self.purpose == EXTERNAL


@lru_cache(maxsize=1024)
def _read(text: str) -> Installed:
    record = json.loads(text)
    profile = ChargingProfileType.model_validate(record["profile"])
    return Installed(record["evse"], record["source"], profile, record.get("remote_start"))


def _written(installed: Installed) -> str:
    start = "" if installed.remote_start is None else f'"remote_start":{installed.remote_start},'
    return f'{{"evse":{installed.evse},"source":"{installed.source}",{start}"profile":{to_json(installed.profile)}}}'


class ChargingProfiles:
    """The profiles of one station."""

    def __init__(self, station: Kernel) -> None:
        self._station = station
        self._records = station.records.table("charging_profiles")

    def __len__(self) -> int:
        return len(self._records)

    def all(self) -> list[Installed]:
        """Return every profile, in the order of their ids."""
        return sorted((_read(text) for text in self._records.rows.values()), key=lambda each: each.profile.id)

    def where(self, condition: Callable[[Installed], bool]) -> list[Installed]:
        """Return those that meet a condition, in the order of their ids."""
        return [each for each in self.all() if condition(each)]

    def find(self, profile_id: int) -> Installed | None:
        """Return the profile of that id, or None."""
        text = self._records.get(str(profile_id))
        return None if text is None else _read(text)

    def has_room_for(self, profile_id: int) -> bool:
        """Tell whether one more is allowed, or one of that id is there to be replaced."""
        most = self._station.variables.definition(ENTRIES).maximum
        return self.find(profile_id) is not None or most is None or len(self._records) < most

    @satisfies("K01.FR.05", "K01.FR.27")
    def install(
        self,
        evse: int,
        profile: ChargingProfileType,
        source: ChargingLimitSourceEnumType = "CSO",
        remote_start: int | None = None,
    ) -> None:
        """Put a profile in, in place of the one of the same id; one for EVSE 0 stays one, and is not copied."""
        self._records.put(str(profile.id), _written(Installed(evse, source, profile, remote_start)))
        self._count()

    def remove(self, gone: Iterable[Installed]) -> None:
        """Take profiles out."""
        for each in gone:
            self._records.put(str(each.profile.id), None)
        self._count()

    def _count(self) -> None:
        self._station.assign(ENTRIES, "Actual", str(len(self._records)))

    # The profiles of a transaction.

    def of_transaction(self, transaction_id: str | None) -> list[Installed]:
        """Return the TxProfiles of a transaction."""
        return self.where(lambda each: each.purpose == "TxProfile" and each.profile.transactionId == transaction_id)

    def awaiting(self, evse: int | None) -> list[Installed]:
        """Return the TxProfiles with which a remote start at the EVSE came and whose transaction has not begun."""
        return self.where(lambda each: each.remote_start is not None and each.evse == evse)

    def give_to_transaction(self, evse: int, transaction_id: str, remote_start: int | None) -> None:
        """Make the TxProfile of a remote start that of the transaction it has begun; one of another start is gone."""
        for each in self.awaiting(evse):
            if each.remote_start == remote_start:
                profile = each.profile.model_copy(update={"transactionId": transaction_id})
                self.install(evse, profile, each.source)
            else:
                self.remove([each])
