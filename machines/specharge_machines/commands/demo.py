"""`specharge demo`: a CSMS, a station with two EVSEs and a day of their life, told line by line in one terminal.

The rule of this file: the story checks itself. Every scene waits for what it tells, and what did not happen as told
makes the exit code 1. Nothing here is special: it is the simulated station and the CSMS of `specharge simulate` and
`specharge csms` in one process, talking over a real WebSocket.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import sys
import tempfile
import textwrap
from collections.abc import Callable
from pathlib import Path

from specharge_engine import satisfies
from specharge_engine.sim.csms import Csms, CsmsError, Script, Transaction
from specharge_engine.sim.meter import REGISTER
from specharge_machines.commands.demo_lines import WIDTH, Teller, register
from specharge_machines.commands.simulate import SimulatedStation
from specharge_machines.station import read_configuration

ID = "CS001"
ALICE, BOB, STRANGER = "ALICE-CARD", "BOB-CARD", "LOST-CARD"
INTERVAL = ("SampledDataCtrlr", "TxUpdatedInterval")
CHARGED = {1: 7400.0, 2: 11000.0}
"""What the meters show at the end of the time without a link, by EVSE, in Wh."""

_CONFIGURATION = """\
station: {{id: {id}, vendor_name: Example, model: Demo, serial_number: S-1, firmware_version: 1.0.0}}
csms: {{url: "{url}", security_profile: 1, password: "{password}"}}
evses:
  - {{id: 1, connectors: [{{id: 1, type: cType2}}]}}
  - {{id: 2, connectors: [{{id: 1, type: cType2}}]}}
