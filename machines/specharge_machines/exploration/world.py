"""One EVSE with all that happens to it: driver, EV, hardware, link, CSMS and time, one event at a time.

The rule of this file: nothing happens by itself. What the station tells the hardware to do is done when the hardware
gets to it; what it asks the CSMS is answered when the CSMS gets to it, but for messages whose answer says nothing. So
every order of these with the rest of the world can be walked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from specharge_engine import snapshot
from specharge_engine.certificate_desk import COMMANDS as DESK
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Command, Step, Transmit
from specharge_engine.kernel import Kernel
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.meter import SimulatedMeter
from specharge_engine.sim.world import Bay, Impossible, Outlet
from specharge_engine.site import Connector, CsmsSettings, Evse, Identity, SampledReading, Site
from specharge_engine.timestamps import format_time
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_machines.exploration.ledger import Ledger, Violation
from specharge_machines.metering import ENERGY
from specharge_machines.standard import STANDARD_MACHINES

if TYPE_CHECKING:
    from specharge_engine.outbox import Outgoing

EPOCH = 1_800_000_000.0
EVSE = 1
CONNECTOR = 1
# What the hardware takes its time for; everything else it does at once.
SLOW = frozenset({"close_contactor", "open_contactor", "lock_connector", "unlock_connector"})
QUIET = {
    "SampledDataCtrlr.TxUpdatedInterval": "0",
    "OCPPCommCtrlr.HeartbeatInterval": "100000000",
    "AuthCacheCtrlr.Enabled": "false",
    "OCPPCommCtrlr.ResetRetries": "0",
    "OCPPCommCtrlr.MessageAttempts[TransactionEvent]": "1",
}


class WalkedHardware(SimulatedHardware):
    """Simulated hardware whose meter has no memory: its register is a function of time alone."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return a register that counts one Wh a second."""
        return (SampledReading(ENERGY, self._clock(), "Wh"),)


class _NoMeter(SimulatedMeter):
    """A meter that the hardware may tell what it likes."""

    def set_flow(self, now: float, flows: bool) -> None:
        """Forget it."""


class Position(NamedTuple):
    """Where a walk is: all that `World.go_to` needs."""

    station: snapshot.Snapshot
    pending: tuple[Command, ...]
    ledger: Ledger
    now: float
    status: str | None


