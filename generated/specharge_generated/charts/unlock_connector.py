# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `unlock_connector` as a chart."""

from statemachine import Event, State

from . import Chart


class UnlockConnectorChart(Chart):
    # Answers UnlockConnector; the lock is told to release the plug, and the answer waits for what comes of it.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The hardware has not said yet what came of it.
    waiting = State("waiting", value="waiting")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    UnlockConnectorRequest = Event("UnlockConnectorRequest", name="UnlockConnectorRequest")
    connector_unlocked = Event("connector_unlocked", name="connector_unlocked")  # The plug was released, or there was nothing to hold it.
    unlock_failed = Event("unlock_failed", name="unlock_failed")  # The plug could not be released; the lock is stuck.
    outcome_overdue = Event("outcome_overdue", name="outcome_overdue")  # How long the hardware may take to release the plug.

    received.to(answered, event=UnlockConnectorRequest, cond="evse_is_unknown", on="reply_UnknownConnector_UnknownEvse")  # F05: F05.FR.01, F05.FR.03
    received.to(answered, event=UnlockConnectorRequest, cond="connector_is_unknown", on="reply_UnknownConnector_UnknownConnectorId")  # F05: F05.FR.01, F05.FR.03
    received.to(answered, event=UnlockConnectorRequest, cond="an_authorized_transaction_is_there", on="reply_OngoingAuthorizedTransaction")  # F05: F05.FR.01, F05.FR.02
    received.to(answered, event=UnlockConnectorRequest, cond="cable_is_attached", on="reply_UnlockFailed_FixedCable")  # F05: F05.FR.01, F05.FR.05
    received.to(answered, event=UnlockConnectorRequest, cond="a_driver_charges_there", on="reply_UnlockFailed_InvalidMessageSeq")  # F05: F05.FR.01, F05.FR.05
    received.to(waiting, event=UnlockConnectorRequest, on=["note_connector", "start_outcome_overdue_10_s", "raise_unlock_ordered"])  # F05: F05.FR.06

    waiting.to(answered, event=connector_unlocked, cond="it_is_that_connector", on="reply_Unlocked")  # F05: F05.FR.01, F05.FR.04, F05.FR.06
    waiting.to(answered, event=unlock_failed, cond="it_is_that_connector", on="reply_UnlockFailed")  # F05: F05.FR.01, F05.FR.05, F05.FR.06
    waiting.to(answered, event=outcome_overdue, on="reply_UnlockFailed")  # F05: F05.FR.01, F05.FR.05

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def connector_is_unknown(self) -> bool:
        return self.model.guard("connector_is_unknown")

    def an_authorized_transaction_is_there(self) -> bool:
        return self.model.guard("an_authorized_transaction_is_there")

    def cable_is_attached(self) -> bool:
        return self.model.guard("cable_is_attached")

    def a_driver_charges_there(self) -> bool:
        return self.model.guard("a_driver_charges_there")

    def it_is_that_connector(self) -> bool:
        return self.model.guard("it_is_that_connector")

    def reply_UnknownConnector_UnknownEvse(self) -> None:
        self.model.did("reply UnknownConnector, UnknownEvse")

    def reply_UnknownConnector_UnknownConnectorId(self) -> None:
        self.model.did("reply UnknownConnector, UnknownConnectorId")

    def reply_OngoingAuthorizedTransaction(self) -> None:
        self.model.did("reply OngoingAuthorizedTransaction")

    def reply_UnlockFailed_FixedCable(self) -> None:
        self.model.did("reply UnlockFailed, FixedCable")

    def reply_UnlockFailed_InvalidMessageSeq(self) -> None:
        self.model.did("reply UnlockFailed, InvalidMessageSeq")

    def note_connector(self) -> None:
        self.model.did("note_connector")

    def start_outcome_overdue_10_s(self) -> None:
        self.model.did("start outcome_overdue (10 s)")

    def raise_unlock_ordered(self) -> None:
        self.model.did("raise unlock_ordered")

    def reply_Unlocked(self) -> None:
        self.model.did("reply Unlocked")

    def reply_UnlockFailed(self) -> None:
        self.model.did("reply UnlockFailed")
