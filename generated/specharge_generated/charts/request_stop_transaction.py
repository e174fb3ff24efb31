# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `request_stop_transaction` as a chart."""

from statemachine import Event, State

from . import Chart


class RequestStopTransactionChart(Chart):
    # Answers RequestStopTransaction; the stop itself is carried out by authorization.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    RequestStopTransactionRequest = Event("RequestStopTransactionRequest", name="RequestStopTransactionRequest")

    received.to(answered, event=RequestStopTransactionRequest, cond="registration_is_pending", on="reply_Rejected_CSNotAccepted")  # B02: B02.FR.05
    received.to(answered, event=RequestStopTransactionRequest, unless="transaction_is_active", on="reply_Rejected_TxNotFound")  # F03: F03.FR.08
    received.to(answered, event=RequestStopTransactionRequest, cond="transaction_is_active", on=["reply_Accepted", "raise_remote_stop_ordered"])  # F03: F03.FR.01, F03.FR.07, F04.FR.01

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def transaction_is_active(self) -> bool:
        return self.model.guard("transaction_is_active")

    def reply_Rejected_CSNotAccepted(self) -> None:
        self.model.did("reply Rejected, CSNotAccepted")

    def reply_Rejected_TxNotFound(self) -> None:
        self.model.did("reply Rejected, TxNotFound")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_remote_stop_ordered(self) -> None:
        self.model.did("raise remote_stop_ordered")
