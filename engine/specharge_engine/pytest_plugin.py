"""Evidence from tests: `@pytest.mark.verifies("E02.FR.05")` claims, the run proves.

A test that passes without exercising what it claims fails. What ran is seen where it happens: in the trace of every
kernel and in the functions that carry @satisfies. The run leaves `build/evidence.json`.
"""

from __future__ import annotations

import platform
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from specharge_engine import satisfies
from specharge_engine.evidence import Recorder, as_text
from specharge_engine.kernel import Kernel

EVIDENCE = Path("build") / "evidence.json"


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark."""
    config.addinivalue_line("markers", "verifies(*ids): the test shows that these requirements are met")
    config.stash[_RESULTS] = {}


_RESULTS = pytest.StashKey[dict[str, Any]]()
_RECORDER = pytest.StashKey[Recorder]()


def claims(item: pytest.Item) -> list[str]:
    """Return the requirements that a test claims, its own and its module's."""
    return [str(name) for mark in item.iter_markers("verifies") for name in mark.args]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Run a test under a recorder of its own."""
    recorder = item.stash[_RECORDER]
    satisfies.exercised, Kernel.observer = recorder.rules, recorder.observe
    try:
        result = yield
    finally:
        satisfies.exercised, Kernel.observer = None, None
    if missing := recorder.missing():
        pytest.fail(f"claims {', '.join(missing)}, which the run did not exercise", pytrace=False)
    return result


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give every test a recorder."""
    item.stash[_RECORDER] = Recorder(claims(item))


@pytest.fixture
def evidence(request: pytest.FixtureRequest) -> Recorder:
    """The recorder of the running test."""
    return request.node.stash[_RECORDER]  # type: ignore[no-any-return]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Attach to a passed test what it verified; under xdist it travels with the report."""
    report = yield
    if call.when == "call" and report.passed and (names := claims(item)):
        excerpt = item.stash[_RECORDER].excerpt()
        report.user_properties.append(("evidence", {"verifies": names, **excerpt}))
    return report


class Collector:
    """Gathers the evidence of all workers where the results come together."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.tests: dict[str, Any] = {}
        self.passed = 0
        self.failed = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the evidence out of a report."""
        self.failed += report.failed
        self.passed += report.when == "call" and report.passed
        for name, value in report.user_properties:
            if name == "evidence":
                self.tests[report.nodeid] = value

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say how many requirements the run verified, and leave the evidence file."""
        if not self.tests:
            return
        run = {
            "finished": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "passed": self.passed,
            "failed": self.failed,
            "python": platform.python_version(),
        }
        path = self.config.rootpath / EVIDENCE
        path.parent.mkdir(exist_ok=True)
        path.write_text(as_text(run, self.tests), encoding="utf-8")
        verified = {name for test in self.tests.values() for name in test["verifies"]}
        terminalreporter.write_line(
            f"{len(verified)} requirements verified by {len(self.tests)} tests (evidence: {EVIDENCE})"
        )


def pytest_sessionstart(session: pytest.Session) -> None:
    """Collect where the results come together: the one process, or the controller of xdist's workers."""
    if not hasattr(session.config, "workerinput"):
        session.config.pluginmanager.register(Collector(session.config), "specharge-evidence")
