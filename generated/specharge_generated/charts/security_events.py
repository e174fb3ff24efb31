# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `security_events` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class SecurityEventsChart(Chart):
    # Writes every security event into the security log, and reports the critical ones to the CSMS.

    # Security events are noticed.
    watching = State("watching", value="watching", initial=True)

    security_event_noticed = Event("security_event_noticed", name="security_event_noticed")  # A security event of this type has happened; what a transition names under security_event comes as this.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    tamper_detected = Event("tamper_detected", name="tamper_detected")  # The sensor that guards the housing has been triggered.
    memory_ran_low = Event("memory_ran_low", name="memory_ran_low")  # The flash or the RAM of the station is nearly full.
    maintenance_login_accepted = Event("maintenance_login_accepted", name="maintenance_login_accepted")  # Somebody has logged in at the local maintenance interface.
    maintenance_login_failed = Event("maintenance_login_failed", name="maintenance_login_failed")  # Somebody has tried to log in at the local maintenance interface, and was refused.
    security_log_clearing_ordered = Event("security_log_clearing_ordered", name="security_log_clearing_ordered")  # Somebody at the local maintenance interface wants the security log emptied.
    SecurityCtrlr_SecurityProfile_changed = Event("SecurityCtrlr_SecurityProfile_changed", name="SecurityCtrlr.SecurityProfile changed")
    SecurityCtrlr_AllowSecurityProfileDowngrade_changed = Event("SecurityCtrlr_AllowSecurityProfileDowngrade_changed", name="SecurityCtrlr.AllowSecurityProfileDowngrade changed")
    SecurityCtrlr_AllowCSMSTLSWildcards_changed = Event("SecurityCtrlr_AllowCSMSTLSWildcards_changed", name="SecurityCtrlr.AllowCSMSTLSWildcards changed")
    invalid_message_received = Event("invalid_message_received", name="invalid_message_received")  # The CSMS has sent something that is no valid OCPP message.
    message_replayed = Event("message_replayed", name="message_replayed")  # A request has come under a message id that an earlier one had.

    watching.to(STAY, event=security_event_noticed, cond="security_event_is_critical", on=["log_security_event", "send_SecurityEventNotification"])  # A04: A04.FR.01, A04.FR.02, A04.FR.04
    watching.to(STAY, event=security_event_noticed, unless="security_event_is_critical", on="log_security_event")  # A04: A04.FR.04
    watching.to(STAY, event=station_started, unless="station_was_reset", on="security_event_StartupOfTheDevice")  # A04: A04.FR.01
    watching.to(STAY, event=station_started, cond="station_was_reset", unless="firmware_was_updated", on=["security_event_StartupOfTheDevice", "security_event_ResetOrReboot"])  # A04: A04.FR.01
    watching.to(STAY, event=station_started, cond=["station_was_reset", "firmware_was_updated"], on=["security_event_StartupOfTheDevice", "security_event_ResetOrReboot", "security_event_FirmwareUpdated"])  # A04: A04.FR.01
    watching.to(STAY, event=tamper_detected, on="security_event_TamperDetectionActivated")  # A04: A04.FR.01
    watching.to(STAY, event=memory_ran_low, on="security_event_MemoryExhaustion")  # A04: A04.FR.01
    watching.to(STAY, event=maintenance_login_accepted, on="security_event_MaintenanceLoginAccepted")  # A04: A04.FR.01
    watching.to(STAY, event=maintenance_login_failed, on="security_event_MaintenanceLoginFailed")  # A04: A04.FR.01
    watching.to(STAY, event=security_log_clearing_ordered, on=["clear_security_log", "security_event_SecurityLogWasCleared"])  # A04: A04.FR.01
    watching.to(STAY, event=SecurityCtrlr_SecurityProfile_changed, on="security_event_ReconfigurationOfSecurityParameters")  # A04: A04.FR.04
    watching.to(STAY, event=SecurityCtrlr_AllowSecurityProfileDowngrade_changed, on="security_event_ReconfigurationOfSecurityParameters")  # A04: A04.FR.04
    watching.to(STAY, event=SecurityCtrlr_AllowCSMSTLSWildcards_changed, on="security_event_ReconfigurationOfSecurityParameters")  # A04: A04.FR.04
    watching.to(STAY, event=invalid_message_received, on="security_event_InvalidMessages")  # A04: A04.FR.04
    watching.to(STAY, event=message_replayed, on="security_event_AttemptedReplayAttacks")  # A04: A04.FR.04

    def security_event_is_critical(self) -> bool:
        return self.model.guard("security_event_is_critical")

    def station_was_reset(self) -> bool:
        return self.model.guard("station_was_reset")

    def firmware_was_updated(self) -> bool:
        return self.model.guard("firmware_was_updated")

    def log_security_event(self) -> None:
        self.model.did("log_security_event")

    def send_SecurityEventNotification(self) -> None:
        self.model.did("send SecurityEventNotification")

    def security_event_StartupOfTheDevice(self) -> None:
        self.model.did("security event StartupOfTheDevice")

    def security_event_ResetOrReboot(self) -> None:
        self.model.did("security event ResetOrReboot")

    def security_event_FirmwareUpdated(self) -> None:
        self.model.did("security event FirmwareUpdated")

    def security_event_TamperDetectionActivated(self) -> None:
        self.model.did("security event TamperDetectionActivated")

    def security_event_MemoryExhaustion(self) -> None:
        self.model.did("security event MemoryExhaustion")

    def security_event_MaintenanceLoginAccepted(self) -> None:
        self.model.did("security event MaintenanceLoginAccepted")

    def security_event_MaintenanceLoginFailed(self) -> None:
        self.model.did("security event MaintenanceLoginFailed")

    def clear_security_log(self) -> None:
        self.model.did("clear_security_log")

    def security_event_SecurityLogWasCleared(self) -> None:
        self.model.did("security event SecurityLogWasCleared")

    def security_event_ReconfigurationOfSecurityParameters(self) -> None:
        self.model.did("security event ReconfigurationOfSecurityParameters")

    def security_event_InvalidMessages(self) -> None:
        self.model.did("security event InvalidMessages")

    def security_event_AttemptedReplayAttacks(self) -> None:
        self.model.did("security event AttemptedReplayAttacks")
