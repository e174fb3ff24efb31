# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `planned_boot` as a chart."""

from statemachine import Event, State

from . import Chart


class PlannedBootChart(Chart):
    # Remembers over a reboot why the station itself has brought it about.

    # The next boot comes unforeseen.
    unforeseen = State("unforeseen", value="unforeseen", initial=True)
    # The station is going down to boot anew.
    planned = State("planned", value="planned")

    reboot_begun = Event("reboot_begun", name="reboot_begun")  # The hardware of the station is told to reset.
    reboot_given_up = Event("reboot_given_up", name="reboot_given_up")  # The hardware of the station could not be reset.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.

    unforeseen.to(planned, event=reboot_begun, on="note_reason")  # B11: B11.FR.04, B01.FR.09

    planned.to(unforeseen, event=reboot_given_up)  # B11
    planned.to(unforeseen, event=station_started, unless="hardware_knows_the_reason", on="give_reason")  # B11: B11.FR.04, B01.FR.09
    planned.to(unforeseen, event=station_started, cond="hardware_knows_the_reason")  # B11: B01.FR.09

    def hardware_knows_the_reason(self) -> bool:
        return self.model.guard("hardware_knows_the_reason")

    def note_reason(self) -> None:
        self.model.did("note_reason")

    def give_reason(self) -> None:
        self.model.did("give_reason")
