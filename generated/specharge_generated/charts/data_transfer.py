# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `data_transfer` as a chart."""

from statemachine import Event, State

from . import Chart


class DataTransferChart(Chart):
    # Answers DataTransfer as the vendor's functions in this station decide.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The vendor's functions have the request.
    deciding = State("deciding", value="deciding")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    DataTransferRequest = Event("DataTransferRequest", name="DataTransferRequest")
    vendor_request_answered = Event("vendor_request_answered", name="vendor_request_answered")  # The vendor's functions in this station have decided a DataTransfer of the CSMS.
    decision_overdue = Event("decision_overdue", name="decision_overdue")  # How long the vendor's functions may take.

    received.to(answered, event=DataTransferRequest, unless="vendor_is_known", on="reply_UnknownVendorId")  # P01: P01.FR.05
    received.to(deciding, event=DataTransferRequest, cond="vendor_is_known", on=["start_decision_overdue_10_s", "command_answer_vendor_request"])  # P01: P01.FR.07

    deciding.to(answered, event=vendor_request_answered, cond=["outcome_is_of_this_request", "message_is_unknown"], on="reply_UnknownMessageId")  # P01: P01.FR.06
    deciding.to(answered, event=vendor_request_answered, cond="outcome_is_of_this_request", unless="message_is_unknown", on="reply_DataTransferResponse")  # P01: P01.FR.07
    deciding.to(answered, event=decision_overdue, on="refuse_InternalError")  # P01

    def vendor_is_known(self) -> bool:
        return self.model.guard("vendor_is_known")

    def outcome_is_of_this_request(self) -> bool:
        return self.model.guard("outcome_is_of_this_request")

    def message_is_unknown(self) -> bool:
        return self.model.guard("message_is_unknown")

    def reply_UnknownVendorId(self) -> None:
        self.model.did("reply UnknownVendorId")

    def start_decision_overdue_10_s(self) -> None:
        self.model.did("start decision_overdue (10 s)")

    def command_answer_vendor_request(self) -> None:
        self.model.did("command answer_vendor_request")

    def reply_UnknownMessageId(self) -> None:
        self.model.did("reply UnknownMessageId")

    def reply_DataTransferResponse(self) -> None:
        self.model.did("reply DataTransferResponse")

    def refuse_InternalError(self) -> None:
        self.model.did("refuse InternalError")
