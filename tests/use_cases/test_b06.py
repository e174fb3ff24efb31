"""B06: get variables."""

import json
from typing import Any

import pytest
from virtual_station import VirtualStation, station

COMM = "OCPPCommCtrlr"


def element(component: str, variable: str, **more: Any) -> dict[str, Any]:
    """A GetVariableData."""
    return {"component": {"name": component}, "variable": {"name": variable}, **more}


def get_all(s: VirtualStation, *elements: dict[str, Any]) -> list[dict[str, Any]]:
    """Send GetVariables and return the results, after a look that reading changed nothing."""
    before = picture(s)
    response = s.result("GetVariables", {"getVariableData": list(elements)})
    assert set(response) == {"getVariableResult"}
    assert picture(s) == before
    results: list[dict[str, Any]] = response["getVariableResult"]
    return results


def picture(s: VirtualStation) -> tuple[Any, ...]:
    """What reading must leave as it is."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    return states, dict(s.kernel.values), len(s.kernel.outbox), list(s.sent), set(s.kernel.changes.variables)


@pytest.mark.verifies("B06.FR.01", "B06.FR.02")
def test_b06_fr_01_every_element_gets_one_result_in_the_order_of_the_request() -> None:
    elements = [
        element(COMM, "OfflineThreshold"),
        element("Toaster", "Slots"),
        element(COMM, "Slots"),
        element(COMM, "OfflineThreshold"),
        element("TxCtrlr", "EVConnectionTimeOut"),
    ]
    results = get_all(station(), *elements)
    assert [(each["component"], each["variable"]) for each in results] == [
        (each["component"], each["variable"]) for each in elements
    ]
    assert [each["attributeStatus"] for each in results] == [
        "Accepted",
        "UnknownComponent",
        "UnknownVariable",
        "Accepted",
        "Accepted",
    ]


@pytest.mark.verifies("B06.FR.02")
def test_b06_fr_02_a_result_repeats_instances_and_evse_as_they_were_written() -> None:
    asked = {
        "component": {"name": "connector", "instance": "", "evse": {"id": 2, "connectorId": 1}},
        "variable": {"name": "connectorTYPE"},
    }
    (result,) = get_all(station(), asked)
    assert (result["component"], result["variable"]) == (asked["component"], asked["variable"])
    assert result["attributeStatus"] == "Accepted"


@pytest.mark.verifies("B06.FR.03")
@pytest.mark.parametrize("attribute", ["Actual", "Target", "MinSet", "MaxSet"])
def test_b06_fr_03_a_result_repeats_the_attribute_type(attribute: str) -> None:
    known, unknown = get_all(
        station(),
        element(COMM, "OfflineThreshold", attributeType=attribute),
        element("Toaster", "Slots", attributeType=attribute),
    )
    assert known["attributeType"] == unknown["attributeType"] == attribute


@pytest.mark.verifies("B06.FR.11")
def test_b06_fr_11_without_an_attribute_type_the_result_says_actual() -> None:
    results = get_all(
        station(),
        element(COMM, "OfflineThreshold"),
        element("Toaster", "Slots"),
        element("SecurityCtrlr", "BasicAuthPassword"),
    )
    assert [each["attributeType"] for each in results] == ["Actual"] * 3


@pytest.mark.verifies("B06.FR.04", "B06.FR.10")
@pytest.mark.parametrize("attribute", [{}, {"attributeType": "Actual"}])
@pytest.mark.parametrize(
    ("component", "variable", "value"),
    [
        (COMM, "OfflineThreshold", "60"),
        (COMM, "QueueAllMessages", "false"),
        (COMM, "FileTransferProtocols", "HTTP,HTTPS"),
        ("ClockCtrlr", "TimeOffset", "+00:00"),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "1"),
        ("TxCtrlr", "TxStartPoint", "EVConnected,Authorized"),
    ],
)
def test_b06_fr_10_the_value_is_told(component: str, variable: str, value: str, attribute: dict[str, str]) -> None:
    (result,) = get_all(station(), element(component, variable, **attribute))
    assert result == {
        "attributeStatus": "Accepted",
        "attributeType": "Actual",
        "attributeValue": value,
        "component": {"name": component},
        "variable": {"name": variable},
    }


@pytest.mark.verifies("B06.FR.04", "B06.FR.10")
def test_b06_fr_04_the_value_is_that_of_this_moment() -> None:
    s = station()
    s.set_variable("TxCtrlr.EVConnectionTimeOut", "91")
    s.advance(3.5)
    timeout, clock = get_all(s, element("TxCtrlr", "EVConnectionTimeOut"), element("ClockCtrlr", "DateTime"))
    assert timeout["attributeValue"] == "91"
    assert clock["attributeValue"] == "2027-01-15T08:00:03.500Z"
    s.advance(60)
    assert get_all(s, element("ClockCtrlr", "DateTime"))[0]["attributeValue"] == "2027-01-15T08:01:03.500Z"


@pytest.mark.verifies("B06.FR.06")
@pytest.mark.parametrize(
    "component",
    [
        {"name": "Toaster"},
        {"name": "EVSE", "evse": {"id": 3}},
        {"name": "EVSE", "evse": {"id": 0}},
        {"name": "Connector", "evse": {"id": 1, "connectorId": 2}},
        {"name": "Connector", "evse": {"id": 1}},
        {"name": "OCPPCommCtrlr", "evse": {"id": 1}},
        {"name": "OCPPCommCtrlr.OfflineThreshold"},
        {"name": "*"},
    ],
)
def test_b06_fr_06_an_unknown_component_is_told(component: dict[str, Any]) -> None:
    (result,) = get_all(station(), {"component": component, "variable": {"name": "OfflineThreshold"}})
    assert result == {
        "attributeStatus": "UnknownComponent",
        "attributeType": "Actual",
        "component": component,
        "variable": {"name": "OfflineThreshold"},
    }


@pytest.mark.verifies("B06.FR.07")
@pytest.mark.parametrize(
    "variable", [{"name": "OfflineTreshold"}, {"name": "OfflineThreshold", "instance": "x"}, {"name": "TxStartPoint"}]
)
def test_b06_fr_07_an_unknown_variable_is_told(variable: dict[str, Any]) -> None:
    (result,) = get_all(station(), {"component": {"name": COMM}, "variable": variable})
    assert result["attributeStatus"] == "UnknownVariable"
    assert "attributeValue" not in result


@pytest.mark.verifies("B06.FR.08")
@pytest.mark.parametrize("attribute", ["Target", "MinSet", "MaxSet"])
def test_b06_fr_08_an_attribute_type_the_variable_does_not_have_is_told(attribute: str) -> None:
    (result,) = get_all(station(), element(COMM, "QueueAllMessages", attributeType=attribute))
    assert result["attributeStatus"] == "NotSupportedAttributeType"
    assert result["attributeType"] == attribute
    assert "attributeValue" not in result


@pytest.mark.verifies("B06.FR.09")
def test_b06_fr_09_a_write_only_variable_is_not_told() -> None:
    s = station(variables={"SecurityCtrlr.BasicAuthPassword": "Correct-Horse-Battery"})
    frame = s.call("GetVariables", {"getVariableData": [element("SecurityCtrlr", "BasicAuthPassword")]})
    (result,) = frame[2]["getVariableResult"]
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"] == {"reasonCode": "WriteOnly"}
    assert "attributeValue" not in result
    assert "Correct-Horse" not in json.dumps(frame)


@pytest.mark.verifies("B06.FR.13")
@pytest.mark.parametrize(
    ("component", "variable"),
    [("ClockCtrlr", "NextTimeOffsetTransitionDateTime"), ("AuthCtrlr", "MasterPassGroupId")],
)
def test_b06_fr_13_a_value_that_is_not_set_is_an_empty_string(component: str, variable: str) -> None:
    (result,) = get_all(station(), element(component, variable))
    assert result["attributeStatus"] == "Accepted"
    assert result["attributeValue"] == ""


@pytest.mark.verifies("B06.FR.14")
def test_b06_fr_14_the_result_is_that_of_the_instance_asked_for() -> None:
    limits = {
        "DeviceDataCtrlr.ItemsPerMessage[GetVariables]": "11",
        "DeviceDataCtrlr.ItemsPerMessage[SetVariables]": "12",
        "FiscalMetering[main].EnergyImport": "500",
        "FiscalMetering[solar].EnergyImport": "700",
    }
    asked = [
        {
            "component": {"name": "DeviceDataCtrlr"},
            "variable": {"name": "ItemsPerMessage", "instance": instance},
        }
        for instance in ("GetVariables", "SetVariables")
    ] + [
        {"component": {"name": "FiscalMetering", "instance": instance}, "variable": {"name": "EnergyImport"}}
        for instance in ("solar", "main")
    ]
    results = get_all(station(variables=limits), *asked)
    assert [each["attributeValue"] for each in results] == ["11", "12", "700", "500"]
    assert [each["variable"].get("instance") for each in results[:2]] == ["GetVariables", "SetVariables"]
    assert [each["component"]["instance"] for each in results[2:]] == ["solar", "main"]


@pytest.mark.verifies("B06.FR.14")
def test_b06_fr_14_each_evse_and_connector_has_its_own() -> None:
    s = station(evses=(("cType2",), ("cType2", "sType2")), variables={"Connector@2.2.ConnectorType": "sType2"})
    asked = [
        {
            "component": {"name": "Connector", "evse": {"id": evse, "connectorId": connector}},
            "variable": {"name": "ConnectorType"},
        }
        for evse, connector in ((1, 1), (2, 1), (2, 2))
    ]
    assert [each["attributeValue"] for each in get_all(s, *asked)] == ["cType2", "cType2", "sType2"]


@pytest.mark.verifies("B06.FR.15")
@pytest.mark.parametrize("instance", [{}, {"instance": ""}])
def test_b06_fr_15_a_variable_that_exists_only_with_an_instance_is_unknown_without(instance: dict[str, str]) -> None:
    asked = {"component": {"name": "DeviceDataCtrlr"}, "variable": {"name": "ItemsPerMessage", **instance}}
    (result,) = get_all(station(), asked)
    assert result["attributeStatus"] == "UnknownVariable"
    assert result["variable"] == asked["variable"]


@pytest.mark.verifies("B06.FR.15")
@pytest.mark.parametrize("instance", [{}, {"instance": ""}])
def test_b06_fr_15_a_component_that_exists_only_with_an_instance_is_unknown_without(instance: dict[str, str]) -> None:
    s = station(variables={"FiscalMetering[main].EnergyImport": "500"})
    asked = {"component": {"name": "FiscalMetering", **instance}, "variable": {"name": "EnergyImport"}}
    (result,) = get_all(s, asked)
    assert result["attributeStatus"] == "UnknownComponent"
    assert "attributeValue" not in result


@pytest.mark.verifies("B06.FR.16")
def test_b06_fr_16_more_elements_than_allowed_are_refused_whole() -> None:
    s = station(variables={"DeviceDataCtrlr.ItemsPerMessage[GetVariables]": "2"})
    three = [element(COMM, "OfflineThreshold")] * 3
    before = picture(s)
    frame = s.call("GetVariables", {"getVariableData": three})
    assert frame[:1] + frame[2:3] == [4, "OccurrenceConstraintViolation"]
    assert picture(s) == before
    assert len(get_all(s, *three[:2])) == 2, "the limit itself is allowed"


@pytest.mark.verifies("B06.FR.17")
@pytest.mark.parametrize("letter", ["x", "é", "🔌"])
def test_b06_fr_17_more_bytes_than_allowed_are_refused_whole(letter: str) -> None:
    payload = {"getVariableData": [element(COMM, letter * 10)]}
    frame = json.dumps([2, "m", "GetVariables", payload], ensure_ascii=False)
    size = len(frame.encode())
    s = station(variables={"DeviceDataCtrlr.BytesPerMessage[GetVariables]": str(size - 1)})
    before = picture(s)
    s.receive(frame)
    assert s.replies["m"][:3] == [4, "m", "FormatViolation"]
    assert picture(s) == before
    roomy = station(variables={"DeviceDataCtrlr.BytesPerMessage[GetVariables]": str(size)})
    roomy.receive(frame)
    assert roomy.replies["m"][0] == 3, "the limit itself is allowed"


def test_b06_a_station_without_limits_answers_everything() -> None:
    s = station(variables={"DeviceDataCtrlr.ItemsPerMessage[GetVariables]": "500"})
    assert len(get_all(s, *[element(COMM, "OfflineThreshold")] * 400)) == 400
