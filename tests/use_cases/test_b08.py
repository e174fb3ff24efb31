"""B08: get a custom report."""

from __future__ import annotations

from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_engine.site import ReportSupport
from specharge_engine.variables import VariableDefinition
from specharge_generated.device_model import STANDARD


def ask(s: VirtualStation, **criteria: Any) -> str:
    """Send GetReport and return the status."""
    status: str = s.result("GetReport", {"requestId": 11, **criteria})["status"]
    return status


def names(s: VirtualStation) -> set[str]:
    """Return what was reported: component, EVSE and connector, variable and instance."""
    found = set()
    for sent in s.of("NotifyReport"):
        for data in sent["reportData"]:
            evse = data["component"].get("evse")
            place = f"@{evse['id']}" + (f".{evse['connectorId']}" if "connectorId" in evse else "") if evse else ""
            instance = data["variable"].get("instance")
            name = f"{data['component']['name']}{place}.{data['variable']['name']}"
            found.add(f"{name}[{instance}]" if instance else name)
    return found


def instances(s: VirtualStation) -> set[tuple[str | None, int | None]]:
    """Return the instance and the EVSE of every component reported."""
    reported = [data["component"] for sent in s.of("NotifyReport") for data in sent["reportData"]]
    return {(each.get("instance"), each.get("evse", {}).get("id")) for each in reported}


def element(component: str, variable: str | None = None, **more: Any) -> dict[str, Any]:
    """Return a ComponentVariableType; `evse` and `instance` belong to it as named."""
    made: dict[str, Any] = {"component": {"name": component}}
    if "evse" in more:
        made["component"]["evse"] = more["evse"]
    if "component_instance" in more:
        made["component"]["instance"] = more["component_instance"]
    if variable:
        made["variable"] = {"name": variable}
        if "instance" in more:
            made["variable"]["instance"] = more["instance"]
    return made


@pytest.mark.verifies(
    "B08.FR.01", "B08.FR.03", "B08.FR.05", "B08.FR.11", "B08.FR.12", "B08.FR.04", "B08.FR.14", "FR.05"
)
def test_b08_fr_11_without_criteria_the_report_has_exactly_what_was_named() -> None:
    s = station()
    wanted = [element("TxCtrlr", "TxStartPoint"), element("AuthCtrlr", "Enabled")]
    assert ask(s, componentVariable=wanted) == "Accepted"
    assert names(s) == {"TxCtrlr.TxStartPoint", "AuthCtrlr.Enabled"}
    (part,) = s.of("NotifyReport")
    assert (part["requestId"], part["seqNo"], part["tbc"]) == (11, 0, False)
    start_point = part["reportData"][1]
    assert start_point["variableCharacteristics"]["dataType"] == "MemberList"
    assert "EVConnected" in start_point["variableCharacteristics"]["valuesList"].split(",")


@pytest.mark.verifies("B08.FR.20")
def test_b08_fr_20_an_element_without_a_variable_stands_for_all_of_its_component() -> None:
    s = station()
    ask(s, componentVariable=[element("ClockCtrlr")])
    assert names(s) == {path for path in s.kernel.values if path.startswith("ClockCtrlr.")}


@pytest.mark.verifies("B08.FR.21")
def test_b08_fr_21_a_variable_without_instance_stands_for_every_instance_and_with_one_for_it_alone() -> None:
    s = station()
    ask(s, componentVariable=[element("DeviceDataCtrlr", "ItemsPerMessage")])
    every = {path for path in s.kernel.values if path.startswith("DeviceDataCtrlr.ItemsPerMessage[")}
    assert names(s) == every
    assert len(every) > 1
    s.forget()
    ask(s, componentVariable=[element("DeviceDataCtrlr", "ItemsPerMessage", instance="GetReport")])
    assert names(s) == {"DeviceDataCtrlr.ItemsPerMessage[GetReport]"}


