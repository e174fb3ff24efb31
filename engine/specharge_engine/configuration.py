"""Read a station's configuration: who it is, where its CSMS is, what it is made of, and its first variables.

The rule of this file: every defect is found before the station starts, and each is told as `file:line:column: what is
wrong`. A file name in the configuration is relative to the configuration file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from specharge_engine import configuration_checks as checks
from specharge_engine.configuration_checks import Section
from specharge_engine.device_model import DeviceModel, VariableError
from specharge_engine.located import Diagnostics, Place, Source, read
from specharge_engine.satisfies import satisfies
from specharge_engine.site import Connector, CsmsSettings, Evse, Identity, ReportSupport
from specharge_engine.variables import VariableDefinition


class ConfigurationError(Exception):
    """The configuration has defects; its text has one line for each, in the order of the file."""


@dataclass(frozen=True, slots=True)
class StationConfiguration:
    """A configuration without defects.

    `variables` is what `DeviceModel.build` takes: texts by path, with those that follow from the other parts; None
    takes a variable off the station.
    """

    identity: Identity
    csms: CsmsSettings
    evses: tuple[Evse, ...]
    variables: Mapping[str, str | None] = field(repr=False)  # The password is among them.
    storage: Path
    reports: ReportSupport = field(default_factory=ReportSupport)

    @property
    def connection_url(self) -> str:
        """Return the URL to connect to: that of the CSMS with the station's id appended (OCPP-J 3.1.1)."""
        return self.csms.endpoint.connection_url(self.identity.id)

    @property
    def connectors(self) -> tuple[int, ...]:
        """Return the number of connectors of each EVSE, for `DeviceModel.build`."""
        return tuple(len(evse.connectors) for evse in self.evses)


@satisfies("A00.FR.004")
def load_configuration(path: Path | str, definitions: Mapping[str, VariableDefinition]) -> StationConfiguration:
    """Read a configuration file; the folder `storage` exists afterwards.

    `definitions` are the variables a station can have (`specharge_generated.device_model.STANDARD`). Raises
    ConfigurationError with every defect.
    """
    diagnostics = Diagnostics()
    source = _read(Path(path), diagnostics)
    configuration = _configuration(Path(path), source, definitions, diagnostics) if source is not None else None
    if configuration is not None and not diagnostics:
        problem = _create(configuration.storage)
        if problem and source is not None:
            diagnostics.add(source.value_place(("storage",)), problem)
    if diagnostics or configuration is None:
        raise ConfigurationError(str(diagnostics))
    return configuration


def _read(path: Path, diagnostics: Diagnostics) -> Source | None:
    place = Place(str(path))
    try:
        return read(str(path), path.read_text(encoding="utf-8-sig"), diagnostics)
    except UnicodeDecodeError as error:
        diagnostics.add(place, f"not UTF-8: {error.reason} at byte {error.start}")
    except OSError as error:
        diagnostics.add(place, f"the configuration cannot be read: {error.strerror or error}")
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("ruamel"):
            raise
        diagnostics.add(place, "reading YAML needs ruamel.yaml; install it with: pip install 'specharge[sim]'")
    return None


def _configuration(
    path: Path, source: Source, definitions: Mapping[str, VariableDefinition], diagnostics: Diagnostics
) -> StationConfiguration | None:
    """Return the configuration; None, or one with gaps, when there are diagnostics."""
    if not isinstance(source.value, dict):
        diagnostics.add(Place(source.file), "a configuration is a mapping with station, csms, evses and storage")
        return None
    top = Section(source, (), diagnostics, path.parent)
    top.knows("station", "csms", "evses", "variables", "reports", "storage")
    identity = _identity(top.section("station"))
    csms = _csms(top.section("csms"), definitions)
    evses = _evses(top)
    variables = _variables(top)
    reports = _reports(top.section("reports", required=False))
    storage = top.text("storage")
    if storage == "":
        top.wrong("storage", "'storage' names no folder")
    if identity is None or csms is None or evses is None or storage is None:
        return None
    derived = {
        name: text for name, text in _derived(identity, csms, evses).items() if checks.is_defined(definitions, name)
    }
    _check_told_once(top, variables, derived)
    configuration = StationConfiguration(
        identity, csms, evses, {**variables, **derived}, path.parent / storage, reports
    )
    _check_variables(top, configuration, definitions)
    return configuration


def _identity(station: Section | None) -> Identity | None:
    if station is None:
        return None
    station.knows("id", "vendor_name", "model", "serial_number", "firmware_version")
    name = station.text("id")
    if name is not None:
        checks.check_station_id(station, name)
    # The lengths are those of ChargingStationType in BootNotification.
    vendor = station.text("vendor_name", longest=50)
    model = station.text("model", longest=20)
    serial_number = station.text("serial_number", longest=25, required=False)
    firmware_version = station.text("firmware_version", longest=50, required=False)
    if name is None or vendor is None or model is None:
        return None
    return Identity(name, vendor, model, serial_number, firmware_version)


