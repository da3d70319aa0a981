"""Measures over time for pictures: round scales, round moments, and the figures that stand beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, datetime, timedelta
from enum import StrEnum
from statistics import median

from vault_app.core.call_record import CallKind, CallRecord

_STEPS = (1.0, 2.0, 5.0, 10.0)
_LEAST_STEP = 1e-12  # far below it a power of ten is 0.0, and 0 has no place on a scale of them
_LOG_FROM = 20.0  # times the median: from there on one slow call would press all others onto the ground line


@dataclass(frozen=True, slots=True)
class Figures:
    """What is said of a row of measures; of none all are 0.

    Attributes:
        slow: 95 % of the measures are not above it.
    """

    count: int
    least: float
    middle: float
    slow: float
    most: float


def figures_of(values: Iterable[float]) -> Figures:
    """Return count, least, median, 95th percentile (nearest rank) and most of *values*."""
    ordered = sorted(values)
    if not ordered:
        return Figures(0, 0.0, 0.0, 0.0, 0.0)
    rank = max(1, math.ceil(0.95 * len(ordered)))
    return Figures(len(ordered), ordered[0], median(ordered), ordered[rank - 1], ordered[-1])


def timed_calls(records: Iterable[CallRecord]) -> tuple[CallRecord, ...]:
    """Return the calls whose latency is known, oldest first; a verification is many calls, so it is none of them."""
    timed = (
        each
        for each in records
        if each.kind is CallKind.CALL and each.latency_ms is not None and 0 <= each.latency_ms < math.inf
    )
    return tuple(sorted(timed, key=lambda each: each.at))


@dataclass(frozen=True, slots=True)
class ValueScale:
    """An axis of values.

    Attributes:
        marks: Round values within it, ascending.
        is_log: Each power of ten takes the same room.
    """

    low: float
    high: float
    marks: tuple[float, ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        """Return where *value* lies: 0 at the low end, 1 at the high one, and never beyond them."""
        if self.is_log:
            value = math.log10(max(value, self.low))
            low, high = math.log10(self.low), math.log10(self.high)
        else:
            low, high = self.low, self.high
        return min(1.0, max(0.0, (value - low) / (high - low)))


def value_scale(values: Sequence[float], *, most_marks: int = 4, may_be_log: bool = False) -> ValueScale:
    """Return a scale that holds 0 and all of *values*, or powers of ten where a few are far above the others.

    Args:
        values: Finite.
        most_marks: About how many marks there is room for, 2 or more; powers of ten keep to it by leaving some out.
        may_be_log: Allow powers of ten; all values are 0 or more then.
    """
    figures = figures_of(values)
    if may_be_log and figures.middle > 0 and figures.most > _LOG_FROM * figures.middle:
        low = math.floor(math.log10(max(figures.least, figures.middle / 1000, _LEAST_STEP)))
        high = max(low + 1, math.ceil(math.log10(figures.most)))
        every = max(1, math.ceil((high - low) / most_marks))
        return ValueScale(10.0**low, 10.0**high, tuple(10.0**each for each in range(low, high + 1, every)), is_log=True)
    least, most = min(0.0, figures.least), max(0.0, figures.most)
    if least == most:
        most = 1.0
    step = _round_step((most - least) / most_marks)
    first, last = math.floor(least / step), math.ceil(most / step)
    marks = tuple(each * step for each in range(first, last + 1))
    return ValueScale(marks[0], marks[-1], marks)


def _round_step(rough: float) -> float:
    """Return the least of 1, 2, 5 times a power of ten that is not below *rough*."""
    power: float = 10.0 ** math.floor(math.log10(max(rough, _LEAST_STEP)))
    return next((factor * power for factor in _STEPS if factor * power >= rough), 10 * power)


class TimeUnit(StrEnum):
    """To what a mark of time is round, and so how it is written."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TimeMarks:
    """Round moments, ascending."""

    unit: TimeUnit
    at: tuple[datetime, ...]


_CLOCK_STEPS_S = (*(1, 2, 5, 10, 15, 30), *(60, 120, 300, 600, 900, 1800), *(3600, 7200, 10800, 21600, 43200))
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def time_marks(first: datetime, last: datetime, most: int) -> TimeMarks:
    """Return the closest round moments within *first* to *last* of which there are at most *most*.

    Args:
        first, last: By the clock and calendar that are shown, without a time zone.
        most: How many there is room for, 1 or more.
    """
    span_s = (last - first).total_seconds()
    for step in _CLOCK_STEPS_S:
        if span_s / step <= most:
            unit = TimeUnit.SECOND if step < 60 else TimeUnit.MINUTE
            return TimeMarks(unit, tuple(_clock_moments(first, last, step))[:most])
    for step in _DAY_STEPS:
        if span_s / 86_400 / step <= most:
            return TimeMarks(TimeUnit.DAY, tuple(_days(first, last, step))[:most])
    for step in (*_MONTH_STEPS, *(12 * each for each in _YEAR_STEPS)):
        months = tuple(_months(first, last, step))
        if len(months) <= most:
            return TimeMarks(TimeUnit.YEAR if step >= 12 else TimeUnit.MONTH, months)
    return TimeMarks(TimeUnit.YEAR, ())


def _clock_moments(first: datetime, last: datetime, step_s: int) -> Iterator[datetime]:
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    number = math.ceil((first - midnight).total_seconds() / step_s)
    while (last - midnight).total_seconds() >= number * step_s:
        yield midnight + timedelta(seconds=number * step_s)
        number += 1


def _days(first: datetime, last: datetime, step: int) -> Iterator[datetime]:
    day = first.toordinal() - (first.time() == datetime.min.time())
    while (day := day + 1) <= last.toordinal():
        if (day - 1) % step == 0:  # of weeks: a Monday
            yield datetime.fromordinal(day)


def _months(first: datetime, last: datetime, step: int) -> Iterator[datetime]:
    number = -(-(first.year * 12 + first.month - 1) // step) * step
    while number // 12 <= MAXYEAR:
        month = datetime(number // 12, number % 12 + 1, 1)  # noqa: DTZ001 - a place on a calendar, in no time zone
        if month > last:
            return
        if month >= first:
            yield month
        number += step
