"""The catalogue of standard variables: every name of OCPP 2.0.1 is there; a defect in the source stops the build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from specharge_codegen.diagnostics import SourceError
from specharge_codegen.emit_device_model import TARGET, emit_device_model
from specharge_engine.device_model import DeviceModel
from specharge_engine.variables import Refusal, VariableDefinition, parse_value, render_value
from specharge_generated.device_model import STANDARD

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "specs" / "device_model.yaml"
NAMES = (Path(__file__).parent / "standard_variables.txt").read_text(encoding="utf-8").split("\n")[:-1]


def catalogue(text: str) -> Mapping[str, VariableDefinition]:
    namespace: dict[str, Any] = {}
    exec(emit_device_model(text)[TARGET], namespace)
    standard: Mapping[str, VariableDefinition] = namespace["STANDARD"]
    return standard


def defects(text: str) -> str:
    with pytest.raises(SourceError) as caught:
        emit_device_model(text)
    return str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_each_variable_of_a_specific_component_is_in_the_catalogue(name: str) -> None:
    assert name in STANDARD


def test_what_is_committed_is_what_the_source_gives() -> None:
    written = emit_device_model(SOURCE.read_text(encoding="utf-8"))
    assert list(written) == [TARGET]
    assert written[TARGET] == (ROOT / "generated" / "specharge_generated" / TARGET).read_text(encoding="utf-8")


def test_a_station_with_nothing_but_defaults_has_all_that_is_required() -> None:
    model = DeviceModel.build(STANDARD, {}, connectors=(1, 2))
    assert model.values["TxCtrlr.TxStartPoint"] == {"EVConnected", "Authorized"}
    assert model.values["EVSE@2.AvailabilityState"] == "Available"
    assert model.values["Connector@2.2.ConnectorType"] == "cType2"
    assert model.values["OCPPCommCtrlr.MessageTimeout[Default]"] == 30
    assert "TxCtrlr.MaxEnergyOnInvalidId" not in model.values


def test_every_default_is_written_as_the_runtime_would_write_it() -> None:
    for definition in STANDARD.values():
        if definition.default:
            value = parse_value(definition, definition.default)
            assert not isinstance(value, Refusal)
            assert render_value(definition, value) == definition.default


@pytest.mark.parametrize(
    ("path", "mutability"),
    [
        ("SecurityCtrlr.BasicAuthPassword", "WriteOnly"),
        ("SecurityCtrlr.SecurityProfile", "ReadOnly"),
        ("OCPPCommCtrlr.RetryBackOffWaitMinimum", "ReadWrite"),
        ("EVSE@*.Power", "ReadOnly"),
    ],
)
def test_mutability_is_that_of_the_document(path: str, mutability: str) -> None:
    assert STANDARD[path].mutability == mutability


def test_what_can_be_written_is_kept_over_a_reboot() -> None:
    writable = {path: one for path, one in STANDARD.items() if one.mutability != "ReadOnly"}
    assert {path for path, one in writable.items() if not one.persistent} == {"CHAdeMOCtrlr.SelftestActive"}


def test_one_entry_becomes_one_definition() -> None:
    text = 'A:\n  B[x]: {type: integer, unit: s, mutability: ReadWrite, required: true, default: "3", min: 1, max: 9}\n'
    assert catalogue(text) == {
        "A.B[x]": VariableDefinition(
            "integer", "ReadWrite", unit="s", minimum=1, maximum=9, default="3", required=True, persistent=True
        )
    }


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{type: integer, mutabilty: ReadOnly}", "specs/device_model.yaml:2:3: unknown key 'mutabilty'"),
        ("{type: integer, mutability: ReadOnly, min: 1, default: '0'}", "'default': 0 is below the minimum 1"),
        ("{type: integer, mutability: ReadOnly, default: 3}", "'default'"),
        ("{type: integer, mutability: ReadOnly, required: true}", "a required variable needs a 'default'"),
        ("{type: integer, mutability: ReadOnly, required: A.C, default: '1'}", "'required' names no variable"),
        ("{type: integer, mutability: ReadOnly, min: 2, max: 1}", "'min' is above 'max'"),
        ("{type: OptionList, mutability: ReadOnly}", "needs 'values'"),
        ("{type: string, mutability: ReadOnly, values: [x]}", "'values' belongs to"),
        ("{type: number, mutability: ReadOnly}", "'type'"),
        ("{type: string, mutability: ReadOnly, attributes: [Target]}", "begin with Actual"),
    ],
)
def test_a_defect_is_told_with_its_place_and_nothing_is_written(entry: str, message: str) -> None:
    told = defects(f"A:\n  B: {entry}\n")
    assert message in told
    assert told.startswith("specs/device_model.yaml:2:3: ")


def test_every_defect_is_told_at_once() -> None:
    told = defects("A:\n  B: {type: OptionList, mutability: ReadOnly}\n  1C: {type: string, mutability: ReadOnly}\n")
    assert len(told.splitlines()) == 2
    assert "'A.1C' is no path of a variable" in told


def test_a_name_written_twice_is_refused() -> None:
    entry = "{type: string, mutability: ReadOnly}"
    assert "'B' is written twice" in defects(f"A:\n  B: {entry}\n  B: {entry}\n")
