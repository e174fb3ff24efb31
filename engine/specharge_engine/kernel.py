"""The interpreter of the tables: events in, effects out, no I/O.

An outer event runs to completion: the events it raises are handled before it returns. A step that fails is rolled
back whole. `now` is the time since any fixed moment, in seconds, given with every call; wall time is `now + offset`.
"""

from __future__ import annotations

import heapq
import random
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, TypeVar

from specharge_engine import exchange, ocppj, shortage, table
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Command, Step
from specharge_engine.endpoint import Endpoint
from specharge_engine.events import Call, Event, Expired, Failed, Item, Received, RequestReceived, VariableChanged
from specharge_engine.machine import ItemMachine, LinkedRule, Machine, RequestMachine, key_of, link, set_attribute
from specharge_engine.outbox import NOTICES, Outbox, Outgoing
from specharge_engine.records import Records
from specharge_engine.site import Meter, Site
from specharge_engine.timestamps import format_time
from specharge_engine.variables import Attribute
from specharge_generated import messages

AnyMachine = TypeVar("AnyMachine", bound=Machine)

# Requests that are kept until the CSMS has them, over a lost link and a power cut (OCPP 2.0.1 E04.FR.01, E12.FR.01,
# A04.FR.02).
KEPT = frozenset({"TransactionEvent"}) | NOTICES
# One outer event cannot raise more than this: machines that raise each other's events without end are a fault.
MOST_EVENTS = 10_000
# It has no state, and yet takes 2.5 KiB: stations share it.
_OF_THE_SYSTEM = random.SystemRandom()
# A clock set by less leaves what is kept by wall time as it is.
SMALL_CORRECTION = 1.0


@lru_cache(maxsize=8)
def _by_name(machines: tuple[type[Machine], ...]) -> tuple[dict[str, type[Machine]], dict[str, type[Machine]]]:
    """Return the classes by machine name, and those that answer a request by its event; stations share them."""
    requests = [cls for cls in machines if cls.program.scope == "request"]
    return (
        {cls.program.name: cls for cls in machines},
        {event: cls for cls in requests for event in cls.program.table[cls.program.initial]},
    )


