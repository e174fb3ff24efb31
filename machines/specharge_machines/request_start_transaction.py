"""The answer to RequestStartTransaction (use cases B02, F01, F02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.request_start_transaction import RequestStartTransactionContract
from specharge_machines import availability
from specharge_machines.authorization import Authorization
from specharge_machines.charging_profiles import ChargingProfiles
from specharge_machines.ev_connection import EvConnection
from specharge_machines.reservation_rules import Bookings
from specharge_machines.start_profile import profile_is_valid, schedules_are_valid
from specharge_machines.token_reader import TokenReader
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import RequestStartTransactionRequest

Request: TypeAlias = "Received[RequestStartTransactionRequest]"


class RequestStartTransaction(RequestStartTransactionContract):
    """Finds the EVSE, decides whether a start may be tried there, and hands the driver to its authorization.

    Without an evseId the station chooses: the EVSE that is reserved for the driver; else where an EV waits for its
    driver, the one plugged in last first; else the first EVSE that is free.
    """

    def _evse(self, event: Request) -> int | None:
        """Return the EVSE of the request or, without one, the EVSE chosen, or None when none can be."""
        return self._chosen(event) if event.payload.evseId is None else event.payload.evseId

    def _chosen(self, event: Request) -> int | None:
        free = [each.id for each in self.station.site.evses if self._is_free(each.id, event)]
        reserved = Bookings(self.station).evse_reserved_for(event.payload.idToken, event.payload.groupIdToken)
        if reserved in free:
            return reserved
        latest = self.station.instance(TokenReader).latest_with_ev
        waiting = sorted((evse for evse in free if self._is_awaited(evse)), key=lambda evse: evse != latest)
        return next(iter([*waiting, *free]), None)

    def _is_free(self, evse: int, event: Request) -> bool:
        out_of_order = availability.evse_is_out_of_service(self.station, evse) or self._is_faulted(evse)
        return not out_of_order and not self._has_a_driver(evse) and not self._is_kept_for_others(evse, event)

    def _is_kept_for_others(self, evse: int, event: Request) -> bool:
        return Bookings(self.station).keeps_out(evse, event.payload.idToken, event.payload.groupIdToken)

    def _is_awaited(self, evse: int) -> bool:
        """Tell whether an EV, or a transaction without a driver, is at the EVSE."""
        return self._ev_is_connected(evse) or self.station.instance(Transaction, evse).is_open

    def _is_faulted(self, evse: int) -> bool:
        """Tell whether the connector of the EV, or without an EV every connector in service, has a fault."""
        connection = self.station.instance(EvConnection, evse)
        places = [each.id for each in self.station.site.evse(evse).connectors]
        if connection.state == "connected" and connection.connected_over is not None:
            places = [connection.connected_over]
        usable = [each for each in places if not availability.connector_is_out_of_service(self.station, evse, each)]
        return bool(usable) and all(
            self.station.machine("connector", evse, each).state.startswith("faulted") for each in usable
        )

    def _has_a_driver(self, evse: int) -> bool:
        return self.station.instance(Authorization, evse).state != "nobody"

    def _ev_is_connected(self, evse: int) -> bool:
        return self.station.instance(EvConnection, evse).state == "connected"

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the request names an EVSE that the station does not have; EVSE 0 is none."""
        evse = event.payload.evseId
        return evse is not None and all(each.id != evse for each in self.station.site.evses)

    def there_is_no_room_for_the_profile(self, event: Request) -> bool:
        """Tell whether the station has as many profiles as it can hold, and none that this one replaces."""
        profile = event.payload.chargingProfile
        return profile is not None and not ChargingProfiles(self.station).has_room_for(profile.id)

    def install_waiting_profile(self, event: Request) -> None:
        """Keep the profile for the transaction that this start is for; without smart charging it is ignored."""
        evse, profile = self._evse(event), event.payload.chargingProfile
        profiles = ChargingProfiles(self.station)
        if waiting := profiles.awaiting(evse):
            profiles.remove(waiting)
        if evse and profile is not None and self.station.values.get("SmartChargingCtrlr.Enabled") is True:
            profiles.install(evse, profile, remote_start=event.payload.remoteStartId)

    def charging_profile_is_invalid(self, event: Request) -> bool:
        """Tell whether the request has a chargingProfile that cannot be one of the transaction to start."""
        profile = event.payload.chargingProfile
        return profile is not None and not profile_is_valid(self.station, self._evse(event), profile)

    def charging_schedule_is_invalid(self, event: Request) -> bool:
        """Tell whether a schedule of the chargingProfile contradicts itself or the station."""
        profile = event.payload.chargingProfile
        return profile is not None and not schedules_are_valid(self.station, self._evse(event), profile)

    def evse_is_out_of_service(self, event: Request) -> bool:
        """Tell whether the EVSE of the request is Unavailable."""
        evse = event.payload.evseId
        return evse is not None and availability.evse_is_out_of_service(self.station, evse)

    def evse_is_faulted(self, event: Request) -> bool:
        """Tell whether the EVSE of the request is Faulted."""
        evse = event.payload.evseId
        return evse is not None and self._is_faulted(evse)

    def transaction_has_a_driver(self, event: Request) -> bool:
        """Tell whether the EVSE of the request has a transaction with a driver, authorized, done or asked about."""
        return self.evse_has_a_driver(event) and availability.transaction_is_at(self.station, event.payload.evseId)

    def evse_has_a_driver(self, event: Request) -> bool:
        """Tell whether a driver has to do with the EVSE of the request."""
        evse = event.payload.evseId
        return evse is not None and self._has_a_driver(evse)

    def evse_is_kept_for_others(self, event: Request) -> bool:
        """Tell whether the EVSE of the request is reserved for another idToken, and not for its groupIdToken."""
        evse = event.payload.evseId
        return evse is not None and self._is_kept_for_others(evse, event)

    def reservation_is_for_an_id_token_only(self, event: Request) -> bool:
        """Tell whether no reservation that concerns the EVSE of the request has a groupIdToken."""
        evse = event.payload.evseId
        return evse is not None and not Bookings(self.station).has_a_group(evse)

    def no_evse_can_be_chosen(self, event: Request) -> bool:
        """Tell whether the choice is the station's and it has none."""
        return self._evse(event) is None

    def transaction_awaits_a_driver(self, event: Request) -> bool:
        """Tell whether a transaction is open at the EVSE."""
        return availability.transaction_is_at(self.station, self._evse(event))

    def ev_is_connected_there(self, event: Request) -> bool:
        """Tell whether an EV is connected to the EVSE."""
        return self._ev_is_connected(self._evse(event) or NO_EVSE)

    def compose_RequestStartTransactionResponse(self, event: Request, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Accept, with the id of the transaction that the driver is for and that has begun already."""
        begun = self.station.instance(Transaction, self._evse(event))
        return {"status": "Accepted", "transactionId": begun.transaction_id}

    def compose_remote_start_ordered(self, event: Request) -> events.RemoteStartOrdered:
        """Hand the driver to the EVSE."""
        request = event.payload
        return events.RemoteStartOrdered(
            evse=self._evse(event),
            token=request.idToken,
            group=request.groupIdToken,
            remote_start_id=request.remoteStartId,
        )
