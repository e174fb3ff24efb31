"""A composite schedule as a picture: time to the right, limits upwards, the composite in ink over its faded profiles.

The rule of this file: SVG 1.1 written as text, the same for the same input; nothing is fetched or run by it. Limits far
above the others ("no limit" is often written as 999999) do not squeeze them: they, and no limit at all, share a band
along the top edge.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from specharge_generated.messages import ChargingProfileType
from specharge_machines.schedule import DAY, Period

WIDTH = 960
LEFT, RIGHT, TOP, PLOT_HEIGHT, BAND = 74, 46, 62, 330, 46
LEGEND_ROW = 24
INK, GREY, GRID = "#111111", "#555555", "#e3e3e3"
COLOURS = {
    "ChargingStationExternalConstraints": "#d55e00",
    "ChargingStationMaxProfile": "#0072b2",
    "TxProfile": "#aa3399",
    "TxDefaultProfile": "#009e73",
}
# The stack level from 0 up; levels above look like the last.
DASHES = ("", "18 5", "8 5", "3 4")
# A limit that is so many times the one below it is off the scale.
_FAR = 12.0
_TIME_STEPS = (10, 30, 60, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, DAY, 2 * DAY, 7 * DAY, 28 * DAY)


@dataclass(frozen=True)
class Curve:
    """What one profile says by itself, in the unit of the picture; no limit where it says nothing."""

    profile: ChargingProfileType
    periods: tuple[Period, ...]


@dataclass(frozen=True)
class Picture:
    """What is drawn: `start` in Unix time, `duration` in seconds, limits in A or W."""

    start: int
    duration: int
    unit: str
    per_phase: bool
    composite: tuple[Period, ...]
    curves: tuple[Curve, ...]


def draw(picture: Picture) -> str:
    """Return the picture as SVG."""
    scale = _Scale.of(picture)
    legend = _legend(picture, scale.bottom + 72)
    height = scale.bottom + 72 + LEGEND_ROW * ((len(picture.curves) + 2) // 2) + 8
    body = [*_head(picture), *_grid(picture, scale), *_curves(picture, scale), *_composite(picture, scale), *legend]
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="Helvetica,Arial,sans-serif" font-size="13" fill="{INK}">'
    )
    return "\n".join([opening, f'<rect width="{WIDTH}" height="{height}" fill="white"/>', *body, "</svg>", ""])


@dataclass(frozen=True)
class _Scale:
    """Where a time and a limit are on paper."""

    start: int
    duration: int
    highest: float
    step: float
    top: int
    divisor: float

    @classmethod
    def of(cls, picture: Picture) -> _Scale:
        known = {period.limit for curve in picture.curves for period in curve.periods}
        known |= {period.limit for period in picture.composite}
        usual = _usual(known)
        divisor = 1000.0 if picture.unit == "W" and usual >= 2000 else 1.0
        step = _round_step(usual / divisor / 6) * divisor
        beyond = any(period.limit > usual for period in picture.composite) or any(
            usual < limit < math.inf for limit in known
        )
        return cls(
            picture.start,
            picture.duration,
            math.ceil(usual * 1.04 / step) * step,
            step,
            TOP + (BAND if beyond else 0),
            divisor,
        )

    @property
    def bottom(self) -> int:
        return TOP + PLOT_HEIGHT

    @property
    def has_band(self) -> bool:
        return self.top > TOP

    def x(self, second: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * second / self.duration

    def y(self, limit: float) -> float:
        if limit > self.highest:
            return TOP + BAND - 18
        return self.bottom - (self.bottom - self.top) * limit / self.highest

    def told(self, limit: float) -> str:
        return f"{round(limit / self.divisor, 3):,g}"


def _usual(limits: Iterable[float]) -> float:
    """Return the highest limit that is not far above the rest."""
    found = sorted(limit for limit in limits if 0 < limit < math.inf)
    if not found:
        return 10.0
    usual = found[0]
    for limit in found:
        if limit > usual * _FAR:
            break
        usual = limit
    return usual


def _round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, … (and their tenths) that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least * (1 - 1e-9))


def _head(picture: Picture) -> Iterator[str]:
    form = "%Y-%m-%d %H:%M" + ":%S" * bool(picture.start % 60 or picture.duration % 60)
    begin, end = _time(picture.start, form), _time(picture.start + picture.duration, form)
    yield f'<text x="{LEFT}" y="26" font-size="17" font-weight="bold">Composite charging schedule</text>'
    count = len(picture.composite)
    told = f"{begin} to {end} UTC, {count} period{'s' * (count > 1)}"
    yield f'<text x="{LEFT}" y="46" fill="{GREY}">{told}</text>'


def _grid(picture: Picture, scale: _Scale) -> Iterator[str]:
    right = WIDTH - RIGHT
    for number in range(round(scale.highest / scale.step) + 1):
        limit = number * scale.step
        y = scale.y(limit)
        yield f'<line x1="{LEFT}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{GRID if number else GREY}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{scale.told(limit)}</text>'
    if scale.has_band:
        y = scale.y(math.inf)
        yield f'<rect x="{LEFT}" y="{TOP}" width="{right - LEFT}" height="{BAND}" fill="#f4f4f4"/>'
        yield f'<text x="{LEFT - 8}" y="{y - 4:.1f}" text-anchor="end" font-size="11">no limit</text>'
        yield f'<text x="{LEFT - 8}" y="{y + 8:.1f}" text-anchor="end" font-size="11">or beyond</text>'
    yield from _time_axis(picture, scale)
    middle = (scale.top + scale.bottom) / 2
    quantity = "power in kW" if scale.divisor > 1 else "power in W" if picture.unit == "W" else "current in A"
    quantity += " per phase" if picture.unit == "A" and picture.per_phase else ""
    yield f'<text transform="translate(20 {middle:.1f}) rotate(-90)" text-anchor="middle">{quantity}</text>'


def _time_axis(picture: Picture, scale: _Scale) -> Iterator[str]:
    step = next((step for step in _TIME_STEPS if picture.duration / step <= 16), _TIME_STEPS[-1])
    form = "%H:%M:%S" if step < 60 else "%H:%M" if step < DAY else "%m-%d"
    first = -(-picture.start // step) * step
    day = ""
    for moment in range(first, picture.start + picture.duration + 1, step):
        x = scale.x(moment - picture.start)
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{scale.bottom + 5}" stroke="{GRID}"/>'
        yield f'<text x="{x:.1f}" y="{scale.bottom + 20}" text-anchor="middle">{_time(moment, form)}</text>'
        if step < DAY and _time(moment, "%Y-%m-%d") != day:
            day = _time(moment, "%Y-%m-%d")
            yield f'<text x="{x:.1f}" y="{scale.bottom + 36}" text-anchor="middle" fill="{GREY}">{day}</text>'
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text x="{middle:.1f}" y="{scale.bottom + 54}" text-anchor="middle">time (UTC)</text>'


def _curves(picture: Picture, scale: _Scale) -> Iterator[str]:
    for curve in _ordered(picture.curves):
        for path in _paths(curve.periods, scale, beyond=False):
            yield f'<path d="{path}" {_look(curve.profile)}/>'


def _composite(picture: Picture, scale: _Scale) -> Iterator[str]:
    for path in _paths(picture.composite, scale, beyond=True):
        yield f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="2.4" stroke-linejoin="round"/>'
    free = -math.inf
    for period, end in _spans(picture.composite, picture.duration):
        x = scale.x(period.start)
        told = "no limit" if period.limit == math.inf else scale.told(period.limit)
        width = 6.9 * len(told)
        if scale.x(end) - x > width + 6 and x > free:
            y = scale.y(period.limit)
            above = y - 8 if y - 8 > TOP + 10 else y + 16
            yield (
                f'<text x="{x + 5:.1f}" y="{above:.1f}" font-weight="bold" stroke="white" stroke-width="3" '
                f'stroke-linejoin="round" paint-order="stroke">{told}</text>'
            )
            free = x + width


def _paths(periods: tuple[Period, ...], scale: _Scale, *, beyond: bool) -> Iterator[str]:
    """Yield a step line for every stretch with a limit; with `beyond`, one through all of it."""
    path = ""
    for period, end in _spans(periods, scale.duration):
        if period.limit == math.inf and not beyond:
            if path:
                yield path
            path = ""
            continue
        y = scale.y(period.limit)
        path += f"{'V' if path else f'M{scale.x(period.start):.1f} '}{y:.1f}H{scale.x(end):.1f}"
    if path:
        yield path


def _spans(periods: Sequence[Period], duration: int) -> Iterator[tuple[Period, int]]:
    ends = [period.start for period in periods[1:]] + [duration]
    return zip(periods, ends, strict=True)


def _legend(picture: Picture, top: int) -> Iterator[str]:
    """Yield the composite, then every profile, in two columns."""
    samples = [f'stroke="{INK}" stroke-width="2.4"', *(_look(curve.profile) for curve in _ordered(picture.curves))]
    words = ["composite: the lowest leading limit", *(_named(curve) for curve in _ordered(picture.curves))]
    for number, (sample, text) in enumerate(zip(samples, words, strict=True)):
        x = LEFT + number % 2 * (WIDTH - LEFT - RIGHT) // 2
        y = top + number // 2 * LEGEND_ROW + 8
        yield f'<path d="M{x} {y}h46" {sample}/>'
        yield f'<text x="{x + 56}" y="{y + 4}">{escape(text)}</text>'


def _named(curve: Curve) -> str:
    profile = curve.profile
    cycle = f" {profile.recurrencyKind.lower()}" if profile.recurrencyKind else ""
    silent = "" if any(period.limit < math.inf for period in curve.periods) else "; not in this time"
    told = f"id {profile.id}, {profile.chargingProfileKind.lower()}{cycle}{silent}"
    return f"{profile.chargingProfilePurpose}, level {profile.stackLevel} ({told})"


def _look(profile: ChargingProfileType) -> str:
    dash = DASHES[min(profile.stackLevel, len(DASHES) - 1)]
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    colour = COLOURS[profile.chargingProfilePurpose]
    return f'fill="none" stroke="{colour}" stroke-opacity="0.45" stroke-width="6"{dashed}'


def _ordered(curves: Iterable[Curve]) -> list[Curve]:
    """Return the curves by purpose, the highest level first."""
    purposes = list(COLOURS)

    def place(curve: Curve) -> tuple[int, int, int]:
        return purposes.index(curve.profile.chargingProfilePurpose), -curve.profile.stackLevel, curve.profile.id

    return sorted(curves, key=place)


def _time(moment: int, form: str) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime(form)
