"""The kernel's contract, with tiny machines: what a step does, in which order, and what is left when it fails."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_machines import VOCABULARY, call, feed, frames, kernel_of, machine_class, program, rule, transaction_event

from specharge_engine import table
from specharge_engine.effects import Command, Fault, Taken
from specharge_engine.events import Item
from specharge_engine.kernel import MOST_EVENTS, Kernel
from specharge_engine.machine import ItemMachine, LinkError, Machine, RequestMachine
from specharge_engine.table import Cancel, Delay, Do, Each, Peer, Raise, Refuse, Reply, Result, Send, Start, Variable


class Noting(Machine):
    """Notes in one list for all what it is told, in the order in which it acts."""

    heard: ClassVar[list[str]] = []
    count: int = 0
    text: str = ""

    def note(self, event: Any) -> None:
        self.heard.append(f"{self.key} {event.name}")

    def add(self, event: Any) -> None:
        self.count = self.count + 1

    def fail(self, event: Any) -> None:
        raise ValueError("broken")

    def is_broken(self, event: Any) -> bool:
        raise ValueError("broken guard")

    def counted(self, event: Any) -> bool:
        return self.count > 0

    def three_seconds(self, event: Any) -> float | None:
        return 3.0

    def compose_transaction_event(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        return transaction_event(self.count)

    def write_limit(self, event: Any) -> None:
        self.station.assign("Demo.Limit", "Actual", str(self.count + 6))

    def register_nobody(self, event: Any) -> None:
        self.station.set_registration("Rejected")

    def set_clock(self, event: Any) -> None:
        self.station.set_offset(self.station.offset + 100.0)

    def compose_arguments(self, event: Any) -> dict[str, Any]:
        return {"text": "hello"}


@pytest.fixture(autouse=True)
def _nothing_heard() -> None:
    Noting.heard.clear()


def noting(name: str, rows: Mapping[str, Any], **options: Any) -> type[Machine]:
    return machine_class(Noting, program(name, rows, **options))


# Run to completion.


def test_raised_events_are_handled_before_the_next_outer_event_in_the_order_raised() -> None:
    raises = (Do("note"), Raise("told", "station", None), Raise("told_too", "station", None))
    first = noting("first", {"idle": {"go": rule(*raises), "told": rule(Do("note"), Raise("again", "station", None))}})
    second = noting("second", {"idle": {name: rule(Do("note")) for name in ("go", "told_too", "again")}})
    kernel = kernel_of(first, second)
    step = feed(kernel, "go")
    expected = ["first go", "second go", "first told", "second told_too", "second again"]
    assert Noting.heard == expected
    assert [f"{taken.machine} {taken.event}" for taken in step.trace] == expected


def test_operations_run_in_the_old_state_and_the_target_holds_afterwards() -> None:
    class Watching(Noting):
        def note(self, event: Any) -> None:
            self.heard.append(self.state)

    made = machine_class(Watching, program("m", {"old": {"go": rule(Do("note"), to="new")}, "new": {}}))
    kernel = kernel_of(made)
    feed(kernel, "go")
    assert Noting.heard == ["old"]
    assert kernel.machine("m").state == "new"


def test_all_listeners_choose_on_the_same_picture() -> None:
    """Two machines that each move only while the other is idle both move: neither sees the other's move first."""
    rows = lambda peer: {"idle": {"go": rule(conditions=(Peer(peer, ("idle",)),), to="busy")}, "busy": {}}  # noqa: E731
    kernel = kernel_of(noting("left", rows("right")), noting("right", rows("left")))
    feed(kernel, "go")
    assert [machine.state for machine in kernel.all_machines()] == ["busy", "busy"]


def test_the_first_rule_whose_guards_hold_is_taken_and_no_other() -> None:
    rules = [rule(guards=["counted"], to="b", at="T:1"), rule(guards=["not counted"], to="c", at="T:2"), rule(to="d")]
    kernel = kernel_of(noting("m", {"a": {"go": rules}, "b": {}, "c": {}, "d": {}}))
    assert [taken.at for taken in feed(kernel, "go").trace] == ["T:2"]
    assert kernel.machine("m").state == "c"


def test_the_trace_tells_machine_states_event_and_requirements() -> None:
    kernel = kernel_of(noting("m", {"a": {"go": rule(to="b", satisfies=["E02.FR.05"], at="E02:41")}, "b": {}}))
    assert list(feed(kernel, "go", 2.5).trace) == [Taken(2.5, "m", "a", "b", "go", ("E02.FR.05",), "E02:41")]


