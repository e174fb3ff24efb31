# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `connection` as a chart."""

from statemachine import Event, State

from . import Chart


class ConnectionChart(Chart):
    # Whether the CSMS can be reached, and for how long it could not.

    # There is no WebSocket to the CSMS.
    offline = State("offline", value="offline", initial=True)
    # The WebSocket to the CSMS is open.
    online = State("online", value="online")

    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    link_down = Event("link_down", name="link_down")  # The WebSocket to the CSMS is closed.

    offline.to(online, event=link_up, cond=["registration_is_accepted", "offline_longer_than_threshold"], on="raise_report_all_connectors")  # B04
    offline.to(online, event=link_up, cond="registration_is_accepted", unless="offline_longer_than_threshold", on="raise_report_changed_connectors")  # B04
    offline.to(online, event=link_up)  # B04

    online.to(offline, event=link_down, on="note_offline_since")  # B04

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def offline_longer_than_threshold(self) -> bool:
        return self.model.guard("offline_longer_than_threshold")

    def raise_report_all_connectors(self) -> None:
        self.model.did("raise report_all_connectors")

    def raise_report_changed_connectors(self) -> None:
        self.model.did("raise report_changed_connectors")

    def note_offline_since(self) -> None:
        self.model.did("note_offline_since")
