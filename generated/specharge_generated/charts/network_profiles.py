# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `network_profiles` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class NetworkProfilesChart(Chart):
    # The NetworkConnectionProfiles by slot, and the one of the last connection.

    # The profiles are there to be read.
    kept = State("kept", value="kept", initial=True)

    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    network_profile_accepted = Event("network_profile_accepted", name="network_profile_accepted")  # The CSMS has given a slot a NetworkConnectionProfile that this station can use.
    network_profile_used = Event("network_profile_used", name="network_profile_used")  # The CSMS is connected by this NetworkConnectionProfile.

    kept.to(STAY, event=station_started, on="note_configured_profile")  # B09
    kept.to(STAY, event=network_profile_accepted, on="keep_profile")  # B09: B09.FR.01
    kept.to(STAY, event=network_profile_used, on=["note_success", "drop_lower_profiles"])  # B10: B10.FR.07, A05.FR.06

    def note_configured_profile(self) -> None:
        self.model.did("note_configured_profile")

    def keep_profile(self) -> None:
        self.model.did("keep_profile")

    def note_success(self) -> None:
        self.model.did("note_success")

    def drop_lower_profiles(self) -> None:
        self.model.did("drop_lower_profiles")