def test_an_event_that_nobody_handles_is_traced_and_changes_nothing() -> None:
    kernel = kernel_of(noting("m", {"a": {"poke": rule(to="b")}, "b": {}}))
    go = VOCABULARY["go"]()
    step = kernel.feed(go, 4.0)
    assert step.ignored == [(4.0, go)]
    assert (list(step.trace), step.effects, step.faults) == ([], [], [])
    assert not kernel.changes


def test_machines_that_raise_each_others_events_without_end_are_a_fault() -> None:
    endless = noting(
        "m", {"a": {"go": rule(Raise("told", "station", None)), "told": rule(Raise("told", "station", None))}}
    )
    kernel = kernel_of(endless)
    (fault,) = feed(kernel, "go").faults
    assert str(MOST_EVENTS) in fault.description
    assert "told" in fault.description


# Addresses and scopes.


def test_an_instance_stands_at_every_address_of_its_scope() -> None:
    rows = {"idle": {"go": rule(Do("note"))}}
    kernel = kernel_of(noting("s", rows), noting("e", rows, scope="evse"), noting("c", rows, scope="connector"))
    keys = [machine.key for machine in kernel.all_machines()]
    assert keys == ["s", "e@0", "e@1", "e@2", "c@1.1", "c@1.2", "c@2.1", "c@2.2"]


@pytest.mark.parametrize(
    ("where", "hears"),
    [
        ({}, ["s", "e@0", "e@1", "e@2", "c@1.1", "c@1.2", "c@2.1", "c@2.2"]),
        ({"evse": 1}, ["s", "e@1", "c@1.1", "c@1.2"]),
        ({"evse": 1, "connector": 2}, ["s", "e@1", "c@1.2"]),
        ({"evse": 0}, ["s", "e@0"]),
        ({"evse": 9}, ["s"]),
    ],
)
def test_an_event_reaches_every_machine_whose_address_does_not_contradict(
    where: dict[str, int], hears: list[str]
) -> None:
    rows = {"idle": {"go": rule(Do("note"))}}
    kernel = kernel_of(noting("s", rows), noting("e", rows, scope="evse"), noting("c", rows, scope="connector"))
    feed(kernel, "go", **where)
    assert Noting.heard == [f"{key} go" for key in hears]


@pytest.mark.parametrize(
    ("scope", "hears"),
    [("station", ["e@0", "e@1", "e@2"]), ("evse", ["e@1"]), ("connector", ["e@1"])],
)
def test_a_raised_event_has_the_address_of_its_scope_at_its_origin(scope: table.Scope, hears: list[str]) -> None:
    origin = noting("c", {"idle": {"go": rule(Raise("told", scope, None))}}, scope="connector")
    kernel = kernel_of(origin, noting("e", {"idle": {"told": rule(Do("note"))}}, scope="evse"))
    feed(kernel, "go", evse=1, connector=1)
    assert Noting.heard == [f"{key} told" for key in hears]


def test_a_machine_is_found_at_the_nearest_address_that_contains_it() -> None:
    kernel = kernel_of(noting("s", {"idle": {}}), noting("e", {"idle": {}}, scope="evse"))
    assert kernel.machine("e", 1, 2).key == "e@1"
    assert kernel.machine("s", 1, 2).key == "s"
    with pytest.raises(LookupError, match=r"no machine x@1\.2"):
        kernel.machine("x", 1, 2)


def test_a_class_that_lacks_what_its_table_names_is_refused_with_every_name() -> None:
    with pytest.raises(LinkError, match="lacks missing, missing_too, named in the specs of m"):
        kernel_of(noting("m", {"a": {"go": rule(Do("missing"), guards=["missing_too"])}}))


# Timers.


def timed(*go: table.Operation, **rows: Any) -> type[Machine]:
    expiry = {"late": rule(Do("note")), "later": rule(Do("note"))}
    return noting("m", {"idle": {"go": rule(*go), **expiry, **rows}}, timers=("late", "later"))


def test_a_timer_expires_once_at_its_time_and_not_before() -> None:
    kernel = kernel_of(timed(Start("late", Delay(10.0))))
    feed(kernel, "go", 5.0)
    assert kernel.next_deadline() == 15.0
    assert not kernel.advance(14.999).taken
    assert len(kernel.advance(15.0).taken) == 1
    assert kernel.next_deadline() is None
    assert not kernel.advance(99.0).taken


def test_a_timer_that_is_started_again_runs_from_then() -> None:
    kernel = kernel_of(timed(Start("late", Delay(10.0))))
    feed(kernel, "go", 0.0)
    feed(kernel, "go", 4.0)
    assert kernel.next_deadline() == 14.0
    assert not kernel.advance(10.0).taken
    assert len(kernel.advance(14.0).taken) == 1


