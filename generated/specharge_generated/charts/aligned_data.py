# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `aligned_data` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class AlignedDataChart(Chart):
    # Tells the moments at which clock-aligned meter values of an EVSE are taken, counted from midnight (UTC) in wall time. EVSE 0 stands for the main meter of the station. Each EVSE counts for itself: a meter that fails stops no other.

    # The clock runs.
    running = State("running", value="running", initial=True)

    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    csms_time_received = Event("csms_time_received", name="csms_time_received")  # The CSMS has told its time.
    values_moment = Event("values_moment", name="values_moment")  # When clock-aligned values are sent next.
    sample_moment = Event("sample_moment", name="sample_moment")  # When the next clock-aligned sample is taken that an Ended message carries.
    AlignedDataCtrlr_Interval_changed = Event("AlignedDataCtrlr_Interval_changed", name="AlignedDataCtrlr.Interval changed")
    AlignedDataCtrlr_TxEndedInterval_changed = Event("AlignedDataCtrlr_TxEndedInterval_changed", name="AlignedDataCtrlr.TxEndedInterval changed")

    running.to(STAY, event=station_started, on=["start_values_moment_until_values", "start_sample_moment_until_sample"])  # J01: J01.FR.22, E12.FR.07
    running.to(STAY, event=csms_time_received, on=["start_values_moment_until_values", "start_sample_moment_until_sample"])  # J01: J01.FR.14, J01.FR.22, E06.FR.11
    running.to(STAY, event=values_moment, on=["start_values_moment_until_values", "raise_aligned_values_due"])  # J01: J01.FR.01, J01.FR.14, J01.FR.22
    running.to(STAY, event=sample_moment, on=["start_sample_moment_until_sample", "raise_aligned_sample_due"])  # J01: J01.FR.01, E06.FR.11
    running.to(STAY, event=AlignedDataCtrlr_Interval_changed, on="start_values_moment_until_values")  # J01: J01.FR.14
    running.to(STAY, event=AlignedDataCtrlr_TxEndedInterval_changed, on="start_sample_moment_until_sample")  # J01: E06.FR.11

    def start_values_moment_until_values(self) -> None:
        self.model.did("start values_moment (until_values)")

    def start_sample_moment_until_sample(self) -> None:
        self.model.did("start sample_moment (until_sample)")

    def raise_aligned_values_due(self) -> None:
        self.model.did("raise aligned_values_due")

    def raise_aligned_sample_due(self) -> None:
        self.model.did("raise aligned_sample_due")
