"""What is wrong with a source file: every message has coordinates, says what is wrong and what would be right."""

from __future__ import annotations

from specharge_engine.located import Diagnostic, Diagnostics, Place, suggestion

__all__ = ["Diagnostic", "Diagnostics", "Place", "SourceError", "suggestion"]


class SourceError(Exception):
    """The sources have defects; nothing was written."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(str(diagnostics))
        self.diagnostics = diagnostics