def test_a_timer_can_be_cancelled_and_cancelling_what_does_not_run_is_nothing() -> None:
    kernel = kernel_of(timed(Start("late", Delay(10.0)), poke=rule(Cancel("late"), Cancel("later"))))
    feed(kernel, "poke")
    feed(kernel, "go")
    feed(kernel, "poke")
    assert kernel.next_deadline() is None
    assert not kernel.advance(10.0).taken


def test_timers_expire_in_the_order_of_their_times_then_of_their_starts() -> None:
    start = (Start("later", Delay(5.0)), Start("late", Delay(5.0)))
    kernel = kernel_of(timed(*start, poke=rule(Start("late", Delay(2.0)), Start("later", Delay(1.0)))))
    feed(kernel, "go")
    kernel.advance(5.0)
    assert Noting.heard == ["m later", "m late"]
    Noting.heard.clear()
    feed(kernel, "poke", 6.0)
    kernel.advance(100.0)
    assert Noting.heard == ["m later", "m late"]


def test_a_timer_cancelled_by_another_that_is_due_at_the_same_time_does_not_expire() -> None:
    kernel = kernel_of(timed(Start("late", Delay(5.0)), Start("later", Delay(5.0)), late=rule(Cancel("later"))))
    feed(kernel, "go")
    assert [taken.event for taken in kernel.advance(5.0).trace] == ["late"]


def test_timers_missed_by_a_long_sleep_expire_at_once_and_in_order() -> None:
    kernel = kernel_of(timed(Start("late", Delay(7.0)), Start("later", Delay(5.0))))
    feed(kernel, "go")
    kernel.advance(86_400.0)
    assert Noting.heard == ["m later", "m late"]


@pytest.mark.parametrize("delay", [Delay(0.0), Delay(-1.0), Delay(variable="Demo.None"), Delay(seconds=None)])
def test_a_delay_of_nothing_stops_the_timer(delay: Delay) -> None:
    kernel = kernel_of(timed(Start("late", Delay(10.0)), poke=rule(Start("late", delay))))
    feed(kernel, "go")
    feed(kernel, "poke")
    assert kernel.next_deadline() is None


@pytest.mark.parametrize(
    ("delay", "seconds"), [(Delay(variable="Demo.Limit"), 5.0), (Delay(computed="three_seconds"), 3.0)]
)
def test_a_delay_may_be_a_variable_or_computed(delay: Delay, seconds: float) -> None:
    kernel = kernel_of(timed(Start("late", delay)))
    feed(kernel, "go")
    assert kernel.next_deadline() == seconds


def test_a_timer_started_anew_ten_thousand_times_takes_no_room() -> None:
    kernel = kernel_of(timed(Start("late", Delay(10.0))))
    for moment in range(10_000):
        feed(kernel, "go", moment / 1000)
        kernel.next_deadline()
    assert len(kernel._deadlines) < 200
    assert kernel.next_deadline() == 9.999 + 10.0


def test_timers_of_one_moment_go_on_when_the_start_of_one_was_rolled_back() -> None:
    def ticking(name: str, *more: table.Operation) -> type[Machine]:
        tick = rule(Do("note"), Start("late", Delay(1.0)), *more)
        return noting(name, {"idle": {"go": rule(Start("late", Delay(1.0))), "late": tick}}, timers=("late",))

    kernel = kernel_of(ticking("failing", Do("fail")), ticking("sound"), ticking("sound_too"))
    feed(kernel, "go")
    for moment in (1.0, 2.0, 3.0):
        assert len(kernel.advance(moment).faults) == (moment == 1.0)
    assert Noting.heard[1:] == ["sound late", "sound_too late"] * 3


def test_a_timer_whose_handling_fails_is_spent_and_the_others_go_on() -> None:
    kernel = kernel_of(timed(Start("late", Delay(1.0)), Start("later", Delay(1.0)), late=rule(Do("fail"))))
    feed(kernel, "go")
    step = kernel.advance(1.0)
    assert step.faults == [Fault(1.0, "m", "ValueError: broken")]
    assert Noting.heard == ["m later"]
    assert kernel.next_deadline() is None


# Faults.

OPERATIONS: Mapping[str, table.Operation] = {
    "data": Do("add"),
    "variable": Do("write_limit"),
    "registration": Do("register_nobody"),
    "clock": Do("set_clock"),
    "start": Start("late", Delay(3.0)),
    "restart": Start("later", Delay(9.0)),
    "cancel": Cancel("later"),
    "send": Send("Heartbeat", {}, None),
    "keep": Send("TransactionEvent", {}, "compose_transaction_event"),
    "command": table.Command("show_message", "station", "compose_arguments"),
    "raise": Raise("told", "station", None),
}


