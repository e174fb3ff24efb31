"""B10: move to a new CSMS."""

from pathlib import Path

import pytest
from profiles import ATTEMPTS, FIRST, PRIORITY, SECOND, THIRD, picture, prioritise, set_profile
from virtual_station import VirtualStation, station

ACTIVE = "OCPPCommCtrlr.ActiveNetworkProfile"
ROUND = [FIRST] * 3


def with_profiles(priority: str = "2,1", **variables: str) -> VirtualStation:
    """A station whose slots 2 and 3 are filled and whose priority is set, before its reboot."""
    s = station(variables={name.replace("__", "."): value for name, value in variables.items()})
    set_profile(s, 2, SECOND)
    set_profile(s, 3, THIRD)
    assert prioritise(s, priority)["attributeStatus"] == "Accepted"
    s.forget()
    return s


def rebooted(folder: Path, priority: str = "2,1", *, dead: set[str] | None = None, **variables: str) -> VirtualStation:
    """The same after its reboot; it has not dialled yet."""
    s = with_profiles(priority, **variables)
    s.dead = set() if dead is None else dead
    s.restart(folder, connect=False)
    return s


# Setting the priority.


@pytest.mark.verifies("B10.FR.01")
@pytest.mark.parametrize("slots", ["2,1", "1,2", "2", "3,2,1"])
def test_b10_fr_01_a_priority_of_filled_slots_is_accepted(slots: str) -> None:
    s = station()
    set_profile(s, 2)
    set_profile(s, 3)
    result = prioritise(s, slots)
    assert result["attributeStatus"] == "Accepted"
    assert s.kernel.values[PRIORITY] == tuple(slots.split(","))
    assert (PRIORITY, "Actual") in s.kernel.changes.variables, "the store keeps it with the answer"


@pytest.mark.verifies("B10.FR.01")
def test_b10_fr_01_the_connection_stays_and_nothing_is_sent() -> None:
    s = station()
    set_profile(s, 2)
    prioritise(s, "2,1")
    assert s.linked
    assert s.sent == []
    assert s.kernel.values[ACTIVE] == 1
    s.disconnect()
    assert s.dial() == [FIRST], "the new order counts after the reboot"


@pytest.mark.verifies("B10.FR.02")
@pytest.mark.parametrize("slots", ["3,1", "1,3", "3", "2,3,1"])
def test_b10_fr_02_a_priority_with_an_empty_slot_is_rejected(slots: str) -> None:
    s = station()
    set_profile(s, 2)
    before = picture(s)
    result = prioritise(s, slots)
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"] == {"reasonCode": "InvalidNetworkConf"}
    assert picture(s) == before


@pytest.mark.verifies("B05.FR.07")
@pytest.mark.parametrize("slots", ["4,1", "one", "1;2", "1.0"])
def test_b10_fr_02_what_is_no_list_of_slots_is_rejected_as_any_bad_value(slots: str) -> None:
    s = station()
    before = picture(s)
    assert prioritise(s, slots)["attributeStatusInfo"] == {"reasonCode": "InvalidValue"}
    assert picture(s) == before


@pytest.mark.verifies("B05.FR.06", "B05.FR.10")
def test_b10_fr_02_other_variables_and_attributes_are_decided_as_ever() -> None:
    s = station()
    assert s.set_variable(ATTEMPTS, "5") == "Accepted"
    element = {
        "component": {"name": "OCPPCommCtrlr"},
        "variable": {"name": "NetworkConfigurationPriority"},
        "attributeType": "Target",
        "attributeValue": "3",
    }
    (result,) = s.result("SetVariables", {"setVariableData": [element]})["setVariableResult"]
    assert result["attributeStatus"] == "NotSupportedAttributeType"


# Dialling after the reboot.


@pytest.mark.verifies("B10.FR.04")
def test_b10_fr_04_after_the_reboot_the_first_entry_is_dialled_first(tmp_path: Path) -> None:
    s = rebooted(tmp_path)
    assert s.dial() == [SECOND]
    assert s.kernel.values[ACTIVE] == 2
    assert [boot["reason"] for boot in s.of("BootNotification")] == ["PowerUp"], "as after any boot, and once"


@pytest.mark.verifies("B10.FR.04")
def test_b10_fr_04_the_order_is_kept_over_further_reboots(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "3,2,1")
    assert s.dial() == [THIRD]
    s.restart(tmp_path, connect=False)
    assert s.dial() == [THIRD]


