# Written by `specharge build` from specs/. Change the specs, then build.
"""The machines as charts: to read, to step through, to draw, and to test the tables against.

No station imports them.
"""

from typing import Any

from statemachine import StateChart

STAY: Any = None  # as a target: the state is neither left nor entered, nor is any state in it


class Observer:
    """Answer the guards of a chart and keep what it did, in order. `holding` are the texts of the guards that hold."""

    def __init__(self, *holding: str) -> None:
        self.holding = set(holding)
        self.done: list[str] = []

    def guard(self, text: str) -> bool:
        """Tell whether a guard holds."""
        return text in self.holding

    def did(self, text: str) -> None:
        """Note an operation."""
        self.done.append(text)


class Chart(StateChart[Observer]):
    """The base of the charts: SCXML's order, unheard events ignored, errors raised; the specs are checked elsewhere."""

    allow_event_without_transition = True
    enable_self_transition_entries = True
    catch_errors_as_events = False
    validate_disconnected_states = False
    validate_trap_states = False
    validate_final_reachability = False

    def __init__(self, model: Observer | None = None) -> None:
        super().__init__(Observer() if model is None else model)

    @property
    def leaf(self) -> str:
        """The innermost state by its dotted path."""
        return next(str(state.value) for state in self.configuration if state.is_atomic)