storage: state
"""
_PASSWORD = "demo-password-0001"


class NotAsTold(Exception):
    """Say what the story waited for in vain."""


def main(argv: list[str]) -> int:
    """Tell the story; 0 when everything happened as told, else 1."""
    options = argparse.ArgumentParser(prog="specharge demo", description="A CSMS, a station and a story, self-checked.")
    options.add_argument("--all", action="store_true", help="show also heartbeats, the clock and what changes no state")
    given = options.parse_args(argv)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # A terminal that has no arrows shows question marks.
    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    teller = Teller(everything=given.all, colours=colours)
    before, satisfies.exercised = satisfies.exercised, teller.requirements
    try:
        return asyncio.run(tell(teller, Script(accept_after=1, boot_interval=1, reject={STRANGER: "Blocked"})))
    finally:
        satisfies.exercised = before


async def tell(teller: Teller, script: Script, patience: float = 8.0) -> int:
    """Tell the story against a CSMS that answers so; return the exit code. `patience` is for each wait, in seconds."""
    with tempfile.TemporaryDirectory(prefix="specharge-demo-") as folder:
        async with Csms(script, password=_PASSWORD) as csms:
            file = Path(folder, "station.yaml")
            file.write_text(_CONFIGURATION.format(id=ID, url=csms.url, password=_PASSWORD), encoding="utf-8")
            station = SimulatedStation(read_configuration(file))
            story = Story(csms, station, teller, patience)
            running = asyncio.create_task(station.run())
            try:
                await story.run()
            except (NotAsTold, CsmsError) as error:
                story.expect(False, str(error))
            finally:
                station.observers.clear()
                station.quit()
                with contextlib.suppress(Exception):  # It is told below.
                    await running
            if (failure := running.exception()) is not None:
                story.expect(False, f"the station stopped: {failure}")
            return story.end()


class Story:
    """The scenes in their order, over one CSMS and one station."""

    def __init__(self, csms: Csms, station: SimulatedStation, teller: Teller, patience: float) -> None:
        self.csms = csms
        self.patience = patience
        self.station = station
        self.world = station.hardware
        self.teller = teller
        self.wrong = 0
        self._told = asyncio.Event()
        teller.told = self._told.set
        station.observers.append(teller.observe)

    async def run(self) -> None:
        """Play every scene."""
        self.teller.plain("A CSMS and a charging station with two EVSEs talk OCPP 2.0.1 over a WebSocket.")
        self.teller.plain("  →  the station sends     ←  the CSMS sends     *  somebody does something")
        self.teller.plain("  machine: state → state on event [the requirements of OCPP 2.0.1 that this satisfies]")
        self.teller.plain("  [E02.FR.13,15] stands for the requirements E02.FR.13 and E02.FR.15")
        await self.boot()
        await self.cable_first()
        await self.rejected_card()
        await self.card_first()
        await self.variable()
        await self.offline()
        await self.stop_by_card()
        await self.drive_away()

    async def boot(self) -> None:
        """B01, B02: Pending once, then Accepted; every connector tells its status."""
        self.teller.title("1. Boot", "The CSMS answers Pending at first; the station waits as long as it was told.")
        for action in ("BootNotification", "BootNotification", "StatusNotification", "StatusNotification"):
            await self.csms.next(action, timeout=self.patience)
        await self.quiet()
        known = self.csms.stations[ID]
        self.expect(known.boot_status == "Accepted" and known.boots == 2, "Pending once, then Accepted")
        self.expect(known.connectors == {(1, 1): "Available", (2, 1): "Available"}, "both connectors are Available")

    async def cable_first(self) -> None:
        """E02: the cable starts the transaction, the card lets energy flow."""
        self.teller.title("2. Cable first, at EVSE 1", "Alice plugs in and then shows her card (use case E02).")
        self.teller.happens("Alice plugs her car in at EVSE 1")
        self.world.plug_in(1)
        await self.event("the transaction of EVSE 1 to start", eventType="Started", triggerReason="CablePluggedIn")
        await self.quiet()
        self.teller.happens(f"Alice shows {ALICE} at EVSE 1")
        self.world.swipe(ALICE, evse=1)
        await self.machine("power_path@1", "closed.transferring")
        await self.quiet()
        self.expect(self.transaction(1).charging_state == "Charging", "EVSE 1 charges")

    async def rejected_card(self) -> None:
        """C01, E05: the CSMS says no; nothing starts."""
        self.teller.title("3. A card that is not accepted", "The CSMS blocks this card, so EVSE 2 stays as it is.")
        self.teller.happens(f"a stranger shows {STRANGER} at EVSE 2")
        self.world.swipe(STRANGER, evse=2)
        await self.csms.next(
            "Authorize", where=lambda payload: payload["idToken"]["idToken"] == STRANGER, timeout=self.patience
        )
        await self.quiet()
        await self.machine("authorization@2", "nobody")
        self.expect(len(self.csms.stations[ID].transactions) == 1, "no transaction started for it")

    async def card_first(self) -> None:
        """E03: the card starts the transaction, the cable lets energy flow."""
        self.teller.title("4. idToken first, at EVSE 2", "Bob shows his card and then plugs in (use case E03).")
        self.teller.happens(f"Bob shows {BOB} at EVSE 2")
        self.world.swipe(BOB, evse=2)
        await self.event("the transaction of EVSE 2 to start", eventType="Started", triggerReason="Authorized")
        await self.quiet()
        self.teller.happens("Bob plugs his car in at EVSE 2")
        self.world.plug_in(2)
        await self.machine("power_path@2", "closed.transferring")
        await self.quiet()
        self.expect(self.transaction(2).charging_state == "Charging", "EVSE 2 charges")

    async def variable(self) -> None:
        """B05, B06: the CSMS writes a variable and reads it back; open transactions heed it at once."""
        title = "5. The CSMS changes a variable"
        self.teller.title(title, "Meter values shall come every second instead of every minute (use cases B05, B06).")
        named = {"component": {"name": INTERVAL[0]}, "variable": {"name": INTERVAL[1]}}
        answer = await self.csms.call(ID, "SetVariables", {"setVariableData": [{**named, "attributeValue": "1"}]})
        self.expect(answer["setVariableResult"][0]["attributeStatus"] == "Accepted", "the station accepts the value")
        answer = await self.csms.call(ID, "GetVariables", {"getVariableData": [named]})
        self.expect(answer["getVariableResult"][0].get("attributeValue") == "1", "it reads back as 1")
        await self.event("a meter value", triggerReason="MeterValuePeriodic")
        await self.quiet()

    async def offline(self) -> None:
        """E04, E12: what happens while the link is down is kept and delivered when it is back."""
        title = "6. The link is cut and restored"
        self.teller.title(title, "Charging goes on. What the CSMS cannot be told now is kept and told later, in order.")
        self.teller.happens("the line to the CSMS breaks")
        self.station.set_link(False)
        await self.csms.wait_for(lambda: not self.csms.stations[ID].connected)
        for evse, energy in CHARGED.items():
            self.teller.happens(f"hours pass: the meter of EVSE {evse} is turned forward to {energy / 1000:.1f} kWh")
            self.world.meter(evse, {REGISTER: energy})
        await self.until(lambda: len(self.station.kernel.outbox) >= 2, "two messages to be kept")
        kept = len(self.station.kernel.outbox)
        self.teller.happens(f"the line is mended; {kept} messages wait")
        self.station.set_link(True)
        await self.csms.connected(ID)
        await self.quiet()
        late = [event for each in self.transactions() for event in each.events if event.get("offline")]
        self.expect(len(late) >= kept, f"the {len(late)} messages made offline arrived")

    async def stop_by_card(self) -> None:
        """E07, E09: the card that started ends it; the cable comes out."""
        self.teller.title("7. Stop by card, at EVSE 1", "Alice shows her card again and unplugs (use case E07).")
        self.teller.happens(f"Alice shows {ALICE} at EVSE 1")
        self.world.swipe(ALICE, evse=1)
        await self.event("the transaction of EVSE 1 to end", eventType="Ended")
        await self.quiet()
        self.teller.happens("Alice unplugs her car")
        self.world.plug_out(1)
        await self.available(1)

    async def drive_away(self) -> None:
        """E09: an EV that is unplugged ends the transaction."""
        self.teller.title("8. Unplugged while charging, at EVSE 2", "Bob just pulls the plug (use case E09).")
        self.teller.happens("Bob unplugs his car")
        self.world.plug_out(2)
        await self.event("the transaction of EVSE 2 to end", eventType="Ended")
        await self.available(2)

    # What a scene waits for.

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until it holds; it is looked at whenever the station tells something. Raises NotAsTold."""
        try:
            async with asyncio.timeout(self.patience):
                while not holds():
                    self._told.clear()
                    await self._told.wait()
                    await asyncio.sleep(0)  # A frame is told before it is handled; let the station handle it.
        except TimeoutError:
            raise NotAsTold(f"waited {self.patience:g} s in vain for {what}") from None

    async def quiet(self) -> None:
        """Wait until every message of the station has its answer."""
        await self.until(lambda: len(self.station.kernel.outbox) == 0, "the answer to every message")

    async def machine(self, key: str, state: str) -> None:
        """Wait until a machine is in a state."""
        await self.until(lambda: self.station.state()["machines"][key] == state, f"{key} to be {state}")

    async def event(self, what: str, **fields: str) -> None:
        """Wait for a TransactionEvent with these fields."""
        try:
            await self.csms.next(
                "TransactionEvent",
                where=lambda payload: all(payload.get(name) == value for name, value in fields.items()),
                timeout=self.patience,
            )
        except CsmsError as error:
            raise NotAsTold(f"waited in vain for {what}: {error}") from None

    async def available(self, evse: int) -> None:
        """Wait until the CSMS knows a connector as Available again."""
        await self.csms.wait_for(lambda: self.csms.stations[ID].connectors[evse, 1] == "Available", self.patience)
        await self.quiet()

    # What is checked.

    def expect(self, holds: bool, text: str) -> None:
        """Say whether something is as told."""
        self.wrong += not holds
        self.teller.result(holds, text)

    def transactions(self) -> list[Transaction]:
        """Return the transactions the CSMS knows, by EVSE."""
        known = self.csms.stations[ID].transactions.values() if ID in self.csms.stations else ()
        return sorted(known, key=lambda transaction: transaction.evse or (0, None))

    def transaction(self, evse: int) -> Transaction:
        """Return the transaction of an EVSE. Raises NotAsTold when the CSMS knows none."""
        for transaction in self.transactions():
            if transaction.evse == (evse, 1):
                return transaction
        raise NotAsTold(f"the CSMS knows no transaction of EVSE {evse}")

    def end(self) -> int:
        """Print what the CSMS knows now, check it, and return the exit code."""
        self.teller.title("At the end", "What the CSMS, built on another OCPP library, put together from the messages:")
        self._table()
        self._check_the_end()
        names = sorted(self.teller.requirements)
        use_cases = sorted({name.rpartition("FR.")[0].rstrip(".") or "general" for name in names})
        self.teller.plain(f"\n{len(names)} requirements of OCPP 2.0.1 were exercised, of {len(use_cases)} use cases:")
        for line in textwrap.wrap(" ".join(use_cases), WIDTH - 2):
            self.teller.plain(f"  {line}")
        for line in _pointers():
            self.teller.plain(line)
        if self.teller.hidden:
            self.teller.plain(
                f"{self.teller.hidden} lines on heartbeat, clock and the like are hidden: specharge demo --all"
            )
        told = "everything happened as told" if not self.wrong else f"{self.wrong} things did not happen as told"
        self.teller.plain()
        self.teller.result(not self.wrong, told)
        return 1 if self.wrong else 0

    def _table(self) -> None:
        self.teller.plain(f"{'transaction':<38}{'EVSE':<6}{'idToken':<12}{'seqNo':<18}{'energy':<12}stoppedReason")
        for each in self.transactions():
            numbers = sorted(set(each.seq_nos))
            run = f"{numbers[0]}..{numbers[-1]} {'complete' if each.complete else 'INCOMPLETE'}"
            token = (each.id_token or {}).get("idToken", "?")
            place = each.evse[0] if each.evse else "?"
            energy = f"{_energy(each) / 1000:.3f} kWh"
            reason = _reason(each)
            self.teller.plain(f"{each.id:<38}{place:<6}{token:<12}{run:<18}{energy:<12}{reason}")

    def _check_the_end(self) -> None:
        found = self.transactions()
        known = self.csms.stations.get(ID)
        self.expect(len(found) == 2, "there are two transactions")
        in_order = all(each.complete and not each.duplicates for each in found)
        self.expect(in_order, "no seqNo is missing, none came twice")
        tokens = [(each.id_token or {}).get("idToken") for each in found]
        self.expect(tokens == [ALICE, BOB], "each driver has one")
        reasons = [_reason(each) for each in found]
        self.expect(reasons == ["Local", "EVDisconnected"], "they ended as the drivers ended them")
        whole = all(_energy(each) >= CHARGED[place] - 1 for place, each in enumerate(found, 1) if place in CHARGED)
        self.expect(whole, "the energy of the time without a link is counted")
        faultless = known is not None and not known.invalid and not known.premature
        self.expect(faultless, "every message of the station is valid OCPP 2.0.1, and none came before it was allowed")


def _energy(transaction: Transaction) -> float:
    """Return what a transaction delivered, in Wh: the last register less the first."""
    readings = [reading for event in transaction.events if (reading := register(event)) is not None]
    return readings[-1] - readings[0] if readings else 0.0


def _reason(transaction: Transaction) -> str:
    """Return why a transaction ended; OCPP lets a station leave out Local."""
    return transaction.stopped_reason or "Local"


def _pointers() -> list[str]:
    """Return where to look next: paths as they are from here, when the project is at hand."""
    root = next((folder for folder in (Path.cwd(), *Path(__file__).parents) if (folder / "diagrams").is_dir()), None)
    if root is None:
        return ["Diagrams: in the folder diagrams/ of the project's sources."]
    pictures = ("use_cases/E02-transaction", "use_cases/E03-transaction", "machines/transaction")
    files = [root / "diagrams" / f"{name}.svg" for name in pictures]
    shown = [os.path.relpath(file) for file in files if file.is_file()]
    return [
        "Diagrams of what you saw:",
        *(f"  {file}" for file in shown or [os.path.relpath(root / "diagrams")]),
        "One requirement, from its words to its evidence: specharge explain E02.FR.05",
    ]
