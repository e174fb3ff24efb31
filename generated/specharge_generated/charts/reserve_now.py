# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reserve_now` as a chart."""

from statemachine import Event, State

from . import Chart


class ReserveNowChart(Chart):
    # Answers ReserveNow; the first row that fits decides.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    ReserveNowRequest = Event("ReserveNowRequest", name="ReserveNowRequest")

    received.to(answered, event=ReserveNowRequest, unless="ReservationCtrlr_Available", on="reply_Rejected_UnsupportedRequest")  # H01: H01.FR.01
    received.to(answered, event=ReserveNowRequest, unless="ReservationCtrlr_Enabled", on="reply_Rejected_NotEnabled")  # H01: H01.FR.01
    received.to(answered, event=ReserveNowRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # H01
    received.to(answered, event=ReserveNowRequest, unless=["it_names_an_evse", "ReservationCtrlr_NonEvseSpecific"], on="reply_Rejected_MissingParam_A_reservation_needs_an_evseId_here")  # H01: H01.FR.19
    received.to(answered, event=ReserveNowRequest, cond="no_target_has_that_connector_type", on="reply_Rejected_UnknownConnectorType")  # H01
    received.to(answered, event=ReserveNowRequest, cond="expiry_has_passed", on="reply_Rejected_InvalidValue_The_expiryDateTime_has_passed")  # H01
    received.to(answered, event=ReserveNowRequest, cond="every_target_is_reserved_or_occupied", on="reply_Occupied")  # H01: H01.FR.11
    received.to(answered, event=ReserveNowRequest, cond="every_target_is_faulted", on="reply_Faulted")  # H01: H01.FR.12
    received.to(answered, event=ReserveNowRequest, cond="every_target_is_unavailable", on="reply_Unavailable")  # H01: H01.FR.14
    received.to(answered, event=ReserveNowRequest, cond=["no_target_is_available", "some_target_is_reserved_or_occupied"], on="reply_Occupied")  # H01
    received.to(answered, event=ReserveNowRequest, cond="no_target_is_available", on="reply_Unavailable")  # H01
    received.to(answered, event=ReserveNowRequest, cond="it_names_an_evse", on=["reply_Accepted", "raise_reservation_accepted"])  # H01: H01.FR.02, H01.FR.03, H01.FR.23
    received.to(answered, event=ReserveNowRequest, cond="it_names_a_connector_type", on=["reply_Accepted", "raise_reservation_accepted"])  # H01: H01.FR.02, H01.FR.03, H01.FR.06, H01.FR.18
    received.to(answered, event=ReserveNowRequest, on=["reply_Accepted", "raise_reservation_accepted"])  # H01: H01.FR.02, H01.FR.03, H01.FR.04, H01.FR.18

    def ReservationCtrlr_Available(self) -> bool:
        return self.model.guard("ReservationCtrlr.Available")

    def ReservationCtrlr_Enabled(self) -> bool:
        return self.model.guard("ReservationCtrlr.Enabled")

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def it_names_an_evse(self) -> bool:
        return self.model.guard("it_names_an_evse")

    def ReservationCtrlr_NonEvseSpecific(self) -> bool:
        return self.model.guard("ReservationCtrlr.NonEvseSpecific")

    def no_target_has_that_connector_type(self) -> bool:
        return self.model.guard("no_target_has_that_connector_type")

    def expiry_has_passed(self) -> bool:
        return self.model.guard("expiry_has_passed")

    def every_target_is_reserved_or_occupied(self) -> bool:
        return self.model.guard("every_target_is_reserved_or_occupied")

    def every_target_is_faulted(self) -> bool:
        return self.model.guard("every_target_is_faulted")

    def every_target_is_unavailable(self) -> bool:
        return self.model.guard("every_target_is_unavailable")

    def no_target_is_available(self) -> bool:
        return self.model.guard("no_target_is_available")

    def some_target_is_reserved_or_occupied(self) -> bool:
        return self.model.guard("some_target_is_reserved_or_occupied")

    def it_names_a_connector_type(self) -> bool:
        return self.model.guard("it_names_a_connector_type")

    def reply_Rejected_UnsupportedRequest(self) -> None:
        self.model.did("reply Rejected, UnsupportedRequest")

    def reply_Rejected_NotEnabled(self) -> None:
        self.model.did("reply Rejected, NotEnabled")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_MissingParam_A_reservation_needs_an_evseId_here(self) -> None:
        self.model.did("reply Rejected, MissingParam, A reservation needs an evseId here.")

    def reply_Rejected_UnknownConnectorType(self) -> None:
        self.model.did("reply Rejected, UnknownConnectorType")

    def reply_Rejected_InvalidValue_The_expiryDateTime_has_passed(self) -> None:
        self.model.did("reply Rejected, InvalidValue, The expiryDateTime has passed.")

    def reply_Occupied(self) -> None:
        self.model.did("reply Occupied")

    def reply_Faulted(self) -> None:
        self.model.did("reply Faulted")

    def reply_Unavailable(self) -> None:
        self.model.did("reply Unavailable")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_reservation_accepted(self) -> None:
        self.model.did("raise reservation_accepted")
