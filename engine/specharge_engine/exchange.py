"""The wire side of a step: frames into events, the outbox onto the wire, and what happens when something fails.

Sources: OCPP-J part 4 §4 (framing, one CALL outstanding, error codes), OCPP 2.0.1 FR.01–FR.03, E13 (retries).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from specharge_engine import ocppj
from specharge_engine.effects import Effect, Step, Transmit
from specharge_engine.events import Answered, Call, Failed, Received
from specharge_engine.machine import Machine, RequestMachine
from specharge_engine.outbox import NOTICES, Outgoing
from specharge_engine.records import Records
from specharge_engine.satisfies import satisfies
from specharge_engine.variables import Attribute
from specharge_generated.messages import to_json

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

DEFAULT_MESSAGE_TIMEOUT = 30.0
# A security event that failed is sent again after so many seconds, after twice as many the next time, and so on.
NOTICE_INTERVAL = 60.0
MOST_INTERVALS = 10
# The message ids of so many requests of the CSMS are remembered: none may come a second time (part 4 §4.1.4).
MOST_CALLS = 32
# Requests that a station may have forgotten after a power cut: it tells each status anew, and a driver comes again.
# Of one that is kept it forgets the answer at most.
REPEATABLE = frozenset({"Authorize", "StatusNotification", "Heartbeat"})
# The event of the vocabulary for a message that is none.
INVALID = "invalid_message_received"
# What a CSMS answers that has no such message: it has got the security event, and will never do more with it.
UNKNOWN_TO_CSMS = frozenset({"NotImplemented", "NotSupported"})


class Changes:
    """What steps changed since the last commit. `kept` maps a request's number to it, or to None once it is done."""

    __slots__ = ("kept", "machines", "records", "variables")

    def __init__(self, records: Records) -> None:
        self.records = records
        self.machines: dict[str, Machine] = {}
        self.variables: set[tuple[str, Attribute]] = set()
        self.kept: dict[int, Outgoing | None] = {}

    def clear(self) -> None:
        """Begin anew: everything is committed."""
        self.machines.clear()
        self.variables.clear()
        self.kept.clear()
        self.records.committed()

    def must_be_kept_before(self, effects: Sequence[Effect]) -> bool:
        """Tell whether they cannot wait: a request is among them that must arrive, or others would know of them.

        What waits and is lost in a power cut has not happened: an answered request goes to the CSMS again as it was,
        and the hardware tells at the next boot how it stands.
        """
        if any(self.kept.values()):
            return True
        return bool(self) and not all(isinstance(each, Transmit) and each.repeatable for each in effects)

    def __bool__(self) -> bool:
        return bool(self.machines or self.variables or self.kept or self.records)


def message_timeout(kernel: Kernel) -> float:
    """Return how long to wait for an answer, in seconds (OCPPCommCtrlr.MessageTimeout[Default])."""
    seconds = kernel.values.get("OCPPCommCtrlr.MessageTimeout[Default]")
    return float(seconds) if isinstance(seconds, int) and seconds > 0 else DEFAULT_MESSAGE_TIMEOUT


@satisfies("FR.02", "FR.03")
def receive(kernel: Kernel, data: str | bytes, step: Step) -> None:
    """Handle one WebSocket message: a request is answered, an answer reaches the machine that asked.

    A machine may refuse any request, well-formed or not (B03.FR.08). A frame or payload that breaks the rules gets the
    CALLERROR part 4 names, and changes nothing.
    """
    frame = ocppj.parse(data)
    if isinstance(frame, ocppj.Call):
        call = Call(frame.id, frame.action)
        if frame.id in kernel.recent_calls:
            _tell(kernel, "message_replayed", step, action=frame.action)
        kernel.recent_calls.append(frame.id)
        del kernel.recent_calls[:-MOST_CALLS]
        if not kernel.admit(call, step):
            return
        checked = ocppj.validate_request(frame.action, frame.payload)
        if isinstance(checked, ocppj.Fault):
            step.notes.append(f"{frame.action} {frame.id}: {checked.code}: {checked.description}")
            _tell(kernel, INVALID, step, why=f"{frame.action}: {checked.code}")
            step.transmit(ocppj.call_error(frame.id, checked.code, checked.description))
            return
        kernel.handle_request(Received(f"{frame.action}Request", checked, call, _size(data)), step)
    elif isinstance(frame, ocppj.Malformed):
        step.notes.append(f"malformed frame: {frame.fault.code}: {frame.fault.description}")
        _tell(kernel, INVALID, step, why=f"malformed frame: {frame.fault.code}")
        if frame.answer is not None:
            if kernel.admit(Call(frame.id, ""), step):
                step.transmit(frame.answer)
        elif (outgoing := kernel.outbox.settle(frame.id)) is not None:
            fail(kernel, outgoing, frame.fault.code, frame.fault.description, step)
    else:
        _settle(kernel, frame, step)


