"""A station's variables: what a text may be, what a change does, how it is undone, kept and found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specharge_engine.device_model import DeviceModel, Undo, VariableError
from specharge_engine.variables import (
    ATTRIBUTES,
    Attribute,
    Refusal,
    VariableDefinition,
    VariablePath,
    parse_path,
    parse_value,
    render_value,
)

BOOLEAN = VariableDefinition("boolean", "ReadWrite", default="true", required=True)
INTEGER = VariableDefinition("integer", "ReadWrite", minimum=0, maximum=100, default="60")
DECIMAL = VariableDefinition("decimal", "ReadWrite", minimum=-5, maximum=5)
STRING = VariableDefinition("string", "ReadWrite", maximum=5)
DATE_TIME = VariableDefinition("dateTime", "ReadOnly", default="")
OPTION = VariableDefinition("OptionList", "ReadWrite", values=("LRU", "LFU"), default="LRU")
MEMBERS = VariableDefinition("MemberList", "ReadWrite", values=("A", "B", "C"), default="A,B")
SEQUENCE = VariableDefinition("SequenceList", "ReadWrite", values=("A", "B", "C"), default="B,A")
PASSWORD = VariableDefinition(
    "string", "WriteOnly", minimum=16, maximum=64, default="", form="passwordString", persistent=True
)
FAN = VariableDefinition("integer", "ReadWrite", minimum=0, maximum=9000, default="1500", attributes=ATTRIBUTES)
POWER = VariableDefinition("decimal", "ReadOnly", unit="W", maximum=22000, default="0", required=True)
CONNECTOR_TYPE = VariableDefinition("string", "ReadOnly", default="cType2")

DEFINITIONS = {
    "AuthCtrlr.Enabled": BOOLEAN,
    "TxCtrlr.EVConnectionTimeOut": INTEGER,
    "TxCtrlr.MaxEnergyOnInvalidId": VariableDefinition("integer", "ReadWrite"),
    "TxCtrlr.TxStartPoint": MEMBERS,
    "ClockCtrlr.DateTime": DATE_TIME,
    "ClockCtrlr.TimeSource": SEQUENCE,
    "AuthCacheCtrlr.Policy": OPTION,
    "OCPPCommCtrlr.MessageTimeout[Default]": INTEGER,
    "OCPPCommCtrlr.FieldLength[*]": VariableDefinition("integer", "ReadOnly"),
    "SecurityCtrlr.BasicAuthPassword": PASSWORD,
    "Fan.FanSpeed": FAN,
    "Local.Available": VariableDefinition("boolean", "ReadOnly", default="true"),
    "Local.Entries": VariableDefinition("integer", "ReadOnly", default="0", required="Local.Available"),
    "EVSE@*.Power": POWER,
    "EVSE@*.ACCurrent[*]": VariableDefinition("decimal", "ReadOnly"),
    "Connector@*.*.ConnectorType": CONNECTOR_TYPE,
}


def build(**initial: str | None) -> DeviceModel:
    return DeviceModel.build(DEFINITIONS, {path.replace("__", "."): text for path, text in initial.items()}, (1, 2))


def everything(model: DeviceModel) -> dict[tuple[str, str], Any]:
    typed = {(path, "typed"): value for path, value in model.values.items()}
    return typed | {(path, one): model.dump(path, one)[2] for path in model.values for one in ATTRIBUTES}


def take_back(undo: list[Undo]) -> None:
    for function, *arguments in reversed(undo):
        function(*arguments)


# Values.


@pytest.mark.parametrize(
    ("definition", "text", "value"),
    [
        (BOOLEAN, "true", True),
        (BOOLEAN, "false", False),
        (INTEGER, "0", 0),
        (INTEGER, "100", 100),
        (VariableDefinition("integer", "ReadWrite"), "-1234", -1234),
        (VariableDefinition("integer", "ReadWrite"), "2147483647", 2147483647),
        (DECIMAL, "-0.5", -0.5),
        (DECIMAL, "0.123456", 0.123456),
        (STRING, "", ""),
        (STRING, "åäö12", "åäö12"),
        (DATE_TIME, "2025-01-31T12:00:00Z", datetime(2025, 1, 31, 12, tzinfo=UTC)),
        (DATE_TIME, "2025-01-31T13:00:00.250+01:00", datetime(2025, 1, 31, 12, 0, 0, 250000, tzinfo=UTC)),
        (OPTION, "LFU", "LFU"),
        (MEMBERS, "C,A", frozenset({"A", "C"})),
        (MEMBERS, "C, A", frozenset({"A", "C"})),
        (MEMBERS, "", frozenset()),
        (SEQUENCE, "C,A", ("C", "A")),
        (PASSWORD, "abcdefgh01234567*-_=:+|@.", "abcdefgh01234567*-_=:+|@."),
        (VariableDefinition("string", "ReadWrite", form="timeOffset"), "-02:00", "-02:00"),
    ],
)
def test_a_text_of_the_type_is_read_as_a_typed_value(definition: VariableDefinition, text: str, value: object) -> None:
    read = parse_value(definition, text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("definition", "text", "kind"),
    [
        (BOOLEAN, "True", "format"),
        (BOOLEAN, "1", "format"),
        (BOOLEAN, "", "format"),
        (INTEGER, "", "format"),
        (INTEGER, "+1", "format"),
        (INTEGER, "01", "format"),
        (INTEGER, "1.0", "format"),
        (INTEGER, " 1", "format"),
        (INTEGER, "1\n", "format"),
        (INTEGER, "١", "format"),
        (INTEGER, "-1", "range"),
        (INTEGER, "101", "range"),
        (VariableDefinition("integer", "ReadWrite"), "2147483648", "range"),
        (VariableDefinition("integer", "ReadWrite"), "9" * 5000, "range"),
        (DECIMAL, "1e1", "format"),
        (DECIMAL, "nan", "format"),
        (DECIMAL, "0.1234567", "format"),
        (DECIMAL, "5.1", "range"),
        (STRING, "abcdef", "range"),
        (DATE_TIME, "2025-01-31", "format"),
        (DATE_TIME, "2025-01-31T12:00:00", "format"),
        (DATE_TIME, "2025-02-31T12:00:00Z", "format"),
        (DATE_TIME, "2025-01-31T12:00:00.1234Z", "format"),
        (OPTION, "lru", "list"),
        (OPTION, "LRU,LFU", "list"),
        (MEMBERS, "A,D", "list"),
        (MEMBERS, "A,,B", "format"),
        (MEMBERS, "A,A", "list"),
        (SEQUENCE, "A,D", "list"),
        (PASSWORD, "short", "range"),
        (PASSWORD, "a" * 65, "range"),
        (PASSWORD, "a" * 16 + "!", "format"),
        (VariableDefinition("string", "ReadWrite", form="timeOffset"), "02:00", "format"),
        (VariableDefinition("string", "ReadWrite", form="currency"), "eur", "format"),
    ],
)
def test_any_other_text_is_refused_with_its_kind(definition: VariableDefinition, text: str, kind: str) -> None:
    refusal = parse_value(definition, text)
    assert isinstance(refusal, Refusal)
    assert refusal.kind == kind


def test_a_refused_password_is_not_repeated() -> None:
    refusal = parse_value(PASSWORD, "secret-secret-secret!")
    assert isinstance(refusal, Refusal)
    assert "secret" not in refusal.message


@given(st.sampled_from([INTEGER, DECIMAL, DATE_TIME, MEMBERS, SEQUENCE, OPTION, BOOLEAN, STRING]), st.data())
def test_the_canonical_text_of_a_value_reads_as_that_value(definition: VariableDefinition, data: st.DataObject) -> None:
    texts: dict[str, st.SearchStrategy[str]] = {
        "integer": st.integers(0, 100).map(str),
        "decimal": st.integers(-5_000_000, 5_000_000).map(lambda n: f"{n / 1e6:.6f}"),
        "dateTime": st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1)).map(
            lambda moment: moment.isoformat(timespec="milliseconds") + "+05:30"
        ),
        "MemberList": st.lists(st.sampled_from("ABC"), unique=True).map(",".join),
        "SequenceList": st.lists(st.sampled_from("ABC"), unique=True).map(",".join),
        "OptionList": st.sampled_from(["LRU", "LFU"]),
        "boolean": st.sampled_from(["true", "false"]),
        "string": st.text(max_size=5),
    }
    value = parse_value(definition, data.draw(texts[definition.data_type]))
    assert not isinstance(value, Refusal)
    assert parse_value(definition, render_value(definition, value)) == value


# Paths.


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("TxCtrlr.TxStartPoint", VariablePath("TxCtrlr", None, None, None, "TxStartPoint", None)),
        (
            "OCPPCommCtrlr.MessageTimeout[Default]",
            VariablePath("OCPPCommCtrlr", None, None, None, "MessageTimeout", "Default"),
        ),
        ("EVSE@1.Power", VariablePath("EVSE", None, 1, None, "Power", None)),
        ("Connector@1.2.ConnectorType", VariablePath("Connector", None, 1, 2, "ConnectorType", None)),
        ("X[a.b]@12.3.V[c@d]", VariablePath("X", "a.b", 12, 3, "V", "c@d")),
    ],
)
def test_a_path_is_read_and_written_the_same(text: str, path: VariablePath) -> None:
    assert parse_path(text) == path
    assert str(path) == text


@pytest.mark.parametrize(
    "text", ["", "TxCtrlr", "TxCtrlr.", ".X", "EVSE@.Power", "EVSE@0.Power", "A.B[]", "A.B[x", "A.B.C"]
)
def test_any_other_text_is_no_path_and_the_error_shows_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"Component\.Variable"):
        parse_path(text)


# Building.


def test_a_station_begins_with_defaults_and_initial_values_over_them() -> None:
    model = build(TxCtrlr__EVConnectionTimeOut="30", TxCtrlr__TxStartPoint="C, A")
    assert model.values["TxCtrlr.EVConnectionTimeOut"] == 30
    assert model.values["AuthCtrlr.Enabled"] is True
    assert model.values["TxCtrlr.TxStartPoint"] == {"A", "C"}
    assert model.get_text("TxCtrlr.TxStartPoint") == "C, A"
    assert model.values.get("TxCtrlr.MaxEnergyOnInvalidId") is None
    assert [path for path in model.values if "@" in path] == [
        "EVSE@1.Power",
        "EVSE@2.Power",
        "Connector@1.1.ConnectorType",
        "Connector@2.1.ConnectorType",
        "Connector@2.2.ConnectorType",
    ]


def test_an_open_instance_exists_where_it_is_configured() -> None:
    model = DeviceModel.build(DEFINITIONS, {"EVSE@1.ACCurrent[L1]": "16"}, (1,))
    assert model.values["EVSE@1.ACCurrent[L1]"] == 16.0
    assert "EVSE@1.ACCurrent[L2]" not in model.values


def test_an_optional_variable_can_be_taken_off_a_station() -> None:
    model = build(AuthCacheCtrlr__Policy=None, Local__Available="false", Local__Entries=None)
    assert "AuthCacheCtrlr.Policy" not in model.values
    assert "Local.Entries" not in model.values


def test_every_bad_initial_value_is_told_at_once_with_the_nearest_name() -> None:
    initial = {
        "TxCtrlr.EVConectionTimeOut": "30",
        "TxCtrlr.TxStartPoint": "D",
        "EVSE@3.Power": "1",
        "Connector@1.2.ConnectorType": "x",
        "OCPPCommCtrlr.FieldLength[*]": "1",
        "nonsense": "1",
        "AuthCtrlr.Enabled": None,
        "Local.Entries": None,
    }
    with pytest.raises(VariableError) as caught:
        DeviceModel.build(DEFINITIONS, initial, (1, 2))
    problems = {problem.path: problem for problem in caught.value.problems}
    assert set(problems) == set(initial)
    assert len(caught.value.problems) == len(initial)
    assert problems["TxCtrlr.EVConectionTimeOut"].suggestion == "TxCtrlr.EVConnectionTimeOut"
    assert "TxCtrlr.TxStartPoint: 'D' not among the values A, B, C" in str(caught.value)
    assert "no EVSE 3; the station has 2" in str(caught.value)
    assert "no connector 2; EVSE 1 has 1" in str(caught.value)
    assert "while Local.Available is true" in problems["Local.Entries"].reason


def test_stations_share_the_values_they_begin_with() -> None:
    assert build().values["TxCtrlr.TxStartPoint"] is build().values["TxCtrlr.TxStartPoint"]


# Finding.


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (("TxCtrlr", None, None, None, "TxStartPoint", None), "TxCtrlr.TxStartPoint"),
        (("TxCtrlr", "", None, None, "TxStartPoint", ""), "TxCtrlr.TxStartPoint"),
        (("txctrlr", None, None, None, "TXSTARTPOINT", None), "TxCtrlr.TxStartPoint"),
        (("OCPPCommCtrlr", None, None, None, "MessageTimeout", "default"), "OCPPCommCtrlr.MessageTimeout[Default]"),
        (("Connector", None, 2, 2, "ConnectorType", None), "Connector@2.2.ConnectorType"),
    ],
)
def test_a_variable_of_the_station_is_found(address: tuple[Any, ...], path: str) -> None:
    lookup = build().find(*address)
    assert (lookup.status, lookup.path) == ("found", path)
    assert lookup.definition is not None


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (("TxCtrl", None, None, None, "TxStartPoint", None), "unknown_component"),
        (("TxCtrlr", "main", None, None, "TxStartPoint", None), "unknown_component"),
        (("EVSE", None, None, None, "Power", None), "unknown_component"),
        (("EVSE", None, 3, None, "Power", None), "unknown_component"),
        (("Connector", None, 1, None, "ConnectorType", None), "unknown_component"),
        (("EVSE@1", None, None, None, "Power", None), "unknown_component"),
        (("TxCtrlr", None, None, None, "TxStopPoint", None), "unknown_variable"),
        (("TxCtrlr", None, None, None, "MaxEnergyOnInvalidId", None), "unknown_variable"),
        (("OCPPCommCtrlr", None, None, None, "MessageTimeout", ""), "unknown_variable"),
        (("OCPPCommCtrlr", None, None, None, "MessageTimeout[Default]", None), "unknown_variable"),
    ],
)
def test_what_the_station_has_not_is_told_apart(address: tuple[Any, ...], status: str) -> None:
    assert build().find(*address) == (status, None, None)


# Reading and writing.


def test_a_write_changes_the_value_and_undoing_takes_it_back() -> None:
    model = build()
    before = everything(model)
    undo = model.assign("TxCtrlr.EVConnectionTimeOut", "Actual", "45")
    undo += model.assign("TxCtrlr.TxStartPoint", "Actual", "B,A")
    undo += model.assign("TxCtrlr.TxStartPoint", "Actual", "C")
    undo += model.assign("Fan.FanSpeed", "Target", "2000")
    undo += model.set_internal("ClockCtrlr.DateTime", datetime(2025, 1, 1, tzinfo=UTC))
    assert model.values["TxCtrlr.EVConnectionTimeOut"] == 45
    assert model.get_text("TxCtrlr.TxStartPoint") == "C"
    assert model.get_text("Fan.FanSpeed", "Target") == "2000"
    assert model.get_text("Fan.FanSpeed") == "1500"
    assert model.get_text("ClockCtrlr.DateTime") == "2025-01-01T00:00:00Z"
    take_back(undo)
    assert everything(model) == before


def test_writing_the_same_again_changes_nothing() -> None:
    model = build()
    assert model.assign("TxCtrlr.EVConnectionTimeOut", "Actual", "60") == []
    assert model.assign("Fan.FanSpeed", "MinSet", "10") != []
    assert model.assign("Fan.FanSpeed", "MinSet", "10") == []
    assert model.set_internal("EVSE@1.Power", 0.0) == []


def test_a_refused_write_changes_nothing() -> None:
    model = build()
    before = everything(model)
    assert isinstance(model.check("TxCtrlr.EVConnectionTimeOut", "Actual", "x"), Refusal)
    refused: list[tuple[str, Attribute, str]] = [
        ("TxCtrlr.EVConnectionTimeOut", "Actual", "101"),
        ("TxCtrlr.EVConnectionTimeOut", "Target", "10"),
        ("TxCtrlr.MaxEnergyOnInvalidId", "Actual", "10"),
    ]
    for path, attribute, text in refused:
        with pytest.raises(VariableError, match=path):
            model.assign(path, attribute, text)
    assert everything(model) == before


def test_what_was_read_by_a_guard_stays_the_same_dict() -> None:
    model = build()
    values = model.values
    model.assign("TxCtrlr.EVConnectionTimeOut", "Actual", "5")
    model.restore([("TxCtrlr.EVConnectionTimeOut", "Actual", "6")])
    assert values["TxCtrlr.EVConnectionTimeOut"] == 6


@pytest.mark.parametrize("attribute", ["Actual", "Target"])
def test_min_set_and_max_set_bound_what_is_accepted(attribute: Attribute) -> None:
    model = build()
    model.assign("Fan.FanSpeed", "MinSet", "1000")
    model.assign("Fan.FanSpeed", "MaxSet", "5000")
    assert model.check("Fan.FanSpeed", attribute, "1000") == 1000
    assert model.check("Fan.FanSpeed", attribute, "5000") == 5000
    for text in ("999", "5001"):
        refusal = model.check("Fan.FanSpeed", attribute, text)
        assert isinstance(refusal, Refusal)
        assert refusal.kind == "range"


def test_min_set_and_max_set_do_not_cross() -> None:
    model = build()
    model.assign("Fan.FanSpeed", "MinSet", "1000")
    assert model.check("Fan.FanSpeed", "MaxSet", "1000") == 1000
    assert isinstance(model.check("Fan.FanSpeed", "MaxSet", "999"), Refusal)


def test_a_value_that_is_not_set_reads_as_empty_text() -> None:
    model = build()
    assert model.values["ClockCtrlr.DateTime"] is None
    assert model.get_text("ClockCtrlr.DateTime") == ""
    assert model.get_text("Fan.FanSpeed", "Target") == ""


def test_what_is_not_supported_has_no_text() -> None:
    model = build()
    assert model.get_text("TxCtrlr.EVConnectionTimeOut", "Target") is None
    assert model.get_text("TxCtrlr.MaxEnergyOnInvalidId") is None
    assert not model.supports("TxCtrlr.EVConnectionTimeOut", "MinSet")
    assert model.mutability("TxCtrlr.EVConnectionTimeOut", "MinSet") is None
    assert model.mutability("EVSE@1.Power", "Actual") == "ReadOnly"
    assert model.mutability("Fan.FanSpeed", "MaxSet") == "ReadWrite"


def test_a_write_only_value_is_kept_but_never_returned() -> None:
    model = build()
    model.assign("SecurityCtrlr.BasicAuthPassword", "Actual", "0123456789abcdef")
    assert model.get_text("SecurityCtrlr.BasicAuthPassword") is None
    assert model.values["SecurityCtrlr.BasicAuthPassword"] == "0123456789abcdef"
    row = model.dump("SecurityCtrlr.BasicAuthPassword", "Actual")
    assert row == ("SecurityCtrlr.BasicAuthPassword", "Actual", "0123456789abcdef")


def test_the_station_writes_only_values_of_the_type() -> None:
    model = build()
    model.set_internal("EVSE@1.Power", 25000.0)
    assert model.get_text("EVSE@1.Power") == "25000"
    wrong: list[tuple[str, Any]] = [("EVSE@1.Power", "1"), ("EVSE@1.Power", True), ("EVSE@9.Power", 1.0)]
    for path, value in wrong:
        with pytest.raises(VariableError, match=path):
            model.set_internal(path, value)
    assert model.values["EVSE@1.Power"] == 25000.0


# Keeping.


def test_what_was_dumped_is_restored() -> None:
    model = build()
    model.assign("TxCtrlr.TxStartPoint", "Actual", "C,A")
    model.assign("Fan.FanSpeed", "MaxSet", "4000")
    model.assign("SecurityCtrlr.BasicAuthPassword", "Actual", "0123456789abcdef")
    rows = [model.dump(path, attribute) for path in model.values for attribute in model.definition(path).attributes]
    other = build()
    assert other.restore(rows) == []
    assert everything(other) == everything(model)


def test_a_row_that_the_station_no_longer_takes_is_told_and_left() -> None:
    model = build()
    before = everything(model)
    rows = [
        ("Gone.Variable", "Actual", "1"),
        ("TxCtrlr.EVConnectionTimeOut", "Actual", "1000"),
        ("TxCtrlr.EVConnectionTimeOut", "Target", "10"),
        ("Fan.FanSpeed", "MaxSet", "fast"),
    ]
    assert [problem.path for problem in model.restore(rows)] == [path for path, _, _ in rows]
    assert everything(model) == before
