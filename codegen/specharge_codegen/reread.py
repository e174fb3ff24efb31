"""Read a source file, and remember what it held, so that an unchanged one is not parsed again.

The rule of this file: a memory is only a faster way to the same result. One that is missing, damaged, of another text
or of another reader is as good as none, and one that cannot be written is done without. Memories are kept in the
project's folder `build`; a project without one is left as it is.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from specharge_codegen.diagnostics import Diagnostics, Place
from specharge_engine import located
from specharge_engine.located import Source

MEMORY = "build/read"


class _Places(Mapping[located.Path, Place]):
    """Places of which most are never asked for: each is made when it is."""

    def __init__(self, file: str, marks: dict[located.Path, tuple[int, int]]) -> None:
        self._file = file
        self._marks = marks

    def __getitem__(self, path: located.Path) -> Place:
        return Place(self._file, *self._marks[path])

    def __iter__(self) -> Iterator[located.Path]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


def read(root: Path, file: str, text: str, diagnostics: Diagnostics) -> Source | None:
    """Return what `located.read` returns for the text of `root/file`; a file with defects is not remembered."""
    memory = root / MEMORY / f"{file.replace('/', '!')}.marshal"
    digest = hashlib.sha256(_reader() + text.encode()).hexdigest()
    kept = _recall(memory, digest)
    if kept is not None:
        value, places, value_places = kept
        return Source(file, value, _Places(file, places), _Places(file, value_places))
    known = len(diagnostics.found)
    source = located.read(file, text, diagnostics)
    if source is not None and len(diagnostics.found) == known:
        _keep(memory, [digest, source.value, _marks(source.places), _marks(source.value_places)])
    return source


def _recall(memory: Path, digest: str) -> tuple[Any, Any, Any] | None:
    try:
        written, value, places, value_places = marshal.loads(memory.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return (value, places, value_places) if written == digest else None


def _keep(memory: Path, content: list[Any]) -> None:
    draft = memory.with_name(f"{memory.name}.{os.getpid()}")
    with contextlib.suppress(OSError, ValueError):
        memory.parent.mkdir(exist_ok=True)
        draft.write_bytes(marshal.dumps(content))
        os.replace(draft, memory)


def _marks(places: Mapping[located.Path, Place]) -> dict[located.Path, tuple[int, int]]:
    return {path: (place.line, place.column) for path, place in places.items()}


@functools.cache
def _reader() -> bytes:
    """Return what tells this reader from another one: Python, our code and the parser."""
    parser = find_spec("ruamel.yaml")
    parts = [sys.version, Path(located.__file__).read_text(encoding="utf-8")]
    if parser is not None and parser.origin is not None:
        parts.append(f"{parser.origin} {os.stat(parser.origin).st_mtime_ns}")
    return "\n".join(parts).encode()
