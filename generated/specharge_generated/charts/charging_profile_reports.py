# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `charging_profile_reports` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ChargingProfileReportsChart(Chart):
    # Sends the charging profiles that were asked for, message after message.

    # Nothing is to be told.
    idle = State("idle", value="idle", initial=True)
    # A message is on its way; the next one follows its answer.
    sending = State("sending", value="sending")

    charging_profile_report_accepted = Event("charging_profile_report_accepted", name="charging_profile_report_accepted")  # The CSMS has asked for charging profiles, and is told that they come.
    ReportChargingProfilesResponse = Event("ReportChargingProfilesResponse", name="ReportChargingProfilesResponse")
    ReportChargingProfilesFailed = Event("ReportChargingProfilesFailed", name="ReportChargingProfilesFailed")

    idle.to(sending, event=charging_profile_report_accepted, on=["take_messages", "send_ReportChargingProfiles"])  # K09: K09.FR.01, K09.FR.02

    sending.to(STAY, event=charging_profile_report_accepted, on="take_messages")  # K09: K09.FR.01
    sending.to(STAY, event=ReportChargingProfilesResponse, cond="more_is_to_be_told", on=["go_to_next_message", "send_ReportChargingProfiles"])  # K09: K09.FR.01, K09.FR.02
    sending.to(idle, event=ReportChargingProfilesResponse, unless="more_is_to_be_told", on="go_to_next_message")  # K09
    sending.to(STAY, event=ReportChargingProfilesFailed, cond="another_report_waits", on=["give_up_report", "send_ReportChargingProfiles"])  # K09: K09.FR.01, K09.FR.02
    sending.to(idle, event=ReportChargingProfilesFailed, unless="another_report_waits", on="give_up_report")  # K09

    def more_is_to_be_told(self) -> bool:
        return self.model.guard("more_is_to_be_told")

    def another_report_waits(self) -> bool:
        return self.model.guard("another_report_waits")

    def take_messages(self) -> None:
        self.model.did("take_messages")

    def send_ReportChargingProfiles(self) -> None:
        self.model.did("send ReportChargingProfiles")

    def go_to_next_message(self) -> None:
        self.model.did("go_to_next_message")

    def give_up_report(self) -> None:
        self.model.did("give_up_report")