@dataclass
class World:
    """`pending` is what the hardware has been told and not done yet; `steps` what the last event brought about.

    `status` is the connectorStatus that the CSMS was told last.
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    connector_type: str = "sType2"
    prompt_hardware: bool = False
    now: float = 0.0
    pending: list[Command] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    steps: list[Step] = field(default_factory=list)
    status: str | None = None

    def __post_init__(self) -> None:
        evses = (Evse(EVSE, (Connector(CONNECTOR, self.connector_type),)),)
        csms = CsmsSettings("ws://csms.example/ocpp", 1, "correct-horse-battery")
        site = Site(Identity("CS001", "Example", "Walked"), evses, dict(EVENTS), csms)
        model = DeviceModel.build(STANDARD, {**QUIET, **self.variables}, (1,))
        self.hardware = WalkedHardware(evses, EVENTS, lambda: self.now)
        self.bay.meter = _NoMeter(0.0, phases=1, current=1.0, seed="none")
        self._waiting: list[Any] = []
        self._busy = False
        self._replies: dict[str, list[Any]] = {}
        self._asked = 0
        self._reboots = False
        self.hardware.attach(self._hear)
        self.kernel = Kernel(STANDARD_MACHINES, site, model, self.hardware, seed=1, wall_clock_offset=EPOCH)
        self._fresh = snapshot.take(self.kernel, self.hardware)
        self._power_up("PowerUp")
        self.link(up=True)
        self.ledger = Ledger()

    @property
    def bay(self) -> Bay:
        """The EVSE as it is."""
        return self.hardware._bays[EVSE]

    @property
    def outlet(self) -> Outlet:
        """The connector as it is."""
        return self.bay.outlets[CONNECTOR]

    @property
    def outstanding(self) -> Outgoing | None:
        """The request that the CSMS has to answer."""
        found = self.kernel.outbox.outstanding
        return None if found is None else found[1]

    @property
    def csms_waits(self) -> bool:
        """Whether a request of the CSMS is not answered yet."""
        return len(self.kernel._instances) > self.kernel._standing

    def state(self, machine: str) -> str:
        """Return the state of a machine at the EVSE, its connector, or of the station."""
        return self.kernel.machine(machine, EVSE, CONNECTOR).state

    # To and fro.

    def position(self) -> Position:
        """Return where the walk is."""
        return Position(
            snapshot.take(self.kernel, self.hardware), tuple(self.pending), self.ledger, self.now, self.status
        )

    def go_to(self, position: Position) -> None:
        """Take the walk back to a position."""
        self.now = position.now
        self.pending = list(position.pending)
        self.ledger = position.ledger
        self.status = position.status
        self._waiting.clear()
        self._replies.clear()
        self.steps = []
        snapshot.put_back(self.kernel, self.hardware, position.station)

    # What may happen; each returns when the station is at rest. A property that does not hold raises Violation.

    def hardware_acts(self, *, fails: bool = False) -> None:
        """Let the hardware do the oldest thing it was told."""
        command = self.pending.pop(0)
        if command.name == "lock_connector":
            self.outlet.lock_fails = fails
        elif command.name == "unlock_connector":
            self.outlet.lock_jams = fails
        self._do(command)
        self._settle()

    def drive(self, act: Callable[[SimulatedHardware], None]) -> None:
        """Let a driver, an EV or a fault do something to the hardware."""
        act(self.hardware)
        self._settle()

    def link(self, *, up: bool) -> None:
        """Open or lose the WebSocket; the CSMS accepts the station at once."""
        self._perform(self.kernel.link_up(self.now) if up else self.kernel.link_down(self.now))
        self._settle()

    def answer(self, payload: Mapping[str, Any]) -> None:
        """Let the CSMS answer the outstanding request with a CALLRESULT."""
        self._answer(payload)
        self._settle()

    def fail(self) -> None:
        """Let the CSMS answer the outstanding request with a CALLERROR."""
        assert self.kernel.outbox.outstanding is not None
        frame = json.dumps([4, self.kernel.outbox.outstanding[0], "InternalError", "", {}])
        self._perform(self.kernel.receive(frame, self.now))
        self._settle()

    def pass_time(self) -> None:
        """Let time pass to the next moment at which the station has something to do."""
        deadline = self.kernel.next_deadline()
        assert deadline is not None
        self.now = max(self.now, deadline)
        self._perform(self.kernel.advance(self.now))
        self._settle()

    def request(self, action: str, payload: Mapping[str, Any]) -> list[Any] | None:
        """Let the CSMS ask for something; return the frame of the answer, or None when it comes later."""
        self._asked += 1
        message_id = f"csms-{self._asked}"
        self._perform(self.kernel.receive(json.dumps([2, message_id, action, payload]), self.now))
        self._settle()
        return self._replies.pop(message_id, None)

    # Inside.

    def _hear(self, event: Any) -> None:
        self._waiting.append(event)

    def _power_up(self, reason: str | None) -> None:
        self.hardware.start()
        self._perform(self.kernel.boot(reason, self.now))
        self._settle()

    def _settle(self) -> None:
        """Let everything that needs nobody's decision happen."""
        while True:
            if self._reboots:
                self._boot_anew()
            elif self._waiting:
                self._perform(self.kernel.feed(self._waiting.pop(0), self.now))
            elif self.prompt_hardware and self.pending:
                self._do(self.pending.pop(0))
            elif (asked := self.outstanding) is not None and (said := self._foregone(asked)) is not None:
                self._answer(said)
            elif (due := self.kernel.next_deadline()) is not None and due <= self.now:
                self._perform(self.kernel.advance(self.now))
            else:
                return

    def _foregone(self, asked: Outgoing) -> Mapping[str, Any] | None:
        """Return the answer that a request gets at once; None for one on whose answer something hangs."""
        if asked.action == "Authorize" or (asked.action == "TransactionEvent" and asked.message.idToken is not None):
            return None
        if asked.action == "BootNotification":
            return {"status": "Accepted", "interval": 10**8, "currentTime": format_time(EPOCH + self.now)}
        return {"currentTime": format_time(EPOCH + self.now)} if asked.action == "Heartbeat" else {}

    def _answer(self, payload: Mapping[str, Any]) -> None:
        assert self.kernel.outbox.outstanding is not None
        frame = json.dumps([3, self.kernel.outbox.outstanding[0], payload])
        self._perform(self.kernel.receive(frame, self.now))

    def _boot_anew(self) -> None:
        self._reboots = False
        self._waiting.clear()
        self.pending.clear()
        linked = self.kernel.outbox.link_up
        snapshot.reboot(self.kernel, self.hardware, self._fresh)
        self.hardware.attach(self._hear)
        self._power_up(self.hardware.boot_reason())
        if linked:
            self.link(up=True)

    def _perform(self, step: Step) -> None:
        self.steps.append(step)
        for fault in step.faults:
            raise Violation(f"no machine fails: {fault.machine}: {fault.description}")
        self.ledger = self.ledger.read(self.kernel)
        self.kernel.changes.clear()
        for effect in step.effects:
            if isinstance(effect, Command):
                if effect.name in SLOW:
                    self.pending.append(effect)
                else:
                    self._do(effect)
            elif isinstance(effect, Transmit):
                self._hear_frame(effect.frame)

    def _hear_frame(self, text: str) -> None:
        frame = json.loads(text)
        if frame[0] != 2:
            self._replies[frame[1]] = frame
        elif frame[2] == "StatusNotification":
            self.status = frame[3]["connectorStatus"]

    def _do(self, command: Command) -> None:
        if command.name in DESK:  # there are no certificates in this world
            return
        where = {"evse": command.evse, "connector": command.connector, **command.arguments}
        try:
            getattr(self.hardware, command.name)(**{name: value for name, value in where.items() if value is not None})
        except Impossible:
            return
        self._reboots = self._reboots or command.name == "reset_station"