def _tell(kernel: Kernel, event: str, step: Step, **fields: str) -> None:
    """Let the machines know of a message that should not have come, without what was in it."""
    made = kernel.site.events.get(event)
    if made is not None:
        kernel.complete(made(**fields), step)


def _size(data: str | bytes) -> int:
    """Return the bytes of a message on the wire."""
    return len(data) if isinstance(data, bytes) or data.isascii() else len(data.encode(errors="replace"))


def _settle(kernel: Kernel, frame: ocppj.CallResult | ocppj.CallError, step: Step) -> None:
    outgoing = kernel.outbox.settle(frame.id)
    if outgoing is None:
        step.notes.append(f"answer to no outstanding request: {frame.id!r}")
        return
    if isinstance(frame, ocppj.CallError):
        fail(kernel, outgoing, frame.code, frame.description, step)
        return
    checked = ocppj.validate_response(outgoing.action, frame.payload)
    if isinstance(checked, ocppj.Fault):
        _tell(kernel, INVALID, step, why=f"answer to {outgoing.action}: {checked.code}")
        fail(kernel, outgoing, checked.code, checked.description, step)
        return
    _done(kernel, outgoing)
    machine = kernel.sender(outgoing)
    if machine is not None:
        answered = Answered(f"{outgoing.action}Response", outgoing.message, checked, machine.evse, machine.connector)
        if not kernel.complete((machine, answered), step):  # an answer that cannot be used is as good as none
            unusable = failure(kernel, outgoing, "InternalError", "the station could not process the answer")
            if unusable is not None:
                kernel.complete(unusable, step)


def fail(kernel: Kernel, outgoing: Outgoing, code: str, description: str, step: Step) -> None:
    """Note that the CSMS did not process a request: try a kept one again while attempts are left (E13)."""
    step.notes.append(f"{outgoing.action} failed: {code}: {description}")
    if outgoing.action in NOTICES and code not in UNKNOWN_TO_CSMS:
        insist(kernel, outgoing)
        return
    if outgoing.kept and outgoing.action not in NOTICES and retry(kernel, outgoing):
        return
    if outgoing.kept:
        discard(kernel, outgoing)
    event = failure(kernel, outgoing, code, description)
    if event is not None:
        kernel.complete(event, step)


@satisfies("E13.FR.01", "E13.FR.02", "E13.FR.03")
def retry(kernel: Kernel, outgoing: Outgoing) -> bool:
    """Put a transaction message back, to be sent again later; False when it has failed as often as configured."""
    attempts = kernel.values.get(f"OCPPCommCtrlr.MessageAttempts[{outgoing.action}]")
    if isinstance(attempts, int) and outgoing.attempts >= max(attempts, 1):
        return False
    interval = kernel.values.get(f"OCPPCommCtrlr.MessageAttemptInterval[{outgoing.action}]")
    wait = interval * outgoing.attempts if isinstance(interval, int) else 0
    kernel.outbox.put_back(outgoing, kernel.now + wait)
    kernel.changes.kept[outgoing.number] = outgoing
    return True


