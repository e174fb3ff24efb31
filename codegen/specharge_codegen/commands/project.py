"""Which project a command works on, and how its defects reach the user."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from specharge_codegen.build import Project, read_project
from specharge_codegen.diagnostics import SourceError
from specharge_codegen.emit_messages import SchemaError
from specharge_codegen.schemas import MissingSchemas


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add `--root DIR`."""
    parser.add_argument("--root", type=Path, help="the project (default: the nearest folder up from here with specs/)")


def find_root(given: Path | None) -> Path | None:
    """Return the project's folder, or None after saying that there is none."""
    if given is not None:
        if (given / "specs").is_dir():
            return given.resolve()
        print(f"{given} has no folder specs/; name the project's folder with --root", file=sys.stderr)
        return None
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "specs" / "machines").is_dir():
            return folder
    print(f"no project here: neither {here} nor a folder above it has specs/machines/; see --root", file=sys.stderr)
    return None


def with_project(given: Path | None, act: Callable[[Project], int]) -> int:
    """Read the project and act on it; its defects are printed one a line, and the exit code is then 2."""
    root = find_root(given)
    if root is None:
        return 2
    try:
        return act(read_project(root))
    except SourceError as error:
        print(error, file=sys.stderr)
        count = len(error.diagnostics.found)
        print(f"{count} defect{'s' if count != 1 else ''}; nothing was written", file=sys.stderr)
        return 2
    except (MissingSchemas, SchemaError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # who reads has enough: the command line's concern
        raise
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
