"""A new password over a real socket and a real file (use case A01)."""

import asyncio
import json
import sqlite3
import stat
from pathlib import Path

import pytest
from real_station import PASSWORD as OLD
from real_station import Trace, configured, new_station, running

from specharge_engine.logs import security_log
from specharge_engine.sim.csms import Csms

VARIABLE = "SecurityCtrlr.BasicAuthPassword"
NEW = "staple-of-a-new-battery:1"


@pytest.mark.verifies("A01.FR.01", "A01.FR.10")
def test_a01_fr_01_the_link_shows_the_password_that_the_variable_holds(tmp_path: Path) -> None:
    async def scene() -> None:
        async with Csms(password=OLD) as csms:
            station = new_station(configured(tmp_path, csms.url))
            trace = Trace(station)
            async with running(station):
                await csms.next("BootNotification")
                csms.password = NEW
                component = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
                answer = await csms.call(
                    "CS001", "SetVariables", {"setVariableData": [{**component, "attributeValue": NEW}]}
                )
                assert answer["setVariableResult"][0]["attributeStatus"] == "Accepted"
                await csms.wait_for(lambda: csms.stations["CS001"].connections == 2)
                await trace.until(lambda record: record.get("machine") == "password" and record["event"] == "link_up")
                assert csms.refused == [], "the old password was not shown again"
                assert station.password() == NEW
            assert NEW not in json.dumps(trace.records)
            again = new_station(configured(tmp_path, csms.url))
            async with running(again):
                await csms.wait_for(lambda: csms.stations["CS001"].connections == 3)
            assert csms.refused == []

    asyncio.run(scene())
    file = tmp_path / "state-CS001" / "station.sqlite"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with sqlite3.connect(file) as kept:
        (text,) = kept.execute("SELECT text FROM variables WHERE path = ?", (VARIABLE,)).fetchone()
    assert text == NEW


def test_a_password_that_the_csms_does_not_take_up_is_given_up_for_the_old_one(tmp_path: Path) -> None:
    async def scene() -> None:
        async with Csms(password=OLD) as csms:
            station = new_station(configured(tmp_path, csms.url))
            async with running(station):
                await csms.next("BootNotification")
                component = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
                await csms.call("CS001", "SetVariables", {"setVariableData": [{**component, "attributeValue": NEW}]})
                await csms.wait_for(lambda: csms.stations["CS001"].connections == 2)
                assert len(csms.refused) == 1
                assert station.password() == OLD
                csms.password = NEW
                csms.drop_connection()
                await csms.wait_for(lambda: csms.stations["CS001"].connections == 3)
                assert station.password() == NEW
            types = [json.loads(line)["type"] for line in security_log(station.kernel.records, None, None)]
            assert types.count("FailedToAuthenticateAtCsms") >= 1
            assert types.count("ReconfigurationOfSecurityParameters") == 3

    asyncio.run(scene())
