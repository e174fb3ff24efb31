"""The outbox: which request may leave now, in which order, and what is kept when it cannot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_machines import feed, frames, go_online, kernel_of, machine_class, program, rule, transaction_event

from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine
from specharge_engine.outbox import Outbox, Outgoing, Registration
from specharge_engine.table import Do, Send


def outbox(registration: Registration = "Accepted", link_up: bool = True) -> Outbox:
    made = Outbox()
    made.registration = registration
    made.link_up = link_up
    return made


def passing(number: int, action: str = "Authorize", **rest: Any) -> Outgoing:
    return Outgoing(number, action, f"message {number}", "sender", kept=False, **rest)


def kept(number: int) -> Outgoing:
    return Outgoing(number, "TransactionEvent", f"message {number}", "sender", kept=True)


def notice(number: int, **rest: Any) -> Outgoing:
    return Outgoing(number, "SecurityEventNotification", f"message {number}", "sender", kept=True, **rest)


def sent(box: Outbox, now: float = 0.0) -> list[int]:
    """Send and settle until nothing may leave any more; return the numbers in order."""
    numbers = []
    while (outgoing := box.next(now)) is not None:
        box.sent(f"id-{outgoing.number}", outgoing, now)
        assert box.next(now) is None, "one is outstanding"
        assert box.settle(f"id-{outgoing.number}") is outgoing
        numbers.append(outgoing.number)
    return numbers


def test_nothing_leaves_while_the_station_goes_down_and_all_of_it_when_it_does_not() -> None:
    box = outbox()
    box.sent("id-1", kept(1), 0.0)
    box.add(kept(2))
    box.add(passing(3))
    box.held = True
    assert box.next_deadline(30.0) is None, "no answer is waited for"
    assert box.settle("id-1") is not None, "but one that comes is heard"
    assert box.next(0.0) is None
    box.held = False
    assert sent(box) == [2, 3]


@pytest.mark.parametrize(
    ("registration", "boot", "asked_for", "other"),
    [
        ("none", True, False, False),
        ("Pending", True, True, False),
        ("Rejected", True, False, False),
        ("Accepted", True, True, True),
    ],
)
@pytest.mark.verifies("B01.FR.08", "B02.FR.02", "B03.FR.02")
def test_what_may_leave_in_each_registration_state(
    registration: Registration, boot: bool, asked_for: bool, other: bool
) -> None:
    box = outbox(registration)
    assert box.may_send("BootNotification") is boot
    assert box.may_send("StatusNotification", instructed=True) is asked_for
    assert box.may_send("StatusNotification") is other
    assert box.add(passing(1, "StatusNotification")) is other
    box.link_up = False
    assert not any(box.may_send(action, instructed=True) for action in ("BootNotification", "StatusNotification"))


def test_one_is_outstanding_at_a_time_and_the_others_wait_in_order() -> None:
    box = outbox()
    for number in (1, 2, 3):
        box.add(passing(number))
    first = box.next(0.0)
    assert first is not None
    box.sent("a", first, 0.0)
    assert box.next(1e9) is None
    assert box.settle("b") is None, "an answer to another id settles nothing"
    assert box.next(0.0) is None
    assert box.settle("a") is first
    assert sent(box) == [2, 3]


def test_an_answer_settles_once() -> None:
    box = outbox()
    first = passing(1)
    box.sent("a", first, 0.0)
    assert box.settle("a") is first
    assert box.settle("a") is None


def test_passing_and_kept_requests_go_by_creation() -> None:
    box = outbox()
    for outgoing in (kept(1), passing(2), kept(3), kept(4), passing(5)):
        box.add(outgoing)
    assert sent(box) == [1, 2, 3, 4, 5]


def test_a_backlog_is_sent_in_order_but_does_not_hold_up_a_driver() -> None:
    box = outbox(link_up=False)
    for number in (1, 2, 3):
        assert box.add(kept(number))
    box.link_restored(3)
    first = box.next(0.0)
    assert first is not None
    assert first.number == 1
    box.sent("a", first, 0.0)
    box.add(passing(4, "Authorize"))
    box.add(kept(5))
    box.settle("a")
    assert sent(box) == [4, 2, 3, 5]


@pytest.mark.verifies("B01.FR.08")
def test_kept_requests_wait_for_the_link_and_the_registration() -> None:
    box = outbox("none", link_up=False)
    assert box.add(kept(1))
    assert not box.add(passing(2))
    assert box.next(0.0) is None
    box.link_restored(1)
    assert box.next(0.0) is None
    box.add(passing(3, "BootNotification"))
    assert sent(box) == [3]
    box.registration = "Accepted"
    assert sent(box) == [1]


def test_a_lost_link_fails_what_is_passing_and_keeps_the_rest_in_order() -> None:
    box = outbox()
    for outgoing in (passing(1), passing(2), kept(3)):
        box.add(outgoing)
    first = box.next(0.0)
    assert first is not None
    box.sent("a", first, 0.0)
    assert [outgoing.number for outgoing in box.link_lost()] == [1, 2]
    assert (box.outstanding, len(box.passing), [o.number for o in box.kept]) == (None, 0, [3])
    assert box.next(0.0) is None
    assert box.next_deadline(30.0) is None


def test_a_kept_request_that_was_out_when_the_link_was_lost_goes_first_again_and_that_was_no_attempt() -> None:
    box = outbox()
    box.add(kept(1))
    box.add(kept(2))
    first = box.next(0.0)
    assert first is not None
    box.sent("a", first, 0.0)
    assert box.link_lost() == []
    assert first.attempts == 0
    box.link_restored(2)
    assert sent(box) == [1, 2]


def test_a_request_put_back_holds_up_the_kept_ones_behind_it_but_not_the_passing() -> None:
    box = outbox()
    first = kept(1)
    box.put_back(first, not_before=10.0)
    box.add(kept(2))
    assert box.next(5.0) is None
    assert box.next_deadline(30.0) == 10.0
    box.add(passing(3))
    assert sent(box, 5.0) == [3]
    assert sent(box, 10.0) == [1, 2]


def test_passing_requests_are_withdrawn_when_the_csms_no_longer_wants_them() -> None:
    box = outbox()
    box.add(passing(1, "StatusNotification"))
    box.add(passing(2, "BootNotification"))
    box.add(passing(3, "StatusNotification", instructed=True))
    assert box.withdraw_passing() == []
    box.registration = "Pending"
    assert [o.number for o in box.withdraw_passing()] == [1]
    box.registration = "Rejected"
    assert [o.number for o in box.withdraw_passing()] == [3]
    assert sent(box) == [2]


def test_what_was_kept_is_restored_in_the_order_of_creation() -> None:
    box = outbox()
    box.restore([kept(7), kept(3), kept(5)])
    assert len(box) == 3
    assert sent(box) == [3, 5, 7]


@given(st.lists(st.sampled_from(["kept", "passing", "send", "answer", "fail", "down", "up"]), max_size=40))
def test_whatever_happens_kept_requests_arrive_in_order_and_none_is_lost(happenings: list[str]) -> None:
    """A model of the wire: an answered request has arrived; all that was kept arrives in the order of creation."""
    box, created, arrived = outbox(), [], []
    for number, happening in enumerate([*happenings, "up", *["send", "answer"] * 50], 1):
        if happening == "kept":
            box.add(kept(number))
            created.append(number)
        elif happening == "passing":
            box.add(passing(number))
        elif happening == "send" and (outgoing := box.next(0.0)) is not None:
            box.sent(f"id-{number}", outgoing, 0.0)
        elif happening in ("answer", "fail") and box.outstanding is not None:
            outgoing = box.settle(box.outstanding[0])
            assert outgoing is not None
            if outgoing.kept and happening == "fail":
                box.put_back(outgoing, 0.0)
            elif outgoing.kept:
                arrived.append(outgoing.number)
        elif happening == "down":
            box.link_lost()
        elif happening == "up" and not box.link_up:
            box.link_restored(number)
    assert arrived == created
    assert len(box) == 0


# Repeating, as the kernel does it (E13).


class Telling(Machine):
    """Sends a TransactionEvent on `go`, an Authorize on `poke`."""

    seq_no: int = 0
    outcome: str = ""

    def compose_event(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        self.seq_no = self.seq_no + 1
        return transaction_event(self.seq_no - 1)

    def note(self, event: Any) -> None:
        self.outcome = f"{event.name} {getattr(event, 'code', '')}".strip()


TOKEN = {"idToken": {"idToken": "AA11", "type": "ISO14443"}}
ROWS = {
    "idle": {
        "go": rule(Send("TransactionEvent", {}, "compose_event")),
        "poke": rule(Send("Authorize", TOKEN, None)),
    }
}
OUTCOMES = ("TransactionEventResponse", "TransactionEventFailed", "AuthorizeResponse", "AuthorizeFailed")


def telling(**options: Any) -> Kernel:
    rows = {"idle": {**ROWS["idle"], **{name: rule(Do("note")) for name in OUTCOMES}}}
    return kernel_of(machine_class(Telling, program("m", rows, persistent=True)), **options)


def answer(kernel: Kernel, message_id: str, now: float, code: str | None = None) -> list[list[Any]]:
    """Answer a request with a result, or a CALLERROR of that code; return what the station sends then."""
    frame = [3, message_id, {}] if code is None else [4, message_id, code, "", {}]
    return frames(kernel.receive(json.dumps(frame), now))


def outcome(kernel: Kernel) -> str:
    found = kernel.machine("m").outcome  # type: ignore[attr-defined]
    return str(found)


@pytest.mark.parametrize("code", ["InternalError", "GenericError", "FormatViolation", "nonsense"])
def test_a_transaction_message_is_repeated_after_interval_times_attempts_and_then_given_up(code: str) -> None:
    """E13: the wait grows by the interval with every failure; each transmission has a message id of its own."""
    kernel = telling()
    sent_frames = frames(feed(kernel, "go", 0.0))
    now, moments = 0.0, [0.0]
    for wait in (60.0, 120.0):
        assert answer(kernel, sent_frames[-1][1], now, code) == []
        assert kernel.next_deadline() == now + wait
        assert frames(kernel.advance(now + wait - 0.1)) == []
        now += wait
        sent_frames += frames(kernel.advance(now))
        moments.append(now)
    assert answer(kernel, sent_frames[-1][1], now, code) == []
    assert moments == [0.0, 60.0, 180.0]
    assert [frame[3] for frame in sent_frames] == [sent_frames[0][3]] * 3
    assert len({frame[1] for frame in sent_frames}) == 3
    assert outcome(kernel) == f"TransactionEventFailed {code}"
    assert len(kernel.outbox) == 0
    assert kernel.next_deadline() is None
    assert list(kernel.changes.kept.values()) == [None]


def test_silence_counts_as_a_failure_and_the_interval_follows_it() -> None:
    kernel = telling()
    feed(kernel, "go", 0.0)
    assert kernel.next_deadline() == 30.0
    assert frames(kernel.advance(30.0)) == []
    assert kernel.next_deadline() == 90.0
    ((_, message_id, action, _),) = frames(kernel.advance(90.0))
    assert action == "TransactionEvent"
    answer(kernel, message_id, 91.0)
    assert outcome(kernel) == "TransactionEventResponse"
    assert len(kernel.outbox) == 0


def test_what_follows_a_message_that_is_given_up_goes_on() -> None:
    kernel = telling()
    kernel.variables.assign("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "Actual", "1")
    first = frames(feed(kernel, "go"))[0]
    feed(kernel, "go")
    (second,) = answer(kernel, first[1], 0.0, "InternalError")
    assert second[3]["seqNo"] == 1
    assert outcome(kernel) == "TransactionEventFailed InternalError"


def test_a_message_that_waits_to_be_repeated_holds_up_the_next_of_its_kind_and_no_authorize() -> None:
    kernel = telling()
    first = frames(feed(kernel, "go"))[0]
    answer(kernel, first[1], 0.0, "InternalError")
    assert frames(feed(kernel, "go", 1.0)) == []
    ((_, message_id, action, _),) = frames(feed(kernel, "poke", 2.0))
    assert action == "Authorize"
    kernel.receive(json.dumps([3, message_id, {"idTokenInfo": {"status": "Accepted"}}]), 3.0)
    assert outcome(kernel) == "AuthorizeResponse"
    repeated = frames(kernel.advance(60.0))
    assert [frame[3]["seqNo"] for frame in repeated] == [0]
    assert [frame[3]["seqNo"] for frame in answer(kernel, repeated[0][1], 61.0)] == [1]


def test_messages_of_an_offline_station_are_sent_in_order_when_it_is_back() -> None:
    kernel = telling(online=False)
    for _ in range(3):
        assert frames(feed(kernel, "go")) == []
    assert len(kernel.outbox) == 3
    kernel.outbox.registration = "Accepted"
    sent_frames = frames(kernel.link_up(1.0))
    while len(sent_frames) < 3:
        sent_frames += answer(kernel, sent_frames[-1][1], 1.0)
    assert [frame[3]["seqNo"] for frame in sent_frames] == [0, 1, 2]


@pytest.mark.verifies("B02.FR.02", "B03.FR.02")
@pytest.mark.parametrize("registration", ["none", "Pending", "Rejected"])
def test_transaction_messages_wait_until_the_csms_has_accepted_the_station(registration: Registration) -> None:
    kernel = telling(online=False)
    go_online(kernel, registration)
    assert frames(feed(kernel, "go")) == []
    assert frames(feed(kernel, "poke")) == []
    assert outcome(kernel) == "AuthorizeFailed NotSent"
    assert kernel.next_deadline() is None
    kernel.outbox.registration = "Accepted"
    assert [frame[2] for frame in frames(kernel.advance(1.0))] == ["TransactionEvent"]


def test_attempts_before_a_link_loss_count_and_the_lost_one_does_not() -> None:
    kernel = telling()
    kernel.variables.assign("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "Actual", "2")
    first = frames(feed(kernel, "go"))[0]
    answer(kernel, first[1], 0.0, "InternalError")
    kernel.advance(60.0)
    kernel.link_down(61.0)
    (again,) = frames(kernel.link_up(62.0))
    assert again[3] == {**first[3], "offline": True}
    answer(kernel, again[1], 63.0, "InternalError")
    assert outcome(kernel) == "TransactionEventFailed InternalError"


# Security events, which are kept as well.


@pytest.mark.verifies("A04.FR.02")
def test_kept_messages_and_notices_go_by_creation() -> None:
    box = outbox(link_up=False)
    for outgoing in (notice(1), kept(2), notice(3), kept(4)):
        assert box.add(outgoing)
    box.link_restored(4)
    assert [outgoing.number for outgoing in box.undelivered()] == [1, 2, 3, 4]
    assert len(box) == 4
    assert sent(box) == [1, 2, 3, 4]


def test_one_that_waits_for_its_next_attempt_holds_up_its_own_line_only() -> None:
    box = outbox()
    for outgoing in (notice(1), kept(2), notice(3), kept(4)):
        box.add(outgoing)
    first = box.next(0.0)
    assert first is not None
    box.put_back(first, 60.0)
    assert sent(box, 59.0) == [2, 4]
    assert box.next_deadline(30.0) == 60.0
    assert sent(box, 60.0) == [1, 3]
    assert box.next_deadline(30.0) is None


def test_a_notice_that_was_out_when_the_link_was_lost_is_the_first_of_its_line_again() -> None:
    box = outbox()
    for outgoing in (notice(1), notice(2), kept(3)):
        box.add(outgoing)
    first = box.next(0.0)
    assert first is not None
    box.sent("a", first, 0.0)
    assert box.link_lost() == []
    box.link_restored(3)
    assert [outgoing.number for outgoing in box.notices] == [1, 2]
    assert sent(box) == [1, 2, 3]


def test_what_was_kept_is_put_back_into_its_line() -> None:
    box = outbox()
    box.restore([kept(3), notice(2), notice(1)])
    assert [outgoing.number for outgoing in box.notices] == [1, 2]
    assert [outgoing.number for outgoing in box.kept] == [3]


@pytest.mark.parametrize("registration", ["none", "Pending", "Rejected"])
def test_no_notice_leaves_before_the_csms_has_accepted_the_station(registration: Registration) -> None:
    box = outbox(registration)
    assert box.add(notice(1))
    assert box.next(0.0) is None
    assert box.next_deadline(30.0) is None


def test_a_passing_request_goes_before_a_backlog_of_notices() -> None:
    box = outbox(link_up=False)
    box.add(notice(1))
    box.link_restored(1)
    box.add(passing(2))
    assert sent(box) == [2, 1]
