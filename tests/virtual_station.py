"""A whole station under virtual time: the real kernel and machines, simulated hardware, a CSMS that a test scripts.

Frames go in and come out as text; nothing of the station is replaced. `station.sent` is the packet trace.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from specharge_engine.certificate_desk import COMMANDS, CertificateDesk
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Command, Step, Taken, Transmit
from specharge_engine.kernel import Kernel
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.world import Impossible
from specharge_engine.site import Connector, CsmsSettings, Evse, Identity, ReportSupport, Roots, Site
from specharge_engine.store import Store
from specharge_engine.timestamps import format_time
from specharge_engine.trust import open_certificates
from specharge_engine.variables import VariableDefinition
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_machines.standard import STANDARD_MACHINES

EPOCH = 1_800_000_000.0  # 2027-01-15T08:00:00Z: wall time when virtual time is 0
CSMS = CsmsSettings("ws://csms-1.example/ocpp", 1, "correct-horse-battery")
TWO_ATTACHED = (("cType2",), ("cType2",))
TWO_SOCKETS = (("sType2",), ("sType2",))

Answer = Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any] | None] | None


@dataclass
class Sent:
    """A request of the station as it was on the wire."""

    time: float
    message_id: str
    action: str
    payload: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.payload[name]

    @property
    def info(self) -> dict[str, Any]:
        """The transactionInfo of a TransactionEvent."""
        found: dict[str, Any] = self.payload["transactionInfo"]
        return found


@dataclass
class VirtualStation:
    """A station and everything around it. `answers` scripts the CSMS by action; None means silence."""

    variables: Mapping[str, str | None] = field(default_factory=dict)
    evses: Iterable[tuple[str, ...]] = TWO_ATTACHED
    seed: int = 1
    now: float = 0.0
    answers: dict[str, Answer] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    replies: dict[str, list[Any]] = field(default_factory=dict)
    commands: list[Command] = field(default_factory=list)
    trace: list[Taken] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    linked: bool = False
    csms: CsmsSettings | None = CSMS
    dialled: list[str] = field(default_factory=list)
    dead: set[str] = field(default_factory=set)
    stuck: bool = False  # the link does not get to close and dial anew when it is told to
    refused: set[str] = field(default_factory=set)  # passwords with which the CSMS does not let the station in
    definitions: Mapping[str, VariableDefinition] = field(default_factory=lambda: STANDARD)
    roots: Roots | None = None
    reports: ReportSupport = field(default_factory=ReportSupport)
    storage: Path | None = None  # a folder: what is kept is committed there, and the station can be reset
    certificates: Path | None = None  # a folder: certificates and keys are kept there
    dials_anew: bool = True  # after a reconnection that the station wanted

    def __post_init__(self) -> None:
        evses = tuple(
            Evse(number, tuple(Connector(place, kind) for place, kind in enumerate(kinds, 1)))
            for number, kinds in enumerate(self.evses, 1)
        )
        identity = Identity("CS001", "Example", "Demo", "S-1", "1.0.0")
        plain = dict(EVENTS)
        self.site = Site(identity, evses, plain, self.csms, reports=self.reports, roots=self.roots)
        self.hardware = SimulatedHardware(evses, EVENTS, lambda: self.now, seed=self.seed)
        self.hardware.attach(self.feed)
        self._waiting: list[Any] = []
        self._busy = False
        self._was_reset = False
        self._reconnects = False
        self._open_desk()
        self._store = Store(self.storage) if self.storage is not None else None
        self.kernel = self._kernel()

    def _kernel(self) -> Kernel:
        connectors = tuple(len(evse.connectors) for evse in self.site.evses)
        model = DeviceModel.build(self.definitions, dict(self.variables), connectors)
        return Kernel(
            STANDARD_MACHINES, self.site, model, self.hardware, seed=self.seed, wall_clock_offset=EPOCH - self.now
        )

    def _open_desk(self) -> None:
        self.desk: CertificateDesk | None = None
        if self.certificates is not None:
            assert self.csms is not None
            self.desk = CertificateDesk(open_certificates(self.certificates, self.csms), EVENTS)

    def restart(self, folder: Path, *, connect: bool = True) -> None:
        """Cut the power and start again with what the file in the folder kept; the CSMS is connected as by `boot`."""
        store = Store(folder)
        store.commit(self.kernel)
        self.hardware.cut_power()
        self.linked = False
        self.now += 60
        self.seed += 1  # new ids
        self._open_desk()
        self.kernel = self._kernel()
        self.kernel.now = self.now
        self.kernel.offset = EPOCH
        assert store.restore(self.kernel) == []
        store.close()
        self.hardware.attach(self.feed)
        if connect:
            self.boot()
        else:
            self.power_up()

    def boot_anew(self) -> None:
        """Do what the runtime does after a reset or a crash: drop what waits, start from what is kept, dial again."""
        assert self._store is not None, "a station that is reset needs storage=tmp_path"
        self._was_reset = False
        self._waiting.clear()
        linked, self.linked = self.linked, False
        self.seed += 1
        self._open_desk()
        self.kernel = self._kernel()
        self.kernel.now, self.kernel.offset = self.now, EPOCH
        assert self._store.restore(self.kernel) == []
        self.hardware.attach(self.feed)
        self.power_up(self.hardware.boot_reason())
        if linked:
            self.connect()

    # What happens to the station.

    def power_up(self, reason: str | None = "PowerUp") -> None:
        """Start the software: the hardware tells what is there, then the machines run."""
        self.hardware.start()
        self._perform(self.kernel.boot(reason, self.now))

    def connect(self) -> None:
        """Open the WebSocket."""
        self.linked = True
        self._perform(self.kernel.link_up(self.now))

    def power_cut(self) -> None:
        """Take the power away and give it back at once; needs `storage`."""
        self.hardware.cut_power()
        self.boot_anew()

    def disconnect(self) -> None:
        """Lose the WebSocket."""
        self.linked = False
        self._perform(self.kernel.link_down(self.now))

    def dial(self, times: int = 1) -> list[str]:
        """Let the link dial so often, or until it is connected; return the URLs. `dead` holds those that fail."""
        tried: list[str] = []
        while len(tried) < times and not self.linked:
            assert self.kernel.endpoint is not None
            tried.append(self.kernel.endpoint.url)
            self.dialled.append(tried[-1])
            if tried[-1] in self.dead:
                self.feed(EVENTS["dial_failed"]())
            elif self.password in self.refused:
                profile = self.kernel.endpoint.security_profile
                self.feed(EVENTS["csms_refused_us"](security_profile=profile, url=tried[-1], detail="HTTP 401"))
                self.feed(EVENTS["dial_failed"]())
            else:
                self.connect()
        return tried

    @property
    def password(self) -> str | None:
        """The password that the link sends."""
        value: str | None = self.kernel.values["SecurityCtrlr.BasicAuthPassword"]
        return value

    def boot(self, status: str = "Accepted", interval: int = 300) -> VirtualStation:
        """Power up, connect, and let the CSMS answer BootNotification so."""
        self.answers["BootNotification"] = self.boot_answer(status, interval)
        self.power_up()
        self.connect()
        return self

    def boot_answer(self, status: str, interval: int) -> Callable[[dict[str, Any]], Mapping[str, Any]]:
        """Return an answer to BootNotification with the station's own time."""
        return lambda _: {"status": status, "interval": interval, "currentTime": format_time(EPOCH + self.now)}

    def feed(self, event: Any) -> None:
        """Let an event reach the station; one that comes while it acts waits its turn."""
        self._waiting.append(event)
        if self._busy:
            return
        while self._waiting:
            self._perform(self.kernel.feed(self._waiting.pop(0), self.now))

    def receive(self, frame: str) -> None:
        """Let a frame of the CSMS reach the station."""
        self._perform(self.kernel.receive(frame, self.now))

    def call(self, action: str, payload: Mapping[str, Any], message_id: str | None = None) -> list[Any]:
        """Send a request of the CSMS and return the station's answer frame: [3, id, …] or [4, id, …]."""
        message_id = message_id or f"csms-{len(self.replies) + 1}"
        self.receive(json.dumps([2, message_id, action, payload]))
        return self.replies[message_id]

    def result(self, action: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        """Send a request of the CSMS that must be answered with a CALLRESULT, and return its payload."""
        frame = self.call(action, payload)
        assert frame[0] == 3, frame
        found: dict[str, Any] = frame[2]
        return found

    def advance(self, seconds: float) -> None:
        """Let time pass, stopping at every moment at which the station has something to do."""
        end = self.now + seconds
        while (deadline := self.kernel.next_deadline()) is not None and deadline <= end:
            self.now = max(self.now, deadline)
            self._perform(self.kernel.advance(self.now))
        self.now = end

    # What the driver does.

    def swipe(self, token: str = "TOKEN-1", evse: int | None = None, kind: str = "ISO14443") -> None:
        """Present a card."""
        self.hardware.swipe(token, kind, evse)

    def plug_in(self, evse: int = 1, connector: int = 1) -> None:
        """Plug the cable in."""
        self.hardware.plug_in(evse, connector)

    def plug_out(self, evse: int = 1, connector: int = 1) -> None:
        """Pull the cable out."""
        self.hardware.plug_out(evse, connector)

    def set_variable(self, path: str, value: str) -> str:
        """Let the CSMS set `Component.Variable`; return the attributeStatus."""
        component, _, variable = path.partition(".")
        element = {"component": {"name": component}, "variable": {"name": variable}, "attributeValue": value}
        answer = self.result("SetVariables", {"setVariableData": [element]})
        status: str = answer["setVariableResult"][0]["attributeStatus"]
        return status

    # What is seen.

    def of(self, action: str) -> list[Sent]:
        """Return the requests of an action, in the order they were sent."""
        return [sent for sent in self.sent if sent.action == action]

    @property
    def transaction_events(self) -> list[Sent]:
        """Every TransactionEvent sent, in order."""
        return self.of("TransactionEvent")

    def told(self) -> list[tuple[str, str, str | None, str | None]]:
        """Return (eventType, triggerReason, chargingState, stoppedReason) of every TransactionEvent."""
        return [
            (e["eventType"], e["triggerReason"], e.info.get("chargingState"), e.info.get("stoppedReason"))
            for e in self.transaction_events
        ]

    def statuses(self) -> list[tuple[int, int, str]]:
        """Return (evse, connector, status) of every StatusNotification."""
        return [(s["evseId"], s["connectorId"], s["connectorStatus"]) for s in self.of("StatusNotification")]

    def commanded(self, name: str) -> list[Command]:
        """Return the commands of that name, in order."""
        return [command for command in self.commands if command.name == name]

    def state(self, machine: str, evse: int | None = None, connector: int | None = None) -> str:
        """Return the state of a machine."""
        return self.kernel.machine(machine, evse, connector).state

    def forget(self) -> None:
        """Drop what was seen so far."""
        self.sent.clear()
        self.commands.clear()
        self.trace.clear()

    @property
    def satisfied(self) -> set[str]:
        """Every requirement that a transition of the trace names."""
        return {requirement for taken in self.trace for requirement in taken.requirements}

    def _perform(self, step: Step) -> None:
        assert not step.faults, step.faults
        if self._store is not None:
            self._store.commit(self.kernel)
        self.steps.append(step)
        self.trace.extend(step.trace)
        busy, self._busy = self._busy, True
        for effect in step.effects:
            if isinstance(effect, Command):
                self.commands.append(effect)
                self._command(effect)
            elif isinstance(effect, Transmit):
                self._transmitted(json.loads(effect.frame))
        self._busy = busy
        if not busy:
            if self._was_reset:
                self.boot_anew()
            if self._reconnects:
                self._reconnects = False
                self.disconnect()
                if self.dials_anew:
                    self.dial()
            while self._waiting:
                self._perform(self.kernel.feed(self._waiting.pop(0), self.now))

    def _command(self, command: Command) -> None:
        if command.name == "reconnect":
            self._reconnects = not self.stuck
            return
        if command.name in COMMANDS:  # at once, where the runtime has a thread
            for answer in self.desk.perform(command.name, command.arguments) if self.desk is not None else ():
                self.feed(answer)
            return
        if command.name == "upload_log":  # a test reports how it went
            return
        where = {"evse": command.evse, "connector": command.connector, **command.arguments}
        try:
            getattr(self.hardware, command.name)(**{name: value for name, value in where.items() if value is not None})
        except Impossible:  # the runtime notes it, and goes on
            assert command.name in ("reset_station", "reset_evse"), command
            return
        self._was_reset = self._was_reset or command.name == "reset_station"

    def _transmitted(self, frame: list[Any]) -> None:
        if frame[0] != 2:
            self.replies[frame[1]] = frame
            return
        assert self.linked, f"{frame[2]} was sent without a link"
        sent = Sent(self.now, frame[1], frame[2], frame[3])
        self.sent.append(sent)
        answer = self.answers.get(sent.action, DEFAULT_ANSWERS.get(sent.action, {}))
        payload = answer(sent.payload) if callable(answer) else answer
        if payload is not None:
            self._perform(self.kernel.receive(json.dumps([3, sent.message_id, payload]), self.now))


DEFAULT_ANSWERS: dict[str, Answer] = {
    "Authorize": {"idTokenInfo": {"status": "Accepted"}},
    "TransactionEvent": lambda payload: {"idTokenInfo": {"status": "Accepted"}} if "idToken" in payload else {},
}


def station(**options: Any) -> VirtualStation:
    """Return a station that the CSMS has accepted, with what happened so far forgotten."""
    made = VirtualStation(**options)
    made.answers.setdefault("Heartbeat", lambda _: {"currentTime": format_time(EPOCH + made.now)})
    made.boot()
    made.forget()
    return made
