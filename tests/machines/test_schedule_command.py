"""`specharge schedule`: pictures and JSON of composite schedules, and what it says of files that hold none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from specharge_codegen.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "charging-profiles.json"
PICTURE = EXAMPLE.with_suffix(".svg")
DAY = ["--start", "2026-11-22T00:00:00Z", "--ready", "2026-11-22T13:00:00Z"]
SVG = "{http://www.w3.org/2000/svg}"


def profile(**changes: Any) -> dict[str, Any]:
    schedule = {"id": 1, "chargingRateUnit": "W", "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 5000.0}]}
    fields = {"id": 1, "stackLevel": 0, "chargingProfilePurpose": "TxDefaultProfile", "chargingProfileKind": "Relative"}
    return {**fields, "chargingSchedule": [schedule], **changes}


def written(tmp_path: Path, content: Any) -> Path:
    file = tmp_path / "profiles.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content, indent=1), encoding="utf-8")
    return file


def test_the_picture_in_the_document_is_what_its_command_draws(tmp_path: Path) -> None:
    told = (ROOT / "docs" / "smart-charging.md").read_text(encoding="utf-8")
    (command,) = [line for line in told.splitlines() if line.startswith("specharge schedule")]
    words = command.split()[1:]
    words[1] = str(ROOT / words[1])
    drawn = tmp_path / "drawn.svg"
    assert main([*words, "--svg", str(drawn)]) == 0
    mends = f"{command} writes it anew"
    assert drawn.read_text(encoding="utf-8") == PICTURE.read_text(encoding="utf-8"), mends


def test_a_picture_has_axes_with_units_and_a_legend_of_every_purpose_and_level() -> None:
    drawing = ElementTree.parse(PICTURE)
    texts = [text.text for text in drawing.iter(f"{SVG}text")]
    assert {"time (UTC)", "power in kW", "12:00", "2026-11-22", "composite: the lowest leading limit"} <= set(texts)
    for purpose, level in (("TxProfile", 0), ("TxDefaultProfile", 1), ("TxDefaultProfile", 0)):
        assert any(str(text).startswith(f"{purpose}, level {level} (") for text in texts)
    assert [text for text in texts if text in ("13.8", "8.625", "4.14")] == ["13.8", "8.625", "4.14"]
    inks = [path.get("stroke-opacity") for path in drawing.iter(f"{SVG}path")]
    assert set(inks) == {"0.45", None}


def test_json_is_the_schedule_of_a_response(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", str(EXAMPLE), *DAY, "--evse", "1", "--json", "--unit", "A"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    found = json.loads(printed.out)
    periods = [(period["startPeriod"] / 3600, period["limit"]) for period in found.pop("chargingSchedulePeriod")]
    assert found == {"duration": 86400, "scheduleStart": "2026-11-22T00:00:00Z", "chargingRateUnit": "A"}
    assert periods == [(0, 15.9), (8, 8.6), (11, 20.0), (15, 12.5), (17, 6.0), (18, 0.0), (19, 8.6), (20, 15.9)]


def test_without_a_limit_a_period_of_the_json_has_none_and_a_ceiling_fills_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schedule = {**profile()["chargingSchedule"][0], "duration": 3600}
    file = written(tmp_path, profile(chargingSchedule=[schedule]))
    assert main(["schedule", str(file), "--json", "--duration", "2h"]) == 0
    limits = [period.get("limit") for period in json.loads(capsys.readouterr().out)["chargingSchedulePeriod"]]
    assert limits == [5000.0, None]
    assert main(["schedule", str(file), "--json", "--duration", "2h", "--ceiling", "11000"]) == 0
    limits = [period.get("limit") for period in json.loads(capsys.readouterr().out)["chargingSchedulePeriod"]]
    assert limits == [5000.0, 11000.0]
    assert not file.with_suffix(".svg").exists()


def test_the_picture_goes_beside_the_file_and_shows_what_is_off_the_scale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    periods = [{"startPeriod": 0, "limit": 2000.0}, {"startPeriod": 7200, "limit": 999999.0}]
    schedule = {"id": 1, "duration": 14400, "chargingRateUnit": "W", "chargingSchedulePeriod": periods}
    file = written(tmp_path, [profile(chargingSchedule=[schedule])])
    assert main(["schedule", str(file), "--start", "2026-11-22T00:00:00Z", "--duration", "6h"]) == 0
    assert capsys.readouterr().out == f"{file.with_suffix('.svg')}: 3 periods, limits from 2000 to 999999 W\n"
    drawing = ElementTree.parse(file.with_suffix(".svg"))
    texts = [text.text for text in drawing.iter(f"{SVG}text")]
    assert {"no limit", "or beyond", "999.999", "2.5"} <= set(texts)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[{"id": 1,]', "profiles.json:1:11: not JSON: "),
        ("[]", "profiles.json: no charging profile"),
        ("[7]", "profiles.json:1:2: [0]: must be a charging profile or the payload of a SetChargingProfileRequest"),
        ([profile(stackLevel="0")], "profiles.json:4:3: [0].stackLevel: should be a valid integer"),
        ([profile(validFrom=None)], "[0].validFrom: should be a valid string"),
        ([profile(stackLevl=0)], "[0].stackLevl: is no field of it"),
        ([{"evseId": 1, "chargingProfile": {"id": 1}}], "[0].chargingProfile.stackLevel: is missing (and 3 more)"),
        ([profile(chargingProfileKind="Absolute")], "[0].chargingSchedule[0]: Absolute needs a startSchedule"),
        ([{"evseId": 0, "chargingProfile": profile(chargingProfilePurpose="ChargingStationMaxProfile")}],
         "profiles.json:8:4: [0].chargingProfile.chargingProfileKind: a ChargingStationMaxProfile cannot be Relative"),
        ([profile(), profile()], "[1]: has the id 1 of [0], which it would replace; keep one"),
        ([{"evseId": 1, "chargingProfile": profile()}, {"evseId": 2, "chargingProfile": profile(id=2)}],
         "profiles.json: requests for EVSE 1, 2: choose one with --evse"),
        ([profile(chargingProfilePurpose="TxProfile", transactionId=f"T{id}", id=id) for id in (1, 2)],
         "profiles.json: TxProfiles of transactions T1, T2: keep those of one"),
    ],
)  # fmt: skip
def test_a_file_without_sound_profiles_is_refused_with_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: Any, words: str
) -> None:
    file = written(tmp_path, content)
    assert main(["schedule", str(file)]) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.err.count("\n") == 1
    assert (printed.out, list(tmp_path.iterdir())) == ("", [file])


def test_a_file_that_is_not_there_or_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schedule", str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'none.json'}: No such file or directory\n"
    file = written(tmp_path, profile())
    assert main(["schedule", str(file), "--svg", str(tmp_path / "no" / "a.svg")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'no' / 'a.svg'}: No such file or directory\n"


def test_profiles_that_want_different_phases_are_told_and_nothing_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def on_phase(phase: int) -> list[dict[str, Any]]:
        period = {"startPeriod": 0, "limit": 16.0, "numberPhases": 1, "phaseToUse": phase}
        return [{"id": 1, "chargingRateUnit": "A", "chargingSchedulePeriod": [period]}]

    external = "ChargingStationExternalConstraints"
    other = profile(id=2, chargingProfilePurpose=external, chargingSchedule=on_phase(3))
    file = written(tmp_path, [profile(chargingSchedule=on_phase(1)), other])
    assert main(["schedule", str(file)]) == 1
    assert "profile 1 wants phase 1, profile 2 wants phase 3" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (["--start", "yesterday"], "'yesterday' is no moment like 2026-11-24T00:00:00Z"),
        (["--start", "9999-12-31T23:59:59Z"], "'9999-12-31T23:59:59Z' is no moment like"),
        (["--ready", "1969-12-31T23:59:59Z"], "is no moment like"),
        (["--duration", "0"], "'0' is no duration like 90m, 24h or 7d"),
        (["--duration", "367d"], "at most 366d"),
        (["--voltage", "-230"], "'-230' is no number above 0"),
        (["--phases", "4"], "invalid choice: 4"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused(
    capsys: pytest.CaptureFixture[str], option: list[str], words: str
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["schedule", str(EXAMPLE), *option])
    assert exit_.value.code == 2
    assert words in capsys.readouterr().err
