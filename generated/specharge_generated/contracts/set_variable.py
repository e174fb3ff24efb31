# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `set_variable`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import ItemMachine
from specharge_generated.programs.set_variable import SET_VARIABLE

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Item
    from specharge_engine.table import Program
    from specharge_generated import messages

class SetVariableContract(ItemMachine):
    """Decides one element of a SetVariables request."""

    program: ClassVar[Program] = SET_VARIABLE

    if TYPE_CHECKING:

        @abstractmethod
        def a_slot_of_the_priority_is_empty(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def attribute_type_is_unsupported(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def component_is_unknown(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def compose_result(
            self, event: Item[messages.SetVariableDataType], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On item."""

        @abstractmethod
        def network_priority_is_given(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def priority_has_security_profile_1(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def priority_lacks_csms_root(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def priority_lacks_station_certificate(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def priority_lowers_security(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def value_is_badly_formatted(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def value_is_out_of_range(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def variable_is_read_only(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def variable_is_unknown(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def variable_takes_effect_after_reboot(self, event: Item[messages.SetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def write_value(self, event: Item[messages.SetVariableDataType]) -> None:
            """On item."""
