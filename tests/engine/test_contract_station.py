"""C07 over real sockets: a root that the CSMS installs lets the station check contracts by it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from contract_chains import EMAID, make, ocsp_data
from real_station import Trace, configured, new_station, running, simulated

from specharge_engine.sim.csms import Csms

ALWAYS = (-2000.0, 3000.0)  # days


def test_a_contract_is_checked_by_the_root_that_the_csms_has_installed(tmp_path: Path) -> None:
    root = make("MO Root", authority=True, days=ALWAYS)
    leaf = make(EMAID, root, days=ALWAYS)

    async def run() -> None:
        async with Csms() as csms:
            station = new_station(configured(tmp_path, csms.url))
            trace = Trace(station)
            async with running(station):
                await csms.next("BootNotification")
                simulated(station).plug_in(1)
                await csms.next("TransactionEvent")
                simulated(station).contract(1, EMAID, leaf.pem)
                await trace.until(lambda record: record.get("event") == "contract_presented")
                await asyncio.sleep(0)  # what the step commands follows
                assert simulated(station).describe()["evses"][0]["contract"] == "CertChainError"
                request = {"certificateType": "MORootCertificate", "certificate": root.pem}
                assert (await csms.call("CS001", "InstallCertificate", request))["status"] == "Accepted"
                simulated(station).contract(1, EMAID, leaf.pem)
                asked = await csms.next("Authorize")
                assert asked == {
                    "idToken": {"idToken": EMAID, "type": "eMAID"},
                    "iso15118CertificateHashData": [ocsp_data(leaf, root)],
                }
                await csms.next("TransactionEvent", where=lambda event: "idToken" in event)
                assert simulated(station).describe()["evses"][0]["contract"] == "accepted"

    asyncio.run(run())
