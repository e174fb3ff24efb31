"""Simulated hardware: what acts on the simulated world, and tells a station of it as sensors do.

The rule of this file: the state of the world changes first, then what has changed is reported, in the order in which it
would happen; what cannot happen is refused with words and changes nothing. Time is given, nothing waits, and the same
seed and the same calls at the same times give the same readings.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ValidationError

from specharge_engine.events import Event
from specharge_engine.hardware import Report
from specharge_engine.located import suggestion
from specharge_engine.sim.meter import NOMINAL, UNITS
from specharge_engine.sim.world import Bay, Impossible, Outlet, World
from specharge_engine.site import NO_EVSE, Evse, SampledReading
from specharge_generated.messages import IdTokenType, SignedMeterValueType

Model = TypeVar("Model", bound=BaseModel)
Button = Literal["start", "stop", "emergency"]
Side = Literal["ev", "station"]


class SimulatedHardware(World):
    """The hardware port of a station without hardware, and the hands that plug, swipe, park and break.

    `events` makes the events of the vocabulary (`specharge_generated.events.EVENTS`), `clock` returns seconds that do
    not go back, `phases` (1 or 3) is the supply of each EVSE, `current` what an EV takes in A per phase. Nobody is told
    anything before `attach`. What cannot happen raises `Impossible`.
    """

    def __init__(
        self,
        evses: tuple[Evse, ...],
        events: Mapping[str, Callable[..., Event]],
        clock: Callable[[], float],
        *,
        phases: Literal[1, 3] = 3,
        current: float = 16.0,
        seed: int = 0,
    ) -> None:
        super().__init__(evses, clock, phases=phases, current=current, seed=seed)
        self._events = events
        self._report: Report = lambda event: None
        self._powered_up = True
        self._reset_fails = False
        self._reset_barred = False

    # The hardware port: see `specharge_engine.hardware.Hardware`.

    def attach(self, report: Report) -> None:
        """Send events there from now on."""
        self._report = report

    def start(self) -> None:
        """Boot: contactors drop open, and every sensor reports its state."""
        self._powered_up = False
        for bay in self._bays.values():
            self._start_bay(bay)
            if bay.reset_barred:
                self._tell("reset_barred", bay.id)
        if self._reset_barred:
            self._tell("reset_barred")

    def boot_reason(self) -> str | None:
        """Return PowerUp when the power came on since the last `start`; other boots have no reason here."""
        return "PowerUp" if self._powered_up else None

    def lock_connector(self, evse: int, connector: int) -> None:
        """Lock the plug: `connector_locked`; an empty socket and a lock that was told to fail report `lock_failed`."""
        outlet = self._outlet(evse, connector)
        if outlet.connector.cable_is_attached:
            return
        if outlet.lock_fails or not outlet.cable:
            self._tell("lock_failed", evse, connector)
        else:
            outlet.locked = True
            self._tell("connector_locked", evse, connector)

    def unlock_connector(self, evse: int, connector: int) -> None:
        """Release the plug: `connector_unlocked`; a lock that was told to jam reports `unlock_failed`."""
        outlet = self._outlet(evse, connector)
        if outlet.connector.cable_is_attached:
            return
        if outlet.lock_jams:
            self._tell("unlock_failed", evse, connector)
        else:
            outlet.locked = False
            self._tell("connector_unlocked", evse, connector)

    def close_contactor(self, evse: int) -> None:
        """Close the power path; an EV that is there says at once whether it takes energy."""
        bay = self._bay(evse)
        was_closed = bay.contactor_closed
        bay.contactor_closed = True
        bay.meter.set_flow(self._clock(), bay.flows)
        self._tell("contactor_closed", evse)
        if bay.ev and not was_closed and bay.limit != 0:
            self._tell("ev_draws_energy" if bay.draws else "ev_stops_drawing", evse)

    def open_contactor(self, evse: int) -> None:
        """Open the power path."""
        self._drop_contactor(self._bay(evse))
        self._tell("contactor_opened", evse)

    def limit_charging(
        self,
        evse: int,
        current: float | None = None,
        power: float | None = None,
        phases: int | None = None,
        phase_to_use: int | None = None,
    ) -> None:
        """Let the EV take no more than that, over no more phases; offered something again, it says what it does."""
        bay = self._bay(evse)
        was_offered, used = bay.limit != 0, bay.meter.phases_in_use
        bay.limit = current if power is None else power / (bay.phases * NOMINAL)
        bay.meter.set_limit(self._clock(), math.inf if bay.limit is None else bay.limit, phases or 3)
        bay.meter.set_flow(self._clock(), bay.flows)
        if bay.contactor_closed and bay.ev and bay.limit != 0 and not was_offered:
            self._tell("ev_draws_energy" if bay.draws else "ev_stops_drawing", evse)
        if bay.flows and bay.meter.phases_in_use != used:
            self._tell("phases_changed", evse, phases=bay.meter.phases_in_use)

    def show_message(self, evse: int, text: str, language: str | None = None) -> None:
        """Keep the text for `describe`."""
        if evse == NO_EVSE:
            self._message = text
        else:
            self._bay(evse).message = text

    def ask_which_transactions(self, evses: list[int]) -> None:
        """Show the dialogue of a master pass."""
        self._dialogue = list(evses)

    def end_dialogue(self) -> None:
        """Take the dialogue away."""
        self._dialogue = None

    def accept_contract(self, evse: int) -> None:
        """Let the EV know that its contract counts here."""
        self._bay(evse).contract = "accepted"

    def refuse_contract(self, evse: int, status: str | None = None) -> None:
        """Let the EV know that its contract does not count here."""
        self._bay(evse).contract = status or "refused"

    def mark_reserved(self, evse: int, connector: int) -> None:
        """Light the lamp of the connector."""
        self._outlet(evse, connector).reserved = True

    def unmark_reserved(self, evse: int, connector: int) -> None:
        """Put out the lamp of the connector."""
        self._outlet(evse, connector).reserved = False

    def set_clock(self, time: str) -> None:
        """Keep the time for `describe`; the clock of a simulation is the one it was given."""
        self._clock_setting = time

    def request_signed_data(self, evse: int) -> None:
        """Note that signed data is wanted; `sign` delivers it."""
        self._bay(evse).signed_data_wanted = True

    def answer_vendor_request(self, reference: str, vendor: str, message: str | None = None, data: Any = None) -> None:
        """Answer nothing: a simulated station has no functions of a vendor."""

    def take_vendor_answer(
        self, vendor: str, message: str | None = None, status: str | None = None, data: Any = None
    ) -> None:
        """Do nothing with it."""

    def give_contract_certificate(self, evse: int, status: str, exi: str | None = None) -> None:
        """Do nothing with it: a simulated EV keeps no contract."""

    def use_v2g_certificate(self, file: str | None = None) -> None:
        """Do nothing with it: a simulated station speaks no ISO 15118."""

    def take_ocsp_statuses(self, statuses: list[dict[str, str]]) -> None:
        """Do nothing with them."""

    def reset_evse(self, evse: int) -> None:
        """Reset an EVSE: its contactor drops, its display goes dark, its limit is gone, its sensors report."""
        bay = self._bay(evse)
        if bay.reset_fails:
            raise Impossible(f"EVSE {evse} was told to fail at resets")
        self._darken(bay)
        self._start_bay(bay)
        self._tell("evse_restarted", evse)

    def reset_station(self) -> None:
        """Reset everything: contactors drop, displays and limits go, nothing is reported until the station boots."""
        if self._reset_fails:
            raise Impossible("the station was told to fail at resets")
        self._go_dark()

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return the present values; the energy register carries the signed data of the last `sign`."""
        return () if evse == NO_EVSE else self._bay(evse).meter.read(self._clock())

    # The hands of the driver, as the control channel names them.

    def plug_in(self, evse: int, connector: int | None = None) -> None:
        """Plug the EV in; in a socket with its cable, unless that is there already."""
        bay = self._bay(evse)
        number = connector if connector is not None else self._only(bay, list(bay.outlets))
        outlet = self._outlet(evse, number)
        if outlet.ev:
            raise Impossible(f"an EV is plugged in at connector {number} of EVSE {evse} already")
        offered = bay.contactor_closed and not bay.ev and bay.limit != 0
        outlet.cable = outlet.ev = True
        bay.meter.set_flow(self._clock(), bay.flows)
        self._tell("cable_plugged_in", evse, number)
        if offered:
            self._tell("ev_draws_energy" if bay.draws else "ev_stops_drawing", evse)

    def plug_out(self, evse: int, connector: int | None = None, side: Side | None = None) -> None:
        """Pull the plug at one side: at the station when the cable can come out there, else at the EV."""
        bay = self._bay(evse)
        plugged = [number for number, outlet in bay.outlets.items() if _is_plugged(outlet)]
        number = connector if connector is not None else self._only(bay, plugged or list(bay.outlets))
        outlet = self._outlet(evse, number)
        where = f"connector {number} of EVSE {evse}"
        if not _is_plugged(outlet):
            raise Impossible(f"nothing is plugged in at {where}")
        fixed = outlet.connector.cable_is_attached
        side = side or ("ev" if fixed or (outlet.locked and outlet.ev) else "station")
        if side == "ev" and not outlet.ev:
            raise Impossible(f"no EV is at the cable in {where}; take the cable out at side 'station'")
        if side == "station" and fixed:
            raise Impossible(f"the cable of {where} is attached to the station; unplug it at side 'ev'")
        if side == "station" and outlet.locked:
            raise Impossible(f"the plug in {where} is locked; unplug at side 'ev', or have it unlocked first")
        outlet.ev = False
        outlet.cable = side == "ev"
        bay.contract = ""
        bay.meter.set_flow(self._clock(), bay.flows)
        self._tell("ev_unplugged" if side == "ev" else "cable_removed", evse, number)

    def ev(self, evse: int, draws: bool | None = None, phases: int | None = None) -> None:
        """Let the EV take energy or not when it is offered, over another number of phases."""
        bay = self._bay(evse)
        if draws is None and phases is None:
            raise Impossible("nothing changes at the EV; give draws (true or false) or phases")
        if phases is not None and phases not in range(1, bay.phases + 1):
            raise Impossible(f"EVSE {evse} has {bay.phases} phases; the EV cannot use {phases}")
        if draws is not None and draws != bay.draws:
            bay.draws = draws
            bay.meter.set_flow(self._clock(), bay.flows)
            if bay.contactor_closed and bay.ev and bay.limit != 0:
                self._tell("ev_draws_energy" if draws else "ev_stops_drawing", evse)
        if phases is not None:
            bay.meter.set_phases(self._clock(), phases)
            self._tell("phases_changed", evse, phases=bay.meter.phases_in_use)

    def park(self, evse: int, occupied: bool) -> None:
        """Drive a vehicle into the parking bay or out of it; nothing is reported when it is so already."""
        bay = self._bay(evse)
        if not occupied and bay.ev:
            raise Impossible(f"the vehicle at EVSE {evse} is plugged in; plug it out before it departs")
        if occupied != bay.parked:
            bay.parked = occupied
            self._tell("vehicle_detected" if occupied else "vehicle_departed", evse)

    def swipe(self, token: str, kind: str = "ISO14443", evse: int | None = None) -> None:
        """Present an idToken of an IdTokenEnumType, at the reader of an EVSE or at the station's."""
        if evse is not None:
            self._bay(evse)
        made = _made(IdTokenType, {"idToken": token, "type": kind}, "token")
        self._tell("token_presented", token=made, at_evse=evse)

    def contract(self, evse: int, emaid: str, certificate: str) -> None:
        """Let the EV present its contract: the eMAID and the certificate chain as PEM, leaf first (ISO 15118)."""
        if not self._bay(evse).ev:
            raise Impossible(f"no EV is plugged in at EVSE {evse}; a contract comes over the cable")
        self._tell("contract_presented", evse, emaid=emaid, certificate=certificate)

    def end_session(self, evse: int) -> None:
        """Let the EV end its charging session (ISO 15118 SessionStopReq with Terminate)."""
        if not self._bay(evse).ev:
            raise Impossible(f"no EV is plugged in at EVSE {evse}; a session goes over the cable")
        self._tell("session_ended_by_ev", evse)

    def choose(self, evses: list[int]) -> None:
        """Pick transactions in the dialogue of a master pass, by EVSE."""
        if self._dialogue is None:
            raise Impossible("no dialogue is shown; present a master pass first")
        if others := sorted(set(evses) - set(self._dialogue)):
            raise Impossible(f"the dialogue has {self._dialogue}, not {others}")
        self._dialogue = None
        self._tell("transactions_chosen", evses=list(evses))

    def contract_certificate(self, evse: int, action: Literal["Install", "Update"], schema: str, exi: str) -> None:
        """Let the EV want its contract certificate installed or updated: its message, EXI in base64 (ISO 15118)."""
        if not self._bay(evse).ev:
            raise Impossible(f"no EV is plugged in at EVSE {evse}; the message comes over the cable")
        self._tell("contract_certificate_wanted", evse, action=action, schema_version=schema, exi=exi)

    def press(self, button: Button, evse: int) -> None:
        """Press a button of an EVSE."""
        self._bay(evse)
        self._tell(f"{button}_pressed", evse)

    def meter(self, evse: int, values: Mapping[str, float | None]) -> None:
        """Set what the meter shows by measurand, in Wh, W, A, V or percent; None goes back to what is simulated."""
        for measurand in values:
            if measurand not in UNITS:
                raise Impossible(f"unknown measurand '{measurand}'{suggestion(measurand, UNITS)}")
        bay = self._bay(evse)
        try:
            bay.meter.override(self._clock(), values)
        except ValueError as error:
            raise Impossible(str(error)) from None
        self._tell("meter_read", evse)

    def sign(self, evse: int, data: Mapping[str, Any]) -> None:
        """Deliver signed data: the fields of a SignedMeterValueType."""
        bay = self._bay(evse)
        made = _made(SignedMeterValueType, dict(data), "data")
        bay.meter.signed = made.model_dump(exclude_none=True)
        bay.signed_data_wanted = False
        self._tell("signed_data_received", evse, data=made)

    def lock(self, evse: int, connector: int, fails: bool | None = None, jams: bool | None = None) -> None:
        """Let every attempt to lock (`fails`) or to unlock (`jams`) fail from now on, or none."""
        if fails is None and jams is None:
            raise Impossible("nothing changes about the lock; give fails or jams (true or false)")
        outlet = self._outlet(evse, connector)
        if outlet.connector.cable_is_attached:
            raise Impossible(f"connector {connector} of EVSE {evse} has an attached cable and no lock")
        outlet.lock_fails = outlet.lock_fails if fails is None else fails
        outlet.lock_jams = outlet.lock_jams if jams is None else jams

    def reset(self, evse: int | None = None, barred: bool | None = None, fails: bool | None = None) -> None:
        """Bar resets of an EVSE or of the station from now on, or let them fail; or no more."""
        if barred is None and fails is None:
            raise Impossible("nothing changes about resets; give barred or fails (true or false)")
        bay = None if evse is None else self._bay(evse)
        if fails is not None and bay is not None:
            bay.reset_fails = fails
        elif fails is not None:
            self._reset_fails = fails
        if barred is not None:
            if bay is not None:
                bay.reset_barred = barred
            else:
                self._reset_barred = barred
            self._tell("reset_barred" if barred else "reset_allowed", evse)

    def fault(self, code: str, evse: int | None = None, connector: int | None = None) -> None:
        """Break a connector, all of an EVSE, or all of the station; a code that is there is not reported again."""
        for bay, number, outlet in list(self._outlets(evse, connector)):
            if code not in outlet.faults:
                outlet.faults.append(code)
                self._tell("connector_faulted", bay.id, number, code=code)

    def clear_fault(self, evse: int | None = None, connector: int | None = None, code: str | None = None) -> None:
        """Mend what `fault` broke, one code or all; a connector is well when its last fault is gone."""
        places = list(self._outlets(evse, connector))
        present = {fault for _, _, outlet in places for fault in outlet.faults}
        if not present or (code is not None and code not in present):
            words = f"no fault '{code}'{suggestion(code, present)}" if code is not None and present else "no fault"
            raise Impossible(f"there is {words} there")
        for bay, number, outlet in places:
            left = [fault for fault in outlet.faults if code is not None and fault != code]
            if outlet.faults and not left:
                outlet.faults = left
                self._tell("fault_cleared", bay.id, number)
            outlet.faults = left

    def alarm(self, kind: str, what: str | None = None) -> None:
        """Trigger the sensor that guards the housing (`tamper`), or let the `memory` run low."""
        self._tell({"tamper": "tamper_detected", "memory": "memory_ran_low"}[kind], what=what)

    def login(self, accepted: bool, user: str | None = None, origin: str | None = None) -> None:
        """Let somebody log in at the local maintenance interface, or be refused there."""
        self._tell(f"maintenance_login_{'accepted' if accepted else 'failed'}", user=user, origin=origin)

    def clear_log(self, user: str | None = None, origin: str | None = None) -> None:
        """Let somebody empty the security log at the local maintenance interface."""
        self._tell("security_log_clearing_ordered", user=user, origin=origin)

    def cut_power(self) -> None:
        """Take the power away, unheard: contactors drop, displays go dark; registers, locks and cables stay."""
        self._powered_up = True
        self._go_dark()

    # Inside.

    def _tell(self, name: str, evse: int | None = None, connector: int | None = None, **payload: Any) -> None:
        self._report(self._events[name](evse=evse, connector=connector, **payload))

    def _start_bay(self, bay: Bay) -> None:
        self._drop_contactor(bay)
        self._tell("contactor_opened", bay.id)
        if bay.parked or not bay.ev:
            self._tell("vehicle_detected" if bay.parked else "vehicle_departed", bay.id)
        for number, outlet in bay.outlets.items():
            self._tell(_seen_at(outlet), bay.id, number)
            for code in outlet.faults:
                self._tell("connector_faulted", bay.id, number, code=code)

    def _go_dark(self) -> None:
        self._report = lambda event: None
        self._message = ""
        for bay in self._bays.values():
            self._drop_contactor(bay)
            self._darken(bay)


def _is_plugged(outlet: Outlet) -> bool:
    return outlet.ev or (outlet.cable and not outlet.connector.cable_is_attached)


def _seen_at(outlet: Outlet) -> str:
    """Return the event that tells what is in an outlet."""
    if outlet.ev:
        return "cable_plugged_in"
    return "ev_unplugged" if outlet.cable else "cable_removed"


def _made(model: type[Model], values: dict[str, Any], what: str) -> Model:
    """Return an OCPP type with these values, or refuse with the first thing that is wrong with them."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"])) or what
        hint = suggestion(name, model.model_fields) if first["type"] == "extra_forbidden" else ""
        raise Impossible(f"{what}: '{name}': {first['msg'][:1].lower()}{first['msg'][1:]}{hint}") from None
