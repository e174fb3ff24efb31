"""B05: set variables."""

import json
from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_generated.device_model import STANDARD

COMM = "OCPPCommCtrlr"


def element(component: str, variable: str, value: str, **more: Any) -> dict[str, Any]:
    """A SetVariableData."""
    return {"component": {"name": component}, "variable": {"name": variable}, "attributeValue": value, **more}


def set_all(s: VirtualStation, *elements: dict[str, Any]) -> list[dict[str, Any]]:
    """Send SetVariables and return the results; the response holds nothing else."""
    response = s.result("SetVariables", {"setVariableData": list(elements)})
    assert set(response) == {"setVariableResult"}
    results: list[dict[str, Any]] = response["setVariableResult"]
    return results


def picture(s: VirtualStation) -> tuple[Any, ...]:
    """What a refusal must leave as it is: every state, value, timer and message."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    texts = {path: s.kernel.variables.get_text(path) for path in s.kernel.values}
    return states, dict(s.kernel.values), texts, len(s.kernel.outbox), list(s.sent), list(s.commands)


def refused(s: VirtualStation, wrong: dict[str, Any]) -> dict[str, Any]:
    """Set what must be refused; return the result after a look that nothing has changed."""
    before = picture(s)
    changes = set(s.kernel.changes.variables)
    (result,) = set_all(s, wrong)
    assert picture(s) == before
    assert s.kernel.changes.variables == changes, "nothing is written to the store either"
    return result


@pytest.mark.verifies("B05.FR.01", "B05.FR.02")
def test_b05_fr_01_every_element_gets_one_result_in_the_order_of_the_request() -> None:
    s = station()
    elements = [
        element(COMM, "OfflineThreshold", "61"),
        element("Toaster", "Slots", "2"),
        element(COMM, "OfflineThresholds", "62"),
        element("TxCtrlr", "EVConnectionTimeOut", "33"),
        element(COMM, "HeartbeatInterval", "never"),
    ]
    results = set_all(s, *elements)
    assert [(each["component"], each["variable"]) for each in results] == [
        (each["component"], each["variable"]) for each in elements
    ]
    assert [each["attributeStatus"] for each in results] == [
        "Accepted",
        "UnknownComponent",
        "UnknownVariable",
        "Accepted",
        "Rejected",
    ]
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 61
    assert s.kernel.values["TxCtrlr.EVConnectionTimeOut"] == 33
    assert s.kernel.values["OCPPCommCtrlr.HeartbeatInterval"] == 300


@pytest.mark.verifies("B05.FR.01")
def test_b05_fr_01_more_elements_than_items_per_message_are_answered_all_the_same() -> None:
    s = station(variables={"DeviceDataCtrlr.ItemsPerMessage[SetVariables]": "2"})
    elements = [element(COMM, "OfflineThreshold", str(value)) for value in (1, 2, 3)]
    assert [each["attributeStatus"] for each in set_all(s, *elements)] == ["Accepted"] * 3
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 3, "the last of the same variable counts"


@pytest.mark.verifies("B05.FR.02")
def test_b05_fr_02_a_result_repeats_instances_and_evse_as_they_were_written() -> None:
    s = station()
    asked = {
        "component": {"name": "evse", "evse": {"id": 2}},
        "variable": {"name": "ISO15118evseId"},
        "attributeValue": "DE*ABC*E1",
    }
    attempts = {
        "component": {"name": COMM},
        "variable": {"name": "MessageAttempts", "instance": "TransactionEvent"},
        "attributeValue": "9",
    }
    results = set_all(s, asked, attempts)
    assert [each["component"] for each in results] == [asked["component"], attempts["component"]]
    assert [each["variable"] for each in results] == [asked["variable"], attempts["variable"]]
    assert [each["attributeStatus"] for each in results] == ["Accepted", "Accepted"]
    assert s.kernel.values["EVSE@2.ISO15118EvseId"] == "DE*ABC*E1"
    assert s.kernel.variables.get_text("EVSE@1.ISO15118EvseId") == "", "the other EVSE keeps its own"
    assert s.kernel.values["OCPPCommCtrlr.MessageAttempts[TransactionEvent]"] == 9


@pytest.mark.verifies("B05.FR.03")
@pytest.mark.parametrize(
    ("attribute", "status"), [("Actual", "Accepted"), ("Target", "NotSupportedAttributeType"), ("MaxSet", None)]
)
def test_b05_fr_03_a_result_repeats_the_attribute_type(attribute: str, status: str | None) -> None:
    (result,) = set_all(station(), element(COMM, "OfflineThreshold", "61", attributeType=attribute))
    assert result["attributeType"] == attribute
    assert status in (None, result["attributeStatus"])


@pytest.mark.verifies("B05.FR.12")
def test_b05_fr_12_without_an_attribute_type_the_result_says_actual() -> None:
    s = station()
    good, unknown, wrong = set_all(
        s,
        element(COMM, "OfflineThreshold", "61"),
        element("Toaster", "Slots", "2"),
        element(COMM, "OfflineThreshold", "x"),
    )
    assert [each["attributeType"] for each in (good, unknown, wrong)] == ["Actual"] * 3


@pytest.mark.verifies("B05.FR.04")
@pytest.mark.parametrize(
    "component",
    [
        {"name": "Toaster"},
        {"name": "EVSE", "evse": {"id": 3}},
        {"name": "Connector", "evse": {"id": 1, "connectorId": 2}},
        {"name": "OCPPCommCtrlr", "evse": {"id": 1}},
        {"name": "OCPPCommCtrlr", "instance": "main"},
        {"name": "OCPPCommCtrlr.OfflineThreshold"},
        {"name": ""},
    ],
)
def test_b05_fr_04_an_unknown_component_is_told(component: dict[str, Any]) -> None:
    wrong = {"component": component, "variable": {"name": "OfflineThreshold"}, "attributeValue": "1"}
    result = refused(station(), wrong)
    assert result == {
        "attributeStatus": "UnknownComponent",
        "attributeType": "Actual",
        "component": component,
        "variable": {"name": "OfflineThreshold"},
    }


@pytest.mark.verifies("B05.FR.05")
@pytest.mark.parametrize(
    "variable",
    [
        {"name": "OfflineTreshold"},
        {"name": "OfflineThreshold", "instance": "x"},
        {"name": "MessageAttempts"},
        {"name": "MessageAttempts", "instance": ""},
        {"name": "EVConnectionTimeOut"},
    ],
)
def test_b05_fr_05_an_unknown_variable_is_told(variable: dict[str, Any]) -> None:
    result = refused(station(), {"component": {"name": COMM}, "variable": variable, "attributeValue": "1"})
    assert result["attributeStatus"] == "UnknownVariable"
    assert result["variable"] == variable
    assert "attributeStatusInfo" not in result


@pytest.mark.verifies("B05.FR.04", "B05.FR.05", "B05.FR.10")
def test_b05_fr_05_names_are_case_insensitive_and_an_empty_instance_is_none() -> None:
    s = station()
    asked = {
        "component": {"name": "ocppCOMMctrlr", "instance": ""},
        "variable": {"name": "offlinethreshold", "instance": ""},
        "attributeValue": "44",
    }
    unknown = element("Toaster", "Slots", "1"), element(COMM, "Slots", "1")
    results = set_all(s, asked, *unknown)
    assert [each["attributeStatus"] for each in results] == ["Accepted", "UnknownComponent", "UnknownVariable"]
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 44


@pytest.mark.verifies("B05.FR.06")
@pytest.mark.parametrize("attribute", ["Target", "MinSet", "MaxSet"])
def test_b05_fr_06_an_attribute_type_the_variable_does_not_have_is_told(attribute: str) -> None:
    result = refused(station(), element(COMM, "UnlockOnEVSideDisconnect", "true", attributeType=attribute))
    assert result["attributeStatus"] == "NotSupportedAttributeType"
    assert result["attributeType"] == attribute


@pytest.mark.verifies("B05.FR.07")
@pytest.mark.parametrize(
    ("component", "variable", "value"),
    [
        (COMM, "OfflineThreshold", "soon"),
        (COMM, "OfflineThreshold", "1.5"),
        (COMM, "OfflineThreshold", "+5"),
        (COMM, "OfflineThreshold", "007"),
        (COMM, "OfflineThreshold", " 5"),
        (COMM, "OfflineThreshold", ""),
        (COMM, "QueueAllMessages", "yes"),
        (COMM, "QueueAllMessages", "True"),
        (COMM, "PublicKeyWithSignedMeterValue", "Sometimes"),
        ("TxCtrlr", "TxStartPoint", "EVConnected,Sometime"),
        ("TxCtrlr", "TxStartPoint", "EVConnected,,Authorized"),
        ("TxCtrlr", "TxStartPoint", "EVConnected,EVConnected"),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "1,5"),
        ("ClockCtrlr", "NextTimeOffsetTransitionDateTime", "tomorrow"),
        ("ClockCtrlr", "TimeOffset", "+1"),
        ("ClockCtrlr", "TimeSource", "Sundial"),
    ],
)
def test_b05_fr_07_a_badly_formatted_value_is_rejected(component: str, variable: str, value: str) -> None:
    result = refused(station(), element(component, variable, value))
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"] == {"reasonCode": "InvalidValue"}


@pytest.mark.verifies("B05.FR.08")
@pytest.mark.parametrize(
    ("component", "variable", "value"),
    [
        (COMM, "HeartbeatInterval", "0"),
        (COMM, "OfflineThreshold", "-1"),
        (COMM, "OfflineThreshold", "2147483648"),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "100.5"),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "-0.1"),
        ("SecurityCtrlr", "OrganizationName", "x" * 65),
        ("SecurityCtrlr", "BasicAuthPassword", "too-short"),
        ("TxCtrlr", "TxStartPoint", ""),
    ],
)
def test_b05_fr_08_a_value_outside_the_range_is_rejected(component: str, variable: str, value: str) -> None:
    result = refused(station(), element(component, variable, value))
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"] == {"reasonCode": "ValueOutOfRange"}


@pytest.mark.verifies("B05.FR.10")
@pytest.mark.parametrize(
    ("component", "variable", "value", "typed"),
    [
        (COMM, "HeartbeatInterval", "1", 1),
        (COMM, "OfflineThreshold", "0", 0),
        (COMM, "OfflineThreshold", "2147483647", 2147483647),
        (COMM, "QueueAllMessages", "true", True),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "100", 100.0),
        ("SmartChargingCtrlr", "LimitChangeSignificance", "0.5", 0.5),
        ("SecurityCtrlr", "OrganizationName", "x" * 64, "x" * 64),
        ("TxCtrlr", "TxStartPoint", "Authorized, DataSigned", frozenset({"Authorized", "DataSigned"})),
    ],
)
def test_b05_fr_10_a_value_that_fits_is_set(component: str, variable: str, value: str, typed: Any) -> None:
    s = station()
    (result,) = set_all(s, element(component, variable, value))
    assert result == {
        "attributeStatus": "Accepted",
        "attributeType": "Actual",
        "component": {"name": component},
        "variable": {"name": variable},
    }
    path = f"{component}.{variable}"
    assert s.kernel.values[path] == typed
    assert (path, "Actual") in s.kernel.changes.variables, "the store is told to keep it"
    read = {"component": {"name": component}, "variable": {"name": variable}}
    told = s.result("GetVariables", {"getVariableData": [read]})["getVariableResult"][0]["attributeValue"]
    assert told == value, "it reads as it was written"


@pytest.mark.verifies("B05.FR.09")
@pytest.mark.parametrize(
    ("component", "variable", "value"),
    [
        ("SecurityCtrlr", "SecurityProfile", "2"),
        ("SecurityCtrlr", "SecurityProfile", "1"),
        ("ChargingStation", "Model", "Other"),
        ("ClockCtrlr", "DateTime", "2030-01-01T00:00:00Z"),
        ("DeviceDataCtrlr", "ConfigurationValueSize", "500"),
    ],
)
def test_b05_fr_09_a_read_only_variable_is_not_set(component: str, variable: str, value: str) -> None:
    result = refused(station(), element(component, variable, value))
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"] == {"reasonCode": "ReadOnly"}


@pytest.mark.verifies("B05.FR.09")
def test_b05_fr_09_the_state_of_a_connector_cannot_be_written() -> None:
    wrong = {
        "component": {"name": "Connector", "evse": {"id": 1, "connectorId": 1}},
        "variable": {"name": "AvailabilityState"},
        "attributeValue": "Faulted",
    }
    assert refused(station(), wrong)["attributeStatus"] == "Rejected"


def test_b05_a_variable_that_counts_after_a_reboot_says_so() -> None:
    path = "OCPPCommCtrlr.OfflineThreshold"
    s = station(definitions={**STANDARD, path: STANDARD[path]._replace(reboot_required=True)})
    (result,) = set_all(s, element(COMM, "OfflineThreshold", "7"))
    assert result["attributeStatus"] == "RebootRequired"
    assert s.kernel.values[path] == 7


@pytest.mark.verifies("B05.FR.10")
def test_b05_fr_10_setting_the_value_that_is_there_is_accepted() -> None:
    s = station()
    before = picture(s)
    (result,) = set_all(s, element(COMM, "OfflineThreshold", "60"))
    assert result["attributeStatus"] == "Accepted"
    assert picture(s) == before


@pytest.mark.verifies("B05.FR.10", "B05.FR.07")
def test_b05_fr_10_a_bad_element_does_not_keep_the_others_from_being_set() -> None:
    s = station()
    results = set_all(s, element(COMM, "OfflineThreshold", "bad"), element(COMM, "OfflineThreshold", "12"))
    assert [each["attributeStatus"] for each in results] == ["Rejected", "Accepted"]
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 12


@pytest.mark.verifies("B05.FR.10")
def test_b05_fr_10_a_password_is_taken_but_never_told() -> None:
    s = station()
    secret = "Correct-Horse-Battery:Staple"
    frame = s.call("SetVariables", {"setVariableData": [element("SecurityCtrlr", "BasicAuthPassword", secret)]})
    assert frame[2]["setVariableResult"][0]["attributeStatus"] == "Accepted"
    assert secret not in json.dumps(frame)
    short = s.call("SetVariables", {"setVariableData": [element("SecurityCtrlr", "BasicAuthPassword", "sesame")]})
    assert "sesame" not in json.dumps(short)


def test_b05_the_schema_is_looked_at_before_any_element() -> None:
    s = station()
    before = picture(s)
    long = element(COMM, "OfflineThreshold", "1" * 1001)
    frame = s.call("SetVariables", {"setVariableData": [element(COMM, "OfflineThreshold", "5"), long]})
    assert frame[2] == "PropertyConstraintViolation"
    assert picture(s) == before
