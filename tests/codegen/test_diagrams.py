"""Diagrams: everything a machine holds is on paper, a use case stands out from the rest, and A4 keeps it legible."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from specharge_codegen.compose import Composed, compose
from specharge_codegen.diagnostics import Diagnostics
from specharge_codegen.diagram_labels import FADED, FADED_LINE, bare_rows
from specharge_codegen.diagram_layout import Line, Node, directed, measure, scale_on_paper
from specharge_codegen.diagram_text import MARKS, words
from specharge_codegen.emit_diagrams import emit_diagrams
from specharge_codegen.load import Sources, load
from specharge_codegen.render_diagrams import DotFailed, DotMissing, render, smallest_type, stale

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parent / "fixtures_diagrams"
TRANSACTION = "diagrams/machines/transaction.dot"
needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="the program 'dot' is not installed")


@cache
def project(root: Path) -> tuple[Sources, Mapping[str, Composed]]:
    diagnostics = Diagnostics()
    sources = load(root, diagnostics)
    machines = compose(sources, diagnostics)
    assert root != FIXTURES or not diagnostics, str(diagnostics)
    return sources, machines


@cache
def diagrams(root: Path) -> Mapping[str, str]:
    sources, machines = project(root)
    return emit_diagrams(machines, sources.use_cases, sources.vocabulary.model)


def said(text: str) -> str:
    """Return what a reader sees of a source: its labels without markup, on one line."""
    return " ".join(unescape(re.sub(r"<br/>|<[^>]*>", " ", text)).split())


def pages(stem: str, root: Path = FIXTURES) -> str:
    """Return a diagram and the pages of its key."""
    return "\n".join(text for name, text in diagrams(root).items() if re.fullmatch(rf"{stem}(-key(-\d+)?)?\.dot", name))


def statement(text: str, name: str) -> str:
    """Return the statement of the box of that name."""
    found = re.search(rf'^"?{re.escape(name)}"? \[.*?^>\]$', text, flags=re.DOTALL | re.MULTILINE)
    assert found, f"no box {name}"
    return found[0]


def test_the_order_of_the_input_does_not_matter() -> None:
    sources, machines = project(FIXTURES)
    turned = emit_diagrams(
        dict(reversed(list(machines.items()))), dict(reversed(sources.use_cases.items())), sources.vocabulary.model
    )
    assert turned == diagrams(FIXTURES)
    assert list(turned) == sorted(turned)


def test_a_machine_has_a_diagram_and_a_use_case_one_for_each_machine_it_touches() -> None:
    names = set(diagrams(FIXTURES))
    assert {f"diagrams/machines/{machine}.dot" for machine in project(FIXTURES)[1]} <= names
    assert "diagrams/use_cases/E02.dot" in names
    assert {"diagrams/use_cases/F03-transaction.dot", "diagrams/use_cases/F03-request_stop_transaction.dot"} <= names


def test_decisions_of_a_request_and_its_items_share_a_diagram_request_first() -> None:
    text = said(diagrams(FIXTURES)["diagrams/use_cases/B05.dot"])
    assert text.index("set variables: received , on SetVariables request") < text.index(
        "set variable: received , on item"
    )


@pytest.mark.parametrize("root", [FIXTURES, ROOT], ids=["fixtures", "project"])
def test_every_transition_of_a_machine_is_told_with_its_requirements(root: Path) -> None:
    for name, composed in project(root)[1].items():
        text = said(pages(f"diagrams/machines/{name}", root))
        missing = {each for placed in composed.transitions for each in placed.transition.satisfies if each not in text}
        assert not missing, name


@pytest.mark.parametrize("root", [FIXTURES, ROOT], ids=["fixtures", "project"])
def test_every_state_is_drawn(root: Path) -> None:
    for name, composed in project(root)[1].items():
        text = said(diagrams(root)[f"diagrams/machines/{name}.dot"])
        if composed.skeleton.scope in ("request", "item"):
            ends = {placed.transition.to for placed in composed.transitions if placed.transition.to}
            assert all(words(state) in text for state in ends)
        else:
            assert all(words(state) in text for state in composed.tree.states), name


def test_a_slice_tells_the_transitions_of_its_use_case_and_no_others() -> None:
    for use_case in project(FIXTURES)[0].use_cases.values():
        text = said(pages(rf"diagrams/use_cases/{use_case.model.use_case}(-[a-z_]+)?"))
        own = {each for added in use_case.model.machines.values() for one in added for each in one.satisfies}
        assert set(re.findall(r"[A-P]\d\d\.FR\.\d\d", text)) == own


def test_the_rest_of_the_machine_is_grey() -> None:
    text = diagrams(FIXTURES)["diagrams/use_cases/E02.dot"]
    assert f'color="{FADED_LINE}"' in statement(text, "ongoing.stopped")
    assert FADED in statement(text, "ongoing.stopped")
    assert f'color="{FADED_LINE}"' not in statement(text, "ongoing.ready")
    assert "authorization revoked" not in said(text)
    assert FADED_LINE not in diagrams(FIXTURES)[TRANSACTION]


def test_a_decision_of_another_use_case_is_grey_and_names_it() -> None:
    text = diagrams(FIXTURES)["diagrams/use_cases/B06.dot"]
    assert f'<font color="{FADED}">see B05</font>' in text
    assert "UnknownComponent" not in text


def test_the_legend_explains_each_mark_in_use() -> None:
    text = said(diagrams(FIXTURES)[TRANSACTION])
    assert all(f"{letter} {MARKS[letter]}" in text for letter in "MHTSR")
    assert MARKS["I"] not in text
    assert f"T {MARKS['T']}" in said(diagrams(FIXTURES)["diagrams/machines/unlock_connector.dot"])


def test_a_label_reads_event_then_guards_then_what_is_sent_then_requirements() -> None:
    text = said(diagrams(FIXTURES)["diagrams/use_cases/E02.dot"])
    assert (
        "S ev connected [TxCtrlr.TxStartPoint has EVConnected] [not authorization is authorized] open transaction"
        " take up reservation send TransactionEvent(Started, CablePluggedIn, EVConnected) E02.FR.06 E02.FR.07" in text
    )


def test_decisions_are_numbered_in_the_order_in_which_they_are_asked() -> None:
    text = said(diagrams(FIXTURES)["diagrams/machines/set_variable.dot"])
    asked = (
        "1 component is unknown",
        "2 variable is unknown",
        "3 attribute is missing",
        "7 needs reboot",
        "8 otherwise",
    )
    places = [text.index(each) for each in asked]
    assert places == sorted(places)


def test_transitions_on_one_state_and_event_tell_their_turn() -> None:
    text = said(diagrams(FIXTURES)["diagrams/use_cases/E05.dot"])
    assert "authorization revoked (1st)" in text
    assert "authorization revoked (2nd)" in text


def test_transitions_between_the_same_states_share_a_block() -> None:
    text = diagrams(FIXTURES)["diagrams/use_cases/E06.dot"]
    shared = said(statement(text, "ending -> idle"))
    assert "signed data received" in shared
    assert "timer stop over" in shared


def numbers(chart: str) -> set[int]:
    """Return the numbers that a chart shows, with those that a run such as '4–7' stands for."""
    runs = re.findall(r"\b(\d+)(?:–(\d+))?\b", chart)
    return {value for first, last in runs for value in range(int(first), int(last or first) + 1)}


def grown(composed: Composed, times: int) -> Composed:
    """Return a machine that holds each of its transitions so many times."""
    return replace(composed, transitions=[replace(placed) for placed in composed.transitions for _ in range(times)])


def test_a_crowded_machine_has_a_key_and_its_numbers_are_in_the_chart() -> None:
    chart, transitions = said(diagrams(FIXTURES)[TRANSACTION]), project(FIXTURES)[1]["transaction"].transitions
    keys = [
        said(text) for name, text in diagrams(FIXTURES).items() if name.startswith("diagrams/machines/transaction-key")
    ]
    assert keys
    shown = numbers(chart)
    for value in range(1, len(transitions) + 1):
        assert value in shown
        assert any(re.search(rf"\b{value} [MHTSRV] ", key) for key in keys)


def test_a_line_points_from_the_earlier_state_to_the_later_one() -> None:
    nodes = {"a": Node(0, 10, 10), "b": Node(1, 10, 10)}
    assert directed(Line("a", "b", True), nodes) == '"a" -> "b"'
    assert directed(Line("b", "a", True), nodes) == '"a" -> "b" [dir=back]'
    assert directed(Line("b", "a", False, "style=dashed"), nodes) == '"a" -> "b" [style=dashed, dir=none]'


def test_a_drawing_is_turned_if_it_fits_better_and_never_enlarged() -> None:
    assert scale_on_paper(100, 100) == 1
    assert scale_on_paper(1000, 500) == scale_on_paper(500, 1000) < 1


@needs_dot
@pytest.mark.parametrize("root", [FIXTURES, ROOT], ids=["fixtures", "project"])
def test_type_stays_legible_on_a4(root: Path) -> None:
    sizes = {name: smallest_type(svg) for name, svg in render(diagrams(root)).items()}
    assert {name: size for name, size in sizes.items() if size < 5.5} == {}


@needs_dot
@pytest.mark.parametrize("times", [2, 4])
def test_type_stays_legible_however_a_machine_grows(times: int) -> None:
    sources, machines = project(ROOT)
    machines = {name: grown(composed, times) for name, composed in machines.items()}
    drawn = emit_diagrams(machines, {}, sources.vocabulary.model)
    charts = {
        name: text
        for name, text in drawn.items()
        if machines[Path(name).stem.partition("-")[0]].skeleton.scope not in ("request", "item")
    }
    sizes = {name: smallest_type(svg) for name, svg in render(charts).items()}
    assert {name: size for name, size in sizes.items() if size < 5.5} == {}


def test_numbers_that_follow_each_other_are_written_as_a_run() -> None:
    assert said("".join(bare_rows([2, 4, 5, 6, 9], "→ idle"))) == "2 4–6 9 → idle"
    assert bare_rows([]) == []


def test_a_layout_turns_to_the_right_when_it_is_smaller_on_paper_downwards() -> None:
    chain = {str(place): Node(place, 40, 90) for place in range(12)}
    assert measure(chain, [Line(str(place), str(place + 1), True) for place in range(11)])[0] == "LR"


def test_lines_that_pass_by_and_frames_take_room() -> None:
    loose = {str(place): Node(place, 300, 30) for place in range(6)}
    lines = [Line(str(place), str(place + 1), True) for place in range(5)]
    scale = measure(loose, lines)[1]
    framed = {name: replace(node, frame=f"frame{node.place % 3}") for name, node in loose.items()}
    assert measure(framed, lines)[1] < scale
    assert measure(loose, [*lines, *[Line("0", "5", True)] * 60])[1] < scale


@needs_dot
def test_dot_has_nothing_to_say_against_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "all.dot"
    path.write_text("\n".join(diagrams(FIXTURES).values()), encoding="utf-8")
    ran = subprocess.run(["dot", "-Tsvg", str(path)], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


@needs_dot
def test_an_svg_knows_its_source_and_holds_nothing_of_the_run() -> None:
    source = diagrams(FIXTURES)[TRANSACTION]
    svg = render({TRANSACTION: source})[TRANSACTION]
    assert not stale(source, svg)
    assert stale(source + " ", svg)
    assert stale(source, "<svg/>")
    assert "Generated by" not in svg
    assert ' id="' not in svg
    assert svg.count("<title>") == 1
    assert svg == render({TRANSACTION: source, "other.dot": "digraph {a}"})[TRANSACTION]


@needs_dot
def test_a_source_that_dot_refuses_is_named() -> None:
    with pytest.raises(DotFailed, match=r"diagrams/broken\.dot"):
        render({"diagrams/fine.dot": "digraph {a}", "diagrams/broken.dot": "digraph {a -> }"})


def test_without_dot_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DotMissing, match="apt-get install graphviz"):
        render({TRANSACTION: "digraph {a}"})
    assert render({}) == {}
