"""Why a transaction ends when its connector has a fault (use case E06)."""

from __future__ import annotations

# ReasonEnumType for the fault codes that a connector reports; any other is Other.
FAULT_REASONS = {
    "GroundFailure": "GroundFault",
    "GroundFault": "GroundFault",
    "OverCurrentFailure": "OvercurrentFault",
    "OvercurrentFault": "OvercurrentFault",
    "PowerQuality": "PowerQuality",
    "UnderVoltage": "PowerQuality",
    "OverVoltage": "PowerQuality",
    "PowerLoss": "PowerLoss",
}