@pytest.mark.verifies("B10.FR.03", "B10.FR.04")
def test_b10_fr_03_each_entry_has_its_attempts(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,3,1", dead={SECOND, THIRD})
    assert s.dial(20) == [SECOND] * 3 + [THIRD] * 3 + [FIRST]
    assert s.kernel.values[ACTIVE] == 1


@pytest.mark.verifies("B10.FR.03")
@pytest.mark.parametrize("attempts", [1, 2, 5])
def test_b10_fr_03_as_many_as_configured(tmp_path: Path, attempts: int) -> None:
    s = with_profiles("2,1")
    assert s.set_variable(ATTEMPTS, str(attempts)) == "Accepted"
    s.dead = {SECOND}
    s.restart(tmp_path, connect=False)
    assert s.dial(20) == [SECOND] * attempts + [FIRST]


@pytest.mark.verifies("B10.FR.03")
def test_b10_fr_03_the_last_attempt_may_succeed(tmp_path: Path) -> None:
    s = rebooted(tmp_path, dead={SECOND})
    s.dial(2)
    s.dead.clear()
    assert s.dial() == [SECOND]
    assert s.kernel.values[ACTIVE] == 2


# Losing the connection.


@pytest.mark.verifies("B10.FR.03")
def test_b10_fr_03_a_lost_connection_is_tried_again_before_the_other_entries(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,3,1", dead={SECOND})
    s.dial(4)
    assert s.kernel.values[ACTIVE] == 3
    s.dead = {SECOND, THIRD}
    s.disconnect()
    assert s.dial(20) == [THIRD] * 3 + [FIRST]
    s.dead = {FIRST, THIRD}
    s.disconnect()
    assert s.dial(20) == [FIRST] * 3 + [SECOND], "after the last entry comes the first"


@pytest.mark.verifies("B10.FR.03")
def test_b10_fr_03_attempts_are_counted_anew_after_a_connection(tmp_path: Path) -> None:
    s = rebooted(tmp_path, dead={SECOND})
    s.dial(2)
    s.dead = set()
    s.dial()
    s.dead = {SECOND}
    s.disconnect()
    assert s.dial(20) == [SECOND] * 3 + [FIRST]


# When all have failed.


@pytest.mark.verifies("B10.FR.07", "B10.FR.08", "B10.FR.09")
def test_b10_fr_09_when_all_have_failed_the_last_success_and_then_all_entries_are_tried_for_ever(
    tmp_path: Path,
) -> None:
    s = rebooted(tmp_path, "2,3", dead={FIRST, SECOND, THIRD})
    entries = [SECOND] * 3 + [THIRD] * 3
    assert s.dial(30) == entries + [FIRST] * 3 + entries + [FIRST] * 3 + entries + [FIRST] * 3 + [SECOND] * 3
    assert s.state("network") == "dialling.by_priority"
    s.dead.clear()
    s.dial()
    assert s.state("network") == "connected"


@pytest.mark.verifies("B10.FR.07")
def test_b10_fr_07_the_profile_of_the_last_success_is_dialled_though_it_is_no_entry_any_more(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2", dead={SECOND})
    assert s.dial(20) == [SECOND] * 3 + [FIRST]
    assert s.kernel.values[ACTIVE] == 1
    s.dead = {FIRST, SECOND}
    s.disconnect()
    assert s.dial(7) == [FIRST] * 3 + [SECOND] * 3 + [FIRST], "a lost connection first"
    s.dial()
    s.dead = {SECOND}
    assert s.dial() == [FIRST], "after two that failed"
    s.dead = {FIRST, SECOND}
    s.disconnect()
    assert s.dial(4) == [FIRST] * 3 + [SECOND], "attempts are counted anew"


@pytest.mark.verifies("B10.FR.07", "B10.FR.09")
def test_b10_fr_07_a_bad_profile_in_the_only_slot_strands_nobody(tmp_path: Path) -> None:
    s = station()
    set_profile(s, 1, SECOND)
    s.dead = {SECOND}
    s.restart(tmp_path, connect=False)
    assert s.dial(20) == [SECOND] * 3 + [FIRST]
    assert s.of("BootNotification")
    s.disconnect()
    assert s.dial() == [FIRST]


@pytest.mark.verifies("B10.FR.07")
def test_b10_fr_07_the_last_success_is_remembered_over_a_reboot(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "3")
    s.dial()
    prioritise(s, "2")
    s.dead = {SECOND}
    s.restart(tmp_path, connect=False)
    assert s.dial(4) == [SECOND] * 3 + [THIRD]


@pytest.mark.verifies("B10.FR.08", "B10.FR.09")
def test_b10_fr_08_a_station_that_was_never_connected_begins_with_the_first_entry_again() -> None:
    s = VirtualStation(dead={FIRST})
    s.power_up()
    assert s.dial(8) == [FIRST] * 8
    assert s.state("network") == "dialling.by_priority", "3 of them, 3 of the last success that there is not, 2 anew"
    s.dead.clear()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.dial()
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B10.FR.07", "B10.FR.08", "B10.FR.09")
def test_b10_fr_09_the_number_of_attempts_counts_in_every_turn(tmp_path: Path) -> None:
    s = with_profiles("2,3")
    s.set_variable(ATTEMPTS, "2")
    s.dead = {FIRST, SECOND, THIRD}
    s.restart(tmp_path, connect=False)
    assert s.dial(8) == [SECOND, SECOND, THIRD, THIRD, FIRST, FIRST, SECOND, SECOND]


@pytest.mark.parametrize("dead", [set(), {FIRST}])
def test_b10_a_priority_of_empty_slots_leaves_the_configured_csms(dead: set[str]) -> None:
    """No CSMS could set it so; an operator could configure it."""
    s = VirtualStation(variables={PRIORITY: "2,3"}, dead=dead)
    s.power_up()
    assert s.dial(5) == [FIRST] * (5 if dead else 1)
    s.dead = set()
    s.dial()
    assert s.kernel.values[ACTIVE] == 1


def test_b10_without_a_csms_in_its_site_a_station_goes_by_its_link() -> None:
    s = station(csms=None)
    assert s.state("network") == "idle"
    assert s.kernel.endpoint is None


# Registering anew.


@pytest.mark.verifies("B10.FR.10", "B10.FR.03")
def test_b10_fr_10_a_connection_by_another_profile_begins_with_a_boot_notification(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1")
    s.dial()
    assert s.state("registration") == "accepted"
    s.dead = {SECOND}
    s.disconnect()
    s.forget()
    s.plug_in()
    s.advance(100)
    s.answers["BootNotification"] = None
    s.dial(4)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    assert s.state("registration") == "unregistered.asking"
    s.advance(35)
    assert s.state("registration") == "unregistered.waiting", "it was not answered in time"
    assert [sent.action for sent in s.sent] == ["BootNotification"], "and nothing else before it is accepted"


@pytest.mark.verifies("B10.FR.10", "B01.FR.04")
def test_b10_fr_10_the_new_csms_is_told_everything_and_its_interval_counts(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1")
    s.dial()
    s.dead = {SECOND}
    s.disconnect()
    s.forget()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 50)
    s.dial(4)
    assert [sent.action for sent in s.sent] == ["BootNotification", "StatusNotification", "StatusNotification"]
    s.forget()
    s.advance(50)
    assert [sent.action for sent in s.sent] == ["Heartbeat"]


@pytest.mark.verifies("B10.FR.10")
def test_b10_fr_10_until_then_there_is_no_heartbeat(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1")
    s.dial()
    s.dead = {SECOND}
    s.disconnect()
    s.forget()
    s.answers["BootNotification"] = s.boot_answer("Pending", 10_000)
    s.dial(4)
    assert s.state("heartbeat") == "silent"
    assert s.kernel.next_deadline() == s.now + 10_000, "nothing else is due"
    s.advance(9_000)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    s.answers["BootNotification"] = s.boot_answer("Pending", 200_000)
    s.advance(1_000)
    assert s.kernel.next_deadline() == s.now + 200_000, "the daily Heartbeat neither"


@pytest.mark.verifies("B10.FR.10")
@pytest.mark.parametrize(("status", "state"), [("Pending", "pending.waiting"), ("Rejected", "rejected.waiting")])
@pytest.mark.parametrize("overdue", [False, True])
def test_b10_fr_10_the_new_csms_is_asked_at_once_whatever_the_old_one_said(
    tmp_path: Path, status: str, state: str, overdue: bool
) -> None:
    s = rebooted(tmp_path, "2,1")
    s.answers["BootNotification"] = s.boot_answer(status, 600)
    s.dial()
    assert s.state("registration") == state
    s.dead = {SECOND}
    s.disconnect()
    s.advance(700 if overdue else 10)
    s.forget()
    s.answers["BootNotification"] = None
    s.dial(4)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    assert s.state("registration") == "unregistered.asking"
    assert s.result("TriggerMessage", {"requestedMessage": "Heartbeat"}) == {"status": "Accepted"}
    s.advance(35)
    assert [sent.action for sent in s.sent] == ["BootNotification"], "this CSMS has not said Pending"
    assert s.state("registration") == "unregistered.waiting"


@pytest.mark.verifies("B10.FR.10")
def test_b10_fr_10_the_retry_that_the_old_csms_asked_for_is_off(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1")
    s.answers["BootNotification"] = s.boot_answer("Pending", 600)
    s.dial()
    s.dead = {SECOND}
    s.disconnect()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 10_000)
    s.dial(4)
    assert s.state("registration") == "accepted"
    assert s.kernel.next_deadline() == s.now + 10_000, "the next Heartbeat is the next that is due"


def test_b10_fr_10_the_same_profile_needs_no_boot_notification(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1")
    s.dial()
    s.disconnect()
    s.forget()
    s.dead = {SECOND}
    s.dial(2)
    s.dead = set()
    s.dial()
    assert s.of("BootNotification") == []


def test_b10_a_transaction_over_the_switch_is_told_to_the_new_csms_once_it_has_accepted(tmp_path: Path) -> None:
    s = rebooted(tmp_path, "2,1", TxCtrlr__TxStartPoint="EVConnected")
    s.dial()
    s.dead = {SECOND}
    s.disconnect()
    s.forget()
    s.plug_in()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.dial(4)
    assert s.sent[0].action == "BootNotification"
    assert [e["eventType"] for e in s.transaction_events][:1] == ["Started"]


def test_b10_the_configured_csms_may_stand_in_another_slot() -> None:
    s = VirtualStation(variables={ACTIVE: "2", PRIORITY: "2"})
    s.boot()
    assert s.kernel.values[ACTIVE] == 2
    assert prioritise(s, "1")["attributeStatus"] == "Rejected"
    assert prioritise(s, "2")["attributeStatus"] == "Accepted"
