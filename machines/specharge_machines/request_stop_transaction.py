"""The answer to RequestStopTransaction (use case B02)."""

from __future__ import annotations

from specharge_generated.contracts.request_stop_transaction import RequestStopTransactionContract


class RequestStopTransaction(RequestStopTransactionContract):
    """Decides by the registration alone."""
