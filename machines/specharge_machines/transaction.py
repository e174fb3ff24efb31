"""The transaction of an EVSE and its TransactionEvent messages (use cases E01–E10, F01–F04, J01, J02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.satisfies import satisfies
from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.transaction import TransactionContract
from specharge_machines import metering
from specharge_machines.auth_cache import AuthCache
from specharge_machines.availability import evse_is_out_of_service
from specharge_machines.charging_profiles import ChargingProfiles
from specharge_machines.fault_reasons import FAULT_REASONS
from specharge_machines.neighbours import connected_connector, driver_without_evse
from specharge_machines.power_limits import priority_of
from specharge_machines.registers import rising
from specharge_machines.reservation_rules import tell_reservation

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Event, Expired
    from specharge_generated.messages import IdTokenType, TransactionEventRequest, TransactionEventResponse

Answer: TypeAlias = "Answered[TransactionEventRequest, TransactionEventResponse]"

# What a transaction that goes on at another EVSE takes along.
RECORD = (
    "transaction_id", "seq_no", "token_is_told", "begin_is_owed", "register_at_begin", "reservation_told",
    "charging_priority",
)  # fmt: skip

# ChargingStateEnumType of the states within an open transaction; while it stops, energy may still flow.
CHARGING_STATES = {
    "ongoing.ev_absent": "Idle",
    "ongoing.ev_connected": "EVConnected",
    "ongoing.charging": "Charging",
    "ongoing.suspended_ev": "SuspendedEV",
    "ongoing.suspended_evse": "SuspendedEVSE",
    "ongoing.stopping_for_driver": "EVConnected",
    "ongoing.stopping_remotely": "EVConnected",
    "ongoing.stopping_for_master_pass": "EVConnected",
    "ongoing.stopping_deauthorized": "EVConnected",
    "ongoing.stopping_for_reset": "EVConnected",
    "ongoing.stopping_for_ev": "EVConnected",
}


class Transaction(TransactionContract):
    """One transaction after the other. `seq_no` is that of the next message."""

    transaction_id: str | None = None
    seq_no: int = 0
    token_is_told: bool = False
    connection_told: int | None = None
    begin_is_owed: bool = False
    register_at_begin: float | None = None
    samples: list[dict[str, Any]] | None = None
    samples_taken: int = 0
    registers: dict[str, float] | None = None  # the highest value that each has shown in this transaction
    stopping_token: IdTokenType | None = None
    driver_stopped: bool = False
    stopped_remotely: bool = False
    stop_is_told: bool = False
    remote_start_is_told: bool = True
    came_with_driver: bool = False
    public_key_is_told: bool = False
    reservation_told: int | None = None
    phases: int | None = None
    phases_are_told: bool = True
    reason: str | None = None
    periodic: list[dict[str, Any]] | None = None
    waiting_vehicle: bool = False
    charging_priority: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether a transaction is open."""
        return self.state != "idle"

    @property
    def energy_delivered(self) -> float:
        """The energy since the transaction began, in Wh; 0 without a transaction."""
        register = metering.energy_register(self.station, self.evse) if self.evse and self.is_open else None
        return 0.0 if register is None else register - (self.register_at_begin or 0.0)

    # Guards.

    def driver_came_last(self, event: events.ChargingAllowed) -> bool:
        """Tell whether it was the driver, not the EV, who made charging possible."""
        return event.driver_came_last

    def driver_has_stopped(self, event: Event) -> bool:
        """Tell whether the driver has ended the authorization of this transaction."""
        return self.driver_stopped

    def csms_stopped_it(self, event: events.AuthorizationEnded) -> bool:
        """Tell whether it was a remote stop that ended the authorization."""
        return event.remotely is True

    def the_ev_ended_it(self, event: events.AuthorizationEnded) -> bool:
        """Tell whether it was the EV that ended the authorization, with its session."""
        return event.by_ev is True

    def csms_knows_of_the_stop(self, event: Event) -> bool:
        """Tell whether a message with StopAuthorized was told since the driver was authorized."""
        return self.stop_is_told

    def csms_has_stopped(self, event: Event) -> bool:
        """Tell whether a remote stop has come for this transaction."""
        return self.stopped_remotely

    def remote_start_is_news(self, event: Event) -> bool:
        """Tell whether a remote start brought the driver and no message with that reason has told it yet."""
        from specharge_machines.authorization import Authorization

        return self.peer(Authorization).remote_start_id is not None and not self.remote_start_is_told

    def a_transaction_awaits_its_evse(self, event: Event) -> bool:
        """Tell whether an authorized driver has a transaction without an EVSE yet, so that none starts here for him."""
        return self.station.instance(Transaction, NO_EVSE).is_open and driver_without_evse(self) is not None

    def driver_brought_the_transaction(self, event: events.AuthorizationTakenOver) -> bool:
        """Tell whether the driver who comes to this EVSE began the transaction elsewhere, and the CSMS knows him."""
        return self.came_with_driver

    def evse_is_out_of_service(self, event: Event) -> bool:
        """Tell whether the CSMS has taken the EVSE out of service."""
        return evse_is_out_of_service(self.station, self.evse)

    def vehicle_waits(self, event: events.OperabilityChanged) -> bool:
        """Tell whether a vehicle came into the bay while the EVSE was out of service, and is still there."""
        return self.waiting_vehicle

    def meter_has_values_for_update(self, event: Expired) -> bool:
        """Tell whether there is anything that a periodic message could carry."""
        return bool(self.evse and metering.periodic_values(self.station, self.evse))

    def meter_has_clock_values(self, event: events.AlignedValuesDue) -> bool:
        """Tell whether the EVSE's meter has any of the clock-aligned measurands."""
        return bool(self.evse and metering.clock_values(self.station, self.evse))

    def evse_tells_clock_values_while_idle_only(self, event: events.AlignedValuesDue) -> bool:
        """Tell whether clock-aligned values of this EVSE are not wanted during its transactions."""
        return self.station.values.get(f"AlignedDataCtrlr@{self.evse}.SendDuringIdle") is True

    def transaction_has_no_evse_yet(self, event: Event) -> bool:
        """Tell whether this is the transaction without an EVSE."""
        return self.evse == NO_EVSE

    def it_is_the_connected_connector(self, event: events.ConnectorFaulted) -> bool:
        """Tell whether the event is of the connector that the EV is connected over."""
        return event.connector == connected_connector(self)

    def csms_does_not_accept_the_id(self, event: Answer) -> bool:
        """Tell whether the answer has an authorization status other than Accepted."""
        info = event.payload.idTokenInfo
        return info is not None and info.status != "Accepted"

    def csms_tells_of_the_id(self, event: Answer) -> bool:
        """Tell whether the answer says anything of the idToken in the message."""
        return event.payload.idTokenInfo is not None

    def a_master_pass_ended_it(self, event: events.AuthorizationEnded) -> bool:
        """Tell whether the authorization was ended by a master pass."""
        return event.by_master_pass is True

    def csms_gives_another_priority(self, event: Answer) -> bool:
        """Tell whether the answer gives this transaction a chargingPriority that it does not have yet."""
        given = self._priority_given(event)
        return given is not None and given != priority_of(self.station, self.evse or NO_EVSE)

    def _priority_given(self, event: Answer) -> int | None:
        """Return the chargingPriority of the answer; that of its idTokenInfo while the transaction has none itself."""
        if event.request.transactionInfo.transactionId != self.transaction_id:
            return None
        info, own = event.payload.idTokenInfo, event.payload.chargingPriority
        if own is None and info is not None and self.charging_priority is None:
            return info.chargingPriority
        return own

    def change_is_to_be_told(self, event: events.LimitChanged) -> bool:
        """Tell whether load balancing changes the rate by SmartChargingCtrlr.LimitChangeSignificance per cent."""
        least = float(self.station.values.get("SmartChargingCtrlr.LimitChangeSignificance") or 0)
        return event.shared and event.percent >= least

    # Actions.

    def note_charging_priority(self, event: Answer) -> None:
        """Hold the chargingPriority for this transaction alone."""
        self.charging_priority = self._priority_given(event)

    def remember_what_the_csms_told(self, event: Answer) -> None:
        """Hold in the Authorization Cache what the CSMS says of the idToken in the message."""
        token, info = event.request.idToken, event.payload.idTokenInfo
        if token is not None and info is not None:
            AuthCache(self.station).take_in(token, info)

    @satisfies("E01.FR.08", "E02.FR.08")
    def open_transaction(self, event: Event) -> None:
        """Begin a new transaction: a random UUID for its id, its sequence numbers from 0."""
        self.transaction_id = self.station.new_id()
        self.seq_no = 0
        self.token_is_told = False
        self.connection_told = None
        self.begin_is_owed = self.evse == NO_EVSE
        self.register_at_begin = metering.energy_register(self.station, self.evse) if self.evse else None
        self.registers = None
        self.samples = self._risen(metering.first_for_end(self.station, self.evse)) if self.evse else []
        self.samples_taken = len(self.samples)
        self.stopping_token = None
        self.driver_stopped = False
        self.stopped_remotely = False
        self.stop_is_told = False
        self.came_with_driver = False
        self.public_key_is_told = False
        self.reservation_told = None
        self.phases = None
        self.phases_are_told = True
        self.reason = None
        self.waiting_vehicle = False
        self.charging_priority = None
        self._take_waiting_profile(self.transaction_id)

    @satisfies("F01.FR.10", "F02.FR.18")
    def _take_waiting_profile(self, transaction_id: str) -> None:
        """Make the charging profile that a remote start came with that of its transaction."""
        from specharge_machines.authorization import Authorization

        if self.evse:
            start = self.peer(Authorization).remote_start_id
            ChargingProfiles(self.station).give_to_transaction(self.evse, transaction_id, start)

    def take_over(self, event: events.TransactionHandedOver) -> None:
        """Go on with a transaction that began without an EVSE; its meter begins here."""
        self.open_transaction(event)
        for name in RECORD:
            setattr(self, name, event.record[name])
        assert self.evse is not None
        self.register_at_begin = metering.energy_register(self.station, self.evse)
        self.came_with_driver = True

    def note_vehicle_waits(self, event: events.VehicleDetected) -> None:
        """Remember the vehicle for when the EVSE is back in service."""
        self.waiting_vehicle = True

    def note_vehicle_left(self, event: events.VehicleDeparted) -> None:
        """Remember that no vehicle waits."""
        self.waiting_vehicle = False

    def note_driver_has_arrived(self, event: events.AuthorizationTakenOver) -> None:
        """Let a later driver be news again."""
        self.came_with_driver = False

    def note_authorized_again(self, event: events.Authorized | events.AuthorizationTakenOver) -> None:
        """Let the next message carry the driver's idToken."""
        self.token_is_told = False
        self.driver_stopped = False
        self.stopped_remotely = False
        self.stop_is_told = False

    def note_stopping_token(self, event: events.AuthorizationEnded) -> None:
        """Let the next message carry the idToken that ended the authorization."""
        self.stopping_token = event.token

    def note_driver_stopped(self, event: events.AuthorizationEnded) -> None:
        """Remember that whatever ends the transaction now was the driver's wish."""
        self.driver_stopped = True

    def note_remote_stop(self, event: events.AuthorizationEnded) -> None:
        """Remember that whatever ends the transaction now was the wish of the CSMS."""
        self.stopped_remotely = True

    def note_remote_start(self, event: events.RemoteStartOrdered) -> None:
        """Let a message tell the remote start."""
        self.remote_start_is_told = False

    def note_fault(self, event: events.ConnectorFaulted) -> None:
        """Remember the reason that the fault code stands for."""
        self.reason = FAULT_REASONS.get(event.code, "Other")

    def count_phases(self, event: Event) -> None:
        """Let the next message carry how many phases are in use, where the meter tells and it is news."""
        phases = metering.phases_in_use(self.station, self.evse) if self.evse else None
        if phases != self.phases:
            self.phases = phases
            self.phases_are_told = phases is None

    def note_phases(self, event: events.PhasesChanged) -> None:
        """Let the next message carry the new number of phases."""
        self.phases = event.phases
        self.phases_are_told = False

    def sample_for_update_message(self, event: Expired) -> None:
        """Take the sample that the periodic message carries."""
        self.periodic = metering.periodic_values(self.station, self.evse) if self.evse else []

    def keep_sample_for_end(self, event: Expired) -> None:
        """Keep a sample for the Ended message."""
        if self.evse and (sample := metering.sample_for_end(self.station, self.evse)):
            self._keep_sample(sample)

    def keep_clock_sample_for_end(self, event: events.AlignedSampleDue) -> None:
        """Keep a clock-aligned sample for the Ended message."""
        if self.evse and (sample := metering.clock_sample_for_end(self.station, self.evse)):
            self._keep_sample(sample)

    def _risen(self, values: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Leave out registers that have fallen; the values were read now."""
        risen, self.registers = rising(values, self.registers or {})
        return risen

    def _keep_sample(self, sample: list[dict[str, Any]]) -> None:
        sample = self._risen(sample)
        if not sample:
            return
        self.samples_taken = self.samples_taken + 1
        self.samples = metering.thinned([*(self.samples or []), *sample], self.samples_taken)

    # What is told.

    @satisfies("E01.FR.07", "E02.FR.07", "E03.FR.01", "E03.FR.06", "E05.FR.04", "E06.FR.14", "E07.FR.11")
    @satisfies("F01.FR.04", "F02.FR.05", "F02.FR.12", "C05.FR.05")
    @satisfies("E09.FR.04", "E10.FR.03", "E04.FR.03", "E04.FR.04", "E08.FR.07", "E08.FR.08")
    def compose_TransactionEventRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Number the message and add what is due: evse and idToken once, phases when new, meter values by kind."""
        fields: dict[str, Any] = {
            "timestamp": self.station.timestamp(),
            "seqNo": self.seq_no,
            "transactionInfo": {"transactionId": self.transaction_id},
        }
        self.seq_no = self.seq_no + 1
        if constants["triggerReason"] == "Trigger":
            fields["transactionInfo"]["chargingState"] = CHARGING_STATES[self.state]
        if self.station.machine("connection").state == "offline":
            fields["offline"] = True
        if self.reason is not None:
            fields["transactionInfo"]["stoppedReason"] = self.reason
        self._add_remote_start(fields, constants)
        self._add_evse(fields)
        self._add_token(fields, constants)
        self._add_reservation(fields)
        self._add_phases(fields)
        self._add_meter_values(fields, constants)
        return fields

    def _add_remote_start(self, fields: dict[str, Any], constants: Mapping[str, Any]) -> None:
        """Say which remote start it was, up to the message with that reason (F01.FR.25, F02.FR.21)."""
        from specharge_machines.authorization import Authorization

        started = self.peer(Authorization).remote_start_id
        if started is not None and not self.remote_start_is_told:
            fields["transactionInfo"]["remoteStartId"] = started
            self.remote_start_is_told = constants["triggerReason"] == "RemoteStart"

    def _add_evse(self, fields: dict[str, Any]) -> None:
        """Say where the EV is connected: once, and once more each time it comes back (E01.FR.16)."""
        from specharge_machines.ev_connection import EvConnection

        connection = self.peer(EvConnection)
        if self.evse and connection.state == "connected" and connection.connections != self.connection_told:
            fields["evse"] = {"id": self.evse, "connectorId": connection.connected_over}
            self.connection_told = connection.connections

    def _add_token(self, fields: dict[str, Any], constants: Mapping[str, Any]) -> None:
        if constants["triggerReason"] == "StopAuthorized":
            self.stop_is_told = True
            if self.stopping_token is not None:
                fields["idToken"] = self.stopping_token
            return
        from specharge_machines.authorization import Authorization

        authorization = self.peer(Authorization)
        if not self.token_is_told and authorization.state.startswith("authorized"):
            fields["idToken"] = authorization.token
            self.token_is_told = True

    def _add_reservation(self, fields: dict[str, Any]) -> None:
        """Say once which reservation the driver has used up."""
        from specharge_machines.authorization import Authorization

        authorization = self.peer(Authorization)
        used = authorization.reservation_id
        if used is not None and used != self.reservation_told and authorization.state.startswith("authorized"):
            tell_reservation(fields, used)
            self.reservation_told = used

    def _add_phases(self, fields: dict[str, Any]) -> None:
        if not self.phases_are_told and self.phases is not None:
            fields["numberOfPhasesUsed"] = self.phases
            self.phases_are_told = True

    def _add_meter_values(self, fields: dict[str, Any], constants: Mapping[str, Any]) -> None:
        values: list[dict[str, Any]] = []
        kept: list[dict[str, Any]] = []
        if self.evse:
            if constants["eventType"] == "Started":
                values = metering.begin_values(self.station, self.evse)
            elif constants["eventType"] == "Ended":
                kept = self.samples or []
                values = metering.end_values(self.station, self.evse, kept)
            elif constants["triggerReason"] == "MeterValuePeriodic":
                values = self.periodic or []
            elif constants["triggerReason"] == "MeterValueClock":
                values = metering.clock_values(self.station, self.evse)
            elif constants["triggerReason"] == "Trigger":
                values = metering.triggered_values(self.station, self.evse)
            elif constants["triggerReason"] == "SignedDataReceived":
                values = metering.signed_values(self.station, self.evse)
            elif self.begin_is_owed and constants.get("transactionInfo", {}).get("chargingState") == "Charging":
                values = metering.postponed_begin_values(self.station, self.evse)
                self.begin_is_owed = False
        read_before = len(kept)
        values = [*values[:read_before], *self._risen(values[read_before:])]
        if values:
            policy = self.station.values.get("OCPPCommCtrlr.PublicKeyWithSignedMeterValue")
            keyed, told = metering.with_public_keys(values, policy, told=self.public_key_is_told)
            fields["meterValue"] = keyed
            self.public_key_is_told = told

    def compose_transaction_ended(self, event: Event) -> events.TransactionEnded:
        """Say whether the end was a normal one, by driver, EV or CSMS, so that the plug may be released (E06.FR.10)."""
        by_driver_or_ev = isinstance(event, events.AuthorizationEnded | events.EnergySuspendedByEv)
        return events.TransactionEnded(normally=by_driver_or_ev or self.driver_stopped or self.stopped_remotely)

    def compose_invalid_id_reported(self, event: Answer) -> events.InvalidIdReported:
        """Say which transaction the CSMS's verdict is about."""
        return events.InvalidIdReported(transaction_id=event.request.transactionInfo.transactionId)

    def compose_transaction_handed_over(self, event: events.AuthorizationClaimed) -> events.TransactionHandedOver:
        """Hand the transaction to the EVSE that has the EV."""
        record = {name: getattr(self, name) for name in RECORD}
        return events.TransactionHandedOver(evse=event.by_evse, record=record)
