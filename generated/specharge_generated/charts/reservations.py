# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reservations` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ReservationsChart(Chart):
    # The reservations of the station, from the acceptance of each to its use, cancellation, expiry or removal.

    # There are reservations, or none.
    keeping = State("keeping", value="keeping", initial=True)

    reservation_accepted = Event("reservation_accepted", name="reservation_accepted")  # The CSMS has reserved something, or replaced what it had reserved under this id.
    occupancy_changed = Event("occupancy_changed", name="occupancy_changed")  # A connector of the EVSE has another status, or a driver came or went; reservations may need other EVSEs now.
    csms_time_received = Event("csms_time_received", name="csms_time_received")  # The CSMS has told its time.
    reservation_cancelled = Event("reservation_cancelled", name="reservation_cancelled")  # The CSMS gives up a reservation.
    reservation_used = Event("reservation_used", name="reservation_used")  # The driver for whom a reservation was made is here.
    expiry = Event("expiry", name="expiry")  # When the next reservation expires.
    reservation_expired = Event("reservation_expired", name="reservation_expired")  # Nobody has used a reservation in time.

    keeping.to(STAY, event=reservation_accepted, on=["hold_reservation", "start_expiry_time_to_next_expiry", "raise_reservations_changed"])  # H01: H01.FR.02, H01.FR.03
    keeping.to(STAY, event=occupancy_changed, cond="a_reservation_cannot_be_kept", on=["drop_what_cannot_be_kept", "start_expiry_time_to_next_expiry", "raise_reservation_removed", "raise_occupancy_changed"])  # H01: H01.FR.16, H01.FR.17
    keeping.to(STAY, event=occupancy_changed, cond="a_connector_is_marked_wrongly", on="raise_reservations_changed")  # H01: H01.FR.07, H01.FR.09
    keeping.to(STAY, event=csms_time_received, on="start_expiry_time_to_next_expiry")  # H01
    keeping.to(STAY, event=reservation_cancelled, on=["drop_reservation", "start_expiry_time_to_next_expiry", "raise_reservations_changed"])  # H02: H02.FR.02, H02.FR.03, H02.FR.05
    keeping.to(STAY, event=reservation_used, on=["drop_reservation", "start_expiry_time_to_next_expiry"])  # H03: H03.FR.09
    keeping.to(STAY, event=expiry, cond="a_reservation_has_expired", on=["drop_what_has_expired", "start_expiry_time_to_next_expiry", "raise_reservations_changed", "raise_reservation_expired"])  # H04: H04.FR.01, H04.FR.02
    keeping.to(STAY, event=reservation_expired, cond="a_reservation_has_expired", on=["drop_what_has_expired", "start_expiry_time_to_next_expiry", "raise_reservations_changed", "raise_reservation_expired"])  # H04: H04.FR.01, H04.FR.02

    def a_reservation_cannot_be_kept(self) -> bool:
        return self.model.guard("a_reservation_cannot_be_kept")

    def a_connector_is_marked_wrongly(self) -> bool:
        return self.model.guard("a_connector_is_marked_wrongly")

    def a_reservation_has_expired(self) -> bool:
        return self.model.guard("a_reservation_has_expired")

    def hold_reservation(self) -> None:
        self.model.did("hold_reservation")

    def start_expiry_time_to_next_expiry(self) -> None:
        self.model.did("start expiry (time_to_next_expiry)")

    def raise_reservations_changed(self) -> None:
        self.model.did("raise reservations_changed")

    def drop_what_cannot_be_kept(self) -> None:
        self.model.did("drop_what_cannot_be_kept")

    def raise_reservation_removed(self) -> None:
        self.model.did("raise reservation_removed")

    def raise_occupancy_changed(self) -> None:
        self.model.did("raise occupancy_changed")

    def drop_reservation(self) -> None:
        self.model.did("drop_reservation")

    def drop_what_has_expired(self) -> None:
        self.model.did("drop_what_has_expired")

    def raise_reservation_expired(self) -> None:
        self.model.did("raise reservation_expired")
