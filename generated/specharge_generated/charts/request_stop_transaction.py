# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `request_stop_transaction` as a chart."""

from statemachine import Event, State

from . import Chart


class RequestStopTransactionChart(Chart):
    # Answers RequestStopTransaction before the station is accepted; F03 adds the rest.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    RequestStopTransactionRequest = Event("RequestStopTransactionRequest", name="RequestStopTransactionRequest")

    received.to(answered, event=RequestStopTransactionRequest, cond="registration_is_pending", on="reply_Rejected_CSNotAccepted")  # B02: B02.FR.05
    received.to(answered, event=RequestStopTransactionRequest, on="refuse_NotSupported")  # B02

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def reply_Rejected_CSNotAccepted(self) -> None:
        self.model.did("reply Rejected, CSNotAccepted")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")
