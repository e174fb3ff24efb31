# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `certificate_trial` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class CertificateTrialChart(Chart):
    # Which certificate the station shows while it has a new one that the CSMS has not seen yet.

    # There is at most one certificate.
    settled = State("settled", value="settled", initial=True)
    # There are two, and no connection since.
    class on_trial(State.Compound, name="on_trial", value="on_trial"):
        # The entries of NetworkConfigurationPriority are tried with the new one.
        entries_by_new = State("on_trial.entries_by_new", value="on_trial.entries_by_new", initial=True)
        # The last profile is tried with the previous one; the entries have its turn next.
        last_by_previous = State("on_trial.last_by_previous", value="on_trial.last_by_previous")
        # The entries are tried with the previous one.
        entries_by_previous = State("on_trial.entries_by_previous", value="on_trial.entries_by_previous")
        # The last profile is tried with the previous one; then it is the new one's turn.
        last_by_previous_again = State("on_trial.last_by_previous_again", value="on_trial.last_by_previous_again")

    certificate_renewed = Event("certificate_renewed", name="certificate_renewed")  # A new certificate for these uses is in its place.
    certificates_surveyed = Event("certificates_surveyed", name="certificates_surveyed")  # What certificates there are now; times in seconds of the Unix epoch.
    priority_entries_failed = Event("priority_entries_failed", name="priority_entries_failed")  # The CSMS could be reached by no entry of NetworkConfigurationPriority.
    last_success_failed = Event("last_success_failed", name="last_success_failed")  # The CSMS could not be reached by the profile of the last connection either.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.

    settled.to(STAY, event=certificate_renewed, cond=["it_is_for_the_csms", "SecurityCtrlr_SecurityProfile_is_3"], on="command_reconnect")  # A02: A02.FR.08, A03.FR.08
    settled.to(on_trial.entries_by_new, event=certificates_surveyed, cond=["previous_certificate_is_kept", "SecurityCtrlr_SecurityProfile_is_3"])  # A02: A02.FR.10, A03.FR.10

    on_trial.entries_by_new.to(on_trial.last_by_previous, event=priority_entries_failed, on="show_previous_certificate")  # A02: A02.FR.28, A03.FR.24
    on_trial.entries_by_new.to(settled, event=link_up, cond="connection_is_by_certificate", on="command_keep_certificate")  # A02: A02.FR.10, A03.FR.10

    on_trial.last_by_previous.to(on_trial.entries_by_previous, event=last_success_failed)  # A02: A02.FR.28, A03.FR.24
    on_trial.last_by_previous.to(settled, event=link_up, cond="connection_is_by_certificate", on=["show_new_certificate", "command_keep_certificate", "security_event_DiscardedRenewedClientCertificate"])  # A02: A02.FR.10, A03.FR.10, A02.FR.29, A03.FR.25

    on_trial.entries_by_previous.to(on_trial.last_by_previous_again, event=priority_entries_failed)  # A02: A02.FR.28, A03.FR.24
    on_trial.entries_by_previous.to(settled, event=link_up, cond="connection_is_by_certificate", on=["show_new_certificate", "command_keep_certificate", "security_event_DiscardedRenewedClientCertificate"])  # A02: A02.FR.10, A03.FR.10, A02.FR.29, A03.FR.25

    on_trial.last_by_previous_again.to(on_trial.entries_by_new, event=last_success_failed, on="show_new_certificate")  # A02: A02.FR.28, A03.FR.24
    on_trial.last_by_previous_again.to(settled, event=link_up, cond="connection_is_by_certificate", on=["show_new_certificate", "command_keep_certificate", "security_event_DiscardedRenewedClientCertificate"])  # A02: A02.FR.10, A03.FR.10, A02.FR.29, A03.FR.25

    def it_is_for_the_csms(self) -> bool:
        return self.model.guard("it_is_for_the_csms")

    def SecurityCtrlr_SecurityProfile_is_3(self) -> bool:
        return self.model.guard("SecurityCtrlr.SecurityProfile == 3")

    def previous_certificate_is_kept(self) -> bool:
        return self.model.guard("previous_certificate_is_kept")

    def connection_is_by_certificate(self) -> bool:
        return self.model.guard("connection_is_by_certificate")

    def command_reconnect(self) -> None:
        self.model.did("command reconnect")

    def show_previous_certificate(self) -> None:
        self.model.did("show_previous_certificate")

    def command_keep_certificate(self) -> None:
        self.model.did("command keep_certificate")

    def show_new_certificate(self) -> None:
        self.model.did("show_new_certificate")

    def security_event_DiscardedRenewedClientCertificate(self) -> None:
        self.model.did("security event DiscardedRenewedClientCertificate")
