# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `cancel_reservation` as a chart."""

from statemachine import Event, State

from . import Chart


class CancelReservationChart(Chart):
    # Answers CancelReservation.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    CancelReservationRequest = Event("CancelReservationRequest", name="CancelReservationRequest")

    received.to(answered, event=CancelReservationRequest, unless="reservation_is_held", on="reply_Rejected_NotFound")  # H02: H02.FR.01
    received.to(answered, event=CancelReservationRequest, cond="reservation_is_held", on=["reply_Accepted", "raise_reservation_cancelled"])  # H02: H02.FR.02

    def reservation_is_held(self) -> bool:
        return self.model.guard("reservation_is_held")

    def reply_Rejected_NotFound(self) -> None:
        self.model.did("reply Rejected, NotFound")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_reservation_cancelled(self) -> None:
        self.model.did("raise reservation_cancelled")