def _csms(csms: Section | None, definitions: Mapping[str, VariableDefinition]) -> CsmsSettings | None:
    if csms is None:
        return None
    files = ("root_certificates", "certificate", "private_key", "revocation_lists")
    csms.knows("url", "security_profile", "password", *files)
    url = csms.text("url")
    profile = csms.integer("security_profile")
    if profile is not None and profile not in (1, 2, 3):
        csms.wrong("security_profile", f"there is no security profile {profile}; it is 1, 2 or 3 (A00)")
        profile = None
    if url is not None:
        checks.check_url(csms, url, profile)
    if profile is None:
        return None
    password = csms.text("password", required=profile in (1, 2))
    roots = csms.files("root_certificates", required=profile in (2, 3))
    certificate = csms.file("certificate", required=profile == 3)
    private_key = csms.file("private_key", required=profile == 3)
    lists = csms.files("revocation_lists", required=False)
    unused = ("password",) if profile == 3 else ("certificate", "private_key")
    for key in unused:
        if csms.has(key):
            csms.wrong_key(key, f"security profile {profile} uses no '{key}'; take it out, or choose another profile")
    if password is not None and profile != 3:
        checks.check_password(csms, password, definitions)
    if url is None:
        return None
    return CsmsSettings(url, profile, password, roots, certificate, private_key, lists)


def _evses(top: Section) -> tuple[Evse, ...] | None:
    found: list[Evse] = []
    sections = top.sections("evses")
    for number, section in enumerate(sections or (), 1):
        section.knows("id", "connectors")
        checks.check_number(section, number, "EVSE")
        connectors = _connectors(section)
        if connectors is not None:
            found.append(Evse(number, connectors))
    return tuple(found) if sections is not None and len(found) == len(sections) else None


def _connectors(evse: Section) -> tuple[Connector, ...] | None:
    found: list[Connector] = []
    sections = evse.sections("connectors")
    for number, section in enumerate(sections or (), 1):
        section.knows("id", "type")
        checks.check_number(section, number, "connector")
        kind = section.text("type")
        if kind is not None and checks.check_connector_type(section, kind):
            found.append(Connector(number, kind))
    return tuple(found) if sections is not None and len(found) == len(sections) else None


def _variables(top: Section) -> dict[str, str | None]:
    section = top.section("variables", required=False)
    return (
        {} if section is None else {path: section.literal(path) for path in section.value if section.is_literal(path)}
    )


def _reports(reports: Section | None) -> ReportSupport:
    """Return which reports the station gives: all, but for those that the configuration leaves out."""
    everything = ReportSupport()
    if reports is None:
        return everything
    reports.knows("bases", "criteria")
    bases = reports.members("bases", sorted(everything.bases))
    criteria = reports.members("criteria", sorted(everything.criteria))
    for base in ("ConfigurationInventory", "FullInventory"):
        if bases is not None and base not in bases:
            reports.wrong("bases", f"'bases' lacks {base}, which every station supports (B07.FR.12)")
    return ReportSupport(
        everything.bases if bases is None else bases, everything.criteria if criteria is None else criteria
    )


def _derived(identity: Identity, csms: CsmsSettings, evses: tuple[Evse, ...]) -> dict[str, str | None]:
    """Return the variables that other parts of the configuration already tell."""
    known: dict[str, str | None] = {
        "ChargingStation.VendorName": identity.vendor_name,
        "ChargingStation.Model": identity.model,
        "ChargingStation.SerialNumber": identity.serial_number or "",
        "ChargingStation.FirmwareVersion": identity.firmware_version or "",
        "SecurityCtrlr.Identity": identity.id,
        "SecurityCtrlr.SecurityProfile": str(csms.security_profile),
        "SecurityCtrlr.BasicAuthPassword": csms.password or "",
    }
    for evse in evses:
        for connector in evse.connectors:
            known[f"Connector@{evse.id}.{connector.id}.ConnectorType"] = connector.type
    return known


_TOLD_BY = {
    "ChargingStation.VendorName": "station.vendor_name",
    "ChargingStation.Model": "station.model",
    "ChargingStation.SerialNumber": "station.serial_number",
    "ChargingStation.FirmwareVersion": "station.firmware_version",
    "SecurityCtrlr.Identity": "station.id",
    "SecurityCtrlr.SecurityProfile": "csms.security_profile",
    "SecurityCtrlr.BasicAuthPassword": "csms.password",
}


def _check_told_once(top: Section, variables: Mapping[str, str | None], derived: Mapping[str, str | None]) -> None:
    """Refuse variables that other parts of the configuration tell."""
    section = top.section("variables", required=False)
    for path in variables:
        if path in derived and section is not None:
            section.wrong_key(
                path, f"{path} follows from {_TOLD_BY.get(path, 'the type under evses')}; take it out here"
            )


def _check_variables(
    top: Section, configuration: StationConfiguration, definitions: Mapping[str, VariableDefinition]
) -> None:
    """Build the device model once, and tell every variable that it refuses."""
    section = top.section("variables", required=False)
    try:
        DeviceModel.build(definitions, configuration.variables, configuration.connectors)
    except VariableError as error:
        for problem in error.problems:
            if section is not None and problem.path in section.value:
                section.wrong_key(problem.path, str(problem))
            elif problem.path not in configuration.variables:  # What is derived is checked where it is written.
                top.wrong_key("variables", str(problem))


def _create(folder: Path) -> str:
    """Create a folder, and return why that cannot be."""
    try:
        if folder.exists() and not folder.is_dir():
            return f"{folder} is a file; 'storage' names a folder"
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except (OSError, ValueError) as error:
        return f"the folder {folder} cannot be used for 'storage': {getattr(error, 'strerror', None) or error}"
    return ""
