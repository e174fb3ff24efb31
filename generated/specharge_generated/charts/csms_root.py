# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `csms_root` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class CsmsRootChart(Chart):
    # By which root the server certificate of the CSMS is verified while a new root has not proved itself.

    # No root is kept to fall back on.
    settled = State("settled", value="settled", initial=True)
    # A new root has taken the place of one that is kept to fall back on.
    replaced = State("replaced", value="replaced")

    certificates_surveyed = Event("certificates_surveyed", name="certificates_surveyed")  # What certificates there are now; times in seconds of the Unix epoch.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    csms_certificate_refused = Event("csms_certificate_refused", name="csms_certificate_refused")  # The station refused to connect, for the certificate of the CSMS is not valid or cannot be verified.
    priority_entries_failed = Event("priority_entries_failed", name="priority_entries_failed")  # The CSMS could be reached by no entry of NetworkConfigurationPriority.

    settled.to(replaced, event=certificates_surveyed, cond="a_fallback_root_is_kept")  # M05: M05.FR.12

    replaced.to(settled, event=certificates_surveyed, unless="a_fallback_root_is_kept", on="verify_by_new_root")  # M05: M05.FR.13
    replaced.to(STAY, event=link_up, cond="connection_is_by_tls", unless="old_root_is_used", on="command_drop_fallback_root")  # M05: M05.FR.13
    replaced.to(STAY, event=csms_certificate_refused, cond="last_connection_was_by_this_profile", unless="old_root_is_used", on="verify_by_old_root")  # M05: M05.FR.14
    replaced.to(STAY, event=csms_certificate_refused, cond=["last_connection_was_by_this_profile", "old_root_is_used"], on="verify_by_new_root")  # M05: M05.FR.14
    replaced.to(STAY, event=priority_entries_failed, on="verify_by_old_root")  # M05: M05.FR.16

    def a_fallback_root_is_kept(self) -> bool:
        return self.model.guard("a_fallback_root_is_kept")

    def connection_is_by_tls(self) -> bool:
        return self.model.guard("connection_is_by_tls")

    def old_root_is_used(self) -> bool:
        return self.model.guard("old_root_is_used")

    def last_connection_was_by_this_profile(self) -> bool:
        return self.model.guard("last_connection_was_by_this_profile")

    def verify_by_new_root(self) -> None:
        self.model.did("verify_by_new_root")

    def command_drop_fallback_root(self) -> None:
        self.model.did("command drop_fallback_root")

    def verify_by_old_root(self) -> None:
        self.model.did("verify_by_old_root")
