"""The names that generated code gives to things."""

from __future__ import annotations


def class_name(name: str) -> str:
    """Return `set_variables` as `SetVariables`."""
    return "".join(part.capitalize() for part in name.split("_"))


def contract_name(machine: str) -> str:
    """Return the name of a machine's contract class."""
    return f"{class_name(machine)}Contract"


def composer_name(subject: str) -> str:
    """Return the name of the method that composes a message, an event or a command's arguments."""
    return f"compose_{subject}"
