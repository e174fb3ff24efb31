"""A station's configuration: what it gives, and how every defect of it is told.

The rule of this file: a bad configuration is a file in `tests/bad_configurations` whose first line says what is to be
told about it, and nothing else may be told.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from specharge_engine.configuration import ConfigurationError, StationConfiguration, load_configuration
from specharge_engine.device_model import DeviceModel
from specharge_engine.site import Connector, Evse, Identity
from specharge_generated.device_model import STANDARD

GOOD = Path(__file__).parent / "data" / "station.yaml"
BAD = sorted((Path(__file__).parent.parent / "bad_configurations").glob("*.yaml"))

CERTIFICATE = "-----BEGIN CERTIFICATE-----\n"
KEY = "-----BEGIN PRIVATE KEY-----\n"


def written(folder: Path, text: str) -> StationConfiguration:
    """Return what a configuration of this text gives."""
    file = folder / "station.yaml"
    file.write_text(text, encoding="utf-8")
    return load_configuration(file, STANDARD)


def good(folder: Path, *changes: tuple[str, str]) -> StationConfiguration:
    """Return what the good configuration gives with these changes."""
    text = GOOD.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return written(folder, text)


def test_a_configuration_gives_the_station(tmp_path: Path) -> None:
    configuration = good(tmp_path)
    assert configuration.identity == Identity("CS001", "Example", "Demo", "S-1", "1.0.0")
    assert configuration.evses == (
        Evse(1, (Connector(1, "cType2"),)),
        Evse(2, (Connector(1, "sType2"), Connector(2, "sCEE-7-7"))),
    )
    assert configuration.csms.password == "a-password-to-test"
    assert configuration.connection_url == "ws://127.0.0.1:9000/ocpp/CS001"


def test_the_storage_folder_is_made_beside_the_configuration(tmp_path: Path) -> None:
    configuration = good(tmp_path, ("state/", "deep/state/"))
    assert configuration.storage == tmp_path / "deep" / "state"
    assert configuration.storage.is_dir()
    assert list(configuration.storage.iterdir()) == []


def test_its_variables_build_the_device_model(tmp_path: Path) -> None:
    configuration = good(tmp_path)
    model = DeviceModel.build(STANDARD, configuration.variables, configuration.connectors)
    assert model.values["TxCtrlr.TxStartPoint"] == {"EVConnected", "Authorized"}
    assert model.values["TxCtrlr.EVConnectionTimeOut"] == 60
    assert model.values["AuthCacheCtrlr.Available"] is True
    assert "AuthCtrlr.MasterPassGroupId" not in model.values
    assert model.values["ChargingStation.Model"] == "Demo"
    assert model.values["Connector@2.2.ConnectorType"] == "sCEE-7-7"
    assert model.values["SecurityCtrlr.Identity"] == "CS001"


def test_a_catalogue_without_the_derived_variables_is_served_too(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    file.write_text(GOOD.read_text(encoding="utf-8").split("variables:")[0] + "storage: state\n", encoding="utf-8")
    assert load_configuration(file, {}).variables == {}


def test_the_station_id_is_percent_encoded_in_the_url(tmp_path: Path) -> None:
    configuration = good(tmp_path, ("CS001", '"CS|1@A"'), ("9000/ocpp", "9000/"))
    assert configuration.connection_url == "ws://127.0.0.1:9000/CS%7C1%40A"


def test_variables_can_be_left_empty(tmp_path: Path) -> None:
    text = GOOD.read_text(encoding="utf-8")
    assert written(tmp_path, text[: text.index("  TxCtrlr")] + "storage: state\n").connectors == (1, 2)


def test_security_profile_3_takes_certificates_relative_to_the_configuration(tmp_path: Path) -> None:
    for name, text in (("root.pem", CERTIFICATE), ("own.pem", CERTIFICATE), ("own.key", KEY)):
        (tmp_path / name).write_text(text)
    csms = good(
        tmp_path,
        ("ws://", "wss://"),
        (
            'security_profile: 1, password: "a-password-to-test"',
            "security_profile: 3, root_certificates: [root.pem], certificate: own.pem, private_key: own.key",
        ),
    ).csms
    assert csms.root_certificates == (tmp_path / "root.pem",)
    assert (csms.certificate, csms.private_key) == (tmp_path / "own.pem", tmp_path / "own.key")


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_one_defect_gives_that_one_diagnostic(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    expected = file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# expect: ")
    with pytest.raises(ConfigurationError) as caught:
        load_configuration(file.name, STANDARD)
    assert str(caught.value) == f"{file.name}:{expected}"
    assert not (file.parent / "never-made").exists()


def test_all_defects_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        good(
            tmp_path,
            ("model: Demo", "modle: Demo"),
            ("security_profile: 1", "security_profile: 7"),
            ("cType2", "cType9"),
        )
    lines = [line.removeprefix(f"{tmp_path / 'station.yaml'}:") for line in str(caught.value).splitlines()]
    assert [line.split(":")[0] for line in lines] == ["2", "2", "3", "5"]


@pytest.mark.parametrize("secret", ["a-secret that-has-spaces", "a-secret"])
def test_a_password_is_never_repeated(tmp_path: Path, secret: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        good(tmp_path, ("a-password-to-test", secret))
    assert "a-secret" not in str(caught.value)
    assert "a-password" not in repr(good(tmp_path))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"none\.yaml:1:1: the configuration cannot be read: No such file"):
        load_configuration(tmp_path / "none.yaml", STANDARD)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"station: \xff", "not UTF-8"),
        (b"", "a configuration is a mapping"),
        (b"a: &a [*a]", "nested too deeply"),
        (b"a: \x01", "not YAML: special characters"),
    ],
)
def test_what_is_no_text_of_yaml_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "station.yaml").write_bytes(content)
    with pytest.raises(ConfigurationError, match=words):
        load_configuration(tmp_path / "station.yaml", STANDARD)


def test_yaml_is_imported_only_to_read_a_file() -> None:
    code = "import sys, specharge_engine.configuration; sys.exit('ruamel.yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_yaml_reader_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'specharge\[sim\]'"):
        load_configuration(GOOD, STANDARD)