@pytest.mark.verifies("B08.FR.22")
def test_b08_fr_22_an_evse_without_connector_stands_for_its_connectors() -> None:
    s = station(evses=(("cType2", "cCCS2"), ("cType2",)))
    ask(s, componentVariable=[element("Connector", "AvailabilityState", evse={"id": 1})])
    assert names(s) == {"Connector@1.1.AvailabilityState", "Connector@1.2.AvailabilityState"}


@pytest.mark.verifies("B08.FR.23", "B08.FR.25")
def test_b08_fr_23_a_component_without_evse_stands_for_every_place_it_has() -> None:
    s = station()
    ask(s, componentVariable=[element("Connector", "AvailabilityState"), element("EVSE", "AvailabilityState")])
    assert names(s) == {
        "Connector@1.1.AvailabilityState",
        "Connector@2.1.AvailabilityState",
        "EVSE@1.AvailabilityState",
        "EVSE@2.AvailabilityState",
    }


@pytest.mark.verifies("B08.FR.15")
@pytest.mark.parametrize(
    "criteria",
    [
        {"componentVariable": [element("NoSuchCtrlr")]},
        {"componentVariable": [element("TxCtrlr", "NoSuchVariable")]},
        {"componentVariable": [element("Connector", "AvailabilityState", evse={"id": 9})]},
        {"componentCriteria": ["Problem"]},
    ],
)
def test_b08_fr_15_criteria_that_nothing_meets_are_answered_with_an_empty_result_set(criteria: dict[str, Any]) -> None:
    s = station()
    refused = s.result("GetReport", {"requestId": 11, **criteria})
    assert refused == {"status": "EmptyResultSet", "statusInfo": {"reasonCode": "NotFound"}}
    assert s.of("NotifyReport") == []
    assert s.state("reports") == "idle"


def _component(name: str) -> str:
    return name.rpartition(".")[0]


@pytest.mark.verifies("B08.FR.07", "B08.FR.08", "B08.FR.09")
@pytest.mark.parametrize("criterion", ["Active", "Available", "Enabled"])
def test_b08_fr_07_a_criterion_lets_through_components_where_it_is_true_or_missing(criterion: str) -> None:
    s = station(variables={"AlignedDataCtrlr.Enabled": "false", "SampledDataCtrlr.Available": "false"})
    assert ask(s, componentCriteria=[criterion]) == "Accepted"
    told = {_component(name) for name in names(s)}
    for path in s.kernel.values:
        component = _component(path.partition("[")[0])
        value = s.kernel.values.get(f"{component}.{criterion}", True)
        assert (component in told) is (value is True), component


@pytest.mark.verifies("B08.FR.10", "B08.FR.13")
def test_b08_fr_13_a_component_that_meets_any_criterion_is_reported() -> None:
    s = station(variables={"AlignedDataCtrlr.Enabled": "false", "ChargingStation.Problem": "true"})
    assert ask(s, componentCriteria=["Problem"]) == "Accepted"
    assert {_component(name) for name in names(s)} == {"ChargingStation"}
    s.forget()
    ask(s, componentCriteria=["Problem", "Enabled"])
    told = {_component(name) for name in names(s)}
    assert {"ChargingStation", "AuthCtrlr"} <= told
    assert "AlignedDataCtrlr" not in told


@pytest.mark.verifies("B08.FR.05")
def test_b08_fr_05_criteria_and_elements_both_limit_the_report() -> None:
    s = station(variables={"AlignedDataCtrlr.Enabled": "false"})
    wanted = [element("AlignedDataCtrlr"), element("AuthCtrlr", "Enabled")]
    assert ask(s, componentCriteria=["Enabled"], componentVariable=wanted) == "Accepted"
    assert names(s) == {"AuthCtrlr.Enabled"}


@pytest.mark.verifies("B08.FR.16")
def test_b08_fr_16_a_report_is_rejected_while_another_is_under_way() -> None:
    s = station()
    s.answers["NotifyReport"] = None
    assert ask(s, componentVariable=[element("TxCtrlr")]) == "Accepted"
    refused = s.result("GetReport", {"requestId": 12, "componentVariable": [element("AuthCtrlr")]})
    assert refused == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidMessageSeq"}}
    assert len(s.of("NotifyReport")) == 1


