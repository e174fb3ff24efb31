"""Take a whole station with its simulated hardware back to where it was, or through a reboot.

The rule of this file: values of machines are replaced and never changed in place, so a shallow copy of the dictionaries
is a copy of the station. A deep copy costs a hundred times as much.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine, RequestMachine, data_types, set_attribute
from specharge_engine.outbox import Outgoing
from specharge_engine.sim.hardware import SimulatedHardware


class Snapshot(NamedTuple):
    """All of a kernel that changes while it runs."""

    machines: tuple[tuple[Machine, dict[str, Any]], ...]
    answered: tuple[bool, ...]
    timers: dict[tuple[str, str], float]
    deadlines: list[tuple[float, int, Machine, str]]
    scalars: tuple[Any, ...]
    outbox: tuple[Any, ...]
    lines: tuple[tuple[Outgoing, ...], ...]
    variables: tuple[dict[Any, Any], ...]
    records: tuple[tuple[str, dict[str, str], int], ...]
    hardware: tuple[Any, ...]


def take(kernel: Kernel, hardware: SimulatedHardware) -> Snapshot:
    """Return everything that `put_back` needs."""
    machines = tuple((machine, machine.__dict__.copy()) for machine in kernel.all_machines())
    outbox, model = kernel.outbox, kernel.variables
    lines = tuple(tuple(map(replace, line)) for line in (outbox.kept, outbox.notices, outbox.passing))
    out = None if outbox.outstanding is None else (outbox.outstanding[0], replace(outbox.outstanding[1]))
    return Snapshot(
        machines,
        tuple(machine.call.answered for machine, _ in machines if isinstance(machine, RequestMachine)),
        kernel.timers.copy(),
        kernel._deadlines.copy(),
        (
            kernel.now,
            kernel.offset,
            kernel.boot_reason,
            kernel.booted_at,
            kernel.endpoint,
            kernel._order,
            kernel._started,
        ),
        (out, outbox.sent_at, outbox.link_up, outbox.held, outbox.registration, outbox.backlog_until),
        lines,
        (model.values.copy(), model._texts.copy(), model._others.copy()),
        tuple((name, table.rows.copy(), table.size) for name, table in kernel.records._tables.items()),
        _hardware(hardware),
    )


def put_back(kernel: Kernel, hardware: SimulatedHardware, told: Snapshot) -> None:
    """Make kernel and hardware what they were; they may have gone on from there in any way meanwhile."""
    flags = iter(told.answered)
    for machine, data in told.machines:
        set_attribute(machine, "__dict__", data.copy())
        if isinstance(machine, RequestMachine):
            machine.call.answered = next(flags)
    if len(told.machines) != len(kernel._instances) or len(told.machines) != kernel._standing:
        kernel._instances = {machine.key: machine for machine, _ in told.machines}
        kernel._routes.clear()
    kernel.timers = told.timers.copy()
    kernel._deadlines = told.deadlines.copy()
    kernel.now, kernel.offset, kernel.boot_reason, kernel.booted_at, *rest = told.scalars
    kernel.endpoint, kernel._order, kernel._started = rest
    kernel.recent_calls = []
    _put_back_outbox(kernel, told)
    model = kernel.variables
    places: tuple[dict[Any, Any], ...] = (model.values, model._texts, model._others)
    for place, was in zip(places, told.variables, strict=True):
        if place != was:
            place.clear()
            place.update(was)
    for name, rows, size in told.records:
        table = kernel.records.table(name)
        table.rows, table.size = rows.copy(), size
    kernel.changes.clear()
    _put_back_hardware(hardware, told.hardware)


def _put_back_outbox(kernel: Kernel, told: Snapshot) -> None:
    outbox = kernel.outbox
    out, outbox.sent_at, outbox.link_up, outbox.held, outbox.registration, outbox.backlog_until = told.outbox
    outbox.outstanding = None if out is None else (out[0], replace(out[1]))
    outbox.kept, outbox.notices, outbox.passing = (list(map(replace, line)) for line in told.lines)


def _hardware(hardware: SimulatedHardware) -> tuple[Any, ...]:
    return tuple(
        (
            (bay.parked, bay.contactor_closed, bay.draws, bay.reset_barred),
            tuple((outlet.cable, outlet.ev, outlet.locked, tuple(outlet.faults)) for outlet in bay.outlets.values()),
        )
        for bay in hardware._bays.values()
    )


def _put_back_hardware(hardware: SimulatedHardware, told: tuple[Any, ...]) -> None:
    for bay, (own, outlets) in zip(hardware._bays.values(), told, strict=True):
        bay.parked, bay.contactor_closed, bay.draws, bay.reset_barred = own
        for outlet, (cable, ev, locked, faults) in zip(bay.outlets.values(), outlets, strict=True):
            outlet.cable, outlet.ev, outlet.locked, outlet.faults = cable, ev, locked, list(faults)


def reboot(kernel: Kernel, hardware: SimulatedHardware, fresh: Snapshot) -> None:
    """Let the station go down and come back with what a store would have kept; nothing runs yet.

    `fresh` is the snapshot of a kernel that has not booted. What is on its way to the CSMS is sent again.
    """
    now, offset, order = kernel.now, kernel.offset, kernel._order
    rows = {
        machine.key: (machine.state, {name: getattr(machine, name) for name in data_types(type(machine))})
        for machine in kernel.all_machines()
        if machine.program.persistent
    }
    timers = {key: deadline for key, deadline in kernel.timers.items() if key[0] in rows}
    kept = [replace(each) for each in kernel.outbox.undelivered()]
    if kept and kernel.outbox.outstanding is not None and kernel.outbox.outstanding[1].kept:
        kept[0].attempts -= 1
    values = {
        path: value for path, value in kernel.variables.values.items() if kernel.variables.definition(path).persistent
    }
    world = _hardware(hardware)
    put_back(kernel, hardware, fresh)
    _put_back_hardware(hardware, world)
    kernel.now, kernel.offset = now, offset
    kernel.variables.values.update(values)
    for machine in kernel.all_machines():
        if machine.key in rows:
            state, data = rows[machine.key]
            for name, value in data.items():
                set_attribute(machine, name, value)
            set_attribute(machine, "state", state)
    for (key, timer), deadline in timers.items():
        kernel.restore_timer(kernel._instances[key], timer, deadline)
    kernel.restore_kept(kept)
    kernel.reserve(order)
