# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `network` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class NetworkChart(Chart):
    # Which NetworkConnectionProfile the CSMS is dialled by. The link asks for it before each attempt.

    # The station has not started yet.
    idle = State("idle", value="idle", initial=True)
    # There is no connection; the link dials.
    class dialling(State.Compound, name="dialling", value="dialling"):
        # The entries of NetworkConfigurationPriority have their turns.
        by_priority = State("dialling.by_priority", value="dialling.by_priority", initial=True)
        # The profile of the last connection has its turn; it need not be an entry any more.
        by_last_success = State("dialling.by_last_success", value="dialling.by_last_success")
    # The WebSocket is open.
    connected = State("connected", value="connected")

    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    dial_failed = Event("dial_failed", name="dial_failed")  # The CSMS could not be reached; the link will dial again.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    link_down = Event("link_down", name="link_down")  # The WebSocket to the CSMS is closed.

    idle.to(dialling, event=station_started, cond="a_csms_is_known", on="dial_first_entry_anew")  # B10: B10.FR.04, A05.FR.05

    dialling.to(connected, event=link_up, cond="profile_is_another", on=["forget_lower_profiles", "raise_network_profile_used", "raise_network_profile_switched"])  # B10: B10.FR.10, A05.FR.06
    dialling.to(connected, event=link_up, unless="profile_is_another", on=["forget_lower_profiles", "raise_network_profile_used"])  # B10

    dialling.by_priority.to(STAY, event=dial_failed, cond="attempts_are_left", on="count_failure")  # B10: B10.FR.03, M05.FR.15
    dialling.by_priority.to(STAY, event=dial_failed, cond="entries_are_left", unless="attempts_are_left", on="dial_next_entry")  # B10: B10.FR.03, M05.FR.15
    dialling.by_priority.to(dialling.by_last_success, event=dial_failed, unless=["attempts_are_left", "entries_are_left"], on=["dial_last_success", "raise_priority_entries_failed"])  # B10: B10.FR.07, B10.FR.09

    dialling.by_last_success.to(STAY, event=dial_failed, cond="attempts_are_left", on="count_failure")  # B10: B10.FR.07
    dialling.by_last_success.to(dialling.by_priority, event=dial_failed, unless="attempts_are_left", on=["dial_first_entry", "raise_last_success_failed"])  # B10: B10.FR.08, B10.FR.09

    connected.to(dialling.by_priority, event=link_down, cond="profile_is_an_entry", on="dial_active_entry")  # B10: B10.FR.03
    connected.to(dialling.by_last_success, event=link_down, unless="profile_is_an_entry", on="dial_last_success")  # B10: B10.FR.07

    def a_csms_is_known(self) -> bool:
        return self.model.guard("a_csms_is_known")

    def profile_is_another(self) -> bool:
        return self.model.guard("profile_is_another")

    def attempts_are_left(self) -> bool:
        return self.model.guard("attempts_are_left")

    def entries_are_left(self) -> bool:
        return self.model.guard("entries_are_left")

    def profile_is_an_entry(self) -> bool:
        return self.model.guard("profile_is_an_entry")

    def dial_first_entry_anew(self) -> None:
        self.model.did("dial_first_entry_anew")

    def forget_lower_profiles(self) -> None:
        self.model.did("forget_lower_profiles")

    def raise_network_profile_used(self) -> None:
        self.model.did("raise network_profile_used")

    def raise_network_profile_switched(self) -> None:
        self.model.did("raise network_profile_switched")

    def count_failure(self) -> None:
        self.model.did("count_failure")

    def dial_next_entry(self) -> None:
        self.model.did("dial_next_entry")

    def dial_last_success(self) -> None:
        self.model.did("dial_last_success")

    def raise_priority_entries_failed(self) -> None:
        self.model.did("raise priority_entries_failed")

    def dial_first_entry(self) -> None:
        self.model.did("dial_first_entry")

    def raise_last_success_failed(self) -> None:
        self.model.did("raise last_success_failed")

    def dial_active_entry(self) -> None:
        self.model.did("dial_active_entry")
