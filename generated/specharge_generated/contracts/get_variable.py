# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_variable`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import ItemMachine
from specharge_generated.programs.get_variable import GET_VARIABLE

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Item
    from specharge_engine.table import Program
    from specharge_generated import messages

class GetVariableContract(ItemMachine):
    """Decides one element of a GetVariables request."""

    program: ClassVar[Program] = GET_VARIABLE

    if TYPE_CHECKING:

        @abstractmethod
        def attribute_type_is_unsupported(self, event: Item[messages.GetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def component_is_unknown(self, event: Item[messages.GetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def compose_result(
            self, event: Item[messages.GetVariableDataType], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On item."""

        @abstractmethod
        def read_value(self, event: Item[messages.GetVariableDataType]) -> None:
            """On item."""

        @abstractmethod
        def value_is_not_set(self, event: Item[messages.GetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def variable_is_unknown(self, event: Item[messages.GetVariableDataType]) -> bool:
            """On item."""

        @abstractmethod
        def variable_is_write_only(self, event: Item[messages.GetVariableDataType]) -> bool:
            """On item."""
