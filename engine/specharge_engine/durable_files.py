"""Files that are whole or not there, whenever the power goes: written aside, synced, renamed, the folder synced.

The rule of this file: whoever keeps something here sees it only by these operations, so that a test can cut the power
at each of them. Files are readable by their owner alone.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

# What an interrupted write leaves behind; it was never part of the folder.
ASIDE = ".new"


class Disk:
    """The operations that change a disk, one at a time."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file, for its owner alone, through to the disk."""
        with contextlib.suppress(FileNotFoundError):
            path.unlink()  # whatever its permissions were
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file another name, in place of what had that name."""
        os.replace(old, new)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def sync(self, folder: Path) -> None:
        """Let the names in a folder reach the disk."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class Folder:
    """A folder, for its owner alone. Every method raises OSError when the disk does."""

    def __init__(self, path: Path, disk: Disk | None = None, *, lazily: bool = False) -> None:
        """Create the folder, `lazily` with its first file, or drop what an interrupted write left in it."""
        self.path = path
        self._disk = disk or Disk()
        if not lazily:
            self._create()
        for left in sorted(path.glob(f"*{ASIDE}")):
            self._disk.remove(left)

    def _create(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path.chmod(0o700)

    def names(self, pattern: str = "*") -> list[str]:
        """Return the names of the files that match, sorted."""
        return sorted(path.name for path in self.path.glob(pattern) if not path.name.endswith(ASIDE))

    def read(self, name: str) -> bytes | None:
        """Return a file, or None when there is none."""
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, or another in its place: the old one or the new one is found after a power cut."""
        if not self.path.exists():
            self._create()
        aside = self.path / f"{name}{ASIDE}"
        self._disk.write(aside, data)
        self.rename(aside.name, name)

    def rename(self, old: str, new: str) -> None:
        """Give a file another name, in place of what had that name."""
        self._disk.rename(self.path / old, self.path / new)
        self._disk.sync(self.path)

    def remove(self, *names: str) -> None:
        """Remove those files that are there."""
        there = [name for name in names if (self.path / name).exists()]
        for name in there:
            self._disk.remove(self.path / name)
        if there:
            self._disk.sync(self.path)
