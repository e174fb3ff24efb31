"""What the README shows is true: its files, snippets and commands are run as a reader runs them, on free ports.

The rule of this file: the text under test is taken from the README, not copied here.
"""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from specharge_codegen.cli import COMMANDS
from specharge_engine.sim.csms import Csms

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SPECHARGE = [sys.executable, "-m", "specharge_codegen.cli"]
EXAMPLE = ROOT / "docs" / "examples" / "my_station.py"
E02 = "specs/E-transactions/E02-cable-plugin-first.yaml"
PATIENCE = 30.0


class Block(NamedTuple):
    """A fenced block and the heading it is under."""

    language: str
    text: str
    heading: str


def blocks(document: str, language: str | None = None, heading: str = "") -> list[Block]:
    """Return the fenced blocks of a document, of one language and under one heading when given."""
    found, title = [], ""
    for match in re.finditer(
        r"^## (?P<title>[^\n]+)$|^```(?P<language>\w+)\n(?P<text>.*?)^```$", document, re.M | re.S
    ):
        if match["title"]:
            title = match["title"]
        elif language in (None, match["language"]) and heading in title:
            found.append(Block(match["language"], match["text"], title))
    return found


def command_lines(document: str) -> list[list[str]]:
    """Return every command of the shell blocks in words; a comment and the activation of .venv are none."""
    lines = [line for block in blocks(document, "sh") for line in block.text.splitlines()]
    words = [shlex.split(line, comments=True) for line in lines]
    return [command for command in words if command and command != [".", ".venv/bin/activate"]]


def commands_under(heading: str, verb: str) -> list[list[str]]:
    """Return the commands `specharge VERB …` under a heading."""
    return [words for words in command_lines(_section(heading)) if words[:2] == ["specharge", verb]]


def _section(heading: str) -> str:
    return README[README.index(f"## {heading}") :].split("\n## ")[0]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def write_configuration(folder: Path, port: int) -> str:
    """Write the README's station.yaml with another port; return the password in it."""
    (text,) = (block.text for block in blocks(README, "yaml", "A station over your hardware"))
    assert "127.0.0.1:9000" in text
    (folder / "station.yaml").write_text(text.replace(":9000", f":{port}"), encoding="utf-8")
    password = re.search(r'password: "(.+?)"', text)
    assert password
    return password[1]


@asynccontextmanager
async def running(words: list[str], folder: Path, says: str = "") -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a command while the context is open, from the moment on at which it has said something."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *words, cwd=folder, stdin=subprocess.DEVNULL, stdout=pipe, stderr=asyncio.subprocess.STDOUT
    )
    try:
        said = ""
        async with asyncio.timeout(PATIENCE):
            while says not in said:
                assert process.stdout
                line = (await process.stdout.readline()).decode()
                assert line, f"{words} ended: {said}"
                said += line
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def boots(program: list[str], folder: Path, then: str) -> None:
    """Run a program that is a station; it must be accepted by a CSMS and then send `then`."""
    port = free_port()
    async with Csms(port=port, password=write_configuration(folder, port)) as csms, running(program, folder):
        await csms.connected("CS001", timeout=PATIENCE)
        await csms.next("BootNotification", timeout=PATIENCE)
        await csms.next(then, timeout=PATIENCE)
        station = csms.stations["CS001"]
        assert (station.boot_status, station.invalid) == ("Accepted", [])


def test_the_station_in_the_readme_boots(tmp_path: Path) -> None:
    (block,) = blocks(README, "python", "A station over your hardware")
    (tmp_path / "my_station.py").write_text(block.text, encoding="utf-8")
    asyncio.run(boots([sys.executable, "my_station.py"], tmp_path, then="StatusNotification"))


def test_the_example_of_a_station_boots_and_starts_a_transaction_for_a_card(tmp_path: Path) -> None:
    assert len(EXAMPLE.read_text(encoding="utf-8").splitlines()) < 40
    asyncio.run(boots([sys.executable, str(EXAMPLE), "station.yaml"], tmp_path, then="TransactionEvent"))


