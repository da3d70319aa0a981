"""Scales, marks and figures hold for whatever was measured."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.series import TimeUnit, figures_of, time_marks, timed_calls, value_scale

measures = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False).map(lambda value: round(value, 3))
latencies = st.floats(min_value=0, max_value=1e7, allow_nan=False)
moments = st.datetimes()
AT = datetime(2026, 11, 22, 14, 2, 9, tzinfo=UTC)


@given(st.lists(measures, max_size=60), st.integers(2, 8))
def test_a_scale_holds_zero_and_every_value_between_round_marks(values: list[float], most: int) -> None:
    scale = value_scale(values, most_marks=most)
    assert scale.low <= 0 <= scale.high
    assert all(scale.low - 1e-6 <= value <= scale.high * (1 + 1e-9) + 1e-6 for value in values)
    assert all(one < other for one, other in pairwise(scale.marks))
    assert 2 <= len(scale.marks) <= most + 3
    assert all(0 <= scale.place(value) <= 1 for value in (*values, -math.inf, math.inf))


@given(st.lists(latencies, min_size=1, max_size=60))
@example([1.0, 5e-324, 5e-324])
@example([0.0, 1.0, 5e-324])
def test_larger_values_never_lie_lower_even_where_powers_of_ten_are_shown(values: list[float]) -> None:
    scale = value_scale(values, may_be_log=True)
    places = [scale.place(value) for value in sorted(values)]
    assert all(one <= other for one, other in pairwise(places))
    assert scale.low <= scale.marks[0]
    assert scale.marks[-1] <= scale.high * (1 + 1e-9)
    assert len(scale.marks) <= 7


def test_one_slow_call_does_not_press_the_others_onto_the_ground() -> None:
    scale = value_scale([180.0, 190.0, 200.0, 19_000.0], may_be_log=True)
    assert scale.is_log
    assert 0.05 < scale.place(190.0) < 0.5
    assert not value_scale([180.0, 190.0, 800.0], may_be_log=True).is_log


def test_marks_are_round_as_a_person_would_choose_them() -> None:
    assert value_scale([187.0, 320.0]).marks == (0, 100, 200, 300, 400)
    assert value_scale([-0.84, 0.2]).marks == (-1, -0.5, 0, 0.5)
    assert value_scale([]).marks[0] == 0


@given(moments, moments, st.integers(1, 12))
def test_marks_of_time_lie_within_the_span_in_order_and_are_never_too_many(
    one: datetime, other: datetime, most: int
) -> None:
    first, last = min(one, other), max(one, other)
    marks = time_marks(first, last, most)
    assert len(marks.at) <= most
    assert all(first <= each <= last for each in marks.at)
    assert all(before < after for before, after in pairwise(marks.at))


@pytest.mark.parametrize(
    ("hours", "unit", "round_in"),
    [
        (0.002, TimeUnit.SECOND, "microsecond"),
        (3, TimeUnit.MINUTE, "second"),
        (24 * 9, TimeUnit.DAY, "hour"),
        (24 * 150, TimeUnit.MONTH, "hour"),
        (24 * 365 * 6, TimeUnit.YEAR, "hour"),
    ],
)
def test_the_unit_follows_the_length_of_the_span(hours: float, unit: TimeUnit, round_in: str) -> None:
    first = datetime.fromisoformat("2026-03-11T07:33:12.0005")
    marks = time_marks(first, first + timedelta(hours=hours), 6)
    assert marks.unit is unit
    assert marks.at
    assert all(getattr(each, round_in) == 0 for each in marks.at)


@given(st.lists(latencies, min_size=1, max_size=80))
def test_figures_are_measures_or_lie_between_them(values: list[float]) -> None:
    figures = figures_of(values)
    assert figures.least <= figures.middle <= figures.most
    assert figures.middle <= figures.slow <= figures.most
    assert {figures.least, figures.slow, figures.most} <= set(values)
    assert sum(value <= figures.slow for value in values) >= 0.95 * len(values)


def test_of_nothing_nothing_is_said() -> None:
    assert figures_of([]).count == 0


def test_calls_are_timed_in_their_order_and_what_is_no_call_is_left_out() -> None:
    call = CallRecord(id="1", at=AT, kind=CallKind.CALL, method="GET", url="https://h/x", latency_ms=187.0)
    earlier = replace(call, id="2", at=AT - timedelta(hours=1))
    others = [
        replace(call, id="3", latency_ms=None),
        replace(call, id="4", kind=CallKind.VERIFY),
        replace(call, id="5", kind=CallKind.SIGN, latency_ms=None),
        replace(call, id="6", latency_ms=math.nan),
        replace(call, id="7", latency_ms=math.inf),
    ]
    assert [each.id for each in timed_calls([call, *others, earlier])] == ["2", "1"]
