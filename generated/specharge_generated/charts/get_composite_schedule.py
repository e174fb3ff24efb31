# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_composite_schedule` as a chart."""

from statemachine import Event, State

from . import Chart


class GetCompositeScheduleChart(Chart):
    # Answers GetCompositeSchedule.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetCompositeScheduleRequest = Event("GetCompositeScheduleRequest", name="GetCompositeScheduleRequest")

    received.to(answered, event=GetCompositeScheduleRequest, unless="SmartChargingCtrlr_Enabled", on="refuse_NotSupported")  # K08
    received.to(answered, event=GetCompositeScheduleRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # K08: K08.FR.05
    received.to(answered, event=GetCompositeScheduleRequest, cond="rate_unit_is_not_supported", on="reply_Rejected_UnsupportedRateUnit")  # K08: K08.FR.07
    received.to(answered, event=GetCompositeScheduleRequest, cond="GetCompositeScheduleRequest_duration_at_most_0", on="reply_Rejected_ValuePositiveOnly")  # K08: K08.FR.05
    received.to(answered, event=GetCompositeScheduleRequest, cond="it_is_too_long", on="reply_Rejected_ValueTooHigh")  # K08: K08.FR.05
    received.to(answered, event=GetCompositeScheduleRequest, cond="profiles_want_different_phases", on="reply_Rejected_Unspecified_Profiles_that_hold_together_want_different_phases")  # K08: K08.FR.05
    received.to(answered, event=GetCompositeScheduleRequest, on="reply_GetCompositeScheduleResponse")  # K08: K08.FR.01, K08.FR.02, K08.FR.03, K08.FR.04, K08.FR.06

    def SmartChargingCtrlr_Enabled(self) -> bool:
        return self.model.guard("SmartChargingCtrlr.Enabled")

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def rate_unit_is_not_supported(self) -> bool:
        return self.model.guard("rate_unit_is_not_supported")

    def GetCompositeScheduleRequest_duration_at_most_0(self) -> bool:
        return self.model.guard("GetCompositeScheduleRequest.duration <= 0")

    def it_is_too_long(self) -> bool:
        return self.model.guard("it_is_too_long")

    def profiles_want_different_phases(self) -> bool:
        return self.model.guard("profiles_want_different_phases")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_UnsupportedRateUnit(self) -> None:
        self.model.did("reply Rejected, UnsupportedRateUnit")

    def reply_Rejected_ValuePositiveOnly(self) -> None:
        self.model.did("reply Rejected, ValuePositiveOnly")

    def reply_Rejected_ValueTooHigh(self) -> None:
        self.model.did("reply Rejected, ValueTooHigh")

    def reply_Rejected_Unspecified_Profiles_that_hold_together_want_different_phases(self) -> None:
        self.model.did("reply Rejected, Unspecified, Profiles that hold together want different phases.")

    def reply_GetCompositeScheduleResponse(self) -> None:
        self.model.did("reply GetCompositeScheduleResponse")
