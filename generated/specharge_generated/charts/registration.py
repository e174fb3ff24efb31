# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `registration` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class RegistrationChart(Chart):
    # What the CSMS said of this station since it started, and when it is asked again.

    # The CSMS has not answered a BootNotification since the start.
    class unregistered(State.Compound, name="unregistered", value="unregistered", initial=True):
        # There is no link to ask over.
        offline = State("unregistered.offline", value="unregistered.offline", initial=True)
        # A BootNotification is on its way.
        asking = State("unregistered.asking", value="unregistered.asking")
        # The BootNotification failed; the station waits before it asks again.
        waiting = State("unregistered.waiting", value="unregistered.waiting")
    # The CSMS wants to look at or change settings first.
    class pending(State.Compound, name="pending", value="pending"):
        # The interval until the next BootNotification runs.
        pending_waiting = State("pending.waiting", value="pending.waiting", initial=True)
        # A BootNotification is on its way.
        pending_asking = State("pending.asking", value="pending.asking")
        # The interval has passed but there is no link; BootNotification goes out when it is back.
        overdue = State("pending.overdue", value="pending.overdue")
    # The CSMS does not want this station now.
    class rejected(State.Compound, name="rejected", value="rejected"):
        # Nothing is sent until the interval has passed.
        rejected_waiting = State("rejected.waiting", value="rejected.waiting", initial=True)
        # A BootNotification is on its way.
        rejected_asking = State("rejected.asking", value="rejected.asking")
        # The interval has passed but there is no link; BootNotification goes out when it is back.
        rejected_overdue = State("rejected.overdue", value="rejected.overdue")
    # The CSMS works with this station.
    accepted = State("accepted", value="accepted")

    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    boot_retry = Event("boot_retry", name="boot_retry")  # When to send BootNotification again.
    link_down = Event("link_down", name="link_down")  # The WebSocket to the CSMS is closed.
    BootNotificationResponse = Event("BootNotificationResponse", name="BootNotificationResponse")
    BootNotificationFailed = Event("BootNotificationFailed", name="BootNotificationFailed")
    request_received = Event("request_received", name="request_received")  # The CSMS sends a request; asked before the machine of that request.
    network_profile_switched = Event("network_profile_switched", name="network_profile_switched")  # It is another profile than that of the last connection, and so perhaps another CSMS.
    boot_notification_wanted = Event("boot_notification_wanted", name="boot_notification_wanted")  # The CSMS wants a BootNotification.

    unregistered.offline.to(unregistered.asking, event=link_up, on="send_BootNotification")  # B01: B01.FR.01, B01.FR.03, B01.FR.09

    unregistered.asking.to(unregistered.offline, event=link_down, on="cancel_boot_retry")  # B01
    unregistered.asking.to(accepted, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Accepted", on=["note_registration", "raise_csms_time_received", "raise_station_accepted"])  # B01
    unregistered.asking.to(pending, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Pending", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.08, B01.FR.06
    unregistered.asking.to(pending, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Pending", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.07, B01.FR.06
    unregistered.asking.to(rejected, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Rejected", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B03: B03.FR.06, B01.FR.06
    unregistered.asking.to(rejected, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Rejected", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B03: B03.FR.05, B01.FR.06
    unregistered.asking.to(unregistered.waiting, event=BootNotificationFailed, on="start_boot_retry_own_interval")  # B01: B01.FR.02

    unregistered.waiting.to(unregistered.asking, event=boot_retry, on="send_BootNotification")  # B01: B01.FR.02, B01.FR.09
    unregistered.waiting.to(unregistered.offline, event=link_down, on="cancel_boot_retry")  # B01

    pending.pending_waiting.to(pending.pending_asking, event=boot_retry, cond="connection_is_online", on="send_BootNotification")  # B02: B02.FR.04, B02.FR.07, B02.FR.08
    pending.pending_waiting.to(pending.overdue, event=boot_retry, unless="connection_is_online")  # B02
    pending.pending_waiting.to(unregistered.asking, event=network_profile_switched, on=["forget_registration", "cancel_boot_retry", "send_BootNotification"])  # B10: B10.FR.10
    pending.pending_waiting.to(pending.pending_asking, event=boot_notification_wanted, on=["cancel_boot_retry", "send_BootNotification"])  # F06: F06.FR.10, B02.FR.04

    pending.pending_asking.to(pending.overdue, event=link_down)  # B02
    pending.pending_asking.to(accepted, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Accepted", on=["note_registration", "raise_csms_time_received", "raise_station_accepted"])  # B01
    pending.pending_asking.to(pending, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Pending", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.08, B01.FR.06
    pending.pending_asking.to(pending, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Pending", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.07, B01.FR.06
    pending.pending_asking.to(rejected, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Rejected", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B03: B03.FR.06, B01.FR.06
    pending.pending_asking.to(rejected, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Rejected", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B03: B03.FR.05, B01.FR.06
    pending.pending_asking.to(pending.pending_waiting, event=BootNotificationFailed, on="start_boot_retry_own_interval")  # B02
    pending.pending_asking.to(unregistered.asking, event=network_profile_switched, on="forget_registration")  # B10: B10.FR.10

    pending.overdue.to(pending.pending_asking, event=link_up, on="send_BootNotification")  # B02: B02.FR.08
    pending.overdue.to(pending.pending_asking, event=boot_notification_wanted, on=["cancel_boot_retry", "send_BootNotification"])  # F06: F06.FR.10, B02.FR.04

    rejected.to(STAY, event=request_received, on="refuse_SecurityError")  # B03: B03.FR.03, B03.FR.08

    rejected.rejected_waiting.to(rejected.rejected_asking, event=boot_retry, cond="connection_is_online", on="send_BootNotification")  # B03: B02.FR.04, B03.FR.05, B03.FR.06
    rejected.rejected_waiting.to(rejected.rejected_overdue, event=boot_retry, unless="connection_is_online")  # B03
    rejected.rejected_waiting.to(unregistered.asking, event=network_profile_switched, on=["forget_registration", "cancel_boot_retry", "send_BootNotification"])  # B10: B10.FR.10

    rejected.rejected_asking.to(rejected.rejected_overdue, event=link_down)  # B03
    rejected.rejected_asking.to(accepted, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Accepted", on=["note_registration", "raise_csms_time_received", "raise_station_accepted"])  # B01
    rejected.rejected_asking.to(pending, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Pending", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.08, B01.FR.06
    rejected.rejected_asking.to(pending, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Pending", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B02: B02.FR.06, B02.FR.07, B01.FR.06
    rejected.rejected_asking.to(rejected, event=BootNotificationResponse, cond=["BootNotificationResponse_status_is_Rejected", "BootNotificationResponse_interval_above_0"], on=["note_registration", "start_boot_retry_given_interval", "raise_csms_time_received"])  # B03: B03.FR.06, B01.FR.06
    rejected.rejected_asking.to(rejected, event=BootNotificationResponse, cond="BootNotificationResponse_status_is_Rejected", unless="BootNotificationResponse_interval_above_0", on=["note_registration", "start_boot_retry_own_interval", "raise_csms_time_received"])  # B03: B03.FR.05, B01.FR.06
    rejected.rejected_asking.to(rejected.rejected_waiting, event=BootNotificationFailed, on="start_boot_retry_own_interval")  # B03
    rejected.rejected_asking.to(unregistered.asking, event=network_profile_switched, on="forget_registration")  # B10: B10.FR.10

    rejected.rejected_overdue.to(rejected.rejected_asking, event=link_up, on="send_BootNotification")  # B03: B03.FR.06

    accepted.to(unregistered.asking, event=network_profile_switched, on=["forget_registration", "cancel_boot_retry", "send_BootNotification"])  # B10: B10.FR.10

    def BootNotificationResponse_status_is_Accepted(self) -> bool:
        return self.model.guard("BootNotificationResponse.status == Accepted")

    def BootNotificationResponse_status_is_Pending(self) -> bool:
        return self.model.guard("BootNotificationResponse.status == Pending")

    def BootNotificationResponse_interval_above_0(self) -> bool:
        return self.model.guard("BootNotificationResponse.interval > 0")

    def BootNotificationResponse_status_is_Rejected(self) -> bool:
        return self.model.guard("BootNotificationResponse.status == Rejected")

    def connection_is_online(self) -> bool:
        return self.model.guard("connection is online")

    def send_BootNotification(self) -> None:
        self.model.did("send BootNotification")

    def cancel_boot_retry(self) -> None:
        self.model.did("cancel boot_retry")

    def note_registration(self) -> None:
        self.model.did("note_registration")

    def raise_csms_time_received(self) -> None:
        self.model.did("raise csms_time_received")

    def raise_station_accepted(self) -> None:
        self.model.did("raise station_accepted")

    def start_boot_retry_given_interval(self) -> None:
        self.model.did("start boot_retry (given_interval)")

    def start_boot_retry_own_interval(self) -> None:
        self.model.did("start boot_retry (own_interval)")

    def forget_registration(self) -> None:
        self.model.did("forget_registration")

    def refuse_SecurityError(self) -> None:
        self.model.did("refuse SecurityError")
