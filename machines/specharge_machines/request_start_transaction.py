"""The answer to RequestStartTransaction (use case B02)."""

from __future__ import annotations

from specharge_generated.contracts.request_start_transaction import RequestStartTransactionContract


class RequestStartTransaction(RequestStartTransactionContract):
    """Decides by the registration alone."""
