# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `request_start_transaction`."""

from __future__ import annotations

from typing import ClassVar

from specharge_engine.machine import RequestMachine
from specharge_engine.table import Program
from specharge_generated.programs.request_start_transaction import REQUEST_START_TRANSACTION

class RequestStartTransactionContract(RequestMachine):
    """Answers RequestStartTransaction before the station is accepted; F01 and F02 add the rest."""

    program: ClassVar[Program] = REQUEST_START_TRANSACTION