def picture(kernel: Kernel) -> Any:
    """Return all that a step may change."""
    outbox = kernel.outbox
    return {
        "machines": {
            m.key: {"state": m.state, **{k: getattr(m, k) for k in ("count", "text")}} for m in kernel.all_machines()
        },
        "timers": dict(kernel.timers),
        "deadline": kernel.next_deadline(),
        "variables": (dict(kernel.values), [kernel.variables.get_text(p) for p in ("Demo.Limit", "Demo.Name")]),
        "outbox": ([o.number for o in outbox.kept], list(outbox.passing), outbox.outstanding, outbox.registration),
        "offset": kernel.offset,
        "order": kernel._order,
        "changes": (dict(kernel.changes.machines), set(kernel.changes.variables), dict(kernel.changes.kept)),
        "left": (list(kernel._queue), list(kernel._sending), list(kernel.journal)),
    }


@given(names=st.lists(st.sampled_from(sorted(OPERATIONS)), max_size=12), data=st.data(), by_listener=st.booleans())
def test_a_fault_at_any_point_leaves_everything_as_it_was(
    names: list[str], data: st.DataObject, by_listener: bool
) -> None:
    """The fault is in the machine itself or in one that hears what it raised; either way nothing has happened."""
    operations: list[table.Operation] = [OPERATIONS[name] for name in names]
    place = data.draw(st.integers(0, len(operations)))
    operations.insert(place, Raise("again", "station", None) if by_listener else Do("fail"))
    setting_up = rule(Do("add"), Start("later", Delay(60.0)), OPERATIONS["keep"], to="ready")
    first = noting(
        "first",
        {"new": {"poke": setting_up}, "ready": {"go": rule(*operations, to="done")}, "done": {"go": rule(Do("note"))}},
        timers=("late", "later"),
        persistent=True,
    )
    listening = {"told": rule(Do("add"), Start("late", Delay(1.0))), "again": rule(Do("add"), Do("fail"))}
    second = noting("second", {"idle": {**listening, "go": rule(Do("add"))}}, timers=("late",), persistent=True)
    kernel = kernel_of(first, second)
    feed(kernel, "poke", 1.0)
    before = picture(kernel)
    step = feed(kernel, "go", 1.0)
    assert picture(kernel) == before
    assert (step.effects, list(step.trace), step.ignored) == ([], [], [])
    assert step.faults == [Fault(1.0, "go", "ValueError: broken")]
    feed(kernel, "told")
    assert kernel.machine("second").count == 1, "the station lives on"  # type: ignore[attr-defined]


def test_a_guard_that_raises_is_contained_too() -> None:
    kernel = kernel_of(noting("m", {"a": {"go": rule(guards=["is_broken"], to="b")}, "b": {}}))
    assert feed(kernel, "go").faults == [Fault(0.0, "go", "ValueError: broken guard")]
    assert kernel.machine("m").state == "a"


def test_a_message_that_breaks_the_schema_is_a_fault_and_never_leaves() -> None:
    kernel = kernel_of(noting("m", {"a": {"go": rule(Send("Heartbeat", {"nonsense": 1}, None), to="b")}, "b": {}}))
    step = feed(kernel, "go")
    assert "nonsense" in step.faults[0].description
    assert step.effects == []
    assert kernel.machine("m").state == "a"


# Requests of the CSMS.


class Deciding(RequestMachine):
    """Decides ClearCache; `wait` lets it wait for `told`."""

    count: int = 0

    def fail(self, event: Any) -> None:
        raise ValueError("broken")

    def fail_once(self, event: Any) -> None:
        if not DecidingElements.refused:
            DecidingElements.refused = True
            raise ValueError("broken")

    def add(self, event: Any) -> None:
        self.count = self.count + 1


class DecidingElements(ItemMachine):
    """Decides the elements of GetVariables."""

    refused: ClassVar[bool] = False

    def is_odd(self, event: Item[Any]) -> bool:
        return event.element.variable.name == "Odd"

    def is_hopeless(self, event: Item[Any]) -> bool:
        return event.element.variable.name == "Hopeless"

    def compose(self, event: Item[Any], constants: Mapping[str, Any]) -> dict[str, Any]:
        element = event.element
        return {"attributeStatus": "Accepted", "component": element.component, "variable": element.variable}


ACCEPT = Reply("ClearCache", {"status": "Accepted"}, None)
REQUEST = "ClearCacheRequest"