@pytest.mark.verifies("B08.FR.17")
def test_b08_fr_17_more_elements_than_announced_are_refused_and_as_many_are_not() -> None:
    s = station(variables={"DeviceDataCtrlr.ItemsPerMessage[GetReport]": "2"})
    elements = [element("TxCtrlr", "TxStartPoint"), element("AuthCtrlr", "Enabled"), element("ClockCtrlr", "DateTime")]
    refused = s.call("GetReport", {"requestId": 1, "componentVariable": elements})
    assert refused[0] == 4
    assert refused[2] == "OccurrenceConstraintViolation"
    assert s.of("NotifyReport") == []
    assert ask(s, componentVariable=elements[:2]) == "Accepted"


@pytest.mark.verifies("B08.FR.18")
def test_b08_fr_18_a_longer_message_than_announced_is_refused() -> None:
    s = station(variables={"DeviceDataCtrlr.BytesPerMessage[GetReport]": "200"})
    elements = [element("TxCtrlr", "TxStartPoint"), element("AuthCtrlr", "Enabled"), element("ClockCtrlr", "DateTime")]
    refused = s.call("GetReport", {"requestId": 1, "componentVariable": elements})
    assert refused[0] == 4
    assert refused[2] == "FormatViolation"
    assert s.of("NotifyReport") == []
    assert ask(s, componentVariable=elements[:1]) == "Accepted"


@pytest.mark.verifies("B08.FR.02")
@pytest.mark.parametrize("criteria", [["Problem"], ["Active", "Problem"]])
def test_b08_fr_02_a_criterion_that_the_station_was_made_without_is_not_supported(criteria: list[str]) -> None:
    s = station(reports=ReportSupport(criteria=frozenset({"Active", "Available", "Enabled"})))
    refused = s.result("GetReport", {"requestId": 11, "componentCriteria": criteria})
    assert refused == {"status": "NotSupported", "statusInfo": {"reasonCode": "UnsupportedParam"}}
    s.advance(600)
    assert not s.of("NotifyReport")
    assert ask(s, componentCriteria=["Active"]) == "Accepted"
    assert s.of("NotifyReport")


def _with_fans() -> VirtualStation:
    kind = VariableDefinition("integer", "ReadOnly", default="0")
    paths = ["Fan.Speed", "Fan[inlet].Speed", "Fan[outlet].Speed", "Fan[inlet]@1.Speed", "Fan[outlet]@2.Speed"]
    return station(definitions={**STANDARD, **dict.fromkeys(paths, kind)})


@pytest.mark.verifies("B08.FR.24", "B08.FR.23")
@pytest.mark.parametrize("variable", ["Speed", None])
def test_b08_fr_24_an_instance_stands_for_that_instance_at_every_place(variable: str | None) -> None:
    s = _with_fans()
    assert ask(s, componentVariable=[element("Fan", variable, component_instance="inlet")]) == "Accepted"
    assert instances(s) == {("inlet", None), ("inlet", 1)}


@pytest.mark.verifies("B08.FR.24", "B08.FR.22")
def test_b08_fr_24_an_instance_at_an_evse_stands_for_it_there_alone() -> None:
    s = _with_fans()
    ask(s, componentVariable=[element("Fan", "Speed", component_instance="outlet", evse={"id": 2})])
    assert instances(s) == {("outlet", 2)}
    s.forget()
    assert ask(s, componentVariable=[element("Fan", component_instance="outlet", evse={"id": 1})]) == "EmptyResultSet"


@pytest.mark.verifies("B08.FR.25", "B08.FR.23")
def test_b08_fr_25_without_an_instance_every_instance_and_the_one_without_are_reported() -> None:
    s = _with_fans()
    ask(s, componentVariable=[element("Fan", "Speed")])
    assert instances(s) == {(None, None), ("inlet", None), ("outlet", None), ("inlet", 1), ("outlet", 2)}
