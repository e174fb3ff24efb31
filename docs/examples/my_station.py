"""A station over hardware of your own: python my_station.py station.yaml"""

import asyncio
import sys

from specharge_engine.hardware import Hardware, Report, SampledReading
from specharge_generated import events, messages
from specharge_machines.station import Station, read_configuration


class MyHardware(Hardware):
    def attach(self, report: Report) -> None:
        self.report = report

    def start(self) -> None:
        self.report(events.ContactorOpened(evse=1))
        self.report(events.EvUnplugged(evse=1, connector=1))

    def close_contactor(self, evse: int) -> None:
        self.report(events.ContactorClosed(evse=evse))

    def open_contactor(self, evse: int) -> None:
        self.report(events.ContactorOpened(evse=evse))

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        return (SampledReading("Energy.Active.Import.Register", 1234.5, "Wh"),) if evse else ()

    def card_was_read(self, uid: str) -> None:
        token = messages.IdTokenType(idToken=uid, type="ISO14443")
        self.report(events.TokenPresented(token=token, at_evse=1))


async def main() -> None:
    hardware = MyHardware()
    asyncio.get_running_loop().call_later(2, hardware.card_was_read, "04E1A2B3")  # your card reader calls this
    await Station(read_configuration(sys.argv[1]), hardware).run()


asyncio.run(main())
