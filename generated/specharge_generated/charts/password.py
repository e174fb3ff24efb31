# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `password` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class PasswordChart(Chart):
    # Takes a new password of Basic authentication into use, and goes back to the one that last worked when the CSMS does not let the station in with it.

    # The CSMS lets the station in with the password that it has.
    settled = State("settled", value="settled", initial=True)
    # The CSMS has set another password; the connection is still one of the old password.
    changed = State("changed", value="changed")
    # There is no connection, and of two passwords the CSMS takes one.
    class trying(State.Compound, name="trying", value="trying"):
        # The password is the one that the CSMS set.
        new = State("trying.new", value="trying.new", initial=True)
        # The password is again the one that worked before.
        old = State("trying.old", value="trying.old")

    SecurityCtrlr_BasicAuthPassword_changed = Event("SecurityCtrlr_BasicAuthPassword_changed", name="SecurityCtrlr.BasicAuthPassword changed")
    link_down = Event("link_down", name="link_down")  # The WebSocket to the CSMS is closed.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    csms_refused_us = Event("csms_refused_us", name="csms_refused_us")  # The CSMS refused to connect, for it did not accept the password or the certificate of the station.

    settled.to(changed, event=SecurityCtrlr_BasicAuthPassword_changed, cond="SecurityCtrlr_SecurityProfile_below_3", on=["command_reconnect", "security_event_ReconfigurationOfSecurityParameters"])  # A01: A01.FR.11, A01.FR.12
    settled.to(STAY, event=SecurityCtrlr_BasicAuthPassword_changed, unless="SecurityCtrlr_SecurityProfile_below_3", on="security_event_ReconfigurationOfSecurityParameters")  # A01: A01.FR.11, A01.FR.12
    settled.to(STAY, event=link_up, on="note_the_password_that_works")  # A01
    settled.to(trying.new, event=csms_refused_us, cond="another_password_is_known", on=["turn_to_the_other", "security_event_ReconfigurationOfSecurityParameters"])  # A01

    changed.to(STAY, event=SecurityCtrlr_BasicAuthPassword_changed, on="security_event_ReconfigurationOfSecurityParameters")  # A01: A01.FR.11, A01.FR.12
    changed.to(trying.new, event=link_down)  # A01
    changed.to(trying.new, event=station_started)  # A01

    trying.new.to(settled, event=link_up, on=["note_the_password_that_works", "forget_the_other"])  # A01
    trying.new.to(trying.old, event=csms_refused_us, cond="another_password_is_known", on=["turn_to_the_other", "security_event_ReconfigurationOfSecurityParameters"])  # A01

    trying.old.to(settled, event=link_up, on="note_the_password_that_works")  # A01
    trying.old.to(trying.new, event=csms_refused_us, on=["turn_to_the_other", "security_event_ReconfigurationOfSecurityParameters"])  # A01

    def SecurityCtrlr_SecurityProfile_below_3(self) -> bool:
        return self.model.guard("SecurityCtrlr.SecurityProfile < 3")

    def another_password_is_known(self) -> bool:
        return self.model.guard("another_password_is_known")

    def command_reconnect(self) -> None:
        self.model.did("command reconnect")

    def security_event_ReconfigurationOfSecurityParameters(self) -> None:
        self.model.did("security event ReconfigurationOfSecurityParameters")

    def note_the_password_that_works(self) -> None:
        self.model.did("note_the_password_that_works")

    def turn_to_the_other(self) -> None:
        self.model.did("turn_to_the_other")

    def forget_the_other(self) -> None:
        self.model.did("forget_the_other")
