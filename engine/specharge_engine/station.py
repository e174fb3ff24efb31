"""A station that runs: the kernel between its link, its store, its clock and its hardware.

Inputs queue; all that wait are handled, then what they changed is committed once, then their effects are performed.
Nothing leaves before it is kept. Only answers are kept a little later: without one, a message is sent again as it was.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Any

from specharge_engine.certificate_desk import COMMANDS
from specharge_engine.certificate_thread import Certificates
from specharge_engine.configuration import StationConfiguration
from specharge_engine.describe import describe
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Command, Effect, Fault, Step, Transmit
from specharge_engine.endpoint import Endpoint, Trust
from specharge_engine.events import Event
from specharge_engine.hardware import Hardware
from specharge_engine.kernel import Kernel
from specharge_engine.link import Link
from specharge_engine.log_desk import LogDesk
from specharge_engine.machine import Machine
from specharge_engine.reconnect import reconnect_delay
from specharge_engine.refusals import Refusal
from specharge_engine.satisfies import satisfies
from specharge_engine.secrets import without_pins, without_secrets
from specharge_engine.site import Site
from specharge_engine.store import NothingKept, Store, StoreError
from specharge_engine.timekeeping import Clock, SystemClock
from specharge_engine.variables import VariableDefinition

_log = logging.getLogger(__name__)
Input = Callable[[Kernel], Step]
Observer = Callable[[dict[str, Any]], None]

# The event loop's clock may stand still while the machine sleeps: look at the station's own every so often.
LONGEST_TIMER = 60.0
# What nobody has been told that must not be forgotten is kept with the next commit, or after so many seconds.
LATEST_COMMIT = 0.05
# The command after which the runtime boots anew; those of the link and of the uploader are not the hardware's.
RESET = "reset_station"
RECONNECT = "reconnect"
UPLOAD = "upload_log"


class Station:
    """Runs machines over hardware until `quit`. See `specharge_machines.Station` for one with the standard machines."""

    def __init__(
        self,
        configuration: StationConfiguration,
        hardware: Hardware,
        *,
        machines: Sequence[type[Machine]],
        definitions: Mapping[str, VariableDefinition],
        events: Mapping[str, Callable[..., Event]],
        clock: Clock | None = None,
        seed: int | None = None,
        keeps: bool = True,
    ) -> None:
        """Open the store; one that `keeps` nothing writes no file, and forgets all with the process.

        Raises StoreError, ConfigurationError for a certificate that cannot be used, VariableError for a bad initial
        value.
        """
        self.configuration = configuration
        self.hardware = hardware
        self.observers: list[Observer] = []
        self._machines = machines
        self._definitions = definitions
        self._events = events
        self._clock = clock or SystemClock()
        self._seed = seed
        self._certificates = Certificates(configuration, events, keeps=keeps)
        self._store: Store | NothingKept = Store(configuration.storage) if keeps else NothingKept()
        self._site = Site(
            configuration.identity,
            configuration.evses,
            events,
            configuration.csms,
            self._store,
            configuration.reports,
            roots=self._certificates,
        )
        self._inputs: deque[Input] = deque()
        self._scheduled = False
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due = 0.0
        self._late_commit: asyncio.TimerHandle | None = None
        self._done = asyncio.Event()
        self._failure: Exception | None = None
        self._link_task: asyncio.Task[None] | None = None
        self._reboot_task: asyncio.Task[None] | None = None
        self._powered = False
        self._power = asyncio.Lock()
        self._logs = LogDesk(self.report, events, self._certificates.csms_roots, remembers=keeps)
        self._followers: list[asyncio.Queue[dict[str, Any] | None]] = []
        try:
            self.link = Link(configuration, self)
            self.kernel = self._new_kernel()
        except BaseException:
            self._store.close()
            self._certificates.close()
            raise

    def _new_kernel(self) -> Kernel:
        model = DeviceModel.build(self._definitions, self.configuration.variables, self.configuration.connectors)
        kernel = Kernel(
            self._machines,
            self._site,
            model,
            self.hardware,
            seed=self._seed,
            wall_clock_offset=self._clock.wall() - self._clock.now(),
        )
        kernel.now = self._clock.now()
        for note in self._store.restore(kernel):
            _log.warning("%s", note)
        return kernel

    async def run(self) -> None:
        """Boot and run until `quit` is called. Raises StoreError when nothing can be kept any more."""
        try:
            self._boot()
            await self._done.wait()
        finally:
            self._done.set()
            async with self._power:
                self._powered = False
                await self.link.close()
                await self._go_down()
                self._store.close()
                self._certificates.close()
            if self._reboot_task is not None:  # it came too late, and does nothing
                await asyncio.gather(self._reboot_task, return_exceptions=True)
            for follower in self._followers:
                follower.put_nowait(None)
        if self._failure is not None:
            raise self._failure

    def quit(self) -> None:
        """Begin to stop; `run` returns when the station is down."""
        self._done.set()

    async def power_cycle(self) -> None:
        """Go down as in a power cut and boot again, in this process; what waits to be handled is lost."""
        async with self._power:  # one at a time
            if not self._done.is_set():
                await self._start_anew()

    async def reboot(self) -> None:
        """Take leave of the CSMS and boot again, in this process; the hardware has been reset."""
        async with self._power:
            if not self._done.is_set():
                self._powered = False
                await self.link.close()
                await self._start_anew()

    async def _start_anew(self) -> None:
        await self._go_down()
        held = not self.link.is_allowed
        try:
            self.kernel = self._new_kernel()
            self.link = Link(self.configuration, self)
            self.link.hold(held)  # whoever cut the line has not mended it
            self._boot()
        except Exception as error:
            self._fail(error)
            raise

    def _boot(self) -> None:
        self._powered = True
        self.hardware.attach(self.report)
        reason = self.hardware.boot_reason()
        self.hardware.start()
        self._submit(lambda kernel: kernel.boot(reason, self._clock.now()))
        self._process()
        self._link_task = asyncio.create_task(self.link.run())
        self._link_task.add_done_callback(self._link_ended)

    def _link_ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._fail(error if isinstance(error, Exception) else RuntimeError(str(error)))

    async def _go_down(self) -> None:
        """Stop without a word to anybody, as a station without power does."""
        self._powered = False
        self._logs.go_down()
        self._inputs.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._late_commit is not None:
            self._late_commit.cancel()
            self._late_commit = None
            if self._failure is None:
                with contextlib.suppress(StoreError):  # what waited may be lost
                    self._store.commit(self.kernel)
        if self._link_task is not None:
            task, self._link_task = self._link_task, None
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _fail(self, error: Exception) -> None:
        self._failure = self._failure or error
        self._powered = False
        self._done.set()

    # What comes in.

    def report(self, event: Event) -> None:
        """Take an event of the hardware; call it on the event loop."""
        self._submit(lambda kernel: kernel.feed(event, self._clock.now()))

    def link_opened(self) -> None:
        """Take note that the WebSocket is open."""
        self._submit(lambda kernel: kernel.link_up(self._clock.now()))

    def link_closed(self) -> None:
        """Take note that the WebSocket is closed."""
        self._submit(lambda kernel: kernel.link_down(self._clock.now()))

    def dial_failed(self) -> None:
        """Take note that the CSMS could not be reached."""
        self._submit(lambda kernel: kernel.feed(self._site.event("dial_failed"), self._clock.now()))

    def refused(self, refusal: Refusal, endpoint: Endpoint) -> None:
        """Take note that the CSMS or the station did not trust the other (A00)."""
        make = self._events[refusal.kind]
        event = make(security_profile=endpoint.security_profile, url=endpoint.url, detail=refusal.detail)
        self._submit(lambda kernel: kernel.feed(event, self._clock.now()))

    def endpoint(self) -> Endpoint:
        """Return where to dial now, after all that has happened so far."""
        self._process()
        return self.kernel.endpoint or self.configuration.csms.endpoint

    def frame_arrived(self, frame: str | bytes) -> None:
        """Take a message of the CSMS."""
        self._observe_frame("in", frame if isinstance(frame, str) else frame.decode(errors="replace"))
        if self._powered:
            self._inputs.append(lambda kernel: kernel.receive(frame, self._clock.now()))
            self._process()  # at once: what the link tells does not come while a step is performed

    def reconnect_delay(self, attempt: int) -> float:
        """Return the back-off before dialling again, in seconds."""
        return reconnect_delay(attempt, self.kernel.values, self.kernel.random)

    @satisfies("A01.FR.01")
    def password(self) -> str | None:
        """Return SecurityCtrlr.BasicAuthPassword."""
        password = self.kernel.values.get("SecurityCtrlr.BasicAuthPassword")
        return password if isinstance(password, str) else None

    def trust(self, endpoint: Endpoint) -> Trust:
        """Return the certificates to dial by. Raises ConfigurationError when they cannot be read."""
        return self._certificates.trust(endpoint, self.kernel.values)

    def ping_interval(self) -> float | None:
        """Return OCPPCommCtrlr.WebSocketPingInterval in seconds; 0 means no pings."""
        seconds = self.kernel.values.get("OCPPCommCtrlr.WebSocketPingInterval")
        return float(seconds) if seconds else None

    def _submit(self, given: Input) -> None:
        if not self._powered:
            return
        self._inputs.append(given)
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self._process)

    # What is done about it.

    def _process(self) -> None:
        """Handle all that waits, commit once, perform."""
        self._scheduled = False
        if not self._inputs:
            return
        try:
            effects: list[Effect] = []
            while self._inputs:
                step = self._inputs.popleft()(self.kernel)
                effects += step.effects
                self._logs.observe(self.kernel, step)
                self._observe(step)
            if self.kernel.changes.must_be_kept_before(effects):
                self._store.commit(self.kernel)
            elif self.kernel.changes and self._late_commit is None:
                self._late_commit = asyncio.get_running_loop().call_later(LATEST_COMMIT, self._commit_late)
        except Exception as error:  # nothing of it is performed: what the station is now, nobody knows
            self._fail(error)
            return
        for effect in effects:
            self._perform(effect)
        self._set_timer()

    def _commit_late(self) -> None:
        """Keep what no effect waited for, unless another commit has."""
        self._late_commit = None
        if self._failure is not None:
            return
        try:
            self._store.commit(self.kernel)
        except StoreError as error:
            self._fail(error)

    def _perform(self, effect: Effect) -> None:
        if isinstance(effect, Transmit):
            self._observe_frame("out", effect.frame)
            self.link.send(effect.frame)
        elif effect.name == RECONNECT:
            self.link.reconnect()
        elif effect.name == UPLOAD:
            self._logs.upload(self.kernel, **effect.arguments)
        elif effect.name in COMMANDS:
            self._ask_desk(effect)
        else:
            self._tell_hardware(effect)

    def _tell_hardware(self, command: Command) -> None:
        try:
            getattr(self.hardware, command.name)(**command.keywords)
        except Exception as error:  # the maker's code may raise anything; the station lives on
            self._tell_fault("hardware", command.name, error)
            return
        if command.name == RESET:
            self._powered = False  # what comes in until the boot is lost
            self._reboot_task = asyncio.create_task(self.reboot())

    def _ask_desk(self, command: Command) -> None:
        """Have the certificate desk work; what it answers after a reboot was asked by a station that is no more."""
        kernel = self.kernel
        self._certificates.carry_out(
            command,
            lambda answer: self.report(answer) if self.kernel is kernel else None,
            lambda error: self._tell_fault("certificates", command.name, error),
        )

    def _tell_fault(self, whose: str, command: str, error: BaseException) -> None:
        _log.error("the %s failed at %s", whose, command, exc_info=error)
        fault = Fault(self.kernel.now, whose, f"{command}: {type(error).__name__}: {error}")
        self._tell({**fault._asdict(), "kind": "fault"})

    def _set_timer(self) -> None:
        """Wake for the next deadline; a timer that is due sooner may stay, it finds nothing to do and is set anew."""
        deadline, now = self.kernel.next_deadline(), self._clock.now()
        if self._timer is not None:
            if deadline is not None and now < self._timer_due <= deadline:
                return
            self._timer.cancel()
            self._timer = None
        if deadline is not None:
            wait = min(max(0.0, deadline - now), LONGEST_TIMER)
            self._timer_due = now + wait
            self._timer = asyncio.get_running_loop().call_later(wait, self._timer_fired)

    def _timer_fired(self) -> None:
        self._timer = None
        self._submit(lambda kernel: kernel.advance(self._clock.now()))

    # What is seen.

    def _observe(self, step: Step) -> None:
        if not self.observers:
            return
        for taken in step.trace:
            self._tell({**taken._asdict(), "requirements": list(taken.requirements), "kind": "transition"})
        for fault in step.faults:
            shown = without_pins(fault.description)
            self._tell({**fault._asdict(), "description": shown, "kind": "fault"})
        for note in step.notes:
            self._tell({"kind": "note", "text": without_pins(note)})

    def _observe_frame(self, direction: str, frame: str) -> None:
        if self.observers:
            self._tell({"kind": "frame", "direction": direction, "frame": without_secrets(frame)})

    def _tell(self, record: dict[str, Any]) -> None:
        for observer in list(self.observers):
            try:
                observer(record)
            except Exception:  # who looks on does not stop the station
                _log.exception("the trace cannot be told to %r; it is told nothing more", observer)
                self.observers.remove(observer)

    def set_link(self, up: bool) -> None:
        """Cut the line to the CSMS until it is mended, or mend it."""
        self.link.hold(down=not up)

    def state(self) -> dict[str, Any]:
        """Return every machine, the open transactions, the length of the queue and the link, as JSON values."""
        return {**describe(self.kernel), "link": self.link.is_open}

    async def follow_trace(self) -> AsyncIterator[dict[str, Any]]:
        """Yield the trace from now on, until the station stops."""
        records: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self.observers.append(records.put_nowait)
        self._followers.append(records)
        try:
            while not (self._done.is_set() and records.empty()) and (record := await records.get()) is not None:
                yield record
        finally:
            self.observers.remove(records.put_nowait)
            self._followers.remove(records)