def deciding(rows: Mapping[str, Any], **options: Any) -> type[Machine]:
    made = program("clear_cache", rows, scope="request", finals=("done",), **options)
    return machine_class(Deciding, made)


def leftovers(kernel: Kernel) -> list[Any]:
    return [*(m.key for m in kernel.all_machines() if isinstance(m, RequestMachine)), *kernel.timers]


def test_a_request_is_decided_answered_and_forgotten() -> None:
    kernel = kernel_of(deciding({"received": {REQUEST: rule(ACCEPT, to="done")}, "done": {}}))
    assert frames(call(kernel, "ClearCache", {})) == [[3, "m1", {"status": "Accepted"}]]
    assert leftovers(kernel) == []


def test_a_request_can_be_refused() -> None:
    refuse = Refuse("NotSupported", "no cache")
    kernel = kernel_of(deciding({"received": {REQUEST: rule(refuse, to="done")}, "done": {}}))
    assert frames(call(kernel, "ClearCache", {})) == [[4, "m1", "NotSupported", "no cache", {}]]


def test_a_request_without_a_machine_is_not_supported() -> None:
    assert frames(call(kernel_of(), "ClearCache", {}))[0][:3] == [4, "m1", "NotSupported"]


@pytest.mark.parametrize("operations", [(Do("fail"), ACCEPT), (ACCEPT, Do("fail"))])
def test_a_fault_while_a_request_is_decided_answers_internal_error_once(
    operations: tuple[table.Operation, ...],
) -> None:
    kernel = kernel_of(deciding({"received": {REQUEST: rule(*operations, to="done")}, "done": {}}))
    step = call(kernel, "ClearCache", {})
    assert [frame[:3] for frame in frames(step)] == [[4, "m1", "InternalError"]]
    assert step.faults == [Fault(0.0, "clear_cache#m1", "ValueError: broken")]
    assert leftovers(kernel) == []
    assert frames(call(kernel, "ClearCache", {}, "m2"))[0][:3] == [4, "m2", "InternalError"]


def test_a_request_answered_twice_is_a_fault_and_gets_one_answer() -> None:
    kernel = kernel_of(deciding({"received": {REQUEST: rule(ACCEPT, ACCEPT, to="done")}, "done": {}}))
    step = call(kernel, "ClearCache", {})
    assert "answered twice" in step.faults[0].description
    assert [frame[:3] for frame in frames(step)] == [[4, "m1", "InternalError"]]


@pytest.mark.parametrize("target", ["done", None])
def test_a_request_that_ends_without_an_answer_is_a_fault_and_gets_one(target: str | None) -> None:
    kernel = kernel_of(deciding({"received": {REQUEST: rule(to=target)}, "done": {}}))
    step = call(kernel, "ClearCache", {})
    assert step.faults == [Fault(0.0, "clear_cache#m1", "ClearCache was not decided")]
    assert frames(step)[0][:3] == [4, "m1", "InternalError"]
    assert leftovers(kernel) == []


WAITING = {"received": {REQUEST: rule(Start("patience", Delay(10.0)), to="waiting")}, "done": {}}


@pytest.mark.parametrize(("event", "moment"), [("told", 1.0), (None, 10.0)])
def test_a_request_machine_may_wait_for_an_event_or_a_timer_before_it_answers(event: str | None, moment: float) -> None:
    answer = rule(ACCEPT, to="done")
    kernel = kernel_of(deciding({**WAITING, "waiting": {"told": answer, "patience": answer}}, timers=("patience",)))
    assert frames(call(kernel, "ClearCache", {})) == []
    assert kernel.machine("clear_cache#m1").state == "waiting"
    step = kernel.advance(moment) if event is None else feed(kernel, event, moment)
    assert frames(step) == [[3, "m1", {"status": "Accepted"}]]
    assert leftovers(kernel) == []
    assert kernel.next_deadline() is None


def test_two_requests_of_one_kind_wait_side_by_side() -> None:
    kernel = kernel_of(deciding({**WAITING, "waiting": {"told": rule(ACCEPT, to="done")}}, timers=("patience",)))
    call(kernel, "ClearCache", {}, "a")
    call(kernel, "ClearCache", {}, "b")
    assert [frame[:2] for frame in frames(feed(kernel, "told"))] == [[3, "a"], [3, "b"]]
    assert leftovers(kernel) == []


