# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_local_list_version` as a chart."""

from statemachine import Event, State

from . import Chart


class GetLocalListVersionChart(Chart):
    # Answers GetLocalListVersion; from the Local Authorization List.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetLocalListVersionRequest = Event("GetLocalListVersionRequest", name="GetLocalListVersionRequest")

    received.to(answered, event=GetLocalListVersionRequest, unless="LocalAuthListCtrlr_Enabled", on="reply_versionNumber_0")  # D02: D02.FR.03
    received.to(answered, event=GetLocalListVersionRequest, cond="no_list_was_sent_yet", on="reply_versionNumber_0")  # D02: D02.FR.02
    received.to(answered, event=GetLocalListVersionRequest, on="reply_GetLocalListVersionResponse")  # D02: D02.FR.01

    def LocalAuthListCtrlr_Enabled(self) -> bool:
        return self.model.guard("LocalAuthListCtrlr.Enabled")

    def no_list_was_sent_yet(self) -> bool:
        return self.model.guard("no_list_was_sent_yet")

    def reply_versionNumber_0(self) -> None:
        self.model.did("reply versionNumber=0")

    def reply_GetLocalListVersionResponse(self) -> None:
        self.model.did("reply GetLocalListVersionResponse")
