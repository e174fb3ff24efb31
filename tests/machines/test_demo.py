"""The demo checks itself: what does not happen as told is said, and is its exit code."""

from __future__ import annotations

import asyncio

import pytest

from specharge_engine.sim.csms import Script
from specharge_machines.commands import demo
from specharge_machines.commands.demo_lines import Teller, grouped


def test_a_story_that_goes_another_way_says_where_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    lenient = Script(accept_after=1, boot_interval=1)  # It accepts the card that the story has blocked.
    assert asyncio.run(demo.tell(Teller(everything=False, colours=False), lenient, patience=4.0)) == 1
    told = capsys.readouterr().out
    assert "  WRONG waited 4 s in vain for authorization@2 to be nobody" in told
    assert told.splitlines()[-1].startswith("  WRONG ")


def test_requirements_of_one_use_case_are_told_together() -> None:
    names = ["E02.FR.13", "E01.FR.18", "E02.FR.15", "FR.01"]
    assert grouped(names) == "E02.FR.13,15 E01.FR.18 FR.01"