def test_a_request_machine_may_wait_for_an_answer_of_the_csms_itself() -> None:
    rows = {
        "received": {REQUEST: rule(Send("Heartbeat", {}, None), to="waiting")},
        "waiting": {"HeartbeatResponse": rule(ACCEPT, to="done"), "HeartbeatFailed": rule(ACCEPT, to="done")},
        "done": {},
    }
    kernel = kernel_of(deciding(rows))
    ((_, message_id, action, _),) = frames(call(kernel, "ClearCache", {}))
    assert action == "Heartbeat"
    step = kernel.receive(json.dumps([3, message_id, {"currentTime": "2027-01-15T08:00:00Z"}]), 1.0)
    assert frames(step) == [[3, "m1", {"status": "Accepted"}]]
    assert leftovers(kernel) == []


def test_a_request_machine_may_go_on_after_its_answer() -> None:
    rows = {"received": {REQUEST: rule(ACCEPT, to="busy")}, "busy": {"told": rule(Do("add"), to="done")}, "done": {}}
    kernel = kernel_of(deciding(rows))
    assert frames(call(kernel, "ClearCache", {}))[0][:2] == [3, "m1"]
    assert leftovers(kernel) == ["clear_cache#m1"]
    assert [taken.target for taken in feed(kernel, "told").trace] == ["done"]
    assert leftovers(kernel) == []


def test_a_waiting_request_that_ends_without_an_answer_gets_one() -> None:
    kernel = kernel_of(deciding({**WAITING, "waiting": {"told": rule(to="done")}}, timers=("patience",)))
    call(kernel, "ClearCache", {})
    step = feed(kernel, "told")
    assert [frame[:3] for frame in frames(step)] == [[4, "m1", "InternalError"]]
    assert "not decided" in step.faults[0].description
    assert leftovers(kernel) == []


def test_a_request_that_has_waited_can_be_answered_with_an_error() -> None:
    refusing = {"patience": rule(Refuse("GenericError", "too late"), to="done")}
    kernel = kernel_of(deciding({**WAITING, "waiting": refusing}, timers=("patience",)))
    call(kernel, "ClearCache", {})
    assert frames(kernel.advance(10.0)) == [[4, "m1", "GenericError", "too late", {}]]
    assert leftovers(kernel) == []


def test_a_fault_in_a_waiting_request_answers_internal_error_and_ends_it() -> None:
    kernel = kernel_of(deciding({**WAITING, "waiting": {"patience": rule(Do("fail"))}}, timers=("patience",)))
    call(kernel, "ClearCache", {})
    assert [frame[:3] for frame in frames(kernel.advance(10.0))] == [[4, "m1", "InternalError"]]
    assert leftovers(kernel) == []


def get_variables(*names: str) -> dict[str, Any]:
    return {"getVariableData": [{"component": {"name": "Demo"}, "variable": {"name": name}} for name in names]}


def elements(*rules: table.Rule) -> list[type[Machine]]:
    each = Each("getVariableData", "get_variable", "getVariableResult")
    whole = program(
        "get_variables",
        {"received": {"GetVariablesRequest": rule(each, Reply("GetVariables", {}, None), to="done")}, "done": {}},
        scope="request",
        finals=("done",),
    )
    one = program("get_variable", {"received": {"item": rules}, "done": {}}, scope="item", finals=("done",))
    return [machine_class(Deciding, whole), machine_class(DecidingElements, one)]


def test_each_element_is_decided_by_itself_and_the_results_keep_their_order() -> None:
    odd = rule(Result({"attributeStatus": "Rejected"}, "compose"), guards=["is_odd"], to="done", at="B06:1")
    plain = rule(Result({"attributeValue": "5"}, "compose"), to="done", at="B06:2")
    kernel = kernel_of(*elements(odd, plain))
    step = call(kernel, "GetVariables", get_variables("Even", "Odd", "Even"))
    results = frames(step)[0][2]["getVariableResult"]
    assert [(r["variable"]["name"], r["attributeStatus"]) for r in results] == [
        ("Even", "Accepted"),
        ("Odd", "Rejected"),
        ("Even", "Accepted"),
    ]
    assert [taken.at for taken in step.trace] == ["B06:2", "B06:1", "B06:2", "T:1"]
    assert leftovers(kernel) == []


def test_an_element_that_nothing_decides_is_a_fault_of_the_whole_request() -> None:
    kernel = kernel_of(*elements(rule(Result({}, "compose"), guards=["is_odd"], to="done")))
    step = call(kernel, "GetVariables", get_variables("Odd", "Even"))
    assert frames(step)[0][:3] == [4, "m1", "InternalError"]
    assert "decided nothing" in step.faults[0].description
    assert list(step.trace) == []


