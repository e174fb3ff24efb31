"""The limit that the hardware of an EVSE is told (use cases K01, K02, K05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.charging_limit import ChargingLimitContract
from specharge_machines.availability import transaction_is_at
from specharge_machines.charging_profiles import ChargingProfiles, Installed
from specharge_machines.power_limits import Limit, second
from specharge_machines.supply import evse_supply, grid_supply, on_a_phase

if TYPE_CHECKING:
    from specharge_engine.events import Event

Limits = events.LimitsLowered | events.LimitsRaised


class ChargingLimit(ChargingLimitContract):
    """`ready_since` is when driver and EV were ready, in seconds of Unix time; after a restart it is all that is left.

    `_ready` is the same by the time that never jumps, so that a clock set anew moves no Relative profile.
    `_limit` is what the hardware was told last, None when nothing limits it; a station that boots has told it nothing.
    """

    ready_since: int | None = None
    _ready: float | None = None
    _limit: Limit | None = None
    _before: Limit | None = None

    @property
    def ready_at(self) -> int | None:
        """Since when driver and EV have been ready, by the clock as it is now; Relative profiles count from it."""
        return self.ready_since if self._ready is None else second(self.station, self._ready)

    @property
    def load(self) -> float:
        """What the EV may take at most, in A of a phase of the grid connection."""
        if self._limit is not None and not self._limit.is_open:
            return self._limit.load
        grid = grid_supply(self.station)
        return on_a_phase(evse_supply(self.station, self.evse or 0), grid.voltage, grid.phases)

    def _new(self, event: Limits) -> Limit | None:
        limit: Limit | None = event.limits.get(self.evse)
        return limit

    def _is_another(self, limit: Limit) -> bool:
        return limit.told != ((None, None, None, None) if self._limit is None else self._limit.told)

    def _is_no_lower(self, limit: Limit) -> bool:
        """Tell whether neither what the EV may take nor over how many phases becomes less.

        Whatever follows a limit of 0 is more: over how many phases nothing flowed does not matter.
        """
        if limit.is_open or (self._limit is not None and self._limit.is_nothing):
            return True
        if self._limit is None or self._limit.is_open:
            return False
        if limit.power is not None and self._limit.power is not None:
            return limit.power >= self._limit.power
        return limit.load >= self._limit.load and (limit.phases or 3) >= (self._limit.phases or 3)

    def limit_falls(self, event: Limits) -> bool:
        """Tell whether this EVSE is in use and may take less, or otherwise, than the hardware was told."""
        limit = self._new(event)
        return limit is not None and self._is_another(limit) and not self._is_no_lower(limit)

    def limit_rises(self, event: Limits) -> bool:
        """Tell whether this EVSE is in use and may take more than the hardware was told."""
        limit = self._new(event)
        return limit is not None and self._is_another(limit) and self._is_no_lower(limit)

    def limit_is_nothing(self, event: Limits) -> bool:
        """Tell whether the new limit is 0."""
        limit = self._new(event)
        return limit is not None and limit.is_nothing

    def limit_is_open(self, event: Limits) -> bool:
        """Tell whether nothing but the hardware limits the EV any more."""
        limit = self._new(event)
        return limit is not None and limit.is_open

    def note_limit(self, event: Limits) -> None:
        """Remember what the hardware is told."""
        self._before = self._limit
        self._limit = self._new(event)

    def forget_limit(self, event: Event) -> None:
        """Note that the hardware knows of no limit."""
        self._limit = None

    def compose_limit_charging(self, event: Any) -> dict[str, Any]:
        """Tell the hardware the limit."""
        assert self._limit is not None
        limit = self._limit
        return {
            "current": limit.current,
            "power": limit.power,
            "phases": limit.phases,
            "phase_to_use": limit.phase_to_use,
        }

    def compose_limit_changed(self, event: Any) -> events.LimitChanged:
        """Say by how many per cent, and whether sharing with other EVSEs has to do with it."""
        assert self._limit is not None
        before = self._limit.own if self._before is None else self._before.load
        shared = self._limit.is_shared or (self._before is not None and self._before.is_shared)
        percent = abs(self._limit.load - before) / before * 100 if before else 100.0
        return events.LimitChanged(shared=shared, percent=percent)

    # Since when all are ready.

    def note_that_all_are_ready(self, event: events.PlugLockWanted) -> None:
        """Remember the time, but for a transaction that has it already: its EV or driver is only back."""
        if self.ready_since is None or not transaction_is_at(self.station, self.evse):
            self.ready_since = second(self.station)
            self._ready = self.station.now

    def forget_when_all_were_ready(self, event: events.TransactionEnded) -> None:
        """Begin anew with the next transaction."""
        self.ready_since = None
        self._ready = None

    # The profiles of the transaction.

    def delete_profiles_of_the_transaction(self, event: events.TransactionEnded) -> None:
        """Take out every TxProfile of the EVSE; one of a remote start whose transaction is still to begin stays."""
        profiles = ChargingProfiles(self.station)

        def is_over(each: Installed) -> bool:
            return each.purpose == "TxProfile" and each.evse == self.evse and each.remote_start is None

        if over := profiles.where(is_over):
            profiles.remove(over)

    def a_profile_awaits_its_transaction(self, event: Event) -> bool:
        """Tell whether a remote start came with a profile, and no transaction has it yet."""
        return bool(ChargingProfiles(self.station).awaiting(self.evse))

    def delete_waiting_profile(self, event: Event) -> None:
        """Take out the profile of a remote start that came to nothing."""
        profiles = ChargingProfiles(self.station)
        profiles.remove(profiles.awaiting(self.evse))

    def give_profile_to_transaction(self, event: events.Authorized) -> None:
        """Make the profile of a remote start that of the transaction which awaited its driver."""
        from specharge_machines.authorization import Authorization
        from specharge_machines.transaction import Transaction

        begun = self.peer(Transaction).transaction_id
        assert self.evse is not None
        assert begun is not None
        ChargingProfiles(self.station).give_to_transaction(self.evse, begun, self.peer(Authorization).remote_start_id)
