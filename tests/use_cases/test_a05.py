"""A05: change to a higher security profile."""

from pathlib import Path

import pytest
from profiles import PRIORITY, SECOND, SECURE, picture, prioritise, secured, set_profile
from virtual_station import CSMS, VirtualStation, station

from specharge_engine.site import CsmsSettings

SECURITY = "SecurityCtrlr.SecurityProfile"
ALLOWED = {"SecurityCtrlr__AllowSecurityProfileDowngrade": "true"}


def upgradable() -> VirtualStation:
    """A station without TLS that trusts a root of its CSMS."""
    return station(csms=CsmsSettings(CSMS.url, 1, CSMS.password, (Path("root.pem"),)))


def refused(s: VirtualStation, slots: str) -> str:
    """Set a priority that must be refused; return the reason after a look that nothing has changed."""
    before = picture(s)
    result = prioritise(s, slots)
    assert picture(s) == before
    assert result["attributeStatus"] == "Rejected"
    reason: str = result["attributeStatusInfo"]["reasonCode"]
    return reason


@pytest.mark.verifies("A05.FR.02")
@pytest.mark.parametrize("security_profile", [2, 3])
def test_a05_fr_02_without_a_root_of_the_csms_tls_is_rejected(security_profile: int) -> None:
    s = station()
    set_profile(s, 2, SECURE, securityProfile=security_profile)
    assert refused(s, "2,1") == "InvalidCertificate"
    assert s.linked


@pytest.mark.verifies("A05.FR.03")
def test_a05_fr_03_without_a_certificate_of_the_station_profile_3_is_rejected() -> None:
    s = secured(2)
    set_profile(s, 2, SECURE, securityProfile=3)
    assert refused(s, "2,1") == "InvalidCertificate"
    assert refused(s, "1,2") == "InvalidCertificate"


@pytest.mark.verifies("A05.FR.04")
def test_a05_fr_04_with_all_it_needs_a_higher_profile_is_accepted() -> None:
    s = upgradable()
    set_profile(s, 2, SECURE, securityProfile=2)
    assert prioritise(s, "2,1")["attributeStatus"] == "Accepted"
    assert s.kernel.values[PRIORITY] == ("2", "1")
    assert s.kernel.values[SECURITY] == 1, "not before the station is connected so"
    s = secured(2, certificate=True)
    set_profile(s, 2, SECURE, securityProfile=3)
    assert prioritise(s, "2")["attributeStatus"] == "Accepted"


@pytest.mark.verifies("A05.FR.05", "A05.FR.06")
def test_a05_fr_06_once_connected_so_nothing_lower_is_left(tmp_path: Path) -> None:
    s = upgradable()
    set_profile(s, 2, SECURE, securityProfile=2)
    set_profile(s, 3, SECOND)
    prioritise(s, "2,3,1")
    s.restart(tmp_path, connect=False)
    assert s.kernel.values[SECURITY] == 1
    assert s.dial() == [SECURE]
    assert s.kernel.values[SECURITY] == 2
    assert s.kernel.values[PRIORITY] == ("2",)
    assert refused(s, "2,3") == "InvalidNetworkConf", "its profile is gone"
    assert refused(s, "2,1") == "InvalidNetworkConf", "that of the configuration too"
    s.dead = {SECURE}
    s.disconnect()
    assert set(s.dial(12)) == {SECURE}, "not even when the CSMS is gone"
    s.restart(tmp_path, connect=False)
    assert s.kernel.values[SECURITY] == 2
    assert set(s.dial(12)) == {SECURE}


@pytest.mark.verifies("A05.FR.05")
def test_a05_fr_06_as_long_as_it_is_not_connected_so_the_lower_ones_stay(tmp_path: Path) -> None:
    s = upgradable()
    set_profile(s, 2, SECURE, securityProfile=2)
    prioritise(s, "2,1")
    s.dead = {SECURE}
    s.restart(tmp_path, connect=False)
    assert s.dial(4) == [SECURE] * 3 + [CSMS.url]
    assert s.kernel.values[SECURITY] == 1
    assert s.kernel.values[PRIORITY] == ("2", "1")


@pytest.mark.verifies("A05.FR.08")
def test_a05_fr_08_from_3_to_2_is_accepted_where_a_downgrade_is_allowed(tmp_path: Path) -> None:
    s = secured(3, certificate=True, **ALLOWED)
    set_profile(s, 2, SECURE, securityProfile=2)
    assert prioritise(s, "2,1")["attributeStatus"] == "Accepted"
    s.restart(tmp_path, connect=False)
    assert s.dial() == [SECURE]
    assert s.kernel.values[SECURITY] == 2
    assert s.kernel.values[PRIORITY] == ("2", "1"), "a higher one may stay"


@pytest.mark.verifies("A05.FR.09")
def test_a05_fr_09_profile_1_is_rejected_even_where_a_downgrade_is_allowed() -> None:
    s = station()
    set_profile(s, 2, SECOND)  # while it is still allowed
    s.set_variable("SecurityCtrlr.AllowSecurityProfileDowngrade", "true")
    s.kernel.variables.set_internal(SECURITY, 2)  # the operator has raised it by other means than OCPP
    assert refused(s, "2,1") == "NoSecurityDowngrade"
    assert refused(s, "2") == "NoSecurityDowngrade"
    s.kernel.variables.set_internal(SECURITY, 1)
    assert prioritise(s, "2,1")["attributeStatus"] == "Accepted"


@pytest.mark.verifies("A05.FR.10")
def test_a05_fr_10_a_lower_profile_is_rejected() -> None:
    s = secured(3, certificate=True, **ALLOWED)
    set_profile(s, 2, SECURE, securityProfile=2)
    assert s.set_variable("SecurityCtrlr.AllowSecurityProfileDowngrade", "false") == "Accepted"
    assert refused(s, "2") == "NoSecurityDowngrade"
    assert refused(s, "1,2") == "NoSecurityDowngrade"
    assert prioritise(s, "1")["attributeStatus"] == "Accepted"
