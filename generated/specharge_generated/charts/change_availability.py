# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `change_availability` as a chart."""

from statemachine import Event, State

from . import Chart


class ChangeAvailabilityChart(Chart):
    # Answers ChangeAvailability for a connector, an EVSE or the station.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    ChangeAvailabilityRequest = Event("ChangeAvailabilityRequest", name="ChangeAvailabilityRequest")

    received.to(answered, event=ChangeAvailabilityRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # G03: G03.FR.01, G03.FR.02
    received.to(answered, event=ChangeAvailabilityRequest, cond="connector_is_unknown", on="reply_Rejected_UnknownConnectorId")  # G03: G03.FR.01, G03.FR.02
    received.to(answered, event=ChangeAvailabilityRequest, cond=["it_is_for_a_connector", "connector_has_that_availability"], on="reply_Accepted")  # G03: G03.FR.01, G03.FR.02, G03.FR.03
    received.to(answered, event=ChangeAvailabilityRequest, cond=["it_is_for_a_connector", "ChangeAvailabilityRequest_operationalStatus_is_Inoperative", "transaction_may_use_the_connector"], on=["reply_Scheduled", "raise_connector_availability_wanted"])  # G03: G03.FR.01, G03.FR.02, G03.FR.05
    received.to(answered, event=ChangeAvailabilityRequest, cond="it_is_for_a_connector", on=["reply_Accepted", "raise_connector_availability_wanted"])  # G03: G03.FR.01, G03.FR.02, G03.FR.03
    received.to(answered, event=ChangeAvailabilityRequest, cond=["it_is_for_an_evse", "ChangeAvailabilityRequest_operationalStatus_is_Inoperative", "transaction_is_at_the_evse"], on=["reply_Scheduled", "raise_evse_availability_wanted"])  # G03: G03.FR.01, G03.FR.02, G03.FR.05
    received.to(answered, event=ChangeAvailabilityRequest, cond="it_is_for_an_evse", on=["reply_Accepted", "raise_evse_availability_wanted"])  # G03: G03.FR.01, G03.FR.02, G03.FR.03
    received.to(answered, event=ChangeAvailabilityRequest, cond=["ChangeAvailabilityRequest_operationalStatus_is_Inoperative", "transaction_is_anywhere"], on=["reply_Scheduled", "raise_station_availability_wanted"])  # G04: G04.FR.01, G04.FR.02, G04.FR.03, G04.FR.06
    received.to(answered, event=ChangeAvailabilityRequest, on=["reply_Accepted", "raise_station_availability_wanted"])  # G04: G04.FR.01, G04.FR.02, G04.FR.03, G04.FR.04

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def connector_is_unknown(self) -> bool:
        return self.model.guard("connector_is_unknown")

    def it_is_for_a_connector(self) -> bool:
        return self.model.guard("it_is_for_a_connector")

    def connector_has_that_availability(self) -> bool:
        return self.model.guard("connector_has_that_availability")

    def ChangeAvailabilityRequest_operationalStatus_is_Inoperative(self) -> bool:
        return self.model.guard("ChangeAvailabilityRequest.operationalStatus == Inoperative")

    def transaction_may_use_the_connector(self) -> bool:
        return self.model.guard("transaction_may_use_the_connector")

    def it_is_for_an_evse(self) -> bool:
        return self.model.guard("it_is_for_an_evse")

    def transaction_is_at_the_evse(self) -> bool:
        return self.model.guard("transaction_is_at_the_evse")

    def transaction_is_anywhere(self) -> bool:
        return self.model.guard("transaction_is_anywhere")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_UnknownConnectorId(self) -> None:
        self.model.did("reply Rejected, UnknownConnectorId")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def reply_Scheduled(self) -> None:
        self.model.did("reply Scheduled")

    def raise_connector_availability_wanted(self) -> None:
        self.model.did("raise connector_availability_wanted")

    def raise_evse_availability_wanted(self) -> None:
        self.model.did("raise evse_availability_wanted")

    def raise_station_availability_wanted(self) -> None:
        self.model.did("raise station_availability_wanted")
