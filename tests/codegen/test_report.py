"""The report: a status is derived and never stated, and the certification pack holds together.

The rule of this file: the project is `tests/bad_specs/base`, small and without a defect; its evidence is written here.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from specharge_codegen import certification_pack
from specharge_codegen.build import read_project
from specharge_codegen.certification_pack import MARKER
from specharge_codegen.cli import main
from specharge_codegen.status import STATUSES, Report, make_report

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "bad_specs" / "base"
TEST = "tests/test_e02.py::test_e02_fr_01_a_new_ev_makes_the_connector_occupied"
OTHER = "tests/test_e02.py::TestTime::test_e02_fr_02_the_status_carries_the_time[late]"
AWAY = "tests/test_elsewhere.py::test_e03_fr_01_an_unknown_token_is_asked_for"
SVG = (
    '<svg width="{}pt" height="20pt" viewBox="0 0 10 20" xmlns="http://www.w3.org/2000/svg"><title>E02</title></svg>\n'
)
VOID = {"meta", "link", "input", "img", "br", "hr"}

STATUS = {
    "E02.FR.01": "verified",
    "E02.FR.02": "verified",
    "E02.FR.03": "implemented",
    "E02.FR.04": "open",
    "E02.FR.05": "withdrawn",
    "E02.FR.06": "delegated",
    "E03.FR.01": "verified",
    "E03.FR.02": "implemented",
    "E03.FR.03": "delegated",
}


def taken(step: int, *requirements: str, machine: str = "connector@1.1", at: str = "E02:12") -> dict[str, Any]:
    """Return a transition of a trace."""
    return {"step": step, "time": step / 10, "machine": machine, "event": "cable_plugged_in", "from": "available",
            "to": "occupied", "at": at, "requirements": list(requirements)}  # fmt: skip


def frame(step: int, direction: str, value: Any) -> dict[str, Any]:
    """Return a frame of an excerpt."""
    text = value if isinstance(value, str) else json.dumps(value)
    return {"step": step, "time": step / 10, "direction": direction, "frame": text}


EVIDENCE: dict[str, Any] = {
    "run": {"finished": "2027-01-15T08:00:00Z", "passed": 3, "failed": 1, "python": "3.11.0"},
    "verified": ["E02.FR.01", "E02.FR.02", "E03.FR.01"],
    "tests": {
        TEST: {
            "verifies": ["E02.FR.01"],
            "steps": 40,
            "trace": [taken(7, "E02.FR.01"), taken(30, "E03.FR.01", machine="session@1", at="E03:999")],
            "rules": [],
            "frames": [
                frame(7, "out", [2, "m1", "StatusNotification", {"connectorStatus": "Occupied", "note": "<b>&\x01"}]),
                frame(8, "in", [3, "m1", {}]),
                frame(9, "in", "no JSON\x00 <script>alert(1)</script>"),
            ],
        },
        OTHER: {
            "verifies": ["E02.FR.02"],
            "steps": 2,
            "trace": [],
            "rules": [{"step": 1, "requirements": ["E02.FR.02"]}],
            "frames": [frame(1, "in", [4, "m9", "InternalError", "", {}])],
        },
        AWAY: {"verifies": ["E03.FR.01"], "steps": 0, "trace": [], "rules": [], "frames": []},
    },
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the base project with diagrams, tests and evidence."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root, ignore=shutil.ignore_patterns("__pycache__", "build"))
    for name, width in (("use_cases/E02-session", 100), ("use_cases/E02-session-key-1", 900), ("machines/session", 80)):
        path = root / "diagrams" / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SVG.format(width), encoding="utf-8")
    (root / "tests").mkdir()
    (root / "tests" / "test_e02.py").write_text(
        "def test_e02_fr_01_a_new_ev_makes_the_connector_occupied() -> None: ...\n\n\n"
        "class TestTime:\n    def test_e02_fr_02_the_status_carries_the_time(self) -> None: ...\n",
        encoding="utf-8",
    )
    (root / "build").mkdir(exist_ok=True)
    (root / "build" / "evidence.json").write_text(json.dumps(EVIDENCE), encoding="utf-8")
    return root


@pytest.fixture
def pack(project: Path, tmp_path: Path) -> Path:
    """The pack of the project."""
    assert main(["report", "--root", str(project), "--html", str(tmp_path / "pack")]) == 0
    return tmp_path / "pack"


def report_of(root: Path) -> Report:
    """Return the report of a project."""
    return make_report(read_project(root))


# -- the status --------------------------------------------------------------------------------------------------------


def test_every_status_is_derived(project: Path) -> None:
    statuses = {entry.id: entry.status for entry in report_of(project).entries}
    assert {name: status for name, status in statuses.items() if name in STATUS} == STATUS


def test_without_evidence_nothing_is_verified(project: Path) -> None:
    (project / "build" / "evidence.json").unlink()
    statuses = {entry.id: entry.status for entry in report_of(project).entries}
    assert "verified" not in statuses.values()
    assert statuses["E02.FR.01"] == "implemented"
    assert {statuses[name] for name in ("E02.FR.04", "E02.FR.05", "E02.FR.06")} == {"open", "withdrawn", "delegated"}


def test_why_is_told_of_what_is_open_or_withdrawn(project: Path) -> None:
    why = {entry.id: entry.why for entry in report_of(project).entries if entry.why}
    assert why["E02.FR.04"] == "No display yet."
    assert why["E02.FR.05"] == "Said in E02.FR.03 already."
    assert "E02.FR.01" not in why


def test_what_the_document_lists_and_no_spec_has_is_homeless(project: Path) -> None:
    report = report_of(project)
    assert {"E02.FR.07", "K01.FR.01"} <= set(report.homeless)
    assert not {entry.id for entry in report.entries} & set(report.homeless)


def test_json_has_the_counts_by_use_case_and_by_actor(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--root", str(project), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["requirements", "use_cases", "by_actor", "homeless", "matrix"]
    assert list(found["requirements"]) == ["total", *STATUSES]
    assert found["requirements"]["total"] == sum(found["requirements"][status] for status in STATUSES)
    assert found["use_cases"]["E02"] == {
        "total": 6, "verified": 2, "implemented": 1, "open": ["E02.FR.04"], "delegated": 1, "withdrawn": 1,
    }  # fmt: skip
    assert list(found["by_actor"]) == ["station", "csms", "hardware", "local-controller", "operator"]
    assert found["by_actor"]["csms"]["delegated"] == 2
    assert found["by_actor"]["hardware"]["total"] == 0
    assert found["matrix"]["rows"] == 1237
    assert found["matrix"]["homed"] < 20
    assert "E02.FR.07" in found["homeless"]


def test_text_has_a_line_for_each_use_case_and_a_subtotal_for_each_block(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "--root", str(project)]) == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [re.split(r"\s{2,}", line.strip())[0] for line in lines if re.match(r"\S.*\s\d", line)]
    assert heads[:5] == ["B05", "E02", "E03", "block E", "all"]
    assert len({len(line) for line in lines if re.match(r"(use case|[BE]\d\d|block|all) ", line)}) == 1
    assert lines[-1] == "evidence: build/evidence.json, 3 tests that verify, 2027-01-15T08:00:00Z: 3 passed, 1 failed"


def test_a_chosen_use_case_is_told_with_its_requirements(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--root", str(project), "E02"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "    E02.FR.04   open         No display yet." in lines
    assert main(["report", "--root", str(project), "E22"]) == 2
    assert "no use case 'E22'" in capsys.readouterr().err


def test_compare_has_a_line_for_every_row_of_the_public_matrix(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "--root", str(project), "--compare"]) == 0
    rows = dict(re.split(r"\s{2,}", line, maxsplit=1) for line in capsys.readouterr().out.splitlines()[1:])
    assert len(rows) == 1237
    assert rows["E02.FR.01"].split() == ["Done", "verified"]
    assert rows["E02.FR.07"].split()[-1] == "homeless"


# -- the pack ----------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """A page's ids, links and text; `wrong` says where its elements do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.rows: dict[str, str] = {}
        self.wrong: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found[name] for name in ("href", "src", "action") if name in found]
        if "data-id" in found:
            self.rows[found["data-id"]] = found["data-status"]
        if tag in ("p", "h1", "h2", "h3", "h4", "summary") and self._open and self._open[-1] in ("p", "a", "summary"):
            self.wrong.append(f"<{tag}> in <{self._open[-1]}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        self.text += data


def pages(pack: Path) -> Iterator[tuple[Path, Page]]:
    """Yield every page of a pack."""
    for path in sorted(pack.rglob("*.html")):
        yield path, Page(path.read_text(encoding="utf-8"))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check_links(pack: Path) -> int:
    """Check that every link leads to a file of the pack, and to an id in it; return how many there are."""
    found = dict(pages(pack))
    count = 0
    for path, page in found.items():
        for link in page.links:
            assert not re.match(r"[a-z]+:|//", link), f"{path}: {link} is not of the pack"
            file, _, anchor = link.partition("#")
            target = (path.parent / file.partition("?")[0]).resolve() if file else path
            assert target.is_file(), f"{path}: {link}"
            assert target.is_relative_to(pack.resolve())
            assert not anchor or anchor in found[target].ids, f"{path}: {link}"
            count += 1
    return count


def test_every_link_of_the_pack_resolves_within_it(pack: Path) -> None:
    assert check_links(pack) > 200


def test_the_pages_nest_and_no_id_is_given_twice(pack: Path) -> None:
    for path, page in pages(pack):
        assert page.wrong == [], path
        assert [name for name, times in Counter(page.ids).items() if times > 1] == [], path


def test_nothing_in_the_pack_names_anything_outside_it(pack: Path) -> None:
    for name, content in contents(pack).items():
        text = content.decode("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"(?:https?:)?//[a-z]|@import|url\(", re.sub(r"(?m)^.*class=\"line\".*$", "", text)), name


def test_every_requirement_has_its_article_and_its_row_in_the_index(pack: Path, project: Path) -> None:
    report = report_of(project)
    found = dict(pages(pack))
    for entry in report.entries:
        page = found[pack / "use_cases" / f"{entry.use_case}.html"]
        assert entry.id in page.ids
        assert (entry.requirement.says or entry.requirement.withdrawn or "?") in page.text
    index = found[pack / "requirements.html"]
    assert index.rows == {entry.id: entry.status for entry in report.entries} | dict.fromkeys(
        report.homeless, "homeless"
    )


def test_a_requirement_shows_what_meets_it_and_what_shows_that(pack: Path) -> None:
    page = Page((pack / "use_cases" / "E02.html").read_text(encoding="utf-8"))
    told = " ".join(page.text.split())
    assert "In available, on cable plugged in (hardware) if not session is ongoing" in told
    assert "Code: Return the time of a change as OCPP writes it." in told
    assert "a new ev makes the connector occupied tests/test_e02.py:1" in told
    assert "the status carries the time tests/test_e02.py:5" in told
    assert "Last evidence: 3 of the 40 steps of the test, 3 frames on the wire" in told
    assert "CALL StatusNotification" in told
    assert "CALLRESULT StatusNotification" in told
    assert '"connectorStatus": "Occupied"' in page.text
    assert "no JSON\N{REPLACEMENT CHARACTER} <script>alert(1)</script>" in page.text
    assert "Open: No display yet." in told
    assert "../diagrams/use_cases/E02-session-key-1.svg" in page.links


def test_evidence_without_an_excerpt_is_said_to_be_so(pack: Path) -> None:
    page = Page((pack / "use_cases" / "E03.html").read_text(encoding="utf-8"))
    assert "its trace is not kept here" in page.text
    assert "Otherwise, the station: The driver waits in vain." in " ".join(page.text.split())


def test_a_pack_without_evidence_diagrams_or_tests_says_so_and_holds_together(project: Path, tmp_path: Path) -> None:
    for name in ("build", "diagrams", "tests"):
        shutil.rmtree(project / name)
    pack = tmp_path / "bare"
    assert main(["report", "--root", str(project), "--html", str(pack)]) == 0
    assert check_links(pack) > 100
    assert "There is no evidence." in Page((pack / "index.html").read_text(encoding="utf-8")).text
    assert "No diagram is drawn yet" in Page((pack / "use_cases" / "E02.html").read_text(encoding="utf-8")).text


def test_the_same_project_gives_the_same_pack_and_replaces_the_old_one(project: Path, pack: Path) -> None:
    before = contents(pack)
    (pack / "left over.html").write_text("old")
    assert main(["report", "--root", str(project), "--html", str(pack)]) == 0
    assert contents(pack) == before
    assert [path.name for path in pack.parent.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_is_no_pack_is_left_alone(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, file, empty = tmp_path / "mine", tmp_path / "file", tmp_path / "empty"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work")
    file.write_text("a file")
    for folder, what in ((mine, "is a folder but no certification pack"), (file, "is no folder")):
        assert main(["report", "--root", str(project), "--html", str(folder)]) == 2
        assert what in capsys.readouterr().err
    assert contents(mine) == {"thesis.txt": b"years of work"}
    empty.mkdir()
    assert main(["report", "--root", str(project), "--html", str(empty)]) == 0
    assert (empty / MARKER).is_file()


def test_a_pack_that_cannot_be_finished_leaves_the_old_one(
    project: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(pack)

    def full(*_: object) -> dict[str, Any]:
        raise OSError(28, "No space left on device", "use_cases/E02.html")

    monkeypatch.setattr(certification_pack, "_use_case", full)
    assert main(["report", "--root", str(project), "--html", str(pack)]) == 2
    assert contents(pack) == before
    assert [path.name for path in pack.parent.iterdir() if path.name.startswith(".")] == []