def test_the_simulated_station_of_the_readme_obeys_every_command_shown(tmp_path: Path) -> None:
    title, port = "A simulated station", free_port()
    write_configuration(tmp_path, port)
    (csms,), (simulate,) = commands_under(title, "csms"), commands_under(title, "simulate")
    csms[csms.index("9000")] = str(port)
    told = commands_under(title, "ctl")
    assert len(told) >= 4

    async def play() -> None:
        async with (
            running([*SPECHARGE, *csms[1:]], tmp_path, says="CSMS at"),
            running([*SPECHARGE, *simulate[1:]], tmp_path, says="control on") as station,
        ):
            for words in told:
                async with running([*SPECHARGE, *words[1:]], tmp_path) as ctl:
                    out, _ = await ctl.communicate()
                    assert ctl.returncode == 0, (words, out)
            async with asyncio.timeout(PATIENCE):
                assert await station.wait() == 0

    asyncio.run(play())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in which a spec may be changed."""
    for name in ("specs", "engine", "machines", "codegen", "generated", "diagrams"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests" / "use_cases").mkdir(parents=True)
    for file in ROOT.glob("tests/*.py"):
        if not file.name.startswith("test_"):
            shutil.copy(file, tmp_path / "tests")
    shutil.copy(ROOT / "tests" / "use_cases" / "test_e02.py", tmp_path / "tests" / "use_cases")
    return tmp_path


def in_project(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a copy of the project, with the code of the copy."""
    path = os.pathsep.join(str(project / name) for name in ("codegen", "engine", "generated", "machines"))
    return subprocess.run(
        words, cwd=project, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, timeout=120
    )


def test_the_change_of_a_spec_in_the_readme_works_from_edit_to_test(project: Path) -> None:
    title = "Change a spec"
    (added,) = blocks(README, "yaml", title)
    spec = project / E02
    before = spec.read_text(encoding="utf-8")
    head, mark, tail = before.partition("machines:\n  transaction:\n")
    assert mark

    spec.write_text(head + mark + added.text.replace("start_pressed", "start_presed") + tail, encoding="utf-8")
    refused = in_project(project, *SPECHARGE, "check")
    (shown,) = blocks(README, "text", title)
    assert refused.returncode == 2
    without_line = re.compile(r":\d+:\d+:")
    assert without_line.sub("", shown.text.strip()) in without_line.sub("", refused.stderr)

    spec.write_text(head + mark + added.text + tail, encoding="utf-8")
    for words in command_lines(_section(title)):
        done = in_project(project, *SPECHARGE, *words[1:])
        assert done.returncode == 0, (words, done.stderr)
    assert "start_pressed" in done.stdout

    (test,) = blocks(README, "python", title)
    with (project / "tests" / "use_cases" / "test_e02.py").open("a", encoding="utf-8") as file:
        file.write("\n" + test.text)
    passed = in_project(project, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "start_button")
    assert passed.returncode == 0, passed.stdout
    assert "1 passed" in passed.stdout


def test_the_demo_tells_its_story_in_plain_lines_that_fit() -> None:
    told = subprocess.run([*SPECHARGE, "demo"], capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    lines = told.stdout.splitlines()
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stderr == ""
    assert lines[-1] == "  ok    everything happened as told"
    assert max(map(len, lines)) <= 120
    assert "\x1b" not in told.stdout
    assert [line[:2] for line in lines if re.match(r"\d\. ", line)] == [f"{scene}." for scene in range(1, 9)]
    assert re.search(r"^\d+ requirements of OCPP 2\.0\.1 were exercised", told.stdout, re.M)


def test_the_readme_lists_every_command_and_every_make_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {words[1] for words in command_lines(README) if words[0] == "make"} | set(
        re.findall(r"`make (\w+)", README)
    )
    assert named <= targets
    assert {"demo", "test"} <= named
    assert set(re.findall(r"^\| `specharge (\w+)", README, re.M)) == set(COMMANDS)
