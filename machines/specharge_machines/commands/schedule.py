"""`specharge schedule`: the composite schedule of a file of charging profiles, as a picture or JSON."""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import time
from pathlib import Path
from typing import Any

from specharge_generated.messages import ChargingProfileType, parse_date_time
from specharge_machines.profile_file import Installed, ProfileFileError, read_profiles
from specharge_machines.schedule import DAY, Period, PhaseConflict, composite_schedule
from specharge_machines.schedule_arithmetic import capped
from specharge_machines.schedule_plot import Curve, Picture, draw

_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": DAY}
LONGEST = 366 * DAY
LATEST = 7000 * 365 * DAY


def main(argv: list[str]) -> int:
    """Draw or print a composite schedule."""
    given = _options().parse_args(argv)
    try:
        profiles = _chosen(given.file, read_profiles(given.file), given.evse)
        picture = _picture(profiles, given)
        if given.json:
            print(json.dumps(_as_json(picture), indent=1))
        if given.svg or not given.json:
            target = given.svg or given.file.with_suffix(".svg")
            target.write_text(draw(picture), encoding="utf-8")
            print(f"{target}: {_told(picture)}", file=sys.stderr if given.json else sys.stdout)
    except ProfileFileError as error:
        print(error, file=sys.stderr)
        return 2
    except PhaseConflict as conflict:
        print(f"{given.file}: {conflict}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    return 0


def _options() -> argparse.ArgumentParser:
    description = "Work out the composite schedule of charging profiles (OCPP 2.0.1 K08)."
    options = argparse.ArgumentParser(prog="specharge schedule", description=description)
    options.add_argument("file", type=Path, help="JSON: charging profiles, or payloads of SetChargingProfileRequest")
    options.add_argument("--start", type=_moment, help="e.g. 2026-11-24T00:00:00Z (default: the last midnight, UTC)")
    options.add_argument("--duration", type=_seconds, default=DAY, help="e.g. 90m, 24h, 7d or seconds (default: 24h)")
    options.add_argument("--unit", choices=("A", "W"), default="W", help="unit of the limits (default: W)")
    options.add_argument("--voltage", type=_positive, default=230.0, help="line to neutral, in V (default: 230)")
    options.add_argument("--phases", type=int, choices=range(4), default=3, help="of the supply; 0: direct current")
    options.add_argument(
        "--ready", type=_moment, help="when energy could flow, for Relative profiles (default: --start)"
    )
    options.add_argument("--ceiling", type=_positive, help="what the hardware allows, in --unit")
    options.add_argument("--evse", type=int, help="of requests for several EVSEs, take those that concern this one")
    options.add_argument("--svg", type=Path, help="write the picture here (default: FILE with .svg, without --json)")
    options.add_argument("--json", action="store_true", help="print the schedule as in a GetCompositeScheduleResponse")
    return options


def _moment(text: str) -> int:
    try:
        seconds = math.ceil(parse_date_time(text).timestamp())
    except ValueError:
        seconds = -1
    if not 0 <= seconds < LATEST:
        raise argparse.ArgumentTypeError(f"'{text}' is no moment like 2026-11-24T00:00:00Z")
    return seconds


def _seconds(text: str) -> int:
    form = re.fullmatch(r"(\d{1,9})([smhd]?)", text)
    seconds = int(form[1]) * _UNITS[form[2]] if form else 0
    if not 0 < seconds <= LONGEST:
        raise argparse.ArgumentTypeError(f"'{text}' is no duration like 90m, 24h or 7d (at most 366d)")
    return seconds


def _positive(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(f"'{text}' is no number above 0")
    return value


def _chosen(path: Path, installed: list[Installed], evse: int | None) -> list[ChargingProfileType]:
    """Return the profiles of one EVSE: its own and those of EVSE 0."""
    evses = sorted({item.evse for item in installed if item.evse})
    if evse is None and len(evses) > 1:
        raise ProfileFileError(f"{path}: requests for EVSE {', '.join(map(str, evses))}: choose one with --evse")
    profiles = [item.profile for item in installed if evse is None or item.evse in (None, 0, evse)]
    transactions = sorted({profile.transactionId for profile in profiles if profile.transactionId is not None})
    if len(transactions) > 1:
        raise ProfileFileError(f"{path}: TxProfiles of transactions {', '.join(transactions)}: keep those of one")
    if not profiles:
        raise ProfileFileError(f"{path}: no charging profile{'' if evse is None else f' for EVSE {evse}'}")
    return profiles


def _picture(profiles: list[ChargingProfileType], given: argparse.Namespace) -> Picture:
    start = int(time.time()) // DAY * DAY if given.start is None else given.start

    def schedule(of: list[ChargingProfileType]) -> tuple[Period, ...]:
        return composite_schedule(
            of,
            start,
            given.duration,
            unit=given.unit,
            transaction_start=given.ready,
            voltage=given.voltage,
            phases=given.phases,
        )

    composite = schedule(profiles)
    if given.ceiling is not None:
        composite = capped(composite, given.ceiling)
    curves = tuple(Curve(profile, schedule([profile])) for profile in profiles)
    return Picture(start, given.duration, given.unit, given.phases > 0, composite, curves)


def _as_json(picture: Picture) -> dict[str, Any]:
    """Return a CompositeScheduleType without its EVSE; a period without a limit has none."""
    names = {"startPeriod": "start", "limit": "limit", "numberPhases": "number_phases", "phaseToUse": "phase_to_use"}
    periods = [{name: getattr(period, field) for name, field in names.items()} for period in picture.composite]
    return {
        "duration": picture.duration,
        "scheduleStart": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(picture.start)),
        "chargingRateUnit": picture.unit,
        "chargingSchedulePeriod": [
            {name: value for name, value in period.items() if value not in (None, math.inf)} for period in periods
        ],
    }


def _told(picture: Picture) -> str:
    limits = [period.limit for period in picture.composite if period.limit < math.inf]
    if not limits:
        return "no profile limits this time"
    count = len(picture.composite)
    return f"{count} period{'s' * (count > 1)}, limits from {min(limits):g} to {max(limits):g} {picture.unit}"
