"""The command line. Each command is loaded when it is called: a station does not pay for the compiler.

Exit codes: 0 fine, 1 the thing asked about is not so, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
from collections.abc import Callable, Sequence

# command: (module with `main(argv) -> int`, or module:function, what it does)
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("specharge_codegen.commands.check", "check the specs; write nothing"),
    "build": ("specharge_codegen.commands.build", "regenerate everything; --check only compares"),
    "diagram": ("specharge_codegen.commands.diagram", "where the diagram of a machine or use case is; draw it"),
    "explain": ("specharge_codegen.commands.explain", "what is known of a requirement, use case, machine or message"),
    "report": ("specharge_codegen.commands.report", "the requirement matrix; --json, --html DIR, --compare"),
    "mutate": ("specharge_machines.commands.mutate", "do the tests mean it: mutate transitions, watch tests fail"),
    "explore": ("specharge_machines.commands.explore", "walk an EVSE through every order of events"),
    "run": ("specharge_machines.commands.run", "run a station with the hardware of your own module"),
    "simulate": ("specharge_machines.commands.simulate", "run a simulated station with a control channel"),
    "fleet": ("specharge_machines.commands.fleet", "run many simulated stations against a CSMS: a load test"),
    "ctl": ("specharge_engine.sim.ctl:ctl_main", "tell a simulated station what happens to it"),
    "csms": ("specharge_engine.sim.csms_cli", "run a CSMS to test against"),
    "schedule": (
        "specharge_machines.commands.schedule",
        "the composite schedule of charging profiles, drawn or as JSON",
    ),
    "demo": ("specharge_machines.commands.demo", "a CSMS, a station and a story, in one terminal"),
}

# These turn the garbage collector on again once their station stands.
STATIONS = frozenset({"run", "simulate", "fleet"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help"):
        print(_help())
        return 0 if arguments else 2
    if name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=1)
        hint = f"; did you mean '{near[0]}'?" if near else "; see specharge --help"
        print(f"specharge: no command '{name}'{hint}", file=sys.stderr)
        return 2
    if name in STATIONS:
        gc.disable()  # a tenth of a start is spent looking for garbage among classes
    try:
        module, _, function = COMMANDS[name][0].partition(":")
        command: Callable[[list[str]], int] = getattr(importlib.import_module(module), function or "main")
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("specharge"):
            raise
        extra = "sim" if name in ("run", "simulate", "fleet", "csms", "ctl", "demo") else "codegen"
        print(f"specharge {name} needs the package '{missing.name}': pip install 'specharge[{extra}]'", file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    finally:
        gc.enable()


def parser(command: str, description: str) -> argparse.ArgumentParser:
    """Return a parser for a command, named as a user calls it."""
    return argparse.ArgumentParser(prog=f"specharge {command}", description=description)


def _help() -> str:
    rows = "\n".join(f"  {name:<9} {what}" for name, (_, what) in COMMANDS.items())
    return f"usage: specharge COMMAND …\n\n{rows}\n\nspecharge COMMAND --help tells more of a command."


if __name__ == "__main__":
    raise SystemExit(main())