def test_a_fault_is_told_without_the_values_of_the_message_as_one_may_be_a_secret() -> None:
    pin = "9174" * 10  # longer than an idToken may be
    kernel = kernel_of(noting("m", {"idle": {"go": rule(Send("Authorize", {"idToken": {"idToken": pin}}, None))}}))
    (fault,) = feed(kernel, "go").faults
    assert "idToken" in fault.description
    assert "at most 36 characters" in fault.description
    assert "9174" not in fault.description
    kernel = kernel_of(*elements(rule(Result({}, "compose"), guards=["is_odd"], to="done")))
    assert "Secret" not in call(kernel, "GetVariables", get_variables("Secret")).faults[0].description


def test_any_machine_may_refuse_any_request_before_its_own_sees_it() -> None:
    gate = noting("gate", {"shut": {"request_received": rule(Refuse("SecurityError", "shut"))}})
    kernel = kernel_of(gate, deciding({"received": {REQUEST: rule(ACCEPT, to="done")}, "done": {}}))
    assert frames(call(kernel, "ClearCache", {})) == [[4, "m1", "SecurityError", "shut", {}]]
    assert frames(call(kernel, "ClearCache", {"nonsense": 1}))[0][2] == "SecurityError"
    assert frames(kernel.receive('[2,"m2","Nonsense",{}]', 0.0))[0][:3] == [4, "m2", "SecurityError"]


def test_a_fault_of_one_that_may_refuse_answers_internal_error_and_nobody_else_sees_the_request() -> None:
    gate = noting("gate", {"shut": {"request_received": rule(Do("fail"))}})
    kernel = kernel_of(gate, deciding({"received": {REQUEST: rule(ACCEPT, to="done")}, "done": {}}))
    step = call(kernel, "ClearCache", {})
    assert [frame[:3] for frame in frames(step)] == [[4, "m1", "InternalError"]]


# Requests of the station.


def asking(**rows: Any) -> type[Machine]:
    answers = {name: rule(Do("note")) for name in ("HeartbeatResponse", "HeartbeatFailed")}
    return noting("m", {"idle": {"go": rule(Send("Heartbeat", {}, None)), **answers, **rows}})


ANSWER = {"currentTime": "2027-01-15T08:00:00Z"}


def test_an_answer_reaches_the_machine_that_asked() -> None:
    kernel = kernel_of(asking())
    ((kind, message_id, action, payload),) = frames(feed(kernel, "go"))
    assert (kind, action, payload) == (2, "Heartbeat", {})
    kernel.receive(json.dumps([3, message_id, ANSWER]), 1.0)
    assert Noting.heard == ["m HeartbeatResponse"]


@pytest.mark.parametrize(
    "answer", [[4, "{id}", "GenericError", "", {}], [3, "{id}", {"nonsense": 1}], [3, "{id}", []], [4, "{id}", "x"]]
)
def test_an_error_and_an_answer_that_breaks_the_rules_are_failures(answer: list[Any]) -> None:
    kernel = kernel_of(asking())
    message_id = frames(feed(kernel, "go"))[0][1]
    step = kernel.receive(json.dumps([answer[0], message_id, *answer[2:]]), 1.0)
    assert Noting.heard == ["m HeartbeatFailed"]
    assert step.effects == []
    assert kernel.outbox.outstanding is None


def test_an_answer_to_nothing_is_noted_and_ignored() -> None:
    kernel = kernel_of(asking())
    feed(kernel, "go")
    step = kernel.receive(json.dumps([3, "other", ANSWER]), 1.0)
    assert step.notes == ["answer to no outstanding request: 'other'"]
    assert Noting.heard == []
    assert kernel.outbox.outstanding is not None


def test_no_answer_in_time_is_a_failure_and_a_late_one_is_ignored() -> None:
    kernel = kernel_of(asking())
    message_id = frames(feed(kernel, "go"))[0][1]
    assert kernel.next_deadline() == 30.0
    kernel.advance(29.9)
    assert Noting.heard == []
    kernel.advance(30.0)
    assert Noting.heard == ["m HeartbeatFailed"]
    kernel.receive(json.dumps([3, message_id, ANSWER]), 31.0)
    assert Noting.heard == ["m HeartbeatFailed"]


def test_without_a_link_a_request_fails_at_once_within_the_step() -> None:
    kernel = kernel_of(asking(), online=False)
    step = feed(kernel, "go")
    assert step.effects == []
    assert Noting.heard == ["m HeartbeatFailed"]


def test_what_waits_when_the_link_is_lost_fails_after_the_machines_know_of_the_loss() -> None:
    kernel = kernel_of(asking(link_down=rule(Do("note"))))
    feed(kernel, "go")
    feed(kernel, "go")
    kernel.link_down(1.0)
    assert Noting.heard == ["m link_down", "m HeartbeatFailed", "m HeartbeatFailed"]


