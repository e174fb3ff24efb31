# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `request_stop_transaction`."""

from __future__ import annotations

from typing import ClassVar

from specharge_engine.machine import RequestMachine
from specharge_engine.table import Program
from specharge_generated.programs.request_stop_transaction import REQUEST_STOP_TRANSACTION

class RequestStopTransactionContract(RequestMachine):
    """Answers RequestStopTransaction before the station is accepted; F03 adds the rest."""

    program: ClassVar[Program] = REQUEST_STOP_TRANSACTION