@satisfies("A04.FR.02")
def insist(kernel: Kernel, outgoing: Outgoing) -> None:
    """Put a security event back, to be sent again later, however often it has failed."""
    kernel.outbox.put_back(outgoing, kernel.now + NOTICE_INTERVAL * min(outgoing.attempts, MOST_INTERVALS))
    kernel.changes.kept[outgoing.number] = outgoing


@satisfies("E13.FR.04")
def discard(kernel: Kernel, outgoing: Outgoing) -> None:
    """Give up a transaction message after its last attempt; the next one follows."""
    _done(kernel, outgoing)


@satisfies("E11.FR.07")
def mark_offline(kernel: Kernel) -> None:
    """Give every transaction message that is still in the queue as the station goes offline the flag `offline`."""
    for outgoing in kernel.outbox.kept:
        if not outgoing.message.offline:
            outgoing.message = outgoing.message.model_copy(update={"offline": True})
            kernel.changes.kept[outgoing.number] = outgoing


def _done(kernel: Kernel, outgoing: Outgoing) -> None:
    if outgoing.kept:
        kernel.changes.kept[outgoing.number] = None


def failure(kernel: Kernel, outgoing: Outgoing, code: str, description: str) -> tuple[Machine, Failed[Any]] | None:
    """Return the event that tells a machine that its request failed; None when that machine is gone."""
    machine = kernel.sender(outgoing)
    if machine is None:
        return None
    name = f"{outgoing.action}Failed"
    return machine, Failed(name, outgoing.message, code, description, machine.evse, machine.connector)


def time_out(kernel: Kernel, step: Step) -> None:
    """Fail the outstanding request when its answer is overdue; a station that goes down waits for none (B12.FR.05)."""
    outbox = kernel.outbox
    if outbox.outstanding is None or outbox.held or kernel.now < outbox.sent_at + message_timeout(kernel):
        return
    outgoing = outbox.settle(outbox.outstanding[0])
    if outgoing is not None:
        fail(kernel, outgoing, "Timeout", "no answer in time", step)


@satisfies("FR.01")
def pump(kernel: Kernel, step: Step) -> None:
    """Put the next request on the wire, if none is outstanding; tell the machines if the step sends anything.

    Every transmission has a message id of its own, retries too (part 4 §4.1.4).
    """
    for withdrawn in kernel.outbox.withdraw_passing():
        fail(kernel, withdrawn, "NotSent", "the CSMS no longer wants it", step)
    outgoing = kernel.outbox.next(kernel.now)
    if outgoing is not None:
        message_id = kernel.new_id()
        kernel.outbox.sent(message_id, outgoing, kernel.now)
        frame = ocppj.call(message_id, outgoing.action, to_json(outgoing.message))
        step.transmit(frame, repeatable=outgoing.kept or outgoing.action in REPEATABLE)
    if any(type(effect) is Transmit for effect in step.effects):
        kernel.complete(kernel.site.event("message_sent"), step)


def _without_values(fault: Exception) -> str:
    """Return the text of an exception; what a message was to hold is left out of it, as that may be a secret."""
    if isinstance(fault, ValidationError):
        errors = fault.errors(include_url=False, include_input=False, include_context=False)
        return "; ".join(f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in errors)
    return str(fault)


def contain(kernel: Kernel, event: Any, fault: Exception, step: Step) -> None:
    """Trace a step that was rolled back; the CSMS's request in it gets InternalError."""
    machine, cause = event if isinstance(event, tuple) else (None, event)
    where = machine.key if isinstance(machine, Machine) else getattr(cause, "name", "?")
    step.fault(kernel.now, where, f"{type(fault).__name__}: {_without_values(fault)}")
    call = machine.call if isinstance(machine, RequestMachine) else getattr(cause, "call", None)
    if isinstance(call, Call) and not call.answered:
        call.answered = True
        step.transmit(ocppj.call_error(call.message_id, "InternalError", "the station could not process the request"))
        if isinstance(machine, RequestMachine):  # it waited for something; now its request is over
            kernel.finish(machine, step)
