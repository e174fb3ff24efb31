# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reset_bar` as a chart."""

from statemachine import Event, State

from . import Chart


class ResetBarChart(Chart):
    # Whether the hardware of an EVSE can be reset now. The hardware tells when it cannot, at its start too.

    # Nothing keeps the hardware from a reset.
    lifted = State("lifted", value="lifted", initial=True)
    # The hardware does something that must not be interrupted.
    barred = State("barred", value="barred")

    reset_barred = Event("reset_barred", name="reset_barred")  # The hardware of an EVSE, or without one of the whole station, must not be interrupted by a reset now.
    reset_allowed = Event("reset_allowed", name="reset_allowed")  # The hardware of an EVSE, or without one of the whole station, can be reset again.

    lifted.to(barred, event=reset_barred)  # B11: B11.FR.06, B11.FR.07, B12.FR.10

    barred.to(lifted, event=reset_allowed)  # B11: B11.FR.07