class Kernel:
    """One station: its machines, its device model, its outbox, its timers.

    `observer` is told of every step of every kernel in the process; the tests' recorder is one.
    """

    observer: ClassVar[Callable[[Step], None] | None] = None

    def __init__(
        self,
        machines: Sequence[type[Machine]],
        site: Site,
        variables: DeviceModel,
        meter: Meter,
        *,
        seed: int | None = None,
        wall_clock_offset: float = 0.0,
    ) -> None:
        """Link the machine classes and place one instance of each at every address of its scope.

        `seed` makes ids and back-off repeatable; without it they come from the operating system.
        """
        self.site = site
        self.variables = variables
        self.values: Mapping[str, Any] = variables.values
        self.meter = meter
        self.random: random.Random = _OF_THE_SYSTEM if seed is None else random.Random(seed)
        self.now = 0.0
        self.offset = wall_clock_offset
        self.boot_reason = "PowerUp"
        self.booted_at = 0.0
        self.recent_calls: list[str] = []
        self.endpoint: Endpoint | None = None if site.csms is None else site.csms.endpoint
        self.outbox = Outbox()
        self.journal: list[tuple[Any, ...]] = []
        self.timers: dict[tuple[str, str], float] = {}
        self.records = Records(self.journal)
        self.changes = exchange.Changes(self.records)
        self._deadlines: list[tuple[float, int, Machine, str]] = []
        self._order = 0
        self._started = 0  # timers, for their order at one moment; a step that is rolled back does not give it back
        self._queue: deque[Any] = deque()
        self._sending: list[Outgoing] = []
        self._step = Step()
        self._instances: dict[str, Machine] = {}
        self._routes: dict[tuple[str, int | None, int | None], tuple[Machine, ...]] = {}
        self._classes, self._requests = _by_name(tuple(machines))
        for cls in machines:
            link(cls)
            for evse, connector in site.addresses(cls.program.scope):
                machine = cls(self, evse, connector)
                self._instances[machine.key] = machine
        self._standing = len(self._instances)  # more than these: requests that wait for something

    # What guards and actions may ask.

    def timestamp(self) -> str:
        """Return the station's time as OCPP writes it."""
        return format_time(self.now + self.offset)

    def machine(self, name: str, evse: int | None = None, connector: int | None = None) -> Machine:
        """Return the machine of that name at the given address, or at the nearest address that contains it."""
        known = self._classes.get(name)
        scope = known.program.scope if known is not None else "connector"
        key = name if scope == "station" else key_of(name, evse, connector if scope == "connector" else None)
        found = self._instances.get(key)
        if found is None:
            raise LookupError(f"no machine {key}")
        return found

    def instance(self, kind: type[AnyMachine], evse: int | None = None, connector: int | None = None) -> AnyMachine:
        """Return the machine of that class at the given address."""
        found = self.machine(kind.program.name, evse, connector)
        if not isinstance(found, kind):
            raise LookupError(f"{found.key} is not a {kind.__qualname__}")
        return found

    def machines(self, kind: type[AnyMachine]) -> list[AnyMachine]:
        """Return every machine of that class, in the order of addresses."""
        return [machine for machine in self._instances.values() if isinstance(machine, kind)]

    def all_machines(self) -> Iterable[Machine]:
        """Return every standing machine."""
        return self._instances.values()

    def new_id(self) -> str:
        """Return a random UUID (version 4) as text."""
        bits = self.random.getrandbits(128) & ~(0xF << 76) | (4 << 76)
        bits = bits & ~(0x3 << 62) | (0x2 << 62)
        text = f"{bits:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    # What operations of a table call, within a step.

    def send(self, sender: Machine, action: str, fields: dict[str, Any], *, instructed: bool = False) -> None:
        """Send a request; one that may not leave now and is not kept fails at once with code `NotSent`."""
        message = messages.request_type(action)(**fields)
        kept = action in KEPT
        if kept or self.outbox.may_send(action, instructed=instructed):
            self._order += 1
            self._sending.append(Outgoing(self._order, action, message, sender.key, kept, instructed=instructed))
        else:
            self._queue.append((sender, Failed(f"{action}Failed", message, "NotSent")))

    def reply(self, call: Call, action: str, fields: dict[str, Any]) -> None:
        """Answer a request of the CSMS with a CALLRESULT."""
        payload = messages.to_json(messages.response_type(action)(**fields))
        self._answer(call, ocppj.call_result(call.message_id, payload))

    def refuse(self, call: Call, code: ocppj.ErrorCode, description: str = "") -> None:
        """Answer a request of the CSMS with a CALLERROR."""
        self._answer(call, ocppj.call_error(call.message_id, code, description))

    def _answer(self, call: Call, frame: str) -> None:
        if call.answered:
            raise RuntimeError(f"{call.action} {call.message_id} is answered twice")
        self.journal.append((set_attribute, call, "answered", False))
        call.answered = True
        self._step.transmit(frame)

    def raise_event(self, name: str, scope: table.Scope, event: Any, origin: Machine) -> None:
        """Queue an event for the other machines; without an address of its own it has its origin's."""
        if event is None:
            event = self.site.event(name)
        if scope in ("evse", "connector") and event.evse is None:
            event.evse = origin.evse
        if scope == "connector" and event.connector is None:
            event.connector = origin.connector
        self._queue.append(event)

    def start_timer(self, machine: Machine, timer: str, seconds: float | None) -> None:
        """Start or restart a timer; None or a value of 0 or less leaves it stopped, as OCPP's intervals mean."""
        if seconds is None or seconds <= 0:
            self.cancel_timer(machine, timer)
            return
        key = (machine.key, timer)
        deadline = self.now + seconds
        self._set_timer(machine, key, deadline)
        self._push(deadline, machine, timer)

    def _push(self, deadline: float, machine: Machine, timer: str) -> None:
        self._started += 1
        heapq.heappush(self._deadlines, (deadline, self._started, machine, timer))

    def cancel_timer(self, machine: Machine, timer: str) -> None:
        """Stop a timer; one that does not run stays so."""
        key = (machine.key, timer)
        if key in self.timers:
            self._set_timer(machine, key, None)

    def _set_timer(self, machine: Machine, key: tuple[str, str], deadline: float | None) -> None:
        if key in self.timers:
            self.journal.append((dict.__setitem__, self.timers, key, self.timers[key]))
        else:
            self.journal.append((dict.pop, self.timers, key, None))
        self.journal.append((set_attribute, machine, "state", machine.state))  # its row holds its timers
        if deadline is None:
            del self.timers[key]
        else:
            self.timers[key] = deadline

    def command(self, machine: Machine, name: str, scope: table.Scope, arguments: Mapping[str, Any]) -> None:
        """Tell the hardware to do something at the machine's address."""
        evse = machine.evse if scope in ("evse", "connector") else None
        connector = machine.connector if scope == "connector" else None
        self._step.effects.append(
            Command(name, arguments.get("evse", evse), arguments.get("connector", connector), dict(arguments))
        )

    def decide(self, machine: str, element: Any, call: Call) -> Any:
        """Run an item machine over one element of a request's list and return its result."""
        item = self._classes[machine](self, call)  # type: ignore[arg-type]
        if not isinstance(item, ItemMachine) or not self._dispatch(item, Item(element, call)):
            raise RuntimeError(f"{machine} decided nothing for an element")  # which may be a secret
        if item.state not in item.program.finals:
            raise RuntimeError(f"{machine} did not end for an element")
        return item.result

    def assign(self, path: str, attribute: Attribute, text: str) -> None:
        """Write a variable; machines hear `<path> changed` when its Actual value is another one now."""
        before = self.values.get(path)
        undo = self.variables.assign(path, attribute, text)
        self.journal.extend(undo)
        if undo and (path, attribute) not in self.changes.variables:
            self.changes.variables.add((path, attribute))
            self.journal.append((set.discard, self.changes.variables, (path, attribute)))
        after = self.values.get(path)
        if attribute == "Actual" and after != before:
            self._queue.append(VariableChanged(f"{path} changed", path, after))

    def set_registration(self, status: Any) -> None:
        """Let the outbox know what the CSMS said of this station."""
        self.journal.append((set_attribute, self.outbox, "registration", self.outbox.registration))
        self.outbox.registration = status

    def hold_requests(self, held: bool) -> None:
        """Let no request leave while the station goes down, or let them leave again."""
        self.journal.append((set_attribute, self.outbox, "held", self.outbox.held))
        self.outbox.held = held

    def set_boot_reason(self, reason: str) -> None:
        """Let BootNotification tell this reason."""
        self.journal.append((set_attribute, self, "boot_reason", self.boot_reason))
        self.boot_reason = reason

    def set_endpoint(self, endpoint: Endpoint) -> None:
        """Say where the CSMS is to be dialled from now on."""
        self.journal.append((set_attribute, self, "endpoint", self.endpoint))
        self.endpoint = endpoint

    def set_offset(self, offset: float) -> None:
        """Set the station's wall clock: wall time is `now + offset`."""
        self.journal.append((set_attribute, self, "offset", self.offset))
        if abs(offset - self.offset) > SMALL_CORRECTION:
            for key in {key for key, _ in self.timers}:
                if (machine := self._instances.get(key)) is not None:
                    self.journal.append((set_attribute, machine, "state", machine.state))  # its timers are kept by it
        self.offset = offset

    # What was kept, put back before the station boots.

    def restore_timer(self, machine: Machine, timer: str, deadline: float) -> None:
        """Let a timer of before the restart run on; one that ran out meanwhile is due at once."""
        self.timers[(machine.key, timer)] = deadline
        self._push(deadline, machine, timer)

    def restore_kept(self, kept: list[Outgoing]) -> None:
        """Put back the requests of before the restart."""
        self.outbox.restore(kept)
        self.reserve(max((outgoing.number for outgoing in kept), default=0))

    def reserve(self, number: int) -> None:
        """Give no new request a number up to this one, which the store still holds."""
        self._order = max(self._order, number)

    # Events in.

    def boot(self, reason: str | None, now: float) -> Step:
        """Start the station after what was kept is restored and the hardware has told what is there.

        `reason` is why, when the hardware knows; a machine that brought the boot about may know too.
        """
        self.boot_reason, self.booted_at = reason or "PowerUp", now
        return self.feed(self.site.events["station_started"](reason=reason), now)

    def feed(self, event: Any, now: float) -> Step:
        """Handle one outer event and everything it raises; return the effects in order and the trace."""
        self.now = now  # `_begin`, spelled out where events are most
        self._step = step = Step(now)
        self.complete(event, step)
        return self._end(step)

    def advance(self, now: float) -> Step:
        """Let time pass: timers that are due expire in order, an unanswered request times out."""
        step = self._begin(now)
        while (due := self._pop_due(now)) is not None:
            machine, timer = due
            self.complete((machine, Expired(timer, machine.evse, machine.connector)), step)
        exchange.time_out(self, step)
        return self._end(step)

    def next_deadline(self) -> float | None:
        """Return when `advance` has something to do next, or None."""
        while self._deadlines and not self._runs(self._deadlines[0]):
            heapq.heappop(self._deadlines)
        if len(self._deadlines) > 64 + 2 * len(self.timers):  # timers that were started anew again and again
            self._deadlines = [entry for entry in self._deadlines if self._runs(entry)]
            heapq.heapify(self._deadlines)
        outbox = self.outbox
        if outbox.passing and outbox.link_up and not outbox.held and outbox.outstanding is None:
            return self.now  # sent by what `message_sent` caused
        wire = outbox.next_deadline(exchange.message_timeout(self))
        if not self._deadlines:
            return wire
        return self._deadlines[0][0] if wire is None else min(wire, self._deadlines[0][0])

    def _runs(self, entry: tuple[float, int, Machine, str]) -> bool:
        deadline, _, machine, timer = entry
        return self.timers.get((machine.key, timer)) == deadline

    def receive(self, data: str | bytes, now: float) -> Step:
        """Handle one WebSocket message."""
        step = self._begin(now)
        step.received = data
        exchange.receive(self, data, step)
        return self._end(step)

    def link_up(self, now: float) -> Step:
        """Note that the WebSocket is open."""
        step = self._begin(now)
        self.outbox.link_restored(self._order)
        self.complete(self.site.event("link_up"), step)
        return self._end(step)

    def link_down(self, now: float) -> Step:
        """Note that the WebSocket is closed; requests that were waiting for it have failed."""
        step = self._begin(now)
        lost = self.outbox.link_lost()
        exchange.mark_offline(self)
        self.complete(self.site.event("link_down"), step)
        for outgoing in lost:
            event = exchange.failure(self, outgoing, "NotSent", "the link was lost")
            if event is not None:
                self.complete(event, step)
        return self._end(step)

    def sender(self, outgoing: Outgoing) -> Machine | None:
        """Return the machine that sent a request, or None when it is gone."""
        return self._instances.get(outgoing.sender)

    def admit(self, call: Call, step: Step) -> bool:
        """Offer a request to every machine that may refuse it; False when one did, or failed, and so answered it."""
        return self.complete(RequestReceived(call=call), step) and not call.answered

    def handle_request(self, received: Received[Any], step: Step) -> None:
        """Give a request to its own machine."""
        kind = self._requests.get(received.name)
        if kind is None or not issubclass(kind, RequestMachine):
            step.transmit(ocppj.call_error(received.call.message_id, "NotSupported", f"{received.call.action} here"))
            return
        machine = kind(self, received.call)
        if not self.complete((machine, received), step):
            return
        if machine.state == machine.program.initial and received.call.answered:
            step.fault(self.now, machine.key, f"{received.call.action} was answered but not ended")
        if machine.state in machine.program.finals or machine.state == machine.program.initial:
            self.finish(machine, step)
        else:  # it waits for something, or goes on after its answer
            self._instances[machine.key] = machine
            self._routes.clear()

    def finish(self, machine: RequestMachine, step: Step) -> None:
        """Let a request machine go with its timers; one that ends without an answer is a fault of its spec."""
        if self._instances.pop(machine.key, None) is not None:
            self._routes.clear()
        for timer in machine.program.timers:
            self.timers.pop((machine.key, timer), None)
        if not machine.call.answered:
            machine.call.answered = True
            step.fault(self.now, machine.key, f"{machine.call.action} was not decided")
            step.transmit(ocppj.call_error(machine.call.message_id, "InternalError", "not decided"))

    # The interpreter.

    def _begin(self, now: float) -> Step:
        self.now = now
        self._step = Step(now)
        return self._step

    def complete(self, event: Any, step: Step) -> bool:
        """Handle an event to completion, or roll back and say so in the trace; False after a fault."""
        effects, traced = len(step.effects), len(step.taken)
        ignored, order = len(step.ignored), self._order
        try:
            self._route(event, step)
            if self._queue:
                self._drain(step)
        except Exception as fault:  # a guard or an action of a machine may raise anything; the station lives on
            self._roll_back()
            del step.effects[effects:], step.taken[traced:], step.ignored[ignored:]
            self._order = order
            exchange.contain(self, event, fault, step)
            return False
        self._keep()
        return True

    def _drain(self, step: Step) -> None:
        """Handle what was raised, and what that raises; machines that never come to an end are a fault of theirs."""
        queue = self._queue
        left = MOST_EVENTS
        while queue:
            if (left := left - 1) <= 0:
                last = queue[0][1] if type(queue[0]) is tuple else queue[0]
                raise RuntimeError(f"more than {MOST_EVENTS} events; the last is {last.name}")
            self._route(queue.popleft(), step)

    def _route(self, event: Any, step: Step) -> None:
        """Let every listener choose its transition first, then take them: all decide on the same picture."""
        if type(event) is tuple:
            machine, event = event
            listeners: tuple[Machine, ...] = (machine,)
        else:
            known = self._routes.get((event.name, event.evse, event.connector))
            listeners = self._find_listeners(event) if known is None else known
        if len(listeners) == 1:
            machine = listeners[0]
            rule = self._choose(machine, event)
            if rule is not None:
                self._take(machine, rule, event)
                return
        else:
            chosen = [(machine, self._choose(machine, event)) for machine in listeners]
            handled = False
            for machine, rule in chosen:
                if rule is not None:
                    self._take(machine, rule, event)
                    handled = True
            if handled:
                return
        step.ignored.append((self.now, event))

    def _find_listeners(self, event: Any) -> tuple[Machine, ...]:
        found = self._routes[event.name, event.evse, event.connector] = tuple(
            machine
            for machine in self._instances.values()
            if any(event.name in events for events in machine.program.table.values())
            and (event.evse is None or machine.evse is None or machine.evse == event.evse)
            and (event.connector is None or machine.connector is None or machine.connector == event.connector)
        )
        return found

    def _dispatch(self, machine: Machine, event: Any) -> bool:
        """Take the first transition whose guards hold; False when there is none."""
        rule = self._choose(machine, event)
        if rule is None:
            return False
        self._take(machine, rule, event)
        return True

    def _choose(self, machine: Machine, event: Any) -> LinkedRule | None:
        rules: tuple[LinkedRule, ...] | None = machine.rows[machine.state].get(event.name)
        if rules is None:
            return None
        for rule in rules:
            for guard in rule.guards:
                if not guard(machine, event):
                    break
            else:
                return rule
        return None

    def _take(self, machine: Machine, rule: LinkedRule, event: Any) -> None:
        """Do what a transition says; the state is the old one until all of it is done."""
        before = machine.state
        for operation in rule.operations:
            operation(machine, event)
        target = rule.target
        if target is not None and target != before:
            self.journal.append((set_attribute, machine, "state", before))
            set_attribute(machine, "state", target)
        self._step.taken.append((self.now, machine, before, event.name, rule.rule))

    def _pop_due(self, now: float) -> tuple[Machine, str] | None:
        while self._deadlines and self._deadlines[0][0] <= now:
            deadline, _, machine, timer = heapq.heappop(self._deadlines)
            if self.timers.get((machine.key, timer)) == deadline:
                self._set_timer(machine, (machine.key, timer), None)
                self._keep()
                return machine, timer
        return None

    def _roll_back(self) -> None:
        undo: Callable[..., Any]
        for undo, *arguments in reversed(self.journal):
            undo(*arguments)
        self.journal.clear()
        self._queue.clear()
        self._sending.clear()

    def _keep(self) -> None:
        """Make what an event did final: note what changed, hand its requests to the outbox."""
        if self.journal:
            changed = self.changes.machines
            for entry in self.journal:
                machine = entry[1]
                if entry[0] is set_attribute and isinstance(machine, Machine) and machine.program.persistent:
                    changed[machine.key] = machine
            self.journal.clear()
        if not self._sending:
            return
        for outgoing in self._sending:
            if not self.outbox.add(outgoing):  # the registration changed in this very step: `pump` withdraws it
                self.outbox.passing.append(outgoing)
            if outgoing.kept:
                self.changes.kept[outgoing.number] = outgoing
                if not self.outbox.link_up and outgoing.action not in NOTICES:
                    shortage.relieve(self)
        self._sending.clear()

    def _end(self, step: Step) -> Step:
        if len(self._instances) > self._standing:
            self._drop_finished(step)
        if step.effects or self.outbox.passing or self.outbox.kept or self.outbox.notices:
            exchange.pump(self, step)
            if len(self._instances) > self._standing:
                self._drop_finished(step)
        observer = Kernel.observer
        if observer is not None:
            observer(step)
        return step

    def _drop_finished(self, step: Step) -> None:
        for _, machine, *_ in step.taken:
            is_over = isinstance(machine, RequestMachine) and machine.state in machine.program.finals
            if is_over and machine.key in self._instances:
                self.finish(machine, step)


__all__ = ["Event", "Kernel"]
