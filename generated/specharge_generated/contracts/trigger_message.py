# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `trigger_message`."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.trigger_message import TRIGGER_MESSAGE

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class TriggerMessageContract(RequestMachine):
    """Answers TriggerMessage; the machine of the wanted message sends it."""

    program: ClassVar[Program] = TRIGGER_MESSAGE

    @abstractmethod
    def a_certificate_is_wanted(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def a_meter_has_values(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def a_transaction_is_open_there(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def compose_certificate_renewal_wanted(
        self, event: Received[messages.TriggerMessageRequest]
    ) -> events.CertificateRenewalWanted:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def compose_meter_values_wanted(self, event: Received[messages.TriggerMessageRequest]) -> events.MeterValuesWanted:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def compose_status_wanted(self, event: Received[messages.TriggerMessageRequest]) -> events.StatusWanted:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def compose_transaction_event_wanted(
        self, event: Received[messages.TriggerMessageRequest]
    ) -> events.TransactionEventWanted:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def connector_is_known(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def evse_is_known(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def station_subject_is_set(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError

    @abstractmethod
    def v2g_subject_is_set(self, event: Received[messages.TriggerMessageRequest]) -> bool:
        """On TriggerMessageRequest."""
        raise AssertionError
