# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_transaction_status` as a chart."""

from statemachine import Event, State

from . import Chart


class GetTransactionStatusChart(Chart):
    # Answers GetTransactionStatus from the open transactions and the messages not delivered yet.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetTransactionStatusRequest = Event("GetTransactionStatusRequest", name="GetTransactionStatusRequest")

    received.to(answered, event=GetTransactionStatusRequest, cond=["no_transaction_is_named", "transaction_messages_wait"], on="reply_messagesInQueue_true")  # E14: E14.FR.06, E14.FR.07
    received.to(answered, event=GetTransactionStatusRequest, cond="no_transaction_is_named", unless="transaction_messages_wait", on="reply_messagesInQueue_false")  # E14: E14.FR.06, E14.FR.08
    received.to(answered, event=GetTransactionStatusRequest, cond=["the_transaction_is_open", "messages_about_it_wait"], on="reply_ongoingIndicator_true_messagesInQueue_true")  # E14: E14.FR.02, E14.FR.04
    received.to(answered, event=GetTransactionStatusRequest, cond="the_transaction_is_open", unless="messages_about_it_wait", on="reply_ongoingIndicator_true_messagesInQueue_false")  # E14: E14.FR.02, E14.FR.05
    received.to(answered, event=GetTransactionStatusRequest, cond="messages_about_it_wait", on="reply_ongoingIndicator_false_messagesInQueue_true")  # E14: E14.FR.03, E14.FR.04
    received.to(answered, event=GetTransactionStatusRequest, on="reply_ongoingIndicator_false_messagesInQueue_false")  # E14: E14.FR.01, E14.FR.03, E14.FR.05

    def no_transaction_is_named(self) -> bool:
        return self.model.guard("no_transaction_is_named")

    def transaction_messages_wait(self) -> bool:
        return self.model.guard("transaction_messages_wait")

    def the_transaction_is_open(self) -> bool:
        return self.model.guard("the_transaction_is_open")

    def messages_about_it_wait(self) -> bool:
        return self.model.guard("messages_about_it_wait")

    def reply_messagesInQueue_true(self) -> None:
        self.model.did("reply messagesInQueue=true")

    def reply_messagesInQueue_false(self) -> None:
        self.model.did("reply messagesInQueue=false")

    def reply_ongoingIndicator_true_messagesInQueue_true(self) -> None:
        self.model.did("reply ongoingIndicator=true, messagesInQueue=true")

    def reply_ongoingIndicator_true_messagesInQueue_false(self) -> None:
        self.model.did("reply ongoingIndicator=true, messagesInQueue=false")

    def reply_ongoingIndicator_false_messagesInQueue_true(self) -> None:
        self.model.did("reply ongoingIndicator=false, messagesInQueue=true")

    def reply_ongoingIndicator_false_messagesInQueue_false(self) -> None:
        self.model.did("reply ongoingIndicator=false, messagesInQueue=false")
