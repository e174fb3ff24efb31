"""B09: set a NetworkConnectionProfile."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from profiles import DOWNGRADE, FIRST, PRIORITY, SECOND, SECURE, picture, prioritise, profile, secured, set_profile
from virtual_station import VirtualStation, station

APN = {"apn": "internet", "apnAuthentication": "AUTO", "apnPassword": "secret-of-apn"}
VPN = {"server": "vpn.example", "user": "u", "password": "secret-of-vpn", "key": "k", "type": "IKEv2"}


def refused(s: VirtualStation, slot: int = 2, url: str = SECOND, **other: Any) -> dict[str, Any]:
    """Set a profile that must be refused; return the response after a look that nothing has changed."""
    before = picture(s)
    response = set_profile(s, slot, url, **other)
    assert picture(s) == before
    return response


# Accepted.


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_01_a_good_profile_is_accepted_and_kept(tmp_path: Path) -> None:
    s = station()
    assert set_profile(s, 2) == {"status": "Accepted"}
    assert "network_profiles" in s.kernel.changes.machines, "the store keeps it with the answer"
    assert prioritise(s, "2")["attributeStatus"] == "Accepted", "the slot is filled"
    s.restart(tmp_path, connect=False)
    assert s.dial() == [SECOND]


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_01_a_profile_takes_the_place_of_the_one_in_its_slot(tmp_path: Path) -> None:
    s = station()
    set_profile(s, 3, "ws://old.example/")
    set_profile(s, 2, "ws://other.example/")
    set_profile(s, 3)
    prioritise(s, "3,2")
    s.dead = {SECOND}
    s.kernel.feed(s.site.event("link_down"), s.now)  # nothing of it counts before the reboot
    s.restart(tmp_path, connect=False)
    assert s.dial(4) == [SECOND] * 3 + ["ws://other.example/"]


def test_b09_a_profile_for_the_active_slot_counts_only_after_a_reboot(tmp_path: Path) -> None:
    s = station()
    assert set_profile(s, 1, SECOND)["status"] == "Accepted"
    s.disconnect()
    assert s.dial() == [FIRST]
    s.restart(tmp_path, connect=False)
    assert s.dial() == [SECOND]


@pytest.mark.parametrize("version", ["OCPP12", "OCPP15", "OCPP16", "OCPP20"])
def test_b09_the_ocpp_version_of_a_profile_does_not_matter(version: str) -> None:
    assert set_profile(station(), 2, ocppVersion=version)["status"] == "Accepted"


@pytest.mark.parametrize("interface", ["Wired0", "Wired3", "Wireless0"])
def test_b09_the_interface_is_a_wish(interface: str) -> None:
    assert set_profile(station(), 2, ocppInterface=interface)["status"] == "Accepted"


def test_b09_the_message_timeout_of_a_profile_is_that_of_its_connection(tmp_path: Path) -> None:
    s = station()
    set_profile(s, 2, messageTimeout=7)
    prioritise(s, "2,1")
    assert s.kernel.values["OCPPCommCtrlr.MessageTimeout[Default]"] == 30
    s.answers["BootNotification"] = None
    s.restart(tmp_path, connect=False)
    s.dial()
    assert s.kernel.values["OCPPCommCtrlr.MessageTimeout[Default]"] == 7
    assert s.kernel.next_deadline() == s.now + 7


# Rejected for what is in it.

BAD_URLS = [
    "http://csms-2.example/",
    "csms-2.example",
    "",
    "ws:///ocpp",
    "ws://csms 2.example/",
    "ws://user:secret@csms-2.example/",
    "ws://csms-2.example/ocpp?x=1",
    "ws://csms-2.example/ocpp#x",
    "ws://csms-2.example:99999/",
    "ws://[::1/",
    "wss://csms-2.example/",  # TLS, which security profile 1 is without
]


@pytest.mark.verifies("B09.FR.02")
@pytest.mark.parametrize("url", BAD_URLS)
def test_b09_fr_02_a_url_that_no_csms_can_be_dialled_by_is_rejected(url: str) -> None:
    response = refused(station(), url=url)
    assert response["status"] == "Rejected"
    assert response["statusInfo"]["reasonCode"] == "InvalidNetworkConf"
    assert response["statusInfo"]["additionalInfo"].startswith("ocppCsmsUrl")
    assert "secret" not in str(response)


@pytest.mark.verifies("B09.FR.02")
@pytest.mark.parametrize("security_profile", [2, 3])
def test_b09_fr_02_a_security_profile_with_tls_needs_a_url_with_tls(security_profile: int) -> None:
    response = refused(station(), securityProfile=security_profile)
    assert (response["status"], response["statusInfo"]["reasonCode"]) == ("Rejected", "InvalidNetworkConf")
    assert set_profile(station(), 2, SECURE, securityProfile=security_profile)["status"] == "Accepted"


@pytest.mark.verifies("B09.FR.02")
@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"ocppTransport": "SOAP"}, "ocppTransport"),
        ({"securityProfile": 0}, "securityProfile"),
        ({"securityProfile": 4}, "securityProfile"),
        ({"securityProfile": -1}, "securityProfile"),
        ({"messageTimeout": 0}, "messageTimeout"),
        ({"messageTimeout": -5}, "messageTimeout"),
        ({"apn": APN}, "apn"),
        ({"vpn": VPN}, "vpn"),
    ],
)
def test_b09_fr_02_what_the_station_cannot_connect_by_is_rejected(other: dict[str, Any], told: str) -> None:
    response = refused(station(), **other)
    assert response["status"] == "Rejected"
    assert response["statusInfo"]["reasonCode"] == "InvalidNetworkConf"
    assert told in response["statusInfo"]["additionalInfo"]
    assert "secret" not in str(response)


def test_b09_a_message_timeout_of_a_second_is_the_shortest() -> None:
    assert set_profile(station(), 2, messageTimeout=1)["status"] == "Accepted"


def test_b09_a_request_that_breaks_the_schema_is_a_call_error_and_changes_nothing() -> None:
    s = station()
    before = picture(s)
    frame = s.call("SetNetworkProfile", {"configurationSlot": 2, "connectionData": {**profile(), "ocppTransport": "X"}})
    assert frame[0] == 4
    assert picture(s) == before


# Rejected for its slot.


@pytest.mark.verifies("B09.FR.05")
@pytest.mark.parametrize("slot", [0, 4, -1, 10])
def test_b09_fr_05_a_slot_that_is_not_in_the_values_list_is_rejected(slot: int) -> None:
    response = refused(station(), slot)
    assert response == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidConfSlot"}}


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_05_the_values_list_decides_whatever_the_priority_is() -> None:
    s = station()
    assert s.kernel.values[PRIORITY] == ("1",)
    assert set_profile(s, 3)["status"] == "Accepted"


@pytest.mark.verifies("B09.FR.05", "B09.FR.06")
def test_b09_fr_06_the_slots_are_those_of_the_station_and_at_least_two() -> None:
    s = station()
    slots = s.kernel.variables.definition(PRIORITY).values
    assert slots is not None
    assert len(slots) >= 2
    assert [set_profile(s, int(slot))["status"] for slot in slots] == ["Accepted"] * len(slots)
    assert prioritise(s, ",".join(reversed(slots)))["attributeStatus"] == "Accepted"
    assert refused(s, max(map(int, slots)) + 1)["status"] == "Rejected"


# Rejected for being less secure.

NO_DOWNGRADE = {"status": "Rejected", "statusInfo": {"reasonCode": "NoSecurityDowngrade"}}


@pytest.mark.verifies("B09.FR.04")
@pytest.mark.parametrize(("active", "lower"), [(2, 1), (3, 1), (3, 2)])
def test_b09_fr_04_a_lower_security_profile_is_rejected(active: int, lower: int) -> None:
    s = secured(active)
    url = SECOND if lower == 1 else SECURE
    assert refused(s, url=url, securityProfile=lower) == NO_DOWNGRADE


@pytest.mark.verifies("B09.FR.04")
def test_b09_fr_04_so_it_is_on_a_station_that_does_not_have_the_variable() -> None:
    s = secured(3, **{DOWNGRADE.replace(".", "__"): None})
    assert DOWNGRADE not in s.kernel.values
    assert refused(s, url=SECURE, securityProfile=2) == NO_DOWNGRADE


@pytest.mark.verifies("B09.FR.01")
@pytest.mark.parametrize(("active", "wanted"), [(1, 1), (1, 2), (1, 3), (2, 2), (2, 3), (3, 3)])
def test_b09_fr_04_the_same_and_a_higher_security_profile_are_accepted(active: int, wanted: int) -> None:
    s = secured(active) if active > 1 else station()
    url = SECOND if wanted == 1 else SECURE
    assert set_profile(s, 2, url, securityProfile=wanted) == {"status": "Accepted"}


@pytest.mark.verifies("B09.FR.31")
@pytest.mark.parametrize("active", [2, 3])
def test_b09_fr_31_security_profile_1_is_rejected_even_where_a_downgrade_is_allowed(active: int) -> None:
    assert refused(secured(active, SecurityCtrlr__AllowSecurityProfileDowngrade="true")) == NO_DOWNGRADE


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_31_from_3_to_2_is_accepted_where_a_downgrade_is_allowed() -> None:
    s = secured(3, SecurityCtrlr__AllowSecurityProfileDowngrade="true")
    assert set_profile(s, 2, SECURE, securityProfile=2) == {"status": "Accepted"}


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_31_a_station_without_tls_takes_profile_1_where_a_downgrade_is_allowed() -> None:
    s = station(variables={DOWNGRADE: "true"})
    assert set_profile(s, 2) == {"status": "Accepted"}


# Failed.


class Cramped:
    """A storage with room for so many bytes."""

    def __init__(self, room: int) -> None:
        self.room = room

    def has_room(self, size: int) -> bool:
        return size <= self.room


def with_storage(room: int) -> VirtualStation:
    """An accepted station over such a storage."""
    s = VirtualStation()
    s.site = replace(s.site, storage=Cramped(room))
    s.kernel.site = s.site
    s.boot()
    s.forget()
    return s


@pytest.mark.verifies("B09.FR.03")
def test_b09_fr_03_a_profile_that_cannot_be_kept_has_failed() -> None:
    s = with_storage(room=100)
    assert refused(s) == {"status": "Failed", "statusInfo": {"reasonCode": "OutOfStorage"}}
    assert prioritise(s, "2")["attributeStatus"] == "Rejected", "the slot is as empty as before"


@pytest.mark.verifies("B09.FR.01")
def test_b09_fr_03_with_room_it_is_kept() -> None:
    assert set_profile(with_storage(room=100_000), 2) == {"status": "Accepted"}


@pytest.mark.verifies("B09.FR.02")
def test_b09_fr_03_a_bad_profile_is_rejected_however_full_the_storage_is() -> None:
    assert refused(with_storage(room=0), url="http://x/")["status"] == "Rejected"
