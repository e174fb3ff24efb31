"""A02: how the station changes over to a new certificate, and what it does when the CSMS cannot be reached with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from certificates import SECURE_URL, YEAR, certified, cso, dialled_with, give, period, renew, shown, signed, trigger
from cryptography import x509
from profiles import SECURE, prioritise, set_profile
from virtual_station import VirtualStation

DISCARDED = "DiscardedRenewedClientCertificate"
ATTEMPTS = {"OCPPCommCtrlr.NetworkProfileConnectionAttempts": "2"}


def switching(folder: Path, *, second_entry: bool = False) -> tuple[VirtualStation, x509.Certificate, x509.Certificate]:
    """Return a station that has just been given a new certificate and not dialled yet; the new one and the old."""
    s = certified(folder, variables=ATTEMPTS)
    if second_entry:
        assert set_profile(s, 2, SECURE, securityProfile=3)["status"] == "Accepted"
        assert prioritise(s, "1,2")["attributeStatus"] == "Accepted"
        s.boot_anew()
    old = shown(s)
    trigger(s)
    issued = signed(s)
    assert give(s, issued.chain) == {"status": "Accepted"}
    assert old is not None
    assert not s.linked
    s.forget()
    return s, issued.certificate, old


def discarded(s: VirtualStation) -> list[str]:
    """Return the security events that tell of it."""
    return [str(sent["type"]) for sent in s.of("SecurityEventNotification") if sent["type"] == DISCARDED]


def failing_attempts(s: VirtualStation, count: int) -> list[tuple[str, x509.Certificate | None]]:
    """Let so many attempts fail; return the URL and the certificate of each."""
    s.dead = {SECURE_URL, SECURE}
    tried = []
    for _ in range(count):
        certificate = dialled_with(s)
        tried.append((s.dial()[0], certificate))
    s.dead = set()
    return tried


@pytest.mark.verifies("A02.FR.10", "A02.FR.08")
def test_a02_fr_10_once_connected_with_the_new_certificate_the_old_one_is_thrown_away(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path)
    assert shown(s, previous=True) == old
    s.dial()
    assert s.linked
    assert shown(s) == new
    assert shown(s, previous=True) is None
    assert discarded(s) == []
    assert s.state("certificate_trial") == "settled"
    s.disconnect()
    assert dialled_with(s) == new


def test_a02_fr_10_the_old_one_is_kept_as_long_as_nobody_answers(tmp_path: Path) -> None:
    s, _, old = switching(tmp_path)
    failing_attempts(s, 1)
    assert shown(s, previous=True) == old


@pytest.mark.verifies("A02.FR.28", "A02.FR.10", "A02.FR.29")
def test_a02_fr_28_when_no_entry_can_be_reached_the_last_profile_is_dialled_with_the_old_one(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path)
    assert failing_attempts(s, 2) == [(SECURE_URL, new)] * 2
    assert dialled_with(s) == old
    assert discarded(s) == []
    s.dial()
    assert s.linked
    assert shown(s) == old
    assert shown(s, previous=True) is None
    assert discarded(s) == [DISCARDED]
    assert s.state("certificate_trial") == "settled"
    s.disconnect()
    assert dialled_with(s) == old


@pytest.mark.verifies("A02.FR.28")
def test_a02_fr_28_all_entries_have_their_turn_with_the_new_one_first(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path, second_entry=True)
    assert failing_attempts(s, 4) == [(SECURE_URL, new)] * 2 + [(SECURE, new)] * 2
    assert dialled_with(s) == old


@pytest.mark.verifies("A02.FR.28", "A02.FR.10")
def test_a02_fr_28_old_and_new_take_turns_at_the_entries_without_end(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path)
    a_round = [new, new, old, old, old, old, old, old]
    assert [certificate for _, certificate in failing_attempts(s, 20)] == [*a_round, *a_round, *a_round[:4]]
    s.dial()
    assert s.linked
    assert shown(s) == old


@pytest.mark.verifies("A02.FR.10")
@pytest.mark.parametrize(
    ("failures", "keeps_new"), [(1, True), (3, False), (5, False), (7, False), (8, True), (9, True)]
)
def test_a02_fr_10_the_one_that_works_is_kept_at_whatever_attempt_it_is(
    tmp_path: Path, failures: int, keeps_new: bool
) -> None:
    s, new, old = switching(tmp_path)
    failing_attempts(s, failures)
    s.dial()
    assert s.linked
    assert shown(s) == (new if keeps_new else old)
    assert shown(s, previous=True) is None
    assert discarded(s) == ([] if keeps_new else [DISCARDED])
    s.disconnect()
    assert dialled_with(s) == (new if keeps_new else old)
    assert s.state("certificate_trial") == "settled"


@pytest.mark.verifies("A02.FR.10")
def test_a02_fr_10_a_power_cut_before_the_first_attempt_changes_nothing(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path)
    s.power_cut()
    assert s.state("certificate_trial") == "on_trial.entries_by_new"
    assert dialled_with(s) == new
    assert shown(s, previous=True) == old
    s.dial()
    assert shown(s) == new
    assert shown(s, previous=True) is None


@pytest.mark.verifies("A02.FR.28", "A02.FR.10")
def test_a02_fr_28_after_a_power_cut_the_new_one_has_another_chance(tmp_path: Path) -> None:
    s, new, old = switching(tmp_path)
    failing_attempts(s, 2)
    assert dialled_with(s) == old
    s.power_cut()
    assert dialled_with(s) == new
    failing_attempts(s, 2)
    s.dial()
    assert shown(s) == old


@pytest.mark.verifies("A02.FR.08")
def test_a02_fr_10_with_security_profile_2_both_are_kept_until_one_was_used(tmp_path: Path) -> None:
    s = certified(tmp_path, 2)
    old = shown(s)
    trigger(s)
    issued = signed(s)
    assert give(s, issued.chain) == {"status": "Accepted"}
    s.disconnect()
    s.dial()
    assert shown(s) == issued.certificate
    assert shown(s, previous=True) == old
    assert s.state("certificate_trial") == "settled"


@pytest.mark.verifies("A02.FR.08", "A02.FR.10")
def test_a02_fr_08_a_second_renewal_follows_the_first(tmp_path: Path) -> None:
    s = certified(tmp_path)
    first = renew(s)
    second = renew(s)
    assert first.certificate != second.certificate
    assert shown(s) == second.certificate
    assert shown(s, previous=True) is None


@pytest.mark.verifies("A02.FR.29")
def test_a02_fr_29_the_csms_can_have_it_renewed_again(tmp_path: Path) -> None:
    s, _, _ = switching(tmp_path)
    failing_attempts(s, 2)
    s.dial()
    assert discarded(s) == [DISCARDED]
    third = renew(s, issuer=cso()[0], valid=period(s.now - 60, s.now + YEAR))
    assert shown(s) == third.certificate
