"""`specharge explain`: of this project's own specs, the order of the checks and who decided."""

from __future__ import annotations

import re

import pytest

from specharge_codegen.cli import main
from specharge_generated.programs.authorization import AUTHORIZATION


def explained(wanted: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["explain", wanted]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_checks_on_an_event_are_listed_in_the_order_in_which_the_machine_asks_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = explained("authorization.nobody.token_offered", capsys)
    assert lines[0] == "authorization in nobody, on token_offered: the first whose guards hold is taken"
    asked = [match.group(2) for line in lines if (match := re.match(r" +(\d+)\. (\S+) ", line))]
    assert asked == [rule.at for rule in AUTHORIZATION.table["nobody"]["token_offered"]]


def test_of_every_check_it_says_who_decides(capsys: pytest.CaptureFixture[str]) -> None:
    lines = explained("authorization.nobody.token_offered", capsys)
    deciders = {line.strip().partition(" decides")[0] for line in lines if " decides" in line}
    assert deciders == {"The master pass", "The list", "The cache", "The CSMS", "The rule for unknown idTokens"}
    group = explained("authorization.authorized.token_offered", capsys)
    assert any("The group decides" in line for line in group)


def test_a_requirement_shows_the_note_of_the_transition_that_meets_it(capsys: pytest.CaptureFixture[str]) -> None:
    lines = explained("C14.FR.05", capsys)
    assert "    The CSMS decides, as the entry of the list counts no more." in lines


def test_an_event_that_nobody_hears_there_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "authorization.nobody.toast_offered"]) == 1
    assert "nothing is known of 'authorization.nobody.toast_offered'" in capsys.readouterr().err
