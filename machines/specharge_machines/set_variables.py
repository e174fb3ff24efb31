"""The answer to SetVariables (use cases B05, B02)."""

from __future__ import annotations

from specharge_generated.contracts.set_variables import SetVariablesContract


class SetVariables(SetVariablesContract):
    """Leaves every element to set_variable."""
