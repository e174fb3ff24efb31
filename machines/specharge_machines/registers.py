"""Registers never fall: what a meter says that runs backwards is not told (use case J02)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from specharge_engine.satisfies import satisfies


@satisfies("J02.FR.16")
def rising(
    values: Iterable[Mapping[str, Any]], highest: Mapping[str, float]
) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """Return the MeterValues without registers below what they showed before, and what they have shown now.

    `values` are in the order in which they were read. A lower value is left out, not mended: the station invents no
    reading. One of a replaced meter is left out until what it belongs to is over; then its register begins anew.
    """
    shown = dict(highest)
    risen: list[dict[str, Any]] = []
    for value in values:
        samples = [sample for sample in value["sampledValue"] if _has_not_fallen(sample, shown)]
        if samples:
            risen.append({**value, "sampledValue": samples})
    return risen, shown


def _has_not_fallen(sample: Mapping[str, Any], shown: dict[str, float]) -> bool:
    """Tell whether a value may be told, and note it."""
    if not sample["measurand"].endswith(".Register"):
        return True
    key = "/".join(str(sample.get(part) or "") for part in ("measurand", "phase", "location"))
    if sample["value"] < shown.get(key, sample["value"]):
        return False
    shown[key] = sample["value"]
    return True
