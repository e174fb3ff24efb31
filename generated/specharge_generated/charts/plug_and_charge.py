# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `plug_and_charge` as a chart."""

from statemachine import Event, State

from . import Chart


class PlugAndChargeChart(Chart):
    # Whether ISO 15118 plug and charge is switched off until the next reboot.

    # ISO15118Ctrlr.PnCEnabled is what the CSMS or the configuration has set.
    as_set = State("as_set", value="as_set", initial=True)
    # The station has set it to false.
    switched_off = State("switched_off", value="switched_off")

    signing_denied = Event("signing_denied", name="signing_denied")  # The CSMS will not have a certificate for this use signed.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.

    as_set.to(switched_off, event=signing_denied, cond=["it_is_for_iso15118_only", "ISO15118Ctrlr_PnCEnabled"], on="switch_off")  # A02: A02.FR.21

    switched_off.to(as_set, event=station_started, on="switch_on")  # A02: A02.FR.21

    def it_is_for_iso15118_only(self) -> bool:
        return self.model.guard("it_is_for_iso15118_only")

    def ISO15118Ctrlr_PnCEnabled(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.PnCEnabled")

    def switch_off(self) -> None:
        self.model.did("switch_off")

    def switch_on(self) -> None:
        self.model.did("switch_on")
