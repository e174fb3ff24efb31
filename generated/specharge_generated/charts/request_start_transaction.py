# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `request_start_transaction` as a chart."""

from statemachine import Event, State

from . import Chart


class RequestStartTransactionChart(Chart):
    # Answers RequestStartTransaction before the station is accepted; F01 and F02 add the rest.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    RequestStartTransactionRequest = Event("RequestStartTransactionRequest", name="RequestStartTransactionRequest")

    received.to(answered, event=RequestStartTransactionRequest, cond="registration_is_pending", on="reply_Rejected_CSNotAccepted")  # B02: B02.FR.05
    received.to(answered, event=RequestStartTransactionRequest, on="refuse_NotSupported")  # B02

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def reply_Rejected_CSNotAccepted(self) -> None:
        self.model.did("reply Rejected, CSNotAccepted")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")
