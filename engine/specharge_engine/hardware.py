"""The port to the hardware: commands go down as method calls, what happens comes up as events.

The rule of this port: a method returns at once and answers nothing; its outcome, and everything the world does by
itself, is reported as an event of the vocabulary (`specharge_generated.events`). A station maker implements `Hardware`;
`specharge_engine.sim.hardware.SimulatedHardware` is the one that needs no station.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from specharge_engine.events import Event
from specharge_engine.site import Meter, SampledReading

__all__ = ["Hardware", "Report", "SampledReading"]

Report = Callable[[Event], None]
"""Take an event to the station. Call it on the thread of the station's event loop, from within a command too: the
station queues the event and commands nothing before the call returns."""


class Hardware(Meter, Protocol):
    """What a station is built of, as the runtime sees it.

    EVSEs and connectors are addressed by their OCPP ids, from 1. `show_message` also takes EVSE 0 (`site.NO_EVSE`), the
    display that belongs to no EVSE; `read_meter(0)` reads the station's main energy meter, and is empty where there is
    none. Any other address that does not exist raises LookupError; the station records that as a fault and goes on. A
    command is repeated when the station cannot know whether it was carried out, so each may come twice.

    A class that derives from this one need not write what its station does not have: a lock (all cables are attached),
    a display, a clock, a signing meter, knowledge of why it boots, hardware to reset. The power path and the meter it
    must write.
    """

    def attach(self, report: Report) -> None:
        """Take the place where events go; called before `start`, and again at every boot of the station."""
        ...

    def start(self) -> None:
        """Report the present state of every sensor; called once at each boot, when the station listens.

        What is there: `cable_plugged_in` per plugged-in EV, `vehicle_detected`, `connector_faulted`. What is not there,
        as a restored station may believe otherwise: `ev_unplugged` or `cable_removed`, `vehicle_departed`,
        `contactor_opened`. A station that boots finds its contactors open. `reset_barred` where the hardware must not
        be reset; whenever that changes, `reset_barred` and `reset_allowed` tell it.
        """
        ...

    def boot_reason(self) -> str | None:
        """Return why the station boots, as OCPP's BootReasonEnumType; called before `start` (OCPP 2.0.1 B01).

        None when the hardware does not know: the runtime then tells the reason from what it kept.
        """
        return None

    def lock_connector(self, evse: int, connector: int) -> None:
        """Lock the plug in its socket: `connector_locked`, or `lock_failed` when that cannot be done.

        Only then is energy offered. Never called for an attached cable.
        """
        return

    def unlock_connector(self, evse: int, connector: int) -> None:
        """Release the plug: `connector_unlocked`, also when nothing held it, or `unlock_failed` when it is stuck.

        Asked for an empty socket too, when the CSMS wants it (OCPP 2.0.1 F05.FR.06). Never for an attached cable.
        """
        return

    def close_contactor(self, evse: int) -> None:
        """Close the power path: `contactor_closed`, then `ev_draws_energy` or `ev_stops_drawing` as the EV does."""
        ...

    def open_contactor(self, evse: int) -> None:
        """Open the power path: `contactor_opened`, also when it is open already.

        An EV that charges by ISO 15118 is first told to stop (EVSENotification StopCharging; OCPP 2.0.1 F04); that, and
        how long it is given, is the hardware's.
        """
        ...

    def limit_charging(
        self,
        evse: int,
        current: float | None = None,
        power: float | None = None,
        phases: int | None = None,
        phase_to_use: int | None = None,
    ) -> None:
        """Let the EV take no more than `current` in A per phase or, of direct current, `power` in W, from now on.

        0 lets it take nothing, contactor closed or not; above 0 again, `ev_draws_energy` or `ev_stops_drawing` follow.
        Without either, only the hardware's own limit holds, as after each boot and each reset of the EVSE. `phases` is
        over how many the EV may charge, `phase_to_use` which one, where that can be chosen.
        """
        return

    def show_message(self, evse: int, text: str, language: str | None = None) -> None:
        """Show the driver a text until the next one; "" clears. `language` is an RFC 5646 tag."""
        return

    def ask_which_transactions(self, evses: list[int]) -> None:
        """Show the dialogue of a master pass (OCPP 2.0.1 C16): `transactions_chosen` once the user has picked.

        `evses` have a transaction that can be stopped; 0 is one that has no EVSE yet. Only where the configuration
        gives the variable `UIInput.Available` the value true.
        """
        return

    def end_dialogue(self) -> None:
        """Take that dialogue away: the user has taken too long."""
        return

    def accept_contract(self, evse: int) -> None:
        """Tell the EV that it may charge by the contract it presented (OCPP 2.0.1 C07).

        `contract_presented` comes before: with the eMAID and the chain as PEM, once the hardware's side of ISO 15118
        has seen that the EV holds the key of the contract.
        """
        return

    def refuse_contract(self, evse: int, status: str | None = None) -> None:
        """Tell the EV that it may not; `status`, an AuthorizeCertificateStatusEnumType, when a certificate is why."""
        return

    def mark_reserved(self, evse: int, connector: int) -> None:
        """Show at the connector that it is kept for somebody, by a lamp say (OCPP 2.0.1 H01)."""
        return

    def unmark_reserved(self, evse: int, connector: int) -> None:
        """Show at the connector that it is reserved no longer."""
        return

    def set_clock(self, time: str) -> None:
        """Set the hardware clock to an RFC 3339 time with its offset; the runtime's own clock does not follow it."""
        return

    def request_signed_data(self, evse: int) -> None:
        """Ask the meter for signed values: `signed_data_received` when they are there."""
        return

    def answer_vendor_request(self, reference: str, vendor: str, message: str | None = None, data: Any = None) -> None:
        """Take a DataTransfer of the CSMS (OCPP 2.0.1 P01): `vendor_request_answered` with the same reference.

        Only for a vendor whose `CustomizationCtrlr.CustomImplementationEnabled[vendor]` is true. An answer that takes
        longer than 10 seconds comes too late.
        """
        return

    def take_vendor_answer(
        self, vendor: str, message: str | None = None, status: str | None = None, data: Any = None
    ) -> None:
        """Take what the CSMS answered to a `vendor_request_made` (OCPP 2.0.1 P02); requests are answered in order.

        Without a status there is no answer: the request was not sent, or its answer is lost, and it is not sent again.
        """
        return

    def give_contract_certificate(self, evse: int, status: str, exi: str | None = None) -> None:
        """Give the EV the answer to its `contract_certificate_wanted` (OCPP 2.0.1 M01, M02).

        `exi` is the response message of ISO 15118 in base64; without it, or with another status than Accepted, there
        is none and the EV is told that it failed. It comes within 5 seconds.
        """
        return

    def use_v2g_certificate(self, file: str | None = None) -> None:
        """Identify the station to EVs by the chain in this PEM file, leaf first, which has the private key too.

        Called at each boot and whenever the file holds another certificate (OCPP 2.0.1 A02, A03). Without a file there
        is none any more.
        """
        return

    def take_ocsp_statuses(self, statuses: list[dict[str, str]]) -> None:
        """Take the OCSP statuses of the V2G certificates, for the TLS handshake with an EV (OCPP 2.0.1 M06).

        Each has the hash data of its certificate (hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber) and
        `status`: the OCSPResponse of RFC 6960 in DER, base64 encoded. It is all there is, in place of what came before.
        """
        return

    def reset_evse(self, evse: int) -> None:
        """Reset what belongs to the EVSE, tell of it what `start` tells of all, and then `evse_restarted`.

        Where that cannot be done, the configuration gives the EVSE's variable `AllowReset` the value false.
        """
        return

    def reset_station(self) -> None:
        """Reset what the station is built of. When this returns, the runtime goes down and boots anew, in this process.

        To say that it cannot be done now, raise: the runtime tries again (OCPPCommCtrlr.ResetRetries). A maker whose
        computer is to restart has that done here, and calls the station's `quit`, so that this process boots no more.
        """
        return
