# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `trigger_message`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.trigger_message import TRIGGER_MESSAGE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class TriggerMessageContract(RequestMachine):
    """Answers TriggerMessage; the machine of the wanted message sends it."""

    program: ClassVar[Program] = TRIGGER_MESSAGE

    if TYPE_CHECKING:

        @abstractmethod
        def a_certificate_is_wanted(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def a_meter_has_values(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def a_transaction_is_open_there(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def compose_certificate_renewal_wanted(
            self, event: Received[messages.TriggerMessageRequest]
        ) -> events.CertificateRenewalWanted:
            """On TriggerMessageRequest."""

        @abstractmethod
        def compose_meter_values_wanted(
            self, event: Received[messages.TriggerMessageRequest]
        ) -> events.MeterValuesWanted:
            """On TriggerMessageRequest."""

        @abstractmethod
        def compose_status_wanted(self, event: Received[messages.TriggerMessageRequest]) -> events.StatusWanted:
            """On TriggerMessageRequest."""

        @abstractmethod
        def compose_transaction_event_wanted(
            self, event: Received[messages.TriggerMessageRequest]
        ) -> events.TransactionEventWanted:
            """On TriggerMessageRequest."""

        @abstractmethod
        def connector_is_known(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def evse_is_known(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def station_subject_is_set(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""

        @abstractmethod
        def v2g_subject_is_set(self, event: Received[messages.TriggerMessageRequest]) -> bool:
            """On TriggerMessageRequest."""
