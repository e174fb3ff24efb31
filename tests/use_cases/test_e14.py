"""E14: ask for the status of a transaction."""

from __future__ import annotations

import pytest
from virtual_station import VirtualStation, station


def ask(s: VirtualStation, transaction: str | None = None) -> dict[str, bool]:
    """Send GetTransactionStatus and return the answer."""
    return s.result("GetTransactionStatus", {} if transaction is None else {"transactionId": transaction})


def charging(s: VirtualStation) -> str:
    """Start a transaction on EVSE 1 and return its id."""
    s.plug_in(evse=1)
    s.swipe(evse=1)
    found: str = s.transaction_events[0].info["transactionId"]
    return found


@pytest.mark.verifies("E14.FR.01")
def test_e14_fr_01_a_transaction_nobody_knows_is_neither_ongoing_nor_in_the_queue() -> None:
    s = station()
    charging(s)
    assert ask(s, "never-heard-of") == {"ongoingIndicator": False, "messagesInQueue": False}


@pytest.mark.verifies("E14.FR.02", "E14.FR.05")
def test_e14_fr_02_an_open_transaction_is_ongoing_and_when_all_is_told_nothing_waits() -> None:
    s = station()
    assert ask(s, charging(s)) == {"ongoingIndicator": True, "messagesInQueue": False}


@pytest.mark.verifies("E14.FR.02", "E14.FR.04")
def test_e14_fr_04_messages_about_an_open_transaction_wait_while_the_csms_is_silent() -> None:
    s = station()
    transaction = charging(s)
    s.answers["TransactionEvent"] = None
    s.advance(61)
    assert ask(s, transaction) == {"ongoingIndicator": True, "messagesInQueue": True}
    assert ask(s, "another") == {"ongoingIndicator": False, "messagesInQueue": False}


@pytest.mark.verifies("E14.FR.03", "E14.FR.05")
def test_e14_fr_03_an_ended_transaction_is_not_ongoing() -> None:
    s = station()
    transaction = charging(s)
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    assert ask(s, transaction) == {"ongoingIndicator": False, "messagesInQueue": False}


@pytest.mark.verifies("E14.FR.03", "E14.FR.04")
def test_e14_fr_04_the_end_of_a_transaction_waits_in_the_queue_until_it_is_delivered() -> None:
    s = station()
    transaction = charging(s)
    s.answers["TransactionEvent"] = None
    s.swipe(evse=1)
    assert ask(s, transaction) == {"ongoingIndicator": False, "messagesInQueue": True}


@pytest.mark.verifies("E14.FR.06", "E14.FR.07", "E14.FR.08")
def test_e14_fr_06_without_a_transaction_only_the_queue_is_told() -> None:
    s = station()
    assert ask(s) == {"messagesInQueue": False}
    charging(s)
    assert ask(s) == {"messagesInQueue": False}
    s.answers["TransactionEvent"] = None
    s.advance(61)
    assert ask(s) == {"messagesInQueue": True}