def test_an_answer_that_its_machine_cannot_process_is_a_failure_to_it() -> None:
    kernel = kernel_of(asking(HeartbeatResponse=rule(Do("fail"))))
    message_id = frames(feed(kernel, "go"))[0][1]
    step = kernel.receive(json.dumps([3, message_id, ANSWER]), 1.0)
    assert step.faults[0].description == "ValueError: broken"
    assert Noting.heard == ["m HeartbeatFailed"]


def test_a_request_whose_step_also_loses_the_registration_fails() -> None:
    kernel = kernel_of(asking(poke=rule(Send("Heartbeat", {}, None), Do("register_nobody"))))
    step = feed(kernel, "poke")
    assert step.effects == []
    assert Noting.heard == ["m HeartbeatFailed"]
    assert len(kernel.outbox) == 0


def test_machines_hear_that_something_was_sent_and_what_they_send_then_follows() -> None:
    sender = noting("m", {"idle": {"poke": rule(Send("Heartbeat", {}, None))}})
    also = {"armed": {"message_sent": rule(Do("note"), Send("Heartbeat", {}, None), to="spent")}, "spent": {}}
    kernel = kernel_of(
        sender, noting("n", also), deciding({"received": {REQUEST: rule(ACCEPT, to="done")}, "done": {}})
    )
    assert [frame[0] for frame in frames(call(kernel, "ClearCache", {}))] == [3]
    assert Noting.heard == ["n message_sent"]
    assert kernel.next_deadline() == kernel.now, "the request is due at once"
    assert [frame[2] for frame in frames(kernel.advance(kernel.now))] == ["Heartbeat"]


# Variables, commands, ids.


def test_machines_hear_of_a_variable_whose_value_is_another_one() -> None:
    watch = noting("w", {"idle": {"Demo.Limit changed": rule(Do("note"))}})
    kernel = kernel_of(noting("m", {"idle": {"go": rule(Do("write_limit"))}}), watch)
    feed(kernel, "go")
    feed(kernel, "go")
    assert kernel.values["Demo.Limit"] == 6
    assert Noting.heard == ["w Demo.Limit changed"]


@pytest.mark.parametrize(
    ("guard", "holds"),
    [
        (Variable("Demo.Limit", "==", 5), True),
        (Variable("Demo.Limit", ">", 5), False),
        (Variable("Demo.Limit", ">", 5, negated=True), True),
        (Variable("Demo.None", "==", 5), False),
        (Variable("Demo.None", "==", 5, negated=True), True),
        (Variable("Demo.Name", "!=", "two"), True),
    ],
)
def test_a_condition_on_a_variable(guard: Variable, holds: bool) -> None:
    kernel = kernel_of(noting("m", {"a": {"go": rule(conditions=(guard,), to="b")}, "b": {}}))
    feed(kernel, "go")
    assert (kernel.machine("m").state == "b") is holds


def test_a_command_carries_the_address_of_its_scope_and_its_arguments() -> None:
    commands = [table.Command(name, name, "compose_arguments") for name in ("station", "evse", "connector")]
    kernel = kernel_of(noting("c", {"idle": {"go": rule(*commands)}}, scope="connector"))
    assert feed(kernel, "go", evse=1, connector=2).commands == [
        Command("station", None, None, {"text": "hello"}),
        Command("evse", 1, None, {"text": "hello"}),
        Command("connector", 1, 2, {"text": "hello"}),
    ]


def test_ids_are_uuids_that_repeat_with_the_seed() -> None:
    first, second = kernel_of(), kernel_of()
    ids = [first.new_id() for _ in range(50)]
    assert ids == [second.new_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(len(i) == 36 and i[14] == "4" and i[19] in "89ab" for i in ids)


def test_a_clock_that_is_set_touches_the_machines_whose_timers_are_kept_by_wall_time() -> None:
    rows = {"idle": {"go": rule(Start("late", Delay(9.0))), "poke": rule(Do("set_clock"))}}
    kernel = kernel_of(noting("m", rows, timers=("late",), persistent=True))
    feed(kernel, "go")
    kernel.changes.clear()
    feed(kernel, "poke")
    assert list(kernel.changes.machines) == ["m"]
    assert kernel.next_deadline() == 9.0, "the timer itself runs on time that never jumps"


def test_only_persistent_machines_are_noted_as_changed() -> None:
    rows = {"a": {"go": rule(Do("add"), to="b")}, "b": {}}
    kernel = kernel_of(noting("kept", rows, persistent=True), noting("not_kept", rows))
    feed(kernel, "go")
    assert list(kernel.changes.machines) == ["kept"]
