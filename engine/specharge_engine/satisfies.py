"""Tie a function to the requirements it meets where no transition does: framing, timing, metering, algorithms."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")

# The requirements that ran, for the recorder of the tests; None while nobody records.
exercised: set[str] | None = None


def satisfies(*requirements: str) -> Callable[[Callable[Parameters, Returned]], Callable[Parameters, Returned]]:
    """Mark a function as meeting these requirements; `rules:` of the use case names the function in turn."""

    def mark(function: Callable[Parameters, Returned]) -> Callable[Parameters, Returned]:
        @wraps(function)
        def recorded(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Returned:
            if exercised is not None:
                exercised.update(requirements)
            return function(*args, **kwargs)

        recorded.__satisfies__ = requirements  # type: ignore[attr-defined]
        return recorded

    return mark
