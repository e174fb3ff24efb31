# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `vendor_requests` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class VendorRequestsChart(Chart):
    # Sends DataTransfer for the vendor's functions in this station.

    # A request is sent at once or not at all.
    ready = State("ready", value="ready", initial=True)

    vendor_request_made = Event("vendor_request_made", name="vendor_request_made")  # The vendor's functions in this station have something for the CSMS for which OCPP has no message.
    DataTransferResponse = Event("DataTransferResponse", name="DataTransferResponse")
    DataTransferFailed = Event("DataTransferFailed", name="DataTransferFailed")

    ready.to(STAY, event=vendor_request_made, cond="vendor_is_known", on="send_DataTransfer")  # P02: P01.FR.01, P02.FR.01, P02.FR.02, P02.FR.04
    ready.to(STAY, event=vendor_request_made, unless="vendor_is_known", on="command_take_vendor_answer")  # P02: P02.FR.01
    ready.to(STAY, event=DataTransferResponse, on="command_take_vendor_answer")  # P02: P02.FR.06, P02.FR.07, P02.FR.08
    ready.to(STAY, event=DataTransferFailed, on="command_take_vendor_answer")  # P02: P02.FR.08

    def vendor_is_known(self) -> bool:
        return self.model.guard("vendor_is_known")

    def send_DataTransfer(self) -> None:
        self.model.did("send DataTransfer")

    def command_take_vendor_answer(self) -> None:
        self.model.did("command take_vendor_answer")
